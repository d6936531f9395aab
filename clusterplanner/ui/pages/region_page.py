"""The Region page: the map and the table of one indicator, and what the chosen region is in short."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.compare import Change
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import REPUBLIC, Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.map_view import CODE_ROLE, Circle, RegionMap
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.phrases import phrase, value_text
from clusterplanner.ui.region_model import CHANGE, NAME, RANK, SHARE, SORT_ROLE, RegionModel
from clusterplanner.ui.standing import region_of
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.flow import FlowLayout
from clusterplanner.ui.widgets.indicator_chooser import IndicatorChooser
from clusterplanner.ui.widgets.legend import LegendEntry, MapLegend
from clusterplanner.ui.widgets.territory_finder import TerritoryFinder
from clusterplanner.ui.widgets.value_link import ValueLink

if TYPE_CHECKING:
    from clusterplanner.ui.widgets.region_profile import RegionProfile

_NARROW = 120 * UNIT  # px at 100 %: below this the table stands under the map


class RegionPage(Page):
    """Pick a region; choose indicator and year; compare with the republic."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._gap = round(UNIT * desk.scale)
        self._model = RegionModel(desk, self)
        self.map = RegionMap(self._model, desk.library.gazetteer.outlines, desk.colours, desk.scale)
        self.map.setAccessibleName(self.tr("Map of the regions"))
        # Its wish for height would make the page scroll at sizes where everything fits.
        self.map.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._legend = MapLegend(desk.colours, desk.scale)
        self._legend.setAccessibleName(self.tr("Legend of the map"))
        self._note = QLabel()
        self._note.setObjectName("muted")
        self._note.setWordWrap(True)
        self.table = self._make_table()
        self._profile: RegionProfile | None = None
        self._republic = ValueLink(desk)
        self._republic_change = ValueLink(desk)
        self._lay_out()
        self.map.opened.connect(self._open_indicators)
        self.map.selectionModel().currentChanged.connect(self._map_moved)
        self.table.selectionModel().currentRowChanged.connect(self._table_moved)
        self.map.clicked.connect(self._region_clicked)
        self.table.clicked.connect(self._region_clicked)
        self.table.activated.connect(lambda _index: self._open_indicators())
        self.map.painted.connect(self._make_profile, Qt.ConnectionType.QueuedConnection)
        desk.territory_changed.connect(self._show_territory)
        desk.indicator_changed.connect(self._show_indicator)
        self._show_indicator()

    # ------------------------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        # From the page inwards: what is filled outside its place is styled anew at every move.
        gap = self._gap
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.addWidget(self._make_bar())
        page.addWidget(area, 1)
        content = QWidget()
        area.setWidget(content)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._halves.setContentsMargins(gap, 0, gap, gap)
        self._halves.setSpacing(gap)
        left = QFrame()
        left.setObjectName("panel")
        right = QWidget()
        self._halves.addWidget(left, 1)
        self._halves.addWidget(right, 1)
        column = QVBoxLayout(left)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap // 2)
        headline = QHBoxLayout()
        headline.setSpacing(gap)
        headline.addWidget(self._republic)
        headline.addWidget(self._republic_change)
        headline.addStretch(1)
        column.addLayout(headline)
        column.addWidget(self.map, 1)
        column.addWidget(self._legend)
        column.addWidget(self._note)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.table)
        column.addStretch(0)
        self._right = column

    def _make_profile(self) -> None:
        """Add the profile when the map is seen: it reads more figures, the catalogue and the plan."""
        from clusterplanner.ui.widgets.region_profile import RegionProfile

        self._profile = RegionProfile(self.desk)
        self._profile.new_plan.connect(lambda code: self.desk.go_to.emit(f"new:{code}"))
        self._right.insertWidget(1, self._profile, 1)
        self._profile.show_territory(self.desk.territory)

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        row = FlowLayout(bar, self._gap)
        row.setContentsMargins(self._gap, self._gap, self._gap, self._gap)
        self.chooser = IndicatorChooser(self.desk)
        self.chooser.chosen.connect(self.desk.show_indicator)
        self.year = ChoiceBox()
        self.year.setAccessibleName(self.tr("Year"))
        self.year.activated.connect(self._year_picked)
        self.circles = QCheckBox(self.tr("&Districts as circles"))
        self.circles.setChecked(bool(self.desk.memory.get("region.circles")))
        self.circles.toggled.connect(self._toggle_circles)
        for text, buddy in ((self.tr("&Indicator"), self.chooser), (self.tr("&Year"), self.year)):
            label = QLabel(text)
            label.setBuddy(buddy)
            row.addWidget(label)
            row.addWidget(buddy)
        row.addWidget(self.circles)
        self.finder = TerritoryFinder(self.desk)
        self.finder.found.connect(self._show_found)
        row.addWidget(self.finder)
        row.addWidget(self._tool("passport", self._passport_action()))
        row.addWidget(self._tool("copy", self._copy_action()))
        return bar

    def _tool(self, name: str, action: QAction) -> QToolButton:
        button = QToolButton()
        action.setIcon(icon(name))
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setIconSize(QSize(2 * self._gap, 2 * self._gap))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        return button

    def _passport_action(self) -> QAction:
        action = QAction(self.tr("Passport of the region's figure"), self)
        action.setShortcut(QKeySequence("Ctrl+I"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self._open_passport)
        self.addAction(action)
        self.table.addAction(action)
        self.map.addAction(action)
        self._passport = action
        return action

    def _copy_action(self) -> QAction:
        action = QAction(self.tr("Copy the table"), self)
        action.setShortcut(QKeySequence("Ctrl+Shift+C"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self._copy_table)
        self.addAction(action)
        self.table.addAction(action)
        return action

    def _make_table(self) -> QTableView:
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortLocaleAware(True)
        table = QTableView()
        table.setModel(self._sorted)
        table.setAccessibleName(self.tr("Figures of the regions"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + self._gap)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for narrow in (NAME, RANK):
            header.setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)
        # Two lines, because the headings are longer than the figures below them.
        header.setFixedHeight(2 * header.fontMetrics().height() + self._gap + 2)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return table

    # ------------------------------------------------------------------------------------------ showing

    def _show_indicator(self, _indicator: str = "") -> None:
        desk = self.desk
        indicator = desk.indicator
        years = desk.library.figures.coverage[indicator][Level.REGION].years
        year = desk.year if desk.year in years else years[-1]
        self.chooser.show_indicator(indicator)
        self.year.clear()
        for each in reversed(years):
            self.year.addItem(str(each), each)
        self.year.setCurrentIndex(self.year.findData(year))
        self._model.show(indicator, year)
        self._fit_table()
        self._show_circles()
        self._show_republic()
        self._note.setText(desk.library.figures.indicators[indicator].limits[desk.language])
        self._note.setVisible(bool(self._note.text()))
        self._show_territory(desk.territory)

    def _fit_table(self) -> None:
        rows = self.table.verticalHeader().length()
        self.table.setFixedHeight(rows + self.table.horizontalHeader().height() + 2)

    def _show_republic(self) -> None:
        row = self._model.position(REPUBLIC)
        name = self.desk.library.gazetteer.republic.name[self.desk.language]
        observation = row.observation
        if observation is None:
            text = phrase(self.tr("%1: no figure for %2"), name, self._model.year)
            self._republic.show_value(text, text, None)
            self._republic_change.hide()
            return
        text = phrase(
            self.tr("%1, %2: %3", "territory, year: value"),
            name,
            observation.year,
            value_text(self.desk, observation),
        )
        self._republic.show_value(text, text, lambda: self._show_passport(observation))
        change = row.change
        self._republic_change.setVisible(change is not None)
        if change is not None:
            told = self._model.difference_text(change)
            text = phrase(self.tr("%1 since %2", "change since a year"), told, change.first.year)
            self._republic_change.show_value(text, text, lambda: self._show_change(change))

    def _show_legend(self, largest: str) -> None:
        language = self.desk.language
        colours = self.desk.colours
        unit = self.desk.library.figures.unit(self._model.indicator)[language]
        decimals = self.desk.library.figures.indicators[self._model.indicator].decimals
        entries = []
        if largest:
            entries.append(LegendEntry(colours.accent, phrase(self.tr("largest circle: %1"), largest)))
        else:
            for step, bounds in enumerate(self._model.bounds):
                low, high = (format_number(bound, language, decimals) for bound in bounds)
                span = low if low == high else phrase(self.tr("%1 to %2", "range of values"), low, high)
                entries.append(LegendEntry(colours.ramp[self._model.ramp_step(step)], span))
            if entries:
                last = entries[-1]
                entries[-1] = LegendEntry(last.colour, f"{last.text} {unit}")
            if any(self._model.position(region.code).observation is None for region in self._model.regions):
                entries.append(LegendEntry(None, self.tr("no figure")))
        self._legend.show_entries(entries)

    def _show_circles(self) -> None:
        figures = self.desk.library.figures
        local = figures.indicators[self._model.indicator].local
        known = bool(local) and self._model.year in figures.coverage[local][Level.DISTRICT].years
        self.circles.setEnabled(known)
        self.circles.setToolTip("" if known else self.tr("There are no district figures for this indicator and year"))
        if not known or not self.circles.isChecked():
            self.map.show_circles(())
            self._show_legend("")
            return
        found = self._local_values(local, self._model.year)
        most = max(value for _place, value, _name, _text in found)
        centres = self.desk.library.gazetteer.centres
        self.map.show_circles(
            [
                Circle(*centres[place], float(value / most), f"{name}: {text}")
                for place, value, name, text in found
                if most > 0 and value > 0
            ]
        )
        self._show_legend(next(f"{name}, {text}" for _place, value, name, text in found if value == most))

    def _local_values(self, indicator: str, year: int) -> list[tuple[str, Decimal, str, str]]:
        """Return place, value, name and told value of every district and city that has a figure."""
        library, language = self.desk.library, self.desk.language
        found = []
        for region in self._model.regions:
            for part in library.gazetteer.districts(region.code):
                observation = library.figures.observation(indicator, part.code, year)
                if observation is not None:
                    told = value_text(self.desk, observation)
                    found.append((part.code, observation.value, part.name[language], told))
        return found

    def _show_territory(self, code: str) -> None:
        region = region_of(self.desk.library, code)
        row = self._model.row_of(region)
        if self._profile is not None:
            self._profile.show_territory(code)
        self._passport.setEnabled(self._model.position(region).observation is not None)
        index = self._model.index(row, NAME) if row >= 0 else QModelIndex()
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if self.map.currentIndex() != index:
            self.map.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        sorted_index = self._sorted.mapFromSource(index)
        if self.table.currentIndex().row() != sorted_index.row():
            self.table.selectionModel().setCurrentIndex(sorted_index, command)
        self.map.viewport().update()

    # ------------------------------------------------------------------------------------------- acting

    def enter(self) -> None:
        """Give the map the keys."""
        self.map.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * self.desk.scale
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._halves.direction() != direction:
            self._halves.setDirection(direction)
        self.map.setMinimumHeight(round(UNIT * (50 if narrow else 28) * min(self.desk.scale, 1.75)))

    def _map_moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self._region_marked(index.data(CODE_ROLE))

    def _table_moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self._region_marked(index.siblingAtColumn(NAME).data(CODE_ROLE))

    def _region_marked(self, code: str) -> None:
        """Look at a region that was moved to; the region of a district looked at is marked only."""
        if code != region_of(self.desk.library, self.desk.territory):
            self.desk.look_at(code)

    def _region_clicked(self, index: QModelIndex) -> None:
        self.desk.look_at(index.siblingAtColumn(NAME).data(CODE_ROLE))

    def _show_found(self, code: str) -> None:
        self.desk.look_at(code)
        if self._profile is not None:
            self._area.ensureWidgetVisible(self._profile)

    def _year_picked(self, _place: int) -> None:
        self.desk.show_indicator(self.desk.indicator, self.year.currentData())

    def _toggle_circles(self, shown: bool) -> None:
        self.desk.memory["region.circles"] = shown
        self._show_circles()

    def _open_indicators(self, _code: str = "") -> None:
        self.desk.go_to.emit("indicators")

    def _open_passport(self) -> None:
        """Open the passport of the region's figure, or of what the table's current column computes from it."""
        row = self._model.position(region_of(self.desk.library, self.desk.territory))
        column = self.table.currentIndex().column() if self.focusWidget() is self.table else NAME
        if column == CHANGE and row.change:
            self._show_change(row.change)
        elif column == SHARE and row.share:
            from clusterplanner.ui.widgets.figure_table import show_share

            show_share(self, self.desk, row.share)
        elif column == SHARE and row.against:
            self._show_change(row.against)
        elif row.observation is not None:
            self._show_passport(row.observation)

    def _show_passport(self, observation: Observation) -> None:
        from clusterplanner.ui.widgets.passport import show_passport

        show_passport(self, self.desk, observation)

    def _show_change(self, change: Change) -> None:
        from clusterplanner.ui.widgets.figure_table import show_change

        show_change(self, self.desk, change)

    def _copy_table(self) -> None:
        from clusterplanner.ui.widgets.figure_table import table_text

        QGuiApplication.clipboard().setText(table_text(self._sorted, self.desk.language))
        self.desk.message.emit(self.tr("Table copied"))
