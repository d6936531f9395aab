"""The rules for targets, of the plan and of its items: P4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.plan.rules import Place, short, told
from clusterplanner.core.plan.suggestions import RECENT_YEARS

if TYPE_CHECKING:
    from clusterplanner.core.base.moments import Moment
    from clusterplanner.core.base.problems import Problem
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.observations import Series
    from clusterplanner.core.plan.plan import Plan, Target

_Wrong = tuple[str, str, dict[str, object]]


def target_problems(
    plan: Plan, library: Library, targets: Iterable[Target], place: Place, end: Moment | None = None
) -> Iterator[Problem]:
    """Yield what is wrong with the targets of a place; `end` is that of the measure they belong to."""
    seen: set[str] = set()
    for k, target in enumerate(targets, 1):
        number = ".".join((*(value for name, value in place.values if name == "n"), str(k)))
        named = {"number": number, "target": _name(plan, library, target)}
        for code, field, values in _wrong(plan, library, target, end):
            yield place.problem(code, f"targets/{target.id}/{field}", **named, **values)
        same = target.indicator or target.name.strip().casefold()
        if same and same in seen:
            yield place.problem("P409", f"targets/{target.id}/indicator", **named)
        seen.add(same)


def _wrong(plan: Plan, library: Library, target: Target, end: Moment | None) -> Iterator[_Wrong]:
    if target.indicator and target.indicator not in library.figures.indicators:
        yield "P406", "indicator", {}
    if not target.indicator and not target.name.strip():
        yield "P401", "name", {}
    if not target.indicator and not target.unit.strip():
        yield "P407", "unit", {}
    if target.baseline is None:
        yield "P402", "baseline", {}
    elif target.baseline_year is None:
        yield "P403", "baseline_year", {}
    if not target.values:
        yield "P404", "values", {}
    yield from _wrong_years(plan, target, end)
    yield from _unlike_published(plan, library, target)
    yield from _wrong_values(plan, library, target)
    yield from _national_mark(plan, target)


def _wrong_years(plan: Plan, target: Target, end: Moment | None) -> Iterator[_Wrong]:
    years = [year for year, _ in target.values]
    for year in (year for year in years if year not in plan.years):
        yield "P405", "values", {"year": year, "first": plan.first_year, "last": plan.last_year}
    if years and target.baseline_year is not None and target.baseline_year >= min(years):
        yield "P408", "baseline_year", {"year": target.baseline_year, "value_year": min(years)}
    if target.baseline_year is not None and target.baseline_year < plan.first_year - RECENT_YEARS:
        yield "P416", "baseline_year", {"year": target.baseline_year, "first": plan.first_year}
    late = [year for year in years if year in plan.years and end is not None and year > end.year]
    if late and end is not None:
        yield "P414", "values", {"year": late[0], "last": end.year}


def _wrong_values(plan: Plan, library: Library, target: Target) -> Iterator[_Wrong]:
    """Yield values that cannot be, or that go the wrong way; one problem of a kind, at its first value."""
    planned = [("values", year, value) for year, value in target.values]
    known = [("baseline", target.baseline_year, target.baseline)] if target.baseline is not None else []
    points = [*known, *planned]
    if _is_share(plan, library, target):
        for field, year, value in (each for each in points if not 0 <= (each[2] or 0) <= 100):
            yield "P411", field, {"value": told(value or Decimal(0), plan), "year": year or "…"}
            break
    indicator = library.figures.indicators.get(target.indicator)
    if indicator is not None and target.baseline is not None:
        sign = {Direction.MORE: 1, Direction.LESS: -1, Direction.NEUTRAL: 0}[indicator.direction]
        for year, value in target.values:
            if (value - target.baseline) * sign < 0:
                yield "P412", "values", {"year": year, **_both(plan, value=value, baseline=target.baseline)}
                break
    if _is_running_total(target):
        for (_, _, before), (_, year, value) in pairwise(points):
            if value is not None and before is not None and value < before:
                yield "P413", "values", {"year": year, **_both(plan, value=value, before=before)}
                break


def _national_mark(plan: Plan, target: Target) -> Iterator[_Wrong]:
    """Yield a value of a territory that meets a mark set for the republic; one problem, at its first value."""
    for gauge in gauges().values() if plan.territory != REPUBLIC else ():
        mark = gauge.mark
        if mark is None or gauge.recipe.divisor or gauge.recipe.indicator != target.indicator:
            continue
        for year, value in target.values:
            if (value - mark.value) * gauge.sign >= 0:
                both = _both(plan, value=value, mark=mark.value)
                yield "P417", "values", {"year": year, "origin": mark.origin[plan.language], **both}
                break


def _is_share(plan: Plan, library: Library, target: Target) -> bool:
    if target.indicator in library.figures.indicators:
        return library.figures.indicators[target.indicator].is_share
    marks = say("plan.share_marks", plan.language).split("|")
    return target.unit.strip() == "%" and any(mark in target.name.casefold() for mark in marks)


def _is_running_total(target: Target) -> bool:
    name = target.name.casefold()
    return any(say("plan.running_total_mark", language) in name for language in Language)


def _unlike_published(plan: Plan, library: Library, target: Target) -> Iterator[_Wrong]:
    if target.baseline is None or target.baseline_year is None:
        return
    if target.indicator not in library.figures.indicators:
        return
    series = library.figures.series(target.indicator, plan.territory)
    said = tuple(each.value for each in series.by_year.get(target.baseline_year, ()))
    if said and target.baseline not in said:
        yield (
            "P410",
            "baseline",
            {"year": target.baseline_year, **_both(plan, value=target.baseline, published=said[0])},
        )
    if not said and target.baseline == 0:
        yield from _nothing_instead_of_something(plan, target.baseline_year, series)


def _nothing_instead_of_something(plan: Plan, year: int, series: Series) -> Iterator[_Wrong]:
    before = [each for each in series if each.year < year]
    if before and before[-1].value != 0:
        published = told(before[-1].value, plan)
        yield "P415", "baseline", {"year": year, "published_year": before[-1].year, "published": published}


def _both(plan: Plan, **values: Decimal) -> dict[str, object]:
    return {name: told(value, plan) for name, value in values.items()}


def _name(plan: Plan, library: Library, target: Target) -> str:
    indicator = library.figures.indicators.get(target.indicator)
    return short(indicator.name[plan.language] if indicator else target.name or target.indicator)
