"""The advisor: measures ranked by what they answer, why, how sure that is, and a tick that takes one into the plan."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.core.analysis.rules import thresholds
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.measures import Measure
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.advice import Advice
from clusterplanner.ui.diagnosis.look import Look
from clusterplanner.ui.diagnosis.two_lines import ROW_ROLE, Row, RowList
from clusterplanner.ui.diagnosis.waterfall import Step, Waterfall
from clusterplanner.ui.diagnosis.weights import Weights
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT, rename

_Index = QModelIndex | QPersistentModelIndex

ADVICE_ROLE: Final = Qt.ItemDataRole.UserRole + 2


class AdviceModel(QAbstractListModel):
    """Measures, the best first; ticked are those that the plan has."""

    ticked = Signal(object, bool)  # the measure, whether it is wanted

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._advice: tuple[Advice, ...] = ()

    def show(self) -> None:
        """Rank anew."""
        self.beginResetModel()
        self._advice = self._look.advice()
        self.endResetModel()

    def row_of(self, measure: str) -> int:
        """Return the row of a measure, the first where it is not listed."""
        return next((row for row, each in enumerate(self._advice) if each.measure.id == measure), 0)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._advice)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        tickable = index.isValid() and self._look.decidable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if tickable else usual

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        advice = self._advice[index.row()]
        row = self._row(advice)
        taken = advice.measure.id in self._look.taken
        return {
            Qt.ItemDataRole.DisplayRole: row.name,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.name}. {row.line}",
            Qt.ItemDataRole.CheckStateRole: Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked,
            ROW_ROLE: row,
            ADVICE_ROLE: advice,
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._look.decidable:
            return False
        self.ticked.emit(self._advice[index.row()].measure, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _row(self, advice: Advice) -> Row:
        language = self._look.desk.language
        score = format_number(advice.score, language)
        parts = [phrase(self.tr("score %1"), score), self._robustness(advice)]
        if advice.measure.id in self._look.taken:
            parts.append(self.tr("in the plan", "measure"))
        elif advice.unmet:
            parts.append(self.tr("%n measure(s) needed first", None, len(advice.unmet)))
        name = phrase("%1. %2", advice.place, advice.measure.name[language])
        return Row(name, "; ".join(parts))

    def _robustness(self, advice: Advice) -> str:
        return {
            "steady": self.tr("steady", "place of a measure"),
            "likely": self.tr("rather steady", "place of a measure"),
            "depends": self.tr("depends on the weights", "place of a measure"),
        }[advice.robustness]


class Advisor(QSplitter):
    """The ranked list at the left, one measure and the weights at the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk = look, look.desk
        self._advice: Advice | None = None
        self._gap = round(UNIT * look.desk.scale)
        self.setChildrenCollapsible(False)
        self.model = AdviceModel(look, self)
        self.model.ticked.connect(self._tick)
        self.rows = RowList(look.desk, self.tr("Measures, the best first"))
        self.rows.setModel(self.model)
        self.rows.selectionModel().currentChanged.connect(self._pick)
        self._notes = QLabel()
        self._notes.setWordWrap(True)
        self._notes.setObjectName("muted")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows, 1)
        column.addWidget(self._notes)
        self.addWidget(left)
        self.addWidget(self._make_details())
        self.setSizes([420, 700])
        self.setStretchFactor(1, 1)

    def _make_details(self) -> QScrollArea:
        self._title, self._why = QLabel(), QLabel()
        self._title.setObjectName("title")
        self._formula, self._sure = QLabel(), QLabel()
        self._rule = QLabel(_rule_text(self._look))
        self._rule.setObjectName("muted")
        for label in (self._title, self._why, self._formula, self._sure, self._rule):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.waterfall = Waterfall(self._desk)
        self.waterfall.setAccessibleName(self.tr("How the score comes about"))
        self.add = QPushButton()
        self.add.clicked.connect(self._add_shown)
        self._needs = QVBoxLayout()
        self.weights = Weights(self._look)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(self._gap, self._gap // 2, self._gap, self._gap)
        column.setSpacing(self._gap)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        column.addWidget(self._title)
        column.addLayout(buttons)
        column.addWidget(self.waterfall)
        for label in (self._formula, self._why, self._sure):
            column.addWidget(label)
        column.addLayout(self._needs)
        column.addWidget(self._rule)
        column.addWidget(self.weights)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    # ------------------------------------------------------------------ showing

    def show_advice(self) -> None:
        """Rank anew and keep the measure that was shown."""
        shown = self._advice.measure.id if self._advice else str(self._desk.memory.get("diagnosis.measure", ""))
        self.model.show()
        self.rows.setCurrentIndex(self.model.index(self.model.row_of(shown)))
        self.weights.show_weights()
        dismissed = len(self._look.dismissed)
        told = self.tr("%n dismissed finding(s) do not count.", None, dismissed)
        notes = [told if dismissed else self.tr("Dismissed findings do not count.")]
        if not self._look.is_plans:
            notes.append(self.tr("The plan is not one of this territory: nothing can be ticked here."))
        self._notes.setText("\n".join(notes))

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show(index.data(ADVICE_ROLE))

    def _show(self, advice: Advice) -> None:
        self._advice = advice
        language, measure = self._desk.language, advice.measure
        self._desk.memory["diagnosis.measure"] = measure.id
        self._title.setText(measure.name[language])
        taken = measure.id in self._look.taken
        self.add.setText(self.tr("Re&move from the plan") if taken else self.tr("Ta&ke into the plan"))
        rename(self.add, "" if taken else "primary")
        self.add.setIcon(icon("delete") if taken else icon("add", self._desk.colours.on_accent))
        self.add.setEnabled(self._look.decidable)
        self.waterfall.show_steps(self._steps(advice))
        formula = say("advice.formula", language, formula=advice.formula)
        self._formula.setText(f"{formula} = {format_number(advice.score, language)}")
        self._why.setText("" if advice.contributions else say("advice.answers_nothing", language))
        self._why.setVisible(not advice.contributions)
        rules = thresholds("advice")
        counts = {"first": rules["first"].value, "draws": rules["draws"].value}
        share = format_number(advice.share, language, 1)
        self._sure.setText(say(f"advice.robustness_{advice.robustness}", language, share=share, **counts))
        self._show_needs(advice)

    def _steps(self, advice: Advice) -> list[Step]:
        language = self._desk.language
        steps, height = [], 0.0
        for each in sorted(advice.contributions, key=lambda each: -each.points):
            told = self.tr("%1 (strength %2 × score %3 × weight %4)")
            numbers = (each.strength, format_number(each.score, language), format_number(each.weight, language))
            name = phrase(told, gauges()[each.finding].name[language], *numbers)
            end = height + float(each.points)
            steps.append(Step(name, height, end, format_number(each.points, language, signed=True)))
            height = end
        if advice.deduction:
            name = self.tr("Deducted for what is needed first")
            end = height - float(advice.deduction)
            steps.append(Step(name, height, end, format_number(-advice.deduction, language)))
        score = format_number(advice.score, language)
        steps.append(Step(self.tr("Score of the measure"), 0.0, float(advice.score), score, total=True))
        return steps

    def _show_needs(self, advice: Advice) -> None:
        while (old := self._needs.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        if not advice.unmet:
            return
        label = QLabel(self.tr("Needed first, not in the plan"))
        label.setObjectName("subtitle")
        self._needs.addWidget(label)
        for name in advice.unmet:
            measure = self._desk.library.catalogue.measures[name]
            text = f"{measure.number}. {measure.name[self._desk.language]}".replace("&", "&&")
            button = QPushButton(icon("add"), text)
            button.setFlat(True)
            button.setStyleSheet("text-align: left")
            button.setEnabled(self._look.decidable)
            button.clicked.connect(lambda _checked, measure=measure: self._tick(measure, wanted=True))
            self._needs.addWidget(button)

    # ------------------------------------------------------------------ deeds

    def _add_shown(self) -> None:
        assert self._advice is not None
        measure = self._advice.measure
        self._tick(measure, wanted=measure.id not in self._look.taken)

    def _tick(self, measure: Measure, wanted: bool) -> None:
        library = self._desk.library
        if wanted:
            text = phrase(self.tr("Add measure %1"), measure.number)
            self._desk.session.apply(text, lambda plan: edits.add_measures(plan, library, (measure.id,)))
        else:
            text = phrase(self.tr("Remove measure %1"), measure.number)
            self._desk.session.apply(text, lambda plan: edits.remove_measures(plan, (measure.id,)))
            self._desk.message.emit(phrase(self.tr("Measure %1 removed; Ctrl+Z brings it back"), measure.number))


def _rule_text(look: Look) -> str:
    rules, language = thresholds("advice"), look.desk.language
    unmet = format_number(rules["unmet"].value, language)
    return say("advice.rule", language, unmet=unmet, origin=rules["unmet"].origin[language])
