"""The ledger of one document: every published figure that it prints, and every figure computed from them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from clusterplanner.core.facts.observations import Observation

if TYPE_CHECKING:
    from clusterplanner.core.facts.clusters import Cluster, Facility


@dataclass(frozen=True, slots=True)
class Computed:
    """A figure made from published ones: what it is, the formula with its numbers, the result as printed."""

    name: str
    formula: str
    result: str
    value: Decimal
    unit: str


class Evidence:
    """Collects what a document prints while it is being built, each once, in the order of first use."""

    def __init__(self) -> None:
        self._figures: dict[tuple[str, str, str, int, str, str], Observation] = {}
        self._computed: dict[tuple[str, str], Computed] = {}
        self._named: dict[str, Cluster | Facility] = {}

    def use(self, observation: Observation) -> Observation:
        """Record a published figure and return it."""
        o = observation
        self._figures.setdefault((o.indicator, o.territory, o.section, o.year, o.date, o.source), o)
        return o

    def compute(self, computed: Computed) -> Computed:
        """Record a computed figure and return it."""
        return self._computed.setdefault((computed.name, computed.formula), computed)

    def name(self, entry: Cluster | Facility) -> None:
        """Record a cluster or facility that sources name."""
        self._named.setdefault(entry.id, entry)

    @property
    def named(self) -> tuple[Cluster | Facility, ...]:
        """What sources name, in order of first use."""
        return tuple(self._named.values())

    @property
    def figures(self) -> tuple[Observation, ...]:
        """Published figures, those of one indicator together, in order of first use of the indicator."""
        order = {name: place for place, name in enumerate(dict.fromkeys(o.indicator for o in self._figures.values()))}
        return tuple(sorted(self._figures.values(), key=lambda o: order[o.indicator]))

    @property
    def computed(self) -> tuple[Computed, ...]:
        """Computed figures in order of first use."""
        return tuple(self._computed.values())
