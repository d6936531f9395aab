"""What a hand edit of the catalogue's files can break."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Final

from clusterplanner.core.base.problems import Problem, Refusal, Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.catalogue import Catalogue
from clusterplanner.core.facts.measures import Measure

PARTS: Final = frozenset({"kind", "number", "date", "title", "force"})


def check_catalogue(catalogue: Catalogue, indicators: Container[str] | None = None) -> tuple[Problem, ...]:
    """Return everything wrong with a catalogue's files, all of severity error; `where` is `file/entry/field`.

    Files that cannot be read are told first and alone. `indicators` are the ids of the facts; without them the result
    indicators of measures are not compared.
    """
    unread = tuple(_unread(catalogue))
    if unread:
        return unread
    return (
        *_dangling(catalogue, indicators),
        *_numbers(catalogue),
        *_cycles(catalogue),
        *_territories(catalogue),
        *_acts(catalogue),
        *_ambiguous(catalogue),
    )


def _unread(catalogue: Catalogue) -> Iterator[Problem]:
    parts: tuple[Callable[[], object], ...] = (
        lambda: catalogue.counts,
        lambda: catalogue.roles,
        lambda: catalogue.measures,
        lambda: catalogue.tasks,
        lambda: catalogue.provisions,
        lambda: catalogue.risks,
        lambda: catalogue.acts,
        lambda: catalogue.territories,
        lambda: catalogue.sample,
    )
    told = set()
    for part in parts:
        try:
            part()
        except Refusal as refusal:
            if refusal.problem not in told:
                yield refusal.problem
            told.add(refusal.problem)


def _problem(code: str, file: str, entry: str, field: str, **values: str) -> Problem:
    told = {"file": file, "entry": entry, "field": field, **values}
    return Problem(code, Severity.ERROR, f"{file}/{entry}/{field}", tuple(told.items()))


def _dangling(catalogue: Catalogue, indicators: Container[str] | None) -> Iterator[Problem]:
    for measure in catalogue.measures.values():
        known: dict[str, tuple[Iterable[str], Container[str]]] = {
            "parent": ((measure.parent,) if measure.parent else (), catalogue.measures),
            "executors": (catalogue.executor_roles(measure.id), catalogue.roles),
            "tasks": (measure.tasks, catalogue.tasks),
            "provisions": (measure.provisions, catalogue.provisions),
            "acts": (measure.acts, catalogue.acts),
            "needs": (measure.needs, catalogue.measures),
            "strengthens": (measure.strengthens, catalogue.measures),
        }
        if indicators is not None:
            known["indicators"] = ((each.indicator for each in measure.indicators if each.indicator), indicators)
        for field, (ids, group) in known.items():
            for each in ids:
                if each not in group:
                    yield _problem("C103", "measures.toml", measure.id, field, id=each)
    for file, group in (("strategy.toml", catalogue.tasks), ("concept.toml", catalogue.provisions)):
        for provision in group.values():
            if provision.act not in catalogue.acts:
                yield _problem("C103", file, provision.id, "act", id=provision.act)


def _numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield measures whose number is another's, or is not that of their parent with one place more."""
    seen: set[str] = set()
    for measure in catalogue.measures.values():
        if measure.number in seen or measure.number.rpartition(".")[0] != _number_of(catalogue, measure.parent):
            yield _problem("C105", "measures.toml", measure.id, "number", number=measure.number)
        seen.add(measure.number)


def _number_of(catalogue: Catalogue, measure_id: str) -> str:
    measure = catalogue.measures.get(measure_id)
    return measure.number if measure else ""


def _cycles(catalogue: Catalogue) -> Iterator[Problem]:
    try:
        TopologicalSorter({each.id: _known_needs(catalogue, each) for each in catalogue.measures.values()}).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        yield _problem("C104", "measures.toml", ring[0], "needs", ring=" → ".join(reversed(ring)))


def _known_needs(catalogue: Catalogue, measure: Measure) -> tuple[str, ...]:
    return tuple(each for each in measure.needs if each in catalogue.measures)


def _territories(catalogue: Catalogue) -> Iterator[Problem]:
    with_forms, with_bodies = catalogue.territories
    for code in sorted(with_forms ^ with_bodies):
        yield _problem("C106", "bodies.toml" if code in with_forms else "forms.toml", code, "")


def _acts(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield acts with an unknown verified part, or with an unverified part and no word of doubt about it."""
    for act in catalogue.acts.values():
        needed = PARTS - {"force"} if act.ended else PARTS
        if not act.verified <= PARTS:
            yield _problem("C103", "acts.toml", act.id, "verified", id=", ".join(sorted(act.verified - PARTS)))
        elif not needed <= act.verified and act.doubts is None:
            yield _problem("C107", "acts.toml", act.id, "doubts")


def _ambiguous(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield wordings that stand for different things in another language, so that they cannot be translated back."""
    meaning: dict[str, object] = {}
    for text in catalogue.texts():
        for language in Language:
            if meaning.setdefault(text[language], text) != text:
                yield _problem("C108", "*", text.ru, "", wording=text[language])
