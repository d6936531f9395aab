"""A wrong call is answered by one sentence on stderr and code 2, in the language asked for, never by a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from clusterplanner.app import main, opens_window
from clusterplanner.core.base.words import say

MAIN = Path(__file__).resolve().parents[2] / "main.py"


def said(capsys: pytest.CaptureFixture[str], *call: str) -> str:
    """Return the one sentence that a refused call leaves."""
    assert main(call) == 2
    output, error = capsys.readouterr()
    assert output == ""
    assert error.count("\n") == 1
    return error.strip()


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (["--language", "ru"], "Не указана команда; список команд покажет clusterplanner --help."),
        (["bogus"], "Команды «bogus» нет; список команд покажет clusterplanner --help."),
        (
            ["regions", "--bogus"],
            "Лишнее в вызове: --bogus; как вызвать команду, покажет clusterplanner --help.",
        ),
        (
            ["indicators"],
            "Не указано обязательное: REGION; как вызвать команду, покажет clusterplanner indicators --help.",
        ),
        (
            ["indicators", "BY-VI", "--year"],
            "После --year должно стоять одно значение; как вызвать команду, покажет clusterplanner indicators --help.",
        ),
        (
            ["regions", "--json=1"],
            "Команда вызвана неверно; как ее вызвать, покажет clusterplanner regions --help.",
        ),
        (["indicators", "BY-VI", "--year", "20"], "«20» – не год; год пишется четырьмя цифрами, от 1990 до 2100."),
        (
            ["indicators", "BY-VI", "--year", "２０２０"],
            "«２０２０» – не год; год пишется четырьмя цифрами, от 1990 до 2100.",
        ),
        (["indicators", "Нарния"], say("problems.F101", "ru", name="Нарния")),
        (["--language", "fr", "regions"], "Язык «fr» не поддерживается; укажите ru, be или en."),
        (
            ["export", "a", "--format", "odt", "--output", "b"],
            "Формат «odt» не поддерживается; укажите pdf, docx или xlsx.",
        ),
    ],
)
def test_sentence(capsys: pytest.CaptureFixture[str], call: list[str], sentence: str) -> None:
    assert said(capsys, *call) == sentence


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (["--language", "be", "bogus"], "Каманды «bogus» няма; спіс каманд пакажа clusterplanner --help."),
        (["--language=en", "bogus"], "There is no command “bogus”; clusterplanner --help lists the commands."),
        (["indicators", "X", "--language", "en"], say("problems.F101", "en", name="X")),
    ],
)
def test_sentence_in_another_language(capsys: pytest.CaptureFixture[str], call: list[str], sentence: str) -> None:
    assert said(capsys, *call) == sentence


def test_language_of_the_document_is_not_that_of_the_messages(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["export", "нет.cplan", "--format", "pdf", "--language", "en", "--output", "b"]
    assert said(capsys, *call).startswith("Файл «нет.cplan» не найден")


def new(output: Path, measures: str = "all", first: str = "2026", last: str = "2030") -> list[str]:
    return ["new", "BY-VI", "--measures", measures, "--from", first, "--to", last, "--output", str(output)]


def test_new_never_replaces_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    plan = tmp_path / "a.cplan"
    plan.write_text("work of a week")
    assert said(capsys, *new(plan)) == f"Файл {plan} уже есть и не будет заменен; укажите другое имя или удалите его."
    assert plan.read_text() == "work of a week"


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("a.txt", {}, "Файл плана {plan} должен иметь расширение .cplan; укажите такое имя."),
        ("a.cplan", {"measures": "bogus"}, "Меры «bogus» в каталоге нет; коды мер покажет clusterplanner measures."),
        ("a.cplan", {"measures": " , "}, "Не указано ни одной меры; коды мер покажет clusterplanner measures."),
        ("a.cplan", {"first": "2031"}, "Первый год плана (2031) позже последнего (2030); поменяйте годы местами."),
        ("a.cplan", {"last": "2046"}, "План на 2026–2046 гг. длиннее 20 лет; укажите более короткий срок."),
    ],
)
def test_new_refuses(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, options: dict[str, str], sentence: str
) -> None:
    plan = tmp_path / name
    assert said(capsys, *new(plan, **options)) == sentence.format(plan=plan)
    assert not plan.exists()


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff\xfe", b"PK\x03\x04", b'{"format": "clusterplanner-plan"}', b"[" * 100_000]
)
@pytest.mark.parametrize("command", [["check"], ["export", "--format", "pdf", "--output", "out.pdf"]])
def test_damaged_plan_is_named_and_untouched(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    content: bytes,
    command: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("план.cplan").write_bytes(content)
    assert "план.cplan" in said(capsys, *command, "план.cplan")
    assert Path("план.cplan").read_bytes() == content
    assert not Path("out.pdf").exists()


def test_document_never_replaces_its_plan(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    plan = tmp_path / "a.cplan"
    assert main(new(plan)) == 0
    capsys.readouterr()
    before = plan.read_bytes()
    sentence = said(capsys, "export", str(plan), "--format", "pdf", "--output", str(tmp_path / "." / "a.cplan"))
    assert sentence == f"Документ не может заменить сам файл плана {plan}; укажите для документа другое имя."
    assert plan.read_bytes() == before


@pytest.mark.parametrize("name", ["m3.docx", "m3", "m3.pdf.bak"])
def test_a_document_takes_only_a_name_of_its_format(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    plan, document = tmp_path / "a.cplan", tmp_path / name
    assert main(new(plan)) == 0
    document.write_text("a letter")
    capsys.readouterr()
    sentence = said(capsys, "export", str(plan), "--format", "pdf", "--output", str(document))
    assert sentence == f"Имя файла {document} не подходит к формату pdf; укажите имя с расширением .pdf."
    assert document.read_text() == "a letter"
    assert main(["export", str(plan), "--format", "docx", "--output", str(tmp_path / "A.DOCX")]) == 0


@pytest.mark.parametrize(
    ("region", "parts"),
    [
        ("Германия", ("«DE»", "зарубежная")),
        ("Brest", ("Брестская область (BY-BR)", "г. Брест (c-brest)")),
        ("Minsk", ("г. Минск (BY-HM)", "Минская область (BY-MI)")),
    ],
)
def test_new_asks_which_territory_is_meant(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, region: str, parts: tuple[str, ...]
) -> None:
    plan = tmp_path / "a.cplan"
    call = new(plan)
    call[1] = region
    sentence = said(capsys, *call)
    assert all(part in sentence for part in parts)
    assert not plan.exists()


@pytest.mark.parametrize("output", ["no/such/folder/a.pdf", "."])
def test_unwritable_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, output: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(new(Path("a.cplan"))) == 0
    capsys.readouterr()
    said(capsys, "export", "a.cplan", "--format", "pdf", "--output", output)
    assert [each.name for each in tmp_path.iterdir()] == ["a.cplan"]


@pytest.mark.parametrize("command", [["regions"], ["measures"]])
def test_full_disk_and_closed_pipe_are_quiet(command: list[str]) -> None:
    call = [sys.executable, str(MAIN), *command]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(call, stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("Результат не удалось вывести")
    process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_ctrl_c_is_quiet(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("clusterplanner.cli.facts.list_regions", interrupted)
    assert main(["regions"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["plan.cplan"], True),
        (["C:\\ПЛАН.CPLAN"], True),
        (["regions"], False),
        (["check", "a.cplan"], False),
    ],
)
def test_what_opens_the_window(arguments: list[str], window: bool) -> None:
    assert opens_window(arguments) is window
