"""Cluster potential: activities that are concentrated in a region more than in the country, and how sure that is.

With x the amount of an activity, r the region and c the country: the location quotient is (x_r / total_r) / (x_c /
total_c), the per-capita production coefficient (x_r / x_c) / (population_r / population_c), the specialisation
coefficient (x_r / x_c) / (GRP_r / GDP_c).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum
from functools import cache
from typing import Final

from clusterplanner.core.analysis.compare import Gap
from clusterplanner.core.analysis.rules import Thresholds, decimal, thresholds
from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.entries import read_entries
from clusterplanner.core.facts.figures import Figures
from clusterplanner.core.facts.gazetteer import Gazetteer
from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import REPUBLIC, Level

POPULATION: Final = "population_official"
PRODUCT: Final = "grp"
COEFFICIENTS: Final = ("localisation", "per_capita", "specialisation")
_TOTAL: Final = "TOTAL"


class Mark(StrEnum):
    """A mark after the European Cluster Observatory."""

    SIZE = "size"
    SPECIALISATION = "specialisation"
    FOCUS = "focus"


class Remark(StrEnum):
    """Why a coefficient is less sure than it looks."""

    SMALL = "small"
    DOUBTFUL = "doubtful"
    UNSTEADY = "unsteady"
    ONE_YEAR = "one_year"


@dataclass(frozen=True, slots=True)
class Basis:
    """What potential is computed by: an indicator with figures by activity, and the indicator of its whole."""

    id: str
    indicator: str
    total: str
    least: Decimal
    name: Text


@dataclass(frozen=True, slots=True)
class Quotient:
    """A quotient of two quotients, (a / b) / (c / d), with the figures it was computed from."""

    a: Observation
    b: Observation
    c: Observation
    d: Observation

    @property
    def value(self) -> Decimal:
        """The coefficient; 1 says as much as in the country."""
        return (self.a.value / self.b.value) / (self.c.value / self.d.value)

    @property
    def formula(self) -> str:
        """The formula with its figures as printed."""
        return "({:f} / {:f}) / ({:f} / {:f})".format(*(each.value for each in self.inputs))

    @property
    def inputs(self) -> tuple[Observation, Observation, Observation, Observation]:
        """The four figures, in the order of the formula."""
        return (self.a, self.b, self.c, self.d)


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity in a region: amount, shares in per cent, the three coefficients or why there are none.

    `history` holds the location quotients of all known years, `passed` the coefficients that reach their threshold.
    """

    section: str
    amount: Observation
    share: Decimal
    of_country: Decimal
    coefficients: Mapping[str, Quotient | Gap]
    history: tuple[Quotient, ...]
    passed: tuple[str, ...]
    marks: tuple[Mark, ...]
    remarks: tuple[Remark, ...]
    candidate: bool
    excluded: Text | None

    @property
    def change(self) -> Decimal | None:
        """The change of the location quotient between its first and last known year, None when only one is known."""
        return self.history[-1].value - self.history[0].value if len(self.history) > 1 else None


@dataclass(frozen=True, slots=True)
class Potential:
    """The activities of a region by one basis in one year, the highest location quotient first."""

    territory: str
    basis: Basis
    year: int
    activities: tuple[Activity, ...]


@cache
def bases() -> Mapping[str, Basis]:
    """Return what potential can be computed by; refuses with C100–C102 when the file was damaged by hand."""
    return {
        each.id: Basis(each.id, each.line("indicator"), each.line("total"), decimal(each, "least"), each.text("name"))
        for each in read_entries(resource("rules", "bases.toml"))
    }


@cache
def exclusions() -> Mapping[str, Text]:
    """Return the sections that are computed but never proposed as clusters, with the reason."""
    return {each.id: each.text("reason") for each in read_entries(resource("rules", "exclusions.toml"))}


def potential_years(figures: Figures, basis: Basis) -> tuple[int, ...]:
    """Return the years that a basis has figures for, ascending."""
    return figures.coverage[basis.indicator][Level.REGION].years


def potential(
    figures: Figures,
    gazetteer: Gazetteer,
    territory: str,
    basis: Basis,
    year: int | None = None,
    judged_by: Thresholds | None = None,
) -> Potential | Gap:
    """Return the potential of a region, in the last known year unless another is given, or the gap that prevents it.

    The country itself and what is smaller than a region have no potential: there is nothing to compare with, or there
    are no figures.
    """
    year = potential_years(figures, basis)[-1] if year is None else year
    if year not in potential_years(figures, basis) or territory not in {each.code for each in gazetteer.regions}:
        return Gap(basis.indicator, territory, "", (year,))
    bench = _Bench(figures, gazetteer, basis, year, judged_by or thresholds("potential"))
    found = [bench.activity(territory, section) for section in bench.sections]
    known = sorted((each for each in found if each), key=_by_quotient, reverse=True)
    return Potential(territory, basis, year, tuple(known))


def _by_quotient(activity: Activity) -> Decimal:
    found = activity.coefficients["localisation"]
    return found.value if isinstance(found, Quotient) else Decimal(-1)


def _whole(figures: Figures, basis: Basis, territory: str, year: int) -> Observation | None:
    if basis.total:
        return figures.observation(basis.total, territory, year)
    return figures.observation(basis.indicator, territory, year, _TOTAL)


class _Bench:
    """The figures of one basis and year for all regions, so that each activity can be placed among them."""

    def __init__(self, figures: Figures, gazetteer: Gazetteer, basis: Basis, year: int, judged_by: Thresholds) -> None:
        self._figures, self._basis, self._year, self._judged_by = figures, basis, year, judged_by
        self._regions = tuple(each.code for each in gazetteer.regions)
        known = figures.coverage[basis.indicator][Level.REGION].sections
        self.sections = tuple(each for each in known if each != _TOTAL)
        shares = [
            share for section in self.sections for region in self._regions if (share := self._share(region, section))
        ]
        self._focused = self._edge(shares)

    def activity(self, region: str, section: str) -> Activity | None:
        """Return one activity of a region, None where there is no figure."""
        amount, share = self._amount(region, section), self._share(region, section)
        country = self._amount(REPUBLIC, section)
        if amount is None or share is None or country is None or not country.value:
            return None
        coefficients = self._coefficients(region, amount, country)
        passed = tuple(
            name
            for name, each in coefficients.items()
            if isinstance(each, Quotient) and each.value >= self._judged_by[name].value
        )
        history = tuple(self._history(region, section))
        excluded = exclusions().get(section)
        return Activity(
            section=section,
            amount=amount,
            share=share,
            of_country=amount.value / country.value * 100,
            coefficients=coefficients,
            history=history,
            passed=passed,
            marks=tuple(self._marks(region, amount, share, coefficients["localisation"])),
            remarks=tuple(self._remarks(amount, history)),
            candidate=excluded is None and len(passed) >= self._judged_by["passed"].value,
            excluded=excluded,
        )

    def _amount(self, territory: str, section: str) -> Observation | None:
        return self._figures.observation(self._basis.indicator, territory, self._year, section)

    def _share(self, region: str, section: str) -> Decimal | None:
        amount, whole = self._amount(region, section), _whole(self._figures, self._basis, region, self._year)
        return amount.value / whole.value * 100 if amount and whole and whole.value else None

    def _coefficients(self, region: str, amount: Observation, country: Observation) -> Mapping[str, Quotient | Gap]:
        figures, year = self._figures, self._year

        def against(indicator: str) -> Quotient | Gap:
            own, all_of_it = (figures.observation(indicator, each, year) for each in (region, REPUBLIC))
            if own is None or all_of_it is None:
                return Gap(indicator, region if own is None else REPUBLIC, "", (year,))
            return Quotient(amount, country, own, all_of_it)

        own, all_of_it = (_whole(figures, self._basis, each, year) for each in (region, REPUBLIC))
        lacking = Gap(self._basis.total or self._basis.indicator, REPUBLIC, "", (year,))
        located = Quotient(amount, own, country, all_of_it) if own and all_of_it else lacking
        return {
            "localisation": located,
            "per_capita": against(POPULATION),
            "specialisation": against(PRODUCT),
        }

    def _history(self, region: str, section: str) -> Iterable[Quotient]:
        figures, basis = self._figures, self._basis
        for year in potential_years(figures, basis):
            four = (
                figures.observation(basis.indicator, region, year, section),
                _whole(figures, basis, region, year),
                figures.observation(basis.indicator, REPUBLIC, year, section),
                _whole(figures, basis, REPUBLIC, year),
            )
            if year <= self._year and all(each is not None and each.value for each in four):
                yield Quotient(*(each for each in four if each is not None))

    def _marks(self, region: str, amount: Observation, share: Decimal, located: Quotient | Gap) -> Iterable[Mark]:
        rivals = (self._amount(each, amount.section) for each in self._regions)
        if amount.value and amount.value >= self._edge([each.value for each in rivals if each]):
            yield Mark.SIZE
        if isinstance(located, Quotient) and located.value >= self._judged_by["quotient"].value:
            yield Mark.SPECIALISATION
        if share >= self._focused:
            yield Mark.FOCUS

    def _remarks(self, amount: Observation, history: Sequence[Quotient]) -> Iterable[Remark]:
        if amount.value < self._basis.least:
            yield Remark.SMALL
        if amount.territory in self._figures.indicators[amount.indicator].doubtful:
            yield Remark.DOUBTFUL
        if len(history) < 2:
            yield Remark.ONE_YEAR
        elif abs(history[-1].value / history[-2].value - 1) * 100 > self._judged_by["unsteady"].value:
            yield Remark.UNSTEADY

    def _edge(self, values: Sequence[Decimal]) -> Decimal:
        """Return the least value among the top per cent of a row, of which there is always at least one."""
        among = len(values) * self._judged_by["top"].value / 100
        count = max(1, int(among.to_integral_value(ROUND_CEILING)))
        return sorted(values, reverse=True)[min(count, len(values)) - 1]
