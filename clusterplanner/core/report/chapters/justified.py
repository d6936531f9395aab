"""Justified problems: the findings of the diagnosis that the author accepted, each with all its figures on record."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from clusterplanner.core.analysis.diagnosis import Distance, Finding, Move, diagnose
from clusterplanner.core.analysis.gauges import Gauge, Reading, readings
from clusterplanner.core.analysis.wording import sentences
from clusterplanner.core.plan.plan import Stance
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe, source_line
from clusterplanner.core.report.chapters.statements import exact, source_sentence
from clusterplanner.core.report.document import Run

if TYPE_CHECKING:
    from clusterplanner.core.report.document import Block

_PERCENT: Final = "%"


def justified(scribe: Scribe) -> Iterator[Block]:
    """Yield the accepted findings in the order of their acceptance; nothing when none is accepted."""
    accepted = [each for each in scribe.plan.judgements if each.stance is Stance.ACCEPTED]
    if not accepted:
        return
    found = {each.gauge.id: each for each in diagnose(scribe.library, scribe.plan.territory, scribe.plan.peers)}
    known = [each for each in accepted if each.id in found]
    if known:
        yield scribe.point(scribe.say("justified_intro"))
    for judged in known:
        finding, where = found[judged.id], f"judgements/{judged.id}/wording"
        told = " ".join(sentences(finding, scribe.library, scribe.language, signs=False))
        name = scribe.text(finding.gauge.name)
        computed = scribe.polished(scribe.say("justified_computed", name=name, told=told))
        own = scribe.lines(judged.wording)
        yield scribe.point(computed if not own else (Run(" ".join(own)),), where)
        below = [] if not own else [computed]
        if finding.level is not None:
            _Ledger(scribe, finding).record()
            below.append(source_sentence(scribe, *finding.level.inputs))
            if len(finding.level.inputs) > 1:
                below.append(scribe.say("justified_unrounded"))
        if below:
            yield source_line(" ".join(below))


class _Ledger:
    """Puts on record what the sentences of a finding are made of."""

    def __init__(self, scribe: Scribe, finding: Finding) -> None:
        self._scribe, self._finding, self._gauge = scribe, finding, finding.gauge
        self._name = scribe.text(finding.gauge.name)

    def record(self) -> None:
        """Record readings, ranking, distances and changes."""
        found = self._finding
        assert found.level is not None
        self._reading(found.level)
        if found.place is not None:
            for each in _ranked(self._scribe, found.gauge, found.level):
                self._reading(each)
        if found.country:
            self._reading(found.country.made_of[0])
            self._distance(found.country, self._territory(found.country.made_of[0]))
        if found.peers:
            self._median(found.peers)
            self._distance(found.peers, self._scribe.say("median_of_peers"))
        for move in (found.move, found.step):
            if move:
                self._reading(move.first)
                self._move(move)
        if found.move:
            self._pace(found.move)

    def _reading(self, reading: Reading) -> None:
        formula = self._formula(reading)
        if len(reading.inputs) > 1 or reading.factor != 1:
            title = self._say("computed_reading", a=reading.year, territory=self._territory(reading))
            self._compute(title, formula, reading.value, self._unit)

    def _median(self, distance: Distance) -> None:
        for each in distance.made_of:
            self._reading(each)
        values = "; ".join(self._number(each.value) for each in distance.made_of)
        names = {"a": distance.own.year, "territory": self._scribe.say("median_of_peers")}
        formula = self._scribe.say("median_formula", values=values)
        self._compute(self._say("computed_reading", **names), formula, distance.reference, self._unit)

    def _distance(self, distance: Distance, other: str) -> None:
        names = {"a": distance.own.year, "territory": self._territory(distance.own), "other": other}
        if len(distance.made_of) == 1:
            reference = self._operand(distance.made_of[0])
        else:
            reference = self._number(distance.reference, self._gauge.decimals + 2)
        own = self._operand(distance.own)
        self._difference("computed_gap", names, own, reference, distance)

    def _move(self, move: Move) -> None:
        names = {"territory": self._territory(move.last), "a": move.first.year, "b": move.last.year}
        last, first = self._operand(move.last), self._operand(move.first)
        self._difference("computed_change", names, last, first, move)

    def _difference(self, key: str, names: dict[str, object], own: str, other: str, found: Distance | Move) -> None:
        in_points = self._unit == _PERCENT
        unit = self._scribe.say("points") if in_points else self._unit
        self._compute(self._say(key, **names), f"{own} − {other}", found.absolute, unit, signed=True)
        if not in_points and found.relative is not None:
            percent = {"computed_gap": "computed_gap_percent", "computed_change": "computed_percent"}[key]
            formula = f"({own} − {other}) / {other} × 100"
            self._compute(self._say(percent, **names), formula, found.relative, _PERCENT, decimals=1, signed=True)

    def _pace(self, move: Move) -> None:
        years = move.last.year - move.first.year
        formula = f"({self._operand(move.last)} − {self._operand(move.first)}) / {years}"
        names = {"territory": self._territory(move.last), "a": move.first.year, "b": move.last.year}
        unit = self._scribe.say("points") if self._unit == _PERCENT else self._unit
        decimals = self._gauge.decimals + 1
        self._compute(self._say("computed_pace", **names), formula, move.pace, unit, decimals=decimals, signed=True)

    # Words

    def _compute(
        self, title: str, formula: str, value: Decimal, unit: str, *, decimals: int | None = None, signed: bool = False
    ) -> None:
        result = self._number(value, decimals, signed=signed)
        self._scribe.evidence.compute(Computed(title, formula, result, value, unit))

    def _formula(self, reading: Reading) -> str:
        terms = " / ".join(exact(self._scribe, each) for each in reading.inputs)
        return terms if reading.factor == 1 else f"{terms} × {self._scribe.number(reading.factor)}"

    def _operand(self, reading: Reading) -> str:
        formula = self._formula(reading)
        return formula if len(reading.inputs) == 1 and reading.factor == 1 else f"({formula})"

    def _number(self, value: Decimal, decimals: int | None = None, *, signed: bool = False) -> str:
        return self._scribe.number(value, self._gauge.decimals if decimals is None else decimals, signed=signed)

    def _say(self, key: str, **values: object) -> str:
        return self._scribe.say(key, name=self._name, **values)

    def _territory(self, reading: Reading) -> str:
        return self._scribe.territory(reading.territory)

    @property
    def _unit(self) -> str:
        return self._scribe.text(self._gauge.unit)


def _ranked(scribe: Scribe, gauge: Gauge, level: Reading) -> Iterator[Reading]:
    """Yield the readings that a place was counted among."""
    gazetteer = scribe.library.gazetteer
    own = gazetteer.territories[level.territory]
    for each in gazetteer.regions if own in gazetteer.regions else gazetteer.districts(own.parent):
        known = readings(gauge, scribe.library, each).get(level.year)
        if known is not None:
            yield known
