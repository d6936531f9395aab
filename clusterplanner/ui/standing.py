"""How a territory stands on an indicator in a year: figure, change, share, rank; and the classes of a map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, pairwise

from clusterplanner.core.facts.indicators import Direction, Indicator
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import REPUBLIC


class Scale(StrEnum):
    """What a comparison is told in: per cent, percentage points, or the indicator's own unit."""

    PERCENT = "percent"
    POINTS = "points"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Difference:
    """How far one figure is from another."""

    amount: Decimal
    scale: Scale


@dataclass(frozen=True, slots=True)
class Standing:
    """One territory's figure and what it is compared with; None wherever a figure is missing.

    `share` is the per cent of the republic for indicators that add up, `against` the difference from the republic for
    the others. Rank 1 is the best where one direction is better, else the largest; equal figures share a rank.
    """

    code: str
    observation: Observation | None
    previous: Observation | None
    republic: Observation | None
    change: Difference | None
    share: Decimal | None
    against: Difference | None
    rank: int | None
    ranked: int


def difference(indicator: Indicator, new: Decimal, old: Decimal) -> Difference:
    """Return the change from `old` to `new`: points for shares, per cent for amounts, own unit across zero."""
    if indicator.unit == "percent":
        return Difference(new - old, Scale.POINTS)
    if old > 0 and new >= 0:
        return Difference((new - old) / old * 100, Scale.PERCENT)
    return Difference(new - old, Scale.UNIT)


def ranks(indicator: Indicator, values: Mapping[str, Decimal]) -> dict[str, int]:
    """Rank territories by value."""
    sign = -1 if indicator.direction is Direction.LESS else 1
    return {code: 1 + sum(sign * other > sign * value for other in values.values()) for code, value in values.items()}


def standings(library: Library, indicator: str, year: int, codes: Iterable[str]) -> dict[str, Standing]:
    """Return how each territory stands in a year, ranked among the regions."""
    figures = library.figures
    entry = figures.indicators[indicator]
    ranked = ranks(
        entry,
        {
            region.code: found.value
            for region in library.gazetteer.regions
            if (found := figures.observation(indicator, region.code, year))
        },
    )
    republic = figures.observation(indicator, REPUBLIC, year)
    return {code: _standing(library, entry, year, code, republic, ranked) for code in codes}


def _standing(
    library: Library, entry: Indicator, year: int, code: str, republic: Observation | None, ranked: Mapping[str, int]
) -> Standing:
    series = library.figures.series(entry.id, code)
    here = series[year]
    before = max((each for each in series.years if each < year), default=None)
    previous = series[before] if before is not None else None
    comparable = here is not None and republic is not None and code != REPUBLIC
    share = against = None
    if here is not None and republic is not None and comparable:
        if entry.additive and republic.value > 0 and here.value >= 0:
            share = here.value / republic.value * 100
        else:
            against = difference(entry, here.value, republic.value)
    return Standing(
        code=code,
        observation=here,
        previous=previous,
        republic=republic,
        change=difference(entry, here.value, previous.value) if here and previous else None,
        share=share,
        against=against,
        rank=ranked.get(code),
        ranked=len(ranked),
    )


def natural_breaks(values: Iterable[Decimal], classes: int) -> tuple[tuple[Decimal, Decimal], ...]:
    """Group values into at most `classes` classes with the least spread within each (Jenks); returns their bounds.

    Seven values have at most 15 groupings into five classes, so all of them are tried.
    """
    distinct = sorted(set(values))
    if not distinct:
        return ()

    def spread(group: list[Decimal]) -> Decimal:
        mean = sum(group, Decimal(0)) / len(group)
        return sum(((value - mean) ** 2 for value in group), Decimal(0))

    groupings = (
        [distinct[start:end] for start, end in pairwise((0, *cuts, len(distinct)))]
        for cuts in combinations(range(1, len(distinct)), min(classes, len(distinct)) - 1)
    )
    best = min(groupings, key=lambda groups: sum(map(spread, groups)))
    return tuple((group[0], group[-1]) for group in best)
