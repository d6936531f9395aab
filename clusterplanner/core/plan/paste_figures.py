"""Pasting a block of cells into the budget of an item, or into the indicators of an item or of the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.numbers import parse_number
from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.check import HIGHEST_AMOUNT
from clusterplanner.core.plan.plan import BudgetLine, Funding, Plan, Target

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

BUDGET_COLUMNS: Final = ("year", "funding", "amount")
TARGET_COLUMNS: Final = ("name", "unit", "baseline_year", "baseline")  # a column for each year follows
_EARLIEST: Final = 1990
_LATEST: Final = 2100

Cells = Sequence[Sequence[str]]
_Reading = Callable[[str], Any]  # returns None for what it cannot read


def paste_budget(
    plan: Plan,
    item_id: str,
    row: int,
    column: int,
    cells: Cells,
    language: Language | str,
) -> tuple[Plan, tuple[Problem, ...]]:
    """Return the plan with a block laid over an item's budget from a row and a column (from 0) of `BUDGET_COLUMNS`.

    Numbers are read as in `language`, thousand roubles. Rows below the last become new lines, an empty cell empties.
    When a cell does not fit nothing is pasted: P702 too many columns, P703 no year, P704 no source, P705 no amount.
    """
    readings: dict[str, tuple[str, _Reading]] = {
        "year": ("P703", _year),
        "funding": ("P704", _funding),
        "amount": ("P705", lambda text: _amount(text, language)),
    }
    names = BUDGET_COLUMNS[column:]
    values, problems = _read(row, cells, [readings[name] for name in names], f"items/{item_id}/budget")
    if problems:
        return plan, problems
    lines = list(plan.item(item_id).budget)
    lines += [BudgetLine(edits.fresh_id()) for _ in range(row + len(values) - len(lines))]
    for place, line in enumerate(values, row):
        lines[place] = replace(lines[place], **dict(zip(names, line, strict=False)))
    return edits.set_item(plan, item_id, budget=tuple(lines)), ()


def paste_targets(
    plan: Plan,
    library: Library,
    item_id: str,
    row: int,
    column: int,
    cells: Cells,
    years: Sequence[int],
    language: Language | str,
) -> tuple[Plan, tuple[Problem, ...]]:
    """Return the plan with a block laid over the indicators of an item, of the plan itself where the id is "".

    Columns are `TARGET_COLUMNS` and then `years`. The name of a published indicator, in any language, brings its unit,
    and its last figure where the block gives none. When a cell does not fit nothing is pasted: P702, P703, P706.
    """
    number: tuple[str, _Reading] = ("P706", lambda text: parse_number(text, language))
    text: tuple[str, _Reading] = ("", lambda typed: " ".join(typed.split()))
    readings = [text, text, ("P703", _year), number, *[number] * len(years)][column:]
    path = f"items/{item_id}/targets" if item_id else "targets"
    values, problems = _read(row, cells, readings, path)
    if problems:
        return plan, problems
    columns: list[str | int] = [*TARGET_COLUMNS, *years]
    targets = list(edits.targets_of(plan, item_id))
    targets += [Target(edits.fresh_id()) for _ in range(row + len(values) - len(targets))]
    for place, line in enumerate(values, row):
        targets[place] = _laid_over(plan, library, targets[place], dict(zip(columns[column:], line, strict=False)))
    given = tuple(targets)
    return edits.set_item(plan, item_id, targets=given) if item_id else edits.set_plan(plan, targets=given), ()


def _laid_over(plan: Plan, library: Library, target: Target, told: dict[str | int, Any]) -> Target:
    indicators = library.figures.indicators
    if "name" in told:
        name = told.pop("name") or ""
        known = next((each for each in indicators.values() if name and name in each.name), None)
        if known is None:
            target = replace(target, indicator="", name=name)
        elif known.id != target.indicator:
            target = edits.with_baseline(plan, library, replace(target, indicator=known.id, name="", unit=""))
            told = {key: value for key, value in told.items() if value is not None}
    if target.indicator in indicators:
        told.pop("unit", None)
    values = {**dict(target.values), **{key: value for key, value in told.items() if isinstance(key, int)}}
    fields: dict[str, Any] = {key: value for key, value in told.items() if isinstance(key, str)}
    if "unit" in fields:
        fields["unit"] = fields["unit"] or ""
    given = tuple(sorted((year, value) for year, value in values.items() if value is not None))
    return replace(target, **fields, values=given)


def _read(
    row: int, cells: Cells, readings: Sequence[tuple[str, _Reading]], where: str
) -> tuple[list[list[Any]], tuple[Problem, ...]]:
    """Return what the cells say, None for empty ones, and a problem for each that does not fit."""
    problems: list[Problem] = []
    block: list[list[Any]] = []
    for n, line in enumerate(cells, row + 1):
        if len(line) > len(readings):
            told = (("n", str(n)), ("columns", str(len(line))), ("room", str(len(readings))))
            problems.append(Problem("P702", Severity.ERROR, where, told))
        block.append([])
        for (code, reading), cell in zip(readings, line, strict=False):
            value = reading(cell) if cell.strip() else None
            if value is None and cell.strip():
                problems.append(Problem(code, Severity.ERROR, where, (("n", str(n)), ("value", cell.strip()))))
            block[-1].append(value)
    return block, tuple(problems)


def _year(text: str) -> int | None:
    digits = text.strip()
    known = digits.isascii() and digits.isdigit() and _EARLIEST <= int(digits) <= _LATEST
    return int(digits) if known else None


def _funding(text: str) -> Funding | None:
    told = " ".join(text.split()).casefold()
    for each in Funding:
        if told in {say(f"report.funding_{each}", language).casefold() for language in Language}:
            return each
    return None


def _amount(text: str, language: Language | str) -> Decimal | None:
    amount = parse_number(text, language)
    return amount if amount is not None and 0 <= amount < HIGHEST_AMOUNT else None
