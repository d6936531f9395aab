"""The start of the window: application, look, desk, first page."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from clusterplanner import __version__
from clusterplanner.core.facts.library import library
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.i18n import Translators
from clusterplanner.ui.session import PlanSession
from clusterplanner.ui.settings import Look, Settings
from clusterplanner.ui.theme import Colours, apply_theme
from clusterplanner.ui.window import MainWindow

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Plan

FIRST_TERRITORY = "BY-BR"


def make_application() -> QApplication:
    """Return the one application object, named so that settings and user files find their folders."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # As an argument, because QApplication.setStyle returns a QStyle, and making its Python class costs 5 ms.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName("ClusterPlanner")
    application.setApplicationDisplayName("ClusterPlanner")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("clusterplanner")
    return application


class Dresser(QObject):
    """Dresses the application in the language and look of the settings, and a window anew when they change."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._application = application
        self._settings = settings
        self._system_font = application.font()
        self._translators = Translators()
        self._window: MainWindow | None = None
        settings.look_changed.connect(self._dress_window)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def dress(self) -> Colours:
        """Dress the application; return the colours to paint with."""
        self._translators.use(self._settings.language)
        return apply_theme(self._application, self._settings.look, self._settings.font_scale, self._system_font)

    def keep_dressed(self, window: MainWindow) -> None:
        """Build a window anew at each change from now on, as long as it lives."""
        self._window = window
        self.setParent(window)

    def _dress_window(self) -> None:
        if self._window is not None:
            self._window.desk.colours = self.dress()
            self._window.build()

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.look is Look.SYSTEM:
            self._dress_window()


def make_window(application: QApplication, settings: Settings, page: str, *, hold: bool = False) -> MainWindow:
    """Build the main window in the look and language of the settings, with a page in view.

    With `hold` the page's minor parts are left until the window was painted first.
    """
    dresser = Dresser(application, settings)
    colours = dresser.dress()
    known = library()
    territory = settings.territory if settings.territory in known.gazetteer.territories else FIRST_TERRITORY

    def first_plan() -> Plan:
        from clusterplanner.ui.plan_files import fresh_plan

        return fresh_plan(known, territory)

    desk = Desk(known, PlanSession(known, first_plan), settings, colours, territory)
    if hold:
        desk.hold()
    window = MainWindow(desk)
    dresser.keep_dressed(window)
    window.show_page(page)
    return window


def open_window(plan: Path | None = None, page: str = "start", settings: Settings | None = None) -> int:
    """Show the window, with a plan file when given, and run until it is closed; return the exit code."""
    application = make_application()
    window = make_window(application, settings or Settings(), page, hold=True)

    def after_first_paint() -> None:
        gc.freeze()
        gc.enable()
        window.files.begin(plan)

    window.desk.later(after_first_paint)
    window.show()
    return application.exec()
