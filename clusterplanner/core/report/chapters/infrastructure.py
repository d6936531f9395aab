"""What sources name in a territory: clusters, technoparks and zones, each with its status and where it was told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from clusterplanner.core.facts.clusters import Cluster, Facility, FacilityKind
from clusterplanner.core.facts.territories import REPUBLIC, Level
from clusterplanner.core.report.chapters.scribe import Scribe, cell, source_line
from clusterplanner.core.report.chapters.statements import latest, publication, source_sentence
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import Align, Block, Cell, Row, RowKind, Run

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

PLANNED: Final = "clusters_planned_2025"


def infrastructure(scribe: Scribe) -> Iterator[Block]:
    """Yield how many clusters were planned, and the table of what sources name in the territory and the republic."""
    yield from _planned(scribe)
    groups = tuple(_groups(scribe))
    if not groups:
        return
    yield scribe.point(scribe.say("named_point", within=_within(scribe, groups), number=scribe.next_table()))
    sources = {source: 0 for _, entries in groups for entry in entries for source in entry.sources}
    numbers = {source: number for number, source in enumerate(sources, start=1)}
    columns = (
        scribe.column("column_named", 0.30),
        scribe.column("column_status", 0.19),
        scribe.column("column_known", 0.39),
        scribe.column("column_publication", 0.12, Align.CENTRE),
    )
    rows: list[Row] = []
    for territory, entries in groups:
        rows.append(Row((cell(scribe.territory(territory), span=len(columns)),), RowKind.GROUP))
        rows += [_row(scribe, entry, numbers) for entry in entries]
    yield scribe.table(scribe.say("named_table"), columns, rows, "table-named", numbered=True)
    told = "; ".join(f"{number}) {source_with_note(scribe, source)}" for source, number in numbers.items())
    yield source_line(scribe.say("source_line" if len(numbers) == 1 else "sources_line", name=told))


def _within(scribe: Scribe, groups: Iterable[tuple[str, object]]) -> str:
    """Return where the named ones lie: of a district or city none may be known, only of its region."""
    here = scribe.library.gazetteer.territories[scribe.plan.territory]
    if here.level not in (Level.DISTRICT, Level.CITY) or any(code == here.code for code, _ in groups):
        return scribe.within
    return scribe.text(scribe.library.catalogue.forms(here.parent).within)


def _planned(scribe: Scribe) -> Iterator[Block]:
    own = latest(scribe, PLANNED, scribe.plan.territory)
    total = latest(scribe, PLANNED, REPUBLIC)
    if own is None or total is None:
        return
    key = "planned" if own.territory != REPUBLIC else "planned_republic"
    values = {"number": scribe.figure(own), "total": scribe.figure(total), "b": own.year}
    yield scribe.point(scribe.say(key, within=scribe.within, n=int(own.value), **values))
    yield source_line(source_sentence(scribe, own))


def _groups(scribe: Scribe) -> Iterator[tuple[str, tuple[Cluster | Facility, ...]]]:
    """Yield what sources name in the plan's territory, in its region, in the republic; for the republic everywhere."""
    regions = tuple(region.code for region in scribe.library.gazetteer.regions)
    territory = scribe.plan.territory
    around = (scribe.library.gazetteer.territories[territory].parent, REPUBLIC)
    for code in (REPUBLIC, *regions) if territory == REPUBLIC else dict.fromkeys((territory, *around)):
        entries = named_in(scribe.library, code)
        if entries:
            yield code, entries


def named_in(library: Library, territory: str) -> tuple[Cluster | Facility, ...]:
    """Return the clusters that sources name for a territory, then the technoparks and zones."""
    return (*library.figures.clusters(territory), *library.figures.facilities(territory))


def _row(scribe: Scribe, entry: Cluster | Facility, numbers: dict[str, int]) -> Row:
    scribe.evidence.name(entry)
    sources = ", ".join(str(numbers[source]) for source in entry.sources)
    known = tuple((Run(line),) for line in _known(scribe, entry))
    return Row((cell(scribe.text(entry.name)), cell(status(scribe, entry)), Cell(known), cell(sources)))


def _known(scribe: Scribe, entry: Cluster | Facility) -> Iterable[str]:
    cluster = entry if isinstance(entry, Cluster) else None
    parts = {
        "known_activity": scribe.text(cluster.activity) if cluster else "",
        "known_place": scribe.text(entry.place),
        "known_members": scribe.text(cluster.members) if cluster else "",
    }
    lines = [scribe.say(key, name=text) for key, text in parts.items() if text]
    note = scribe.text(entry.note)
    return (*lines, note) if note else lines or (scribe.say("known_nothing"),)


def status(scribe: Scribe, entry: Cluster | Facility) -> str:
    """Return how far a cluster has come by its sources and of which year they are: a source is no proof of today."""
    years = [scribe.library.figures.sources[source].year for source in entry.sources]
    year = max(years)
    dated = scribe.say("by_source", a=year) if year else scribe.say("by_source_undated")
    if isinstance(entry, Cluster):
        return f"{scribe.say(f'stage_{entry.stage}')}, {dated}"
    if entry.kind is FacilityKind.PLANNED_TECHNOPARK:
        return f"{scribe.say('stage_planned')}, {dated}"
    return dated


def source_with_note(scribe: Scribe, source: str) -> str:
    """Return a publication with its year and what it is: a report of the press, an abstract, a page of its own."""
    known = scribe.library.figures.sources[source]
    year = scribe.say("source_year", a=known.year) if known.year else ""
    note = lowered(scribe.text(known.note))
    note = note if note.endswith("г.") else note.removesuffix(".")
    return f"{publication(scribe, source)}{year}" + (f" ({note})" if note else "")


def named_item(scribe: Scribe, entry: Cluster | Facility) -> str:
    """Return an entry with its status and sources, as the annex lists it."""
    sources = "; ".join(source_with_note(scribe, source) for source in entry.sources)
    return scribe.say("named_item", name=scribe.text(entry.name), status=status(scribe, entry), source=sources)
