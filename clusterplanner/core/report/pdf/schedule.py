"""Lays out schedules: the table of numbers, names and terms, and beside it the bars over years and quarters.

A reading machine finds one table with a row for each measure, whose bar is a figure told by its dates; what a further
sheet of years repeats is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from clusterplanner.core.base.dates import short_date
from clusterplanner.core.base.text import Language
from clusterplanner.core.report.charts import Drawing, Label, Shape, Stroke
from clusterplanner.core.report.document import Bar, RowKind, Schedule
from clusterplanner.core.report.pdf.faces import Typeface
from clusterplanner.core.report.pdf.strips import ARTIFACT, Head, Picture, Strip, Tree
from clusterplanner.core.report.pdf.tables import TableLayout
from clusterplanner.core.report.profile import Profile
from clusterplanner.core.report.timeline import QUARTERS, Mark, Stretch, frame, quarters_until, sheets_of, stretches

_QUARTER_RULE: Final = 0.3
_QUARTER_GREY: Final = 0.5
_TONE: Final = 0.35
_OUTLINE: Final = 0.8
_HALF: Final = 0.42  # half the height of a bar, as a share of the size of the text
_LEAST: Final = 2.5  # points; the bar of a single day is still seen
_PARTS: Final = ("THead", "TBody")


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """A sheet of a schedule, which is as many pages as its rows need: header, rows, element of its caption."""

    head: Head
    strips: tuple[Strip, ...]
    caption_node: int


@dataclass(frozen=True, slots=True)
class _Grid:
    """The years beside the rows: left edge and width of a quarter in points, first year, number of years."""

    left: float
    quarter: float
    first_year: int
    years: int

    @property
    def width(self) -> float:
        return self.quarter * len(QUARTERS) * self.years


def lay_out(
    schedule: Schedule,
    number: int,
    width: float,
    room: float,
    profile: Profile,
    typeface: Typeface,
    tree: Tree,
    language: Language,
) -> Iterator[SheetLayout]:
    """Yield the sheets of a schedule, the header of the first being table `number`; `room` is a page's height.

    Lengths are points. A row is parted only where it is higher than a page.
    """
    figures: list[int] = []
    title = 0
    for index, years in enumerate(sheets_of(schedule)):
        table = frame(schedule, years)
        own = Tree() if index else tree
        share = sum(column.width for column in table.columns)
        layout = TableLayout(table, number + index, share * width, profile, typeface, own, language)
        head = layout.head(room, lines=2)
        strips = layout.body()
        if index:
            head = replace(head, titles=_silent(head.titles))
            strips = [replace(_silent(strip), parts=tuple(map(_silent, strip.parts))) for strip in strips]
            strips[0] = replace(strips[0], new_page=True)
        else:
            title, *figures = _figures(schedule, layout.node, tree)
        *texts, last = head.columns
        grid = _Grid(sum(texts), last / len(QUARTERS) / len(years), years.start, len(years))
        pictures = _titles(schedule, grid, head.titles.height, title if index == 0 else ARTIFACT, profile)
        rows = (
            _with_bar(strip, bar, grid, node, room - head.titles.height, profile)
            for strip, bar, node in zip(strips, schedule.bars, figures, strict=True)
        )
        titles = replace(head.titles, pictures=pictures)
        yield SheetLayout(replace(head, titles=titles), tuple(rows), layout.caption_node)


def _silent(strip: Strip) -> Strip:
    """Return a strip whose text is not read again."""
    return replace(strip, inks=tuple(replace(ink, node=ARTIFACT) for ink in strip.inks))


def _figures(schedule: Schedule, table: int, tree: Tree) -> Iterator[int]:
    """Yield the element of the years in the header, then one for each row, which that of a group does not need."""
    head, body = (next(n for n in tree.nodes[table].children if tree.nodes[n].kind == kind) for kind in _PARTS)
    titles = tree.nodes[tree.nodes[head].children[0]].children
    years = f"{schedule.first_year}–{schedule.last_year}"
    yield tree.add("Figure", titles[-1], years if schedule.first_year < schedule.last_year else years[:4])
    for bar, row in zip(schedule.bars, tree.nodes[body].children, strict=True):
        known = stretches(bar)
        yield tree.add("Figure", tree.nodes[row].children[-1], _told(bar)) if known else ARTIFACT


def _told(bar: Bar) -> str:
    """Return the dates of a bar: «01.07.2026 – 31.12.2027»."""
    first, last = (short_date(day) if day else "" for day in (bar.first_day, bar.last_day))
    return f"{first} – {last}".strip()


def _titles(schedule: Schedule, grid: _Grid, height: float, node: int, profile: Profile) -> tuple[Picture, ...]:
    """Return the two rows of the header: years, and quarters below them."""
    size = profile.chart.label_size
    middle = height / 2
    base = middle / 2 + size / 3
    labels = []
    for index in range(grid.years):
        x = 4 * index * grid.quarter
        labels.append(Label(str(grid.first_year + index), x + 2 * grid.quarter, base, 0.5, bold=True))
        for place, name in enumerate(schedule.quarters):
            labels.append(Label(name, x + (place + 0.5) * grid.quarter, middle + base, 0.5))
    lines = (Stroke(((0.0, middle), (grid.width, middle)), profile.table.rule), *_lines(grid, middle, height, profile))
    ruled = Drawing(grid.width, height, size, (*lines, *_year_lines(grid, 0.0, middle, profile)), ())
    named = Drawing(grid.width, height, size, (), tuple(labels))
    return Picture(ruled, grid.left, 0.0, ARTIFACT), Picture(named, grid.left, 0.0, node)


def _lines(grid: _Grid, top: float, bottom: float, profile: Profile) -> tuple[Stroke, ...]:
    """Return the thin lines between quarters and the stronger ones between years."""
    places = (place for place in range(1, 4 * grid.years) if place % 4)
    thin = (_upright(place * grid.quarter, top, bottom, _QUARTER_RULE, _QUARTER_GREY) for place in places)
    return (*thin, *_year_lines(grid, top, bottom, profile))


def _year_lines(grid: _Grid, top: float, bottom: float, profile: Profile) -> tuple[Stroke, ...]:
    return tuple(_upright(4 * n * grid.quarter, top, bottom, profile.table.rule) for n in range(1, grid.years))


def _upright(x: float, top: float, bottom: float, width: float, grey: float = 0.0) -> Stroke:
    return Stroke(((x, top), (x, bottom)), width, grey)


def _with_bar(strip: Strip, bar: Bar, grid: _Grid, node: int, room: float, profile: Profile) -> Strip:
    """Return a row with its grid and its bar; it may be parted only where it is higher than a page."""
    if bar.kind is not RowKind.BODY:
        return strip
    marks = stretches(bar)

    def drawn(part: Strip, known: Sequence[Stretch]) -> Strip:
        shapes = tuple(shape for each in known for shape in _shapes(each, grid, part.height, profile))
        lines = Drawing(grid.width, part.height, 0.0, _lines(grid, 0.0, part.height, profile), ())
        bars = (Picture(Drawing(grid.width, part.height, 0.0, shapes, ()), grid.left, 0.0, node),) if shapes else ()
        return replace(part, pictures=(Picture(lines, grid.left, 0.0, ARTIFACT), *bars))

    parts = strip.parts if strip.height > room else ()
    lines = tuple(drawn(part, () if index else marks) for index, part in enumerate(parts))
    return replace(drawn(strip, marks), parts=lines)


def _shapes(stretch: Stretch, grid: _Grid, height: float, profile: Profile) -> Iterator[Shape]:
    """Yield the bar or sign of a term as far as it lies within the years; a bar that goes on has an arrow's ends."""
    start = quarters_until(stretch.first_day, grid.first_year) * grid.quarter
    end = quarters_until(stretch.last_day, grid.first_year, whole=True) * grid.quarter
    if end <= 0 or start >= grid.width:
        return
    middle, half = height / 2, profile.styles["cell"].size * _HALF
    top, bottom = middle - half, middle + half
    match stretch.mark:
        case Mark.TERM:
            left, right = max(start, 0.0), min(max(end, start + _LEAST), grid.width)
            tail = ((left, bottom), (left + half, middle), (left, top)) if start < 0 else ((left, bottom), (left, top))
            tip = ((right - half, top), (right, middle), (right - half, bottom))
            yield Shape((*tail, *(tip if end > grid.width else ((right, top), (right, bottom)))), _TONE, _OUTLINE)
        case Mark.START:
            x = min(start, grid.width - 2 * half)
            yield Shape(((x, top), (x + 2 * half, middle), (x, bottom)), _TONE, _OUTLINE)
        case Mark.END:
            x = min(max(end, half), grid.width - half)
            yield Shape(((x, top), (x + half, middle), (x, bottom), (x - half, middle)), _TONE, _OUTLINE)
