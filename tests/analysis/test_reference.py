"""The reference section: complete, in three languages, its figures computed, its entries found."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.core.analysis.reference import Told, search, tell, tell_all
from clusterplanner.core.analysis.rules import thresholds
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.facts.reference import Reference

LIBRARY = library()
ENTRIES = LIBRARY.reference.entries
PLACE = re.compile(r"{\w+}")
# as the founding article counts them
COUNTS = {
    "signs": 8,
    "network-cooperation": 6,
    "competitiveness": 4,
    "forms": 5,
    "classes": 3,
    "innovation-factors": 5,
    "trends": 6,
    "negative-trends": 3,
}


@pytest.fixture(scope="module", params=Language, ids=str)
def told(request: pytest.FixtureRequest) -> tuple[Told, ...]:
    """Every entry in a language."""
    return tell_all(LIBRARY, request.param)


def by_id(entry: str, language: Language = Language.RU) -> Told:
    return tell(ENTRIES[entry], LIBRARY, language)


def found(words: str, language: Language = Language.RU) -> list[str]:
    return [each.entry.id for each in search(tell_all(LIBRARY, language), words)]


def test_every_entry_is_told_in_full(told: tuple[Told, ...]) -> None:
    assert len(told) == len(ENTRIES) > 35
    for each in told:
        assert each.title
        assert each.source
        assert each.lead
        for text in (*each.lead, *each.points, *each.after):
            assert text.strip()
            assert not re.search(r"[{}]|\.\.", text), text
            assert "  " not in text


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=lambda entry: entry.id)
def test_links_lead_somewhere(entry: Any) -> None:
    assert set(entry.links) <= ENTRIES.keys() - {entry.id}
    assert set(entry.measures) <= LIBRARY.catalogue.measures.keys()
    assert set(entry.findings) <= gauges().keys()
    assert set(entry.pages) <= {"start", "region", "indicators", "diagnosis", "measures", "plan", "document"}
    for text in entry.texts:
        assert len({frozenset(PLACE.findall(text[language])) for language in Language}) == 1, text


def test_every_entry_is_reached_by_a_link_and_every_group_has_some() -> None:
    linked = {link for each in ENTRIES.values() for link in each.links}
    assert ENTRIES.keys() - linked == set()
    assert {each.group for each in ENTRIES.values()} == {each.id for each in LIBRARY.reference.groups}


@pytest.mark.parametrize(("entry", "count"), COUNTS.items())
def test_signs_factors_and_trends_are_as_many_as_in_the_article(entry: str, count: int) -> None:
    assert len(ENTRIES[entry].points) == count


def test_the_statements_of_the_article_are_computed(told: tuple[Told, ...]) -> None:
    language = Language.RU
    trends = by_id("negative-trends", language).points
    assert "Витебская область −40, Гродненская область −45" in trends[0]  # 8838 − 8878, 8364 − 8409
    assert "+3\u00a0395" in trends[0]  # 110777 − 107382
    assert "8,0 раза" in trends[1]  # 30.9 / 3.86 = 8.005
    assert "−0,35 п. п." in trends[1]
    written = resource("reference", "development.toml").read_text("utf-8")
    for typed in ("8,0", "8.0", "30,9", "3,86", "−40", "−45"):
        assert typed not in written
    assert "23,6 % в 2016 г., 26,1 % в 2019 г. (+2,5 п. п.)" in by_id("contribution").points[0]


@pytest.mark.parametrize(
    ("entry", "rules"),
    [("gravity", "diagnosis"), ("candidates", "potential"), ("robustness", "advice"), ("risk", "risks")],
)
def test_thresholds_are_those_of_the_rules(entry: str, rules: str) -> None:
    told = by_id(entry).points
    for each in thresholds(rules).values():
        value = format_number(each.value, Language.RU)
        assert f"{each.name.ru}: {value} ({each.origin.ru})" in told


def test_formulas_come_from_the_words_of_the_bench() -> None:
    words = tomllib.loads(resource("words", "potential.toml").read_text("utf-8"))
    lead = by_id("coefficients", Language.BE).lead
    for name in ("localisation", "per_capita", "specialisation"):
        assert words[name]["be"] in lead


def test_a_word_is_found_whatever_its_ending_and_case() -> None:
    assert found("КЛАСТЕРОВ признаков")[0] == "signs"
    assert found("гчп") == ["partnership"]
    assert found("локализация")[0] == "coefficients"
    assert found("базового значения")[0] == "baseline"
    assert "signs" in found("прыкметамі кластара", Language.BE)
    assert found("usability") == found("несуществующее") == []
    assert found("  ") == list(ENTRIES)


def test_titles_come_first() -> None:
    assert found("factors", Language.EN)[:2] == ["competitiveness", "innovation-factors"]


def test_short_words_are_not_cut() -> None:
    assert "points" in found("пункт")
    assert all(
        "мед" in " ".join((each.title, each.also, *each.lead, *each.points, *each.after)).casefold()
        for each in search(tell_all(LIBRARY, Language.RU), "мед")
    )


def write(folder: Path, entry: str) -> Reference:
    (folder / "groups.toml").write_text('[a]\nname = { ru = "А", be = "А", en = "A" }\n', "utf-8")
    (folder / "sources.toml").write_text('[x]\nname = { ru = "А", be = "А", en = "A" }\n', "utf-8")
    title = 'title = { ru = "А", be = "А", en = "A" }\n'
    (folder / "a.toml").write_text(f"[one]\n{title}{entry}", "utf-8")
    return Reference(folder)


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ('source = "y"', "C103"),
        ('source = "x"\nlinks = ["two"]', "C103"),
        ('source = "x"\nlists = ["nothing"]', "C102"),
        ('source = "x"\nlead = [{ ru = "А", be = "", en = "A" }]', "C101"),
    ],
)
def test_a_damaged_entry_is_refused_by_name(tmp_path: Path, entry: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        _ = write(tmp_path, entry).entries
    assert refused.value.problem.code == code


def test_an_undamaged_entry_is_read(tmp_path: Path) -> None:
    assert list(write(tmp_path, 'source = "x"').entries) == ["one"]
