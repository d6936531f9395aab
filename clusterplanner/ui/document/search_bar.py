"""The line that searches the pages: what is typed, how often it stands there, forth and back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.page_view import PageView
from clusterplanner.ui.document.pages import PdfPages
from clusterplanner.ui.document.search import Hit, find
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT


class SearchBar(QWidget):
    """Searches as one types; Enter and F3 go on, with Shift back, Escape closes."""

    closed = Signal()

    def __init__(self, desk: Desk, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._pages: PdfPages | None = None
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        self._line = QLineEdit()
        self._line.setClearButtonEnabled(True)
        self._line.setMaxLength(200)
        self._line.setMinimumWidth(round(15 * UNIT * desk.scale))
        self._line.textChanged.connect(self._search)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        label = QLabel(self.tr("&Find:"))
        label.setBuddy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in (
            (label, 0),
            (self._line, 1),
            (self._button("up", self.tr("Previous place (Shift+F3)"), lambda: self.go(-1)), 0),
            (self._button("down", self.tr("Next place (F3)"), lambda: self.go(1)), 0),
            (self._count, 0),
            (self._button("close", self.tr("Close the search (Esc)"), self.close_search), 0),
        ):
            row.addWidget(widget, stretch)
        self.hide()

    def _button(self, name: str, words: str, deed: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        side = round(2 * UNIT * self._desk.scale)
        button.setIconSize(QSize(side, side))
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked: deed())
        return button

    def open_search(self) -> None:
        """Show the line and go into it, what was sought before being ready to be typed over."""
        self.show()
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def close_search(self) -> None:
        """Hide the line and its marks."""
        self.hide()
        self._hits, self._current = (), None
        self._view.show_hits((), None, go=False)
        self.closed.emit()

    def show_pages(self, pages: PdfPages) -> None:
        """Search another version of the document, without leaving the place in view."""
        self._pages = pages
        if not self.isVisible():
            return
        before = self._current
        self._hits = find(pages, self._line.text())
        self._current = self._view.first_in_view(self._hits)
        if before is not None and self._hits:
            place = bisect_left([(hit.page, hit.start) for hit in self._hits], (before.page, before.start))
            self._current = self._hits[min(place, len(self._hits) - 1)]
        self._tell(go=False)

    def go(self, step: int) -> None:
        """Go to the next place, or the one before, and round at the end; opens the line when it is closed."""
        if not self.isVisible():
            self.open_search()
        elif self._hits and self._current is not None:
            self._current = self._hits[(self._hits.index(self._current) + step) % len(self._hits)]
            self._tell(go=True)

    def _search(self) -> None:
        if self._pages is None:
            return
        self._hits = find(self._pages, self._line.text())
        self._current = self._view.first_in_view(self._hits)
        self._tell(go=True)

    def _tell(self, *, go: bool) -> None:
        if self._current is not None:
            told = phrase(self.tr("%1 of %2"), self._hits.index(self._current) + 1, len(self._hits))
        else:
            told = self.tr("Not found") if self._line.text().strip() else ""
        self._count.setText(told)
        self._count.setObjectName("bad" if self._current is None else "muted")
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)
        self._line.setAccessibleDescription(told)
        if told:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, told))
        self._view.show_hits(self._hits, self._current, go=go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.go(-1 if back else 1)
            case Qt.Key.Key_Escape:
                self.close_search()
            case _:
                super().keyPressEvent(event)
