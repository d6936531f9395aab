"""A region in short, and what the plan has to do with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import REPUBLIC, Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import DASH, phrase, value_text, when_text
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.cluster_list import ClusterList
from clusterplanner.ui.widgets.flow import FlowLayout
from clusterplanner.ui.widgets.passport import show_passport
from clusterplanner.ui.widgets.value_link import ValueLink

SHOWN: Final = ("population_1jan", "sme_org_count", "ie_count", "sme_share_gva", "sme_share_employment", "sme_org_wage")


class RegionProfile(QFrame):
    """Centre, districts, population and a few SME figures; the buttons that bring the plan here."""

    new_plan = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._desk = desk
        self._code = desk.territory
        gap = round(UNIT * desk.scale)
        self._title = QLabel()
        self._title.setObjectName("subtitle")
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setObjectName("muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * gap)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self._values: dict[str, ValueLink] = {}
        for row, indicator in enumerate(SHOWN):
            name = QLabel(desk.library.figures.indicators[indicator].short[desk.language])
            name.setWordWrap(True)
            self._values[indicator] = ValueLink(desk)
            grid.addWidget(name, row, 0)
            grid.addWidget(self._values[indicator], row, 1)
        self._named = QLabel(self.tr("Clusters and infrastructure named in sources"))
        self._named.setObjectName("subtitle")
        self._named.setWordWrap(True)
        self._clusters = ClusterList(desk)
        self._plan_line = QLabel()
        self._plan_line.setWordWrap(True)
        self._move = QPushButton(self.tr("&Make the plan for this region"))
        self._move.clicked.connect(self._move_plan)
        self._new = QPushButton(self.tr("&New plan for this region"))
        self._new.clicked.connect(lambda: self.new_plan.emit(self._code))
        self._buttons = QWidget()
        row_of_buttons = FlowLayout(self._buttons, gap)
        row_of_buttons.addWidget(self._move)
        row_of_buttons.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap + gap // 2, gap, gap + gap // 2, gap)
        column.setSpacing(gap // 2)
        for part in (self._title, self._about):
            column.addWidget(part)
        column.addLayout(grid)
        column.addWidget(self._named)
        column.addWidget(self._clusters, 1)
        column.addWidget(self._plan_line)
        column.addWidget(self._buttons)
        column.addStretch(0)
        desk.session.plan_changed.connect(self._show_plan)
        desk.session.plan_opened.connect(self._show_plan)
        desk.session.state_changed.connect(self._show_plan)

    def show_territory(self, code: str) -> None:
        """Show another region, or the republic."""
        self._code = code
        desk = self._desk
        territory = desk.library.gazetteer.territories[code]
        self._title.setText(territory.name[desk.language])
        self._about.setText(self._about_text(code))
        self._about.setVisible(bool(self._about.text()))
        for indicator, link in self._values.items():
            latest = desk.library.figures.series(indicator, code).latest
            self._show_value(link, indicator, latest)
        found = self._clusters.show_territory(code)
        self._named.setVisible(found > 0)
        self._clusters.setVisible(found > 0)
        self._show_plan()

    def _about_text(self, code: str) -> str:
        catalogue, gazetteer = self._desk.library.catalogue, self._desk.library.gazetteer
        parts = gazetteer.districts(code)
        if not parts:
            return ""
        districts = sum(each.level is Level.DISTRICT for each in parts)
        cities = sum(each.level is Level.CITY for each in parts)
        centre = catalogue.forms(code).centre[self._desk.language]
        counts = [self.tr("%n district(s)", None, districts)]
        if cities:
            counts.append(self.tr("%n city(-ies) of regional subordination", None, cities))
        return phrase(self.tr("Centre: %1; %2", "centre; counts of districts and cities"), centre, ", ".join(counts))

    def _show_value(self, link: ValueLink, indicator: str, observation: Observation | None) -> None:
        name = self._desk.library.figures.indicators[indicator].name[self._desk.language]
        if observation is None:
            link.show_value(DASH, phrase(self.tr("%1: no figure", "indicator"), name), None)
            return
        shown = phrase(self.tr("%1 (%2)", "value (year)"), value_text(self._desk, observation), when_text(observation))
        link.show_value(shown, f"{name}: {shown}", lambda: show_passport(self, self._desk, observation))

    def _show_plan(self, _change: object = None) -> None:
        desk = self._desk
        here, planned = self._code, desk.session.plan.territory
        name = desk.library.gazetteer.territories[planned].name[desk.language]
        if planned == here:
            self._plan_line.setText(self.tr("The plan is made for this region."))
        else:
            self._plan_line.setText(phrase(self.tr("The plan is made for: %1."), name))
        self._buttons.setVisible(here not in (planned, REPUBLIC))
        self._move.setEnabled(not desk.session.read_only)

    def _move_plan(self) -> None:
        from clusterplanner.core.plan.edits import change_territory

        session, library, here = self._desk.session, self._desk.library, self._code
        if session.plan.items and not self._sure():
            return
        session.apply(self.tr("Change the plan's region", "undo"), lambda plan: change_territory(plan, library, here))

    def _sure(self) -> bool:
        here = self._desk.library.gazetteer.territories[self._code].name[self._desk.language]
        count = self.tr("The plan has %n measure(s).", None, len(self._desk.session.plan.items))
        consequences = phrase(
            self.tr(
                "They stay. Title, bodies and other suggested wordings follow the new region (%1), baselines are read "
                "anew from its figures; what you worded yourself stays and may still name the old region. "
                "You can undo this."
            ),
            here,
        )
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            self.tr("Change the plan's region"),
            f"{count} {consequences}",
            buttons.Yes | buttons.Cancel,
            buttons.Cancel,
        )
        return answer == buttons.Yes
