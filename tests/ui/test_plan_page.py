"""The plan page: editing in the table and in the form, pasting, budget, targets, totals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.plan import BudgetLine, Funding, Item, Plan, Target
from clusterplanner.core.plan.totals import budget_totals
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.pages.plan_page import PlanPage
from clusterplanner.ui.plan.budget_table import AMOUNT, FUNDING, YEAR
from clusterplanner.ui.plan.items_table import (
    CO_EXECUTORS,
    END,
    MONEY,
    NUMBER,
    RESPONSIBLE,
    RESULT,
    START,
    TASK,
    WORDING,
    cells_of,
)
from clusterplanner.ui.plan.targets_table import BASE_YEAR, BASELINE, FIRST_YEAR, NAME, UNIT
from clusterplanner.ui.widgets.fields import ChoiceField, TextField, is_wrong


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


def editor(view: QAbstractItemView) -> QWidget:
    """Return the editor that is open in a view."""
    focused = QApplication.focusWidget()
    assert focused is not None
    assert view.isAncestorOf(focused)
    assert focused is not view
    return focused


def begin(page: PlanPage, row: int, column: int) -> QWidget:
    page._table.setCurrentIndex(page._table.items.index(row, column))
    page._table.setFocus()
    QTest.keyClick(page._table, Qt.Key.Key_F2)
    return editor(page._table)


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)
    QApplication.processEvents()  # a view takes over what was typed a moment later


def with_ctrl(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(widget, Qt.Key.Key_Control)  # else the application believes it is still held


def item(desk: Desk, row: int = 0) -> Item:
    return in_print_order(desk.session.plan, desk.library)[row]


# ---------------------------------------------------------------------- the table


def test_models_keep_qt_s_rules(desk: Desk, page: PlanPage, qtmodeltester) -> None:
    for model in (page._table.items, page._form.budget.model, page._form.targets.model, page._targets.model):
        qtmodeltester.check(model)
    desk.session.apply("x", lambda plan: edits.set_plan(plan, items=(), targets=()))
    for model in (page._table.items, page._form.budget.model, page._form.targets.model, page._targets.model):
        qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("column", "typed", "field", "value"),
    [
        (WORDING, "Создать центр\tили", "wording", "Создать центр\tили"),
        (RESULT, "  Центр создан ", "result", "Центр создан"),
        (CO_EXECUTORS, "ОАО «А»;  РУП «Б» ;", "co_executors", ("ОАО «А»", "РУП «Б»")),
        (RESPONSIBLE, "Комитет экономики ", "responsible", "Комитет экономики"),
        (START, "3 кв. 2027", "start", Moment(2027, 3)),
        (END, "2029", "end", Moment(2029)),
        (START, "", "start", None),
    ],
)
def test_a_cell_is_edited_in_place_as_one_step(
    desk: Desk, page: PlanPage, type_text, column: int, typed: str, field: str, value: object
) -> None:
    before = item(desk, 1)
    box = begin(page, 1, column)
    box.selectAll() if not isinstance(box, QComboBox) else box.lineEdit().selectAll()
    press(box, Qt.Key.Key_Delete)
    type_text(box, typed.replace("\t", " ") if isinstance(box, QLineEdit) else typed)
    press(box, Qt.Key.Key_Return)
    assert getattr(item(desk, 1), field) == value
    assert desk.session.undo_stack.count() == 1
    desk.session.undo_stack.undo()
    assert item(desk, 1) == before


def test_letters_typed_into_a_cell_are_in_the_plan_at_once(desk: Desk, page: PlanPage, type_text) -> None:
    box = begin(page, 0, WORDING)
    assert isinstance(box, TextField)
    box.selectAll()
    type_text(box, "Кла")
    assert item(desk).wording == "Кла"
    press(box, Qt.Key.Key_Escape)
    assert item(desk).wording != "Кла"
    assert desk.session.undo_stack.count() == 0


def test_undo_inside_an_open_cell_is_the_plan_s(desk: Desk, page: PlanPage, type_text) -> None:
    first = item(desk).wording
    box = begin(page, 0, WORDING)
    box.selectAll()
    type_text(box, "Кла")
    desk.session.undo_stack.undo()
    assert item(desk).wording == first
    assert box.toPlainText() == first
    press(box, Qt.Key.Key_Return)
    assert item(desk).wording == first


def test_a_semicolon_can_be_typed_between_bodies(desk: Desk, page: PlanPage, type_text) -> None:
    box = begin(page, 0, CO_EXECUTORS)
    box.selectAll()
    for letter in "А; Б":
        type_text(box, letter)
    assert box.toPlainText() == "А; Б"
    assert item(desk).co_executors == ("А", "Б")


def test_shift_and_enter_begin_a_new_line(desk: Desk, page: PlanPage, type_text) -> None:
    box = begin(page, 0, RESULT)
    box.selectAll()
    type_text(box, "а")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text(box, "б")
    press(box, Qt.Key.Key_Return)
    assert item(desk).result.split() == ["а", "б"]


@pytest.mark.parametrize("typed", ["скоро", "32.01.2027", "5 кв. 2027", "202"])
def test_a_wrong_term_is_refused_with_a_sentence(
    desk: Desk, page: PlanPage, said: list[str], type_text, typed: str
) -> None:
    before = item(desk)
    term = page._table.items.index(0, START).data()
    box = begin(page, 0, END)
    box.selectAll()
    type_text(box, typed)
    press(box, Qt.Key.Key_Return)
    assert item(desk) == before
    assert typed in said[-1]
    assert (box.text(), is_wrong(box), box.isVisible()) == (typed, True, True)
    press(box, Qt.Key.Key_Escape)
    assert page._table.items.index(0, END).data() != typed
    page._form.reveal(["start"])
    field = QApplication.focusWidget()
    field.selectAll()
    type_text(field, typed)
    press(field, Qt.Key.Key_Return)
    assert item(desk) == before
    assert field.text() == typed  # for correction
    assert is_wrong(field)
    assert typed in field.accessibleDescription()
    assert page._form._term_hint.text() == field.accessibleDescription()
    desk.session.apply("x", lambda plan: edits.set_plan(plan, remark="другое"))
    assert field.text() == typed
    press(field, Qt.Key.Key_Escape)
    assert field.text() == term
    assert not is_wrong(field)
    assert page._form._term_hint.objectName() == "muted"


def test_a_body_is_suggested_by_any_part_of_its_name(desk: Desk, page: PlanPage, type_text) -> None:
    box = begin(page, 0, RESPONSIBLE)
    assert isinstance(box, ChoiceField)
    box.line.selectAll()
    type_text(box, "технопарк")
    hits = [box.completer().completionModel().index(row, 0).data() for row in range(3)]
    assert any("технопарк" in (hit or "").casefold() for hit in hits)
    box.completer().popup().hide()
    press(box, Qt.Key.Key_Return)
    assert item(desk).responsible == "технопарк"


def test_a_task_is_picked_by_keyboard(desk: Desk, page: PlanPage) -> None:
    tasks = list(desk.library.catalogue.tasks)
    picked = item(desk).id
    box = begin(page, 0, TASK)
    assert isinstance(box, QComboBox)
    press(box, Qt.Key.Key_End)
    press(box, Qt.Key.Key_Return)
    page._table.setFocus()
    assert desk.session.plan.item(picked).task == tasks[-1]
    now = page._table.currentIndex()  # the measure stands among those of its new task, and so does the cursor
    assert (now.column(), now.data()) == (TASK, str(len(tasks)))
    assert item(desk, now.row()).id == page._form.item_id == picked


def test_a_cell_with_a_fault_tells_it(desk: Desk, page: PlanPage) -> None:
    desk.session.apply("x", lambda plan: edits.set_item(plan, item(desk).id, responsible=""))
    index = page._table.items.index(0, RESPONSIBLE)
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert "исполнитель" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert page._table.items.index(1, RESPONSIBLE).data(Qt.ItemDataRole.BackgroundRole) is None
    desk.session.apply("x", lambda plan: edits.add_target(plan, item(desk, 1).id))
    assert page._table.items.index(1, RESULT).data(Qt.ItemDataRole.BackgroundRole) is None
    assert page._table.items.index(1, NUMBER).data(Qt.ItemDataRole.BackgroundRole) is not None
    page._pick(1)
    assert not page._form.tabIcon(2).isNull()
    assert page._form.tabIcon(1).isNull()
    page._pick(0)
    assert page._form.tabIcon(2).isNull()


# ---------------------------------------------------------------------- copying and pasting


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"a\nb"\tc', [["a\nb", "c"]]),
        ('"Горизонт" ОАО\tx', [['"Горизонт" ОАО', "x"]]),
        ('"Горизонт"', [['"Горизонт"']]),
        ('"""Горизонт"" ОАО"\tx', [['"Горизонт" ОАО', "x"]]),
        ('ОАО "Горизонт"\n"a\tb"', [['ОАО "Горизонт"'], ["a\tb"]]),
        ("\t\n", [["", ""]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("", []),
        ('"', [['"']]),
    ],
)
def test_copied_cells_are_read_as_they_were_written(text: str, cells: list[list[str]]) -> None:
    assert cells_of(text) == cells


def paste(page: PlanPage, text: str, row: int, column: int) -> None:
    QApplication.clipboard().setText(text)
    page._table.setCurrentIndex(page._table.items.index(row, column))
    page._table.setFocus()
    with_ctrl(page._table, Qt.Key.Key_V)


def test_a_block_from_excel_is_one_step_and_adds_measures(desk: Desk, page: PlanPage) -> None:
    last = len(desk.session.plan.items) - 1
    before = desk.session.plan
    paste(page, "Первая\t2027\tIV квартал 2028\tОрган\nВторая\t\t\tДругой", last, WORDING)
    plan = desk.session.plan
    assert (plan.items[last].wording, plan.items[last].start, plan.items[last].end) == (
        "Первая",
        Moment(2027),
        Moment(2028, 4),
    )
    assert len(plan.items) == last + 2
    assert (plan.items[-1].wording, plan.items[-1].start, plan.items[-1].responsible) == ("Вторая", None, "Другой")
    desk.session.undo_stack.undo()
    assert desk.session.plan == before


def test_a_block_with_a_wrong_term_changes_nothing(desk: Desk, page: PlanPage, said: list[str]) -> None:
    before = desk.session.plan
    paste(page, "А\t2027\nБ\tкогда-нибудь", 0, WORDING)
    assert desk.session.plan is before
    assert "когда-нибудь" in said[-1]
    paste(page, "x\ty\tz", 0, RESULT)
    assert desk.session.plan is before
    assert len(said) == 2
    paste(page, "5", 0, MONEY)
    assert desk.session.plan is before


def test_copied_rows_can_be_pasted_back(desk: Desk, page: PlanPage, said: list[str]) -> None:
    before = desk.session.plan
    page._table.selectRow(1)
    with_ctrl(page._table, Qt.Key.Key_C)
    copied = QApplication.clipboard().text()
    assert len(cells_of(copied)[0]) == TASK + 1
    paste(page, copied, 1, NUMBER)
    assert desk.session.plan == before
    paste(page, copied, 2, NUMBER)
    pasted, source = item(desk, 2), item(desk, 1)
    for field in ("wording", "start", "end", "responsible", "co_executors", "result"):
        assert getattr(pasted, field) == getattr(source, field)
    assert pasted.budget == before.item(pasted.id).budget
    assert said


# ---------------------------------------------------------------------- rows


def button(page: QWidget, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if text in each.text().replace("&", ""))


def test_rows_are_added_duplicated_moved_and_deleted(desk: Desk, page: PlanPage, sample: Plan, said: list[str]) -> None:
    first, second = item(desk).id, item(desk, 1).id
    count = len(desk.session.plan.items)
    page._pick(0)
    button(page, "Down").click()
    assert [item(desk).id, item(desk, 1).id] == [second, first]
    assert page._form.item_id == first
    button(page, "Up").click()
    assert page._table.currentIndex().row() == 0
    assert not said
    button(page, "Up").click()
    assert [item(desk).id, item(desk, 1).id] == [first, second]
    assert "first measure of its task" in said[-1]
    last = max(row for row in range(count) if item(desk, row).task == item(desk).task)
    page._pick(last)
    button(page, "Down").click()
    assert page._table.currentIndex().row() == last
    assert "last measure of its task" in said[-1]
    page._pick(0)
    button(page, "Duplicate").click()
    assert len(desk.session.plan.items) == count + 1
    assert item(desk, 1).wording == item(desk).wording
    assert page._table.currentIndex().row() == 1
    button(page, "Own measure").click()
    assert page._form.item_id == desk.session.plan.items[-1].id
    assert QApplication.focusWidget() is page._form._wording
    page._table.setFocus()
    press(page._table, Qt.Key.Key_Delete)
    assert len(desk.session.plan.items) == count + 1
    assert "Ctrl+Z" in said[-1]
    page._table.selectAll()
    button(page, "Delete").click()
    assert desk.session.plan.items == ()
    assert page._empty.isVisible()
    assert not button(page, "Duplicate").isEnabled()
    assert not page._form.isEnabled()
    while desk.session.undo_stack.canUndo():
        desk.session.undo_stack.undo()
    assert desk.session.plan == sample
    assert not page._empty.isVisible()


def test_the_measure_looked_at_stays_when_others_come_and_go(desk: Desk, page: PlanPage) -> None:
    page._pick(2)
    looked_at = item(desk, 2).id
    desk.session.apply("x", lambda plan: edits.remove_items(plan, (plan.items[0].id,)))
    assert page._form.item_id == looked_at
    desk.session.undo_stack.undo()
    assert page._form.item_id == looked_at


# ---------------------------------------------------------------------- the form


def test_typing_in_the_form_is_one_step_a_visit(desk: Desk, page: PlanPage, type_text) -> None:
    page.reveal(f"items/{item(desk).id}/note")
    note = page._form._note
    note.selectAll()
    type_text(note, "раз")
    page._table.setFocus()
    note.setFocus()
    type_text(note, "два")
    assert item(desk).note.replace("два", "") == "раз"
    assert desk.session.undo_stack.count() == 2
    desk.session.undo_stack.undo()
    assert item(desk).note == "раз"
    assert note.toPlainText() == "раз"


def test_ctrl_z_in_a_field_is_the_plan_s(open_main_window, sample: Plan, qtbot: QtBot, type_text) -> None:
    window = open_main_window("plan", sample)
    qtbot.waitUntil(window.isActiveWindow)
    session = window.desk.session
    for where, field in (("responsible", "responsible"), ("note", "note")):
        window.go_to(f"items/{sample.items[0].id}/{where}")
        type_text(QApplication.focusWidget(), "яя")
        assert "яя" in getattr(session.plan.items[0], field)
        with_ctrl(QApplication.focusWidget(), Qt.Key.Key_Z)
        assert session.plan == sample


def test_co_executors_are_lines_and_suggestions_add_one(desk: Desk, page: PlanPage, type_text) -> None:
    page.reveal(f"items/{item(desk).id}/co_executors")
    field = page._form._co_executors
    field.selectAll()
    type_text(field, "ОАО «А»\n\nРУП")
    assert item(desk).co_executors == ("ОАО «А»", "РУП")
    assert field.toPlainText() == "ОАО «А»\n\nРУП"
    add = page._form._add_body
    add.setFocus()
    type_text(add, "банки")
    add.completer().popup().hide()
    press(add, Qt.Key.Key_Return)
    assert item(desk).co_executors == ("ОАО «А»", "РУП", "банки")
    assert add.currentText() == ""
    type_text(add, "банки")
    add.completer().popup().hide()
    press(add, Qt.Key.Key_Return)
    assert item(desk).co_executors == ("ОАО «А»", "РУП", "банки")


def test_a_suggestion_is_taken_by_arrows_and_enter(desk: Desk, page: PlanPage, type_text) -> None:
    page.reveal(f"items/{item(desk).id}/responsible")
    field = page._form._responsible
    field.line.selectAll()
    type_text(field, "технопарк")
    popup = field.completer().popup()
    assert popup.isVisible()
    wanted = popup.model().index(0, 0).data()
    press(popup, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Return)
    assert item(desk).responsible == wanted
    assert desk.session.undo_stack.count() == 1


# ---------------------------------------------------------------------- budget


def test_budget_lines_are_added_edited_and_removed(desk: Desk, page: PlanPage, type_text, said: list[str]) -> None:
    desk.session.apply("x", lambda plan: edits.set_item(plan, item(desk).id, budget=()))
    page._form.setCurrentWidget(page._form.budget)
    budget = page._form.budget
    view = budget._view
    button(budget, "Add").click()
    assert item(desk).budget == (BudgetLine(item(desk).budget[0].id, 2026),)
    assert view.currentIndex().column() == FUNDING
    press(view, Qt.Key.Key_F2)
    box = view.findChild(QComboBox)
    box.setCurrentIndex(list(Funding).index(Funding.CREDIT))
    box.activated.emit(box.currentIndex())
    box.hidePopup()
    assert item(desk).budget[0].funding is Funding.CREDIT
    assert view.currentIndex().column() == AMOUNT
    line = editor(view)  # open, because the amount is what comes next
    type_text(line, "1 234,5")
    press(line, Qt.Key.Key_Return)
    assert item(desk).budget[0].amount == Decimal("1234.5")
    assert (item(desk).budget[1].year, item(desk).budget[1].funding) == (2027, Funding.CREDIT)
    assert view.currentIndex().column() == AMOUNT
    line = editor(view)
    type_text(line, "много")
    press(line, Qt.Key.Key_Return)
    assert item(desk).budget[1].amount is None
    assert line.text() == "много"
    assert "много" in said[-1]
    assert "1\u00a0234,5" in budget._sum.text()
    view.pick(1, YEAR)
    button(budget, "Remove").click()
    assert len(item(desk).budget) == 1
    desk.session.undo_stack.undo()
    assert len(item(desk).budget) == 2


@pytest.mark.parametrize("typed", ["-5", "1e5", "1.234", "9" * 13, "12,5,5", "½"])
def test_an_amount_that_cannot_be_meant_is_refused(desk: Desk, page: PlanPage, said: list[str], typed: str) -> None:
    before = desk.session.plan
    model = page._form.budget.model
    assert not model.setData(model.index(0, AMOUNT), typed)
    assert desk.session.plan is before
    assert typed in said[-1]


def test_the_year_is_picked_from_the_plan_s(desk: Desk, page: PlanPage, qtbot: QtBot) -> None:
    page._form.setCurrentWidget(page._form.budget)
    view = page._form.budget._view
    view.setCurrentIndex(page._form.budget.model.index(0, YEAR))
    view.setFocus()
    press(view, Qt.Key.Key_F2)
    box = view.findChild(QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == [str(year) for year in desk.session.plan.years]
    qtbot.waitUntil(lambda: box.view().isVisible())
    press(box.view(), Qt.Key.Key_End)
    press(box.view(), Qt.Key.Key_Return)
    assert item(desk).budget[0].year == 2030


# ---------------------------------------------------------------------- targets


def targets_model(page: PlanPage):
    page._tabs.setCurrentIndex(1)
    return page._targets.model


def test_a_published_indicator_brings_its_baseline(desk: Desk, page: PlanPage) -> None:
    desk.session.apply("x", lambda plan: edits.set_plan(plan, targets=()))
    model = targets_model(page)
    button(page._targets, "Add").click()
    name = desk.library.figures.indicators["ie_count"].name["ru"]
    box = editor(page._targets._view)
    assert isinstance(box, ChoiceField)
    assert f"{name} (2023)" in [box.itemText(row) for row in range(box.count())]
    box.setEditText(f"{name} (2023)")
    press(box, Qt.Key.Key_Return)
    (target,) = desk.session.plan.targets
    known = desk.library.figures.observation("ie_count", "BY-VI", target.baseline_year)
    assert (target.indicator, target.name, target.unit) == ("ie_count", "", "")
    assert target.baseline == known.value
    assert target.baseline_year < desk.session.plan.first_year
    assert not model.flags(model.index(0, UNIT)) & Qt.ItemFlag.ItemIsEditable
    earlier = next(each for each in desk.library.figures.series("ie_count", "BY-VI") if each.year < known.year)
    assert model.setData(model.index(0, BASE_YEAR), str(earlier.year))
    assert desk.session.plan.targets[0].baseline == earlier.value


def test_an_own_indicator_has_name_unit_and_figures(desk: Desk, page: PlanPage, said: list[str]) -> None:
    desk.session.apply("x", lambda plan: edits.set_plan(plan, targets=(Target("t"),)))
    model = targets_model(page)
    for column, typed in ((NAME, " Кластеры "), (UNIT, "единиц"), (BASE_YEAR, "2025"), (BASELINE, "2")):
        assert model.setData(model.index(0, column), typed)
    assert model.setData(model.index(0, FIRST_YEAR + 4), "7,5")
    assert desk.session.plan.targets == (
        Target("t", "", "Кластеры", "единиц", 2025, Decimal(2), ((2030, Decimal("7.5")),)),
    )
    for column, typed in ((BASE_YEAR, "2031"), (BASE_YEAR, "год"), (BASELINE, "два"), (FIRST_YEAR, "1.234")):
        before = desk.session.plan
        assert not model.setData(model.index(0, column), typed)
        assert desk.session.plan is before
        assert typed in said[-1]
    assert model.setData(model.index(0, FIRST_YEAR + 4), "")
    assert desk.session.plan.targets[0].values == ()


def test_a_value_outside_a_shortened_period_stays_in_sight(desk: Desk, page: PlanPage) -> None:
    page._last.setValue(2028)
    assert desk.session.plan.last_year == 2028
    model = targets_model(page)
    headers = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert headers[FIRST_YEAR:] == ["2026", "2027", "2028", "2029", "2030"]
    page.reveal(f"targets/{desk.session.plan.targets[0].id}/values")
    assert headers[page._targets._view.currentIndex().column()] == "2029"
    for _ in range(2):
        for row in range(model.rowCount()):
            model.setData(model.index(row, FIRST_YEAR + 3), "")
    assert model.columnCount() == FIRST_YEAR + 3


def test_targets_of_a_measure_are_its_own(desk: Desk, page: PlanPage) -> None:
    page._form.setCurrentWidget(page._form.targets)
    count = len(item(desk).targets)
    button(page._form.targets, "Add").click()
    assert len(item(desk).targets) == count + 1
    press(editor(page._form.targets._view), Qt.Key.Key_Escape)
    button(page._form.targets, "Remo").click()
    assert len(item(desk).targets) == count


# ---------------------------------------------------------------------- totals, goal, period


def test_totals_are_the_sums_of_the_plan(desk: Desk, page: PlanPage) -> None:
    first = item(desk).budget[0].id
    half = Decimal("0.50")
    desk.session.apply("x", lambda plan: edits.set_budget(plan, item(desk).id, first, amount=half))
    totals = budget_totals(desk.session.plan)
    table = page._totals
    cells = [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]
    for row, funding in enumerate(totals.fundings):
        wanted = [format_number(totals.cell(year, funding), "ru", 2) for year in totals.years]
        assert cells[row][1:] == [*wanted, format_number(totals.by_funding[funding], "ru", 2)]
    assert cells[-1][1:] == [
        *(format_number(totals.by_year[year], "ru", 2) for year in totals.years),
        format_number(totals.total, "ru", 2),
    ]
    line = item(desk).budget[0]
    desk.session.apply("x", lambda plan: edits.set_budget(plan, item(desk).id, line.id, amount=Decimal("0.07")))
    shown = [page._table.items.index(row, MONEY).data() for row in range(page._table.items.rowCount())]
    assert all(text.partition(",")[2].isdigit() and len(text.partition(",")[2]) == 2 for text in shown if text)
    page._pick(0)
    model = page._form.budget.model
    assert {len(model.index(row, AMOUNT).data().partition(",")[2]) for row in range(model.rowCount())} == {2}
    assert model.index(model.rowCount() - 1, AMOUNT).data(Qt.ItemDataRole.EditRole) != "", "unrounded to edit"
    after = budget_totals(desk.session.plan)
    assert table.item(table.rowCount() - 1, table.columnCount() - 1).text() == format_number(after.total, "ru", 2)


def test_goal_and_results_go_into_the_plan(desk: Desk, page: PlanPage, type_text) -> None:
    for name, field in (("purpose", page._purpose), ("expected", page._expected)):
        page.reveal(name)
        assert field.hasFocus()
        field.selectAll()
        type_text(field, "Новое\nи ещё")
        assert getattr(desk.session.plan, name) == "Новое\nи ещё"
    assert desk.session.undo_stack.count() == 2


def test_the_period_is_changed_by_step_and_undone(desk: Desk, page: PlanPage) -> None:
    page.reveal("last_year")
    press(page._last, Qt.Key.Key_Up)
    assert desk.session.plan.last_year == 2031
    page._first.setValue(2035)
    assert desk.session.plan.first_year == 2035
    assert page._form.targets.model.columnCount() >= FIRST_YEAR
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert (page._first.value(), page._last.value()) == (2026, 2030)


def test_a_hidden_page_waits_until_it_is_entered(desk: Desk, page: PlanPage) -> None:
    page.hide()
    desk.session.apply("x", lambda plan: edits.set_item(plan, item(desk).id, wording="Новое"))
    page.show()
    page.enter()
    assert page._table.items.index(0, WORDING).data() == "Новое"


def test_the_table_shows_enough_rows_at_a_small_screen(page: PlanPage) -> None:
    table = page._table
    visible = [row for row in range(20) if table.rowViewportPosition(row) + table.rowHeight(row) <= table.height()]
    assert len([row for row in visible if table.rowViewportPosition(row) >= 0]) >= 4
    assert not table.horizontalScrollBar().isVisible()


def test_unknown_fields_are_not_revealed(page: PlanPage) -> None:
    assert not page.reveal("items/нет/wording")
    assert not page.reveal("remark")
