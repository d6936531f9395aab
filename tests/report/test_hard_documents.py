"""What no one would write and someone will: every format takes it, and nothing leaves the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import docx as python_docx
import openpyxl
import pypdfium2
import pytest
from hard_plans import empty_plan, hostile_plan, long_plan

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.printable import RANGES, unprintable
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Cell, Column, Document, Heading, Paragraph, Row, Run, Style, Table
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.fonts import find_family
from clusterplanner.core.report.pdf import missing_glyphs
from clusterplanner.core.report.pdf.faces import Typeface
from clusterplanner.core.report.profile import POINTS_IN_MM, load_profile

PROFILE = load_profile("instruction-4-2009")
LONG = "Развитие кластерных инициатив в малом и среднем предпринимательстве области. "


def words(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def of(*blocks: object, title: str = "План") -> Document:
    return Document(
        title, title, title, Language.RU, PROFILE.name, blocks, tuple(b for b in blocks if isinstance(b, Table))
    )  # type: ignore[arg-type]


def table_with(header: str, cell: str, rows: int = 3) -> Table:
    columns = (Column(words(header), 1), Column(words("Два"), 9))
    row = Row((Cell((words(cell),)), Cell((words("а"),))))
    return Table("Таблица", columns, (row,) * rows, "Описание", words("Таблица 1"), numbered=True)


def outside(content: bytes) -> Iterator[tuple[int, str]]:
    """Yield pages and letters that reach over the margins.

    Page numbers, the control code of the last page and spaces that end lines may.
    """
    with pypdfium2.PdfDocument(content) as opened:
        for number, page in enumerate(opened):
            width, height = page.get_size()
            sheet = PROFILE.sheet if width < height else PROFILE.sheet.turned()
            left, right = sheet.left * POINTS_IN_MM - 2, width - sheet.right * POINTS_IN_MM + 2
            low, high = sheet.bottom * POINTS_IN_MM - 2, height - sheet.top * POINTS_IN_MM + 2
            held = page.get_textpage()
            text = held.get_text_range()
            for index in range(held.count_chars()):
                x1, y1, x2, y2 = held.get_charbox(index)
                letter = held.get_text_range(index, 1)
                is_number = y1 > high and letter in str(number + 1)
                is_seal = number == len(opened) - 1 and PROFILE.seal.from_edge * POINTS_IN_MM - 2 <= y1 < y2 < low
                upright = low <= y1 <= y2 <= high or is_seal
                if letter.strip() and not is_number and not (left <= x1 <= x2 <= right and upright):
                    yield number, f"{letter} {x1:.0f} {y1:.0f} {text[:30]!r}"


def assert_printed(document: Document) -> None:
    """Write all formats and look whether they open and the PDF keeps to its margins."""
    assert list(outside(render(document, Format.PDF))) == []
    assert python_docx.Document(BytesIO(render(document, Format.DOCX))).element.body is not None
    assert openpyxl.load_workbook(BytesIO(render(document, Format.XLSX))).worksheets


@pytest.mark.parametrize("header", [LONG * 12, LONG * 60, "ж" * 3_000])
def test_a_header_higher_than_a_page(header: str) -> None:
    assert_printed(of(Paragraph(words(LONG)), table_with(header, "ячейка"), Paragraph(words(LONG))))


@pytest.mark.parametrize("cell", [LONG * 60, "слово\n" * 200, "ж" * 5_000])
def test_a_row_higher_than_a_page(cell: str) -> None:
    assert_printed(of(table_with("Один", cell)))


def test_a_title_of_2000_characters() -> None:
    title = (LONG * 30)[:2_000]
    headings = (Paragraph(words(title), Style.TITLE), Heading(1, words(title), "a"), Heading(2, words(title), "b"))
    assert_printed(of(*headings, table_with("Один", "два"), title=title))
    for kind in (Kind.ACTION_PLAN, Kind.BRIEF):
        assert_printed(build(replace(empty_plan(), subject=title, kind=kind), library()))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("territory", ["BY-VI", "BY-HM", "BY"])
def test_an_empty_plan_of_every_kind_of_territory(territory: str, kind: Kind) -> None:
    assert_printed(build(replace(empty_plan(territory), kind=kind), library()))


@pytest.mark.parametrize("plan", [hostile_plan(), long_plan(60)], ids=["hostile", "long"])
def test_full_plans(plan: Plan) -> None:
    assert_printed(build(plan, library()))


def characters() -> str:
    return "".join(chr(code) for first, last in RANGES for code in range(first, last + 1))


@pytest.mark.parametrize("family", ["Liberation Serif"])
def test_the_check_promises_no_character_that_the_type_lacks(family: str) -> None:
    assert Typeface(find_family((family,))).lacks(characters()) == ""
    assert unprintable(characters()) == ()


def test_the_check_and_the_writer_name_the_same_characters() -> None:
    text = "Кластер «Ў’ґ» 中 № 😀 ∞ \N{BLACK STAR}"
    assert "".join(unprintable(text)) == missing_glyphs(text)
