"""Checks of a plan: every rule has a stable code, a severity, a sentence in `problems.toml` and the field it speaks of.

P1 the plan itself, P2 its items, P3 budget lines, P4 targets, P5 acts, P6 coverage, P90 statements in texts, P91 risks.

P7 is what cannot be pasted, P8 what another language lacks. A code is never used again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.numbers import decimals_of, format_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.acts import ALWAYS_CITED
from clusterplanner.core.plan.check_items import item_problems
from clusterplanner.core.plan.check_targets import target_problems
from clusterplanner.core.plan.claims import Form, contradicted
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.plan.languages import second_language_problem
from clusterplanner.core.plan.plan import Approval, Kind, Plan, Signatory
from clusterplanner.core.plan.printable import unprintable
from clusterplanner.core.plan.risks import ranked
from clusterplanner.core.plan.rules import HIGHEST_AMOUNT, OF_PLAN, RULES, Place, short
from clusterplanner.core.plan.suggestions import forms_of

if TYPE_CHECKING:
    from clusterplanner.core.base.problems import Problem
    from clusterplanner.core.facts.library import Library

__all__ = ["HIGHEST_AMOUNT", "RULES", "check", "cited_acts", "territory_problem"]

_DAY: Final = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})", re.ASCII)
_EARLIEST_ISSUE: Final = 2  # years before the plan begins


def check(plan: Plan, library: Library) -> tuple[Problem, ...]:
    """Return everything wrong with a plan, in the order of the document."""
    return (
        *_plan_problems(plan, library),
        *target_problems(plan, library, plan.targets, OF_PLAN),
        *item_problems(plan, library),
        *_coverage_problems(plan, library),
        *_act_problems(plan, library),
        *_approval_problems(plan),
        *_risk_problems(plan),
        *_claim_problems(plan, library),
        *(OF_PLAN.problem("P110", path, signs=signs) for path, signs in _unprintable("", plan)),
    )


def cited_acts(plan: Plan, library: Library) -> tuple[str, ...]:
    """Return the ids of the acts that the document cites: of tasks and provisions, on monitoring, and further ones."""
    known = (*library.catalogue.tasks.values(), *library.catalogue.provisions.values())
    return tuple(dict.fromkeys((*(each.act for each in known), *ALWAYS_CITED, *plan.acts)))


def territory_problem(code: str, library: Library) -> Problem | None:
    """Return that a territory is unknown or abroad, None when a plan can be made for it."""
    return None if forms_of(library, code) else OF_PLAN.problem("P111", "territory", code=code)


def _plan_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    nowhere = territory_problem(plan.territory, library)
    if nowhere is not None:
        yield nowhere
    yield from _language_problems(plan, library)
    if plan.last_year < plan.first_year:
        yield OF_PLAN.problem("P102", "last_year", first=plan.first_year, last=plan.last_year)
    if not plan.subject.strip():
        yield OF_PLAN.problem("P103", "subject")
    if not plan.items:
        yield OF_PLAN.problem("P101", "items")
    for indicator in plan.indicators:
        if indicator not in library.figures.indicators:
            yield OF_PLAN.problem("P112", "indicators", indicator=indicator)
    if plan.kind is Kind.BRIEF:
        return
    if not plan.purpose.strip():
        yield OF_PLAN.problem("P104", "purpose")
    if not plan.place.strip():
        yield OF_PLAN.problem("P105", "place")
    if plan.issue_year is None:
        yield OF_PLAN.problem("P106", "issue_year")
    elif not plan.first_year - _EARLIEST_ISSUE <= plan.issue_year <= max(plan.first_year, plan.last_year):
        period = {"first": plan.first_year, "last": plan.last_year}
        yield OF_PLAN.problem("P113", "issue_year", year=plan.issue_year, **period)


def _language_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    if plan.second_language is plan.language:
        yield OF_PLAN.problem("P118", "second_language")
    in_one_only = second_language_problem(plan, library)
    if in_one_only:
        yield in_one_only


def _coverage_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    missing = coverage(plan, library).missing_tasks if plan.items else ()
    for task in missing:
        yield OF_PLAN.problem("P601", f"tasks/{task}", task=library.catalogue.tasks[task].name[plan.language])


def _act_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    confirmed = {each.act for each in plan.confirmations}
    for act_id in cited_acts(plan, library):
        act = library.catalogue.acts.get(act_id)
        if act is None:
            yield OF_PLAN.problem("P503", f"acts/{act_id}", act=act_id)
            continue
        name = act.short[plan.language]
        if act.doubts is not None and act_id not in confirmed:
            yield OF_PLAN.problem("P501", f"acts/{act_id}", act=name, doubts=act.doubts[plan.language])
        if act.ended:
            yield OF_PLAN.problem("P502", f"acts/{act_id}", act=name)
        if not act.is_for(plan.territory):
            territory = library.gazetteer.territories[act.territory].name[plan.language]
            yield OF_PLAN.problem("P504", f"acts/{act_id}", act=name, territory=territory)


def _approval_problems(plan: Plan) -> Iterator[Problem]:
    approval = plan.approval
    if approval.form is Approval.DECISION and not approval.body.strip():
        yield OF_PLAN.problem("P107", "approval/body")
    if approval.form is Approval.PERSON:
        yield from _signatory_problems(plan, "P107", "approval/signatory", approval.signatory)
    is_dated = approval.form is not Approval.NONE and not plan.draft and not plan.electronic
    if is_dated and approval.date.strip() and not _is_day(approval.date.strip()):
        yield OF_PLAN.problem("P114", "approval/date", date=approval.date.strip())
    yield from _signatory_problems(plan, "P108", "signature", plan.signature)
    for n, agreement in enumerate(plan.agreements, 1):
        place = Place("", (("n", str(n)),))
        yield from _signatory_problems(plan, "P109", f"agreements/{agreement.id}/signatory", agreement.signatory, place)


def _signatory_problems(
    plan: Plan, code: str, path: str, signatory: Signatory, place: Place = OF_PLAN
) -> Iterator[Problem]:
    """Yield one problem at the first of position and name that is empty, and one for a name that is none."""
    empty = [field for field in ("position", "name") if not getattr(signatory, field).strip()]
    if empty:
        yield place.problem(code, f"{path}/{empty[0]}")
    if _is_placeholder(signatory.name):
        told = {"typed": signatory.name.strip(), "position": short(signatory.position)}
        yield OF_PLAN.problem("P116" if plan.draft else "P115", f"{path}/name", **told)


def _risk_problems(plan: Plan) -> Iterator[Problem]:
    if plan.kind is Kind.BRIEF:
        return
    for n, risk in enumerate(ranked(plan), 1):
        place = Place(f"risks/{risk.id}", (("n", str(n)), ("name", short(risk.name))))
        if not risk.name.strip():
            yield place.problem("P911", "name")
        for field in ("likelihood", "impact"):
            if getattr(risk, field) is None:
                yield place.problem("P912", field)
                break
        for code, field in (("P913", "mitigation"), ("P914", "owner")):
            if not getattr(risk, field).strip():
                yield place.problem(code, field)


def _is_placeholder(name: str) -> bool:
    letters = "".join(each for each in name.casefold() if each.isalpha())
    names = {say("plan.placeholder_name", language) for language in Language}
    return letters in names or any(say("plan.placeholder_word", language) in letters for language in Language)


def _is_day(text: str) -> bool:
    match = _DAY.fullmatch(text)
    if match is None:
        return False
    day, month, year = map(int, match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _claim_problems(plan: Plan, library: Library) -> Iterator[Problem]:
    territories = library.gazetteer.territories
    for claim in contradicted(plan, library):
        language, unit = plan.language, library.figures.unit(claim.indicator)[plan.language]
        number = format_number(claim.computed, language, max(1, decimals_of(claim.typed)))
        if claim.form is Form.LEVEL:
            number = format_number(claim.computed, language)
        figures = [
            say(
                "plan.claim_figure",
                language,
                territory=territories[each.territory].name[language],
                year=each.year,
                value=format_number(each.value, language),
            )
            for each in claim.figures
        ]
        yield OF_PLAN.problem(
            "P901",
            claim.where,
            quote=short(claim.quote),
            name=library.figures.indicators[claim.indicator].short[language],
            computed=say(f"plan.claim_{claim.form}", language, number=number, unit=unit),
            figures="; ".join(figures),
        )


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
