"""The options on which acts the document cites, and the confirmation of those that nobody verified yet."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from clusterplanner.core.base.dates import short_date
from clusterplanner.core.facts.acts import ALWAYS_CITED, Act
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.group import OptionGroup
from clusterplanner.ui.widgets.fields import WrappedTick


class LegalBasisGroup(OptionGroup):
    """A tick for each act, below it what is in doubt about the act."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name(self.tr("Legal basis"))
        self.setProperty("reference", "acts")
        self._known = desk.library.catalogue.acts
        for act in self._known.values():
            self.column.addWidget(self._make_act(act))
            if act.doubts is not None:
                self.column.addWidget(self._make_doubt(act, act.doubts[desk.language]))
        self._unknown = QVBoxLayout()
        self._unknown.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._unknown)
        self.refreshers.append(self._show_unknown)

    def _make_act(self, act: Act) -> QWidget:
        language = self.desk.language
        number = f"№\u00a0{act.number}" if act.number else ""
        day = short_date(act.date) if act.date else ""
        name = " ".join(part for part in (act.short[language], day, number) if part)
        path = f"acts/{act.id}"
        if act.id in ALWAYS_CITED:
            self.fields[path] = tick = WrappedTick(name, self)
            tick.setChecked(True)
            tick.setEnabled(False)
        else:
            tick = self.tick(name, partial(_cite, act.id), partial(_is_cited, act.id), path)
            self.refreshers.append(partial(_offer, tick, act))
        tick.setToolTip(act.title[language])
        return tick

    def _show_unknown(self, plan: Plan) -> None:
        """Show the acts that only the plan's file knows, so that they can be taken out."""
        unknown = [f"acts/{each}" for each in plan.acts if each not in self._known]
        shown = [path for path in self.fields if path.removeprefix("acts/") not in self._known]
        if unknown == shown:
            return
        for path in shown:
            self.fields.pop(path).deleteLater()
        for path in unknown:
            act_id = path.removeprefix("acts/")
            self.fields[path] = tick = WrappedTick(self.tr("Unknown act: %1").replace("%1", act_id), self)
            tick.setChecked(True)
            tick.clicked.connect(lambda _on, act_id=act_id: self.apply(lambda plan: _cite(act_id, plan, False)))
            self._unknown.addWidget(tick)
        self.remade.emit()

    # ------------------------------------------------------------------ doubts

    def _make_doubt(self, act: Act, doubts: str) -> QWidget:
        line = QWidget(self)
        column = QVBoxLayout(line)
        column.setContentsMargins(round(20 * self.desk.scale), 0, 0, 0)
        label = QLabel(line)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName("muted")
        button = QPushButton(line)
        if act.id in ALWAYS_CITED:  # whose own tick cannot be changed
            self.fields[f"acts/{act.id}"] = button
        column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

        def refresh(plan: Plan) -> None:
            word = next((each for each in plan.confirmations if each.act == act.id), None)
            line.setVisible(act.id in ALWAYS_CITED or act.id in plan.acts)
            if word is None:
                label.setText(self.tr("Not verified: %1").replace("%1", doubts))
                button.setText(self.tr("Confirm…"))
            else:
                day = short_date(date.fromisoformat(word.when))
                label.setText(self.tr("Confirmed by %1 on %2").replace("%1", word.who).replace("%2", day))
                button.setText(self.tr("Withdraw"))

        button.clicked.connect(lambda _checked: self._confirm_or_withdraw(act))
        self.refreshers.append(refresh)
        return line

    def _confirm_or_withdraw(self, act: Act) -> None:
        if any(each.act == act.id for each in self.desk.session.plan.confirmations):
            self.apply(lambda plan: edits.withdraw_confirmation(plan, act.id))
            return
        who, sure = QInputDialog.getText(
            self,
            self.tr("Confirm the act"),
            self.tr("I have checked “%1” against an official source. Surname and initials:").replace(
                "%1", act.short[self.desk.language]
            ),
        )
        if sure and who.strip():
            today = date.today().isoformat()  # noqa: DTZ011  the user's own calendar day is meant
            self.apply(lambda plan: edits.confirm_act(plan, act.id, who.strip(), today))


def _cite(act_id: str, plan: Plan, cited: bool) -> Plan:
    return edits.cite_act(plan, act_id, cited)


def _is_cited(act_id: str, plan: Plan) -> bool:
    return act_id in plan.acts


def _offer(tick: WrappedTick, act: Act, plan: Plan) -> None:
    """Show an act of one region only there, and wherever a plan cites it already."""
    tick.setVisible(act.is_for(plan.territory) or act.id in plan.acts)
