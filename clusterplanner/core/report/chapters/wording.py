"""Words about parts of the plan that several chapters print alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusterplanner.core.base.numbers import decimals_of
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Target


def target_name(scribe: Scribe, target: Target) -> str:
    """Return what a target measures: the name of the indicator of the facts, or as typed."""
    known = scribe.library.figures.indicators.get(target.indicator)
    return scribe.text(known.name) if known else scribe.translate(target.name) or NOTHING


def target_unit(scribe: Scribe, target: Target) -> str:
    """Return the unit of a target, "" when it has none."""
    known = target.indicator in scribe.library.figures.indicators
    return scribe.text(scribe.library.figures.unit(target.indicator)) if known else scribe.translate(target.unit)


def target_title(scribe: Scribe, target: Target) -> str:
    """Return what a target measures with its unit, so far as it has one."""
    name, unit = target_name(scribe, target), target_unit(scribe, target)
    return f"{name}, {unit}" if unit else name


def target_decimals(target: Target) -> int:
    """Return with how many decimals a target's values are printed: as many as its finest value has."""
    values = [value for _, value in target.values]
    if target.baseline is not None:
        values.append(target.baseline)
    return max((decimals_of(value) for value in values), default=0)


def use_baseline(scribe: Scribe, target: Target) -> None:
    """Put the published figure behind a baseline on record when the baseline is one."""
    if target.indicator not in scribe.library.figures.indicators or target.baseline_year is None:
        return
    series = scribe.library.figures.series(target.indicator, scribe.plan.territory)
    for observation in series.by_year.get(target.baseline_year, ()):
        if observation.value == target.baseline:
            scribe.evidence.use(observation)
            return


def lowered(text: str) -> str:
    """Return a wording for the middle of a sentence: the first letter small, unless an abbreviation begins it."""
    second = text[1:2]
    return text[:1].lower() + text[1:] if second.islower() or second.isspace() else text
