"""Everything that a widget and its children may say to a user, and the English words in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QWidget

PROPERTIES = (
    "text", "plainText", "placeholderText", "title", "windowTitle", "toolTip", "statusTip", "whatsThis",
    "accessibleName", "accessibleDescription", "prefix", "suffix", "specialValueText", "informativeText",
)  # fmt: skip
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
ALLOWED = {
    "ClusterPlanner", "Apache", "License", "English", "PDF", "Word", "Excel", "ISBN",
    "Ctrl", "Shift", "Alt", "Enter", "Del", "Ins", "Home", "End", "Esc", "Tab", "PgUp", "PgDown", "Return",
}  # fmt: skip
NATIVE = QKeySequence.SequenceFormat.NativeText
NO_WORDS = re.compile(r"https?://\S+|www\.\S+|\b[\w.-]+\.(?:by|com|org|ru|eu|net)\b\S*|\*\.\w+|\b[IVX]+\b|\bF\d+\b")
TAG = re.compile(r"</?\w[^>]*>")
WORD = re.compile(r"[A-Za-z]{2,}")


def english(told: str) -> list[str]:
    """Return the words in Latin letters that are neither names nor keys nor addresses."""
    plain = html.unescape(TAG.sub(" ", told))
    return [word for word in WORD.findall(NO_WORDS.sub(" ", plain.replace("&", ""))) if word not in ALLOWED]


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield each text with where it stands, hidden widgets and cells out of view included."""
    for widget in (top, *top.findChildren(QWidget)):
        place = type(widget).__name__
        for name in PROPERTIES:
            value = widget.property(name)
            if isinstance(value, str) and value:
                yield f"{place}.{name}", value
        for action in widget.actions():
            yield from _action_texts(action)
        match widget:
            case QTabBar():
                for tab in range(widget.count()):
                    yield f"{place} tab", widget.tabText(tab)
                    yield f"{place} tab tip", widget.tabToolTip(tab)
            case QComboBox():
                yield from _model_texts(widget.model(), place, QModelIndex())
            case QAbstractItemView() if widget.model() is not None:
                yield from _model_texts(widget.model(), place, widget.rootIndex())


def _action_texts(action: QAction) -> Iterator[tuple[str, str]]:
    for text in (action.text(), action.toolTip(), action.iconText(), action.shortcut().toString(NATIVE)):
        yield "action", text


def _model_texts(model: QAbstractItemModel, place: str, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        for role in ROLES:
            if isinstance(told := model.headerData(column, Qt.Orientation.Horizontal, role), str):
                yield f"{place} header", told
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            for role in ROLES:
                if isinstance(told := index.data(role), str):
                    yield f"{place} cell", told
            yield from _model_texts(model, place, index)


def left_in_english(top: QWidget, *names: str) -> dict[str, str]:
    """Return the texts with English words outside names, each with its place; empty when all is translated."""

    def rest(told: str) -> str:
        for name in names:
            told = told.replace(name, " ")
        return told

    return {told: place for place, told in texts(top) if english(told) and english(rest(told))}
