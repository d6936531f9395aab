"""A Word document that colleagues edited, as proposals to the plan: field by field, each to be accepted or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from clusterplanner import __version__
from clusterplanner.core.base.problems import Problem, Refusal, Severity
from clusterplanner.core.base.safely import read_bytes
from clusterplanner.core.base.seal import code_of, codes_in
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.files.plan_file import from_text
from clusterplanner.core.plan.canonical import to_text
from clusterplanner.core.plan.naming import field_name
from clusterplanner.core.plan.telling import differences
from clusterplanner.core.report.docx.marks import mark_of
from clusterplanner.core.returned.chapters import Places, Sighted, without_chapters
from clusterplanner.core.returned.compare import Compared, Slot, compare
from clusterplanner.core.returned.editions import first_language
from clusterplanner.core.returned.fields import read_field
from clusterplanner.core.returned.package import MAX_BYTES
from clusterplanner.core.returned.reader import Returned, TableRow, read
from clusterplanner.core.returned.readings import Context, Found, Lines, Reading, Unread
from clusterplanner.core.returned.rows import read_rows
from clusterplanner.core.returned.steps import Add, Join, Place, Put, Remove, Step, get, take

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan

_FIELDS: Final = (
    *("draft", "remark", "approval", "kind", "subject", "place", "first_year", "purpose"),
    *("expected", "coordinator", "reporting", "signature"),
)
_ITEM_FIELDS: Final = ("wording", "end", "responsible", "budget", "result")
_RISK_FIELDS: Final = ("name", "likelihood", "impact", "mitigation", "owner")
_TARGET_FIELDS: Final = ("name", "baseline_year", "baseline")
_SHOWN: Final = 400


class Change(StrEnum):
    """What a proposal does: gives a field another value, adds, removes or moves a row."""

    FIELD = "field"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that the plan can take: where, the field in words, was and is, who proposed it and when (ISO).

    `current` is what the plan says now when it too has changed since the document went out, "" otherwise.
    """

    change: Change
    where: str
    field: str
    before: str
    after: str
    author: str
    date: str
    current: str
    steps: tuple[Step, ...]

    @property
    def conflict(self) -> bool:
        """Whether the plan was changed there as well."""
        return bool(self.current)

    def title(self, language: Language) -> str:
        """Return what the proposal does, in a line: «Мероприятие 2, срок», «Добавить: мероприятие 10»."""
        field = self.field if self.change is Change.FIELD else self.field[:1].lower() + self.field[1:]
        return say(f"returned.change_{self.change}", language, field=field)


@dataclass(frozen=True, slots=True)
class Unmapped:
    """A change that leads to no field: in which chapter or of which field, was and is, who made it, the reason.

    `where` is the field that it tells of, "" for none.
    """

    place: str
    before: str
    after: str
    author: str
    reason: Problem
    where: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment of a colleague, the words that it hangs on, the field that these tell of, "" for none."""

    author: str
    date: str
    text: str
    quote: str
    place: str
    where: str


@dataclass(frozen=True, slots=True)
class Review:
    """What came back: proposals in the document's order, what leads to no field, comments, what is to be known."""

    proposals: tuple[Proposal, ...]
    unmapped: tuple[Unmapped, ...]
    remarks: tuple[Remark, ...]
    notices: tuple[Problem, ...]


def read_document(path: Path) -> bytes:
    """Return the content of a Word file; raises Refusal."""
    return read_bytes(path, MAX_BYTES, too_large="W103", folder="W106")


def review(data: bytes, name: str, plan: Plan, library: Library, language: Language) -> Review:
    """Return what colleagues changed in a Word file, as proposals to a plan, told in a language.

    `name` is the file's, for sentences. Refuses W101 to W109 for what is no document of this plan.
    """
    returned = read(data, name)
    base, notices = _base(returned, plan, library, name, language)
    spoken = Language(returned.language) if returned.language in set(Language) else plan.language
    fields = _fields_of(base, spoken)
    if not returned.marks & fields.keys():
        raise Refusal("W107", file=name)
    original = _sent(base, library, spoken)
    compared = compare(original, returned, fields)
    second = base.second_language if base.second_language not in (None, spoken) else None
    alone = _texts(_sent(replace(base, second_language=None), library, spoken), fields) if second else {}
    if spoken is not plan.language:
        notices.append(Problem("W203", Severity.NOTICE))
    reader = _Reader(
        base, plan, library, language, Context(base, library, spoken, language), Places(original, returned)
    )
    found = list(without_chapters(reader.readings(compared, alone), original, returned, spoken))
    found.sort(key=lambda each: max(each.unit, -each.unit - 1))
    proposals = tuple(filter(None, (reader.proposal(each) for each in found if isinstance(each.reading, Found))))
    unmapped = tuple(reader.unmapped(each) for each in found if isinstance(each.reading, Unread))
    beside = tuple(reader.beside(original, returned))
    remarks = tuple(reader.remarks(returned, fields))
    return Review(_once(proposals), (*unmapped, *reader.lost, *beside), remarks, tuple(notices))


@lru_cache(maxsize=4)
def _sent(plan: Plan, library: Library, language: Language) -> Returned:
    """Return what the document of a plan said when it went out."""
    from clusterplanner.core.report.build import build
    from clusterplanner.core.report.docx import write

    return read(write(build(plan, library, language)), "")


def apply(plan: Plan, accepted: Iterable[Proposal]) -> Plan:
    """Return the plan with the accepted proposals in it; raises KeyError for a field that it no longer has."""
    return take(plan, (step for proposal in accepted for step in proposal.steps))


def _once(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Drop a proposal that another place of the document makes too."""
    return tuple({proposal.steps: proposal for proposal in reversed(tuple(proposals))}.values())[::-1]


def _base(
    returned: Returned, plan: Plan, library: Library, name: str, language: Language
) -> tuple[Plan, list[Problem]]:
    """Return the plan that the document was made of, and what is to be known when it is not certain."""
    if not returned.content:
        codes = codes_in(returned.keywords)
        same = code_of(to_text(plan)) in codes
        return plan, [] if same else [Problem("W202", Severity.WARNING)]
    base = from_text(returned.content, name, library.gazetteer.territories)
    if base.id != plan.id:
        territory = library.gazetteer.territories[base.territory].name
        years = f"{base.first_year}–{base.last_year}"
        raise Refusal("W108", file=name, territory=territory[language], years=years)
    other = returned.program != __version__
    return base, [Problem("W201", Severity.NOTICE, "", (("version", returned.program),))] if other else []


def _fields_of(plan: Plan, spoken: Language) -> dict[str, str]:
    """Return the field of each id that a document of a plan may have; those of a second language end in `@be`."""
    paths = [*_FIELDS, *(f"agreements/{each.id}" for each in plan.agreements)]
    for item in plan.items:
        paths += [f"items/{item.id}", *(f"items/{item.id}/{field}" for field in _ITEM_FIELDS)]
    for risk in plan.risks:
        paths += [f"risks/{risk.id}", *(f"risks/{risk.id}/{field}" for field in _RISK_FIELDS)]
    years = sorted({year for target in plan.targets for year, _ in target.values})
    for target in plan.targets:
        own = f"targets/{target.id}"
        paths += [f"{own}/{field}" for field in (*_TARGET_FIELDS, *(f"values/{year}" for year in years))]
    others = {mark_of(path, each): f"{path}@{each}" for path in paths for each in Language if each is not spoken}
    return others | {mark_of(path): path for path in paths}


def _texts(document: Returned, fields: Mapping[str, str]) -> dict[str, Lines]:
    """Return the lines of each cell by the field that it tells of."""
    return {
        fields[mark]: cell.now
        for unit in document.units
        if isinstance(unit, TableRow)
        for cell in unit.cells
        for mark in cell.marks
        if mark in fields
    }


class _Reader:
    """Makes proposals of readings, against the plan as it is now."""

    def __init__(
        self, base: Plan, plan: Plan, library: Library, language: Language, context: Context, places: Places
    ) -> None:
        self._base, self._plan, self._library, self._language = base, plan, library, language
        self._context, self._places = context, places
        self._changed = {each.where: each.after for each in differences(base, plan, library, language)}
        self.lost: list[Unmapped] = []

    def readings(self, compared: Compared, alone: Mapping[str, Lines]) -> Iterator[Sighted]:
        """Yield what every difference says."""
        for slot in compared.slots:
            for reading in self._slot(slot, alone):
                yield Sighted(reading, slot.trace, slot.unit, where=slot.where.partition("@")[0])
        for slot in compared.uneven:
            reading = Unread("W316", "\n".join(slot.before), "\n".join(slot.after))
            yield Sighted(reading, slot.trace, slot.unit, where=slot.where.partition("@")[0])
        years = sorted({year for target in self._base.targets for year, _ in target.values})
        for row in read_rows(self._context, compared, years):
            yield Sighted(row.reading, row.trace, row.unit, row.kind)
        for loose in compared.loose:
            code = "W308" if loose.moved else "W301" if loose.before and loose.after else "W304"
            reading = Unread(code if loose.before else "W303", "\n".join(loose.before), "\n".join(loose.after))
            yield Sighted(reading, loose.trace, loose.unit)

    def _slot(self, slot: Slot, alone: Mapping[str, Lines]) -> Iterator[Reading]:
        path, _, language = slot.where.partition("@")
        before, after = slot.before, slot.after
        if language:
            yield Unread("W307", "\n".join(before), "\n".join(after))
            return
        if path.count("/") == 1 and path.startswith(("items/", "risks/")):  # what the program gives
            if not "".join(after).rstrip(".").isdecimal():
                yield Unread("W301", "\n".join(before), "\n".join(after))
            return
        if path in alone and alone[path] != before:
            before, after, others = first_language(before, after, alone[path])
            yield from (Unread("W307", *pair) for pair in others)
            if before == after:
                return
        yield from read_field(self._context, path, before, after)

    def proposal(self, sighted: Sighted) -> Proposal | None:
        """Return a proposal, None when the plan says so already or lost the part that it tells of."""
        found = sighted.reading
        assert isinstance(found, Found)
        steps = [self._fitted(step) for step in found.steps]
        open_steps = tuple(step for step in steps if step is not None and not self._is_done(step))
        try:
            after = take(self._plan, open_steps)
        except KeyError:
            self.lost.append(self.unmapped(replace(sighted, reading=Unread("W306", found.before, found.after))))
            return None
        if after == self._plan:
            return None
        change = Change(sighted.kind or "field")
        added = next((step for step in open_steps if isinstance(step, Add)), None)
        where = f"{added.where}/{added.part.id}" if added and change is Change.ADDED else found.where
        conflicts = (self._current(step) for step in open_steps)
        return Proposal(
            change=change,
            where=found.where,
            field=field_name(where, after if added else self._plan, self._library, self._language),
            before=found.before,
            after=found.after,
            author=sighted.trace.author,
            date=sighted.trace.date,
            current=next(filter(None, conflicts), ""),
            steps=open_steps,
        )

    def _fitted(self, step: Step) -> Step | None:
        """Return a step, a new part with an id that the plan has not; None when the plan has got that part already."""
        if not isinstance(step, Add):
            return step
        try:
            parts = get(self._plan, step.where)
        except KeyError:
            return step
        if any(replace(part, id=step.part.id) == step.part for part in parts):
            return None
        own = step.part.id
        while any(part.id == own for part in parts):
            own += "x"
        return replace(step, part=replace(step.part, id=own))

    def _is_done(self, step: Step) -> bool:
        try:
            match step:
                case Join(where, word):
                    return word in get(self._plan, where)
                case Put(where, value):
                    return bool(get(self._plan, where) == value)
                case Place():
                    return take(self._plan, (step,)) == self._plan
                case Remove(where):
                    get(self._base, where)
                    return not self._has(where)
        except KeyError:
            return False
        return False

    def _has(self, where: str) -> bool:
        try:
            get(self._plan, where)
        except KeyError:
            return False
        return True

    def _current(self, step: Step) -> str:
        """Return what the plan says now where it was changed since the document went out, "" where it was not."""
        if isinstance(step, Add | Place | Join):
            return ""
        inside = (after for path, after in self._changed.items() if f"{path}/".startswith(f"{step.where}/"))
        around = (after for path, after in self._changed.items() if step.where.startswith(f"{path}/"))
        return next(inside, "") or next(around, "")

    def unmapped(self, sighted: Sighted) -> Unmapped:
        """Return a change that leads to no field, with its place and the reason."""
        reading = sighted.reading
        assert isinstance(reading, Unread)
        reason = Problem(reading.code, Severity.NOTICE, "", reading.values)
        before, after = _short(reading.before), _short(reading.after)
        place = self._place(sighted.where, sighted.unit)
        return Unmapped(place, before, after, sighted.trace.author, reason, sighted.where)

    def _place(self, where: str, unit: int) -> str:
        """Return the name of the measure's or target's field, of other texts the chapter."""
        is_named = where.partition("/")[0] in ("items", "targets", "risks", "agreements") and "/" in where
        if is_named and self._has(where.partition("/values/")[0]):
            return field_name(where, self._plan, self._library, self._language)
        return self._places.of(unit)

    def beside(self, original: Returned, returned: Returned) -> Iterator[Unmapped]:
        """Yield what stands beside the text or was drawn into it."""
        for kind, text in returned.extras:
            if (kind, text) not in original.extras:
                yield Unmapped("", "", _short(text), "", Problem("W309", Severity.NOTICE))
        count = len(returned.drawings) - len(original.drawings)
        if count:
            reason = Problem("W310" if count > 0 else "W311", Severity.NOTICE, "", (("count", str(abs(count))),))
            yield Unmapped("", "", "", "", reason)
        if not count and returned.charts != original.charts:
            yield Unmapped("", "", "", "", Problem("W318", Severity.NOTICE))

    def remarks(self, returned: Returned, fields: Mapping[str, str]) -> Iterator[Remark]:
        """Yield the comments in the order of the places that they hang on."""
        for comment in sorted(returned.comments, key=lambda each: each.unit):
            where = next((fields[mark].partition("@")[0] for mark in comment.marks if mark in fields), "")
            place = self._place(where, comment.unit) if comment.unit >= 0 else ""
            yield Remark(comment.author, comment.date, comment.text, comment.quote, place, where)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
