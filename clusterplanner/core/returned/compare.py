"""Holds a returned document against the one that went out: which field says what now, which rows are where, what else.

Ids decide first. A text that lost its id is known again by its words, or by standing where the lost one stood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from clusterplanner.core.returned.matching import RowNow, match_rows
from clusterplanner.core.returned.paragraphs import NOBODY, Trace
from clusterplanner.core.returned.reader import Returned, TableRow
from clusterplanner.core.returned.readings import Lines
from clusterplanner.core.returned.sides import ALIKE, Entry, Side, alike, joined

_GROWING: Final = frozenset({"expected"})  # what follows its last paragraph is another of it
_OF_LINES: Final = frozenset({"expected", "reporting", "remark"})


@dataclass(frozen=True, slots=True)
class Slot:
    """A field's text: as it went out, as it is now, who changed it, at which unit."""

    where: str
    before: Lines
    after: Lines
    trace: Trace
    unit: int


@dataclass(frozen=True, slots=True)
class Loose:
    """A text that tells of no field, changed: was and is, either empty; `moved` when only its place changed."""

    before: Lines
    after: Lines
    trace: Trace
    unit: int
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison found; `rows` are those that are left, in order, `gone` the parts without a row."""

    slots: tuple[Slot, ...]
    rows: tuple[RowNow, ...]
    gone: tuple[Slot, ...]
    uneven: tuple[Slot, ...]
    loose: tuple[Loose, ...]


def compare(base: Returned, returned: Returned, fields: Mapping[str, str]) -> Compared:
    """Return what differs between two readings; `fields` names the field of each id."""
    return _Comparison(Side(base, fields), Side(returned, fields)).compared()


class _Comparison:
    def __init__(self, old: Side, new: Side) -> None:
        self._old = old
        self._arrived = new.entries
        self._matched = match_rows(old, new)
        self._entries = [
            replace(each, owner="") if place in self._matched.claimed else each
            for place, each in enumerate(new.entries)
        ]
        self._loose: list[Loose] = []

    def compared(self) -> Compared:
        blocks = self._aligned()
        self._find_lost_again(blocks)
        self._grow()
        self._tell_loose(blocks)
        slots = self._line_slots()
        gone: list[Slot] = []
        uneven: list[Slot] = []
        present = {row.owner: row for row in (*self._matched.rows, *self._second_rows()) if row.owner}
        units = {entry.owner: entry.unit for entry in self._old.entries}
        for owner, old in self._old.rows.items():
            found = present.get(owner)
            before = tuple(line for cell in old.now for line in cell)
            if found is None:
                traces = (each.trace for each in self._entries if each.owner == owner)
                gone.append(Slot(owner, before, (), next(traces, NOBODY), -units[owner] - 1))
            elif len(found.row.cells) != len(old.cells):
                after = tuple(line for cell in found.row.now for line in cell)
                uneven.append(Slot(owner, before, after, found.row.trace, found.unit))
            else:
                slots += self._cell_slots(old, found)
        return Compared(tuple(slots), self._matched.rows, tuple(gone), tuple(uneven), tuple(self._loose))

    def _second_rows(self) -> Iterator[RowNow]:
        """Yield the rows of the same tables in a second language."""
        for entry in self._entries:
            if "@" in entry.owner and entry.row is not None and entry.now:
                yield RowNow(entry.owner, entry.row, entry.unit, "")

    def _cell_slots(self, old: TableRow, found: RowNow) -> Iterator[Slot]:
        for field, before, after in zip(self._old.cell_fields(old), old.cells, found.row.cells, strict=True):
            if before.now != after.now:
                trace = found.row.trace if found.row.is_added and after.trace == NOBODY else after.trace
                yield Slot(field or found.owner, before.now, after.now, trace, found.unit)

    # Paragraphs

    def _aligned(self) -> list[tuple[list[int], list[int]]]:
        """Note what texts without an id say now; return those left over, by the places where the documents differ."""
        old_keys = [_key(entry, place, "old") for place, entry in enumerate(self._old.entries)]
        known = frozenset(old_keys)
        new_keys = []
        for place, entry in enumerate(self._entries):
            key = _key(entry, place, "new")
            was = ("text", joined(entry.was))
            is_old = not entry.slot and not entry.owner and key not in known and entry.was and was in known
            new_keys.append(was if is_old else key)
        blocks = []
        for tag, a, b, c, d in SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_opcodes():
            if tag == "equal":
                for before, after in zip(range(a, b), range(c, d), strict=True):
                    self._changed(self._old.entries[before], self._entries[after])
            else:
                blocks.append((list(range(a, b)), [each for each in range(c, d) if each not in self._matched.claimed]))
        return blocks

    def _changed(self, before: Entry, after: Entry) -> None:
        if not after.slot and not after.owner and before.words != after.words:
            self._loose.append(Loose(before.now, after.now, after.trace, after.unit))

    def _find_lost_again(self, blocks: list[tuple[list[int], list[int]]]) -> None:
        """Give paragraphs without an id that of the lost one that they were: by its words, else by its place."""
        present = {entry.slot for entry in self._entries if entry.slot and entry.now}
        free = [place for _, new in blocks for place in new if self._is_free(place)]
        for old, new in blocks:
            lost = [each for each in old if self._old.entries[each].slot not in {"", *present}]
            for each in lost:
                entry = self._old.entries[each]
                same = [place for place in free if self._entries[place].words == entry.words]
                near = [place for place in new if place in free]
                likely = [place for place in near if alike(self._entries[place].words, entry.words) >= ALIKE]
                only = near if len(near) == len(lost) == 1 and self._style(near[0]) == self._style_of(entry) else []
                found = next(iter((*same, *likely, *only)), None)
                if found is not None:
                    self._entries[found] = replace(self._entries[found], slot=entry.slot)
                    free.remove(found)

    def _is_free(self, place: int) -> bool:
        entry = self._entries[place]
        return entry.piece is not None and not entry.slot and bool(entry.now)

    def _style(self, place: int) -> str:
        return self._style_of(self._entries[place])

    def _style_of(self, entry: Entry) -> str:
        return entry.piece.style if entry.piece is not None else ""

    def _grow(self) -> None:
        """Give a paragraph that was written into a field of several paragraphs the field's id."""
        known = {entry.words for entry in self._old.entries}
        shown = [place for place, entry in enumerate(self._entries) if entry.now]
        for at, place in enumerate(shown):
            entry = self._entries[place]
            if not self._is_free(place) or entry.words in known or at == 0:
                continue
            above = self._entries[shown[at - 1]]
            below = self._entries[shown[at + 1]] if at + 1 < len(shown) else None
            within = below is not None and below.slot == above.slot
            if (
                above.slot in _OF_LINES
                and (within or above.slot in _GROWING)
                and self._style_of(above) == self._style(place)
            ):
                self._entries[place] = replace(entry, slot=above.slot)

    def _line_slots(self) -> list[Slot]:
        old: dict[str, list[Entry]] = defaultdict(list)
        new: dict[str, list[Entry]] = defaultdict(list)
        for entries, by_slot in ((self._old.entries, old), (self._entries, new)):
            for entry in entries:
                if entry.slot:
                    by_slot[entry.slot].append(entry)
        found = []
        for slot, before_entries in old.items():
            before = tuple(line for entry in before_entries for line in entry.lines)
            after = tuple(line for entry in new[slot] for line in entry.lines)
            if joined(before) != joined(after):
                traces = [entry.trace for entry in new[slot] if entry.trace != NOBODY]
                unit = next((entry.unit for entry in new[slot] if entry.now), -before_entries[0].unit - 1)
                found.append(Slot(slot, before, after, traces[0] if traces else NOBODY, unit))
        return found

    # Texts of no field

    def _tell_loose(self, blocks: list[tuple[list[int], list[int]]]) -> None:
        """Note what is left over: a text changed beyond tracking, one that is gone, one that is new, one moved."""
        olds = [
            [self._old.entries[each] for each in old if self._is_loose(self._old.entries[each])] for old, _ in blocks
        ]
        news = [[self._entries[each] for each in new if self._is_loose(self._entries[each])] for _, new in blocks]
        everywhere = [entry for entries in news for entry in entries]
        for old, new in zip(olds, news, strict=True):
            for before in old:
                moved = next((each for each in everywhere if each.words == before.words), None)
                after = moved or next((each for each in new if each in everywhere and _is_likely(before, each)), None)
                if after is not None:
                    everywhere.remove(after)
                    self._loose.append(Loose(before.now, after.now, after.trace, after.unit, moved is not None))
                else:
                    self._loose.append(Loose(before.now, (), NOBODY, -before.unit - 1))
        for slot in _moved(blocks, self._old.entries, self._arrived):
            self._loose.append(Loose(slot.now, slot.now, slot.trace, slot.unit, moved=True))
        self._loose += [Loose((), each.now, each.trace, each.unit) for each in everywhere if each.now]

    def _is_loose(self, entry: Entry) -> bool:
        return not entry.slot and not entry.owner and bool(entry.now)


def _is_likely(before: Entry, after: Entry) -> bool:
    return (before.row is None) == (after.row is None) and alike(before.words, after.words) >= ALIKE


def _key(entry: Entry, place: int, side: str) -> tuple[str, str]:
    if entry.owner:
        return "row", entry.owner
    if entry.slot:
        return "slot", entry.slot
    return ("text", entry.words) if entry.now else (side, str(place))


def _moved(blocks: list[tuple[list[int], list[int]]], old: list[Entry], new: list[Entry]) -> Iterator[Entry]:
    """Yield the paragraphs of fields that stand elsewhere than they stood, though they say the same."""
    before = {(old[place].slot, old[place].words) for places, _ in blocks for place in places if old[place].slot}
    for _, places in blocks:
        yield from (new[place] for place in places if (new[place].slot, new[place].words) in before and new[place].now)
