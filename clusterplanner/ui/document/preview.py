"""The preview: the real pages as they will print; what is clicked leads to the field that it comes from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.page_view import PageView, place_again
from clusterplanner.ui.document.pages import Link, PdfPages, Spot
from clusterplanner.ui.phrases import phrase

_FIELD: Final = "#1c5d99"  # on paper, which is white in the dark look too
_WASH: Final = 28


class Preview(PageView):
    """Pages whose places know their fields: by the mouse, or by Ctrl with up or down and Enter."""

    field_wanted = Signal(str)  # the path of a field of the plan
    search_wanted = Signal()

    def __init__(self, desk: Desk, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._name_of = name_of
        self._hovered: Spot | None = None
        self._chosen: Spot | None = None
        self._pressed: Spot | Link | None = None
        self.setAccessibleName(self.tr("Preview of the document"))
        self.viewport().setMouseTracking(True)

    def show_pages(self, pages: PdfPages) -> None:
        super().show_pages(pages)
        self._chosen = place_again(self._chosen, pages.spots)
        self._hovered = place_again(self._hovered, pages.spots)

    # ------------------------------------------------------------------ fields

    def show_field(self, where: str) -> bool:
        """Frame the place of a field and bring it into view; False when the document has none.

        Of a field with several places the one that is framed already is meant.
        """
        if self._chosen is not None and self._chosen.where == where:
            return True
        spots = self._pages.spots if self._pages else ()
        inside = [spot for spot in spots if f"{spot.where}/".startswith(f"{where}/")]
        around = [spot for spot in spots if where.startswith(f"{spot.where}/")]
        near = sorted(inside, key=lambda spot: spot.where != where) + sorted(around, key=lambda spot: -len(spot.where))
        if near:
            self._choose(near[0])
        return bool(near)

    def _choose(self, spot: Spot | None) -> None:
        self._chosen = spot
        if spot is not None:
            self._ensure_visible([self._lay.on_strip(spot.page, spot.rect)])
            told = phrase(self.tr("%1. Enter goes to the field"), self._name_of(spot.where))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self.viewport().update()

    def _step(self, step: int) -> None:
        """Go to the next place of a field, from the chosen one or from the top of the view."""
        if not self._pages or not self._pages.spots:
            return
        spots = sorted(self._pages.spots, key=lambda spot: (spot.page, round(spot.rect.top()), spot.rect.left()))
        if self._chosen in spots:
            number = spots.index(self._chosen) + step
        else:
            top = self.verticalScrollBar().value()
            above = sum(self._lay.on_strip(spot.page, spot.rect).top() < top for spot in spots)
            number = above if step > 0 else above - 1
        if 0 <= number < len(spots):
            self._choose(spots[number])

    def _want(self, spot: Spot | None) -> None:
        if spot is not None:
            self._choose(spot)
            self.field_wanted.emit(spot.where)

    def _under(self, place: QPoint) -> Spot | Link | None:
        """Return what a click at a point of the view would follow: a cross-reference before a field."""
        if self._pages is None:
            return None
        on_page = self._lay.on_page(place - self._offset())
        return on_page and (self._pages.link_at(*on_page) or self._pages.spot_at(*on_page))

    def _paint_marks(self, painter: QPainter, number: int) -> None:
        super()._paint_marks(painter, number)
        wash = QColor(_FIELD)
        wash.setAlpha(_WASH)
        for spot, width in ((self._hovered, 1), (self._chosen, 2)):
            if spot is not None and spot.page == number:
                frame = self._lay.on_strip(number, spot.rect)
                painter.fillRect(frame, wash)
                painter.setPen(QPen(QColor(_FIELD), width))
                painter.drawRect(frame)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._under(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, under: Spot | Link | None) -> None:
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
        spot = under if isinstance(under, Spot) else None
        if spot != self._hovered:
            self._hovered = spot
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._under(event.position().toPoint())
            event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        under = self._under(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or under != self._pressed:
            return
        match under:
            case Spot() as spot:
                self._want(spot)
            case Link() as link:
                self.verticalScrollBar().setValue(
                    self._lay.sheets[link.page].top() + round(link.top * self._lay.scale) - self._gap
                )
            case None:
                self._choose(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = self._under(event.pos())
            if isinstance(under, Spot):
                area = self._lay.on_strip(under.page, under.rect).translated(self._offset())
                told = phrase(self.tr("%1: click to edit"), self._name_of(under.where))
                QToolTip.showText(event.globalPos(), told, self.viewport(), area)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        under = self._under(event.pos()) if by_mouse else self._chosen
        spot, place = under if isinstance(under, Spot) else None, event.pos()
        if spot is not None and not by_mouse:
            framed = self._lay.on_strip(spot.page, spot.rect).translated(self._offset())
            place = framed.intersected(self.viewport().rect()).bottomLeft()
        self.menu(spot).popup(self.viewport().mapToGlobal(place))

    def menu(self, spot: Spot | None) -> QMenu:
        """Return the menu for a place of a field, or for none."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = self._name_of(spot.where).replace("&", "&&") if spot else ""
        for text, keys, deed in (
            (phrase(self.tr("&Go to the field “%1”"), name), Qt.Key.Key_Enter, lambda: self._want(spot)),
            (self.tr("&Next field"), "Ctrl+Down", lambda: self._step(1)),
            (self.tr("&Previous field"), "Ctrl+Up", lambda: self._step(-1)),
            (self.tr("&Find in the document…"), "Ctrl+F", self.search_wanted.emit),
        ):
            if spot is None and keys == Qt.Key.Key_Enter:
                continue
            action = menu.addAction(text)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # told here, done by the view
            action.triggered.connect(lambda _checked, deed=deed: deed())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Down if control:
                self._step(1)
            case Qt.Key.Key_Up if control:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._want(self._chosen)
            case Qt.Key.Key_Escape if self._chosen is not None:
                self._choose(None)
            case _:
                super().keyPressEvent(event)
