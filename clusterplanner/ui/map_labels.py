"""Where the labels of a map stand: inside their regions where they fit, never over each other."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPainterPath

Forms = Sequence[tuple[str, ...]]
_Ways = Sequence[tuple[tuple[str, ...], QSize]]
_GAP: Final = 3.0  # px between a label and what it stands beside


@dataclass(frozen=True, slots=True)
class Label:
    """A placed label: its rectangle and lines, and the point that it belongs to when it stands away from it."""

    rect: QRectF
    lines: tuple[str, ...]
    leader: QPointF | None

    def leader_line(self, shape: QPainterPath) -> tuple[QPointF, QPointF]:
        """Return the ends of the leader line: at the rim of a ring, in the middle of a region, and at the label."""
        assert self.leader is not None
        end = _nearest(self.rect, self.leader)
        step = end - self.leader
        length = math.hypot(step.x(), step.y())
        radius = shape.boundingRect().width() / 2
        return (self.leader + step * (radius / length) if radius < length else self.leader), end


def label_forms(name: str, value: str, *, with_value: bool) -> Forms:
    """Return the ways to write a label, the fullest first, the barest last."""
    words = re.sub(r"\b(\w{1,2}\.) ", "\\1\u00a0", name).split(" ")
    proper = next((word for word in name.split() if word[0].isupper()), name)
    tail = (value,) if with_value else ()
    return (name, *tail), (*words, *tail), (proper, *tail), tail or (proper,)


def place_labels(
    shapes: Mapping[str, QPainterPath],
    middles: Mapping[str, QPointF],
    rings: Collection[str],
    forms: Mapping[str, Forms],
    metrics: QFontMetrics,
    page: QRectF,
) -> dict[str, Label]:
    """Return a label for every shape, none over another: inside its shape where a form fits, beside it with a leader.

    `rings` are shapes too small for a label of their own, lying on others; `forms` the ways to write each label.
    """
    ground = _Ground({code: shape for code, shape in shapes.items() if code not in rings}, page.size().toSize())
    taken = [shapes[code].boundingRect() for code in rings]
    labels: dict[str, Label] = {}
    # The tightest places first, so that a roomy region gives way; a ring's label stands beside it and comes last.
    for code in sorted(shapes, key=lambda code: (code in rings, shapes[code].boundingRect().width())):
        ways = [(lines, _text_size(lines, metrics)) for lines in forms[code]]
        inner = None if code in rings else _inner_label(code, shapes[code], middles[code], ways, taken, ground)
        labels[code] = inner or _outer_label(code, middles[code], ways, taken, ground, page)
        taken.append(labels[code].rect)
    return labels


def _inner_label(
    code: str, shape: QPainterPath, middle: QPointF, ways: _Ways, taken: list[QRectF], ground: _Ground
) -> Label | None:
    """Return the fullest form that fits into its region, as near to the middle as it can stand."""
    for lines, size in ways:
        for rect in _around(middle, size, shape.boundingRect()):
            if ground.covers(rect, code) and not any(rect.intersects(other) for other in taken):
                return Label(rect, lines, None)
    return None


def _outer_label(code: str, middle: QPointF, ways: _Ways, taken: list[QRectF], ground: _Ground, page: QRectF) -> Label:
    """Return a label beside its region with a leader line, rather on free ground and near than far."""
    lines, size = min(ways[:-1], key=lambda way: way[1].width())
    best = QRectF(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height())
    least = math.inf
    reach = math.hypot(size.width(), size.height()) / 2
    for rect in _around(middle, size, page):
        if math.dist(rect.center().toTuple(), middle.toTuple()) - reach >= least:
            break
        wide = rect.adjusted(-_GAP, -_GAP, _GAP, _GAP)
        if page.contains(rect) and not any(wide.intersects(each) for each in taken):
            cost = _distance(middle, rect) + 40 * ground.crossed(rect, code)
            if cost < least:
                least, best = cost, rect
    return Label(best, lines, middle)


class _Ground:
    """Which region lies where, on a coarse grid: asking the polygons themselves would take a tenth of a second."""

    _CELL = 4

    def __init__(self, shapes: Mapping[str, QPainterPath], size: QSize) -> None:
        image = QImage(
            max(1, size.width() // self._CELL), max(1, size.height() // self._CELL), QImage.Format.Format_Grayscale8
        )
        image.fill(0)
        painter = QPainter(image)
        painter.scale(1 / self._CELL, 1 / self._CELL)
        self._codes = list(shapes)
        for number, shape in enumerate(shapes.values(), 1):
            painter.fillPath(shape, QColor(number, number, number))
        painter.end()
        self._width, self._height, self._stride = image.width(), image.height(), image.bytesPerLine()
        self._cells = bytes(image.constBits())

    def _at(self, x: float, y: float) -> str:
        column, row = int(x) // self._CELL, int(y) // self._CELL
        if not (0 <= column < self._width and 0 <= row < self._height):
            return ""
        number = self._cells[row * self._stride + column]
        return self._codes[number - 1] if number else ""

    def _samples(self, rect: QRectF) -> Iterator[str]:
        for part_y in (0.0, 1.0, 0.5, 0.25, 0.75):
            for part in (0.0, 1.0, 0.5, 0.25, 0.75):
                yield self._at(rect.left() + part * rect.width(), rect.top() + part_y * rect.height())

    def covers(self, rect: QRectF, code: str) -> bool:
        """Tell whether a rectangle lies in a region, as far as a reader sees."""
        return all(found == code for found in self._samples(rect))

    def crossed(self, rect: QRectF, code: str) -> int:
        """Count the sampled points of a rectangle that lie in another region."""
        return sum(found not in ("", code) for found in self._samples(rect)) // 8


def _around(middle: QPointF, size: QSize, within: QRectF) -> Iterator[QRectF]:
    """Yield rectangles of a size, spiralling out from the middle as far as the bounds reach."""
    step = 6.0
    reach = math.ceil(max(within.width(), within.height()) / step / 1.5)
    for ring in range(reach):
        for turn in range(16 if ring else 1):
            angle = math.tau * turn / 16
            x, y = middle.x() + ring * step * math.cos(angle), middle.y() + ring * step * math.sin(angle)
            yield QRectF(x - size.width() / 2, y - size.height() / 2, size.width(), size.height())


def _text_size(lines: Sequence[str], metrics: QFontMetrics) -> QSize:
    widest = max(metrics.horizontalAdvance(line) for line in lines)
    return QSize(widest + 4, metrics.height() * len(lines))


def _nearest(rect: QRectF, point: QPointF) -> QPointF:
    return QPointF(
        min(max(point.x(), rect.left()), rect.right()),
        min(max(point.y(), rect.top()), rect.bottom()),
    )


def _distance(point: QPointF, rect: QRectF) -> float:
    return math.dist(point.toTuple(), _nearest(rect, point).toTuple())
