"""The start page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.pages.start_page import StartPage


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> StartPage:
    made = StartPage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_button_goes_somewhere(desk: Desk, page: StartPage) -> None:
    gone: list[str] = []
    desk.go_to.connect(gone.append)
    for button in page.findChildren(QPushButton):
        button.click()
    ways = ["region", "indicators", "measures", "plan", "document"]
    assert gone == ["region", "file:open", "file:sample", *ways]


def test_entering_stands_on_the_first_step(page: StartPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.enter()
    assert page._first.hasFocus()


def test_recent_plans_come_and_go_while_the_page_is_open(desk: Desk, page: StartPage, tmp_path: Path) -> None:
    (listed,) = page.findChildren(QListWidget)
    assert not listed.isVisible()
    for name in ("первый.cplan", "второй.cplan"):
        desk.settings.remember(tmp_path / name)
    assert listed.isVisible()
    assert [listed.item(row).text().splitlines()[0] for row in range(2)] == ["второй.cplan", "первый.cplan"]
    assert not page._nothing.isVisible()
    gone: list[str] = []
    desk.go_to.connect(gone.append)
    listed.setFocus()
    listed.setCurrentRow(1)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert gone == [f"file:open:{tmp_path / 'первый.cplan'}"]
    first = listed.visualItemRect(listed.item(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert gone[1:] == [f"file:open:{tmp_path / 'второй.cplan'}"]
    desk.settings.forget(tmp_path / "второй.cplan")
    assert listed.count() == 1
