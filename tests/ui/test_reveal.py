"""Every rule of the checks leads to a field that has the focus."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clusterplanner.core.plan.check import RULES, check
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.plan.risks_table import FIELDS
from clusterplanner.ui.window import MainWindow

sys.path.insert(0, str(Path(__file__).parents[1] / "plan"))
from complete_plan import COMPLETE
from test_check import SPOILT

INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QCheckBox, QPushButton, QSpinBox)
COLUMNS = {
    "budget": {"year": 0, "funding": 1, "amount": 2},
    "targets": {"name": 0, "indicator": 0, "unit": 1, "baseline_year": 2, "baseline": 3},
}
PAGE = {
    "items": "plan",
    "targets": "plan",
    "purpose": "plan",
    "expected": "plan",
    "risks": "plan",
    "last_year": "plan",
    "tasks": "measures",
    "indicators": "indicators",
    "territory": "region",
}


def shown_text(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.currentText() if isinstance(widget, QComboBox) else getattr(widget, "text", str)()


def wrong_place(window: MainWindow, plan: Plan, where: str) -> str:
    """Say what is wrong with the place where the window went, "" for nothing."""
    focused = QApplication.focusWidget()
    page = window._pages[window._current]
    if window._current != PAGE.get(where.partition("/")[0], "document"):
        return f"page {window._current}"
    if focused is None or not page.isAncestorOf(focused) or focused.visibleRegion().isEmpty():
        return f"focus on {focused}"
    if not isinstance(focused, INPUTS) and where != "territory":
        return f"no input: {focused}"
    match where.split("/"):
        case [*_, "budget" | "targets" as part, part_id, field] if isinstance(focused, QAbstractItemView):
            index = focused.currentIndex()
            owner = index.model()
            rows = [each.id for each in (owner.lines if part == "budget" else owner.targets)]
            column = COLUMNS[part].get(field)
            if rows[index.row()] != part_id or (column is not None and index.column() != column):
                return f"cell {index.row()}, {index.column()}"
        case ["risks", risk_id, field] if isinstance(focused, QAbstractItemView):
            index = focused.currentIndex()
            if (index.model().risks[index.row()].id, FIELDS[index.column()]) != (risk_id, field):
                return f"cell {index.row()}, {index.column()}"
        case ["items", item_id, ("wording" | "responsible" | "result" | "note") as name]:
            if shown_text(focused).strip() != getattr(plan.item(item_id), name).strip():
                return f"text {shown_text(focused)!r}"
        case ["remark" | "subject" | "place" | "purpose" as name]:
            if shown_text(focused).strip() != getattr(plan, name).strip():
                return f"text {shown_text(focused)!r}"
    return ""


def test_each_problem_leads_to_its_field(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    plans = [COMPLETE, *(spoil(COMPLETE) for spoil, _expected in SPOILT)]
    plans.append(Plan("p", "BY-VI", 2030, 2026))
    walked, wrong = set(), []
    for plan in plans:
        problems = check(plan, window.desk.library)
        window.desk.session.start(plan)
        for problem in problems:
            window.show_page("start")
            window.go_to(problem.where)
            qtbot.wait(50)
            walked.add(problem.code)
            if trouble := wrong_place(window, plan, problem.where):
                wrong.append(f"{problem.code} {problem.where}: {trouble}")
    assert not wrong, "\n".join(wrong)
    assert walked == set(RULES) - {"P111"}  # a plan of a territory without plans is refused at the door


def test_the_list_of_problems_jumps(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    plan = SPOILT[1][0](COMPLETE)
    window.desk.session.start(plan)
    window.go_to("problems")
    rows = window.problem_dock.rows
    assert rows.count() == len(check(plan, window.desk.library))
    assert rows.hasFocus()
    rows.setCurrentRow(0)
    rows.itemActivated.emit(rows.item(0))
    assert wrong_place(window, plan, "subject") == ""
    window.desk.session.start(COMPLETE)
    assert rows.count() == 0
