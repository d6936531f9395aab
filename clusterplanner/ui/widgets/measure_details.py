"""The details of one measure of the catalogue."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from clusterplanner.core.base.dates import short_date
from clusterplanner.core.facts.acts import Act
from clusterplanner.core.facts.measures import Measure, ResultIndicator
from clusterplanner.core.plan.suggestions import indicators_there
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT


class MeasureDetails(QFrame):
    """Aim, executors, result, indicators, legal basis, tasks, neighbours and origin of a measure."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._desk = desk
        self._territory = desk.session.plan.territory
        self._shown: Measure | None = None
        self._gap = round(UNIT * desk.scale)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.addWidget(self._area)

    def show_territory(self, code: str) -> None:
        """Name the executors of another territory."""
        if code != self._territory:
            self._territory = code
            if self._shown is not None:
                self.show_measure(self._shown)

    def show_measure(self, measure: Measure) -> None:
        """Show another measure."""
        self._shown = measure
        language = self._desk.language
        catalogue = self._desk.library.catalogue
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, self._gap, 0)
        self._column.setSpacing(self._gap // 2)
        self._line(f"{measure.number}. {measure.name[language]}", "subtitle")
        self._line(measure.wording[language])
        self._part(self.tr("Aim"), measure.aim[language])
        executors = catalogue.executors(measure.id, self._territory)
        self._part(self.tr("Usual executors"), *(body[language] for body in executors or measure.executors))
        self._part(self.tr("Expected result"), measure.result[language])
        self._part(
            self.tr("Result indicators"),
            *(self._indicator(each) for each in measure.indicators),
        )
        self._part(self.tr("Tasks of the strategy"), *(catalogue.tasks[each].name[language] for each in measure.tasks))
        self._part(
            self.tr("Provisions of the concept"),
            *(catalogue.provisions[each].name[language] for each in measure.provisions),
        )
        self._part(self.tr("Legal basis"), *(self._act(catalogue.acts[each]) for each in measure.acts))
        for heading, ids in (
            (self.tr("Needs first"), measure.needs),
            (self.tr("Strengthens"), measure.strengthens),
        ):
            others = [catalogue.measures[each] for each in ids]
            self._part(heading, *(f"{each.number}. {each.name[language]}" for each in others))
        self._part(self.tr("Origin"), measure.origin[language])
        self._column.addStretch(1)
        self._area.setWidget(content)

    def _indicator(self, result: ResultIndicator) -> str:
        language, library = self._desk.language, self._desk.library
        name = ", ".join(filter(None, (result.name[language], result.unit[language])))
        known = result.indicator in library.figures.indicators
        if not known or indicators_there(library, (result.indicator,), self._territory):
            return name
        return phrase(self.tr("%1 (published for regions only, so it does not come into the plan)"), name)

    def _act(self, act: Act) -> str:
        language = self._desk.language
        day = short_date(act.date) if act.date else ""
        name = " ".join(
            part for part in (act.short[language], day, f"№\u00a0{act.number}" if act.number else "") if part
        )
        if act.doubts is None:
            return name
        return self.tr("%1 (not fully verified: %2)").replace("%1", name).replace("%2", act.doubts[language])

    def _part(self, heading: str, *lines: str) -> None:
        if not lines:
            return
        self._line(heading, "muted")
        for line in lines:
            self._line(line)

    def _line(self, text: str, name: str = "") -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        label.setObjectName(name)
        self._column.addWidget(label)
