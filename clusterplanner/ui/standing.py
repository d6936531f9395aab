"""How a territory stands on an indicator in a year: figure, change, share, place; and the classes of a map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from clusterplanner.core.analysis.compare import Change, Share, change, ranking, share_of_republic
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import REPUBLIC, Level


@dataclass(frozen=True, slots=True)
class Position:
    """One territory's figure and what it is compared with; None wherever a figure or a sense is missing.

    `change` is that from the last year before with a figure. `share` is the part of the republic for indicators that
    add up, `against` the distance from the republic's figure for the others. `place` is among `compared` regions.
    """

    code: str
    year: int
    observation: Observation | None
    change: Change | None
    share: Share | None
    against: Change | None
    place: int | None
    compared: int


def region_of(library: Library, code: str) -> str:
    """Return the region that a district or city lies in; a region or the republic itself."""
    territory = library.gazetteer.territories[code]
    return territory.parent if territory.level in (Level.DISTRICT, Level.CITY) else code


def cautioned(library: Library, indicator: str, code: str) -> bool:
    """Tell whether the change of an indicator must not be judged for a territory."""
    return code in library.figures.indicators[indicator].doubtful


def positions(library: Library, indicator: str, year: int, codes: Iterable[str]) -> dict[str, Position]:
    """Return how each territory stands in a year, with its place among the regions."""
    ranked = ranking(library.figures, indicator, year, library.gazetteer.regions)
    places = {standing.territory.code: standing.place for standing in ranked}
    return {code: _position(library, indicator, year, code, places) for code in codes}


def _position(library: Library, indicator: str, year: int, code: str, places: dict[str, int]) -> Position:
    figures = library.figures
    series = figures.series(indicator, code)
    here = series[year]
    before = max((each for each in series.years if each < year), default=None)
    changed = change(series, before, year) if before is not None else None
    republic = figures.observation(indicator, REPUBLIC, year) if code != REPUBLIC else None
    share = share_of_republic(figures, indicator, code, year) if republic else None
    against = Change(republic, here, series.unit) if republic and here and not isinstance(share, Share) else None
    return Position(
        code=code,
        year=year,
        observation=here,
        change=changed if isinstance(changed, Change) else None,
        share=share if isinstance(share, Share) else None,
        against=against,
        place=places.get(code),
        compared=len(places),
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
