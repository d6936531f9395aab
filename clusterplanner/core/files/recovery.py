"""Recovery copies: the unsaved state of every open plan, found again after a crash.

Each open plan keeps one copy under its own id beside a lock that the system frees when the process ends, however it
ends: a copy whose lock is free has lost its window.
"""

from __future__ import annotations

import contextlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.safely import refusal, write_text
from clusterplanner.core.files import plan_file
from clusterplanner.core.files.places import folder_for, make_folder, now_utc
from clusterplanner.core.plan.plan import Plan

_COPY: Final = ".recovery"
_LOCK: Final = ".lock"


@dataclass(frozen=True, slots=True)
class Found:
    """A copy without a window: the plan, the file it was opened from (None for a new plan), when it was kept."""

    id: str
    plan: Plan
    original: Path | None
    when: datetime


class RecoveryCopy:
    """The copy that one open plan keeps of itself; the folder is made when the first copy is written."""

    def __init__(self, folder: Path | None = None) -> None:
        self._id = secrets.token_hex(8)
        self._folder = folder_for("recovery", folder)
        self._lock = FileLock(self._folder / f"{self._id}{_LOCK}", timeout=0)

    def keep(self, plan: Plan, original: Path | None, now: datetime | None = None) -> None:
        """Write the present state, in place of the one before; raises Refusal when the folder cannot be written."""
        if not self._lock.is_locked:
            make_folder(self._folder)
            try:
                self._lock.acquire()
            except OSError as error:
                raise refusal(error, Path(self._lock.lock_file)) from error
        content = {
            "original": str(original.absolute()) if original else None,
            "when": (now or now_utc()).isoformat(),
            "plan": plan_file.to_text(plan),
        }
        write_text(self._folder / f"{self._id}{_COPY}", json.dumps(content, ensure_ascii=False))

    def clear(self) -> None:
        """Drop the copy, after a save or a deliberate discard; keeping goes on with the next edit."""
        with contextlib.suppress(OSError):
            (self._folder / f"{self._id}{_COPY}").unlink(missing_ok=True)

    def close(self) -> None:
        """Drop the copy and its lock, when the plan is closed."""
        self.clear()
        if self._lock.is_locked:
            self._lock.release()
            _remove_lock(self._folder, self._id)


def find(folder: Path | None = None) -> tuple[Found, ...]:
    """Return the copies that lost their window, the newest first; those of running windows are passed over.

    A copy that is not whole is passed over too and stays where it is.
    """
    found = []
    for copy in folder_for("recovery", folder).glob(f"*{_COPY}"):
        if _is_free(copy.with_suffix(_LOCK)):
            with contextlib.suppress(Refusal, OSError, ValueError, KeyError, TypeError):
                found.append(_read(copy))
    return tuple(sorted(found, key=lambda each: each.when, reverse=True))


def discard(copy_id: str, folder: Path | None = None) -> None:
    """Remove a copy that was found, once its plan is open again or not wanted."""
    place = folder_for("recovery", folder)
    with contextlib.suppress(OSError):
        (place / f"{copy_id}{_COPY}").unlink(missing_ok=True)
    _remove_lock(place, copy_id)


def _read(copy: Path) -> Found:
    content = json.loads(copy.read_text("utf-8"))
    original = content["original"]
    return Found(
        id=copy.stem,
        plan=plan_file.from_text(content["plan"], copy.name),
        original=None if original is None else Path(original),
        when=datetime.fromisoformat(content["when"]),
    )


def _is_free(lock: Path) -> bool:
    try:
        with FileLock(lock, timeout=0):
            return True
    except (Timeout, OSError):
        return False


def _remove_lock(folder: Path, copy_id: str) -> None:
    with contextlib.suppress(OSError):
        (folder / f"{copy_id}{_LOCK}").unlink(missing_ok=True)
