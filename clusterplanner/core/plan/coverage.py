"""Coverage: what of the strategy and the concept a plan serves, and what its measures still need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clusterplanner.core.plan.plan import Item, Plan

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.measures import Measure


@dataclass(frozen=True, slots=True)
class Need:
    """A measure that an item of the plan needs first and that the plan has not."""

    item: str
    measure: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Ids of the items that serve each task and each provision, in catalogue order; an empty tuple is a gap."""

    tasks: Mapping[str, tuple[str, ...]]
    provisions: Mapping[str, tuple[str, ...]]
    unmet: tuple[Need, ...]

    @property
    def missing_tasks(self) -> tuple[str, ...]:
        """Tasks of the strategy that no item serves."""
        return tuple(task for task, items in self.tasks.items() if not items)

    @property
    def missing_provisions(self) -> tuple[str, ...]:
        """Provisions of the concept that no item serves."""
        return tuple(provision for provision, items in self.provisions.items() if not items)


def coverage(plan: Plan, library: Library) -> Coverage:
    """Return what the items of a plan serve.

    An item serves the task that its author gave it, and all tasks and provisions of the measure it was taken from.
    """
    measures = library.catalogue.measures
    tasks: dict[str, list[str]] = {each: [] for each in library.catalogue.tasks}
    provisions: dict[str, list[str]] = {each: [] for each in library.catalogue.provisions}
    for item in plan.items:
        measure = measures.get(item.measure)
        for task in {item.task, *(measure.tasks if measure else ())} & tasks.keys():
            tasks[task].append(item.id)
        for provision in {*(measure.provisions if measure else ())} & provisions.keys():
            provisions[provision].append(item.id)
    return Coverage(
        tasks={task: tuple(items) for task, items in tasks.items()},
        provisions={provision: tuple(items) for provision, items in provisions.items()},
        unmet=unmet_needs(plan.items, measures),
    )


def unmet_needs(items: tuple[Item, ...], measures: Mapping[str, Measure]) -> tuple[Need, ...]:
    """Return what the items need and the plan has not; a kind of a needed measure meets the need, and its whole too."""
    present = {measures[item.measure].id for item in items if item.measure in measures}
    met = present | {measures[each].parent for each in present}

    def is_met(needed: str) -> bool:
        return needed in met or (needed in measures and measures[needed].parent in present)

    return tuple(
        Need(item.id, needed)
        for item in items
        if item.measure in measures
        for needed in measures[item.measure].needs
        if not is_met(needed)
    )
