"""A batch: names that do not depend on chance, refusals that stop nobody, processes that die, a stop at any moment."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from clusterplanner.core import batch as batch_module
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.batch import Batch, plans_in, run, workers_for
from clusterplanner.core.facts.library import library
from clusterplanner.core.files.plan_file import read, write
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Kind
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.export import Format, render

ROOT = Path(__file__).resolve().parents[2]
STEM = "План_Витебская_2026-2030_проект"


@pytest.fixture(autouse=True)
def own_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep drafts where the test sees them, and see that neither they nor processes are left."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(drafts))
    yield
    assert not list(drafts.iterdir())
    assert not multiprocessing.active_children()


def brief_plans(folder: Path, *names: str) -> tuple[Path, ...]:
    """Write short plans of the Vitebsk region, which have no errors of their own, and return their files."""
    folder.mkdir(exist_ok=True)
    plan = replace(sample_plan(library()), kind=Kind.BRIEF)
    files = tuple(folder / f"{name}.cplan" for name in names)
    for file in files:
        write(file, plan)
    return files


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_one_after_the_other_and_at_once_give_the_same_files(tmp_path: Path) -> None:
    plans = brief_plans(tmp_path / "plans", "b", "a", "c")
    formats = (Format.PDF, Format.XLSX)
    alone = list(run(Batch(plans, formats, tmp_path / "alone"), 1))
    both = list(run(Batch(plans, formats, tmp_path / "both"), 2))
    assert [each.plan for each in alone] == [each.plan for each in both] == list(plans)
    assert [[file.name for file in each.files] for each in alone] == [
        [file.name for file in each.files] for each in both
    ]
    assert {file.name: file.read_bytes() for each in alone for file in each.files} == {
        file.name: file.read_bytes() for each in both for file in each.files
    }
    assert len(names_in(tmp_path / "both")) == 6


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    stem = STEM.replace("План", "Справка")
    plans = brief_plans(tmp_path / "plans", "a", "b")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / f"{stem}_2.pdf").write_bytes(b"edited by hand")
    batch = Batch(plans, (Format.PDF, Format.XLSX), folder)
    before = [[file.name for file in each.files] for each in run(batch)]
    assert before == [[f"{stem}.pdf", f"{stem}.xlsx"], [f"{stem}_3.pdf", f"{stem}_3.xlsx"]]
    assert (folder / f"{stem}_2.pdf").read_bytes() == b"edited by hand"
    again = [[file.name for file in each.files] for each in run(replace(batch, replace=True))]
    assert again == [[f"{stem}.pdf", f"{stem}.xlsx"], [f"{stem}_2.pdf", f"{stem}_2.xlsx"]]
    assert (folder / f"{stem}_2.pdf").read_bytes() != b"edited by hand"


def test_the_language_of_the_call_names_files_and_tells_what_stays(tmp_path: Path) -> None:
    plan = tmp_path / "a.cplan"
    write(plan, replace(sample_plan(library()), kind=Kind.BRIEF, remark="Своё слово"))
    (outcome,) = run(Batch((plan,), (Format.XLSX,), tmp_path / "out", Language.BE))
    assert outcome.files[0].name.startswith("Даведка_Віцебская")
    assert outcome.mixed is not None
    assert outcome.mixed.code == "P801"
    assert outcome.sentence(Language.RU).endswith(outcome.mixed.sentence(Language.RU))


def test_a_broken_plan_stops_nobody(tmp_path: Path) -> None:
    first, last = brief_plans(tmp_path / "plans", "a", "z")
    (broken := tmp_path / "plans" / "m.cplan").write_text("{")
    faulty = tmp_path / "plans" / "n.cplan"
    write(faulty, new_plan(library(), "BY-HO", 2026, 2030, (library().catalogue.main_measures[0].id,)))
    plans = (first, broken, tmp_path / "none.cplan", faulty, last)
    told = list(run(Batch(plans, (Format.XLSX,), tmp_path / "out"), 2))
    assert [each.plan for each in told] == list(plans)
    assert [each.refused.code if each.refused else None for each in told] == [None, "S108", "S101", None, None]
    assert [bool(each.errors) for each in told] == [False, False, False, True, False]
    assert [len(each.files) for each in told] == [1, 0, 0, 1, 1]
    assert str(told[3].errors) in told[3].sentence(Language.EN)
    assert told[1].sentence(Language.RU).startswith("Файл «m.cplan»")


def test_what_cannot_be_written_is_told_for_each_plan(tmp_path: Path) -> None:
    plans = brief_plans(tmp_path / "plans", "a", "b")
    folder = tmp_path / "out"
    (folder / f"{STEM.replace('План', 'Справка')}.xlsx").mkdir(parents=True)
    told = list(run(Batch(plans, (Format.PDF, Format.XLSX), folder, replace=True)))
    assert [each.refused.code if each.refused else None for each in told] == ["S204", None]
    assert [len(each.files) for each in told] == [1, 2]


def test_a_folder_that_cannot_be_made_refuses_the_batch(tmp_path: Path) -> None:
    plans = brief_plans(tmp_path / "plans", "a")
    with pytest.raises(Refusal) as refused:
        list(run(Batch(plans, (Format.PDF,), plans[0] / "out")))
    assert refused.value.problem.code == "S205"


def test_plans_in_folders(tmp_path: Path) -> None:
    b, a = brief_plans(tmp_path / "plans", "b", "a")
    brief_plans(tmp_path / "plans" / "inside.cplan", "c")
    (tmp_path / "plans" / "note.txt").write_text("")
    link = tmp_path / "link.cplan"
    link.symlink_to(b)
    assert plans_in([tmp_path / "plans", b, link, tmp_path / "none.cplan"]) == (a, b, tmp_path / "none.cplan")
    assert plans_in([link, tmp_path / "plans"]) == (link, a)


def test_a_folder_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", denied)
    with pytest.raises(Refusal) as refused:
        plans_in([tmp_path])
    monkeypatch.undo()
    assert refused.value.problem.code == "S212"


@pytest.mark.parametrize(("plans", "workers"), [(1, 1), (2, 1), (3, 3), (130, 4)])
def test_few_plans_need_no_process(plans: int, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    assert workers_for(Batch(tuple(map(Path, map(str, range(plans)))), (), Path())) == workers


# ---------------------------------------------------------------------- processes that die, and a stop


def deadly(task: batch_module._Task) -> batch_module._Drawn:
    """Stand in for drawing: plans called «dies…» end their process, others fail or tell their name."""
    name = task.plan.stem
    if name.startswith("dies"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("fails"):
        raise ValueError("odd")
    if name.startswith("hangs"):
        time.sleep(60)
    for format in task.formats:
        task.draft_of(format).write_bytes(name.encode())
    return batch_module._Drawn(name)


@pytest.fixture
def drawn_deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_module, "_draw", deadly)


@pytest.mark.usefixtures("drawn_deadly")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_the_program_refuses_one_plan(workers: int, tmp_path: Path) -> None:
    plans = tuple(Path(f"{name}.cplan") for name in ("a", "fails", "b"))
    told = list(run(Batch(plans, (Format.PDF,), tmp_path / "out"), workers))
    assert [each.refused.code if each.refused else None for each in told] == [None, "S211", None]
    assert "ValueError: odd" in told[1].sentence(Language.EN)


@pytest.mark.usefixtures("drawn_deadly")
def test_plans_whose_process_dies_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    names = ["a", "dies1", "b", "c", "dies2", "d", "e", "f", "dies3"]
    plans = tuple(Path(f"{name}.cplan") for name in names)
    told = list(run(Batch(plans, (Format.PDF,), tmp_path / "out"), 2))
    assert [each.plan.stem for each in told] == names
    refused = {each.plan.stem: each.refused.code for each in told if each.refused}
    assert refused == {"dies1": "S210", "dies2": "S210", "dies3": "S210"}
    assert names_in(tmp_path / "out") == [f"{name}.pdf" for name in "abcdef"]


@pytest.mark.usefixtures("drawn_deadly")
def test_a_stop_ends_the_processes_at_once(tmp_path: Path) -> None:
    plans = tuple(Path(f"{name}.cplan") for name in ("a", "hangs1", "hangs2", "b"))
    begun = time.monotonic()
    told = list(run(Batch(plans, (Format.PDF,), tmp_path / "out"), 2, stop=lambda: bool(names_in(tmp_path / "out"))))
    assert time.monotonic() - begun < 30
    assert [each.plan.stem for each in told] == ["a"]
    assert names_in(tmp_path / "out") == ["a.pdf"]


@pytest.mark.usefixtures("drawn_deadly")
def test_closing_ends_the_processes_at_once(tmp_path: Path) -> None:
    plans = tuple(Path(f"{name}.cplan") for name in ("a", "hangs1", "hangs2"))
    outcomes = run(Batch(plans, (Format.PDF,), tmp_path / "out"), 2)
    assert next(outcomes).plan.stem == "a"
    assert multiprocessing.active_children()
    outcomes.close()


@pytest.mark.usefixtures("drawn_deadly")
def test_few_plans_are_under_way_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    submitted = []
    submit = ProcessPoolExecutor.submit
    monkeypatch.setattr(
        ProcessPoolExecutor, "submit", lambda self, *given: submitted.append(given) or submit(self, *given)
    )
    plans = tuple(Path(f"{number}.cplan") for number in range(12))
    for done, _ in enumerate(run(Batch(plans, (Format.PDF,), tmp_path / "out"), 2)):
        assert len(submitted) - done <= 4
    assert len(submitted) == 12


ORPHANS = """
import os, sys, time
from pathlib import Path
from clusterplanner.core.batch import Batch, run
if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    import test_batch
    from clusterplanner.core import batch
    batch._draw = test_batch.deadly
    plans = tuple(Path(f"{name}.cplan") for name in ("a", "hangs1", "hangs2"))
    next(outcomes := run(Batch(plans, (), Path(sys.argv[2])), 2))
    import multiprocessing
    print(*(each.pid for each in multiprocessing.active_children()), flush=True)
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for processes in /proc")
def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    script = tmp_path / "orphans.py"
    script.write_text(ORPHANS)
    call = [sys.executable, str(script), str(Path(__file__).parent), str(tmp_path / "out")]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": tempfile.gettempdir()}
    done = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=False, env=environment)
    children = done.stdout.split()
    assert len(children) == 2
    deadline = time.monotonic() + 20
    while any(Path("/proc", child).exists() for child in children):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    for left in (tmp_path / "drafts").iterdir():  # a killed program cannot clear up
        left.rmdir()


def test_pages_are_laid_out_once_for_all_formats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from clusterplanner.core.report import pdf

    composed = []
    compose = pdf.compose
    monkeypatch.setattr(pdf, "compose", lambda *given: composed.append(given) or compose(*given))
    write(plan := tmp_path / "a.cplan", new_plan(library(), "BY-VI", 2026, 2026))
    (outcome,) = run(Batch((plan,), (Format.DOCX, Format.PDF), tmp_path / "out"))
    assert len(composed) == 1
    document = build(read(plan), library())
    assert [file.read_bytes() for file in outcome.files] == [render(document, form) for form in ("docx", "pdf")]
    assert len(composed) == 3
