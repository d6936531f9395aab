"""The budget lines of one item: year, source, amount."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.numbers import format_number, parse_number
from clusterplanner.core.base.words import say
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import BudgetLine, Funding, Item
from clusterplanner.core.plan.totals import item_total
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.fields import enter_field

YEAR, FUNDING, AMOUNT = range(3)
MAX_AMOUNT: Final = Decimal(10) ** 12
Index = QModelIndex | QPersistentModelIndex


def funding_name(funding: Funding, language: str) -> str:
    """Return the name of a source of funding as the document prints it."""
    return say(f"report.funding_{funding}", language)


class BudgetModel(QAbstractTableModel):
    """The lines of the item shown; every change is an edit of the plan."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.item: Item | None = None

    @property
    def lines(self) -> tuple[BudgetLine, ...]:
        """The lines shown."""
        return self.item.budget if self.item else ()

    def show_item(self, item: Item | None) -> None:
        """Show the lines of another item, or what they have become."""
        before = [line.id for line in self.lines]
        after = [line.id for line in item.budget] if item else []
        if before == after:
            self.item = item
            if before:
                self.dataChanged.emit(self.index(0, 0), self.index(len(before) - 1, AMOUNT))
            return
        self.beginResetModel()
        self.item = item
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Year"), self.tr("Source of funding"), self.tr("Amount, thousand roubles"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == AMOUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.EditRole and index.column() != AMOUNT:
            return line.year if index.column() == YEAR else line.funding
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.column() == YEAR:
            return str(line.year) if line.year else ""
        if index.column() == FUNDING:
            return funding_name(line.funding, self._desk.language) if line.funding else ""
        return "" if line.amount is None else format_number(line.amount, self._desk.language)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if self.item is None or role != Qt.ItemDataRole.EditRole:
            return False
        field = ("year", "funding", "amount")[index.column()]
        if index.column() == AMOUNT:
            amount = self._amount(str(value))
            if amount is None and str(value).strip():
                return False
            value = amount
        elif index.column() == FUNDING:
            value = Funding(value)  # Qt hands back the text of what it was given
        item_id, line_id = self.item.id, self.lines[index.row()].id
        self._desk.session.apply(
            self.tr("Change budget"),
            lambda plan: edits.set_budget(plan, item_id, line_id, **{field: value}),
        )
        return True

    def _amount(self, typed: str) -> Decimal | None:
        amount = parse_number(typed, self._desk.language)
        if amount is not None and 0 <= amount < MAX_AMOUNT:
            return amount
        if typed.strip():
            self._desk.message.emit(
                self.tr("“%1” is not an amount: write it as 1 234,5 (thousand roubles)").replace("%1", typed.strip())
            )
        return None


class _ChoiceDelegate(QStyledItemDelegate):
    """Year and source are picked from what the plan allows."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() == AMOUNT:
            return super().createEditor(parent, option, index)
        box = ChoiceBox(parent)
        if index.column() == YEAR:
            for year in self._desk.session.plan.years:
                box.addItem(str(year), year)
        else:
            for funding in Funding:
                box.addItem(funding_name(funding, self._desk.language), funding)
        box.activated.connect(lambda _index: self._done(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            if editor.currentIndex() >= 0:
                model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


class BudgetTable(QWidget):
    """The lines of an item with their sum, and buttons to add and remove."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = BudgetModel(desk, self)
        self._view = QTableView()
        self._view.setModel(self.model)
        self._view.setItemDelegate(_ChoiceDelegate(desk, self._view))
        self._view.setAccessibleName(self.tr("Budget of the measure"))
        self._view.setTabKeyNavigation(False)
        self._view.verticalHeader().hide()
        header = self._view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(FUNDING, QHeaderView.ResizeMode.Stretch)
        self._sum = QLabel()
        self._add = QPushButton(icon("add"), self.tr("Add a &line"))
        self._add.clicked.connect(self._add_line)
        self._remove = QPushButton(icon("delete"), self.tr("Re&move the line"))
        self._remove.clicked.connect(self._remove_lines)
        bar = QHBoxLayout()
        bar.addWidget(self._add)
        bar.addWidget(self._remove)
        bar.addStretch(1)
        bar.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.addWidget(self._view, 1)
        column.addLayout(bar)

    def show_item(self, item: Item | None) -> None:
        """Show the budget of an item, or none."""
        self.model.show_item(item)
        self.setEnabled(item is not None)
        total = format_number(item_total(item), self._desk.language) if item else ""
        self._sum.setText(self.tr("Total: %1 thousand roubles").replace("%1", total) if item else "")

    def reveal(self, line_id: str, field: str) -> None:
        """Put the focus on a field of a line."""
        for row, line in enumerate(self.model.lines):
            if line.id == line_id:
                column = {"year": YEAR, "funding": FUNDING}.get(field, AMOUNT)
                self._view.setCurrentIndex(self.model.index(row, column))
        enter_field(self._view if self.model.lines else self._add)

    def _add_line(self) -> None:
        item = self.model.item
        if item is None:
            return
        plan = self._desk.session.plan
        last = item.budget[-1] if item.budget else None
        after = last.year + 1 if last and last.year and last.year < plan.last_year else plan.first_year
        funding = last.funding if last else None
        self._desk.session.apply(
            self.tr("Add budget line"),
            lambda plan: edits.add_budget(plan, item.id, year=after, funding=funding),
        )
        row = self.model.rowCount() - 1
        self._view.setCurrentIndex(self.model.index(row, AMOUNT if funding else FUNDING))
        self._view.setFocus()

    def _remove_lines(self) -> None:
        item = self.model.item
        rows = {index.row() for index in self._view.selectionModel().selectedIndexes()}
        if item is None or not rows:
            return
        ids = [item.budget[row].id for row in rows]
        self._desk.session.apply(self.tr("Remove budget line"), lambda plan: edits.remove_budget(plan, item.id, ids))
