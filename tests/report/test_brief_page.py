"""The brief is one page, wherever, in whatever language and however long its names; it tells as much as fits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hard_plans import empty_plan

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.edits import change_kind, change_territory
from clusterplanner.core.plan.plan import Kind, Plan, Signatory
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Document, Paragraph, Signature, Style, Table, plain
from clusterplanner.core.report.pdf import layout

LONG = Signatory(
    "Первый заместитель начальника главного управления организационно-кадровой работы " * 2, "А.-М.Богданова"
)
TERRITORIES = ("BY", "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA")


def brief(territory: str, language: Language, **fields: object) -> Plan:
    plan = change_territory(sample_plan(library(), language), library(), territory)
    return replace(change_kind(plan, library(), Kind.BRIEF), **fields)  # type: ignore[arg-type]


def pages(document: Document) -> int:
    return len(layout(document).anchors)


def texts(document: Document, style: Style) -> list[str]:
    return [plain(block.runs) for block in document.blocks if isinstance(block, Paragraph) and block.style is style]


def told(document: Document) -> int:
    rows = sum(len(block.rows) for block in document.blocks if isinstance(block, Table))
    return rows + len(texts(document, Style.POINT))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("territory", TERRITORIES)
@pytest.mark.parametrize("signature", [Signatory(), LONG], ids=["blank", "long"])
def test_a_brief_is_one_page(territory: str, language: Language, signature: Signatory) -> None:
    document = build(brief(territory, language, signature=signature), library())
    assert pages(document) == 1
    assert [block.name for block in document.blocks if isinstance(block, Signature)]
    assert texts(document, Style.POINT)


def test_a_brief_of_a_district_or_city_is_one_page() -> None:
    parts = [each.code for region in library().gazetteer.regions for each in library().gazetteer.districts(region.code)]
    assert len(parts) == 128
    for place, code in enumerate(parts[::4]):
        language = tuple(Language)[place % len(Language)]
        plan = new_plan(library(), code, 2026, 2030, ("seminars",), language, Kind.BRIEF)
        assert pages(build(plan, library())) == 1, code


@pytest.mark.parametrize("remarks", range(0, 14, 2))
def test_a_brief_leaves_out_no_more_than_it_must(remarks: int) -> None:
    note = "\n".join(f"Замечание {number}" for number in range(remarks))
    document = build(brief("BY-VI", Language.RU, remark=note), library())
    assert pages(document) == 1
    assert len(texts(document, Style.MARK)) == remarks + 1
    assert any("мероприяти" in point for point in texts(document, Style.POINT))
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    if remarks == 0:
        assert len(table.rows) == 4
        assert any("инновационная активность" in point for point in texts(document, Style.POINT))
    fuller = build(brief("BY-VI", Language.RU, remark=""), library())
    assert told(document) <= told(fuller)


def test_what_no_page_can_hold_is_printed_all_the_same() -> None:
    document = build(replace(empty_plan(), kind=Kind.BRIEF, subject="развитии кластеров " * 200), library())
    assert pages(document) > 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.RU, "На 2026 год запланировано 18 мероприятий."),
        (Language.BE, "На 2026 год запланавана 18 мерапрыемстваў."),
        (Language.EN, "The plan for 2026 has 18 measures."),
    ],
)
def test_a_brief_of_one_year_tells_of_one_year(language: Language, words: str) -> None:
    points = texts(build(brief("BY-VI", language, last_year=2026), library()), Style.POINT)
    assert any(words in point.replace("\u00a0", " ") for point in points)
