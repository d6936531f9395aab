"""Turns the blocks of a document into strips: lines broken, tables ruled, charts drawn, ties set."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from clusterplanner.core.report.charts import draw_chart
from clusterplanner.core.report.document import (
    Approval,
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Run,
    Runs,
    Signature,
    Style,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.pdf.faces import Typeface
from clusterplanner.core.report.pdf.lines import Line, break_lines
from clusterplanner.core.report.pdf.strips import Head, Ink, Picture, Section, Strip, Tree
from clusterplanner.core.report.pdf.tables import TableLayout, baseline
from clusterplanner.core.report.profile import POINTS_IN_MM, Flow, Profile, Sheet, TypeStyle

_NUMBER_ROOM = 14 * POINTS_IN_MM
# A justified line whose spaces would grow by more than this part of the type size takes in a part of the next word.
_LOOSEST = 0.8


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
        """End the section that is open, unless it is empty."""
        if self._strips:
            self.sections.append(Section(self._landscape, tuple(self._strips)))
        self._strips, self._gap = [], 0.0

    def add(self, block: Block) -> None:
        """Add the strips of one block."""
        match block:
            case Turn():
                self.close_section()
                self._landscape = block.landscape
            case Paragraph():
                self._paragraph(block)
            case Heading():
                self._heading(block)
            case Table():
                self._table(block)
            case Chart():
                self._chart(block)
            case Approval():
                self._approval(block)
            case Signature():
                self._signature(block)
            case Contents():
                self._contents(block)

    def _append(self, strips: Sequence[Strip], before: float, after: float) -> None:
        gap = max(before, self._gap)
        self._strips.extend((replace(strips[0], before=gap), *strips[1:]))
        self._gap = after

    def _tie(self, lines: int = 1) -> None:
        """Tie what stands before, so many lines of it, to what comes next."""
        self._strips[-lines:] = _tied(self._strips[-lines:])

    def _text(self, runs: Runs, style: TypeStyle, node: int, x: float = 0.0, width: float | None = None) -> list[Strip]:
        """Return a paragraph as one strip for each line, tied so that none of its ends stands alone on a page."""
        room = self._width - x if width is None else width
        first = style.first * POINTS_IN_MM
        loosest = _LOOSEST * style.size if style.align is Flow.JUSTIFY else math.inf
        lines = break_lines(runs, self._typeface, style.size, room, first, style.bold, style.italic, loosest)
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

    def _paragraph(self, block: Paragraph) -> None:
        style = self._profile.styles[block.style.value]
        if block.style is Style.SOURCE:
            self._tie()
            self._gap = 0.0
        strips = self._text(block.runs, style, self.tree.add("P"))
        if block.style is Style.CAPTION:
            strips = _tied(strips)
        elif plain(block.runs).rstrip().endswith(":"):
            strips[-1] = replace(strips[-1], keep=True)
        self._append(_told(strips, block.where), style.before, style.after)

    def _heading(self, block: Heading) -> None:
        level = min(block.level, 3)
        style = self._profile.styles[f"heading_{level}"]
        strips = _tied(self._text(block.runs, style, self.tree.add(f"H{level}", 0, "", block.anchor)))
        strips[0] = replace(strips[0], anchor=block.anchor, new_page=block.new_page)
        self._append(strips, style.before, style.after)

    def _table(self, block: Table) -> None:
        look = self._profile.table
        number = len(self.heads)
        layout = TableLayout(block, number, self._width, self._profile, self._typeface, self.tree)
        before = look.gap_before * POINTS_IN_MM
        if block.caption:
            style = self._profile.styles["caption"]
            caption = _tied(self._text(block.caption, style, layout.caption_node))
            self._append([replace(caption[0], anchor=block.anchor), *caption[1:]], style.before, style.after)
            before = 0.0
        sheet = self._sheet
        self.heads.append(layout.head((sheet.height - sheet.top - sheet.bottom) * POINTS_IN_MM / 2))
        self._append(layout.body(), before, look.gap_after * POINTS_IN_MM)
        if block.anchor and not block.caption:
            index = next(index for index, strip in enumerate(self._strips) if strip.table == number)
            self._strips[index] = replace(self._strips[index], anchor=block.anchor)

    def _chart(self, block: Chart) -> None:
        look, style = self._profile.chart, self._profile.styles["chart_caption"]
        node = self.tree.add("Figure", 0, block.alternative)

        def measure(text: str, bold: bool) -> float:
            return self._typeface.width(text, int(bold), look.label_size)

        height = look.height * POINTS_IN_MM
        drawing = draw_chart(block, self._document.language, self._width, height, look.label_size, measure)
        picture = Strip(drawing.height, pictures=(Picture(drawing, 0.0, 0.0, node),), keep=True)
        caption = _ends_tied(self._text(block.caption, style, self.tree.add("P")))
        caption[0] = replace(caption[0], before=style.before)
        self._append([picture, *caption], look.label_size, style.after)

    def _approval(self, block: Approval) -> None:
        style = self._profile.styles["approval"]
        x = self._profile.stops.approval * POINTS_IN_MM if block.at_right else 0.0
        width = self._width - x if block.at_right else (self._profile.stops.approval - 5) * POINTS_IN_MM
        node = self.tree.add("P")
        strips = [strip for line in block.lines for strip in self._text((Run(line),), style, node, x, width)]
        if strips:
            self._append(_told(_ends_tied(strips), block.where), style.before, style.after)

    def _signature(self, block: Signature) -> None:
        style = self._profile.styles["signature"]
        node = self.tree.add("P")
        width = (self._profile.stops.signature - 5) * POINTS_IN_MM
        strips = self._text((Run(block.position),), style, node, 0.0, width)
        name = self._text((Run(block.name),), replace(style, align=Flow.RIGHT), node)
        strips[-1] = replace(strips[-1], inks=strips[-1].inks + name[0].inks)
        self._tie(lines=2)
        self._append(_told(_ends_tied([*strips, *name[1:]]), block.where), style.before, style.after)

    def _contents(self, block: Contents) -> None:
        title, entry = self._profile.styles["contents_title"], self._profile.styles["contents_entry"]
        shown = [
            heading
            for heading in self._document.blocks
            if isinstance(heading, Heading) and heading.level <= self._profile.contents.levels
        ]
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
        runs = tuple(Run(run.text, anchor=heading.anchor) for run in heading.runs)
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


def _told(strips: Iterable[Strip], where: str) -> list[Strip]:
    """Return strips that know the field of the plan they come from."""
    return [replace(strip, where=where) for strip in strips]
