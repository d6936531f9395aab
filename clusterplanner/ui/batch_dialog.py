"""Batch export: many plan files as documents into one folder, with a sentence for each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.words import say
from clusterplanner.core.batch import Batch, Outcome, plans_in
from clusterplanner.core.files.plan_file import SUFFIX
from clusterplanner.core.report.export import Format
from clusterplanner.ui.batch_runner import BatchRunner
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import breakable, phrase
from clusterplanner.ui.theme import UNIT

_PLAN, _RESULT = range(2)
_WIDGET: Final = Qt.ShortcutContext.WidgetShortcut


class BatchDialog(QDialog):
    """Gathers plan files, has their documents made, shows what became of each."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._gap = round(UNIT * desk.scale)
        self._plans: tuple[Path, ...] = ()
        self._outcomes: list[Outcome] = []
        self._running = False
        self._runner = BatchRunner(self)
        self._runner.told.connect(self._show_outcome)
        self._runner.ended.connect(self._end)
        self.setWindowTitle(self.tr("Batch export"))
        self.setAcceptDrops(True)
        hint = QLabel(self.tr("Add files or folders of plans, or drop them here. Plans are taken as they were saved."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self._make_table(), 1)
        column.addWidget(self._make_choice())
        column.addLayout(self._make_progress())
        column.addLayout(self._make_buttons())
        self._allow()
        self.resize(round(860 * min(desk.scale, 1.4)), round(560 * min(desk.scale, 1.2)))

    # ------------------------------------------------------------------ parts

    def _make_table(self) -> QTableWidget:
        self._table = table = QTableWidget(0, 2)
        table.setAccessibleName(self.tr("Plans and what became of them"))
        table.setHorizontalHeaderLabels([self.tr("Plan"), self.tr("Result")])
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setIconSize(QSize(2 * self._gap, 2 * self._gap))
        table.setStyleSheet(f"QTableView::item {{ padding: {self._gap // 4}px; }}")
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.resizeSection(_PLAN, round(260 * self._desk.scale))
        header.sectionResized.connect(table.resizeRowsToContents)
        table.itemSelectionChanged.connect(self._allow)
        return table

    def _make_choice(self) -> QWidget:
        add_files = QPushButton(icon("add"), self.tr("&Add files…"))
        add_files.clicked.connect(self._add_files)
        add_folder = QPushButton(icon("open"), self.tr("Add f&older…"))
        add_folder.clicked.connect(self._add_folder)
        self._remove = QPushButton(icon("delete"), self.tr("&Remove"))
        self._remove.clicked.connect(self._remove_chosen)
        QShortcut(QKeySequence.StandardKey.Delete, self._table, self._remove_chosen, context=_WIDGET)
        gathering = QHBoxLayout()
        for button in (add_files, add_folder, self._remove):
            gathering.addWidget(button)
        gathering.addStretch(1)
        names = ((Format.PDF, "&PDF"), (Format.DOCX, "&Word"), (Format.XLSX, "E&xcel"))
        self._formats = {format: QCheckBox(name) for format, name in names}
        formats = QHBoxLayout()
        formats.setSpacing(2 * self._gap)
        for format, box in self._formats.items():
            box.setChecked(format in self._desk.settings.export_formats)
            box.toggled.connect(self._allow)
            formats.addWidget(box)
        formats.addStretch(1)
        self._folder = QLineEdit()
        self._folder.textChanged.connect(self._allow)
        label = QLabel(self.tr("&Folder for the documents:"))
        label.setBuddy(self._folder)
        browse = QPushButton(icon("open"), self.tr("C&hoose…"))
        browse.clicked.connect(self._browse)
        self._replace = QCheckBox(self.tr("Replace documents of the same &name"))
        self._replace.setToolTip(self.tr("Otherwise a new document gets a number in its name."))
        self._choice = QWidget()
        grid = QGridLayout(self._choice)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addLayout(gathering, 0, 0, 1, 3)
        grid.addWidget(QLabel(self.tr("Formats:")), 1, 0)
        grid.addLayout(formats, 1, 1, 1, 2)
        grid.addWidget(label, 2, 0)
        grid.addWidget(self._folder, 2, 1)
        grid.addWidget(browse, 2, 2)
        grid.addWidget(self._replace, 3, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        return self._choice

    def _make_progress(self) -> QVBoxLayout:
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress of the batch"))
        self._progress.hide()
        self._state = QLabel()
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(self._progress)
        column.addWidget(self._state)
        return column

    def _make_buttons(self) -> QHBoxLayout:
        self._open = QPushButton(icon("open"), self.tr("Open the fo&lder"))
        self._open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target()))))
        self._open.hide()
        self._start = QPushButton(self.tr("&Make the documents"))
        self._start.setObjectName("primary")
        self._start.clicked.connect(self.start)
        self._leave = QPushButton(self.tr("&Close"))
        self._leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch(1)
        row.addWidget(self._start)
        row.addWidget(self._leave)
        return row

    # ------------------------------------------------------------------ gathering

    def add(self, places: Iterable[Path]) -> None:
        """Add plan files and the plans in folders; one that is in the list already stays where it is."""
        given = list(places)
        try:
            plans = plans_in([*self._plans, *given])
        except Refusal as refusal:
            QMessageBox.warning(self, self.windowTitle(), refusal.sentence(self._desk.language))
            return
        if given and not plans_in(given):
            self._state.setText(self.tr("There are no plan files in this folder."))
            return
        if given and not self._folder.text():
            self._folder.setText(str(given[0] if given[0].is_dir() else given[0].parent))
        self._show_plans(plans)

    def _show_plans(self, plans: tuple[Path, ...]) -> None:
        self._plans, self._outcomes = plans, []
        self._table.setRowCount(len(plans))
        for row, plan in enumerate(plans):
            item = QTableWidgetItem(plan.name)
            item.setToolTip(str(plan))
            self._table.setItem(row, _PLAN, item)
            self._table.setItem(row, _RESULT, QTableWidgetItem())
        self._table.clearSelection()
        self._table.resizeRowsToContents()
        self._progress.hide()
        self._open.hide()
        self._state.setText(self.tr("%n plan(s)", None, len(plans)) if plans else "")
        self._allow()

    def _add_files(self) -> None:
        kinds = self.tr("Plans (*.cplan)")
        folder = str(self._desk.settings.dialog_folder)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose plans"), folder, kinds)
        self.add(map(Path, names))

    def _add_folder(self) -> None:
        folder = str(self._desk.settings.dialog_folder)
        if name := QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of plans"), folder):
            self.add([Path(name)])

    def _remove_chosen(self) -> None:
        rows = {index.row() for index in self._table.selectionModel().selectedRows()}
        if rows and not self._running:
            self._show_plans(tuple(plan for row, plan in enumerate(self._plans) if row not in rows))

    def _browse(self) -> None:
        title = self.tr("Folder for the documents")
        if name := QFileDialog.getExistingDirectory(self, title, str(self._target())):
            self._folder.setText(name)

    def _target(self) -> Path:
        return Path(self._folder.text().strip())

    def _wanted(self) -> tuple[Format, ...]:
        return tuple(format for format, box in self._formats.items() if box.isChecked())

    def _allow(self) -> None:
        ready = bool(self._plans and self._wanted() and self._folder.text().strip())
        self._start.setEnabled(ready and not self._running)
        self._remove.setEnabled(bool(self._table.selectionModel().selectedRows()))
        self._choice.setEnabled(not self._running)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) and not self._running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add(self._dropped(event))

    def _dropped(self, event: QDropEvent) -> list[Path]:
        paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        return [path for path in paths if path.is_dir() or path.suffix.lower() == SUFFIX]

    # ------------------------------------------------------------------ the batch

    def start(self) -> None:
        """Begin to make the documents."""
        self._show_plans(self._plans)
        self._desk.settings.export_formats = tuple(format.value for format in self._wanted())
        self._running = True
        self._progress.setRange(0, len(self._plans))
        self._progress.setValue(0)
        self._progress.show()
        self._leave.setText(self.tr("&Stop"))
        self._leave.setFocus()
        self._allow()
        self._name_next()
        self._runner.start(Batch(self._plans, self._wanted(), self._target(), replace=self._replace.isChecked()))

    def _name_next(self) -> None:
        if len(self._outcomes) < len(self._plans):
            self._state.setText(phrase(self.tr("Being made: %1"), self._plans[len(self._outcomes)].name))

    def _show_outcome(self, outcome: Outcome) -> None:
        row = len(self._outcomes)
        self._outcomes.append(outcome)
        colours = self._desk.colours
        name, colour = ("warning", colours.warn) if outcome.errors or outcome.mixed else ("fine", colours.good)
        if outcome.refused is not None:
            name, colour = "error", colours.bad
        sentence = outcome.sentence(self._desk.language)
        item = QTableWidgetItem(icon(name, colour), breakable(sentence))
        item.setToolTip(sentence)
        self._table.setItem(row, _RESULT, item)
        self._table.resizeRowToContents(row)
        self._table.scrollToItem(item)
        self._progress.setValue(row + 1)
        if self._leave.isEnabled():
            self._name_next()

    def _end(self, end: bool | Refusal) -> None:
        self._running = False
        refused = sum(each.refused is not None for each in self._outcomes)
        if isinstance(end, Refusal):
            self._state.setText(end.sentence(self._desk.language))
        elif not end:
            self._state.setText(self.tr("The documents could not be made"))
        elif len(self._outcomes) < len(self._plans):
            told = self.tr("Stopped: %1 of %2 plans are done. The documents of these are whole.")
            self._state.setText(phrase(told, len(self._outcomes) - refused, len(self._plans)))
        else:
            faulty = sum(each.refused is None and each.errors > 0 for each in self._outcomes)
            counts = {"plans": len(self._plans), "written": len(self._plans) - refused}
            self._state.setText(say("batch.total", self._desk.language, **counts, faulty=faulty, refused=refused))
        self._progress.hide()
        self._open.setVisible(any(each.files for each in self._outcomes))
        self._leave.setText(self.tr("&Close"))
        self._leave.setEnabled(True)
        self._leave.setFocus()
        self._allow()

    def reject(self) -> None:
        """Close; while documents are being made, stop making them and say so."""
        if self._running:
            self._runner.stop()
            self._leave.setEnabled(False)
            self._state.setText(self.tr("Being stopped…"))
        else:
            super().reject()
