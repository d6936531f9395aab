"""A document of a changed plan, sent out as that of the old one: accepting everything gives the changed plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library, library
from clusterplanner.core.plan.edits import (
    add_budget,
    add_item,
    move_item,
    remove_budget,
    remove_items,
    set_agreement,
    set_approval,
    set_budget,
    set_item,
    set_plan,
    set_signature,
    set_target,
    set_target_value,
)
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.plan import Approval, Funding, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write
from clusterplanner.core.returned.proposals import Review, apply, review

SAMPLE = sample_plan(library())
Edit = Callable[[Plan], Plan]

words = st.lists(
    st.sampled_from(
        ("развитие", "кластера", "№ 5", "«Звено»", "20 %", "2027 г.", "ООО", "а.б.", "x < y & z", "=1+1", "и")
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
lines = st.lists(words, min_size=1, max_size=3).map("\n".join)
moments = st.one_of(
    st.builds(Moment, st.integers(2026, 2030)),
    st.builds(Moment, st.integers(2026, 2030), st.integers(1, 4)),
    st.dates(date(2026, 1, 1), date(2030, 12, 31)).map(lambda day: Moment(day.year, None, day)),
)
amounts = st.decimals(Decimal("0.1"), Decimal(99999), places=1)
items = st.sampled_from([item.id for item in SAMPLE.items])


def edit(
    function: Callable[..., Plan], *parts: st.SearchStrategy, **fields: st.SearchStrategy
) -> st.SearchStrategy[Edit]:
    return st.builds(
        lambda given, named: lambda plan: function(plan, *given, **named),
        st.tuples(*parts),
        st.fixed_dictionaries(fields),
    )


edits = st.one_of(
    edit(set_item, items, wording=lines),
    edit(set_item, items, start=st.none() | moments, end=st.none() | moments),
    edit(set_item, items, responsible=words, co_executors=st.lists(words, max_size=3, unique=True).map(tuple)),
    edit(set_item, items, result=lines),
    edit(add_budget, items, year=st.integers(2031, 2035), funding=st.sampled_from(Funding), amount=amounts),
    st.builds(
        lambda amount: partial(set_budget, item_id="seminars", line_id="seminars-local-2027", amount=amount), amounts
    ),
    st.just(partial(remove_budget, item_id="seminars", ids=["seminars-local-2028"])),
    st.builds(
        lambda year, value: partial(
            set_target_value, item_id="seminars", target_id="seminars-seminars-held", year=year, value=value
        ),
        st.integers(2026, 2030),
        st.integers(0, 10**6).map(Decimal),
    ),
    st.builds(
        lambda name: partial(set_target, item_id="seminars", target_id="seminars-seminars-held", name=name), words
    ),
    edit(set_plan, purpose=words),
    edit(set_plan, expected=lines),
    edit(set_plan, reporting=lines),
    edit(set_plan, coordinator=words),
    edit(set_plan, subject=words),
    edit(set_plan, place=st.just("г. Орша"), issue_year=st.integers(2026, 2030)),
    edit(set_plan, draft=st.just(False)),
    edit(set_plan, first_year=st.integers(2024, 2026)),
    edit(set_approval, body=words, date=st.just("01.02.2026"), number=st.just("15-р")),
    edit(set_signature, position=words, name=st.just("П.П.Петров")),
    edit(set_agreement, st.just(SAMPLE.agreements[0].id), position=words, name=st.just("С.С.Сидорова")),
    edit(remove_items, st.lists(items, min_size=1, max_size=3)),
    edit(move_item, items, st.integers(0, 20)),
)


def came_back(before: Plan, after: Plan, facts: Library) -> Review:
    """What the document of a plan proposes when it went out as that of another."""
    document = replace(build(after, facts), seal=build(before, facts).seal)
    return review(write(document), "план.docx", before, facts, Language.RU)


def as_printed(plan: Plan, facts: Library) -> Plan:
    return replace(plan, items=in_print_order(plan, facts))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(edits)
@example(partial(set_plan, remark=""))
@example(partial(set_item, item_id="seminars", targets=()))
@example(partial(set_approval, form=Approval.NONE))
def test_accepting_all_gives_the_changed_plan(change: Edit) -> None:
    facts = library()
    changed = change(SAMPLE)
    found = came_back(SAMPLE, changed, facts)
    accepted = apply(SAMPLE, found.proposals)
    assert without_ids(as_printed(accepted, facts)) == without_ids(as_printed(changed, facts))


def without_ids(plan: Plan) -> Plan:
    """The plan with its budget lines in an order of their own and without ids, which a document does not show."""
    return replace(
        plan,
        items=tuple(
            replace(
                item,
                budget=tuple(
                    sorted(
                        (replace(line, id="") for line in item.budget),
                        key=lambda line: (str(line.funding), line.year or 0, line.amount or 0),
                    )
                ),
            )
            for item in plan.items
        ),
    )


def test_added_measure_is_the_same_but_for_what_no_document_shows(facts: Library) -> None:
    task = SAMPLE.item("seminars").task
    changed = add_item(
        SAMPLE,
        task=task,
        wording="Новое",
        responsible="ООО «Ярмарка»",
        end=Moment(2027, 2),
        result="Итог",
        new_id=lambda: "x",
    )
    (found,) = came_back(SAMPLE, changed, facts).proposals
    (new,) = (item for item in apply(SAMPLE, [found]).items if item not in SAMPLE.items)
    assert replace(new, id="x") == changed.item("x")


@pytest.mark.parametrize("language", ["be", "en"])
def test_document_in_another_language_brings_back_what_needs_no_translation(facts: Library, language: str) -> None:
    spoken = Language(language)
    body = facts.catalogue.bodies("BY-VI")[3]
    changed = set_item(SAMPLE, "seminars", start=Moment(2027), end=Moment(2028), responsible=body.ru)
    changed = set_budget(changed, "seminars", "seminars-local-2027", amount=Decimal("1234.5"))
    changed = set_item(changed, "business-network", wording="Своя запись")
    document = replace(build(changed, facts, spoken), seal=build(SAMPLE, facts, spoken).seal)
    found = review(write(document), "план.docx", SAMPLE, facts, Language.RU)
    assert [each.code for each in found.notices] == ["W203"]
    accepted = apply(SAMPLE, found.proposals).item("seminars")
    assert accepted == replace(changed.item("seminars"), co_executors=accepted.co_executors)
    assert accepted.co_executors == changed.item("seminars").co_executors
    assert any(each.reason.code == "W307" and each.after == "Своя запись" for each in found.unmapped)
