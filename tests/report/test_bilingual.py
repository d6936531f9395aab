"""A document in two languages: both texts whole, every number once and the same, each part sealed in itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import permutations

import pytest
from hard_plans import empty_plan, hostile_plan, long_plan
from readable import parts_of, texts_of

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.edits import change_kind
from clusterplanner.core.plan.plan import Arrangement, Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.bilingual import bilingual
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import (
    Approval,
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Parallel,
    Run,
    Schedule,
    Signature,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.merging import Merger, is_same, joined

PAIRS = tuple(permutations(Language, 2))
KINDS = tuple(Kind)
FULL = (Kind.ACTION_PLAN, Kind.REGIONAL_COMPLEX, Kind.COMPLEX_OF_MEASURES)


@cache
def alone(language: Language, kind: Kind = Kind.ACTION_PLAN) -> Document:
    return build(change_kind(sample_plan(library(), language), library(), kind), library())


@cache
def edition(
    first: Language, second: Language, arrangement: Arrangement = Arrangement.PARALLEL, kind: Kind = Kind.ACTION_PLAN
) -> Document:
    plan = change_kind(sample_plan(library(), first), library(), kind)
    return build(replace(plan, second_language=second, arrangement=arrangement), library())


def of_type(document: Document, *kinds: type[Block]) -> list[Block]:
    return [block for block in document.blocks if isinstance(block, kinds)]


def spoken(block: Block) -> set[Language | None]:
    """Return the languages that a block says it is in."""
    match block:
        case Paragraph() | Heading():
            return {run.language for run in block.runs}
        case Approval() | Signature() | Chart() | Schedule():
            return {block.language}
        case Table():
            runs = (run for row in block.rows for cell in row.cells for told in cell.paragraphs for run in told)
            return {block.language, *(run.language for run in runs)}
        case Contents():
            return {run.language for run in block.title}
    return set()


def values(tables: Iterable[Table]) -> list[list[list[object]]]:
    return [[[cell.value for cell in row.cells] for row in table.rows] for table in tables]


# Side by side


@pytest.mark.parametrize("kind", FULL)
@pytest.mark.parametrize("pair", PAIRS)
def test_side_by_side_stand_exactly_the_two_documents(pair: tuple[Language, Language], kind: Kind) -> None:
    document = edition(*pair, kind=kind)
    one, other = (alone(language, kind) for language in pair)
    assert (document.language, document.second_language) == pair
    assert len(document.blocks) == len(one.blocks) == len(other.blocks)
    for block, left, right in zip(document.blocks, one.blocks, other.blocks, strict=True):
        if isinstance(block, Parallel):
            assert block.left == left
            assert spoken(block.left) == {None}
            assert spoken(block.right) == {pair[1]}
            assert texts(block.right) == texts(right)
        elif isinstance(block, Paragraph | Heading | Approval | Signature):
            assert block == left
            assert is_same("".join(texts(left)), "".join(texts(right)))


def texts(block: Block) -> list[str]:
    document = replace(alone(Language.RU), title="", subject="", author="", blocks=(block,), sheets=())
    return list(texts_of(document))[3:]


@pytest.mark.parametrize("pair", PAIRS)
def test_tables_have_every_number_once_and_all_words_of_both(pair: tuple[Language, Language]) -> None:
    document = edition(*pair)
    one, other = (alone(language) for language in pair)
    tables = [[block for block in of_type(each, Table) if isinstance(block, Table)] for each in (document, one, other)]
    for shown, single, second in (
        *zip(*tables, strict=True),
        *zip(document.sheets, one.sheets, other.sheets, strict=True),
    ):
        assert values([shown]) == values([single]) == values([second])
        assert [column.width for column in shown.columns] == [column.width for column in single.columns]
        for row, first_row, second_row in zip(shown.rows, single.rows, second.rows, strict=True):
            assert (row.id, row.kind) == (first_row.id, first_row.kind)
            for cell, first_cell, second_cell in zip(row.cells, first_row.cells, second_row.cells, strict=True):
                printed = " ".join(map(plain, cell.paragraphs))
                assert cell.where == first_cell.where
                for word in words(first_cell.paragraphs) | words(second_cell.paragraphs):
                    assert word in printed
                if not any(map(str.isalpha, "".join(map(plain, (*first_cell.paragraphs, *second_cell.paragraphs))))):
                    assert cell == first_cell


def words(paragraphs: Iterable[tuple[Run, ...]]) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", " ".join(map(plain, paragraphs))))


def test_second_wordings_are_in_italics_and_say_their_language() -> None:
    tables = [block for block in edition(Language.RU, Language.BE).blocks if isinstance(block, Table)]
    runs = [
        run
        for table in tables
        for told in (
            table.caption,
            *(column.title for column in table.columns),
            *(told for row in table.rows for cell in row.cells for told in cell.paragraphs),
        )
        for run in told
    ]
    seconds = [run for run in runs if run.language]
    assert len(seconds) > 300
    assert all(run.language is Language.BE and run.italic for run in seconds)
    letters = "".join(run.text for run in runs if not run.language)
    assert not re.search("[іІўЎ]", letters)  # letters that only Belarusian has


def test_charts_and_schedule_name_everything_in_both_languages() -> None:
    document = edition(Language.RU, Language.BE)
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    assert [plain(chart.caption).split("\n")[1][:7] for chart in charts] == ["Малюнак"] * len(charts)
    names = {series.name for chart in charts for series in chart.series}
    assert "Витебская область / Віцебская вобласць" in names
    assert {label for chart in charts for label in chart.labels} >= {"2023", "г.\u00a0Минск /\nг.\u00a0Мінск"}
    assert all(" / Лінейны" in chart.alternative or " / Слупк" in chart.alternative for chart in charts)
    (schedule,) = (block for block in document.blocks if isinstance(block, Schedule))
    assert schedule.titles[1] == "Наименование мероприятия / Найменне мерапрыемства"
    bars = [bar for bar in schedule.bars if bar.number]
    assert len(bars) == 18
    assert all(plain(bar.name).count("\n") == 1 and bar.name[-1].language is Language.BE for bar in bars)


def test_headings_title_and_contents_are_in_both_languages_and_counted_once() -> None:
    document = edition(Language.RU, Language.BE)
    assert document.title == "План мероприятий / План мерапрыемстваў"
    titles = [plain(heading.runs).replace("\n", " ") for heading in document.headings]
    assert titles[0] == "ГЛАВА 1. ОБЩИЕ ПОЛОЖЕНИЯ / ГЛАВА 1. АГУЛЬНЫЯ ПАЛАЖЭННІ"
    anchors = [heading.anchor for heading in document.headings]
    assert anchors == [heading.anchor for heading in alone(Language.RU).headings]
    (contents,) = (block for block in document.blocks if isinstance(block, Contents))
    assert plain(contents.title) == "СОДЕРЖАНИЕ / ЗМЕСТ"
    assert document.listed(contents, 2) == document.headings


def test_what_an_author_typed_in_one_language_stands_once_over_the_whole_width() -> None:
    plan = replace(sample_plan(library()), second_language=Language.BE, expected="Рост экспорта на 5,5 %")
    document = build(plan, library())
    (found,) = (block for block in document.blocks if "Рост экспорта" in " ".join(texts(block)))
    assert isinstance(found, Paragraph)


def test_values_that_both_languages_name_are_printed_once() -> None:
    merger = Merger(Language.BE)

    def cell_of(first: tuple[str, ...], second: tuple[str, ...]) -> list[str]:
        pairs = [((Run(one),), (Run(other),)) for one, other in zip(first, second, strict=True)]
        return [plain(runs) for runs in merger._paragraphs(pairs)]

    assert cell_of(("Всего\u00a0–\u00a015,0",), ("Усяго\u00a0–\u00a015,0",)) == ["Всего / Усяго\u00a0–\u00a015,0"]
    assert cell_of(("Местный бюджет: 2026 – 15,0; 2027 – 3,5",), ("Мясцовы бюджэт: 2026 – 15,0; 2027 – 3,5",)) == [
        "Местный бюджет / Мясцовы бюджэт: 2026 – 15,0; 2027 – 3,5"
    ]
    assert cell_of(("1 250,5",), ("1,250.5",)) == ["1 250,5"]
    assert cell_of(("А", "Б", "5"), ("В", "Г", "5")) == ["А", "Б", "В", "Г", "5"]
    assert cell_of(("Срок: 2 года",), ("Тэрмін: 3 гады",)) == ["Срок: 2 года", "Тэрмін: 3 гады"]
    assert joined("2026–2030", "2026–2030") == "2026–2030"


# One after the other


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("pair", [(Language.RU, Language.BE), (Language.BE, Language.EN)])
def test_one_after_the_other_stand_both_documents_whole(pair: tuple[Language, Language], kind: Kind) -> None:
    document = edition(*pair, Arrangement.SEQUENCE, kind)
    brief = kind is Kind.BRIEF
    cut = document.blocks.index(Turn(landscape=False)) if brief else len(alone(pair[0], kind).blocks)
    first, second = document.blocks[:cut], document.blocks[cut + 1 :]
    assert document.blocks[cut] == Turn(landscape=False)
    for part, language in zip((first, second), pair, strict=True):
        single = alone(language, kind).blocks
        if not brief:  # which tells in both languages what fits in each
            assert [texts(block) for block in part] == [texts(block) for block in single]
        known = {block.anchor for block in part if isinstance(block, Heading | Table | Schedule)} - {""}
        named = {run.anchor for block in part if isinstance(block, Paragraph) for run in block.runs} - {""}
        assert named <= known
        contents = [block for block in part if isinstance(block, Contents)]
        headings = [block for block in part if isinstance(block, Heading)]
        assert len(contents) == (not brief)
        assert all(list(document.listed(block, 9)) == headings for block in contents)
    assert {language for block in second for language in spoken(block)} == {pair[1]}
    assert {language for block in first for language in spoken(block)} == {None}
    assert document.seal == alone_seal(pair, kind)


def alone_seal(pair: tuple[Language, Language], kind: Kind) -> object:
    plan = change_kind(sample_plan(library(), pair[0]), library(), kind)
    both = replace(plan, second_language=pair[1], arrangement=Arrangement.SEQUENCE)
    return build(both, library(), pair[0]).seal


def test_anchors_of_both_parts_are_all_different() -> None:
    document = edition(Language.RU, Language.BE, Arrangement.SEQUENCE)
    anchors = [block.anchor for block in document.blocks if isinstance(block, Heading | Table | Schedule)]
    anchors = [anchor for anchor in anchors if anchor]
    assert len(anchors) == len(set(anchors)) > 30
    assert {"measures", "be-measures", "table-measures", "be-table-measures"} <= set(anchors)


def test_a_brief_has_a_page_for_each_language_however_it_is_to_be_arranged() -> None:
    from clusterplanner.core.report.pdf import layout

    document = edition(Language.RU, Language.BE, Arrangement.PARALLEL, Kind.BRIEF)
    assert not of_type(document, Parallel)
    assert len(layout(document).anchors) == 2
    points = [[block for block in part if isinstance(block, Paragraph)] for part in _halves(document)]
    assert [block.style for block in points[0]] == [block.style for block in points[1]]


def _halves(document: Document) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    cut = document.blocks.index(Turn(landscape=False))
    return document.blocks[:cut], document.blocks[cut + 1 :]


# Which languages


def test_another_first_language_replaces_the_plans_and_the_second_alone_is_one_language() -> None:
    plan = replace(sample_plan(library()), second_language=Language.BE)
    english = build(plan, library(), Language.EN)
    assert (english.language, english.second_language) == (Language.EN, Language.BE)
    same = build(plan, library(), Language.BE)
    assert same.second_language is None
    assert same.blocks == build(sample_plan(library()), library(), Language.BE).blocks
    twice = build(replace(plan, second_language=Language.RU), library())
    assert twice.second_language is None


def test_the_file_name_tells_both_languages() -> None:
    assert edition(Language.RU, Language.BE).file_stem.endswith("_ru-be")
    assert not alone(Language.RU).file_stem.endswith("ru")


# Whatever the plan


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("territory", ["BY", "BY-HM", "BY-BR", "BY-MA"])
def test_plans_of_every_kind_and_territory_are_built_alike_in_all_languages(
    territory: str, pair: tuple[Language, Language], kind: Kind
) -> None:
    plan = change_kind(empty_plan(territory, pair[0]), library(), kind)
    document = build(replace(plan, second_language=pair[1]), library())
    assert document.second_language is pair[1]


@pytest.mark.parametrize("plan", [hostile_plan(), hostile_plan("одна\nдве\n\nтри"), hostile_plan(" : "), long_plan(30)])
@pytest.mark.parametrize("arrangement", Arrangement)
def test_whatever_is_typed_both_texts_are_built_alike(plan: Plan, arrangement: Arrangement) -> None:
    document = build(replace(plan, second_language=Language.BE, arrangement=arrangement), library())
    assert any(Language.BE in spoken(part) for block in document.blocks for part in parts_of(block))


def test_texts_that_differ_in_more_than_words_are_refused() -> None:
    one, other = alone(Language.RU), alone(Language.BE)
    for wrong in (other.blocks[1:], (*other.blocks, other.blocks[-1])):
        with pytest.raises(Refusal) as refused:
            bilingual(one, replace(other, blocks=wrong), Arrangement.PARALLEL)
        assert refused.value.problem.code == "L109"
        assert all(refused.value.sentence(language) for language in Language)


def test_another_number_in_a_table_is_refused() -> None:
    one, other = alone(Language.RU), alone(Language.BE)
    index, table = next((i, each) for i, each in enumerate(other.blocks) if isinstance(each, Table))
    row = table.rows[0]
    place = next(i for i, cell in enumerate(row.cells) if cell.value is not None)
    cell = replace(row.cells[place], value=None)
    rows = (replace(row, cells=(*row.cells[:place], cell, *row.cells[place + 1 :])), *table.rows[1:])
    blocks = (*other.blocks[:index], replace(table, rows=rows), *other.blocks[index + 1 :])
    with pytest.raises(Refusal, match=str(index + 1)):
        bilingual(one, replace(other, blocks=blocks), Arrangement.PARALLEL)
