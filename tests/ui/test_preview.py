"""The preview: true pages, their places and links, the words sought on them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.pdfium import PDFIUM
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.naming import field_name
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.pdf import Place, write_with_places
from clusterplanner.core.report.pdf.sealing import page_texts
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.arrangement import arrange
from clusterplanner.ui.document.pages import PdfPages, Spot
from clusterplanner.ui.document.preview import Preview
from clusterplanner.ui.document.search import find
from clusterplanner.ui.document.search_bar import SearchBar

Made = tuple[bytes, tuple[Place, ...]]
MEASURE = "items/seminars"


@pytest.fixture(scope="module")
def plan(library: Library) -> Plan:
    return sample_plan(library, Language.RU)


@pytest.fixture(scope="module")
def made(library: Library, plan: Plan) -> Made:
    return write_with_places(build(plan, library))


@pytest.fixture
def pages(made: Made) -> Iterator[PdfPages]:
    opened = PdfPages(*made)
    yield opened
    opened.close()


@pytest.fixture
def preview(desk: Desk, plan: Plan, made: Made, qtbot: QtBot) -> Iterator[Preview]:
    shown = Preview(desk, lambda where: field_name(where, plan, desk.library, desk.language))
    qtbot.addWidget(shown)
    shown.resize(840, 560)
    shown.show_pages(PdfPages(*made))
    shown.show()
    QTest.qWaitForWindowExposed(shown)
    yield shown
    shown._pages.close()


def spot_of(preview: Preview, where: str) -> Spot:
    return next(spot for spot in preview._pages.spots if spot.where == where)


def in_view(preview: Preview, spot: Spot) -> QPoint:
    """Scroll to a place and return its middle in the view."""
    preview._ensure_visible([preview._lay.on_strip(spot.page, spot.rect)])
    return preview._lay.on_strip(spot.page, spot.rect).translated(preview._offset()).center()


def click(preview: Preview, place: QPoint) -> None:
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place)


# ---------------------------------------------------------------------- geometry


def test_pages_lie_below_one_another_in_the_middle() -> None:
    lay = arrange([QSizeF(100, 200), QSizeF(200, 100)], 2.0, 500, 10)
    assert [sheet.getRect() for sheet in lay.sheets] == [(150, 10, 200, 400), (50, 420, 400, 200)]
    assert (lay.size.width(), lay.size.height()) == (420, 630)
    assert [lay.page_at(y) for y in (0, 10, 415, 420, 9999)] == [0, 0, 0, 1, 1]
    assert lay.on_page(QPoint(150, 20)) == (0, QPointF(0, 5))
    assert lay.on_page(QPoint(149, 20)) is None
    assert lay.on_page(QPoint(200, 415)) is None
    assert lay.on_strip(1, QRectF(10, 10, 5, 5)).getRect() == (70, 440, 10, 10)
    assert arrange([], 1.0, 500, 10).on_page(QPoint(1, 1)) is None


def test_pictures_are_kept_as_long_as_there_is_room(pages: PdfPages, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered: list[int] = []
    real = PdfPages.render

    def render(self: PdfPages, number: int, scale: float):
        rendered.append(number)
        return real(self, number, scale)

    monkeypatch.setattr(PdfPages, "render", render)
    first = pages.picture(0, 1.0)
    assert pages.picture(0, 1.0) is first
    assert rendered == [0]
    monkeypatch.setattr("clusterplanner.ui.document.pages._KEPT_BYTES", int(2.5 * first.sizeInBytes()))
    for number in (0, 1, 0, 2):
        pages.picture(number, 1.0)
    assert len(pages._kept) == 2
    assert set(pages._kept) == {(0, 1.0), (2, 1.0)}
    monkeypatch.setattr("clusterplanner.ui.document.pages._KEPT_BYTES", 1)
    assert pages.picture(3, 1.0).width() > 0
    assert len(pages._kept) == 1


def test_a_check_in_the_background_waits_while_pages_are_drawn(made: Made) -> None:
    read: list[tuple[str, ...]] = []
    thread = threading.Thread(target=lambda: read.append(page_texts(made[0])))
    with PDFIUM:
        thread.start()
        thread.join(0.3)
        assert not read
    thread.join(10)
    assert len(read[0]) > 5


def test_a_page_is_drawn_pixel_by_pixel(preview: Preview) -> None:
    preview.zoom_to(1.0)
    sheet = preview._lay.sheets[0].translated(preview._offset())
    seen = preview.viewport().grab(sheet.intersected(preview.viewport().rect())).toImage()
    drawn = preview._pages.picture(0, preview._lay.scale)
    points = [(x, y) for x in range(40, seen.width() - 60, 7) for y in range(60, seen.height() - 5, 7)]
    assert all(seen.pixelColor(x, y) == drawn.pixelColor(x, y) for x, y in points)
    assert len({drawn.pixelColor(x, y).lightness() for x, y in points}) > 3


# ---------------------------------------------------------------------- from the place to the field


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ("place", "Витебск"),
        (f"{MEASURE}/wording", "Проведение"),
        (f"{MEASURE}/responsible", "комитет"),
        (f"{MEASURE}/budget", "56,0"),
        (f"{MEASURE}/result", "осведомленности"),
        ("targets/plan-sme_org_count/baseline_year", "20"),
        ("agreements/finance", "СОГЛАСОВАНО"),
        ("signature", "Председатель"),
    ],
)
def test_a_place_has_the_text_of_its_field(pages: PdfPages, where: str, text: str) -> None:
    spots = [spot for spot in pages.spots if spot.where == where]
    hits = [(hit.page, box) for hit in find(pages, text) for box in pages.boxes(hit.page, hit.start, hit.count)]
    assert any(hit == spot.page and spot.rect.contains(box.center()) for spot in spots for hit, box in hits)


def test_a_click_wants_the_field_below_it(preview: Preview, qtbot: QtBot) -> None:
    for name in ("wording", "end", "responsible", "budget", "result"):
        place = in_view(preview, spot_of(preview, f"{MEASURE}/{name}"))
        with qtbot.waitSignal(preview.field_wanted) as wanted:
            click(preview, place)
        assert wanted.args == [f"{MEASURE}/{name}"]
        assert preview._chosen.where == f"{MEASURE}/{name}"
    with qtbot.assertNotEmitted(preview.field_wanted):
        click(preview, QPoint(3, 3))
        QTest.mouseClick(preview.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert preview._chosen is None


def test_the_mouse_shows_a_hand_and_the_name_over_a_field(preview: Preview) -> None:
    place = in_view(preview, spot_of(preview, f"{MEASURE}/end"))
    QTest.mouseMove(preview.viewport(), place)
    assert preview.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert preview._hovered.where == f"{MEASURE}/end"
    QApplication.sendEvent(preview.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, QPoint(5, 5)))
    assert QToolTip.text() == "Мероприятие 5, срок: click to edit"
    QTest.mouseMove(preview.viewport(), QPoint(3, 3))
    assert preview.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    assert preview._hovered is None
    QToolTip.hideText()


def test_the_keyboard_goes_from_field_to_field(preview: Preview, qtbot: QtBot) -> None:
    order = list(dict.fromkeys(spot.where for spot in preview._pages.spots))
    seen = []
    for _ in order[:6]:
        QTest.keyClick(preview, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        seen.append(preview._chosen.where)
    assert seen == order[:6]
    QTest.keyClick(preview, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert preview._chosen.where == order[4]
    with qtbot.waitSignal(preview.field_wanted) as wanted:
        QTest.keyClick(preview, Qt.Key.Key_Return)
    assert wanted.args == [order[4]]
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert preview._chosen is None
    preview.go_to_page(14)
    QTest.keyClick(preview, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert preview._chosen.page == max(spot.page for spot in preview._pages.spots if spot.page < 13)
    last = max(preview._pages.spots, key=lambda spot: (spot.page, spot.rect.top(), spot.rect.left()))
    preview._choose(last)
    QTest.keyClick(preview, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert preview._chosen == last


def test_the_menu_offers_the_field(preview: Preview, qtbot: QtBot) -> None:
    menu = preview.menu(spot_of(preview, f"{MEASURE}/end"))
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "&Go to the field “Мероприятие 5, срок”"
    with qtbot.waitSignal(preview.field_wanted):
        menu.actions()[0].trigger()
    with qtbot.waitSignal(preview.search_wanted):
        menu.actions()[-1].trigger()
    assert len(preview.menu(None).actions()) == len(texts) - 1


def test_contents_lead_to_their_chapters(preview: Preview) -> None:
    links = preview._pages.links(0)
    assert len({link.page for link in links}) > 5
    link = next(link for link in links if link.page > 10)
    place = preview._lay.on_strip(0, link.rect)
    preview._ensure_visible([place])
    click(preview, place.translated(preview._offset()).center())
    assert preview.page == link.page + 1
    heading = preview._pages.text(link.page)
    assert "ГЛАВА" in heading or "ПРИЛОЖЕНИЕ" in heading


def test_a_field_is_framed_and_brought_into_view(preview: Preview) -> None:
    assert preview.show_field(f"{MEASURE}/budget/some-line/amount")
    assert preview._chosen.where == f"{MEASURE}/budget"
    assert preview.page == preview._chosen.page + 1
    assert preview.show_field("approval/body")
    assert preview._chosen.where == "approval"
    assert not preview.show_field("note")
    first, second, *_ = (spot for spot in preview._pages.spots if spot.where == "indicators")
    assert preview.show_field("indicators")
    assert preview._chosen == first
    preview._choose(second)
    at = preview.verticalScrollBar().value()
    assert preview.show_field("indicators")
    assert preview._chosen == second
    assert preview.verticalScrollBar().value() == at


# ---------------------------------------------------------------------- another version of the document


def shown_at(preview: Preview, where: str) -> int:
    spot = spot_of(preview, where)
    return preview._lay.on_strip(spot.page, spot.rect).top() - preview.verticalScrollBar().value()


def test_the_place_stays_when_the_document_is_made_anew(preview: Preview, plan: Plan, library: Library) -> None:
    preview.show_field(f"{MEASURE}/wording")
    bar = preview.verticalScrollBar()
    bar.setValue(preview._lay.on_strip(preview._chosen.page, preview._chosen.rect).top() - 40)
    before, page = shown_at(preview, f"{MEASURE}/wording"), preview.page
    preview.show_pages(PdfPages(*write_with_places(build(plan, library))))
    assert (shown_at(preview, f"{MEASURE}/wording"), preview.page) == (before, page)
    longer = [replace(item, note="") for item in plan.items]
    longer[0] = replace(longer[0], wording=longer[0].wording + " и кое-что еще" * 12)
    other = replace(plan, items=tuple(longer), left_out=("contents",))
    preview.show_pages(PdfPages(*write_with_places(build(other, library))))
    assert abs(shown_at(preview, f"{MEASURE}/wording") - before) <= 2
    assert preview._chosen.where == f"{MEASURE}/wording"
    gone = replace(plan, items=tuple(item for item in plan.items if item.id != "seminars"))
    page = preview.page
    preview.show_pages(PdfPages(*write_with_places(build(gone, library))))
    assert abs(preview.page - page) <= 1
    assert preview._chosen is None
    bar.setValue(0)
    preview.show_pages(PdfPages(*write_with_places(build(other, library))))
    assert bar.value() == 0


def test_a_shorter_document_shows_its_end(preview: Preview, plan: Plan, library: Library) -> None:
    preview.go_to_page(preview.page_count)
    short = replace(plan, items=(), targets=(), left_out=("passport", "compliance", "assessment"))
    preview.show_pages(PdfPages(*write_with_places(build(short, library))))
    assert preview.page == preview.page_count
    assert preview.page_count < 10


def test_zoom_and_width_keep_the_line(preview: Preview) -> None:
    preview.go_to_page(13)
    bar = preview.verticalScrollBar()
    bar.setValue(bar.value() + 333)

    def line() -> tuple[int, float]:
        place = QPoint(preview._lay.sheets[12].center().x(), bar.value() + preview.viewport().height() // 3)
        number, point = preview._lay.on_page(place)
        return number, point.y()

    before = line()
    for change in (lambda: preview.zoom_to(1.5), lambda: preview.zoom_to(0.75), lambda: preview.resize(700, 560)):
        change()
        number, down = line()
        assert number == before[0]
        assert down == pytest.approx(before[1], abs=5)


# ---------------------------------------------------------------------- search


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("мероприятий по ее реализации", 1),  # divided at the end of a line
        ("МЕРОПРИЯТИЙ   по ее", 1),
        ("научно-технической", 1),
        ("2026-2030", 3),
        ('"О государственной финансовой поддержке"', 1),
        ("кластер", 50),
        ("нет такого слова", 0),
        ("   ", 0),
        (".*", 0),
        ("(", 5),
    ],
)
def test_words_are_found_as_a_reader_reads_them(pages: PdfPages, words: str, least: int) -> None:
    hits = find(pages, words)
    assert len(hits) >= least
    assert bool(hits) == bool(least)
    assert list(hits) == sorted(hits, key=lambda hit: (hit.page, hit.start))
    for hit in hits:
        boxes = pages.boxes(hit.page, hit.start, hit.count)
        assert boxes
        assert all(QRectF(0, 0, 842, 842).contains(box) for box in boxes)


def test_a_word_over_two_lines_is_marked_on_both(pages: PdfPages) -> None:
    (hit,) = find(pages, "мероприятий по ее реализации»")
    assert "\ufffe" in pages.text(hit.page)[hit.start : hit.start + hit.count]
    first, second = pages.boxes(hit.page, hit.start, hit.count)
    assert first.bottom() < second.top() + 4
    assert first.left() > second.left()


@pytest.fixture
def search(desk: Desk, preview: Preview, qtbot: QtBot) -> SearchBar:
    bar = SearchBar(desk, preview)
    qtbot.addWidget(bar)
    bar.show_pages(preview._pages)
    bar.open_search()
    return bar


def test_the_line_counts_and_goes_round(search: SearchBar, preview: Preview) -> None:
    search._line.setText("инкубатор")
    count = len(find(preview._pages, "инкубатор"))
    assert count > 2
    assert search._count.text() == f"1 of {count}"
    assert search._line.accessibleDescription() == f"1 of {count}"
    for key, modifier, place in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 2),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, 1),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, count),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
    ):
        QTest.keyClick(search._line, key, modifier)
        assert search._count.text() == f"{place} of {count}"
        boxes = [preview._lay.on_strip(preview._hit.page, box) for box in preview._boxes(preview._hit)]
        view = preview.viewport().rect().translated(-preview._offset())
        assert all(view.contains(box) for box in boxes)
    picture = preview.viewport().grab().toImage()
    marked = preview._lay.on_strip(preview._hit.page, preview._boxes(preview._hit)[0]).translated(preview._offset())
    colours = [picture.pixelColor(marked.left() + x, marked.top() + 1) for x in range(2, marked.width() - 2)]
    assert any(colour.red() > 240 and colour.blue() < 160 for colour in colours)


def test_nothing_found_is_said_and_blank_says_nothing(search: SearchBar, preview: Preview) -> None:
    search._line.setText("абракадабра")
    assert search._count.text() == "Not found"
    assert search._count.objectName() == "bad"
    search.go(1)
    search._line.setText(" ")
    assert search._count.text() == ""
    assert preview._hits == ()


def test_the_search_begins_in_view_and_survives_another_version(
    search: SearchBar, preview: Preview, plan: Plan, library: Library
) -> None:
    preview.go_to_page(10)
    search._line.setText("кластер")
    assert search._current.page >= 9
    place, at = search._hits.index(search._current), preview.verticalScrollBar().value()
    preview.show_pages(PdfPages(*write_with_places(build(replace(plan, remark=""), library))))
    search.show_pages(preview._pages)
    assert abs(search._hits.index(search._current) - place) <= 1
    assert len(preview._hits) == len(search._hits) > 50
    assert preview.verticalScrollBar().value() == pytest.approx(at, abs=60)


def test_what_was_typed_before_the_first_pages_is_found_on_them(desk: Desk, made: Made, qtbot: QtBot) -> None:
    view = Preview(desk, str)
    bar = SearchBar(desk, view)
    qtbot.addWidget(view)
    qtbot.addWidget(bar)
    bar.open_search()
    bar._line.setText("кластер")
    pages = PdfPages(*made)
    view.show_pages(pages)
    bar.show_pages(pages)
    assert bar._count.text().startswith("1 of ")
    pages.close()


def test_escape_closes_the_search(search: SearchBar, preview: Preview, qtbot: QtBot) -> None:
    search._line.setText("кластер")
    assert preview._hits
    with qtbot.waitSignal(search.closed):
        QTest.keyClick(search._line, Qt.Key.Key_Escape)
    assert not search.isVisible()
    assert preview._hits == ()
    search.go(1)
    assert search.isVisible()
    assert search._count.text().startswith("1 of") or " of " in search._count.text()
