from __future__ import annotations

import pytest
from complete_plan import COMPLETE

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.check import check
from clusterplanner.core.plan.order import grouped_items, in_print_order, move_in_group
from clusterplanner.core.plan.plan import Item, Plan

LIBRARY = library()
FIRST, SECOND, THIRD = LIBRARY.catalogue.tasks
MIXED = Plan(
    "p",
    "BY-VI",
    2026,
    2030,
    items=(
        Item("a"),
        Item("b", task=THIRD),
        Item("c", task=FIRST),
        Item("d", task="gone"),
        Item("e", task=THIRD),
        Item("f", task=FIRST),
    ),
)


def ids(plan: Plan) -> str:
    return "".join(item.id for item in in_print_order(plan, LIBRARY))


def test_items_stand_by_task_and_those_outside_the_tasks_last() -> None:
    assert ids(MIXED) == "cfbead"
    groups = {task: "".join(item.id for item in items) for task, items in grouped_items(MIXED, LIBRARY)}
    assert groups == {FIRST: "cf", THIRD: "be", "": "ad"}


@pytest.mark.parametrize(
    ("item", "step", "expected"),
    [("c", 1, "fcbead"), ("e", -1, "cfebad"), ("d", -1, "cfbeda"), ("a", 1, "cfbeda")],
)
def test_an_item_moves_among_those_of_its_task(item: str, step: int, expected: str) -> None:
    assert ids(move_in_group(MIXED, LIBRARY, item, step)) == expected


@pytest.mark.parametrize(("item", "step"), [("c", -1), ("f", 1), ("b", -1), ("e", 1), ("a", -1), ("d", 1)])
def test_at_the_edge_of_its_task_an_item_stays(item: str, step: int) -> None:
    assert move_in_group(MIXED, LIBRARY, item, step) is MIXED


def test_problems_number_measures_as_the_document_does() -> None:
    plan = edits.move_item(edits.set_item(COMPLETE, "i3", responsible=""), "i3", 0)
    (problem,) = check(plan, LIBRARY)
    place = [item.id for item in in_print_order(plan, LIBRARY)].index("i3") + 1
    assert place != 1
    assert problem.sentence(Language.RU).startswith(f"Мероприятие {place} «Конкурс проектов»")
