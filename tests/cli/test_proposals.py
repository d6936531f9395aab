"""The command that reads a Word document back."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from clusterplanner.app import main
from clusterplanner.core.facts.library import library
from clusterplanner.core.files.plan_file import read, write
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write as write_word

sys.path.insert(0, str(Path(__file__).parents[1] / "returned"))

from word_edits import AUTHOR, Word, w

CENTRE = "Создание центра кластерного развития региона"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("returned")
    plan = sample_plan(library())
    data = write_word(build(plan, library()))
    write(folder / "план.cplan", plan)
    (folder / "план.docx").write_bytes(data)
    word = Word(data)
    word.fill(word.cell(CENTRE, 2), "2027 год")
    word.fill(word.cell("Проведение обучающих семинаров", 2), "постоянно")
    word.comment(word.cell(CENTRE, 2).find(w("p")), "Успеем ли?")
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    (folder / "правка.docx").write_bytes(word.save())
    return folder


def call(files: Path, *arguments: str) -> int:
    return main(["proposals", str(files / "план.cplan"), *arguments])


def test_untouched_document_has_no_proposals(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(files, str(files / "план.docx")) == 0
    assert capsys.readouterr().out == "Предложений к плану в документе нет.\n"


def test_proposals_are_told_in_words(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(files, str(files / "правка.docx")) == 1
    assert capsys.readouterr().out.splitlines() == [
        "1. Мероприятие 2, наименование мероприятия (Петрова А. А.)",
        f"   было: {CENTRE}",
        "   стало: Создание регионального центра кластерного развития региона",
        "2. Мероприятие 2, срок",
        "   было: 01.07.2026 – 30.06.2027",
        "   стало: 2027 год",
        "Не перенесено в план – 1:",
        "– Мероприятие 5, срок: Запись не удалось однозначно прочитать. Внесите изменение в план вручную. [W302]",
        "   было: II квартал 2026 г. – 2030 год",
        "   стало: постоянно",
        "Примечания – 1:",
        "– Мероприятие 2, срок (Петрова А. А.): Успеем ли?",
        "   к словам: 2027 год",
    ]


def test_accepted_proposals_are_written(files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = tmp_path / "новый.cplan"
    assert call(files, str(files / "правка.docx"), "--accept", "2", "--output", str(new), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["accepted"] == [2]
    assert [(each["where"], each["author"]) for each in told["proposals"]] == [
        ("items/development-centre/wording", AUTHOR),
        ("items/development-centre/end", ""),
    ]
    assert [each["reason"]["code"] for each in told["unmapped"]] == ["W302"]
    assert read(new).item("development-centre").wording == CENTRE
    assert str(read(new).item("development-centre").end) == "2027"
    assert call(files, str(files / "правка.docx"), "--accept", "all", "--output", str(new)) == 0
    assert "регионального" in read(new).item("development-centre").wording


@pytest.mark.parametrize(
    "arguments", [("--accept", "all"), ("--output", "x.cplan"), ("--accept", "3", "--output", "x")]
)
def test_wrong_calls(files: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert call(files, str(files / "правка.docx"), *arguments) == 2
    assert capsys.readouterr().err


def test_a_plan_is_no_word_document(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(files, str(files / "план.cplan")) == 2
    assert "не документ Word" in capsys.readouterr().err
