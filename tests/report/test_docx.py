"""The Word file: its text, its structure, and what makes it the same file every time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import docx as python_docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from sample_document import charts, runs, sample_document, small_table

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.charts import value_axis
from clusterplanner.core.report.document import (
    Approval,
    Cell,
    Chart,
    ChartKind,
    ChartSeries,
    Column,
    Contents,
    Document,
    Heading,
    Paragraph,
    Row,
    Run,
    Signature,
    Style,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.docx import write
from clusterplanner.core.report.docx.tables import column_widths
from clusterplanner.core.report.layout import Layout
from clusterplanner.core.report.profile import load_profile

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
PROFILE = load_profile("instruction-4-2009")


def opened(document: Document, **options: object) -> python_docx.document.Document:
    return python_docx.Document(io.BytesIO(write(document, **options)))  # type: ignore[arg-type]


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def of(*blocks: object) -> Document:
    return replace(sample_document(), blocks=blocks, sheets=())  # type: ignore[arg-type]


def text_of(element: etree._Element) -> str:
    """What a reader sees: texts, breaks and tabs as white space, none of it counted."""
    pieces = [
        " " if each.tag in (qn("w:br"), qn("w:tab"), qn("w:p")) else each.text or ""
        for each in element.iter(qn("w:t"), qn("w:br"), qn("w:tab"), qn("w:p"))
    ]
    return " ".join("".join(pieces).split())


def told(document: Document) -> str:
    """The same for the model, contents aside."""
    texts: list[str] = []
    for block in document.blocks:
        match block:
            case Paragraph() | Heading():
                texts.append(plain(block.runs))
            case Table():
                texts.append(plain(block.caption))
                texts += [plain(column.title) for column in block.columns]
                texts += [str(number) for number in range(1, len(block.columns) + 1)] if block.numbered else []
                texts += [plain(each) for row in block.rows for cell in row.cells for each in cell.paragraphs]
            case Chart():
                texts.append(plain(block.caption))
            case Approval():
                texts += block.lines
            case Signature():
                texts += [block.position, block.name]
    return " ".join(" ".join(texts).split())


def test_holds_all_text_of_the_document_in_order() -> None:
    document = sample_document()
    body = part(write(document), "word/document.xml")[0]
    for contents in body.findall(qn("w:sdt")):
        body.remove(contents)
    assert text_of(body) == told(document)


def test_same_document_gives_same_bytes_without_any_date() -> None:
    data = write(sample_document())
    assert data == write(sample_document())
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert b"<dcterms:" not in zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml")
    book = zipfile.ZipFile(io.BytesIO(zipfile.ZipFile(io.BytesIO(data)).read("word/embeddings/chart1.xlsx")))
    assert b"<dcterms:" not in book.read("docProps/core.xml")


def test_carries_nothing_of_the_template_but_what_it_uses() -> None:
    names = zipfile.ZipFile(io.BytesIO(write(of(Paragraph(runs("Текст")))))).namelist()
    assert set(names) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
    }


def test_core_properties_tell_what_the_document_knows() -> None:
    properties = opened(sample_document(Language.BE)).core_properties
    document = sample_document()
    assert (properties.title, properties.subject, properties.author) == (
        document.title,
        document.subject,
        document.author,
    )
    assert properties.language == "be"


@pytest.mark.parametrize(("language", "locale"), [("ru", "ru-RU"), ("be", "be-BY"), ("en", "en-GB")])
def test_language_is_set_for_all_text(language: str, locale: str) -> None:
    styles = part(write(sample_document(Language(language))), "word/styles.xml")
    lang = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
    assert lang.get(qn("w:val")) == locale


def test_own_styles_are_named_in_the_documents_language() -> None:
    names = {style.name for style in opened(sample_document()).styles}
    assert {"Текст таблицы", "Гриф", "Heading 1", "Body Text"} <= names
    assert "Тэкст табліцы" in {style.name for style in opened(sample_document(Language.BE)).styles}


def test_styles_follow_the_profile() -> None:
    styles = opened(sample_document()).styles
    body, cell = styles["Body Text"], styles["Текст таблицы"]
    assert body.font.size.pt == PROFILE.styles["body"].size
    assert round(body.paragraph_format.first_line_indent.mm, 1) == PROFILE.stops.paragraph
    assert body.paragraph_format.alignment == python_docx.enum.text.WD_ALIGN_PARAGRAPH.JUSTIFY
    assert cell.font.size.pt == PROFILE.styles["cell"].size
    fonts = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert {fonts.get(qn(f"w:{each}")) for each in ("ascii", "hAnsi", "cs", "eastAsia")} == {PROFILE.families[0]}


def test_headings_are_real_and_keep_with_what_follows() -> None:
    word = opened(sample_document())
    headings = [each for each in word.paragraphs if each.style.name.startswith("Heading")]
    assert [each.style.name for each in headings] == ["Heading 1", "Heading 1", "Heading 2", "Heading 1", "Heading 1"]
    assert all(each.style.paragraph_format.keep_with_next for each in headings)
    assert headings[0].paragraph_format.page_break_before
    assert not headings[1].paragraph_format.page_break_before


def test_sections_turn_and_put_the_binding_margin_on_top() -> None:
    sections = opened(sample_document()).sections
    sheet = PROFILE.sheet
    assert [round(section.page_width.mm) for section in sections] == [210, 297, 210]
    assert [str(section.orientation).split(" ")[0] for section in sections] == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]
    upright, turned = sections[0], sections[1]
    found = [round(upright.left_margin.mm), round(upright.right_margin.mm), round(upright.top_margin.mm)]
    assert found == [sheet.left, sheet.right, sheet.top]
    assert round(turned.top_margin.mm) == sheet.left
    assert round(turned.bottom_margin.mm) == sheet.right


def test_page_number_stands_top_centre_from_the_second_page() -> None:
    sections = opened(sample_document()).sections
    assert [section.different_first_page_header_footer for section in sections] == [True, False, False]
    assert not sections[0].header.is_linked_to_previous
    assert all(section.header.is_linked_to_previous for section in list(sections)[1:])
    assert "PAGE" in "".join(sections[0].header._element.itertext())
    assert sections[0].header.paragraphs[0].style.paragraph_format.alignment == 1
    assert 10 <= round(sections[0].header_distance.mm) <= 15


def test_table_header_repeats_and_rows_stay_whole() -> None:
    small, measures = opened(sample_document()).tables
    for table, header_rows in ((small, 1), (measures, 2)):
        marked = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert marked == [True] * header_rows + [False] * (len(marked) - header_rows)
        assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)
    assert [cell.text for cell in measures.rows[1].cells] == ["1", "2", "3", "4", "5", "6"]


def test_tables_and_charts_have_text_alternatives() -> None:
    document = sample_document()
    root = part(write(document), "word/document.xml")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    described = [each.get(qn("w:val")) for each in root.iter(qn("w:tblDescription"))]
    assert described == [table.summary for table in tables]
    pictures = [each.get("descr") for each in root.iter(qn("wp:docPr"))]
    assert pictures == [block.alternative for block in document.blocks if isinstance(block, Chart)]


def test_table_fills_the_text_width_and_its_grid_agrees() -> None:
    root = part(write(sample_document()), "word/document.xml")
    for table, width in zip(root.iter(qn("w:tbl")), (170, 257), strict=True):
        grid = [int(each.get(qn("w:w"))) for each in table.find(qn("w:tblGrid"))]
        assert sum(grid) == pytest.approx(width / 25.4 * 1440, abs=1)
        for row in table.iter(qn("w:tr")):
            assert sum(int(each.get(qn("w:w"))) for each in row.iter(qn("w:tcW"))) == sum(grid)
            spans = [cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.iter(qn("w:tc"))]
            assert sum(1 if span is None else int(span.get(qn("w:val"))) for span in spans) == len(grid)


def test_narrow_column_takes_room_for_its_longest_word() -> None:
    table = replace(
        small_table(), columns=(Column(runs("А"), 9), Column(runs("Предпринимательство"), 0.2), Column(runs("Б"), 1))
    )
    widths = column_widths(table, 9638, PROFILE)
    assert sum(widths) == 9638
    assert widths[1] > 19 * 12 * 20 * 0.5


def test_group_and_total_rows_do_not_stand_alone() -> None:
    table = opened(sample_document()).tables[1]
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert kept[2] is True  # the group's title
    assert kept[-2] is True  # the row above the total
    assert kept[4] is None


def test_contents_without_known_pages_ask_word_for_them() -> None:
    data = write(sample_document())
    contents = part(data, "word/document.xml").find(f".//{qn('w:sdt')}")
    chapters = "ГЛАВА 1 ОБЩИЕ ПОЛОЖЕНИЯ ГЛАВА 2 ОЦЕНКА РАЗВИТИЯ 2.1. Показатели ГЛАВА 3 МЕРОПРИЯТИЯ ГЛАВА 4 УПРАВЛЕНИЕ"
    assert text_of(contents) == f"СОДЕРЖАНИЕ {chapters}"
    assert part(data, "word/settings.xml").find(qn("w:updateFields")) is not None


def laid_out(*pages: tuple[str, ...], parted: str = "", broken: int = -1) -> Layout:
    """Return a layout of the sample's two tables: anchors by page, the field of a parted row, the table that breaks."""
    columns = ((200.0, 100.0, 181.5), (30.0, 150.0, 60.0, 100.0, 85.0, 147.25))
    return Layout(tuple(map(frozenset, pages)), frozenset({parted} - {""}), columns, frozenset({broken}))


def test_layout_gives_tables_their_widths_and_parts_only_its_rows() -> None:
    whole, parted = (
        python_docx.Document(io.BytesIO(write(sample_document(), laid_out(parted=where, broken=broken)))).tables[1]
        for where, broken in (("", -1), ("items/item-3", 1))
    )
    assert [round(column.width.pt, 2) for column in whole.columns] == [30.0, 150.0, 60.0, 100.0, 85.0, 147.25]
    assert len(parted.rows) == len(whole.rows) + 1
    assert [cell.text for cell in parted.rows[1].cells] == ["1", "2", "3", "4", "5", "6"]
    free = [row.cells[0].text for row in parted.rows if row._tr.trPr.find(qn("w:cantSplit")) is None]
    assert free == ["3."]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in whole.rows)


def test_contents_with_known_pages_are_complete_and_ask_nothing() -> None:
    pages = [(), ("chapter-1",), ("chapter-2", "section-2-1"), (), ("chapter-3",), (), (), ("chapter-4",)]
    data = write(sample_document(), laid_out(*pages))
    contents = part(data, "word/document.xml").find(f".//{qn('w:sdt')}")
    lines = [text_of(each) for each in contents.iter(qn("w:p"))][1:]
    assert [line.rsplit(" ", 1)[1] for line in lines] == ["2", "3", "3", "5", "8"]
    assert part(data, "word/settings.xml").find(qn("w:updateFields")) is None


def test_contents_of_a_short_document_are_left_out() -> None:
    pages = [("chapter-1", "chapter-2")] * (PROFILE.contents.from_pages - 1)
    assert part(write(sample_document(), laid_out(*pages)), "word/document.xml").find(f".//{qn('w:sdt')}") is None


def test_fields_and_bookmarks_are_balanced_and_targets_exist() -> None:
    root = part(write(sample_document()), "word/document.xml")
    kinds = [each.get(qn("w:fldCharType")) for each in root.iter(qn("w:fldChar"))]
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "end": -1, "separate": 0}[kind]
        assert depth >= 0
    assert depth == 0
    names = [each.get(qn("w:name")) for each in root.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    starts = [each.get(qn("w:id")) for each in root.iter(qn("w:bookmarkStart"))]
    assert starts == [each.get(qn("w:id")) for each in root.iter(qn("w:bookmarkEnd"))]
    targets = {each.get(qn("w:anchor")) for each in root.iter(qn("w:hyperlink"))}
    assert targets <= set(names)
    assert len(targets) == 6  # five headings and the table that the text refers to


def test_reference_to_nothing_is_plain_text() -> None:
    root = part(write(of(Paragraph(runs("см. таблицу", anchor="no-such")))), "word/document.xml")
    assert root.find(f".//{qn('w:hyperlink')}") is None
    assert text_of(root) == "см. таблицу"


def test_approval_starts_at_its_stop_and_agreement_at_the_margin() -> None:
    blocks = [each for each in opened(sample_document()).paragraphs if each.style.name == "Гриф"]
    assert [round(each.paragraph_format.left_indent.mm) for each in blocks] == [100, 0, 0]
    assert blocks[0].text.split("\n")[0] == "УТВЕРЖДЕНО"


def test_signature_ends_at_the_right_margin_and_does_not_stand_alone() -> None:
    paragraphs = opened(sample_document()).paragraphs
    place = next(index for index, each in enumerate(paragraphs) if each.style.name == "Signature")
    signature = paragraphs[place]
    stop = signature.paragraph_format.tab_stops[0]
    assert round(stop.position.mm) == 170
    assert stop.alignment == python_docx.enum.text.WD_TAB_ALIGNMENT.RIGHT
    assert signature.text.endswith("\tИ.И.Иванова")
    assert paragraphs[place - 1].paragraph_format.keep_with_next


def test_tables_that_touch_stay_two() -> None:
    bare = replace(small_table(), caption=(), anchor="")
    body = opened(of(bare, bare)).element.body
    assert all(one.tag != qn("w:tbl") or other.tag != qn("w:tbl") for one, other in pairwise(body))


def test_section_ending_with_a_table_and_empty_turns() -> None:
    word = opened(of(Turn(True), Turn(True), small_table(), Turn(False), Turn(True), Paragraph(runs("Текст"))))
    assert [round(section.page_width.mm) for section in word.sections] == [297, 297]
    assert word.paragraphs[-1].text == "Текст"


def test_empty_document_can_be_opened() -> None:
    word = opened(of())
    assert len(word.sections) == 1
    assert not word.tables
    assert not opened(of(Contents(runs("СОДЕРЖАНИЕ")))).element.body.findall(qn("w:sdt"))


def test_user_text_is_never_markup_and_bad_characters_are_seen() -> None:
    word = opened(
        of(Paragraph(runs("<b>&amp;</b> \x00\x0b\ud800\uffff конец\tтаб\nстрока")), Paragraph(runs("  края  ")))
    )
    assert word.paragraphs[0].text == "<b>&amp;</b> \ufffd\ufffd\ufffd\ufffd конец\tтаб\nстрока"
    assert word.paragraphs[1].text == "  края  "


@settings(max_examples=20, deadline=None)
@given(st.text(st.characters(exclude_categories=())), st.text(st.characters(exclude_categories=())))
def test_any_text_anywhere_makes_a_file_that_opens(text: str, other: str) -> None:
    table = Table(
        text,
        (Column(runs(text), 1), Column(runs(other), 2)),
        (Row((Cell((runs(text),)), Cell((runs(other),)))),),
        other,
    )
    line, _ = charts()
    chart = replace(line, unit=text, caption=runs(other), alternative=text, labels=(text,) * 9)
    document = of(
        Heading(1, runs(text), other), Paragraph((Run(text, True, True, other),)), table, chart, Signature(text, other)
    )
    assert opened(replace(document, title=text, subject=other, author=text)).tables


def test_chart_is_native_and_can_be_edited() -> None:
    data = write(sample_document())
    chart = part(data, "word/charts/chart1.xml")
    c = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
    line, bar = charts()
    own = chart.find(f".//{c}ser")
    assert [pt.get("idx") for pt in own.find(f"{c}val").iter(f"{c}pt")] == ["0", "1", "2", "4", "5", "6", "7", "8"]
    assert chart.find(f".//{c}dispBlanksAs").get("val") == "gap"
    book = openpyxl.load_workbook(io.BytesIO(zipfile.ZipFile(io.BytesIO(data)).read("word/embeddings/chart1.xlsx")))
    rows = list(book.active.iter_rows(values_only=True))
    assert rows[0][1:] == tuple(series.name for series in line.series)
    assert [row[0] for row in rows[1:]] == list(line.labels)
    assert rows[4][1] is None
    assert rows[1][1] == 21.4
    bars = part(data, "word/charts/chart2.xml")
    assert bars.find(f".//{c}valAx/{c}scaling/{c}min").get("val") == "0"
    assert [pt[0].text for pt in bars.find(f".//{c}val").iter(f"{c}pt")] == [
        str(value) for value in bar.series[0].values
    ]


def series_of(*blocks: Chart) -> list[list[etree._Element]]:
    """Return the series of the charts of a document with these blocks."""
    data = write(of(*blocks))
    return [list(part(data, f"word/charts/chart{n}.xml").iter(f"{C}ser")) for n in range(1, len(blocks) + 1)]


def test_chart_series_differ_without_colour() -> None:
    line, bar = charts()
    many = (line.series[0], *(replace(line.series[1], name=str(number)) for number in range(7)))
    for kind, told in ((ChartKind.LINE, ("spPr", "marker")), (ChartKind.BAR, ("spPr",))):
        (series,) = series_of(replace(line, kind=kind, series=many))
        looks = {tuple(etree.tostring(each.find(f"{C}{name}")) for name in told) for each in series}
        assert len(looks) == 8
    ((own,),) = series_of(bar)
    assert own.find(f".//{A}solidFill/{A}srgbClr").get("val") == "404040"


def test_own_region_is_marked_in_one_row_of_bars() -> None:
    bar = charts()[1]
    values = bar.series[0].values
    own = ChartSeries("Витебская", (None, values[1], *[None] * 5), emphasis=True)
    others = ChartSeries("Другие", (values[0], None, *values[2:]))
    two = replace(bar, series=(own, others))
    data = write(of(two, bar, replace(two, series=(own, bar.series[0]))))
    roots = [part(data, f"word/charts/chart{n}.xml") for n in (1, 2, 3)]
    assert [each.find(f".//{C}overlap") is not None for each in roots] == [True, True, False]
    tones = [each.find(f"{C}spPr/{A}solidFill/{A}srgbClr").get("val") for each in roots[0].iter(f"{C}ser")]
    assert tones == ["404040", "BFBFBF"]
    assert [each.find(f"{C}dLbls/{C}showVal").get("val") for each in roots[0].iter(f"{C}ser")] == ["1", "1"]


@pytest.mark.parametrize("chart", charts())
def test_value_axis_is_that_of_the_printed_chart(chart: Chart) -> None:
    axis = part(write(of(chart)), "word/charts/chart1.xml").find(f".//{C}valAx")
    expected = value_axis(chart)
    assert float(axis.find(f"{C}scaling/{C}min").get("val")) == expected.ticks[0]
    assert float(axis.find(f"{C}scaling/{C}max").get("val")) == expected.ticks[-1]
    assert float(axis.find(f"{C}majorUnit").get("val")) == expected.step
    assert axis.find(f"{C}numFmt").get("formatCode") == "#,##0"


def test_values_are_told_of_the_own_line_and_the_last_of_another() -> None:
    (series,) = series_of(charts()[0])
    own, republic, other = (each.find(f"{C}dLbls") for each in series)
    assert own.find(f"{C}showVal").get("val") == "1"
    for each in (republic, other):
        assert each.find(f"{C}showVal").get("val") == "0"
        assert [label.find(f"{C}idx").get("val") for label in each.iter(f"{C}dLbl")] == ["8"]


def test_source_below_a_chart_stays_with_it() -> None:
    word = opened(sample_document())
    captions = [each for each in word.paragraphs if each.style.name == "Подпись к рисунку" and each.text]
    assert [bool(each.paragraph_format.keep_with_next) for each in captions] == [True, False]
    assert Style.SOURCE in {block.style for block in sample_document().blocks if isinstance(block, Paragraph)}


def test_numbers_of_the_contents_stand_within_the_indents() -> None:
    styles = part(write(sample_document()), "word/styles.xml")
    for style in styles.iter(qn("w:style")):
        if style.get(qn("w:styleId")).startswith("TOC") and style.find(f".//{qn('w:tab')}") is not None:
            assert style.find(f".//{qn('w:ind')}").get(qn("w:right")) is None
            assert style.find(f".//{qn('w:tab')}").get(qn("w:pos")) == "9638"


def test_a_line_may_end_before_the_year_of_a_date_and_nowhere_inside_a_number() -> None:
    text = "от\u00a017\u00a0октября\u00a02018\u00a0г. и\u00a01\u00a0250 организаций с\u00a02015"
    (paragraph,) = opened(of(Paragraph(runs(text)))).paragraphs
    assert paragraph.text == "от\u00a017\u00a0октября 2018\u00a0г. и\u00a01\u00a0250 организаций с 2015"


def test_nothing_stands_above_a_heading_at_the_head_of_a_page() -> None:
    blocks = (Heading(1, runs("А"), "a"), Turn(True), Heading(1, runs("Б"), "b"), Heading(1, runs("В"), "c", True))
    paragraphs = opened(of(Paragraph(runs("абзац")), *blocks)).paragraphs
    gaps = {each.text: each.paragraph_format.space_before for each in paragraphs}
    assert gaps == {"абзац": 0, "А": None, "Б": 0, "В": 0}


def test_only_a_word_wider_than_its_column_may_be_divided() -> None:
    columns = (Column(runs("А"), 1), Column(runs("Б"), 9))
    narrow = Table("т", columns, (Row((Cell((runs("предпринимательство" * 3),)), Cell((runs("слово"),)))),), "")
    (table,) = opened(of(narrow)).tables
    marks = [cell.paragraphs[0]._p.find(f".//{qn('w:suppressAutoHyphens')}") for cell in table.rows[1].cells]
    assert marks[0].get(qn("w:val")) == "0"
    assert marks[1] is None


def test_values_stand_where_no_line_is() -> None:
    def below(*series: tuple[int | None, ...]) -> list[str]:
        rows = tuple(
            ChartSeries(str(n), tuple(None if v is None else Decimal(v) for v in values), n == 0)
            for n, values in enumerate(series)
        )
        labels = tuple(str(n) for n in range(len(series[0])))
        chart = replace(charts()[0], labels=labels, series=rows)
        own = series_of(chart)[0][0].find(f"{C}dLbls")
        return [label.find(f"{C}idx").get("val") for label in own.iter(f"{C}dLbl")]

    assert below((9, 5, 8, 9, None, 4)) == ["1"]
    assert below((9, 5, 8), (10, 9, 7)) == ["0", "1"]
    assert below((3, 3, 3), (30, 30, 30)) == []
    assert below((0, 0, 1)) == []
