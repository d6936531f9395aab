"""Names in words of the fields that a path leads to."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.words import say
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.risks import ranked

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan

_LISTS: Final = ("items", "targets", "budget", "agreements", "judgements", "risks")


def field_name(where: str, plan: Plan, library: Library, language: Language) -> str:
    """Return what a field of the plan is called: «Мероприятие 3, срок»; a measure has its printed number.

    What the plan has no name for, as a part that is gone, is left out.
    """
    names: list[str] = []
    value: Any = plan
    part_of = ""
    for step in where.split("/"):
        if part_of:
            parts = _as_printed(value, plan, library)
            number = next((number for number, part in enumerate(parts, 1) if part.id == step), 0)
            value = parts[number - 1] if number else None
            if number:
                names[-1] = say(f"fields.one_of_{part_of}", language, n=number)
            part_of = ""
        elif names and step.isdigit():
            names[-1] = step  # a year says enough
        elif where == f"acts/{step}" and step in library.catalogue.acts:
            names.append(library.catalogue.acts[step].short[language])
        elif is_dataclass(value) and step in {each.name for each in fields(value)}:
            value = getattr(value, step)
            part_of = step if step in _LISTS else ""
            if step != "signatory":
                names.append(say(f"fields.field_{step}", language))
    told = ", ".join(names)
    return told[:1].upper() + told[1:]


def _as_printed(parts: Any, plan: Plan, library: Library) -> Any:
    """Return the parts of a list in the order of their printed numbers."""
    if parts is plan.items:
        return in_print_order(plan, library)
    return ranked(plan) if parts is plan.risks else parts
