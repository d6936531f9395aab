"""Fields of the plan in words: «Мероприятие 2, срок»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.words import say
from clusterplanner.core.plan.order import in_print_order

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan

_LISTS: Final = ("items", "targets", "budget", "agreements", "risks")


def field_name(plan: Plan, library: Library, where: str, language: Language) -> str:
    """Return the name of a field by its path, parts of lists by their numbers."""
    names: list[str] = []
    value: Any = plan
    in_list = ""
    for step in where.split("/"):
        if in_list:
            parts = in_print_order(plan, library) if in_list == "items" else value
            number = next((place for place, part in enumerate(parts, 1) if part.id == step), 0)
            names[-1] = say(f"fields.one_of_{in_list}", language, n=number or "")
            value = next((part for part in value if part.id == step), None)
            in_list = ""
            continue
        if step.isdecimal():
            names[-1] = step
        elif step != "signatory":
            names.append(say(f"fields.field_{step}", language))
        value = getattr(value, step, ())
        in_list = step if step in _LISTS else ""
    told = ", ".join(name.strip() for name in names)
    return told[:1].upper() + told[1:]
