"""One window a language, on the worked sample, with every page built, shared by the tests of its words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from clusterplanner.core.base.text import Language
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.ui.i18n import Translators
from clusterplanner.ui.settings import Look, Settings
from clusterplanner.ui.start import make_application, make_window
from clusterplanner.ui.window import PAGES, MainWindow


def pytest_configure(config: pytest.Config) -> None:
    """Let the one message pass that only Qt's invisible platform gives, at each window that is shown."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program itself makes it."""
    return make_application()


@pytest.fixture(scope="module", params=[Language.RU, Language.BE], ids=str)
def translated(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The main window in Russian, then in Belarusian, or in the languages that a test names."""
    language: Language = request.param
    home: Path = tmp_path_factory.mktemp(f"home-{language}")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setitem(os.environ, name, str(home))
        patch.setattr("clusterplanner.core.files.places.user_data", lambda: home / "data")
        font, palette = qapp.font(), qapp.palette()
        settings = Settings(home / "settings.ini")
        settings.set_look(language, Look.LIGHT, 100)
        settings.organisation = "Комитет"
        window = make_window(qapp, settings, "start")
        window.resize(1366, 740)
        window.desk.session.start(sample_plan(window.desk.library, language))
        window.show()
        for page in PAGES:
            window.show_page(page)
        window.show_page("start")
        settle()
        yield window
        settings.set_look(Language.EN, Look.LIGHT, 100)  # takes the catalogues out of the application
        window.desk.session.undo_stack.setClean()
        window.close()
        window.deleteLater()
        qapp.setStyleSheet("")
        qapp.setPalette(palette)
        qapp.setFont(font)
        settle()


@pytest.fixture(params=[Language.RU, Language.BE], ids=str)
def qt_dialogs(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """Install the catalogues of a language for dialogs that Qt brings along."""
    translators = Translators()
    translators.use(request.param)
    yield request.param
    translators.use(Language.EN)


def settle() -> None:
    """Let everything asked for happen, and everything given up go."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
