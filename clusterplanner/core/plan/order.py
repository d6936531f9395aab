"""The one order of measures: on paper, in a workbook, in the window and in the sentences of problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusterplanner.core.plan.edits import move_item

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Item, Plan


def grouped_items(plan: Plan, library: Library) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """Return the items by task, in the strategy's order; those outside it come last under "".

    Within a task they keep the plan's order; a task without items is left out.
    """
    groups: dict[str, list[Item]] = {task: [] for task in library.catalogue.tasks}
    outside: list[Item] = []
    for item in plan.items:
        groups.get(item.task, outside).append(item)
    groups[""] = outside
    return tuple((task, tuple(items)) for task, items in groups.items() if items)


def in_print_order(plan: Plan, library: Library) -> tuple[Item, ...]:
    """Return the items in the order in which they are numbered, from 1, everywhere."""
    return tuple(item for _, items in grouped_items(plan, library) for item in items)


def move_in_group(plan: Plan, library: Library, item_id: str, step: int) -> Plan:
    """Move an item one place up (-1) or down (1) among those of its task; at the edge the same plan comes back.

    Raises KeyError for an unknown item.
    """
    item = plan.item(item_id)
    group = next(items for _, items in grouped_items(plan, library) if item in items)
    place = group.index(item) + step
    return move_item(plan, item_id, plan.items.index(group[place])) if 0 <= place < len(group) else plan
