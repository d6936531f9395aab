"""The schedule as PDF, Word and Excel have it, measured on the finished files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import docx as python_docx
import openpyxl
import page as checker
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx.oxml.ns import qn
from hard_plans import long_plan
from pikepdf import Name
from sample_document import schedule

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build
from clusterplanner.core.report.document import Bar, Document, RowKind, Run, Schedule, Turn
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.pdf import places, write
from clusterplanner.core.report.timeline import QUARTERS, Mark, mark_in, quarters_until, stretches

Box = tuple[float, float, float, float]


def document_of(chart: Schedule) -> Document:
    blocks = (Turn(landscape=True), chart)
    return Document("Заглавие", "Предмет", "Автор", Language.RU, "instruction-4-2009", blocks)


def only_schedule(plan: Plan) -> Document:
    """Return the document of a plan with its title and its schedule."""
    return build(replace(plan, left_out=tuple(each.value for each in Section if each != "schedule")), library())


def with_late_term(chart: Schedule) -> Schedule:
    """Return a chart of twelve years with a term that goes over both its sheets and one on the second sheet only."""
    over = Bar("8", (Run("Долгая мера"),), "долгий срок", date(2030, 1, 1), date(2033, 6, 30), where="items/a/end")
    late = Bar("9", (Run("Поздняя мера"),), "поздний срок", date(2036, 1, 1), date(2036, 12, 31), where="items/b/end")
    return replace(chart, last_year=2037, bars=(*chart.bars, over, late))


# PDF


@cache
def sample_pdf() -> bytes:
    return write(document_of(schedule()))


def opened(content: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(content))


def words(page: pypdfium2.PdfPage) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def found(page: pypdfium2.PdfPage, text: str) -> Iterator[Box]:
    """Yield the boxes of a text on a page: left, bottom, right, top in points."""
    textpage = page.get_textpage()
    search = textpage.search(text, match_whole_word=True)
    while (match := search.get_next()) is not None:
        boxes = [textpage.get_charbox(match[0] + n, loose=True) for n in range(match[1])]
        yield boxes[0][0], boxes[0][1], boxes[-1][2], boxes[0][3]


def scale(page: pypdfium2.PdfPage, first_year: int) -> tuple[float, float]:
    """Return where a page's first year begins and how wide a quarter is, from the names of two years in its header."""
    middles = []
    for year in (first_year, first_year + 1):
        left, _, right, _ = next(found(page, str(year)))
        middles.append((left + right) / 2)
    quarter = (middles[1] - middles[0]) / 4
    return middles[0] - 2 * quarter, quarter


def bars(page: pypdfium2.PdfPage) -> list[Box]:
    """Return the filled shapes of a page, from the upper to the lower and from the left to the right."""
    shapes = []
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        mode, stroke = pdfium.c_int(), pdfium.c_int()
        pdfium.FPDFPath_GetDrawMode(thing.raw, mode, stroke)
        if mode.value and stroke.value:
            half = stroke_width(thing) / 2
            left, bottom, right, top = thing.get_bounds()
            shapes.append((left + half, bottom + half, right - half, top - half))
    return sorted(shapes, key=lambda box: (-round((box[1] + box[3]) / 2), box[0]))


def stroke_width(thing: pypdfium2.PdfObject) -> float:
    width = pdfium.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(thing.raw, width)
    return float(width.value)


def colour(thing: pypdfium2.PdfObject, read: object) -> tuple[int, ...]:
    parts = [pdfium.c_uint() for _ in range(4)]
    read(thing.raw, *parts)  # type: ignore[operator]
    return tuple(part.value for part in parts[:3])


def test_bars_stand_where_their_dates_are() -> None:
    page = opened(sample_pdf())[0]
    start, quarter = scale(page, 2026)
    drawn = bars(page)
    marks = [each for bar in schedule().bars for each in sorted(stretches(bar), key=lambda each: each.first_day)]
    assert len(drawn) == len(marks) == 7
    for (left, bottom, right, top), mark in zip(drawn, marks, strict=True):
        begin = start + quarters_until(mark.first_day, 2026) * quarter
        end = start + quarters_until(mark.last_day, 2026, whole=True) * quarter
        match mark.mark:
            case Mark.TERM:
                assert (left, right) == pytest.approx((begin, min(end, start + 20 * quarter)), abs=1)
            case Mark.START:
                assert left == pytest.approx(begin, abs=1)
                assert right - left == pytest.approx(top - bottom, abs=1)
            case Mark.END:
                assert (left + right) / 2 == pytest.approx(end, abs=1)
                assert right - left == pytest.approx(top - bottom, abs=1)


def test_a_bar_stands_in_the_row_of_its_measure() -> None:
    page = opened(sample_pdf())[0]
    rows = [place for place in places(document_of(schedule())) if place.page == 0]
    heights = {place.where: (place.top, place.top + place.height) for place in rows}
    told = [bar.where for bar in schedule().bars for _ in stretches(bar)]
    for (_, bottom, _, top), where in zip(bars(page), told, strict=True):
        upper, lower = ((page.get_height() - y) * 25.4 / 72 for y in (top, bottom))
        assert heights[where][0] < upper < lower < heights[where][1]


def test_bars_are_dark_with_a_black_outline_so_that_any_printer_shows_them() -> None:
    page = opened(sample_pdf())[0]
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        mode, stroke = pdfium.c_int(), pdfium.c_int()
        pdfium.FPDFPath_GetDrawMode(thing.raw, mode, stroke)
        if mode.value:
            red, green, blue = colour(thing, pdfium.FPDFPageObj_GetFillColor)
            assert red == green == blue < 128
            assert colour(thing, pdfium.FPDFPageObj_GetStrokeColor) == (0, 0, 0)
            assert stroke_width(thing) >= 0.5


def test_lines_between_years_are_stronger_than_between_quarters() -> None:
    page = opened(sample_pdf())[0]
    start, quarter = scale(page, 2026)
    widths: dict[int, set[float]] = {}
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = thing.get_bounds()
        place = ((left + right) / 2 - start) / quarter
        if right - left < 1.5 and top - bottom > 20 and 0.5 < place < 19.5:
            widths.setdefault(round(place), set()).add(round(stroke_width(thing), 2))
    assert set(widths) == set(range(1, 20))
    years, quarters = ({w for n in widths if (n % 4 == 0) is kind for w in widths[n]} for kind in (True, False))
    assert min(years) > max(quarters)


def test_one_table_tells_of_all_sheets_and_a_bar_is_told_by_its_dates() -> None:
    chart = with_late_term(schedule())
    with pikepdf.open(io.BytesIO(write(document_of(chart)))) as pdf:
        tables = [each for each in elements(pdf.Root.StructTreeRoot.K) if Name.Table == each.S]
        assert len(tables) == 1
        head, body = tables[0].K
        assert (Name.THead, Name.TBody) == (head.S, body.S)
        (titles,) = head.K
        assert [cell.S for cell in titles.K] == [Name.TH] * 4
        assert titles.K[3].K[0].Alt == "2026–2037"
        told = [row.K[-1].K[0].get(Name.Alt) if len(row.K) == 4 and len(row.K[-1].K) else None for row in body.K]
    assert [None if each is None else str(each) for each in told] == [
        None,
        "01.07.2026 – 31.12.2028",
        "01.03.2026 – 15.12.2026",
        "01.01.2027 –",
        "– 30.06.2027",
        "01.04.2029 – 31.03.2028",
        None,
        "01.10.2030 – 31.12.2033",
        "01.01.2030 – 30.06.2033",
        "01.01.2036 – 31.12.2036",
    ]


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield node
    for kid in node.K:
        if kid.get(Name.Type) == Name.StructElem:
            yield from elements(kid)


def test_twelve_years_lie_on_two_sheets_each_with_numbers_names_and_terms() -> None:
    chart = with_late_term(schedule())
    first, second = opened(write(document_of(chart)))
    for page, year in ((first, 2026), (second, 2032)):
        text = words(page)
        assert "Наименование мероприятия" in text
        assert [n for n in range(2026, 2038) if list(found(page, str(n)))][:6] == list(range(year, year + 6))
        assert all(bar.term in text for bar in chart.bars)
    assert scale(first, 2026) == pytest.approx(scale(second, 2032), abs=0.05)
    start, quarter = scale(second, 2032)
    over, longest, late = bars(second)
    assert (over[0], over[2]) == pytest.approx((start, start + 8 * quarter), abs=2)  # its tail is notched
    assert (longest[0], longest[2]) == pytest.approx((start, start + 6 * quarter), abs=2)
    assert (late[0], late[2]) == pytest.approx((start + 16 * quarter, start + 20 * quarter), abs=1)
    assert len({place.where for place in places(document_of(chart)) if place.page == 1}) == 9


@pytest.mark.parametrize("years", [1, 2, 7])
def test_short_and_odd_periods_keep_to_the_sheet(years: int) -> None:
    chart = schedule(2026, 2025 + years)
    for page in opened(write(document_of(chart))):
        text = page.get_textpage()
        rights = [text.get_charbox(n)[2] for n in range(text.count_chars())]
        assert max(rights) < page.get_width() - 20 * 72 / 25.4 + 0.5
        sizes = [
            pdfium.FPDFTextObj_GetFontSize(thing.raw, size) and size.value
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
            for size in [pdfium.c_float()]
        ]
        assert min(sizes) >= 10


def test_150_measures_repeat_the_header_and_no_row_is_torn() -> None:
    document = only_schedule(long_plan(150))
    pages = opened(write(document))[1:]
    assert len(pages) > 10
    for page in pages:
        assert "Наименование мероприятия" in words(page)
        assert len(list(found(page, "2028"))) >= 1
    told = [place.where for place in places(document) if place.where.startswith("items/")]
    assert len(told) == len(set(told)) == 150


def test_a_name_longer_than_a_page_is_printed_whole() -> None:
    first, *others = schedule().bars[1:]
    name = " ".join(f"слово{n}" for n in range(900))
    chart = replace(schedule(), bars=(replace(first, name=(Run(name),)), *others))
    pages = opened(write(document_of(chart)))
    assert all(f"слово{n}" in " ".join(map(words, pages)) for n in range(900))
    counts = [len(bars(page)) for page in pages]
    assert (counts[0], counts[1], sum(counts)) == (1, 0, 7)
    assert all("Наименование мероприятия" in words(page) for page in pages)


@pytest.mark.parametrize("chart", [schedule(), schedule(2026, 2026), with_late_term(schedule())])
def test_an_independent_checker_finds_no_fault(chart: Schedule) -> None:
    content = write(document_of(chart))
    for profile in (checker.ValidationProfile.PDF_A_2B, checker.ValidationProfile.PDF_UA_1):
        assert checker.validate_pdf_bytes(content, profile=profile).failures == []


@pytest.mark.parametrize("format", Format)
def test_the_same_schedule_gives_the_same_bytes(format: Format) -> None:
    document = document_of(with_late_term(schedule()))
    assert render(document, format) == render(document, format)


# Word


def word_tables(chart: Schedule) -> list[object]:
    return [table._tbl for table in python_docx.Document(io.BytesIO(render(document_of(chart), Format.DOCX))).tables]


def cell_texts(row: object) -> list[str]:
    cells = row.findall(qn("w:tc"))  # type: ignore[attr-defined]
    return ["".join(each.text or "" for each in cell.iter(qn("w:t"))) for cell in cells]


def test_word_has_a_header_of_two_rows_that_repeat_and_a_sign_and_shade_for_each_quarter() -> None:
    chart = schedule()
    (table,) = word_tables(chart)
    rows = table.findall(qn("w:tr"))  # type: ignore[attr-defined]
    repeated = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
    assert repeated == [True, True] + [False] * len(chart.bars)
    assert cell_texts(rows[0]) == [*chart.titles, "2026", "2027", "2028", "2029", "2030"]
    assert cell_texts(rows[1]) == ["", "", "", *chart.quarters * 5]
    assert len(table.find(qn("w:tblGrid"))) == 3 + 20  # type: ignore[attr-defined]
    signs = {Mark.TERM: "■", Mark.START: "►", Mark.END: "♦", None: ""}
    for row, bar in zip(rows[2:], chart.bars, strict=True):
        if bar.kind is RowKind.GROUP:
            assert cell_texts(row) == ["Задача 1"]
            continue
        told = [mark_in(bar, year, quarter) for year in range(2026, 2031) for quarter in QUARTERS]
        assert cell_texts(row)[3:] == [signs[mark] for mark in told]
        shades = [cell.find(f".//{qn('w:shd')}") is not None for cell in row.findall(qn("w:tc"))[3:]]
        assert shades == [mark is Mark.TERM for mark in told]


def test_words_grid_is_as_wide_as_its_cells() -> None:
    for table in word_tables(with_late_term(schedule())):
        widths = [int(each.get(qn("w:w"))) for each in table.find(qn("w:tblGrid"))]  # type: ignore[attr-defined]
        for row in table.findall(qn("w:tr")):  # type: ignore[attr-defined]
            cells = [
                (int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))), cell.grid_span) for cell in row.findall(qn("w:tc"))
            ]
            assert sum(span for _, span in cells) == len(widths)
            assert sum(width for width, _ in cells) == sum(widths)


def test_word_puts_further_years_on_a_new_page() -> None:
    first, second = word_tables(with_late_term(schedule()))
    assert cell_texts(second.find(qn("w:tr")))[3:] == [str(year) for year in range(2032, 2038)]  # type: ignore[attr-defined]
    between = second.getprevious()  # type: ignore[attr-defined]
    assert between.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None
    assert between.getprevious() is first


def test_word_turns_its_sheets() -> None:
    document = only_schedule(sample_plan(library()))
    archive = zipfile.ZipFile(io.BytesIO(render(document, Format.DOCX)))
    assert 'w:orient="landscape"' in archive.read("word/document.xml").decode()


# Excel


def sheet_of(chart: Schedule) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(io.BytesIO(render(document_of(chart), Format.XLSX)))["Календарный график"]


def test_excel_has_typed_dates_and_prints_its_header_on_every_page() -> None:
    sheet = sheet_of(schedule())
    assert [sheet.cell(1, n).value for n in range(1, 7)] == [
        *("№ п/п", "Наименование мероприятия", "Срок исполнения", "Начало", "Завершение"),
        2026,
    ]
    assert [sheet.cell(2, n).value for n in range(6, 26)] == ["I", "II", "III", "IV"] * 5
    assert sheet.cell(4, 1).value == 1
    assert sheet.cell(4, 4).value.date() == date(2026, 7, 1)  # type: ignore[union-attr]
    assert sheet.cell(4, 4).number_format == "dd.mm.yyyy"
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C3", "$1:$2")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.print_area == f"'{sheet.title}'!$A$1:$Y${2 + len(schedule().bars)}"


def test_excel_prints_twelve_years_on_two_pages_with_the_names_on_both() -> None:
    sheet = sheet_of(with_late_term(schedule()))
    assert sheet.page_setup.fitToWidth == 2
    assert sheet.print_title_cols == "$A:$E"


def test_excel_shades_the_quarters_of_a_term_by_its_dates() -> None:
    chart = schedule()
    sheet = sheet_of(chart)
    (cells,) = sheet.conditional_formatting
    assert str(cells.sqref) == f"F3:Y{2 + len(chart.bars)}"
    whole, single = (rule.formula[0] for rule in cells.rules)
    assert [rule.dxf.fill.bgColor.rgb for rule in cells.rules] == ["FF6E6E6E", "FFB0B0B0"]
    for bar in chart.bars:
        for column in range(6, 26):
            year, quarter = 2026 + (column - 6) // 4, (column - 6) % 4 + 1
            mark = mark_in(bar, year, quarter)
            assert computed(whole, bar, column) is (mark is Mark.TERM)
            assert computed(single, bar, column) is (mark in (Mark.START, Mark.END))


def computed(formula: str, bar: Bar, column: int) -> bool:
    """Return what Excel makes of a formula of ours in the third row for the dates of a row; a blank counts as 0."""
    names = {
        "AND": lambda *each: all(each),
        "OR": lambda *each: any(each),
        "NOT": lambda each: not each,
        "ISNUMBER": lambda each: each != date.min,
        "COLUMN": lambda: column,
        "DATE": lambda year, month, day: date(year + (month - 1) // 12, (month - 1) % 12 + 1, day),
        "first": bar.first_day or date.min,
        "last": bar.last_day or date.min,
    }
    return bool(eval(formula.replace("$D3", "first").replace("$E3", "last"), {"__builtins__": {}}, names))


def test_names_that_look_like_formulas_stay_text() -> None:
    bar = Bar("1", (Run("=1+1"),), "-2", date(2026, 1, 1), date(2026, 12, 31))
    sheet = sheet_of(replace(schedule(), bars=(bar,)))
    assert [(sheet.cell(3, n).value, sheet.cell(3, n).data_type) for n in (2, 3)] == [("=1+1", "s"), ("-2", "s")]
