"""How fast the program is, as ratios to a bare Python, a bare PySide6 window and other makers of PDF in the same run.

Every figure of the window and of commands is the median of several fresh processes; those of documents come from
`bench_documents.py`, and with `documents` they alone are measured. Nothing here passes or fails: read the table beside
the aims.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bench_documents
import pypdfium2

ROOT = Path(__file__).resolve().parents[1]
RUNS = 7

# Each probe runs in a fresh process, is given the moment of its start, and prints a JSON table of seconds or megabytes.
HEAD = """
import json, sys, time
begun = float(sys.argv[1])
def since(): return time.monotonic() - begun
def megabytes():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))
    except OSError:
        return 0.0
"""
PAINTED = """
from PySide6.QtCore import QCoreApplication, QEvent, QObject
class Painted(QObject):
    # Notes when the last of some widgets has been painted and its window is through with painting.
    def __init__(self, *widgets):
        super().__init__()
        self.waiting = set(widgets)
        self.when = 0.0
        for widget in widgets:
            widget.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched in self.waiting:
            self.waiting.remove(watched)
            if not self.waiting:
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), 1)
        return False
    def event(self, event):
        if event.type() == QEvent.Type.User and not self.when:
            self.when = since()
        return True
def show_until_painted(app, window, *widgets):
    # Returns the seconds until the widgets were painted.
    painted = Painted(*widgets)
    window.show()
    while not painted.when:
        app.processEvents()
    return painted.when
"""
BARE_WINDOW = (
    HEAD
    + """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
"""
    + PAINTED
    + """
app = QApplication([])
window = QMainWindow()
window.resize(1280, 720)
label = QLabel("ClusterPlanner")
window.setCentralWidget(label)
print(json.dumps({"paint": show_until_painted(app, window, label), "memory": megabytes()}))
"""
)
WINDOW = (
    HEAD
    + """
from clusterplanner.app import hasten
hasten()
import gc
from pathlib import Path
from clusterplanner.ui.start import make_application, make_window
"""
    + PAINTED
    + """
from clusterplanner.ui.settings import Settings
app = make_application()
window = make_window(app, Settings(Path(sys.argv[2]) / "settings.ini"), "region", hold=True)
page = window.show_page("region")
told = {"paint": show_until_painted(app, window, page.map.viewport(), page.table)}
gc.freeze()  # as the program does
gc.enable()
while window.desk.opening:
    app.processEvents()
app.processEvents()
told |= {"settled": since(), "memory": megabytes()}
from PySide6.QtCore import QThreadPool
from clusterplanner.ui.window import PAGES
class Updated(QObject):
    # Notes that the window drew what had changed in it.
    seen = False
    def eventFilter(self, watched, event):
        self.seen |= event.type() == QEvent.Type.UpdateRequest
        return False
updated = Updated()
window.installEventFilter(updated)
for page in PAGES:
    updated.seen = False
    window.show_page(page)
    while not updated.seen:
        app.processEvents()
told["pages"] = since()
end = time.monotonic() + 0.5  # the pages of the document are begun, and made in a thread
while time.monotonic() < end or any(pool.activeThreadCount() for pool in window.findChildren(QThreadPool)):
    app.processEvents()
    time.sleep(0.005)  # a busy loop would leave the thread no time
told["memory_all"] = megabytes()
regions = [region.code for region in window.desk.library.gazetteer.regions]
for page in ("region", "indicators"):
    window.show_page(page)
    app.processEvents()
    for code in regions:  # once, so that every figure has been read
        window.desk.look_at(code)
        app.processEvents()
    for code in regions:
        before = time.monotonic()
        window.desk.look_at(code)
        app.processEvents()
        told[f"switch_{page}"] = max(told.get(f"switch_{page}", 0), time.monotonic() - before)
print(json.dumps(told))
"""
)
EXPORT = (
    HEAD
    + """
from pathlib import Path
told = {"python": since()}
from clusterplanner.core.base.safely import write_bytes
from clusterplanner.core.facts.library import library
from clusterplanner.core.files.plan_file import read
from clusterplanner.core.report.build import build
from clusterplanner.core.report import export
import clusterplanner.core.report.pdf, clusterplanner.cli
told["imports"] = since()
document = build(read(Path(sys.argv[2]) / "sample.cplan"), library())
told["build"] = since()
data = export.render(document, "pdf")
told["write"] = since()
write_bytes(Path(sys.argv[2]) / "bench.pdf", data)
told["file"] = since()
print(json.dumps(told))
"""
)


def environment() -> dict[str, str]:
    """Return the environment of the probes: compiled modules are kept, a window is drawn even without a display."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        variables["QT_QPA_PLATFORM"] = "offscreen"
    return variables


def seconds(command: list[str]) -> float:
    """Return how long a command takes from start to end."""
    begun = time.monotonic()
    subprocess.run(command, cwd=ROOT, env=environment(), check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


def probe(script: str, folder: str) -> dict[str, float]:
    """Return what one probe prints; its process starts the clock."""
    command = [sys.executable, "-c", script, str(time.monotonic()), folder]
    done = subprocess.run(command, cwd=ROOT, env=environment(), check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def median_of(measure: Callable[[], float]) -> float:
    """Return the median of several runs, after one that only warms up."""
    measure()
    return statistics.median(measure() for _ in range(RUNS))


def medians_of(script: str, folder: str) -> dict[str, float]:
    """Return the median of each figure of a probe."""
    probe(script, folder)
    told = [probe(script, folder) for _ in range(RUNS)]
    return {key: statistics.median(each[key] for each in told) for key in told[0]}


def pages_of(file: Path) -> int:
    """Return the number of pages of a PDF."""
    with pypdfium2.PdfDocument(file) as pdf:
        return len(pdf)


def main(arguments: list[str]) -> None:
    """Measure and print the table."""
    rows: list[tuple[str, str, str, str]] = [("", "measured", "ratio", "aim at most")]
    if arguments != ["documents"]:
        print(f"Medians of {RUNS} fresh processes; Python {sys.version.split()[0]}; windows {platform()}.\n")
        rows += program_rows()
    rows += document_rows()
    for name, value, against, aim in rows:
        print(f"{name:<60}{value:>10}{against:>10}  {aim:>12}")


def document_rows() -> list[tuple[str, str, str, str]]:
    """Measure the making of documents."""
    few, many = bench_documents.FEW_PLANS, bench_documents.PLANS
    makers, one = documents("makers"), documents("batch", many, 1)
    return bench_documents.rows(makers, one, both=documents("batch", many, 0), few=documents("batch", few, 0))


def documents(*part: object) -> dict[str, Any]:
    """Return one part of the figures of documents, from a process of its own."""
    command = [sys.executable, bench_documents.__file__, *map(str, part)]
    done = subprocess.run(command, cwd=ROOT, env=environment(), check=True, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def platform() -> str:
    """Return where windows are drawn."""
    return environment().get("QT_QPA_PLATFORM", "on the display")


def program_rows() -> list[tuple[str, str, str, str]]:
    """Measure the window and the commands."""
    start = [sys.executable, str(ROOT / "main.py")]
    with tempfile.TemporaryDirectory() as folder:
        plan, pdf = str(Path(folder) / "sample.cplan"), str(Path(folder) / "sample.pdf")
        subprocess.run([*start, "sample", "--output", folder], check=True, stdout=subprocess.DEVNULL)
        python = median_of(lambda: seconds([sys.executable, "-c", "pass"]))
        regions = median_of(lambda: seconds([*start, "regions"])) - python
        whole = median_of(lambda: seconds([*start, "export", plan, "--format", "pdf", "--output", pdf]))
        pages = pages_of(Path(pdf))
        bare, window = medians_of(BARE_WINDOW, folder), medians_of(WINDOW, folder)
        export = medians_of(EXPORT, folder)

    def ratio(value: float) -> str:
        return f"{value / bare['paint']:.2f} x"

    steps = dict(zip(export, (0.0, *export.values()), strict=False))
    return [
        ("bare PySide6 window: first paint", ms(bare["paint"]), ratio(bare["paint"]), ""),
        ("window with the Region page: first paint", ms(window["paint"]), ratio(window["paint"]), "1.3 x"),
        ("    with what comes after it", ms(window["settled"]), ratio(window["settled"]), ""),
        ("window: every page shown", ms(window["pages"]), ratio(window["pages"]), "3 x"),
        ("bare PySide6 window: memory", mb(bare["memory"]), "", ""),
        ("window with the Region page: memory", mb(window["memory"]), "", "90 MB"),
        ("window with every page: memory", mb(window["memory_all"]), "", ""),
        ("switch of regions on the Region page, slowest", ms(window["switch_region"]), "", "50 ms"),
        ("switch of regions on the Indicators page, slowest", ms(window["switch_indicators"]), "", "50 ms"),
        ("bare Python", ms(python), "", ""),
        ("regions, beyond bare Python", ms(regions), "", "300 ms"),
        (f"export of a PDF of {pages} pages, whole process", ms(whole), "", ""),
        *((f"    {step}", ms(export[step] - before), "", "") for step, before in steps.items()),
        ("    beyond Python and imports", ms(export["file"] - export["imports"]), "", "1500 ms"),
    ]


def ms(value: float) -> str:
    """Return seconds as milliseconds."""
    return f"{value * 1000:.0f} ms"


def mb(value: float) -> str:
    """Return megabytes."""
    return f"{value:.0f} MB"


if __name__ == "__main__":
    main(sys.argv[1:])
