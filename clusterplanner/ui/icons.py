"""One icon family: SVG outlines in `resources/icons/`, drawn in the colour of the text when they are shown."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from clusterplanner.core.base.paths import resource


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


class _OutlineEngine(QIconEngine):
    """Draws an outline in the palette's text colour, muted when disabled."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        palette = QApplication.palette()
        role = QPalette.ColorRole.PlaceholderText if mode == QIcon.Mode.Disabled else QPalette.ColorRole.Text
        colour = self._colour or palette.color(role).name()
        renderer = QSvgRenderer(_source(self._name).replace("currentColor", colour).encode())
        renderer.render(painter, rect.toRectF())

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _OutlineEngine(self._name, self._colour)


def icon(name: str, colour: str = "") -> QIcon:
    """Return an icon by the name of its file, in the palette's text colour unless another is given."""
    return QIcon(_OutlineEngine(name, colour))
