"""The map of the regions: a list view that paints its seven rows as polygons.

Keyboard, selection, type-ahead and the items of a screen reader come from QListView; only geometry and paint are ours.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from clusterplanner.ui.map_labels import Label, label_forms, place_labels
from clusterplanner.ui.map_shapes import Rings, balance_point, neighbour, path_of, united
from clusterplanner.ui.theme import UNIT, Colours

_Index = QModelIndex | QPersistentModelIndex

CODE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CLASS_ROLE: Final = Qt.ItemDataRole.UserRole + 2  # place in the ramp, None where there is no figure
LABEL_ROLE: Final = Qt.ItemDataRole.UserRole + 3  # (name, value) for the label
SMALL: Final = 30.0  # km: what is narrower than this on both sides gets a ring that can be hit

_AXES: Final = {
    QAbstractItemView.CursorAction.MoveUp: (0.0, -1.0),
    QAbstractItemView.CursorAction.MoveDown: (0.0, 1.0),
    QAbstractItemView.CursorAction.MoveLeft: (-1.0, 0.0),
    QAbstractItemView.CursorAction.MoveRight: (1.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class Circle:
    """A figure at a place: centre in the map's kilometres, area proportional to `size` (0 to 1), what it says."""

    x: float
    y: float
    size: float
    text: str


def readable_on(fill: str) -> QColor:
    """Return black or white, whichever reads better on a colour."""
    colour = QColor(fill)
    light = 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF()
    return QColor("#101820" if light > 0.56 else "#ffffff")


def no_data_brush(colours: Colours) -> QBrush:
    """Return the hatching that means «no figure»."""
    return QBrush(QColor(colours.muted), Qt.BrushStyle.BDiagPattern)


class RegionMap(QListView):
    """The map of a model whose rows are regions; `opened` is double click or Enter on one.

    `painted` tells the first paint, after which a page may do what the user does not wait for.
    """

    opened = Signal(str)
    painted = Signal()

    def __init__(
        self,
        model: QAbstractItemModel,
        outlines: Mapping[str, Rings],
        colours: Colours,
        scale: float,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # PySide needs 9 ms to find the class of the one that Qt makes itself
        self._colours = colours
        self._scale = scale
        self._outlines = {code: path_of(rings) for code, rings in outlines.items()}
        self._bounds = united(self._outlines.values())
        self._shapes: dict[str, QPainterPath] = {}
        self._middles: dict[str, QPointF] = {}
        self._labels: dict[str, Label] = {}
        self._circles: tuple[Circle, ...] = ()
        self._ground: QPixmap | None = None
        self._hovered = ""
        self._seen = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMinimumSize(round(UNIT * 34 * min(scale, 1.5)), round(UNIT * 28 * min(scale, 1.5)))
        self.setMouseTracking(True)
        self.setModel(model)
        model.dataChanged.connect(self._relabel)

    def sizeHint(self) -> QSize:
        return QSize(round(UNIT * 68 * self._scale), round(UNIT * 56 * self._scale))

    def show_circles(self, circles: Sequence[Circle]) -> None:
        """Draw circles over the regions, the largest below."""
        self._circles = tuple(sorted(circles, key=lambda circle: -circle.size))
        self._relabel()

    # ------------------------------------------------------------------------------------------ geometry

    def _rows(self) -> dict[str, QModelIndex]:
        model = self.model()
        indexes = (model.index(row, 0) for row in range(model.rowCount()))
        return {index.data(CODE_ROLE): index for index in indexes}

    def _transform(self) -> QTransform:
        margin = UNIT * self._scale
        area = QRectF(self.viewport().rect()).adjusted(margin, margin, -margin, -margin)
        factor = max(0.01, min(area.width() / self._bounds.width(), area.height() / self._bounds.height()))
        middle = self._bounds.center()
        return QTransform(
            factor, 0, 0, -factor, area.center().x() - factor * middle.x(), area.center().y() + factor * middle.y()
        )

    def _lay_out(self) -> None:
        transform = self._transform()
        self._shapes = {code: transform.map(path) for code, path in self._outlines.items()}
        for code, path in self._outlines.items():
            extent = path.boundingRect()
            self._middles[code] = transform.map(balance_point(path))
            if max(extent.width(), extent.height()) < SMALL:
                ring = QPainterPath()
                radius = max(extent.width() / 2 * transform.m11(), 1.6 * UNIT * min(self._scale, 1.5))
                ring.addEllipse(self._middles[code], radius, radius)
                self._shapes[code] = ring
        self._relabel()

    def _rings(self) -> set[str]:
        """Codes of what is too small to hit, drawn as a ring on top of the region around it."""
        return {
            code
            for code, path in self._outlines.items()
            if max(path.boundingRect().width(), path.boundingRect().height()) < SMALL
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def visualRect(self, index: _Index) -> QRect:
        shape = self._shapes.get(index.data(CODE_ROLE)) if index.isValid() else None
        return shape.boundingRect().toRect() if shape is not None else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        rows = self._rows()
        rings = self._rings()
        for code in sorted(self._shapes, key=lambda code: code not in rings):
            if code in rows and self._shapes[code].contains(QPointF(point)):
                return rows[code]
        for code, label in self._labels.items():
            if label.leader is not None and code in rows and label.rect.contains(QPointF(point)):
                return rows[code]
        return QModelIndex()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Stay: the whole map is always in view."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.currentIndex(), command)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = self._rows()
        here = self.currentIndex().data(CODE_ROLE) if self.currentIndex().isValid() else None
        if here is None or action not in _AXES:
            return super().moveCursor(action, modifiers) if here else next(iter(rows.values()), QModelIndex())
        return rows[neighbour(here, {code: self._middles[code] for code in rows}, _AXES[action])]

    # --------------------------------------------------------------------------------------------- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        hovered = index.data(CODE_ROLE) if index.isValid() else ""
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index.data(CODE_ROLE))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = ""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(CODE_ROLE))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and (text := self._circle_text(cast("QHelpEvent", event).pos())):
            QToolTip.showText(cast("QHelpEvent", event).globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _circle_text(self, point: QPoint) -> str:
        for shape, circle in reversed(self._placed_circles()):
            if shape.contains(QPointF(point)) and math.dist(shape.center().toTuple(), point.toTuple()) <= max(
                shape.width() / 2, 4
            ):
                return circle.text
        return ""

    # --------------------------------------------------------------------------------------------- labels

    def _label_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(7.5, font.pointSizeF() * 0.95))
        return font

    def _relabel(self) -> None:
        """Have the labels placed and the regions painted anew before the next paint."""
        self._labels = {}
        self._ground = None
        self.viewport().update()

    def _place_labels(self) -> None:
        font = self._label_font()
        font.setBold(True)  # as the widest line may be
        rows = self._rows()
        self._labels = place_labels(
            {code: self._shapes[code] for code in rows},
            self._middles,
            self._rings(),
            {code: label_forms(*index.data(LABEL_ROLE), with_value=not self._circles) for code, index in rows.items()},
            QFontMetrics(font),
            QRectF(self.viewport().rect()),
        )

    # --------------------------------------------------------------------------------------------- paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        rows = self._rows()
        if not self._labels:
            self._place_labels()
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground = self._paint_ground(rows, ratio)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._ground)
        current = self.currentIndex()
        if self._hovered in rows:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_pen(self._colours.text, 1.5 * self._scale))
            painter.drawPath(self._shapes[self._hovered])
        if current.isValid():
            self._paint_selection(painter, self._shapes[current.data(CODE_ROLE)])
        for code, label in self._labels.items():
            self._paint_label(painter, code, label, rows[code])
        painter.end()
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def _paint_ground(self, rows: Mapping[str, QModelIndex], ratio: float) -> QPixmap:
        """Return the regions and circles as a picture: painting them takes long, and they change seldom."""
        ground = QPixmap(self.viewport().size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(QColor(self._colours.panel))
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rings = self._rings()
        for code in sorted(rows, key=lambda code: code in rings):
            self._paint_region(painter, code, rows[code])
        self._paint_circles(painter)
        painter.end()
        return ground

    def _fill(self, index: _Index) -> str | None:
        step = index.data(CLASS_ROLE)
        return None if step is None else self._colours.ramp[step]

    def _paint_region(self, painter: QPainter, code: str, index: QModelIndex) -> None:
        fill = self._fill(index)
        shape = self._shapes[code]
        painter.setPen(_pen(self._colours.panel, 1.6 * self._scale))
        if self._circles:
            painter.setBrush(QColor(self._colours.stripe))
            painter.setPen(_pen(self._colours.border, 1.2 * self._scale))
        elif fill is None:
            painter.fillPath(shape, QColor(self._colours.stripe))
            painter.setBrush(no_data_brush(self._colours))
        else:
            painter.setBrush(QColor(fill))
        painter.drawPath(shape)

    def _placed_circles(self) -> list[tuple[QRectF, Circle]]:
        transform = self._transform()
        largest = 26.0 * transform.m11()
        placed = []
        for circle in self._circles:
            middle = transform.map(QPointF(circle.x, circle.y))
            radius = max(1.5, largest * math.sqrt(circle.size))
            placed.append((QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius), circle))
        return placed

    def _paint_circles(self, painter: QPainter) -> None:
        colour = QColor(self._colours.accent)
        painter.setPen(_pen(self._colours.panel, 0.8))
        colour.setAlphaF(0.65)
        painter.setBrush(colour)
        for rect, _circle in self._placed_circles():
            painter.drawEllipse(rect)

    def _paint_selection(self, painter: QPainter, shape: QPainterPath) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((self._colours.panel, 6.0), (self._colours.accent, 3.2)):
            painter.setPen(_pen(colour, width * self._scale))
            painter.drawPath(shape)
        if self.hasFocus():
            painter.setPen(_pen(self._colours.on_accent, 1.2 * self._scale, Qt.PenStyle.DashLine))
            painter.drawPath(shape)

    def _paint_label(self, painter: QPainter, code: str, label: Label, index: QModelIndex) -> None:
        font = self._label_font()
        fill = None if self._circles else self._fill(index)
        ink = QColor(self._colours.text) if fill is None else readable_on(fill)
        if label.leader is not None or fill is None:
            ink = QColor(self._colours.text)
            plate = QColor(self._colours.panel)
            plate.setAlphaF(0.86)
            if label.leader is not None:
                painter.setPen(QPen(ink, 1.0 * self._scale))
                painter.drawLine(*label.leader_line(self._shapes[code]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(plate)
            painter.drawRoundedRect(label.rect.adjusted(-2, -1, 2, 1), 3, 3)
        painter.setPen(ink)
        height = label.rect.height() / len(label.lines)
        for number, line in enumerate(label.lines):
            font.setBold(number == len(label.lines) - 1 and not self._circles)
            painter.setFont(font)
            row = QRectF(label.rect.x(), label.rect.y() + number * height, label.rect.width(), height)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)


def _pen(colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    return QPen(QColor(colour), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
