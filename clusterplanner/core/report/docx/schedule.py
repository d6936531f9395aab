"""Schedules: a table of numbers, names and terms whose last columns are the quarters, shaded where a term runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Final

from docx.oxml.ns import qn

from clusterplanner.core.report.document import Bar, RowKind, Schedule, Table
from clusterplanner.core.report.docx.nodes import Node, node, paragraph, text_node
from clusterplanner.core.report.docx.styles import STYLE_IDS
from clusterplanner.core.report.docx.tables import rounded
from clusterplanner.core.report.profile import Profile
from clusterplanner.core.report.timeline import QUARTERS, Mark, frame, mark_in

_Cells = Mapping[tuple[int, Mark | None], Node]

_TONE: Final = "595959"
# A shaded line holds its sign in its own tone: it is there when the text is copied or read without the shades.
_SIGNS: Final = {Mark.TERM: "■", Mark.START: "►", Mark.END: "♦"}


def bare_table(schedule: Schedule, years: range, *, first: bool) -> Table:
    """Return a sheet of a schedule without its quarters; the caption stands above the first one only.

    Its cells name no fields: what one changes in a plan stands in the table of measures.
    """
    table = frame(schedule, years)
    rows = tuple(replace(row, cells=tuple(replace(cell, where="") for cell in row.cells)) for row in table.rows)
    return replace(table, rows=rows) if first else replace(table, rows=rows, caption=(), anchor="")


def put_quarters(table: Node, schedule: Schedule, years: range, profile: Profile) -> None:
    """Put the quarters of some years into the place of the table's last column."""
    columns = table.find(qn("w:tblGrid"))
    last = columns[-1]
    count = len(QUARTERS) * len(years)
    whole = int(last.get(qn("w:w")))
    widths = rounded(whole / count for _ in range(count))
    columns.remove(last)
    columns.extend(node("w:gridCol", w=width) for width in widths)
    header, *rows = table.findall(qn("w:tr"))
    header.addnext(_quarter_titles(header, schedule, years, widths, profile))
    _put_years(header, years, widths, profile)
    cells = {(width, mark): _quarter(width, mark) for width in set(widths) for mark in (None, *Mark)}
    for row, bar in zip(rows, schedule.bars, strict=True):
        _put_bar(row, bar, years, widths, cells)


def _put_years(header: Node, years: range, widths: tuple[int, ...], profile: Profile) -> None:
    *titles, last = header.findall(qn("w:tc"))
    for cell in titles:
        cell.vMerge = "restart"
    header.remove(last)
    for index, year in enumerate(years):
        width = sum(widths[4 * index : 4 * index + 4])
        header.append(_cell(width, [_title(str(year), profile, bold=True)], span=len(QUARTERS)))


def _quarter_titles(header: Node, schedule: Schedule, years: range, widths: tuple[int, ...], profile: Profile) -> Node:
    """Return the second row of the header, in which the titles of the other columns go on."""
    below = [_cell(cell.width.twips, [], goes_on=True) for cell in header.findall(qn("w:tc"))[:-1]]
    names = [name for _ in years for name in schedule.quarters]
    quarters = (_cell(width, [_title(name, profile)]) for width, name in zip(widths, names, strict=True))
    return node("w:tr", node("w:trPr", node("w:cantSplit"), node("w:tblHeader")), *below, *quarters)


def _title(text: str, profile: Profile, *, bold: bool = False) -> Node:
    size = round(2 * profile.chart.label_size)
    look = [node("w:b"), node("w:bCs")] * bold + [node("w:sz", val=size), node("w:szCs", val=size)]
    return node("w:r", node("w:rPr", *look), text_node("w:t", text))


def _put_bar(row: Node, bar: Bar, years: range, widths: tuple[int, ...], cells: _Cells) -> None:
    """Put copies of ready cells into a row: to make each anew would take most of the time of the whole file."""
    *_, last = row.findall(qn("w:tc"))
    if bar.kind is not RowKind.BODY:
        last.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}").set(qn("w:val"), str(3 + len(widths)))
        return
    row.remove(last)
    marks = (mark_in(bar, year, quarter) for year in years for quarter in QUARTERS)
    row.extend(deepcopy(cells[key]) for key in zip(widths, marks, strict=True))


def _quarter(width: int, mark: Mark | None) -> Node:
    shaded = mark is Mark.TERM
    look = node("w:rPr", node("w:color", val=_TONE)) if shaded else None
    sign = [node("w:r", look, text_node("w:t", _SIGNS[mark]))] if mark else []
    return _cell(width, sign, style="cell", shaded=shaded)


def _cell(
    width: int,
    content: Iterable[Node],
    *,
    span: int = 1,
    style: str = "column_title",
    goes_on: bool = False,
    shaded: bool = False,
) -> Node:
    """Return a cell without padding at its sides; one that `goes_on` is part of the cell above."""
    properties = node(
        "w:tcPr",
        node("w:tcW", w=width, type="dxa"),
        node("w:gridSpan", val=span) if span > 1 else None,
        node("w:vMerge") if goes_on else None,
        node("w:tcMar", node("w:left", w=0, type="dxa"), node("w:right", w=0, type="dxa")),
        node("w:vAlign", val="center"),
    )
    text = paragraph(STYLE_IDS[style], *content, keep_next=style == "column_title", align="center")
    if shaded:
        text.pPr.find(qn("w:pStyle")).addnext(node("w:shd", val="clear", color="auto", fill=_TONE))
    return node("w:tc", properties, text)
