"""Clusters named in sources, and the technoparks and economic zones that support them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.entries import Entry, read_entries


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


_NOTHING = Text("", "", "")
Kind = TypeVar("Kind", bound=StrEnum)


def read_clusters(path: Path) -> Iterator[Cluster]:
    """Yield the clusters of a file; refuses with C100–C102 when it was damaged by hand."""
    for entry in read_entries(path):
        yield Cluster(
            id=entry.id,
            territory=entry.line("territory"),
            stage=_choice(Stage, entry, "stage"),
            name=entry.text("name"),
            place=entry.optional("place") or _NOTHING,
            activity=entry.text("activity"),
            members=entry.optional("members") or _NOTHING,
            year=_year(entry),
            note=entry.optional("note") or _NOTHING,
            sources=entry.ids("sources"),
        )


def read_facilities(path: Path) -> Iterator[Facility]:
    """Yield the technoparks and zones of a file; refuses with C100–C102 when it was damaged by hand."""
    for entry in read_entries(path):
        yield Facility(
            id=entry.id,
            territory=entry.line("territory"),
            kind=_choice(FacilityKind, entry, "kind"),
            name=entry.text("name"),
            place=entry.optional("place") or _NOTHING,
            year=_year(entry),
            note=entry.optional("note") or _NOTHING,
            sources=entry.ids("sources"),
        )


def _choice(kind: type[Kind], entry: Entry, field: str) -> Kind:
    try:
        return kind(entry.line(field))
    except ValueError as error:
        raise Refusal("C102", file=entry.file, entry=entry.id, field=field) from error


def _year(entry: Entry) -> int | None:
    year = entry.table.get("year")
    if year is not None and not isinstance(year, int):
        raise Refusal("C102", file=entry.file, entry=entry.id, field="year")
    return year
