"""Recovery copies: edits are kept within a second, and offered at the next start after a bad end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from clusterplanner.core.base.problems import Refusal
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.session import PlanSession

if TYPE_CHECKING:
    from clusterplanner.core.files.recovery import Found, RecoveryCopy

KEEP_AFTER_MS: Final = 1000


class RecoveryKeeper(QObject):
    """Keeps a copy of unsaved work; the timer runs on while the user types, so a copy is never older than a second."""

    failed = Signal(object)  # a Refusal: the first of a row of copies that could not be kept

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._copy: RecoveryCopy | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep)
        self._fails = False
        session.plan_changed.connect(lambda _change: self._wake())
        session.state_changed.connect(self._settle)

    def _wake(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _settle(self) -> None:
        if self._session.modified:
            self._wake()
        else:
            self._timer.stop()
            if self._copy is not None:
                self._copy.clear()

    def _keep(self) -> None:
        if not self._session.modified:
            return
        if self._copy is None:
            from clusterplanner.core.files.recovery import RecoveryCopy

            self._copy = RecoveryCopy()
        try:
            self._copy.keep(self._session.plan, self._session.path)
        except Refusal as refusal:
            if not self._fails:
                self.failed.emit(refusal)
            self._fails = True
        else:
            self._fails = False

    def forget(self) -> None:
        """Drop the copy, when the program ends as it should."""
        self._timer.stop()
        if self._copy is not None:
            self._copy.close()

    def offer(self, window: QWidget, desk: Desk) -> bool:
        """Offer each copy that lost its window, the newest first, until one is taken up; tell whether one was."""
        from clusterplanner.core.files import recovery

        for found in recovery.find():
            when = f"{found.when.astimezone():%d.%m.%Y %H:%M}"
            name = found.original.name if found.original else self.tr("a plan never saved")
            box = QMessageBox(window)
            box.setIcon(QMessageBox.Icon.Question)
            box.setWindowTitle(self.tr("Recovery"))
            box.setText(
                self.tr("The program ended without saving: %1, changes of %2.").replace("%1", name).replace("%2", when)
            )
            box.setInformativeText(self.tr("Restore the unsaved work? The file itself stays as it is until you save."))
            restore = box.addButton(self.tr("&Restore"), QMessageBox.ButtonRole.AcceptRole)
            discard = box.addButton(self.tr("&Delete the copy"), QMessageBox.ButtonRole.DestructiveRole)
            later = box.addButton(self.tr("Ask &later"), QMessageBox.ButtonRole.RejectRole)
            box.setDefaultButton(restore)
            box.setEscapeButton(later)
            box.exec()
            if box.clickedButton() is discard:
                recovery.discard(found.id)
            elif box.clickedButton() is restore:
                self._restore(window, desk, found)
                return True
        return False

    def _restore(self, window: QWidget, desk: Desk, found: Found) -> None:
        from clusterplanner.core.files.recovery import discard

        try:
            desk.session.recover(found.plan, found.original)
        except Refusal as refusal:
            QMessageBox.warning(window, self.tr("Recovery"), refusal.sentence(desk.language))
            desk.session.recover(found.plan, None)
        self._keep()
        if not self._fails:
            discard(found.id)
        desk.go_to.emit("plan")
