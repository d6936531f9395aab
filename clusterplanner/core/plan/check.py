"""Checks of a plan: every rule has a stable code, a severity, a sentence in `problems.toml` and the field it speaks of.

P1 the plan itself, P2 its items, P3 budget lines, P4 targets, P5 acts, P6 coverage. A code is never used again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.plan import Approval, BudgetLine, Item, Kind, Plan, Signatory, Target
from clusterplanner.core.plan.printable import unprintable
from clusterplanner.core.plan.suggestions import forms_of

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

RULES: Final = {
    "P101": Severity.ERROR,  # no measures at all
    "P102": Severity.ERROR,  # the last year is before the first
    "P103": Severity.ERROR,  # no subject in the title
    "P104": Severity.WARNING,  # no purpose
    "P105": Severity.WARNING,  # no place of issue
    "P106": Severity.NOTICE,  # no year of issue
    "P107": Severity.WARNING,  # nobody approves
    "P108": Severity.WARNING,  # nobody signs
    "P109": Severity.WARNING,  # an agreement block is incomplete
    "P110": Severity.ERROR,  # a character that the document cannot print
    "P111": Severity.ERROR,  # unknown territory
    "P112": Severity.WARNING,  # an indicator to show is unknown
    "P201": Severity.ERROR,  # no wording
    "P202": Severity.ERROR,  # no responsible body
    "P203": Severity.ERROR,  # no term
    "P204": Severity.ERROR,  # term outside the plan's period
    "P205": Severity.ERROR,  # end before start
    "P206": Severity.WARNING,  # the same measure twice
    "P207": Severity.NOTICE,  # no task of the strategy
    "P208": Severity.WARNING,  # the catalogue has no such measure
    "P209": Severity.WARNING,  # no expected result
    "P210": Severity.NOTICE,  # a measure that this one needs first is missing
    "P211": Severity.WARNING,  # the strategy has no such task
    "P212": Severity.NOTICE,  # no funding stated
    "P213": Severity.WARNING,  # an executor that belongs to another territory
    "P301": Severity.ERROR,  # budget line without a year
    "P302": Severity.ERROR,  # budget line without a source
    "P303": Severity.ERROR,  # budget line without an amount
    "P304": Severity.ERROR,  # budget year outside the plan's period
    "P305": Severity.ERROR,  # an amount that is not above zero
    "P306": Severity.WARNING,  # two lines of one year and source
    "P307": Severity.ERROR,  # an amount that cannot be meant
    "P401": Severity.ERROR,  # target without a name
    "P402": Severity.ERROR,  # target without a baseline
    "P403": Severity.ERROR,  # baseline without its year
    "P404": Severity.ERROR,  # target without values
    "P405": Severity.ERROR,  # target values outside the plan's period
    "P406": Severity.ERROR,  # unknown indicator
    "P407": Severity.WARNING,  # target without a unit
    "P408": Severity.WARNING,  # baseline not earlier than the first value
    "P409": Severity.WARNING,  # the same indicator twice
    "P410": Severity.WARNING,  # baseline differs from the published figure
    "P501": Severity.NOTICE,  # act not verified
    "P502": Severity.WARNING,  # act that has ended
    "P503": Severity.WARNING,  # unknown act
    "P601": Severity.WARNING,  # no measure for a task of the strategy
}

HIGHEST_AMOUNT: Final = 10**12  # thousand roubles
_NAME_LENGTH = 60


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a rule looks and how its sentences name it: `n` of the item, «name», or nothing for the plan's own."""

    path: str
    values: tuple[tuple[str, str], ...] = ()

    def problem(self, code: str, field: str, /, **values: object) -> Problem:
        told = (*self.values, *((name, str(value)) for name, value in values.items()))
        return Problem(code, RULES[code], f"{self.path}/{field}" if self.path else field, told)


_PLAN = _Place("")


def check(plan: Plan, library: Library) -> tuple[Problem, ...]:
    """Return everything wrong with a plan, in the order of the document."""
    return (
        *_plan_problems(plan, library),
        *_target_problems(plan, library, plan.targets, _PLAN),
        *(problem for item, place in _places(plan, library) for problem in _item_problems(plan, library, item, place)),
        *_foreign_executors(plan, library),
        *_duplicates(plan, library),
        *_coverage_problems(plan, library),
        *_act_problems(plan, library),
        *_approval_problems(plan),
        *(_PLAN.problem("P110", path, signs=signs) for path, signs in _unprintable("", plan)),
    )


def cited_acts(plan: Plan, library: Library) -> tuple[str, ...]:
    """Return the ids of the acts that the document cites: of tasks and provisions, and the further ones."""
    known = (*library.catalogue.tasks.values(), *library.catalogue.provisions.values())
    return tuple(dict.fromkeys((*(each.act for each in known), *plan.acts)))


def _places(plan: Plan, library: Library) -> Iterator[tuple[Item, _Place]]:
    for n, item in enumerate(in_print_order(plan, library), 1):
        yield item, _Place(f"items/{item.id}", (("n", str(n)), ("name", _short(item.wording))))


def _plan_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    if plan.territory not in library.gazetteer.territories:
        yield _PLAN.problem("P111", "territory", code=plan.territory)
    if plan.last_year < plan.first_year:
        yield _PLAN.problem("P102", "last_year", first=plan.first_year, last=plan.last_year)
    if not plan.subject.strip():
        yield _PLAN.problem("P103", "subject")
    if not plan.items:
        yield _PLAN.problem("P101", "items")
    for indicator in plan.indicators:
        if indicator not in library.figures.indicators:
            yield _PLAN.problem("P112", "indicators", indicator=indicator)
    if plan.kind is Kind.BRIEF:
        return
    if not plan.purpose.strip():
        yield _PLAN.problem("P104", "purpose")
    if not plan.place.strip():
        yield _PLAN.problem("P105", "place")
    if plan.issue_year is None:
        yield _PLAN.problem("P106", "issue_year")


def _item_problems(plan: Plan, library: Library, item: Item, place: _Place) -> Iterator[Problem]:
    for code, field in (("P201", "wording"), ("P202", "responsible"), ("P209", "result")):
        if not getattr(item, field).strip():
            yield place.problem(code, field)
    yield from _term_problems(plan, item, place)
    if item.measure and item.measure not in library.catalogue.measures:
        yield place.problem("P208", "measure", id=item.measure)
    if not item.task:
        yield place.problem("P207", "task")
    elif item.task not in library.catalogue.tasks:
        yield place.problem("P211", "task", id=item.task)
    if not item.budget:
        yield place.problem("P212", "budget")
    yield from _budget_problems(plan, item, place)
    yield from _target_problems(plan, library, item.targets, place)


def _term_problems(plan: Plan, item: Item, place: _Place) -> Iterator[Problem]:
    if item.end is None:
        yield place.problem("P203", "start" if item.start is None else "end")
    for field, moment in (("start", item.start), ("end", item.end)):
        if moment is not None and not plan.first_year <= moment.year <= plan.last_year:
            yield place.problem("P204", field, year=moment.year, first=plan.first_year, last=plan.last_year)
    if item.start is not None and item.end is not None and item.end.last_day < item.start.first_day:
        yield place.problem("P205", "end")


def _foreign_executors(plan: Plan, library: Library) -> Iterator[Problem]:
    if plan.territory == REPUBLIC or forms_of(library, plan.territory) is None:
        return
    near = {body[plan.language] for body in library.catalogue.bodies(plan.territory)}
    elsewhere = {
        body[plan.language]: region.name[plan.language]
        for region in library.gazetteer.regions
        if region.code != plan.territory
        for body in library.catalogue.bodies(region.code)
    }
    for item, place in _places(plan, library):
        for field, body in (("responsible", item.responsible), *(("co_executors", each) for each in item.co_executors)):
            if body in elsewhere and body not in near:
                yield place.problem("P213", field, body=body, territory=elsewhere[body])


def _budget_problems(plan: Plan, item: Item, place: _Place) -> Iterator[Problem]:
    seen: set[object] = set()
    for line in item.budget:
        yield from _line_problems(plan, line, place)
        if line.year is not None and line.funding is not None:
            if (line.year, line.funding) in seen:
                yield place.problem("P306", f"budget/{line.id}/funding", year=line.year)
            seen.add((line.year, line.funding))


def _line_problems(plan: Plan, line: BudgetLine, place: _Place) -> Iterator[Problem]:
    path = f"budget/{line.id}"
    if line.year is None:
        yield place.problem("P301", f"{path}/year")
    elif line.year not in plan.years:
        yield place.problem("P304", f"{path}/year", year=line.year, first=plan.first_year, last=plan.last_year)
    if line.funding is None:
        yield place.problem("P302", f"{path}/funding")
    if line.amount is None:
        yield place.problem("P303", f"{path}/amount")
    elif line.amount <= 0:
        yield place.problem("P305", f"{path}/amount", amount=_number(line.amount, plan))
    elif line.amount >= HIGHEST_AMOUNT:
        yield place.problem("P307", f"{path}/amount")


def _target_problems(plan: Plan, library: Library, targets: Iterable[Target], place: _Place) -> Iterator[Problem]:
    seen: set[str] = set()
    for k, target in enumerate(targets, 1):
        number = ".".join((*(value for name, value in place.values if name == "n"), str(k)))
        told = {"number": number, "target": _target_name(plan, library, target)}
        for code, field, values in _wrong_in_target(plan, library, target):
            yield place.problem(code, f"targets/{target.id}/{field}", **told, **values)
        same = target.indicator or target.name.strip().casefold()
        if same and same in seen:
            yield place.problem("P409", f"targets/{target.id}/indicator", **told)
        seen.add(same)


def _wrong_in_target(plan: Plan, library: Library, target: Target) -> Iterator[tuple[str, str, dict[str, object]]]:
    if target.indicator and target.indicator not in library.figures.indicators:
        yield "P406", "indicator", {}
    if not target.indicator and not target.name.strip():
        yield "P401", "name", {}
    if not target.indicator and not target.unit.strip():
        yield "P407", "unit", {}
    if target.baseline is None:
        yield "P402", "baseline", {}
    elif target.baseline_year is None:
        yield "P403", "baseline_year", {}
    if not target.values:
        yield "P404", "values", {}
    for year in (year for year, _ in target.values if year not in plan.years):
        yield "P405", "values", {"year": year, "first": plan.first_year, "last": plan.last_year}
    first = min((year for year, _ in target.values), default=None)
    if first is not None and target.baseline_year is not None and target.baseline_year >= first:
        yield "P408", "baseline_year", {"year": target.baseline_year, "value_year": first}
    published = _published(plan, library, target)
    if target.baseline is not None and published and target.baseline not in published:
        values = {"value": target.baseline, "published": published[0]}
        told = {name: _number(value, plan) for name, value in values.items()}
        yield "P410", "baseline", {"year": target.baseline_year, **told}


def _published(plan: Plan, library: Library, target: Target) -> tuple[Decimal, ...]:
    """Return what all sources say of the baseline's year, the preferred one first."""
    if target.baseline_year is None or target.indicator not in library.figures.indicators:
        return ()
    series = library.figures.series(target.indicator, plan.territory)
    return tuple(each.value for each in series.by_year.get(target.baseline_year, ()))


def _target_name(plan: Plan, library: Library, target: Target) -> str:
    indicator = library.figures.indicators.get(target.indicator)
    return _short(indicator.name[plan.language] if indicator else target.name or target.indicator)


def _duplicates(plan: Plan, library: Library) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for n, (item, place) in enumerate(_places(plan, library), 1):
        same = item.measure or " ".join(item.wording.casefold().split())
        if same in seen:
            yield place.problem("P206", "measure" if item.measure else "wording", first=seen[same])
        elif same:
            seen[same] = n


def _coverage_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    found = coverage(plan, library)
    places = {item.id: place for item, place in _places(plan, library)}
    for need in found.unmet:
        needed = library.catalogue.measures.get(need.measure)
        name = needed.name[plan.language] if needed else need.measure
        yield places[need.item].problem("P210", "measure", needed=_short(name))
    for task in found.missing_tasks if plan.items else ():
        yield _PLAN.problem("P601", f"tasks/{task}", task=library.catalogue.tasks[task].name[plan.language])


def _act_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    confirmed = {each.act for each in plan.confirmations}
    for act_id in cited_acts(plan, library):
        act = library.catalogue.acts.get(act_id)
        if act is None:
            yield _PLAN.problem("P503", f"acts/{act_id}", act=act_id)
            continue
        name = act.short[plan.language]
        if act.doubts is not None and act_id not in confirmed:
            yield _PLAN.problem("P501", f"acts/{act_id}", act=name, doubts=act.doubts[plan.language])
        if act.ended:
            yield _PLAN.problem("P502", f"acts/{act_id}", act=name)


def _approval_problems(plan: Plan) -> Iterator[Problem]:
    if plan.approval.form is Approval.DECISION and not plan.approval.body.strip():
        yield _PLAN.problem("P107", "approval/body")
    if plan.approval.form is Approval.PERSON:
        yield from _unsigned("P107", "approval/signatory", plan.approval.signatory)
    yield from _unsigned("P108", "signature", plan.signature)
    for n, agreement in enumerate(plan.agreements, 1):
        place = _Place("", (("n", str(n)),))
        yield from _unsigned("P109", f"agreements/{agreement.id}/signatory", agreement.signatory, place)


def _unsigned(code: str, path: str, signatory: Signatory, place: _Place = _PLAN) -> Iterator[Problem]:
    """Yield one problem, at the first of position and name that is empty."""
    for field in ("position", "name"):
        if not getattr(signatory, field).strip():
            yield place.problem(code, f"{path}/{field}")
            return


def _unprintable(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the path of every text with characters that cannot be printed, and those characters."""
    if isinstance(value, str):
        signs = unprintable(value)
        if signs:
            yield path, " ".join(f"U+{ord(sign):04X}" for sign in signs)
    elif isinstance(value, tuple):
        for part in value:
            yield from _unprintable(f"{path}/{part.id}" if hasattr(part, "id") else path, part)
    elif is_dataclass(value) and not isinstance(value, Moment):
        for each in fields(value):
            name = f"{path}/{each.name}" if path else each.name
            yield from _unprintable(name, getattr(value, each.name))


def _number(value: Decimal, plan: Plan) -> str:
    with localcontext(prec=1000):  # a slip of the keyboard may have more digits than the usual 28
        return format_number(value, plan.language)


def _short(text: str) -> str:
    """Return a text short enough to name something in a sentence, «…» for none."""
    line = " ".join(text.split())
    return line if 0 < len(line) <= _NAME_LENGTH else f"{line[: _NAME_LENGTH - 1].rstrip()}…"
