"""What every page of the window is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clusterplanner.ui.desk import Desk


class Page(QWidget):
    """A page: built from the desk, told when it comes into view, asked to show a field."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def enter(self) -> None:
        """Come into view: bring up to date what was left waiting, take the focus."""

    def retire(self) -> None:
        """Stop work under way: the page is about to be thrown away."""

    def search(self) -> bool:
        """Let the user search the page; False when it has nothing to search."""
        return False

    def reveal(self, where: str) -> bool:
        """Put the focus on a field of the plan; False when the page has no such field."""
        return False
