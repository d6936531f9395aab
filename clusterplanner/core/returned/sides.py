"""The two documents of a comparison as entries: each unit, or cell, with the field of the plan that it tells of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING, Final

from clusterplanner.core.returned.reader import Line, Piece, Returned, TableRow
from clusterplanner.core.returned.readings import Lines, without_number

if TYPE_CHECKING:
    from clusterplanner.core.returned.paragraphs import Trace

LISTS: Final = ("items", "targets", "risks")
ALIKE: Final = 0.6  # as much of a text must be left for it to be the same one, changed


@dataclass(frozen=True)
class Entry:
    """A unit, or a cell of a row that only lays texts out side by side; its field or the part that its row tells of."""

    unit: int
    piece: Piece | None
    row: TableRow | None
    slot: str = ""
    owner: str = ""

    @property
    def now(self) -> Lines:
        """The lines that it says now."""
        if self.piece is not None:
            return self.piece.now
        assert self.row is not None
        return tuple(line for cell in self.row.now for line in cell)

    @property
    def was(self) -> Lines:
        """The lines that it said before tracked changes."""
        if self.piece is not None:
            return self.piece.was
        assert self.row is not None
        return () if self.row.is_added else tuple(line for cell in self.row.cells for line in cell.was)

    @property
    def trace(self) -> Trace:
        """Who changed it."""
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
        """Its text without the number of a point."""
        return joined(self.now)


def joined(lines: Iterable[str]) -> str:
    """Return lines as one text, without the numbers of points."""
    return "\n".join(map(without_number, lines))


def alike(one: str, other: str) -> float:
    """Return how much two texts have in common, from 0 to 1."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0


class Side:
    """One of the two documents, its fields named."""

    def __init__(self, document: Returned, fields: Mapping[str, str]) -> None:
        self._fields = fields
        self.entries = [entry for unit, each in enumerate(document.units) for entry in self._entries(unit, each)]
        self.rows = {each.owner: each.row for each in self.entries if each.owner and each.row is not None}

    def _entries(self, unit: int, of: Line | TableRow) -> Iterator[Entry]:
        if isinstance(of, Line):
            yield Entry(unit, of.piece, None, self._field(of.piece.marks))
            return
        if [" ".join(cell.now) for cell in of.cells] == [str(number) for number in range(1, len(of.cells) + 1)]:
            return  # the row of column numbers, which the pages decide on
        owners = Counter(filter(None, (_owner(self._fields.get(mark, "")) for mark in of.marks)))
        if owners:
            yield Entry(unit, None, of, owner=owners.most_common(1)[0][0])
        elif any(mark in self._fields for mark in of.marks):
            yield from (Entry(unit, cell, None, self._field(cell.marks)) for cell in of.cells)
        else:
            yield Entry(unit, None, of)

    def _field(self, marks: Iterable[str]) -> str:
        return next((self._fields[mark] for mark in marks if mark in self._fields), "")

    def cell_fields(self, row: TableRow) -> tuple[str, ...]:
        """Return the field of each cell of a row."""
        return tuple(self._field(cell.marks) for cell in row.cells)


def _owner(field: str) -> str:
    """Return the part of a list whose row has a cell of a field: `items/1a2b`; in a second language it is another."""
    path, at, language = field.partition("@")
    steps = path.split("/")
    return f"{steps[0]}/{steps[1]}{at}{language}" if len(steps) > 1 and steps[0] in LISTS else ""
