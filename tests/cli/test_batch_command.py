"""The command `batch`: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from clusterplanner.app import main
from clusterplanner.core.facts.library import library
from clusterplanner.core.files.plan_file import write
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.sample import sample_plan

MAIN = Path(__file__).resolve().parents[2] / "main.py"
STEM = "Справка_Витебская_2026-2030_проект"


@pytest.fixture
def brief() -> Plan:
    """Return a short plan without errors."""
    return replace(sample_plan(library()), kind=Kind.BRIEF)


@pytest.fixture
def plans(tmp_path: Path, brief: Plan) -> Path:
    """Return a folder of two plans."""
    folder = tmp_path / "plans"
    folder.mkdir()
    write(folder / "a.cplan", brief)
    write(folder / "b.cplan", brief)
    return folder


def test_it_tells_of_each_plan_and_of_all(plans: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["batch", str(plans), "--format", "xlsx,docx", "--output", str(tmp_path / "new" / "out")]
    assert main(call) == 0
    assert capsys.readouterr() == (
        f"a.cplan: Записано: {STEM}.xlsx, .docx.\n"
        f"b.cplan: Записано: {STEM}_2.xlsx, .docx.\n"
        "Планов: 2. Оформлено: 2, из них с ошибками: 0. Не оформлено: 0.\n",
        "",
    )
    assert len(list((tmp_path / "new" / "out").iterdir())) == 4
    assert main([*call, "--replace"]) == 0
    assert len(list((tmp_path / "new" / "out").iterdir())) == 4


def test_errors_of_a_plan_end_it_with_1(
    plans: Path, brief: Plan, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(plans / "c.cplan", replace(brief, first_year=2031))
    given = [str(plans / f"{name}.cplan") for name in "ac"]
    assert main(["batch", *given, "--format", "xlsx", "--output", str(tmp_path)]) == 1
    first, second, total = capsys.readouterr().out.splitlines()
    assert "ошиб" not in first
    assert "Проверка плана нашла ошибок: " in second
    assert total == "Планов: 2. Оформлено: 2, из них с ошибками: 1. Не оформлено: 0."


def test_a_refused_plan_ends_it_with_2(plans: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "aa.cplan").write_text("{}")
    call = ["--language", "en", "batch", str(plans), "--format", "xlsx", "--output", str(tmp_path), "--json"]
    assert main(call) == 2
    printed = json.loads(capsys.readouterr().out)
    assert [Path(each["plan"]).name for each in printed] == ["a.cplan", "aa.cplan", "b.cplan"]
    assert [len(each["files"]) for each in printed] == [1, 0, 1]
    assert printed[0]["files"] == [str(tmp_path / f"{STEM}.xlsx")]
    assert printed[0] | {"plan": "", "files": []} == {
        "plan": "",
        "files": [],
        "errors": 0,
        "mixed": None,
        "refused": None,
        "sentence": f"Written: {STEM}.xlsx.",
    }
    assert printed[1]["refused"]["code"] == "S105"
    assert printed[1]["sentence"] == printed[1]["refused"]["sentence"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "pdf,odt"], "«odt»"),
        (["--format", "pdf,"], "«»"),
        (["--format", "pdf", "--jobs", "0"], "«0»"),
        (["--format", "pdf", "--jobs", "100"], "«100»"),
        (["--format", "pdf"], "нет файлов планов"),
        ([], "--format"),
    ],
)
def test_wrong_calls(arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(tmp_path), *arguments, "--output", str(tmp_path / "out")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert told in printed.err
    assert not (tmp_path / "out").exists()


def test_a_terminal_shows_how_far_it_is(plans: Path, tmp_path: Path) -> None:
    mine, terminal = pty.openpty()
    call = [sys.executable, str(MAIN), "batch", str(plans), "--format", "xlsx", "--output", str(tmp_path)]
    done = subprocess.run(call, stdout=subprocess.PIPE, stderr=terminal, check=False)
    os.close(terminal)
    shown = os.read(mine, 4096).decode()
    os.close(mine)
    assert done.returncode == 0
    assert shown == "".join(f"\r[{number}/2] {name}.cplan\r{' ' * 13}\r" for number, name in enumerate("ab"))


def test_ctrl_c_is_quiet_and_leaves_whole_files(brief: Plan, tmp_path: Path) -> None:
    plans = [tmp_path / f"{number}.cplan" for number in range(40)]
    for plan in plans:
        write(plan, brief)
    call = [sys.executable, str(MAIN), "batch", *map(str, plans), "--format", "pdf,docx", "--output"]
    batch = subprocess.Popen(
        [*call, str(tmp_path / "out")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell that runs the tests in the background has them ignore Ctrl+C, and what they start too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  no threads here
    )
    assert batch.stdout is not None
    assert batch.stdout.readline().startswith("0.cplan")
    os.killpg(batch.pid, signal.SIGINT)  # as a terminal does: to the processes of the batch too
    printed, complaints = batch.communicate(timeout=30)
    assert batch.returncode == 130
    assert complaints == ""
    done = 1 + len(printed.splitlines())
    assert done < 40
    written = sorted(each.name for each in (tmp_path / "out").iterdir())
    assert len(written) in (2 * done, 2 * done + 1, 2 * done + 2)
    assert all(name.startswith(STEM) for name in written)


@pytest.mark.parametrize("frozen", [True, False])
def test_a_packed_program_serves_the_processes_that_it_starts(frozen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[bool] = []
    monkeypatch.setattr("multiprocessing.freeze_support", lambda: served.append(True))
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    assert main(["--version"]) == 0
    assert served == [True] * frozen
