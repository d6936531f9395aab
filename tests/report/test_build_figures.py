"""Every number of the document comes from a published figure or is computed from one, and the annex says which."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from readable import texts_of

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build
from clusterplanner.core.report.charts import value_axis
from clusterplanner.core.report.document import Block, Chart, Document, Heading, Paragraph, Table, plain

REGIONS = ("BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA")
NUMBER = re.compile(r"(?<![\w.,])\d+(?:\u00a0\d{3})*(?:,\d+)?(?!\w)")


def document(plan: Plan) -> Document:
    return build(plan, library())


def chapter(built: Document, section: Section) -> list[Block]:
    blocks = list(built.blocks)
    start = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == section)
    after = (i for i, b in enumerate(blocks) if i > start and isinstance(b, Heading))
    return blocks[start : next(after, len(blocks))]


def sheet(built: Document, name: str) -> Table:
    return next(table for table in built.sheets if table.anchor == f"sheet-{name}")


def text_of(blocks: list[Block]) -> str:
    return "\n".join(plain(b.runs) for b in blocks if isinstance(b, Paragraph)).replace("\u00a0", " ")


def in_passport(built: Document) -> set[str]:
    """Return every number of the annex: of published values, formulas and results."""
    found: set[str] = set()
    for table in (b for b in chapter(built, Section.PASSPORT) if isinstance(b, Table)):
        for row in table.rows:
            for cell in row.cells:
                for runs in cell.paragraphs:
                    found |= set(NUMBER.findall(plain(runs)))
    return found


def everything(territory: str) -> Plan:
    """Return a plan that shows every indicator with figures for a region."""
    figures = library().figures
    shown = tuple(name for name in figures.indicators if figures.series(name, territory))
    return replace(new_plan(library(), territory, 2026, 2030), indicators=shown)


@pytest.mark.parametrize("territory", ["BY", "BY-VI", "BY-HM", "BY-HR"])
def test_every_number_of_tables_and_charts_is_in_the_passport(territory: str) -> None:
    built = document(new_plan(library(), territory, 2026, 2030))
    known = in_passport(built)
    for block in chapter(built, Section.ASSESSMENT):
        match block:
            case Table():
                for cell in (cell for row in block.rows for cell in row.cells if cell.value is not None):
                    number = NUMBER.findall(plain(cell.paragraphs[0]).lstrip("+−"))
                    assert number, plain(cell.paragraphs[0])
                    assert set(number) <= known
            case Chart():
                assert set(NUMBER.findall(block.alternative)) - set(block.labels) - years_and_counts() <= known


@pytest.mark.parametrize("territory", ["BY", "BY-VI", "BY-HM", "BY-HR"])
def test_every_number_of_a_statement_is_in_the_passport(territory: str) -> None:
    built = document(new_plan(library(), territory, 2026, 2030))
    known = in_passport(built) | years_and_counts()
    for section in (Section.ASSESSMENT, Section.PROBLEMS):
        for block in (b for b in chapter(built, section) if isinstance(b, Paragraph)):
            told = plain(block.runs)
            if re.match(r"К показател", told):
                continue  # the dictionary's own words about a series
            told = re.sub(r"^\d+\. |Источник.*", "", told)
            told = re.sub(r"таблиц\w+\s[\d–]+", "", told)
            assert {n for n in NUMBER.findall(told) if not is_rounded(n, known)} <= known, plain(block.runs)


def is_rounded(number: str, known: set[str]) -> bool:
    """Say whether a number is one of the annex with fewer digits: 536,7 of 536,65."""
    value = number_of(number)
    finer = [number_of(each) for each in known if decimals(each) > decimals(number)]
    return any(each.quantize(value, ROUND_HALF_UP) == value for each in finer)


def decimals(number: str) -> int:
    return len(number.partition(",")[2])


def years_and_counts() -> set[str]:
    return {str(year) for year in range(2005, 2031)} | {str(n) for n in range(1, 40)}


@pytest.mark.parametrize("territory", ["BY-VI", "BY-HM"])
def test_the_figures_sheet_repeats_the_published_values(territory: str) -> None:
    built = document(everything(territory))
    figures = library().figures
    by_name = {plain_name(i.name.ru): i.id for i in figures.indicators.values()}
    codes = {plain_name(t.name.ru): t.code for t in library().gazetteer.territories.values()}
    for row in sheet(built, "figures").rows:
        name, place, year, value = (plain(cell.paragraphs[0]) for cell in row.cells[:4])
        series = figures.series(by_name[plain_name(name)], codes[plain_name(place)])
        printed = {o.value for o in series.by_year[int(year[-4:])]}
        assert row.cells[3].value in printed
        digits = Decimal(value.replace("\u00a0", "").replace(",", ".").replace("−", "-"))
        assert any(abs(digits - exact) <= Decimal(1).scaleb(digits.as_tuple().exponent) / 2 for exact in printed)


def plain_name(text: str) -> str:
    return text.replace("\u00a0", " ")


# The article's statements, computed


def test_the_number_of_smes_fell_in_vitebsk_region_as_the_article_counted() -> None:
    told = text_of(chapter(document(sample_plan(library())), Section.PROBLEMS))
    assert "на конец 2019 года их число в Витебской области составило 8 838 единиц, что на 40 единиц " in told
    assert "на 40 единиц (на 0,5 процента) меньше, чем на конец 2016 года" in told
    assert "обследованы сплошным методом" in told


@pytest.mark.parametrize("territory", ["BY-HR", "BY-BR", "BY-HM", "BY-MA", "BY-HO", "BY-MI", "BY"])
def test_a_fall_of_2016_to_2019_that_newer_figures_do_not_bear_out_is_no_problem(territory: str) -> None:
    """In Grodno Region the number fell by 45 in 2016–2019 and was 76 above that of 2015 in 2023; elsewhere it rose."""
    plan = new_plan(library(), territory, 2026, 2030)
    for kind in (Kind.ACTION_PLAN, Kind.BRIEF):
        told = " ".join(texts_of(document(replace(plan, kind=kind))))
        assert "Сокращение числа микроорганизаций" not in told
        assert "не подтверждается" not in told


def test_problems_lead_with_the_newest_and_worst() -> None:
    told = text_of(chapter(document(new_plan(library(), "BY-MA", 2026, 2030)), Section.PROBLEMS)).splitlines()
    assert told[1].endswith(
        "В 2023 году по сравнению с 2022 годом в Могилевской области ухудшились следующие показатели "
        "(начиная с наибольшего изменения):"
    )
    assert told[2] == "доля МСП в промышленности – снижение на 1,4 процентного пункта;"
    assert told[3] == "число индивидуальных предпринимателей – снижение на 871 человека (на 3,3 процента);"
    since = next(place for place, text in enumerate(told) if "за 2015–2023 годы" in text)
    assert (
        "число МСП-организаций – снижение на 167 единиц (на 1,9 процента), 7-е место среди 7 регионов;" in told[since:]
    )


def test_what_should_fall_and_rose_is_a_problem() -> None:
    plan = new_plan(library(), "BY-HO", 2026, 2030)
    told = text_of(chapter(document(replace(plan, indicators=("sme_org_loss_share",))), Section.PROBLEMS))
    series = library().figures.series("sme_org_loss_share", "BY-HO")
    rise = series.latest.value - series[series.years[-2]].value  # type: ignore[union-attr]
    text = f"доля убыточных МСП-организаций – рост на {str(abs(rise)).replace('.', ',')} процентного пункта"
    assert (text in told) == (rise > 0)
    republic = library().figures.observation("sme_org_loss_share", "BY", series.years[-1])
    assert ("(выше на " in told) == (series.latest.value > republic.value)  # type: ignore[union-attr]


def test_every_average_below_the_republic_is_told() -> None:
    told = text_of(chapter(document(new_plan(library(), "BY-MA", 2026, 2030)), Section.PROBLEMS))
    assert (
        "средняя зарплата в МСП-организациях – 1 457,4 рубля против 1 969,7 рубля по республике "
        "(ниже на 512,3 рубля, или на 26,0 процента)"
    ) in told
    assert "доля МСП в промышленности – 23,7" not in told  # above the republic


def test_a_change_is_told_with_its_last_year_and_its_turn() -> None:
    told = text_of(chapter(document(new_plan(library(), "BY-MA", 2026, 2030)), Section.ASSESSMENT))
    assert (
        "доля МСП в валовой добавленной стоимости – с 22,8 до 22,7 процента, или на 0,1 процентного пункта "
        "(4-е место), по сравнению с 2022 годом – снижение на 0,6 процентного пункта, "
        "наибольшее значение – 25,2 в 2020 году"
    ) in told
    assert (
        "число МСП-организаций – с 8 663 до 8 496 единиц, или на 1,9 процента (7-е место), по сравнению с 2022 годом "
        "– рост на 0,9 процента, наибольшее значение – 8 731 в 2018 году, наименьшее значение – 8 417 в 2022 году"
    ) in told
    plan = replace(new_plan(library(), "BY-MA", 2026, 2030), indicators=("sme_org_exports_goods",))
    exports = text_of(chapter(document(plan), Section.ASSESSMENT))
    assert "по сравнению с 2022 годом – снижение на 19,9 процента" in exports


@pytest.mark.parametrize("territory", ["BY", *REGIONS])
def test_the_ratio_to_the_european_union_is_eight(territory: str) -> None:
    told = text_of(chapter(document(new_plan(library(), territory, 2026, 2030)), Section.PROBLEMS))
    assert "составила 3,86 процента против 30,9 процента" in told
    assert "в 8,0 раза меньше" in told
    assert "10 раз" not in told
    assert ("эта доля уменьшилась на 0,35 процентного пункта") in told
    assert ("Значение этого показателя для " in told) == (territory != "BY")
    assert "не приводя значений" in told


def test_the_jump_of_vitebsk_region_is_flagged_where_it_is_used() -> None:
    for territory in ("BY-VI", "BY-MA"):
        plan = replace(new_plan(library(), territory, 2026, 2030), indicators=("sme_share_revenue",))
        told = text_of(chapter(document(plan), Section.ASSESSMENT))
        assert "с 24,6 до 43,0 и 51,1 %" in told
        assert "нельзя" in told
    plan = replace(new_plan(library(), "BY-VI", 2026, 2030), indicators=("sme_org_count",))
    assert "24,6" not in text_of(chapter(document(plan), Section.ASSESSMENT))


def test_a_change_never_mixes_sources() -> None:
    """2016 comes from the article and other years from the yearbook: the yearbook's own years are compared."""
    told = text_of(chapter(document(sample_plan(library())), Section.ASSESSMENT))
    assert "число МСП-организаций – с 9 058 до 8 958 единиц, или на 1,1 процента (5-е место)" in told


def test_shares_change_by_points() -> None:
    told = text_of(chapter(document(sample_plan(library())), Section.ASSESSMENT))
    share = "доля МСП в валовой добавленной стоимости – с 18,4 до 19,9 процента, или на 1,5 процентного пункта"
    assert share in told


def test_the_articles_shares_are_told_for_the_republic_where_a_region_has_none() -> None:
    plan = replace(new_plan(library(), "BY-BR", 2026, 2030), indicators=("art_share_gdp", "art_share_gva"))
    told = text_of(chapter(document(plan), Section.ASSESSMENT))
    assert "для Брестской области нет данных по следующим показателям:" in told
    assert "вклад МСП в ВВП (статья) (по республике – с 23,6 в 2016 году до 26,1 процента в 2019 году)" in told


def test_a_single_figure_is_told_without_a_change() -> None:
    plan = replace(new_plan(library(), "BY-VI", 2026, 2030), indicators=("clusters_planned_2025",))
    told = text_of(chapter(document(plan), Section.ASSESSMENT))
    assert "число кластеров, запланированных к 2025 г., единиц – 3 (2025 год)" in told
    assert "значение плановое, а не фактическое" in told


def test_a_chapter_without_indicators_says_so() -> None:
    plan = replace(sample_plan(library()), indicators=("gone",))
    assert "Показатели для оценки не выбраны." in text_of(chapter(document(plan), Section.ASSESSMENT))


def test_what_another_source_says_is_kept_beside() -> None:
    others = text_of(chapter(document(sample_plan(library())), Section.PASSPORT))
    assert "Республика Беларусь, 2019 – 30,0 (" in others


def test_formulas_of_the_annex_give_their_results() -> None:
    for territory in ("BY-BR", "BY-VI"):
        table = next(b for b in document(everything(territory)).blocks if getattr(b, "anchor", "") == "table-computed")
        assert isinstance(table, Table)
        for row in table.rows:
            formula, value = plain(row.cells[1].paragraphs[0]), row.cells[2].value
            assert isinstance(value, Decimal)
            exact = re.sub(
                r"[\d\u00a0]+(?:,\d+)?", lambda m: f"Decimal('{number_of(m[0])}')" if m[0].strip() else "", formula
            )
            result = eval(exact.replace("×", "*").replace("−", "-"), {"Decimal": Decimal})
            assert abs(result - value) < Decimal("1e-9"), formula
            printed = number_of(plain(row.cells[2].paragraphs[0]))
            assert abs(printed - result) <= Decimal(1).scaleb(printed.as_tuple().exponent) / 2


def number_of(text: str) -> Decimal:
    return Decimal(text.replace("\u00a0", "").replace(",", ".").replace("−", "-").strip())


def test_a_survey_year_is_told_at_the_chart() -> None:
    notes = [b for b in chapter(document(sample_plan(library())), Section.ASSESSMENT) if isinstance(b, Paragraph)]
    assert any("обследованы сплошным методом" in plain(b.runs) and b.style == "source" for b in notes)


def test_a_baseline_that_is_a_published_figure_is_in_the_passport() -> None:
    plan = sample_plan(library())
    unjudged = tuple(replace(target, values=()) for target in plan.targets)  # a pace would bring its own figures
    built = document(replace(plan, left_out=(Section.ASSESSMENT, Section.PROBLEMS), targets=unjudged))
    known = {(plain(r.cells[0].paragraphs[0]), r.cells[3].value) for r in sheet(built, "figures").rows}
    figures = library().figures
    everyone = (*plan.targets, *(target for item in plan.items for target in item.targets))
    published = [t for t in everyone if t.indicator in figures.indicators]
    assert published
    assert {t.baseline for t in published} == {value for _, value in known}


def test_every_kind_keeps_its_figures_in_the_workbook() -> None:
    for kind in Kind:
        built = document(replace(sample_plan(library()), kind=kind))
        shown = {
            cell.value
            for b in built.blocks
            if isinstance(b, Table) and b.anchor == "table-indicators"
            for row in b.rows
            for cell in row.cells[2:4]
        }
        assert shown <= {row.cells[3].value for row in sheet(built, "figures").rows}


def test_numbers_are_written_as_each_language_writes_them() -> None:
    english = " ".join(texts_of(build(sample_plan(library()), library(), Language.EN)))
    assert "115,924" in english
    assert "28.8" in english
    assert "115\u00a0924" not in english


def test_a_line_joins_figures_of_one_source_and_tells_where_its_scale_starts() -> None:
    """The republic's share of 2016 comes from the article, the other years from the revised yearbook series."""
    blocks = chapter(document(new_plan(library(), "BY-MA", 2026, 2030)), Section.ASSESSMENT)
    lines = [place for place, block in enumerate(blocks) if isinstance(block, Chart) and block.kind == "line"]
    assert len(lines) == 2
    for place in lines:
        chart, note = blocks[place], blocks[place + 1]
        assert isinstance(chart, Chart)
        assert isinstance(note, Paragraph)
        assert chart.labels[1] == "2016"
        assert {series.values[1] for series in chart.series} == {None}
        told = plain(note.runs)
        assert "Вайлунова" not in told
        assert ("Шкала начинается не с 0." in told.replace("\u00a0", " ")) == (value_axis(chart).ticks[0] > 0)
        assert "в этом источнике нет данных за год" in told


def test_a_scale_from_nought_is_not_remarked_on() -> None:
    plan = replace(new_plan(library(), "BY-MA", 2026, 2030), indicators=("sme_org_exports_goods",))
    assert "Шкала начинается" not in text_of(chapter(document(plan), Section.ASSESSMENT))


def test_the_first_place_of_what_should_be_small_is_the_smallest() -> None:
    shown = ("sme_org_count", "sme_org_loss_share", "unemployment_rate_ilo")
    plan = replace(new_plan(library(), "BY-MA", 2026, 2030), indicators=shown)
    assert "К показателям 2, 3: место 1 – наименьшее значение." in text_of(chapter(document(plan), Section.ASSESSMENT))
    plan = replace(plan, indicators=shown[:1])
    assert "наименьшее значение." not in text_of(chapter(document(plan), Section.ASSESSMENT))


# Clusters and infrastructure


@pytest.mark.parametrize("territory", ["BY", *REGIONS])
def test_what_sources_name_is_told_with_status_and_source(territory: str) -> None:
    built = document(new_plan(library(), territory, 2026, 2030))
    table = next(b for b in chapter(built, Section.ASSESSMENT) if getattr(b, "anchor", "") == "table-named")
    assert isinstance(table, Table)
    rows = [[plain_name(" ".join(map(plain, cell.paragraphs))) for cell in row.cells] for row in table.rows]
    named = {row[0]: row for row in rows if len(row) == 4}
    figures = library().figures
    codes = ("BY", *REGIONS) if territory == "BY" else (territory, "BY")
    entries = [e for code in codes for e in (*figures.clusters(code), *figures.facilities(code))]
    assert set(named) == {plain_name(entry.name.ru) for entry in entries}
    for entry in entries:
        _, status, known, sources = named[plain_name(entry.name.ru)]
        assert "по источнику" in status
        assert plain_name(entry.note.ru) in known
        assert len(sources.split(", ")) == len(entry.sources)
    annex = text_of(chapter(built, Section.PASSPORT))
    for entry in entries:
        assert plain_name(entry.name.ru) in annex
        assert all(plain_name(figures.sources[source].title.ru) in annex for source in entry.sources)


def test_a_source_is_told_for_what_it_is() -> None:
    told = text_of(chapter(document(new_plan(library(), "BY-BR", 2026, 2030)), Section.ASSESSMENT))
    assert "Технопарки планируют создать еще в пяти городах Беларуси, 2020 г. (сообщение в печати)" in told
    assert "в Брестской области, 2019 г. (по аннотации; " in told
    table = next(
        b
        for b in document(new_plan(library(), "BY-BR", 2026, 2030)).blocks
        if getattr(b, "anchor", "") == "table-named"
    )
    assert isinstance(table, Table)
    status = {plain_name(plain(r.cells[0].paragraphs[0])): plain(r.cells[1].paragraphs[0]) for r in table.rows[1:7]}
    assert status["Мясо-молочный региональный кластер Брестской области"].startswith("предложен в литературе")
    furniture = "Мебельно-деревообрабатывающий кластер вокруг ОАО «Ивацевичдрев»"
    assert status[furniture] == "потенциальный, по источнику без даты"


@pytest.mark.parametrize(
    ("territory", "words"),
    [
        ("BY-MA", "в Могилевской области предусматривалось создание 2 кластеров к 2025 году (по республике – 13)"),
        ("BY-HR", "в Гродненской области предусматривалось создание 1 кластера к 2025 году (по республике – 13)"),
        ("BY", "в Республике Беларусь к 2025 году предусматривалось кластеров: 13; это плановое значение"),
    ],
)
def test_the_planned_number_of_clusters_is_told_as_a_plan(territory: str, words: str) -> None:
    built = document(new_plan(library(), territory, 2026, 2030))
    assert words in text_of(chapter(built, Section.ASSESSMENT))
    assert ("BelTA" in (texts := " ".join(texts_of(built)))) or "БЕЛТА" in texts
    assert "13" in in_passport(built)
