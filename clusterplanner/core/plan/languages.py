"""What stays in the plan's language when its document is written in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.plan.edits import change_language
from clusterplanner.core.plan.rules import short

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan


def left_as_typed(plan: Plan, library: Library, language: Language) -> tuple[str, ...]:
    """Return the author's own texts that a document in a language prints as they were typed, in the plan's order.

    Wordings of the catalogue are told in the language; names of persons are no texts.
    """
    if language is plan.language:
        return ()
    told = set(_texts(change_language(plan, library, language)))

    def is_own(text: str) -> bool:
        known = any(library.catalogue.translate(text, each) != text for each in Language)
        return text in told and not known and any(each.isalpha() for each in text)

    return tuple(dict.fromkeys(text for text in _texts(plan) if is_own(text)))


def language_problem(plan: Plan, library: Library, language: Language) -> Problem | None:
    """Return the notice P801 about texts that stay in the plan's language; None when there are none."""
    texts = left_as_typed(plan, library, language)
    if not texts:
        return None
    return Problem("P801", Severity.NOTICE, "language", (("count", str(len(texts))), ("first", short(texts[0]))))


def second_language_problem(plan: Plan, library: Library) -> Problem | None:
    """Return the notice P119 about texts that a document in two languages has in one only; None when there are none."""
    texts = left_as_typed(plan, library, plan.second_language or plan.language)
    if not texts:
        return None
    values = (("count", str(len(texts))), ("first", short(texts[0])))
    return Problem("P119", Severity.NOTICE, "second_language", values)


def _texts(plan: Plan) -> Iterator[str]:
    yield from (plan.subject, plan.purpose, plan.place, plan.remark, plan.approval.body)
    for signatory in (plan.approval.signatory, plan.signature, *(each.signatory for each in plan.agreements)):
        yield signatory.position
    for item in plan.items:
        yield from (item.wording, item.responsible, *item.co_executors, item.result, item.note)
        for target in item.targets:
            yield from (target.name, target.unit)
    for target in plan.targets:
        yield from (target.name, target.unit)
    yield from (plan.coordinator, plan.reporting, plan.expected, *(each.wording for each in plan.judgements))
    for risk in plan.risks:
        yield from (risk.name, risk.mitigation, risk.owner)
