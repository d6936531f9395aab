"""The measures of the plan as a table that is edited in place and takes what is pasted from Excel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from clusterplanner.core.base.dates import moment_text, parse_moment
from clusterplanner.core.base.numbers import format_number, most_decimals
from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.paste import paste_cells
from clusterplanner.core.plan.plan import Item, Plan
from clusterplanner.core.plan.totals import item_total
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.plan.cell_table import CellDelegate, CellTable, Index, cells_of
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.fields import ChoiceField, TextField

NUMBER, WORDING, START, END, RESPONSIBLE, CO_EXECUTORS, MONEY, RESULT, TASK = range(9)
FIELDS: Final = {
    WORDING: "wording",
    START: "start",
    END: "end",
    RESPONSIBLE: "responsible",
    CO_EXECUTORS: "co_executors",
    MONEY: "budget",
    RESULT: "result",
    TASK: "task",
}
_COLUMNS: Final = {**{field: column for column, field in FIELDS.items()}, "targets": NUMBER}
_NOT_TEXTS: Final = (NUMBER, MONEY, TASK)
SEPARATOR: Final = "; "
LINES: Final = 4  # of a text that the table shows


class ItemsModel(QAbstractTableModel):
    """One row a measure, in the order and under the number of the document; every change is an edit of the plan."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan = desk.session.plan
        self._items = in_print_order(self._plan, desk.library)
        self._problems: dict[tuple[str, int], list[Problem]] = {}
        self._decimals = 0  # of the sums, so that they stand one below the other
        self.refusal = ""  # why the last text typed was not taken
        self._sort_problems()

    @property
    def items(self) -> tuple[Item, ...]:
        """The items shown, in the printed order."""
        return self._items

    def show_plan(self, plan: Plan) -> None:
        """Show the plan as it is now."""
        items = in_print_order(plan, self._desk.library)
        before, after = [item.id for item in self.items], [item.id for item in items]
        if before == after:
            self._plan, self._items = plan, items
            self._sort_problems()
            if after:
                self.dataChanged.emit(self.index(0, 0), self.index(len(after) - 1, TASK))
            return
        self.beginResetModel()
        self._plan, self._items = plan, items
        self._sort_problems()
        self.endResetModel()

    def _sort_problems(self) -> None:
        self._problems = {}
        self._decimals = most_decimals(item_total(item) for item in self.items)
        for problem in self._desk.session.problems:
            match problem.where.split("/"):
                case ["items", item_id, field, *_] if problem.severity is not Severity.NOTICE:
                    self._problems.setdefault((item_id, _COLUMNS.get(field, WORDING)), []).append(problem)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 9

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("No."),
            self.tr("Measure"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Responsible body"),
            self.tr("Co-executors"),
            self.tr("Thousand roubles"),
            self.tr("Expected result"),
            self.tr("Task", "of the strategy, by its number"),
        )[section]

    def problems_of(self, index: Index) -> Sequence[Problem]:
        """Return the errors and warnings of one cell."""
        return self._problems.get((self.items[index.row()].id, index.column()), ())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self.items[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(item, index.row(), column, editing=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = {MONEY: Qt.AlignmentFlag.AlignRight, TASK: Qt.AlignmentFlag.AlignHCenter}.get(
                column, Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.BackgroundRole and self.problems_of(index):
            colour = QColor(self._desk.colours.bad)
            colour.setAlpha(40)
            return colour
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            sentences = [problem.sentence(self._desk.language) for problem in self.problems_of(index)]
            return "\n".join(sentences) or self._full_text(item, index.row(), column)
        return None

    def text(self, item: Item, row: int, column: int, *, editing: bool = False) -> str:
        """Return what a cell says."""
        language = self._desk.language
        if column == NUMBER:
            return str(row + 1)
        if column in (START, END):
            moment = item.start if column == START else item.end
            return moment_text(moment, language) if moment else ""
        if column == CO_EXECUTORS:
            return SEPARATOR.join(item.co_executors)
        if column == MONEY:
            return format_number(item_total(item), language, self._decimals) if item.budget else ""
        if column == TASK:
            if editing:
                return item.task
            tasks = tuple(self._desk.library.catalogue.tasks)
            return str(tasks.index(item.task) + 1) if item.task in tasks else ""
        return str(getattr(item, FIELDS[column]))

    def _full_text(self, item: Item, row: int, column: int) -> str:
        tasks = self._desk.library.catalogue.tasks
        if column == TASK and item.task in tasks:
            return tasks[item.task].name[self._desk.language]
        return self.text(item, row, column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        fixed = not index.isValid() or index.column() in (NUMBER, MONEY)
        return flags if fixed else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return role == Qt.ItemDataRole.EditRole and self.change(index, str(value))

    def change(self, index: Index, typed: str, merge_key: str = "") -> bool:
        """Set a cell to what was typed, as one step with others of the same key; False when it cannot be read."""
        item = self.items[index.row()]
        fields = self._fields(index.column(), typed)
        if fields is None:
            return False
        self._desk.session.apply(
            self.tr("Change measure %1").replace("%1", str(index.row() + 1)),
            lambda plan: edits.set_item(plan, item.id, **fields),
            merge_key,
        )
        return True

    def holds(self, index: Index, typed: str) -> bool:
        """Tell whether a cell already says what was typed, apart from blanks and separators."""
        fields = self._fields(index.column(), typed)
        return fields == {name: getattr(self.items[index.row()], name) for name in fields or ()}

    def _fields(self, column: int, typed: str) -> dict[str, Any] | None:
        """Return the fields that a typed text sets, None (and a sentence) when it cannot be read."""
        if column in (START, END):
            moment = parse_moment(typed)
            if moment is None and typed.strip():
                self.refusal = not_a_term(typed)
                self._desk.message.emit(self.refusal)
                return None
            return {FIELDS[column]: moment}
        if column == CO_EXECUTORS:
            return {"co_executors": tuple(part.strip() for part in re.split("[;\n]", typed) if part.strip())}
        return {FIELDS[column]: typed.strip()}

    def paste(self, text: str, row: int, column: int) -> None:
        """Put a block copied from a table into the cells from one on, as one step; surplus rows become own measures.

        Numbers, amounts and tasks are passed over. When a cell does not fit nothing is pasted, and a sentence tells it.
        """
        block = cells_of(text)
        if not block:
            return
        columns = [each for each in range(column, TASK + 1) if each not in _NOT_TEXTS]
        if not columns or max(map(len, block)) > TASK + 1 - column:
            self._desk.message.emit(
                self.tr("The copied block has more columns than there are here; nothing was pasted")
            )
            return
        texts = [[cell for place, cell in enumerate(line, column) if place not in _NOT_TEXTS] for line in block]
        plan, problems = paste_cells(self._plan, self._desk.library, row, FIELDS[columns[0]], texts)
        if problems:
            self._desk.message.emit(problems[0].sentence(self._desk.language))
            return
        self._desk.session.apply(self.tr("Paste"), lambda _plan: plan)
        if any(cell.strip() for line in block for place, cell in enumerate(line, column) if place in (MONEY, TASK)):
            self._desk.message.emit(self.tr("Texts and terms were pasted; enter amounts and tasks below the table"))


def not_a_term(typed: str) -> str:
    """Return the sentence for a text that is no term."""
    sentence = QCoreApplication.translate(
        "ItemsModel", "“%1” is not a term: write 2026, 2026-Q3 or 30.09.2026. Esc restores"
    )
    return sentence.replace("%1", typed.strip())


def first_lines(text: str, font: QFont, width: int) -> str:
    """Return as much of a text as LINES lines of a width in pixels hold, with … at the end where more follows."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.beginLayout()
    for _ in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
    layout.endLayout()
    line = layout.lineAt(LINES - 1)
    end = line.textStart() + line.textLength() if line.isValid() else len(text)
    if end >= len(text):
        return text
    words, _, _part = text[: end - 1].rpartition(" ")
    return f"{(words or text[: end - 2]).rstrip(' ,;')}…"


class _ItemDelegate(CellDelegate):
    """Editors: texts of several lines, bodies with suggestions, tasks from the strategy.

    Texts go into the plan letter by letter, as one step; Escape takes the step back.
    """

    def __init__(self, desk: Desk, items: ItemsModel, table: QTableView) -> None:
        super().__init__(table)
        self._desk = desk
        self._items = items
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        from PySide6.QtWidgets import QStyle  # whose class takes PySide 4 ms, and an empty table needs none

        super().initStyleOption(option, index)
        style = (option.widget or QApplication).style()
        margin = 2 * (style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + 1)
        width = self._table.columnWidth(index.column()) - margin - 1
        option.text = first_lines(option.text, option.font, width)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = index.column()
        if column == TASK:
            box = ChoiceBox(parent)
            box.addItem(self.tr("not assigned"), "")
            for task in self._desk.library.catalogue.tasks.values():
                box.addItem(task.name[self._desk.language], task.id)
            return box
        if column in (START, END):
            line = QLineEdit(parent)
            line.setFrame(False)
            return line
        editor: TextField | ChoiceField
        if column == RESPONSIBLE:
            plan = self._desk.session.plan
            bodies = self._desk.library.catalogue.bodies(plan.territory)
            editor = ChoiceField([body[plan.language] for body in bodies], parent)
        else:
            editor = TextField(parent=parent)
        editor.setObjectName(edits.fresh_id())  # names the step that the letters typed here become
        cell = QPersistentModelIndex(index)
        editor.edited.connect(lambda text: self._items.change(cell, text, editor.objectName()))
        editor.setProperty("before", index.data(Qt.ItemDataRole.EditRole))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, TextField):
            editor.resize(editor.width(), max(editor.height(), editor.sizeHint().height()))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, TextField | ChoiceField):
            if not self._items.holds(index, _typed(editor)):
                editor.show_text(text)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(text)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, TextField | ChoiceField):
            self._items.change(index, _typed(editor), editor.objectName())
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def eventFilter(self, editor: Any, event: Any) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and isinstance(editor, TextField | ChoiceField):
                editor.edited.emit(editor.property("before"))
            elif isinstance(editor, TextField) and _is_bare_enter(event):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
        return super().eventFilter(editor, event)


def _is_bare_enter(event: QKeyEvent) -> bool:
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier  # begins a new line
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift


def _typed(editor: TextField | ChoiceField) -> str:
    return editor.toPlainText() if isinstance(editor, TextField) else editor.currentText()


class ItemsTable(CellTable):
    """The table of measures, four lines of a text at most."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(WORDING, round(220 * desk.scale), parent)
        self._desk = desk
        self.items = ItemsModel(desk, self)
        self.setModel(self.items)
        self.setItemDelegate(_ItemDelegate(desk, self.items, self))
        self.setAccessibleName(self.tr("Measures of the plan"))
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_widths()

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        widths = {
            NUMBER: 40,
            START: 88,
            END: 94,
            RESPONSIBLE: 160,
            CO_EXECUTORS: 190,
            MONEY: 80,
            RESULT: 180,
            TASK: 64,
        }
        for column, width in widths.items():
            self.setColumnWidth(column, round(width * self._desk.scale))
        header.setMinimumSectionSize(round(40 * self._desk.scale))
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        vertical.setMaximumSectionSize(LINES * self.fontMetrics().lineSpacing() + UNIT // 2)
        header.setMinimumHeight(round(2.6 * self.fontMetrics().lineSpacing()))
