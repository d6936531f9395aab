"""The lock of an open plan file, so that two people do not write over each other.

The lock is the operating system's and ends with the process: what a crash leaves does not block. A note beside it tells
the second opener who has the file.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import socket
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.safely import folder_of, write_text
from clusterplanner.core.files.places import key_of, now_utc

LOCKED: Final = "S301"  # another has the file open
NO_LOCK: Final = "S302"  # the folder takes no lock
NO_FOLDER: Final = "S303"  # there is no folder to lock in
_MAX_NOTE: Final = 4096  # bytes
_MAX_NAME: Final = 100  # characters, so that the lock's longer name fits wherever the plan's does


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a plan open: the user's and the machine's name, and since when (ISO, with zone)."""

    who: str
    host: str
    since: str


def this_user(now: datetime | None = None) -> Owner:
    """Return the note that this process leaves."""
    try:
        who = getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        who = "?"
    return Owner(who, socket.gethostname(), (now or now_utc()).isoformat(timespec="seconds"))


def _local(since: str) -> str:
    """Return an ISO moment as a local date and time, as it is when it is none."""
    try:
        return f"{datetime.fromisoformat(since).astimezone():%d.%m.%Y %H:%M}"
    except ValueError:
        return since


class PlanLock:
    """The lock of one plan file; `acquire` before editing it, `release` when it is closed."""

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path))
        name = self._path.name if len(self._path.name) <= _MAX_NAME else key_of(self._path)
        self._note = self._path.with_name(f".~{name}.owner")
        # Whoever crashed, a colleague on the same share must be able to take the lock over.
        self._lock = FileLock(self._path.with_name(f".~{name}.lock"), timeout=0, mode=0o666)

    @property
    def held(self) -> bool:
        """Whether this object has the lock."""
        return self._lock.is_locked

    def acquire(self, owner: Owner | None = None) -> None:
        """Take the lock.

        Raises Refusal LOCKED with `who`, `host` and `since` when another has it, NO_LOCK when its folder cannot be
        written: either way the file can still be opened for
        reading. Raises NO_FOLDER when there is no such folder.
        """
        if not self._path.parent.is_dir():  # filelock would make it
            raise Refusal(NO_FOLDER, file=self._path.name, folder=folder_of(self._path))
        try:
            self._lock.acquire()
        except Timeout as error:
            taken = self.owner() or Owner("?", "?", "?")
            since = _local(taken.since)
            raise Refusal(LOCKED, file=self._path.name, who=taken.who, host=taken.host, since=since) from error
        except OSError as error:
            reason = error.strerror or error
            raise Refusal(NO_LOCK, file=self._path.name, folder=folder_of(self._path), reason=reason) from error
        with contextlib.suppress(Refusal):  # the lock holds without its note
            write_text(self._note, json.dumps(asdict(owner or this_user()), ensure_ascii=False))

    def release(self) -> None:
        """Give the file free; nothing is left beside it."""
        if not self.held:
            return
        self._remove(self._note)
        self._remove(Path(self._lock.lock_file))
        self._lock.release()

    def owner(self) -> Owner | None:
        """Return who has the file, as far as the note can be read."""
        try:
            with self._note.open(encoding="utf-8") as file:
                content = json.loads(file.read(_MAX_NOTE))
            return Owner(str(content["who"]), str(content["host"]), str(content["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    @staticmethod
    def _remove(path: Path) -> None:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
