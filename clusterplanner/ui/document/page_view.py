"""Pages one below the other, as they will print: scrolled, magnified, marked; the view keeps its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.arrangement import Arrangement, arrange
from clusterplanner.ui.document.pages import POINTS_PER_INCH, PdfPages, Spot
from clusterplanner.ui.document.search import Hit
from clusterplanner.ui.theme import UNIT

ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
FIT_WIDTH: Final = 0.0
_HIT: Final = QColor(255, 214, 0, 110)  # on paper, which is white in the dark look too
_CURRENT_HIT: Final = QColor(255, 140, 0, 150)


class PageView(QAbstractScrollArea):
    """Paints only the pages in view; keeps its place when the document is made anew."""

    zoom_changed = Signal(float)
    page_changed = Signal(int)  # the page at the top of the view, counted from 1

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: PdfPages | None = None
        self._zoom = FIT_WIDTH
        self._gap = 2 * UNIT
        self._lay = Arrangement((), 1.0, self.size())
        self._hits: Sequence[Hit] = ()
        self._hit: Hit | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._note = QLabel(self.viewport())
        self._note.setObjectName("banner")
        self._note.setMargin(UNIT // 2)
        self._note.hide()
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self, pages: PdfPages) -> None:
        """Show another document at the place where the one before was."""
        before, self._pages = self._pages, pages
        self._hits, self._hit = (), None
        anchor = self._anchor(before) if before is not None else None
        self._lay_out()
        if anchor is not None:
            self._go_back(*anchor)
        self._scrolled()
        self.viewport().update()
        if before is not None:
            before.close()

    @property
    def page_count(self) -> int:
        """How many pages there are, 0 before the first document."""
        return len(self._pages) if self._pages else 0

    @property
    def page(self) -> int:
        """The page at the top of the view, counted from 1."""
        return self._lay.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3) + 1

    def go_to_page(self, number: int) -> None:
        """Bring a page, counted from 1, to the top."""
        if 1 <= number <= self.page_count:
            self.verticalScrollBar().setValue(self._lay.sheets[number - 1].top() - self._gap)

    def zoom_to(self, zoom: float) -> None:
        """Set the zoom, 1 for the size on paper, FIT_WIDTH to fill the width."""
        self._zoom = zoom
        self._lay_out_again()
        self.viewport().update()
        self.zoom_changed.emit(zoom)

    def note(self, sentence: str) -> None:
        """Say something in the corner, without taking room from the pages; "" takes it back."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self._note.adjustSize()
        self._note.move(self.viewport().width() - self._note.width() - UNIT, UNIT)

    # ------------------------------------------------------------------ search

    def show_hits(self, hits: Sequence[Hit], current: Hit | None, *, go: bool) -> None:
        """Mark where the words sought stand, and bring the current place into view where that is asked for."""
        self._hits, self._hit = hits, current
        if go and current is not None and self._pages is not None:
            self._ensure_visible([self._lay.on_strip(current.page, rect) for rect in self._boxes(current)])
        self.viewport().update()

    def first_in_view(self, hits: Sequence[Hit]) -> Hit | None:
        """Return the first place that is in view or below, the first of all when there is none."""
        top = self.verticalScrollBar().value()
        number = self._lay.page_at(top)
        for hit in hits:
            if hit.page > number or (
                hit.page == number
                and any(self._lay.on_strip(number, each).bottom() >= top for each in self._boxes(hit))
            ):
                return hit
        return hits[0] if hits else None

    def _boxes(self, hit: Hit) -> list[QRectF]:
        assert self._pages is not None
        return [rect.adjusted(-1, -1, 1, 1) for rect in self._pages.boxes(hit.page, hit.start, hit.count)]

    # ------------------------------------------------------------------ layout

    def _offset(self) -> QPoint:
        """Return where the strip's left upper corner lies in the view."""
        return QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _scale(self) -> float:
        """Logical pixels a point."""
        if self._zoom != FIT_WIDTH or not self._pages:
            return (self._zoom or 1.0) * self.logicalDpiX() / POINTS_PER_INCH
        widest = max(size.width() for size in self._pages.sizes)
        return max(0.3, (self.viewport().width() - 2 * self._gap) / widest)

    def _lay_out(self) -> None:
        sizes = self._pages.sizes if self._pages else ()
        view = self.viewport().size()
        self._lay = arrange(sizes, self._scale(), view.width(), self._gap)
        self.verticalScrollBar().setRange(0, max(0, self._lay.size.height() - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(5 * UNIT)
        self.horizontalScrollBar().setRange(0, max(0, self._lay.size.width() - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _lay_out_again(self) -> None:
        """Lay the same pages out with the same line of text a third from the top."""
        third = self.viewport().height() // 3
        middle = self.verticalScrollBar().value() + third
        number = self._lay.page_at(middle)
        down = (middle - self._lay.sheets[number].top()) / self._lay.scale if self._lay.sheets else 0.0
        at_top = self.verticalScrollBar().value() == 0
        self._lay_out()
        if self._lay.sheets and not at_top:
            self.verticalScrollBar().setValue(self._lay.sheets[number].top() + round(down * self._lay.scale) - third)

    def _anchor(self, pages: PdfPages) -> tuple[int, float, Spot | None] | None:
        """Return what the view begins with: the page, how many points down on it, the first field from there."""
        top = self.verticalScrollBar().value()
        if top == 0:
            return None
        number = self._lay.page_at(top)
        down = (top - self._lay.sheets[number].top()) / self._lay.scale
        bottom = down + self.viewport().height() / self._lay.scale
        below = (spot for spot in pages.spots if spot.page == number and down <= spot.rect.top() < bottom)
        return number, down, next(below, None)

    def _go_back(self, number: int, down: float, spot: Spot | None) -> None:
        """Bring the field back to where it stood in the view, or the page where the field moved far or is gone."""
        assert self._pages is not None
        moved = place_again(spot, self._pages.spots)
        if spot is not None and moved is not None and abs(moved.page - spot.page) <= 1:
            number, down = moved.page, down + moved.rect.top() - spot.rect.top()
        number = min(number, self.page_count - 1)
        self.verticalScrollBar().setValue(self._lay.sheets[number].top() + round(down * self._lay.scale))

    def _ensure_visible(self, rects: Sequence[QRect]) -> None:
        """Scroll as little as shows rectangles of the strip, and some of what is around them."""
        whole = QRect()
        for rect in rects:
            whole = whole.united(rect)
        for bar, first, last, room in (
            (self.verticalScrollBar(), whole.top(), whole.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), whole.left(), whole.right(), self.viewport().width()),
        ):
            if first < bar.value() or last > bar.value() + room:
                bar.setValue(first - max(self._gap, min(room // 3, room - (last - first) - self._gap)))

    def _scrolled(self) -> None:
        if self._pages:
            self.page_changed.emit(self.page)
            self.setAccessibleDescription(self._pages.text(self.page - 1)[:2000])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()
        self.note(self._note.text())

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._desk.colours.window))
        if self._pages is None:
            painter.setPen(QColor(self._desk.colours.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.tr("The pages are being made…"))
            return
        ratio = self.devicePixelRatioF()
        offset = self._offset()
        for number, sheet in enumerate(self._lay.sheets):
            place = sheet.translated(offset)
            if not place.intersects(event.rect()):
                continue
            picture = self._pages.picture(number, self._lay.scale * ratio)
            picture.setDevicePixelRatio(ratio)
            painter.save()
            painter.setClipRect(place)
            painter.drawImage(place.topLeft(), picture)  # pixel by pixel: stretched letters would blur
            painter.translate(offset)
            self._paint_marks(painter, number)
            painter.restore()
            painter.setPen(QColor(self._desk.colours.border))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _paint_marks(self, painter: QPainter, number: int) -> None:
        for hit in self._hits:
            if hit.page == number:
                for rect in self._boxes(hit):
                    painter.fillRect(self._lay.on_strip(number, rect), _CURRENT_HIT if hit == self._hit else _HIT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _step_zoom(self, step: int) -> None:
        now = self._scale() * POINTS_PER_INCH / self.logicalDpiX()
        larger = [zoom for zoom in ZOOMS if zoom > now + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < now - 0.01]
        if step > 0 and larger:
            self.zoom_to(larger[0])
        elif step < 0 and smaller:
            self.zoom_to(smaller[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to_page(self.page + 1)
            case Qt.Key.Key_PageUp:
                self.go_to_page(self.page - 1)
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._step_zoom(1)
            case Qt.Key.Key_Minus:
                self._step_zoom(-1)
            case _:
                super().keyPressEvent(event)


def place_again(spot: Spot | None, spots: Sequence[Spot]) -> Spot | None:
    """Return the place of the same field in another version of the document, the nearest where there are several."""
    if spot is None:
        return None
    same = (each for each in spots if each.where == spot.where)
    return min(same, key=lambda each: abs(each.page - spot.page), default=None)
