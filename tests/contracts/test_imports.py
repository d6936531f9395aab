"""What a start may load: the window and the light commands stay free of heavy libraries, commands free of Qt."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {"pandas", "numpy", "pyqtgraph", "openpyxl", "reportlab", "docx", "pikepdf", "pypdfium2", "lxml", "babel"}
QT = {"PySide6", "shiboken6"}


def loaded_after(statements: str) -> set[str]:
    """Return the top-level packages in memory after statements ran in a fresh Python."""
    tail = "\nimport json, sys; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", statements + tail], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_probe_sees_what_is_loaded() -> None:
    assert "openpyxl" in loaded_after("import openpyxl")


@pytest.mark.parametrize("module", ["app", "cli", "ui.start", "ui.pages.region_page"])
def test_first_window_loads_nothing_heavy(module: str) -> None:
    assert not loaded_after(f"import clusterplanner.{module}") & HEAVY


@pytest.mark.parametrize(
    "call", [["regions"], ["regions", "--json"], ["indicators", "BY-VI"], ["measures"], ["--help"], ["--version"]]
)
def test_light_commands_load_neither_qt_nor_anything_heavy(call: list[str]) -> None:
    loaded = loaded_after(f"from clusterplanner.app import main; assert main({call!r}) == 0")
    assert not loaded & (HEAVY | QT)


@pytest.mark.parametrize(
    ("form", "foreign"),
    [
        ("pdf", {"docx", "openpyxl", "pandas", "pyqtgraph"}),
        ("docx", {"pikepdf", "pandas", "pyqtgraph"}),
        ("xlsx", {"docx", "reportlab", "pandas", "pyqtgraph"}),
    ],
)
def test_an_export_loads_what_its_format_needs_only(
    form: str, foreign: set[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("export")
    plan, output = str(folder / "a.cplan"), str(folder / f"a.{form}")
    new = ["new", "BY-VI", "--measures", "all", "--from", "2026", "--to", "2030", "--output", plan]
    export = ["export", plan, "--format", form, "--output", output]
    loaded = loaded_after(f"from clusterplanner.app import main; assert main({new!r}) == main({export!r}) == 0")
    assert not loaded & (foreign | QT)


def test_no_command_loads_what_talks_to_a_network() -> None:
    loaded = loaded_after("from clusterplanner.app import main; assert main(['measures']) == 0")
    assert not loaded & {"ssl", "http", "ftplib", "smtplib", "requests", "urllib3"}
