"""The command that tells which plan a PDF was made from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from clusterplanner.app import main
from clusterplanner.core.facts.library import library
from clusterplanner.core.files.plan_file import write
from clusterplanner.core.plan.plan import Kind
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.export import Format, export

PLAN = replace(sample_plan(library()), kind=Kind.BRIEF)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "план.pdf"
    export(PLAN, library(), Format.PDF, path)
    return path


def test_a_document_is_what_it_says(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = paper.with_name("план.cplan")
    write(plan, PLAN)
    assert main(["verify", str(paper), "--plan", str(plan)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == [
        "Контрольный код версии плана",
        "Файл побайтно совпадает с тем, который программа составляет по плану внутри него",
    ]
    assert lines[2] == "В файле «план.cplan» та же версия плана."
    assert "Подписью он не является" in lines[3]


def test_another_version_of_the_plan_is_told(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = paper.with_name("другой.cplan")
    write(plan, replace(PLAN, draft=not PLAN.draft))
    assert main(["--language", "en", "verify", str(paper), "--plan", str(plan)]) == 1
    assert "  Draft: yes → no\n" in capsys.readouterr().out
    assert main(["verify", str(paper), "--plan", str(plan), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["intact"] and told["exact"] and told["findings"] == []
    assert told["codes"] == dict.fromkeys(("plan", "metadata", "properties", "page"), told["code"])
    assert not told["compared"]["same"]
    assert told["compared"]["differences"] == [{"where": "draft", "field": "Проект", "before": "да", "after": "нет"}]


def test_a_changed_document_fails(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pikepdf.open(paper, allow_overwriting_input=True) as pdf:
        private = pdf.Root.PieceInfo.ClusterPlanner.Private
        private.write(private.read_bytes().replace(b'"draft": true', b'"draft": false'))
        pdf.save(paper)
    assert main(["verify", str(paper), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [each["code"] for each in told["findings"]] == ["V201", "V203", "V205"]
    assert not told["intact"] and not told["exact"]
    assert main(["verify", str(paper)]) == 1
    assert "\nV201: " in capsys.readouterr().out


def test_what_cannot_be_checked_is_one_sentence(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = paper.with_name("чужой.pdf")
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(other)
    for call in ([str(other)], [str(paper.with_name("нет.pdf"))], [str(paper), "--plan", str(paper)], []):
        assert main(["verify", *call]) == 2
        out, error = capsys.readouterr()
        assert (out, error.count("\n")) == ("", 1)
