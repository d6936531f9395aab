"""Legal acts, the strategy's tasks and the concept's provisions, with what is verified kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clusterplanner.core.base.text import Text

STRATEGY = "sme_strategy_2030"
CONCEPT = "cluster_concept_2014"
MONITORING = "cluster_monitoring_2014"
ALWAYS_CITED = (STRATEGY, CONCEPT, MONITORING)


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act as far as it is known; number "", date None and a title of "" are unknown.

    `verified` names the parts seen in a source (`kind`, `number`, `date`, `title`, `force`), `doubts` says in words
    what was not; an act with doubts is printed with its mark until a person confirms it. `issuer` is who issued
    it, `body` what a citation puts after the kind: «Совета Министров Республики Беларусь», of a law «Республики
    Беларусь». `amendments` are amending acts as far as known, «31.12.2021 № 798». `territory` is the code of the region
    that an act is for, "" when it is for the whole republic.
    """

    id: str
    kind: Text
    number: str
    date: date | None
    issuer: Text
    body: Text
    title: Text
    short: Text
    verified: frozenset[str]
    doubts: Text | None
    ended: bool
    publication: Text | None
    source: str
    amendments: tuple[str, ...] = ()
    territory: str = ""

    def is_for(self, territory: str) -> bool:
        """Tell whether a plan of a territory can rest on the act."""
        return self.territory in ("", territory)


@dataclass(frozen=True, slots=True)
class Provision:
    """A task of the strategy or a provision of the concept that a measure can serve."""

    id: str
    act: str
    name: Text
    source: Text
