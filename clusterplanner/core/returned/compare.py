"""Holds a returned document against the one that went out: which field says what now, which rows are where, what else.

Ids decide first. A text that lost its id is known again by its words, or by standing where the lost one stood.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from clusterplanner.core.returned.paragraphs import Trace
from clusterplanner.core.returned.reader import Line, Piece, Returned, TableRow
from clusterplanner.core.returned.readings import Lines, without_number

_ALIKE: Final = 0.6  # as much of a text must be left for it to be the same one, changed
_SAME_ROW: Final = 0.7
_LISTS: Final = ("items", "targets")
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
class RowNow:
    """A row of a table of measures or targets: of which part, "" for a new one; `heads` when it is a group's title."""

    owner: str
    row: TableRow
    unit: int
    kind: str
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison found; `rows` are those that are left, in order, `gone` the parts without a row."""

    slots: tuple[Slot, ...]
    rows: tuple[RowNow, ...]
    gone: tuple[Slot, ...]
    uneven: tuple[Slot, ...]
    loose: tuple[Loose, ...]


@dataclass(frozen=True)
class _Entry:
    """A unit, or a cell of a row that only lays texts out side by side."""

    unit: int
    piece: Piece | None
    row: TableRow | None
    slot: str = ""
    owner: str = ""

    @property
    def now(self) -> Lines:
        if self.piece is not None:
            return self.piece.now
        assert self.row is not None
        return tuple(line for cell in self.row.now for line in cell)

    @property
    def was(self) -> Lines:
        if self.piece is not None:
            return self.piece.was
        assert self.row is not None
        return () if self.row.is_added else tuple(line for cell in self.row.cells for line in cell.was)

    @property
    def trace(self) -> Trace:
        if self.piece is not None:
            return self.piece.trace
        assert self.row is not None
        return self.row.trace

    @property
    def lines(self) -> Lines:
        """The text of the field that it tells of; a signature's parts are parted by a tab."""
        if self.piece is not None and self.slot.partition("@")[0] == "signature":
            return self.piece.tabbed if self.piece.now else ()
        return self.now

    @cached_property
    def words(self) -> str:
        return _joined(self.now)


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(map(without_number, lines))


def alike(one: str, other: str) -> float:
    """Return how much two texts have in common, from 0 to 1."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


class _Side:
    """One of the two documents, its fields named."""

    def __init__(self, document: Returned, fields: Mapping[str, str]) -> None:
        self._fields = fields
        self.entries = [entry for unit, each in enumerate(document.units) for entry in self._entries(unit, each)]

    def _entries(self, unit: int, of: Line | TableRow) -> Iterator[_Entry]:
        if isinstance(of, Line):
            yield _Entry(unit, of.piece, None, self._field(of.piece.marks))
            return
        if [" ".join(cell.now) for cell in of.cells] == [str(number) for number in range(1, len(of.cells) + 1)]:
            return  # the row of column numbers, which the pages decide on
        owners = Counter(filter(None, (_owner(self._fields.get(mark, "")) for mark in of.marks)))
        if owners:
            yield _Entry(unit, None, of, owner=owners.most_common(1)[0][0])
        elif any(mark in self._fields for mark in of.marks):
            yield from (_Entry(unit, cell, None, self._field(cell.marks)) for cell in of.cells)
        else:
            yield _Entry(unit, None, of)

    def _field(self, marks: Iterable[str]) -> str:
        return next((self._fields[mark] for mark in marks if mark in self._fields), "")

    def cell_fields(self, row: TableRow) -> tuple[str, ...]:
        """Return the field of each cell of a row."""
        return tuple(self._field(cell.marks) for cell in row.cells)


def _owner(field: str) -> str:
    """Return the part of a list whose row has a cell of a field: `items/1a2b`; in a second language it is another."""
    path, at, language = field.partition("@")
    steps = path.split("/")
    return f"{steps[0]}/{steps[1]}{at}{language}" if len(steps) > 1 and steps[0] in _LISTS else ""


def compare(base: Returned, returned: Returned, fields: Mapping[str, str]) -> Compared:
    """Return what differs between two readings; `fields` names the field of each id."""
    return _Comparison(_Side(base, fields), _Side(returned, fields)).compared()


class _Comparison:
    def __init__(self, old: _Side, new: _Side) -> None:
        self._old, self._new = old, new
        self._entries = list(new.entries)
        self._old_rows = {entry.owner: entry for entry in old.entries if entry.owner}
        self._loose: list[Loose] = []
        self._claimed: set[int] = set()  # places of entries that tell of measures without having an id

    def compared(self) -> Compared:
        rows = self._rows()
        blocks = self._aligned()
        self._find_lost_again(blocks)
        self._grow()
        self._tell_loose(blocks)
        slots, gone, uneven = self._line_slots(), [], []
        present = {row.owner: row for row in rows if row.owner}
        for owner, old in self._old_rows.items():
            assert old.row is not None
            found = present.get(owner)
            if found is None:
                traces = (each.trace for each in self._entries if each.owner == owner)
                where = next(iter(each for each in (owner,)), "")
                gone.append(Slot(where, old.now, (), next(traces, Trace()), old.unit))
            elif len(found.row.cells) != len(old.row.cells):
                texts = tuple(line for cell in found.row.now for line in cell)
                uneven.append(Slot(owner, old.now, texts, found.row.trace, found.unit))
            else:
                slots += self._cell_slots(old.row, found)
        return Compared(tuple(slots), tuple(rows), tuple(gone), tuple(uneven), tuple(self._loose))

    # Rows of measures and targets

    def _rows(self) -> list[RowNow]:
        widths: dict[tuple[str, int], None] = {}
        kinds: dict[int, str] = {}
        heads = {kind: self._header_words(kind) for kind in _LISTS}
        for entry in self._entries:
            if entry.row is None:
                continue
            if entry.owner and "@" not in entry.owner:
                kinds.setdefault(entry.row.table, entry.owner.split("/")[0])
            for kind, words in heads.items():
                if words and entry.words == words:
                    kinds.setdefault(entry.row.table, kind)
        for owner, old in self._old_rows.items():
            assert old.row is not None
            widths[owner.split("/")[0], len(old.row.cells)] = None
        own_words = Counter(each.words for each in self._old.entries if each.row is not None and not each.owner)
        rows: list[RowNow] = []
        seen: set[str] = set()
        for place, entry in enumerate(self._entries):
            row = entry.row
            if row is None or row.table not in kinds or not entry.now:
                continue
            kind = kinds[row.table]
            if entry.owner and "@" not in entry.owner:
                is_twin = entry.owner in seen or self._has_better(place, entry)
                owner = "" if is_twin else entry.owner
                if is_twin:
                    self._entries[place] = replace(entry, owner="")
                    self._claimed.add(place)
                seen.add(owner)
                if (owner and not _emptied(row)) or is_twin:
                    rows.append(RowNow(owner, row, entry.unit, kind))
            elif len(row.cells) == 1 and kind == "items":
                rows.append(RowNow("", row, entry.unit, kind, heads=True))
            elif (kind, len(row.cells)) in widths and not own_words[entry.words] and not row.is_header:
                rows.append(RowNow("", row, entry.unit, kind))
                self._claimed.add(place)
        return self._known_again(rows)

    def _header_words(self, kind: str) -> str:
        """Return the text of the header of the table of measures, or of targets."""
        tables = {old.row.table for owner, old in self._old_rows.items() if old.row and owner.startswith(f"{kind}/")}
        rows = (each for each in self._old.entries if each.row is not None and each.row.table in tables)
        return next((each.words for each in rows if each.row is not None and each.row.is_header), "")

    def _has_better(self, place: int, entry: _Entry) -> bool:
        """Tell whether a later row with the same id says what the row said that went out, and this one does not."""
        words = self._old_rows[entry.owner].words if entry.owner in self._old_rows else ""
        later = (each for each in self._entries[place + 1 :] if each.owner == entry.owner)
        return entry.words != words and any(each.words == words for each in later)

    def _known_again(self, rows: list[RowNow]) -> list[RowNow]:
        """Give rows without an id, cut out and put in elsewhere, the id of the lost row that they were."""
        present = {row.owner for row in rows}
        lost = {owner: old for owner, old in self._old_rows.items() if owner not in present and "@" not in owner}
        made = []
        for row in rows:
            found = "" if row.owner or row.heads else self._same(row, lost)
            if found:
                del lost[found]
            made.append(replace(row, owner=found) if found else row)
        return made

    def _same(self, row: RowNow, lost: Mapping[str, _Entry]) -> str:
        words = _row_words(row.row)
        scores = {
            owner: alike(words, _row_words(old.row))
            for owner, old in lost.items()
            if old.row is not None and owner.startswith(f"{row.kind}/") and len(old.row.cells) == len(row.row.cells)
        }
        best = max(scores, key=lambda owner: scores[owner], default="")
        return best if best and scores[best] >= _SAME_ROW else ""

    def _cell_slots(self, old: TableRow, found: RowNow) -> Iterator[Slot]:
        for field, before, after in zip(self._old.cell_fields(old), old.cells, found.row.cells, strict=True):
            if before.now != after.now:
                trace = after.trace if after.trace != Trace() else found.row.trace
                yield Slot(field or found.owner, before.now, after.now, trace, found.unit)

    # Paragraphs

    def _aligned(self) -> list[tuple[list[int], list[int]]]:
        """Note what texts without an id say now; return those left over, by the places where the documents differ."""
        old_keys = [_key(entry, place, "old") for place, entry in enumerate(self._old.entries)]
        known = frozenset(old_keys)
        new_keys = []
        for place, entry in enumerate(self._entries):
            key = _key(entry, place, "new")
            was = ("text", _joined(entry.was))
            is_old = not entry.slot and not entry.owner and key not in known and entry.was and was in known
            new_keys.append(was if is_old else key)
        blocks = []
        for tag, a, b, c, d in SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_opcodes():
            if tag == "equal":
                for before, after in zip(range(a, b), range(c, d), strict=True):
                    self._changed(self._old.entries[before], self._entries[after])
            else:
                blocks.append((list(range(a, b)), [each for each in range(c, d) if each not in self._claimed]))
        return blocks

    def _changed(self, before: _Entry, after: _Entry) -> None:
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
                likely = [place for place in near if alike(self._entries[place].words, entry.words) >= _ALIKE]
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

    def _style_of(self, entry: _Entry) -> str:
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
        old: dict[str, list[_Entry]] = defaultdict(list)
        new: dict[str, list[_Entry]] = defaultdict(list)
        for entries, by_slot in ((self._old.entries, old), (self._entries, new)):
            for entry in entries:
                if entry.slot:
                    by_slot[entry.slot].append(entry)
        found = []
        for slot, before_entries in old.items():
            before = tuple(line for entry in before_entries for line in entry.lines)
            after = tuple(line for entry in new[slot] for line in entry.lines)
            if _joined(before) != _joined(after):
                traces = [entry.trace for entry in new[slot] if entry.trace != Trace()]
                unit = next((entry.unit for entry in new[slot]), before_entries[0].unit)
                found.append(Slot(slot, before, after, traces[0] if traces else Trace(), unit))
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
                    self._loose.append(Loose(before.now, (), Trace(), -before.unit - 1))
        self._loose += [Loose((), each.now, each.trace, each.unit) for each in everywhere if each.now]

    def _is_loose(self, entry: _Entry) -> bool:
        return not entry.slot and not entry.owner and bool(entry.now)


def _is_likely(before: _Entry, after: _Entry) -> bool:
    return (before.row is None) == (after.row is None) and alike(before.words, after.words) >= _ALIKE


def _key(entry: _Entry, place: int, side: str) -> tuple[str, str]:
    if entry.owner:
        return "row", entry.owner
    if entry.slot:
        return "slot", entry.slot
    return ("text", entry.words) if entry.now else (side, str(place))


def _row_words(row: TableRow) -> str:
    """Return the text of a row without its number."""
    return "\n".join(line for cell in row.cells[1:] for line in cell.now)


def _emptied(row: TableRow) -> bool:
    """Tell whether nothing but the number is left of a row."""
    return not any(cell.now for cell in row.cells[1:])
