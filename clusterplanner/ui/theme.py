"""The look: two palettes, one accent, a few lines of style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from clusterplanner.ui.settings import Look

UNIT: Final = 8  # every gap and margin is a multiple of this, in pixels at 100 %


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours that pages paint with; `ramp` runs from low to high, `series` tells lines apart."""

    dark: bool
    window: str
    panel: str
    stripe: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    wash: str
    good: str
    bad: str
    warn: str
    ramp: tuple[str, ...]
    series: tuple[str, ...]


LIGHT: Final = Colours(
    dark=False,
    window="#f3f5f7",
    panel="#ffffff",
    stripe="#f6f8fa",
    text="#1b2733",
    muted="#56636f",
    border="#d3d9e0",
    accent="#1c5d99",
    on_accent="#ffffff",
    wash="#e1ecf6",
    good="#1e7145",
    bad="#b3261e",
    warn="#8a5a00",
    ramp=("#e3edf6", "#bcd5ea", "#8db8da", "#5794c4", "#2a6ea6"),
    series=("#1c5d99", "#c8641b", "#3a7d44", "#8e4a9e", "#a8323e", "#5f6b76", "#0f8a8a"),
)
DARK: Final = Colours(
    dark=True,
    window="#1d2227",
    panel="#262c33",
    stripe="#2b323a",
    text="#e5eaef",
    muted="#a3afba",
    border="#3f4852",
    accent="#6fb0ea",
    on_accent="#10202e",
    wash="#2d4357",
    good="#72c793",
    bad="#f28b82",
    warn="#e0b155",
    ramp=("#2c3f52", "#35587a", "#4074a3", "#5591c9", "#7fb5e6"),
    series=("#6fb0ea", "#f0a061", "#7fc98d", "#cf9ada", "#ee8f97", "#aab5bf", "#5cc9c9"),
)


def colours(look: Look) -> Colours:
    """Return the colours of a look, asking the system where the user left it to the system."""
    if look is Look.SYSTEM:
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if look is Look.DARK else LIGHT


def _palette(chosen: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, chosen.window),
        (role.WindowText, chosen.text),
        (role.Base, chosen.panel),
        (role.AlternateBase, chosen.stripe),
        (role.Text, chosen.text),
        (role.Button, chosen.panel),
        (role.ButtonText, chosen.text),
        (role.ToolTipBase, chosen.panel),
        (role.ToolTipText, chosen.text),
        (role.PlaceholderText, chosen.muted),
        (role.Highlight, chosen.accent),
        (role.HighlightedText, chosen.on_accent),
        (role.Link, chosen.accent),
        (role.LinkVisited, chosen.accent),
        (role.Light, chosen.panel),
        (role.Midlight, chosen.stripe),
        (role.Mid, chosen.border),
        (role.Dark, chosen.border),
        (role.Shadow, "#000000"),
        (role.Accent, chosen.accent),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(chosen.muted))
    return palette


def style_sheet(chosen: Colours, scale: float) -> str:
    """Return the window's style sheet.

    It is the window's, not the application's: under one of the application a widget is styled anew whenever it or
    one around it is laid into another, which took a quarter of the time of building the pages.
    """
    gap = round(UNIT * scale)
    return f"""
    QToolTip {{ color: {chosen.text}; background: {chosen.panel}; border: 1px solid {chosen.border}; padding: 4px; }}
    #sidebar {{ background: {chosen.panel}; border: none; border-right: 1px solid {chosen.border}; outline: none; }}
    #sidebar::item {{ padding: {gap}px {gap}px; border-left: 3px solid transparent; color: {chosen.text}; }}
    #sidebar::item:selected {{ background: {chosen.wash}; border-left-color: {chosen.accent}; color: {chosen.text}; }}
    #card, #panel {{ background: {chosen.panel}; border: 1px solid {chosen.border}; border-radius: 4px; }}
    #banner {{ background: {chosen.wash}; border: 1px solid {chosen.border}; border-radius: 4px; }}
    #title {{ font-weight: 600; font-size: {round(15 * scale)}pt; }}
    #subtitle {{ font-weight: 600; }}
    #panel QScrollArea, #panel QScrollArea > #qt_scrollarea_viewport,
    #panel QScrollArea > #qt_scrollarea_viewport > QWidget {{ background: transparent; }}
    QTreeView::item, QListView::item {{ padding: {gap // 4}px 0; }}
    #muted {{ color: {chosen.muted}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QPushButton {{ icon-size: {gap * 2}px; }}
    QCheckBox::indicator, QTreeView::indicator, QListView::indicator {{
        width: {round(14 * scale)}px; height: {round(14 * scale)}px; }}
    QCheckBox::indicator:unchecked, QTreeView::indicator:unchecked, QListView::indicator:unchecked {{
        background: {chosen.panel}; border: 1px solid {chosen.muted}; border-radius: 2px;
        width: {round(14 * scale) - 2}px; height: {round(14 * scale) - 2}px; }}
    QCheckBox::indicator:unchecked:focus {{ border: 1px solid {chosen.accent}; background: {chosen.wash}; }}
    QLineEdit[wrong="true"] {{ border: 2px solid {chosen.bad}; border-radius: 3px; }}
    #good {{ color: {chosen.good}; }} #bad {{ color: {chosen.bad}; }} #warn {{ color: {chosen.warn}; }}
    QPushButton#primary {{ background: {chosen.accent}; color: {chosen.on_accent}; border: 1px solid {chosen.accent};
        border-radius: 3px; padding: {gap // 2}px {gap * 2}px; font-weight: 600; }}
    QPushButton#primary:disabled {{ background: {chosen.border}; border-color: {chosen.border};
        color: {chosen.muted}; }}
    QPushButton#primary:focus {{ border: 2px solid {chosen.text}; }}
    QToolBar {{ border: none; border-bottom: 1px solid {chosen.border}; background: {chosen.panel};
        spacing: {gap // 2}px; padding: {gap // 4}px; }}
    QStatusBar {{ border-top: 1px solid {chosen.border}; }}
    QHeaderView::section {{ background: {chosen.stripe}; color: {chosen.text}; border: none;
        border-right: 1px solid {chosen.border}; border-bottom: 1px solid {chosen.border};
        padding: {gap // 2}px; font-weight: 600; }}
    """


def apply_theme(application: QApplication, look: Look, font_scale: int, system_font: QFont) -> Colours:
    """Dress the application and return the colours to paint with; `system_font` is the unscaled one."""
    chosen = colours(look)
    scale = font_scale / 100
    font = QFont(system_font)
    font.setPointSizeF(max(9.0, system_font.pointSizeF()) * scale)
    application.setFont(font)
    application.setPalette(_palette(chosen))
    return chosen


def rename(widget: QWidget, name: str) -> None:
    """Give a widget another name of the style sheet, and the look that goes with it."""
    if widget.objectName() == name:
        return
    widget.setObjectName(name)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
