"""The budget lines of one item: year, source, amount."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.numbers import format_number, most_decimals, parse_number
from clusterplanner.core.base.words import say
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.check import HIGHEST_AMOUNT
from clusterplanner.core.plan.paste_figures import paste_budget
from clusterplanner.core.plan.plan import BudgetLine, Funding, Item, Plan
from clusterplanner.core.plan.totals import item_total
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.plan.cell_table import CellDelegate, CellTable, Index, cells_of
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.fields import enter_field, is_wrong

YEAR, FUNDING, AMOUNT = range(3)
_ONWARD: Final = (
    QAbstractItemDelegate.EndEditHint.EditNextItem,
    QAbstractItemDelegate.EndEditHint.SubmitModelCache,  # Enter
)


def funding_name(funding: Funding, language: str) -> str:
    """Return the name of a source of funding as the document prints it."""
    return say(f"report.funding_{funding}", language)


class BudgetModel(QAbstractTableModel):
    """The lines of the item shown; every change is an edit of the plan."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.item: Item | None = None
        self.refusal = ""  # why the last text typed was not taken

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
        if line.amount is None:
            return ""
        decimals = most_decimals(each.amount for each in self.lines) if role == Qt.ItemDataRole.DisplayRole else None
        return format_number(line.amount, self._desk.language, decimals)

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

    def paste(self, text: str, row: int, column: int) -> None:
        """Put a block copied from a table into the lines from one on, as one step, or tell why nothing was pasted."""
        block, item = cells_of(text), self.item
        if item is None or not block:
            return
        plan, problems = paste_budget(self._desk.session.plan, item.id, row, column, block, self._desk.language)
        if problems:
            self._desk.message.emit(problems[0].sentence(self._desk.language))
        else:
            self._desk.session.apply(self.tr("Paste"), lambda _plan: plan)

    def _amount(self, typed: str) -> Decimal | None:
        amount = parse_number(typed, self._desk.language)
        if amount is not None and 0 <= amount < HIGHEST_AMOUNT:
            return amount
        if typed.strip():
            sentence = self.tr("“%1” is not an amount: write it as 1 234,5 (thousand roubles). Esc restores")
            self.refusal = sentence.replace("%1", typed.strip())
            self._desk.message.emit(self.refusal)
        return None


class _BudgetDelegate(CellDelegate):
    """Year and source are picked from what the plan allows."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() == AMOUNT:
            line = super().createEditor(parent, option, index)
            line.setProperty("is_entry", not index.data(Qt.ItemDataRole.EditRole))
            return line
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
        self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.SubmitModelCache)

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


class _BudgetView(CellTable):
    """Entry goes on from year to source, to amount, to a new line."""

    line_wanted = Signal()
    given_up = Signal()  # by Escape, by no amount where one was asked for, by going elsewhere

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        index = QPersistentModelIndex(self.indexAt(editor.pos()))
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if hint in _ONWARD else hint)
        if hint in _ONWARD and index.isValid() and not is_wrong(editor):
            self._go_on(index.row(), index.column(), is_entry=bool(editor.property("is_entry")))
        elif hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.given_up.emit()
        else:
            QTimer.singleShot(0, self, self._see_where)  # only then the focus is where it goes

    def _see_where(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self and not self.isAncestorOf(focused):
            self.given_up.emit()

    def _go_on(self, row: int, column: int, *, is_entry: bool) -> None:
        """Go to what is filled in next, and open it where it is empty."""
        self.setFocus()
        if column < AMOUNT:
            self.pick(row, column + 1)
            if not self.currentIndex().data():
                self.edit(self.currentIndex())
        elif not self.model().index(row, AMOUNT).data():
            self.given_up.emit()
        elif is_entry and row == self.model().rowCount() - 1:
            self.line_wanted.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        index = self.currentIndex()
        if forward and index.isValid() and index.column() < AMOUNT:
            self.pick(index.row(), index.column() + 1)
            return True
        return bool(super().focusNextPrevChild(forward))


class BudgetTable(QWidget):
    """The lines of an item with their sum, and buttons to add and remove."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offered: Plan | None = None  # the plan with a line that was added because the one above was filled
        self.model = BudgetModel(desk, self)
        self._view = _BudgetView(FUNDING, round(160 * desk.scale))
        self._view.setModel(self.model)
        self._view.setItemDelegate(_BudgetDelegate(desk, self._view))
        self._view.setAccessibleName(self.tr("Budget of the measure"))
        self._view.line_wanted.connect(self._offer_line)
        self._view.given_up.connect(self._take_back)
        self._view.removal_asked.connect(self._remove_lines)
        header = self._view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(FUNDING, QHeaderView.ResizeMode.Stretch)
        self._sum = QLabel()
        self._add = QPushButton(icon("add"), self.tr("&Add a line"))
        self._add.clicked.connect(self._add_line)
        self._remove = QPushButton(icon("delete"), self.tr("Remove &the line"))
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
        self._view.pick(row, AMOUNT if funding else FUNDING)
        self._view.setFocus()

    def _offer_line(self) -> None:
        self._add_line()
        self._offered = self._desk.session.plan
        self._view.edit(self._view.currentIndex())

    def _take_back(self) -> None:
        """Take a line back that was offered and not wanted."""
        if self._offered is self._desk.session.plan:
            self._offered = None
            self._desk.session.undo_stack.undo()
            self._view.pick(self.model.rowCount() - 1, AMOUNT)

    def _remove_lines(self) -> None:
        item = self.model.item
        rows = {index.row() for index in self._view.selectionModel().selectedIndexes()}
        if item is None or not rows:
            return
        ids = [item.budget[row].id for row in rows]
        self._desk.session.apply(self.tr("Remove budget line"), lambda plan: edits.remove_budget(plan, item.id, ids))
