"""The program killed at any moment: at most two seconds of work are lost, the plan's file is old or new."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clusterplanner.core.files import plan_file, recovery
from clusterplanner.core.plan.plan import Plan

# Edits every 50 ms and tells each with its moment; saves now and then.
VICTIM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from clusterplanner.core.plan import edits
from clusterplanner.ui import start
path = Path(sys.argv[1])
count = 0
def work():
    global count
    count += 1
    session = windows[0].desk.session
    session.apply("x", lambda plan: edits.set_plan(plan, purpose=str(count)), "purpose/1")
    print("edited", count, time.monotonic(), flush=True)
    if count % 23 == 0:
        print("saving", count, time.monotonic(), flush=True)
        session.save()
        print("saved", count, time.monotonic(), flush=True)
windows = []
make = start.make_window
def remember(*args, **kwargs):
    windows.append(make(*args, **kwargs))
    timer = QTimer(windows[0])
    timer.timeout.connect(work)
    QTimer.singleShot(300, lambda: timer.start(50))
    return windows[0]
start.make_window = remember
start.open_window(path)
"""


def environment(home: Path) -> dict[str, str]:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    return {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **folders}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize("seed", range(4))
def test_a_killed_program_loses_at_most_two_seconds(sample: Plan, tmp_path: Path, home: Path, seed: int) -> None:
    path = tmp_path / "план.cplan"
    plan_file.write(path, sample)
    log = tmp_path / "log"
    with log.open("w", encoding="utf-8") as output:
        victim = subprocess.Popen(
            [sys.executable, "-c", VICTIM, str(path)], stdout=output, stderr=subprocess.STDOUT, env=environment(home)
        )
    try:
        deadline = time.monotonic() + 20
        while "edited 1 " not in log.read_text("utf-8") and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(1.2 + random.Random(seed).random() * 1.5)
    finally:
        killed = time.monotonic()
        victim.kill()
        victim.wait(10)
    edited: dict[int, float] = {}
    saving, saved = [0], [0]
    for line in log.read_text("utf-8").splitlines():
        match line.split():
            case ["edited", count, moment]:
                edited[int(count)] = float(moment)
            case ["saving", count, _]:
                saving.append(int(count))
            case ["saved", count, _]:
                saved.append(int(count))
    assert len(edited) > 5, log.read_text("utf-8")

    in_file = plan_file.read(path)
    numbers = {str(count): count for count in (*saving, *saved)}
    on_disk = 0 if in_file == sample else numbers[in_file.purpose]
    assert on_disk >= saved[-1]

    found = recovery.find()
    kept = max([on_disk, *(int(each.plan.purpose) for each in found)])
    due = max((count for count, moment in edited.items() if moment < killed - 2), default=0)
    assert kept >= due
    if kept > on_disk:
        assert found[0].original == path
        assert json.loads(plan_file.to_text(found[0].plan))["territory"] == "BY-VI"
