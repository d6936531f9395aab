"""The start of the window: application, look, desk, first page."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from clusterplanner import __version__
from clusterplanner.core.facts.library import library
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.i18n import Translators
from clusterplanner.ui.session import PlanSession
from clusterplanner.ui.settings import Settings
from clusterplanner.ui.theme import apply_theme
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


def make_window(application: QApplication, settings: Settings, page: str, *, hold: bool = False) -> MainWindow:
    """Build the main window in the look and language of the settings, with a page in view.

    With `hold` the page's minor parts are left until the window was painted first.
    """
    system_font = application.font()
    translators = Translators()
    translators.use(settings.language)
    colours = apply_theme(application, settings.look, settings.font_scale, system_font)
    known = library()
    territory = settings.territory if settings.territory in known.gazetteer.territories else FIRST_TERRITORY

    def first_plan() -> Plan:
        from clusterplanner.ui.plan_files import fresh_plan

        return fresh_plan(known, territory)

    session = PlanSession(known, first_plan)
    desk = Desk(known, session, settings, colours, territory)
    if hold:
        desk.hold()
    window = MainWindow(desk)

    def change_look() -> None:
        translators.use(settings.language)
        desk.colours = apply_theme(application, settings.look, settings.font_scale, system_font)
        window.build()

    settings.look_changed.connect(change_look)
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: change_look())
    window.show_page(page)
    return window


def open_window(plan: Path | None = None, page: str = "start", settings: Settings | None = None) -> int:
    """Show the window, with a plan file when given, and run until it is closed; return the exit code."""
    application = make_application()
    window = make_window(application, settings or Settings(), page, hold=True)

    def after_first_paint() -> None:
        gc.freeze()
        gc.enable()
        window.files.offer_recovery()
        if plan is not None:
            window.files.open(plan)

    window.desk.later(after_first_paint)
    window.show()
    return application.exec()
