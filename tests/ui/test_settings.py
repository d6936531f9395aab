"""Settings and their dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.text import Language
from clusterplanner.ui.settings import FONT_SCALES, RECENT_PLANS, Look, Settings
from clusterplanner.ui.settings_dialog import SettingsDialog


@pytest.fixture
def fresh(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "fresh.ini")


def test_a_first_start_is_russian_in_the_look_of_the_system(fresh: Settings) -> None:
    assert (fresh.language, fresh.look, fresh.font_scale) == (Language.RU, Look.SYSTEM, 100)
    assert (fresh.recent, fresh.organisation, fresh.territory, fresh.state("window")) == ((), "", "", b"")


def test_what_was_set_is_read_by_the_next_start(fresh: Settings, tmp_path: Path) -> None:
    fresh.set_look(Language.BE, Look.DARK, 150)
    fresh.organisation = "Витебский облисполком; «отдел», 5"
    fresh.plans_folder = tmp_path / "Планы, 2026"
    fresh.territory = "BY-HO"
    fresh.remember(tmp_path / "а, б; в.cplan")
    fresh.keep_state("window", QByteArray(b"\x00\x01state"))
    fresh._store.sync()
    again = Settings(tmp_path / "fresh.ini")
    assert (again.language, again.look, again.font_scale) == (Language.BE, Look.DARK, 150)
    assert again.organisation == "Витебский облисполком; «отдел», 5"
    assert again.plans_folder == tmp_path / "Планы, 2026"
    assert again.territory == "BY-HO"
    assert again.recent == (tmp_path / "а, б; в.cplan",)
    assert again.state("window") == b"\x00\x01state"


@pytest.mark.parametrize("text", ["language=xx\nlook=pink\nfont_scale=1000", "language=\nlook=\nfont_scale=-1"])
def test_a_damaged_settings_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.ini").write_text(f"[General]\n{text}\n", "utf-8")
    settings = Settings(tmp_path / "bad.ini")
    assert (settings.language, settings.look, settings.font_scale) == (Language.RU, Look.SYSTEM, 100)


def test_recent_plans_are_in_order_without_doubles_and_few(fresh: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [tmp_path / f"{n}.cplan" for n in range(RECENT_PLANS + 3)]
    for path in paths:
        fresh.remember(path)
    fresh.remember(paths[5])
    assert fresh.recent[0] == paths[5]
    assert len(fresh.recent) == len(set(fresh.recent)) == RECENT_PLANS
    with qtbot.waitSignal(fresh.recent_changed):
        fresh.forget(paths[5])
    assert paths[5] not in fresh.recent


def test_the_look_is_told_once_and_only_when_it_changes(fresh: Settings) -> None:
    heard = []
    fresh.look_changed.connect(lambda: heard.append(1))
    fresh.set_look(Language.RU, Look.SYSTEM, 100)
    assert not heard
    fresh.set_look(Language.EN, Look.LIGHT, 125)
    assert heard == [1]


def _boxes(dialog: SettingsDialog) -> list[QComboBox]:
    return dialog.findChildren(QComboBox)


def test_nothing_changes_before_ok(settings: Settings, qtbot: QtBot) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    for box in _boxes(dialog):
        box.setCurrentIndex(box.count() - 1)
    dialog.reject()
    assert (settings.language, settings.look, settings.font_scale) == (Language.RU, Look.LIGHT, 100)


def test_ok_keeps_everything(settings: Settings, qtbot: QtBot, tmp_path: Path, dialogs) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    language, look, scale = _boxes(dialog)
    assert [box.currentIndex() for box in (language, look, scale)] == [0, 1, 0]
    language.setCurrentIndex(1)
    look.setCurrentIndex(2)
    scale.setCurrentIndex(len(FONT_SCALES) - 1)
    organisation, folder = (line for line in dialog.findChildren(QLineEdit) if line.isEnabled())
    organisation.setText("  Комитет экономики ")
    dialogs.expect(str(tmp_path / "там"))
    next(button for button in dialog.findChildren(QPushButton) if "Choose" in button.text()).click()
    assert folder.text() == str(tmp_path / "там")
    dialog.accept()
    assert (settings.language, settings.look, settings.font_scale) == (Language.BE, Look.DARK, 200)
    assert (settings.organisation, settings.plans_folder) == ("Комитет экономики", tmp_path / "там")


def test_an_emptied_folder_leaves_the_folder_as_it_was(settings: Settings, qtbot: QtBot) -> None:
    before = settings.plans_folder
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.findChildren(QLineEdit)[-1].setText(" ")
    dialog.accept()
    assert settings.plans_folder == before


def test_file_dialogs_open_in_a_folder_that_exists(settings: Settings, tmp_path: Path, home: Path) -> None:
    assert settings.dialog_folder == settings.plans_folder
    settings.plans_folder = tmp_path / "отключённый диск"
    assert settings.dialog_folder == home
    (tmp_path / "отключённый диск").mkdir()
    assert settings.dialog_folder == tmp_path / "отключённый диск"
