"""What came back from Word, in the window: proposals, boxes, one undo step, the jump into the plan."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from shiboken6 import isValid

from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.edits import set_item
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write
from clusterplanner.ui.returned.dialog import ReturnedDialog
from clusterplanner.ui.returned.marking import marked
from clusterplanner.ui.returned.reading import Reading
from clusterplanner.ui.theme import LIGHT
from clusterplanner.ui.window import MainWindow

sys.path.insert(0, str(Path(__file__).parents[1] / "returned"))

from word_edits import AUTHOR, Word, w

CENTRE = "Создание центра кластерного развития региона"
WORDING = "Создание регионального центра кластерного развития региона"


@pytest.fixture
def paper(tmp_path: Path, sample: Plan, library: Library) -> Path:
    word = Word(write(build(sample, library)))
    word.fill(word.cell(CENTRE, 2), "2027 год")
    word.fill(word.cell("Проведение обучающих семинаров", 2), "постоянно")
    word.comment(word.cell(CENTRE, 2).find(w("p")), "Успеем ли?")
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    path = tmp_path / "правка.docx"
    path.write_bytes(word.save())
    return path


def wait(until: Callable[[], bool]) -> None:
    """Let the window answer until something is so; the pause lets the reading go on."""
    end = time.monotonic() + 30
    while not until():
        assert time.monotonic() < end
        QCoreApplication.processEvents()
        time.sleep(0.01)


def settled(window: MainWindow) -> bool:
    return not window.findChildren(Reading)


def trigger(window: MainWindow) -> None:
    wanted = window.menus.tr("Changes from &Word…")
    next(each for each in window.menuBar().findChildren(QAction) if each.text() == wanted).trigger()


@pytest.fixture
def dialog(
    open_main_window: Callable[..., MainWindow], sample: Plan, dialogs: Any, paper: Path
) -> Iterator[ReturnedDialog]:
    window = open_main_window("plan", sample)
    dialogs.expect(str(paper))
    trigger(window)
    found = window.findChild(ReturnedDialog)
    assert found is not None
    wait(lambda: settled(window))
    yield found
    if isValid(found):
        found.close()
    wait(lambda: settled(window))


def session(dialog: ReturnedDialog) -> Any:
    return dialog.parentWidget().desk.session


def button(dialog: ReturnedDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == dialog.tr(text))


def accepting(dialog: ReturnedDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    return next(each for each in box.buttons() if box.buttonRole(each) is QDialogButtonBox.ButtonRole.AcceptRole)


def texts(dialog: ReturnedDialog, place: int) -> list[list[str]]:
    tree = dialog._tabs.widget(place).tree
    rows = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [[item.text(column) for column in range(tree.columnCount())] for item in rows]


def test_everything_that_came_back_is_shown(dialog: ReturnedDialog) -> None:
    assert texts(dialog, 0) == [
        ["Мероприятие 2, наименование мероприятия", AUTHOR, "20.11.2026"],
        ["Мероприятие 2, срок", "", ""],
    ]
    assert texts(dialog, 1)[0][0].startswith("Мероприятие 5, срок. Запись не удалось")
    assert texts(dialog, 2) == [["Мероприятие 2, срок: Успеем ли?", AUTHOR, "20.11.2026"]]
    before, after = dialog._changes._texts
    assert (before.toPlainText(), after.toPlainText()) == (CENTRE, WORDING)
    assert dialog._changes.ticked == (0, 1)


def test_what_is_ticked_becomes_one_step_that_can_be_undone(dialog: ReturnedDialog, sample: Plan) -> None:
    desk_session = session(dialog)
    tree = dialog._changes.tree
    tree.setFocus()
    assert dialog._changes.ticked == (0, 1)
    accepting(dialog).click()
    changed = desk_session.plan.item("development-centre")
    assert (changed.wording, str(changed.end)) == (WORDING, "2027")
    assert desk_session.undo_stack.count() == 1
    desk_session.undo_stack.undo()
    assert desk_session.plan == sample


def test_boxes_are_ticked_with_the_keyboard(dialog: ReturnedDialog) -> None:
    tree = dialog._changes.tree
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert dialog._changes.ticked == (1,)
    button(dialog, "Tick &none").click()
    assert not accepting(dialog).isEnabled()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert dialog._changes.ticked == (1,)
    desk_session = session(dialog)
    accepting(dialog).click()
    assert desk_session.plan.item("development-centre").wording == CENTRE


def test_chosen_proposal_is_shown_in_the_plan(dialog: ReturnedDialog) -> None:
    went: list[str] = []
    dialog.parentWidget().desk.go_to.connect(went.append)
    button(dialog, "Show in the &plan").click()
    dialog._tabs.setCurrentIndex(2)
    dialog._remarks.activated.emit()
    dialog._tabs.setCurrentIndex(0)
    QTest.keyClick(dialog._changes.tree, Qt.Key.Key_Return)
    assert went == [f"items/development-centre/{field}" for field in ("wording", "end", "wording")]
    assert dialog.isVisible()


def test_plan_edited_meanwhile_is_held_against_the_document_again(dialog: ReturnedDialog) -> None:
    window = dialog.parentWidget()
    dialog._changes.tree.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    session(dialog).apply("Правка", lambda plan: set_item(plan, "development-centre", wording="Иначе"))
    wait(lambda: settled(window))
    tree = dialog._changes.tree
    assert [tree.topLevelItem(row).checkState(0) for row in range(2)] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
    ]
    assert "Иначе" in dialog._changes._note.text()
    session(dialog).apply("Правка", lambda plan: set_item(plan, "development-centre", wording=WORDING))
    wait(lambda: settled(window))
    assert [row[0] for row in texts(dialog, 0)] == ["Мероприятие 2, срок"]


def test_conflict_is_not_ticked(
    open_main_window: Callable[..., MainWindow], sample: Plan, dialogs: Any, paper: Path
) -> None:
    window = open_main_window("plan", set_item(sample, "development-centre", wording="Иначе"))
    dialogs.expect(str(paper))
    trigger(window)
    wait(lambda: settled(window))
    assert window.findChild(ReturnedDialog)._changes.ticked == (1,)


def test_another_plan_closes_the_dialog(dialog: ReturnedDialog, sample: Plan) -> None:
    window = dialog.parentWidget()
    window.desk.session.start(sample)
    QCoreApplication.sendPostedEvents(None, 0)
    wait(lambda: not window.findChildren(ReturnedDialog))


@pytest.mark.parametrize("content", [b"no document", b"PK\x03\x04"])
def test_what_is_no_document_is_refused_in_a_sentence(
    window: MainWindow, dialogs: Any, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "чужой.docx"
    path.write_bytes(content)
    dialogs.expect(str(path), None)
    trigger(window)
    wait(lambda: settled(window) and not window.findChildren(ReturnedDialog))
    assert "чужой.docx" in dialogs.told[-1]
    dialogs.expect(str(tmp_path / "нет.docx"), "OK")
    trigger(window)
    assert "нет.docx" in dialogs.told[-1]
    dialogs.expect("")
    trigger(window)
    assert not window.findChildren(ReturnedDialog)


def test_untouched_document_says_so(
    open_main_window: Callable[..., MainWindow], sample: Plan, library: Library, dialogs: Any, tmp_path: Path
) -> None:
    window = open_main_window("plan", sample)
    path = tmp_path / "план.docx"
    path.write_bytes(write(build(sample, library)))
    dialogs.expect(str(path))
    trigger(window)
    found = window.findChild(ReturnedDialog)
    wait(lambda: settled(window))
    assert found._stack.currentWidget() is found._state
    assert found._state.text() == found.tr("Nothing was changed in the document.")
    assert not accepting(found).isEnabled()


def test_differing_words_are_marked_and_nothing_is_markup() -> None:
    before, after = marked("до <b>2027</b> года", "до <b>2028</b> года", LIGHT)
    assert before.startswith("до &lt;b&gt;<span") and ">2027</span>&lt;/b&gt; года" in before
    assert ">2028</span>" in after and "underline" in after
    assert marked("", "новое\nдва", LIGHT) == ("", "новое<br>два")
