"""The cities and districts of a region: one indicator at a time, searchable; the plan can be made for one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clusterplanner.core.analysis.compare import Change, latest_change
from clusterplanner.core.facts.territories import REPUBLIC, Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.plan_territory import move_plan
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.figure_table import Cell, FigureTable, change_cell, figure_cell, name_cell
from clusterplanner.ui.widgets.flow import FlowLayout

_MEMORY = "indicators.local"


class DistrictPanel(QWidget):
    """A table of the cities and districts with their latest figure and its change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._territory = REPUBLIC
        self._codes: list[str] = []
        gap = round(UNIT * desk.scale)
        figures = desk.library.figures
        self.indicator = ChoiceBox()
        self.indicator.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.indicator.setMinimumContentsLength(20)
        for entry in figures.indicators_of(Level.DISTRICT):
            if not figures.coverage[entry.id][Level.DISTRICT].sections:
                unit = figures.unit(entry.id)[desk.language]
                self.indicator.addItem(f"{entry.name[desk.language]}, {unit}", entry.id)
        remembered = self.indicator.findData(desk.memory.get(_MEMORY))
        self.indicator.setCurrentIndex(max(0, remembered))
        self.indicator.currentIndexChanged.connect(self._indicator_picked)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a district or city"))
        self.field.setAccessibleName(self.tr("Find a district or city"))
        self.field.setClearButtonEnabled(True)
        self.table = FigureTable(desk, self.tr("Cities and districts"))
        self.field.textChanged.connect(self.table.filter)
        copy = QPushButton(icon("copy"), self.tr("Copy the &table"))
        copy.clicked.connect(self.table.copy)
        self._empty = QLabel(self.tr("The city of Minsk is not divided into districts with figures of their own."))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        label = QLabel(self.tr("I&ndicator"))
        label.setBuddy(self.indicator)
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addWidget(label)
        row.addWidget(self.indicator, 3)
        row.addWidget(self.field, 1)
        row.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        self.plan = QPushButton(icon("plan"), "")
        self.plan.clicked.connect(self._make_plan)
        self._plan_line = QLabel()
        self._plan_line.setObjectName("muted")
        below = FlowLayout(gap=gap)
        below.addWidget(self.plan)
        below.addWidget(self._plan_line)
        column.addLayout(below)
        self.table.selectionModel().currentRowChanged.connect(self._show_plan)
        for signal in (desk.session.plan_changed, desk.session.plan_opened, desk.session.state_changed):
            signal.connect(self._show_plan)

    def show_territory(self, code: str) -> None:
        """Show the parts of a region, or of all regions for the republic."""
        self._territory = code
        desk, gazetteer = self._desk, self._desk.library.gazetteer
        regions = [region.code for region in gazetteer.regions] if code == REPUBLIC else [code]
        parts = [part for region in regions for part in gazetteer.districts(region)]
        self._empty.setVisible(not parts)
        self.table.setVisible(bool(parts))
        indicator = self.indicator.currentData()
        rows: list[list[Cell]] = []
        last = 0
        for part in parts:
            series = desk.library.figures.series(indicator, part.code)
            latest, change = series.latest, latest_change(series)
            last = max(last, latest.year if latest else 0)
            row = [name_cell(part.name[desk.language]), name_cell(str(latest.year) if latest else "")]
            row += [figure_cell(desk, latest), change_cell(desk, change if isinstance(change, Change) else None)]
            if code == REPUBLIC:
                row.insert(1, name_cell(gazetteer.territories[part.parent].name[desk.language]))
            rows.append(row)
        unit = desk.library.figures.unit(indicator)[desk.language]
        headers = [self.tr("City or district"), self.tr("Year"), unit, self.tr("Change to the figure before")]
        if code == REPUBLIC:
            headers.insert(1, self.tr("Region"))
        self._codes = [part.code for part in parts]
        self.table.show_rows(headers, rows)
        if desk.territory in self._codes:
            self.table.point_at(self._codes.index(desk.territory))
        self._show_plan()
        self.table.setAccessibleDescription(
            phrase(self.tr("%1, %2", "indicator, year"), self.indicator.currentText(), last)
        )

    def _indicator_picked(self, _place: int) -> None:
        self._desk.memory[_MEMORY] = self.indicator.currentData()
        self.show_territory(self._territory)

    def _picked(self) -> str:
        """Return the district or city of the current row, "" when there is none."""
        row = self.table.current_row()
        return self._codes[row] if 0 <= row < len(self._codes) else ""

    def _show_plan(self, _change: object = None) -> None:
        desk, here = self._desk, self._picked()
        names = desk.library.gazetteer.territories
        planned = desk.session.plan.territory
        told = names[here].name[desk.language] if here else self.tr("pick a row")
        self.plan.setText(phrase(self.tr("Make the &plan for: %1", "district or city"), told.replace("&", "&&")))
        self.plan.setEnabled(bool(here) and here != planned and not desk.session.read_only)
        self.plan.setVisible(bool(self._codes))
        self._plan_line.setText(phrase(self.tr("The plan is made for: %1."), names[planned].name[desk.language]))

    def _make_plan(self) -> None:
        """Move the plan to the picked district or city, and look at it."""
        here = self._picked()
        if move_plan(self, self._desk, here):
            self._desk.look_at(here)
