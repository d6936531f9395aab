"""The regions compared as bars: a list view over the same rows as the map, painted as bars."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.facts.territories import REPUBLIC, Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.map_view import CODE_ROLE, LABEL_ROLE
from clusterplanner.ui.phrases import phrase, value_text
from clusterplanner.ui.region_model import SORT_ROLE, VALUE, RegionModel
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.figure_table import table_text
from clusterplanner.ui.widgets.passport import show_passport
from clusterplanner.ui.widgets.value_link import ValueLink

_Index = QModelIndex | QPersistentModelIndex
_BAR: Final = 0.62  # of the row's height


class _BarDelegate(QStyledItemDelegate):
    def __init__(self, desk: Desk, model: RegionModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._gap = round(UNIT * desk.scale)

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(40 * self._gap, option.fontMetrics.height() + self._gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = self._desk.colours
        name, figure = index.data(LABEL_ROLE)
        metrics = option.fontMetrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(option.rect, QColor(colours.wash))
        font = option.font
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        cell = option.rect
        names = self._widest(option) + 2 * self._gap
        left = QRect(cell.left() + self._gap, cell.top(), names, cell.height())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignVCenter), name)
        numbers = metrics.horizontalAdvance("0" * 9) + 2 * self._gap
        area = QRectF(cell).adjusted(names + 2 * self._gap, 0, -numbers, 0)
        end = self._paint_bar(painter, area, index.data(CODE_ROLE), chosen)
        painter.setPen(QColor(colours.text))
        right = QRectF(end + self._gap / 2, cell.top(), numbers + area.right() - end, cell.height())
        painter.drawText(right, int(Qt.AlignmentFlag.AlignVCenter), figure)
        painter.restore()

    def _widest(self, option: QStyleOptionViewItem) -> int:
        names = (region.name[self._desk.language] for region in self._model.regions)
        return max(option.fontMetrics.horizontalAdvance(name) for name in names)

    def _span(self) -> tuple[float, float]:
        codes = [region.code for region in self._model.regions]
        if not self._adds_up():
            codes.append(REPUBLIC)
        found = [self._model.position(code).observation for code in codes]
        values = [float(each.value) for each in found if each]
        return min(0.0, *values), max(0.0, *values)

    def _adds_up(self) -> bool:
        return self._desk.library.figures.indicators[self._model.indicator].additive

    def _paint_bar(self, painter: QPainter, area: QRectF, code: str, chosen: bool) -> float:
        """Paint the bar and the republic's mark; returns where the figure may begin."""
        colours = self._desk.colours
        low, high = self._span()

        def place(value: float) -> float:
            return area.left() + area.width() * (value - low) / ((high - low) or 1.0)

        end = area.left()
        observation = self._model.position(code).observation
        if observation is not None:
            start, stop = sorted((place(0.0), place(float(observation.value))))
            height = area.height() * _BAR
            bar = QRectF(start, area.center().y() - height / 2, max(1.0, stop - start), height)
            painter.fillRect(bar, QColor(colours.accent if chosen else colours.ramp[2]))
            end = bar.right()
        republic = self._model.position(REPUBLIC).observation
        if republic is not None and not self._adds_up():
            x = place(float(republic.value))
            painter.setPen(QPen(QColor(colours.warn), 1.6, Qt.PenStyle.DashLine))
            painter.drawLine(round(x), round(area.top()), round(x), round(area.bottom()))
        return end


class BarView(QListView):
    """Bars of the seven regions, the largest figure first; `opened` asks for the passport of one."""

    opened = Signal(str)

    def __init__(self, desk: Desk, model: RegionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ordered = QSortFilterProxyModel(self)
        self._ordered.setSourceModel(model)
        self._ordered.setSortRole(SORT_ROLE)
        self._ordered.sort(VALUE, Qt.SortOrder.DescendingOrder)
        self.setModel(self._ordered)
        self.setItemDelegate(_BarDelegate(desk, model, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Regions compared"))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CODE_ROLE)))

    def select(self, code: str) -> None:
        """Put the cursor on a region."""
        for row in range(self._ordered.rowCount()):
            index = self._ordered.index(row, 0)
            if index.data(CODE_ROLE) == code:
                self.setCurrentIndex(index)
                return
        self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(CODE_ROLE))
        else:
            super().keyPressEvent(event)


class BarPanel(QWidget):
    """The bars of one year, which can be chosen, and the republic's figure."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        gap = round(UNIT * desk.scale)
        self._model = RegionModel(desk, self)
        self.bars = BarView(desk, self._model)
        self.bars.opened.connect(self._open_passport)
        self.bars.clicked.connect(lambda index: desk.look_at(index.data(CODE_ROLE)))
        self.year = ChoiceBox()
        self.year.activated.connect(lambda _place: desk.show_indicator(desk.indicator, self.year.currentData()))
        label = QLabel(self.tr("&Year"))
        label.setBuddy(self.year)
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._republic = ValueLink(desk)
        copy = QPushButton(icon("copy"), self.tr("Copy the &table"))
        copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addWidget(self._title, 1)
        row.addWidget(label)
        row.addWidget(self.year)
        row.addWidget(copy)
        self._note = QLabel()
        self._note.setObjectName("muted")
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap // 2)
        column.addLayout(row)
        column.addWidget(self._republic, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.bars, 1)
        column.addWidget(self._note)

    def show_territory(self, territory: str) -> None:
        """Show the desk's indicator and year with a territory's bar marked."""
        desk, figures = self._desk, self._desk.library.figures
        entry = figures.indicators[desk.indicator]
        years = figures.coverage[entry.id][Level.REGION].years
        year = desk.year if desk.year in years else years[-1]
        self.year.clear()
        for each in reversed(years):
            self.year.addItem(str(each), each)
        self.year.setCurrentIndex(self.year.findData(year))
        self._model.show(entry.id, year)
        unit = figures.unit(entry.id)[desk.language]
        self._title.setText(phrase(self.tr("%1, %2", "indicator, unit"), entry.name[desk.language], unit))
        self._note.setText(entry.limits[desk.language])
        self._note.setVisible(bool(self._note.text()))
        self._show_republic()
        self.bars.select(territory)

    def _show_republic(self) -> None:
        observation = self._model.position(REPUBLIC).observation
        self._republic.setVisible(observation is not None)
        if observation is None:
            return
        name = self._desk.library.gazetteer.republic.name[self._desk.language]
        text = phrase(self.tr("%1: %2", "territory: value"), name, value_text(self._desk, observation))
        if not self._desk.library.figures.indicators[observation.indicator].additive:
            text = phrase(self.tr("%1 (dashed line)"), text)
        self._republic.show_value(text, text, lambda: show_passport(self, self._desk, observation))

    def _open_passport(self, code: str) -> None:
        observation = self._model.position(code).observation
        if observation is not None:
            show_passport(self, self._desk, observation)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(table_text(self._model, self._desk.language))
        self._desk.message.emit(self.tr("Table copied"))
