"""What every test of the window shares: its own home, no dialog that hangs, nothing left running."""

from __future__ import annotations

import gc
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThreadPool, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.library import library as the_library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.session import PlanSession
from clusterplanner.ui.settings import Look, Settings
from clusterplanner.ui.start import make_application, make_window
from clusterplanner.ui.theme import LIGHT
from clusterplanner.ui.window import MainWindow


def pytest_configure(config: pytest.Config) -> None:
    """Let the messages pass that only Qt's invisible platform gives, about windows and lists that are shown."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support (propagateSizeHints|raise|grabbing)")


class Dialogs:
    """Answers modal dialogs instead of a user; one that no answer was given for fails the test.

    An answer is a button's role, a standard button or a part of a button's text for a question, a path ("" to give up)
    for a file dialog, or a function that is handed the dialog.
    """

    def __init__(self) -> None:
        self.told: list[str] = []
        self._answers: deque[object] = deque()

    def expect(self, *answers: object) -> None:
        """Answer the next dialogs."""
        self._answers.extend(answers)

    @property
    def left(self) -> int:
        """How many answers nobody asked for."""
        return len(self._answers)

    def next(self, told: str) -> object:
        self.told.append(told)
        if not self._answers:
            pytest.fail(f"unexpected dialog: {told}")
        return self._answers.popleft()

    def exec_box(self, box: QMessageBox) -> int:
        answer = self.next("\n".join(part for part in (box.text(), box.informativeText()) if part))
        if box.buttons():
            next(button for button in box.buttons() if _is_meant(box, button, answer)).click()
        return box.result()

    def exec_dialog(self, dialog: QDialog) -> int:
        answer = self.next(dialog.windowTitle())
        assert callable(answer), f"{dialog.windowTitle()} wants a function to drive it"
        answer(dialog)
        return dialog.result()

    def choose(self, parent: QWidget | None, title: str, *_rest: object) -> tuple[str, str]:
        answer = self.next(title)
        return answer if isinstance(answer, tuple) else (str(answer), "")

    def question(self, _parent: QWidget, _title: str, text: str, *_rest: object) -> object:
        return self.next(text)

    def tell(self, _parent: QWidget, _title: str, text: str, *_rest: object) -> object:
        return self.next(text)


def _is_meant(box: QMessageBox, button: QAbstractButton, answer: object) -> bool:
    if isinstance(answer, QMessageBox.StandardButton):
        return box.standardButton(button) == answer
    if isinstance(answer, QMessageBox.ButtonRole):
        return box.buttonRole(button) == answer
    return str(answer) in button.text().replace("&", "")


@pytest.fixture(autouse=True)
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dialogs]:
    """Stand in for the user at every modal dialog."""
    user = Dialogs()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: user.exec_box(box))  # noqa: PLW0108  binds the dialog
    monkeypatch.setattr(QDialog, "exec", lambda dialog: user.exec_dialog(dialog))  # noqa: PLW0108
    monkeypatch.setattr(QMessageBox, "question", user.question)
    for name in ("warning", "information", "critical", "about"):
        monkeypatch.setattr(QMessageBox, name, user.tell)
    monkeypatch.setattr(QInputDialog, "getText", lambda _parent, title, _label, *_rest: user.next(title))
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, user.choose)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: user.choose(*args)[0])
    yield user
    assert not user.left, "a dialog that was expected did not open"


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program itself makes it."""
    return make_application()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, snapshots and recovery copies of a test in its own folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.setattr("clusterplanner.core.files.places.user_data", lambda: folder / "data" / "ClusterPlanner")
    return folder


def _settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _is_busy(each: QTimer | QThreadPool) -> bool:
    if not isValid(each):
        return False
    return each.isActive() if isinstance(each, QTimer) else each.activeThreadCount() > 0


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer, work in a pool or a thread."""
    font, palette = qapp.font(), qapp.palette()
    windows, threads = set(qapp.topLevelWidgets()), set(threading.enumerate())
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    _settle()
    left: list[object] = [each for each in qapp.topLevelWidgets() if each not in windows and each.parent() is None]
    left.extend(each for each in gc.get_objects() if type(each) in (QTimer, QThreadPool) and _is_busy(each))
    left.extend(thread for thread in threading.enumerate() if thread not in threads)
    assert not left, f"left behind: {left}"


@pytest.fixture(scope="session")
def library() -> Library:
    """The real library."""
    return the_library()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a first start, in Russian, light, with plans in a folder of the test."""
    made = Settings(tmp_path / "settings.ini")
    made.set_look(Language.RU, Look.LIGHT, 100)
    folder = tmp_path / "plans"
    folder.mkdir()
    made.plans_folder = folder
    return made


@pytest.fixture
def desk(qapp: QApplication, library: Library, settings: Settings) -> Iterator[Desk]:
    """A desk with an empty plan of the Vitebsk region for 2026–2030; texts of the window are untranslated."""
    session = PlanSession(library, lambda: new_plan(library, "BY-VI", 2026, 2030))
    yield Desk(library, session, settings, LIGHT, "BY-VI")
    session.close()


@pytest.fixture
def sample(library: Library) -> Plan:
    """The worked sample in Russian."""
    return sample_plan(library, Language.RU)


@pytest.fixture
def open_main_window(qapp: QApplication, settings: Settings) -> Iterator[Callable[..., MainWindow]]:
    """Return a function that opens main windows as the program does."""
    opened: list[MainWindow] = []

    def open_it(page: str = "start", plan: Plan | None = None) -> MainWindow:
        window = make_window(qapp, settings, page)
        opened.append(window)
        if plan is not None:
            window.desk.session.start(plan)
            window.show_page(page)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.resize(1366, 700)  # the invisible screen is smaller and made it so
        window.activateWindow()
        QCoreApplication.processEvents()
        return window

    yield open_it
    for window in opened:
        if isValid(window):
            window.desk.session.undo_stack.setClean()
            window.close()
            window.deleteLater()
    _settle()


@pytest.fixture
def window(open_main_window: Callable[..., MainWindow]) -> MainWindow:
    """The main window at its start page."""
    return open_main_window()


def type_text(widget: QWidget, text: str) -> None:
    """Type a text of any script, each letter as its own key event (QTest.keyClicks aborts at Cyrillic)."""
    for letter in text:
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key(0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture(name="type_text")
def typing() -> Callable[[QWidget, str], None]:
    """Type a text of any script into a widget."""
    return type_text
