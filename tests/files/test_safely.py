from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.safely import write_bytes, write_text
from clusterplanner.core.base.text import Language


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def refused(path: Path, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        write_bytes(path, b"new")
    assert caught.value.problem.code == code
    for language in Language:
        assert path.name[:20] in caught.value.sentence(language)


def test_a_file_is_made_and_replaced_and_nothing_left_beside(tmp_path: Path) -> None:
    path = tmp_path / "план.txt"
    write_text(path, "ё")
    assert path.read_bytes() == "ё".encode()
    write_bytes(path, b"")
    assert path.read_bytes() == b""
    assert names(tmp_path) == ["план.txt"]


def test_half_characters_become_question_marks(tmp_path: Path) -> None:
    write_text(tmp_path / "a", "\udfff")
    assert (tmp_path / "a").read_text() == "?"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_permissions_of_an_existing_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_bytes(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "plan").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(Path("real") / "plan")
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert (real / "plan").read_bytes() == b"new"
    assert names(tmp_path) == ["link", "real"]
    assert names(real) == ["plan"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    refused(tmp_path / "a", "S209")


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    refused(tmp_path / "a", "S204")


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "no" / "a", "S205")
    if sys.platform == "linux":
        refused(Path("/proc/a"), "S206")  # it is there, but a file cannot be made in it
    (tmp_path / "file").write_bytes(b"")
    refused(tmp_path / "file" / "a", "S205")


def test_a_name_too_long_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / ("я" * 300), "S203")
    assert names(tmp_path) == []


def test_a_file_marked_read_only_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as root, whom no bit stops
    refused(path, "S208")
    assert path.read_bytes() == b"old"


FAILURES = [
    (errno.ENOSPC, "S202"),
    (errno.EDQUOT, "S202"),
    (errno.EFBIG, "S202"),
    (errno.EACCES, "S206"),
    (errno.EROFS, "S206"),
    (errno.EIO, "S209"),
]


@pytest.mark.parametrize(("number", "code"), FAILURES)
@pytest.mark.parametrize("moment", ["open", "fsync"])
def test_a_failed_write_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, moment: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def failing(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(*((Path, "open", failing) if moment == "open" else (os, "fsync", failing)))
        refused(path, code)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_a_target_held_open_by_a_viewer_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")

    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", held)
        refused(path, "S207")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["plan.pdf"]


def test_an_interruption_leaves_nothing_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(tmp_path / "a", b"new")
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_synced_does_not_fail_the_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def no_folders(path: Path, flags: int, *rest: int) -> int:
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "a folder")
        return opened(path, flags, *rest)

    monkeypatch.setattr(os, "open", no_folders)
    write_bytes(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_what_a_killed_write_left_goes_with_the_next_one_of_the_same_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_after_kill(tmp_path / name)
    left = names(tmp_path)
    assert len(left) == 2
    write_bytes(tmp_path / "a", b"new")
    assert len(names(tmp_path)) == 3, "a fresh leftover may be another's write in progress"
    for each in tmp_path.glob(".*.tmp"):
        os.utime(each, (time.time() - 100, time.time() - 100))
    write_bytes(tmp_path / "a", b"new")
    assert len(list(tmp_path.glob(".*.tmp"))) == 1, "only leftovers of this file go"


def write_after_kill(path: Path) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom clusterplanner.core.base.safely import write_bytes\n"
        "os.fsync = lambda _: os.kill(os.getpid(), 9)\nwrite_bytes(Path(sys.argv[1]), b'new')"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == -9


@pytest.mark.skipif(sys.platform != "linux", reason="limits of file size are set by resource")
def test_a_disk_that_fills_up_half_way_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\n"
        "from clusterplanner.core.base.problems import Refusal\n"
        "from clusterplanner.core.base.safely import write_bytes\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write_bytes(Path(sys.argv[1]), b'x' * 100_000)\nexcept Refusal as refusal: sys.exit(refusal.problem.code)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False, capture_output=True, text=True)
    assert done.stderr.strip() == "S202"
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a"]
