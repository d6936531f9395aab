"""Writing files so that a reader finds the old content or the new, never half of one."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
import time
from pathlib import Path

from clusterplanner.core.base.problems import Refusal

_STALE_SECONDS = 60
_REASONS = {
    errno.ENOSPC: "S202",
    errno.EDQUOT: "S202",
    errno.EFBIG: "S202",
    errno.ENAMETOOLONG: "S203",
    errno.ENOENT: "S205",
    errno.ENOTDIR: "S205",
    errno.EACCES: "S206",
    errno.EPERM: "S206",
    errno.EROFS: "S206",
}


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8; see `write_bytes`. A lone surrogate, which no file can hold, becomes «?»."""
    write_bytes(path, text.encode("utf-8", "replace"))


def read_bytes(path: Path, most: int, *, too_large: str, folder: str) -> bytes:
    """Return the content of a file of at most so many bytes; raises Refusal with the reason.

    `too_large` and `folder` are the codes of the sentences for what differs with the kind of file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except IsADirectoryError as error:
        raise Refusal(folder, file=path.name, folder=folder_of(path)) from error
    except FileNotFoundError as error:
        raise Refusal("S101", file=path.name, folder=folder_of(path)) from error
    except PermissionError as error:
        raise Refusal("S128", file=path.name, folder=folder_of(path)) from error
    except OSError as error:
        raise Refusal("S102", file=path.name, folder=folder_of(path), reason=error.strerror or error) from error
    if len(data) > most:
        raise Refusal(too_large, file=path.name, limit=most // 1024**2)
    return data


def write_bytes(path: Path, data: bytes) -> None:
    """Replace the content of a file, or make it, in one step that survives a crash at any moment.

    A symbolic link is followed, permissions of an existing file are kept. Raises Refusal with the reason when the
    file cannot be written; what was there before is then untouched and nothing is left beside it.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_special(target, path)
        _replace(target, data, path)
    except OSError as error:
        raise refusal(error, path) from error


def folder_of(path: Path) -> Path:
    """Return the folder of a file as a person knows it: from the root, without «..»; links stay as they are."""
    return Path(os.path.abspath(path)).parent  # noqa: PTH100  `absolute` keeps «..», `resolve` follows links


def refusal(error: OSError, path: Path) -> Refusal:
    """Return the sentence for a failed write."""
    code = _REASONS.get(error.errno or 0, "S209")
    if error.errno == errno.ENOENT and path.parent.is_dir():  # as /proc says that it takes no files
        code = "S206"
    return Refusal(code, file=path.name, folder=folder_of(path), reason=error.strerror or error)


def _refuse_special(target: Path, path: Path) -> None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise Refusal("S204", file=path.name, folder=folder_of(path))
    if not os.access(target, os.W_OK):
        raise Refusal("S208", file=path.name, folder=folder_of(path))


def _replace(target: Path, data: bytes, path: Path) -> None:
    mark = f".{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:12]}-"
    _sweep(target.parent, mark)
    beside = target.parent / f"{mark}{secrets.token_hex(6)}.tmp"
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        try:
            beside.replace(target)
        except PermissionError as error:
            raise Refusal("S207", file=path.name, folder=folder_of(path)) from error
    finally:
        beside.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _sweep(folder: Path, mark: str) -> None:
    """Remove what a write of the same file left that was killed."""
    old = time.time() - _STALE_SECONDS
    for left in folder.glob(f"{mark}*.tmp"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < old:
                left.unlink()


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk; Windows and some file systems cannot, the file is whole there all the same."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
