"""Tables whose cells are edited in place: what they share in keys, copying, pasting and refusing."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QStyledItemDelegate,
    QWidget,
)

from clusterplanner.ui.widgets.fields import ChoiceField, is_wrong, mark
from clusterplanner.ui.widgets.wide_table import WideTable

Index = QModelIndex | QPersistentModelIndex
_CELL: Final = re.compile(r'(?:"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*))([\t\n]|\Z)')
_SELECT: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect
_KEEP: Final = QItemSelectionModel.SelectionFlag.NoUpdate


class CellDelegate(QStyledItemDelegate):
    """Fills lines and lists to choose from; marks a line whose text the model refuses and leaves it open."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, ChoiceField):
            editor.show_text(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.line.selectAll()
        elif not is_wrong(editor):
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ChoiceField):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            is_right = model.setData(index, editor.text())
            mark(editor, "" if is_right else getattr(model, "refusal", ""))
        else:
            super().setModelData(editor, model, index)


class CellTable(WideTable):
    """Copies and pastes blocks; its current cell is always among the selected ones."""

    removal_asked = Signal()

    def __init__(self, wide: int, least: int, parent: QWidget | None = None) -> None:
        super().__init__(wide, least, parent)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    def pick(self, row: int, column: int) -> None:
        """Make a cell the current and the only selected one, whatever keys are held down."""
        self.selectionModel().setCurrentIndex(self.model().index(row, column), _SELECT)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if is_wrong(editor) and hint != QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.setState(QAbstractItemView.State.NoState)  # other cells can be edited meanwhile
        else:
            super().closeEditor(editor, hint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        current, selection = self.currentIndex(), self.selectionModel()
        if current.isValid() and not selection.isSelected(current):
            left = selection.selectedIndexes()
            selection.setCurrentIndex(
                *((left[-1], QItemSelectionModel.SelectionFlag.NoUpdate) if left else (current, _SELECT))
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        standard = QKeySequence.StandardKey
        current = self.currentIndex()
        if event.matches(standard.Paste):
            self._paste(current)
        elif event.matches(standard.Copy):
            self._copy()
        elif event.matches(standard.Delete):
            self.removal_asked.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and current.isValid():
            self.edit(current)  # as a letter it would replace the text by a blank
        else:
            super().keyPressEvent(event)
            current = self.currentIndex()
            if current.isValid() and not self.selectionModel().isSelected(current):
                self.selectionModel().setCurrentIndex(current, _SELECT)

    def _paste(self, current: QModelIndex) -> None:
        model: Any = self.model()
        row, column = (current.row(), current.column()) if current.isValid() else (model.rowCount(), 0)
        model.paste(QApplication.clipboard().text(), row, column)

    def _copy(self) -> None:
        indexes = self.selectionModel().selectedIndexes()
        if not indexes:
            return
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        cell = self.model().index
        lines = ("\t".join(_one_line(str(cell(row, column).data())) for column in columns) for row in rows)
        QApplication.clipboard().setText("\n".join(lines))


def _one_line(text: str) -> str:
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if any(mark in text for mark in '\t\n"') else text


def cells_of(text: str) -> list[list[str]]:
    """Return the rows of cells of a text that a spreadsheet or a table of this program copied.

    Only a cell that holds a tab, a break or doubled quotes was put in quotes by the copying program; the quotes of
    «"Горизонт" ОАО» are its own.
    """
    rows: list[list[str]] = [[]]
    whole = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    for match in _CELL.finditer(whole) if whole else ():
        quoted, plain, end = match.groups()
        is_wrapped = quoted is not None and any(mark in quoted for mark in ("\t", "\n", '""'))
        rows[-1].append(quoted.replace('""', '"') if is_wrapped else plain if quoted is None else f'"{quoted}"')
        if end == "\n":
            rows.append([])
        elif not end:
            break
    return [row for row in rows if row]
