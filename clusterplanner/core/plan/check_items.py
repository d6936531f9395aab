"""The rules for measures and their money: P2 and P3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.plan.check_targets import target_problems
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.rules import HIGHEST_AMOUNT, Place, short, told
from clusterplanner.core.plan.suggestions import forms_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clusterplanner.core.base.problems import Problem
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import BudgetLine, Item, Plan


def item_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    """Yield what is wrong with the measures, one after the other as they are printed."""
    elsewhere = _foreign_bodies(plan, library)
    first: dict[str, int] = {}
    needs = coverage(plan, library).unmet
    for n, item in enumerate(in_print_order(plan, library), 1):
        place = Place(f"items/{item.id}", (("n", str(n)), ("name", short(item.wording))))
        for code, field in (("P201", "wording"), ("P202", "responsible"), ("P209", "result")):
            if not getattr(item, field).strip():
                yield place.problem(code, field)
        yield from _term_problems(plan, item, place)
        yield from _executor_problems(item, place, elsewhere)
        yield from _catalogue_problems(library, item, place)
        yield from _duplicates(item, place, n, first)
        for need in (need for need in needs if need.item == item.id):
            needed = library.catalogue.measures.get(need.measure)
            yield place.problem("P210", "measure", needed=short(needed.name[plan.language] if needed else need.measure))
        if not item.budget:
            yield place.problem("P212", "budget")
        yield from _budget_problems(plan, item, place)
        yield from target_problems(plan, library, item.targets, place, item.end)


def _term_problems(plan: Plan, item: Item, place: Place) -> Iterator[Problem]:
    if item.end is None:
        yield place.problem("P203", "start" if item.start is None else "end")
    for field, moment in (("start", item.start), ("end", item.end)):
        if moment is not None and not plan.first_year <= moment.year <= plan.last_year:
            yield place.problem("P204", field, year=moment.year, first=plan.first_year, last=plan.last_year)
    if item.start is not None and item.end is not None and item.end.last_day < item.start.first_day:
        yield place.problem("P205", "end")


def _catalogue_problems(library: Library, item: Item, place: Place) -> Iterator[Problem]:
    if item.measure and item.measure not in library.catalogue.measures:
        yield place.problem("P208", "measure", id=item.measure)
    if not item.task:
        yield place.problem("P207", "task")
    elif item.task not in library.catalogue.tasks:
        yield place.problem("P211", "task", id=item.task)


def _foreign_bodies(plan: Plan, library: Library) -> Mapping[str, str]:
    """Return the bodies that only other territories have, each with its territory's name."""
    if plan.territory == REPUBLIC or forms_of(library, plan.territory) is None:
        return {}
    home = library.gazetteer.territories[plan.territory].parent
    near = {body[plan.language] for body in library.catalogue.bodies(plan.territory)}
    elsewhere = {
        body[plan.language]: region.name[plan.language]
        for region in library.gazetteer.regions
        if region.code not in (plan.territory, home)
        for body in library.catalogue.bodies(region.code)
    }
    return {body: territory for body, territory in elsewhere.items() if body not in near}


def _executor_problems(item: Item, place: Place, elsewhere: Mapping[str, str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for field, body in (("responsible", item.responsible), *(("co_executors", each) for each in item.co_executors)):
        if body in elsewhere:
            yield place.problem("P213", field, body=body, territory=elsewhere[body])
        same = _plain(body)
        if same and same in seen:
            yield place.problem("P214", field, body=short(body))
        seen.add(same)


def _duplicates(item: Item, place: Place, n: int, first: dict[str, int]) -> Iterator[Problem]:
    """Yield a measure that an earlier one repeats, by its entry of the catalogue or by its words."""
    marks = {"measure": f"measure {item.measure}" if item.measure else "", "wording": _plain(item.wording)}
    known = [(field, first[mark]) for field, mark in marks.items() if mark in first]
    if known:
        field, earlier = known[0]
        yield place.problem("P206", field, first=earlier)
    for mark in marks.values():
        if mark:
            first.setdefault(mark, n)


def _budget_problems(plan: Plan, item: Item, place: Place) -> Iterator[Problem]:
    seen: set[object] = set()
    for line in item.budget:
        yield from _line_problems(plan, item, line, place)
        if line.year is not None and line.funding is not None:
            if (line.year, line.funding) in seen:
                yield place.problem("P306", f"budget/{line.id}/funding", year=line.year)
            seen.add((line.year, line.funding))


def _line_problems(plan: Plan, item: Item, line: BudgetLine, place: Place) -> Iterator[Problem]:
    path = f"budget/{line.id}"
    if line.year is None:
        yield place.problem("P301", f"{path}/year")
    elif line.year not in plan.years:
        yield place.problem("P304", f"{path}/year", year=line.year, first=plan.first_year, last=plan.last_year)
    else:
        first = item.start.year if item.start else plan.first_year
        last = item.end.year if item.end else plan.last_year
        if first <= last and not first <= line.year <= last:
            yield place.problem("P308", f"{path}/year", year=line.year, first=first, last=last)
    if line.funding is None:
        yield place.problem("P302", f"{path}/funding")
    if line.amount is None:
        yield place.problem("P303", f"{path}/amount")
    elif line.amount <= 0:
        yield place.problem("P305", f"{path}/amount", amount=told(line.amount, plan))
    elif line.amount >= HIGHEST_AMOUNT:
        yield place.problem("P307", f"{path}/amount")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
