from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.files import lock as module
from clusterplanner.core.files.lock import LOCKED, NO_FOLDER, NO_LOCK, Owner, PlanLock, this_user

ANNA = Owner("anna", "ekonomika-3", "2026-03-31T12:00:00+00:00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "план.cplan"
    path.write_text("{}")
    return path


def taken(path: Path) -> dict[str, str]:
    with pytest.raises(Refusal) as caught:
        PlanLock(path).acquire()
    assert caught.value.problem.code == LOCKED
    return dict(caught.value.problem.values)


def test_the_second_opener_learns_who_has_the_plan(path: Path) -> None:
    first = PlanLock(path)
    first.acquire(ANNA)
    assert first.held
    values = taken(path)
    assert (values["who"], values["host"], values["file"]) == ("anna", "ekonomika-3", "план.cplan")
    local = datetime(2026, 3, 31, 12, 0, tzinfo=UTC).astimezone()
    assert values["since"] == f"{local:%d.%m.%Y %H:%M}"
    with pytest.raises(Refusal) as caught:
        PlanLock(path).acquire()
    assert "anna" in caught.value.sentence(Language.BE)
    first.release()


def test_a_released_plan_is_free_and_nothing_is_left_beside(path: Path) -> None:
    first = PlanLock(path)
    first.acquire()
    first.release()
    assert not first.held
    assert list(path.parent.iterdir()) == [path]
    second = PlanLock(path)
    second.acquire()
    second.release()
    second.release()
    assert path.read_text() == "{}"


def test_releasing_without_having_it_takes_nothing_from_the_holder(path: Path) -> None:
    first = PlanLock(path)
    first.acquire(ANNA)
    PlanLock(path).release()
    assert taken(path)["who"] == "anna"
    first.release()


def test_a_link_to_the_plan_is_the_same_plan(path: Path) -> None:
    link = path.with_name("link.cplan")
    link.symlink_to(path)
    first = PlanLock(path)
    first.acquire(ANNA)
    assert taken(link)["who"] == "anna"
    first.release()


def test_two_plans_of_one_folder_do_not_block_each_other(path: Path) -> None:
    locks = [PlanLock(path), PlanLock(path.with_name("other.cplan"))]
    for each in locks:
        each.acquire()
    for each in locks:
        each.release()


@pytest.mark.parametrize("note", ["", "[1]", "{}", "\x00", '{"who": 1}'])
def test_an_unreadable_note_does_not_hide_that_the_plan_is_taken(path: Path, note: str) -> None:
    first = PlanLock(path)
    first.acquire(ANNA)
    path.with_name(".~план.cplan.owner").write_text(note)
    assert taken(path)["who"] == "?"
    first.release()


HOLDER = """
import sys
from pathlib import Path
from clusterplanner.core.files.lock import PlanLock

PlanLock(Path(sys.argv[1])).acquire()
lock = PlanLock(Path(sys.argv[2]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_what_a_crash_leaves_does_not_block(path: Path) -> None:
    call = [sys.executable, "-c", HOLDER, str(path.with_name("x.cplan")), str(path)]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        assert taken(path)["host"] == this_user().host
        holder.kill()
    assert path.with_name(".~план.cplan.owner").exists()
    mine = PlanLock(path)
    mine.acquire(ANNA)
    assert mine.owner() == ANNA
    mine.release()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_a_colleague_may_take_over_what_a_crash_left(path: Path) -> None:
    lock = PlanLock(path)
    lock.acquire()
    assert stat.S_IMODE(path.with_name(".~план.cplan.lock").stat().st_mode) == 0o666
    lock.release()


def test_a_folder_that_takes_no_lock_is_a_refusal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(module.FileLock, "acquire", failing)
    with pytest.raises(Refusal) as caught:
        PlanLock(path).acquire()
    assert caught.value.problem.code == NO_LOCK


def test_a_missing_folder_is_a_refusal_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        PlanLock(tmp_path / "stick" / "plan.cplan").acquire()
    assert caught.value.problem.code == NO_FOLDER
    assert "stick" in caught.value.sentence(Language.RU)
    assert list(tmp_path.iterdir()) == []


def test_the_lock_holds_even_when_its_note_cannot_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise Refusal("S202", file="a", folder="b")

    monkeypatch.setattr(module, "write_text", failing)
    first = PlanLock(path)
    first.acquire()
    assert taken(path)["who"] == "?"
    first.release()


def test_a_name_as_long_as_the_system_takes_can_be_locked(tmp_path: Path) -> None:
    path = tmp_path / ("п" * 120 + ".cplan")
    path.write_text("{}")
    lock = PlanLock(path)
    lock.acquire()
    lock.release()
    assert list(tmp_path.iterdir()) == [path]


def test_an_account_without_a_name_can_lock_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(module.getpass, "getuser", nameless)
    now = datetime(2026, 3, 31, 12, 0, 7, 5, tzinfo=UTC)
    owner = this_user(now)
    assert (owner.who, owner.since) == ("?", "2026-03-31T12:00:07+00:00")
