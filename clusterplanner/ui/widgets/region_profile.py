"""A region, district or city in short, and what the plan has to do with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import REPUBLIC, Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import DASH, phrase, value_text, when_text
from clusterplanner.ui.plan_territory import is_local, move_plan
from clusterplanner.ui.standing import region_of
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.cluster_list import ClusterList
from clusterplanner.ui.widgets.flow import FlowLayout
from clusterplanner.ui.widgets.passport import show_passport
from clusterplanner.ui.widgets.value_link import ValueLink

SHOWN: Final = ("population_1jan", "sme_org_count", "ie_count", "sme_share_gva", "sme_share_employment", "sme_org_wage")
LOCAL: Final = ("d_population", "d_sme_org_count", "d_org_count", "d_employed", "d_wage", "d_industrial_output")


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
        self._title.setWordWrap(True)
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setObjectName("muted")
        self._limits = QLabel(
            self.tr("Other SME indicators are published for regions only; a local plan is measured by these figures.")
        )
        self._limits.setWordWrap(True)
        self._limits.setObjectName("muted")
        self._named = QLabel(self.tr("Clusters and infrastructure named in sources"))
        self._named.setObjectName("subtitle")
        self._named.setWordWrap(True)
        self._clusters = ClusterList(desk)
        self._plan_line = QLabel()
        self._plan_line.setWordWrap(True)
        self._move = QPushButton(self.tr("&Make the plan for this territory"))
        self._move.clicked.connect(lambda: move_plan(self, desk, self._code))
        self._new = QPushButton(self.tr("&New plan for this territory"))
        self._new.clicked.connect(lambda: self.new_plan.emit(self._code))
        self._buttons = QWidget()
        row_of_buttons = FlowLayout(self._buttons, gap)
        row_of_buttons.addWidget(self._move)
        row_of_buttons.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap + gap // 2, gap, gap + gap // 2, gap)
        column.setSpacing(gap // 2)
        column.addWidget(self._title)
        column.addLayout(self._make_parts(gap))
        column.addWidget(self._about)
        column.addLayout(self._make_values(gap))
        column.addWidget(self._limits)
        column.addWidget(self._named)
        column.addWidget(self._clusters, 1)
        column.addWidget(self._plan_line)
        column.addWidget(self._buttons)
        column.addStretch(0)
        desk.session.plan_changed.connect(self._show_plan)
        desk.session.plan_opened.connect(self._show_plan)
        desk.session.state_changed.connect(self._show_plan)

    def _make_parts(self, gap: int) -> FlowLayout:
        self.part = ChoiceBox()
        self.part.activated.connect(lambda _place: self._desk.look_at(self.part.currentData()))
        self._part_label = QLabel(self.tr("&City or district"))
        self._part_label.setBuddy(self.part)
        parts = FlowLayout(gap=gap)
        parts.addWidget(self._part_label)
        parts.addWidget(self.part)
        return parts

    def _make_values(self, gap: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * gap)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self._values: dict[str, ValueLink] = {}
        self._names: dict[str, QLabel] = {}
        for row, indicator in enumerate((*SHOWN, *LOCAL)):
            name = QLabel(self._desk.library.figures.indicators[indicator].short[self._desk.language])
            name.setWordWrap(True)
            self._names[indicator], self._values[indicator] = name, ValueLink(self._desk)
            grid.addWidget(name, row, 0)
            grid.addWidget(self._values[indicator], row, 1)
        return grid

    def show_territory(self, code: str) -> None:
        """Show another region, district or city, or the republic."""
        self._code = code
        desk = self._desk
        territory = desk.library.gazetteer.territories[code]
        self._title.setText(territory.name[desk.language])
        self._show_parts(code)
        self._about.setText(self._about_text(code))
        self._about.setVisible(bool(self._about.text()))
        shown = LOCAL if is_local(desk, code) else SHOWN
        for indicator, link in self._values.items():
            self._names[indicator].setVisible(indicator in shown)
            link.setVisible(indicator in shown)
            if indicator in shown:
                self._show_value(link, indicator, desk.library.figures.series(indicator, code).latest)
        self._limits.setVisible(shown is LOCAL)
        found = self._clusters.show_territory(code)
        self._named.setVisible(found > 0)
        self._clusters.setVisible(found > 0)
        self._show_plan()

    def _show_parts(self, code: str) -> None:
        """Offer the cities and districts of the region, the one shown among them."""
        library, language = self._desk.library, self._desk.language
        region = region_of(library, code)
        self.part.clear()
        self.part.addItem(self.tr("whole region"), region)
        for each in library.gazetteer.districts(region):
            self.part.addItem(each.name[language], each.code)
        self.part.setCurrentIndex(self.part.findData(code))
        self.part.setVisible(self.part.count() > 1)
        self._part_label.setVisible(self.part.count() > 1)

    def _about_text(self, code: str) -> str:
        catalogue, gazetteer = self._desk.library.catalogue, self._desk.library.gazetteer
        if is_local(self._desk, code):
            region = gazetteer.territories[region_of(self._desk.library, code)].name[self._desk.language]
            if gazetteer.territories[code].level is Level.CITY:
                return region
            centre = catalogue.forms(code).centre[self._desk.language]
            return phrase(self.tr("%1; centre: %2", "region of a district; its centre"), region, centre)
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
            self._plan_line.setText(self.tr("The plan is made for this territory."))
        else:
            self._plan_line.setText(phrase(self.tr("The plan is made for: %1."), name))
        self._buttons.setVisible(here not in (planned, REPUBLIC))
        self._move.setEnabled(not desk.session.read_only)
