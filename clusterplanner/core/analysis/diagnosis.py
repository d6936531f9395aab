"""Diagnosis: what lags in a territory, how much, by which visible signs, and why it cannot be said where it cannot.

A finding holds a level, its place, its distance from the republic (of a district: from its region) and from the
median of the peers, its change and pace. Each sign compares one of these with a threshold of
`resources/rules/diagnosis.toml`; the number of signs that hold is the score, and it decides how grave the finding is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from statistics import median

from clusterplanner.core.analysis.compare import crosses_survey
from clusterplanner.core.analysis.gauges import Gauge, Reading, gauges, readings
from clusterplanner.core.analysis.rules import Thresholds, thresholds
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.territories import REPUBLIC, Level, Territory


class Gravity(StrEnum):
    """How grave a finding is; UNKNOWN where figures are missing."""

    UNKNOWN = "unknown"
    FINE = "fine"
    NOTABLE = "notable"
    WEAK = "weak"
    GRAVE = "grave"


class Caution(StrEnum):
    """What qualifies a finding."""

    SURVEY = "survey"  # the span meets the full survey of 2019
    DOUBTFUL = "doubtful"  # the territory's change must not be judged
    SOURCES = "sources"  # first and last figure come from different sources


class Lack(StrEnum):
    """Why nothing can be said."""

    NO_FIGURES = "no_figures"  # for this territory
    ONLY_NATIONAL = "only_national"  # figures exist for the republic alone
    NOT_PUBLISHED = "not_published"  # not even for the republic


@dataclass(frozen=True, slots=True)
class Move:
    """The change between two readings."""

    first: Reading
    last: Reading

    @property
    def absolute(self) -> Decimal:
        """The difference in the gauge's unit; percentage points for shares."""
        return self.last.value - self.first.value

    @property
    def relative(self) -> Decimal | None:
        """The difference in per cent of the first reading, None when that is not positive."""
        return self.absolute / self.first.value * 100 if self.first.value > 0 else None

    @property
    def pace(self) -> Decimal:
        """The difference a year, on average."""
        return self.absolute / (self.last.year - self.first.year)


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a reading is from a reference of the same year: the readings that the reference was made of."""

    own: Reading
    reference: Decimal
    made_of: tuple[Reading, ...]

    @property
    def absolute(self) -> Decimal:
        """The difference in the gauge's unit."""
        return self.own.value - self.reference

    @property
    def relative(self) -> Decimal | None:
        """The difference in per cent of the reference, None when that is not positive."""
        return self.absolute / self.reference * 100 if self.reference > 0 else None


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: the value compared with its threshold; `holds` is None when it could not or must not be judged."""

    id: str
    value: Decimal | None
    threshold: Decimal
    holds: bool | None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a gauge says of a territory; `place` counts from the best among `among` territories."""

    gauge: Gauge
    territory: str
    gravity: Gravity
    level: Reading | None = None
    place: int | None = None
    among: int = 0
    country: Distance | None = None
    peers: Distance | None = None
    move: Move | None = None
    step: Move | None = None
    signs: tuple[Sign, ...] = ()
    cautions: tuple[Caution, ...] = ()
    lack: Lack | None = None

    @property
    def score(self) -> int:
        """How many signs hold."""
        return sum(sign.holds is True for sign in self.signs)


@dataclass(frozen=True, slots=True)
class History:
    """The readings of a gauge by year, those of the whole it is compared with, and the medians of the peers."""

    own: Mapping[int, Reading]
    whole: Mapping[int, Reading]
    median: Mapping[int, Decimal]


def diagnose(
    library: Library, territory: str, peers: Sequence[str] = (), judged_by: Thresholds | None = None
) -> tuple[Finding, ...]:
    """Return a finding for each gauge, in the order of the gauges.

    `peers` are compared with, all others of the same level when none of those is given: the regions, or the districts
    and cities of the same region. Raises KeyError for an unknown territory.
    """
    bench = _Bench(library, library.gazetteer.territories[territory], peers, judged_by or thresholds("diagnosis"))
    return tuple(bench.finding(gauge) for gauge in gauges().values())


def gravest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order in which they are read: the gravest first, those without figures at the end."""
    order = list(Gravity)
    return tuple(sorted(findings, key=lambda each: (-order.index(each.gravity), -each.score)))


def comparable(library: Library, territory: str) -> tuple[Territory, ...]:
    """Return what a territory can be compared with: the other regions, or the other parts of its region."""
    own = library.gazetteer.territories[territory]
    return tuple(each for each in _Bench(library, own, (), {}).all if each != own) if own.parent else ()


def history(library: Library, gauge: Gauge, territory: str, peers: Sequence[str] = ()) -> History:
    """Return the course of a gauge with what its findings compare it with."""
    return _Bench(library, library.gazetteer.territories[territory], peers, {}).history(gauge)


class _Bench:
    """One territory with those it is compared with."""

    def __init__(self, library: Library, own: Territory, peers: Sequence[str], judged_by: Thresholds) -> None:
        self._library, self._own, self._judged_by = library, own, judged_by
        gazetteer = library.gazetteer
        local = own.level in (Level.DISTRICT, Level.CITY)
        self.all = gazetteer.districts(own.parent) if local else gazetteer.regions
        self._whole = gazetteer.territories[own.parent] if local else gazetteer.republic
        others = tuple(each for each in self.all if each != own)
        self._peers = tuple(each for each in others if each.code in peers) or others

    def finding(self, gauge: Gauge) -> Finding:
        """Return what a gauge says."""
        own = readings(gauge, self._library, self._own)
        if not own:
            return Finding(gauge, self._own.code, Gravity.UNKNOWN, lack=self._lack(gauge))
        level = own[max(own)]
        place, among = self._place(gauge, level)
        country, peers = self._country(gauge, level), self._median(gauge, level)
        years = sorted(own)
        move = Move(own[years[0]], level) if len(years) > 1 else None
        step = Move(own[years[-2]], level) if len(years) > 1 and years[-2] == years[-1] - 1 else None
        cautions = tuple(self._cautions(move))
        judged = Caution.DOUBTFUL not in cautions
        signs = tuple(self._signs(gauge, place, among, country, peers, (move, step) if judged else (None, None)))
        found = Finding(
            *(gauge, self._own.code, Gravity.FINE, level, place, among, country, peers, move, step, signs, cautions)
        )
        return _with_gravity(found, self._judged_by)

    def history(self, gauge: Gauge) -> History:
        """Return the course of a gauge."""
        own = readings(gauge, self._library, self._own)
        distances = {year: (self._country(gauge, each), self._median(gauge, each)) for year, each in own.items()}
        return History(
            own=own,
            whole={year: country.made_of[0] for year, (country, _) in distances.items() if country},
            median={year: peers.reference for year, (_, peers) in distances.items() if peers},
        )

    def _lack(self, gauge: Gauge) -> Lack:
        if not self._library.figures.series(gauge.recipe.indicator, REPUBLIC):
            return Lack.NOT_PUBLISHED
        return Lack.ONLY_NATIONAL if gauge.national else Lack.NO_FIGURES

    def _of_year(self, gauge: Gauge, territories: Sequence[Territory], year: int) -> tuple[Reading, ...]:
        found = (readings(gauge, self._library, each).get(year) for each in territories)
        return tuple(each for each in found if each)

    def _place(self, gauge: Gauge, level: Reading) -> tuple[int | None, int]:
        if not gauge.compare or self._own not in self.all:
            return None, 0
        known = self._of_year(gauge, self.all, level.year)
        better = sum(gauge.sign * each.value > gauge.sign * level.value for each in known)
        return (better + 1, len(known)) if len(known) > 1 else (None, 0)

    def _country(self, gauge: Gauge, level: Reading) -> Distance | None:
        """Return the distance from the republic, of a district from its region, of the republic from abroad."""
        whole = self._whole if self._whole != self._own else self._library.gazetteer.territories.get(gauge.abroad)
        found = readings(gauge, self._library, whole).get(level.year) if gauge.compare and whole else None
        return Distance(level, found.value, (found,)) if found else None

    def _median(self, gauge: Gauge, level: Reading) -> Distance | None:
        known = self._of_year(gauge, self._peers, level.year) if gauge.compare else ()
        if self._own not in self.all or not known:
            return None
        return Distance(level, median(each.value for each in known), known)

    def _cautions(self, move: Move | None) -> Iterator[Caution]:
        if move is None:
            return
        indicators = [self._library.figures.indicators[each.indicator] for each in move.last.inputs]
        if any(crosses_survey(each, move.first.year, move.last.year) for each in indicators):
            yield Caution.SURVEY
        if any(self._own.code in each.doubtful for each in indicators):
            yield Caution.DOUBTFUL
        if [each.source for each in move.first.inputs] != [each.source for each in move.last.inputs]:
            yield Caution.SOURCES

    def _signs(
        self,
        gauge: Gauge,
        place: int | None,
        among: int,
        country: Distance | None,
        peers: Distance | None,
        moves: tuple[Move | None, Move | None],
    ) -> Iterator[Sign]:
        """Yield every sign; a distance or change counts against the territory where its sign is the bad one."""
        behind: Mapping[str, Decimal | None] = {
            "below_country": country.relative if country else None,
            "below_peers": peers.relative if peers else None,
            "worse": moves[0].relative if moves[0] else None,
            "worse_lately": moves[1].relative if moves[1] else None,
        }
        for name, value in behind.items():
            threshold = self._judged_by[name].value
            yield Sign(name, value, threshold, None if value is None else gauge.sign * value <= -threshold)
            if name == "below_peers":
                threshold = self._judged_by["low_rank"].value
                from_last = None if place is None else Decimal(among - place + 1)
                yield Sign("low_rank", from_last, threshold, None if from_last is None else from_last <= threshold)


def _with_gravity(found: Finding, judged_by: Thresholds) -> Finding:
    steps = (Gravity.GRAVE, Gravity.WEAK, Gravity.NOTABLE)
    gravity = next((each for each in steps if found.score >= judged_by[each].value), Gravity.FINE)
    return replace(found, gravity=gravity)
