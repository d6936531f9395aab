"""The order of Tab among fields that are made later than what comes after them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_by_tab(before: QWidget, *groups: QWidget) -> None:
    """Let the fields of some groups follow a widget by Tab, in the order in which they were made."""
    for group in groups:
        for field in group.findChildren(QWidget):
            in_window = field.window() is before.window()  # the list of a choice is not
            if in_window and field.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, field)
                before = field
