"""Lays out tables: column widths, rows as strips that a page break may part, the header that repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import Align, Cell, Row, RowKind, Run, Table, plain
from clusterplanner.core.report.layout import is_tied
from clusterplanner.core.report.pdf.faces import Typeface
from clusterplanner.core.report.pdf.lines import Line, break_lines, longest_word, one_voice
from clusterplanner.core.report.pdf.strips import Head, Ink, Rule, Spot, Strip, Tree
from clusterplanner.core.report.profile import POINTS_IN_MM, Profile, TypeStyle

_WIDEST_WORD = 45 * POINTS_IN_MM
_LEAST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Box:
    """A cell with its lines broken: left edge, width, and for each line its element of the reading order."""

    x: float
    width: float
    align: Align
    lines: tuple[tuple[Line, int], ...]


class TableLayout:
    """Lays out one table at a width in points."""

    def __init__(
        self,
        table: Table,
        number: int,
        width: float,
        profile: Profile,
        typeface: Typeface,
        tree: Tree,
        language: Language,
    ) -> None:
        self._table, self._number, self._width = table, number, width
        self._language = table.language or language
        self._look, self._styles, self._typeface, self._tree = profile.table, profile.styles, typeface, tree
        self._pad = profile.table.padding_sides * POINTS_IN_MM
        self.node = tree.add("Table", 0, table.summary, table.anchor, language=table.language)
        self.caption_node = tree.add("Caption", self.node) if table.caption else 0
        widths = self._column_widths()
        self._first: list[Strip] = []
        self._edges = [sum(widths[:index]) for index in range(len(widths) + 1)]

    def head(self, highest: float, lines: int = 1) -> Head:
        """Return the header: the column titles, and the row of column numbers below them.

        Titles above a height in points are not repeated, or no page would have room for the rows: they begin the body.
        They are as high as so many `lines` at least.
        """
        row = self._tree.add("TR", self._tree.add("THead", self.node))
        titles = tuple(Cell((column.title,), align=Align.CENTRE) for column in self._table.columns)
        numbers = tuple(Cell(((Run(str(index + 1)),),), align=Align.CENTRE) for index in range(len(titles)))
        style = self._styles["column_title"]
        boxes = self._boxes(titles, style, row, "TH")
        repeated = self._whole(boxes, style, middle=True, least=lines)
        if repeated.height > highest:
            self._first = [replace(self._whole(boxes, style), parts=tuple(self._lines_of(boxes, style)))]
            repeated = Strip(0.0, table=self._number)
        return Head(
            titles=repeated,
            numbers=self._whole(self._boxes(numbers, style, 0, ""), style),
            columns=tuple(right - left for left, right in pairwise(self._edges)),
            rule=self._look.rule,
            numbered=self._table.numbered and not self._first,
        )

    def body(self) -> list[Strip]:
        """Return the rows; a table without rows gives an empty strip, so that its header is still printed."""
        body = self._tree.add("TBody", self.node)
        strips = list(self._first)
        rows = self._table.rows
        for index, row in enumerate(rows):
            whole = self._row(row, self._tree.add("TR", body))
            strips.append(replace(whole, keep=is_tied(rows, index)))
        return strips or [Strip(0.0, table=self._number)]

    def _column_widths(self) -> list[float]:
        """Return the shares of the width, widened where the longest word would not fit and another column can give."""
        columns = self._table.columns
        total = sum(column.width for column in columns)
        shares = [self._width * column.width / total for column in columns]
        needs = [min(self._need(index), _WIDEST_WORD) + 2 * self._pad + 0.5 for index in range(len(columns))]
        lacking = sum(max(0.0, need - share) for need, share in zip(needs, shares, strict=True))
        spare = sum(max(0.0, share - need) for need, share in zip(needs, shares, strict=True))
        if not lacking:
            return shares
        given = min(1.0, lacking / spare) if spare else 0.0
        granted = min(1.0, spare / lacking)
        return [
            share + (need - share) * granted if need > share else share - (share - need) * given
            for need, share in zip(needs, shares, strict=True)
        ]

    def _need(self, index: int) -> float:
        title = longest_word(self._table.columns[index].title, self._typeface, self._styles["column_title"].size)
        cell = self._styles["cell"].size
        words = (
            longest_word(runs, self._typeface, cell, cells[index].bold or row.kind is RowKind.TOTAL)
            for row in self._table.rows
            if len(cells := row.cells) == len(self._table.columns)
            for runs in cells[index].paragraphs
        )
        return max(title, *words, 0.0)

    def _row(self, row: Row, node: int) -> Strip:
        style = self._styles["cell"]
        strong = row.kind is not RowKind.BODY
        boxes = self._boxes(row.cells, replace(style, bold=style.bold or strong), node, "TD")
        whole = self._whole(boxes, style)
        parts = () if strong else self._lines_of(boxes, style)
        spots = _spots(row, boxes)
        told = tuple(replace(part, where=row.where, spots=spots) for part in parts)
        return replace(whole, where=row.where, spots=spots, parts=told)

    def _boxes(self, cells: Sequence[Cell], style: TypeStyle, row: int, kind: str) -> list[_Box]:
        boxes: list[_Box] = []
        column = 0
        for cell in cells:
            last = min(column + cell.span, len(self._edges) - 1)
            left, right = self._edges[column], self._edges[last]
            align = cell.align or (self._table.columns[column].align if cell.span == 1 else Align.LEFT)
            node = self._tree.add(kind, row, span=last - column) if kind else 0
            lines = self._lines(cell, style, right - left - 2 * self._pad, node)
            boxes.append(_Box(left, right - left, align, tuple(lines)))
            column = last
        return boxes

    def _lines(self, cell: Cell, style: TypeStyle, width: float, node: int) -> list[tuple[Line, int]]:
        filled = [runs for runs in cell.paragraphs if plain(runs)]
        bold, lines = cell.bold or style.bold, []
        for paragraph in filled:
            runs, language = one_voice(paragraph, self._language)
            inside = self._tree.add("P", node) if node and len(filled) > 1 else node
            if inside and language is not self._language:
                self._tree.nodes[inside].language = language
            broken = break_lines(runs, self._typeface, style.size, width, bold=bold, language=language)
            lines += [(line, inside) for line in broken]
        return lines

    def _whole(self, boxes: Sequence[_Box], style: TypeStyle, *, middle: bool = False, least: int = 1) -> Strip:
        """Return a row as one strip; `middle` centres the cells between its rules."""
        most = max((len(box.lines) for box in boxes), default=0)
        most = max(most, least)
        top, bottom = self._look.padding_top * POINTS_IN_MM, self._look.padding_bottom * POINTS_IN_MM
        inks = [
            self._ink(
                box, line, node, style, top + style.leading * (index + ((most - len(box.lines)) / 2 if middle else 0))
            )
            for box in boxes
            for index, (line, node) in enumerate(box.lines)
        ]
        height = top + most * style.leading + bottom
        return Strip(height, tuple(inks), self._rules(boxes, height, first=True), table=self._number)

    def _lines_of(self, boxes: Sequence[_Box], style: TypeStyle) -> list[Strip]:
        """Return a row line by line, tied so that each page has three lines of it at least; nothing for a low row."""
        count = max((len(box.lines) for box in boxes), default=0)
        strips: list[Strip] = []
        if count < 2 * _LEAST_LINES:
            return strips
        for index in range(count):
            padding = self._look.padding_top * POINTS_IN_MM
            top, lead = (padding, 0.0) if index == 0 else (0.0, padding)
            bottom = self._look.padding_bottom * POINTS_IN_MM if index == count - 1 else 0.0
            inks = [self._ink(box, *box.lines[index], style, top) for box in boxes if index < len(box.lines)]
            height = top + style.leading + bottom
            rules = self._rules(boxes, height, first=index == 0)
            keep = index < _LEAST_LINES - 1 or count - _LEAST_LINES <= index < count - 1
            strips.append(Strip(height, tuple(inks), rules, table=self._number, keep=keep, lead=lead))
        return strips

    def _ink(self, box: _Box, line: Line, node: int, style: TypeStyle, y: float) -> Ink:
        slack = box.width - 2 * self._pad - line.width
        shift = {Align.LEFT: 0.0, Align.CENTRE: slack / 2, Align.RIGHT: slack}[box.align]
        return Ink(line.pieces, box.x + self._pad + shift, y + baseline(style, self._typeface), style.size, node=node)

    def _rules(self, boxes: Sequence[_Box], height: float, *, first: bool) -> tuple[Rule, ...]:
        edges = [*(box.x for box in boxes), self._edges[-1]]
        sides = tuple(Rule(x, 0.0, x, height, self._look.rule) for x in edges)
        return (Rule(0.0, 0.0, self._edges[-1], 0.0, self._look.rule), *sides) if first else sides


def _spots(row: Row, boxes: Sequence[_Box]) -> tuple[Spot, ...]:
    """Return which field each cell shows: its own, or that of its row; neighbours of one field are one."""
    told = [(cell.where or row.where, box) for cell, box in zip(row.cells, boxes, strict=True)]
    groups = [(where, [box for _, box in group]) for where, group in groupby(told, key=lambda pair: pair[0])]
    return tuple(Spot(where, each[0].x, sum(box.width for box in each)) for where, each in groups if where)


def baseline(style: TypeStyle, typeface: Typeface) -> float:
    """Return how far below the top of its line the base line of a style lies, in points."""
    type_height = (typeface.ascent + typeface.descent) * style.size
    return (style.leading - type_height) / 2 + typeface.ascent * style.size
