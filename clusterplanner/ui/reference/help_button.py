"""A small button that opens the reference section where it matters."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon


class HelpButton(QToolButton):
    """Opens an entry, the one that F1 opens while the button has the focus; `entry` can be changed."""

    def __init__(self, desk: Desk, entry: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = round(16 * desk.scale)
        self.setIcon(icon("help"))
        self.setIconSize(QSize(side, side))
        self.setAutoRaise(True)
        self.setToolTip(self.tr("Open the explanation (F1)"))
        self.setAccessibleName(self.tr("Explanation"))
        self.entry = entry
        self.clicked.connect(lambda: desk.go_to.emit(f"reference/{self.entry}"))

    @property
    def entry(self) -> str:
        """The id of the entry."""
        return str(self.property("reference"))

    @entry.setter
    def entry(self, entry: str) -> None:
        self.setProperty("reference", entry)
