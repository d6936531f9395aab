"""A layout that fills rows from left to right and wraps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items that expand share the rest of their row."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._arrange(inner, place=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        shown = [item for item in self._items if not item.isEmpty()]
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in shown:
            wanted = item.sizeHint().width()
            if not rows or used + self.spacing() + wanted > width:
                rows.append([])
                used = wanted
            else:
                used += self.spacing() + wanted
            rows[-1].append(item)
        return rows

    def _widths(self, row: list[QLayoutItem], width: int) -> list[int]:
        """Return the wanted widths; items that expand share what the row has left."""
        widths = [min(item.sizeHint().width(), width) for item in row]
        growing = [number for number, item in enumerate(row) if item.expandingDirections() & Qt.Orientation.Horizontal]
        left = width - sum(widths) - self.spacing() * (len(row) - 1)
        for number in growing:
            widths[number] += max(0, left) // len(growing)
        return widths

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the items, or only compute; returns the height."""
        gap = self.spacing()
        rows = self._rows(rect.width())
        y = rect.y()
        for row in rows:
            widths = self._widths(row, rect.width())
            heights = [
                item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                for item, width in zip(row, widths, strict=True)
            ]
            height = max(heights)
            x = rect.x()
            for item, width in zip(row, widths, strict=True):
                if place:
                    item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
                x += width + gap
            y += height + gap
        return max(0, y - gap - rect.y()) if rows else 0
