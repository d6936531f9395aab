"""A table one column of which takes the room that the others leave."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget


class WideTable(QTableView):
    """The wide column never gets narrower than `least` pixels; the table scrolls sideways then."""

    def __init__(self, wide: int, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._least = least

    def fit(self) -> None:
        """Give the wide column its width, after the others have theirs."""
        header = self.horizontalHeader()
        others = sum(header.sectionSize(column) for column in range(header.count()) if column != self._wide)
        if self._wide < header.count():
            header.resizeSection(self._wide, max(self.viewport().width() - others, self._least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)
