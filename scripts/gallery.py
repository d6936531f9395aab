"""Make documents of every kind, language and length, and pictures of all their pages, to be looked at one by one.

Call: `gallery.py FOLDER [--only PART ...] [--word]`. For every plan the folder gets a PDF, a Word file, a workbook, a
picture of each page, and contact sheets in `sheets/` where several pages lie side by side. `--only` takes the plans
whose name holds one of the parts; `--word` has LibreOffice render the Word file and lays its pages below the PDF's.

Figures are the published ones; amounts, terms and values to reach are the worked sample's, illustrative as its remark
says, and in the plan of 150 measures multiplied.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdfium2
from PIL import Image

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library, library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.edits import change_kind, change_territory
from clusterplanner.core.plan.plan import Approval, Arrangement, BudgetLine, Kind, Plan, Signatory
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build
from clusterplanner.core.report.document import Document
from clusterplanner.core.report.export import Format, render

PAGE_DPI = 110
SHEET_DPI = 45
SHEET_WIDTH = 1125
SHEET_HEIGHT = 1125
GAP = 8
MANY = 150
DISTRICT, CITY = "r-braslauski", "c-hrodna"
TESTED = {
    Language.RU: "Данные для проверки: мероприятия и суммы образца повторены и умножены",
    Language.BE: "Даныя для праверкі: мерапрыемствы і сумы ўзору паўтораны і памножаны",
    Language.EN: "Test data: measures and amounts of the sample repeated and multiplied",
}
LONG_NAME = {
    Language.RU: (
        "Первый заместитель начальника главного управления организационно-кадровой работы",
        "А.-М.Богдановская",
    ),
    Language.BE: ("Першы намеснік начальніка галоўнага ўпраўлення арганізацыйна-кадравай работы", "А.-М.Багданоўская"),
    Language.EN: ("First Deputy Head of the Main Department of Organisation and Personnel", "A.-M.Bogdanovskaya"),
}


def main(arguments: Sequence[str]) -> int:
    """Write the files of the plans asked for and print one line a plan; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[""], help="parts of plan names")
    parser.add_argument("--word", action="store_true", help="render the Word files as well (needs LibreOffice)")
    asked = parser.parse_args(arguments)
    for name, plan in plans(library()):
        if any(part in name for part in asked.only):
            pages = write(build(plan, library()), asked.folder / name, asked.word)
            sheets = contact_sheets(pages, asked.folder / "sheets" / name)
            print(f"{name}: {len(pages[0])} pages, {sheets} contact sheets", flush=True)
    return 0


def plans(facts: Library) -> Iterator[tuple[str, Plan]]:
    """Yield every plan of the gallery with its name."""
    for language in Language:
        for kind in Kind:
            for size, plan in (
                ("empty", new_plan(facts, "BY-VI", 2026, 2030, language=language, kind=kind)),
                ("short", short_plan(facts, "BY-HR", language, kind)),
                ("usual", change_kind(sample_plan(facts, language), facts, kind)),
                ("long", change_kind(long_plan(facts, language), facts, kind)),
            ):
                yield f"{kind}-{size}-{language}", plan
        regions = (facts.gazetteer.republic, *facts.gazetteer.regions)
        for territory in (*(each.code for each in regions), DISTRICT, CITY):
            for kind in Kind:
                yield f"territory-{territory}-{kind}-{language}", short_plan(facts, territory, language, kind)
        yield from ((f"variant-{name}-{language}", plan) for name, plan in variants(facts, language))


def short_plan(facts: Library, territory: str, language: Language, kind: Kind) -> Plan:
    """Return a plan of one year and three measures that its head approves."""
    measures = [each.id for each in facts.catalogue.main_measures[:3]]
    plan = new_plan(facts, territory, 2026, 2026, measures, language, kind)
    items = tuple(replace(item, start=Moment(2026, 1), end=Moment(2026, 4)) for item in plan.items)
    form = Approval.PERSON if kind is Kind.ACTION_PLAN else plan.approval.form
    return replace(plan, issue_year=2026, items=items, approval=replace(plan.approval, form=form))


def long_plan(facts: Library, language: Language) -> Plan:
    """Return a plan of 150 measures: those of the worked sample over and over, their amounts larger each time."""
    plan = sample_plan(facts, language)
    items = []
    for number in range(MANY):
        item = plan.items[number % len(plan.items)]
        times = Decimal(number // len(plan.items) + 1)
        budget = tuple(replace(line, amount=_times(line, times)) for line in item.budget)
        items.append(replace(item, id=f"item-{number}", budget=budget))
    return replace(plan, items=tuple(items), remark=TESTED[language])


def _times(line: BudgetLine, times: Decimal) -> Decimal | None:
    return None if line.amount is None else line.amount * times**4


def variants(facts: Library, language: Language) -> Iterator[tuple[str, Plan]]:
    """Yield what a plan may be beside kind and length: electronic, signed and dated, parts left out, long names."""
    usual = sample_plan(facts, language)
    final = replace(usual, draft=False, remark="")
    dated = replace(final.approval, date="17.12.2026", number="823")
    yield "final", replace(final, approval=dated)
    yield "electronic", replace(final, electronic=True)
    yield "year", replace(usual, first_year=2030, last_year=2030)
    position, name = LONG_NAME[language]
    signed = replace(usual, signature=Signatory(position, name))
    yield "names", replace(signed, approval=replace(signed.approval, form=Approval.PERSON))
    yield "names-brief", change_kind(signed, facts, Kind.BRIEF)
    every = tuple(Section)
    yield "bare", replace(usual, left_out=tuple(each for each in every if each is not Section.MEASURES))
    for section in every:
        yield f"without-{section}", replace(usual, left_out=(section,))
    second = Language.BE if language is not Language.BE else Language.RU
    for arrangement in Arrangement:
        yield f"bilingual-{arrangement}", replace(usual, second_language=second, arrangement=arrangement)
    yield "bilingual-brief", replace(change_kind(usual, facts, Kind.BRIEF), second_language=second)
    yield "minsk", change_territory(usual, facts, "BY-HM")
    yield "republic", change_territory(usual, facts, "BY")


def write(document: Document, folder: Path, word: bool) -> tuple[list[Image.Image], list[Image.Image]]:
    """Write the files of a document and a picture of each page; return the pages for contact sheets, Word's apart."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {format: folder / f"{document.file_stem}.{format}" for format in Format}
    for format, file in files.items():
        file.write_bytes(render(document, format))
    printed = pictures(files[Format.PDF], folder / "pdf")
    if not word:
        return printed, []
    made = folder / "word"
    office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(made), str(files[Format.DOCX])]
    subprocess.run(office, check=True, capture_output=True)
    return printed, pictures(made / f"{document.file_stem}.pdf", made)


def pictures(file: Path, folder: Path) -> list[Image.Image]:
    """Write a picture of each page of a PDF and return smaller ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    small = []
    with pypdfium2.PdfDocument(file) as pdf:
        for number, page in enumerate(pdf, start=1):
            picture = page.render(scale=PAGE_DPI / 72).to_pil().convert("L")
            picture.save(folder / f"{number:03}.png")
            size = tuple(round(side * SHEET_DPI / PAGE_DPI) for side in picture.size)
            small.append(picture.resize(size, Image.Resampling.LANCZOS))
    return small


def contact_sheets(pages: tuple[list[Image.Image], list[Image.Image]], stem: Path) -> int:
    """Write sheets of several pages; with Word's pages each row of the PDF's is followed by Word's. Return how many."""
    stem.parent.mkdir(parents=True, exist_ok=True)
    for old in stem.parent.glob(f"{stem.name}-[0-9]*.png"):
        old.unlink()
    printed, word = pages
    rows = list(in_rows(printed))
    if word:
        shown = list(in_rows(word))
        most = max(len(rows), len(shown))
        rows = [row for place in range(most) for row in (*rows[place : place + 1], *shown[place : place + 1])]
    count, place = 0, 0
    while place < len(rows):
        heights = [max(page.height for page in row) + GAP for row in rows[place:]]
        taken = max(1, sum(sum(heights[: n + 1]) <= SHEET_HEIGHT for n in range(len(heights))))
        count += 1
        sheet(rows[place : place + taken]).save(stem.with_name(f"{stem.name}-{count}.png"))
        place += taken
    return count


def in_rows(pages: Sequence[Image.Image]) -> Iterator[list[Image.Image]]:
    """Yield pages in rows of the width of a sheet."""
    row: list[Image.Image] = []
    for page in pages:
        if row and sum(each.width + GAP for each in (*row, page)) > SHEET_WIDTH:
            yield row
            row = []
        row.append(page)
    if row:
        yield row


def sheet(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """Return a picture with rows of pages on grey."""
    height = sum(max(page.height for page in row) + GAP for row in rows)
    picture = Image.new("L", (SHEET_WIDTH, height), 128)
    y = 0
    for row in rows:
        x = 0
        for page in row:
            picture.paste(page, (x, y))
            x += page.width + GAP
        y += max(page.height for page in row) + GAP
    return picture


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
