"""The catalogue: measures, acts, tasks, provisions and bodies, from the files under `resources/catalogue/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.text import Language, Text
from clusterplanner.core.facts.acts import Act, Provision
from clusterplanner.core.facts.entries import Entry, read_entries, read_file
from clusterplanner.core.facts.measures import Measure, ResultIndicator
from clusterplanner.core.facts.territories import RegionForms

if TYPE_CHECKING:
    from clusterplanner.core.facts.districts import DistrictNames
    from clusterplanner.core.facts.risks import SuggestedRisk

UNKNOWN = Text("", "", "")


class Catalogue:
    """The files of one catalogue folder, each read when it is first asked for.

    Reading refuses with C100 (not a TOML file), C101 (a language is missing), C102 (a field is missing) or C103 (an id
    leads nowhere).
    """

    def __init__(self, folder: Path | None = None, sample: Path | None = None) -> None:
        self._folder = folder or resource("catalogue")
        self._sample = sample or resource("sample", "vitebsk.toml")

    @cached_property
    def counts(self) -> Mapping[str, ResultIndicator]:
        """The counts that plans keep themselves; their `indicator` is ""."""
        return {
            entry.id: ResultIndicator("", entry.text("name"), entry.text("unit"))
            for entry in self._entries("counts.toml")
        }

    @cached_property
    def roles(self) -> Mapping[str, Text]:
        """The usual executors by role, as they are called where no territory is meant."""
        return {entry.id: entry.text("name") for entry in self._entries("roles.toml")}

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """All measures, kinds and instruments, in file order."""
        return {entry.id: self._measure(entry) for entry in self._measure_entries}

    @cached_property
    def main_measures(self) -> tuple[Measure, ...]:
        """The measures that are no part of another: the nine of the founding article."""
        return tuple(measure for measure in self.measures.values() if not measure.parent)

    @cached_property
    def acts(self) -> Mapping[str, Act]:
        """All legal acts, in file order."""
        return {entry.id: self._act(entry) for entry in self._entries("acts.toml")}

    @cached_property
    def tasks(self) -> Mapping[str, Provision]:
        """The strategy's tasks, in the strategy's order."""
        return {entry.id: _provision(entry) for entry in self._entries("strategy.toml")}

    @cached_property
    def provisions(self) -> Mapping[str, Provision]:
        """The concept's provisions, as far as a source shows them."""
        return {entry.id: _provision(entry) for entry in self._entries("concept.toml")}

    @cached_property
    def risks(self) -> Mapping[str, SuggestedRisk]:
        """The risks that are suggested for plans, in file order."""
        from clusterplanner.core.facts.risks import SuggestedRisk

        return {
            entry.id: SuggestedRisk(entry.id, entry.text("name"), entry.text("mitigation"))
            for entry in self._entries("risks.toml")
        }

    def forms(self, code: str) -> RegionForms:
        """Return the case forms of a territory and its bodies; raises KeyError for other countries, unknown codes."""
        return self._forms[code] if code in self._forms else self._districts[code].forms

    def bodies(self, code: str) -> tuple[Text, ...]:
        """Return the usual responsible bodies of a territory, most usual first; raises KeyError as `forms` does."""
        return (self.forms(code).executive, *(body for each in self._bodies(code).values() for body in each))

    def executors(self, measure_id: str, code: str) -> tuple[Text, ...]:
        """Return a measure's usual executors under their names in a territory, the responsible one first."""
        local = self._bodies(code)
        return tuple(body for role in self._executor_roles[measure_id] for body in local[role])

    def bodies_in_role(self, role: str, code: str) -> tuple[Text, ...]:
        """Return the bodies that fill a role in a territory."""
        return self._bodies(code)[role]

    def executor_roles(self, measure_id: str) -> tuple[str, ...]:
        """Return the roles of a measure's usual executors, the responsible one first."""
        return self._executor_roles[measure_id]

    @cached_property
    def territories(self) -> tuple[frozenset[str], frozenset[str]]:
        """The territories that have case forms, and those that have bodies."""
        parts = {code for code, names in self._districts.items() if names.region in self._local}
        return frozenset(self._forms) | frozenset(self._districts), frozenset(self._local) | parts

    def translate(self, wording: str, language: Language | str) -> str:
        """Return a wording of the catalogue in a language; what is not the catalogue's comes back as typed."""
        text = self._by_wording.get(wording)
        return text[language] if text else wording

    @cached_property
    def sample(self) -> Mapping[str, Any]:
        """The worked sample's file as read."""
        return read_file(self._sample)

    def texts(self) -> Iterator[Text]:
        """Yield every wording of the catalogue and the sample that a plan may contain, but for case forms."""
        for group in (self.measures, self.counts, self.roles, self.tasks, self.provisions, self.risks):
            for value in group.values():
                yield from _texts_in(value)
        for local in (*self._local.values(), *(names.bodies for names in self._districts.values())):
            yield from _texts_in(tuple(local.values()))
        yield from _texts_in(_as_texts(self.sample))

    @cached_property
    def _by_wording(self) -> Mapping[str, Text]:
        found: dict[str, Text] = {}
        # Case forms come last: two of them may be alike in one language, never with another wording.
        for text in chain(self.texts(), *map(_texts_in, self._all_forms)):
            for language in Language:
                found.setdefault(text[language], text)
        return found

    @cached_property
    def _kinds(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self._entries("act_kinds.toml")}

    @cached_property
    def _issuers(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self._entries("act_bodies.toml")}

    @cached_property
    def _origins(self) -> Mapping[str, Text]:
        return {entry.id: entry.itself() for entry in self._entries("origin.toml")}

    @cached_property
    def _forms(self) -> Mapping[str, RegionForms]:
        return {
            entry.id: RegionForms(**{field.name: entry.text(field.name) for field in fields(RegionForms)})
            for entry in self._entries("forms.toml")
        }

    @cached_property
    def _local(self) -> Mapping[str, Mapping[str, tuple[Text, ...]]]:
        return {
            entry.id: {role: entry.texts(role) if role in entry.table else (name,) for role, name in self.roles.items()}
            for entry in self._entries("bodies.toml")
        }

    @cached_property
    def _districts(self) -> Mapping[str, DistrictNames]:
        from clusterplanner.core.facts.districts import read_districts

        return read_districts(self._folder, self.roles)

    @property
    def _all_forms(self) -> Iterator[RegionForms]:
        yield from self._forms.values()
        yield from (names.forms for names in self._districts.values())

    def _bodies(self, code: str) -> Mapping[str, tuple[Text, ...]]:
        """Return the bodies of a territory by role: a district's own, then its region's."""
        if code in self._local:
            return self._local[code]
        names = self._districts[code]
        return {**self._local[names.region], **names.bodies}

    @cached_property
    def _executor_roles(self) -> Mapping[str, tuple[str, ...]]:
        return {entry.id: entry.ids("executors") for entry in self._measure_entries}

    @cached_property
    def _measure_entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries("measures.toml"))

    def _entries(self, name: str) -> Iterator[Entry]:
        return read_entries(self._folder / name)

    def _measure(self, entry: Entry) -> Measure:
        number = entry.line("number")
        parent, _, place = number.rpartition(".")
        origin = self._origins["part" if parent else "measure"]
        return Measure(
            id=entry.id,
            number=number,
            parent=entry.line("parent", ""),
            name=entry.text("name"),
            wording=entry.text("wording"),
            aim=entry.text("aim"),
            executors=tuple(self.roles[role] for role in entry.ids("executors") if role in self.roles),
            result=entry.text("result"),
            indicators=tuple(self._indicator(each) for each in entry.ids("indicators")),
            tasks=entry.ids("tasks"),
            provisions=entry.ids("provisions"),
            acts=entry.ids("acts"),
            needs=entry.ids("needs"),
            strengthens=entry.ids("strengthens"),
            origin=Text(*(origin[each].format(number=number, parent=parent, place=place) for each in Language)),
        )

    def _act(self, entry: Entry) -> Act:
        day = entry.table.get("date")
        issuer = entry.named("body", self._issuers)
        return Act(
            id=entry.id,
            kind=entry.named("kind", self._kinds).text("name"),
            number=entry.line("number", ""),
            date=day if isinstance(day, date) else None,
            issuer=issuer.text("name"),
            body=issuer.text("of"),
            title=entry.optional("title") or UNKNOWN,
            short=entry.text("short"),
            verified=frozenset(entry.ids("verified")),
            doubts=entry.optional("doubts"),
            ended=entry.table.get("ended", False) is True,
            publication=entry.optional("publication"),
            source=entry.line("source", ""),
            amendments=entry.ids("amendments"),
            territory=entry.line("territory", ""),
        )

    def _indicator(self, indicator: str) -> ResultIndicator:
        own = self.counts.get(indicator)
        return own or ResultIndicator(indicator, UNKNOWN, UNKNOWN)


def _provision(entry: Entry) -> Provision:
    return Provision(entry.id, entry.line("act"), entry.text("name"), entry.text("source"))


def _as_texts(value: object) -> object:
    """Return nested tables with every `{ru, be, en}` table made a Text."""
    if isinstance(value, dict):
        if set(value) == set(Language):
            return Text.of(value)
        return tuple(_as_texts(each) for each in value.values())
    return tuple(_as_texts(each) for each in value) if isinstance(value, list) else value


def _texts_in(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        if value.ru:
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts_in(getattr(value, field.name))
