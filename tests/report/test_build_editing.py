"""What an editor of official texts strikes out: stray marks, capitals, a sentence over and over, lost meaning."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise

import pytest

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build
from clusterplanner.core.report.document import Chart, ChartKind, Document, Heading, Paragraph, Style, Table, plain

TERRITORIES = ("BY", "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA")
STRAY = re.compile(r"  |\.\.|;;|,,|(?<!г)\.;|;\.|: :|\s[,;:.!?)]|\(\s|«\s|\s»")
# After a colon only a name, an abbreviation or a citation may begin with a capital.
CAPITAL_AFTER_COLON = re.compile(r": (?!Закон|Указ|Law|Edict|Decree)[А-ЯЁІЎA-Z][а-яёіўa-z]")
NAMES_FOLLOW = re.compile(r"Источник|Крыніц|Source|Координатор|Каардынатар|Co-ordinator|SME Policy Index")


def full(territory: str, language: Language = Language.RU, **changes: object) -> Document:
    """Return the document of a plan with every measure, every act and, unless told otherwise, the suggested figures."""
    plan = new_plan(library(), territory, 2026, 2030, list(library().catalogue.measures), language=language)
    return build(replace(plan, acts=tuple(library().catalogue.acts), **changes), library())  # type: ignore[arg-type]


def every_indicator() -> tuple[str, ...]:
    return tuple(library().figures.indicators)


def paragraphs(built: Document, *styles: Style) -> list[str]:
    return [
        plain(b.runs).replace("\u00a0", " ") for b in built.blocks if isinstance(b, Paragraph) and b.style in styles
    ]


def chapter(built: Document, section: Section) -> list[str]:
    found: list[str] = []
    inside = False
    for block in built.blocks:
        if isinstance(block, Heading):
            inside = block.anchor == section
        elif inside and isinstance(block, Paragraph):
            found.append(plain(block.runs).replace("\u00a0", " "))
    return found


@pytest.mark.parametrize("language", Language)
def test_no_stray_mark_and_no_capital_after_a_colon(language: Language) -> None:
    documents = [full(territory, language) for territory in TERRITORIES]
    documents += [full("BY-VI", language, indicators=every_indicator(), kind=kind) for kind in Kind]
    texts = {text for built in documents for text in paragraphs(built, *Style)}
    assert len(texts) > 300
    for text in texts:
        assert not STRAY.search(text.replace("____.____.", "")), text
        assert not CAPITAL_AFTER_COLON.search(text) or NAMES_FOLLOW.search(text), text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("territory", TERRITORIES)
def test_no_three_points_begin_alike(territory: str, language: Language) -> None:
    shapes = [
        tuple(re.sub(r"\d+", "#", point).split()[:4]) for point in paragraphs(full(territory, language), Style.POINT)
    ]
    longest = max(len(list(run)) for _, run in groupby(shapes))
    assert longest < 3
    assert len(shapes) - len(set(shapes)) <= 2


def test_a_chapter_of_every_indicator_stays_a_few_lists() -> None:
    points = [p for p in chapter(full("BY-VI", indicators=every_indicator()), Section.ASSESSMENT) if p[:1].isdigit()]
    assert len(points) < 25
    assert not any("Показатель «" in point for point in points)


@pytest.mark.parametrize("territory", TERRITORIES)
def test_lists_end_as_lists_do(territory: str) -> None:
    built = full(territory, indicators=every_indicator())
    kinds = [(b.style, plain(b.runs)) for b in built.blocks if isinstance(b, Paragraph)]
    for (style, text), (following, _) in pairwise(kinds):
        if style is Style.LIST_ITEM:
            assert text.endswith(";" if following is Style.LIST_ITEM else "."), text


@pytest.mark.parametrize("territory", TERRITORIES)
def test_money_is_told_at_current_prices(territory: str) -> None:
    built = full(territory)
    told = chapter(built, Section.ASSESSMENT)
    wage = next(place for place, text in enumerate(told) if text.startswith("средняя зарплата"))
    assert "в текущих ценах" in told[wage - 1]
    table = next(b for b in built.blocks if isinstance(b, Table) and b.anchor == "table-indicators")
    row = next(row for row in table.rows if "заработная плата" in plain(row.cells[0].paragraphs[0]))
    assert any("в текущих ценах" in plain(runs) for cell in row.cells for runs in cell.paragraphs)


def test_a_change_that_must_not_be_judged_is_no_progress_and_no_problem() -> None:
    built = full("BY-VI")
    told = chapter(built, Section.ASSESSMENT)
    item = next(place for place, text in enumerate(told) if text.startswith("доля МСП в выручке – "))
    assert told[item - 1].endswith("приведено по официальным данным и не оценивается:")
    assert "место" not in told[item]
    assert "«Доля МСП в выручке» следует учитывать: по Витебской области" in told[item + 1]
    assert not [text for text in chapter(built, Section.PROBLEMS) if "выручке" in text]
    elsewhere = chapter(full("BY-MA"), Section.ASSESSMENT)
    assert not [text for text in elsewhere if "не оценивается" in text]
    assert [text for text in elsewhere if text.startswith("доля МСП в выручке – ") and "место" in text]


@pytest.mark.parametrize("territory", TERRITORIES)
def test_other_years_stand_in_one_list_with_their_years(territory: str) -> None:
    built = full(territory, indicators=every_indicator())
    told = chapter(built, Section.ASSESSMENT)
    for text in (text for text in told if " – с " in text and "по республике" not in text):
        intro = next(each for each in reversed(told[: told.index(text)]) if each.endswith(":"))
        assert bool(re.search(r" в 20\d\d году до ", text)) == (
            "за другие периоды" in intro.lower() or "не оценива" in intro
        ), text
    problems = [text for text in chapter(built, Section.PROBLEMS) if "ухудш" in text]
    assert len(problems) == 2


def test_a_part_of_the_republic_is_not_below_it() -> None:
    told = chapter(full("BY-HR", indicators=every_indicator()), Section.PROBLEMS)
    assert [text for text in told if text.startswith("доля МСП в выручке – ")]
    assert not [text for text in told if "100,0 процента по республике" in text]


def test_falls_stand_with_the_steepest_first() -> None:
    told = chapter(full("BY-VI"), Section.PROBLEMS)
    items = told[next(place for place, text in enumerate(told) if "за 2015–2023 годы" in text) + 1 :][:3]
    falls = [float(re.findall(r"\(на ([\d,]+) процента\)", text)[0].replace(",", ".")) for text in items]
    assert falls == sorted(falls, reverse=True)


def test_a_change_too_small_for_a_per_cent_is_told_without_one() -> None:
    told = " ".join(chapter(full("BY-BR", indicators=("art_sme_count",)), Section.ASSESSMENT))
    assert "с 10 432 до 10 437 единиц, или на 5 единиц (" in told
    assert " 0,0 процента" not in told


@pytest.mark.parametrize("territory", TERRITORIES)
def test_captions_differ(territory: str) -> None:
    built = full(territory, indicators=every_indicator())
    captions = [re.sub(r"^\S+ \d+\W+", "", plain(b.caption)) for b in built.blocks if isinstance(b, Table | Chart)]
    assert len(set(captions)) == len(captions)


@pytest.mark.parametrize("territory", TERRITORIES)
def test_the_plans_own_bar_stands_out(territory: str) -> None:
    bars = next(b for b in full(territory).blocks if isinstance(b, Chart) and b.kind is ChartKind.BAR)
    others, own = bars.series
    assert own.emphasis
    assert not others.emphasis
    assert own.name.replace("\u00a0", " ") == library().gazetteer.territories[territory].name.ru
    for label, value, other in zip(bars.labels, own.values, others.values, strict=True):
        assert (value is not None) == (label == own.name)
        assert (other is None) == (label == own.name)


def test_equal_years_of_funding_are_told_together() -> None:
    table = next(
        b for b in build(sample_plan(library()), library()).blocks if getattr(b, "anchor", "") == "table-measures"
    )
    assert isinstance(table, Table)
    told = {plain(runs).replace("\u00a0", " ") for row in table.rows for cell in row.cells for runs in cell.paragraphs}
    assert "Республиканский бюджет: 2026 – 14,0; 2027–2030 – по 6,0" in told


def test_a_target_has_its_unit_beside_its_name() -> None:
    plan: Plan = sample_plan(library())
    table = next(b for b in build(plan, library()).blocks if getattr(b, "anchor", "") == "table-targets")
    assert isinstance(table, Table)
    names = [plain(row.cells[0].paragraphs[0]) for row in table.rows]
    assert [name.rsplit(", ", 1)[1] for name in names] == ["единиц", "%", "человек", "%"]


@pytest.mark.parametrize(
    ("kind", "name", "of"),
    [
        (Kind.ACTION_PLAN, "План", "Плана"),
        (Kind.REGIONAL_COMPLEX, "Региональный комплекс", "Регионального комплекса"),
        (Kind.COMPLEX_OF_MEASURES, "Комплекс мер", "Комплекса мер"),
    ],
)
def test_a_document_calls_itself_by_its_kind(kind: Kind, name: str, of: str) -> None:
    built = full("BY-MA", kind=kind)
    told = " ".join(paragraphs(built, *Style))
    assert f"(далее – {name})" in told
    assert f"Правовую основу {of} составляют:" in told
    assert f"Мероприятия {of} приведены в таблице" in told
    assert kind is Kind.ACTION_PLAN or not re.search(r"\bПлан(а|у|е)?\b", told)


def test_lists_name_quantities_and_take_the_case_of_their_introduction() -> None:
    for territory in TERRITORIES:
        told = chapter(full(territory, indicators=every_indicator()), Section.ASSESSMENT)
        assert not [text for text in told if re.match(r"(индивидуальные|работники|занятые|организации) ", text)]
    items = chapter(full("BY-MA"), Section.GOALS)
    assert "деятельности, включая сети бизнес-инкубаторов" in " ".join(items)
    told = " ".join(chapter(full("BY-HM"), Section.PROBLEMS))
    assert "Значение этого показателя для города Минска в использованных источниках не приведено." in told
