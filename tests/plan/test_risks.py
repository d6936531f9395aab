from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from complete_plan import COMPLETE, numbered

from clusterplanner.core.analysis.rules import thresholds
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.naming import field_name
from clusterplanner.core.plan.plan import Degree, Plan, Risk
from clusterplanner.core.plan.risks import (
    Grade,
    add_risk,
    add_suggested,
    grade,
    level,
    ranked,
    remove_risks,
    set_risk,
)
from clusterplanner.core.plan.telling import differences

LIBRARY = library()


def risk(risk_id: str, likelihood: int | None = None, impact: int | None = None) -> Risk:
    return Risk(risk_id, "Риск", *(each and Degree(each) for each in (likelihood, impact)))


RISKS = (risk("a", 2, 2), risk("b"), risk("c", 5, 4), risk("d", 4, 1), risk("e", 3, None))
PLAN = replace(COMPLETE, risks=RISKS)


@pytest.mark.parametrize(
    ("likelihood", "impact", "expected"),
    [(1, 1, 1), (3, 4, 12), (5, 5, 25), (None, 5, None), (5, None, None)],
)
def test_a_level_is_likelihood_times_impact(likelihood: int | None, impact: int | None, expected: int | None) -> None:
    assert level(risk("r", likelihood, impact)) == expected


def test_grades_begin_at_the_thresholds_which_can_be_changed() -> None:
    assert [grade(each) for each in (1, 4, 5, 11, 12, 25)] == [
        *(Grade.LOW, Grade.LOW, Grade.MEDIUM, Grade.MEDIUM, Grade.HIGH, Grade.HIGH)
    ]
    marks = thresholds("risks")
    strict = {**marks, "high": replace(marks["high"], value=Decimal(6))}
    assert grade(6, strict) is Grade.HIGH
    assert marks["medium"].value < marks["high"].value <= max(Degree) ** 2


def test_the_highest_come_first_those_not_judged_last_equals_as_they_stand() -> None:
    assert [each.id for each in ranked(PLAN)] == ["c", "a", "d", "b", "e"]


def test_risks_are_added_set_and_removed() -> None:
    plan = add_risk(COMPLETE, numbered(), name="Нет средств")
    assert plan.risks == (Risk("n1", "Нет средств"),)
    plan = set_risk(plan, "n1", likelihood=Degree.MEDIUM, owner="Комитет экономики")
    assert plan.risks == (Risk("n1", "Нет средств", Degree.MEDIUM, None, "", "Комитет экономики"),)
    assert set_risk(plan, "n1", likelihood=Degree.MEDIUM) is plan
    assert remove_risks(plan, ("x",)) is plan
    assert remove_risks(plan, ("n1",)) == COMPLETE
    with pytest.raises(KeyError):
        set_risk(plan, "x", name="")


def test_suggested_risks_come_once_and_unjudged_and_follow_the_language() -> None:
    ids = tuple(LIBRARY.catalogue.risks)
    plan = add_suggested(COMPLETE, LIBRARY, ids, numbered())
    assert [each.name for each in plan.risks] == [LIBRARY.catalogue.risks[each].name.ru for each in ids]
    assert all(each.mitigation and not each.owner and level(each) is None for each in plan.risks)
    assert add_suggested(plan, LIBRARY, reversed(ids)) is plan
    told = edits.change_language(plan, LIBRARY, Language.BE)
    assert [each.mitigation for each in told.risks] == [LIBRARY.catalogue.risks[each].mitigation.be for each in ids]
    assert add_suggested(told, LIBRARY, ids) is told
    with pytest.raises(KeyError):
        add_suggested(plan, LIBRARY, ("x",))


def test_an_owner_moves_with_the_territory() -> None:
    body = LIBRARY.catalogue.bodies_in_role("economy", "BY-VI")[0].ru
    plan = add_risk(COMPLETE, numbered(), name="Риск", owner=body)
    moved = edits.change_territory(plan, LIBRARY, "BY-MA")
    assert moved.risks[0].owner == LIBRARY.catalogue.bodies_in_role("economy", "BY-MA")[0].ru != body


def test_a_risk_is_named_by_its_printed_number() -> None:
    assert field_name("risks/d/owner", PLAN, LIBRARY, Language.RU) == "Риск 3, ответственный за риск"
    after: Plan = set_risk(PLAN, "d", mitigation="Резерв")
    (told,) = differences(PLAN, after, LIBRARY, Language.RU)
    assert (told.where, told.field, told.after) == ("risks/d/mitigation", "Риск 3, меры по снижению", "Резерв")
