from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.files import recovery
from clusterplanner.core.files.recovery import RecoveryCopy, discard, find
from clusterplanner.core.plan.plan import Plan

NOW = datetime(2026, 3, 31, 12, 0, tzinfo=UTC)
PLAN = Plan("a", "BY-VI", 2026, 2030, subject="развитию")

CRASH = """
import os, sys
from pathlib import Path
from datetime import datetime
from clusterplanner.core.files.recovery import RecoveryCopy
from clusterplanner.core.plan.plan import Plan

copy = RecoveryCopy(Path(sys.argv[1]))
original = Path(sys.argv[2]) if sys.argv[2] else None
copy.keep(Plan("a", "BY-VI", 2026, 2030, subject="earlier"), original)
copy.keep(Plan("a", "BY-VI", 2026, 2030, subject="развитию"), original, datetime.fromisoformat(sys.argv[3]))
os.kill(os.getpid(), 9)
"""


def crash(folder: Path, original: str = "", when: datetime = NOW) -> None:
    """Keep a copy in a process that is killed then."""
    call = [sys.executable, "-c", CRASH, str(folder), original, when.isoformat()]
    assert subprocess.run(call, check=False).returncode == -9


pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")


def test_the_copy_of_a_killed_process_is_found_with_its_last_state(tmp_path: Path) -> None:
    crash(tmp_path, str(tmp_path / "план.cplan"))
    (found,) = find(tmp_path)
    assert found.plan == PLAN
    assert found.original == tmp_path / "план.cplan"
    assert found.when == NOW
    discard(found.id, tmp_path)
    assert find(tmp_path) == ()
    assert list((tmp_path / "recovery").iterdir()) == []


def test_a_plan_never_saved_has_no_original(tmp_path: Path) -> None:
    crash(tmp_path)
    assert find(tmp_path)[0].original is None


def test_several_copies_come_newest_first(tmp_path: Path) -> None:
    for hours in (1, 3, 2):
        crash(tmp_path, when=NOW + timedelta(hours=hours))
    assert [each.when - NOW for each in find(tmp_path)] == [timedelta(hours=hours) for hours in (3, 2, 1)]


def test_the_copy_of_a_plan_that_is_open_is_not_offered(tmp_path: Path) -> None:
    copy = RecoveryCopy(tmp_path)
    copy.keep(PLAN, None)
    assert find(tmp_path) == ()
    copy.close()


def test_the_copy_of_another_running_process_is_not_offered(tmp_path: Path) -> None:
    waiting = CRASH.replace("os.kill(os.getpid(), 9)", "print('kept', flush=True); sys.stdin.read()")
    call = [sys.executable, "-c", waiting, str(tmp_path), "", NOW.isoformat()]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert find(tmp_path) == ()
        other.kill()
    assert len(find(tmp_path)) == 1


def test_a_cleared_copy_is_gone_and_keeping_goes_on(tmp_path: Path) -> None:
    copy = RecoveryCopy(tmp_path)
    copy.clear()
    copy.keep(PLAN, None)
    copy.clear()
    assert not list((tmp_path / "recovery").glob("*.recovery"))
    copy.keep(PLAN, None)
    assert len(list((tmp_path / "recovery").glob("*.recovery"))) == 1
    copy.close()
    assert list((tmp_path / "recovery").iterdir()) == []
    copy.close()


def test_nothing_is_made_before_the_first_copy(tmp_path: Path) -> None:
    RecoveryCopy(tmp_path).close()
    assert find(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


DAMAGE = ["", "[]", "{}", '{"original": null, "when": "soon", "plan": ""}', '{"original": 5, "when": "", "plan": "{}"}']


@pytest.mark.parametrize("content", DAMAGE)
def test_a_damaged_copy_is_passed_over_and_stays(tmp_path: Path, content: str) -> None:
    crash(tmp_path)
    broken = tmp_path / "recovery" / "0123.recovery"
    broken.write_text(content)
    assert len(find(tmp_path)) == 1
    assert broken.read_text() == content


def test_a_folder_that_cannot_be_made_is_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "recovery").write_text("a file")
    with pytest.raises(Refusal) as caught:
        RecoveryCopy(tmp_path).keep(PLAN, None)
    assert caught.value.problem.code == "S209"


def test_a_folder_that_takes_no_lock_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(recovery.FileLock, "acquire", failing)
    with pytest.raises(Refusal) as caught:
        RecoveryCopy(tmp_path).keep(PLAN, None)
    assert caught.value.problem.code == "S206"
