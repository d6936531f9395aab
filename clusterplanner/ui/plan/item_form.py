"""The form of one measure: everything that the table has no room for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.dates import moment_text, parse_moment
from clusterplanner.core.base.problems import Severity
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Item, Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.plan.budget_table import BudgetTable
from clusterplanner.ui.plan.items_table import not_a_term
from clusterplanner.ui.plan.targets_table import TargetsTable
from clusterplanner.ui.theme import UNIT, rename
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.fields import ChoiceField, LineField, TextField, enter_field

_THREE_COLUMNS: Final = 1.5  # above this text scale only two columns have room


class ItemForm(QTabWidget):
    """Texts and terms, budget and result indicators of the item that the table points at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._item: Item | None = None
        self._wording = TextField(3)
        self._result = TextField(2)
        self._note = TextField(2)
        self._co_executors = TextField(3)
        self._co_executors.setPlaceholderText(self.tr("One body a line"))
        self._responsible = ChoiceField()
        for field in (self._responsible, self._co_executors):
            field.setProperty("reference", "responsible")
        self._start, self._end = LineField(), LineField()
        self._task = ChoiceBox()
        self._task.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._task.setMinimumContentsLength(16)
        self._task.addItem(self.tr("not assigned"), "")
        for task in desk.library.catalogue.tasks.values():
            self._task.addItem(task.name[desk.language], task.id)
        self._add_body = ChoiceField()
        self._add_body.line.setPlaceholderText(self.tr("Add a co-executor"))
        self.budget = BudgetTable(desk)
        self.targets = TargetsTable(desk, whole_plan=False)
        self.addTab(self._make_main(), self.tr("&Who and when"))
        self.addTab(self.budget, self.tr("&Budget"))
        self.addTab(self.targets, self.tr("Result &indicators"))
        self._connect()
        self.show_item(desk.session.plan, None)

    def _make_main(self) -> QWidget:
        terms = QGridLayout()
        terms.setHorizontalSpacing(round(UNIT * self._desk.scale))
        for place, (caption, field) in enumerate(((self.tr("S&tart:"), self._start), (self.tr("End:"), self._end))):
            label = QLabel(caption)
            label.setBuddy(field)
            terms.addWidget(label, 0, place)
            terms.addWidget(field, 1, place)
        self._term_hint = QLabel()
        self._term_hint.setTextFormat(Qt.TextFormat.PlainText)
        self._term_hint.setWordWrap(True)
        self._hint_at_terms()
        terms.addWidget(self._term_hint, 2, 0, 1, 2)
        what, who, when = QFormLayout(), QFormLayout(), QFormLayout()
        what.addRow(self.tr("Me&asure:"), self._wording)
        what.addRow(self.tr("E&xpected result:"), self._result)
        who.addRow(self.tr("Re&sponsible body:"), self._responsible)
        who.addRow(self.tr("Co-executors:"), self._co_executors)
        who.addRow(self._add_body)
        when.addRow(terms)
        when.addRow(self.tr("Tas&k of the strategy:"), self._task)
        when.addRow(self.tr("Note (not printed):"), self._note)
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setSpacing(round(2 * UNIT * self._desk.scale))
        across = [QVBoxLayout() for _ in range(3 if self._desk.scale <= _THREE_COLUMNS else 2)]
        for form, column in zip((what, who, when), (*across, across[0]), strict=False):
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.setVerticalSpacing(round(UNIT * self._desk.scale) // 2)
            column.addLayout(form)
        for column in across:
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def _connect(self) -> None:
        for field, name in ((self._wording, "wording"), (self._result, "result"), (self._note, "note")):
            field.edited.connect(lambda text, field=field, name=name: self._set(name, text, field.visit))
        self._co_executors.edited.connect(
            lambda text: self._set(
                "co_executors",
                tuple(line.strip() for line in text.splitlines() if line.strip()),
                self._co_executors.visit,
            )
        )
        self._responsible.edited.connect(lambda text: self._set("responsible", text.strip(), self._responsible.visit))
        self._add_body.committed.connect(self._append_co_executor)
        self._task.activated.connect(lambda _index: self._set("task", self._task.currentData()))
        self._start.committed.connect(lambda text: self._set_moment(self._start, "start", text))
        self._end.committed.connect(lambda text: self._set_moment(self._end, "end", text))

        for moment in (self._start, self._end):
            moment.refused.connect(self._hint_at_terms)

    def _hint_at_terms(self, refusal: str = "") -> None:
        """Say below the terms how they are written, or why the one typed is none."""
        self._term_hint.setText(refusal or self.tr("2026, 2026-Q3 or 30.09.2026"))
        rename(self._term_hint, "bad" if refusal else "muted")

    @property
    def item_id(self) -> str:
        """The id of the item shown, "" for none."""
        return self._item.id if self._item else ""

    def show_item(self, plan: Plan, item: Item | None) -> None:
        """Show an item of the plan, or what it has become."""
        if item is None or item.id != self.item_id:
            self._start.give_up()
            self._end.give_up()
        self._item = item
        self.setEnabled(item is not None)
        shown = item or Item("")
        bodies = [body[plan.language] for body in self._desk.library.catalogue.bodies(plan.territory)]
        for choice in (self._responsible, self._add_body):
            choice.suggest(bodies)
        self._wording.show_text(shown.wording)
        self._result.show_text(shown.result)
        self._note.show_text(shown.note)
        typed = tuple(line.strip() for line in self._co_executors.toPlainText().splitlines() if line.strip())
        if typed != shown.co_executors:  # an empty line being typed must stay
            self._co_executors.show_text("\n".join(shown.co_executors))
        self._responsible.show_text(shown.responsible)
        self._task.setCurrentIndex(max(0, self._task.findData(shown.task)))
        language = self._desk.language
        self._start.show_text(moment_text(shown.start, language) if shown.start else "")
        self._end.show_text(moment_text(shown.end, language) if shown.end else "")
        self.budget.show_item(item)
        self.targets.show_targets(plan, shown.id)
        self._mark_tabs()

    def _mark_tabs(self) -> None:
        """Mark the tabs behind which something is wrong."""
        beginning = f"items/{self.item_id}/"
        wrong: dict[str, list[str]] = {}
        for problem in self._desk.session.problems if self._item else ():
            if problem.where.startswith(beginning) and problem.severity is not Severity.NOTICE:
                part = problem.where.removeprefix(beginning).partition("/")[0]
                wrong.setdefault(part, []).append(problem.sentence(self._desk.language))
        for tab, part in ((self.budget, "budget"), (self.targets, "targets")):
            sentences = wrong.get(part, [])
            self.setTabIcon(self.indexOf(tab), icon("error", self._desk.colours.bad) if sentences else QIcon())
            self.setTabToolTip(self.indexOf(tab), "\n".join(sentences))

    def _set(self, field: str, value: Any, visit: int = 0) -> None:
        item = self._item
        if item is None:
            return
        key = f"items/{item.id}/{field}/{visit}" if visit else ""
        edit: Callable[[Plan], Plan] = lambda plan: edits.set_item(plan, item.id, **{field: value})  # noqa: E731
        self._desk.session.apply(self.tr("Change measure"), edit, key)

    def _append_co_executor(self, text: str) -> None:
        body = text.strip()
        if self._item is not None and body and body not in self._item.co_executors:
            self._set("co_executors", (*self._item.co_executors, body))
        self._add_body.show_text("")

    def _set_moment(self, field: LineField, name: str, typed: str) -> None:
        moment = parse_moment(typed)
        if moment is None and typed.strip():
            field.refuse(not_a_term(typed))
            return
        self._set(name, moment)
        field.show_text(moment_text(moment, self._desk.language) if moment else "")

    def reveal(self, path: list[str]) -> None:
        """Put the focus on a field: what follows `items/<id>/` of its path."""
        match path:
            case ["budget", line, *rest]:
                self.setCurrentWidget(self.budget)
                self.budget.reveal(line, rest[0] if rest else "")
            case ["budget"]:
                self.setCurrentWidget(self.budget)
                self.budget.reveal("", "")
            case ["targets", target, *rest]:
                self.setCurrentWidget(self.targets)
                self.targets.reveal(target, "/".join(rest))
            case [name, *_]:
                self.setCurrentIndex(0)
                fields: dict[str, QPlainTextEdit | QLineEdit | QComboBox] = {
                    "wording": self._wording,
                    "result": self._result,
                    "note": self._note,
                    "co_executors": self._co_executors,
                    "responsible": self._responsible,
                    "start": self._start,
                    "end": self._end,
                    "task": self._task,
                }
                enter_field(fields.get(name, self._wording))
            case _:
                self.setCurrentIndex(0)
                enter_field(self._wording)
