"""Risks of a plan: their level, their order, and the edits of their list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from clusterplanner.core.plan.edits import NewId, fresh_id, set_plan
from clusterplanner.core.plan.plan import Plan, Risk

if TYPE_CHECKING:
    from clusterplanner.core.analysis.rules import Thresholds
    from clusterplanner.core.facts.library import Library


class Grade(StrEnum):
    """How high a level is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


def level(risk: Risk) -> int | None:
    """Return likelihood × impact, from 1 to 25; None when either is not judged."""
    if risk.likelihood is None or risk.impact is None:
        return None
    return risk.likelihood * risk.impact


def grade(of: int, marks: Thresholds | None = None) -> Grade:
    """Return how high a level is, by the thresholds of `resources/rules/risks.toml` unless others are given."""
    from clusterplanner.core.analysis.rules import thresholds

    marks = marks or thresholds("risks")
    if of >= marks["high"].value:
        return Grade.HIGH
    return Grade.MEDIUM if of >= marks["medium"].value else Grade.LOW


def ranked(plan: Plan) -> tuple[Risk, ...]:
    """Return the risks in the order of their printed numbers: the highest level first, those not judged last."""
    return tuple(sorted(plan.risks, key=lambda each: -(level(each) or 0)))


def add_risk(plan: Plan, new_id: NewId = fresh_id, **fields: Any) -> Plan:
    """Add a risk at the end."""
    return set_plan(plan, risks=(*plan.risks, Risk(new_id(), **fields)))


def add_suggested(plan: Plan, library: Library, ids: Iterable[str], new_id: NewId = fresh_id) -> Plan:
    """Add suggested risks that the plan has not yet, in its language; raises KeyError for an unknown one."""
    for each in (library.catalogue.risks[risk_id] for risk_id in dict.fromkeys(ids)):
        if not any(risk.name in each.name for risk in plan.risks):
            language = plan.language
            plan = add_risk(plan, new_id, name=each.name[language], mitigation=each.mitigation[language])
    return plan


def set_risk(plan: Plan, risk_id: str, **fields: Any) -> Plan:
    """Set fields of a risk by name; raises KeyError for an unknown one."""
    if all(each.id != risk_id for each in plan.risks):
        raise KeyError(risk_id)
    changed = (replace(each, **fields) if each.id == risk_id else each for each in plan.risks)
    return set_plan(plan, risks=tuple(changed))


def remove_risks(plan: Plan, ids: Iterable[str]) -> Plan:
    """Remove risks; ids that the plan has not are passed over."""
    gone = frozenset(ids)
    return set_plan(plan, risks=tuple(each for each in plan.risks if each.id not in gone))
