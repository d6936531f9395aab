"""The reference section: entries by group, a search line, the text of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.reference import search, tell_all
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.reference.entry_view import EntryView
from clusterplanner.ui.theme import UNIT

OPEN: Final = "reference.open"  # in the desk's memory: the entry shown while the section is open
_ENTRY: Final = Qt.ItemDataRole.UserRole


class ReferenceDialog(QDialog):
    """Stays open beside the work; links lead to other entries and into the pages."""

    def __init__(self, desk: Desk, pages: Mapping[str, str], parent: QWidget) -> None:
        """Take the names of the pages by key."""
        super().__init__(parent)
        self._desk = desk
        self._told = {each.entry.id: each for each in tell_all(desk.library, desk.language)}
        self._shown = ""
        self._before: list[str] = []
        self.setWindowTitle(self.tr("Reference section"))
        self._window = parent.window()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.finished.connect(self._forget)
        gap = round(UNIT * desk.scale)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._make_list(gap))
        self.view = EntryView(desk, pages)
        self.view.picked.connect(self.show_entry)
        self.view.left.connect(self._leave)
        halves.addWidget(self.view)
        halves.setSizes([round(350 * desk.scale), round(630 * desk.scale)])
        halves.setStretchFactor(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.back = QPushButton(icon("undo"), self.tr("&Back"))
        self.back.clicked.connect(self.go_back)
        self.back.setEnabled(False)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.back, buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)  # Enter in the search line goes to what was found
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self.go_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        column.addWidget(halves, 1)
        column.addWidget(buttons)
        room = self.screen().availableGeometry()
        self.resize(min(round(1000 * desk.scale), room.width() - 40), min(round(600 * desk.scale), room.height() - 60))
        self._list()

    def _make_list(self, gap: int) -> QWidget:
        self.words, self.entries = QLineEdit(), QTreeWidget()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._list)
        self.words.returnPressed.connect(self.entries.setFocus)
        label = QLabel(self.tr("&Search"))
        label.setBuddy(self.words)
        self.entries.setHeaderHidden(True)
        self.entries.setRootIsDecorated(False)
        self.entries.setIndentation(gap * 2)
        self.entries.setWordWrap(True)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.setAccessibleName(self.tr("Entries by group"))
        self.entries.currentItemChanged.connect(self._picked)
        self._none = QLabel()
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setWordWrap(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap // 2)
        for widget in (label, self.words, self._none):
            column.addWidget(widget)
        column.addWidget(self.entries, 1)
        return left

    # ------------------------------------------------------------------ showing

    def show_entry(self, entry: str) -> None:
        """Show an entry, whatever is searched for."""
        if entry == self._shown:
            return
        if self._shown:
            self._before.append(self._shown)
        self._show(entry)

    def go_back(self) -> None:
        """Show the entry before."""
        if self._before:
            self._show(self._before.pop())

    def _show(self, entry: str) -> None:
        self._shown = entry
        self._desk.memory[OPEN] = entry
        self.back.setEnabled(bool(self._before))
        if entry not in self._items:
            self.words.clear()
        self._mark()
        self.view.show_entry(self._told[entry])

    def _mark(self) -> None:
        """Let the list stand at the entry shown."""
        item = self._items.get(self._shown)
        self.entries.blockSignals(True)
        if item is None:
            self.entries.clearSelection()
        else:
            self.entries.setCurrentItem(item)
            self.entries.scrollToItem(item)
        self.entries.blockSignals(False)

    def _list(self) -> None:
        """List what the words find, by group."""
        ranked = search(self._told.values(), self.words.text())
        found = {each.entry.id for each in ranked}
        self.entries.blockSignals(True)
        self.entries.clear()
        self._items.clear()
        for group in self._desk.library.reference.groups:
            members = [each for each in self._told.values() if each.entry.group == group.id and each.entry.id in found]
            if not members:
                continue
            heading = QTreeWidgetItem(self.entries, [group.name[self._desk.language]])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            for each in members:
                item = QTreeWidgetItem(heading, [each.title])
                item.setData(0, _ENTRY, each.entry.id)
                item.setToolTip(0, each.title)
                self._items[each.entry.id] = item
            heading.setExpanded(True)
        self.entries.blockSignals(False)
        self._none.setVisible(not found)
        self._none.setText(phrase(self.tr("Nothing was found for “%1”."), self.words.text()))
        if ranked and self._shown and self._shown not in found:
            self.show_entry(ranked[0].entry.id)
        elif self._shown:
            self._mark()

    def _picked(self, item: QTreeWidgetItem | None) -> None:
        entry = item.data(0, _ENTRY) if item is not None else None
        if entry:
            self.show_entry(entry)

    # ------------------------------------------------------------------ leaving

    def _leave(self, where: str) -> None:
        """Show a place in the window and let the user work there; the section stays open."""
        self._desk.go_to.emit(where)
        self._window.activateWindow()

    def _forget(self) -> None:
        self._desk.memory.pop(OPEN, None)
