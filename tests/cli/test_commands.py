"""The commands do what they say, with the published figures and the real catalogue."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from clusterplanner.app import main
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.files import plan_file
from clusterplanner.core.files.figures_csv import FORMULA_STARTS, harmless
from clusterplanner.core.files.plan_file import read
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.create import new_plan

REGIONS = ["BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA"]


def output(capsys: pytest.CaptureFixture[str], *call: str) -> str:
    """Return what a call that succeeds prints."""
    assert main(call) == 0
    printed, error = capsys.readouterr()
    assert error == ""
    return printed


def test_regions(capsys: pytest.CaptureFixture[str]) -> None:
    lines = output(capsys, "regions").splitlines()
    assert [line.split()[0] for line in lines] == REGIONS
    assert lines[1] == "BY-VI  Витебская область"


def test_regions_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    regions = json.loads(output(capsys, "regions", "--json"))
    assert [each["code"] for each in regions] == REGIONS
    assert regions[1] == {
        "code": "BY-VI",
        "level": "region",
        "name": {"ru": "Витебская область", "be": "Віцебская вобласць", "en": "Vitebsk Region"},
    }


@pytest.mark.parametrize("region", ["BY-VI", "by-vi", "Витебская область", "Віцебская вобласць", "Vitebsk region"])
def test_a_region_is_found_by_code_and_name(capsys: pytest.CaptureFixture[str], region: str) -> None:
    lines = output(capsys, "indicators", region, "--year", "2019").splitlines()
    row = next(line for line in lines if line.startswith("sme_org_count "))
    assert row.split()[:5] == ["sme_org_count", "2019", "8", "838", "единиц"]


def test_indicators_show_the_latest_figure_of_each_series(capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "--language", "en", "indicators", "BY-VI")
    series = library().figures.series("sme_org_count", "BY-VI")
    assert series.latest is not None
    row = next(line for line in text.splitlines() if line.startswith("sme_org_count "))
    assert row.split()[1:3] == [str(series.latest.year), f"{series.latest.value:,}"]


def test_a_year_without_figures_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    told = "Для этого региона значений за 1995 г. нет; без --year показываются последние известные.\n"
    assert output(capsys, "indicators", "BY-VI", "--year", "1995") == told


@pytest.mark.parametrize(("language", "value"), [("ru", "19,1"), ("be", "19,1"), ("en", "19.1")])
def test_csv(capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, value: str) -> None:
    file = tmp_path / "витебск.csv"
    output(capsys, "--language", language, "indicators", "BY-VI", "--year", "2019", "--csv", str(file))
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert {len(row) for row in rows} == {9}
    share = next(row for row in rows if row[1] == "sme_share_gva")
    assert share[3:5] == ["2019", value]
    assert all(row[3] == "2019" for row in rows[1:])


def test_csv_without_a_year_holds_every_observation(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    output(capsys, "indicators", "BY-VI", "--csv", str(file))
    rows = csv.reader(file.read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    years = {row[3] for row in rows if row[1] == "sme_org_count"}
    assert years == {str(year) for year in library().figures.series("sme_org_count", "BY-VI").years}


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_text_becomes_a_formula(start: str) -> None:
    assert harmless(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"
    assert harmless(f"1{start}1") == f"1{start}1"


def test_measures(capsys: pytest.CaptureFixture[str]) -> None:
    numbers = [line.split()[0] for line in output(capsys, "measures").splitlines()]
    assert [number for number in numbers if "." not in number] == [str(number) for number in range(1, 10)]
    assert [number for number in numbers if number.startswith("9.")] == ["9.1", "9.2", "9.3", "9.4"]


def test_measures_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    measures = json.loads(output(capsys, "measures", "--json"))
    ids = {each["id"] for each in measures}
    assert len(ids) == len(measures)
    assert all({*each["needs"], *each["strengthens"]} <= ids for each in measures)
    assert all(set(each["name"]) == set(Language) for each in measures)


def test_new_with_all_measures(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "план.cplan"
    call = ["new", "Vitebsk region", "--measures", "all", "--from", "2026", "--to", "2030"]
    assert output(capsys, *call, "--output", str(file)) == f"Записан файл {file}\n"
    plan = read(file)
    assert (plan.territory, plan.first_year, plan.last_year, plan.language) == ("BY-VI", 2026, 2030, Language.RU)
    assert [item.measure for item in plan.items] == [each.id for each in library().catalogue.main_measures]


def test_new_with_chosen_measures_in_belarusian(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.cplan"
    call = ["new", "BY-HM", "--measures", "portals, seminars,portals", "--from", "2026", "--to", "2026"]
    output(capsys, *call, "--language", "be", "--output", str(file))
    plan = read(file)
    assert plan.language is Language.BE
    assert [item.measure for item in plan.items] == ["portals", "seminars"]


def test_check_finds_errors(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.cplan"
    output(capsys, "new", "BY-VI", "--measures", "seminars", "--from", "2026", "--to", "2030", "--output", str(file))
    assert main(["check", str(file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("Ошибка P202 [items/") for line in lines)
    errors = sum(line.startswith("Ошибка ") for line in lines)
    assert lines[-1].startswith(f"Ошибок: {errors}; предупреждений: ")
    assert main(["check", str(file), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert len(problems) == len(lines) - 1
    assert {"code", "severity", "where", "values", "sentence"} == set(problems[0])
    severities = [each["severity"] for each in problems]
    assert severities == sorted(severities, key=["error", "warning", "notice"].index)
    assert {"error", "notice"} < set(severities)


def test_texts_of_the_plan_s_language_are_told_on_export(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.cplan"
    plan = edits.add_item(new_plan(library(), "BY-VI", 2026, 2030, ["seminars"]), wording="Свое мероприятие")
    plan_file.write(file, plan)
    call = ["export", str(file), "--format", "xlsx", "--output", str(tmp_path / "a.xlsx")]
    assert main(call) == 0
    assert capsys.readouterr().err == ""
    assert main([*call, "--language", "be"]) == 0
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "«Свое мероприятие»" in told


def test_sample_is_complete_and_clean(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "нет" / "пример"
    output(capsys, "sample", "--output", str(folder))
    starts = {file.name: file.read_bytes()[:4] for file in folder.iterdir()}
    assert starts == {
        "sample.cplan": b"{\n  ",
        "sample.pdf": b"%PDF",
        "sample.docx": b"PK\x03\x04",
        "sample.xlsx": b"PK\x03\x04",
    }
    assert "Ошибок: 0; предупреждений: 0;" in output(capsys, "check", str(folder / "sample.cplan"))


@pytest.mark.parametrize("language", ["ru", "be", "en"])
def test_export_in_another_language(capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str) -> None:
    plan, document = tmp_path / "a.cplan", tmp_path / "a.docx"
    call = ["new", "BY-MA", "--measures", "all", "--from", "2026", "--to", "2028", "--output", str(plan)]
    output(capsys, *call)
    output(capsys, "export", str(plan), "--format", "docx", "--language", language, "--output", str(document))
    from docx import Document

    text = "\n".join(paragraph.text for paragraph in Document(str(document)).paragraphs)
    title = {"ru": "ПЛАН МЕРОПРИЯТИЙ", "be": "ПЛАН МЕРАПРЫЕМСТВАЎ", "en": "ACTION PLAN"}[language]
    assert title in text.upper()


def test_self_check_of_a_whole_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "self-check").splitlines()[-1] == "Программа в порядке."


def test_help_of_every_command_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    for language, usage in (("ru", "Вызов: "), ("be", "Выклік: "), ("en", "Usage: ")):
        for command in ("regions", "indicators", "measures", "new", "check", "export", "sample", "self-check"):
            assert output(capsys, "--language", language, command, "--help").startswith(
                f"{usage}clusterplanner {command}"
            )


def test_potential_is_told_with_formulas(capsys: pytest.CaptureFixture[str]) -> None:
    text = output(capsys, "potential", "Витебская область")
    assert text.splitlines()[0] == "Витебская область: кластерный потенциал, занятость, 2023 г."
    row = next(line for line in text.splitlines() if line.startswith("D "))
    assert row.split()[-7:] == ["16,5", "1,50", "1,39", "1,81", "+0,03", "да", "размер"]
    assert "Нефтехимический кластер Витебской области (потенциальный; YASHEVA2016)" in text
    told = json.loads(output(capsys, "potential", "BY-VI", "--by", "sme", "--json"))
    assert (told["basis"], told["year"]) == ("sme", 2023)
    found = next(each for each in told["activities"] if each["section"] == "C")
    quotient = found["coefficients"]["localisation"]
    figures = [each["value"] for each in quotient["inputs"]]
    assert quotient["formula"] == "({} / {}) / ({} / {})".format(*figures)
    a, b, c, d = map(float, figures)
    assert float(quotient["value"]) == pytest.approx(a / b / (c / d), abs=1e-4)
    assert {each["table"] for each in quotient["inputs"]} != {""}


def test_potential_as_csv(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "потенциал.csv"
    output(capsys, "potential", "BY-HM", "--by", "organisations", "--csv", str(file))
    with file.open(encoding="utf-8-sig", newline="") as content:
        rows = list(csv.reader(content, delimiter=";"))
    assert rows[0][0] == "Код"
    assert "CB" in {row[0] for row in rows}
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("BY",), "кластерный потенциал считается для областей и города Минска"),
        (("BY-VI", "--year", "2019"), "нет данных, занятость, 2019 г. Известные годы: 2015, 2020, 2022, 2023."),
    ],
)
def test_potential_that_cannot_be_computed_says_why(
    capsys: pytest.CaptureFixture[str], call: tuple[str, ...], sentence: str
) -> None:
    assert main(("potential", *call)) == 1
    assert sentence in capsys.readouterr().out


def test_diagnosis_tells_the_gravest_first(capsys: pytest.CaptureFixture[str]) -> None:
    lines = output(capsys, "diagnose", "Витебская область").splitlines()
    heads = [line for line in lines[1:-1] if line and not line.startswith(" ")]
    assert heads[0] == "Плотность индивидуальных предпринимателей – серьезное отставание"
    assert [line.endswith("данных нет") for line in heads] == [False] * (len(heads) - 2) + [True] * 2
    assert lines[-1].startswith("Правило: признаков от 1 – требует внимания")


def test_diagnosis_as_json_carries_inputs_and_formula(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(output(capsys, "diagnose", "BY-VI", "--peers", "BY-HO,Могилевская область", "--json"))
    assert told["peers"] == ["BY-HO", "BY-MA"]
    density = next(each for each in told["findings"] if each["id"] == "sme-density")
    assert density["level"]["formula"] == "8958 / 1081.9"
    assert [each["indicator"] for each in density["level"]["inputs"]] == ["sme_org_count", "population_end"]
    assert [each["territory"] for each in density["peers"]["made_of"]] == ["BY-HO", "BY-MA"]
    assert density["score"] == sum(sign["holds"] is True for sign in density["signs"])


def test_advice_tells_score_computation_and_robustness(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = output(capsys, "advise", "BY-VI")
    assert text.splitlines()[2].startswith("1. Кластерная инфраструктура (мера 3) – баллов: ")
    assert "Сначала нужны: Обучающие семинары и тренинги о кластерах." in text
    weights = tmp_path / "веса.toml"
    weights.write_text("export-share = 2.5\n", "utf-8")
    told = json.loads(output(capsys, "advise", "BY-HO", "--weights", str(weights), "--json"))
    platforms = next(each for each in told["measures"] if each["measure"] == "business-platforms")
    part = next(each for each in platforms["contributions"] if each["finding"] == "export-share")
    assert (part["strength"], part["weight"]) == (3, "2.5")
    score = sum(each["strength"] * float(each["score"]) * float(each["weight"]) for each in platforms["contributions"])
    assert float(platforms["score"]) == score - float(platforms["deduction"])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("export-share = ", "не читается"),
        ("exports = 1", "неизвестный вывод «exports»"),
        ('export-share = "1"', "не число от 0 и больше: 1;"),
        ("export-share = -1", "не число от 0 и больше: -1;"),
        ("export-share = true", "не число от 0 и больше: True;"),
        ("export-share = inf", "не число от 0 и больше"),
    ],
)
def test_wrong_weights_are_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str, sentence: str
) -> None:
    weights = tmp_path / "weights.toml"
    weights.write_text(content, "utf-8")
    assert main(("advise", "BY-VI", "--weights", str(weights))) == 2
    assert sentence in capsys.readouterr().err
    assert main(("advise", "BY-VI", "--weights", str(tmp_path / "none.toml"))) == 2
