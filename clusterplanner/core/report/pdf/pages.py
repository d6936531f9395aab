"""Distributes strips over pages: what is tied stays together, table headers repeat, contents appear when worth it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby

from clusterplanner.core.report.layout import Layout
from clusterplanner.core.report.pdf.compose import Composition
from clusterplanner.core.report.pdf.strips import Head, Ink, Rule, Section, Spot, Strip, stretching_spaces
from clusterplanner.core.report.profile import POINTS_IN_MM, Profile, Sheet


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip on a page: y in points from the upper edge of the sheet; a repeated header is `again`."""

    strip: Strip
    y: float
    again: bool = False


@dataclass(slots=True)
class Page:
    """A sheet with its strips and the rules that close tables (y from the upper edge of the sheet)."""

    sheet: Sheet
    placed: list[Placed] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)

    @property
    def end(self) -> float:
        """Where what stands on the page ends, in points from the upper edge of the sheet."""
        return max((placed.y + placed.strip.height for placed in self.placed), default=0.0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field of the plan stands on paper: page from 0, then mm from the left upper corner of the sheet."""

    where: str
    page: int
    left: float
    top: float
    width: float
    height: float


def places_on(pages: Sequence[Page]) -> tuple[Place, ...]:
    """Return the places of all fields, a place for each stretch of lines or table cell, in order."""
    places: list[Place] = []
    for number, page in enumerate(pages):
        for where, group in groupby(page.placed, key=lambda placed: placed.strip.where):
            if where:
                placed = list(group)
                top, last = placed[0].y / POINTS_IN_MM, placed[-1]
                height = (last.y + last.strip.height) / POINTS_IN_MM - top
                widest = page.sheet.width - page.sheet.left - page.sheet.right
                for spot in placed[0].strip.spots or [_spot(where, [each.strip for each in placed])]:
                    left, width = spot.x / POINTS_IN_MM, spot.width / POINTS_IN_MM
                    width = min(width, widest - left)  # a line may end with a blank that its justification stretches
                    places.append(Place(spot.where, number, page.sheet.left + left, top, width, height))
    return tuple(places)


def _spot(where: str, strips: Sequence[Strip]) -> Spot:
    """Return how far from left to right the text of strips reaches."""
    inks = [ink for strip in strips for ink in strip.inks if ink.pieces]
    left = min((ink.x + ink.pieces[0].x for ink in inks), default=0.0)
    return Spot(where, left, max((_end(ink) for ink in inks), default=left) - left)


def _end(ink: Ink) -> float:
    """Return where a line of text ends."""
    spaces = sum(stretching_spaces(piece.text) for piece in ink.pieces)
    return ink.x + ink.pieces[-1].x + ink.pieces[-1].width + ink.stretch * spaces


def layout_of(pages: Sequence[Page], heads: Sequence[Head]) -> Layout:
    """Return how pages divide their document."""
    parted = {placed.strip.where for page in pages for placed in page.placed if placed.strip.lead} - {""}
    anchors = (frozenset(placed.strip.anchor for placed in page.placed) - {""} for page in pages)
    columns = tuple(head.columns for head in heads)
    return Layout(tuple(anchors), frozenset(parted), columns, frozenset(_broken_tables(pages)))


def paginate(composition: Composition, profile: Profile) -> list[Page]:
    """Return the pages of a document, with contents when it is as long as the profile wants."""
    pages = _with_numbers(composition, profile, contents=False)
    if len(pages) < profile.contents.from_pages or not any(
        strip.contents for section in composition.sections for strip in section.strips
    ):
        return pages
    return _with_numbers(composition, profile, contents=True)


def _with_numbers(composition: Composition, profile: Profile, *, contents: bool) -> list[Page]:
    """Return pages where every table that asks for it and breaks has its row of column numbers."""
    numbered: frozenset[int] = frozenset()
    while True:
        pages = [
            page
            for section in composition.sections
            for page in _Pager(section, composition.heads, numbered, profile, contents).pages
        ]
        long = numbered | {table for table in _broken_tables(pages) if composition.heads[table].numbered}
        if long == numbered:
            return pages or [Page(profile.sheet)]
        numbered = long


def _broken_tables(pages: Sequence[Page]) -> set[int]:
    seen: set[int] = set()
    broken: set[int] = set()
    for page in pages:
        here = {placed.strip.table for placed in page.placed} - {-1}
        broken |= here & seen
        seen |= here
    return broken


class _Pager:
    def __init__(
        self, section: Section, heads: Sequence[Head], numbered: frozenset[int], profile: Profile, contents: bool
    ) -> None:
        self._heads, self._numbered = heads, numbered
        self._sheet = profile.sheet.turned() if section.landscape else profile.sheet
        self._top = self._sheet.top * POINTS_IN_MM
        self._bottom = (self._sheet.height - self._sheet.bottom) * POINTS_IN_MM
        self._blank = (self._bottom - self._top) * profile.table.blank
        self._begun: set[int] = set()
        self.pages: list[Page] = []
        strips = [strip for strip in section.strips if contents or not strip.contents]
        if strips:
            self._turn_page()
        for chain in _chains(strips):
            self._place(chain)
        self._close_table(-1)

    def _turn_page(self) -> None:
        if self.pages:
            self._close_table(-1)
        self.pages.append(Page(self._sheet))
        self._y = self._top
        self._table = -1

    def _place(self, chain: Sequence[Strip]) -> None:
        """Place tied strips on this page, else on the next, else part them where pages end.

        A row of a table is parted too, rather than leave more blank at the foot of a page than the profile allows.
        """
        if self.pages[-1].placed and (
            chain[0].new_page or (not self._fits(chain) and self._bottom - self._y <= self._blank)
        ):
            self._turn_page()
        whole = self._fits(chain)
        lines = [part for strip in chain for part in _parted(strip)]
        if not whole and len(lines) > len(chain):
            for tied in _chains(lines):
                self._place(tied)
            return
        if not whole and self.pages[-1].placed:
            self._turn_page()
            whole = self._fits(chain)
        for strip in chain:
            if not whole and self.pages[-1].placed and not self._fits([strip]):
                self._turn_page()
            self._put(strip)

    def _fits(self, chain: Sequence[Strip]) -> bool:
        y, table, empty = self._y, self._table, not self.pages[-1].placed
        for strip in chain:
            y += (0.0 if empty else strip.before) + strip.height
            if strip.table not in (table, -1):
                y += sum(head.height for head in self._head(strip.table)) + strip.lead
            table, empty = strip.table, False
        return y <= self._bottom + 0.01

    def _head(self, table: int) -> tuple[Strip, ...]:
        head = self._heads[table]
        return (head.titles, head.numbers) if table in self._numbered else (head.titles,)

    def _put(self, strip: Strip) -> None:
        page = self.pages[-1]
        if strip.table != self._table:
            self._close_table(strip.table)
        if page.placed:
            self._y += strip.before
        if strip.table not in (self._table, -1):
            head = self._head(strip.table)
            tops = accumulate((part.height for part in head), initial=self._y)
            again = strip.table in self._begun
            page.placed.extend(Placed(part, top, again) for part, top in zip(head, tops, strict=False))
            self._begun.add(strip.table)
            self._y += sum(part.height for part in head)
            self._rule(self._heads[strip.table])
            self._open_row(strip)
        self._table = strip.table
        page.placed.append(Placed(strip, self._y))
        self._y += strip.height

    def _open_row(self, strip: Strip) -> None:
        """Leave the space above the first line of a row that goes on below a repeated header."""
        upright = (rule for rule in strip.rules if rule.x1 == rule.x2)
        end = self._y + strip.lead
        self.pages[-1].rules.extend(Rule(rule.x1, self._y, rule.x2, end, rule.width) for rule in upright if strip.lead)
        self._y = end

    def _close_table(self, following: int) -> None:
        """Draw the rule below the last row of the table that ends here."""
        if self.pages and self._table not in (-1, following):
            self._rule(self._heads[self._table])

    def _rule(self, head: Head) -> None:
        self.pages[-1].rules.append(Rule(0.0, self._y, head.width, self._y, head.rule))


def _parted(strip: Strip) -> tuple[Strip, ...]:
    """Return the lines of a table row, tied as the row is, or the strip itself."""
    if not strip.parts:
        return (strip,)
    first, *others, last = strip.parts
    return replace(first, before=strip.before), *others, replace(last, keep=strip.keep)


def _chains(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Return the strips in groups that are tied together."""
    chains: list[list[Strip]] = []
    tied = False
    for strip in strips:
        if tied and not strip.new_page:
            chains[-1].append(strip)
        else:
            chains.append([strip])
        tied = strip.keep
    return chains
