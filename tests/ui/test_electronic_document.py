"""The electronic document: one tick takes date and number out of the plan's form and of its pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.options import DocumentOptions


def test_an_electronic_document_asks_for_no_date_and_number(qtbot: QtBot, desk: Desk) -> None:
    options = DocumentOptions(desk)
    qtbot.addWidget(options)
    desk.session.plan_changed.connect(lambda *_: options.show_plan(desk.session.plan))
    options.show()
    tick = next(
        each for each in options.findChildren(QCheckBox) if each.accessibleName().startswith("Electronic document")
    )
    fields = [options.field(f"approval/{name}") for name in ("date", "number")]
    assert [field.isHidden() for field in fields] == [False, False]

    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert desk.session.plan.electronic
    assert [field.isHidden() for field in fields] == [True, True]

    desk.session.undo_stack.undo()
    assert not desk.session.plan.electronic
    assert not tick.isChecked()
    assert [field.isHidden() for field in fields] == [False, False]
