"""The plan on the desk: steps, undo, merging, files and locks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.library import Library, library
from clusterplanner.core.files import plan_file
from clusterplanner.core.files.lock import LOCKED, NO_LOCK, PlanLock
from clusterplanner.core.files.snapshots import snapshots
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.change import PlanChange
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.session import PlanSession


def purpose(text: str):
    return lambda plan: edits.set_plan(plan, purpose=text)


@pytest.fixture
def session(library: Library) -> Iterator[PlanSession]:
    made = PlanSession(library, lambda: new_plan(library, "BY-VI", 2026, 2030))
    yield made
    made.close()


class Heard:
    def __init__(self, session: PlanSession) -> None:
        self.changes: list[PlanChange] = []
        self.opened = self.states = 0
        session.plan_changed.connect(self.changes.append)
        session.plan_opened.connect(self._open)
        session.state_changed.connect(self._state)

    def _open(self) -> None:
        self.opened += 1

    def _state(self) -> None:
        self.states += 1


def test_the_first_plan_is_made_when_it_is_asked_for(library: Library) -> None:
    made = []

    def first() -> Plan:
        made.append(1)
        return new_plan(library, "BY-VI", 2026, 2030)

    session = PlanSession(library, first)
    assert not made
    assert session.plan is session.plan
    assert made == [1]


def test_an_edit_is_told_and_can_be_undone_and_redone(session: PlanSession) -> None:
    heard = Heard(session)
    before = session.plan
    session.apply("Цель", purpose("Новая цель"))
    assert session.plan.purpose == "Новая цель"
    assert session.modified
    assert heard.changes[-1].paths == {"purpose"}
    assert session.undo_stack.undoText() == "Цель"
    session.undo_stack.undo()
    assert session.plan is before
    assert not session.modified
    session.undo_stack.redo()
    assert session.plan.purpose == "Новая цель"
    assert [change.paths for change in heard.changes] == [{"purpose"}] * 3
    assert heard.opened == 0


def test_an_edit_that_changes_nothing_is_no_step(session: PlanSession) -> None:
    heard = Heard(session)
    session.apply("Цель", purpose(session.plan.purpose))
    assert session.undo_stack.count() == 0
    assert not heard.changes
    assert not heard.states


def test_typing_in_one_visit_is_one_step_and_two_visits_are_two(session: PlanSession) -> None:
    first = session.plan
    for text in ("а", "аб", "абв"):
        session.apply("Цель", purpose(text), "purpose/1")
    session.apply("Цель", purpose("абвг"), "purpose/2")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.plan.purpose == "абв"
    session.undo_stack.undo()
    assert session.plan is first


def test_an_edit_of_another_field_parts_the_steps(session: PlanSession) -> None:
    session.apply("Цель", purpose("а"), "purpose/1")
    session.apply("Место", lambda plan: edits.set_plan(plan, place="г. Орша"))
    session.apply("Цель", purpose("аб"), "purpose/1")
    assert session.undo_stack.count() == 3
    session.undo_stack.undo()
    assert (session.plan.purpose, session.plan.place) == ("а", "г. Орша")


def test_typing_that_ends_where_it_began_leaves_no_step(session: PlanSession) -> None:
    first = session.plan
    session.apply("Место", lambda plan: edits.set_plan(plan, place="г. Орша"))
    for text in ("а", first.purpose):
        session.apply("Цель", purpose(text), "purpose/1")
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undoText() == "Место"


def test_typing_back_to_the_saved_text_is_unmodified(session: PlanSession, tmp_path: Path) -> None:
    session.save(tmp_path / "a.cplan")
    saved = session.plan.purpose
    session.apply("Цель", purpose("x"), "purpose/1")
    session.apply("Цель", purpose(saved), "purpose/1")
    assert not session.modified
    assert session.undo_stack.count() == 0


def test_typing_after_a_save_is_a_step_of_its_own(session: PlanSession, tmp_path: Path) -> None:
    session.apply("Цель", purpose("а"), "purpose/1")
    session.save(tmp_path / "a.cplan")
    session.apply("Цель", purpose("аб"), "purpose/1")
    assert session.modified
    session.undo_stack.undo()
    assert session.plan.purpose == "а"
    assert not session.modified


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(("purpose", "place", "expected")), st.text("аб", max_size=3)), max_size=12))
def test_undoing_everything_gives_the_first_plan_and_redoing_the_last(steps: list[tuple[str, str]]) -> None:
    known = library()
    session = PlanSession(known, lambda: new_plan(known, "BY-VI", 2026, 2030))
    first = session.plan
    for field, text in steps:
        session.apply(field, lambda plan, f=field, t=text: edits.set_plan(plan, **{f: t}), field)
    last = session.plan
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.plan == first
    assert not session.modified
    while session.undo_stack.canRedo():
        session.undo_stack.redo()
    assert session.plan == last


def test_problems_follow_the_plan_and_are_computed_once(session: PlanSession) -> None:
    assert "P101" in {problem.code for problem in session.problems}
    assert session.problems is session.problems
    session.apply("Мера", lambda plan: edits.add_item(plan, wording="Создать центр"))
    assert "P101" not in {problem.code for problem in session.problems}


# ---------------------------------------------------------------------- files


def test_saving_and_opening_gives_the_same_plan(session: PlanSession, sample: Plan, tmp_path: Path) -> None:
    path = tmp_path / "план.cplan"
    session.start(sample)
    heard = Heard(session)
    session.save(path)
    assert (session.path, session.modified, session.read_only) == (path, False, False)
    assert heard.states
    session.start(new_plan(session.library, "BY-BR", 2026, 2030))
    assert session.path is None
    session.open(path)
    assert session.plan == sample
    assert (session.path, session.modified) == (path, False)
    assert heard.opened == 2
    assert not session.undo_stack.canUndo()


def test_an_open_plan_is_locked_until_it_is_closed(session: PlanSession, tmp_path: Path) -> None:
    path = tmp_path / "план.cplan"
    session.save(path)
    with pytest.raises(Refusal) as caught:
        PlanLock(path).acquire()
    assert caught.value.problem.code == LOCKED
    session.close()
    assert list(tmp_path.glob(".~*")) == []


def test_saving_elsewhere_frees_the_first_file(session: PlanSession, tmp_path: Path) -> None:
    first, second = tmp_path / "a.cplan", tmp_path / "b.cplan"
    session.save(first)
    session.save(second)
    assert session.path == second
    lock = PlanLock(first)
    lock.acquire()
    lock.release()
    with pytest.raises(Refusal):
        PlanLock(second).acquire()


def test_the_open_file_can_be_opened_again_and_saved_under_another_spelling(
    session: PlanSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.cplan"
    session.save(path)
    saved = session.plan
    session.apply("Цель", purpose("x"))
    session.open(path)
    assert session.plan == saved
    monkeypatch.chdir(tmp_path)
    session.apply("Цель", purpose("y"))
    session.save(Path("a.cplan"))
    assert session.path == path
    with pytest.raises(Refusal):
        PlanLock(path).acquire()


def test_a_plan_open_elsewhere_is_refused_and_can_be_read(session: PlanSession, sample: Plan, tmp_path: Path) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from clusterplanner.core.files.lock import PlanLock;"
            "lock = PlanLock(Path(sys.argv[1])); lock.acquire(); print('held', flush=True); sys.stdin.read()",
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline().strip() == b"held"
        before = session.plan
        with pytest.raises(Refusal) as caught:
            session.open(path)
        assert caught.value.problem.code == LOCKED
        assert (session.plan, session.path) == (before, None)
        session.open(path, read_only=True)
        assert session.read_only
        assert session.plan == sample
        session.apply("Цель", purpose("моя правка"))
        with pytest.raises(Refusal):
            session.save()
        assert session.modified
        session.save(tmp_path / "копия.cplan")
        assert not session.read_only
        assert plan_file.read(path) == sample
    finally:
        holder.stdin.close()
        holder.wait(10)
        holder.stdout.close()


def test_a_file_that_cannot_be_read_changes_nothing(session: PlanSession, tmp_path: Path) -> None:
    path = tmp_path / "план.cplan"
    session.save(path)
    session.apply("Цель", purpose("не потерять"))
    broken = tmp_path / "испорчен.cplan"
    broken.write_text("{", "utf-8")
    heard = Heard(session)
    for wrong in (broken, tmp_path / "нет.cplan"):
        with pytest.raises(Refusal):
            session.open(wrong)
    assert (session.path, session.plan.purpose, session.modified) == (path, "не потерять", True)
    assert not heard.opened
    assert list(tmp_path.glob(".~испорчен*")) == []
    with pytest.raises(Refusal):
        PlanLock(path).acquire()


def test_a_plan_of_an_unknown_territory_is_refused(session: PlanSession, sample: Plan, tmp_path: Path) -> None:
    path = tmp_path / "чужой.cplan"
    plan_file.write(path, replace(sample, territory="PL-WA"))
    with pytest.raises(Refusal) as caught:
        session.open(path)
    assert "PL-WA" in caught.value.sentence("ru")


def test_a_failing_save_leaves_plan_file_and_state(
    session: PlanSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "план.cplan"
    session.save(path)
    content = path.read_bytes()
    session.apply("Цель", purpose("важное"))

    def full(*_args: object) -> None:
        raise Refusal("S101", file="план.cplan", folder=tmp_path)

    with monkeypatch.context() as disk:
        disk.setattr(plan_file, "write", full)
        for target in (None, tmp_path / "другой.cplan"):
            with pytest.raises(Refusal):
                session.save(target)
            assert (session.path, session.modified, session.plan.purpose) == (path, True, "важное")
    assert path.read_bytes() == content
    assert list(tmp_path.glob(".~другой*")) == []
    with pytest.raises(Refusal):
        PlanLock(path).acquire()
    session.save()
    assert not session.modified


def test_a_missing_folder_is_refused(session: PlanSession, tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        session.save(tmp_path / "нет такой" / "план.cplan")
    assert session.path is None
    assert not (tmp_path / "нет такой").exists()


def test_each_save_keeps_the_version_before(session: PlanSession, tmp_path: Path) -> None:
    path = tmp_path / "план.cplan"
    session.save(path)
    session.apply("Цель", purpose("вторая"))
    session.save()
    kept = snapshots(path)
    assert len(kept) == 1
    assert plan_file.read(kept[0].path).purpose != "вторая"


def test_saving_goes_on_when_no_version_can_be_kept(
    session: PlanSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "план.cplan"
    session.save(path)
    monkeypatch.setattr("clusterplanner.core.files.places.user_data", lambda: path)
    session.apply("Цель", purpose("вторая"))
    session.save()
    assert plan_file.read(path).purpose == "вторая"


def test_recovered_work_is_unsaved_and_keeps_its_file(session: PlanSession, sample: Plan, tmp_path: Path) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)
    session.recover(replace(sample, purpose="несохранённое"), path)
    assert (session.path, session.modified) == (path, True)
    assert plan_file.read(path) == sample
    session.save()
    assert plan_file.read(path).purpose == "несохранённое"
    assert not session.modified


def test_a_folder_without_locks_allows_reading(
    session: PlanSession, sample: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)

    def no_lock(_lock: PlanLock) -> None:
        raise Refusal(NO_LOCK, file=path.name, folder=path.parent, reason="")

    monkeypatch.setattr(PlanLock, "acquire", no_lock)
    with pytest.raises(Refusal):
        session.open(path)
    session.open(path, read_only=True)
    assert session.plan == sample
