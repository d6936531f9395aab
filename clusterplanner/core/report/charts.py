"""Draws charts for paper as plain shapes, told apart without colour: tones, hatches, dashes and markers.

Lengths are points; x to the right, y downwards from the upper edge of the drawing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import cycle, pairwise
from typing import Final

from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.ticks import nice_ticks
from clusterplanner.core.report.document import Chart, ChartKind, ChartSeries

Measure = Callable[[str, bool], float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, grey from 0 (black) to 1; `dash` as lengths of strokes and gaps."""

    points: tuple[tuple[float, float], ...]
    width: float
    grey: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed outline of black (none when its width is 0) with a tone of grey inside."""

    points: tuple[tuple[float, float], ...]
    fill: float
    outline: float = 0.5


@dataclass(frozen=True, slots=True)
class Label:
    """A short text with its base line at y; `anchor` 0 begins, 0.5 centres, 1 ends it at x."""

    text: str
    x: float
    y: float
    anchor: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as shapes, painted in order, and labels of one size above them."""

    width: float
    height: float
    size: float
    shapes: tuple[Stroke | Shape, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """The axis of a chart's values: even ticks from its lowest to its highest, written with so many decimals."""

    ticks: tuple[float, ...]
    decimals: int

    @property
    def step(self) -> float:
        """Distance from a tick to the next."""
        return self.ticks[1] - self.ticks[0]


@dataclass(frozen=True, slots=True)
class Look:
    """How one series is told from the others: its line with dashes, its marker, the tone of its bars and their hatch.

    Greys go from 0 (black) to 1, `width` and `dash` are points, `hatch` rises (1) or falls (-1) to the right.
    """

    width: float
    dash: tuple[float, ...]
    grey: float
    marker: str
    marker_fill: float
    tone: float
    hatch: int = 0


_OWN: Final = Look(2.0, (), 0.0, "disc", 0.0, 0.25)
_OTHERS: Final = (
    Look(1.1, (5.0, 2.5), 0.25, "square", 1.0, 0.75),
    Look(1.1, (1.2, 2.0), 0.0, "triangle", 1.0, 1.0, 1),
    Look(1.1, (8.0, 2.5, 1.2, 2.5), 0.25, "diamond", 1.0, 0.55),
    Look(1.1, (), 0.55, "disc", 1.0, 1.0, -1),
    Look(1.1, (2.5, 2.5), 0.0, "square", 0.5, 0.9),
    Look(1.1, (10.0, 2.0), 0.5, "triangle", 0.5, 0.9, 1),
    Look(1.1, (1.0, 1.0), 0.3, "diamond", 0.5, 0.65, -1),
)


def draw_chart(chart: Chart, language: Language, width: float, height: float, size: float, measure: Measure) -> Drawing:
    """Return a chart as shapes on an area in points; `measure(text, bold)` gives the width of a label of `size`."""
    return _Plot(chart, language, width, height, size, measure).drawing()


def looks(series: Sequence[ChartSeries]) -> tuple[Look, ...]:
    """Return the look of each series; the emphasised one, or a lone one, has the plan's own."""
    others = cycle(_OTHERS)
    return tuple(_OWN if each.emphasis or len(series) == 1 else next(others) for each in series)


def is_one_row(chart: Chart) -> bool:
    """Say whether no two series share a label: their bars are one row in several tones, the own region's in its own."""
    labels = zip(*(series.values for series in chart.series), strict=False)
    return all(sum(value is not None for value in values) < 2 for values in labels)


def value_axis(chart: Chart) -> ValueAxis:
    """Return the axis that holds all values of a chart.

    Bars are read by their length, so they start at nought; a line may show its own range when nought is far.
    """
    values = [float(value) for series in chart.series for value in series.values if value is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    if chart.kind is ChartKind.BAR or low < 0 or low < 0.6 * high:
        low, high = min(low, 0.0), max(high, 0.0)
    ticks = nice_ticks(low, high)
    step = ticks[1] - ticks[0]
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return ValueAxis(tuple(ticks), decimals if step * 10**decimals % 1 < 1e-6 else decimals + 1)


class _Plot:
    def __init__(
        self, chart: Chart, language: Language, width: float, height: float, size: float, measure: Measure
    ) -> None:
        self._chart, self._language, self._size, self._measure = chart, language, size, measure
        self._width, self._height = width, height
        self._shapes: list[Stroke | Shape] = []
        self._labels: list[Label] = []
        self._looks = looks(chart.series)
        self._axis = value_axis(chart)
        self._ticks = self._axis.ticks
        texts = [self._tick_text(tick) for tick in self._ticks]
        self._left = max((measure(text, False) for text in texts), default=0.0) + 6
        self._right = width - 4
        self._top = size * 1.75 + 7  # room for the value of a point on the highest tick
        self._slot = (self._right - self._left) / max(len(chart.labels), 1)
        self._names = [self._wrapped(label, self._slot - 4) for label in chart.labels]
        self._legend = self._legend_rows() if len(chart.series) > 1 else []
        foot = size * (1.15 * max((len(name) for name in self._names), default=1) + 0.5)
        foot += len(self._legend) * size * 1.4 + (size * 0.4 if self._legend else 0)
        self._bottom = height - foot

    def drawing(self) -> Drawing:
        """Return all shapes and labels."""
        self._axes()
        if self._chart.kind is ChartKind.BAR:
            self._bars()
        else:
            self._lines()
        self._draw_legend()
        return Drawing(self._width, self._height, self._size, tuple(self._shapes), tuple(self._labels))

    def _tick_text(self, tick: float) -> str:
        return format_number(Decimal(repr(round(tick, 10))), self._language, self._axis.decimals)

    def _value_text(self, value: Decimal) -> str:
        return format_number(value, self._language, self._chart.decimals)

    def _y(self, value: Decimal | float) -> float:
        low, high = self._ticks[0], self._ticks[-1]
        return self._bottom - (float(value) - low) / (high - low) * (self._bottom - self._top)

    def _x(self, index: int) -> float:
        return self._left + (index + 0.5) * self._slot

    def _axes(self) -> None:
        self._labels.append(Label(self._chart.unit, 0.0, self._size * 0.9))
        for tick in self._ticks:
            y = self._y(tick)
            self._shapes.append(Stroke(((self._left, y), (self._right, y)), 0.4, 0.8))
            self._labels.append(Label(self._tick_text(tick), self._left - 4, y + self._size * 0.33, 1.0))
        base = self._y(max(self._ticks[0], 0.0) if self._ticks[-1] >= 0 else self._ticks[-1])
        self._shapes.append(Stroke(((self._left, base), (self._right, base)), 0.8))
        for index, name in enumerate(self._names):
            for row, line in enumerate(name):
                y = self._bottom + self._size * (1.25 + 1.15 * row)
                self._labels.append(Label(line, self._x(index), y, 0.5))

    def _bars(self) -> None:
        alone = is_one_row(self._chart)
        count = 1 if alone else len(self._chart.series)
        bar = min(self._slot * 0.8 / count, 46.0)
        widest = max(
            (self._measure(self._value_text(v), True) for s in self._chart.series for v in s.values if v), default=0
        )
        labelled = widest <= (bar if count > 1 else self._slot) - 1
        for number, (series, look) in enumerate(zip(self._chart.series, self._looks, strict=True)):
            for index, value in enumerate(series.values):
                if value is None:
                    continue
                left = self._x(index) + ((0 if alone else number) - count / 2) * bar
                zero, end = self._y(0), self._y(value)
                self._bar(left + bar * 0.04, min(zero, end), bar * 0.92, abs(zero - end), look)
                if labelled:
                    text, x = self._value_text(value), left + bar / 2
                    y = end - 3 if value >= 0 else end + self._size
                    half = self._measure(text, series.emphasis) / 2
                    box = (x - half, y - self._size * 0.75, x + half, y + self._size * 0.1)
                    self._label_on_white(text, box, series.emphasis)

    def _bar(self, x: float, y: float, width: float, height: float, look: Look) -> None:
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        self._shapes.append(Shape(corners, look.tone))
        if look.hatch:
            self._shapes.extend(_hatch(x, y, width, height, look.hatch))

    def _lines(self) -> None:
        ordered = sorted(zip(self._chart.series, self._looks, strict=True), key=lambda pair: pair[0].emphasis)
        for series, look in ordered:
            points = [None if value is None else (self._x(i), self._y(value)) for i, value in enumerate(series.values)]
            for stretch in _stretches(points):
                if len(stretch) > 1:
                    self._shapes.append(Stroke(tuple(stretch), look.width, look.grey, look.dash))
            self._shapes.extend(_marker(look, *point) for point in points if point)
        self._line_labels()

    def _line_labels(self) -> None:
        """Name the values of the plan's own line, and the last value of each other where it is free."""
        taken = list(self._line_spots())
        for series in sorted(self._chart.series, key=lambda series: not series.emphasis):
            known = [(index, value) for index, value in enumerate(series.values) if value is not None]
            own = series.emphasis or len(self._chart.series) == 1
            for index, value in known if own else known[-1:]:
                text = self._value_text(value)
                half = self._measure(text, series.emphasis) / 2
                x = min(max(self._x(index), self._left + half), self._right - half)
                places = [
                    (x - half - 1, y - self._size * 0.75, x + half + 1, y + self._size * 0.1)
                    for y in (self._y(value) - 6, self._y(value) + self._size + 3)
                ]
                inside = [box for box in places if box[1] > self._size and box[3] < self._bottom]
                clashes, box = min(((sum(_meet(box, each) for each in taken), box) for box in inside), default=(1, ()))
                if box and (own or not clashes):
                    taken.extend([box] * 3)
                    self._label_on_white(text, box, series.emphasis)

    def _line_spots(self) -> Iterator[tuple[float, float, float, float]]:
        """Yield small boxes along all lines, where a label would be crossed."""
        for series in self._chart.series:
            points = [None if value is None else (self._x(i), self._y(value)) for i, value in enumerate(series.values)]
            for stretch in _stretches(points):
                for (x1, y1), (x2, y2) in pairwise(stretch):
                    for part in range(13):
                        x, y = x1 + (x2 - x1) * part / 12, y1 + (y2 - y1) * part / 12
                        yield x - 2, y - 2, x + 2, y + 2
            for x, y in filter(None, points):
                yield from [(x - 5, y - 5, x + 5, y + 5)] * 3

    def _label_on_white(self, text: str, box: tuple[float, float, float, float], bold: bool) -> None:
        left, top, right, bottom = box
        self._shapes.append(Shape(((left, top), (right, top), (right, bottom), (left, bottom)), 1.0, 0.0))
        self._labels.append(Label(text, (left + right) / 2, bottom - self._size * 0.1, 0.5, bold))

    def _wrapped(self, label: str, room: float) -> list[str]:
        lines: list[str] = []
        for part in label.split("\n"):
            lines.append("")
            for word in part.split():
                longer = f"{lines[-1]} {word}".strip()
                if lines[-1] and self._measure(longer, False) > room:
                    lines.append(word)
                else:
                    lines[-1] = longer
        return lines

    def _legend_rows(self) -> list[list[tuple[ChartSeries, Look, float]]]:
        rows: list[list[tuple[ChartSeries, Look, float]]] = [[]]
        used = 0.0
        for series, look in zip(self._chart.series, self._looks, strict=True):
            room = 34 + self._measure(series.name, series.emphasis) + 14
            if rows[-1] and used + room > self._width:
                rows.append([])
                used = 0.0
            rows[-1].append((series, look, room))
            used += room
        return rows

    def _draw_legend(self) -> None:
        for number, row in enumerate(self._legend):
            y = self._height - (len(self._legend) - number - 1) * self._size * 1.4 - self._size * 0.35
            x = (self._width - sum(room for _, _, room in row)) / 2
            for series, look, room in row:
                middle = y - self._size * 0.33
                if self._chart.kind is ChartKind.BAR:
                    self._bar(x + 6, middle - 4.5, 22, 9, look)
                else:
                    self._shapes.append(Stroke(((x, middle), (x + 28, middle)), look.width, look.grey, look.dash))
                    self._shapes.append(_marker(look, x + 14, middle))
                self._labels.append(Label(series.name, x + 34, y, 0.0, series.emphasis))
                x += room


def _meet(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _stretches(points: Sequence[tuple[float, float] | None]) -> Iterator[list[tuple[float, float]]]:
    """Yield the points between gaps."""
    current: list[tuple[float, float]] = []
    for point in [*points, None]:
        if point is not None:
            current.append(point)
        elif current:
            yield current
            current = []


def _marker(look: Look, x: float, y: float) -> Shape:
    sides, turn, radius = {
        "disc": (16, 0.0, 2.6),
        "square": (4, math.pi / 4, 3.3),
        "triangle": (3, -math.pi / 2, 3.7),
        "diamond": (4, 0.0, 3.7),
    }[look.marker]
    angles = (turn + 2 * math.pi * side / sides for side in range(sides))
    points = tuple((x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles)
    return Shape(points, look.marker_fill, 0.8)


def _hatch(x: float, y: float, width: float, height: float, slope: int) -> Iterator[Stroke]:
    """Yield slanting lines inside a bar; `slope` 1 rises to the right, -1 falls."""
    step = 4.0
    for index in range(1, int((width + height) / step) + 1):
        offset = index * step
        start = (max(offset - height, 0.0), min(offset, height))
        end = (min(offset, width), max(offset - width, 0.0))
        ends = (start, end) if slope > 0 else ((start[0], height - start[1]), (end[0], height - end[1]))
        yield Stroke(tuple((x + dx, y + dy) for dx, dy in ends), 0.4)
