"""Indicators grouped by theme with a search field: to choose one, or to tick several."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.facts.indicators import Indicator
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.territories import Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.theme import UNIT

ID_ROLE: Final = Qt.ItemDataRole.UserRole + 1
SEARCH_ROLE: Final = Qt.ItemDataRole.UserRole + 2


def regional_indicators(library: Library) -> tuple[Indicator, ...]:
    """Return the indicators that have one figure a region and year."""
    coverage = library.figures.coverage
    return tuple(
        each for each in library.figures.indicators_of(Level.REGION) if not coverage[each.id][Level.REGION].sections
    )


class IndicatorTree(QWidget):
    """A search field over a tree of themes; `chosen` is Enter or a click on an indicator."""

    chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        indicators: Iterable[Indicator],
        ticked: Collection[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._checkable = ticked is not None
        self._source = _model(desk, indicators, ticked)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self._source)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filtered.setFilterRole(SEARCH_ROLE)
        self._filtered.setRecursiveFilteringEnabled(True)
        self._filtered.setAutoAcceptChildRows(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find an indicator"))
        self.field.setAccessibleName(self.tr("Find an indicator"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.view = QTreeView()
        self.view.setModel(self._filtered)
        self.view.setHeaderHidden(True)
        self.view.setWordWrap(True)
        self.view.setUniformRowHeights(False)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(self.tr("Indicators by theme"))
        self.view.expandAll()
        if not self._checkable:
            self.view.clicked.connect(self._choose)
            self.view.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.field)

    def ticked(self) -> tuple[str, ...]:
        """Return the ticked indicators in the dictionary's order."""
        return tuple(item.data(ID_ROLE) for item in _leaves(self._source) if item.checkState() == Qt.CheckState.Checked)

    def tick(self, ids: Collection[str]) -> None:
        """Tick exactly these."""
        for item in _leaves(self._source):
            item.setCheckState(Qt.CheckState.Checked if item.data(ID_ROLE) in ids else Qt.CheckState.Unchecked)

    def select(self, indicator: str) -> None:
        """Put the cursor on an indicator."""
        for item in _leaves(self._source):
            if item.data(ID_ROLE) == indicator:
                index = self._filtered.mapFromSource(item.index())
                self.view.setCurrentIndex(index)
                self.view.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event).key()
            if watched is self.field and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.view.setFocus(Qt.FocusReason.TabFocusReason)
                self.view.keyPressEvent(cast("QKeyEvent", event))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._checkable:
                self._choose(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self._filtered.setFilterFixedString(text.strip())
        self.view.expandAll()
        first = self._filtered.index(0, 0)
        if first.isValid():
            self.view.setCurrentIndex(self._filtered.index(0, 0, first))

    def _choose(self, index: QModelIndex) -> None:
        found = index.data(ID_ROLE)
        if found:
            self.chosen.emit(found)


def _model(desk: Desk, indicators: Iterable[Indicator], ticked: Collection[str] | None) -> QStandardItemModel:
    model = QStandardItemModel()
    themes: dict[str, QStandardItem] = {}
    for indicator in indicators:
        if indicator.theme not in themes:
            theme = QStandardItem(desk.library.figures.themes[indicator.theme][desk.language])
            font = theme.font()
            font.setBold(True)
            theme.setFont(font)
            theme.setData(theme.text(), SEARCH_ROLE)
            theme.setFlags(Qt.ItemFlag.ItemIsEnabled)
            themes[indicator.theme] = theme
            model.appendRow(theme)
        unit = desk.library.figures.unit(indicator.id)[desk.language]
        # The full names differ only at their ends, which a list has no room for.
        last = _last_year(desk.library, indicator.id)
        item = QStandardItem(f"{indicator.short[desk.language]}, {unit} ({last})")
        item.setData(indicator.id, ID_ROLE)
        item.setData(f"{item.text()} {indicator.name[desk.language]}", SEARCH_ROLE)
        item.setToolTip(indicator.name[desk.language])
        if ticked is not None:
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked if indicator.id in ticked else Qt.CheckState.Unchecked)
        themes[indicator.theme].appendRow(item)
    return model


def _last_year(library: Library, indicator: str) -> int:
    """Return the year of the last figures of regions, or of whatever territories have figures."""
    levels = library.figures.coverage[indicator]
    known = (levels[Level.REGION],) if Level.REGION in levels else levels.values()
    return max(year for each in known for year in each.years)


def _leaves(model: QStandardItemModel) -> Sequence[QStandardItem]:
    themes = [model.item(row) for row in range(model.rowCount())]
    return [theme.child(row) for theme in themes for row in range(theme.rowCount())]


class IndicatorPicker(QDialog):
    """Tick which indicators to show."""

    def __init__(
        self,
        desk: Desk,
        indicators: Iterable[Indicator],
        ticked: Collection[str],
        default: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Indicators shown"))
        self._tree = IndicatorTree(desk, indicators, ticked)
        self._default = default
        explanation = QLabel(self.tr("Tick the indicators to show as cards."))
        explanation.setWordWrap(True)
        reset = QPushButton(self.tr("&Usual set"))
        reset.clicked.connect(lambda: self._tree.tick(self._default))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(reset)
        row.addStretch(1)
        row.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addWidget(explanation)
        column.addWidget(self._tree, 1)
        column.addLayout(row)
        screen = self.screen().availableGeometry()
        scale = desk.scale
        self.resize(min(round(80 * UNIT * scale), screen.width()), min(round(68 * UNIT * scale), screen.height()))

    def ticked(self) -> tuple[str, ...]:
        """Return what is ticked, in the dictionary's order."""
        return self._tree.ticked()
