"""Finds a serif of the metric of Times New Roman with full Cyrillic: the system's, or a copy in `resources/fonts`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal

# File names of regular, bold, italic and bold italic, in lower case, as the systems and packages name them.
_FILES: Final = {
    "Times New Roman": (
        ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
        (
            "times new roman.ttf",
            "times new roman bold.ttf",
            "times new roman italic.ttf",
            "times new roman bold italic.ttf",
        ),
        (
            "times_new_roman.ttf",
            "times_new_roman_bold.ttf",
            "times_new_roman_italic.ttf",
            "times_new_roman_bold_italic.ttf",
        ),
    ),
    "Liberation Serif": (
        (
            "liberationserif-regular.ttf",
            "liberationserif-bold.ttf",
            "liberationserif-italic.ttf",
            "liberationserif-bolditalic.ttf",
        ),
    ),
    "Tinos": (("tinos-regular.ttf", "tinos-bold.ttf", "tinos-italic.ttf", "tinos-bolditalic.ttf"),),
}


@dataclass(frozen=True, slots=True)
class Family:
    """The four files of a font family."""

    name: str
    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path


def font_folders() -> tuple[Path, ...]:
    """Return the folders that are searched, in order: the program's own copy first."""
    home = Path.home()
    own = resource("fonts")
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return own, windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return own, Path("/System/Library/Fonts/Supplemental"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    shared = (Path(folder) / "fonts" for folder in ("/usr/share", "/usr/local/share"))
    return own, *shared, home / ".local" / "share" / "fonts", home / ".fonts"


def find_family(families: Sequence[str]) -> Family:
    """Return the first family of the list that is complete on this machine; refuses when there is none."""
    found = family_in(tuple(families), font_folders())
    if found is None:
        raise Refusal("L108", families=", ".join(families))
    return found


def family_in(families: tuple[str, ...], folders: tuple[Path, ...]) -> Family | None:
    """Return the first complete family of the list in the folders or their subfolders."""
    places = [place for folder in folders for place in _font_files(folder)]
    for name in families:
        for wanted in _FILES.get(name, ()):
            for files in places:
                if all(file in files for file in wanted):
                    return Family(name, *(files[file] for file in wanted))
    return None


def _font_files(folder: Path) -> Iterator[dict[str, Path]]:
    """Yield the TrueType files of a folder and its subfolders, by lower-case name, folder by folder.

    Later names come first: Debian 12 keeps Liberation 1 in `liberation` and the fuller Liberation 2 in `liberation2`.
    """
    for parent, subfolders, names in os.walk(folder):
        subfolders.sort(reverse=True)
        files = {name.lower(): Path(parent, name) for name in names if name.lower().endswith(".ttf")}
        if files:
            yield files
