"""Lines through the years, painted by QPainter.

pyqtgraph would bring numpy and a third of a second of import to the page, and about 8 ms a chart at each change of the
region against 1 to 2 ms here; panning and zooming, which it adds, serve nobody on ten yearly figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from clusterplanner.core.base.numbers import decimals_of, format_number
from clusterplanner.core.base.ticks import nice_ticks
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import DASH, phrase
from clusterplanner.ui.theme import UNIT

_DASHES: Final = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A named series by year; a missing year breaks the line."""

    code: str
    name: str
    points: Mapping[int, Decimal]


class SeriesChart(QWidget):
    """Lines with a readout: the year under the pointer, or chosen by the arrow keys; `opened` asks for its passport."""

    opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._colours = desk.colours
        self._scale = desk.scale
        self._gap = UNIT * desk.scale
        self._lines: tuple[Line, ...] = ()
        self._unit = ""
        self._decimals = 0
        self._marks: dict[int, str] = {}
        self._years: list[int] = []
        self._year: int | None = None
        self._ticks: list[float] = [0.0, 1.0]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(round(30 * self._gap), round(20 * self._gap))

    def sizeHint(self) -> QSize:
        return QSize(round(70 * self._gap), round(30 * self._gap))

    def show_lines(
        self, lines: Sequence[Line], unit: str, decimals: int, marks: Mapping[int, str] | None = None
    ) -> None:
        """Show lines, the first one as the main one; `marks` are years with a remark."""
        self._lines = tuple(lines)
        self._unit, self._decimals, self._marks = unit, decimals, dict(marks or {})
        found = {year for line in lines for year in line.points}
        self._years = list(range(min(found), max(found) + 1)) if found else []
        self._marks = {year: text for year, text in self._marks.items() if year in found}
        values = [float(value) for line in lines for value in line.points.values()]
        low, high = min(values, default=0.0), max(values, default=1.0)
        # The axis starts at nought unless all figures lie far from it, as the printed charts do.
        if low < 0 or low < 0.6 * high:
            low, high = min(low, 0.0), max(high, 0.0)
        self._ticks = nice_ticks(low, high)
        if self._year not in self._years:
            self._year = None
        self._tell()
        self.update()

    # ------------------------------------------------------------------------------------------- reading

    def readout(self, year: int) -> str:
        """Return what the lines say of a year."""
        return "; ".join(self._readout_rows(year))

    def _readout_rows(self, year: int) -> list[str]:
        return [str(year), *(f"{line.name}: {self._number(line.points.get(year))}" for line in self._lines)]

    def _number(self, value: Decimal | None) -> str:
        return DASH if value is None else format_number(value, self._desk.language, self._decimals)

    def _choose(self, year: int | None) -> None:
        if year != self._year:
            self._year = year
            self._tell()
            self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.readout(self._year) if self._year is not None else self._summary())

    def _summary(self) -> str:
        return "; ".join(
            f"{line.name}, {min(line.points)}{DASH}{max(line.points)}" for line in self._lines if line.points
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._year_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._choose(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        year = self._year_at(event.position().x())
        if year is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(year)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self._years:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            here = self._year if self._year is not None else self._years[-1] - step
            self._choose(min(max(here + step, self._years[0]), self._years[-1]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(self._years[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._year is not None:
            self.opened.emit(self._year)
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------------------------------ geometry

    def _plot(self) -> QRectF:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(self._tick_text(tick)) for tick in self._ticks)
        legend = self._legend_rows(self.width() - 2 * self._gap)
        top = metrics.height() * (len(legend) + 1.6) + self._gap / 2
        return QRectF(
            widest + 1.5 * self._gap,
            top,
            self.width() - widest - 2.5 * self._gap,
            self.height() - top - metrics.height() - self._gap,
        )

    def _legend_rows(self, width: float) -> list[list[int]]:
        rows: list[list[int]] = [[]]
        used = 0.0
        for number, line in enumerate(self._lines):
            wanted = self.fontMetrics().horizontalAdvance(line.name) + 5 * self._gap
            if rows[-1] and used + wanted > width:
                rows.append([])
                used = 0.0
            rows[-1].append(number)
            used += wanted
        return rows

    def _tick_text(self, tick: float) -> str:
        step = Decimal(repr(round(self._ticks[1] - self._ticks[0], 10))).normalize()
        return format_number(Decimal(repr(round(tick, 10))), self._desk.language, decimals_of(step))

    def _x(self, plot: QRectF, year: int) -> float:
        if len(self._years) == 1:
            return plot.center().x()
        side = 3 * self._gap
        return (
            plot.left()
            + side
            + (plot.width() - 2 * side) * (year - self._years[0]) / (self._years[-1] - self._years[0])
        )

    def _y(self, plot: QRectF, value: Decimal | float) -> float:
        low, high = self._ticks[0], self._ticks[-1]
        return plot.bottom() - plot.height() * (float(value) - low) / (high - low)

    def _year_at(self, x: float) -> int | None:
        plot = self._plot()
        if not self._years or not plot.adjusted(-self._gap, 0, self._gap, 0).contains(x, plot.center().y()):
            return None
        return min(self._years, key=lambda year: abs(self._x(plot, year) - x))

    # --------------------------------------------------------------------------------------------- paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours.panel))
        if not self._years:
            painter.setPen(QColor(self._colours.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No figures to draw"))
            painter.end()
            return
        plot = self._plot()
        self._paint_legend(painter)
        self._paint_axes(painter, plot)
        for number in reversed(range(len(self._lines))):
            self._paint_line(painter, plot, number)
        if self._year is not None:
            self._paint_readout(painter, plot, self._year)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colours.accent), 1.5 * self._scale))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _pen(self, number: int) -> QPen:
        width = 2.6 if number == 0 else 1.6
        colour = QColor(self._colours.series[number % len(self._colours.series)])
        return QPen(colour, width * self._scale, _DASHES[number % len(_DASHES)])

    def _paint_legend(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        y = self._gap / 2 + metrics.height() / 2
        for row in self._legend_rows(self.width() - 2 * self._gap):
            x = self._gap
            for number in row:
                painter.setPen(self._pen(number))
                painter.drawLine(QPointF(x, y), QPointF(x + 2.5 * self._gap, y))
                painter.setPen(QColor(self._colours.text))
                name = self._lines[number].name
                painter.drawText(QPointF(x + 3 * self._gap, y + metrics.ascent() / 2 - 1), name)
                x += metrics.horizontalAdvance(name) + 5 * self._gap
            y += metrics.height()
        painter.setPen(QColor(self._colours.muted))
        unit = self._unit
        if self._ticks[0] > 0:
            unit = phrase(self.tr("%1; the scale does not start at 0", "unit"), unit)
        painter.drawText(QPointF(self._gap, y + metrics.ascent() / 2), unit)

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        metrics = self.fontMetrics()
        for year, text in self._marks.items():
            self._paint_mark(painter, plot, year, text, metrics)
        for tick in self._ticks:
            y = self._y(plot, tick)
            painter.setPen(QPen(QColor(self._colours.border), 1.0 if tick else 1.6))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(self._colours.muted))
            text = self._tick_text(tick)
            x = plot.left() - self._gap / 2 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), text)
        width = metrics.horizontalAdvance("0000") + self._gap
        room = plot.width() / max(1, len(self._years) - 1)
        every = max(1, -(-width // max(1, round(room))))
        for year in self._years:
            if (self._years[-1] - year) % every == 0:
                text = str(year)
                x = self._x(plot, year) - metrics.horizontalAdvance(text) / 2
                painter.drawText(QPointF(x, plot.bottom() + metrics.height()), text)

    def _paint_mark(self, painter: QPainter, plot: QRectF, year: int, text: str, metrics: QFontMetrics) -> None:
        half = 1.5 * self._gap
        x = self._x(plot, year)
        painter.fillRect(QRectF(x - half, plot.top(), 2 * half, plot.height()), QColor(self._colours.wash))
        painter.setPen(QColor(self._colours.warn))
        width = metrics.horizontalAdvance(text)
        left = min(max(x - width / 2, 0.0), self.width() - width)
        painter.drawText(QPointF(left, plot.top() - 3), text)

    def _paint_line(self, painter: QPainter, plot: QRectF, number: int) -> None:
        points = self._lines[number].points
        place = {year: QPointF(self._x(plot, year), self._y(plot, points[year])) for year in sorted(points)}
        painter.setPen(self._pen(number))
        for before, after in pairwise(place):
            if after - before == 1:
                painter.drawLine(place[before], place[after])
        colour = QColor(self._colours.series[number % len(self._colours.series)])
        painter.setPen(QPen(QColor(self._colours.panel), 1.0))
        painter.setBrush(colour)
        radius = (3.6 if number == 0 else 2.8) * self._scale
        for point in place.values():
            painter.drawEllipse(point, radius, radius)

    def _paint_readout(self, painter: QPainter, plot: QRectF, year: int) -> None:
        metrics = self.fontMetrics()
        x = self._x(plot, year)
        painter.setPen(QPen(QColor(self._colours.muted), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        rows = self._readout_rows(year)
        width = max(metrics.horizontalAdvance(row) for row in rows) + 2 * self._gap
        height = metrics.height() * len(rows) + self._gap
        left = x + self._gap if x + self._gap + width < self.width() else x - self._gap - width
        top = min(plot.top(), max(0.0, self.height() - height))
        box = QRectF(max(0.0, left), top, width, height)
        painter.setPen(QPen(QColor(self._colours.border)))
        painter.setBrush(QColor(self._colours.panel))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(self._colours.text))
        for number, row in enumerate(rows):
            y = box.top() + self._gap / 2 + metrics.height() * number + metrics.ascent()
            painter.drawText(QPointF(box.left() + self._gap, y), row)
