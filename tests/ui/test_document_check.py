"""A PDF from the File menu: what it is, and the plan out of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.export import Format, export
from clusterplanner.ui.document_check import DocumentCheck, Remaking
from clusterplanner.ui.window import MainWindow


@pytest.fixture
def paper(tmp_path: Path, sample: Plan, library: Library) -> Path:
    path = tmp_path / "план.pdf"
    export(sample, library, Format.PDF, path)
    return path


def trigger(window: MainWindow, text: str) -> None:
    wanted = window.menus.tr(text)
    next(each for each in window.menuBar().findChildren(QAction) if each.text() == wanted).trigger()


def opening(dialog: DocumentCheck) -> QAbstractButton:
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    return next(each for each in buttons if each.text() == dialog.tr("&Open this plan"))


def found(dialog: DocumentCheck) -> str:
    """Return what the check found; before that it says that it is under way, and nothing can be opened."""
    assert dialog.findChild(QPlainTextEdit).toPlainText() == dialog.tr("The document is being checked…")
    assert not opening(dialog).isEnabled()
    while not opening(dialog).isEnabled():
        QTest.qWait(5)
    return str(dialog.findChild(QPlainTextEdit).toPlainText())


def wait_for_pools(window: MainWindow) -> None:
    while window.findChildren(Remaking):
        QTest.qWait(5)


def test_the_plan_of_a_document_is_opened_as_an_unsaved_one(
    window: MainWindow, dialogs: Any, paper: Path, sample: Plan
) -> None:
    dialogs.expect(str(paper))
    trigger(window, "Open plan &from PDF…")
    session = window.desk.session
    assert (session.plan, session.path, session.modified) == (sample, None, True)
    session.undo_stack.setClean()


def test_a_document_is_checked_against_the_open_plan(
    open_main_window: Callable[..., MainWindow], dialogs: Any, paper: Path, sample: Plan
) -> None:
    window = open_main_window("start", replace(sample, place="г. Орша"))
    told: list[str] = []
    dialogs.expect(str(paper), lambda dialog: told.append(found(dialog)))
    trigger(window, "&Check a document…")
    assert "Файл побайтно совпадает" in told[0]
    assert "г. Орша" in told[0]
    wait_for_pools(window)


def test_the_checked_plan_can_be_opened(window: MainWindow, dialogs: Any, paper: Path, sample: Plan) -> None:
    def open_it(dialog: DocumentCheck) -> None:
        found(dialog)
        opening(dialog).click()

    dialogs.expect(str(paper), open_it)
    trigger(window, "&Check a document…")
    assert window.desk.session.plan == sample
    window.desk.session.undo_stack.setClean()
    wait_for_pools(window)


def test_a_check_can_be_given_up(window: MainWindow, dialogs: Any, paper: Path) -> None:
    before = window.desk.session.plan
    dialogs.expect(str(paper), DocumentCheck.reject)
    begun = time.monotonic()
    trigger(window, "&Check a document…")
    QApplication.processEvents()  # deletes the dialog
    assert window.findChildren(Remaking), "the dialog went before the pages were made"
    assert time.monotonic() - begun < 0.5
    wait_for_pools(window)
    assert window.desk.session.plan is before


def test_a_fault_while_checking_is_told(
    window: MainWindow, dialogs: Any, paper: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("clusterplanner.ui.document_check.make_again", lambda *_: 1 / 0)
    told: list[str] = []

    def wait(dialog: DocumentCheck) -> None:
        text = dialog.findChild(QPlainTextEdit)
        qtbot.waitUntil(lambda: text.toPlainText() == dialog.tr("The document could not be checked"))
        told.append(text.toPlainText())
        assert not opening(dialog).isEnabled()

    dialogs.expect(str(paper), wait)
    with qtbot.captureExceptions():
        trigger(window, "&Check a document…")
    assert told
    wait_for_pools(window)


def test_a_changed_document_is_told_before_its_plan_is_opened(
    window: MainWindow, dialogs: Any, paper: Path, sample: Plan
) -> None:
    with pikepdf.open(paper, allow_overwriting_input=True) as pdf:
        private = pdf.Root.PieceInfo.ClusterPlanner.Private
        private.write(private.read_bytes().replace(b'"draft": true', b'"draft": false'))
        pdf.save(paper)
    dialogs.expect(str(paper), None)
    trigger(window, "Open plan &from PDF…")
    assert len(dialogs.told) == 2
    assert window.desk.session.plan == replace(sample, draft=False)
    window.desk.session.undo_stack.setClean()


@pytest.mark.parametrize("entry", ["Open plan &from PDF…", "&Check a document…"])
def test_a_foreign_file_is_refused(window: MainWindow, dialogs: Any, tmp_path: Path, entry: str) -> None:
    before = window.desk.session.plan
    file = tmp_path / "x.pdf"
    file.write_bytes(b"%PDF-1.7 nothing")
    dialogs.expect(str(file), None)
    trigger(window, entry)
    assert "x.pdf" in dialogs.told[1]
    dialogs.expect("")
    trigger(window, entry)
    assert window.desk.session.plan is before
