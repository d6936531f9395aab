"""Cards of indicators: latest value, change, place among the regions, a small line through the years.

A list view with a painting delegate: keys, selection and accessible items come with it, and switching the region costs
one repaint instead of the layout of a hundred labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clusterplanner.core.analysis.compare import Change
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.observations import Observation
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import DASH, phrase, value_text, when_text
from clusterplanner.ui.region_model import difference_text
from clusterplanner.ui.standing import cautioned, positions
from clusterplanner.ui.theme import UNIT

_Index = QModelIndex | QPersistentModelIndex

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows; `mood` is "good", "bad", "warn" or "", also told in words within `change`."""

    indicator: str
    name: str
    value: str
    when: str
    change: str
    mood: str
    observation: Observation | None
    changed: Change | None
    line: tuple[tuple[int, float], ...]


class CardModel(QAbstractListModel):
    """The cards of one territory."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards: tuple[Card, ...] = ()

    def show(self, territory: str, indicators: Sequence[str]) -> None:
        """Show a territory's figures of these indicators; those without any say so."""
        cards = tuple(self._card(territory, indicator) for indicator in indicators)
        if [card.indicator for card in cards] == [card.indicator for card in self._cards]:
            self._cards = cards
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def row_of(self, indicator: str) -> int:
        """Return the row of an indicator, -1 when it has no card."""
        return next((row for row, card in enumerate(self._cards) if card.indicator == indicator), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.name
            case Qt.ItemDataRole.ToolTipRole:
                name = self._desk.library.figures.indicators[card.indicator].name[self._desk.language]
                keys = self.tr("Click a figure, or press Enter (Shift+Enter for the change), to open its passport.")
                return f"{name}\n{keys}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return "; ".join(part for part in (card.name, card.value, card.when, card.change) if part)
            case _ if role == CARD_ROLE:
                return card
        return None

    def _card(self, territory: str, indicator: str) -> Card:
        desk, figures = self._desk, self._desk.library.figures
        entry = figures.indicators[indicator]
        series = figures.series(indicator, territory)
        latest = series.latest
        name = entry.short[desk.language]
        if latest is None:
            return Card(indicator, name, DASH, self.tr("no figures for this territory"), "", "", None, None, ())
        position = positions(desk.library, indicator, latest.year, [territory])[territory]
        when = when_text(latest)
        if position.place is not None:
            when = phrase(self.tr("%1, rank %2 of %3", "year, place"), when, position.place, position.compared)
        change, mood = self._told_change(indicator, territory, position.change)
        line = tuple((each.year, float(each.value)) for each in series)
        return Card(indicator, name, value_text(desk, latest), when, change, mood, latest, position.change, line)

    def _told_change(self, indicator: str, territory: str, change: Change | None) -> tuple[str, str]:
        """Return the change in words and whether it is for the better."""
        if change is None:
            return "", ""
        direction = self._desk.library.figures.indicators[indicator].direction
        difference = difference_text(self._desk, indicator, change)
        if cautioned(self._desk.library, indicator, territory):
            return phrase(
                self.tr("%1 since %2, see the limits", "change since a year"), difference, change.first.year
            ), "warn"
        if change.absolute == 0:
            return phrase(self.tr("%1 since %2, unchanged", "change since a year"), difference, change.first.year), ""
        if direction is Direction.NEUTRAL:
            return phrase(self.tr("%1 since %2", "change since a year"), difference, change.first.year), ""
        better = (change.absolute > 0) == (direction is Direction.MORE)
        sentence = (
            self.tr("%1 since %2, better", "change since a year")
            if better
            else self.tr("%1 since %2, worse", "change since a year")
        )
        return phrase(sentence, difference, change.first.year), "good" if better else "bad"


class CardDelegate(QStyledItemDelegate):
    """Paints a card; knows where its value stands."""

    def __init__(self, desk: Desk, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colours = desk.colours
        self._scale = desk.scale
        self._gap = round(UNIT * desk.scale)

    def card_height(self, font: QFont) -> int:
        """Return the height that name in two lines, value, place and change need."""
        return round(
            QFontMetrics(font).height() * 4.2 + QFontMetrics(self._value_font(font)).height() + 3.5 * self._gap
        )

    def value_rect(self, cell: QRect, card: Card, font: QFont) -> QRect:
        """Return where the value of a card stands in its cell."""
        inner = self._inner(cell)
        metrics = QFontMetrics(self._value_font(font))
        top = inner.top() + round(QFontMetrics(font).height() * 2.1)
        return QRect(inner.left(), top, min(metrics.horizontalAdvance(card.value), inner.width()), metrics.height())

    def change_rect(self, cell: QRect, card: Card, font: QFont) -> QRect:
        """Return where the change of a card stands in its cell."""
        value, metrics = self.value_rect(cell, card, font), QFontMetrics(font)
        return QRect(
            value.left(), value.bottom() + self._gap // 4, metrics.horizontalAdvance(card.change), metrics.height()
        )

    def _inner(self, cell: QRect) -> QRect:
        return cell.adjusted(self._gap // 2, self._gap // 2, -self._gap // 2, -self._gap // 2).adjusted(
            self._gap, self._gap // 2, -self._gap, -self._gap // 2
        )

    def _value_font(self, font: QFont) -> QFont:
        large = QFont(font)
        large.setPointSizeF(font.pointSizeF() * 1.35)
        large.setBold(True)
        return large

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize(30 * self._gap, self.card_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card: Card = index.data(CARD_ROLE)
        colours = self._colours
        # Asked of the view, not of the option's state: that would need the class QStyle, which takes PySide 4 ms.
        selected = self._view.selectionModel().isSelected(index)
        focused = selected and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(self._gap / 2, self._gap / 2, -self._gap / 2, -self._gap / 2)
        border = colours.accent if selected else colours.border
        painter.setPen(QPen(QColor(border), (2.5 if focused else 1.5 if selected else 1.0) * self._scale))
        painter.setBrush(QColor(colours.wash if focused else colours.panel))
        painter.drawRoundedRect(frame, 4, 4)
        inner = self._inner(option.rect)
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        name = QRect(inner.left(), inner.top(), inner.width(), metrics.height() * 2)
        painter.drawText(name, int(wrap), card.name)
        value = self.value_rect(option.rect, card, option.font)
        self._paint_line(
            painter,
            card,
            QRectF(
                value.right() + self._gap * 1.5,
                value.top(),
                inner.right() - value.right() - self._gap * 1.5,
                value.height(),
            ),
        )
        painter.setFont(self._value_font(option.font))
        painter.setPen(QColor(colours.accent if card.observation else colours.muted))
        painter.drawText(value, int(Qt.AlignmentFlag.AlignVCenter), card.value)
        painter.setFont(option.font)
        row = QRect(inner.left(), value.bottom() + self._gap // 4, inner.width(), metrics.height())
        mood = {"good": colours.good, "bad": colours.bad, "warn": colours.warn}.get(card.mood, colours.muted)
        for text, colour in ((card.change, mood), (card.when, colours.muted)):
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter), shown)
            row.translate(0, metrics.height())
        painter.restore()

    def _paint_line(self, painter: QPainter, card: Card, area: QRectF) -> None:
        """Draw the years as a line that is broken where a year is missing; the last one is marked."""
        points = card.line
        while len(points) > 2 and points[1][0] - points[0][0] > 1:  # a dot on its own would look like dirt
            points = points[1:]
        if len(points) < 2 or area.width() < 3 * self._gap:
            return
        area = area.adjusted(0, 3 * self._scale, -3 * self._scale, -3 * self._scale)
        years = [year for year, _value in points]
        values = [value for _year, value in points]
        span, low = max(values) - min(values) or 1.0, min(values)
        place = [
            QPointF(
                area.left() + area.width() * (year - years[0]) / (years[-1] - years[0]),
                area.bottom() - area.height() * (value - low) / span,
            )
            for year, value in points
        ]
        colour = QColor(self._colours.series[0])
        painter.setPen(QPen(colour, 1.5 * self._scale))
        painter.setBrush(colour)
        start = 0
        for number in range(1, len(place) + 1):
            if number == len(place) or years[number] - years[number - 1] > 1:
                if number - start > 1:
                    painter.drawPolyline(QPolygonF(place[start:number]))
                else:
                    painter.drawEllipse(place[start], self._scale, self._scale)
                start = number
        painter.drawEllipse(place[-1], 2 * self._scale, 2 * self._scale)


class CardView(QListView):
    """The cards in a grid; `opened` asks for the passport of a card's figure, or of its change."""

    opened = Signal(object)  # Observation or Change

    def __init__(self, desk: Desk, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = CardDelegate(desk, self)
        self._least = round(33 * UNIT * desk.scale)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionRectVisible(False)
        self.setDragEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Indicators of the territory"))
        self.setAccessibleDescription(self.tr("Enter opens a figure's passport, Shift+Enter that of its change"))
        self.setMinimumHeight(self.rows_height(1))

    def rows_height(self, rows: int) -> int:
        """Return the height of a number of rows of cards."""
        return rows * self._delegate.card_height(self.font()) + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width() - 1
        across = max(1, width // self._least)
        self.setGridSize(QSize(width // across, self._delegate.card_height(self.font())))
        super().resizeEvent(event)

    def _figure_at(self, event: QMouseEvent) -> Observation | Change | None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return None
        card: Card = index.data(CARD_ROLE)
        cell, point = self.visualRect(index), event.position().toPoint()
        if self._delegate.value_rect(cell, card, self.font()).contains(point):
            return card.observation
        return card.changed if self._delegate.change_rect(cell, card, self.font()).contains(point) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_figure = self._figure_at(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_figure else Qt.CursorShape.ArrowCursor)
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        figure = self._figure_at(event)
        if figure is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card: Card | None = self.currentIndex().data(CARD_ROLE) if self.currentIndex().isValid() else None
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or card is None:
            super().keyPressEvent(event)
            return
        figure = card.changed if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else card.observation
        if figure is not None:
            self.opened.emit(figure)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()
