"""The script that makes the facts: what it accepts, what it refuses, and that its output lies there up to date."""

from __future__ import annotations

import csv
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
GATHERED = ROOT.parent / "shared" / "facts"
RAW = {
    "indicator": "sme_org_count", "region_code": "BY-VI", "year": "2019", "value": "8838", "unit": "единиц",
    "source_id": "BELSTAT_REG2024_1", "note": "стр. 316; табл. 16.3",
}  # fmt: skip


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        yield importlib.import_module("build_facts")
    finally:
        sys.path.remove(str(ROOT / "scripts"))


@pytest.fixture
def build(script: ModuleType, tmp_path: Path) -> Any:
    return script.Build(tmp_path)


def kept(script: ModuleType) -> list[Any]:
    rows = []
    for path in sorted((ROOT / "resources" / "facts" / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += [script.Row(*row[:3], int(row[3]), *row[4:]) for row in list(csv.reader(file))[1:]]
    return rows


def test_page_and_table_leave_the_note(build: Any) -> None:
    row = build.row(RAW)
    assert (row.page, row.table, row.note, row.date, build.faults) == ("316", "16.3", "", "", [])


@pytest.mark.parametrize(
    ("note", "page", "table", "ids"),
    [
        ("табл. 1", "", "1", ""),
        ("стр. 23, табл. 1.2, площадь города 354 км2 по тому 2", "23", "1.2", "minsk_area"),
        ("стр. 34 (PDF стр. 35), график, тыс. человек", "34", "", "chart"),
        ("табл. 2 статьи (до пересмотра ВДС)", "", "2", "before_revision"),
        ("значение из табл. 1 статьи (в сборнике 2024 г. 2016 год не приведён)", "", "1", "from_article"),
        ("стр. 29; табл. 1.3; часть не распределена по регионам", "29", "1.3", "unallocated"),
        ("стр. 27; табл. 1.3; г. Минск не выделяется; в источнике 88380 (млрд руб.), пересчитано ÷10 в "
         "деноминированные рубли", "27", "1.3", "no_minsk; denominated_billion printed=88380"),
        ("оценка на 1 января; без города областного подчинения", "", "", "estimate; without_city"),
        ("дата-портал Белстата, выгрузка 2026-07-11 (по копии BY_maps)", "", "", ""),
    ],
)  # fmt: skip
def test_remarks_become_ids(build: Any, note: str, page: str, table: str, ids: str) -> None:
    row = build.row(RAW | {"value": "8838", "note": note})
    assert (row.page, row.table, row.note) == (page, table, ids)
    assert build.faults == []


def test_digits_of_a_shortened_printed_sum_are_restored(build: Any) -> None:
    row = build.row(RAW | {"value": "204088.99", "note": "в источнике 2.04089e+06 млрд руб., ÷10"})
    assert row.note == "denominated_billion printed=2040889.9"
    assert build.faults == []


def test_a_day_becomes_year_and_date(build: Any) -> None:
    row = build.row(RAW | {"year": "2021-06-01"})
    assert (row.year, row.date) == (2021, "2021-06-01")


def test_a_size_class_becomes_a_section(build: Any) -> None:
    row = build.row(RAW | {"indicator": "business_pop_structure", "unit": "%", "note": "micro"})
    assert (row.section, row.note, build.faults) == ("MICRO", "", [])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"indicator": "unheard"}, "unknown unheard"),
        ({"region_code": "BY-XX"}, "unknown BY-XX"),
        ({"source_id": "HEARSAY"}, "unknown HEARSAY"),
        ({"section": "Z9"}, "unknown Z9"),
        ({"unit": "%"}, "unit % is not the dictionary's"),
        ({"note": "услышано в поезде"}, "услышано в поезде"),
        ({"note": "в источнике 1234 млрд руб., ÷10"}, "is not 1234 divided by 10"),
    ],
)
def test_what_is_not_known_is_a_fault(build: Any, change: dict[str, str], words: str) -> None:
    build.row(RAW | change)
    assert any(words in fault for fault in build.faults)


def test_kept_observations_add_up(script: ModuleType, build: Any) -> None:
    rows = kept(script)
    build.check_sums(rows)
    assert build.faults == []
    share, text, reason = build.worst["sme_org_count", "regions"]
    assert (share, reason) == (0, "within rounding") and "+0 of" in text
    assert build.worst["d_sme_org_count", "districts"][0] == 0
    assert float(build.worst["grp", "regions"][0]) == pytest.approx(-16.236, abs=0.001)


def changed(script: ModuleType, indicator: str, territory: str, year: int, value: str) -> list[Any]:
    return [
        row._replace(value=value) if (row.indicator, row.territory, row.year) == (indicator, territory, year) else row
        for row in kept(script)
    ]


@pytest.mark.parametrize(
    ("indicator", "territory", "year", "value", "words"),
    [
        ("sme_org_count", "BY-VI", 2023, "8959", "BY 2023  BELSTAT_REG2024_1: +1 of 115924"),
        ("d_sme_org_count", "r-arshanski", 2023, "100000", "the districts do not add up"),
        ("grp", "BY-VI", 2023, "1", "the regions do not add up"),
        ("d_population", "r-arshanski", 2024, "1", "the districts do not add up"),
    ],
)
def test_one_wrong_figure_is_found(
    script: ModuleType, build: Any, indicator: str, territory: str, year: int, value: str, words: str
) -> None:
    build.check_sums(changed(script, indicator, territory, year, value))
    assert any(fault.startswith(indicator) and words in fault for fault in build.faults)


def test_every_exception_is_needed(script: ModuleType, build: Any) -> None:
    build.check_sums(kept(script))
    assert build.used["exceptions.toml"] == set(build.exceptions)


def test_a_secondary_figure_above_the_republics_is_marked(script: ModuleType, build: Any) -> None:
    whole = script.Row("prod_beer", "BY", "", 2016, "", "10", "STRANOVED", "", "", "unchecked")
    part = whole._replace(territory="BY-VI", value="11")
    assert [row.note for row in build.doubted([whole, part])] == ["unchecked", "unchecked; impossible"]


def test_projection_is_true_in_the_middle_and_keeps_areas(script: ModuleType) -> None:
    facts_map = sys.modules["facts_map"]
    assert facts_map.project(28.0, 53.5) == ("0.00", "0.00")
    degree = [facts_map.project(*p) for p in ((23, 52), (24, 52), (24, 53), (23, 53))]
    # a cell of one degree: R² · Δλ · (sin 53° − sin 52°) = 7554 km², its parallels taken as chords: 0.1 % off
    assert facts_map.area(degree) == pytest.approx(7554, rel=0.005)


@pytest.mark.skipif(not GATHERED.is_dir(), reason="the gathered files are not here")
def test_generated_files_are_up_to_date(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["build_facts.py", str(GATHERED), "--check"])
    assert script.main() == 0
    printed = capsys.readouterr()
    assert "20667 observations" in printed.out
    assert "grp by regions: at most -16.236 %" in printed.out
    assert printed.err.strip() == ""


@pytest.mark.skipif(not GATHERED.is_dir(), reason="the gathered files are not here")
def test_an_outdated_file_is_reported(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for path in (ROOT / "resources" / "facts").iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(script, "FACTS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["build_facts.py", str(GATHERED), "--check"])
    (tmp_path / "centres.csv").write_text("")
    assert script.main() == 1
    err = capsys.readouterr().err
    assert "centres.csv is not what the sources give" in err and "observations/article.csv" in err
    assert "outlines.csv" not in err


def test_a_missing_folder_is_a_wrong_call(script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["build_facts.py", str(tmp_path / "nowhere")])
    with pytest.raises(SystemExit) as caught:
        script.main()
    assert caught.value.code == 2
