"""The main window: pages, keys, titles, the change of language and look, the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.text import Language
from clusterplanner.core.files import plan_file
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.settings import Look, Settings
from clusterplanner.ui.window import PAGES, MainWindow

Open = Callable[..., MainWindow]


def spoil(window: MainWindow) -> None:
    window.desk.session.apply("Цель", lambda plan: edits.set_plan(plan, purpose="моя работа"))


def ready(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_each_page_is_reached_by_its_key_and_takes_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    ready(window, qtbot)
    window.desk.session.apply("x", lambda plan: edits.add_measures(plan, window.desk.library, ("seminars",)))
    for number, key in enumerate(PAGES):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        QTest.keyRelease(window, Qt.Key.Key_Control)
        assert window._current == key
        page = window._pages[key]
        assert page.isVisible()
        qtbot.waitUntil(lambda page=page: page.isAncestorOf(QApplication.focusWidget()))
        assert window._sidebar.currentRow() == number


def test_the_sidebar_is_walked_by_arrows(window: MainWindow, qtbot: QtBot) -> None:
    ready(window, qtbot)
    window._sidebar.setCurrentRow(3)
    assert window._current == "diagnosis"


def test_title_and_state_tell_the_plan(open_main_window: Open, tmp_path: Path, sample: Plan) -> None:
    window = open_main_window("plan", sample)
    assert "[*]" in window.windowTitle()
    assert not window.isWindowModified()
    spoil(window)
    assert window.isWindowModified()
    window.desk.session.save(tmp_path / "Мой план.cplan")
    assert "Мой план.cplan" in window.windowTitle()
    assert "Витебская область" in window._state.text()
    assert "2026–2030" in window._state.text()
    assert not window.isWindowModified()
    window.desk.session.apply("x", lambda plan: edits.set_plan(plan, territory="BY-HO"))
    assert "Гомельская область" in window._state.text()


def test_the_count_of_errors_follows_the_plan(window: MainWindow, sample: Plan) -> None:
    before = window._problem_button.text()
    window.desk.session.start(sample)
    clean = window._problem_button.text()
    assert before != clean
    window.desk.session.apply("x", lambda plan: edits.set_item(plan, plan.items[0].id, responsible=""))
    assert "1" in window._problem_button.text()
    window.desk.session.undo_stack.undo()
    assert window._problem_button.text() == clean


def actions(menu: QWidget) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize("language", Language)
def test_every_action_has_a_key_or_a_letter(open_main_window: Open, settings: Settings, language: Language) -> None:
    settings.set_look(language, Look.LIGHT, 100)
    window = open_main_window()
    keys: list[str] = []
    for menu in (action.menu() for action in window.menuBar().actions()):
        assert isinstance(menu, QMenu)
        assert "&" in menu.title()
        for action in actions(menu):
            assert "&" in action.text() or not action.shortcut().isEmpty(), action.text()
            keys.extend(key.toString() for key in action.shortcuts())
    assert len(keys) == len(set(keys))


def test_the_list_of_keys_tells_each_once(window: MainWindow, settings: Settings, dialogs) -> None:
    settings.set_look(Language.BE, Look.DARK, 125)
    rows: list[list[str]] = []

    def read(dialog: QWidget) -> None:
        (table,) = dialog.findChildren(QTableWidget)
        rows.extend([table.item(row, 0).text(), table.item(row, 1).text()] for row in range(table.rowCount()))

    dialogs.expect(read)
    window.menus.show_keys()
    assert len({key for _name, key in rows}) == len(rows) > 12
    assert all(name and "&" not in name for name, _key in rows)


def test_about_names_the_version(window: MainWindow, dialogs) -> None:
    dialogs.expect(QMessageBox.StandardButton.Ok)
    window.menus.show_about()
    assert "ClusterPlanner" in dialogs.told[0]


# ---------------------------------------------------------------------- language and look


def test_a_change_of_language_loses_nothing(
    open_main_window: Open, settings: Settings, sample: Plan, qtbot: QtBot, type_text
) -> None:
    window = ready(open_main_window("plan", sample), qtbot)
    session = window.desk.session
    second = sample.items[1].id
    window.go_to(f"items/{second}/note")
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    type_text(field, "набрано до смены языка")
    window.go_to(f"items/{second}/end")
    term = QApplication.focusWidget()
    assert isinstance(term, QLineEdit)
    term.selectAll()
    type_text(term, "2029")
    settings.set_look(Language.BE, Look.DARK, 125)
    assert session.plan.item(second).note == "набрано до смены языка"
    assert str(session.plan.item(second).end) == "2029"
    assert window._current == "plan"
    page = window._pages["plan"]
    assert page._form.item_id == second
    assert page._table.items.items[page._table.currentIndex().row()].id == second
    assert session.modified
    assert window.menuBar().actions()[0].text() == "&Файл"
    settings.set_look(Language.EN, Look.LIGHT, 100)
    assert window.menuBar().actions()[0].text() == "&File"


def test_every_page_lives_on_after_a_change_of_language(
    open_main_window: Open, settings: Settings, sample: Plan, qtbot: QtBot
) -> None:
    window = ready(open_main_window("start", sample), qtbot)
    for key in PAGES:
        window.show_page(key)
    settings.set_look(Language.EN, Look.DARK, 110)
    qtbot.wait(1)
    for key in PAGES:
        window.show_page(key)
    spoil(window)
    window.desk.session.undo_stack.undo()
    window.desk.look_at("BY-HR")
    window.desk.show_indicator("ie_count")
    window.desk.session.start(sample)
    assert window.desk.session.plan == sample


def test_the_system_s_colours_are_followed_only_when_wanted(window: MainWindow, settings: Settings) -> None:
    bar = window.menuBar()
    hints = QApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.menuBar() is bar
    settings.set_look(Language.RU, Look.SYSTEM, 100)
    bar = window.menuBar()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.menuBar() is not bar


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scale", [100, 200])
def test_no_page_asks_for_more_than_a_small_screen_has(
    open_main_window: Open, settings: Settings, library, language: Language, scale: int
) -> None:
    from clusterplanner.core.plan.sample import sample_plan

    settings.set_look(language, Look.LIGHT, scale)
    window = open_main_window("start", sample_plan(library, language))
    for key in PAGES:
        page = window.show_page(key)
        for _ in range(3):  # what comes into view late may ask for another round
            QApplication.processEvents()
        room = 1366 - window._sidebar.width()
        assert page.minimumSizeHint().width() <= room, key
        assert window.minimumSizeHint().width() <= 1366, key
        assert window.minimumSizeHint().height() <= 700, key
        for area in page.findChildren(QScrollArea):
            if area.isVisible():
                assert area.widget().minimumSizeHint().width() <= area.viewport().width(), (key, area.widget())


# ---------------------------------------------------------------------- keyboard


def stops(window: MainWindow, page: QWidget) -> set[QWidget]:
    """Return every widget of a page that Tab reaches."""
    seen: set[QWidget] = set()
    start = QApplication.focusWidget()
    for _ in range(300):
        focused = QApplication.focusWidget()
        if focused is None or (focused in seen and focused is start):
            break
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return {each for each in seen if page.isAncestorOf(each)}


@pytest.mark.parametrize("key", PAGES)
def test_tab_reaches_every_control(open_main_window: Open, sample: Plan, qtbot: QtBot, key: str) -> None:
    window = ready(open_main_window(key, sample), qtbot)
    page = window._pages[key]
    if key == "document":
        page.retire()
    qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget()))
    reached = stops(window, page)
    wanted = {
        each
        for each in page.findChildren(QWidget)
        if isinstance(each, (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit))
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    }
    assert wanted - reached == set()


# ---------------------------------------------------------------------- the end


def test_closing_asks_and_stays_when_told_to(window: MainWindow, dialogs) -> None:
    spoil(window)
    dialogs.expect(QMessageBox.StandardButton.Cancel)
    assert not window.close()
    assert window.isVisible()


def test_closing_saves_and_frees_the_file(window: MainWindow, dialogs, settings: Settings) -> None:
    path = settings.plans_folder / "план.cplan"
    window.desk.session.save(path)
    spoil(window)
    dialogs.expect(QMessageBox.StandardButton.Save)
    assert window.close()
    assert plan_file.read(path).purpose == "моя работа"
    assert [each.name for each in path.parent.iterdir()] == ["план.cplan"]
    assert settings.state("window")


def test_the_window_comes_back_where_it_was(open_main_window: Open, settings: Settings) -> None:
    window = open_main_window()
    window.resize(700, 600)
    size = window.size()
    window.close()
    again = open_main_window()
    assert again.restoreGeometry(settings.state("window"))
    assert again.size() == size


def test_recent_plans_are_in_the_menu(window: MainWindow, settings: Settings, sample: Plan) -> None:
    assert not window.menus.recent.menuAction().isEnabled()
    path = settings.plans_folder / "А & Б.cplan"
    plan_file.write(path, sample)
    settings.remember(path)
    assert window.menus.recent.menuAction().isEnabled()
    window.menus.recent.aboutToShow.emit()
    (action,) = window.menus.recent.actions()
    assert action.text() == str(path).replace("&", "&&")
    action.trigger()
    assert window.desk.session.plan == sample


def test_find_searches_the_page_or_the_document(window: MainWindow, qtbot: QtBot) -> None:
    def press() -> QWidget | None:
        QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        return QApplication.focusWidget()

    qtbot.waitUntil(window.isActiveWindow)
    window.show_page("measures")
    focused = press()
    assert isinstance(focused, QLineEdit)
    assert focused is window._pages["measures"]._words
    window.show_page("plan")
    focused = press()
    assert window._current == "document"
    assert isinstance(focused, QLineEdit)
    assert focused.isVisible()
