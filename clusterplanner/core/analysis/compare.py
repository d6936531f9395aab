"""Comparisons of figures: change, share, ratio, rank. Each result keeps the figures it was computed from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from clusterplanner.core.facts.figures import Figures
from clusterplanner.core.facts.indicators import Direction, Indicator
from clusterplanner.core.facts.observations import Observation, Series
from clusterplanner.core.facts.territories import REPUBLIC, Territory

SURVEY_YEAR = 2019  # the year when micro-organisations were surveyed in full
PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a comparison cannot be made: the years without a figure, none when the series is empty."""

    indicator: str
    territory: str
    section: str
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The change between two figures of one series; `unit` is the id of its unit."""

    first: Observation
    last: Observation
    unit: str

    @property
    def absolute(self) -> Decimal:
        """The difference in the indicator's unit; percentage points when that unit is per cent."""
        return self.last.value - self.first.value

    @property
    def in_points(self) -> bool:
        """Whether the difference is in percentage points."""
        return self.unit == PERCENT

    @property
    def relative(self) -> Decimal | None:
        """The difference in per cent of the first figure, None for shares and where the sign makes it meaningless."""
        if self.in_points or self.first.value <= 0 or self.last.value < 0:
            return None
        return self.absolute / self.first.value * 100

    @property
    def one_source(self) -> bool:
        """Whether both figures come from the same source."""
        return self.first.source == self.last.source


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times one figure is another."""

    dividend: Observation
    divisor: Observation

    @property
    def value(self) -> Decimal | None:
        """The quotient, None when the divisor is 0."""
        return self.dividend.value / self.divisor.value if self.divisor.value else None


@dataclass(frozen=True, slots=True)
class Share:
    """A territory's part of the republic."""

    part: Observation
    whole: Observation

    @property
    def percent(self) -> Decimal:
        """The part in per cent of the whole."""
        return self.part.value / self.whole.value * 100


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a territory among those compared; equal figures share a place."""

    territory: Territory
    place: int
    observation: Observation

    @property
    def value(self) -> Decimal:
        """The figure that decided the place."""
        return self.observation.value


def change(series: Series, first_year: int, last_year: int) -> Change | Gap:
    """Return the change between two years, or the gap that prevents it."""
    first, last = series[first_year], series[last_year]
    if first is None or last is None:
        lacking = tuple(year for year in (first_year, last_year) if series[year] is None)
        return Gap(series.indicator, series.territory, series.section, lacking)
    return Change(first, last, series.unit)


def latest_change(series: Series) -> Change | Gap:
    """Return the change between the last two years that have a figure, however far apart they are."""
    if len(series.years) < 2:
        return Gap(series.indicator, series.territory, series.section, ())
    return change(series, *series.years[-2:])


def ranking(
    figures: Figures, indicator: str, year: int, territories: Iterable[Territory], section: str = ""
) -> tuple[Standing, ...]:
    """Rank territories by a year's figures, the best first; those without a figure are left out.

    Less is better where the indicator says so; a neutral indicator ranks by size. Raises KeyError for an unknown
    indicator.
    """
    sign = 1 if figures.indicators[indicator].direction is Direction.LESS else -1
    found = [
        (territory, observation)
        for territory in territories
        if (observation := figures.observation(indicator, territory.code, year, section))
    ]
    found.sort(key=lambda pair: sign * pair[1].value)
    ordered = [sign * observation.value for _, observation in found]
    return tuple(
        Standing(territory, 1 + ordered.index(sign * observation.value), observation)
        for territory, observation in found
    )


def ratio(dividend: Observation, divisor: Observation) -> Ratio:
    """Return how many times the first figure is the second."""
    return Ratio(dividend, divisor)


def share_of_republic(
    figures: Figures, indicator: str, territory: str, year: int, section: str = ""
) -> Share | Gap | None:
    """Return a territory's part of the republic, or the gap that prevents it.

    None where a part means nothing: the indicator does not add up, or one of the figures is not positive. Raises
    KeyError for an unknown indicator.
    """
    if not figures.indicators[indicator].additive:
        return None
    part = figures.observation(indicator, territory, year, section)
    whole = figures.observation(indicator, REPUBLIC, year, section)
    if part is None or whole is None:
        return Gap(indicator, territory if part is None else REPUBLIC, section, (year,))
    return Share(part, whole) if part.value >= 0 and whole.value > 0 else None


def crosses_survey(indicator: Indicator, first_year: int, last_year: int) -> bool:
    """Return whether a comparison of two years meets the full survey of 2019, which must then be told."""
    return indicator.survey and first_year != last_year and first_year <= SURVEY_YEAR <= last_year
