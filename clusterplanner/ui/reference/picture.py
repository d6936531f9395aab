"""The picture of the article's figure 1: who takes part in a cluster, around its centre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from clusterplanner.ui.theme import Colours

_RATIO: Final = 0.68  # height to width
_BOX: Final = (0.31, 0.16)  # of the width and the height
_SUPPLIERS, _PRODUCERS, _BUYERS, _CENTRE, _LOCAL, _STATE = range(6)
_PLACES: Final = ((0.17, 0.27), (0.5, 0.11), (0.83, 0.27), (0.5, 0.55), (0.25, 0.9), (0.75, 0.9))
_FRAME: Final = QRectF(0.005, 0.005, 0.99, 0.705)


def model_picture(labels: Sequence[str], colours: Colours, font: QFont, width: int, density: float) -> QImage:
    """Return the picture, `width` wide in logical pixels at `density` device pixels each.

    `labels` are suppliers, producers, buyers, the centre, local institutions and bodies of the state.
    """
    size = QSize(width, round(width * _RATIO))
    image = QImage(size * density, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(density)
    image.fill(QColor(colours.panel))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Picture(labels, colours, font, QRectF(0, 0, size.width(), size.height())).paint(painter)
    painter.end()
    return image


class _Picture:
    def __init__(self, labels: Sequence[str], colours: Colours, font: QFont, room: QRectF) -> None:
        self._labels, self._colours, self._room = labels, colours, room
        self._boxes = [self._box(x, y) for x, y in _PLACES]
        self._boxes[_CENTRE].adjust(
            -room.width() * 0.03, -room.height() * 0.04, room.width() * 0.03, room.height() * 0.04
        )
        self._font = self._fitting(font)

    def _box(self, x: float, y: float) -> QRectF:
        width, height = self._room.width() * _BOX[0], self._room.height() * _BOX[1]
        return QRectF(self._room.width() * x - width / 2, self._room.height() * y - height / 2, width, height)

    def _fitting(self, font: QFont) -> QFont:
        """Return the font, smaller where the longest word or the most lines would not fit."""
        fitting = QFont(font)
        while fitting.pointSizeF() > 5 and not all(
            map(self._fits, self._labels, self._boxes, [fitting] * len(self._boxes))
        ):
            fitting.setPointSizeF(fitting.pointSizeF() - 0.5)
        return fitting

    @staticmethod
    def _fits(label: str, box: QRectF, font: QFont) -> bool:
        metrics = QFontMetricsF(font)
        inner = box.adjusted(6, 3, -6, -3)
        needed = metrics.boundingRect(inner, int(Qt.TextFlag.TextWordWrap), label)
        broad = max(metrics.horizontalAdvance(part) for word in label.split() for part in _parts(word))
        return needed.height() <= inner.height() and broad <= inner.width()

    def paint(self, painter: QPainter) -> None:
        colours, boxes = self._colours, self._boxes
        solid = QPen(QColor(colours.text), 1.5)
        dashed = QPen(QColor(colours.muted), 1.5, Qt.PenStyle.DashLine)
        frame = QRectF(
            _FRAME.x() * self._room.width(),
            _FRAME.y() * self._room.height(),
            _FRAME.width() * self._room.width(),
            _FRAME.height() * self._room.height(),
        )
        painter.setPen(QPen(QColor(colours.border), 1.5))
        painter.setBrush(QColor(colours.stripe))
        painter.drawRoundedRect(frame, 12, 12)
        painter.setPen(dashed)
        for outside in (_LOCAL, _STATE):
            x = boxes[outside].center().x()
            painter.drawLine(QPointF(x, frame.bottom()), QPointF(x, boxes[outside].top()))
        painter.setPen(solid)
        for member in (_SUPPLIERS, _PRODUCERS, _BUYERS):
            painter.drawLine(boxes[member].center(), boxes[_CENTRE].center())
        _arrow(painter, boxes[_SUPPLIERS], boxes[_PRODUCERS])
        _arrow(painter, boxes[_PRODUCERS], boxes[_BUYERS])
        painter.setFont(self._font)
        for number, (label, box) in enumerate(zip(self._labels, boxes, strict=True)):
            self._paint_box(painter, number, label, box)

    def _paint_box(self, painter: QPainter, number: int, label: str, box: QRectF) -> None:
        colours = self._colours
        centre, outside = number == _CENTRE, number in (_LOCAL, _STATE)
        painter.setPen(QPen(QColor(colours.muted if outside else colours.accent), 1.5))
        painter.setBrush(QColor(colours.accent if centre else colours.panel if outside else colours.wash))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(colours.on_accent if centre else colours.text))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(box.adjusted(6, 3, -6, -3), flags, label)


def _parts(word: str) -> list[str]:
    """Return what a line may be broken into: a word of two ends after its hyphen."""
    head, hyphen, tail = word.partition("-")
    return [head + hyphen, tail] if hyphen else [word]


def _arrow(painter: QPainter, start: QRectF, end: QRectF) -> None:
    """Draw an arrow from the top of a box or its side to the next one's."""
    rising = end.center().y() < start.center().y()
    first = QPointF(start.center().x(), start.top()) if rising else QPointF(start.right(), start.center().y())
    last = QPointF(end.left(), end.center().y()) if rising else QPointF(end.center().x(), end.top())
    line = QLineF(first, last)
    painter.drawLine(line)
    back = line.unitVector()
    along = QPointF(back.dx(), back.dy()) * 9
    across = QPointF(-along.y(), along.x()) * 0.45
    painter.save()
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF([last, last - along + across, last - along - across]))
    painter.restore()
