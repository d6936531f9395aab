"""What is in the repository: nothing large, nothing of one machine, no addresses of package indexes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 1_500_000
BINARY = {".png", ".qm", ".ico", ".ttf", ".pdf", ".docx", ".xlsx", ".jpg"}
OF_ONE_MACHINE = re.compile(r"(?<![\w.~$}/-])/(?:home|root|work|Users)/\w|\b[A-Z]:\\\\?Users\\\\?\w")
INDEX = re.compile("py" + r"pi\.org|python" + r"hosted\.|find-" + "links|index-" + "url")


@pytest.fixture(scope="module")
def files() -> list[Path]:
    """Return the files that git keeps."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_is_large(files: list[Path]) -> None:
    assert not [f"{file}: {file.stat().st_size}" for file in files if file.stat().st_size > LARGEST]


def test_no_file_names_one_machine_or_a_package_index(files: list[Path]) -> None:
    wrong = []
    for file in files:
        if file.suffix in BINARY:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if OF_ONE_MACHINE.search(line) or INDEX.search(line):
                wrong.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert not wrong


def test_scripts_for_linux_can_be_started(files: list[Path]) -> None:
    for name in ("scripts/run", "scripts/test", "scripts/python", ".ci/run"):
        assert (ROOT / name).stat().st_mode & 0o111, name
        assert b"\r" not in (ROOT / name).read_bytes(), name


def test_constraints_pin_one_version_each_and_cover_every_requirement() -> None:
    import tomllib

    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines)
    pinned = {normal(line.partition("==")[0]) for line in lines}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {normal(re.match(r"[\w.-]+", each).group()) for each in wanted} <= pinned  # type: ignore[union-attr]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
