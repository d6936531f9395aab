"""Advice: which measures answer what lags, why, and how much the ranking turns on the weights.

The score of a measure is the sum over findings of strength × score of the finding × weight, less a deduction for each
prerequisite that the plan lacks. Robustness is the share of random weightings, drawn from a fixed seed, in which the
measure stays among the first. Strengths, weights and thresholds are data in `resources/rules/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from random import Random
from typing import Final

from clusterplanner.core.analysis.diagnosis import Finding, Lack
from clusterplanner.core.analysis.rules import Thresholds, thresholds
from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.entries import read_entries
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.measures import Measure
from clusterplanner.core.plan.coverage import unmet_needs
from clusterplanner.core.plan.plan import Item

STRONGEST: Final = 3
_SEED: Final = 2030
_ONE: Final = Decimal(1)


class Robustness(StrEnum):
    """How much the place of a measure turns on the weights, in a word."""

    STEADY = "steady"
    LIKELY = "likely"
    DEPENDS = "depends"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one finding adds to the score of a measure: strength × score × weight."""

    finding: str
    strength: int
    score: Decimal
    weight: Decimal

    @property
    def points(self) -> Decimal:
        """The product."""
        return self.strength * self.score * self.weight


@dataclass(frozen=True, slots=True)
class Advice:
    """A measure with the parts of its score; `place` counts from 1, `share` is the per cent of the weightings."""

    measure: Measure
    contributions: tuple[Contribution, ...]
    unmet: tuple[str, ...]
    deduction: Decimal
    place: int = 0
    share: Decimal = Decimal(0)
    robustness: Robustness = Robustness.DEPENDS

    @property
    def score(self) -> Decimal:
        """The sum of the contributions less the deduction."""
        return sum((each.points for each in self.contributions), Decimal(0)) - self.deduction

    @property
    def formula(self) -> str:
        """The score with its inputs, as it was computed."""
        terms = [f"{each.strength}×{each.score:f}×{each.weight:f}" for each in self.contributions]
        return " + ".join(terms or ["0"]) + (f" − {self.deduction:f}" if self.deduction else "")


@cache
def answers() -> Mapping[str, Mapping[str, int]]:
    """Return which findings each measure answers, and how strongly; refuses with C102 what is no strength."""
    found: dict[str, Mapping[str, int]] = {}
    for entry in read_entries(resource("rules", "answers.toml")):
        for finding, strength in entry.table.items():
            if not isinstance(strength, int) or not 1 <= strength <= STRONGEST:
                raise Refusal("C102", file=entry.file, entry=entry.id, field=finding)
        found[entry.id] = dict(entry.table)
    return found


def answered_by(measure: Measure) -> Mapping[str, int]:
    """Return the findings that a measure answers; a part that is not listed answers what its whole answers."""
    return answers().get(measure.id) or answers().get(measure.parent, {})


def advise(
    library: Library,
    findings: Sequence[Finding],
    items: tuple[Item, ...] = (),
    weights: Mapping[str, Decimal] | None = None,
    judged_by: Thresholds | None = None,
) -> tuple[Advice, ...]:
    """Return the measures of the article with their scores, the best first; equal scores keep the catalogue's order.

    `weights` are by finding, 1 where none is given. `items` are what the plan already has, for the prerequisites.
    """
    rules = judged_by or thresholds("advice")
    scored = [
        _advice(library, measure, findings, items, weights or {}, rules) for measure in library.catalogue.main_measures
    ]
    scored.sort(key=lambda each: -each.score)
    shares = _shares(scored, rules)
    return tuple(
        replace(each, place=place, share=shares[place - 1], robustness=_robustness(shares[place - 1], rules))
        for place, each in enumerate(scored, start=1)
    )


def score_of(finding: Finding, rules: Thresholds) -> Decimal:
    """Return what a finding counts: its signs, or a fixed score where the article reports the trend without figures."""
    if finding.lack in (Lack.ONLY_NATIONAL, Lack.NOT_PUBLISHED):
        return rules["unknown"].value
    return Decimal(finding.score)


def _advice(
    library: Library,
    measure: Measure,
    findings: Iterable[Finding],
    items: tuple[Item, ...],
    weights: Mapping[str, Decimal],
    rules: Thresholds,
) -> Advice:
    strengths = answered_by(measure)
    contributions = tuple(
        Contribution(each.gauge.id, strengths[each.gauge.id], score, weights.get(each.gauge.id, _ONE))
        for each in findings
        if each.gauge.id in strengths and (score := score_of(each, rules))
    )
    proposed = Item("", measure=measure.id)
    unmet = tuple(need.measure for need in unmet_needs((*items, proposed), library.catalogue.measures) if not need.item)
    return Advice(measure, contributions, unmet, rules["unmet"].value * len(unmet))


def _shares(scored: Sequence[Advice], rules: Thresholds) -> list[Decimal]:
    """Return for each measure the per cent of random weightings in which it is among the first."""
    draws, first = int(rules["draws"].value), int(rules["first"].value)
    names = sorted({part.finding for each in scored for part in each.contributions})
    place = {name: number for number, name in enumerate(names)}
    rows = [
        (float(each.deduction), [(place[part.finding], float(part.points)) for part in each.contributions])
        for each in scored
    ]
    random = Random(_SEED)
    kept = [0] * len(scored)
    for _ in range(draws):
        factors = [random.uniform(0, 2) for _ in names]
        totals = [sum(points * factors[at] for at, points in parts) - deduction for deduction, parts in rows]
        for winner in sorted(range(len(totals)), key=lambda each: -totals[each])[:first]:
            kept[winner] += 1
    return [Decimal(count) * 100 / draws for count in kept]


def _robustness(share: Decimal, rules: Thresholds) -> Robustness:
    if share >= rules["steady"].value:
        return Robustness.STEADY
    return Robustness.LIKELY if share >= rules["likely"].value else Robustness.DEPENDS
