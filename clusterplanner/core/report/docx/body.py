"""The body of a Word file: the blocks of the document in order, cut into sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from textwrap import wrap
from types import MappingProxyType
from typing import Any, Final

from docx.oxml.ns import qn

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
    Schedule,
    Signature,
    Style,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.docx.charts import add_chart
from clusterplanner.core.report.docx.marks import Marks, language_of
from clusterplanner.core.report.docx.nodes import (
    Anchors,
    Node,
    field,
    field_mark,
    field_start,
    node,
    paragraph,
    text_run,
    twips,
)
from clusterplanner.core.report.docx.schedule import bare_table, put_quarters
from clusterplanner.core.report.docx.styles import STYLE_IDS, section, text_width
from clusterplanner.core.report.docx.tables import column_widths, rounded, table_node
from clusterplanner.core.report.layout import Layout
from clusterplanner.core.report.profile import POINTS_IN_MM, Profile
from clusterplanner.core.report.timeline import sheets_of

_GUTTER: Final = 5  # mm between a block at the left and the stop that it ends before
_DEEPEST: Final = 3
_YEAR: Final = re.compile(r"(?<=[а-яёіў])\u00a0(?=(?:19|20)\d\d\b)")
_LETTER: Final = 0.53  # mean width of a letter of Times, as a share of its size


class Body:
    """Makes the elements of the body, once."""

    def __init__(self, document: Document, profile: Profile, part: Any, header: str, layout: Layout | None) -> None:
        self._document, self._profile, self._part, self._header = document, profile, part, header
        self._layout = layout
        self._tables = 0
        anchored = (block.anchor for block in document.blocks if isinstance(block, Heading | Table | Schedule))
        self._anchors = Anchors(anchored)
        self._marks = Marks(len(self._anchors) + 1)
        self._charts = 0
        self._landscape = False
        self._below_table = False
        self._at_page_head = True

    def nodes(self) -> list[Node]:
        """Return the paragraphs, tables and sections of the body in order."""
        made: list[Node] = []
        parts = _sections(self._document.blocks)
        for index, (self._landscape, blocks) in enumerate(parts):
            self._at_page_head = True
            for block, following in zip(blocks, [*blocks, None][1:], strict=True):
                made.extend(self._block(block, following))
            end = section(self._profile, self._landscape, self._header, first=index == 0)
            if index == len(parts) - 1:
                made.append(end)
            else:
                _end_section(made, end)
            self._below_table = False
        return made

    @property
    def _width(self) -> int:
        return text_width(self._profile, self._landscape)

    def _block(self, block: Block, following: Block | None) -> Iterator[Node]:
        is_told_below = isinstance(following, Paragraph) and following.style is Style.SOURCE
        keep_next = is_told_below or isinstance(following, Signature)
        gaps = {"after": 0.0} if is_told_below else {}
        match block:
            case Paragraph():
                keep_next |= block.style is Style.CAPTION or plain(block.runs).rstrip().endswith(":")
                runs = self._anchors.runs(_loosened(block.runs))
                runs = self._marks.around(block.where, runs, language_of(block.runs))
                self._below_table &= block.style is not Style.SOURCE
                yield self._paragraph(block.style.value, runs, gaps, keep_next=keep_next)
            case Heading():
                content = self._anchors.mark(block.anchor, self._anchors.runs(block.runs))
                name = f"heading_{min(block.level, _DEEPEST)}"
                yield self._paragraph(name, content, new_page=block.new_page)
            case Table():
                yield from self._table(block, keep_next)
            case Schedule():
                yield from self._schedule(block, keep_next)
            case Chart():
                yield from self._chart(block, keep_next, gaps)
            case Approval():
                yield self._approval(block)
            case Signature():
                yield self._signature(block)
            case Contents():
                yield from self._contents(block)
            case Turn():
                raise AssertionError("the sections are cut before")

    def _paragraph(
        self, name: str, content: Iterable[Node], gaps: Mapping[str, float] = MappingProxyType({}), **look: Any
    ) -> Node:
        """Return a paragraph of a style of the profile, at the distance that it has from a table or edge above."""
        above: dict[str, float] = {}
        if self._at_page_head or look.get("new_page"):
            above["before"] = 0.0
        elif self._below_table:
            gap = self._profile.table.gap_after * POINTS_IN_MM
            above["before"] = max(gap, self._profile.styles[name].before)
        self._below_table = self._at_page_head = False
        return paragraph(STYLE_IDS[name], *content, gaps={**gaps, **above}, **look)

    def _table(self, block: Table, keep_next: bool) -> list[Node]:
        made = []
        if block.caption:
            caption = self._anchors.mark(block.anchor, self._anchors.runs(block.caption))
            made.append(self._paragraph("caption", caption))
        elif self._below_table or block.anchor:
            # Two tables that touch would become one in Word; and a bookmark needs a paragraph.
            made.append(_thin(*self._anchors.mark(block.anchor, [])))
        made.append(self._table_node(block, keep_next))
        self._below_table, self._at_page_head = True, False
        return made

    def _schedule(self, block: Schedule, keep_next: bool) -> list[Node]:
        made = [] if block.caption else [_thin(before=self._profile.table.gap_before * POINTS_IN_MM)]
        for index, years in enumerate(sheets_of(block)):
            nodes = self._table(bare_table(block, years, first=index == 0), keep_next)
            put_quarters(nodes[-1], block, years, self._profile)
            if index:
                nodes[0].get_or_add_pPr().insert(0, node("w:pageBreakBefore"))
            made += nodes
        return made

    def _table_node(self, block: Table, keep_last: bool) -> Node:
        index, layout = self._tables, self._layout
        self._tables += 1
        if layout is None:
            widths = column_widths(block, self._width, self._profile)
            return table_node(
                block, widths, self._profile, self._anchors, self._marks, numbered=block.numbered, keep_last=keep_last
            )
        widths = rounded(20 * width for width in layout.columns[index])
        numbered = block.numbered and index in layout.broken
        return table_node(
            block,
            widths,
            self._profile,
            self._anchors,
            self._marks,
            numbered=numbered,
            parted=layout.parted,
            keep_last=keep_last,
        )

    def _chart(self, block: Chart, keep_next: bool, gaps: Mapping[str, float]) -> list[Node]:
        self._charts += 1
        language = self._document.language
        run = add_chart(self._part, block, self._charts, self._width, self._profile, language)
        above = self._profile.chart.label_size
        picture = self._paragraph("chart_caption", [run], {"before": above, "after": 0.0}, keep_next=True)
        caption = self._anchors.runs(block.caption)
        return [picture, self._paragraph("chart_caption", caption, gaps, keep_next=keep_next)]

    def _approval(self, block: Approval) -> Node:
        stop = twips(self._profile.stops.approval)
        indents = (stop, 0) if block.at_right else (0, self._width - stop + twips(_GUTTER))
        content = self._marks.around(block.where, [text_run("\n".join(block.lines))], block.language)
        return self._paragraph("approval", content, indents=indents)

    def _signature(self, block: Signature) -> Node:
        # Lines are turned here and not by an indent at the right: a tab beyond an indent is lost in LibreOffice.
        room = (self._profile.stops.signature - _GUTTER) * POINTS_IN_MM
        letters = int(room / (_LETTER * self._profile.styles["signature"].size))
        lines = [line for given in block.position.splitlines() for line in wrap(given, letters) or [""]]
        content = [text_run("\n".join(lines) + f"\t{block.name}")]
        marked = self._marks.around(block.where, content, block.language)
        return self._paragraph("signature", marked, right_tab=self._width)

    def _contents(self, block: Contents) -> list[Node]:
        look = self._profile.contents
        headings = [each for each in self._document.blocks if isinstance(each, Heading) and each.level <= look.levels]
        is_short = self._layout is not None and len(self._layout.anchors) < look.from_pages
        if not headings or is_short:
            return []
        title = self._paragraph("contents_title", self._anchors.runs(block.title))
        entries = [self._entry(heading) for heading in headings]
        for child in reversed(field_start(f'TOC \\o "1-{look.levels}" \\h \\z')):
            entries[0].insert(1, child)
        entries[-1].append(field_mark("end"))
        gallery = node("w:docPartObj", node("w:docPartGallery", val="Table of Contents"), node("w:docPartUnique"))
        return [node("w:sdt", node("w:sdtPr", gallery), node("w:sdtContent", title, *entries))]

    def _entry(self, heading: Heading) -> Node:
        name = self._anchors.name(heading.anchor)
        pages = self._layout.anchors if self._layout else ()
        found = (number for number, anchors in enumerate(pages, 1) if heading.anchor in anchors)
        number = field(f"PAGEREF {name} \\h", text_run(str(next(found, ""))))
        title = text_run(plain(heading.runs).replace("\n", " ") + "\t")
        return paragraph(f"TOC{heading.level}", node("w:hyperlink", title, *number, anchor=name, history=1))


def _loosened(runs: Runs) -> tuple[Run, ...]:
    """Return runs where a line may end before the year of a date: Word stretches the spaces of a line, be they few."""
    return tuple(replace(run, text=_YEAR.sub(" ", run.text)) for run in runs)


def _sections(blocks: tuple[Block, ...]) -> list[tuple[bool, tuple[Block, ...]]]:
    """Return the blocks by section with its direction; sections without blocks fall away."""
    cut: list[tuple[bool, list[Block]]] = [(False, [])]
    for block in blocks:
        if isinstance(block, Turn):
            cut.append((block.landscape, []))
        else:
            cut[-1][1].append(block)
    return [(landscape, tuple(held)) for landscape, held in cut if held] or [(False, ())]


def _end_section(made: list[Node], end: Node) -> None:
    """Put the end of a section where Word wants it: into its last paragraph, or into an added one below a table."""
    if made[-1].tag != qn("w:p"):
        made.append(_thin())
    made[-1].get_or_add_pPr().append(end)


def _thin(*content: Node, before: float = 0.0) -> Node:
    """Return a paragraph of no visible height, so many points below what stands above it."""
    spacing = node("w:spacing", before=round(20 * before), after=0, line=20, lineRule="exact")
    return node("w:p", node("w:pPr", spacing, node("w:rPr", node("w:sz", val=2))), *content)
