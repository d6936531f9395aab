"""A button that names an indicator and opens the list to choose another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.theme import UNIT

if TYPE_CHECKING:
    from clusterplanner.ui.widgets.indicator_tree import IndicatorTree


class IndicatorChooser(QPushButton):
    """A button that names an indicator and opens the list to choose another; the list is made when first opened."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = ""
        self._indicator = ""
        self._popup: QFrame | None = None
        self._tree: IndicatorTree | None = None
        self.setIcon(icon("chevron"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setStyleSheet(f"text-align: left; padding: {round(UNIT / 2 * desk.scale)}px {round(UNIT * desk.scale)}px;")
        self.setMinimumWidth(round(20 * UNIT * min(desk.scale, 1.5)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_list)

    def show_indicator(self, indicator: str) -> None:
        """Name an indicator on the button."""
        self._indicator = indicator
        self._name = self._desk.library.figures.indicators[indicator].name[self._desk.language]
        self.setToolTip(self._name)
        self.setAccessibleName(self._name)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def sizeHint(self) -> QSize:
        """Ask for room for some words: the whole name would make the width jump at every choice."""
        return QSize(round(40 * UNIT * min(self._desk.scale, 1.5)), super().sizeHint().height())

    def _elide(self) -> None:
        """Write the name in one line, or in two where it needs them: what tells indicators apart is often the end."""
        room = self.width() - self.iconSize().width() - round(4 * UNIT * self._desk.scale)
        metrics = self.fontMetrics()
        first, rest = self._name, ""
        while metrics.horizontalAdvance(first) > room and " " in first:
            first = first.rpartition(" ")[0]
            rest = self._name.removeprefix(first).strip()
        lines = [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room) for line in (first, rest) if line]
        self.setText("\n".join(lines).replace("&", "&&"))

    def open_list(self) -> None:
        """Open the list below the button with the cursor on the present indicator."""
        if self._popup is None or self._tree is None:
            from clusterplanner.ui.widgets.indicator_tree import IndicatorTree, regional_indicators

            self._popup = QFrame(self, Qt.WindowType.Popup)
            self._popup.setObjectName("panel")
            self._tree = IndicatorTree(self._desk, regional_indicators(self._desk.library))
            self._tree.chosen.connect(self._choose)
            QVBoxLayout(self._popup).addWidget(self._tree)
        screen = self.screen().availableGeometry()
        scale = self._desk.scale
        width = min(max(self.width(), round(76 * UNIT * scale)), screen.width())
        height = min(round(56 * UNIT * scale), screen.height() - 2 * UNIT)
        self._popup.resize(width, height)
        place = self.mapToGlobal(QPoint(0, self.height()))
        place.setX(max(screen.left(), min(place.x(), screen.right() - width)))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - height)))
        self._popup.move(place)
        self._popup.show()
        self._tree.field.clear()
        self._tree.select(self._indicator)
        self._tree.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, indicator: str) -> None:
        if self._popup is not None:
            self._popup.close()
        self.chosen.emit(indicator)
