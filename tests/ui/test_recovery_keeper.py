"""Recovery copies: kept while the user types, dropped when they are not needed, offered after a bad end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.files import plan_file, recovery
from clusterplanner.core.files.lock import PlanLock
from clusterplanner.core.files.recovery import RecoveryCopy
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui import recovery as module
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.plan_files import PlanFiles
from clusterplanner.ui.recovery import KEEP_AFTER_MS, RecoveryKeeper

Role = QMessageBox.ButtonRole


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def keeper(desk: Desk, owner: QWidget) -> Iterator[RecoveryKeeper]:
    made = RecoveryKeeper(desk.session, owner)
    yield made
    made.forget()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEEP_AFTER_MS", 10)


def kept(home: Path) -> list[Plan]:
    """Return the plans of all copies, also of running windows."""
    import json

    folder = home / "data" / "ClusterPlanner" / "recovery"
    contents = (json.loads(each.read_text("utf-8")) for each in folder.glob("*.recovery"))
    return [plan_file.from_text(content["plan"], "x") for content in contents]


def write(desk: Desk, text: str) -> None:
    desk.session.apply("Цель", lambda plan: edits.set_plan(plan, purpose=text), "purpose/1")


def test_a_copy_is_kept_while_typing_goes_on(desk: Desk, keeper: RecoveryKeeper, home: Path, qtbot: QtBot) -> None:
    assert KEEP_AFTER_MS <= 1000
    begun = time.monotonic()
    text = ""
    while not kept(home):
        text += "а"
        write(desk, text)
        qtbot.wait(40)
        assert time.monotonic() - begun < 2, "no copy within two seconds"
    (copy,) = kept(home)
    assert len(text) - len(copy.purpose) < 50
    assert copy.purpose.strip("а") == ""


def test_saving_and_undoing_drop_the_copy(
    quick: None, desk: Desk, owner: QWidget, home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    keeper = RecoveryKeeper(desk.session, owner)
    write(desk, "а")
    qtbot.waitUntil(lambda: len(kept(home)) == 1)
    desk.session.save(tmp_path / "план.cplan")
    assert kept(home) == []
    write(desk, "аб")
    qtbot.waitUntil(lambda: len(kept(home)) == 1)
    desk.session.undo_stack.undo()
    assert kept(home) == []
    desk.session.undo_stack.redo()
    qtbot.waitUntil(lambda: len(kept(home)) == 1)
    keeper.forget()
    assert list((home / "data" / "ClusterPlanner" / "recovery").iterdir()) == []


def test_an_untouched_plan_leaves_no_copy(quick: None, desk: Desk, owner: QWidget, home: Path, qtbot: QtBot) -> None:
    keeper = RecoveryKeeper(desk.session, owner)
    desk.session.start(desk.session.plan)
    qtbot.wait(50)
    assert kept(home) == []
    keeper.forget()


def lost(plan: Plan, original: Path | None) -> str:
    """Leave a copy as a killed program does; return its id."""
    copy = RecoveryCopy()
    copy.keep(plan, original)
    copy._lock.release()
    return copy._id


def test_a_lost_copy_is_restored_as_unsaved_work_on_its_file(
    desk: Desk, keeper: RecoveryKeeper, owner: QWidget, sample: Plan, dialogs, tmp_path: Path
) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)
    changed = replace(sample, purpose="не сохранено")
    lost(changed, path)
    gone: list[str] = []
    desk.go_to.connect(gone.append)
    dialogs.expect(Role.AcceptRole)
    keeper.offer(owner, desk)
    assert "план.cplan" in dialogs.told[0]
    assert desk.session.plan == changed
    assert (desk.session.path, desk.session.modified) == (path, True)
    assert plan_file.read(path) == sample
    assert gone == ["plan"]
    assert recovery.find() == ()  # what was found is now this window's own copy
    desk.session.save()
    assert plan_file.read(path) == changed


def test_a_lost_copy_can_wait_or_be_deleted(
    desk: Desk, keeper: RecoveryKeeper, owner: QWidget, sample: Plan, dialogs
) -> None:
    before = desk.session.plan
    lost(sample, None)
    dialogs.expect(Role.RejectRole, Role.DestructiveRole)
    keeper.offer(owner, desk)
    assert len(recovery.find()) == 1
    keeper.offer(owner, desk)
    assert recovery.find() == ()
    assert desk.session.plan is before


def test_a_locked_original_is_told_and_the_work_is_restored_as_a_new_plan(
    desk: Desk, keeper: RecoveryKeeper, owner: QWidget, sample: Plan, dialogs, tmp_path: Path
) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)
    lost(sample, path)
    other = PlanLock(path)
    other.acquire()
    dialogs.expect(Role.AcceptRole, None)
    keeper.offer(owner, desk)
    assert "план.cplan" in dialogs.told[-1]
    assert (desk.session.plan, desk.session.path, desk.session.modified) == (sample, None, True)
    other.release()


def test_the_copy_stays_when_no_new_one_can_be_kept(
    desk: Desk, keeper: RecoveryKeeper, owner: QWidget, sample: Plan, dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost(sample, None)

    def full(*_args: object) -> None:
        raise Refusal("S101", file="копия", folder="там")

    monkeypatch.setattr(RecoveryCopy, "keep", full)
    dialogs.expect(Role.AcceptRole)
    keeper.offer(owner, desk)
    assert desk.session.plan == sample
    assert len(recovery.find()) == 1


def test_a_copy_of_a_running_window_is_not_offered(
    desk: Desk, keeper: RecoveryKeeper, owner: QWidget, sample: Plan
) -> None:
    running = RecoveryCopy()
    running.keep(sample, None)
    keeper.offer(owner, desk)
    running.close()


def test_restored_work_is_not_replaced_by_its_own_file(
    desk: Desk, owner: QWidget, sample: Plan, dialogs, tmp_path: Path
) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)
    changed = replace(sample, purpose="не сохранено")
    lost(changed, path)
    files = PlanFiles(owner, desk)
    dialogs.expect(Role.AcceptRole)
    files.begin(path)  # as a double click on the file does; no further question comes
    assert desk.session.plan == changed
    assert (desk.session.path, desk.session.modified) == (path, True)
    files.leave()


@pytest.mark.parametrize("stays", [True, False])
def test_another_file_takes_the_place_of_restored_work_only_after_it_is_saved(
    desk: Desk, owner: QWidget, sample: Plan, dialogs, tmp_path: Path, stays: bool
) -> None:
    path, other = tmp_path / "план.cplan", tmp_path / "другой.cplan"
    changed = replace(sample, purpose="не сохранено")
    for each in (path, other):
        plan_file.write(each, sample)
    lost(changed, path)
    files = PlanFiles(owner, desk)
    dialogs.expect(Role.AcceptRole, Role.RejectRole if stays else Role.AcceptRole)
    files.begin(other)
    assert "другой.cplan" in dialogs.told[-1]
    assert desk.session.path == (path if stays else other)
    assert desk.session.modified == stays
    assert plan_file.read(path) == (sample if stays else changed)
    files.leave()


def test_restored_work_stays_when_saving_it_is_given_up(
    desk: Desk, owner: QWidget, sample: Plan, dialogs, tmp_path: Path
) -> None:
    other = tmp_path / "другой.cplan"
    plan_file.write(other, sample)
    changed = replace(sample, purpose="не сохранено")
    lost(changed, None)
    files = PlanFiles(owner, desk)
    dialogs.expect(Role.AcceptRole, Role.AcceptRole, "")
    files.begin(other)
    assert (desk.session.plan, desk.session.path) == (changed, None)
    files.leave()


@pytest.mark.parametrize("answer", [Role.RejectRole, Role.DestructiveRole])
def test_the_file_is_opened_when_nothing_was_restored(
    desk: Desk, owner: QWidget, sample: Plan, dialogs, tmp_path: Path, answer: QMessageBox.ButtonRole
) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)
    lost(replace(sample, purpose="не сохранено"), path)
    files = PlanFiles(owner, desk)
    dialogs.expect(answer)
    files.begin(path)
    assert (desk.session.plan, desk.session.path) == (sample, path)
    files.leave()
