"""Indicators: what is measured, in which unit, and what a reader must know about the series."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clusterplanner.core.base.text import Text


class Direction(StrEnum):
    """Whether more of an indicator is better; decides the words «лучше» and the order of ranks."""

    MORE = "more"
    LESS = "less"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry of the dictionary of indicators.

    `unit` is an id of `units.toml`. `additive` says that regions add up to the republic. `decimals` is how
    many the publication prints. `survey` marks series that cross the full survey of 2019. `doubtful` are
    the regions whose changes must not be judged, for the reason that `limits` tells. `local` is the id of the indicator
    that measures the same by district and city, "" when there is none.
    """

    id: str
    theme: str
    name: Text
    short: Text
    unit: str
    definition: Text
    direction: Direction
    additive: bool
    decimals: int
    survey: bool
    limits: Text
    doubtful: frozenset[str] = frozenset()
    local: str = ""

    @property
    def is_share(self) -> bool:
        """Whether it lies between 0 and 100 %: shares and rates do, indices and profitability need not."""
        return self.unit == "percent" and not self.id.endswith(("index", "ipi", "margin"))


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that figures were taken from; a lower `rank` is preferred."""

    id: str
    rank: int
    publisher: Text
    title: Text
    year: str
    address: str
    note: Text
