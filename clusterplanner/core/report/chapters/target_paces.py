"""Paces of targets: what each asks for a year against what was achieved, told in words and put on record."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from clusterplanner.core.analysis.pace import Pace, Verdict
from clusterplanner.core.analysis.wording import verdict_sentences
from clusterplanner.core.plan.target_pace import JudgedTarget, judge_target
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe, source_line
from clusterplanner.core.report.chapters.statements import exact, short_name, source_sentence
from clusterplanner.core.report.chapters.wording import target_decimals, target_name
from clusterplanner.core.report.document import Block, Paragraph, Run, Style

if TYPE_CHECKING:
    from clusterplanner.core.facts.observations import Observation

_DECIMALS = 2


def target_paces(scribe: Scribe) -> Iterator[Block]:
    """Yield what is said of the targets that the facts have figures of; nothing where there is no such target."""
    judged = [found for each in scribe.plan.targets if (found := judge_target(scribe.plan, scribe.library, each))]
    if not judged:
        return
    yield scribe.point(scribe.say("paces_point"))
    for each in judged:
        yield Paragraph((Run(_sentences(scribe, each)),), Style.LIST_ITEM)
    used = [found for each in judged if isinstance(each.found, Verdict) for found in _record(scribe, each, each.found)]
    if used:
        yield source_line(source_sentence(scribe, *used))


def _sentences(scribe: Scribe, judged: JudgedTarget) -> str:
    goal = scribe.number(judged.value, target_decimals(judged.target))
    unit = scribe.text(scribe.library.figures.unit(judged.target.indicator))
    head = scribe.say("paces_item", name=target_name(scribe, judged.target), value=goal, unit=unit, year=judged.year)
    return scribe.polished(" ".join((head, *verdict_sentences(judged.found, scribe.library, scribe.language))))


def _record(scribe: Scribe, judged: JudgedTarget, found: Verdict) -> tuple[Observation, ...]:
    """Put the paces of a verdict on record with their figures, and return the figures."""
    _record_needed(scribe, judged, found)
    told = {each.territory: each for each in (found.own, found.best) if each}
    for pace in told.values():
        _record_past(scribe, pace, in_points=found.in_points)
    for pace in found.rivals:
        exact(scribe, pace.first), exact(scribe, pace.last)
    if found.median is not None:
        title = scribe.say("computed_median_pace", name=short_name(scribe, judged.target.indicator))
        values = "; ".join(scribe.number(each.value, _DECIMALS, signed=True) for each in found.rivals)
        _compute(scribe, title, scribe.say("formula_median", values=values), found.median, in_points=found.in_points)
    return tuple(each for pace in (found.own, *found.rivals) for each in (pace.first, pace.last))


def _record_needed(scribe: Scribe, judged: JudgedTarget, found: Verdict) -> None:
    target = judged.target
    if target.baseline is None or target.baseline_year is None:
        return
    name = short_name(scribe, target.indicator)
    title = scribe.say("computed_needed_pace", name=name, a=target.baseline_year, b=judged.year)
    first, last = (scribe.number(each, target_decimals(target)) for each in (target.baseline, judged.value))
    formula = _formula(first, last, judged.year - target.baseline_year, in_points=found.in_points)
    _compute(scribe, title, formula, found.needed, in_points=found.in_points)


def _record_past(scribe: Scribe, pace: Pace, *, in_points: bool) -> None:
    territory, name = scribe.territory(pace.territory), short_name(scribe, pace.last.indicator)
    title = scribe.say("computed_year_pace", name=name, territory=territory, a=pace.first.year, b=pace.last.year)
    first, last = exact(scribe, pace.first), exact(scribe, pace.last)
    formula = _formula(first, last, pace.last.year - pace.first.year, in_points=in_points)
    _compute(scribe, title, formula, pace.value, in_points=in_points)


def _formula(first: str, last: str, years: int, *, in_points: bool) -> str:
    return f"({last} − {first}) / {years}" if in_points else f"(({last} / {first})^(1/{years}) − 1) × 100"


def _compute(scribe: Scribe, title: str, formula: str, value: Decimal, *, in_points: bool) -> None:
    result = scribe.number(value, _DECIMALS, signed=True)
    unit = scribe.say("points_a_year" if in_points else "percent_a_year")
    scribe.evidence.compute(Computed(title, formula, result, value, unit))
