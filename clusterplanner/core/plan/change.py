"""What an edit changed, as a value that views can ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.plan.plan import Plan


class Aspect(StrEnum):
    """A kind of change that decides what a view redraws."""

    TERRITORY = "territory"
    PERIOD = "period"
    LANGUAGE = "language"
    KIND = "kind"
    TEXTS = "texts"  # title, purpose, approval and the other fields of the plan itself
    ITEMS_ADDED = "items_added"
    ITEMS_REMOVED = "items_removed"
    ITEMS_MOVED = "items_moved"
    ITEMS = "items"  # fields of items
    BUDGET = "budget"
    TARGETS = "targets"
    ACTS = "acts"


_ASPECTS = {
    "territory": Aspect.TERRITORY,
    "first_year": Aspect.PERIOD,
    "last_year": Aspect.PERIOD,
    "language": Aspect.LANGUAGE,
    "kind": Aspect.KIND,
    "targets": Aspect.TARGETS,
    "acts": Aspect.ACTS,
    "confirmations": Aspect.ACTS,
}


@dataclass(frozen=True, slots=True)
class PlanChange:
    """The paths of the fields that differ, and the ids of items that came, went or changed place.

    A path is written as a problem's `where`: `items/<id>/budget/<id>/amount`; the path of an item, line, target or
    agreement that came or went ends with its id; a list whose order changed is named itself.
    """

    paths: frozenset[str] = frozenset()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths)

    def touches(self, path: str) -> bool:
        """Tell whether a field, or anything inside it or around it, changed."""
        return any(each == path or each.startswith(f"{path}/") or path.startswith(f"{each}/") for each in self.paths)

    @property
    def items(self) -> frozenset[str]:
        """The ids of all items that the change touches, added and removed ones too."""
        return frozenset(path.split("/")[1] for path in self.paths if path.startswith("items/"))

    @property
    def aspects(self) -> frozenset[Aspect]:
        """The kinds of change it holds."""
        found = {_aspect(path) for path in self.paths}
        found |= {Aspect.ITEMS_ADDED} if self.added else set()
        found |= {Aspect.ITEMS_REMOVED} if self.removed else set()
        return frozenset(found)


def _aspect(path: str) -> Aspect:
    head, *rest = path.split("/")
    if head != "items":
        return _ASPECTS.get(head, Aspect.TEXTS)
    if not rest:
        return Aspect.ITEMS_MOVED
    return {"budget": Aspect.BUDGET, "targets": Aspect.TARGETS}.get(rest[1] if len(rest) > 1 else "", Aspect.ITEMS)


def difference(before: Plan, after: Plan) -> PlanChange:
    """Return what differs between two plans."""
    if before is after:
        return PlanChange()
    paths = frozenset(_paths("", before, after))
    old, new = [item.id for item in before.items], [item.id for item in after.items]
    return PlanChange(
        paths=paths,
        added=tuple(each for each in new if each not in old),
        removed=tuple(each for each in old if each not in new),
        moved="items" in paths,
    )


def _paths(path: str, before: Any, after: Any) -> Iterator[str]:
    if before is after or before == after:
        return
    if type(before) is type(after) and is_dataclass(before) and not isinstance(before, Moment):
        for each in fields(before):
            yield from _paths(_join(path, each.name), getattr(before, each.name), getattr(after, each.name))
    elif isinstance(before, tuple) and isinstance(after, tuple) and _have_ids((*before, *after)):
        yield from _list_paths(path, {part.id: part for part in before}, {part.id: part for part in after})
    else:
        yield path


def _list_paths(path: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    for part_id in before.keys() ^ after.keys():
        yield _join(path, part_id)
    kept = [part_id for part_id in before if part_id in after]
    if kept != [part_id for part_id in after if part_id in before]:
        yield path
    for part_id in kept:
        yield from _paths(_join(path, part_id), before[part_id], after[part_id])


def _have_ids(parts: tuple[Any, ...]) -> bool:
    return all(hasattr(part, "id") for part in parts)


def _join(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
