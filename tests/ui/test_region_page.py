"""The Region page: map, table and profile tell the same figures and drive the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.numbers import NO_BREAK_SPACE
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.plan.edits import add_item, set_plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.map_shapes import neighbour
from clusterplanner.ui.map_view import CLASS_ROLE, CODE_ROLE, RegionMap
from clusterplanner.ui.pages.region_page import RegionPage
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.region_model import CHANGE, NAME, RANK, SHARE, VALUE, RegionModel
from clusterplanner.ui.standing import natural_breaks, positions, region_of
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.indicator_tree import ID_ROLE, regional_indicators
from clusterplanner.ui.widgets.passport import Passport

BREST, VITEBSK, GOMEL, GRODNO, CITY, MINSK, MOGILEV = "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA"


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[RegionPage]:
    made = RegionPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 640)
    with qtbot.waitExposed(made):
        made.show()
    QApplication.processEvents()
    made.map.grab()
    yield made


def middle(view: RegionMap, code: str) -> QPoint:
    """Return a point of a region that no other covers."""
    points = (
        QPoint(x, y)
        for y in range(0, view.viewport().height(), 6)
        for x in range(0, view.viewport().width(), 6)
        if view.indexAt(QPoint(x, y)).data(CODE_ROLE) == code
    )
    found = list(points)
    return found[len(found) // 2]


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return text.replace(NO_BREAK_SPACE, " ")


def cell(page: RegionPage, code: str, column: int) -> str:
    model = page.table.model()
    for row in range(model.rowCount()):
        if model.index(row, NAME).data(CODE_ROLE) == code:
            return plain(str(model.index(row, column).data()))
    raise KeyError(code)


def open_passport(page: RegionPage) -> dict[str, str]:
    """Return the passport that lies open, and close it."""
    found = page.findChildren(Passport)
    assert len(found) == 1
    rows = {heading: plain(text) for heading, text in found[0].rows}
    found[0].reject()
    QApplication.processEvents()
    return rows


def test_table_shows_the_published_figures(page: RegionPage) -> None:
    # The yearbook's table 16.3: 8 958 organisations in 2023, 8 723 in 2022, 115 924 in the republic.
    assert cell(page, VITEBSK, NAME) == "Витебская область"
    assert cell(page, VITEBSK, VALUE) == "8 958"
    assert cell(page, VITEBSK, CHANGE) == "+2,7 %"
    assert cell(page, VITEBSK, SHARE) == "7,7 %"
    assert cell(page, VITEBSK, RANK) == "5"
    assert cell(page, CITY, RANK) == "1"


def test_map_and_table_show_the_same_figures(page: RegionPage) -> None:
    for row in range(page.map.model().rowCount()):
        index = page.map.model().index(row, 0)
        told = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert cell(page, index.data(CODE_ROLE), VALUE) in plain(told)
        assert "единиц" in told and "2023" in told


def test_model_is_a_sound_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = RegionModel(desk)
    model.show("sme_org_count", 2023)
    qtmodeltester.check(model)


@pytest.mark.parametrize("code", [BREST, VITEBSK, GOMEL, GRODNO, CITY, MINSK, MOGILEV])
def test_click_selects_a_region_everywhere(page: RegionPage, desk: Desk, qtbot: QtBot, code: str) -> None:
    desk.look_at(MINSK if code != MINSK else BREST)
    qtbot.mouseClick(page.map.viewport(), Qt.MouseButton.LeftButton, pos=middle(page.map, code))
    assert desk.territory == code
    assert page.map.currentIndex().data(CODE_ROLE) == code
    assert page.table.currentIndex().siblingAtColumn(NAME).data(CODE_ROLE) == code


def test_city_of_minsk_can_be_hit_in_the_smallest_map(page: RegionPage) -> None:
    page.map.resize(280, 230)
    QApplication.processEvents()
    assert middle(page.map, CITY)
    ring = page.map.visualRect(page.map.model().index(4, 0))
    assert ring.width() >= 24 and ring.height() >= 24


def test_click_beside_the_country_keeps_the_selection(page: RegionPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, page.map.viewport().height() - 2))
    assert desk.territory == VITEBSK
    assert page.map.currentIndex().data(CODE_ROLE) == VITEBSK


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (VITEBSK, Qt.Key.Key_Down, CITY),
        (MINSK, Qt.Key.Key_Left, GRODNO),
        (MINSK, Qt.Key.Key_Right, MOGILEV),
        (GOMEL, Qt.Key.Key_Left, BREST),
        (BREST, Qt.Key.Key_Up, GRODNO),
        (VITEBSK, Qt.Key.Key_Up, VITEBSK),
    ],
)
def test_arrow_keys_move_as_on_the_map(
    page: RegionPage, desk: Desk, qtbot: QtBot, start: str, key: Qt.Key, end: str
) -> None:
    desk.look_at(start)
    qtbot.keyClick(page.map, key)
    assert desk.territory == end


def test_every_region_is_reached_by_arrows(page: RegionPage) -> None:
    middles = {code: QPointF(page.map.visualRect(page.map.model().index(row, 0)).center())
               for row, code in enumerate((BREST, VITEBSK, GOMEL, GRODNO, CITY, MINSK, MOGILEV))}  # fmt: skip
    middles[MINSK] += QPointF(0, 30)  # their centres nearly coincide
    reached, todo = set(), [BREST]
    while todo:
        here = todo.pop()
        reached.add(here)
        ways = ((0.0, -1.0), (0.0, 1.0), (-1.0, 0.0), (1.0, 0.0))
        todo += [there for way in ways if (there := neighbour(here, middles, way)) not in reached]
    assert reached == set(middles)


def test_typing_a_name_selects(page: RegionPage, desk: Desk, type_text: Callable[..., None]) -> None:
    type_text(page.map, "гом")
    assert desk.territory == GOMEL


def test_enter_and_double_click_go_to_the_indicators(page: RegionPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.go_to) as went:
        qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert went.args == ["indicators"]
    with qtbot.waitSignal(desk.go_to) as went:
        qtbot.mouseDClick(page.map.viewport(), Qt.MouseButton.LeftButton, pos=middle(page.map, GRODNO))
    assert went.args == ["indicators"]


def test_labels_never_overlap(page: RegionPage) -> None:
    for width, height in ((560, 460), (420, 330), (290, 240), (1000, 700)):
        page.map.resize(width, height)
        page.map.grab()
        labels = list(page.map._labels.values())
        assert len(labels) == 7
        for number, one in enumerate(labels):
            assert not any(one.rect.intersects(other.rect) for other in labels[:number]), (width, height, one)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_tooltip_tells_the_region(page: RegionPage) -> None:
    spot = middle(page.map, GOMEL)
    event = QHelpEvent(QEvent.Type.ToolTip, spot, page.map.viewport().mapToGlobal(spot))
    QApplication.sendEvent(page.map.viewport(), event)
    assert QToolTip.text().startswith("Гомельская область")
    QToolTip.hideText()


def test_screen_reader_finds_seven_regions(page: RegionPage) -> None:
    found = QAccessible.queryAccessibleInterface(page.map)
    assert found.text(QAccessible.Text.Name) == "Map of the regions"
    items = [found.child(number) for number in range(found.childCount())]
    assert len(items) == 7
    told = plain(items[1].text(QAccessible.Text.Name))
    assert told == "Витебская область: 8 958 единиц, 2023, rank 5 of 7"
    assert items[1].state().selected and items[1].state().focusable
    assert page.map.viewport().rect().contains(page.map.visualRect(page.map.model().index(1, 0)))


def test_old_page_is_quiet_after_the_window_is_built_anew(desk: Desk) -> None:
    page = RegionPage(desk)
    page.map.grab()
    QApplication.processEvents()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.look_at(GOMEL)
    desk.show_indicator("wage")
    desk.session.apply("add", lambda plan: add_item(plan, wording="x"))


def test_read_only_plan_cannot_be_moved(page: RegionPage, desk: Desk) -> None:
    desk.look_at(BREST)
    assert page._profile._move.isEnabled()
    desk.session.read_only = True
    desk.session.state_changed.emit()
    assert not page._profile._move.isEnabled()


def test_sorting_the_table_keeps_the_region(page: RegionPage, desk: Desk) -> None:
    page.table.sortByColumn(VALUE, Qt.SortOrder.AscendingOrder)
    codes = [page.table.model().index(row, NAME).data(CODE_ROLE) for row in range(7)]
    assert codes == [MOGILEV, GRODNO, VITEBSK, GOMEL, BREST, MINSK, CITY]
    assert desk.territory == VITEBSK
    assert page.table.currentIndex().siblingAtColumn(NAME).data(CODE_ROLE) == VITEBSK


def test_year_can_be_chosen(page: RegionPage, desk: Desk) -> None:
    page.year.setCurrentIndex(page.year.findData(2019))
    page.year.activated.emit(page.year.currentIndex())
    assert desk.year == 2019
    assert cell(page, VITEBSK, VALUE) == "8 838"
    assert cell(page, VITEBSK, CHANGE) == "+0,1 %"


def test_indicator_of_shares_is_compared_with_the_republic(page: RegionPage, desk: Desk) -> None:
    desk.show_indicator("sme_share_revenue")
    # 51,1 % in the region, 44,5 % in the republic, 43,0 % a year before.
    assert cell(page, VITEBSK, SHARE).startswith("+6,6")
    assert cell(page, VITEBSK, CHANGE).startswith("+8,1")


def test_limits_of_a_series_are_told(page: RegionPage, desk: Desk) -> None:
    desk.show_indicator("sme_share_revenue")
    assert "Витебской области" in page._note.text()
    assert not page._note.isHidden()


def test_gap_is_hatched_and_told(desk: Desk, page: RegionPage) -> None:
    desk.show_indicator("sme_share_grp_oblast_2010")  # known for one region alone
    model = page.map.model()
    known = {model.index(row, 0).data(CODE_ROLE): model.index(row, 0).data(CLASS_ROLE) for row in range(7)}
    assert known[MINSK] is not None
    assert {code for code, step in known.items() if step is None} == {BREST, VITEBSK, GOMEL, GRODNO, CITY, MOGILEV}
    assert cell(page, VITEBSK, VALUE) == "–"
    assert page._legend._entries[-1].colour is None
    assert not page._passport.isEnabled()


def test_circles_only_where_districts_have_figures(page: RegionPage, desk: Desk) -> None:
    assert page.circles.isEnabled()
    page.circles.setChecked(True)
    # 118 districts and 10 cities, less those without a figure.
    assert 120 <= len(page.map._circles) <= 128
    assert desk.memory["region.circles"] is True
    desk.show_indicator("sme_share_gva")
    assert not page.circles.isEnabled()
    assert page.map._circles == ()


def test_passport_of_the_regions_figure(page: RegionPage) -> None:
    page.map.setFocus()
    page._passport.trigger()
    rows = open_passport(page)
    assert rows["Value"] == "8 958 единиц"
    assert rows["Year"] == "2023"
    assert "16.3" in rows["Place in the source"] and "316" in rows["Place in the source"]


def test_passport_of_a_computed_cell_shows_its_inputs(page: RegionPage) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.currentIndex().siblingAtColumn(CHANGE))
    page._passport.trigger()
    rows = open_passport(page)
    assert rows["How it is computed"] == "(8 958 − 8 723) : 8 723 × 100"
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.currentIndex().siblingAtColumn(SHARE))
    page._passport.trigger()
    rows = open_passport(page)
    assert rows["How it is computed"] == "8 958 : 115 924 × 100"
    assert "Республика Беларусь" in rows["Input 2"]


def test_table_is_copied_for_a_spreadsheet(page: RegionPage) -> None:
    page._copy_table()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert len(lines) == 8
    assert lines[2] == ["Витебская область", "8958", "+2,7 %", "7,7 %", "5"]


def test_profile_follows_the_region(page: RegionPage, desk: Desk) -> None:
    desk.look_at(BREST)
    profile = page._profile
    assert profile._title.text() == "Брестская область"
    assert plain(profile._values["sme_org_count"].text()) == "10 935 единиц (2023)"
    profile._values["sme_org_count"].click()
    found = page.findChildren(Passport)[0]
    assert dict(found.rows)["Territory"] == "Брестская область"
    found.reject()


def test_clusters_named_in_sources_open_their_sources(page: RegionPage, desk: Desk, qtbot: QtBot) -> None:
    listed = page._profile._clusters
    names = [listed.item(row).text() for row in range(listed.count())]
    assert any("Нефтехимический кластер" in name for name in names)
    listed.setCurrentRow(0)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    found = page.findChildren(Passport)[0]
    assert dict(found.rows)["Sources"]
    found.reject()
    desk.look_at(REPUBLIC)
    assert page._profile._title.text() == "Республика Беларусь"


def test_an_edited_plan_without_measures_moves_without_a_question(page: RegionPage, desk: Desk) -> None:
    desk.session.apply("edit", lambda plan: set_plan(plan, purpose="Цель"))
    desk.look_at(BREST)
    profile = page._profile
    assert not profile._buttons.isHidden()
    profile._move.click()
    assert desk.session.plan.territory == BREST
    assert profile._buttons.isHidden()
    desk.session.undo_stack.undo()
    assert desk.session.plan.territory == VITEBSK


@pytest.mark.parametrize(
    ("answer", "territory"), [(QMessageBox.StandardButton.Yes, BREST), (QMessageBox.StandardButton.Cancel, VITEBSK)]
)
def test_plan_with_measures_moves_after_a_question(
    page: RegionPage, desk: Desk, dialogs: Any, answer: QMessageBox.StandardButton, territory: str
) -> None:
    desk.session.apply("add", lambda plan: add_item(plan, wording="своё мероприятие"))
    desk.look_at(BREST)
    dialogs.expect(answer)
    page._profile._move.click()
    assert desk.session.plan.territory == territory
    assert "Брестская область" in dialogs.told[0]


def test_new_plan_is_asked_for(page: RegionPage, desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(GOMEL)
    with qtbot.waitSignal(desk.go_to) as went:
        page._profile._new.click()
    assert went.args == ["new:BY-HO"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_choosing_an_indicator_by_search(page: RegionPage, desk: Desk, qtbot: QtBot) -> None:
    page.chooser.open_list()
    tree = page.chooser._tree
    assert tree is not None
    assert tree.view.currentIndex().data(ID_ROLE) == "sme_org_count"
    tree.field.setText("доля мсп в занятости")
    qtbot.keyClick(tree.field, Qt.Key.Key_Return)
    assert desk.indicator == "sme_share_employment"
    assert cell(page, VITEBSK, VALUE) == "29,3"


def test_every_regional_indicator_can_be_shown(page: RegionPage, desk: Desk) -> None:
    shown = regional_indicators(desk.library)
    assert len(shown) > 90
    for indicator in shown:
        desk.show_indicator(indicator.id)
        page.map.grab()


@pytest.mark.parametrize(
    ("values", "classes", "bounds"),
    [
        ([], 5, []),
        ([3], 5, [(3, 3)]),
        ([1, 2, 50, 51, 52, 90], 3, [(1, 2), (50, 52), (90, 90)]),
        ([5, 5, 5, 7], 5, [(5, 5), (7, 7)]),
    ],
)
def test_natural_breaks(values: list[int], classes: int, bounds: list[tuple[int, int]]) -> None:
    found = natural_breaks(map(Decimal, values), classes)
    assert [(int(low), int(high)) for low, high in found] == bounds


def test_positions_compare_with_the_last_year_that_has_a_figure(desk: Desk) -> None:
    found = positions(desk.library, "sme_org_count", 2018, [VITEBSK, REPUBLIC])
    assert found[VITEBSK].change is not None and found[VITEBSK].change.first.year == 2016
    assert found[REPUBLIC].place is None and found[REPUBLIC].share is None


def test_district_belongs_to_its_region(desk: Desk) -> None:
    district = desk.library.gazetteer.districts(BREST)[0]
    assert region_of(desk.library, district.code) == BREST
    assert region_of(desk.library, REPUBLIC) == REPUBLIC


def test_values_are_never_read_as_places_of_a_phrase() -> None:
    assert phrase("%1 and %2", "%2", "b") == "%2 and b"


def test_the_chooser_takes_two_lines_before_it_shortens_a_name(page: RegionPage, desk: Desk) -> None:
    chooser = page.chooser
    desk.show_indicator("sme_org_count")
    name = desk.library.figures.indicators["sme_org_count"].name["ru"]
    room = chooser.iconSize().width() + 4 * UNIT
    chooser.resize(chooser.fontMetrics().horizontalAdvance(name) + room + 1, chooser.height())
    assert chooser.text() == name
    chooser.resize(chooser.fontMetrics().horizontalAdvance(name) * 2 // 3 + room, chooser.height())
    assert chooser.text().split("\n") != [name]
    assert " ".join(chooser.text().split("\n")) == name
