"""Districts and cities in the window: found, looked at, planned for, and told apart from their regions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.text import Language
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.create import new_plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.pages.indicators_page import IndicatorsPage
from clusterplanner.ui.pages.region_page import RegionPage
from clusterplanner.ui.settings import Look, Settings
from clusterplanner.ui.standing import region_of
from clusterplanner.ui.widgets.district_panel import DistrictPanel
from clusterplanner.ui.widgets.measure_details import MeasureDetails
from clusterplanner.ui.widgets.region_profile import LOCAL, SHOWN, RegionProfile
from clusterplanner.ui.widgets.territory_finder import TerritoryFinder
from clusterplanner.ui.window import MainWindow

BRASLAU, BARANAVICHY, VITEBSK, BREST = "r-braslauski", "c-baranavichy", "BY-VI", "BY-BR"
PAGES = ("start", "region", "indicators", "diagnosis", "measures", "plan", "document")
Typing = Callable[[Any, str], None]


def texts(widget: Any) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> RegionPage:
    made = RegionPage(desk)
    qtbot.addWidget(made)
    made.show()
    made._make_profile()
    return made


@pytest.fixture
def profile(page: RegionPage) -> RegionProfile:
    assert page._profile is not None
    return page._profile


# Finding


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Браславский район", BRASLAU),
        ("браслав", BRASLAU),
        ("Браслаўскі раён", BRASLAU),
        ("г. Барановичи", BARANAVICHY),
        ("гродненская область", "BY-HR"),
    ],
)
def test_a_name_finds_its_territory(desk: Desk, qtbot: QtBot, type_text: Typing, typed: str, code: str) -> None:
    finder = TerritoryFinder(desk)
    qtbot.addWidget(finder)
    finder.setText(typed)
    with qtbot.waitSignal(finder.found) as found:
        qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert found.args == [code]
    qtbot.waitUntil(lambda: not finder.text())


def test_a_name_of_nothing_is_told(desk: Desk, qtbot: QtBot) -> None:
    finder = TerritoryFinder(desk)
    qtbot.addWidget(finder)
    finder.setText("Атлантида")
    with qtbot.waitSignal(desk.message) as told, qtbot.assertNotEmitted(finder.found):
        qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert "Атлантида" in told.args[0]


def test_a_typed_part_lists_all_that_contain_it_and_keys_take_one(
    page: RegionPage, desk: Desk, qtbot: QtBot, type_text: Typing
) -> None:
    page.finder.setFocus()
    type_text(page.finder, "полоц")
    completer = page.finder.completer()
    assert completer is not None
    listed = completer.popup()
    assert listed is not None
    qtbot.waitUntil(listed.isVisible)
    model = completer.completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "г. Новополоцк – Витебская область",
        "Полоцкий район – Витебская область",
    ]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QApplication.sendEvent(listed, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert desk.territory == "r-polacki"
    qtbot.waitUntil(lambda: not page.finder.text())


# The Region page


def test_a_district_of_another_region_marks_its_region_and_stays(
    page: RegionPage, desk: Desk, profile: RegionProfile
) -> None:
    page.finder.found.emit(BARANAVICHY)
    assert desk.territory == desk.session.plan.territory == BARANAVICHY
    assert page.table.currentIndex().siblingAtColumn(0).data() == "Брестская область"
    assert profile.part.currentText() == "г. Барановичи"
    assert "г. Барановичи" in texts(profile)


def test_the_regions_row_clicked_again_means_the_whole_region(page: RegionPage, desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(BRASLAU)
    where = page.table.visualRect(page.table.currentIndex()).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert desk.territory == VITEBSK


def test_a_profile_shows_what_is_published_for_its_level(desk: Desk, profile: RegionProfile) -> None:
    def shown() -> tuple[str, ...]:
        return tuple(each for each, link in profile._values.items() if not link.isHidden())

    assert shown() == SHOWN
    assert profile._limits.isHidden()
    desk.look_at(BRASLAU)
    assert shown() == LOCAL
    assert not profile._limits.isHidden()
    figure = desk.library.figures.series("d_sme_org_count", BRASLAU).latest
    assert figure is not None
    assert f"{figure.value} " in profile._values["d_sme_org_count"].text().replace("\u00a0", " ")


def test_every_district_has_a_profile(desk: Desk, profile: RegionProfile) -> None:
    for region in desk.library.gazetteer.regions:
        for part in desk.library.gazetteer.districts(region.code):
            profile.show_territory(part.code)
            assert profile.part.currentText() == part.name.ru


def test_the_part_is_chosen_by_keys(desk: Desk, profile: RegionProfile, qtbot: QtBot) -> None:
    profile.part.setFocus()
    qtbot.keyClick(profile.part, Qt.Key.Key_Down)
    assert desk.territory == "c-viciebsk" == desk.session.plan.territory
    qtbot.keyClick(profile.part, Qt.Key.Key_Up)
    assert desk.territory == VITEBSK


@pytest.mark.parametrize(
    ("answer", "territory"), [(QMessageBox.StandardButton.Yes, BRASLAU), (QMessageBox.StandardButton.Cancel, VITEBSK)]
)
def test_a_plan_with_measures_moves_to_a_district_after_a_question_in_one_step(
    desk: Desk, profile: RegionProfile, qtbot: QtBot, dialogs: Any, answer: QMessageBox.StandardButton, territory: str
) -> None:
    desk.session.apply("add", lambda plan: edits.add_measures(plan, desk.library, ("seminars", "infrastructure")))
    before = desk.session.plan
    desk.look_at(BRASLAU)
    assert desk.session.plan == before
    assert "Витебская область" in profile._plan_line.text()
    dialogs.expect(answer)
    qtbot.mouseClick(profile._move, Qt.MouseButton.LeftButton)
    assert desk.session.plan.territory == territory
    assert "Браславский район" in dialogs.told[0] and "regions" in dialogs.told[0]
    if territory == BRASLAU:
        assert desk.session.plan.indicators == new_plan(desk.library, BRASLAU, 2026, 2030).indicators
        desk.session.undo_stack.undo()
        assert desk.session.plan == before


# The Indicators page


@pytest.fixture
def indicators(desk: Desk, qtbot: QtBot) -> IndicatorsPage:
    made = IndicatorsPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 640)
    made.show()
    made.tabs.setCurrentIndex(2)
    return made


def test_the_cards_of_a_district_say_that_they_are_its_regions(indicators: IndicatorsPage, desk: Desk) -> None:
    assert indicators._local.isHidden()
    desk.look_at(BRASLAU)
    assert not indicators._local.isHidden()
    assert "Браславский район" in indicators._local.text() and "Витебская область" in indicators._local.text()
    assert not indicators.offer.isEnabled()


def test_a_row_of_the_districts_gets_the_plan(
    indicators: IndicatorsPage, desk: Desk, qtbot: QtBot, dialogs: Any
) -> None:
    desk.session.apply("add", lambda plan: edits.add_measures(plan, desk.library, ("seminars",)))
    before = desk.session.plan
    panel = indicators.findChild(DistrictPanel)
    assert not panel.plan.isEnabled()
    panel.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    panel.table.setFocus()
    panel.table.selectRow(1)
    name = panel.table.currentIndex().siblingAtColumn(0).data()
    assert name in panel.plan.text() and panel.plan.isEnabled()
    dialogs.expect(QMessageBox.StandardButton.Yes)
    qtbot.keyClick(panel.plan, Qt.Key.Key_Space)
    there = desk.library.gazetteer.territories[desk.session.plan.territory]
    assert there.name.ru == name and desk.territory == there.code
    assert not panel.plan.isEnabled()
    desk.session.undo_stack.undo()
    assert desk.session.plan == before
    assert panel.plan.isEnabled()


def test_the_district_looked_at_is_marked_in_the_table(indicators: IndicatorsPage, desk: Desk) -> None:
    desk.look_at(BRASLAU)
    panel = indicators.findChild(DistrictPanel)
    assert panel.table.currentIndex().siblingAtColumn(0).data() == "Браславский район"
    desk.look_at("BY-HM")
    assert panel.plan.isHidden()


# The other pages


def test_a_measure_tells_which_of_its_indicators_a_district_cannot_have(desk: Desk, qtbot: QtBot) -> None:
    details = MeasureDetails(desk)
    qtbot.addWidget(details)
    measure = next(
        each
        for each in desk.library.catalogue.measures.values()
        if any(result.indicator == "sme_org_investment" for result in each.indicators)
    )
    details.show_measure(measure)
    assert "published for regions only" not in texts(details)
    details.show_territory(BRASLAU)
    assert "published for regions only" in texts(details)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", [BRASLAU, BARANAVICHY])
def test_every_page_opens_for_a_district_in_every_language(
    open_main_window: Callable[..., MainWindow], settings: Settings, language: Language, code: str, qtbot: QtBot
) -> None:
    settings.set_look(language, Look.LIGHT, 100)
    settings.territory = code
    window = open_main_window("start")
    library = window.desk.library
    assert window.desk.session.plan.territory == code
    window.desk.session.apply(
        "add", lambda plan: edits.add_measures(plan, library, list(library.catalogue.measures)[:6])
    )
    name = library.gazetteer.territories[code].name[language]
    for page in PAGES:
        window.show_page(page)
        qtbot.wait(20)
        assert window._current == page
    assert name in window._state.text()
    assert name in texts(window._pages["plan"])
    assert window.desk.territory == code
    qtbot.waitUntil(lambda: window._pages["document"]._pages is not None, timeout=20000)


def test_from_a_typed_name_to_the_document_of_a_district(
    window: MainWindow, qtbot: QtBot, type_text: Typing, dialogs: Any
) -> None:
    region = window.show_page("region")
    region.finder.setFocus()
    type_text(region.finder, "Браславский район")
    listed = region.finder.completer().popup()
    qtbot.waitUntil(listed.isVisible)
    QApplication.sendEvent(listed, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    session = window.desk.session
    assert session.plan.territory == BRASLAU
    assert region_of(window.desk.library, window.desk.territory) == VITEBSK
    measures = window.show_page("measures")
    for measure in list(window.desk.library.catalogue.measures.values())[:3]:
        measures._add(measure)
    assert session.plan.territory == BRASLAU
    assert not [each.where for each in session.problems if each.code == "P402" and "indicator" in str(each.where)]
    document = window.show_page("document")
    assert document is window._pages["document"]
    assert "Браславского района" in session.plan.subject


def test_a_found_district_is_scrolled_to_where_it_stands_below_the_map(
    open_main_window: Callable[..., MainWindow], settings: Settings, qtbot: QtBot
) -> None:
    settings.set_look(Language.BE, Look.DARK, 200)
    region = open_main_window("region").show_page("region")
    qtbot.waitUntil(lambda: region._profile is not None)
    assert region._area.verticalScrollBar().value() == 0
    region.finder.found.emit(BRASLAU)
    qtbot.waitUntil(lambda: region._area.verticalScrollBar().value() > 0)
    assert region._profile.part.currentText() == "Браслаўскі раён"
