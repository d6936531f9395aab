"""One indicator through the years: the chart, its values as a table, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.compare import SURVEY_YEAR
from clusterplanner.core.facts.observations import Series
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.standing import cautioned
from clusterplanner.ui.theme import UNIT, rename
from clusterplanner.ui.widgets.figure_table import FigureTable, figure_cell, name_cell
from clusterplanner.ui.widgets.flow import FlowLayout
from clusterplanner.ui.widgets.indicator_chooser import IndicatorChooser
from clusterplanner.ui.widgets.passport import show_passport
from clusterplanner.ui.widgets.series_chart import Line, SeriesChart

_PEERS: Final = "indicators.peers"
_INDEXED: Final = "indicators.indexed"
_TABLE: Final = "indicators.table"


class SeriesPanel(QWidget):
    """The territory's line against the republic and chosen peers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._gap = round(UNIT * desk.scale)
        self._territory = REPUBLIC
        self._series: dict[str, Series] = {}
        self.chart = SeriesChart(desk)
        self.chart.setAccessibleName(self.tr("Chart of the years"))
        self.chart.opened.connect(self._open_passport)
        self.table = FigureTable(desk, self.tr("Values by year"), wide=True)
        self.table.setVisible(bool(desk.memory.get(_TABLE)))
        self.table.setMinimumWidth(round(26 * self._gap))
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.chart)
        halves.addWidget(self.table)
        halves.setSizes([60 * self._gap, 45 * self._gap])
        halves.setStretchFactor(0, 1)
        self._note = QLabel()
        self._note.setObjectName("muted")
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(self._gap, self._gap, self._gap, self._gap)
        column.setSpacing(self._gap // 2)
        column.addLayout(self._make_bar())
        column.addWidget(halves, 1)
        column.addWidget(self._note)

    def _make_bar(self) -> FlowLayout:
        row = FlowLayout(gap=self._gap)
        self.chooser = IndicatorChooser(self._desk)
        self.chooser.chosen.connect(self._desk.show_indicator)
        self._peers = QPushButton(self.tr("&Compare with"))
        self._peers.setMenu(self._make_peers())
        self.indexed = QCheckBox(self.tr("First year as &100"))
        self.indexed.setToolTip(self.tr("Show every line in per cent of its value in the first common year"))
        self.indexed.setChecked(bool(self._desk.memory.get(_INDEXED)))
        self.indexed.toggled.connect(self._toggle_indexed)
        self.values = QCheckBox(self.tr("V&alues as a table"))
        self.values.setChecked(bool(self._desk.memory.get(_TABLE)))
        self.values.toggled.connect(self._toggle_table)
        row.addWidget(self.chooser)
        for widget in (self._peers, self.indexed, self.values):
            row.addWidget(widget)
        for name, text, slot in (
            ("picture", self.tr("Copy the picture"), self.copy_picture),
            ("copy", self.tr("Copy the table"), self.table.copy),
        ):
            button = QToolButton()
            button.setIcon(icon(name))
            side = round(2 * self._gap)
            button.setIconSize(QSize(side, side))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked, slot=slot: slot())
            row.addWidget(button)
        return row

    def _make_peers(self) -> QMenu:
        menu = QMenu(self)
        gazetteer = self._desk.library.gazetteer
        self._peer_actions: dict[str, QAction] = {}
        for territory in (gazetteer.republic, *gazetteer.regions):
            action = menu.addAction(territory.name[self._desk.language])
            action.setCheckable(True)
            action.triggered.connect(self._peers_picked)
            self._peer_actions[territory.code] = action
        return menu

    # ------------------------------------------------------------------------------------------- showing

    def show_series(self, territory: str) -> None:
        """Show the desk's indicator for a territory."""
        desk, figures = self._desk, self._desk.library.figures
        self._territory = territory
        indicator = figures.indicators[desk.indicator]
        self.chooser.show_indicator(indicator.id)
        peers = self._peers_of(indicator.additive)
        for code, action in self._peer_actions.items():
            action.setVisible(code != territory)
            action.setChecked(code in peers)
        codes = [territory, *(code for code in self._peer_actions if code in peers and code != territory)]
        self._series = {code: figures.series(indicator.id, code) for code in codes}
        lines = [
            Line(code, self._name(code), {each.year: each.value for each in series})
            for code, series in self._series.items()
            if series
        ]
        unit, decimals = figures.unit(indicator.id)[desk.language], indicator.decimals
        if self.indexed.isChecked() and (base := common_year(lines)) is not None:
            lines = [indexed(line, base) for line in lines]
            unit, decimals = phrase(self.tr("%1 = 100"), base), 1
        marks = {SURVEY_YEAR: self.tr("full survey")} if indicator.survey else {}
        self.chart.show_lines(lines, unit, decimals, marks)
        self._note.setText(indicator.limits[desk.language])
        self._note.setVisible(bool(self._note.text()))
        rename(self._note, "warn" if cautioned(desk.library, indicator.id, territory) else "muted")
        self._show_table()

    def _peers_of(self, additive: bool) -> frozenset[str]:
        """Return what is compared: the user's choice, else the republic where it does not dwarf its regions."""
        chosen = self._desk.memory.get(_PEERS)
        if isinstance(chosen, frozenset):
            return chosen
        return frozenset() if additive else frozenset({REPUBLIC})

    def _name(self, code: str) -> str:
        return self._desk.library.gazetteer.territories[code].name[self._desk.language]

    def _show_table(self) -> None:
        if not self.values.isChecked():
            return
        years = sorted({year for series in self._series.values() for year in series.years}, reverse=True)
        headers = [self.tr("Year"), *(self._name(code).replace(" ", "\n") for code in self._series)]
        rows = [
            [name_cell(str(year)), *(figure_cell(self._desk, series[year]) for series in self._series.values())]
            for year in years
        ]
        self.table.show_rows(headers, rows)

    # ------------------------------------------------------------------------------------------- acting

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as a picture."""
        QGuiApplication.clipboard().setPixmap(self.chart.grab())
        self._desk.message.emit(self.tr("Picture copied"))

    def _peers_picked(self) -> None:
        self._desk.memory[_PEERS] = frozenset(code for code, action in self._peer_actions.items() if action.isChecked())
        self.show_series(self._territory)

    def _toggle_indexed(self, on: bool) -> None:
        self._desk.memory[_INDEXED] = on
        self.show_series(self._territory)

    def _toggle_table(self, on: bool) -> None:
        self._desk.memory[_TABLE] = on
        self.table.setVisible(on)
        self._show_table()

    def _open_passport(self, year: int) -> None:
        series = self._series.get(self._territory)
        observation = series[year] if series else None
        if observation is not None:
            show_passport(self, self._desk, observation)


def common_year(lines: Sequence[Line]) -> int | None:
    """Return the first year in which every line has a figure above nought, None when there is none."""
    years = [{year for year, value in line.points.items() if value > 0} for line in lines]
    return min(frozenset.intersection(*map(frozenset, years)), default=None) if years else None


def indexed(line: Line, base: int) -> Line:
    """Return a line in per cent of its value in a year."""
    return Line(
        line.code, line.name, {year: value / line.points[base] * Decimal(100) for year, value in line.points.items()}
    )
