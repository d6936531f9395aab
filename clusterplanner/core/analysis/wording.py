"""Findings and verdicts told in words: sentences that stand alone, every number computed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from clusterplanner.core.analysis.diagnosis import Distance, Finding, Move
from clusterplanner.core.analysis.gauges import Gauge, Reading
from clusterplanner.core.analysis.pace import Outcome, Refused, Verdict
from clusterplanner.core.analysis.rules import Thresholds
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.territories import Level


def gravity_text(finding: Finding, language: Language) -> str:
    """Return how grave a finding is, in words."""
    return say(f"diagnosis.gravity_{finding.gravity}", language)


def sentences(finding: Finding, library: Library, language: Language, *, signs: bool = True) -> tuple[str, ...]:
    """Return what a finding says, from the level to the signs; the reason alone where nothing can be said."""
    return tuple(_Teller(finding, library, language).sentences(signs=signs))


def formula_text(reading: Reading, language: Language) -> str:
    """Return how a reading was computed, with its figures as the language writes them."""
    terms = " / ".join(format_number(each.value, language) for each in reading.inputs)
    return terms if reading.factor == 1 else f"{terms} × {format_number(reading.factor, language)}"


def rule_sentence(judged_by: Thresholds, language: Language) -> str:
    """Return how many signs make a finding how grave, and whose thresholds these are."""
    values = {each: format_number(judged_by[each].value, language) for each in ("notable", "weak", "grave")}
    return say("diagnosis.rule", language, **values, origin=judged_by["weak"].origin[language])


class _Teller:
    def __init__(self, finding: Finding, library: Library, language: Language) -> None:
        self._finding, self._library, self._language = finding, library, language

    @property
    def _gauge(self) -> Gauge:
        return self._finding.gauge

    def sentences(self, *, signs: bool) -> Iterator[str]:
        found = self._finding
        if found.lack is not None or found.level is None:
            yield self._say(f"lack_{found.lack}")
            return
        values = {"year": found.level.year, "value": self._number(found.level.value), "unit": self._unit}
        if found.place is None:
            yield self._say("level", **values)
        else:
            yield self._say("level_placed", **values, place=found.place, among=found.among)
        if found.country:
            whole = self._library.gazetteer.territories[found.country.made_of[0].territory].name[self._language]
            yield self._distance("country", found.country, territory=whole)
        if found.peers:
            yield self._distance("peers", found.peers)
        yield from self._moves()
        if self._gauge.mark:
            mark = self._gauge.mark
            origin = mark.origin[self._language]
            yield self._say("mark", year=mark.year, value=self._number(mark.value, 0), unit=self._unit, origin=origin)
        for caution in found.cautions:
            yield self._say(f"caution_{caution}")
        if signs and found.score:
            yield self._say("signs", count=found.score, signs="; ".join(self._signs()))

    def _moves(self) -> Iterator[str]:
        move, step = self._finding.move, self._finding.step
        if move:
            pace = self._number(move.pace, self._gauge.decimals + 1, signed=True)
            yield self._say("move", a=move.first.year, b=move.last.year, difference=self._difference(move), pace=pace)
        if step and step != move:
            yield self._say("step", b=step.last.year, difference=self._difference(step))

    def _signs(self) -> Iterator[str]:
        for sign in self._finding.signs:
            if sign.holds:
                yield self._say(f"sign_{sign.id}", threshold=format_number(sign.threshold, self._language))

    def _distance(self, key: str, distance: Distance, **names: str) -> str:
        return self._say(
            key, reference=self._number(distance.reference), difference=self._difference(distance), **names
        )

    def _difference(self, found: Distance | Move) -> str:
        absolute = self._number(found.absolute, signed=True)
        if self._gauge.in_points:
            return self._say("difference_points", absolute=absolute)
        if found.relative is None:
            return self._say("difference_absolute", absolute=absolute)
        return self._say("difference", absolute=absolute, relative=self._number(found.relative, 1, signed=True))

    @property
    def _unit(self) -> str:
        return self._gauge.unit[self._language]

    def _number(self, value: Decimal, decimals: int | None = None, *, signed: bool = False) -> str:
        places = self._gauge.decimals if decimals is None else decimals
        return format_number(value, self._language, places, signed=signed)

    def _say(self, key: str, **values: object) -> str:
        text = say(f"diagnosis.{key}", self._language, **values)
        return text[:-1] if text.endswith("..") else text  # an abbreviation ends the sentence itself


def verdict_sentences(found: Verdict | Refused, library: Library, language: Language) -> tuple[str, ...]:
    """Return what is said of a target: the paces, the outcome and what qualifies it, or why nothing is said."""
    if isinstance(found, Refused):
        return (say(f"pace.refused_{found}", language),)
    level = library.gazetteer.territories[found.own.territory].level
    local = "_local" if level in (Level.DISTRICT, Level.CITY) and found.best else ""
    told = {"needed": found.needed, "own": found.own.value}
    values: dict[str, object] = {"a": found.own.first.year, "b": found.own.last.year}
    key = "needed_alone"
    if found.best and found.median is not None:
        told |= {"median": found.median, "best": found.best.value}
        values["territory"] = library.gazetteer.territories[found.best.territory].name[language]
        key = f"needed{local}"
    unit = "points" if found.in_points else "percent"
    paces = {name: say(f"pace.{unit}", language, value=_signed(value, language)) for name, value in told.items()}
    seen = found.outcome in (Outcome.MEDIAN_PACE, Outcome.BEST_PACE, Outcome.UNSEEN)
    outcome = f"{found.outcome}{local}" if seen else found.outcome
    counts = {"count": found.as_fast, "total": len(found.rivals)}
    parts = [say(f"pace.{key}", language, **values, **paces), say(f"pace.outcome_{outcome}", language, **counts)]
    parts += [say(f"pace.{name}", language) for name in ("survey", "nominal") if getattr(found, name)]
    return tuple(parts)


def _signed(value: Decimal, language: Language) -> str:
    return format_number(value, language, 2, signed=True)
