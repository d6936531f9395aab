"""Previous versions of a plan file, kept thinner the older they are."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from clusterplanner.core.base.safely import write_bytes
from clusterplanner.core.files.places import folder_for, key_of, make_folder, now_utc
from clusterplanner.core.files.plan_file import MAX_BYTES, SUFFIX

_STAMP: Final = "%Y%m%dT%H%M%S%fZ"
NEWEST: Final = 10
RECENT: Final = timedelta(hours=1)
DAILY: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One kept version: where it lies (a whole plan file) and when it was superseded."""

    path: Path
    when: datetime


def _folder(path: Path, folder: Path | None) -> Path:
    return folder_for("snapshots", folder) / key_of(path)


def snapshots(path: Path, folder: Path | None = None) -> tuple[Snapshot, ...]:
    """Return the kept versions of a plan file, the newest first."""
    found = []
    for kept in _folder(path, folder).glob(f"*{SUFFIX}"):
        with contextlib.suppress(ValueError):
            when = datetime.strptime(kept.stem, _STAMP).replace(tzinfo=UTC)
            found.append(Snapshot(kept, when))
    return tuple(sorted(found, key=lambda each: each.when, reverse=True))


def keep_snapshot(path: Path, now: datetime | None = None, folder: Path | None = None) -> Snapshot | None:
    """Keep the version of a plan file that is about to be replaced, and thin what was kept before.

    Returns None when there is nothing to keep: no file yet, or the same content as the last kept version. Raises
    Refusal when the user data folder cannot be written.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    earlier = snapshots(path, folder)
    if earlier and earlier[0].path.read_bytes() == data:
        return None
    when = now or now_utc()
    kept = Snapshot(_folder(path, folder) / f"{when.astimezone(UTC):{_STAMP}}{SUFFIX}", when)
    make_folder(kept.path.parent)
    write_bytes(kept.path, data)
    for each in surplus((kept, *earlier), when):
        with contextlib.suppress(OSError):
            each.path.unlink()
    return kept


def surplus(kept: Iterable[Snapshot], now: datetime) -> tuple[Snapshot, ...]:
    """Return the versions that thinning drops.

    The ten newest stay, and all of the last hour; beyond that the last of each day for a month, then of each month.
    """
    staying: set[str] = set()
    gone = []
    for place, each in enumerate(sorted(kept, key=lambda each: each.when, reverse=True)):
        period = f"{each.when:%Y-%m-%d}" if now - each.when <= DAILY else f"{each.when:%Y-%m}"
        if place >= NEWEST and now - each.when > RECENT and period in staying:
            gone.append(each)
        staying.add(period)
    return tuple(gone)
