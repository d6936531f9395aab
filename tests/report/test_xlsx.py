"""The workbook: typed cells, totals that add up, texts that stay texts, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from sample_document import cell, runs, sample_document, sheets

from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import Align, Cell, Column, Document, Row, RowKind, Table
from clusterplanner.core.report.xlsx import number_format, sheet_names, write

ANY_TEXT = st.text(st.characters(exclude_categories=()))
TRIGGER = st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n", "#", "'", "{=", "=HYPERLINK(", "=cmd|' /C calc'!A0"])


def opened(document: Document, *, results: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write(document)), data_only=results)


def one_sheet(*rows: Row, columns: int = 2, **rest: object) -> Document:
    table = Table("Лист", tuple(Column(runs(f"Графа {n}"), 1) for n in range(columns)), rows, "", **rest)  # type: ignore[arg-type]
    return replace(sample_document(), sheets=(table,))


def test_one_sheet_for_each_table_with_its_rows() -> None:
    workbook = opened(sample_document())
    assert len(workbook.worksheets) == len(sheets())
    for sheet, table in zip(workbook.worksheets, sheets(), strict=True):
        assert [each.value for each in sheet[1]] == ["".join(r.text for r in column.title) for column in table.columns]
        assert sheet.max_row == len(table.rows) + 1


def test_numbers_and_dates_are_typed() -> None:
    sheet = opened(sample_document()).worksheets[0]
    number, text, day, year, amount = sheet[2]
    assert (number.value, year.value, amount.value) == (1, 2026, 1250.5)
    assert (number.data_type, text.data_type, amount.data_type) == ("n", "s", "n")
    assert day.is_date
    assert day.value == datetime(2026, 2, 1)  # noqa: DTZ001 - Excel knows no zones
    assert day.number_format == "dd.mm.yyyy"
    assert (year.number_format, amount.number_format) == ("0", "#,##0.00")


def test_exact_value_is_kept_behind_the_rounded_text() -> None:
    shown = opened(one_sheet(Row((cell("12,3", Decimal("12.3456789")), cell(""))))).active["A2"]
    assert shown.value == 12.3456789
    assert shown.number_format == "#,##0.0"


def test_total_is_a_formula_over_its_column_with_its_result_beside() -> None:
    assert opened(sample_document()).worksheets[0]["E7"].value == "=SUM(E2:E6)"
    shown = opened(sample_document(), results=True).worksheets[0]
    column = [shown.cell(row, 5).value for row in range(2, 7)]
    assert shown["E7"].value == sum(column) == 16252.5
    assert opened(sample_document()).worksheets[0]["E7"].number_format == "#,##0.00"


def test_total_that_is_no_sum_stays_a_number() -> None:
    rows = (
        Row((cell("а"), cell("1", Decimal(1)))),
        Row((cell("б"), cell("3", Decimal(3)))),
        Row((cell("в среднем"), cell("2", Decimal(2))), RowKind.TOTAL),
    )
    assert opened(one_sheet(*rows)).active["B4"].value == 2


def test_second_total_counts_the_first_as_excel_would() -> None:
    rows = (
        Row((cell("а"), cell("1", Decimal(1)))),
        Row((cell("итого"), cell("1", Decimal(1))), RowKind.TOTAL),
        Row((cell("всего"), cell("1", Decimal(1))), RowKind.TOTAL),
    )
    sheet = opened(one_sheet(*rows)).active
    assert [sheet["B3"].value, sheet["B4"].value] == ["=SUM(B2:B2)", 1]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "#N/A", "#REF!", "1.5", "2026-01-01", "TRUE"]
)
def test_text_stays_text(text: str) -> None:
    shown = opened(one_sheet(Row((cell(""), Cell((runs(text),)))))).active["B2"]
    assert shown.data_type == "s"
    assert shown.value == text.replace("\r", "\n")
    assert shown.quotePrefix == text.startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(TRIGGER, ANY_TEXT).map("".join), min_size=1, max_size=6), ANY_TEXT)
def test_no_text_becomes_a_formula_or_breaks_the_file(texts: list[str], title: str) -> None:
    columns = tuple(Column(runs(text), 1) for text in texts)
    row = Row(tuple(Cell((runs(text),)) for text in texts))
    table = Table(title, columns, (row,), title)
    data = write(replace(sample_document(), title=title, author=title, subject=title, sheets=(table, table)))
    archive = zipfile.ZipFile(io.BytesIO(data))
    for number in (1, 2):
        sheet = etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
        assert not list(sheet.iter("{*}f"))
        assert {each.get("t") for each in sheet.iter("{*}c")} <= {"inlineStr"}
    assert len(openpyxl.load_workbook(io.BytesIO(data)).worksheets) == 2


def test_bad_characters_are_seen_and_escapes_stay_text() -> None:
    data = write(one_sheet(Row((cell("a\x00b\ud800c\uffff"), cell("_x000D_ и _x0041_")))))
    sheet = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
    texts = [each.text for each in sheet.iter("{*}t")]
    assert texts[2:] == ["a\ufffdb\ufffdc\ufffd", "_x005F_x000D_ и _x005F_x0041_"]


def test_text_longer_than_excel_takes_is_cut_visibly() -> None:
    value = opened(one_sheet(Row((cell("я" * 40_000), cell(""))))).active["A2"].value
    assert len(value) == 32_767
    assert value.endswith("я…")


def test_lines_of_a_cell_stay_lines() -> None:
    shown = opened(one_sheet(Row((cell("исполком\nадминистрация"), cell(""))))).active["A2"]
    assert shown.value == "исполком\nадминистрация"
    assert shown.alignment.wrap_text


def test_sheet_is_ready_to_filter_scroll_and_print() -> None:
    sheet = opened(sample_document()).worksheets[0]
    assert sheet.auto_filter.ref == "A1:E6"  # without the total, which a filter would hide
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area.endswith("$A$1:$E$7")
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (9, 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_margins.top == pytest.approx(30 / 25.4)
    assert "План мероприятий" in sheet.oddHeader.center.text
    assert sheet.oddFooter.right.text == "&P / &N"
    assert all(8 <= sheet.column_dimensions[letter].width <= 60 for letter in "ABCDE")


def test_ampersand_in_the_title_is_not_a_code_of_the_page_header() -> None:
    data = write(replace(sample_document(), title="Н&D-центр &P", subject=""))
    sheet = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
    assert sheet.find(".//{*}oddHeader").text == "&CН&&D-центр &&P"


def test_same_document_gives_same_bytes_without_any_date() -> None:
    data = write(sample_document())
    assert data == write(sample_document())
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"<dcterms:" not in archive.read("docProps/core.xml")


def test_pandas_reads_a_tidy_table() -> None:
    frame = pandas.read_excel(io.BytesIO(write(sample_document())), sheet_name=0, engine="openpyxl")
    assert list(frame.columns) == ["№", "Наименование мероприятия", "Начало", "Год", "Объем, тыс. рублей"]
    assert frame["Объем, тыс. рублей"].tolist() == [1250.5, 2250.5, 3250.5, 4250.5, 5250.5, 16252.5]
    assert frame["Наименование мероприятия"][1] == "=1+1"
    assert frame["Начало"][4] == pandas.Timestamp(2026, 2, 5)


def test_calamine_reads_the_same() -> None:
    frame = pandas.read_excel(io.BytesIO(write(sample_document())), sheet_name=1, engine="calamine")
    assert frame["2023"].tolist() == [8123.0, 38.4]


def test_document_without_sheets_still_makes_a_workbook() -> None:
    assert opened(replace(sample_document(), sheets=())).active.max_row == 1


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Мероприятия", "мероприятия"), ("Мероприятия", "мероприятия 2")),
        (("[a]:*?/\\b", "'q'"), ("a b", "q")),
        (("", ""), ("1", "1 2")),
        (("History", "ЖУРНАЛ"), ("History 2", "ЖУРНАЛ 2")),
        (("Я" * 40, "Я" * 40), ("Я" * 31, "Я" * 29 + " 2")),
        (("😀" * 20,), ("😀" * 15,)),
    ],
)
def test_sheet_names(names: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert sheet_names(names) == expected


@given(st.lists(ANY_TEXT, max_size=8))
def test_sheet_names_are_always_what_excel_takes(names: list[str]) -> None:
    chosen = sheet_names(names)
    assert len(chosen) == len(names)
    assert len({name.casefold() for name in chosen}) == len(names)
    for name in chosen:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not set("[]:*?/\\") & set(name)
        assert not name.startswith("'")
        assert not name.endswith("'")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1\u00a0250,5", "ru", "#,##0.0"),
        ("1,250.50", "en", "#,##0.00"),
        ("2026", "be", "0"),
        ("\u221212,5", "ru", "#,##0.0"),
        ("38,4 %", "ru", '#,##0.0" %"'),
        ("+3,1", "ru", "+#,##0.0;-#,##0.0;#,##0.0"),
        ("—", "ru", "General"),
        ("", "ru", "General"),
    ],
)
def test_number_format_shows_the_number_as_the_document_does(text: str, language: str, expected: str) -> None:
    assert number_format(text, Language(language)) == expected


@given(
    st.decimals(-(10**9), 10**9, places=4),
    st.integers(0, 4),
    st.sampled_from(list(Language)),
)
def test_number_format_has_the_decimals_of_the_text(value: Decimal, decimals: int, language: Language) -> None:
    form = number_format(format_number(value, language, decimals), language)
    assert form == "#,##0" + ("." + "0" * decimals if decimals else "")


def test_alignment_of_numbers_and_texts() -> None:
    row = Row((Cell((runs("текст"),), align=Align.CENTRE), Cell((runs("5"),), value=Decimal(5))))
    sheet = opened(one_sheet(row)).active
    assert (sheet["A2"].alignment.horizontal, sheet["B2"].alignment.horizontal) == ("center", "right")


def test_day_behind_a_text_is_the_day() -> None:
    shown = opened(one_sheet(Row((cell("30 июня", date(2026, 6, 30)), cell(""))))).active["A2"]
    assert shown.value.date() == date(2026, 6, 30)
