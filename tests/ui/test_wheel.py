"""Scrolling a form with the mouse wheel edits nothing, wherever the pointer is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QWidget

from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.settings_dialog import SettingsDialog
from clusterplanner.ui.window import PAGES, MainWindow


def turn_wheel(widget: QWidget, step: int) -> None:
    centre = QPointF(widget.rect().center())
    event = QWheelEvent(
        centre,
        widget.mapToGlobal(centre),
        QPoint(),
        QPoint(0, step),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def boxes(widget: QWidget) -> list[QComboBox | QAbstractSpinBox]:
    return [*widget.findChildren(QComboBox), *widget.findChildren(QAbstractSpinBox)]


def shown(box: QComboBox | QAbstractSpinBox) -> object:
    return box.currentIndex() if isinstance(box, QComboBox) else box.text()


def assert_still(box: QComboBox | QAbstractSpinBox) -> None:
    for focused in (False, True):
        if focused:
            box.setFocus()
        before = shown(box)
        for step in (-120, 120, 120, -120, -120):
            turn_wheel(box, step)
            assert shown(box) == before
            if not focused:
                assert not box.hasFocus()


@pytest.mark.parametrize("key", PAGES[1:])
def test_the_wheel_changes_no_box(open_main_window: Callable[..., MainWindow], sample: Plan, key: str) -> None:
    window = open_main_window(key, sample)
    page = window.show_page(key)
    assert boxes(page)
    for box in boxes(page):
        assert box.focusPolicy() != Qt.FocusPolicy.WheelFocus
        assert_still(box)
    assert window.desk.session.plan is sample


def test_the_wheel_changes_no_setting(window: MainWindow) -> None:
    dialog = SettingsDialog(window.desk.settings, window)
    for box in boxes(dialog):
        assert_still(box)
    dialog.deleteLater()
