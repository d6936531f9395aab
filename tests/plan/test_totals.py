from __future__ import annotations

from decimal import Decimal

from complete_plan import COMPLETE
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import BudgetLine, Funding, Item, Plan
from clusterplanner.core.plan.totals import budget_totals, item_total


def test_sums_by_year_source_and_item_are_exact() -> None:
    totals = budget_totals(COMPLETE)
    assert totals.cells == {
        (2026, Funding.LOCAL): Decimal("10.5"),
        (2027, Funding.LOCAL): Decimal("20.25"),
        (2027, Funding.OWN): Decimal(5),
        (2030, Funding.REPUBLICAN): Decimal("100.1"),
    }
    assert totals.by_year == {
        2026: Decimal("10.5"),
        2027: Decimal("25.25"),
        2028: Decimal(0),
        2029: Decimal(0),
        2030: Decimal("100.1"),
    }
    assert totals.by_funding == {
        Funding.LOCAL: Decimal("30.75"),
        Funding.OWN: Decimal(5),
        Funding.REPUBLICAN: Decimal("100.1"),
    }
    assert [item_total(item) for item in COMPLETE.items] == [Decimal("35.75"), Decimal(100), Decimal("0.1")]
    assert totals.total == Decimal("135.85")
    assert totals.years == (2026, 2027, 2028, 2029, 2030)
    assert totals.fundings == (Funding.REPUBLICAN, Funding.LOCAL, Funding.OWN)
    assert totals.cell(2027, Funding.OWN) == 5
    assert totals.cell(2028, Funding.CREDIT) == 0


def test_an_empty_plan_has_its_years_and_no_money() -> None:
    totals = budget_totals(Plan("p", "BY", 2026, 2027))
    assert (totals.years, totals.fundings, totals.total) == ((2026, 2027), (), Decimal(0))
    assert totals.by_year == {2026: Decimal(0), 2027: Decimal(0)}


def test_money_without_year_or_source_is_counted_and_shown_last() -> None:
    plan = edits.add_budget(COMPLETE, "i1", amount=Decimal(1), funding=Funding.OWN)
    plan = edits.add_budget(plan, "i1", amount=Decimal(2), year=2035)
    plan = edits.add_budget(plan, "i1", year=2040, funding=Funding.OTHER)
    totals = budget_totals(plan)
    assert totals.years == (2026, 2027, 2028, 2029, 2030, 2035, None)
    assert totals.fundings[-1] is None
    assert Funding.OTHER not in totals.fundings
    assert totals.by_year[None] == 1
    assert totals.by_funding[None] == 2
    assert totals.total == Decimal("138.85")
    assert item_total(plan.items[0]) == Decimal("38.75")


lines = st.builds(
    BudgetLine,
    st.just("b"),
    st.none() | st.integers(2024, 2032),
    st.none() | st.sampled_from(Funding),
    st.none() | st.decimals(-(10**9), 10**9, places=2),
)


@given(st.lists(st.lists(lines, max_size=6), max_size=4))
def test_rows_columns_and_items_always_add_up_to_the_total(items: list[list[BudgetLine]]) -> None:
    plan = Plan("p", "BY", 2026, 2030, items=tuple(Item(f"i{n}", budget=tuple(each)) for n, each in enumerate(items)))
    totals = budget_totals(plan)
    expected = sum((line.amount for each in items for line in each if line.amount is not None), Decimal(0))
    assert totals.total == expected
    assert sum(totals.by_year.values()) == sum(totals.by_funding.values()) == expected
    assert sum(item_total(item) for item in plan.items) == expected
    for year in totals.years:
        assert sum(totals.cell(year, funding) for funding in totals.fundings) == totals.by_year[year]
    for funding in totals.fundings:
        assert sum(totals.cell(year, funding) for year in totals.years) == totals.by_funding[funding]
