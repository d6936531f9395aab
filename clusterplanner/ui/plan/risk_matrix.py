"""The matrix of likelihood and impact, painted, with the numbers of the risks in its cells."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clusterplanner.core.plan.plan import Degree, Plan
from clusterplanner.core.plan.risks import Grade, grade, ranked
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.theme import UNIT

_CELL = 36  # pixels at normal text size


class RiskMatrix(QWidget):
    """Likelihood upwards, impact to the right; what it shows is told in its description too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places: dict[tuple[int, int], list[str]] = {}
        self.setAccessibleName(self.tr("Risk matrix"))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        scale = self._desk.scale
        side = round(5 * _CELL * scale)
        edge = round(2.6 * UNIT * scale) + self.fontMetrics().height()
        return QSize(side + edge, side + edge)

    def show_plan(self, plan: Plan) -> None:
        """Show where the risks of a plan stand."""
        self._places = {}
        for number, risk in enumerate(ranked(plan), 1):
            if risk.likelihood is not None and risk.impact is not None:
                self._places.setdefault((risk.likelihood, risk.impact), []).append(str(number))
        told = self.tr("Likelihood %1, impact %2: risk %3")
        cells = (
            told.replace("%1", str(int(likelihood))).replace("%2", str(int(impact))).replace("%3", ", ".join(numbers))
            for (likelihood, impact), numbers in self._places.items()
        )
        self.setAccessibleDescription("; ".join(cells) or self.tr("No risk is judged yet"))
        self.setToolTip(self.accessibleDescription())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, side = self._desk.colours, round(5 * _CELL * self._desk.scale) / 5
        fill = {Grade.LOW: colours.good, Grade.MEDIUM: colours.warn, Grade.HIGH: colours.bad}
        painter = QPainter(self)
        left = self.width() - 5 * side - 1
        for likelihood in Degree:
            for impact in Degree:
                cell = QRectF(left + (impact - 1) * side, (5 - likelihood) * side, side, side)
                colour = QColor(fill[grade(likelihood * impact)])
                colour.setAlphaF(0.28)
                painter.fillRect(cell, colour)
                painter.setPen(QColor(colours.border))
                painter.drawRect(cell)
                painter.setPen(QColor(colours.text))
                numbers = ", ".join(self._places.get((likelihood, impact), ()))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, numbers)
        painter.setPen(QColor(colours.muted))
        self._paint_axes(painter, left, side)
        painter.end()

    def _paint_axes(self, painter: QPainter, left: float, side: float) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        line = self.fontMetrics().height()
        for degree in Degree:
            painter.drawText(QRectF(left - line, (5 - degree) * side, line, side), centre, str(int(degree)))
            painter.drawText(QRectF(left + (degree - 1) * side, 5 * side, side, line), centre, str(int(degree)))
        below = QRectF(left, 5 * side + line, 5 * side, self.height() - 5 * side - line)
        painter.drawText(below, centre, self.tr("Impact"))
        painter.translate(0, 5 * side)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, 5 * side, left - line), centre, self.tr("Likelihood"))
