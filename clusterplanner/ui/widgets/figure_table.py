"""A table of figures: every cell can open its passport, the whole can be searched, sorted and copied."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from clusterplanner.core.analysis.compare import Change, Share
from clusterplanner.core.base.numbers import MINUS, NO_BREAK_SPACE, format_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.observations import Observation
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import DASH, number_text
from clusterplanner.ui.region_model import difference_text
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.passport import Passport, show_derivation, show_passport

_Index = QModelIndex | QPersistentModelIndex

SORT_ROLE: Final = Qt.ItemDataRole.UserRole
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, what it is sorted by, and what opens its passport; figures stand at the right."""

    text: str
    key: str | float
    passport: Callable[[QWidget], Passport] | None = None

    @property
    def is_figure(self) -> bool:
        """Whether the cell is a figure or a gap in place of one."""
        return not isinstance(self.key, str)


def name_cell(text: str) -> Cell:
    """Return the cell of a name."""
    return Cell(text, text)


def figure_cell(desk: Desk, observation: Observation | None) -> Cell:
    """Return the cell of a published figure, a dash for a gap."""
    if observation is None:
        return Cell(DASH, float("-inf"))
    return Cell(
        number_text(desk, observation),
        float(observation.value),
        lambda parent: show_passport(parent, desk, observation),
    )


def change_cell(desk: Desk, change: Change | None) -> Cell:
    """Return the cell of a change, which explains how it was computed."""
    if change is None:
        return Cell(DASH, float("-inf"))
    amount = change.absolute if change.relative is None else change.relative
    text = difference_text(desk, change.last.indicator, change)
    return Cell(text, float(amount), lambda parent: show_change(parent, desk, change))


def show_change(parent: QWidget, desk: Desk, change: Change) -> Passport:
    """Open the passport of a change: formula with the two published figures."""
    last, first = (format_number(each.value, desk.language) for each in (change.last, change.first))
    formula = f"{last} − {first}" if change.relative is None else f"({last} − {first}) : {first} × 100"
    return show_derivation(
        parent, desk, difference_text(desk, change.last.indicator, change), formula, (change.last, change.first)
    )


def show_share(parent: QWidget, desk: Desk, share: Share) -> Passport:
    """Open the passport of a part of the republic: formula with the two published figures."""
    part, whole = (format_number(each.value, desk.language) for each in (share.part, share.whole))
    result = f"{format_number(share.percent, desk.language, 1)}{NO_BREAK_SPACE}%"
    return show_derivation(parent, desk, result, f"{part} : {whole} × 100", (share.part, share.whole))


class FigureModel(QAbstractTableModel):
    """Rows of cells."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accent = QColor(desk.colours.accent)
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def show(self, headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._headers, self._rows = tuple(headers), tuple(tuple(row) for row in rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        side = Qt.AlignmentFlag.AlignRight if cell.is_figure else Qt.AlignmentFlag.AlignLeft
        return {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.ToolTipRole: cell.text,
            Qt.ItemDataRole.TextAlignmentRole: side | Qt.AlignmentFlag.AlignVCenter,
            Qt.ItemDataRole.ForegroundRole: self._accent if cell.passport else None,
            SORT_ROLE: cell.key,
            CELL_ROLE: cell,
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)


class FigureTable(QTableView):
    """The table itself; Enter or double click opens a figure's passport."""

    def __init__(
        self, desk: Desk, name: str, parent: QWidget | None = None, *, sortable: bool = True, wide: bool = False
    ) -> None:
        """`wide` tables may be wider than their place and are scrolled inside it; others give names the spare room."""
        super().__init__(parent)
        self._wide = wide
        self._desk = desk
        self._figures = FigureModel(desk, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._figures)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortLocaleAware(True)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        if not wide:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + round(UNIT * desk.scale))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setFixedHeight(2 * header.fontMetrics().height() + round(UNIT * desk.scale) + 2)
        header.setMinimumSectionSize(round(8 * UNIT * desk.scale))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if sortable:
            header.setSortIndicatorClearable(True)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)
        self.doubleClicked.connect(self.open_passport)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        passport = QAction(self.tr("Passport of the figure"), self)
        passport.triggered.connect(lambda: self.open_passport(self.currentIndex()))
        copy = QAction(self.tr("Copy the table"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addActions([passport, copy])

    def show_rows(self, headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show other rows, keeping the order chosen by the user."""
        self._figures.show(headers, rows)
        if not self._wide:
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def filter(self, text: str) -> None:
        """Keep the rows whose first cell contains a text."""
        self._sorted.setFilterFixedString(text.strip())

    def current_row(self) -> int:
        """Return the current row's place among the rows as they were given, -1 when there is none."""
        return self._sorted.mapToSource(self.currentIndex()).row()

    def point_at(self, row: int) -> None:
        """Make a row current, told by its place among the rows as they were given; another place means none."""
        self.setCurrentIndex(self._sorted.mapFromSource(self._figures.index(row, 0)))

    def open_passport(self, index: QModelIndex) -> None:
        """Open the passport of a cell, if it is a figure."""
        cell: Cell | None = index.data(CELL_ROLE) if index.isValid() else None
        if cell is not None and cell.passport is not None:
            cell.passport(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_passport(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def fit_height(self) -> None:
        """Take exactly the height of all rows, for tables inside a scrolled page."""
        self.resizeRowsToContents()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.horizontalHeader().height() + self.verticalHeader().length() + 2)

    def copy(self) -> None:
        """Put the table as shown on the clipboard, tab-separated."""
        QGuiApplication.clipboard().setText(table_text(self._sorted, self._desk.language))
        self._desk.message.emit(self.tr("Table copied"))


def table_text(model: QAbstractItemModel, language: Language) -> str:
    """Return a table as tab-separated lines with its headings, so that a spreadsheet reads the figures as numbers.

    Thousands are not grouped there and a minus is a hyphen; the decimal separator stays the language's.
    """
    columns = range(model.columnCount())
    lines = [[str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]]
    lines += [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]
    return "\n".join("\t".join(_bare(text, language) for text in line) for line in lines)


def _bare(text: str, language: Language) -> str:
    group = "," if language is Language.EN else NO_BREAK_SPACE
    ungrouped = re.sub(rf"(?<=\d){group}(?=\d{{3}}(?!\d))", "", text)
    return " ".join(ungrouped.replace(MINUS, "-").replace(NO_BREAK_SPACE, " ").split("\n"))
