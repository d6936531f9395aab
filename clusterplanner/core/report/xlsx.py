"""The workbook: one sheet per tidy table, with typed numbers and dates and totals that Excel itself adds up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import Align, Cell, Column, Document, Row, RowKind, Schedule, Table, plain
from clusterplanner.core.report.ooxml import legible, put_text, workbook_bytes
from clusterplanner.core.report.profile import Profile, load_profile
from clusterplanner.core.report.worksheets import cut, row_height, set_up_paper
from clusterplanner.core.report.xlsx_schedule import fill_schedule

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_NAME: Final = 31
_NARROWEST, _NARROWEST_TEXT, _WIDEST = 8, 20, 60
_SHEET: Final = 190  # characters across a landscape sheet printed at some 70 %
_SECOND: Final = re.compile(" [–/] ")  # between a name and the same in another language
_RESERVED_NAMES: Final = frozenset({"history", "журнал"})
_NUMBER: Final = re.compile(r"([+-]?)(\d[\d \u00a0\u2009\u202f.,]*\d|\d)", re.ASCII)
_ALIGNMENTS: Final = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


def write(document: Document) -> bytes:
    """Return the document's sheets and schedules as an .xlsx file; the same document gives the same bytes."""
    from openpyxl import Workbook

    profile = load_profile(document.profile)
    workbook = Workbook()
    workbook.remove(workbook.active)
    properties = workbook.properties
    properties.title, properties.subject = legible(document.title), legible(document.subject)
    properties.creator, properties.language = legible(document.author), document.language.value
    properties.keywords = document.seal.keywords if document.seal else None
    changes: dict[str, Callable[[bytes], bytes]] = {}
    tables = document.sheets or (Table(document.title, (Column((), 1),), (), ""),)
    schedules = [block for block in document.blocks if isinstance(block, Schedule)]
    shown: tuple[Table | Schedule, ...] = (*tables, *schedules)
    names = iter(sheet_names(each.name for each in shown))
    for number, table in enumerate(tables, 1):
        sheet = workbook.create_sheet(next(names))
        totals = _fill(sheet, table, document.language, profile)
        _set_up_page(sheet, document, table, profile)
        changes[f"xl/worksheets/sheet{number}.xml"] = partial(_with_results, totals)
    for schedule in schedules:
        fill_schedule(workbook.create_sheet(next(names)), schedule, document, profile)
    return workbook_bytes(workbook, changes)


def sheet_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return names that Excel takes for its sheets: at most 31 characters, none forbidden, none twice.

    Of a longer name in two languages the first is kept.
    """
    taken = set(_RESERVED_NAMES)
    chosen = []
    for wish in names:
        name = wish if len(wish) <= _LONGEST_NAME else _SECOND.split(wish)[0]
        stem = " ".join(re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", legible(name)).split()).strip("'") or "1"
        name, number = cut(stem, _LONGEST_NAME), 1
        while name.casefold() in taken:
            number += 1
            name = cut(stem, _LONGEST_NAME - len(f" {number}")) + f" {number}"
        taken.add(name.casefold())
        chosen.append(name)
    return tuple(chosen)


def number_format(text: str, language: Language) -> str:
    """Return the format that shows a number as its text in the document does: same decimals, grouping and unit.

    A whole number of four digits or more without grouping is a year or a code and stays ungrouped.
    """
    match = _NUMBER.search(text.replace("\u2212", "-"))
    if match is None:
        return "General"
    sign, digits = match.groups()
    whole, _, decimals = digits.partition("." if language is Language.EN else ",")
    form = ("0" if re.fullmatch(r"\d{4,}", whole, re.ASCII) else "#,##0") + (
        "." + "0" * len(decimals) if decimals else ""
    )
    before, after = (_literal(part) for part in (text[: match.start()], text[match.end() :]))
    positive = f"{before}{form}{after}"
    return f"{before}+{form}{after};{before}-{form}{after};{positive}" if sign == "+" else positive


def _literal(text: str) -> str:
    return '"' + legible(text).replace('"', "”") + '"' if text else ""


def _fill(sheet: Worksheet, table: Table, language: Language, profile: Profile) -> dict[str, Decimal]:
    """Write header and rows; return the results of the formulas by formula."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    family = profile.families[0]
    regular, bold = Font(name=family, size=11), Font(name=family, size=11, bold=True)
    thin = Side(style="thin", color="FF7F7F7F")
    frame, grey = Border(thin, thin, thin, thin), PatternFill("solid", fgColor="FFE7E6E6")
    for place, column in enumerate(table.columns, 1):
        cell = sheet.cell(1, place)
        put_text(cell, plain(column.title))
        cell.font, cell.fill, cell.border = bold, grey, frame
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    widths = _widths(table)
    # Each part of a cell's look is compared with all that the workbook has; a whole look is taken over at once.
    looks: dict[tuple[bool, Align, bool], Any] = {}
    results: dict[str, Decimal] = {}
    for line, row in enumerate(table.rows, 2):
        sums = _sums(table, line - 2) if row.kind is RowKind.TOTAL else {}
        for place, content in _placed(row, len(table.columns)):
            cell = sheet.cell(line, place)
            is_number = isinstance(content.value, Decimal)
            align = content.align or (Align.RIGHT if is_number else table.columns[place - 1].align)
            look = (content.bold or row.kind is not RowKind.BODY, align, is_number)
            if look in looks:
                cell._style = copy(looks[look])
            else:
                cell.font = bold if look[0] else regular
                cell.border = frame
                cell.alignment = Alignment(
                    horizontal=_ALIGNMENTS[align],
                    vertical="top",
                    wrap_text=not is_number,
                    indent=align is not Align.CENTRE,
                )
                looks[look] = copy(cell._style)
            if place in sums:
                letter = cell.column_letter
                formula = f"SUM({letter}2:{letter}{line - 1})"
                cell.value, results[formula] = f"={formula}", sums[place]
                cell.number_format = number_format(_text(content), language)
            else:
                _set_value(cell, content, language)
        sheet.row_dimensions[line].height = row_height(_wrapping(row, widths))
    titles = ((plain(column.title), width - 3) for column, width in zip(table.columns, widths, strict=True))
    sheet.row_dimensions[1].height = row_height(titles)
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[sheet.cell(1, place).column_letter].width = width
    return results


def _wrapping(row: Row, widths: Sequence[int]) -> Iterable[tuple[str, int]]:
    """Yield the texts of a row that may take several lines, with the width each has."""
    for place, cell in _placed(row, len(widths)):
        if not isinstance(cell.value, Decimal):
            yield _text(cell), widths[place - 1]


def _placed(row: Row, columns: int) -> Iterable[tuple[int, Cell]]:
    """Yield the cells of a row with the column (from 1) that each starts in."""
    place = 1
    for cell in row.cells:
        if place > columns:
            return
        yield place, cell
        place += cell.span


def _text(cell: Cell) -> str:
    return "\n".join(plain(runs) for runs in cell.paragraphs)


def _sums(table: Table, index: int) -> Mapping[int, Decimal]:
    """Return the columns of a total row whose value is the sum of the rows above, with that sum.

    A total of another make (an average, a total of a part) is not such a sum and stays a plain number.
    """
    columns = len(table.columns)
    above: dict[int, Decimal] = {}
    for row in table.rows[:index]:
        for place, cell in _placed(row, columns):
            if isinstance(cell.value, Decimal):
                above[place] = above.get(place, Decimal()) + cell.value
    totals = {place: cell.value for place, cell in _placed(table.rows[index], columns)}
    return {place: total for place, total in above.items() if totals.get(place) == total}


def _set_value(cell: Any, content: Cell, language: Language) -> None:
    match content.value:
        case Decimal() as value if value.is_finite():
            cell.value = value
            cell.number_format = number_format(_text(content), language)
        case date() as day:
            cell.value = day
            cell.number_format = "dd.mm.yyyy"
        case _:
            put_text(cell, _text(content))


def _widths(table: Table) -> list[int]:
    """Return the columns' widths in characters: their longest line, within what fits a printed sheet and can be read.

    A column is never narrower than the longest word of its title, beside which the filter button covers three.
    """
    least = [max((len(word) for word in plain(each.title).split()), default=0) + 3 for each in table.columns]
    longest = [0] * len(table.columns)
    for row in table.rows:
        for place, cell in _placed(row, len(table.columns)):
            if row.kind is not RowKind.GROUP and cell.span == 1:
                lines = _text(cell).splitlines()
                longest[place - 1] = max(longest[place - 1], *(len(line) + 2 for line in lines), 0)
    for widest in range(_WIDEST, _NARROWEST_TEXT, -1):
        widths = [max(min(long, widest), need, _NARROWEST) for long, need in zip(longest, least, strict=True)]
        if sum(widths) <= _SHEET:
            break
    return widths


def _set_up_page(sheet: Worksheet, document: Document, table: Table, profile: Profile) -> None:
    from openpyxl.utils import get_column_letter

    last = get_column_letter(len(table.columns))
    body = max((line for line, row in enumerate(table.rows, 2) if row.kind is not RowKind.TOTAL), default=1)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}{body}"
    sheet.print_area = f"A1:{last}{max(1, len(table.rows) + 1)}"
    sheet.print_title_rows = "1:1"
    set_up_paper(sheet, document, profile)


def _with_results(results: Mapping[str, Decimal], part: bytes) -> bytes:
    """Put the result beside each formula, for viewers that do not compute."""
    for formula, value in results.items():
        pattern = rb"<f>" + re.escape(formula).encode() + rb"</f><v\s*(?:/>|></v>)"
        part = re.sub(pattern, f"<f>{formula}</f><v>{value:f}</v>".encode(), part)
    return part
