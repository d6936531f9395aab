"""The start page: begin a plan, go on with one, look at the worked sample."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.theme import UNIT


class StartPage(Page):
    """What to begin with, the plans opened lately, and the way through the pages."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._gap = round(UNIT * desk.scale)
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(3 * self._gap, 3 * self._gap, 3 * self._gap, 3 * self._gap)
        grid.setSpacing(2 * self._gap)
        title = QLabel(self.tr("Plans of support for SME clusters"))
        title.setObjectName("title")
        title.setWordWrap(True)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(self._begin(), 1, 0)
        grid.addWidget(self._recent(), 1, 1)
        grid.addWidget(self._way(), 2, 0, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(3, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _panel(self, heading: str) -> tuple[QFrame, QVBoxLayout]:
        panel = QFrame()
        panel.setObjectName("panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(2 * self._gap, 2 * self._gap, 2 * self._gap, 2 * self._gap)
        column.setSpacing(self._gap)
        label = QLabel(heading)
        label.setObjectName("subtitle")
        column.addWidget(label)
        return panel, column

    def _begin(self) -> QWidget:
        panel, column = self._panel(self.tr("Begin"))
        for text, name, where in (
            (self.tr("&New plan: pick a region"), "region", "region"),
            (self.tr("Open a &plan…"), "open", "file:open"),
            (self.tr("Open the &worked sample"), "sample", "file:sample"),
        ):
            button = QPushButton(icon(name, self.desk.colours.on_accent if where == "region" else ""), text)
            if where == "region":
                button.setObjectName("primary")
                self._first = button
            button.setIconSize(QSize(2 * self._gap, 2 * self._gap))
            button.clicked.connect(lambda _checked, where=where: self.desk.go_to.emit(where))
            column.addWidget(button)
        hint = QLabel(self.tr("The sample is a filled-in plan of Vitebsk Region: see what the result looks like."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addStretch(1)
        return panel

    def _recent(self) -> QWidget:
        panel, column = self._panel(self.tr("Recent plans"))
        self._nothing = QLabel(self.tr("Plans that you save will be listed here."))
        self._nothing.setObjectName("muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._nothing, 1)
        self._listed = listed = QListWidget()
        listed.setAccessibleName(self.tr("Recent plans"))
        listed.setFrameShape(QFrame.Shape.NoFrame)
        listed.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        listed.itemClicked.connect(self._open)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # itemActivated would open at a click once more
            enter = QShortcut(key, listed)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
            enter.activated.connect(lambda: self._open(listed.currentItem()))
        listed.setMinimumHeight(round(160 * self.desk.scale))
        column.addWidget(listed, 1)
        self.desk.settings.recent_changed.connect(self._show_recent)
        self._show_recent()
        return panel

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.desk.go_to.emit("file:open:" + item.data(Qt.ItemDataRole.UserRole))

    def _show_recent(self) -> None:
        recent = self.desk.settings.recent
        self._nothing.setVisible(not recent)
        self._listed.setVisible(bool(recent))
        self._listed.clear()
        for path in recent:
            item = QListWidgetItem(icon("document"), f"{path.name}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
            self._listed.addItem(item)

    def _way(self) -> QWidget:
        panel, column = self._panel(self.tr("From region to document"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * self._gap)
        grid.setVerticalSpacing(self._gap)
        grid.setColumnStretch(1, 1)
        for row, (key, name, what) in enumerate(
            (
                ("region", self.tr("Region"), self.tr("pick the region on the map, a district or city by its name")),
                ("indicators", self.tr("Indicators"), self.tr("look at its figures; each one names its source")),
                ("measures", self.tr("Measures"), self.tr("tick the support measures for cluster initiatives")),
                ("plan", self.tr("Plan"), self.tr("fill in who does what, by when, for how much, with what result")),
                ("document", self.tr("Document"), self.tr("look at the real pages, save as PDF, Word or Excel, print")),
            )
        ):
            button = QPushButton(icon(key), f"{row + 1}. {name}")
            button.setFlat(True)
            button.setStyleSheet("text-align: left")
            button.clicked.connect(lambda _checked, key=key: self.desk.go_to.emit(key))
            grid.addWidget(button, row, 0)
            label = QLabel(what)
            label.setWordWrap(True)
            label.setObjectName("muted")
            grid.addWidget(label, row, 1)
        holder = QHBoxLayout()
        holder.addLayout(grid, 1)
        column.addLayout(holder)
        return panel

    def enter(self) -> None:
        self._first.setFocus()
