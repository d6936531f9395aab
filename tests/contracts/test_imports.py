"""What a start may load: the window and the light commands stay free of heavy libraries, commands free of Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HEAVY = {"pandas", "numpy", "pyqtgraph", "openpyxl", "reportlab", "docx", "pikepdf", "pypdfium2", "lxml", "babel"}
QT = {"PySide6", "shiboken6"}


FACTS = {"library", "tables", "territories", "gazetteer"}
# What the first paint of the Region page may wait for; everything else of the program is loaded after it.
FIRST_PAINT = {
    "clusterplanner.core.analysis.compare",
    *(f"clusterplanner.core.base.{name}" for name in ("numbers", "paths", "problems", "text", "words")),
    *(f"clusterplanner.core.facts.{name}" for name in FACTS | {"entries", "figures", "indicators", "observations"}),
    *(f"clusterplanner.ui.{name}" for name in ("desk", "i18n", "icons", "map_labels", "map_shapes", "map_view")),
    *(f"clusterplanner.ui.{name}" for name in ("phrases", "region_model", "session", "settings", "standing")),
    *(f"clusterplanner.ui.{name}" for name in ("menus", "problem_list", "start", "theme", "window")),
    *(f"clusterplanner.ui.pages.{name}" for name in ("page", "region_page")),
    *(
        f"clusterplanner.ui.widgets.{name}"
        for name in ("boxes", "flow", "indicator_chooser", "legend", "territory_finder", "value_link")
    ),
}
OPENING = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from clusterplanner.ui.settings import Settings
from clusterplanner.ui.start import make_application, make_window
app = make_application()
window = make_window(app, Settings(Path(sys.argv[1])), "region", hold=True)
seen = []
window.show_page("region").map.painted.connect(lambda: seen.extend(sys.modules))
window.show()
while not seen or window.desk.opening:
    app.processEvents()
app.processEvents()
window.close()
"""


def names_after(statements: str, *arguments: str, names: str = "sys.modules") -> set[str]:
    """Return the modules in memory after statements ran in a fresh Python."""
    tail = f"\nimport json, sys; print(json.dumps(sorted({names})))"
    command = [sys.executable, "-c", statements + tail, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def loaded_after(statements: str) -> set[str]:
    """Return the top-level packages in memory after statements ran in a fresh Python."""
    return {name.partition(".")[0] for name in names_after(statements)}


def own(names: set[str]) -> set[str]:
    """Return the program's own modules without its packages, which are empty."""
    return {name for name in names if name.startswith("clusterplanner.") and not _is_package(name)}


def _is_package(name: str) -> bool:
    return (ROOT / name.replace(".", "/")).is_dir()


def test_the_probe_sees_what_is_loaded() -> None:
    assert "openpyxl" in loaded_after("import openpyxl")


@pytest.mark.parametrize("module", ["app", "cli", "ui.start", "ui.pages.region_page"])
def test_first_window_loads_nothing_heavy(module: str) -> None:
    assert not loaded_after(f"import clusterplanner.{module}") & HEAVY


def test_the_first_paint_waits_for_what_it_shows_only(tmp_path: Path) -> None:
    loaded = names_after(OPENING, str(tmp_path / "settings.ini"), names="seen")
    assert not own(loaded) - FIRST_PAINT
    assert not {name.partition(".")[0] for name in loaded} & (HEAVY | {"platformdirs", "filelock", "sqlite3"})


@pytest.mark.parametrize(
    ("call", "facts"),
    [
        (["--version"], set()),
        (["regions"], FACTS),
        (["measures"], {"library", "catalogue", "entries", "acts", "measures", "territories"}),
    ],
)
def test_a_command_loads_the_facts_that_it_prints_only(call: list[str], facts: set[str]) -> None:
    loaded = own(names_after(f"from clusterplanner.app import main; main({call!r})"))
    assert {name for name in loaded if ".facts." in name} == {f"clusterplanner.core.facts.{name}" for name in facts}
    assert not {name for name in loaded if name.split(".")[2:3] and name.split(".")[2] in ("plan", "files", "report")}


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
