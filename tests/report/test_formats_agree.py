"""What the three files say of one plan is the same, cell by cell: whoever compares them finds no other number."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from io import BytesIO
from typing import NamedTuple

import docx as python_docx
import openpyxl
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx.oxml.ns import qn
from hard_plans import long_plan
from pikepdf import Name

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.edits import change_kind
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import (
    Approval,
    Bar,
    Chart,
    Document,
    Heading,
    Paragraph,
    RowKind,
    Schedule,
    Signature,
    Table,
    plain,
)
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.timeline import QUARTERS, mark_in

Rows = list[list[str]]
# «2026 – 15,0; 2027–2028 – по 30,0»: first year, last year, the amount of each.
# The row of column numbers that a page repeats comes first in its text, whatever goes on above the table.
COLUMN_NUMBERS = re.compile(r"^1 2(?: \d)*\r?\n", re.MULTILINE)
YEARLY = r"(\d{4})(?:–(\d{4}))?\s–\D+?(\d[\d\s.,]*)"
LANGUAGES = pytest.mark.parametrize("language", Language)


class Case(NamedTuple):
    """The sample's plan as a document of a kind, with its measures over and over when `measures` says how many."""

    language: Language
    kind: Kind = Kind.ACTION_PLAN
    measures: int = 0

    @property
    def plan(self) -> Plan:
        plan = long_plan(self.measures, self.language) if self.measures else sample_plan(library(), self.language)
        return change_kind(plan, library(), self.kind)


EVERY = pytest.mark.parametrize(
    "case",
    [*(Case(language, kind) for kind in Kind for language in Language), Case(Language.RU, Kind.ACTION_PLAN, 150)],
    ids=lambda case: "-".join(map(str, case)),
)


@cache
def document(case: Case | Language) -> Document:
    return build((Case(case) if isinstance(case, Language) else case).plan, library())


@cache
def content(case: Case | Language, format: Format) -> bytes:
    return render(document(case), format)


def squash(text: str) -> str:
    """Return a text without what lines of a format add or take: spaces, and hyphens where words are divided."""
    return re.sub(r"[\s\-\u00ad\x02\ufffe]+", "", text)


def told_tables(case: Case, *, signs: bool) -> list[Rows]:
    """Return the rows of the document's tables; bars of a schedule as `signs` by quarter, or as a cell without text."""
    return [
        [["\n".join(plain(runs) for runs in cell.paragraphs) for cell in row.cells] for row in block.rows]
        if isinstance(block, Table)
        else [told_bar(block, bar, signs=signs) for bar in block.bars]
        for block in document(case).blocks
        if isinstance(block, Table | Schedule)
    ]


def told_bar(schedule: Schedule, bar: Bar, *, signs: bool) -> list[str]:
    if bar.kind is RowKind.GROUP:
        return [plain(bar.name)]
    quarters = [
        "■" if mark_in(bar, year, quarter) else ""
        for year in range(schedule.first_year, schedule.last_year + 1)
        for quarter in QUARTERS
    ]
    return [bar.number, plain(bar.name), bar.term, *(quarters if signs else [""])]


@cache
def word_tables(case: Case) -> list[Rows]:
    opened = python_docx.Document(BytesIO(content(case, Format.DOCX)))
    return [
        [
            [
                "\n".join("".join(each.text or "" for each in p.iter(qn("w:t"))) for p in cell.iter(qn("w:p")))
                for cell in row
            ]
            for row in (each.findall(qn("w:tc")) for each in table._tbl.findall(qn("w:tr")) if not is_header(each))
        ]
        for table in opened.tables
    ]


def is_header(row: object) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None  # type: ignore[attr-defined]


def marked_texts(pdf: bytes) -> list[dict[int, str]]:
    """Return for each page its text by the number of the marked content that holds it."""
    pages = []
    with pypdfium2.PdfDocument(pdf) as opened:
        for page in opened:
            texts: dict[int, str] = defaultdict(str)
            words = page.get_textpage()
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                size = pdfium.FPDFTextObj_GetText(thing.raw, words.raw, None, 0)
                buffer = ctypes.create_string_buffer(size)
                pdfium.FPDFTextObj_GetText(
                    thing.raw, words.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
                )
                mark = pdfium.FPDFPageObj_GetMarkedContentID(thing.raw)
                texts[mark] += buffer.raw[: size - 2].decode("utf-16-le")
            pages.append(texts)
    return pages


@cache
def printed_tables(case: Case) -> list[Rows]:
    """Return the rows of the PDF's tables as a reading machine finds them in its structure."""
    pdf = content(case, Format.PDF)
    texts = marked_texts(pdf)
    with pikepdf.open(BytesIO(pdf)) as opened:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages)}

        def text(element: pikepdf.Object) -> str:
            parts = (
                texts[numbers[kid.Pg.objgen]][int(kid.MCID)] if kid.get(Name.Type) == Name.MCR else text(kid)
                for kid in element.K
                if kid.get(Name.Type) in (Name.MCR, Name.StructElem)
            )
            return "".join(parts)

        return [
            [[text(cell) for cell in row.K] for part in table.K if Name.TBody == part.S for row in part.K]
            for table in elements(opened.Root.StructTreeRoot.K)
            if Name.Table == table.S
        ]


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield node
    for kid in node.K:
        if kid.get(Name.Type) == Name.StructElem:
            yield from elements(kid)


@EVERY
@pytest.mark.parametrize("tables_of", [word_tables, printed_tables])
def test_every_cell_of_every_table_is_the_same(tables_of: Callable[[Case], list[Rows]], case: Case) -> None:
    expected, found = told_tables(case, signs=tables_of is word_tables), tables_of(case)
    assert len(expected) == len(found) >= (1 if case.kind is Kind.BRIEF else 8)
    for told, read in zip(expected, found, strict=True):
        assert [[squash(cell) for cell in row] for row in read] == [[squash(cell) for cell in row] for row in told]


@EVERY
def test_every_paragraph_and_caption_is_in_both_files(case: Case) -> None:
    with pypdfium2.PdfDocument(content(case, Format.PDF)) as opened:
        pages = [COLUMN_NUMBERS.sub("", page.get_textpage().get_text_range()) for page in opened]
    printed = squash("".join(page.split("\n", 1)[1] if number else page for number, page in enumerate(pages)))
    body = python_docx.Document(BytesIO(content(case, Format.DOCX))).element.body
    word = squash("".join(each.text or "" for each in body.iter(qn("w:t"))))
    for block in document(case).blocks:
        match block:
            case Paragraph() | Heading():
                texts = [plain(block.runs)]
            case Chart():
                texts = [plain(block.caption)]
            case Signature():
                texts = [block.position, block.name]
            case Approval():
                texts = list(block.lines)
            case _:
                texts = []
        for each in texts:
            assert squash(each) in word, each
            assert squash(each) in printed, each


@EVERY
def test_each_measure_is_the_same_row_in_three_files(case: Case) -> None:
    """Number, wording, term, bodies, amount and result of every measure, read back from the three files."""
    book = openpyxl.load_workbook(BytesIO(content(case, Format.XLSX)), data_only=True)
    booked = [row for row in book.worksheets[0].iter_rows(min_row=2, values_only=True) if isinstance(row[0], int)]
    assert len(booked) == (case.measures or 18)
    if case.kind is Kind.BRIEF:
        return  # a brief tells how many measures there are, its workbook which
    name = next(i for i, block in enumerate(tables(case)) if block.anchor == "table-measures")
    for read in (word_tables(case)[name], printed_tables(case)[name]):
        rows = {row[0].strip(): row for row in read if len(row) == 6 and row[0].strip().isdigit()}
        assert len(rows) == len(booked)
        for number_, _, wording, first, others, term, _, _, amount, result, _ in booked:
            _, named, when, bodies, money, outcome = rows[str(number_)]
            assert squash(named) == squash(str(wording))
            assert squash(when) == squash(str(term or "—"))
            assert squash(bodies).replace(",", ";") == squash("; ".join(filter(None, (first, others)))).replace(
                ",", ";"
            )
            assert number(total_in(money), case.language) == Decimal(str(amount or 0))
            assert squash(outcome).startswith(squash(str(result or "")))


def tables(case: Case) -> list[Table | Schedule]:
    return [block for block in document(case).blocks if isinstance(block, Table | Schedule)]


def total_in(money: str) -> str:
    """Return the first amount of a cell of money: «Всего – 1 250,0Местный бюджет: …» or «—»."""
    found = re.search(r"–\s*(\d[\d\s,.]*[.,]\d+)", money)
    return found[1] if found else "0"


def number(text: str, language: Language) -> Decimal:
    """Return the number behind a text of the document."""
    clean = re.sub(r"[\s,]" if language is Language.EN else r"\s", "", text).replace("\u2212", "-").replace(",", ".")
    return Decimal(clean)


def sheets(language: Language) -> list[list[tuple[object, ...]]]:
    """Return the rows of four sheets of the workbook: measures, budget, targets, figures; totals and risks left out."""
    book = openpyxl.load_workbook(BytesIO(content(language, Format.XLSX)), data_only=True)
    bodies = [list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book.worksheets]
    measures, budget, _, targets, _, figures, *_ = bodies
    return [
        [row for row in measures if isinstance(row[0], int)],
        [row for row in budget if isinstance(row[0], int)],
        targets,
        figures,
    ]


def table(language: Language, anchor: str) -> Table:
    return next(block for block in document(language).blocks if isinstance(block, Table) and block.anchor == anchor)


def cells(row: object) -> list[str]:
    return ["\n".join(plain(runs) for runs in cell.paragraphs) for cell in row.cells]  # type: ignore[attr-defined]


@LANGUAGES
def test_amounts_of_the_workbook_are_those_of_the_printed_measures(language: Language) -> None:
    measures, budget, _, _ = sheets(language)
    printed = {}
    for row in table(language, "table-measures").rows:
        if row.id:
            place, name, _, _, money, _ = cells(row)
            total, *sources = money.split("\n")
            printed[int(place)] = (
                squash(name),
                number(re.search(r"[\d\s.,]+$", total).group(), language),  # type: ignore[union-attr]
                {
                    (source.split(":")[0], year): number(amount, language)
                    for source in sources
                    for first, last, amount in re.findall(YEARLY, source)
                    for year in range(int(first), int(last or first) + 1)
                },
            )
    assert len(printed) == len(measures) == 18
    lines: dict[int, dict[tuple[str, int], Decimal]] = defaultdict(dict)
    for place, _, year, source, amount in budget:
        lines[place][source, year] = Decimal(str(amount))  # type: ignore[index]
    for row in measures:
        assert printed[row[0]] == (squash(row[2]), Decimal(str(row[8])), lines[row[0]])  # type: ignore[index,arg-type]


@LANGUAGES
def test_totals_of_the_printed_finance_are_the_workbooks_sums(language: Language) -> None:
    _, budget, _, _ = sheets(language)
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for _, _, year, source, amount in budget:
        for key in ((source, str(year)), (source, ""), ("", str(year)), ("", "")):
            sums[key] += Decimal(str(amount))  # type: ignore[index]
    finance = table(language, "table-finance")
    years = [plain(column.title) for column in finance.columns[1:-1]]
    for row in finance.rows:
        name, *amounts = cells(row)
        source = "" if row is finance.rows[-1] else name
        shown = [Decimal(0) if text == "—" else number(text, language) for text in amounts]
        assert shown == [sums[source, year] for year in [*years, ""]], name


@LANGUAGES
def test_targets_of_the_workbook_are_the_printed_ones(language: Language) -> None:
    _, _, targets, _ = sheets(language)
    printed_targets = table(language, "table-targets")
    years = [int(plain(column.title)) for column in printed_targets.columns[3:]]
    printed = {
        (name, int(year), number(baseline, language), at, number(value, language))
        for name, year, baseline, *values in map(cells, printed_targets.rows)
        for at, value in zip(years, values, strict=True)
        if value != "—"
    }
    plan_wide = {
        (f"{name}, {unit}", year, Decimal(str(baseline)), at, Decimal(str(value)))
        for place, name, unit, year, baseline, at, value in targets
        if place is None
    }
    assert printed == plan_wide
    assert len(printed) > 5


@LANGUAGES
def test_figures_of_the_workbook_are_in_the_printed_passport(language: Language) -> None:
    *_, figures = sheets(language)
    passport = defaultdict(list)
    group = ""
    for row in table(language, "table-passport").rows:
        if len(row.cells) == 1:
            group = cells(row)[0]
        else:
            passport[group] += cells(row)[0].split("\n")
    for indicator, territory, year, value, *_ in figures:
        found = [
            number(figure, language)
            for group, lines in passport.items()
            if group.startswith(str(indicator))
            for line in lines
            for head, listed in [line.split(":", 1)]
            for key, figure in re.findall(r"\s*([^;]+?)\s*–\s*(−?[\d\s.,]*\d)\s*(?:;|$)", listed)
            if {head, key} == {str(year), territory}
        ]
        assert found, (indicator, territory, year)
        for each in found:
            assert Decimal(str(value)).quantize(each, ROUND_HALF_UP) == each, (indicator, territory, year)


@LANGUAGES
def test_the_workbooks_schedule_has_the_rows_and_dates_of_the_printed_one(language: Language) -> None:
    printed = next(block for block in document(language).blocks if isinstance(block, Schedule))
    sheet = openpyxl.load_workbook(BytesIO(content(language, Format.XLSX))).worksheets[-1]
    assert sheet.title == printed.name
    rows = [
        tuple(each.date() if isinstance(each, datetime) else each for each in row[:5])
        for row in sheet.iter_rows(min_row=3, values_only=True)
    ]
    assert rows == [
        (plain(bar.name), None, None, None, None)
        if bar.kind is RowKind.GROUP
        else (int(bar.number), plain(bar.name), bar.term, bar.first_day, bar.last_day)
        for bar in printed.bars
    ]


@LANGUAGES
def test_the_schedule_has_the_numbers_and_terms_of_the_table_of_measures(language: Language) -> None:
    printed = next(block for block in document(language).blocks if isinstance(block, Schedule))
    told = [
        cells(row)[0] if len(row.cells) == 1 else cells(row)[:3:2] for row in table(language, "table-measures").rows
    ]
    bars = [plain(bar.name) if bar.kind is RowKind.GROUP else [bar.number, bar.term] for bar in printed.bars]
    assert bars == told[: len(bars)]
    assert len(bars) == 21
