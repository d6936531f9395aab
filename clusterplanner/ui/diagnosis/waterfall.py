"""The score of a measure as a waterfall: what each finding adds, what is deducted, what remains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.theme import UNIT

_NAMES: Final = 0.5  # of the width
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TALL: Final = 10_000


@dataclass(frozen=True, slots=True)
class Step:
    """A bar from one height to another; a total starts at nought."""

    name: str
    start: float
    end: float
    text: str
    total: bool = False


class Waterfall(QWidget):
    """Bars from left to right, one a line; its words are its text alternative."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = desk.colours
        self._gap = round(UNIT * desk.scale)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        self.setAccessibleDescription("; ".join(f"{step.name}: {step.text}" for step in steps))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60 * self._gap, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = sum(self._heights())
        if height != self.height():
            self.setFixedHeight(height)

    def _heights(self) -> list[int]:
        room = QRect(0, 0, round(self.width() * _NAMES) - self._gap, _TALL)
        metrics = self.fontMetrics()
        return [metrics.boundingRect(room, _WRAP, step.name).height() + self._gap for step in self._steps]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = round(self.width() * _NAMES)
        widest = max((self.fontMetrics().horizontalAdvance(step.text) for step in self._steps), default=0)
        right = self.width() - widest - 2 * self._gap
        ends = [0.0, *(value for step in self._steps for value in (step.start, step.end))]
        low, high = min(ends), max(*ends, min(ends) + 1)

        def place(value: float) -> float:
            return left + (right - left) * (value - low) / (high - low)

        y = 0
        for step, height in zip(self._steps, self._heights(), strict=True):
            painter.setPen(QColor(self._colours.text))
            painter.drawText(QRect(0, y, left - self._gap, height), _WRAP, step.name)
            x1, x2 = sorted((place(step.start), place(step.end)))
            thick = self.fontMetrics().height()
            bar = QRectF(x1, y + (height - thick) / 2, max(x2 - x1, 1.0), thick)
            painter.fillRect(bar, self._brush(step))
            painter.setPen(QColor(self._colours.text))
            at = QRect(round(x2) + self._gap // 2, y, self.width() - round(x2), height)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, step.text)
            y += height
        painter.setPen(QPen(QColor(self._colours.muted), 1))
        painter.drawLine(round(place(0)), 0, round(place(0)), y)
        painter.end()

    def _brush(self, step: Step) -> QColor:
        if step.total:
            return QColor(self._colours.accent)
        return QColor(self._colours.good if step.end >= step.start else self._colours.bad)
