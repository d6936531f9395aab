"""The reference section: what the article's notions mean and how the program computes, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.entries import Entry, read_entries

_NOTHING = Text("", "", "")


class Listing(StrEnum):
    """Items of an entry that are made from rules and figures instead of being written down."""

    DIAGNOSIS = "diagnosis"  # thresholds, with their origin
    POTENTIAL = "potential"
    ADVICE = "advice"
    RISKS = "risks"
    GAUGES = "gauges"
    BASES = "bases"
    EXCLUSIONS = "exclusions"
    REFUSALS = "refusals"  # why a target is not judged
    CONTRIBUTION = "contribution"  # table 2 of the article


@dataclass(frozen=True, slots=True)
class Group:
    """A group of entries."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """One entry as it is written down, with `{placeholders}` for what is computed.

    `lead` stands above the list of `points` and `lists`, `after` below it; `links` are ids of other entries, `measures`
    of the catalogue, `findings` of gauges, `pages` of the window. `also` are words it is found by, `picture` the labels
    of the picture that goes with it.
    """

    id: str
    group: str
    title: Text
    lead: tuple[Text, ...]
    points: tuple[Text, ...]
    numbered: bool
    lists: tuple[Listing, ...]
    after: tuple[Text, ...]
    also: Text
    links: tuple[str, ...]
    measures: tuple[str, ...]
    findings: tuple[str, ...]
    pages: tuple[str, ...]
    picture: tuple[Text, ...]
    source: Text

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every wording that may hold placeholders."""
        return (*self.lead, *self.points, *self.after)


class Reference:
    """The entries of `resources/reference/`, read when first asked for; refuses with C100–C103 when damaged by hand."""

    def __init__(self, folder: Path | None = None) -> None:
        """Read from a folder, the program's own unless one is given."""
        self._folder = folder or resource("reference")

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The groups in their order."""
        return tuple(Group(each.id, each.text("name")) for each in read_entries(self._folder / "groups.toml"))

    @cached_property
    def entries(self) -> Mapping[str, ReferenceEntry]:
        """All entries by id, group by group."""
        sources = {each.id: each for each in read_entries(self._folder / "sources.toml")}
        found: dict[str, ReferenceEntry] = {}
        for group in self.groups:
            for entry in read_entries(self._folder / f"{group.id}.toml"):
                if entry.id in found:
                    raise Refusal("C102", file=entry.file, entry=entry.id, field=entry.id)
                found[entry.id] = _read(entry, group.id, sources)
        for each in found.values():
            for link in each.links:
                if link not in found:
                    raise Refusal("C103", file=f"{each.group}.toml", entry=each.id, field="links", id=link)
        return found


def _read(entry: Entry, group: str, sources: Mapping[str, Entry]) -> ReferenceEntry:
    return ReferenceEntry(
        id=entry.id,
        group=group,
        title=entry.text("title"),
        lead=_texts(entry, "lead"),
        points=_texts(entry, "points"),
        numbered=bool(entry.table.get("numbered", False)),
        lists=tuple(_listings(entry)),
        after=_texts(entry, "after"),
        also=entry.optional("also") or _NOTHING,
        links=entry.ids("links"),
        measures=entry.ids("measures"),
        findings=entry.ids("findings"),
        pages=entry.ids("pages"),
        picture=_texts(entry, "picture"),
        source=entry.named("source", sources).text("name"),
    )


def _texts(entry: Entry, field: str) -> tuple[Text, ...]:
    return entry.texts(field) if field in entry.table else ()


def _listings(entry: Entry) -> Iterator[Listing]:
    for each in entry.ids("lists"):
        try:
            yield Listing(each)
        except ValueError as error:
            raise Refusal("C102", file=entry.file, entry=entry.id, field="lists") from error
