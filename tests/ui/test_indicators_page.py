"""The Indicators page: cards, years, bars, districts and the article's tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.numbers import NO_BREAK_SPACE
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.plan.edits import set_plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.map_view import CODE_ROLE
from clusterplanner.ui.pages.indicators_page import USUAL, IndicatorsPage
from clusterplanner.ui.standing import cautioned
from clusterplanner.ui.widgets.article_tables import ArticleTables
from clusterplanner.ui.widgets.bars import BarPanel
from clusterplanner.ui.widgets.cards import CARD_ROLE, Card, CardModel
from clusterplanner.ui.widgets.district_panel import DistrictPanel
from clusterplanner.ui.widgets.figure_table import Cell, FigureModel, FigureTable, name_cell, table_text
from clusterplanner.ui.widgets.indicator_tree import ID_ROLE, IndicatorPicker, _leaves
from clusterplanner.ui.widgets.passport import Passport, show_passport
from clusterplanner.ui.widgets.series_chart import Line, SeriesChart
from clusterplanner.ui.widgets.series_panel import common_year, indexed
from clusterplanner.ui.widgets.value_link import ValueLink

BREST, VITEBSK, GOMEL, GRODNO = "BY-BR", "BY-VI", "BY-HO", "BY-HR"


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[IndicatorsPage]:
    made = IndicatorsPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 640)
    with qtbot.waitExposed(made):
        made.show()
    QApplication.processEvents()
    yield made


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return text.replace(NO_BREAK_SPACE, " ")


def card(page: IndicatorsPage, indicator: str) -> Card:
    model = page.cards.model()
    for row in range(model.rowCount()):
        found: Card = model.index(row, 0).data(CARD_ROLE)
        if found.indicator == indicator:
            return found
    raise KeyError(indicator)


def texts(table: FigureTable) -> list[list[str]]:
    model = table.model()
    return [
        [plain(str(model.index(row, column).data())) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def take_passport(page: IndicatorsPage) -> dict[str, str]:
    """Return the passport that lies open, and close it."""
    found = page.findChildren(Passport)
    assert len(found) == 1
    rows = {heading: plain(text) for heading, text in found[0].rows}
    found[0].reject()
    QApplication.processEvents()
    return rows


def test_cards_tell_value_change_and_rank(page: IndicatorsPage) -> None:
    found = card(page, "sme_org_count")
    assert plain(found.value) == "8 958 единиц"
    assert plain(found.change) == "+2,7 % since 2022, better"
    assert found.mood == "good"
    assert found.when == "2023, rank 5 of 7"


def test_falling_figures_are_told_in_words_too(page: IndicatorsPage) -> None:
    found = card(page, "ie_count")
    assert found.mood == "bad"
    assert plain(found.change) == "−3,4 % since 2022, worse"


def test_less_can_be_better(page: IndicatorsPage, desk: Desk) -> None:
    moods = {}
    for region in desk.library.gazetteer.regions:
        desk.look_at(region.code)
        changed = card(page, "sme_org_loss_share").changed
        assert changed is not None
        moods[(changed.absolute > 0) - (changed.absolute < 0)] = card(page, "sme_org_loss_share").mood
    assert moods == {1: "bad", 0: "", -1: "good"}


def test_unexplained_jump_is_not_praised(page: IndicatorsPage, desk: Desk) -> None:
    assert card(page, "sme_share_revenue").mood == "warn"
    assert "see the limits" in card(page, "sme_share_revenue").change
    desk.look_at(BREST)
    assert card(page, "sme_share_revenue").mood == "good"
    assert cautioned(desk.library, "sme_share_revenue", VITEBSK)
    assert not cautioned(desk.library, "sme_share_revenue", REPUBLIC)


def test_republic_has_no_rank(page: IndicatorsPage, desk: Desk) -> None:
    desk.look_at(REPUBLIC)
    found = card(page, "sme_org_count")
    assert plain(found.value) == "115 924 единиц"
    assert found.when == "2023"


def test_missing_figures_are_told(page: IndicatorsPage, desk: Desk) -> None:
    page.field.setText("ВРП Минской")
    found = card(page, "sme_share_grp_oblast_2010")
    assert found.value == "–" and found.observation is None
    assert found.when == "no figures for this territory"


def test_card_model_is_sound(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = CardModel(desk)
    model.show(VITEBSK, USUAL)
    qtmodeltester.check(model)


def test_enter_opens_the_passport(page: IndicatorsPage, qtbot: QtBot) -> None:
    page.cards.setFocus()
    qtbot.keyClick(page.cards, Qt.Key.Key_Return)
    assert take_passport(page)["Value"] == "8 958 единиц"
    qtbot.keyClick(page.cards, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert take_passport(page)["How it is computed"] == "(8 958 − 8 723) : 8 723 × 100"


def test_click_on_the_value_opens_the_passport_elsewhere_selects(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot
) -> None:
    view = page.cards
    index = view.model().index(1, 0)
    cell = view.visualRect(index)
    rect = view._delegate.value_rect(cell, index.data(CARD_ROLE), view.font())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell.topRight() + QPoint(-20, 20))
    assert desk.indicator == "ie_count"
    assert not page.findChildren(Passport)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert take_passport(page)["Value"] == "22 144 человек"


def test_choosing_a_territory(page: IndicatorsPage, desk: Desk) -> None:
    page.territory.setCurrentIndex(page.territory.findData(BREST))
    page.territory.activated.emit(page.territory.currentIndex())
    assert desk.territory == BREST
    assert plain(card(page, "sme_org_count").value) == "10 935 единиц"


def test_page_follows_the_desk(page: IndicatorsPage, desk: Desk) -> None:
    desk.look_at(GOMEL)
    assert page.territory.currentData() == GOMEL
    desk.show_indicator("sme_share_gva")
    assert page.cards.currentIndex().data(CARD_ROLE).indicator == "sme_share_gva"
    assert page.series.chart._lines[0].name == "Гомельская область"


def test_search_shows_all_indicators_with_these_words(page: IndicatorsPage) -> None:
    page.field.setText("доля МСП")
    found = {page.cards.model().index(row, 0).data(CARD_ROLE).indicator for row in range(page.cards.model().rowCount())}
    assert {"sme_share_gva", "sme_org_share_retail"} <= found
    assert "sme_org_count" not in found
    page.field.clear()
    assert page.cards.model().rowCount() == len(USUAL)


def test_cards_can_be_chosen(page: IndicatorsPage, desk: Desk) -> None:
    page.choose_cards()
    picker = page.findChild(IndicatorPicker)
    assert set(picker.ticked()) == set(USUAL)
    leaves = {item.data(ID_ROLE): item.text() for item in _leaves(picker._tree._source)}
    assert leaves["sme_org_count"].endswith("(2023)")
    assert leaves["net_profit"].endswith("(2016)")
    assert "prod_sugar" not in leaves  # has no figures for Vitebsk region
    picker._tree.tick(("population_end", "sme_org_count"))
    picker.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    QApplication.processEvents()
    assert page.chosen() == ("sme_org_count", "population_end")
    assert page.cards.model().rowCount() == 2
    again = IndicatorsPage(desk)
    assert again.chosen() == ("sme_org_count", "population_end")
    again.deleteLater()


def test_cards_go_into_the_plan_as_one_undoable_step(page: IndicatorsPage, desk: Desk) -> None:
    desk.session.apply("other", lambda plan: set_plan(plan, indicators=("wage",)))
    assert page.offer.isEnabled()
    page.offer.click()
    assert desk.session.plan.indicators == USUAL
    assert not page.offer.isEnabled()
    desk.session.undo_stack.undo()
    assert desk.session.plan.indicators == ("wage",)
    assert page.offer.isEnabled()


def test_chart_reads_out_years_by_keyboard(page: IndicatorsPage, desk: Desk, qtbot: QtBot) -> None:
    chart = page.series.chart
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert plain(chart.accessibleDescription()) == "2023; Витебская область: 8 958"
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription().startswith("2016")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "2017; Витебская область: –"
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert take_passport(page)["Year"] == "2023"


def test_full_survey_is_marked(page: IndicatorsPage, desk: Desk) -> None:
    assert page.series.chart._marks == {2019: "full survey"}
    desk.show_indicator("wage")
    assert page.series.chart._marks == {}


def test_gap_breaks_the_line(desk: Desk, qtbot: QtBot) -> None:
    def ink(points: dict[int, Decimal], year: float) -> bool:
        chart = SeriesChart(desk)
        qtbot.addWidget(chart)
        chart.resize(800, 300)
        chart.show_lines([Line("x", "x", points)], "%", 0)
        image = chart.grab().toImage()
        plot = chart._plot()
        x = round(chart._x(plot, 2000) + (chart._x(plot, 2001) - chart._x(plot, 2000)) * (year - 2000))
        column = [image.pixelColor(x, y).name() for y in range(image.height())]
        return desk.colours.series[0] in column

    whole = {year: Decimal(50) for year in (2000, 2001, 2002, 2003)}
    broken = {year: value for year, value in whole.items() if year != 2002}
    assert ink(whole, 2001.5) and ink(whole, 2002.5) and ink(whole, 2000.5)
    assert ink(broken, 2000.5)
    assert not ink(broken, 2001.5) and not ink(broken, 2002.5)


def test_shares_are_drawn_against_the_republic_and_chosen_peers(page: IndicatorsPage, desk: Desk) -> None:
    desk.show_indicator("sme_share_gva")
    assert [line.code for line in page.series.chart._lines] == [VITEBSK, REPUBLIC]
    page.series._peer_actions[GRODNO].trigger()
    assert [line.code for line in page.series.chart._lines] == [VITEBSK, REPUBLIC, GRODNO]
    desk.look_at(GRODNO)
    assert [line.code for line in page.series.chart._lines] == [GRODNO, REPUBLIC]


def test_lines_can_start_from_100(page: IndicatorsPage, desk: Desk) -> None:
    page.series._peer_actions[REPUBLIC].trigger()
    page.series.indexed.setChecked(True)
    for line in page.series.chart._lines:
        assert line.points[2015] == 100
    # 8 958 organisations in 2023 against 9 058 in 2015.
    first = desk.library.figures.observation("sme_org_count", VITEBSK, 2015)
    assert first is not None
    assert page.series.chart._lines[0].points[2023] == Decimal(8958) / first.value * 100
    assert page.series.chart._unit == "2015 = 100"


def test_index_needs_a_common_year_above_nought() -> None:
    one = Line("a", "a", {2000: Decimal(-1), 2001: Decimal(4), 2002: Decimal(8)})
    two = Line("b", "b", {2001: Decimal(5)})
    assert common_year([one, two]) == 2001
    assert indexed(one, 2001).points[2002] == 200
    assert common_year([two, Line("c", "c", {2002: Decimal(1)})]) is None
    assert common_year([]) is None


def test_values_as_a_table(page: IndicatorsPage, desk: Desk) -> None:
    page.series.values.setChecked(True)
    rows = texts(page.series.table)
    assert rows[0] == ["2023", "8 958"]
    assert [row[0] for row in rows] == ["2023", "2022", "2021", "2020", "2019", "2018", "2016", "2015"]
    assert desk.memory["indicators.table"] is True
    page.series.table.open_passport(page.series.table.model().index(1, 1))
    assert take_passport(page)["Year"] == "2022"


def test_picture_is_copied(page: IndicatorsPage) -> None:
    page.series.copy_picture()
    assert QGuiApplication.clipboard().image().width() >= page.series.chart.width()


def test_bars_show_the_chosen_year(page: IndicatorsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.show_indicator("sme_share_revenue")
    page.tabs.setCurrentIndex(1)
    panel = page.findChild(BarPanel)
    model = panel.bars.model()
    codes = [model.index(row, 0).data(CODE_ROLE) for row in range(model.rowCount())]
    assert codes[:2] == ["BY-HM", VITEBSK] and codes[-1] == GOMEL
    assert panel.bars.currentIndex().data(CODE_ROLE) == VITEBSK
    desk.show_indicator("sme_share_revenue", 2019)
    assert panel.year.currentData() == 2019
    # 43,2 % in the republic in 2019.
    assert "43,2 %" in plain(panel._republic.text()) and "dashed" in panel._republic.text()
    qtbot.keyClick(panel.bars, Qt.Key.Key_Return)
    assert take_passport(page)["Value"] == "26,6 %"
    panel._copy()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 8
    panel.grab()


def test_districts_are_searched(page: IndicatorsPage, desk: Desk) -> None:
    page.tabs.setCurrentIndex(2)
    panel = page.findChild(DistrictPanel)
    assert panel.table.model().rowCount() == 23
    panel.field.setText("орша")
    panel.field.setText("оршан")
    rows = texts(panel.table)
    assert [row[0] for row in rows] == ["Оршанский район"]
    panel.field.clear()
    desk.look_at(REPUBLIC)
    assert panel.table.model().rowCount() == 128
    desk.look_at("BY-HM")
    assert panel.table.isHidden() and not panel._empty.isHidden()


def test_article_tables_are_computed(page: IndicatorsPage) -> None:
    page.tabs.setCurrentIndex(3)
    shown = page.findChild(ArticleTables)
    first, second = shown.findChildren(FigureTable)
    assert texts(first)[2] == ["Витебская область", "8 878", "8 838", "−40", "−0,5 %"]
    assert texts(first)[0][:4] == ["Республика Беларусь", "107 382", "110 777", "+3 395"]
    assert len(texts(second)) == 4
    links = [link.text() for link in shown.findChildren(ValueLink)]
    assert links[0] == "8,0 times"
    told = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "not known" in told


def test_eu_ratio_shows_its_inputs(page: IndicatorsPage) -> None:
    page.tabs.setCurrentIndex(3)
    page.findChild(ArticleTables).findChildren(ValueLink)[0].click()
    rows = take_passport(page)
    assert rows["How it is computed"] == "30,9 : 3,86"
    assert rows["Computed figure"] == "8,0 times"


def test_passport_tells_what_other_sources_say(page: IndicatorsPage, desk: Desk) -> None:
    observation = desk.library.figures.observation("sme_share_gva", REPUBLIC, 2019)
    assert observation is not None
    passport = show_passport(page, desk, observation)
    rows = dict(passport.rows)
    assert plain(rows["Value"]) == "29,4 %"
    assert plain(rows["Other sources for the same year"]).startswith("30 %")
    assert passport.as_text().splitlines()[0].startswith("Indicator: ")
    passport.reject()


def test_only_the_visible_tab_is_drawn(page: IndicatorsPage) -> None:
    assert page.findChild(BarPanel) is None
    assert page.findChild(ArticleTables) is None


def test_figure_model_is_sound(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = FigureModel(desk)
    model.show(["a", "b"], [[name_cell("x"), Cell("1", 1.0)], [name_cell("y"), Cell("–", float("-inf"))]])
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("language", "text", "copied"),
    [
        (Language.RU, f"−1{NO_BREAK_SPACE}234{NO_BREAK_SPACE}567,125", "-1234567,125"),
        (Language.RU, "1,234", "1,234"),
        (Language.EN, "1,234.5", "1234.5"),
        (Language.RU, "Витебская\nобласть", "Витебская область"),
    ],
)
def test_copied_numbers_are_numbers(desk: Desk, language: Language, text: str, copied: str) -> None:
    model = FigureModel(desk)
    model.show(["name"], [[name_cell(text)]])
    assert table_text(model, language) == f"name\n{copied}"


@pytest.mark.parametrize("code", ["BY", "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA"])
def test_every_territory_can_be_shown_with_every_tab(page: IndicatorsPage, desk: Desk, code: str) -> None:
    desk.look_at(code)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        page.grab()


def test_typing_cyrillic_into_the_search(page: IndicatorsPage, type_text: Callable[..., None]) -> None:
    type_text(page.field, "занятост")
    assert page.field.text() == "занятост"
    assert page.cards.model().rowCount() >= 1
