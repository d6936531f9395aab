"""The dialog of a document that came back from Word: accept what colleagues propose, each by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.dates import short_date
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.words import say
from clusterplanner.core.returned.proposals import apply, read_document
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.returned.listing import Entry, Listing
from clusterplanner.ui.returned.reading import Reading
from clusterplanner.ui.theme import UNIT

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Plan
    from clusterplanner.core.returned.proposals import Proposal, Remark, Review, Unmapped
    from clusterplanner.core.returned.steps import Step


def ask_for_document(desk: Desk, tell: Callable[[Refusal], None], window: QWidget) -> ReturnedDialog | None:
    """Ask which document came back and show what it proposes; None when none was chosen or it cannot be read."""
    translate = QCoreApplication.translate
    title = translate("ReturnedDialog", "Choose the document that came back")
    kinds = translate("ReturnedDialog", "Word documents (*.docx)")
    name, _ = QFileDialog.getOpenFileName(window, title, str(desk.settings.dialog_folder), kinds)
    if not name:
        return None
    try:
        data = read_document(Path(name))
    except Refusal as refusal:
        tell(refusal)
        return None
    dialog = ReturnedDialog(desk, data, Path(name).name, window)
    dialog.show()
    return dialog


class ReturnedDialog(QDialog):
    """Proposals with boxes, what leads to no field, comments; the plan behind it can be looked at meanwhile.

    When the plan is edited meanwhile, the document is held against it anew; what was unticked stays so.
    """

    def __init__(self, desk: Desk, data: bytes, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._data, self._name = desk, data, name
        self._proposals: tuple[Proposal, ...] = ()
        self._declined: dict[tuple[Step, ...], bool] = {}
        self._plan: Plan | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changes from Word"))
        titles = (self.tr("Was"), self.tr("Now"))
        self._changes = Listing(
            desk, self.tr("Proposals"), (self.tr("Field"), self.tr("Author"), self.tr("Date")), titles
        )
        self._lost = Listing(
            desk, self.tr("Not taken into the plan"), (self.tr("Place and reason"), self.tr("Author")), titles
        )
        self._remarks = Listing(
            desk,
            self.tr("Comments"),
            (self.tr("Comment"), self.tr("Author"), self.tr("Date")),
            (self.tr("On the words"), self.tr("Comment")),
            versions=False,
        )
        self._tabs = QTabWidget()
        for listing in (self._changes, self._lost, self._remarks):
            self._tabs.addTab(listing, listing.tree.accessibleName())
            listing.chosen_changed.connect(self._allow)
            listing.activated.connect(self._show_in_plan)
        self._changes.ticks_changed.connect(self._allow)
        self._tabs.currentChanged.connect(self._allow)
        self._state = QLabel(self.tr("The document is being read…"))
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._state)
        self._stack.addWidget(self._tabs)
        self._notice = QLabel()
        self._notice.setObjectName("banner")
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setMargin(round(UNIT * desk.scale))
        self._notice.hide()
        file = QLabel(name)
        file.setObjectName("subtitle")
        file.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.addWidget(file)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)
        column.addLayout(self._row_of_buttons())
        self.resize(round(860 * desk.scale), round(560 * desk.scale))
        screen = self.screen().availableSize()
        self.resize(self.size().boundedTo(screen * 0.92))
        desk.session.plan_changed.connect(self._read)
        desk.session.plan_opened.connect(self.close)
        desk.settings.look_changed.connect(self.close)
        self._read()

    def _row_of_buttons(self) -> QHBoxLayout:
        self._all = QPushButton(self.tr("&Tick all"))
        self._none = QPushButton(self.tr("Tick &none"))
        self._jump = QPushButton(self.tr("Show in the &plan"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setObjectName("primary")
        self._all.clicked.connect(lambda: self._changes.tick_all(True))
        self._none.clicked.connect(lambda: self._changes.tick_all(False))
        self._jump.clicked.connect(self._show_in_plan)
        for button in (self._all, self._none):
            button.setAutoDefault(False)
        self._jump.setDefault(True)  # Enter in a list must not accept everything
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._all)
        row.addWidget(self._none)
        row.addWidget(self._jump)
        row.addStretch(1)
        row.addWidget(buttons)
        self._allow()
        return row

    # Reading

    def _read(self) -> None:
        """Hold the document against the plan as it is now."""
        plan = self._desk.session.plan
        if plan is self._plan:
            return
        self._plan = plan
        self._remember()
        reading = Reading(self._data, self._name, plan, self._desk, self.parentWidget())
        reading.done.connect(self._fill)
        reading.refused.connect(self._refuse)
        reading.failed.connect(self._give_up)
        reading.start()

    def _remember(self) -> None:
        ticked = self._changes.ticked
        for place, proposal in enumerate(self._proposals):
            self._declined[proposal.steps] = place not in ticked

    def _refuse(self, refusal: Refusal) -> None:
        self.close()
        QMessageBox.warning(self.parentWidget(), self.windowTitle(), refusal.sentence(self._desk.language))

    def _give_up(self) -> None:
        self._state.setText(self.tr("The document could not be read"))
        self._stack.setCurrentWidget(self._state)

    def _fill(self, found: Review, plan: Plan) -> None:
        if plan is not self._plan:  # it was edited while this was read, and is being read again
            return
        self._remember()
        self._proposals = found.proposals
        self._changes.fill([self._change(each) for each in found.proposals])
        self._lost.fill([self._unmapped(each) for each in found.unmapped])
        self._remarks.fill([self._remark(each) for each in found.remarks])
        for place, listing in enumerate((self._changes, self._lost, self._remarks)):
            count = listing.tree.topLevelItemCount()
            self._tabs.setTabText(place, f"{listing.tree.accessibleName()} ({count})")
            self._tabs.setTabEnabled(place, bool(count))
        said = [notice.sentence(self._desk.language) for notice in found.notices]
        if not any((found.proposals, found.unmapped, found.remarks)):
            self._state.setText(self.tr("Nothing was changed in the document."))
        self._notice.setText("\n".join(said))
        self._notice.setVisible(bool(said))
        filled = next((place for place in range(3) if self._tabs.isTabEnabled(place)), None)
        if filled is not None and not self._tabs.isTabEnabled(self._tabs.currentIndex()):
            self._tabs.setCurrentIndex(filled)
        first_time = self._stack.currentWidget() is self._state
        self._stack.setCurrentWidget(self._state if filled is None else self._tabs)
        if first_time and filled is not None:
            self._listing.tree.setFocus()
        self._allow()

    def _change(self, proposal: Proposal) -> Entry:
        language = self._desk.language
        note = say("returned.conflict", language, current=proposal.current) if proposal.conflict else ""
        return Entry(
            cells=(
                proposal.title(language),
                proposal.author,
                _day(proposal.date),
            ),
            before=proposal.before,
            after=proposal.after,
            note=note,
            where=proposal.where,
            ticked=not self._declined.get(proposal.steps, proposal.conflict),
            warns=proposal.conflict,
        )

    def _unmapped(self, lost: Unmapped) -> Entry:
        reason = lost.reason.sentence(self._desk.language)
        first = f"{lost.place}. {reason}" if lost.place else reason
        return Entry((first, lost.author), lost.before, lost.after, reason, lost.where)

    def _remark(self, remark: Remark) -> Entry:
        first = " ".join(remark.text.split())
        cells = (f"{remark.place}: {first}" if remark.place else first, remark.author, _day(remark.date))
        return Entry(cells, remark.quote, remark.text, "", remark.where)

    # What the user does

    @property
    def _listing(self) -> Listing:
        return (self._changes, self._lost, self._remarks)[self._tabs.currentIndex()]

    def _allow(self) -> None:
        """Let the buttons do what they can do now."""
        count = len(self._changes.ticked)
        self._accept.setText(self.tr("&Accept %n proposal(s)", "", count))
        self._accept.setEnabled(count > 0)
        on_changes = self._listing is self._changes and bool(self._proposals)
        self._all.setEnabled(on_changes)
        self._none.setEnabled(on_changes)
        chosen = self._listing.chosen
        self._jump.setEnabled(chosen is not None and bool(chosen.where))

    def _show_in_plan(self) -> None:
        chosen = self._listing.chosen
        if chosen is not None and chosen.where:
            self._desk.go_to.emit(chosen.where)

    def accept(self) -> None:
        ticked = self._changes.ticked
        accepted = [self._proposals[place] for place in ticked]
        self._desk.session.plan_changed.disconnect(self._read)
        text = self.tr("Accept changes from “%1”").replace("%1", self._name)
        self._desk.session.apply(text, lambda plan: apply(plan, accepted))
        self._desk.message.emit(self.tr("%n change(s) accepted", "", len(accepted)))
        super().accept()


def _day(iso: str) -> str:
    """Return the day of a time as Word writes it, "" for none."""
    try:
        return short_date(datetime.fromisoformat(iso).date())
    except ValueError:
        return ""
