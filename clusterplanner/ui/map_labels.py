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
_Ways = Sequence[tuple[tuple[str, ...], tuple[int, int]]]
_Point = tuple[float, float]
_Box = tuple[float, float, float, float]  # left, top, right, bottom: thousands are tried, too many to be made QRectF
_GAP: Final = 3.0  # px between a label and what it stands beside
_COMPASS: Final = tuple((math.cos(math.tau * turn / 16), math.sin(math.tau * turn / 16)) for turn in range(16))


@dataclass(frozen=True, slots=True)
class Label:
    """A placed label: its rectangle and lines, and the point that it belongs to when it stands away from it."""

    rect: QRectF
    lines: tuple[str, ...]
    leader: QPointF | None

    def leader_line(self, shape: QPainterPath) -> tuple[QPointF, QPointF]:
        """Return the ends of the leader line: at the rim of a ring, in the middle of a region, and at the label."""
        assert self.leader is not None
        end = QPointF(*_nearest(_box(self.rect), (self.leader.x(), self.leader.y())))
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
    bounds = {code: _box(shape.boundingRect()) for code, shape in shapes.items()}
    taken = [bounds[code] for code in rings]
    labels: dict[str, Label] = {}
    # The tightest places first, so that a roomy region gives way; a ring's label stands beside it and comes last.
    for code in sorted(shapes, key=lambda code: (code in rings, bounds[code][2] - bounds[code][0])):
        middle = middles[code].x(), middles[code].y()
        ways = [(lines, _text_size(lines, metrics)) for lines in forms[code]]
        placed = None if code in rings else _inner_place(code, bounds[code], middle, ways, taken, ground)
        leader = None if placed else middles[code]
        (left, top, right, bottom), lines = placed or _outer_place(code, middle, ways, taken, ground, _box(page))
        labels[code] = Label(QRectF(left, top, right - left, bottom - top), lines, leader)
        taken.append((left, top, right, bottom))
    return labels


def _inner_place(
    code: str, bounds: _Box, middle: _Point, ways: _Ways, taken: list[_Box], ground: _Ground
) -> tuple[_Box, tuple[str, ...]] | None:
    """Return the fullest form that fits into its region, as near to the middle as it can stand."""
    for lines, size in ways:
        for box in _around(middle, size, bounds):
            if ground.covers(box, code) and not any(_overlap(box, other) for other in taken):
                return box, lines
    return None


def _outer_place(
    code: str, middle: _Point, ways: _Ways, taken: list[_Box], ground: _Ground, page: _Box
) -> tuple[_Box, tuple[str, ...]]:
    """Return a place beside its region for a leader line, rather on free ground and near than far."""
    lines, size = min(ways[:-1], key=lambda way: way[1][0])
    best: _Box | None = None
    least = math.inf
    reach = math.hypot(*size) / 2
    for box in _around(middle, size, page):
        left, top, right, bottom = box
        if best is None:
            best = box
        if math.dist(((left + right) / 2, (top + bottom) / 2), middle) - reach >= least:
            break
        wide = left - _GAP, top - _GAP, right + _GAP, bottom + _GAP
        inside = left >= page[0] and top >= page[1] and right <= page[2] and bottom <= page[3]
        if inside and not any(_overlap(wide, each) for each in taken):
            cost = math.dist(middle, _nearest(box, middle)) + 40 * ground.crossed(box, code)
            if cost < least:
                least, best = cost, box
    assert best is not None
    return best, lines


class _Ground:
    """Which region lies where, on a coarse grid: asking the polygons themselves would take a tenth of a second."""

    _CELL = 4
    _PARTS = (0.0, 1.0, 0.5, 0.25, 0.75)  # the rims first, where most places fail

    def __init__(self, shapes: Mapping[str, QPainterPath], size: QSize) -> None:
        image = QImage(
            max(1, size.width() // self._CELL), max(1, size.height() // self._CELL), QImage.Format.Format_Grayscale8
        )
        image.fill(0)
        painter = QPainter(image)
        painter.scale(1 / self._CELL, 1 / self._CELL)
        self._numbers = {code: number for number, code in enumerate(shapes, 1)}
        for code, number in self._numbers.items():
            painter.fillPath(shapes[code], QColor(number, number, number))
        painter.end()
        self._width, self._height, self._stride = image.width(), image.height(), image.bytesPerLine()
        self._cells = bytes(image.constBits())

    def _samples(self, box: _Box) -> Iterator[int]:
        """Yield the numbers of the regions at 25 points of a box, 0 for none."""
        left, top, right, bottom = box
        columns = [int(left + part * (right - left)) // self._CELL for part in self._PARTS]
        for part in self._PARTS:
            row = int(top + part * (bottom - top)) // self._CELL
            start = row * self._stride
            known = 0 <= row < self._height
            for column in columns:
                yield self._cells[start + column] if known and 0 <= column < self._width else 0

    def covers(self, box: _Box, code: str) -> bool:
        """Tell whether a box lies in a region, as far as a reader sees."""
        number = self._numbers[code]
        return all(found == number for found in self._samples(box))

    def crossed(self, box: _Box, code: str) -> int:
        """Count the sampled points of a box that lie in another region."""
        own = self._numbers.get(code, 0)
        return sum(found not in (0, own) for found in self._samples(box)) // 8


def _around(middle: _Point, size: tuple[int, int], within: _Box) -> Iterator[_Box]:
    """Yield boxes of a size, spiralling out from the middle as far as the bounds reach."""
    step = 6.0
    left, top = middle[0] - size[0] / 2, middle[1] - size[1] / 2
    reach = math.ceil(max(within[2] - within[0], within[3] - within[1]) / step / 1.5)
    for ring in range(reach):
        for across, down in _COMPASS if ring else _COMPASS[:1]:
            x, y = left + ring * step * across, top + ring * step * down
            yield x, y, x + size[0], y + size[1]


def _box(rect: QRectF) -> _Box:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _text_size(lines: Sequence[str], metrics: QFontMetrics) -> tuple[int, int]:
    widest = max(metrics.horizontalAdvance(line) for line in lines)
    return widest + 4, metrics.height() * len(lines)


def _nearest(box: _Box, point: _Point) -> _Point:
    return min(max(point[0], box[0]), box[2]), min(max(point[1], box[1]), box[3])
