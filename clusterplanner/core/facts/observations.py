"""Observations and series: one published figure each, with everything needed to defend it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from clusterplanner.core.base.text import Text


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure as one source printed it.

    `value` keeps the printed digits, in the indicator's unit. `section` is an OKED section, a size class or "".
    `date` is ISO when the source gives a day instead of a year, else "". `page` and `table` are as printed, "" when
    unknown; `note` is the publication's or the data set's remark.
    """

    indicator: str
    territory: str
    section: str
    year: int
    date: str
    value: Decimal
    source: str
    page: str
    table: str
    note: Text


@dataclass(frozen=True, slots=True)
class Series:
    """All observations of one indicator, territory and section, by year, the preferred source first.

    A year without an observation is absent: a gap is a gap, never 0. `unit` is the id of the indicator's unit.
    """

    indicator: str
    territory: str
    section: str
    by_year: dict[int, tuple[Observation, ...]]
    unit: str = ""

    def __iter__(self) -> Iterator[Observation]:
        return (self.by_year[year][0] for year in sorted(self.by_year))

    def __bool__(self) -> bool:
        return bool(self.by_year)

    def __getitem__(self, year: int) -> Observation | None:
        """Return the preferred observation of a year, None for a gap."""
        found = self.by_year.get(year)
        return found[0] if found else None

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have a figure, ascending."""
        return tuple(sorted(self.by_year))

    @property
    def latest(self) -> Observation | None:
        """The preferred observation of the last year, None when the series is empty."""
        return self.by_year[max(self.by_year)][0] if self.by_year else None

    def others(self, year: int) -> tuple[Observation, ...]:
        """Return what other sources say of a year, in order of preference."""
        return self.by_year.get(year, ())[1:]
