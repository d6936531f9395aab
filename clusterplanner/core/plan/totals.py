"""Budget totals: exact sums in thousand roubles by year, source and item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from clusterplanner.core.plan.plan import Funding, Item, Plan

Cell = tuple[int | None, Funding | None]


@dataclass(frozen=True, slots=True)
class BudgetTotals:
    """Sums of a plan's budget, thousand Belarusian roubles.

    A line without a year or a source is counted under None, so that rows and columns always add up to `total`.
    `years` are those of the plan and any other that has money, ascending; `fundings` those that have money, in the
    order of `Funding`; None comes last in both.
    """

    cells: Mapping[Cell, Decimal]
    by_year: Mapping[int | None, Decimal]
    by_funding: Mapping[Funding | None, Decimal]
    total: Decimal
    years: tuple[int | None, ...]
    fundings: tuple[Funding | None, ...]

    def cell(self, year: int | None, funding: Funding | None) -> Decimal:
        """Return the sum of one year and source, 0 when nothing is planned there."""
        return self.cells.get((year, funding), Decimal(0))


def item_total(item: Item) -> Decimal:
    """Return the sum of an item's budget lines, thousand Belarusian roubles."""
    return sum((line.amount for line in item.budget if line.amount is not None), Decimal(0))


def budget_totals(plan: Plan) -> BudgetTotals:
    """Add up the budget of a plan; lines without an amount count nothing."""
    cells: dict[Cell, Decimal] = defaultdict(Decimal)
    by_year: dict[int | None, Decimal] = defaultdict(Decimal)
    by_funding: dict[Funding | None, Decimal] = defaultdict(Decimal)
    for line in (line for item in plan.items for line in item.budget):
        if line.amount is not None:
            cells[line.year, line.funding] += line.amount
            by_year[line.year] += line.amount
            by_funding[line.funding] += line.amount
    numbered = sorted({*plan.years, *(year for year in by_year if year is not None)})
    years = (*numbered, None) if None in by_year else tuple(numbered)
    return BudgetTotals(
        cells=dict(cells),
        by_year={year: by_year[year] for year in years},
        by_funding=dict(by_funding),
        total=sum(by_year.values(), Decimal(0)),
        years=years,
        fundings=tuple(each for each in (*Funding, None) if each in by_funding),
    )
