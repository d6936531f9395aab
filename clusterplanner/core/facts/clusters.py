"""Clusters named in sources, and the technoparks and economic zones that support them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clusterplanner.core.base.text import Text


class Stage(StrEnum):
    """How far a cluster has come, by what its sources say."""

    ACTIVE = "active"
    EMERGING = "emerging"
    POTENTIAL = "potential"
    PROPOSED = "proposed"


class FacilityKind(StrEnum):
    """What a facility is."""

    TECHNOPARK = "technopark"
    PLANNED_TECHNOPARK = "technopark_planned"
    ECONOMIC_ZONE = "fez"
    INDUSTRIAL_PARK = "industrial_park"
    SPECIAL_ZONE = "special_zone"
    HIGH_TECH_PARK = "htp"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster, or a group of them, that a source names; `year` is the year of that news, None when unknown."""

    id: str
    territory: str
    stage: Stage
    name: Text
    place: Text
    activity: Text
    members: Text
    year: int | None
    note: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facility:
    """A technopark or zone; `year` is the year of the news or the founding that the note tells, None when unknown."""

    id: str
    territory: str
    kind: FacilityKind
    name: Text
    place: Text
    year: int | None
    note: Text
    sources: tuple[str, ...]
