"""Pace: how fast a target asks an indicator to move, against what the territory, the median and the best have done.

The pace of a share is in percentage points a year; that of any other positive indicator is its mean growth in per cent
a year, (last / first) ** (1 / years) − 1. Past pace runs from the first to the last figure of the source that the last
one comes from: figures of different sources are compiled differently, what changed between them is not a change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from statistics import median
from typing import Final

from clusterplanner.core.analysis.compare import PERCENT, crosses_survey
from clusterplanner.core.facts.figures import Figures
from clusterplanner.core.facts.indicators import Direction, Indicator
from clusterplanner.core.facts.observations import Observation, Series
from clusterplanner.core.facts.territories import Territory

LEAST_POINTS: Final = 3


class Outcome(StrEnum):
    """What can be said of a target."""

    REACHED = "reached"  # the newest figure is as good already
    BACKWARDS = "backwards"  # the target is worse than its baseline
    OWN_PACE = "own_pace"  # the territory's own past pace is enough
    MEDIAN_PACE = "median_pace"  # half of the territories moved that fast
    BEST_PACE = "best_pace"  # at least one did
    UNSEEN = "unseen"  # none ever did
    FASTER = "faster"  # faster than the territory's own pace, and there is no other to compare with


class Refused(StrEnum):
    """Why nothing can be said of a target."""

    NEUTRAL = "neutral"  # neither more nor less is better
    NO_BASELINE = "no_baseline"
    NO_TIME = "no_time"  # the target's year is not after that of the baseline
    FEW_POINTS = "few_points"
    NOT_POSITIVE = "not_positive"  # growth of what is 0 or less means nothing
    DOUBTFUL = "doubtful"  # the territory's changes must not be judged


@dataclass(frozen=True, slots=True)
class Pace:
    """A past pace with the figures it was computed from; `points` is how many years have a figure."""

    territory: str
    value: Decimal
    first: Observation
    last: Observation
    points: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one target; paces are in percentage points or per cent a year, as `in_points` says.

    `rivals` are the paces of the territories among which median and best were sought, from low to high; `as_fast` is
    how many of them moved as fast as the target needs.
    """

    outcome: Outcome
    in_points: bool
    needed: Decimal
    own: Pace
    median: Decimal | None
    best: Pace | None
    survey: bool
    nominal: bool
    rivals: tuple[Pace, ...] = ()
    as_fast: int = 0


def judge(
    figures: Figures,
    territory: Territory,
    rivals: Iterable[Territory],
    indicator: str,
    baseline: tuple[int, Decimal] | None,
    target: tuple[int, Decimal],
) -> Verdict | Refused:
    """Return what the past says of a target, or why it says nothing.

    `baseline` and `target` are years with values; `rivals` the territories among which median and best are sought.
    Raises KeyError for an unknown indicator.
    """
    entry = figures.indicators[indicator]
    series = figures.series(indicator, territory.code)
    refused = _refused(entry, series, territory, baseline, target)
    if refused is not None or baseline is None or series.latest is None:
        return refused or Refused.NO_BASELINE
    in_points = entry.unit == PERCENT
    own = past_pace(series, in_points=in_points)
    needed = _pace(baseline[1], target[1], target[0] - baseline[0], in_points=in_points)
    if own is None or needed is None:
        return Refused.NOT_POSITIVE
    others = [past_pace(figures.series(indicator, each.code), in_points=in_points) for each in rivals]
    known = [each for each in others if each and each.territory not in entry.doubtful]
    sign = -1 if entry.direction is Direction.LESS else 1
    best = max(known, key=lambda each: sign * each.value, default=None)
    middle = median(each.value for each in known) if known else None
    return Verdict(
        outcome=_outcome(sign, needed, own, middle, best, target[1], series.latest.value),
        in_points=in_points,
        needed=needed,
        own=own,
        median=middle,
        best=best,
        survey=crosses_survey(entry, own.first.year, own.last.year),
        nominal=entry.unit.endswith("rouble"),
        rivals=tuple(sorted(known, key=lambda each: each.value)),
        as_fast=sum(sign * each.value >= sign * needed for each in known),
    )


def past_pace(series: Series, *, in_points: bool) -> Pace | None:
    """Return the mean pace from the first to the last figure, None with fewer than three or where it has no meaning."""
    known = course(series)
    if len(known) < LEAST_POINTS:
        return None
    first, last = known[0], known[-1]
    value = _pace(first.value, last.value, last.year - first.year, in_points=in_points)
    return None if value is None else Pace(series.territory, value, first, last, len(known))


def course(series: Series) -> tuple[Observation, ...]:
    """Return the figures of the source that the last one comes from, one for each of its years, ascending."""
    last = series.latest
    of_source = {
        o.year: o for year in series.years for o in reversed(series.by_year[year]) if last and o.source == last.source
    }
    return tuple(of_source.values())


def reached(baseline: Decimal, pace: Decimal, years: int, *, in_points: bool) -> Decimal:
    """Return the value that a pace leads to from a baseline after some years, unrounded."""
    return baseline + pace * years if in_points else baseline * (1 + pace / 100) ** years


def _pace(first: Decimal, last: Decimal, years: int, *, in_points: bool) -> Decimal | None:
    if in_points:
        return (last - first) / years
    if first <= 0 or last <= 0:
        return None
    return ((last / first) ** (Decimal(1) / years) - 1) * 100


def _refused(
    entry: Indicator,
    series: Series,
    territory: Territory,
    baseline: tuple[int, Decimal] | None,
    target: tuple[int, Decimal],
) -> Refused | None:
    if entry.direction is Direction.NEUTRAL:
        return Refused.NEUTRAL
    if baseline is None:
        return Refused.NO_BASELINE
    if target[0] <= baseline[0]:
        return Refused.NO_TIME
    if territory.code in entry.doubtful:
        return Refused.DOUBTFUL
    return Refused.FEW_POINTS if len(course(series)) < LEAST_POINTS else None


def _outcome(
    sign: int,
    needed: Decimal,
    own: Pace,
    middle: Decimal | None,
    best: Pace | None,
    target: Decimal,
    latest: Decimal,
) -> Outcome:
    if sign * needed < 0:
        return Outcome.BACKWARDS
    if sign * latest >= sign * target:
        return Outcome.REACHED
    if sign * own.value >= sign * needed:
        return Outcome.OWN_PACE
    if middle is not None and sign * middle >= sign * needed:
        return Outcome.MEDIAN_PACE
    if best is None:
        return Outcome.FASTER
    return Outcome.BEST_PACE if sign * best.value >= sign * needed else Outcome.UNSEEN
