"""Turns the blocks of a document into strips: lines broken, tables ruled, charts drawn, ties set."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile, zip_longest

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.charts import draw_chart
from clusterplanner.core.report.document import (
    Approval,
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Parallel,
    Run,
    Runs,
    Schedule,
    Signature,
    Style,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.pdf.faces import Typeface
from clusterplanner.core.report.pdf.lines import Line, break_lines, one_voice
from clusterplanner.core.report.pdf.schedule import lay_out
from clusterplanner.core.report.pdf.strips import Head, Ink, Picture, Section, Strip, Tree
from clusterplanner.core.report.pdf.tables import TableLayout, baseline
from clusterplanner.core.report.profile import POINTS_IN_MM, Flow, Profile, Sheet, TypeStyle

_NUMBER_ROOM = 14 * POINTS_IN_MM
# A justified line whose spaces would grow by more than this part of the type size takes in a part of the next word.
_LOOSEST = 0.8
_LAST_LINES = 5


@dataclass(frozen=True, slots=True)
class Composition:
    """A document as strips, with the headers of its tables and its reading order; no page is decided yet."""

    sections: tuple[Section, ...]
    heads: tuple[Head, ...]
    tree: Tree


def compose(document: Document, profile: Profile, typeface: Typeface) -> Composition:
    """Return the strips of a document in the look of a profile."""
    composer = _Composer(document, profile, typeface)
    for block in document.blocks:
        composer.add(block)
    composer.close_section()
    return Composition(tuple(composer.sections), tuple(composer.heads), composer.tree)


@dataclass(frozen=True, slots=True)
class _Told:
    """A text as strips with the gaps around it, tied to the last `ties` lines before it, without a gap if `close`."""

    strips: Sequence[Strip]
    before: float
    after: float
    ties: int = 0
    close: bool = False


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a text stands: from x on, so wide or to the margin; `node` is the element that headings are part of."""

    x: float = 0.0
    width: float | None = None
    node: int = 0

    @property
    def place(self) -> tuple[float, float | None]:
        """Where its lines begin and how wide they are."""
        return self.x, self.width


class _Composer:
    def __init__(self, document: Document, profile: Profile, typeface: Typeface) -> None:
        self._document, self._profile, self._typeface = document, profile, typeface
        self._landscape = False
        self._strips: list[Strip] = []
        self._gap = 0.0
        self.tree = Tree()
        self.heads: list[Head] = []
        self.sections: list[Section] = []

    @property
    def _sheet(self) -> Sheet:
        return self._profile.sheet.turned() if self._landscape else self._profile.sheet

    @property
    def _width(self) -> float:
        sheet = self._sheet
        return (sheet.width - sheet.left - sheet.right) * POINTS_IN_MM

    def close_section(self) -> None:
        """End the section that is open, unless it is empty; its last page has some lines, not one or two."""
        if self._strips:
            texts = len(list(takewhile(lambda strip: strip.table < 0, reversed(self._strips))))
            last = min(texts, _LAST_LINES)
            if last:
                self._strips[-last:] = _ends_tied(self._strips[-last:])
            self.sections.append(Section(self._landscape, tuple(self._strips)))
        self._strips, self._gap = [], 0.0

    def add(self, block: Block) -> None:
        """Add the strips of one block."""
        match block:
            case Turn():
                self.close_section()
                self._landscape = block.landscape
            case Paragraph() | Heading() | Approval() | Signature():
                self._put(self._told(block))
            case Parallel():
                self._put(self._beside(block))
            case Table():
                self._table(block)
            case Schedule():
                self._schedule(block)
            case Chart():
                self._chart(block)
            case Contents():
                self._contents(block)

    def _append(self, strips: Sequence[Strip], before: float, after: float) -> None:
        gap = max(before, self._gap)
        self._strips.extend((replace(strips[0], before=gap), *strips[1:]))
        self._gap = after

    def _tie(self, lines: int = 1) -> None:
        """Tie what stands before, so many lines of it, to what comes next."""
        self._strips[-lines:] = _tied(self._strips[-lines:])

    def _put(self, told: _Told) -> None:
        """Add a text below what stands there, tied to as many of its last lines as the text wants."""
        if told.ties:
            self._tie(told.ties)
        if told.close:
            self._gap = 0.0
        if told.strips:
            self._append(told.strips, told.before, told.after)

    def _text(
        self,
        runs: Runs,
        style: TypeStyle,
        node: int,
        x: float = 0.0,
        width: float | None = None,
        language: Language | None = None,
    ) -> list[Strip]:
        """Return a paragraph as one strip for each line, tied so that none of its ends stands alone on a page."""
        room = self._width - x if width is None else width
        first = style.first * POINTS_IN_MM
        loosest = _LOOSEST * style.size if style.divides else math.inf
        runs, spoken = one_voice(runs, language or self._document.language)
        if spoken is not self._document.language:
            self.tree.nodes[node].language = spoken
        if style.italic:
            runs = tuple(replace(run, italic=True) for run in runs)
        lines = break_lines(runs, self._typeface, style.size, room, first, style.bold, loosest, spoken)
        count = len(lines)
        return [
            Strip(
                style.leading,
                (self._ink(line, style, node, x, room, first if index == 0 else 0.0),),
                keep=count > 1 and (index in (0, count - 2) or _is_divided(line)),
            )
            for index, line in enumerate(lines)
        ]

    def _ink(self, line: Line, style: TypeStyle, node: int, x: float, room: float, indent: float) -> Ink:
        slack = room - indent - line.width
        stretch = slack / line.spaces if style.align is Flow.JUSTIFY and line.spaces and not line.last else 0.0
        shift = {Flow.CENTRE: slack / 2, Flow.RIGHT: slack}.get(style.align, 0.0)
        return Ink(
            line.pieces, x + indent + shift, baseline(style, self._typeface), style.size, max(stretch, 0.0), node=node
        )

    def _told(self, block: Paragraph | Heading | Approval | Signature, column: _Column | None = None) -> _Told:
        """Return running text as strips, over the whole width or in a column of it."""
        match block:
            case Paragraph():
                return self._paragraph(block, column)
            case Heading():
                return self._heading(block, column)
            case Approval():
                return self._approval(block, column)
            case Signature():
                return self._signature(block, column)

    def _beside(self, block: Parallel) -> _Told:
        """Return two texts in columns, line beside line; two headings are one element of the reading order."""
        gutter = self._profile.parallel.gutter * POINTS_IN_MM
        width = (self._width - gutter) / 2
        node = 0
        if isinstance(block.left, Heading):
            node = self.tree.add(f"H{min(block.left.level, 3)}", 0, "", block.left.anchor)
        left = self._told(block.left, _Column(0.0, width, node))
        right = self._told(block.right, _Column(width + gutter, width, node))
        strips = tuple(_joined(*pair) for pair in zip_longest(left.strips, right.strips))
        return replace(left, strips=strips, ties=max(left.ties, right.ties))

    def _in_column(self, name: str, column: _Column | None) -> TypeStyle:
        """Return a style, in a column with the indent and the alignment that suit its width."""
        return self._profile.in_column(name) if column else self._profile.styles[name]

    def _paragraph(self, block: Paragraph, column: _Column | None) -> _Told:
        style = self._in_column(block.style.value, column)
        is_source = block.style is Style.SOURCE
        strips = self._text(block.runs, style, self.tree.add("P"), *(column or _Column()).place)
        if block.style is Style.CAPTION:
            strips = _tied(strips)
        elif plain(block.runs).rstrip().endswith(":"):
            strips[-1] = replace(strips[-1], keep=True)
        return _Told(_at(strips, block.where), style.before, style.after, ties=int(is_source), close=is_source)

    def _heading(self, block: Heading, column: _Column | None) -> _Told:
        level = min(block.level, 3)
        style = self._in_column(f"heading_{level}", column)
        node = self.tree.add("Span", column.node) if column else self.tree.add(f"H{level}", 0, "", block.anchor)
        strips = _tied(self._text(block.runs, style, node, *(column or _Column()).place))
        strips[0] = replace(strips[0], anchor=block.anchor, new_page=block.new_page)
        return _Told(strips, style.before, style.after)

    def _table(self, block: Table) -> None:
        number = len(self.heads)
        layout = TableLayout(
            block, number, self._width, self._profile, self._typeface, self.tree, self._document.language
        )
        before = self._caption(block, layout.caption_node)
        self.heads.append(layout.head(self._room / 2))
        self._rows(block, number, layout.body(), before)

    def _schedule(self, block: Schedule) -> None:
        number = len(self.heads)
        language = block.language or self._document.language
        context = (self._width, self._room, self._profile, self._typeface, self.tree, language)
        for sheet in lay_out(block, number, *context):
            is_first = number == len(self.heads)
            before = self._caption(block, sheet.caption_node) if is_first else 0.0
            self.heads.append(sheet.head)
            self._rows(block, number, sheet.strips, before)

    @property
    def _room(self) -> float:
        """The height of a page between its margins."""
        sheet = self._sheet
        return (sheet.height - sheet.top - sheet.bottom) * POINTS_IN_MM

    def _caption(self, block: Table | Schedule, node: int) -> float:
        """Print the caption, if there is one; return the gap above what stands below it."""
        if not block.caption:
            return self._profile.table.gap_before * POINTS_IN_MM
        style = self._profile.styles["caption"]
        caption = _tied(self._text(block.caption, style, node))
        self._append([replace(caption[0], anchor=block.anchor), *caption[1:]], style.before, style.after)
        return 0.0

    def _rows(self, block: Table | Schedule, number: int, strips: Sequence[Strip], before: float) -> None:
        """Print rows; those of table `number` hold the anchor when no caption does."""
        self._append(strips, before, self._profile.table.gap_after * POINTS_IN_MM)
        if block.anchor and not block.caption:
            index = next(index for index, strip in enumerate(self._strips) if strip.table == number)
            self._strips[index] = replace(self._strips[index], anchor=block.anchor)

    def _chart(self, block: Chart) -> None:
        look, style = self._profile.chart, self._profile.styles["chart_caption"]
        node = self.tree.add("Figure", 0, block.alternative, language=block.language)
        language = block.language or self._document.language

        def measure(text: str, bold: bool) -> float:
            return self._typeface.width(text, int(bold), look.label_size)

        height = look.height * POINTS_IN_MM
        drawing = draw_chart(block, language, self._width, height, look.label_size, measure)
        picture = Strip(drawing.height, pictures=(Picture(drawing, 0.0, 0.0, node),), keep=True)
        caption = _ends_tied(self._text(block.caption, style, self.tree.add("P")))
        caption[0] = replace(caption[0], before=style.before)
        self._append([picture, *caption], look.label_size, style.after)

    def _approval(self, block: Approval, column: _Column | None) -> _Told:
        style = self._profile.styles["approval"]
        stop = self._profile.stops.approval * POINTS_IN_MM
        x, width = (stop, self._width - stop) if block.at_right else (0.0, stop - 5 * POINTS_IN_MM)
        x, width = (column.x, column.width or width) if column else (x, width)
        node = self.tree.add("P")
        strips = [
            strip
            for line in block.lines
            for strip in self._text((Run(line),), style, node, x, width, language=block.language)
        ]
        return _Told(_at(_ends_tied(strips), block.where) if strips else (), style.before, style.after)

    def _signature(self, block: Signature, column: _Column | None) -> _Told:
        """Return position and name; a column has too little room beside the position, so the name stands below it."""
        style = self._profile.styles["signature"]
        node = self.tree.add("P")
        x, width = column.place if column else (0.0, (self._profile.stops.signature - 5) * POINTS_IN_MM)
        position = self._text((Run(block.position),), style, node, x, width, block.language)
        place = column.place if column else (0.0, None)
        name = self._text((Run(block.name),), replace(style, align=Flow.RIGHT), node, *place, block.language)
        if column:
            strips = [*position, *name]
        else:
            position[-1] = replace(position[-1], inks=position[-1].inks + name[0].inks)
            strips = [*position, *name[1:]]
        return _Told(_at(_ends_tied(strips), block.where), style.before, style.after, ties=2)

    def _contents(self, block: Contents) -> None:
        title, entry = self._profile.styles["contents_title"], self._profile.styles["contents_entry"]
        shown = self._document.listed(block, self._profile.contents.levels)
        strips = _tied(self._text(block.title, title, self.tree.add("P")))
        toc = self.tree.add("TOC")
        gap = title.after
        for heading in shown:
            lines = self._contents_entry(heading, entry, self.tree.add("TOCI", toc))
            strips.extend((replace(lines[0], before=gap), *lines[1:]))
            gap = entry.before
        self._append([replace(strip, contents=True) for strip in strips], title.before, 0.0)

    def _contents_entry(self, heading: Heading, style: TypeStyle, node: int) -> list[Strip]:
        x = self._profile.stops.paragraph * POINTS_IN_MM * (heading.level - 1)
        runs = tuple(Run(run.text, anchor=heading.anchor, language=run.language) for run in heading.runs)
        strips = _ends_tied(self._text(runs, style, node, x, self._width - x - _NUMBER_ROOM))
        ink = strips[-1].inks[0]
        end = ink.x + sum(piece.width for piece in ink.pieces)
        number = Ink((), self._width, ink.y, style.size, node=node, page_of=heading.anchor, leader=end)
        strips[-1] = replace(strips[-1], inks=(ink, number))
        return strips


def _is_divided(line: Line) -> bool:
    """Say whether a line ends within a word, which then does not go on on the next page."""
    return bool(line.pieces) and line.pieces[-1].text.endswith("-")


def _tied(strips: Iterable[Strip]) -> list[Strip]:
    """Return strips all tied together and to what comes next."""
    return [replace(strip, keep=True) for strip in strips]


def _ends_tied(strips: Sequence[Strip]) -> list[Strip]:
    """Return strips tied to one another, free at the end."""
    return [*_tied(strips[:-1]), replace(strips[-1], keep=False)]


def _joined(left: Strip | None, right: Strip | None) -> Strip:
    """Return two lines of columns as one strip; one column may have ended."""
    if left is None or right is None:
        strip = left or right
        assert strip is not None
        return strip
    return replace(
        left,
        height=max(left.height, right.height),
        inks=left.inks + right.inks,
        keep=left.keep or right.keep,
    )


def _at(strips: Iterable[Strip], where: str) -> list[Strip]:
    """Return strips that know the field of the plan they come from."""
    return [replace(strip, where=where) for strip in strips]
