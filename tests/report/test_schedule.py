"""The annex of terms: its rows are those of the table of measures, its bars stand where the dates are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_document import schedule

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Item, Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build
from clusterplanner.core.report.document import Bar, Document, Heading, Paragraph, RowKind, Run, Schedule, Turn, plain
from clusterplanner.core.report.timeline import (
    QUARTERS,
    Mark,
    frame,
    mark_in,
    pages_across,
    quarters_until,
    sheets_of,
    stretches,
)

DAYS = st.dates(date(2020, 1, 1), date(2045, 12, 31))


def plan_of(*terms: tuple[str, str], first_year: int = 2026, last_year: int = 2030) -> Plan:
    """Return a plan with a measure for each term, «» where a day is not known."""
    items = tuple(
        Item(f"i{n}", wording=f"Мера {n}", start=moment(start), end=moment(end))
        for n, (start, end) in enumerate(terms, 1)
    )
    plan = new_plan(library(), "BY-VI", first_year, last_year)
    return replace(plan, items=items)


def moment(form: str) -> Moment | None:
    return Moment.parse(form) if form else None


def built(plan: Plan) -> Document:
    return build(plan, library())


def chart_of(plan: Plan) -> Schedule:
    return next(block for block in built(plan).blocks if isinstance(block, Schedule))


def legend_of(plan: Plan) -> str:
    blocks = built(plan).blocks
    place = next(index for index, block in enumerate(blocks) if isinstance(block, Schedule))
    before = blocks[place - 1]
    assert isinstance(before, Paragraph)
    return plain(before.runs)


def bar_of(start: str, end: str) -> Bar:
    return chart_of(plan_of((start, end))).bars[-1]


# The annex


def test_it_is_the_third_annex_on_landscape_sheets_and_can_be_left_out() -> None:
    document = built(sample_plan(library()))
    place = next(index for index, block in enumerate(document.blocks) if isinstance(block, Schedule))
    heading = document.blocks[place - 2]
    assert isinstance(heading, Heading)
    assert (plain(heading.runs), heading.anchor) == ("ПРИЛОЖЕНИЕ 3. КАЛЕНДАРНЫЙ ГРАФИК", "schedule")
    assert (document.blocks[place - 3], document.blocks[place + 1]) == (Turn(landscape=True), Turn(landscape=False))
    left_out = built(replace(sample_plan(library()), left_out=("schedule",)))
    assert not any(isinstance(block, Schedule) for block in left_out.blocks)
    assert [b for b in left_out.blocks if isinstance(b, Heading)] == [
        b for b in document.blocks if isinstance(b, Heading) and b.anchor != "schedule"
    ]


def test_its_number_follows_the_annexes_that_remain() -> None:
    plan = replace(sample_plan(library()), left_out=("passport", "compliance"))
    headings = [plain(b.runs) for b in built(plan).blocks if isinstance(b, Heading)]
    assert headings[-1] == "ПРИЛОЖЕНИЕ 1. КАЛЕНДАРНЫЙ ГРАФИК"


@pytest.mark.parametrize("language", Language)
def test_the_section_has_a_name(language: Language) -> None:
    names = {"ru": "Календарный график", "be": "Каляндарны графік", "en": "Schedule"}
    assert Section.SCHEDULE.wording(language) == names[language]


def test_a_brief_and_a_plan_without_terms_have_none() -> None:
    assert not any(isinstance(b, Schedule) for b in built(replace(sample_plan(library()), kind=Kind.BRIEF)).blocks)
    without = built(plan_of(("", ""), ("", "")))
    assert not any(isinstance(b, Schedule) for b in without.blocks)
    assert "schedule" not in {b.anchor for b in without.blocks if isinstance(b, Heading)}


def test_a_measure_without_a_term_stands_there_without_a_bar() -> None:
    chart = chart_of(plan_of(("2026", "2027"), ("", "")))
    bar = chart.bars[-1]
    assert (bar.number, bar.term, stretches(bar)) == ("2", "—", ())


def test_days_are_the_first_and_the_last_of_the_term() -> None:
    bar = bar_of("2026-Q3", "2028")
    assert (bar.first_day, bar.last_day) == (date(2026, 7, 1), date(2028, 12, 31))
    assert bar.where == "items/i1/end"


def test_a_name_is_the_first_line_or_all_where_that_only_leads_to_the_others() -> None:
    plan = plan_of(("2026", "2026"), ("2026", "2026"))
    first, second = plan.items
    items = (replace(first, wording="Провести форум\nв Витебске"), replace(second, wording="Создать:\nцентр;\nфонд"))
    assert [plain(bar.name) for bar in chart_of(replace(plan, items=items)).bars[1:]] == [
        "Провести форум",
        "Создать:\nцентр;\nфонд",
    ]


def test_terms_a_few_years_outside_the_plan_widen_the_chart_and_others_are_told_in_words() -> None:
    near = chart_of(plan_of(("2025", "2027"), ("2028", "2033")))
    assert (near.first_year, near.last_year) == (2025, 2033)
    plan = plan_of(("2026", "2206"), ("2027", "2027"))
    far = chart_of(plan)
    assert (far.first_year, far.last_year) == (2026, 2030)
    assert "за пределами" in legend_of(plan)
    assert "за пределами" not in legend_of(plan_of(("2025", "2027")))


def test_the_legend_tells_of_the_signs_that_are_there() -> None:
    assert "ромбом" not in legend_of(plan_of(("2026", "2027")))
    assert "ромбом" in legend_of(plan_of(("", "2027")))
    assert "треугольником" not in legend_of(plan_of(("", "2027")))
    assert "треугольником" in legend_of(plan_of(("2027", "")))
    assert "главе «Мероприятия»" in legend_of(plan_of(("2026", "2027")))
    assert "глав" not in legend_of(replace(plan_of(("2026", "2027")), left_out=("measures",)))


# Where bars stand


@pytest.mark.parametrize(
    ("day", "begin", "end"),
    [
        (date(2026, 1, 1), 0.0, 1 / 90),
        (date(2026, 3, 31), 89 / 90, 1.0),
        (date(2026, 7, 1), 2.0, 2 + 1 / 92),
        (date(2028, 2, 29), 8 + 59 / 91, 8 + 60 / 91),
        (date(2030, 12, 31), 19 + 91 / 92, 20.0),
        (date(2025, 12, 31), -1 / 92, 0.0),
    ],
)
def test_days_are_measured_in_quarters(day: date, begin: float, end: float) -> None:
    assert quarters_until(day, 2026) == pytest.approx(begin)
    assert quarters_until(day, 2026, whole=True) == pytest.approx(end)


@given(DAYS)
def test_a_day_ends_where_the_next_begins(day: date) -> None:
    assert quarters_until(day, 2020, whole=True) == pytest.approx(quarters_until(day + timedelta(days=1), 2020))


@given(DAYS, DAYS)
def test_a_quarter_is_marked_when_a_day_of_the_term_lies_in_it(one: date, other: date) -> None:
    bar = Bar("1", (Run("мера"),), "", min(one, other), max(one, other))
    for year in range(one.year - 1, other.year + 2):
        for quarter in QUARTERS:
            place = 4 * (year - 2020) + quarter - 1
            begin, end = quarters_until(bar.first_day, 2020), quarters_until(bar.last_day, 2020, whole=True)  # type: ignore[arg-type]
            assert mark_in(bar, year, quarter) == (Mark.TERM if begin < place + 1 and end > place else None)


@pytest.mark.parametrize(
    ("start", "end", "marks"),
    [
        ("2026-Q3", "2028", [Mark.TERM]),
        ("2026-09-30", "2026-09-30", [Mark.TERM]),
        ("2027", "", [Mark.START]),
        ("", "2027-06-30", [Mark.END]),
        ("2029", "2027", [Mark.START, Mark.END]),
        ("", "", []),
    ],
)
def test_what_is_not_known_is_not_drawn(start: str, end: str, marks: list[Mark]) -> None:
    plan = plan_of((start, end), ("2026", "2026"))
    assert [each.mark for each in stretches(chart_of(plan).bars[1])] == marks


# Sheets


@pytest.mark.parametrize(
    ("years", "sizes"),
    [(1, [1]), (2, [2]), (5, [5]), (6, [6]), (7, [4, 3]), (12, [6, 6]), (13, [5, 5, 3])],
)
def test_years_are_shared_out_among_sheets(years: int, sizes: list[int]) -> None:
    whole = Bar("1", (Run("мера"),), "", date(2026, 1, 1), date(2025 + years, 12, 31))
    chart = replace(schedule(2026, 2025 + years), bars=(whole,))
    sheets = sheets_of(chart)
    assert [len(each) for each in sheets] == sizes
    assert [year for each in sheets for year in each] == list(range(2026, 2026 + years))
    assert pages_across(chart) == len(sizes)
    tables = [frame(chart, each) for each in sheets]
    assert sum(column.width for column in tables[0].columns) == pytest.approx(1)
    widths = {round(table.columns[3].width / len(each), 9) for table, each in zip(tables, sheets, strict=True)}
    assert len(widths) == 1
    assert {table.columns[:3] for table in tables} == {tables[0].columns[:3]}


def test_a_sheet_on_which_no_term_lies_is_left_out() -> None:
    early = Bar("1", (Run("мера"),), "", date(2026, 1, 1), date(2027, 12, 31))
    late = replace(early, first_day=date(2040, 1, 1), last_day=date(2040, 3, 31))
    chart = replace(schedule(2026, 2043), bars=(early, late))
    assert sheets_of(chart) == (range(2026, 2032), range(2038, 2044))
    assert sheets_of(replace(chart, bars=(replace(early, first_day=None, last_day=None),))) == (range(2026, 2032),)


def test_every_group_and_measure_of_the_table_has_its_row() -> None:
    chart = chart_of(sample_plan(library()))
    assert [bar.number for bar in chart.bars if bar.kind is RowKind.BODY] == [str(n) for n in range(1, 19)]
    assert [row.kind for row in frame(chart, range(2026, 2031)).rows] == [bar.kind for bar in chart.bars]
