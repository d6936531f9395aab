"""A PDF from the File menu: what it is, and the plan out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPlainTextEdit

from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.export import Format, export
from clusterplanner.ui.document_check import DocumentCheck
from clusterplanner.ui.window import MainWindow


@pytest.fixture
def paper(tmp_path: Path, sample: Plan, library: Library) -> Path:
    path = tmp_path / "план.pdf"
    export(sample, library, Format.PDF, path)
    return path


def trigger(window: MainWindow, text: str) -> None:
    wanted = window.tr(text)
    next(each for each in window.menuBar().findChildren(QAction) if each.text() == wanted).trigger()


def found(dialog: Any) -> str:
    return str(dialog.findChild(QPlainTextEdit).toPlainText())


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


def test_the_checked_plan_can_be_opened(window: MainWindow, dialogs: Any, paper: Path, sample: Plan) -> None:
    dialogs.expect(str(paper), DocumentCheck.accept)
    trigger(window, "&Check a document…")
    assert window.desk.session.plan == sample
    window.desk.session.undo_stack.setClean()


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
