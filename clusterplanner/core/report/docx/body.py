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
from clusterplanner.core.report.docx.charts import add_chart
from clusterplanner.core.report.docx.columns import Pair, columns_node
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
_NEXT_TITLE: Final = " /\n"
_YEAR: Final = re.compile(r"(?<=[а-яёіў])\u00a0(?=(?:19|20)\d\d\b)")
_LETTER: Final = 0.53  # mean width of a letter of Times, as a share of its size


class Body:
    """Makes the elements of the body, once."""

    def __init__(self, document: Document, profile: Profile, part: Any, header: str, layout: Layout | None) -> None:
        self._document, self._profile, self._part, self._header = document, profile, part, header
        self._layout = layout
        self._tables = 0
        self._anchors = Anchors(map(_anchor, document.blocks))
        self._marks = Marks(len(self._anchors) + 1)
        self._charts = 0
        self._landscape = False
        self._below_table = False
        self._at_page_head = True
        self._pairs: list[Pair] = []
        self._open: list[Node] = []

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
                made += [*self._open, end]
            else:
                _end_section(made, end)
            self._below_table = False
        return made

    @property
    def _width(self) -> int:
        return text_width(self._profile, self._landscape)

    def _block(self, block: Block, following: Block | None) -> Iterator[Node]:
        keep_next = _keeps_next(block, following)
        gaps = {"after": 0.0} if _is_source(following) else {}
        match block:
            case Paragraph():
                self._below_table &= block.style is not Style.SOURCE
                yield self._paragraph(block.style.value, self._content(block), gaps, keep_next=keep_next)
            case Heading():
                name = f"heading_{min(block.level, _DEEPEST)}"
                yield self._paragraph(name, self._content(block), new_page=block.new_page)
            case Parallel():
                yield from self._columns(block, following)
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

    def _content(self, block: Paragraph | Heading | Approval | Signature) -> list[Node]:
        """Return the runs of a text with its marks; of a signature those of its position."""
        match block:
            case Paragraph():
                runs = self._anchors.runs(_loosened(block.runs))
                return self._marks.around(block.where, runs, language_of(block.runs))
            case Heading():
                return self._anchors.mark(block.anchor, self._anchors.runs(block.runs))
            case Approval():
                content = text_run("\n".join(block.lines), language=block.language)
            case Signature():
                content = text_run(block.position, language=block.language)
        return self._marks.around(block.where, [content], block.language)

    def _columns(self, block: Parallel, following: Block | None) -> list[Node]:
        """Return the pairs that follow one another as one table, once the last of them has come."""
        self._pairs.append(Pair(block, _keeps_next(block, following), _is_source(following)))
        if isinstance(following, Parallel) and not _begins_page(following):
            return []
        made = [columns_node(self._pairs, self._width, self._profile, self._content)]
        if _begins_page(self._pairs[0].block):
            made.insert(0, _thin())
            made[0].get_or_add_pPr().insert(0, node("w:pageBreakBefore"))
        if following is None:
            made.append(_thin())
        self._pairs = []
        self._below_table = self._at_page_head = False
        return made

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
        language = block.language or self._document.language
        run = add_chart(self._part, block, self._charts, self._width, self._profile, language)
        above = self._profile.chart.label_size
        picture = self._paragraph("chart_caption", [run], {"before": above, "after": 0.0}, keep_next=True)
        caption = self._anchors.runs(block.caption)
        return [picture, self._paragraph("chart_caption", caption, gaps, keep_next=keep_next)]

    def _approval(self, block: Approval) -> Node:
        stop = twips(self._profile.stops.approval)
        left, right = (stop, 0) if block.at_right else (0, self._width - stop + twips(_GUTTER))
        indents = {"left": left, "right": right, "firstLine": 0}
        return self._paragraph("approval", self._content(block), indents=indents)

    def _signature(self, block: Signature) -> Node:
        # Lines are turned here and not by an indent at the right: a tab beyond an indent is lost in LibreOffice.
        room = (self._profile.stops.signature - _GUTTER) * POINTS_IN_MM
        letters = int(room / (_LETTER * self._profile.styles["signature"].size))
        lines = [line for given in block.position.splitlines() for line in wrap(given, letters) or [""]]
        content = [text_run("\n".join(lines) + f"\t{block.name}", language=block.language)]
        marked = self._marks.around(block.where, content, block.language)
        return self._paragraph("signature", marked, right_tab=self._width)

    def _contents(self, block: Contents) -> list[Node]:
        look = self._profile.contents
        headings = self._document.listed(block, look.levels)
        is_short = self._layout is not None and len(self._layout.anchors) < look.from_pages
        if not headings or is_short:
            return []
        title = self._paragraph("contents_title", self._anchors.runs(block.title))
        entries = [self._entry(heading) for heading in headings]
        part, ended = self._anchors.name(_anchor(block)), self._open
        ends = self._anchors.mark(_anchor(block), [])
        begun, self._open = ends[:1], ends[1:]
        only = f" \\b {part}" if part else ""
        for child in reversed(field_start(f'TOC \\o "1-{look.levels}" \\h \\z{only}')):
            entries[0].insert(1, child)
        entries[-1].append(field_mark("end"))
        gallery = node("w:docPartObj", node("w:docPartGallery", val="Table of Contents"), node("w:docPartUnique"))
        return [*ended, *begun, node("w:sdt", node("w:sdtPr", gallery), node("w:sdtContent", title, *entries))]

    def _entry(self, heading: Heading) -> Node:
        name = self._anchors.name(heading.anchor)
        pages = self._layout.anchors if self._layout else ()
        found = (number for number, anchors in enumerate(pages, 1) if heading.anchor in anchors)
        number = field(f"PAGEREF {name} \\h", text_run(str(next(found, ""))))
        # A title in two languages has a line for each, as in the PDF.
        lines = (each.replace("\n", " ") for each in plain(heading.runs).split(_NEXT_TITLE))
        title = text_run(_NEXT_TITLE.join(lines) + "\t")
        return paragraph(f"TOC{heading.level}", node("w:hyperlink", title, *number, anchor=name, history=1))


def _anchor(block: Block) -> str:
    """Return the anchor of a block, "" when it has none; contents of a part of the document name that part."""
    match block:
        case Heading() | Table() | Schedule():
            return block.anchor
        case Parallel(Heading() as left):
            return left.anchor
        case Contents(anchors=frozenset() as anchors):
            return f"part of {min(anchors, default='')}"
    return ""


def _begins_page(block: Parallel) -> bool:
    return isinstance(block.left, Heading) and block.left.new_page


def _is_source(block: Block | None) -> bool:
    """Say whether a block is the small line below a table or a chart."""
    told = block.left if isinstance(block, Parallel) else block
    return isinstance(told, Paragraph) and told.style is Style.SOURCE


def _keeps_next(block: Block, following: Block | None) -> bool:
    """Say whether a block stays on the page of what follows."""
    told, then = (each.left if isinstance(each, Parallel) else each for each in (block, following))
    leads = isinstance(told, Paragraph) and (told.style is Style.CAPTION or plain(told.runs).rstrip().endswith(":"))
    in_columns = isinstance(block, Parallel) and isinstance(told, Heading)
    return leads or in_columns or _is_source(following) or isinstance(then, Signature)


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
