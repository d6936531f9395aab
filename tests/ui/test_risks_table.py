"""Risks on the plan page: entering, judging, taking suggestions, removing, pasting, the matrix."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clusterplanner.core.plan.edits import set_plan
from clusterplanner.core.plan.plan import Degree, Risk
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.plan.risks_table import IMPACT, LEVEL, LIKELIHOOD, NAME, NUMBER, OWNER, RisksTable


@pytest.fixture
def table(desk: Desk, qtbot: QtBot) -> RisksTable:
    made = RisksTable(desk)
    qtbot.addWidget(made)
    desk.session.plan_changed.connect(lambda _change: made.show_plan(desk.session.plan))
    made.show_plan(desk.session.plan)
    made.resize(1180, 600)
    made.show()
    QTest.qWaitForWindowExposed(made)
    return made


def put(table: RisksTable, row: int, column: int, text: str) -> bool:
    return table.model.setData(table.model.index(row, column), text)


def test_a_risk_is_added_judged_and_removed_each_as_one_step(table: RisksTable, desk: Desk) -> None:
    table._add()
    assert table.view.state() == table.view.State.EditingState
    assert put(table, 0, NAME, "Нет средств")
    assert put(table, 0, LIKELIHOOD, "4")
    assert table.model.index(0, LEVEL).data() == ""
    assert put(table, 0, IMPACT, " 5 ")
    assert table.model.index(0, LEVEL).data() == "20 – высокий"
    assert desk.session.plan.risks[0].likelihood is Degree.HIGH
    desk.session.undo_stack.undo()
    assert desk.session.plan.risks[0].impact is None
    table.view.pick(0, NAME)
    table._remove()
    assert desk.session.plan.risks == ()


@pytest.mark.parametrize("typed", ["0", "6", "3,5", "много", "٣"])
def test_a_degree_that_is_none_is_refused(table: RisksTable, desk: Desk, typed: str) -> None:
    table._add()
    before = desk.session.plan
    assert not put(table, 0, IMPACT, typed)
    assert typed in table.model.refusal
    assert desk.session.plan is before


def test_suggestions_are_taken_once_and_come_without_judgement(table: RisksTable, desk: Desk) -> None:
    ids = list(desk.library.catalogue.risks)
    table._take(ids[:1])
    assert [each[0] for each in table._offered()] == ids[1:]
    assert (desk.session.plan.risks[0].likelihood, desk.session.plan.risks[0].impact) == (None, None)
    table._take(ids)
    assert len(desk.session.plan.risks) == len(ids)
    assert not table.suggested.isEnabled()


def test_numbers_are_those_that_are_printed(table: RisksTable) -> None:
    for row, degree in enumerate("251"):
        table._add()
        put(table, row, LIKELIHOOD, degree)
        put(table, row, IMPACT, degree)
    assert [table.model.index(row, NUMBER).data() for row in range(3)] == ["2", "1", "3"]
    told = table._matrix.accessibleDescription()
    assert told == ("Likelihood 5, impact 5: risk 1; Likelihood 2, impact 2: risk 2; Likelihood 1, impact 1: risk 3")


def test_rows_are_pasted_from_excel_as_one_step_or_not_at_all(table: RisksTable, desk: Desk) -> None:
    table._add()
    QApplication.clipboard().setText("Спад\t2\t3\nНет данных\t\t1")
    table.view.pick(0, NAME)
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, second = desk.session.plan.risks
    assert (first.name, first.likelihood, first.impact) == ("Спад", Degree.LOW, Degree.MEDIUM)
    assert (second.name, second.likelihood, second.impact) == ("Нет данных", None, Degree.VERY_LOW)
    before = desk.session.plan
    table.model.paste("Спад\t2\nИное\t9", 0, NAME)
    assert desk.session.plan is before


def test_a_field_is_revealed(table: RisksTable, desk: Desk) -> None:
    desk.session.apply("Risks", lambda plan: set_plan(plan, risks=(Risk("a"), Risk("b"))))
    table.reveal("b", "owner")
    index = table.view.currentIndex()
    assert (index.row(), index.column()) == (1, OWNER)
