"""The Diagnosis page: what lags in a territory, what the plan makes of it, and which measures answer it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.diagnosis.advisor import Advisor
from clusterplanner.ui.diagnosis.decision import DecisionPanel
from clusterplanner.ui.diagnosis.finding_panel import FindingPanel
from clusterplanner.ui.diagnosis.findings_list import FINDING_ROLE, FindingsModel
from clusterplanner.ui.diagnosis.look import Look
from clusterplanner.ui.diagnosis.peers import PeersDialog
from clusterplanner.ui.diagnosis.two_lines import RowList
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.reference.help_button import HelpButton
from clusterplanner.ui.standing import region_of
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.flow import FlowLayout

_FINDING: Final = "diagnosis.finding"
_LAGGING: Final = "diagnosis.lagging"
_TAB: Final = "diagnosis.tab"
_SCROLLED: Final = 1.3  # above this text scale the decision scrolls along with what it is about


class DiagnosisPage(Page):
    """Findings with their decisions on the first tab, the advisor on the second."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._gap = round(UNIT * desk.scale)
        self.look = Look(desk, self)
        self._stale = True
        self._showing = False
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_findings(), self.tr("Fi&ndings"))
        self.advisor = Advisor(self.look)
        self.tabs.addTab(self.advisor, self.tr("Advis&or"))
        for widget, entry in ((self.advisor, "measure-score"), (self.rows, "gravity"), (self.panel, "gravity")):
            widget.setProperty("reference", entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(self._gap, self._gap, self._gap, self._gap)
        column.setSpacing(self._gap)
        column.addLayout(self._make_bar())
        column.addWidget(self.tabs, 1)
        self.tabs.setCurrentIndex(1 if desk.memory.get(_TAB) == 1 else 0)
        self.tabs.currentChanged.connect(self._tab_picked)
        self.look.changed.connect(self._refresh)
        desk.territory_changed.connect(self._refresh)
        desk.session.plan_changed.connect(self._refresh)
        desk.session.plan_opened.connect(self._refresh)
        desk.session.state_changed.connect(self._refresh)

    def _make_bar(self) -> FlowLayout:
        language, gazetteer = self.desk.language, self.desk.library.gazetteer
        self.region, self.part = ChoiceBox(), ChoiceBox()
        for territory in (*gazetteer.regions, gazetteer.republic):
            self.region.addItem(territory.name[language], territory.code)
        self.region.activated.connect(lambda _place: self.desk.look_at(self.region.currentData()))
        self.part.activated.connect(lambda _place: self.desk.look_at(self.part.currentData()))
        self.part.setAccessibleName(self.tr("City or district"))
        label = QLabel(self.tr("&Territory"))
        label.setBuddy(self.region)
        self.peers = QPushButton(icon("indicators"), "")
        self.peers.clicked.connect(self._choose_peers)
        self.peers.setProperty("reference", "peers")
        row = FlowLayout(gap=self._gap)
        self.help = HelpButton(self.desk, "gravity")
        for widget in (label, self.region, self.part, self.peers, self.help):
            row.addWidget(widget)
        return row

    def _make_findings(self) -> QWidget:
        self.model = FindingsModel(self.look, self)
        self.rows = RowList(self.desk, self.tr("Findings, the gravest first"))
        self.rows.setModel(self.model)
        self.rows.selectionModel().currentChanged.connect(self._pick)
        self.lagging = QCheckBox(self.tr("&Lagging only"))
        self.lagging.setChecked(bool(self.desk.memory.get(_LAGGING)))
        self.lagging.toggled.connect(self._filter)
        self._none = QLabel(self.tr("Nothing lags by the present thresholds."))
        self._none.setWordWrap(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, self._gap // 2, 0, 0)
        column.addWidget(self.lagging)
        column.addWidget(self._none)
        column.addWidget(self.rows, 1)
        self.panel = FindingPanel(self.look)
        self.decision = DecisionPanel(self.look)
        if self.desk.scale > _SCROLLED:
            self.panel.add_below(self.decision)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._gap // 2)
        column.addWidget(self.panel, 1)
        if self.desk.scale <= _SCROLLED:
            column.addWidget(self.decision)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes([400, 740])
        halves.setStretchFactor(1, 1)
        self._right = right
        return halves

    # ------------------------------------------------------------------ showing

    def _refresh(self, _change: object = None) -> None:
        """Bring the visible tab up to date; a page out of view follows when it is entered."""
        self._stale = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._stale = False
        self._show_bar()
        advised = self.tabs.currentIndex() == 1
        self.help.entry = "measure-score" if advised else "gravity"
        if advised:
            self.advisor.show_advice()
        else:
            self._show_findings()

    def _show_bar(self) -> None:
        desk, language = self.desk, self.desk.language
        here = region_of(desk.library, desk.territory)
        self.region.setCurrentIndex(self.region.findData(here))
        self.part.clear()
        self.part.addItem(self.tr("whole region"), here)
        for each in desk.library.gazetteer.districts(here):
            self.part.addItem(each.name[language], each.code)
        self.part.setCurrentIndex(self.part.findData(desk.territory))
        self.part.setVisible(self.part.count() > 1)
        self.peers.setVisible(bool(self.look.peers))
        self.peers.setText(phrase(self.tr("&Peers: %1…"), len(self.look.peers)))
        names = desk.library.gazetteer.territories
        self.peers.setToolTip("\n".join(names[each].name[language] for each in self.look.peers))
        self.peers.setEnabled(self.look.decidable or not self.look.is_plans)

    def _show_findings(self) -> None:
        wanted = str(self.desk.memory.get(_FINDING, ""))
        self._showing = True  # the user picks no finding here
        self.model.show(lagging_only=self.lagging.isChecked())
        some = self.model.rowCount() > 0
        self._none.setVisible(not some)
        self._right.setVisible(some)
        if some:
            index = self.model.index(max(0, self.model.row_of(wanted)))
            self.rows.setCurrentIndex(index)
            self._pick(index)
        self._showing = False

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            finding = index.data(FINDING_ROLE)
            self.panel.show_finding(finding)
            self.decision.show_finding(finding)
            if not self._showing:
                self.desk.memory[_FINDING] = finding.gauge.id

    # ------------------------------------------------------------------ acting

    def enter(self) -> None:
        if self._stale:
            self._show()
        (self.advisor.rows if self.tabs.currentIndex() == 1 else self.rows).setFocus()

    def reveal(self, where: str) -> bool:
        part, _, rest = where.partition("/")
        if part not in ("judgements", "peers"):
            return False
        self.tabs.setCurrentIndex(0)
        finding, _, field = rest.partition("/")
        self.lagging.setChecked(False)
        if finding:
            self.desk.memory[_FINDING] = finding
        self.desk.look_at(self.desk.session.plan.territory)
        self._show()
        if part == "peers":
            self.peers.setFocus()
            return True
        (self.decision.reason if field == "reason" else self.decision.wording).setFocus()
        return True

    def _filter(self, on: bool) -> None:
        self.desk.memory[_LAGGING] = on
        self._refresh()

    def _tab_picked(self, place: int) -> None:
        self.desk.memory[_TAB] = place
        self._refresh()

    def _choose_peers(self) -> None:
        dialog = PeersDialog(self.look, self)
        dialog.accepted.connect(lambda: self.look.compare_with(dialog.ticked()))
        dialog.open()
