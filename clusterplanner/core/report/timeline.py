"""Where the bars of a schedule stand, in years and quarters: the same for every format."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from clusterplanner.core.report.document import Align, Bar, Cell, Column, Row, RowKind, Run, Schedule, Table

QUARTERS: Final = (1, 2, 3, 4)

_MOST_YEARS: Final = 6  # on one landscape sheet, for quarters wide enough for their names
_NUMBER, _TERM, _GRID, _YEAR = 0.04, 0.165, 0.49, 0.15  # shares of the width; a year takes at most the last


class Mark(StrEnum):
    """What shows a term: a bar, or a sign where only its first or its last day is known."""

    TERM = "term"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mark from one day to another; that of a start or an end has one day."""

    mark: Mark
    first_day: date
    last_day: date


def stretches(bar: Bar) -> tuple[Stretch, ...]:
    """Return what shows the term of a row: one bar; two signs when it ends before it begins; nothing without a term."""
    first, last = bar.first_day, bar.last_day
    if first and last and first <= last:
        return (Stretch(Mark.TERM, first, last),)
    start = (Stretch(Mark.START, first, first),) if first else ()
    end = (Stretch(Mark.END, last, last),) if last else ()
    return start + end


def mark_in(bar: Bar, year: int, quarter: int) -> Mark | None:
    """Return what shows the term of a row in a quarter (1 to 4) of a year, None when nothing does."""
    begin, end = _begin(year, quarter), _begin(year, quarter + 1)
    return next((each.mark for each in stretches(bar) if each.first_day < end and each.last_day >= begin), None)


def quarters_until(day: date, year: int, *, whole: bool = False) -> float:
    """Return how many quarters pass from the beginning of a year to that of a day, or to its end if it is `whole`."""
    quarter = (day.month + 2) // 3
    begin, end = _begin(day.year, quarter), _begin(day.year, quarter + 1)
    return 4 * (day.year - year) + quarter - 1 + ((day - begin).days + whole) / (end - begin).days


def _begin(year: int, quarter: int) -> date:
    """Return the first day of a quarter; the fifth of a year is the first of the next."""
    return date(year + (quarter - 1) // 4, 3 * ((quarter - 1) % 4) + 1, 1)


def sheets_of(schedule: Schedule) -> tuple[range, ...]:
    """Return the years of a schedule by sheets side by side, as many years on each but perhaps the last.

    Of several sheets those on which no term lies are left out.
    """
    sheets = _all_sheets(schedule)
    marks = [each for bar in schedule.bars for each in stretches(bar)]
    used = (
        years
        for years in sheets
        if any(each.first_day.year < years.stop and each.last_day.year >= years.start for each in marks)
    )
    return tuple(used) or sheets[:1]


def pages_across(schedule: Schedule) -> int:
    """Return how many sheets side by side all years of a schedule take."""
    return len(_all_sheets(schedule))


def _all_sheets(schedule: Schedule) -> tuple[range, ...]:
    count = schedule.last_year - schedule.first_year + 1
    each = math.ceil(count / math.ceil(count / _MOST_YEARS))
    end = schedule.last_year + 1
    return tuple(range(first, min(first + each, end)) for first in range(schedule.first_year, end, each))


def frame(schedule: Schedule, years: range) -> Table:
    """Return a sheet of a schedule as a table: number, name, term, and an empty column for the grid of the years.

    All sheets show a year as wide; the widths of the columns of a full sheet add up to 1.
    """
    full = len(_all_sheets(schedule)[0])
    year = min(_GRID / full, _YEAR)
    widths = (_NUMBER, 1 - _NUMBER - _TERM - full * year, _TERM, year * len(years))
    aligns = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT)
    titles = tuple((Run(title),) for title in (*schedule.titles, ""))
    columns = tuple(Column(*each) for each in zip(titles, widths, aligns, strict=True))
    rows = tuple(_row(bar, len(columns)) for bar in schedule.bars)
    return Table(
        name=schedule.name,
        columns=columns,
        rows=rows,
        summary=schedule.alternative,
        caption=schedule.caption,
        anchor=schedule.anchor,
        language=schedule.language,
    )


def _row(bar: Bar, columns: int) -> Row:
    if bar.kind is not RowKind.BODY:
        return Row((Cell((bar.name,), columns),), bar.kind)
    return Row(
        (Cell(((Run(bar.number),),)), Cell((bar.name,)), Cell(((Run(bar.term),),), where=bar.where), Cell(((),)))
    )
