"""A figure that opens its passport."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from clusterplanner.ui.desk import Desk


class ValueLink(QPushButton):
    """A flat button that reads as a figure; click, Space or Enter open what `show_value` was given."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, large: bool = False) -> None:
        super().__init__(parent)
        colours = desk.colours
        size = f"font-size: {round(14 * desk.scale)}pt; font-weight: 600;" if large else ""
        self.setStyleSheet(
            f"QPushButton {{ border: 1px solid transparent; background: transparent; color: {colours.text};"
            f" text-align: left; padding: 1px 2px; {size} }}"
            f"QPushButton:enabled {{ color: {colours.accent}; }}"
            "QPushButton:hover:enabled { text-decoration: underline; }"
            f"QPushButton:focus {{ border: 1px solid {colours.accent}; }}"
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._open: Callable[[], object] | None = None
        self.clicked.connect(self._clicked)

    def show_value(self, text: str, told: str, open_passport: Callable[[], object] | None) -> None:
        """Show a figure; `told` names it for screen readers, None for `open_passport` shows it without a passport."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(told)
        self._open = open_passport
        self.setEnabled(open_passport is not None)
        self.setToolTip(self.tr("Open the passport of the figure") if open_passport else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        if self._open is not None:
            self._open()
