"""Makes one table, chart or line of two that say the same in two languages: numbers stand once, words in both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from clusterplanner.core.report.document import (
    Bar,
    Cell,
    Chart,
    Column,
    Row,
    RowKind,
    Run,
    Runs,
    Schedule,
    Table,
    plain,
)

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language

_BETWEEN: Final = " / "
_STACKED: Final = " /\n"
# What parts a name from its values: «местный бюджет: 2026 – 15,0», «Всего – 15,0».
_BEFORE_VALUES: Final = (re.compile(": "), re.compile("[ \u00a0]–[ \u00a0]"))


def is_same(first: str, second: str) -> bool:
    """Say whether a reader of either language needs only the first text: it is the same, or holds no words."""
    return first == second or not any(each.isalpha() for each in first + second)


def joined(first: str, second: str, between: str = _BETWEEN) -> str:
    """Return two wordings as one line, or the first alone where it serves both readers."""
    return first if is_same(first, second) else f"{first}{between}{second}"


@dataclass(frozen=True, slots=True)
class Merger:
    """Puts the words of a second language, in italics, below or beside those of the first."""

    language: Language

    def stacked(self, first: Runs, second: Runs) -> Runs:
        """Return two wordings on lines of their own."""
        if is_same(plain(first), plain(second)):
            return first
        return (*first, Run("\n"), *self._second(second)) if first else self._second(second)

    def table(self, first: Table, second: Table, *, between: str = _BETWEEN) -> Table:
        """Return a table of two with the same columns and rows; `between` parts the wordings of its name."""
        return replace(
            first,
            name=joined(first.name, second.name, between),
            columns=tuple(self._column(*pair) for pair in zip(first.columns, second.columns, strict=True)),
            rows=tuple(self._row(*pair) for pair in zip(first.rows, second.rows, strict=True)),
            summary=joined(first.summary, second.summary),
            caption=self.stacked(first.caption, second.caption),
        )

    def chart(self, first: Chart, second: Chart) -> Chart:
        """Return a chart of two that show the same values."""
        return replace(
            first,
            labels=tuple(joined(*pair, _STACKED) for pair in zip(first.labels, second.labels, strict=True)),
            series=tuple(
                replace(one, name=joined(one.name, other.name))
                for one, other in zip(first.series, second.series, strict=True)
            ),
            unit=joined(first.unit, second.unit),
            caption=self.stacked(first.caption, second.caption),
            alternative=joined(first.alternative, second.alternative),
        )

    def schedule(self, first: Schedule, second: Schedule) -> Schedule:
        """Return a calendar chart of two with the same bars."""
        number, name, term = map(joined, first.titles, second.titles)
        one, two, three, four = map(joined, first.quarters, second.quarters)
        first_day, last_day = map(joined, first.day_titles, second.day_titles)
        return replace(
            first,
            name=joined(first.name, second.name),
            titles=(number, name, term),
            quarters=(one, two, three, four),
            bars=tuple(self._bar(*pair) for pair in zip(first.bars, second.bars, strict=True)),
            alternative=joined(first.alternative, second.alternative),
            caption=self.stacked(first.caption, second.caption),
            day_titles=(first_day, last_day),
        )

    def _bar(self, first: Bar, second: Bar) -> Bar:
        return replace(first, name=self.stacked(first.name, second.name), term=joined(first.term, second.term))

    def _second(self, runs: Runs) -> Runs:
        return tuple(replace(run, italic=True, language=self.language) for run in runs)

    def _column(self, first: Column, second: Column) -> Column:
        return replace(first, title=self.stacked(first.title, second.title))

    def _row(self, first: Row, second: Row) -> Row:
        merge = self._beside if first.kind is RowKind.TOTAL else self._below
        return replace(
            first, cells=tuple(merge(one, other) for one, other in zip(first.cells, second.cells, strict=True))
        )

    def _beside(self, first: Cell, second: Cell) -> Cell:
        """Return a cell with both wordings of each paragraph on one line."""
        if len(first.paragraphs) != len(second.paragraphs):
            return self._below(first, second)
        pairs = zip(first.paragraphs, second.paragraphs, strict=True)
        return replace(first, paragraphs=tuple(self._inline(*pair) for pair in pairs))

    def _inline(self, first: Runs, second: Runs) -> Runs:
        same = is_same(plain(first), plain(second))
        return first if same else (*first, Run(_BETWEEN), *self._second(second))

    def _below(self, first: Cell, second: Cell) -> Cell:
        """Return a cell with the second wording below the first; paragraphs that need both stay together."""
        if len(first.paragraphs) != len(second.paragraphs):
            return replace(first, paragraphs=(*first.paragraphs, *map(self._second, second.paragraphs)))
        pairs = list(zip(first.paragraphs, second.paragraphs, strict=True))
        return replace(first, paragraphs=tuple(self._paragraphs(pairs)))

    def _paragraphs(self, pairs: Sequence[tuple[Runs, Runs]]) -> Iterator[Runs]:
        told = [(pair, self._once(*pair)) for pair in pairs]
        for once, group in groupby(told, key=lambda each: each[1] is not None):
            held = list(group)
            if once:
                yield from (runs for _, runs in held if runs is not None)
            else:
                yield from (first for (first, _), _ in held)
                yield from (self._second(second) for (_, second), _ in held)

    def _once(self, first: Runs, second: Runs) -> Runs | None:
        """Return two paragraphs as one where their numbers are the same, None where each needs a line of its own."""
        one, other = plain(first), plain(second)
        if is_same(one, other):
            return first
        if any(replace(run, text="") != replace(runs[0], text="") for runs in (first, second) for run in runs):
            return None
        for pattern in _BEFORE_VALUES:
            mark, own_mark = pattern.search(one), pattern.search(other)
            if mark and own_mark and is_same(one[mark.end() :], other[own_mark.end() :]):
                run = first[0]
                name, own_name = one[: mark.start()], other[: own_mark.start()]
                named = self._inline((replace(run, text=name),), (replace(second[0], text=own_name),))
                return (*named, replace(run, text=one[mark.start() :]))
        return None
