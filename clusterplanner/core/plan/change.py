"""What an edit changed, as a value that views can ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class PlanChange:
    """The paths of the fields that differ.

    A path is written as a problem's `where`: `items/<id>/budget/<id>/amount`; the path of an item, line, target or
    agreement that came or went ends with its id; a list whose order changed is named itself.
    """

    paths: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.paths)

    def touches(self, path: str) -> bool:
        """Tell whether a field, or anything inside it or around it, changed."""
        return any(each == path or each.startswith(f"{path}/") or path.startswith(f"{each}/") for each in self.paths)


def difference(before: Plan, after: Plan) -> PlanChange:
    """Return what differs between two plans."""
    return PlanChange(frozenset(_paths("", before, after)))


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
