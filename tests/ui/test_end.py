"""The program ends without a word on the error stream, whatever it is doing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Ends as told while the pages are being made, with an unsaved edit.
ENDING = """
import sys, time
from pathlib import Path
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.ui.settings import Settings
from clusterplanner.ui.start import make_application, make_window
application = make_application()
window = make_window(application, Settings(Path(sys.argv[1])), "document")
window.desk.session.start(sample_plan(window.desk.library, "ru"))
window.show()
page = window.show_page("document")
end = time.monotonic() + 20
while page._producer._making is None and time.monotonic() < end:
    application.processEvents()
assert page._producer._making is not None
match sys.argv[2]:
    case "edit":
        window.desk.session.apply("x", lambda plan: edits.set_plan(plan, purpose="y"))
    case "close":
        window.close()
    case "exit":
        sys.exit(0)
"""


@pytest.mark.parametrize("how", ["nothing", "edit", "close", "exit"])
def test_the_program_ends_quietly_while_pages_are_made(home: Path, tmp_path: Path, how: str) -> None:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    ended = subprocess.run(
        [sys.executable, "-c", ENDING, str(tmp_path / "settings.ini"), how],
        env={**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **folders},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = [line for line in ended.stderr.splitlines() if "This plugin does not support" not in line]
    assert (ended.returncode, said, ended.stdout) == (0, [], "")
