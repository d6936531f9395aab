"""What every document has, whatever the plan's kind, territory and language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readable import texts_of

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import (
    Agreement,
    ApprovalBlock,
    BudgetLine,
    Confirmation,
    Funding,
    Item,
    Kind,
    Plan,
    Signatory,
    Target,
)
from clusterplanner.core.plan.plan import Approval as Form
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build, file_stem
from clusterplanner.core.report.document import (
    Approval,
    Chart,
    ChartKind,
    Contents,
    Document,
    Heading,
    Paragraph,
    RowKind,
    Signature,
    Style,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.export import render

TERRITORIES = ("BY", "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA")
CYRILLIC = re.compile("[А-Яа-яЁёІіЎў]")
NOT_BELARUSIAN = re.compile("[иИщЩъЪ]")


def document(plan: Plan, language: Language | None = None) -> Document:
    return build(plan, library(), language)


def points(built: Document) -> list[str]:
    return [plain(b.runs) for b in built.blocks if isinstance(b, Paragraph) and b.style is Style.POINT]


def headings(built: Document) -> list[str]:
    return [plain(b.runs) for b in built.blocks if isinstance(b, Heading)]


def tables(built: Document) -> list[Table]:
    return [b for b in built.blocks if isinstance(b, Table)]


def assert_numbers_run(built: Document) -> None:
    assert [int(p.split(".")[0]) for p in points(built)] == list(range(1, len(points(built)) + 1))
    numbered = [re.match(r"(\S+) (\d+)\. ", heading) for heading in headings(built)]
    assert all(numbered)
    for word in {match[1] for match in numbered if match}:
        found = [int(match[2]) for match in numbered if match and match[1] == word]
        assert found == list(range(1, len(found) + 1))
    captions = [re.search(r"\d+", plain(table.caption)) for table in tables(built)]
    assert [int(c[0]) for c in captions if c] == list(range(1, len(tables(built)) + 1))
    charts = [re.search(r"\d+", plain(b.caption)) for b in built.blocks if isinstance(b, Chart)]
    assert [int(c[0]) for c in charts if c] == list(range(1, len(charts) + 1))


def assert_well_formed(built: Document) -> None:
    assert_numbers_run(built)
    for table in (*tables(built), *built.sheets):
        assert table.rows or table in built.sheets
        assert sum(column.width for column in table.columns) == pytest.approx(1)
        assert all(column.width > 0.03 for column in table.columns)
        assert all(sum(cell.span for cell in row.cells) == len(table.columns) for row in table.rows)
        assert table.summary
    anchors = [b.anchor for b in built.blocks if isinstance(b, Heading | Table)]
    assert len(set(anchors)) == len(anchors)
    for chart in (b for b in built.blocks if isinstance(b, Chart)):
        assert all(len(series.values) == len(chart.labels) for series in chart.series)
        assert chart.alternative
        assert chart.unit
    for text in texts_of(built):
        assert "  " not in text
        assert ".." not in text.replace("____.____", "")
        assert not re.search(r"[{}]|\bNone\b|\bnan\b", text), text
    turns = [b.landscape for b in built.blocks if isinstance(b, Turn)]
    assert all(one != other for one, other in pairwise(turns))


def without_russian_titles(text: str) -> str:
    text = text.replace("\u00a0", " ")
    for source in library().figures.sources.values():
        if source.title.be == source.title.ru:
            text = text.replace(source.title.be, "")
    return text


def whole_plan(territory: str, kind: Kind, language: Language) -> Plan:
    measures = list(library().catalogue.measures)
    return new_plan(library(), territory, 2026, 2030, measures, language=language, kind=kind, new_id=iter_ids())


def iter_ids():  # type: ignore[no-untyped-def]
    counter = iter(range(10_000))
    return lambda: f"id{next(counter)}"


@pytest.mark.parametrize(("kind", "language"), list(product(Kind, Language)))
def test_every_territory_kind_and_language(kind: Kind, language: Language) -> None:
    for territory in TERRITORIES:
        built = document(whole_plan(territory, kind, language))
        assert_well_formed(built)
        assert built.language is language
        for text in texts_of(built):
            if language is Language.EN:
                assert not CYRILLIC.search(text), text
            if language is Language.BE:
                assert not NOT_BELARUSIAN.search(without_russian_titles(text)), text


def test_chapters_of_the_full_plan_stand_in_order() -> None:
    built = document(sample_plan(library()))
    assert [re.sub(r"\. .*", "", heading) for heading in headings(built)] == [
        *(f"ГЛАВА {n}" for n in range(1, 9)),
        "ПРИЛОЖЕНИЕ 1",
        "ПРИЛОЖЕНИЕ 2",
        "ПРИЛОЖЕНИЕ 3",
    ]
    kinds = [type(block) for block in built.blocks]
    assert kinds.count(Contents) == 1
    assert kinds.index(Contents) < kinds.index(Heading)
    assert kinds.index(Signature) < max(i for i, kind in enumerate(kinds) if kind is Approval)


def test_a_line_chart_and_a_bar_chart_are_there() -> None:
    charts = [b for b in document(sample_plan(library())).blocks if isinstance(b, Chart)]
    assert {chart.kind for chart in charts} == {ChartKind.LINE, ChartKind.BAR}
    line = next(chart for chart in charts if chart.kind is ChartKind.LINE)
    assert line.labels[0] == "2015"
    assert line.series[0].values[2] is None  # 2017 was never published
    assert line.series[0].emphasis


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from(list(Section))))
def test_numbers_follow_what_remains(left_out: set[Section]) -> None:
    built = document(replace(sample_plan(library()), left_out=tuple(left_out)))
    assert_well_formed(built)
    anchors = {b.anchor for b in built.blocks if isinstance(b, Heading)}
    assert not anchors & set(left_out)
    assert any(isinstance(b, Contents) for b in built.blocks) == (Section.CONTENTS not in left_out)
    assert any(isinstance(b, Signature) for b in built.blocks) == (Section.SIGNATURE not in left_out)
    told = {int(n) for p in points(built) for n in re.findall(r"таблиц[еах]+\s(\d+)", p.replace("\u00a0", " "))}
    assert told <= set(range(1, len(tables(built)) + 1))


def test_an_unknown_section_left_out_changes_nothing() -> None:
    plan = sample_plan(library())
    changed = document(replace(plan, left_out=("astrology",)))
    assert replace(changed, seal=None) == replace(document(plan), seal=None)


# Approval, title, signature


def approval(built: Document) -> tuple[str, ...]:
    return next(b.lines for b in built.blocks if isinstance(b, Approval) and b.at_right)


def test_a_draft_is_marked_and_leaves_date_and_number_to_the_hand() -> None:
    built = document(sample_plan(library()))
    assert plain(built.blocks[0].runs) == "ПРОЕКТ"  # type: ignore[union-attr]
    assert approval(built) == (
        "УТВЕРЖДЕНО",
        "Решение",
        "Витебского областного",
        "исполнительного комитета",
        "____.____.________ №\u00a0______",
    )


def test_an_approved_plan_has_date_and_number_and_no_mark() -> None:
    plan = sample_plan(library())
    block = replace(plan.approval, date="17.12.2026", number="316")
    built = document(replace(plan, draft=False, remark="", approval=block))
    assert not [b for b in built.blocks if isinstance(b, Paragraph) and b.style is Style.MARK]
    assert approval(built)[-1] == "17.12.2026 №\u00a0316"
    assert built.file_stem == "План_Витебская_2026-2030"


def test_a_person_approves_with_room_for_the_hand() -> None:
    block = ApprovalBlock(Form.PERSON, signatory=Signatory("Председатель комитета", "И.О.Фамилия"))
    lines = approval(document(replace(sample_plan(library()), approval=block)))
    assert lines == ("УТВЕРЖДАЮ", "Председатель комитета", "____________ И.О.Фамилия", "____.____.________")


@pytest.mark.parametrize(
    ("territory", "kind", "expected"),
    [
        ("BY-HM", Kind.REGIONAL_COMPLEX, ("Решение", "Минского городского", "Совета депутатов")),
        ("BY-HR", Kind.REGIONAL_COMPLEX, ("Решение", "Гродненского областного", "Совета депутатов")),
        ("BY-HM", Kind.ACTION_PLAN, ("Решение", "Минского городского", "исполнительного комитета")),
        ("BY", Kind.COMPLEX_OF_MEASURES, ("Постановление", "Совета Министров", "Республики Беларусь")),
    ],
)
def test_who_approves_follows_kind_and_territory(territory: str, kind: Kind, expected: tuple[str, ...]) -> None:
    assert approval(document(whole_plan(territory, kind, Language.RU)))[1:-1] == expected


@pytest.mark.parametrize(
    ("kind", "title", "subject"),
    [
        (Kind.ACTION_PLAN, "ПЛАН МЕРОПРИЯТИЙ", r"по .+ города Минска на 2026–2030 годы"),
        (Kind.REGIONAL_COMPLEX, "РЕГИОНАЛЬНЫЙ КОМПЛЕКС МЕРОПРИЯТИЙ", r"по реализации в городе Минске .+ годы"),
        (Kind.COMPLEX_OF_MEASURES, "КОМПЛЕКС МЕР", r"по развитию .+ города Минска на 2026–2030 годы"),
        (Kind.BRIEF, "СПРАВКА", r"о развитии .+ города Минска"),
    ],
)
def test_titles_by_kind(kind: Kind, title: str, subject: str) -> None:
    built = document(whole_plan("BY-HM", kind, Language.RU))
    texts = {b.style: plain(b.runs) for b in built.blocks if isinstance(b, Paragraph)}
    assert texts[Style.TITLE] == title
    assert re.fullmatch(subject, texts[Style.SUBJECT].replace("\u00a0", " "))


def test_a_brief_is_short_signed_and_not_approved() -> None:
    built = document(replace(sample_plan(library()), kind=Kind.BRIEF))
    assert not [b for b in built.blocks if isinstance(b, Approval | Contents | Heading | Turn | Chart)]
    assert len(tables(built)) == 1
    assert isinstance(built.blocks[-1], Signature)
    assert built.sheets


@pytest.mark.parametrize("language", Language)
def test_a_brief_fits_a_page(language: Language) -> None:
    from pypdfium2 import PdfDocument

    for territory in TERRITORIES:
        plan = whole_plan(territory, Kind.BRIEF, language)
        assert len(PdfDocument(render(document(plan), "pdf"))) == 1


def test_an_untouched_subject_follows_the_kind() -> None:
    plan = sample_plan(library())
    assert "по развитию" in document(plan).subject
    assert "о развитии" in document(replace(plan, kind=Kind.BRIEF)).subject
    assert document(replace(plan, kind=Kind.BRIEF, subject="итогах")).subject == "об итогах"


def test_a_subject_that_begins_with_a_vowel_takes_ob() -> None:
    plan = replace(sample_plan(library()), kind=Kind.BRIEF, subject="итогах года")
    assert "об итогах года" in {plain(b.runs) for b in document(plan).blocks if isinstance(b, Paragraph)}


def test_one_year_is_one_year() -> None:
    built = document(replace(sample_plan(library()), first_year=2027, last_year=2027))
    assert built.subject.endswith("на\u00a02027\u00a0год")
    assert "Срок реализации Плана: 2027\u00a0год." in " ".join(points(built))
    assert built.file_stem == "План_Витебская_2027_проект"


def test_agreements_follow_the_signature() -> None:
    plan = replace(sample_plan(library()), agreements=(Agreement("a", Signatory("Начальник", "А.Б.Вгдеев")),))
    last = [b for b in document(plan).blocks if isinstance(b, Approval)][-1]
    assert last.lines[0] == "СОГЛАСОВАНО"
    assert not last.at_right
    assert "____________ А.Б.Вгдеев" in last.lines


# Acts


def legal_basis(built: Document) -> str:
    items = [b for b in built.blocks if isinstance(b, Paragraph) and b.style is Style.LIST_ITEM]
    return "\n".join(plain(b.runs) for b in items).replace("\u00a0", " ")


def test_the_concept_is_cited_as_it_was_published() -> None:
    assert (
        "постановление Совета Министров Республики Беларусь от 16 января 2014 г. № 27 «Об утверждении Концепции "
        "формирования и развития инновационно-промышленных кластеров в Республике Беларусь и мероприятий по ее "
        "реализации» (Национальный правовой Интернет-портал Республики Беларусь, 23.01.2014, 5/38322)"
    ) in legal_basis(document(sample_plan(library())))


def test_what_is_not_verified_is_marked_until_a_person_confirms_it() -> None:
    plan = replace(sample_plan(library()), acts=())
    before = document(plan)
    assert act_marks(before) == ["<1>", "<2>", "<3>"]
    assert "период до 2030 года» <1> (далее – Стратегия)" in legal_basis(before)
    confirmed = replace(plan, confirmations=(Confirmation("sme_strategy_2030", "И.О.Фамилия", "2026-01-15"),))
    after = document(confirmed)
    assert act_marks(after) == ["<1>", "<2>"]
    assert "период до 2030 года» (далее – Стратегия)" in legal_basis(after)
    assert "Стратегии развития малого и среднего предпринимательства „Беларусь" in legal_basis(after)


def act_marks(built: Document) -> list[str]:
    """Return the marks behind acts in order, which all stand out."""
    marked = [
        run
        for b in built.blocks
        if isinstance(b, Paragraph) and b.style in {Style.LIST_ITEM, Style.POINT}
        for run in b.runs
        if re.fullmatch(r"\s<\d+>", run.text)
    ]
    assert all(run.bold and run.italic for run in marked)
    return [run.text.strip() for run in marked]


def act_note_numbers(built: Document) -> list[str]:
    notes = [plain(b.runs) for b in built.blocks if isinstance(b, Paragraph) and b.style is Style.SOURCE]
    return [found[0] for note in notes if (found := re.match(r"<\d+>(?=\s[^\W\d_])", note))]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("left_out", [(), (Section.GENERAL,), (Section.MANAGEMENT,)])
def test_each_mark_has_its_note_once(language: Language, left_out: tuple[Section, ...]) -> None:
    acts = tuple(library().catalogue.acts)
    built = document(replace(sample_plan(library()), acts=acts, left_out=left_out), language)
    assert act_note_numbers(built) == list(dict.fromkeys(act_marks(built)))


def test_every_doubt_about_an_act_is_told() -> None:
    acts = library().catalogue.acts
    built = document(replace(sample_plan(library()), acts=tuple(acts)))
    notes = "\n".join(plain(b.runs) for b in built.blocks if isinstance(b, Paragraph) and b.style is Style.SOURCE)
    open_ones = [act for act in acts.values() if act.doubts]
    assert open_ones
    for act in open_ones:
        assert act.doubts is not None
        assert act.doubts.ru.rstrip(".").lower().replace("\u00a0", " ") in notes.lower().replace("\u00a0", " ")
    ended = [act for act in acts.values() if act.ended]
    assert ended
    assert notes.lower().count("период, на который рассчитан акт, завершился") == len(ended)


def test_an_act_cited_again_has_no_title() -> None:
    told = next(p for p in points(document(sample_plan(library()))) if "При мониторинге развития кластеров" in p)
    assert told.replace("\u00a0", " ").endswith("от 1 декабря 2014 г. № 90 <8>.")


def test_a_law_number_has_a_latin_letter_in_english() -> None:
    built = document(replace(sample_plan(library()), acts=tuple(library().catalogue.acts)), Language.EN)
    assert "No. 148-Z" in legal_basis(built)


def test_an_electronic_document_has_neither_date_nor_number() -> None:
    plan = sample_plan(library())
    assert approval(document(replace(plan, electronic=True))) == approval(document(plan))[:-1]
    person = replace(plan.approval, form=Form.PERSON, date="17.12.2026", number="316")
    built = document(replace(plan, electronic=True, approval=person))
    assert plan.agreements
    for block in (b for b in built.blocks if isinstance(b, Approval)):
        assert not re.search(r"\d\d\.\d\d|__\.__|№", " ".join(block.lines))


def test_every_act_of_the_catalogue_can_be_cited() -> None:
    acts = tuple(library().catalogue.acts)
    for language in Language:
        assert_well_formed(document(replace(sample_plan(library()), acts=(*acts, "no-such-act")), language))


# Measures and money


def test_measures_are_grouped_by_task_and_add_up() -> None:
    plan = sample_plan(library())
    built = document(plan)
    table = next(t for t in tables(built) if t.anchor == "table-measures")
    assert [row.kind for row in table.rows].count(RowKind.GROUP) == 3
    assert table.numbered
    body = [row for row in table.rows if row.kind is RowKind.BODY]
    assert [plain(row.cells[0].paragraphs[0]) for row in body] == [str(n) for n in range(1, len(plan.items) + 1)]
    assert {row.id for row in body} == {item.id for item in plan.items}
    total = next(row for row in table.rows if row.kind is RowKind.TOTAL)
    exact = sum(line.amount for item in plan.items for line in item.budget if line.amount)
    assert total.cells[1].value == exact == sum(row.cells[4].value for row in body if row.cells[4].value)
    finance = next(t for t in tables(built) if t.anchor == "table-finance")
    assert finance.rows[-1].cells[-1].value == exact


def test_no_sum_is_rounded() -> None:
    lines = (
        BudgetLine("a", 2026, Funding.LOCAL, Decimal("0.125")),
        BudgetLine("b", 2027, Funding.OWN, Decimal("1E+3")),
    )
    plan = replace(sample_plan(library()), items=(Item("i", wording="X", budget=lines),))
    finance = next(t for t in tables(document(plan)) if t.anchor == "table-finance")
    assert plain(finance.rows[-1].cells[-1].paragraphs[0]) == "1\u00a0000,125"


def test_the_landscape_section_holds_the_measures_alone() -> None:
    blocks = document(sample_plan(library())).blocks
    first, second, *_ = (i for i, b in enumerate(blocks) if isinstance(b, Turn))
    inside = blocks[first + 1 : second]
    assert [b.anchor for b in inside if isinstance(b, Heading)] == ["measures"]


# What is missing or unknown


def test_an_empty_plan_is_a_form_to_fill_in() -> None:
    for kind in Kind:
        built = document(Plan("p", "BY-VI", 2026, 2030, kind=kind, items=(Item("i"),)))
        assert_well_formed(built)
        if kind is not Kind.BRIEF:
            assert "____" in " ".join(approval(built))
    assert document(Plan("p", "BY-VI", 2026, 2030))


def test_unknown_ids_never_crash() -> None:
    item = Item(
        "i",
        measure="gone",
        task="gone",
        budget=(BudgetLine("a"), BudgetLine("b", amount=Decimal(5)), BudgetLine("c", 2031, Funding.LOCAL, Decimal(7))),
        targets=(Target("t"), Target("u", indicator="gone", values=((2027, Decimal("1.5")),))),
    )
    plan = Plan(
        "p",
        "BY-VI",
        2030,
        2026,
        items=(item,),
        targets=(Target("v", indicator="gone"), Target("w", baseline=Decimal(3))),
        indicators=("gone", "sme_org_count"),
        peers=("XX", "BY-VI", "BY-BR"),
        acts=("gone",),
    )
    assert_well_formed(document(plan))


@pytest.mark.parametrize("territory", ["", "XX", "EU"])
def test_a_territory_without_plans_is_refused(territory: str) -> None:
    with pytest.raises(Refusal) as caught:
        document(Plan("p", territory, 2026, 2030))
    assert caught.value.problem.code == "P111"


def test_sections_have_a_name_in_each_language() -> None:
    assert Section.FINANCE.wording(Language.BE) == "Фінансаванне"
    assert len({section.wording(Language.RU) for section in Section}) == len(Section)


# Sheets


def test_sheets_are_tidy_and_typed() -> None:
    plan = sample_plan(library())
    measures, budget, totals, targets, risks, figures, sources = document(plan).sheets
    body = [row for row in measures.rows if row.kind is RowKind.BODY]
    assert len(body) == len(plan.items)
    assert all(isinstance(row.cells[6].value, date) and isinstance(row.cells[7].value, date) for row in body)
    lines = [row for row in budget.rows if row.kind is RowKind.BODY]
    assert len(lines) == sum(len(item.budget) for item in plan.items)
    assert all(isinstance(row.cells[4].value, Decimal) for row in lines)
    everyone = (*plan.targets, *(t for item in plan.items for t in item.targets))
    assert len(targets.rows) == sum(max(1, len(t.values)) for t in everyone)
    assert [[cell.value for cell in row.cells[2:5]] for row in risks.rows] == [
        [3, 4, 12],
        [4, 3, 12],
        [3, 3, 9],
        [2, 2, 4],
    ]
    assert all(isinstance(row.cells[3].value, Decimal) for row in figures.rows)
    printed = next(t for t in tables(document(plan)) if t.anchor == "table-finance")
    assert [[cell.value for cell in row.cells] for row in totals.rows] == [
        [cell.value for cell in row.cells] for row in printed.rows
    ]
    assert totals.rows[-1].kind is RowKind.TOTAL
    numbers = [row.cells[0].value for row in sources.rows]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {row.cells[5].value for row in figures.rows} == set(numbers)
    assert all(len(row.cells) == len(table.columns) for table in document(plan).sheets for row in table.rows)


def test_terms_of_the_workbook_are_those_of_the_document() -> None:
    built = document(sample_plan(library()))
    titles = [plain(column.title) for column in built.sheets[0].columns]
    assert titles[5:8] == ["Срок исполнения", "Начало (не ранее)", "Завершение (не позднее)"]
    printed = next(t for t in tables(built) if t.anchor == "table-measures")
    terms = {row.id: plain(row.cells[2].paragraphs[0]) for row in printed.rows if row.id}
    told = {row.id: plain(row.cells[5].paragraphs[0]) for row in built.sheets[0].rows if row.id}
    assert told == terms
    assert any("квартал" in term for term in told.values())


def test_a_file_name_is_safe_everywhere() -> None:
    for territory, kind, language in product(TERRITORIES, Kind, Language):
        stem = file_stem(Plan("p", territory, 2026, 2030, kind=kind), library(), language)
        assert re.fullmatch(r"[\w-]+(\.?[\w-]+)*", stem), stem
        assert len(stem) < 80
