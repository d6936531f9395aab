"""Collect the texts of the window into `translations/*.ts` and compile every catalogue to `.qm`.

Call: `translate.py [--check]`. Afterwards the texts without a translation are listed: fill them in and call it again.
With `--check` nothing is written; exits 1 when a file would change or a text lacks its translation.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "translations"
SOURCES = ROOT / "clusterplanner" / "ui"
COLLECTED = {"clusterplanner_ru": (), "clusterplanner_be": (), "clusterplanner_en": ("-pluralonly",)}
BY_HAND = ("qt_be", "qt_ru")  # their sources are texts of Qt, which has no Belarusian and lacks some Russian


def main(arguments: list[str]) -> int:
    """Bring the catalogues up to date, or say what would change; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 when something would change")
    check = parser.parse_args(arguments).check
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make(folder)
        stale = [file.name for file in sorted(folder.iterdir()) if not is_same(file, FOLDER / file.name)]
        missing = [f"{file.stem}: {text}" for file in sorted(folder.glob("*.ts")) for text in unfinished(file)]
        if not check:
            for name in stale:
                shutil.copyfile(folder / name, FOLDER / name)
    print(*(f"{'would change' if check else 'written'}: {name}" for name in stale), sep="\n", end="\n" * bool(stale))
    print(*(f"no translation: {line}" for line in missing), sep="\n", end="\n" * bool(missing))
    return 1 if missing or (check and stale) else 0


def make(folder: Path) -> None:
    """Write every catalogue, as the sources have it now, and its compiled form into a folder."""
    sources = sorted(str(path) for path in SOURCES.rglob("*.py"))
    for name, options in COLLECTED.items():
        catalogue = folder / f"{name}.ts"
        if (FOLDER / catalogue.name).exists():
            shutil.copyfile(FOLDER / catalogue.name, catalogue)
        run("lupdate", "-silent", "-no-obsolete", "-sort-messages", "-locations", "none", *options, *sources,
            "-ts", str(catalogue))  # fmt: skip
    for name in BY_HAND:
        shutil.copyfile(FOLDER / f"{name}.ts", folder / f"{name}.ts")
    for catalogue in sorted(folder.glob("*.ts")):
        run("lrelease", "-silent", "-nounfinished", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def run(tool: str, *arguments: str) -> None:
    """Run a tool that PySide6 brings along; it says what is wrong itself."""
    suffix = ".exe" if sys.platform == "win32" else ""
    subprocess.run([Path(PySide6.__file__).with_name(tool + suffix), *arguments], check=True)


def unfinished(catalogue: Path) -> list[str]:
    """Return the source texts of a catalogue that have no finished translation."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
        if message.find("translation[@type]") is not None
    ]


def is_same(first: Path, second: Path) -> bool:
    """Say whether both files exist with the same content."""
    return second.exists() and first.read_bytes() == second.read_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
