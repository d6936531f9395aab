"""Which row of a returned table is which measure or target: by its ids, else by what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from clusterplanner.core.returned.reader import TableRow
from clusterplanner.core.returned.sides import LISTS, Entry, Side, alike

_SAME_ROW: Final = 0.7  # as much of a row must be left for it to be the same one


@dataclass(frozen=True, slots=True)
class RowNow:
    """A row of a table of measures or targets: of which part, "" for a new one.

    `heads` when it is a group's title, `strayed` when it had lost its ids, as a row that was cut out and put in.
    """

    owner: str
    row: TableRow
    unit: int
    kind: str
    heads: bool = False
    strayed: bool = False


@dataclass(frozen=True, slots=True)
class MatchedRows:
    """The rows that are left, in order; the places of entries that they are made of though they have no id."""

    rows: tuple[RowNow, ...]
    claimed: frozenset[int]


def match_rows(old: Side, new: Side) -> MatchedRows:
    """Return the rows of measures and targets of the returned document."""
    return _Matcher(old, new).matched()


class _Matcher:
    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._entries = old, new.entries
        self._kinds = self._tables()
        self._widths = {(own.split("/")[0], len(row.cells)) for own, row in old.rows.items()}
        self._own_words = Counter(each.words for each in old.entries if each.row is not None and not each.owner)
        self._claimed: set[int] = set()

    def matched(self) -> MatchedRows:
        rows: list[RowNow] = []
        seen: set[str] = set()
        for place, entry in enumerate(self._entries):
            row = entry.row
            if row is not None and row.table in self._kinds and entry.now:
                rows += self._row(place, entry, row, seen)
        return MatchedRows(tuple(self._known_again(rows)), frozenset(self._claimed))

    def _tables(self) -> dict[int, str]:
        """Return what the tables of the returned document list, those of measures and targets."""
        found: dict[int, str] = {}
        heads = {kind: self._header_words(kind) for kind in LISTS}
        for entry in self._entries:
            if entry.row is None:
                continue
            if entry.owner and "@" not in entry.owner:
                found.setdefault(entry.row.table, entry.owner.split("/")[0])
            for kind, words in heads.items():
                if words and entry.words == words:
                    found.setdefault(entry.row.table, kind)
        return found

    def _header_words(self, kind: str) -> str:
        tables = {row.table for owner, row in self._old.rows.items() if owner.startswith(f"{kind}/")}
        rows = ((each, each.row) for each in self._old.entries if each.row is not None)
        return next((each.words for each, row in rows if row.table in tables and row.is_header), "")

    def _row(self, place: int, entry: Entry, row: TableRow, seen: set[str]) -> list[RowNow]:
        kind = self._kinds[row.table]
        if entry.owner and "@" not in entry.owner:
            if entry.owner in seen or self._has_better(place, entry):
                self._claimed.add(place)
                return [RowNow("", row, entry.unit, kind)]
            seen.add(entry.owner)
            return [] if _is_emptied(row) else [RowNow(entry.owner, row, entry.unit, kind)]
        if len(row.cells) == 1 and kind == "items":
            return [RowNow("", row, entry.unit, kind, heads=True)]
        if (kind, len(row.cells)) in self._widths and not self._own_words[entry.words] and not row.is_header:
            self._claimed.add(place)
            return [RowNow("", row, entry.unit, kind)]
        return []

    def _has_better(self, place: int, entry: Entry) -> bool:
        """Tell whether a later row with the same id says what the row said that went out, and this one does not."""
        words = "\n".join(line for cell in self._old.rows[entry.owner].now for line in cell)
        later = (each for each in self._entries[place + 1 :] if each.owner == entry.owner)
        return "\n".join(entry.now) != words and any("\n".join(each.now) == words for each in later)

    def _known_again(self, rows: list[RowNow]) -> list[RowNow]:
        """Give rows without an id, cut out and put in elsewhere, the id of the lost row that they were."""
        present = {row.owner for row in rows}
        lost = {owner: row for owner, row in self._old.rows.items() if owner not in present and "@" not in owner}
        made = []
        for row in rows:
            found = "" if row.owner or row.heads else _same(row, lost)
            if found:
                del lost[found]
            made.append(replace(row, owner=found, strayed=True) if found else row)
        return made


def _same(row: RowNow, lost: Mapping[str, TableRow]) -> str:
    words = _row_words(row.row)
    scores = {
        owner: alike(words, _row_words(old))
        for owner, old in lost.items()
        if owner.startswith(f"{row.kind}/") and len(old.cells) == len(row.row.cells)
    }
    best = max(scores, key=lambda owner: scores[owner], default="")
    return best if best and scores[best] >= _SAME_ROW else ""


def _row_words(row: TableRow) -> str:
    """Return the text of a row without its number."""
    return "\n".join(line for cell in row.cells[1:] for line in cell.now)


def _is_emptied(row: TableRow) -> bool:
    """Tell whether nothing but the number is left of a row."""
    return not any(cell.now for cell in row.cells[1:])
