"""Put Liberation Serif into `resources/fonts`, for a bundle or for a machine without a serif of its own.

The files come from this machine's fonts, else from the Debian package `fonts-liberation`, for which no root is needed.
Windows and macOS have Times New Roman, which may not be passed on, so nothing is copied from there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.report.fonts import Family, family_in, find_family

FREE = ("Liberation Serif", "Tinos")
PACKAGE = "fonts-liberation"


def main() -> int:
    """Bring the fonts; return 0 when they lie in `resources/fonts`."""
    target = resource("fonts")
    if family_in(FREE, (target,)):
        print(f"The fonts already lie in {target}.")
        return 0
    try:
        copy(find_family(FREE), target)
    except Refusal:
        with tempfile.TemporaryDirectory() as folder:
            found = family_in(FREE, (Path(folder),)) if unpack(Path(folder)) else None
            if found is None:
                print(f"Neither this machine nor a Debian package source has {' or '.join(FREE)}.", file=sys.stderr)
                return 1
            copy(found, target)
    print(f"The fonts lie in {target}.")
    return 0


def copy(family: Family, target: Path) -> None:
    """Copy the four files of a family, and their licence where a Debian package keeps it."""
    for file in (family.regular, family.bold, family.italic, family.bold_italic):
        shutil.copyfile(file, target / file.name)
    package = family.regular.parent.name
    licence = next(family.regular.parents[3].glob(f"doc/fonts-{package}/copyright"), None)
    if licence is None:
        print(f"No licence was found beside {family.regular}: add it before you pass the fonts on.")
    else:
        shutil.copyfile(licence, target / "copyright")


def unpack(folder: Path) -> bool:
    """Download the Debian package into a folder and unpack it there, without installing it."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return False
    if subprocess.run(["apt-get", "download", "--quiet", PACKAGE], cwd=folder, check=False).returncode != 0:
        return False
    package = next(folder.glob("*.deb"))
    return subprocess.run(["dpkg-deb", "--extract", package, folder], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
