"""What the editable tables of the plan page share: keys, the current row, pasting from Excel, refused texts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import BudgetLine, Funding, Plan, Target
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.pages.plan_page import PlanPage
from clusterplanner.ui.plan.budget_table import AMOUNT, FUNDING, YEAR
from clusterplanner.ui.plan.cell_table import CellTable
from clusterplanner.ui.plan.targets_table import BASELINE, FIRST_YEAR, NAME
from clusterplanner.ui.widgets.fields import ChoiceField, is_wrong


@pytest.fixture
def page(desk: Desk, sample: Plan, qtbot: QtBot) -> PlanPage:
    desk.session.start(sample)
    made = PlanPage(desk)
    qtbot.addWidget(made)
    made.show()
    QTest.qWaitForWindowExposed(made)
    made.resize(1180, 640)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.enter()
    return made


@pytest.fixture
def said(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.message.connect(heard.append)
    return heard


def press(widget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    if modifier:
        QTest.keyRelease(widget, Qt.Key.Key_Control)
    QApplication.processEvents()


def paste(view: CellTable, text: str) -> None:
    QApplication.clipboard().setText(text)
    view.setFocus()
    press(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def assert_agreed(page: PlanPage) -> None:
    """The highlighted row, the current one and the form's are the same."""
    table = page._table
    rows = {index.row() for index in table.selectionModel().selectedIndexes()}
    assert rows == {table.currentIndex().row()}
    assert page._form.item_id == table.items.items[table.currentIndex().row()].id


# ---------------------------------------------------------------------- the current row


def test_row_selection_and_form_never_disagree(desk: Desk, page: PlanPage) -> None:
    table, control = page._table, Qt.KeyboardModifier.ControlModifier
    table.setFocus()
    press(table, Qt.Key.Key_End, control)
    assert table.currentIndex().row() == len(table.items.items) - 1
    assert_agreed(page)
    for y in range(2, table.viewport().height(), 20):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, y))
        assert_agreed(page)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        press(table, key, control)
        assert_agreed(page)
    row = table.currentIndex().row()
    place = table.visualRect(table.currentIndex()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, control, place)
    QTest.keyRelease(table, Qt.Key.Key_Control)
    assert table.currentIndex().row() == row
    assert_agreed(page)


def test_delete_removes_what_the_form_shows_and_undo_brings_it_back_highlighted(desk: Desk, page: PlanPage) -> None:
    table = page._table
    table.setFocus()
    press(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    shown, count = page._form.item_id, len(table.items.items)
    press(table, Qt.Key.Key_Delete)
    assert shown not in {each.id for each in desk.session.plan.items}
    assert table.currentIndex().row() == count - 2  # near where it stood
    assert_agreed(page)
    QTest.keyPress(table, Qt.Key.Key_Control)
    QTest.keyPress(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.session.undo_stack.undo()  # as its shortcut does, with the key held down
    assert_agreed(page)
    QTest.keyRelease(table, Qt.Key.Key_Control)
    assert len(table.items.items) == count


# ---------------------------------------------------------------------- refused texts and keys


def test_a_refused_amount_stays_open_for_correction(desk: Desk, page: PlanPage, type_text, said: list[str]) -> None:
    page._form.setCurrentWidget(page._form.budget)
    view = page._form.budget._view
    view.pick(0, AMOUNT)
    view.setFocus()
    before = desk.session.plan
    press(view, Qt.Key.Key_F2)
    line = view.findChild(QLineEdit)
    line.selectAll()
    type_text(line, "много")
    press(line, Qt.Key.Key_Return)
    view.pick(1 if page._form.budget.model.rowCount() > 1 else 0, YEAR)
    assert (line.isVisible(), line.text(), is_wrong(line)) == (True, "много", True)
    assert line.accessibleDescription() == said[-1]
    desk.session.apply("x", lambda plan: edits.set_plan(plan, remark="другое"))
    assert line.text() == "много"
    line.setFocus()
    line.selectAll()
    type_text(line, "77,5")
    press(line, Qt.Key.Key_Return)
    assert desk.session.plan.items != before.items
    assert Decimal("77.5") in [each.amount for each in page._form.budget.model.lines]


def test_space_opens_a_cell_and_wipes_nothing(desk: Desk, page: PlanPage) -> None:
    page._tabs.setCurrentIndex(1)
    view = page._targets._view
    before = desk.session.plan
    view.pick(0, NAME)
    view.setFocus()
    press(view, Qt.Key.Key_Space)
    box = view.findChild(ChoiceField)
    assert box.currentText() == view.model().index(0, NAME).data()
    press(box, Qt.Key.Key_Return)
    assert desk.session.plan is before


def test_entry_goes_from_source_to_amount_to_a_new_line(desk: Desk, page: PlanPage, type_text, qtbot: QtBot) -> None:
    item_id = page._form.item_id
    line = BudgetLine("a", 2026)
    desk.session.apply("x", lambda plan: edits.set_item(plan, item_id, budget=(line,)))
    page._form.setCurrentWidget(page._form.budget)
    view = page._form.budget._view
    view.pick(0, FUNDING)
    view.setFocus()
    press(view, Qt.Key.Key_F2)
    box = view.findChild(QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    box.hidePopup()
    assert view.currentIndex().column() == AMOUNT
    amount = next(each for each in view.findChildren(QLineEdit) if each.isVisible())
    type_text(amount, "5")
    press(amount, Qt.Key.Key_Tab)
    assert [each.amount for each in desk.session.plan.item(item_id).budget] == [Decimal(5), None]
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, AMOUNT)
    steps = desk.session.undo_stack.index()
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert [each.amount for each in desk.session.plan.item(item_id).budget] == [Decimal(5)]
    assert desk.session.undo_stack.index() == steps - 1
    view.pick(0, AMOUNT)
    desk.session.apply("x", lambda plan: edits.set_budget(plan, item_id, "a", amount=None))
    press(view, Qt.Key.Key_F2)
    amount = next(each for each in view.findChildren(QLineEdit) if each.isVisible())
    type_text(amount, "6")
    press(amount, Qt.Key.Key_Return)
    assert len(desk.session.plan.item(item_id).budget) == 2
    page._table.setFocus()
    qtbot.waitUntil(lambda: len(desk.session.plan.item(item_id).budget) == 1)  # not wanted
    view.setFocus()
    view.pick(0, YEAR)
    press(view, Qt.Key.Key_Tab)
    assert view.currentIndex().column() == FUNDING
    view.pick(0, AMOUNT)
    press(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not view  # the table is no trap


# ---------------------------------------------------------------------- pasting


def test_budget_lines_are_pasted_as_one_step(desk: Desk, page: PlanPage, said: list[str]) -> None:
    item_id = page._form.item_id
    desk.session.apply("x", lambda plan: edits.set_item(plan, item_id, budget=()))
    page._form.setCurrentWidget(page._form.budget)
    view = page._form.budget._view
    before = desk.session.plan
    paste(view, "2026\tМестный бюджет\t1 234,5\r\n2027\tсобственные средства\t10\r\n")
    assert [(each.year, each.funding, each.amount) for each in desk.session.plan.item(item_id).budget] == [
        (2026, Funding.LOCAL, Decimal("1234.5")),
        (2027, Funding.OWN, Decimal(10)),
    ]
    pasted = desk.session.plan
    view.pick(0, AMOUNT)
    paste(view, "1\nмного")
    assert desk.session.plan is pasted
    assert "много" in said[-1]
    desk.session.undo_stack.undo()
    assert desk.session.plan == before


def test_targets_are_pasted_as_one_step(desk: Desk, page: PlanPage, said: list[str]) -> None:
    desk.session.apply("x", lambda plan: edits.set_plan(plan, targets=()))
    page._tabs.setCurrentIndex(1)
    view = page._targets._view
    before = desk.session.plan
    paste(view, "Число кластеров\tединиц\t2025\t0\t1\t\t2\t\t3")
    (target,) = desk.session.plan.targets
    assert target == Target(
        target.id, "", "Число кластеров", "единиц", 2025, Decimal(0),
        ((2026, Decimal(1)), (2028, Decimal(2)), (2030, Decimal(3))),
    )  # fmt: skip
    view.pick(0, BASELINE)
    pasted = desk.session.plan
    paste(view, "один")
    assert desk.session.plan is pasted
    assert "один" in said[-1]
    desk.session.undo_stack.undo()
    assert desk.session.plan == before


def test_copied_cells_of_a_budget_can_be_pasted_back(desk: Desk, page: PlanPage) -> None:
    page._form.setCurrentWidget(page._form.budget)
    view = page._form.budget._view
    before = desk.session.plan
    view.setFocus()
    view.selectAll()
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    view.pick(0, YEAR)
    paste(view, copied)
    assert desk.session.plan is before
    page._tabs.setCurrentIndex(1)
    targets = page._targets._view
    targets.setFocus()
    targets.selectAll()
    press(targets, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    targets.pick(0, NAME)
    paste(targets, copied)
    assert desk.session.plan is before
    assert targets.model().columnCount() > FIRST_YEAR
