"""A process killed while it writes leaves the old plan or the new one, never half of one."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clusterplanner.core.files import plan_file
from clusterplanner.core.plan.plan import Item, Plan

WRITER = """
import sys
from pathlib import Path
from clusterplanner.core.files import plan_file
from clusterplanner.core.plan.plan import Item, Plan

path = Path(sys.argv[1])
print("ready", flush=True)
for n in range(10**6):
    items = tuple(Item(f"i{each}", wording=f"{n} " * 50) for each in range(200))
    plan_file.write(path, Plan("a", "BY", 2026, 2030, subject=str(n), items=items))
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_plan_is_whole_whenever_its_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "plan.cplan"
    plan_file.write(path, Plan("a", "BY", 2026, 2030, subject="0", items=(Item("i", wording="0 "),)))
    pauses = random.Random(1)
    for _ in range(6):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(pauses.uniform(0.0, 0.12))
            writer.kill()
        plan = plan_file.read(path)
        assert {item.wording.split()[0] for item in plan.items} == {plan.subject}


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize(
    ("moment", "survivor"),
    [("os.fsync", "old"), ("pathlib.Path.replace", "old"), ("safely._sync_folder", "new")],
)
def test_each_moment_of_writing_leaves_a_whole_plan(tmp_path: Path, moment: str, survivor: str) -> None:
    path = tmp_path / "plan.cplan"
    plan_file.write(path, Plan("a", "BY", 2026, 2030, subject="old"))
    code = (
        "import os, pathlib, sys\nfrom clusterplanner.core.base import safely\n"
        "from clusterplanner.core.files import plan_file\nfrom clusterplanner.core.plan.plan import Plan\n"
        f"{moment} = lambda *_: os.kill(os.getpid(), 9)\n"
        "plan_file.write(pathlib.Path(sys.argv[1]), Plan('a', 'BY', 2026, 2030, subject='new'))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == -9
    assert plan_file.read(path).subject == survivor
