"""The name that comes out of the dialog that asks where to save."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from clusterplanner.ui.save_dialog import ask_where

PLAN = {"Plans (*.cplan)": ".cplan"}
DOCUMENTS = {"PDF (*.pdf)": ".pdf", "Word (*.docx)": ".docx"}


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("filters", "typed", "chosen", "name"),
    [
        (PLAN, "План", "Plans (*.cplan)", "План.cplan"),
        (PLAN, "План.CPLAN", "", "План.CPLAN"),
        (PLAN, "г. Витебск", "", "г. Витебск.cplan"),
        (PLAN, ".cplan", "Plans (*.cplan)", "предложено.cplan"),
        (PLAN, ".Cplan", "", "предложено.cplan"),
        (DOCUMENTS, ".docx", "Word (*.docx)", "предложено.docx"),
        (DOCUMENTS, "а.pdf", "Word (*.docx)", "а.docx"),
        (DOCUMENTS, "а.docx", "PDF (*.pdf)", "а.docx"),
    ],
)
def test_a_name_gets_the_ending_of_its_kind(
    parent: QWidget, dialogs: Any, tmp_path: Path, filters: dict[str, str], typed: str, chosen: str, name: str
) -> None:
    proposed = tmp_path / f"предложено{next(iter(filters.values()))}"
    dialogs.expect((str(tmp_path / typed), chosen))
    assert ask_where(parent, "Save", proposed, filters) == tmp_path / name


def test_a_file_that_the_dialog_did_not_see_is_asked_about(parent: QWidget, dialogs: Any, tmp_path: Path) -> None:
    (tmp_path / "План.cplan").touch()
    buttons = QMessageBox.StandardButton
    for answer, kept in ((buttons.No, None), (buttons.Yes, tmp_path / "План.cplan")):
        dialogs.expect((str(tmp_path / "План"), ""), answer)
        assert ask_where(parent, "Save", tmp_path / "x.cplan", PLAN) == kept
