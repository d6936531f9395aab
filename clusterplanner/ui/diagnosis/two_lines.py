"""Rows of a list with a name in strong type, a line below it, and marks that do not speak by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.theme import UNIT

_Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL: Final = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows: `filled` of `squares` stand before the line; `mark` is an icon at the right, in `colour`."""

    name: str
    line: str
    filled: int = 0
    squares: int = 0
    shade: str = ""
    mark: str = ""
    colour: str = ""


class TwoLines(QStyledItemDelegate):
    """Paints a `Row`; a check box comes from the model as usual."""

    def __init__(self, desk: Desk, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._muted = QColor(desk.colours.muted)
        self._gap = round(UNIT * desk.scale)
        self._side = round(16 * desk.scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        whole = QRect(0, 0, width, _TALL)
        name, line = self._boxes(option, index, row, whole)
        return QSize(width, line.bottom() - name.top() + self._gap + self._gap // 2)

    def _boxes(self, option: QStyleOptionViewItem, index: _Index, row: Row, whole: QRect) -> tuple[QRect, QRect]:
        left = whole.left() + self._gap
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            left += self._view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + self._gap
        width = whole.right() - left - self._side - 2 * self._gap
        strong = QFontMetrics(_strong(option.font))
        name = strong.boundingRect(QRect(left, whole.top() + self._gap // 2, width, _TALL), _WRAP, row.name)
        shift = self._squares_width(row)
        below = QRect(left + shift, name.bottom() + self._gap // 4, width - shift, _TALL)
        return name, QFontMetrics(option.font).boundingRect(below, _WRAP, row.line)

    def _squares_width(self, row: Row) -> int:
        return row.squares * self._square + self._gap // 2 if row.squares else 0

    @property
    def _square(self) -> int:
        return round(self._gap * 1.35)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW_ROLE)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, self._view)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        ink = option.palette.color(group, QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        name, line = self._boxes(option, index, row, option.rect)
        painter.save()
        painter.setPen(ink)
        painter.setFont(_strong(option.font))
        painter.drawText(name, _WRAP, row.name)
        painter.setFont(option.font)
        painter.setPen(ink if chosen else self._muted)
        painter.drawText(line, _WRAP, row.line)
        self._paint_squares(painter, row, QPoint(name.left(), line.top()), ink if chosen else QColor(row.shade))
        if row.mark:
            at = QRect(option.rect.right() - self._side - self._gap, name.top(), self._side, self._side)
            icon(row.mark, ink.name() if chosen else row.colour).paint(painter, at)
        painter.restore()

    def _paint_squares(self, painter: QPainter, row: Row, corner: QPoint, colour: QColor) -> None:
        side = self._gap
        height = painter.fontMetrics().height()
        painter.setPen(QPen(colour, 1))
        for number in range(row.squares):
            box = QRect(corner.x() + number * self._square, corner.y() + (height - side) // 2, side - 1, side - 1)
            painter.setBrush(colour if number < row.filled else Qt.BrushStyle.NoBrush)
            painter.drawRect(box)


class RowList(QListView):
    """A list of such rows, as wide as its place."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(TwoLines(desk, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumWidth(round(24 * UNIT * desk.scale))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
        return super().event(event)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
