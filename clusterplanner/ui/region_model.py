"""The seven regions with one indicator's figures: what the map and the table of the Region page both show."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from clusterplanner.core.analysis.compare import Change
from clusterplanner.core.base.numbers import NO_BREAK_SPACE, format_number
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import REPUBLIC, Territory
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.map_view import CLASS_ROLE, CODE_ROLE, LABEL_ROLE
from clusterplanner.ui.phrases import DASH, number_text, phrase, value_text
from clusterplanner.ui.standing import Position, natural_breaks, positions

NAME, VALUE, CHANGE, SHARE, RANK = range(5)
SORT_ROLE: Final = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class RegionModel(QAbstractTableModel):
    """Rows are regions in the yearbook's order; columns name, value, change, place against the republic, rank."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.regions = desk.library.gazetteer.regions
        self.indicator = ""
        self.year = 0
        self.bounds: tuple[tuple[Decimal, Decimal], ...] = ()
        self._rows: dict[str, Position] = {}
        self._cells: list[tuple[dict[int, Any], ...]] = []

    def show(self, indicator: str, year: int) -> None:
        """Show the figures of an indicator in a year."""
        self.indicator, self.year = indicator, year
        codes = [REPUBLIC, *(region.code for region in self.regions)]
        self._rows = positions(self._desk.library, indicator, year, codes)
        values = [row.observation.value for code, row in self._rows.items() if row.observation and code != REPUBLIC]
        self.bounds = natural_breaks(values, len(self._desk.colours.ramp))
        self._cells = [self._row_cells(region) for region in self.regions]
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.regions) - 1, RANK))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, RANK)

    def position(self, code: str) -> Position:
        """Return how a region or the republic stands."""
        return self._rows[code]

    def row_of(self, code: str) -> int:
        """Return the row of a region, -1 for any other territory."""
        return next((row for row, region in enumerate(self.regions) if region.code == code), -1)

    def difference_text(self, found: Change | None) -> str:
        """Return a difference with its sign and unit, a dash for none."""
        return difference_text(self._desk, self.indicator, found)

    # ------------------------------------------------------------------------------------------ the model

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.regions)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else RANK + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not self.indicator:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == RANK:
            return self._rank_meaning()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section)) | int(Qt.TextFlag.TextWordWrap)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not self._cells:
            return None
        return self._cells[index.row()][index.column()].get(role)

    def _row_cells(self, region: Territory) -> tuple[dict[int, Any], ...]:
        """Return what each column of a region answers, by role."""
        row, name = self._rows[region.code], region.name[self._desk.language]
        figure = number_text(self._desk, row.observation) if row.observation else DASH
        told = self._told(name, row)
        texts = (name, figure, self._change_text(row), self._share_text(row), str(row.place) if row.place else DASH)
        return tuple(
            {
                Qt.ItemDataRole.DisplayRole: text,
                Qt.ItemDataRole.ToolTipRole: told,
                Qt.ItemDataRole.AccessibleTextRole: told if column == NAME else text,
                Qt.ItemDataRole.TextAlignmentRole: _alignment(column),
                SORT_ROLE: key,
                CODE_ROLE: region.code,
                CLASS_ROLE: self._class(row),
                LABEL_ROLE: (name, figure),
            }
            for column, (text, key) in enumerate(zip(texts, self._sort_keys(name, row), strict=True))
        )

    def _change_text(self, row: Position) -> str:
        text = self.difference_text(row.change)
        if row.change is None or row.change.first.year == self._usual_previous():
            return text
        return phrase(self.tr("%1 since %2", "change since a year"), text, row.change.first.year)

    def _share_text(self, row: Position) -> str:
        if row.share is None:
            return self.difference_text(row.against)
        return f"{format_number(row.share.percent, self._desk.language, 1)}{NO_BREAK_SPACE}%"

    def _told(self, name: str, row: Position) -> str:
        """Return the whole row as one sentence, for tooltips and screen readers."""
        if row.observation is None:
            return phrase(self.tr("%1: no figure for %2"), name, self.year)
        sentence = self.tr("%1: %2, %3, rank %4 of %5", "region: value, year, rank")
        return phrase(sentence, name, value_text(self._desk, row.observation), self.year, row.place, row.compared)

    @staticmethod
    def _sort_keys(name: str, row: Position) -> tuple[str | float, ...]:
        values = (
            row.observation.value if row.observation else None,
            _amount(row.change),
            row.share.percent if row.share else _amount(row.against),
            row.place,
        )
        return (name, *(float("-inf") if value is None else float(value) for value in values))

    def _class(self, row: Position) -> int | None:
        """Return the place in the ramp; fewer classes than colours are spread over the whole ramp."""
        if row.observation is None:
            return None
        return self.ramp_step(
            next(step for step, (_low, high) in enumerate(self.bounds) if row.observation.value <= high)
        )

    def ramp_step(self, step: int) -> int:
        """Return the colour's place in the ramp of a class."""
        last = len(self.bounds) - 1
        return round(step * (len(self._desk.colours.ramp) - 1) / last) if last else len(self._desk.colours.ramp) // 2

    def _usual_previous(self) -> int | None:
        years = [row.change.first.year for row in self._rows.values() if row.change]
        return max(set(years), key=years.count, default=None)

    def _headers(self) -> tuple[str, ...]:
        entry = self._desk.library.figures.indicators[self.indicator]
        unit = self._desk.library.figures.unit(self.indicator)[self._desk.language]
        before = self._usual_previous()
        return (
            self.tr("Region"),
            phrase(self.tr("%1, %2", "year, unit"), self.year, unit),
            phrase(self.tr("Change since %1", "year"), before) if before else self.tr("Change"),
            self.tr("Share of the republic") if entry.additive else self.tr("Against the republic"),
            self.tr("Rank"),
        )

    def _rank_meaning(self) -> str:
        direction = self._desk.library.figures.indicators[self.indicator].direction
        return {
            Direction.MORE: self.tr("Rank 1 is the largest value, which is the best"),
            Direction.LESS: self.tr("Rank 1 is the smallest value, which is the best"),
            Direction.NEUTRAL: self.tr("Rank 1 is the largest value"),
        }[direction]


def difference_text(desk: Desk, indicator: str, found: Change | None) -> str:
    """Return a difference with its sign in percentage points, per cent or the indicator's unit; a dash for none."""
    if found is None:
        return DASH
    decimals = desk.library.figures.indicators[indicator].decimals
    unit = desk.library.figures.unit(indicator)[desk.language]
    amount = found.absolute
    if found.in_points:
        unit = QCoreApplication.translate("RegionModel", "p.p.", "percentage points")
    elif found.relative is not None:
        amount, decimals, unit = found.relative, 1, "%"
    return f"{format_number(amount, desk.language, decimals, signed=True)}{NO_BREAK_SPACE}{unit}"


def _amount(found: Change | None) -> Decimal | None:
    """Return what a difference is sorted by."""
    if found is None:
        return None
    return found.absolute if found.relative is None else found.relative


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == NAME else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
