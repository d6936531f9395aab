"""The measures page: ticks, filter, coverage, own measures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from clusterplanner.core.plan import edits
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.pages.measures_page import ID, MeasuresPage


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> MeasuresPage:
    made = MeasuresPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.enter()
    return made


def taken(desk: Desk) -> list[str]:
    return [item.measure for item in desk.session.plan.items]


def shown(page: MeasuresPage) -> list[str]:
    found: list[str] = []

    def walk(parent) -> None:
        for row in range(page._filter.rowCount(parent)):
            index = page._filter.index(row, 0, parent)
            found.append(index.data(ID))
            walk(index)

    walk(page._tree.rootIndex())
    return found


def ticked(page: MeasuresPage) -> list[str]:
    return [key for key, item in page._items.items() if item.checkState() == Qt.CheckState.Checked]


def test_the_whole_catalogue_is_listed_in_order(desk: Desk, page: MeasuresPage) -> None:
    assert shown(page) == list(desk.library.catalogue.measures)


def test_models_keep_qt_s_rules(page: MeasuresPage, qtmodeltester) -> None:
    qtmodeltester.check(page._model)
    qtmodeltester.check(page._filter)


def test_space_ticks_and_unticks_and_undo_takes_back(desk: Desk, page: MeasuresPage) -> None:
    page.reveal("measures/portals")
    measure = page._tree.currentIndex().data(ID)
    QTest.keyClick(page._tree, Qt.Key.Key_Space)
    assert taken(desk) == [measure]
    assert ticked(page) == [measure]
    desk.session.undo_stack.undo()
    assert (taken(desk), ticked(page)) == ([], [])
    desk.session.undo_stack.redo()
    said: list[str] = []
    desk.message.connect(said.append)
    QTest.keyClick(page._tree, Qt.Key.Key_Space)
    assert (taken(desk), ticked(page)) == ([], [])
    assert "Ctrl+Z" in said[0]
    desk.session.undo_stack.undo()
    assert taken(desk) == [measure]


def test_a_tick_brings_wording_result_and_baselines_of_the_plan_s_region(desk: Desk, page: MeasuresPage) -> None:
    measure = next(each for each in desk.library.catalogue.measures.values() if each.indicators)
    page._items[measure.id].setCheckState(Qt.CheckState.Checked)
    (item,) = desk.session.plan.items
    assert item.wording == measure.wording["ru"]
    assert item.task == measure.tasks[0]
    assert len(item.targets) == len(measure.indicators)


def test_a_mouse_click_on_the_box_ticks(desk: Desk, page: MeasuresPage, qtbot: QtBot) -> None:
    index = page._filter.index(1, 0)
    place = page._tree.visualRect(index)
    qtbot.mouseClick(page._tree.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert page._tree.currentIndex() == index
    assert taken(desk) == []
    from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

    option = QStyleOptionViewItem()
    page._tree.initViewItemOption(option)
    option.rect = place
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = page._tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, page._tree)
    qtbot.mouseClick(page._tree.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert taken(desk) == [index.data(ID)]


def test_words_task_and_ticks_narrow_the_list(desk: Desk, page: MeasuresPage, type_text) -> None:
    catalogue = desk.library.catalogue
    type_text(page._words, "ГАРАНТИИ банкам")
    hits = shown(page)
    assert hits
    assert len(hits) < 5
    assert all(
        "гаранти" in catalogue.measures[each].wording["ru"].casefold()
        or any(other.parent == each for other in catalogue.measures.values())
        for each in hits
    )
    page._words.clear()
    for task in catalogue.tasks:
        page._task.setCurrentIndex(page._task.findData(task))
        for each in shown(page):
            family = [each, *(other.id for other in catalogue.measures.values() if other.parent == each)]
            assert any(task in catalogue.measures[one].tasks for one in family)
    page._task.setCurrentIndex(0)
    first = next(iter(catalogue.measures))
    page._items[first].setCheckState(Qt.CheckState.Checked)
    page._ticked_only.click()
    assert shown(page) == [first]
    page._items[first].setCheckState(Qt.CheckState.Unchecked)
    assert shown(page) == []


def test_coverage_follows_each_tick(desk: Desk, page: MeasuresPage, sample: Plan) -> None:
    def lines() -> list[str]:
        return [label.text() for label in page._coverage_area.findChildren(QLabel) if label.text()]

    gaps = sum("not covered" in line for line in lines())
    assert gaps == len(desk.library.catalogue.tasks) + len(desk.library.catalogue.provisions)
    for measure in ("seminars", "infrastructure", "financial-support"):
        page._items[measure].setCheckState(Qt.CheckState.Checked)
        found = coverage(desk.session.plan, desk.library)
        left = len(found.missing_tasks) + len(found.missing_provisions)
        assert sum("not covered" in line for line in lines()) == left
    desk.session.start(sample)
    assert not any("not covered" in line for line in lines())


def test_a_needed_measure_is_one_click_away(desk: Desk, page: MeasuresPage) -> None:
    catalogue = desk.library.catalogue
    needy = next(each for each in catalogue.measures.values() if each.needs)
    page._items[needy.id].setCheckState(Qt.CheckState.Checked)
    needed = coverage(desk.session.plan, desk.library).unmet[0].measure
    button = next(
        each
        for each in page._coverage_area.findChildren(QPushButton)
        if each.text().startswith(catalogue.measures[needed].number + ".")
    )
    page._words.setText("нет такой")
    button.click()
    assert needed in taken(desk)
    assert page._tree.hasFocus()
    assert page._tree.currentIndex().data(ID) == needed


def test_an_own_measure_is_added_and_its_wording_shown(desk: Desk, page: MeasuresPage) -> None:
    gone: list[str] = []
    desk.go_to.connect(gone.append)
    next(each for each in page.findChildren(QPushButton) if "Own" in each.text()).click()
    (item,) = desk.session.plan.items
    assert (item.measure, gone) == ("", [f"items/{item.id}/wording"])


def test_details_name_the_executors_of_the_plan_s_region(desk: Desk, page: MeasuresPage) -> None:
    def told() -> str:
        return "\n".join(label.text() for label in page._details.findChildren(QLabel))

    page.reveal("measures/seminars")
    assert "Витебск" in told()
    desk.session.apply("x", lambda plan: edits.change_territory(plan, desk.library, "BY-HO"))
    assert "Витебск" not in told()
    assert "Гомел" in told()


def test_a_missing_task_narrows_to_what_serves_it(desk: Desk, page: MeasuresPage) -> None:
    task = list(desk.library.catalogue.tasks)[1]
    assert page.reveal(f"tasks/{task}")
    assert page._task.currentData() == task
    assert page._tree.hasFocus()


def test_a_hidden_page_waits(desk: Desk, page: MeasuresPage, sample: Plan) -> None:
    page.hide()
    desk.session.apply("x", lambda plan: edits.add_measures(plan, desk.library, ("seminars",)))
    assert ticked(page) == []
    page.show()
    page.enter()
    assert ticked(page) == ["seminars"]


def test_filled_in_work_comes_back_after_unticking_by_mistake(desk: Desk, page: MeasuresPage) -> None:
    page._items["seminars"].setCheckState(Qt.CheckState.Checked)
    item = desk.session.plan.items[0]
    desk.session.apply("x", lambda plan: edits.set_item(plan, item.id, responsible="Комитет экономики"))
    page._items["seminars"].setCheckState(Qt.CheckState.Unchecked)
    desk.session.undo_stack.undo()
    assert desk.session.plan.items[0].responsible == "Комитет экономики"
    assert ticked(page) == ["seminars"]
