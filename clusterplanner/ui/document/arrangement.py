"""How pages lie below one another on the long strip that a view scrolls over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The rectangle of each page on the strip, in logical pixels, `scale` of them a point."""

    sheets: tuple[QRect, ...]
    scale: float
    size: QSize

    def page_at(self, y: int) -> int:
        """Return the page (from 0) that a height of the strip belongs to, the gap above a page being its own."""
        return max(0, bisect_right([sheet.top() for sheet in self.sheets], y) - 1)

    def on_page(self, point: QPoint) -> tuple[int, QPointF] | None:
        """Return the page at a point of the strip and the point on it, in points of type."""
        number = self.page_at(point.y())
        if not self.sheets or not self.sheets[number].contains(point):
            return None
        return number, QPointF(point - self.sheets[number].topLeft()) / self.scale

    def on_strip(self, number: int, rect: QRectF) -> QRect:
        """Return where a rectangle of a page, in points, lies on the strip."""
        placed = QRectF(rect.topLeft() * self.scale, rect.size() * self.scale)
        return placed.translated(QPointF(self.sheets[number].topLeft())).toAlignedRect()


def arrange(sizes: Sequence[QSizeF], scale: float, width: int, gap: int) -> Arrangement:
    """Lay pages (in points) below one another, in the middle of a width in pixels, with a gap around each."""
    sheets: list[QRect] = []
    top, widest = gap, 0
    for each in sizes:
        size = (each * scale).toSize()
        sheets.append(QRect(QPoint(max(gap, (width - size.width()) // 2), top), size))
        top += size.height() + gap
        widest = max(widest, size.width())
    return Arrangement(tuple(sheets), scale, QSize(widest + 2 * gap, top))
