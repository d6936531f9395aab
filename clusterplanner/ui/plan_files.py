"""New, open, save, earlier versions: the window's side of the plan file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from clusterplanner.core.base.problems import Refusal
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.recovery import RecoveryKeeper
from clusterplanner.ui.save_dialog import ask_where
from clusterplanner.ui.widgets.fields import commit_typing

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan

SUFFIX: Final = ".cplan"
STRATEGY_END: Final = 2030
PLAN_YEARS: Final = 5


class PlanFiles(QObject):
    """Asks before anything is lost, and tells every refusal in one sentence."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._keeper = RecoveryKeeper(desk.session, self)
        self._keeper.failed.connect(self._tell_no_copy)

    def does(self, wish: str) -> bool:
        """Carry out a page's wish about files: new:<territory>, file:open, file:open:<path>, file:sample."""
        match wish.split(":", 2):
            case ["new", territory]:
                self.new(territory)
            case ["file", "sample"]:
                self.open_sample()
            case ["file", "open"]:
                self.open()
            case ["file", "open", path]:
                self.open(Path(path))
            case _:
                return False
        return True

    def new(self, territory: str) -> None:
        """Start a plan for a territory, for five years from the present one."""
        if self.may_leave():
            self._desk.session.start(fresh_plan(self._desk.library, territory))
            self._desk.go_to.emit("region")

    def open_sample(self) -> None:
        """Lay the worked sample on the desk as a new plan in the window's language."""
        if not self.may_leave():
            return
        from clusterplanner.core.plan.sample import sample_plan

        self._desk.session.start(sample_plan(self._desk.library, self._desk.language))
        self._desk.go_to.emit("plan")

    def open(self, path: Path | None = None) -> None:
        """Open a plan file, asking which when none is given."""
        if not self.may_leave():
            return
        if path is None:
            name, _ = QFileDialog.getOpenFileName(
                self._window, self.tr("Open plan"), str(self._desk.settings.dialog_folder), self._filter()
            )
            if not name:
                return
            path = Path(name)
        try:
            self._desk.session.open(path)
        except Refusal as refusal:
            if not self._offer_reading(path, refusal):
                return
        self._desk.settings.remember(path.absolute())
        self._desk.go_to.emit("plan")

    def _offer_reading(self, path: Path, refusal: Refusal) -> bool:
        from clusterplanner.core.files.lock import LOCKED, NO_LOCK

        if refusal.problem.code not in (LOCKED, NO_LOCK):
            if not path.exists():
                self._desk.settings.forget(path)
            self.tell(refusal)
            return False
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Open plan"), refusal.sentence(self._desk.language))
        box.setParent(self._window, box.windowFlags())
        read = box.addButton(self.tr("Open for &reading"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is not read:
            return False
        try:
            self._desk.session.open(path, read_only=True)
        except Refusal as worse:
            self.tell(worse)
            return False
        return True

    def save(self) -> bool:
        """Save the plan to its file, asking for one when it has none; False when it was not saved."""
        commit_typing(self._window)
        session = self._desk.session
        if session.path is None or session.read_only:
            return self.save_as()
        return self._save_to(session.path)

    def save_as(self) -> bool:
        """Save the plan to a file of the user's choice; False when it was not saved."""
        commit_typing(self._window)
        session = self._desk.session
        if session.path is None:
            territory = self._desk.library.gazetteer.territories[session.plan.territory].name[self._desk.language]
            years = f"{session.plan.first_year}-{session.plan.last_year}"
            proposed = self._desk.settings.dialog_folder / f"{territory} {years}{SUFFIX}"
        else:
            proposed = session.path
        path = ask_where(self._window, self.tr("Save plan"), proposed, {self._filter(): SUFFIX})
        return path is not None and self._save_to(path)

    def _save_to(self, path: Path) -> bool:
        try:
            self._desk.session.save(path)
        except Refusal as refusal:
            self.tell(refusal)
            return False
        self._desk.settings.remember(path.absolute())
        self._desk.message.emit(self.tr("Saved: %1").replace("%1", str(path)))
        return True

    def earlier_versions(self) -> None:
        """Let the user look at kept versions of the plan's file and take one back."""
        from clusterplanner.ui.versions_dialog import VersionsDialog

        VersionsDialog(self._desk, self._window).exec()

    def may_leave(self) -> bool:
        """Ask what to do with unsaved changes; False when the user wants to stay."""
        commit_typing(self._window)
        if not self._desk.session.modified:
            return True
        button = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("The plan has unsaved changes. Save them?"))
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        box.button(button.Discard).setText(self.tr("Do &not save"))
        box.exec()
        clicked = box.standardButton(box.clickedButton())
        if clicked == button.Save:
            return self.save()
        return bool(clicked == button.Discard)

    def leave(self) -> None:
        """Close the plan for good: nothing is left to recover."""
        self._keeper.forget()
        self._desk.session.close()

    def begin(self, path: Path | None = None) -> None:
        """Offer the copies that a program which ended badly left behind, then open the file that it was started with.

        Restored work is not replaced unasked: what is on the desk then is the only place where it is.
        """
        is_restored = self._keeper.offer(self._window, self._desk)
        if path is not None and not (is_restored and self._keep_restored(path)):
            self.open(path)

    def _keep_restored(self, path: Path) -> bool:
        """Tell whether restored work stays: it is of that very file, or the user wants so, or it could not be saved."""
        from clusterplanner.core.files.places import key_of

        session = self._desk.session
        if session.path is not None and key_of(session.path) == key_of(path):
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Recovery"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The restored work is not saved yet. Open “%1” in its place?").replace("%1", path.name))
        stay = box.addButton(self.tr("&Stay with the restored work"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(self.tr("Save it and &open the file"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is stay or not self.save()

    def _tell_no_copy(self, refusal: Refusal) -> None:
        reason = refusal.sentence(self._desk.language)
        self._desk.message.emit(self.tr("Save the plan: no recovery copy can be kept. %1").replace("%1", reason))

    def tell(self, refusal: Refusal) -> None:
        """Tell a refusal."""
        QMessageBox.warning(self._window, "ClusterPlanner", refusal.sentence(self._desk.language))

    def _filter(self) -> str:
        return self.tr("Plans (*%1)").replace("%1", SUFFIX)


def fresh_plan(library: Library, territory: str) -> Plan:
    """Return a new plan as the menu starts it: from this year to the end of the strategy, five years after that."""
    from clusterplanner.core.plan.create import new_plan

    this_year = date.today().year  # noqa: DTZ011  the user's own calendar decides
    last_year = max(STRATEGY_END, this_year + (PLAN_YEARS - 1 if this_year > STRATEGY_END else 0))
    return new_plan(library, territory, this_year, last_year)
