"""Set ClusterPlanner up in this folder, then run it or its tests; needs Python's own library and nothing else."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from system_libraries import (
    FONT_PACKAGE,
    WITHOUT_WINDOW,
    has_font,
    install,
    missing_libraries,
    packages_for,
    tell,
    wanted_here,
)

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CONSTRAINTS = ROOT / "constraints.txt"
LINUX = sys.platform.startswith("linux")
COVERED, LEAST_COVERAGE = "clusterplanner.core", 96


def main(task: str, arguments: list[str]) -> int:
    """Run the task `run`, `test`, `bench` or `gallery` with its arguments and return the exit code."""
    if not prepare("test" if task == "test" else "run"):
        return 1
    if task in ("bench", "gallery"):
        return _wait([str(PYTHON), str(ROOT / "scripts" / f"{task}.py"), *arguments])
    return run_tests(arguments) if task == "test" else run_program(arguments)


def prepare(task: str) -> bool:
    """Make the environment, install the program, look for system packages; does nothing when all is up to date."""
    if not _is_stamped(task) or not PYTHON.exists():
        if not make_environment():
            return False
        tell("Installing ClusterPlanner and its libraries (about 150 MB the first time) ...")
        wanted = f"{ROOT}[test]" if task == "test" else str(ROOT)
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*pip, "--constraint", str(CONSTRAINTS), "--editable", wanted], check=False).returncode != 0:
            tell("The libraries could not be installed; the reason is above. Is there a connection to a package index?")
            return False
        # An editable installation leaves this to the first start, which would take twice as long.
        subprocess.run([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "clusterplanner")], check=False)
        _stamp(task)
        if task == "test":
            _stamp("run")
    return prepare_system(task)


def make_environment() -> bool:
    """Make `.venv` when there is none that works; on Debian bring the package that this needs."""
    works = PYTHON.exists() and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False)
    if works and works.returncode == 0:
        return True
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        if not install([f"python{version}-venv"]):
            return False
    tell(f"Making the environment {VENV} ...")
    return subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False).returncode == 0


def prepare_system(task: str) -> bool:
    """See to the libraries and the font that Qt takes from the system. False when the tests cannot do without."""
    if not LINUX:
        return True
    wanted = WITHOUT_WINDOW if task == "test" else wanted_here()
    stamp = f"system-{len(wanted)}"
    if _is_stamped(stamp):
        return True
    qt = next(VENV.glob("lib/python*/site-packages/PySide6"))
    packages, unknown = packages_for(missing_libraries(qt, wanted))
    if not has_font():
        packages.append(FONT_PACKAGE)
    if unknown:
        tell("Qt also asks for these libraries, whose package is not known here:", ", ".join(unknown))
    if packages and not install(packages):
        return task != "test"  # commands work without Qt, and a window may do without printing
    if not unknown:
        _stamp(stamp)
    return True


def has_display() -> bool:
    """Say whether a window can be opened: always but on a Linux without X11 and Wayland."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_program(arguments: list[str]) -> int:
    """Start the program; with no arguments and no display make the worked sample's files instead."""
    start = [str(PYTHON), str(ROOT / "main.py")]
    if arguments or has_display():
        return _wait([*start, *arguments])
    folder = ROOT / "out" / "sample"
    code = _wait([*start, "sample", "--output", str(folder)])
    print("There is no display here, so no window was opened." if code == 0 else "The sample could not be made.")
    print(f"To open the window, run {ROOT / 'scripts' / 'run'} in a graphical session,")
    print("or under a virtual display: xvfb-run scripts/run")
    return code


def run_tests(arguments: list[str]) -> int:
    """Run every check and print one summary; arguments go to pytest, which then measures no coverage."""
    coverage = [f"--cov={COVERED}", "--cov-report=term:skip-covered", f"--cov-fail-under={LEAST_COVERAGE}"]
    steps = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy --strict": ["mypy", "--strict"],
        "import contracts": ["lint-imports", "--no-logo"],
        "pytest": ["pytest", "-n", "2", *(arguments or coverage)],
    }
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    codes = {}
    for name, command in steps.items():
        print(f"\n=== {name}", flush=True)
        codes[name] = _wait([str(PYTHON.with_name(command[0])), *command[1:]], environment)
    print("\n=== summary")
    for name, code in codes.items():
        print(f"{name:<18}{'ok' if code == 0 else f'FAILED (exit {code})'}")
    return 1 if any(codes.values()) else 0


def _wait(command: list[str], environment: dict[str, str] | None = None) -> int:
    process = subprocess.Popen(command, cwd=None if environment is None else ROOT, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the child got it too and says goodbye itself
            continue


def _key() -> str:
    parts = (ROOT / "pyproject.toml").read_bytes(), CONSTRAINTS.read_bytes(), str(ROOT).encode()
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _is_stamped(name: str) -> bool:
    stamp = VENV / f".ready-{name}"
    return stamp.exists() and stamp.read_text(encoding="ascii") == _key()


def _stamp(name: str) -> None:
    (VENV / f".ready-{name}").write_text(_key(), encoding="ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
