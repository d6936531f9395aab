"""Export: formats, folder and name chosen, files written in the background, what came of it."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report import export as core
from clusterplanner.core.report.export import Format
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.export_dialog import ExportDialog
from clusterplanner.ui.settings import Settings

NAME = "План_Витебская_2026-2030_проект"


@pytest.fixture
def opened(desk: Desk, sample: Plan, qtbot: QtBot) -> Iterator[Callable[[], ExportDialog]]:
    """Return a function that opens the dialog."""
    shown: list[ExportDialog] = []

    def open_it() -> ExportDialog:
        dialog = ExportDialog(desk, sample)
        qtbot.addWidget(dialog)
        dialog.show()
        QTest.qWaitForWindowExposed(dialog)
        shown.append(dialog)
        return dialog

    yield open_it
    for dialog in shown:
        dialog._exporter._pool.waitForDone()


@pytest.fixture
def dialog(opened: Callable[[], ExportDialog]) -> ExportDialog:
    return opened()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the files be a few bytes, at once."""
    monkeypatch.setattr(core.Rendering, "content", lambda _document, format: f"as {format}".encode())


def wait(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._running, timeout=15000)
    QApplication.processEvents()


def told(dialog: ExportDialog) -> list[str]:
    return [label.text().replace("\u200b", "") for label in dialog.findChildren(QLabel) if label.isVisible()]


def folder(settings: Settings) -> Path:
    return settings.plans_folder


def test_enter_writes_a_pdf_with_a_sensible_name(dialog: ExportDialog, settings: Settings, qtbot: QtBot) -> None:
    assert any(NAME + ".pdf" in text for text in told(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog._progress.isVisible()
    wait(dialog, qtbot)
    assert [each.name for each in folder(settings).iterdir()] == [NAME + ".pdf"]
    assert (folder(settings) / f"{NAME}.pdf").read_bytes().startswith(b"%PDF")
    assert "1 file(s) written" in told(dialog)
    assert not dialog._progress.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_several_formats_at_once(dialog: ExportDialog, settings: Settings, qtbot: QtBot) -> None:
    for tick in dialog._ticks.values():
        tick.setChecked(True)
    assert sum(NAME in line for text in told(dialog) for line in text.splitlines()) == 3
    dialog._export.click()
    wait(dialog, qtbot)
    assert sorted(each.suffix for each in folder(settings).iterdir()) == [".docx", ".pdf", ".xlsx"]
    assert zipfile.is_zipfile(folder(settings) / f"{NAME}.docx")
    assert zipfile.is_zipfile(folder(settings) / f"{NAME}.xlsx")
    assert {f"{NAME}.pdf", f"{NAME}.docx", f"{NAME}.xlsx"} <= set(told(dialog))


@pytest.mark.usefixtures("quick")
def test_ticks_and_folder_are_remembered(
    opened: Callable[[], ExportDialog], desk: Desk, tmp_path: Path, dialogs, qtbot: QtBot
) -> None:
    dialog = opened()
    other = tmp_path / "другая папка"
    other.mkdir()
    dialogs.expect(str(other))
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "C&hoose…").click()
    dialog._ticks[Format.PDF].setChecked(False)
    dialog._ticks[Format.DOCX].setChecked(True)
    dialog._name.setText("Мой план.docx")
    dialog._export.click()
    wait(dialog, qtbot)
    assert [each.name for each in other.iterdir()] == ["Мой план.docx"]
    again = opened()
    assert [tick.isChecked() for tick in again._ticks.values()] == [False, True, False]
    assert again._folder.text() == str(other)
    assert again._name.text() == NAME
    (other / "Мой план.docx").unlink()
    other.rmdir()
    assert opened()._folder.text() == str(desk.settings.plans_folder)


@pytest.mark.parametrize(
    ("name", "where", "says"),
    [
        ("", None, "need a name"),
        ("  ", None, "need a name"),
        (".pdf", None, ""),
        ("а/б", None, "none of"),
        ("а:б", None, "none of"),
        ("план.", None, "none of"),
        ("п" * 121, None, "too long"),
        ("план", "нет такой", "no such folder"),
        ("план", "", "no such folder"),
        ("План № 1 & 50 %.2", None, ""),
    ],
)
def test_what_cannot_be_written_is_said_before(
    dialog: ExportDialog, tmp_path: Path, name: str, where: str | None, says: str
) -> None:
    dialog._name.setText(name)
    if where is not None:
        dialog._folder.setText(where and str(tmp_path / where))
    assert dialog._export.isEnabled() is not bool(says)
    assert says in dialog._hint.text()
    assert (dialog._hint.objectName() == "bad") is bool(says)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    if says:
        assert not dialog._running


def test_one_format_at_least(dialog: ExportDialog) -> None:
    dialog._ticks[Format.PDF].setChecked(False)
    assert "at least one" in dialog._hint.text()
    assert not dialog._export.isEnabled()


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("replace", [True, False])
def test_files_that_are_there_are_asked_about_once(
    dialog: ExportDialog, settings: Settings, dialogs, qtbot: QtBot, replace: bool
) -> None:
    for format, tick in dialog._ticks.items():
        tick.setChecked(True)
        if format is not Format.PDF:
            (folder(settings) / f"{NAME}.{format}").write_text("before")
    dialogs.expect(QMessageBox.StandardButton.Yes if replace else QMessageBox.StandardButton.No)
    dialog._export.click()
    assert f"{NAME}.docx" in dialogs.told[-1]
    assert f"{NAME}.xlsx" in dialogs.told[-1]
    assert f"{NAME}.pdf" not in dialogs.told[-1]
    wait(dialog, qtbot)
    assert (folder(settings) / f"{NAME}.docx").read_text() == ("as docx" if replace else "before")
    assert (folder(settings) / f"{NAME}.pdf").exists() is replace
    assert dialog._export.isVisible() is not replace


@pytest.mark.usefixtures("quick")
def test_a_file_that_fails_is_told_beside_the_others(
    dialog: ExportDialog, settings: Settings, dialogs, qtbot: QtBot
) -> None:
    (folder(settings) / f"{NAME}.docx").mkdir()
    for tick in dialog._ticks.values():
        tick.setChecked(True)
    dialogs.expect(QMessageBox.StandardButton.Yes)
    dialog._export.click()
    wait(dialog, qtbot)
    assert "2 of 3 files written" in told(dialog)
    assert any(text.endswith(".") and f"{NAME}.docx" in text for text in told(dialog))
    assert not list((folder(settings) / f"{NAME}.docx").iterdir())
    assert dialog._again.isVisible()
    dialog._again.click()
    assert dialog._export.isVisible()
    assert not dialog._open_folder.isVisible()
    dialog._name.setText("План заново")
    dialog._export.click()
    wait(dialog, qtbot)
    assert "3 file(s) written" in told(dialog)
    assert not any(f"{NAME}.docx" in text for text in told(dialog))


def test_a_refusal_of_the_whole_is_a_sentence(dialog: ExportDialog, qtbot: QtBot, monkeypatch) -> None:
    refusal = Refusal("S101", file="шрифт", folder="там")

    def refuse(*_args: object) -> None:
        raise refusal

    monkeypatch.setattr(core, "build", refuse)
    dialog._export.click()
    wait(dialog, qtbot)
    assert refusal.sentence("ru") in told(dialog)
    assert not dialog._open_folder.isVisible()


def test_a_long_export_leaves_the_window_free_and_can_be_cancelled(
    dialog: ExportDialog, settings: Settings, qtbot: QtBot, monkeypatch
) -> None:
    going, free = threading.Event(), threading.Event()

    def slow(_self: object, format: Format) -> bytes:
        if format is Format.DOCX:
            going.set()
            free.wait(10)
        return b"x"

    monkeypatch.setattr(core.Rendering, "content", slow)
    for tick in dialog._ticks.values():
        tick.setChecked(True)
    dialog._export.click()
    qtbot.waitUntil(lambda: going.is_set() and dialog._progress.value() == 1)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert dialog._leave.isEnabled()  # Enter once more cancels nothing
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog._leave.isEnabled()
    free.set()
    wait(dialog, qtbot)
    assert [each.name for each in folder(settings).iterdir()] == [f"{NAME}.pdf"]
    assert "Cancelled: 1 of 3 files written" in told(dialog)
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.usefixtures("quick")
def test_file_and_folder_can_be_opened(dialog: ExportDialog, settings: Settings, qtbot: QtBot, monkeypatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        "clusterplanner.ui.document.export_dialog.QDesktopServices.openUrl", lambda url: shown.append(url.toLocalFile())
    )
    dialog._name.setText("план № 1 & 50 %")
    dialog._export.click()
    wait(dialog, qtbot)
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Open the file").click()
    dialog._open_folder.click()
    assert shown == [str(folder(settings) / "план № 1 & 50 %.pdf"), str(folder(settings))]


def test_a_saved_plan_is_exported_beside_its_file(desk: Desk, sample: Plan, tmp_path: Path, qtbot: QtBot) -> None:
    desk.session.start(sample)
    desk.session.save(tmp_path / "план.cplan")
    dialog = ExportDialog(desk, sample)
    qtbot.addWidget(dialog)
    assert dialog._folder.text() == str(tmp_path)
