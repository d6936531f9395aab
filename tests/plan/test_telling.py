"""Differences between two versions of a plan, told field by field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from decimal import Decimal

import pytest
from complete_plan import COMPLETE

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import catalogue_keys
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import (
    Agreement,
    Approval,
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
from clusterplanner.core.plan.telling import differences

CASES: list[tuple[Callable[[Plan], Plan], str]] = [
    (lambda p: edits.set_plan(p, territory="BY-MI"), "Территория: Витебская область → Минская область"),
    (lambda p: edits.set_plan(p, draft=False), "Проект: да → нет"),
    (lambda p: edits.set_plan(p, kind=Kind.BRIEF), "Вид документа: план мероприятий → справка"),
    (lambda p: edits.set_plan(p, remark="a\nb\x1b"), "Пометка вверху документа: – → a b "),
    (lambda p: edits.set_plan(p, place=""), "Место издания: г. Витебск → –"),
    (lambda p: edits.set_approval(p, form=Approval.NONE), "Гриф утверждения, форма утверждения: "),
    (lambda p: edits.set_approval(p, name="И.И.Иванов"), "Гриф утверждения, наименование или фамилия: – → И.И.Иванов"),
    (lambda p: edits.set_item(p, "i2", end=Moment(2028, 3)), "Мероприятие 1, срок: 2030 год → III квартал 2028 г."),
    (
        lambda p: edits.set_budget(p, "i1", "b2", amount=Decimal("1234.50")),
        "Мероприятие 2, строка финансирования 2, сумма, тыс. рублей: 20,25 → 1 234,50",
    ),
    (
        lambda p: edits.set_budget(p, "i1", "b2", funding=Funding.OWN),
        "Мероприятие 2, строка финансирования 2, источник финансирования: Местный бюджет → Собственные средства",
    ),
    (
        lambda p: edits.remove_budget(p, "i1", ("b1",)),
        "Мероприятие 2, строка финансирования 1: 2026, Местный бюджет, 10,5 → –",
    ),
    (lambda p: replace(p, items=p.items[:2]), "Мероприятие 3: Конкурс проектов → –"),
    (lambda p: replace(p, items=(*p.items, Item("n", wording="Ярмарка"))), "Мероприятие 4: – → Ярмарка"),
    (lambda p: replace(p, items=(p.items[1], p.items[0], p.items[2])), "Порядок мероприятий: 2; 1; 3 → 1; 2; 3"),
    (
        lambda p: edits.set_target_value(p, "", "t2", 2027, Decimal("9.10")),
        "Целевой показатель 1, значения по годам: 2030: 9 500 → 2027: 9,10; 2030: 9 500",
    ),
    (lambda p: replace(p, confirmations=p.confirmations[:1]), "Подтверждения правовых актов: "),
]


@pytest.mark.parametrize(("edit", "told"), CASES)
def test_one_edit_is_one_line(edit: Callable[[Plan], Plan], told: str) -> None:
    (found,) = differences(COMPLETE, edit(COMPLETE), library(), Language.RU)
    assert f"{found.field}: {found.before} → {found.after}".replace("\u00a0", " ").startswith(told)
    assert found.before != found.after


def test_equal_plans_have_nothing_to_tell() -> None:
    assert differences(COMPLETE, replace(COMPLETE), library(), Language.RU) == ()


def test_long_texts_are_shown_from_where_they_part() -> None:
    old, new = (replace(COMPLETE, purpose="слово " * 50 + end + " конец" * 50) for end in ("раз", "два"))
    (found,) = differences(old, new, library(), Language.RU)
    assert found.before.startswith("…") and "раз" in found.before and len(found.before) <= 82
    assert found.after.startswith("…") and "два" in found.after


def test_differences_stand_in_the_order_of_the_plan() -> None:
    changed = edits.set_item(edits.set_item(COMPLETE, "i3", note="x"), "i1", note="x")
    found = differences(COMPLETE, replace(changed, first_year=2020, expected="x"), library(), Language.EN)
    assert [each.where for each in found] == ["first_year", "items/i1/note", "items/i3/note", "expected"]


@pytest.mark.parametrize("language", Language)
def test_every_field_has_its_name(language: Language) -> None:
    known = set(catalogue_keys("fields"))
    records = (Plan, Item, BudgetLine, Target, ApprovalBlock, Signatory, Agreement, Confirmation)
    names = {each.name for record in records for each in fields(record)} - {"signatory", "act", "who", "when"}
    assert {f"field_{name}" for name in names} <= known
    bare = Plan("p", "BY-VI", 2026, 2030)
    assert all(each.field for each in differences(bare, COMPLETE, library(), language))
