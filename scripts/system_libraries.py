"""Which Debian packages Qt still needs on this computer, and how they get there."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# A shared library that Qt asks for and the Debian package that brings it; releases with 64-bit time add "t64".
PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FONT = "LiberationSerif-Regular.ttf"
FONT_PACKAGE = "fonts-liberation"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

WITHOUT_WINDOW = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtPrintSupport.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
)
PRINTING = ("Qt/plugins/printsupport/*.so",)
ON_X11 = ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/xcbglintegrations/*.so")
ON_WAYLAND = ("Qt/plugins/platforms/libqwayland*.so",)


def tell(*words: object) -> None:
    """Print about the set-up, apart from what the program itself prints."""
    print(*words, file=sys.stderr, flush=True)


def wanted_here() -> tuple[str, ...]:
    """Return the files of PySide6 that this session uses: those for a window only where there is a display."""
    x11 = (*ON_X11, *PRINTING) if os.environ.get("DISPLAY") else ()
    wayland = (*ON_WAYLAND, *PRINTING) if os.environ.get("WAYLAND_DISPLAY") else ()
    return (*WITHOUT_WINDOW, *x11, *wayland)


def missing_libraries(qt: Path, patterns: Iterable[str]) -> list[str]:
    """Return the sonames that files of PySide6 ask for and the loader does not find, without doubles, sorted."""
    if shutil.which("ldd") is None:
        return []
    files = [str(file) for pattern in patterns for file in qt.glob(pattern)]
    told = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return sorted({line.split()[0] for line in told.splitlines() if line.rstrip().endswith("=> not found")})


def has_font() -> bool:
    """Say whether a font with the metrics of Times is installed for this user."""
    return any(next(Path(folder).expanduser().rglob(FONT), None) for folder in FONT_FOLDERS)


def packages_for(sonames: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the Debian packages for sonames, and the sonames whose package is not known."""
    sonames = list(sonames)
    known = sorted({PACKAGES[name] for name in sonames if name in PACKAGES})
    return known, [name for name in sonames if name not in PACKAGES]


def install(packages: list[str]) -> bool:
    """Install Debian packages when root; otherwise print the exact command. True when they are there now."""
    if shutil.which("apt-get") is None:
        tell("Please install what these Debian packages contain:", " ".join(packages))
        return False
    if os.geteuid() != 0:
        tell("Some system packages are missing. Please run, or have an administrator run:")
        tell("    sudo apt-get update")
        tell("    sudo apt-get install --no-install-recommends", shlex.join(_names(packages)))
        return False
    tell("Installing system packages:", " ".join(packages))
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *_names(packages)]
    if subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0:
        return True
    tell("That did not work. Please run it yourself:")
    tell("   ", shlex.join(command))
    return False


def _names(packages: list[str]) -> list[str]:
    return [name if _offered(name) or not _offered(f"{name}t64") else f"{name}t64" for name in packages]


def _offered(package: str) -> bool:
    return subprocess.run(["apt-cache", "show", package], capture_output=True, check=False).returncode == 0
