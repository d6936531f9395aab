"""New, open, save: nothing is lost without a question, every refusal is a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.files import plan_file
from clusterplanner.core.files.lock import PlanLock
from clusterplanner.core.files.snapshots import snapshots
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.plan_files import PlanFiles, fresh_plan
from clusterplanner.ui.versions_dialog import VersionsDialog
from clusterplanner.ui.widgets.fields import LineField

Button = QMessageBox.StandardButton


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def files(desk: Desk, owner: QWidget):
    made = PlanFiles(owner, desk)
    yield made
    made.leave()


@pytest.fixture
def gone(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.go_to.connect(heard.append)
    return heard


def spoil(desk: Desk) -> None:
    desk.session.apply("Цель", lambda plan: edits.set_plan(plan, purpose="моя работа"))


def test_a_plan_is_saved_under_a_proposed_name_and_remembered(
    desk: Desk, files: PlanFiles, dialogs, monkeypatch
) -> None:
    proposed = []
    choose = dialogs.choose

    def look(parent, title, proposal, filters):
        proposed.append(Path(proposal))
        return choose(parent, title)

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", look)
    target = desk.settings.plans_folder / "мой план.cplan"
    dialogs.expect(str(target))
    said: list[str] = []
    desk.message.connect(said.append)
    assert files.save()
    assert proposed == [desk.settings.plans_folder / "Витебская область 2026-2030.cplan"]
    assert plan_file.read(target) == desk.session.plan
    assert desk.settings.recent == (target,)
    assert str(target) in said[-1]
    spoil(desk)
    assert files.save()
    assert plan_file.read(target).purpose == "моя работа"


def test_a_name_without_ending_gets_it(desk: Desk, files: PlanFiles, dialogs) -> None:
    folder = desk.settings.plans_folder
    dialogs.expect(str(folder / "план 2026.2030"))
    assert files.save_as()
    assert desk.session.path == folder / "план 2026.2030.cplan"


def test_a_file_that_the_dialog_did_not_see_is_asked_about(desk: Desk, files: PlanFiles, sample: Plan, dialogs) -> None:
    there = desk.settings.plans_folder / "чужой.cplan"
    plan_file.write(there, sample)
    dialogs.expect(str(there.with_suffix("")), Button.No)
    assert not files.save_as()
    assert plan_file.read(there) == sample
    dialogs.expect(str(there.with_suffix("")), Button.Yes)
    assert files.save_as()
    assert plan_file.read(there) == desk.session.plan


def test_giving_up_saves_nothing(desk: Desk, files: PlanFiles, dialogs) -> None:
    dialogs.expect("")
    assert not files.save()
    assert desk.session.path is None


def test_a_refused_save_is_told_and_keeps_the_work(desk: Desk, files: PlanFiles, dialogs) -> None:
    spoil(desk)
    dialogs.expect(str(desk.settings.plans_folder / "нет" / "план.cplan"), None)
    assert not files.save()
    assert "нет" in dialogs.told[-1]
    assert desk.session.modified
    assert desk.settings.recent == ()


@pytest.mark.parametrize("answer", [Button.Cancel, Button.Discard, Button.Save])
def test_unsaved_changes_are_asked_about(
    desk: Desk, files: PlanFiles, dialogs, gone: list[str], answer: Button
) -> None:
    target = desk.settings.plans_folder / "план.cplan"
    desk.session.save(target)
    spoil(desk)
    dialogs.expect(answer)
    files.new("BY-HO")
    stayed = answer == Button.Cancel
    assert desk.session.plan.territory == ("BY-VI" if stayed else "BY-HO")
    assert gone == ([] if stayed else ["region"])
    assert (plan_file.read(target).purpose == "моя работа") == (answer == Button.Save)


def test_a_save_that_fails_keeps_the_user_here(desk: Desk, files: PlanFiles, dialogs) -> None:
    spoil(desk)
    dialogs.expect(Button.Save, "")
    assert not files.may_leave()


def test_nothing_is_asked_without_changes(files: PlanFiles) -> None:
    assert files.may_leave()


def test_what_is_being_typed_counts_as_a_change(
    desk: Desk, files: PlanFiles, owner: QWidget, dialogs, type_text, qtbot: QtBot
) -> None:
    field = LineField(owner)
    field.committed.connect(lambda text: desk.session.apply("Место", lambda plan: edits.set_plan(plan, place=text)))
    owner.show()
    owner.activateWindow()
    qtbot.waitUntil(owner.isActiveWindow)
    field.setFocus()
    type_text(field, "г. Орша")
    assert not desk.session.modified
    dialogs.expect(Button.Cancel)
    assert not files.may_leave()
    assert desk.session.plan.place == "г. Орша"
    dialogs.expect(str(desk.settings.plans_folder / "план.cplan"))
    type_text(field, "нск")
    assert files.save()
    assert plan_file.read(desk.settings.plans_folder / "план.cplan").place.endswith("Оршанск")
    assert field.hasFocus()


def test_what_is_typed_in_a_window_behind_others_counts_too(
    desk: Desk, files: PlanFiles, owner: QWidget, dialogs, type_text
) -> None:
    field = LineField(owner)
    field.committed.connect(lambda text: desk.session.apply("Место", lambda plan: edits.set_plan(plan, place=text)))
    field.setFocus()
    type_text(field, "г. Орша")
    dialogs.expect(Button.Cancel)
    assert not files.may_leave()
    assert desk.session.plan.place == "г. Орша"


def test_opening_asks_for_the_file_and_goes_to_the_plan(
    desk: Desk, files: PlanFiles, sample: Plan, dialogs, gone: list[str]
) -> None:
    path = desk.settings.plans_folder / "образец.cplan"
    plan_file.write(path, sample)
    dialogs.expect(str(path))
    assert files.does("file:open")
    assert desk.session.plan == sample
    assert gone == ["plan"]
    assert desk.settings.recent == (path,)
    dialogs.expect("")
    assert files.does("file:open")
    assert desk.session.plan == sample


def test_a_missing_recent_plan_is_told_and_forgotten(desk: Desk, files: PlanFiles, dialogs) -> None:
    path = desk.settings.plans_folder / "нет.cplan"
    desk.settings.remember(path)
    dialogs.expect(None)
    assert files.does(f"file:open:{path}")
    assert "нет.cplan" in dialogs.told[-1]
    assert desk.settings.recent == ()


def test_a_damaged_plan_is_told_and_stays_in_the_list(desk: Desk, files: PlanFiles, dialogs) -> None:
    path = desk.settings.plans_folder / "плохой.cplan"
    path.write_text("{]", "utf-8")
    desk.settings.remember(path)
    dialogs.expect(None)
    files.open(path)
    assert "плохой.cplan" in dialogs.told[-1]
    assert desk.settings.recent == (path,)


@pytest.mark.parametrize("read", [True, False])
def test_a_plan_open_elsewhere_can_be_read(
    desk: Desk, files: PlanFiles, sample: Plan, dialogs, gone: list[str], read: bool
) -> None:
    path = desk.settings.plans_folder / "занят.cplan"
    plan_file.write(path, sample)
    other = PlanLock(path)
    other.acquire()
    dialogs.expect("reading" if read else Button.Cancel)
    files.open(path)
    assert "занят.cplan" in dialogs.told[0]
    assert desk.session.read_only is read
    assert (desk.session.plan == sample) is read
    assert gone == (["plan"] if read else [])
    if read:
        copy = path.with_name("копия.cplan")
        dialogs.expect(str(copy))
        assert files.save()
        assert desk.session.path == copy
        assert not desk.session.read_only
    other.release()


def test_the_sample_and_a_new_plan_are_begun(desk: Desk, files: PlanFiles, sample: Plan, gone: list[str]) -> None:
    assert files.does("file:sample")
    assert desk.session.plan == sample
    assert files.does("new:BY-MI")
    assert (desk.session.plan.territory, desk.territory) == ("BY-MI", "BY-MI")
    assert gone == ["plan", "region"]
    assert not files.does("region")
    assert not files.does("items/1/wording")


def test_a_fresh_plan_reaches_to_the_end_of_the_strategy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Day:
        year = 2026

        @classmethod
        def today(cls) -> type[Day]:
            return cls

    monkeypatch.setattr("clusterplanner.ui.plan_files.date", Day)
    for year, last in ((2026, 2030), (2030, 2030), (2031, 2035)):
        Day.year = year
        plan = fresh_plan(desk.library, "BY-VI")
        assert (plan.first_year, plan.last_year) == (year, last)


def test_no_recovery_copy_is_told_once(desk: Desk, files: PlanFiles, monkeypatch: pytest.MonkeyPatch, qtbot) -> None:
    said: list[str] = []
    desk.message.connect(said.append)

    def full(*_args: object) -> None:
        raise Refusal("S101", file="копия", folder="там")

    monkeypatch.setattr("clusterplanner.core.files.recovery.RecoveryCopy.keep", full)
    spoil(desk)
    files._keeper._keep()
    files._keeper._keep()
    assert len(said) == 1
    assert "копия" in said[0]


def test_an_earlier_version_is_taken_back_and_can_be_undone(desk: Desk, files: PlanFiles, dialogs) -> None:
    path = desk.settings.plans_folder / "план.cplan"
    desk.session.save(path)
    first = desk.session.plan
    spoil(desk)
    desk.session.save()

    def take_back(dialog: VersionsDialog) -> None:
        assert dialog._list.count() == 1
        assert not dialog._restore.isEnabled()
        dialog._list.setCurrentRow(0)
        dialog._restore.click()

    dialogs.expect(take_back)
    files.earlier_versions()
    assert desk.session.plan == first
    assert desk.session.modified
    desk.session.undo_stack.undo()
    assert desk.session.plan.purpose == "моя работа"
    assert not desk.session.modified


def test_a_damaged_version_is_told(desk: Desk, files: PlanFiles, dialogs) -> None:
    path = desk.settings.plans_folder / "план.cplan"
    desk.session.save(path)
    spoil(desk)
    desk.session.save()
    snapshots(path)[0].path.write_text("{", "utf-8")
    before = desk.session.plan

    def take_back(dialog: VersionsDialog) -> None:
        dialog._list.setCurrentRow(0)
        dialog.accept()
        assert dialog.result() == 0
        dialog.reject()

    dialogs.expect(take_back, None)
    files.earlier_versions()
    assert desk.session.plan is before


def test_a_plan_never_saved_over_has_no_versions(desk: Desk, files: PlanFiles, dialogs) -> None:
    dialogs.expect(lambda dialog: dialog.reject())
    files.earlier_versions()
