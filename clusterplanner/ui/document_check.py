"""What the window does with finished PDF documents: checks one, takes the plan out of one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.verify import Opened, compare, judge, make_again, open_document, plan_in, read_document, report
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan
    from clusterplanner.core.verify import Verified
    from clusterplanner.ui.plan_files import PlanFiles


class Remaking(QObject):
    """Makes the file of a document's plan again, away from the window's thread, so that the window always answers.

    It belongs to a window, not to the dialog: a dialog that is closed early does not wait for it.
    """

    made = Signal(object, object)  # what was opened; the bytes, None when another program made the document
    failed = Signal()  # a fault of the program

    def __init__(self, opened: Opened, library: Library, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._opened, self._library = opened, library
        self._pool = QThreadPool(self)
        self.made.connect(self.deleteLater)
        self.failed.connect(self.deleteLater)
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self._pool.waitForDone)

    def start(self) -> None:
        """Begin; a signal tells the end."""
        self._pool.start(self._make)

    def _make(self) -> None:
        tell = self.failed.emit
        try:
            made = make_again(self._opened, self._library)
            tell = partial(self.made.emit, self._opened, made)
        finally:
            if isValid(self):  # the program may have ended meanwhile
                tell()


class DocumentCheck(QDialog):
    """Asks for a PDF and tells which version of the plan it is, what is wrong with it, how the open plan differs."""

    def __init__(self, desk: Desk, files: PlanFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._files = desk, files
        self._plan: Plan | None = None
        self.setWindowTitle(self.tr("Check a document"))
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._found = QPlainTextEdit()
        self._found.setReadOnly(True)
        self._found.setTabChangesFocus(True)
        self._found.setAccessibleName(self.tr("What the check found"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._open = buttons.addButton(self.tr("&Open this plan"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._name)
        column.addWidget(self._found)
        column.addWidget(buttons)
        self.resize(round(620 * desk.scale), round(360 * desk.scale))

    def ask(self) -> None:
        """Ask which document, check it, show what was found."""
        path = self._asked()
        if path is None:
            return
        try:
            opened = open_document(read_document(path), path.name, self._desk.library)
        except Refusal as refusal:
            self._files.tell(refusal)
            return
        self._name.setText(path.name)
        self._found.setPlainText(self.tr("The document is being checked…"))
        self._open.setEnabled(False)
        remaking = Remaking(opened, self._desk.library, self.parentWidget())
        remaking.made.connect(self._judge)
        remaking.failed.connect(self._give_up)
        remaking.start()
        self.exec()

    def _judge(self, opened: Opened, made: bytes | None) -> None:
        self.show_found(judge(opened, made))

    def _give_up(self) -> None:
        self._found.setPlainText(self.tr("The document could not be checked"))

    def take_plan(self) -> None:
        """Ask for a document and lay its plan on the desk as an unsaved one."""
        path = self._asked()
        if path is None:
            return
        try:
            plan, wrong = plan_in(read_document(path), path.name, self._desk.library)
        except Refusal as refusal:
            self._files.tell(refusal)
            return
        if wrong:
            sentences = "\n".join(each.sentence(self._desk.language) for each in wrong)
            QMessageBox.warning(self.parentWidget(), self.windowTitle(), sentences)
        self._lay(plan)

    def show_found(self, verified: Verified) -> None:
        """Show what a check found."""
        session, language = self._desk.session, self._desk.language
        related = session.plan.id == verified.plan.id
        compared = compare(verified, session.plan, self._desk.library, language) if related else None
        self._plan = verified.plan
        self._open.setEnabled(True)
        self._open.setIcon(icon("open"))
        self._found.setPlainText("\n".join(report(verified, language, compared)))

    def accept(self) -> None:
        super().accept()
        if self._plan is not None:
            self._lay(self._plan)

    def _lay(self, plan: Plan) -> None:
        if self._files.may_leave():
            self._desk.session.recover(plan, None)
            self._desk.go_to.emit("plan")

    def _asked(self) -> Path | None:
        title, kinds = self.tr("Choose a document"), self.tr("PDF documents (*.pdf)")
        folder = str(self._desk.settings.dialog_folder)
        name, _ = QFileDialog.getOpenFileName(self.parentWidget(), title, folder, kinds)
        return Path(name) if name else None
