"""Names under which the program keeps things about a plan file in the user data folder."""

from __future__ import annotations

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

from clusterplanner.core.base.paths import user_data


def folder_for(kind: str, folder: Path | None) -> Path:
    """Return the folder of one kind of kept things inside the given folder or the user's own."""
    return (folder or user_data()) / kind


def key_of(path: Path) -> str:
    """Return a short name that stands for a file's path, whatever link leads to it."""
    real = os.path.normcase(os.path.realpath(path))
    return hashlib.sha256(os.fsencode(real)).hexdigest()[:20]


def now_utc() -> datetime:
    """Return the present moment with its zone."""
    return datetime.now(UTC)


def make_folder(path: Path) -> None:
    """Make a private folder with its parents; raises Refusal when that is not allowed."""
    from clusterplanner.core.base.safely import refusal

    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(error, path) from error
