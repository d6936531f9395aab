"""Where the program's files lie, in a checkout, an editable install, a wheel and a bundle alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


@cache
def _root(name: str) -> Path:
    for base in (PACKAGE, PACKAGE.parent):
        if (base / name / "README.md").is_file():
            return base / name
    raise FileNotFoundError(f"{name}/ lies neither in {PACKAGE} nor beside it")


def resource(*parts: str) -> Path:
    """Return the path of a file under `resources/`, whether or not it exists."""
    return _root("resources").joinpath(*parts)


def translation(*parts: str) -> Path:
    """Return the path of a file under `translations/`."""
    return _root("translations").joinpath(*parts)


def user_layouts() -> Path:
    """Return the folder for layout profiles of an institution's own (not created here)."""
    import platformdirs

    return Path(platformdirs.user_config_dir("ClusterPlanner", appauthor=False), "layout")


def user_data() -> Path:
    """Return the folder for recovery copies and snapshots (not created here)."""
    import platformdirs

    return Path(platformdirs.user_data_dir("ClusterPlanner", appauthor=False))
