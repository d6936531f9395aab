from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from complete_plan import COMPLETE

from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.paste_figures import paste_budget, paste_targets
from clusterplanner.core.plan.plan import BudgetLine, Funding, Target

LIBRARY = library()
ITEM = COMPLETE.items[0]
PLAN = edits.set_item(COMPLETE, ITEM.id, budget=(BudgetLine("a", 2026, Funding.LOCAL, Decimal(5)),))


def test_cells_are_laid_over_lines_and_go_on_below() -> None:
    cells = [["Кредиты банков", "1\u00a0234,50"], ["Own funds", ""]]
    plan, problems = paste_budget(PLAN, ITEM.id, 0, 1, cells, "ru")
    assert problems == ()
    first, second = plan.item(ITEM.id).budget
    assert first == BudgetLine("a", 2026, Funding.CREDIT, Decimal("1234.50"))
    assert second == BudgetLine(second.id, None, Funding.OWN, None)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([["26", "", ""]], ("P703", "26")),
        ([["2026", "Дядя", ""]], ("P704", "Дядя")),
        ([["2026", "", "-5"]], ("P705", "-5")),
        ([["2026", "", "1e6"]], ("P705", "1e6")),
        ([["2026", "", "9" * 13]], ("P705", "9" * 13)),
        ([["2026", "", "5,0"], ["Год", "", ""]], ("P703", "Год")),
    ],
)
def test_what_does_not_fit_a_budget_changes_nothing(cells: list[list[str]], told: tuple[str, str]) -> None:
    plan, problems = paste_budget(PLAN, ITEM.id, 0, 0, cells, "ru")
    assert plan is PLAN
    (problem,) = problems
    assert (problem.code, dict(problem.values)["value"]) == told
    assert dict(problem.values)["n"] == str(len(cells))
    for language in ("ru", "be", "en"):
        assert told[1] in problem.sentence(language)


def test_a_block_wider_than_the_table_is_refused() -> None:
    assert [each.code for each in paste_budget(PLAN, ITEM.id, 0, 2, [["1", "2"]], "ru")[1]] == ["P702"]
    wide = [["a"] * 6]
    assert "P702" in {each.code for each in paste_targets(PLAN, LIBRARY, "", 0, 0, wide, (2026,), "ru")[1]}


def test_pasting_what_is_there_changes_nothing() -> None:
    assert paste_budget(PLAN, ITEM.id, 0, 0, [["2026", "Местный бюджет", "5"]], "ru")[0] is PLAN


def test_a_published_name_brings_its_figure_unless_the_block_has_one() -> None:
    published = LIBRARY.figures.indicators["ie_count"]
    plan = replace(COMPLETE, targets=())
    for name in (published.name.ru, published.name.be, published.name.en):
        pasted, problems = paste_targets(plan, LIBRARY, "", 0, 0, [[name, "что угодно", "", ""]], plan.years, "ru")
        assert problems == ()
        (target,) = pasted.targets
        wanted = edits.with_baseline(plan, LIBRARY, Target(target.id, "ie_count"))
        assert target == wanted
        assert target.baseline is not None
    pasted, _ = paste_targets(plan, LIBRARY, "", 0, 0, [[published.name.ru, "", "2024", "7"]], plan.years, "ru")
    assert (pasted.targets[0].baseline_year, pasted.targets[0].baseline) == (2024, Decimal(7))


def test_own_indicators_of_an_item_take_values_by_year() -> None:
    plan = edits.set_item(COMPLETE, ITEM.id, targets=(Target("t", "", "Было", "ед.", 2024, Decimal(1)),))
    cells = [["1,5", "2"], ["3", ""]]
    pasted, problems = paste_targets(plan, LIBRARY, ITEM.id, 0, 3, cells, plan.years, "ru")
    assert problems == ()
    first, second = pasted.item(ITEM.id).targets
    assert first == Target("t", "", "Было", "ед.", 2024, Decimal("1.5"), ((plan.first_year, Decimal(2)),))
    assert second == Target(second.id, "", "", "", None, Decimal(3))
    refused, problems = paste_targets(plan, LIBRARY, ITEM.id, 0, 2, [["позже", "два"]], plan.years, "ru")
    assert refused is plan
    assert [each.code for each in problems] == ["P703", "P706"]
