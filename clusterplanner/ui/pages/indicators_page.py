"""The Indicators page: cards of a territory's figures, and one of them in depth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.compare import Change
from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.plan.edits import set_plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.plan_territory import is_local
from clusterplanner.ui.standing import region_of
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.cards import CARD_ROLE, Card, CardModel, CardView
from clusterplanner.ui.widgets.figure_table import show_change
from clusterplanner.ui.widgets.flow import FlowLayout
from clusterplanner.ui.widgets.indicator_tree import IndicatorPicker, regional_indicators
from clusterplanner.ui.widgets.passport import show_passport
from clusterplanner.ui.widgets.series_panel import SeriesPanel

_CARDS: Final = "indicators.cards"
_TAB: Final = "indicators.tab"
USUAL: Final = (
    "sme_org_count",
    "ie_count",
    "sme_share_gva",
    "sme_share_employment",
    "sme_share_revenue",
    "sme_org_share_industry",
    "sme_org_employees",
    "sme_org_wage",
    "sme_org_revenue",
    "sme_org_exports_goods",
    "sme_org_sales_margin",
    "sme_org_loss_share",
)


class IndicatorsPage(Page):
    """Cards above; years, regions, districts and the article's tables below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._gap = round(UNIT * desk.scale)
        self._model = CardModel(desk, self)
        self.cards = CardView(desk, self._model)
        self.series = SeriesPanel(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self._shown: list[Callable[[str], None] | None] = [self.series.show_series, None, None, None]
        self._holders: dict[int, QVBoxLayout] = {}
        self.tabs.addTab(self.series, self.tr("Years"))
        for title in (self.tr("Regions"), self.tr("Cities and districts"), self.tr("Tables of the article")):
            holder = QWidget()
            self._holders[self.tabs.addTab(holder, title)] = layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
        desk.later(self._name_article)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.cards)
        halves.addWidget(self.tabs)
        halves.setStretchFactor(0, 0)
        halves.setStretchFactor(1, 1)
        # Its wish for height would make the page scroll at sizes where everything fits.
        halves.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        halves.setMinimumHeight(self.cards.rows_height(1) + round(46 * self._gap))  # large text scrolls the page
        halves.setSizes([self.cards.rows_height(2), round(50 * self._gap)])
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(self._gap, self._gap, self._gap, self._gap)
        column.setSpacing(self._gap)
        column.addLayout(self._make_bar())
        column.addWidget(self._make_local())
        column.addWidget(halves, 1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)
        self.cards.opened.connect(self._open_passport)
        self.cards.selectionModel().currentChanged.connect(self._card_picked)
        self.tabs.setCurrentIndex(_place(desk.memory.get(_TAB)))
        self.tabs.currentChanged.connect(self._tab_picked)
        desk.territory_changed.connect(self._show)
        desk.indicator_changed.connect(self._show_indicator)
        for signal in (desk.session.plan_changed, desk.session.plan_opened, desk.session.state_changed):
            signal.connect(self._show_offer)
        self._show()

    def _make_bar(self) -> FlowLayout:
        language = self.desk.language
        gazetteer = self.desk.library.gazetteer
        self.territory = ChoiceBox()
        for territory in (*gazetteer.regions, gazetteer.republic):
            self.territory.addItem(territory.name[language], territory.code)
        self.territory.activated.connect(lambda _place: self.desk.look_at(self.territory.currentData()))
        label = QLabel(self.tr("&Territory"))
        label.setBuddy(self.territory)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find among all indicators"))
        self.field.setAccessibleName(self.tr("Find among all indicators"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show)
        choose = QPushButton(icon("indicators"), self.tr("Ch&oose indicators…"))
        choose.clicked.connect(self.choose_cards)
        self.offer = QPushButton(icon("plan"), self.tr("&Show in the plan"))
        self.offer.clicked.connect(self._show_in_plan)
        row = FlowLayout(gap=self._gap)
        row.addWidget(label)
        row.addWidget(self.territory)
        row.addWidget(self.field)
        row.addWidget(choose)
        row.addWidget(self.offer)
        return row

    def _make_local(self) -> QLabel:
        self._local = QLabel()
        self._local.setObjectName("muted")
        self._local.setWordWrap(True)
        return self._local

    # ------------------------------------------------------------------------------------------- showing

    def chosen(self) -> tuple[str, ...]:
        """Return the indicators that have cards while nothing is searched for."""
        remembered = self.desk.memory.get(_CARDS)
        return remembered if isinstance(remembered, tuple) else USUAL

    def _found(self) -> tuple[str, ...]:
        words = self.field.text().casefold().split()
        if not words:
            return self.chosen()
        language = self.desk.language
        return tuple(
            each.id
            for each in regional_indicators(self.desk.library)
            if all(word in f"{each.name[language]} {each.short[language]}".casefold() for word in words)
        )

    def _show(self, _change: str = "") -> None:
        here = region_of(self.desk.library, self.desk.territory)
        self.territory.setCurrentIndex(self.territory.findData(here))
        self._show_local(here)
        self._model.show(here, self._found())
        self._show_indicator()
        self._show_offer()

    def _show_local(self, region: str) -> None:
        """Tell, while a district or city is looked at, that these are its region's figures and where its own are."""
        here = self.desk.territory
        self._local.setVisible(here != region)
        names = self.desk.library.gazetteer.territories
        sentence = self.tr(
            "You look at %1. These SME indicators are published for regions only, so the cards show %2; what is "
            "published for districts stands on the tab “Cities and districts”."
        )
        self._local.setText(phrase(sentence, *(names[each].name[self.desk.language] for each in (here, region))))

    def _show_indicator(self, _indicator: str = "") -> None:
        row = self._model.row_of(self.desk.indicator)
        index = self._model.index(row) if row >= 0 else QModelIndex()
        if self.cards.currentIndex() != index:
            self.cards.setCurrentIndex(index)
        self._show_tab()

    def _show_tab(self) -> None:
        """Bring the visible tab up to date; the others follow when they are opened."""
        place = self.tabs.currentIndex()
        show = self._shown[place]
        if show is None:
            show = self._shown[place] = self._make_tab(place)
        show(region_of(self.desk.library, self.desk.territory))

    def _make_tab(self, place: int) -> Callable[[str], None]:
        layout = self._holders[place]
        match place:
            case 1:
                from clusterplanner.ui.widgets.bars import BarPanel

                bars = BarPanel(self.desk)
                layout.addWidget(bars)
                return bars.show_territory
            case 2:
                from clusterplanner.ui.widgets.district_panel import DistrictPanel

                districts = DistrictPanel(self.desk)
                layout.addWidget(districts)
                return districts.show_territory
            case _:
                from clusterplanner.ui.widgets.article_tables import ArticleTables

                layout.addWidget(ArticleTables(self.desk))
                return lambda _code: None

    def _name_article(self) -> None:
        from clusterplanner.core.analysis.article import ARTICLE
        from clusterplanner.ui.widgets.passport import source_text

        article = self.desk.library.figures.sources[ARTICLE]
        self.tabs.setTabToolTip(self.tabs.count() - 1, source_text(self.desk, article))

    def _show_offer(self, _change: object = None) -> None:
        plan = self.desk.session.plan
        local = is_local(self.desk, plan.territory)
        self.offer.setEnabled(not local and not self.desk.session.read_only and plan.indicators != self.chosen())
        self.offer.setToolTip(
            self.tr("The plan is one of a district or city, for which these indicators are not published")
            if local
            else self.tr("Print these indicators in the plan's assessment of the region")
        )

    # ------------------------------------------------------------------------------------------- acting

    def enter(self) -> None:
        """Give the cards the keys."""
        self.cards.setFocus()

    def choose_cards(self) -> None:
        """Ask which indicators have cards."""
        here, chosen = region_of(self.desk.library, self.desk.territory), self.chosen()
        offered = [
            each
            for each in regional_indicators(self.desk.library)
            if each.id in chosen or self.desk.library.figures.series(each.id, here)
        ]
        picker = IndicatorPicker(self.desk, offered, chosen, USUAL, self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.accepted.connect(lambda: self._take(picker.ticked()))
        picker.open()

    def _take(self, ticked: tuple[str, ...]) -> None:
        self.desk.memory[_CARDS] = ticked
        self.field.clear()
        self._show()

    def _show_in_plan(self) -> None:
        chosen = self.chosen()
        self.desk.session.apply(self.tr("Choose the plan's indicators"), lambda plan: set_plan(plan, indicators=chosen))
        self.desk.message.emit(self.tr("The plan shows %n indicator(s)", None, len(chosen)))

    def _card_picked(self, index: QModelIndex) -> None:
        if index.isValid():
            card: Card = index.data(CARD_ROLE)
            if card.indicator != self.desk.indicator:
                self.desk.show_indicator(card.indicator)

    def _tab_picked(self, place: int) -> None:
        self.desk.memory[_TAB] = place
        self._show_tab()

    def _open_passport(self, figure: Observation | Change) -> None:
        if isinstance(figure, Change):
            show_change(self, self.desk, figure)
        else:
            show_passport(self, self.desk, figure)


def _place(remembered: object) -> int:
    return remembered if isinstance(remembered, int) else 0
