"""Pasting a block of cells, as a spreadsheet copies it, into the table of measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.dates import parse_moment
from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.core.plan.edits import NewId, add_item, fresh_id, set_item
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.plan import Plan

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

COLUMNS: Final = ("wording", "start", "end", "responsible", "co_executors", "result", "note")
_TERMS: Final = frozenset(("start", "end"))
_BREAK: Final = re.compile(r"[;\n]+")


def paste_cells(
    plan: Plan, library: Library, row: int, column: str, cells: Sequence[Sequence[str]], new_id: NewId = fresh_id
) -> tuple[Plan, tuple[Problem, ...]]:
    """Return the plan with a block of texts laid over its items from a row and a column of `COLUMNS`.

    Rows are counted from 0 in the printed order; those below the last item become own measures. When a cell does not
    fit, nothing is pasted and each such cell is a problem: P701 for a text that is no term, P702 for a block with more
    columns than there are.
    """
    names = COLUMNS[COLUMNS.index(column) :]
    problems = tuple(_problems(row, names, cells))
    if problems:
        return plan, problems
    shown = in_print_order(plan, library)
    for place, line in enumerate(cells, row):
        fields = {name: _value(name, text) for name, text in zip(names, line, strict=False)}
        if place < len(shown):
            plan = set_item(plan, shown[place].id, **fields)
        else:
            plan = add_item(plan, new_id=new_id, **fields)
    return plan, ()


def _problems(row: int, names: Sequence[str], cells: Sequence[Sequence[str]]) -> list[Problem]:
    found = []
    for n, line in enumerate(cells, row + 1):
        if len(line) > len(names):
            values = (("n", str(n)), ("columns", str(len(line))), ("room", str(len(names))))
            found.append(Problem("P702", Severity.ERROR, "items", values))
        for name, text in zip(names, line, strict=False):
            if name in _TERMS and text.strip() and parse_moment(text) is None:
                found.append(Problem("P701", Severity.ERROR, "items", (("n", str(n)), ("value", text.strip()))))
    return found


def _value(name: str, text: str) -> Any:
    if name in _TERMS:
        return parse_moment(text) if text.strip() else None
    if name == "co_executors":
        return tuple(part.strip() for part in _BREAK.split(text) if part.strip())
    return "\n".join(text.strip().splitlines())
