"""The assessment of the targets' paces: recomputed here from the published figures, and on record in the passport."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

import pytest

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Plan, Target
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build
from clusterplanner.core.report.document import Block, Document, Heading, Paragraph, Style, Table, plain

LIBRARY = library()
SAMPLE = sample_plan(LIBRARY)
YEARS = (2015, 2023)


def chapter(built: Document, section: Section) -> list[Block]:
    start = next(i for i, b in enumerate(built.blocks) if isinstance(b, Heading) and b.anchor == section)
    after = (i for i, b in enumerate(built.blocks) if i > start and isinstance(b, Heading))
    return list(built.blocks[start : next(after, len(built.blocks))])


def assessment(plan: Plan, language: Language = Language.RU) -> list[Paragraph]:
    """Return the point, its items and its source line, nothing without them."""
    told = [b for b in chapter(build(plan, LIBRARY, language), Section.GOALS) if isinstance(b, Paragraph)]
    marks = {Language.RU: "Оценка темпов", Language.BE: "Ацэнка тэмпаў", Language.EN: "Assessment of the pace"}
    start = next((i for i, b in enumerate(told) if marks[language] in plain(b.runs)), len(told))
    return told[start:]


def text_of(paragraph: Paragraph) -> str:
    return plain(paragraph.runs).replace("\u00a0", " ")


def written(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else ""
    return f"{sign}{abs(rounded)}".replace(".", ",")


def pace(first: Decimal, last: Decimal, years: int, *, points: bool) -> Decimal:
    """Return a pace, by logarithms: another way than the program's."""
    return (last - first) / years if points else (((last / first).ln() / years).exp() - 1) * 100


def figure(indicator: str, territory: str, year: int) -> Decimal:
    found = LIBRARY.figures.observation(indicator, territory, year)
    assert found is not None
    return found.value


@pytest.mark.parametrize("place", range(4))
def test_the_numbers_of_the_sample_are_those_of_the_figures(place: int) -> None:
    target = SAMPLE.targets[place]
    told = text_of(assessment(SAMPLE)[1 + place])
    points = LIBRARY.figures.indicators[target.indicator].unit == "percent"
    past = {
        each.code: pace(
            figure(target.indicator, each.code, 2015), figure(target.indicator, each.code, 2023), 8, points=points
        )
        for each in LIBRARY.gazetteer.regions
    }
    assert target.baseline is not None
    year, value = target.values[-1]
    needed = pace(target.baseline, value, year - 2023, points=points)
    unit = "п. п." if points else "%"
    best = max(past, key=lambda code: past[code])
    assert f"Требуется {written(needed)} {unit} в год" in told
    assert f"достигнутый темп {written(past['BY-VI'])} {unit} в год (2015–2023 гг.)" in told
    assert f"медиана по регионам {written(median(past.values()))} {unit}, лучший {written(past[best])} {unit}" in told
    assert f"({LIBRARY.gazetteer.territories[best].name.ru})" in told
    if past["BY-VI"] >= needed:
        assert "Достижимо при сохранении темпа прошлых лет" in told
    else:
        assert f"у {sum(each >= needed for each in past.values())} из 7 регионов" in told


def test_every_pace_and_its_figures_are_in_the_passport() -> None:
    built = build(SAMPLE, LIBRARY)
    tables = [b for b in chapter(built, Section.PASSPORT) if isinstance(b, Table)]
    cells = [plain(p) for table in tables for row in table.rows for cell in row.cells for p in cell.paragraphs]
    known = " ".join(cells).replace("\u00a0", " ")
    for item in assessment(SAMPLE)[1:5]:
        for number in re.findall(r"[+−]\d+,\d\d", text_of(item)):
            assert number in cells, number
    for target in SAMPLE.targets:
        decimals = LIBRARY.figures.indicators[target.indicator].decimals
        for region in LIBRARY.gazetteer.regions:
            for year in YEARS:
                value = f"{figure(target.indicator, region.code, year):,.{decimals}f}"
                assert value.replace(",", " ").replace(".", ",") in known
    assert "медиана (−0,36; −0,24; −0,14; +0,11; +0,27; +0,37; +2,35)" in known


def test_the_sources_are_told_below() -> None:
    last = assessment(SAMPLE)[5]
    assert last.style is Style.SOURCE
    for table in ("16.1", "16.3", "16.6", "26.7"):
        assert f"таблица {table}" in text_of(last)


def test_a_refusal_is_told_with_its_reason_and_no_number() -> None:
    refused = replace(SAMPLE.targets[0], baseline=None, baseline_year=None)
    point, item = assessment(replace(SAMPLE, targets=(refused,)))
    assert "Оценка темпов достижения целевых показателей" in text_of(point)
    assert text_of(item).endswith("9 300 единиц в 2030 году. Темп не оценивается: нет базового значения.")


def test_targets_of_the_users_own_are_not_assessed() -> None:
    own = Target("t", "", "Кластеры", "единиц", 2025, Decimal(0), ((2030, Decimal(3)),))
    assert assessment(replace(SAMPLE, targets=(own,))) == []
    assert assessment(replace(SAMPLE, targets=())) == []


@pytest.mark.parametrize("language", list(Language))
def test_all_is_told_in_each_language(language: Language) -> None:
    told = assessment(SAMPLE, language)
    assert len([each for each in told if each.style is Style.LIST_ITEM]) == len(SAMPLE.targets)
    assert not any("{" in text_of(each) for each in told)


def test_a_district_is_compared_with_the_districts_of_its_region() -> None:
    plan = new_plan(LIBRARY, "r-braslauski", 2026, 2030)
    first, last = (figure("d_sme_org_count", "r-braslauski", year) for year in YEARS)
    target = Target("t", "d_sme_org_count", "", "", 2023, last, ((2030, last + 20),))
    item = text_of(assessment(replace(plan, targets=(target,)))[1])
    assert "медиана по районам и городам региона" in item
    assert f"достигнутый темп {written(pace(first, last, 8, points=False))} % в год" in item
