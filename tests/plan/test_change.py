from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from complete_plan import COMPLETE, numbered

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.change import PlanChange, difference
from clusterplanner.core.plan.plan import Approval, Kind, Plan, Stance
from clusterplanner.core.plan.risks import add_risk

CASES: list[tuple[Callable[[Plan], Plan], str]] = [
    (lambda p: edits.set_plan(p, territory="BY-MI"), "territory"),
    (lambda p: edits.set_plan(p, first_year=2025, last_year=2031), "first_year last_year"),
    (lambda p: edits.set_plan(p, language=Language.BE), "language"),
    (lambda p: edits.set_plan(p, kind=Kind.BRIEF), "kind"),
    (lambda p: edits.set_plan(p, subject="x", draft=False), "subject draft"),
    (lambda p: edits.set_plan(p, peers=("BY",)), "peers"),
    (lambda p: edits.set_approval(p, name="x"), "approval/signatory/name"),
    (lambda p: edits.set_approval(p, form=Approval.PERSON), "approval/form"),
    (lambda p: edits.cite_act(p, "a"), "acts"),
    (lambda p: edits.withdraw_confirmation(p, "cluster_concept_2014"), "confirmations"),
    (lambda p: edits.set_item(p, "i1", note="x"), "items/i1/note"),
    (lambda p: edits.set_item(p, "i1", end=Moment(2028)), "items/i1/end"),
    (lambda p: edits.set_item(p, "i1", start=None), "items/i1/start"),
    (lambda p: edits.set_item(p, "i1", co_executors=("x",)), "items/i1/co_executors"),
    (lambda p: edits.set_budget(p, "i1", "b1", amount=Decimal(1)), "items/i1/budget/b1/amount"),
    (lambda p: edits.remove_budget(p, "i1", ("b1",)), "items/i1/budget/b1"),
    (lambda p: edits.add_budget(p, "i1", numbered()), "items/i1/budget/n1"),
    (lambda p: edits.set_target(p, "i1", "t1", name="x"), "items/i1/targets/t1/name"),
    (
        lambda p: edits.set_target_value(p, "", "t2", 2027, Decimal(1)),
        "targets/t2/values",
    ),
    (lambda p: edits.add_target(p, new_id=numbered()), "targets/n1"),
    (lambda p: edits.judge(p, "sme-density", Stance.ACCEPTED), "judgements/sme-density"),
    (lambda p: edits.add_agreement(p, new_id=numbered()), "agreements/n1"),
    (lambda p: add_risk(p, numbered(), name="Риск"), "risks/n1"),
    (lambda p: edits.move_item(p, "i1", 1), "items"),
    (lambda p: edits.remove_items(p, ("i1",)), "items/i1"),
    (lambda p: edits.add_item(p, 0, numbered()), "items/n1"),
]


@pytest.mark.parametrize(("edit", "paths"), CASES)
def test_an_edit_is_told_by_its_paths(edit: Callable[[Plan], Plan], paths: str) -> None:
    change = difference(COMPLETE, edit(COMPLETE))
    assert change.paths == frozenset(paths.split())
    back = difference(edit(COMPLETE), COMPLETE)
    assert back.paths == change.paths


def test_nothing_changed_is_false() -> None:
    change = difference(COMPLETE, edits.set_plan(edits.set_plan(COMPLETE, subject="x"), subject=COMPLETE.subject))
    assert change == PlanChange() == difference(COMPLETE, COMPLETE)
    assert not change
    assert not change.touches("items")


def test_items_that_came_went_and_moved_are_among_the_paths() -> None:
    after = edits.add_item(edits.remove_items(COMPLETE, ("i1",)), 0, numbered())
    after = edits.move_item(edits.set_item(after, "i2", note="x"), "i3", 0)
    change = difference(COMPLETE, after)
    assert change.paths == {"items", "items/i1", "items/n1", "items/i2/note"}


def test_a_view_asks_whether_its_field_is_touched() -> None:
    change = difference(COMPLETE, edits.set_budget(COMPLETE, "i1", "b1", amount=Decimal(1)))
    touched = ("items", "items/i1", "items/i1/budget", "items/i1/budget/b1/amount", "items/i1/budget/b1/amount/x")
    assert all(change.touches(path) for path in touched)
    assert not any(
        change.touches(path) for path in ("item", "items/i", "items/i2", "items/i1/budget/b1/year", "targets")
    )
