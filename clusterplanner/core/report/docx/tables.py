"""Tables: a header that repeats on every page, rows that stay whole, a text alternative."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import accumulate, pairwise
from typing import Final

from docx.oxml.ns import qn

from clusterplanner.core.report.document import Align, Cell, Row, RowKind, Run, Runs, Table, plain
from clusterplanner.core.report.docx.marks import Marks
from clusterplanner.core.report.docx.nodes import Anchors, Node, node, paragraph, twips
from clusterplanner.core.report.docx.styles import STYLE_IDS, TABLE_STYLE
from clusterplanner.core.report.layout import is_tied
from clusterplanner.core.report.ooxml import legible
from clusterplanner.core.report.profile import Profile

_ALIGNMENTS: Final = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_LETTER: Final = 0.54  # width of a Cyrillic letter of Times in a wide word, as a share of the size
_BOLD_LETTER: Final = 0.58
_LONGEST_WORD: Final = 45  # mm; a longer word may be broken


def table_node(
    table: Table,
    widths: tuple[int, ...],
    profile: Profile,
    anchors: Anchors,
    marks: Marks,
    *,
    numbered: bool,
    keep_last: bool,
    parted: Collection[str] = frozenset(),
) -> Node:
    """Return a table with columns of widths in twips; `numbered` adds the row of column numbers.

    Rows of the plan fields in `parted` may go over the end of a page, which Word may draw after any line. `keep_last`
    keeps the last row on the page of what follows.
    """
    title = legible(plain(table.caption).replace("\n", " ") or table.name)
    properties = node(
        "w:tblPr",
        node("w:tblStyle", val=TABLE_STYLE),
        node("w:tblW", w=sum(widths), type="dxa"),
        node("w:tblLayout", type="fixed"),
        node("w:tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        node("w:tblCaption", val=title),
        node("w:tblDescription", val=legible(table.summary)),
    )
    grid = node("w:tblGrid", *(node("w:gridCol", w=each) for each in widths))
    header = [_header_row((column.title for column in table.columns), widths, anchors)]
    if numbered:
        numbers = (((Run(str(number)),)) for number in range(1, len(widths) + 1))
        header.append(_header_row(numbers, widths, anchors))
    rows = []
    for index, row in enumerate(table.rows):
        is_last = index == len(table.rows) - 1
        keep_next = keep_last if is_last else is_tied(table.rows, index)
        made = _row(table, row, widths, profile, anchors, keep_next=keep_next, whole=row.where not in parted)
        _mark(marks, table, row, made)
        rows.append(made)
    return node("w:tbl", properties, grid, *header, *rows)


def column_widths(table: Table, width: int, profile: Profile) -> tuple[int, ...]:
    """Return the columns' shares of a width, in twips; one too narrow for its longest word takes from the others."""
    total = sum(column.width for column in table.columns)
    shares = [width * column.width / total for column in table.columns]
    needs = [_need(table, index, profile) for index in range(len(shares))]
    lacking = sum(max(0.0, need - share) for need, share in zip(needs, shares, strict=True))
    spare = sum(max(0.0, share - need) for need, share in zip(needs, shares, strict=True))
    moved = min(lacking, spare)
    if moved:
        shares = [
            share + (need - share) * moved / (lacking if need > share else spare)
            for need, share in zip(needs, shares, strict=True)
        ]
    return rounded(shares)


def rounded(widths: Iterable[float]) -> tuple[int, ...]:
    """Return widths as whole numbers that add up to the same."""
    edges = [round(edge) for edge in accumulate(widths, initial=0.0)]
    return tuple(right - left for left, right in pairwise(edges))


def _need(table: Table, index: int, profile: Profile) -> float:
    """Return the room in twips for a column's longest word, estimated."""
    title = _longest_word(table.columns[index].title) * _LETTER * profile.styles["column_title"].size
    words = (
        _longest_word(runs) * (_BOLD_LETTER if _is_bold(row, row.cells[index]) else _LETTER)
        for row in table.rows
        if len(row.cells) == len(table.columns)
        for runs in row.cells[index].paragraphs
    )
    points = max(title, max(words, default=0.0) * profile.styles["cell"].size)
    return min(points * 20, twips(_LONGEST_WORD)) + twips(2 * profile.table.padding_sides) + 10


def _is_bold(row: Row, cell: Cell) -> bool:
    return cell.bold or row.kind is not RowKind.BODY


def _longest_word(runs: Runs) -> int:
    return max((len(word) for word in plain(runs).replace("-", "- ").replace("\n", " ").split(" ")), default=0)


def _header_row(titles: Iterable[Runs], widths: tuple[int, ...], anchors: Anchors) -> Node:
    cells = (
        _cell_node([paragraph(STYLE_IDS["column_title"], *anchors.runs(title), keep_next=True)], width, middle=True)
        for title, width in zip(titles, widths, strict=True)
    )
    return node("w:tr", node("w:trPr", node("w:cantSplit"), node("w:tblHeader")), *cells)


def _row(
    table: Table, row: Row, widths: tuple[int, ...], profile: Profile, anchors: Anchors, *, keep_next: bool, whole: bool
) -> Node:
    cells = []
    place = 0
    for cell in row.cells:
        span = min(cell.span, len(widths) - place)
        align = cell.align or (table.columns[place].align if span == 1 else Align.LEFT)
        width = sum(widths[place : place + span])
        letters = _letters(width, profile)
        content = _paragraphs(cell, align, letters, anchors, bold=_is_bold(row, cell), keep_next=keep_next)
        cells.append(_cell_node(content, width, span=span))
        place += span
    return node("w:tr", node("w:trPr", node("w:cantSplit") if whole else None), *cells)


def _mark(marks: Marks, table: Table, row: Row, made: Node) -> None:
    """Put the ids of its fields into the cells of a row, and that of its measure into the first that has none."""
    own = f"items/{row.id}" if row.id else ""
    for cell, element in zip(row.cells, made.findall(qn("w:tc")), strict=True):
        where = cell.where or own
        own = own if cell.where else ""
        ends = marks.start_and_end(where, table.language)  # a cell in two languages is the first one's
        if ends:
            # Only around the first paragraph: LibreOffice makes several bookmarks of one over the paragraphs of a cell.
            paragraph = element.find(qn("w:p"))
            paragraph.insert(1, ends[0])
            paragraph.append(ends[1])


def _letters(width: int, profile: Profile) -> float:
    """Return how many letters of a wide word go into a line of a cell of a width in twips."""
    return (width - twips(2 * profile.table.padding_sides)) / (20 * _LETTER * profile.styles["cell"].size)


def _paragraphs(
    cell: Cell, align: Align, letters: float, anchors: Anchors, *, bold: bool, keep_next: bool
) -> list[Node]:
    filled = [runs for runs in cell.paragraphs if plain(runs)] or [()]
    where = "" if align is Align.LEFT else _ALIGNMENTS[align]
    return [
        paragraph(
            STYLE_IDS["cell"],
            *anchors.runs(runs, bold=bold),
            keep_next=keep_next,
            align=where,
            divide=_longest_word(runs) > letters,
        )
        for runs in filled
    ]


def _cell_node(content: list[Node], width: int, *, span: int = 1, middle: bool = False) -> Node:
    properties = node(
        "w:tcPr",
        node("w:tcW", w=width, type="dxa"),
        node("w:gridSpan", val=span) if span > 1 else None,
        node("w:vAlign", val="center") if middle else None,
    )
    return node("w:tc", properties, *content)
