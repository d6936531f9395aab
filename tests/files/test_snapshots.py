from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.files import plan_file
from clusterplanner.core.files import snapshots as module
from clusterplanner.core.files.snapshots import Snapshot, keep_snapshot, snapshots, surplus
from clusterplanner.core.plan.plan import Plan

NOW = datetime(2026, 3, 31, 12, 0, tzinfo=UTC)


def write(path: Path, subject: str) -> Plan:
    plan = Plan("a", "BY-VI", 2026, 2030, subject=subject)
    plan_file.write(path, plan)
    return plan


def test_previous_versions_are_listed_newest_first_and_can_be_read(tmp_path: Path) -> None:
    path, data = tmp_path / "план.cplan", tmp_path / "data"
    plans = []
    for hour in range(3):
        plans.append(write(path, str(hour)))
        kept = keep_snapshot(path, NOW + timedelta(hours=hour), data)
        assert kept is not None
        assert plan_file.read(kept.path) == plans[-1]
    found = snapshots(path, data)
    assert [each.when for each in found] == [NOW + timedelta(hours=hour) for hour in (2, 1, 0)]
    assert [plan_file.read(each.path) for each in found] == plans[::-1]
    assert path.parent not in found[0].path.parent.parents or data in found[0].path.parents


def test_the_moment_is_kept_in_universal_time(tmp_path: Path) -> None:
    write(tmp_path / "a.cplan", "")
    minsk = NOW.astimezone(timezone(timedelta(hours=3)))
    keep_snapshot(tmp_path / "a.cplan", minsk, tmp_path / "data")
    assert snapshots(tmp_path / "a.cplan", tmp_path / "data")[0].when == NOW


def test_the_present_moment_and_the_users_folder_are_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clusterplanner.core.files.places.user_data", lambda: tmp_path / "user")
    write(tmp_path / "a.cplan", "")
    kept = keep_snapshot(tmp_path / "a.cplan")
    assert kept is not None
    assert abs(datetime.now(UTC) - kept.when) < timedelta(minutes=1)
    assert tmp_path / "user" / "snapshots" in kept.path.parents
    assert len(snapshots(tmp_path / "a.cplan")) == 1


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    write(tmp_path / "a.cplan", "")
    assert keep_snapshot(tmp_path / "a.cplan", NOW, tmp_path / "data")
    assert keep_snapshot(tmp_path / "a.cplan", NOW + timedelta(hours=1), tmp_path / "data") is None
    assert len(snapshots(tmp_path / "a.cplan", tmp_path / "data")) == 1


def test_there_is_nothing_to_keep_of_a_new_or_huge_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert keep_snapshot(tmp_path / "new.cplan", NOW, tmp_path / "data") is None
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    write(tmp_path / "a.cplan", "")
    assert keep_snapshot(tmp_path / "a.cplan", NOW, tmp_path / "data") is None
    assert not (tmp_path / "data").exists()


def test_files_of_one_name_in_two_folders_do_not_mix(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "a.cplan", name)
        keep_snapshot(tmp_path / name / "a.cplan", NOW, tmp_path / "data")
    (found,) = snapshots(tmp_path / "y" / "a.cplan", tmp_path / "data")
    assert plan_file.read(found.path).subject == "y"


def test_foreign_files_in_the_folder_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "a.cplan", "")
    kept = keep_snapshot(tmp_path / "a.cplan", NOW, tmp_path / "data")
    assert kept is not None
    (kept.path.parent / "copy.cplan").write_text("")
    assert snapshots(tmp_path / "a.cplan", tmp_path / "data") == (kept,)


def test_a_folder_that_cannot_be_made_is_a_refusal(tmp_path: Path) -> None:
    write(tmp_path / "a.cplan", "")
    (tmp_path / "data").write_text("a file")
    with pytest.raises(Refusal) as caught:
        keep_snapshot(tmp_path / "a.cplan", NOW, tmp_path / "data")
    assert caught.value.problem.code == "S205"


def kept_at(*ago: timedelta) -> list[Snapshot]:
    return [Snapshot(Path(str(n)), NOW - each) for n, each in enumerate(ago)]


def test_the_last_hour_stays_whole() -> None:
    assert surplus(kept_at(*(timedelta(minutes=n) for n in range(60))), NOW) == ()


def test_the_ten_newest_stay_however_old() -> None:
    assert surplus(kept_at(*(timedelta(days=400, minutes=n) for n in range(10))), NOW) == ()


def test_older_versions_thin_to_the_last_of_each_day_then_of_each_month() -> None:
    recent = kept_at(*(timedelta(minutes=n) for n in range(10)))
    days = kept_at(*(timedelta(days=day, hours=hour) for day in range(1, 25) for hour in (0, 1)))
    months = kept_at(*(timedelta(days=40 + 10 * n) for n in range(9)))
    gone = surplus([*months, *days, *recent], NOW)
    staying = {each.when for each in (*months, *days, *recent)} - {each.when for each in gone}
    assert {each.when for each in recent} <= staying
    assert sorted(NOW - each for each in staying if timedelta(hours=1) < NOW - each < timedelta(days=30)) == [
        timedelta(days=day) for day in range(1, 25)
    ]
    assert [f"{when:%m-%d}" for when in sorted(staying) if NOW - when > timedelta(days=30)] == [
        "12-31",
        "01-30",
        "02-19",
    ]


def test_keeping_removes_what_thins_out(tmp_path: Path) -> None:
    path, data = tmp_path / "a.cplan", tmp_path / "data"
    for n in range(13):
        write(path, str(n))
        keep_snapshot(path, NOW - timedelta(days=2) + timedelta(minutes=n), data)
    write(path, "today")
    keep_snapshot(path, NOW, data)
    assert len(snapshots(path, data)) == 10
