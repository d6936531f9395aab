"""Pages, measured on the finished file: margins, page numbers, stops, what page breaks respect."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pytest
from pdf_specimen import LONG, MEASURE, PROVISION, cell, figures, measures, specimen, words

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import (
    Align,
    Approval,
    Block,
    Column,
    Contents,
    Document,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Run,
    Signature,
    Style,
    Table,
    Turn,
)
from clusterplanner.core.report.pdf import layout, places, write, write_with_places
from clusterplanner.core.report.pdf.compose import compose
from clusterplanner.core.report.pdf.faces import typeface
from clusterplanner.core.report.pdf.pages import Page, paginate
from clusterplanner.core.report.profile import POINTS_IN_MM, load_profile

MM = POINTS_IN_MM
PROFILE = load_profile("instruction-4-2009")


def document(*blocks: Block) -> Document:
    return Document("Заглавие", "Предмет", "Автор", Language.RU, PROFILE.name, blocks)


def pages_of(*blocks: Block) -> list[Page]:
    return paginate(compose(document(*blocks), PROFILE, typeface(PROFILE.families)), PROFILE)


def lines_of(page: Page) -> list[str]:
    """Return the text of a page's strips, one string for each."""
    return [
        " ".join("".join(piece.text for piece in ink.pieces).strip() for ink in placed.strip.inks)
        for placed in page.placed
    ]


def find(page: pypdfium2.PdfPage, text: str) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of a text on a page, mm from the left upper corner."""
    textpage = page.get_textpage()
    found = textpage.search(text).get_next()
    assert found is not None, text
    index, count = found
    boxes = [textpage.get_charbox(number, loose=True) for number in (index, index + count - 1)]
    height = page.get_height()
    return boxes[0][0] / MM, (height - boxes[0][3]) / MM, boxes[1][2] / MM, (height - boxes[1][1]) / MM


@pytest.fixture(scope="module")
def pdf() -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(write(specimen())) as opened:
        yield opened


def test_all_text_lies_within_the_margins(pdf: pypdfium2.PdfDocument) -> None:
    for number, page in enumerate(pdf):
        landscape = page.get_width() > page.get_height()
        left, right, top, bottom = (20, 20, 30, 10) if landscape else (30, 10, 20, 20)
        width, height = page.get_width() / MM, page.get_height() / MM
        textpage = page.get_textpage()
        for index in range(textpage.count_chars()):
            x1, y1, x2, y2 = (side / MM for side in textpage.get_charbox(index))
            place = (number, textpage.get_text_range(index, 1))
            if not place[1].strip() or height - y2 < 16:  # spaces at the end of lines, the page number
                continue
            assert x1 >= left - 0.4, place
            assert x2 <= width - right + 0.4, place
            assert height - y2 >= top - 0.2, place
            assert y1 >= bottom - 0.2, place


def test_sheets_are_a4_and_turn_with_the_binding_margin_on_top(pdf: pypdfium2.PdfDocument) -> None:
    sizes = [(round(page.get_width() / MM), round(page.get_height() / MM)) for page in pdf]
    assert set(sizes) == {(210, 297), (297, 210)}
    turned = pdf[sizes.index((297, 210))]
    assert find(turned, "ГЛАВА 5")[1] == pytest.approx(30, abs=1)


def test_page_numbers_stand_in_the_top_centre_from_the_second_page_on(pdf: pypdfium2.PdfDocument) -> None:
    for number, page in enumerate(pdf, start=1):
        strip = page.get_textpage().get_text_bounded(bottom=page.get_height() - 16 * MM).strip()
        assert strip == ("" if number == 1 else str(number))
        if number > 1:
            x1, _, x2, _ = find(page, str(number))
            landscape = page.get_width() > page.get_height()
            assert (x1 + x2) / 2 == pytest.approx(148.5 if landscape else 115, abs=0.5)
            textpage = page.get_textpage()
            found = textpage.search(str(number)).get_next()
            assert found is not None
            edge = (page.get_height() - textpage.get_charbox(found[0])[3]) / MM
            assert 10 <= edge <= 15


def test_blocks_begin_at_their_stops(pdf: pypdfium2.PdfDocument) -> None:
    first = pdf[0]
    assert find(first, "УТВЕРЖДЕНО")[0] == pytest.approx(130, abs=0.3)
    assert find(first, "ПРОЕКТ")[2] == pytest.approx(200, abs=0.3)
    assert find(first, "1. План мероприятий")[0] == pytest.approx(42.5, abs=0.5)
    x1, _, x2, _ = find(first, "ПЛАН МЕРОПРИЯТИЙ")
    assert (x1 + x2) / 2 == pytest.approx(115, abs=0.3)
    page = next(page for page in pdf if "И.И.Иванов" in page.get_textpage().get_text_range())
    name = find(page, "И.И.Иванов")
    assert name[2] == pytest.approx(200, abs=0.3)
    assert name[1] == pytest.approx(find(page, "областного исполнительного")[1], abs=0.05)
    assert find(page, "СОГЛАСОВАНО")[0] == pytest.approx(30, abs=0.3)


def test_justified_lines_end_at_the_right_margin_and_last_lines_do_not(pdf: pypdfium2.PdfDocument) -> None:
    assert find(pdf[0], "создания благоприятных")[2] == pytest.approx(200, abs=0.3)
    assert find(pdf[0], "внешних рынках на 2026–2030 годы.")[2] < 150


def test_contents_name_the_pages_of_the_headings(pdf: pypdfium2.PdfDocument) -> None:
    text = pdf[0].get_textpage().get_text_range()
    for name in ("ГЛАВА 5. МЕРОПРИЯТИЯ", "ГЛАВА 8. УПРАВЛЕНИЕ", "Приложение 1. Паспорт данных", "2.2. Сравнение"):
        line = next(line for line in text.splitlines() if line.startswith(name))
        named = int(line.rstrip(".").split()[-1])
        assert name in pdf[named - 1].get_textpage().get_text_range()


def test_contents_are_for_long_documents_only() -> None:
    heading = Heading(1, words("ГЛАВА 1"), "one")
    contents = Contents(words("СОДЕРЖАНИЕ"))
    paragraphs = [Paragraph(words(PROVISION))] * 9
    assert "СОДЕРЖАНИЕ" not in lines_of(pages_of(contents, heading, *paragraphs)[0])
    assert "СОДЕРЖАНИЕ" in lines_of(pages_of(contents, heading, *paragraphs * 8)[0])


def test_no_page_begins_with_the_last_line_of_a_paragraph_nor_ends_with_its_first() -> None:
    for count in range(1, 12):
        fillers = [Paragraph(words("Короткая строка."))] * (30 + count)
        pages = pages_of(*fillers, *[Paragraph(words(PROVISION))] * 3)
        assert len(pages) == 2
        assert not lines_of(pages[1])[0].endswith("годы.")
        assert not lines_of(pages[0])[-1].startswith("План")


def test_a_heading_stays_with_what_follows() -> None:
    for count in range(30, 46):
        fillers = [Paragraph(words("Короткая строка."))] * count
        pages = pages_of(*fillers, Heading(1, words("ГЛАВА"), "a"), Heading(2, words("1.1."), "b"), figures())
        for page in pages:
            assert lines_of(page)[-1] not in ("ГЛАВА", "1.1.", "Таблица 1. Показатели развития")


def test_the_header_repeats_with_column_numbers_only_when_a_table_breaks() -> None:
    titles, numbers = lines_of(pages_of(measures(2))[0])[1:3]
    assert titles.startswith("№ п/п")
    assert not numbers.startswith("1 2 3")
    pages = pages_of(Turn(True), measures(12))
    assert len(pages) > 2
    for number, page in enumerate(pages):
        titles, numbers = lines_of(page)[(1 if number == 0 else 0) :][:2]
        assert titles.startswith("№ п/п")
        assert numbers == "1 2 3 4 5 6"


def table(*rows: Row) -> Table:
    return Table("t", (Column(words("Один"), 1), Column(words("Два"), 1)), rows, "Таблица")


def test_a_group_row_stays_with_its_first_row_and_a_total_with_its_last() -> None:
    body = Row((cell("тело"), cell("тело")))
    group = Row((cell("группа", span=2),), RowKind.GROUP)
    total = Row((cell("итого"), cell("1")), RowKind.TOTAL)
    for count in range(30, 46):
        pages = pages_of(table(*[body] * count, group, body), table(body, total))
        for page in pages:
            assert lines_of(page)[-1] != "группа"
            assert lines_of(page)[1 if lines_of(page)[0].startswith("Один") else 0] != "итого 1"


def test_a_row_moves_whole_and_only_a_very_high_one_is_parted_two_lines_at_least() -> None:
    small, high = cell(MEASURE), cell(LONG * 3)
    parted = 0
    for count in range(1, 30):
        fillers = [Paragraph(words("Короткая строка."))] * count
        pages = pages_of(*fillers, table(Row((small, cell("а"))), Row((high, cell("б"))), Row((small, cell("в")))))
        for before, after in pairwise(pages):
            first = [line for line in lines_of(after) if not line.startswith("Один")]
            last = lines_of(before)
            if not first[0].endswith((" б", " в", " а")):
                parted += 1
                assert not last[-1].endswith(" б")
                assert not first[1].endswith(" в")
        rows = [line for page in pages for line in lines_of(page) if line.startswith("Проведение")]
        assert all("поддержки" in row for row in rows)
    assert parted > 5


def test_rules_close_a_table_on_every_page() -> None:
    for page in pages_of(Turn(True), measures(12)):
        bottom = max(placed.y + placed.strip.height for placed in page.placed)
        assert any(rule.y1 == pytest.approx(bottom) for rule in page.rules)


def test_a_column_too_narrow_for_a_number_takes_room_from_the_others() -> None:
    columns = (Column(words("Наименование"), 0.97), Column(words("Сумма"), 0.03, Align.RIGHT))
    narrow = Table("t", columns, (Row((cell("а"), cell("1\u00a0250\u00a0000,0"))),), "Таблица")
    assert lines_of(pages_of(narrow)[0])[-1] == "а 1\u00a0250\u00a0000,0"


def test_the_signature_never_stands_alone() -> None:
    signature = Signature("Председатель комитета", "И.И.Иванов")
    for count in range(36, 48):
        for last in (
            Paragraph(words("Последняя строка.")),
            Paragraph(words(PROVISION)),
            table(*[Row((cell("тело"), cell("тело")))] * 3),
        ):
            pages = pages_of(*[Paragraph(words("Короткая строка."))] * count, last, signature)
            assert len(lines_of(pages[-1])) > 2 or len(pages) == 1


def test_a_source_line_stays_below_its_table() -> None:
    for count in range(30, 46):
        source = Paragraph(words("Источник: Белстат."), Style.SOURCE)
        pages = pages_of(*[Paragraph(words("Короткая строка."))] * count, figures(), source)
        assert all(lines_of(page)[0] != "Источник: Белстат." for page in pages)


def test_a_document_without_blocks_is_one_blank_page() -> None:
    with pypdfium2.PdfDocument(write(document())) as pdf:
        assert len(pdf) == 1


def test_turns_without_content_leave_no_blank_page() -> None:
    pages = pages_of(Turn(True), Turn(False), Paragraph(words("а")), Turn(True), Paragraph(words("б")), Turn(True))
    assert [page.sheet.width for page in pages] == [210, 297]


def test_an_empty_table_and_empty_texts_are_printed() -> None:
    empty = Table("t", (Column(words("Один"), 1),), (), "Таблица")
    blocks = (empty, Paragraph(()), Approval(()), Approval(("",)), Signature("", ""), table(Row((cell(""), cell("")))))
    assert len(pages_of(*blocks)) == 1
    assert write(document(*blocks))


def test_places_of_fields_are_where_the_file_shows_them() -> None:
    paragraph = Paragraph(words(PROVISION), where="purpose")
    approval = Approval(("УТВЕРЖДЕНО", "Решение"), where="approval")
    blank = [Paragraph(words("Короткая строка."))] * 38
    told = document(approval, *blank, paragraph, measures(2))
    found = {place.where: place for place in places(told)}
    with pypdfium2.PdfDocument(write(told)) as pdf:
        for where, text in (("approval", "УТВЕРЖДЕНО"), ("items/measure-0", MEASURE[:20])):
            place = found[where]
            _, top, _, bottom = find(pdf[place.page], text)
            assert place.top - 1 <= top < bottom <= place.top + place.height + 1
    assert [place.page for place in places(told) if place.where == "purpose"] == [0, 1]
    assert found["approval"].left >= 130  # as far as its text reaches


def test_each_cell_is_the_place_of_its_own_field() -> None:
    row = Row((cell("1"), cell("Мера", where="items/a/wording"), cell("2026 г.", where="items/a/end")), id="a")
    other = Row((cell("2"), cell("Другая"), cell("–")), id="b")
    total = Row((cell("Итого", span=3),), RowKind.TOTAL)
    columns = tuple(Column(words(title), 1) for title in ("№", "Что", "Когда"))
    told = document(Table("t", columns, (row, other, total), "Таблица"))
    found = places(told)
    assert [place.where for place in found] == ["items/a/wording", "items/a/end", "items/b"]
    wording, end, whole = found
    assert wording.left + wording.width == pytest.approx(end.left)
    assert end.left + end.width == pytest.approx(whole.left + whole.width) == pytest.approx(200)
    assert whole.left == wording.left == 30
    content, again = write_with_places(told)
    assert again == found
    assert content == write(told)


def test_a_line_that_announces_a_list_stays_with_it() -> None:
    for count in range(36, 46):
        announce, item = Paragraph(words("Задачи плана:")), Paragraph(words("первая;"), Style.LIST_ITEM)
        for page in pages_of(*[Paragraph(words("Короткая строка."))] * count, announce, item):
            assert lines_of(page)[-1] != "Задачи плана:"


def test_a_table_without_caption_can_be_referred_to() -> None:
    bare = Table("t", (Column(words("Один"), 1),), (Row((cell("а"),)),), "Таблица", anchor="bare")
    with pypdfium2.PdfDocument(write(document(Paragraph((Run("см. таблицу", anchor="bare"),)), bare))) as pdf:
        assert pypdfium2.raw.FPDFLink_Enumerate(pdf[0], pypdfium2.raw.c_int(0), pypdfium2.raw.FPDF_LINK())


def test_spaces_inside_numbers_keep_their_width_in_a_stretched_line() -> None:
    paragraph = Paragraph(
        words("Объем финансирования составляет 1\u00a0250\u00a0000,0 тыс. рублей " + "предпринимательство " * 3)
    )
    with pypdfium2.PdfDocument(write(document(paragraph))) as pdf:
        x1, _, x2, _ = find(pdf[0], "1 250 000,0")
    face = typeface(PROFILE.families)
    assert x2 - x1 == pytest.approx(face.width("1\u00a0250\u00a0000,0", 0, 14) / MM, abs=0.3)


def test_a_row_is_parted_only_where_more_than_a_fifth_of_the_page_would_stay_blank() -> None:
    high = Row((cell("\n".join(f"строка {n}" for n in range(20))), cell("б")), id="high")
    parted, moved = [], []
    for count in range(1, 36):
        fillers = [Paragraph(words("Короткая строка."))] * count
        first, *others = pages_of(*fillers, table(high))
        height = (PROFILE.sheet.height - PROFILE.sheet.top - PROFILE.sheet.bottom) * MM
        text = count * PROFILE.styles["body"].leading
        here = sum(placed.strip.where == "items/high" for placed in first.placed)
        if others and here:
            parted.append(here)
            assert 3 <= here <= 17
        elif others:
            moved.append(count)
            assert height - text <= PROFILE.table.blank * height + 40  # the header beside the blank
    assert len(parted) >= 5
    assert moved


def test_the_first_line_that_goes_on_stands_off_the_header_and_its_rules_do_not() -> None:
    high = Row((cell("\n".join(f"строка {n}" for n in range(90))), cell("б")))
    for page in pages_of(table(high))[1:]:
        head, first = page.placed[0], page.placed[1]
        assert head.again
        below = head.y + head.strip.height
        assert first.y - below == pytest.approx(PROFILE.table.padding_top * MM)
        upright = {(rule.x1, rule.y1, rule.y2) for rule in page.rules if rule.x1 == rule.x2}
        assert {(rule.x1, below, first.y) for rule in first.strip.rules} == upright


def test_totals_stay_together_with_the_last_row() -> None:
    body = Row((cell("тело"), cell("тело")))
    total = Row((cell("итого"), cell("1")), RowKind.TOTAL)
    for count in range(28, 40):
        last = lines_of(pages_of(table(*[body] * count, *[total] * 6))[-1])
        assert last[-7:] == ["тело тело", *["итого 1"] * 6]


def test_totals_leave_no_large_blank_behind_them() -> None:
    high = Row((cell("\n".join(f"строка {n}" for n in range(40))), cell("б")))
    total = Row((cell("итого"), cell("1")), RowKind.TOTAL)
    for page in pages_of(table(high, high, *[total] * 6))[:-1]:
        bottom = max(placed.y + placed.strip.height for placed in page.placed) / MM
        assert bottom > PROFILE.sheet.height * (1 - PROFILE.table.blank) - PROFILE.sheet.bottom


def test_layout_tells_widths_parted_rows_and_broken_tables() -> None:
    high = Row((cell("\n".join(f"строка {n}" for n in range(90))), cell("б")), id="high")
    low = Row((cell("а"), cell("б")), id="low")
    told = layout(document(table(low), table(low, high, low), table(low)))
    assert told.parted == {"items/high"}
    assert told.broken == {1}
    width = (PROFILE.sheet.width - PROFILE.sheet.left - PROFILE.sheet.right) * MM
    assert [sum(widths) for widths in told.columns] == pytest.approx([width] * 3)
