"""Export: the formats wanted, folder and name in one dialog; then what was written, to open from there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.build import file_stem
from clusterplanner.core.report.export import Format, Written
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.exporter import Exporter
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import breakable, phrase
from clusterplanner.ui.theme import UNIT

_UNSAFE: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST: Final = 120  # letters, twice as many bytes in Cyrillic; file systems take 255


class ExportDialog(QDialog):
    """Chooses, writes and reports; what was ticked and where is remembered."""

    def __init__(self, desk: Desk, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._plan = desk, plan
        self._gap = round(UNIT * desk.scale)
        self._wanted: tuple[Path, ...] = ()
        self._done: list[Written] = []
        self._running = False
        self._exporter = Exporter(desk.library, self)
        self._exporter.written.connect(self._show_written)
        self._exporter.ended.connect(self._end)
        self.setWindowTitle(self.tr("Export the document"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_choice())
        self._stack.addWidget(self._make_report())
        column = QVBoxLayout(self)
        column.addWidget(self._stack)
        column.addLayout(self._make_buttons())
        self._show_choice()
        self.resize(round(560 * min(desk.scale, 1.6)), self.sizeHint().height())

    # ------------------------------------------------------------------ parts

    def _make_choice(self) -> QWidget:
        desk, plan = self._desk, self._plan
        self._ticks: dict[Format, QCheckBox] = {}
        formats = QVBoxLayout()
        for format, words in (
            (Format.PDF, self.tr("&PDF for print and archive")),
            (Format.DOCX, self.tr("&Word for editing")),
            (Format.XLSX, self.tr("E&xcel for calculating")),
        ):
            tick = self._ticks[format] = QCheckBox(words)
            tick.setChecked(format.value in desk.settings.export_formats)
            tick.toggled.connect(self._check)
            formats.addWidget(tick)
        self._folder = QLineEdit(str(self._first_folder()))
        self._folder.textChanged.connect(self._check)
        browse = QPushButton(icon("open"), self.tr("C&hoose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.addWidget(self._folder, 1)
        where.addWidget(browse)
        self._name = QLineEdit(file_stem(plan, desk.library, plan.language))
        self._name.setMaxLength(_LONGEST + 6)
        self._name.textChanged.connect(self._check)
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Formats:"), formats)
        form.addRow(self.tr("&Folder:"), where)
        form.labelForField(where).setBuddy(self._folder)  # type: ignore[attr-defined]
        form.addRow(self.tr("File &name:"), self._name)
        form.addRow(self._hint)
        return page

    def _first_folder(self) -> Path:
        """Return where files were exported to last, else where the plan lies."""
        last = self._desk.settings.export_folder
        if last is not None and last.is_dir():
            return last
        path = self._desk.session.path
        return path.parent if path else self._desk.settings.dialog_folder

    def _make_report(self) -> QWidget:
        self._progress = QProgressBar()
        self._progress.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._progress.setAccessibleName(self.tr("Progress of the export"))
        self._outcome = QLabel()
        self._outcome.setObjectName("subtitle")
        self._outcome.setWordWrap(True)
        self._rows = QVBoxLayout()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._outcome)
        column.addWidget(self._progress)
        column.addLayout(self._rows)
        column.addStretch(1)
        return page

    def _make_buttons(self) -> QHBoxLayout:
        self._export = QPushButton(self.tr("&Export"))
        self._export.setObjectName("primary")
        self._export.clicked.connect(self.export)
        self._open_folder = QPushButton(icon("open"), self.tr("Open the f&older"))
        self._open_folder.clicked.connect(lambda: self._open(self._wanted[0].parent))
        self._again = QPushButton(self.tr("&Back"))
        self._again.clicked.connect(self._show_choice)
        self._leave = QPushButton()
        self._leave.clicked.connect(self.reject)
        for button in (self._export, self._open_folder, self._again, self._leave):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._open_folder)
        row.addStretch(1)
        for button in (self._again, self._export, self._leave):
            row.addWidget(button)
        return row

    # ------------------------------------------------------------------ choosing

    def _show_choice(self) -> None:
        self._stack.setCurrentIndex(0)
        self._open_folder.hide()
        self._again.hide()
        self._export.show()
        self._export.setDefault(True)
        self._leave.setText(self.tr("&Cancel"))
        self._check()
        (self._export if self._export.isEnabled() else self._ticks[next(iter(self._ticks))]).setFocus()

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the files"), self._folder.text())
        if folder:
            self._folder.setText(folder)

    def _stem(self) -> str:
        """Return the name typed, without an ending that one of the formats brings along."""
        name = self._name.text().strip()
        endings = {f".{format.value}" for format in self._ticks}
        return name[: -len(Path(name).suffix)] if Path(name).suffix.lower() in endings else name

    def _paths(self) -> dict[Format, Path]:
        folder = Path(self._folder.text().strip())
        return {
            format: folder / f"{self._stem()}.{format.value}"
            for format, tick in self._ticks.items()
            if tick.isChecked()
        }

    def _fault(self) -> str:
        """Return what is wrong with the choice, "" for nothing."""
        stem = self._stem()
        folder = self._folder.text().strip()
        if not any(tick.isChecked() for tick in self._ticks.values()):
            return self.tr("Tick at least one format")
        if not folder or not Path(folder).is_dir():
            return self.tr("There is no such folder")
        if not stem:
            return self.tr("The files need a name")
        if _UNSAFE.search(stem) or stem.endswith("."):
            return self.tr('A file name has none of < > : " / \\ | ? * and no dot at its end')
        return self.tr("The name is too long") if len(stem) > _LONGEST else ""

    def _check(self) -> None:
        fault = self._fault()
        names = "\n".join(breakable(path.name) for path in self._paths().values())
        self._hint.setText(fault or phrase(self.tr("Will be written:\n%1"), names))
        self._hint.setObjectName("bad" if fault else "muted")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)
        self._export.setEnabled(not fault)

    # ------------------------------------------------------------------ writing

    def export(self) -> None:
        """Write what is ticked, after a word about files that would be replaced."""
        paths = self._paths()
        if self._fault() or not self._may_replace([path for path in paths.values() if path.exists()]):
            return
        self._desk.settings.export_formats = tuple(format.value for format in paths)
        self._desk.settings.export_folder = next(iter(paths.values())).parent
        self._wanted, self._done = tuple(paths.values()), []
        while (row := self._rows.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.deleteLater()
        self._outcome.setText(self.tr("The files are being written…"))
        self._progress.setRange(0, len(paths))
        self._progress.setValue(0)
        self._progress.show()
        self._stack.setCurrentIndex(1)
        self._export.hide()
        self._again.hide()
        self._open_folder.hide()
        self._leave.setText(self.tr("&Cancel"))
        self._leave.setDefault(False)  # Enter pressed once more must not cancel what it began
        self._progress.setFocus()
        self._running = True
        self._exporter.write(self._plan, paths)

    def _may_replace(self, existing: list[Path]) -> bool:
        if not existing:
            return True
        button = QMessageBox.StandardButton
        names = "\n".join(path.name for path in existing)
        told = phrase(self.tr("In the folder there is already:\n%1\n\nReplace?"), names)
        return bool(
            QMessageBox.question(self, self.windowTitle(), told, button.Yes | button.No, button.No) == button.Yes
        )

    def _show_written(self, written: Written) -> None:
        self._done.append(written)
        self._progress.setValue(len(self._done))
        colours = self._desk.colours
        mark = QLabel()
        side = round(18 * self._desk.scale)
        name, colour = ("fine", colours.good) if written.refusal is None else ("error", colours.bad)
        mark.setPixmap(icon(name, colour).pixmap(side, side))
        sentence = written.refusal.sentence(self._desk.language) if written.refusal else written.path.name
        told = QLabel(breakable(sentence))
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(told, 1)
        if written.refusal is None:
            show = QPushButton(self.tr("Open the file"))
            show.setAccessibleDescription(written.path.name)
            show.setAutoDefault(False)
            show.clicked.connect(lambda: self._open(written.path))
            row.addWidget(show)
        self._rows.addWidget(line)

    def _end(self, outcome: bool | Refusal) -> None:
        self._running = False
        good = [each for each in self._done if each.refusal is None]
        all_good = len(good) == len(self._wanted)
        if isinstance(outcome, Refusal):
            told = outcome.sentence(self._desk.language)
        elif not outcome:
            told = self.tr("The document could not be made")
        elif all_good:
            told = self.tr("%n file(s) written", None, len(good))
        elif len(self._done) < len(self._wanted):
            told = phrase(self.tr("Cancelled: %1 of %2 files written"), len(good), len(self._wanted))
        else:
            told = phrase(self.tr("%1 of %2 files written"), len(good), len(self._wanted))
        self._outcome.setText(told)
        self._progress.hide()
        self._open_folder.setVisible(bool(good))
        self._again.setVisible(not all_good)
        self._leave.setEnabled(True)
        self._leave.setText(self.tr("&Close"))
        self._leave.setDefault(True)
        self._leave.setFocus()

    def reject(self) -> None:
        """Close; while files are being written, write no more of them and say so."""
        if self._running:
            self._exporter.give_up()
            self._leave.setEnabled(False)
            self._outcome.setText(self.tr("Being cancelled…"))
        else:
            super().reject()

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
