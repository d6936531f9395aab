"""The preview: the real pages one below the other, as they will print."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.pages import PdfPages
from clusterplanner.ui.theme import UNIT

ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
FIT_WIDTH: Final = 0.0


class Preview(QAbstractScrollArea):
    """Paints only the pages in view; keeps its place when the document is made anew."""

    zoom_changed = Signal(float)
    page_changed = Signal(int)  # the page at the top of the view, counted from 1

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: PdfPages | None = None
        self._zoom = FIT_WIDTH
        self._gap = 2 * UNIT
        self._tops: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Preview of the document"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self, pages: PdfPages) -> None:
        """Show another document at the place where the one before was."""
        before, self._pages = self._pages, pages
        self._lay_out()
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
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max(1, sum(top <= middle for top in self._tops))

    def go_to_page(self, number: int) -> None:
        """Bring a page, counted from 1, to the top."""
        if 1 <= number <= len(self._tops):
            self.verticalScrollBar().setValue(self._tops[number - 1] - self._gap)

    def zoom_to(self, zoom: float) -> None:
        """Set the zoom, 1 for the size on paper, FIT_WIDTH to fill the width."""
        page = self.page
        self._zoom = zoom
        self._lay_out()
        self.go_to_page(page)
        self.viewport().update()
        self.zoom_changed.emit(zoom)

    def _scale(self) -> float:
        """Logical pixels a point."""
        if self._zoom != FIT_WIDTH or not self._pages:
            return (self._zoom or 1.0) * self.logicalDpiX() / 72
        widest = max(size.width() for size in self._pages.sizes)
        return max(0.3, (self.viewport().width() - 2 * self._gap) / widest)

    def _size(self, number: int) -> QSize:
        assert self._pages is not None
        return (self._pages.sizes[number] * self._scale()).toSize()

    def _lay_out(self) -> None:
        self._tops = []
        top = self._gap
        width = 0
        for number in range(self.page_count):
            size = self._size(number)
            self._tops.append(top)
            top += size.height() + self._gap
            width = max(width, size.width())
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, top - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(5 * UNIT)
        self.horizontalScrollBar().setRange(0, max(0, width + 2 * self._gap - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _scrolled(self) -> None:
        if self._pages:
            self.page_changed.emit(self.page)
            self.setAccessibleDescription(self._pages.text(self.page - 1)[:2000])

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self.page
        super().resizeEvent(event)
        self._lay_out()
        if self._zoom == FIT_WIDTH and event.oldSize().width() != event.size().width():
            self.go_to_page(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._desk.colours.window))
        if self._pages is None:
            painter.setPen(QColor(self._desk.colours.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.tr("The pages are being made…"))
            return
        offset = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        ratio = self.devicePixelRatioF()
        scale = self._scale()
        for number, top in enumerate(self._tops):
            size = self._size(number)
            left = max(self._gap, (self.viewport().width() - size.width()) // 2)
            place = QRect(QPoint(left, top) + offset, size)
            if not place.intersects(event.rect()):
                continue
            painter.drawImage(place, self._pages.picture(number, scale * ratio))
            painter.setPen(QColor(self._desk.colours.border))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _step_zoom(self, step: int) -> None:
        now = self._scale() * 72 / self.logicalDpiX()
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
