"""New plans: everything that follows from what is known is filled in, nothing else."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from clusterplanner.core.base.text import Language
from clusterplanner.core.plan.edits import NewId, add_measures, fresh_id
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.suggestions import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clusterplanner.core.facts.library import Library


def new_plan(
    library: Library,
    territory: str,
    first_year: int,
    last_year: int,
    measures: Iterable[str] = (),
    language: Language = Language.RU,
    kind: Kind = Kind.ACTION_PLAN,
    new_id: NewId = fresh_id,
) -> Plan:
    """Return a plan for a territory and years with the suggested wordings and the chosen measures of the catalogue.

    Bodies, terms, amounts and targets are left to the author. Raises KeyError for an unknown measure.
    """
    suggestions = suggest(library, territory, kind, language)
    known = {each.name: getattr(suggestions, each.name) for each in fields(suggestions)}
    plan = Plan(new_id(), territory, first_year, last_year, kind=kind, language=language, **known)
    return add_measures(plan, library, measures, new_id)
