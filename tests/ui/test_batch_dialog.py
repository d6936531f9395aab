"""The batch dialog: a list gathered from files and folders, documents made beside it, a stop, a sentence for each."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from clusterplanner.core import batch as batch_module
from clusterplanner.core.base.text import Language
from clusterplanner.core.batch import Outcome
from clusterplanner.core.files.plan_file import write
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.ui.batch_dialog import BatchDialog
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.window import MainWindow

STEM = "Справка_Витебская_2026-2030_проект"


@pytest.fixture
def folder(tmp_path: Path, sample: Plan) -> Path:
    """Return a folder of three short plans, the second one broken."""
    folder = tmp_path / "gathered"
    folder.mkdir()
    for name in "ac":
        write(folder / f"{name}.cplan", replace(sample, kind=Kind.BRIEF))
    (folder / "b.cplan").write_text("{")
    return folder


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> BatchDialog:
    dialog = BatchDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(dialog: BatchDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if text in each.text().replace("&", ""))


def rows(dialog: BatchDialog) -> list[tuple[str, str]]:
    """Return plans and results as the table shows them."""
    table = dialog._table
    cells = [[table.item(row, column) for column in range(2)] for row in range(table.rowCount())]
    return [(plan.text(), result.text().replace("\u200b", "")) for plan, result in cells if plan and result]


def test_documents_are_made_and_each_plan_is_told_of(
    dialog: BatchDialog, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    start, leave, show = (button(dialog, text) for text in ("Make the documents", "Close", "Open the folder"))
    assert not start.isEnabled()
    dialog.add([folder])
    assert Path(dialog._folder.text()) == folder
    dialog._folder.setText(str(folder / "out"))
    dialog._formats["xlsx"].setChecked(True)
    dialog._formats["pdf"].setChecked(False)
    assert start.isEnabled()
    assert not show.isVisible()
    with qtbot.waitSignal(dialog._runner.ended, timeout=20_000):
        start.click()
        assert not start.isEnabled()
        assert not dialog._choice.isEnabled()
        assert leave.text() == "&Stop"
        assert dialog._state.text() == "Being made: a.cplan"
        assert dialog._progress.isVisible()
    assert rows(dialog) == [
        ("a.cplan", f"Записано: {STEM}.xlsx."),
        ("b.cplan", "Файл «b.cplan» поврежден или записан не до конца: ошибка в строке 1, позиция 2. "
         "Откройте прежнюю версию или другую копию."),
        ("c.cplan", f"Записано: {STEM}_2.xlsx."),
    ]  # fmt: skip
    assert dialog._state.text() == "Планов: 3. Оформлено: 2, из них с ошибками: 0. Не оформлено: 1."
    assert dialog._desk.settings.export_formats == ("xlsx",)
    assert start.isEnabled()
    assert leave.text() == "&Close"
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    show.click()
    assert opened == [QUrl.fromLocalFile(str(folder / "out"))]
    leave.click()
    assert not dialog.isVisible()


def hanging(task: batch_module._Task) -> batch_module._Drawn:
    """Stand in for drawing: the first plan is quick, the others would take a minute."""
    if task.draft.name != "0":
        batch_module.threading.Event().wait(60)
    for format in task.formats:
        task.draft_of(format).write_bytes(b"")
    return batch_module._Drawn("a")


def test_a_stop_leaves_whole_files_and_no_process(
    dialog: BatchDialog, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_module, "_draw", hanging)
    monkeypatch.setattr(batch_module, "workers_for", lambda _: 2)
    dialog.add([folder])
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(len(dialog._outcomes)))
    timer.start(10)

    def stop(_: Outcome) -> None:
        dialog.reject()
        assert dialog.isVisible()
        assert not dialog._leave.isEnabled()

    dialog._runner.told.connect(stop)
    with qtbot.waitSignal(dialog._runner.ended, timeout=20_000):
        dialog.start()
    assert beats.count(0) > 5  # the window answered while processes started
    assert [bool(result) for _, result in rows(dialog)] == [True, False, False]
    assert dialog._state.text() == "Stopped: 1 of 3 plans are done. The documents of these are whole."
    assert not multiprocessing.active_children()
    assert sorted(each.name for each in folder.iterdir()) == ["a.cplan", "a.pdf", "b.cplan", "c.cplan"]
    dialog.reject()
    assert not dialog.isVisible()


def test_a_batch_that_is_refused_is_told(dialog: BatchDialog, folder: Path, qtbot: QtBot) -> None:
    dialog.add([folder / "a.cplan"])
    dialog._folder.setText(str(folder / "a.cplan" / "out"))
    with qtbot.waitSignal(dialog._runner.ended, timeout=20_000):
        dialog.start()
    assert dialog._state.text().startswith("Файл «out» не записан")
    assert not dialog._open.isVisible()


def test_the_list_is_gathered_and_thinned_out(
    dialog: BatchDialog, folder: Path, monkeypatch: pytest.MonkeyPatch, dialogs: object
) -> None:
    chosen = [str(folder / "c.cplan"), str(folder / "a.cplan")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    button(dialog, "Add files").click()
    assert [plan for plan, _ in rows(dialog)] == ["c.cplan", "a.cplan"]
    dialogs.expect(str(folder))  # type: ignore[attr-defined]
    button(dialog, "Add folder").click()
    assert [plan for plan, _ in rows(dialog)] == ["c.cplan", "a.cplan", "b.cplan"]
    remove = button(dialog, "Remove")
    assert not remove.isEnabled()
    dialog._table.selectRow(1)
    assert remove.isEnabled()
    remove.click()
    assert [plan for plan, _ in rows(dialog)] == ["c.cplan", "b.cplan"]
    dialog._table.selectRow(0)
    dialog._table.setFocus()
    QTest.keyClick(dialog._table, Qt.Key.Key_Delete)
    assert [plan for plan, _ in rows(dialog)] == ["b.cplan"]
    dialogs.expect(str(folder / "out"))  # type: ignore[attr-defined]
    button(dialog, "Choose").click()
    assert dialog._folder.text() == str(folder / "out")
    for given in ("", str(folder / "out")):  # given up; a folder without plans
        (folder / "out").mkdir(exist_ok=True)
        dialogs.expect(given)  # type: ignore[attr-defined]
        button(dialog, "Add folder").click()
    assert dialog._state.text() == "There are no plan files in this folder."
    assert len(rows(dialog)) == 1


def test_a_folder_that_cannot_be_read_is_told(
    dialog: BatchDialog, folder: Path, monkeypatch: pytest.MonkeyPatch, dialogs: object
) -> None:
    def denied(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", denied)
    dialogs.expect(None)  # type: ignore[attr-defined]
    dialog.add([folder])
    monkeypatch.undo()
    assert rows(dialog) == []


def test_plans_are_dropped_in(dialog: BatchDialog, folder: Path) -> None:
    def drop(make: Callable[..., QDropEvent], *paths: Path) -> QDropEvent:
        dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        return make(QPoint(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))

    dropped = QMimeData()
    (folder / "note.txt").write_text("")
    enter = drop(QDragEnterEvent, folder / "note.txt")
    enter.ignore()
    dialog.dragEnterEvent(enter)  # type: ignore[arg-type]
    assert not enter.isAccepted()
    enter = drop(QDragEnterEvent, folder / "note.txt", folder / "b.cplan")
    enter.ignore()
    dialog.dragEnterEvent(enter)  # type: ignore[arg-type]
    assert enter.isAccepted()
    dialog.dropEvent(drop(QDropEvent, folder / "note.txt", folder / "b.cplan"))
    assert [plan for plan, _ in rows(dialog)] == ["b.cplan"]


def test_a_fault_of_the_program_is_told(dialog: BatchDialog, folder: Path) -> None:
    dialog.add([folder / "a.cplan"])
    dialog._runner.ended.emit(False)
    assert dialog._state.text() == "The documents could not be made"


def test_errors_are_told_with_the_files(dialog: BatchDialog, folder: Path) -> None:
    dialog.add([folder / "a.cplan"])
    outcome = Outcome(folder / "a.cplan", (folder / "a.pdf", folder / "a.docx"), errors=2)
    dialog._show_outcome(outcome)
    assert rows(dialog)[0][1] == outcome.sentence(Language.RU)
    assert rows(dialog)[0][1].startswith("Записано: a.pdf, .docx. Проверка плана нашла ошибок: 2;")


def test_the_menu_opens_it(window: MainWindow, dialogs: object) -> None:
    opened: list[BatchDialog] = []
    dialogs.expect(opened.append)  # type: ignore[attr-defined]
    next(each for each in window.menuBar().findChildren(QAction) if each.shortcut() == "Ctrl+Shift+E").trigger()
    assert isinstance(opened[0], BatchDialog)
