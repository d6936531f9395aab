"""The map's legend: the classes with their bounds, and what is drawn where there is no figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clusterplanner.ui.map_view import no_data_brush
from clusterplanner.ui.theme import UNIT, Colours


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A swatch with its meaning; no colour means the hatching of missing figures."""

    colour: str | None
    text: str


class MapLegend(QWidget):
    """Swatches with their meanings, wrapped to the width."""

    def __init__(self, colours: Colours, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._gap = round(UNIT * scale)
        self._entries: tuple[LegendEntry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show other classes."""
        self._entries = tuple(entries)
        self.setAccessibleDescription("; ".join(entry.text for entry in self._entries))
        self.updateGeometry()
        self.update()

    def _swatch(self) -> int:
        return round(self.fontMetrics().height() * 0.8)

    def _places(self, width: int) -> list[QRectF]:
        line = self.fontMetrics().height()
        x = y = 0
        places = []
        for entry in self._entries:
            wanted = (
                self._swatch() * 3 // 2 + self._gap // 2 + self.fontMetrics().horizontalAdvance(entry.text) + self._gap
            )
            if x and x + wanted > width:
                x, y = 0, y + line + self._gap // 2
            places.append(QRectF(x, y, min(wanted, width), line))
            x += wanted + self._gap
        return places

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return round(places[-1].bottom()) + 2 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(40 * self._gap, self.heightForWidth(max(self.width(), 40 * self._gap)))

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * self._gap, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._swatch()
        for place, entry in zip(self._places(self.width()), self._entries, strict=True):
            swatch = QRectF(place.x() + 0.5, place.center().y() - side / 2, side * 1.5, side)
            painter.setPen(QPen(QColor(self._colours.border)))
            painter.setBrush(no_data_brush(self._colours) if entry.colour is None else QColor(entry.colour))
            painter.drawRect(swatch)
            painter.setPen(QColor(self._colours.text))
            words = place.adjusted(side * 1.5 + self._gap // 2, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.text)
        painter.end()
