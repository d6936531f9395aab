"""Annex «Календарный график»: when each measure is carried out, over the quarters of the plan's years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.dates import term_text
from clusterplanner.core.plan.order import grouped_items
from clusterplanner.core.report.chapters.programme import group_title, ordered_items
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.document import Bar, Block, Paragraph, RowKind, Run, Schedule, Style, Turn
from clusterplanner.core.report.timeline import Mark, stretches

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Item

_FURTHEST: Final = 5  # years by which terms outside the plan's period may widen the chart


def schedule(scribe: Scribe) -> Iterator[Block]:
    """Yield the annex of terms on landscape sheets; nothing for a plan without any term."""
    chart = schedule_of(scribe)
    if all(bar.first_day is None and bar.last_day is None for bar in chart.bars):
        return
    yield Turn(landscape=True)
    yield scribe.annex(Section.SCHEDULE)
    yield Paragraph((Run(" ".join(_legend(scribe, chart))),), Style.BODY)
    yield chart
    yield Turn(landscape=False)


def schedule_of(scribe: Scribe) -> Schedule:
    """Return the chart: the rows, numbers and terms of the table of measures."""
    numbers = {item.id: number for number, item in ordered_items(scribe)}
    bars: list[Bar] = []
    for task, items in grouped_items(scribe.plan, scribe.library):
        bars.append(Bar("", (Run(group_title(scribe, task)),), "", kind=RowKind.GROUP))
        bars += [_bar(scribe, numbers[item.id], item) for item in items]
    first, last = _years(scribe, bars)
    name = scribe.say("section_schedule")
    term = scribe.say("column_term")
    return Schedule(
        name=name,
        first_year=first,
        last_year=last,
        titles=(scribe.say("column_number"), scribe.say("column_measure"), term),
        quarters=("I", "II", "III", "IV"),
        bars=tuple(bars),
        alternative=scribe.say("schedule_alternative", name=name, a=first, b=last, term=term),
        day_titles=(scribe.say("column_start"), scribe.say("column_end")),
    )


def _bar(scribe: Scribe, number: int, item: Item) -> Bar:
    return Bar(
        number=str(number),
        name=(Run(_short(scribe.lines(item.wording)) or NOTHING),),
        term=term_text(item.start, item.end, scribe.language) or NOTHING,
        first_day=item.start.first_day if item.start else None,
        last_day=item.end.last_day if item.end else None,
        where=f"items/{item.id}/end",
    )


def _short(lines: tuple[str, ...]) -> str:
    """Return the first line of a wording, or all of one whose first line only leads to the others."""
    return "\n".join(lines) if not lines or lines[0].endswith(":") else lines[0]


def _years(scribe: Scribe, bars: Iterable[Bar]) -> tuple[int, int]:
    """Return first and last year of the chart: the plan's, and those of terms that lie a few years outside."""
    plan = scribe.plan
    first, last = min(plan.first_year, plan.last_year), max(plan.first_year, plan.last_year)
    terms = [day.year for day in _days(bars) if first - _FURTHEST <= day.year <= last + _FURTHEST]
    return min((first, *terms)), max((last, *terms))


def _days(bars: Iterable[Bar]) -> Iterator[date]:
    return (day for bar in bars for day in (bar.first_day, bar.last_day) if day)


def _legend(scribe: Scribe, chart: Schedule) -> Iterator[str]:
    """Yield what the reader has to know of the numbers, and of the signs that the chart shows."""
    if Section.MEASURES in scribe.plan.left_out:
        yield scribe.say("schedule_bars")
    else:
        yield scribe.say("schedule_numbered_bars", name=scribe.say("section_measures"))
    marks = {each.mark for bar in chart.bars for each in stretches(bar)}
    if Mark.START in marks:
        yield scribe.say("schedule_start")
    if Mark.END in marks:
        yield scribe.say("schedule_end")
    if any(not chart.first_year <= day.year <= chart.last_year for day in _days(chart.bars)):
        yield scribe.say("schedule_beyond", a=chart.first_year, b=chart.last_year)
