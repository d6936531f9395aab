"""The set-up finds what is missing and says how to get it; it is run for real in a clean clone, not here."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the POSIX half of the scripts")


@pytest.fixture
def libraries() -> ModuleType:
    """Return the module that looks for system libraries."""
    spec = importlib.util.spec_from_file_location("system_libraries", SCRIPTS / "system_libraries.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_missing_libraries_are_read_from_the_loader(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "QtGui.abi3.so").touch()
    told = (
        "\\tlibEGL.so.1 => not found\\n\\tlibc.so.6 => /lib/libc.so.6 (0x1)\\n"
        "\\tlibEGL.so.1 => not found\\n\\tlibnew.so.9 => not found\\n"
    )
    program(tmp_path, "ldd", f"printf '{told}'")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    missing = libraries.missing_libraries(tmp_path, ["*.so"])
    assert missing == ["libEGL.so.1", "libnew.so.9"]
    assert libraries.packages_for(missing) == (["libegl1"], ["libnew.so.9"])


def test_two_libraries_of_one_package_name_it_once(libraries: ModuleType) -> None:
    assert libraries.packages_for(["libgthread-2.0.so.0", "libglib-2.0.so.0"]) == (["libglib2.0-0"], [])


def test_without_root_the_exact_command_is_printed(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program(tmp_path, "apt-get", "exit 1")
    program(tmp_path, "apt-cache", 'case "$2" in libcups2t64|libegl1) exit 0;; *) exit 1;; esac')
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert libraries.install(["libcups2", "libegl1"]) is False
    output, error = capsys.readouterr()
    assert output == ""
    assert error.splitlines()[-1] == "    sudo apt-get install --no-install-recommends libcups2t64 libegl1"


@pytest.mark.parametrize(
    ("display", "plugin"), [("DISPLAY", "libqxcb.so"), ("WAYLAND_DISPLAY", "libqwayland*.so"), (None, None)]
)
def test_a_window_is_prepared_only_for_the_display_that_is_there(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, display: str | None, plugin: str | None
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if display:
        monkeypatch.setenv(display, ":0")
    plugins = [Path(file).name for file in libraries.wanted_here() if "/platforms/" in file]
    assert plugins == ["libqoffscreen.so", *([plugin] if plugin else [])]


def test_an_old_python_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path, "python3.11", "exit 1")
    program(tmp_path, "python3", f'exec {sys.executable} "$@"')
    call = ["/bin/sh", str(SCRIPTS / "python"), "-c", "print('found')"]
    done = subprocess.run(call, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert done.stdout == "found\n"


def test_no_python_at_all_is_said_with_the_command(tmp_path: Path) -> None:
    call = ["/bin/sh", str(SCRIPTS / "python"), "-c", ""]
    done = subprocess.run(call, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].strip() == "sudo apt-get install python3 python3-venv"
