"""The schedule as a sheet of a workbook: typed dates, and quarters that Excel itself shades by them."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Final

from clusterplanner.core.report.document import Bar, Document, RowKind, Schedule, plain
from clusterplanner.core.report.ooxml import put_text
from clusterplanner.core.report.profile import Profile
from clusterplanner.core.report.timeline import QUARTERS, pages_across
from clusterplanner.core.report.worksheets import row_height, set_up_paper

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS: Final = (8, 52, 20, 14, 14)  # number, name, term, first day, last day; characters
_QUARTER_WIDTH: Final = 4.3
_HEADER: Final = 2  # rows
_TEXTS: Final = len(_WIDTHS)
_TONE, _LIGHT_TONE, _GREY, _LINE, _LIGHT_LINE = "FF6E6E6E", "FFB0B0B0", "FFE7E6E6", "FF7F7F7F", "FFD9D9D9"

_BEGIN: Final = "DATE({year},3*(COLUMN()-{texts})-2,1)"
_END: Final = "DATE({year},3*(COLUMN()-{texts})+1,1)"
_WITHIN: Final = f"AND(ISNUMBER({{cell}}),{{cell}}>={_BEGIN},{{cell}}<{_END})"
_RUNS: Final = "AND(ISNUMBER({first}),ISNUMBER({last}),{first}<={last})"


def fill_schedule(sheet: Worksheet, schedule: Schedule, document: Document, profile: Profile) -> None:
    """Write a schedule: a row for each of its own, its term as two dates, the quarters shaded where it runs.

    A change of a date moves the bar. Where only one day is known its quarter is shaded lightly.
    """
    from openpyxl.utils import get_column_letter

    columns = _TEXTS + len(QUARTERS) * (schedule.last_year - schedule.first_year + 1)
    last = get_column_letter(columns)
    end = _HEADER + len(schedule.bars)
    _put_header(sheet, schedule, columns, profile)
    dressed: dict[bool, int] = {}  # the first row with terms and the first without
    for line, bar in enumerate(schedule.bars, _HEADER + 1):
        _put_bar(sheet, line, bar, columns)
        _dress_bar(sheet, line, columns, profile, dressed.setdefault(bar.kind is RowKind.BODY, line), bar.kind)
    if schedule.bars:
        _shade(sheet, schedule, f"{get_column_letter(_TEXTS + 1)}{_HEADER + 1}:{last}{end}")
    for place in range(1, columns + 1):
        width = _WIDTHS[place - 1] if place <= _TEXTS else _QUARTER_WIDTH
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = f"C{_HEADER + 1}"
    sheet.print_area = f"A1:{last}{end}"
    sheet.print_title_rows = f"1:{_HEADER}"
    set_up_paper(sheet, document, profile)
    sheet.page_setup.fitToWidth = pages_across(schedule)
    if pages_across(schedule) > 1:
        sheet.print_title_cols = f"A:{get_column_letter(_TEXTS)}"


def _put_header(sheet: Worksheet, schedule: Schedule, columns: int, profile: Profile) -> None:
    titles = (*schedule.titles, *schedule.day_titles)
    for place, title in enumerate(titles, 1):
        put_text(sheet.cell(1, place), title)
        sheet.merge_cells(start_row=1, end_row=_HEADER, start_column=place, end_column=place)
    for place in range(_TEXTS + 1, columns + 1):
        year, quarter = divmod(place - _TEXTS - 1, len(QUARTERS))
        put_text(sheet.cell(_HEADER, place), schedule.quarters[quarter])
        if quarter == 0:
            sheet.cell(1, place).value = schedule.first_year + year
            sheet.merge_cells(start_row=1, end_row=1, start_column=place, end_column=place + len(QUARTERS) - 1)
    for line in range(1, _HEADER + 1):
        for place in range(1, columns + 1):
            _dress(sheet, line, place, profile, across="center", bold=line == 1 or place <= _TEXTS, filled=True)
    height = row_height(zip(titles, _WIDTHS, strict=True))
    for line in range(1, _HEADER + 1):
        sheet.row_dimensions[line].height = max(height / _HEADER, row_height(()))


def _put_bar(sheet: Worksheet, line: int, bar: Bar, columns: int) -> None:
    name = plain(bar.name)
    if bar.kind is not RowKind.BODY:
        put_text(sheet.cell(line, 1), name)
        sheet.row_dimensions[line].height = row_height(
            [(name, sum(_WIDTHS) + int(_QUARTER_WIDTH * (columns - _TEXTS)))]
        )
        return
    if bar.number.isdecimal():
        sheet.cell(line, 1).value = int(bar.number)
    else:
        put_text(sheet.cell(line, 1), bar.number)
    put_text(sheet.cell(line, 2), name)
    put_text(sheet.cell(line, 3), bar.term)
    for place, day in ((4, bar.first_day), (5, bar.last_day)):
        sheet.cell(line, place).value = day
        sheet.cell(line, place).number_format = "dd.mm.yyyy"
    sheet.row_dimensions[line].height = row_height([(name, _WIDTHS[1]), (bar.term, _WIDTHS[2])])


def _dress_bar(sheet: Worksheet, line: int, columns: int, profile: Profile, model: int, kind: RowKind) -> None:
    """Give the cells of a row their look, taken over from the first row of its make: that is ten times as fast."""
    for place in range(1, columns + 1):
        if line != model:
            sheet.cell(line, place)._style = copy(sheet.cell(model, place)._style)
        elif kind is RowKind.BODY:
            _dress(sheet, line, place, profile, across="left" if place == 2 else "center")
        else:
            _dress(sheet, line, place, profile, bold=True)
    if kind is not RowKind.BODY:
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=columns)


def _dress(
    sheet: Worksheet,
    line: int,
    place: int,
    profile: Profile,
    *,
    across: str = "left",
    bold: bool = False,
    filled: bool = False,
) -> None:
    """Give a cell its type, frame and place of text; lines between years are stronger than those of quarters."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    thin, strong = Side(style="thin", color=_LIGHT_LINE), Side(style="thin", color=_LINE)
    ends_year = place >= _TEXTS and (place - _TEXTS) % len(QUARTERS) == 0
    begins_year = place > _TEXTS and (place - _TEXTS) % len(QUARTERS) == 1
    is_text = place <= _TEXTS
    cell = sheet.cell(line, place)
    cell.font = Font(name=profile.families[0], size=11 if is_text or line == 1 else 10, bold=bold)
    cell.border = Border(
        left=strong if is_text or begins_year else thin,
        right=strong if is_text or ends_year else thin,
        top=strong if is_text or filled else thin,
        bottom=strong if is_text or filled else thin,
    )
    cell.alignment = Alignment(
        horizontal=across, vertical="center" if filled else "top", wrap_text=is_text, indent=across == "left"
    )
    if filled:
        cell.fill = PatternFill("solid", fgColor=_GREY)


def _shade(sheet: Worksheet, schedule: Schedule, cells: str) -> None:
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill

    first, last = f"$D{_HEADER + 1}", f"$E{_HEADER + 1}"
    known = {"year": schedule.first_year, "texts": _TEXTS}
    runs = _RUNS.format(first=first, last=last)
    term = f"AND({runs},{first}<{_END},{last}>={_BEGIN})".format(**known)
    one_day = f"AND(NOT({runs}),OR({_WITHIN.format(cell=first, **known)},{_WITHIN.format(cell=last, **known)}))"
    for formula, tone in ((term, _TONE), (one_day, _LIGHT_TONE)):
        fill = PatternFill("solid", start_color=tone, end_color=tone)
        sheet.conditional_formatting.add(cells, FormulaRule(formula=[formula], fill=fill))
