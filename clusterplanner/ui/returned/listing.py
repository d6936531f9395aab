"""A list of changes or comments with the whole text of the chosen one below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.returned.marking import as_html, marked
from clusterplanner.ui.theme import UNIT


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: its cells, both texts, a remark below them, the field that it tells of; `ticked` None for no box."""

    cells: tuple[str, ...]
    before: str
    after: str
    note: str = ""
    where: str = ""
    ticked: bool | None = None
    warns: bool = False


class Listing(QWidget):
    """Rows above, the chosen row's two texts side by side below; a row that can be ticked has a box."""

    ticks_changed = Signal()
    chosen_changed = Signal()
    activated = Signal()

    def __init__(
        self, desk: Desk, name: str, columns: Sequence[str], titles: tuple[str, str], *, versions: bool = True
    ) -> None:
        """`titles` head the two texts, which are two `versions` of one with the differences marked, or not."""
        super().__init__()
        self._versions = versions
        self._colours = desk.colours
        self._entries: tuple[Entry, ...] = ()
        gap = round(UNIT * desk.scale)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(name)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setIconSize(QSize(2 * gap, 2 * gap))
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setHeaderLabels(list(columns))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in range(1, len(columns)):
            self.tree.header().setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._show)
        self.tree.itemChanged.connect(lambda _item, column: self.ticks_changed.emit() if column == 0 else None)
        self.tree.itemDoubleClicked.connect(lambda _item: self.activated.emit())  # Enter is the default button's
        self._texts = (QTextBrowser(), QTextBrowser())
        self._note = QLabel()
        self._note.setObjectName("warn")
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(gap)
        for title, text in zip(titles, self._texts, strict=True):
            text.setOpenLinks(False)
            text.setTabChangesFocus(True)
            text.setAccessibleName(title)
            label = QLabel(title)
            label.setObjectName("subtitle")
            column = QVBoxLayout()
            column.setSpacing(gap // 2)
            column.addWidget(label)
            column.addWidget(text)
            row.addLayout(column)
        below = QWidget()
        details = QVBoxLayout(below)
        details.setContentsMargins(0, gap // 2, 0, 0)
        details.addLayout(row)
        details.addWidget(self._note)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.tree)
        self._split.addWidget(below)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(gap, gap, gap, gap)
        whole.addWidget(self._split)

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show other rows, the first of them chosen."""
        self.tree.blockSignals(True)
        self.tree.clear()
        self._entries = tuple(entries)
        for entry in entries:
            item = QTreeWidgetItem(list(entry.cells))
            if entry.ticked is not None:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Checked if entry.ticked else Qt.CheckState.Unchecked)
            if entry.warns:
                item.setIcon(0, icon("warning", self._colours.warn))
                item.setForeground(0, QColor(self._colours.warn))
            item.setToolTip(0, entry.note or entry.cells[0])
            self.tree.addTopLevelItem(item)
        self.tree.blockSignals(False)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        self._show()

    @property
    def chosen(self) -> Entry | None:
        """The entry of the chosen row."""
        row = self.tree.currentIndex().row()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places of the rows whose box is ticked."""
        checked = Qt.CheckState.Checked
        return tuple(row for row, item in enumerate(self._items()) if item.checkState(0) is checked)

    def tick_all(self, ticked: bool) -> None:
        """Tick every box, or none."""
        self.tree.blockSignals(True)
        for item in self._items():
            item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.tree.blockSignals(False)
        self.tree.viewport().update()
        self.ticks_changed.emit()

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _show(self) -> None:
        entry = self.chosen or _NOTHING
        told = marked(entry.before, entry.after, self._colours) if self._versions else None
        for view, text in zip(self._texts, told or map(as_html, (entry.before, entry.after)), strict=True):
            view.setHtml(text)
        self._note.setText(entry.note)
        self._note.setVisible(bool(entry.note))
        self.chosen_changed.emit()


_NOTHING: Final = Entry((), "", "")
