"""Second language, arrangement and layout: what can be chosen is, what cannot says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.text import Language
from clusterplanner.core.plan.plan import Arrangement, Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.profile import load_profile
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.edition import EditionGroup


@pytest.fixture
def layouts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "layout"
    folder.mkdir()
    monkeypatch.setattr("clusterplanner.core.report.profile.user_layouts", lambda: folder)
    return folder


@pytest.fixture
def group(qtbot: QtBot, desk: Desk, layouts: Path) -> Iterator[EditionGroup]:
    desk.session.start(sample_plan(desk.library))
    window = QWidget()
    qtbot.addWidget(window)
    made = EditionGroup(desk, window)
    desk.session.plan_changed.connect(lambda _change: made.show_plan(desk.session.plan))
    made.show_plan(desk.session.plan)
    window.show()
    yield made
    window.close()


def box(group: EditionGroup, path: str) -> QComboBox:
    found = group.fields[path]
    assert isinstance(found, QComboBox)
    return found


def choose(group: EditionGroup, path: str, value: object) -> Plan:
    field = box(group, path)
    index = field.findData(value)
    assert index >= 0
    field.setCurrentIndex(index)
    field.activated.emit(index)
    return group.desk.session.plan


def offered(group: EditionGroup, path: str) -> list[object]:
    field = box(group, path)
    return [field.itemData(index) for index in range(field.count())]


def notes(group: EditionGroup) -> dict[str, str]:
    labels = group.findChildren(QLabel)
    return {each.objectName(): each.text() for each in labels if each.objectName() and not each.isHidden()}


def test_a_second_language_is_any_but_the_first_and_undone_in_one_step(group: EditionGroup) -> None:
    assert offered(group, "second_language") == ["", Language.BE, Language.EN]
    assert not box(group, "arrangement").isEnabled()
    assert choose(group, "second_language", Language.BE).second_language is Language.BE
    assert box(group, "arrangement").isEnabled()
    assert choose(group, "arrangement", Arrangement.SEQUENCE).arrangement is Arrangement.SEQUENCE
    group.desk.session.undo_stack.undo()
    group.desk.session.undo_stack.undo()
    assert group.desk.session.plan.second_language is None
    assert box(group, "second_language").currentData() == ""
    assert choose(group, "second_language", "").second_language is None


def test_a_brief_says_why_it_has_no_columns(group: EditionGroup) -> None:
    session = group.desk.session
    session.start(replace(session.plan, kind=Kind.BRIEF, second_language=Language.EN))
    group.show_plan(session.plan)
    assert not box(group, "arrangement").isEnabled()
    assert box(group, "arrangement").currentData() == Arrangement.SEQUENCE
    assert session.plan.arrangement is Arrangement.PARALLEL
    assert "one page" in notes(group)["muted"]
    choose(group, "second_language", "")
    assert "muted" not in notes(group)


def test_layouts_are_offered_by_their_titles(group: EditionGroup) -> None:
    field = box(group, "profile")
    assert offered(group, "profile") == ["instruction-4-2009", "instruction-4-2009-15pt"]
    title = load_profile("instruction-4-2009").title
    assert field.itemText(0) == title[group.desk.language]
    assert field.currentData() == "instruction-4-2009"
    assert choose(group, "profile", "instruction-4-2009-15pt").profile == "instruction-4-2009-15pt"
    assert "bad" not in notes(group)


def test_an_unlawful_layout_is_shown_with_the_reason_and_cannot_be_chosen(group: EditionGroup, layouts: Path) -> None:
    title = '[title]\nru = "Наш"\nbe = "Наш"\nen = "Ours"\n'
    (layouts / "ours.toml").write_text(f'base = "instruction-4-2009"\n{title}', "utf-8")
    (layouts / "narrow.toml").write_text(f'base = "ours"\n{title}[sheet]\nleft = 20\n', "utf-8")
    field = box(group, "profile")
    field.showPopup()
    field.hidePopup()
    assert offered(group, "profile")[-2:] == ["narrow", "ours"]
    assert field.currentData() == "instruction-4-2009"
    index = field.findData("narrow")
    assert not field.model().flags(field.model().index(index, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert "20" in field.itemData(index, Qt.ItemDataRole.ToolTipRole)
    assert "narrow.toml" in notes(group)["bad"]


def test_a_layout_of_another_computer_is_named_and_the_way_out_told(group: EditionGroup, layouts: Path) -> None:
    session = group.desk.session
    session.start(replace(session.plan, profile="theirs"))
    group.show_plan(session.plan)
    assert "theirs" in box(group, "profile").currentText()
    assert str(layouts) in notes(group)["bad"]
    choose(group, "profile", "instruction-4-2009")
    box(group, "profile").showPopup()
    assert "bad" not in notes(group)
