"""The decision on a finding: into the plan, in the author's words where there are any, or dismissed with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from clusterplanner.core.analysis.diagnosis import Finding
from clusterplanner.core.analysis.wording import sentences
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Stance
from clusterplanner.ui.diagnosis.look import Look
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT, rename
from clusterplanner.ui.widgets.fields import LineField, TextField
from clusterplanner.ui.widgets.flow import FlowLayout


class DecisionPanel(QFrame):
    """Wording, reason and the three deeds; what is typed before a decision waits for it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._look, self._desk = look, look.desk
        self._finding: Finding | None = None
        gap = round(UNIT * look.desk.scale)
        self._state = QLabel()
        self._state.setWordWrap(True)
        self.wording = TextField(2)
        self.wording.setTabChangesFocus(True)
        self.reason = LineField()
        self.reason.setPlaceholderText(self.tr("needed only to dismiss"))
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(gap // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        if look.desk.scale > 1.4:
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Wordin&g in the document:"), self.wording)
        form.addRow(self.tr("&Reason to dismiss:"), self.reason)
        self.accept = QPushButton(icon("fine"), self.tr("&Accept into the plan"))
        self.dismiss = QPushButton(icon("close"), self.tr("&Dismiss"))
        self.withdraw = QPushButton(icon("undo"), self.tr("&Undecide"))
        self._buttons = QWidget()
        row = FlowLayout(self._buttons, gap)
        for button in (self.accept, self.dismiss, self.withdraw):
            row.addWidget(button)
        self._switch = QPushButton(icon("region"), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap // 2, gap, gap // 2)
        column.setSpacing(gap // 2)
        for widget in (self._state, self._fields, self._buttons, self._switch):
            column.addWidget(widget)
        self.accept.clicked.connect(self._accept)
        self.dismiss.clicked.connect(self._dismiss)
        self.withdraw.clicked.connect(self._withdraw)
        self.wording.edited.connect(self._word)
        self.reason.edited.connect(lambda text: self._look.keep_draft(self._id, "reason", text))
        self.reason.committed.connect(self._give_reason)
        self._switch.clicked.connect(lambda: self._desk.look_at(self._desk.session.plan.territory))

    def show_finding(self, found: Finding) -> None:
        """Show what was decided on a finding."""
        other = self._finding is None or found.gauge.id != self._finding.gauge.id
        self._finding = found
        decidable = self._look.decidable
        self._fields.setVisible(decidable)
        self._buttons.setVisible(decidable)
        self._switch.setVisible(not self._look.is_plans)
        if not decidable:
            self._tell_why_not()
            return
        judged = self._look.judgement(found.gauge.id)
        plan = self._desk.session.plan
        computed = sentences(found, self._desk.library, plan.language, signs=False)
        self.wording.setPlaceholderText(" ".join(computed))
        if judged is not None or other:
            waiting = self._look.drafts.get(found.gauge.id, {})
            self.wording.show_text(judged.wording if judged else waiting.get("wording", ""))
            self.reason.show_text(judged.reason if judged else waiting.get("reason", ""))
        self.accept.setEnabled(judged is None or judged.stance is not Stance.ACCEPTED)
        self.withdraw.setEnabled(judged is not None)
        if judged is None:
            self._tell(self.tr("Not decided yet: an accepted finding is printed as a justified problem in chapter 3."))
        elif judged.stance is Stance.ACCEPTED:
            self._tell(self.tr("Accepted: printed as a justified problem in chapter 3."), "good")
        else:
            self._tell(phrase(self.tr("Dismissed: %1"), judged.reason))

    def _tell(self, sentence: str, name: str = "muted") -> None:
        self._state.setText(sentence)
        rename(self._state, name)

    def _tell_why_not(self) -> None:
        if self._look.is_plans:
            self._tell(self.tr("The plan is open for reading only: nothing can be decided."))
            return
        names = self._desk.library.gazetteer.territories
        plans = names[self._desk.session.plan.territory].name[self._desk.language]
        here = self._look.territory.name[self._desk.language]
        self._tell(
            phrase(self.tr("You look at %1; the plan is one of %2. Decisions belong to its findings."), here, plans)
        )
        self._switch.setText(phrase(self.tr("&Show %1", "territory"), plans.replace("&", "&&")))

    # ------------------------------------------------------------------ deeds

    @property
    def _id(self) -> str:
        assert self._finding is not None
        return self._finding.gauge.id

    def _accept(self) -> None:
        finding, wording = self._id, self.wording.toPlainText().strip()
        self._desk.session.apply(
            self.tr("Accept a finding"), lambda plan: edits.judge(plan, finding, Stance.ACCEPTED, wording=wording)
        )
        self._desk.message.emit(self.tr("Accepted into the plan; Ctrl+Z takes it back"))

    def _dismiss(self) -> None:
        finding, reason = self._id, self.reason.text().strip()
        if not reason:
            self._tell(self.tr("Give the reason first: it is kept in the plan."), "bad")
            self.reason.setFocus()
            return
        self._desk.session.apply(
            self.tr("Dismiss a finding"), lambda plan: edits.judge(plan, finding, Stance.DISMISSED, reason=reason)
        )
        self._desk.message.emit(self.tr("Dismissed; the advisor no longer counts it"))

    def _withdraw(self) -> None:
        finding = self._id
        self._desk.session.apply(self.tr("Undecide a finding"), lambda plan: edits.withdraw_judgement(plan, finding))

    def _word(self, text: str) -> None:
        finding = self._id
        judged = self._look.judgement(finding)
        if judged is None:
            self._look.keep_draft(finding, "wording", text)
        else:
            self._desk.session.apply(
                self.tr("Word a finding"),
                lambda plan: edits.judge(plan, finding, judged.stance, wording=text),
                f"judgements/{finding}/wording/{self.wording.visit}",
            )

    def _give_reason(self, text: str) -> None:
        finding = self._id
        judged = self._look.judgement(finding)
        if judged is None or judged.stance is not Stance.DISMISSED:
            return
        if not text.strip():
            self.reason.refuse(self.tr("A dismissed finding keeps a reason."))
            return
        self._desk.session.apply(
            self.tr("Change the reason"), lambda plan: edits.judge(plan, finding, judged.stance, reason=text.strip())
        )
