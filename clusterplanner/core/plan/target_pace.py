"""Targets of a plan against past paces: by which figures each is judged, and with which territories compared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from clusterplanner.core.analysis.pace import Refused, Verdict, judge
from clusterplanner.core.facts.territories import Level, Territory

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan, Target


@dataclass(frozen=True, slots=True)
class JudgedTarget:
    """A target with the last year and value that it was judged by, and what was found."""

    target: Target
    year: int
    value: Decimal
    found: Verdict | Refused


def judge_target(
    plan: Plan, library: Library, target: Target, goal: tuple[int, Decimal] | None = None
) -> JudgedTarget | None:
    """Return what the past says of a target's last value, or of another year and value in its place.

    None where nothing was published of what it measures, where it has no value, or for an unknown territory.
    """
    goal = goal or max(target.values, default=None)
    territory = library.gazetteer.territories.get(plan.territory)
    if goal is None or territory is None or target.indicator not in library.figures.indicators:
        return None
    year, value = target.baseline_year, target.baseline
    baseline = None if year is None or value is None else (year, value)
    found = judge(library.figures, territory, rivals(library, territory), target.indicator, baseline, goal)
    return JudgedTarget(target, *goal, found)


def rivals(library: Library, territory: Territory) -> tuple[Territory, ...]:
    """Return the territories that a pace is compared with: the regions; for a district or city those of its region."""
    if territory.level in (Level.DISTRICT, Level.CITY):
        return library.gazetteer.districts(territory.parent)
    return library.gazetteer.regions
