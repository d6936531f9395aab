"""Steps from one plan to another, each a value that names its field by path, and the pure function that goes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Put:
    """Give a field a value; a year under `values` is a field too, None takes it away."""

    where: str
    value: Any


@dataclass(frozen=True, slots=True)
class Add:
    """Put a new part into a list, after the part of an id; with "" at the end."""

    where: str
    part: Any
    after: str = ""


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a part out of its list."""

    where: str


@dataclass(frozen=True, slots=True)
class Place:
    """Move a part of a list after another, or before it."""

    where: str
    beside: str
    before: bool = False


@dataclass(frozen=True, slots=True)
class Join:
    """Put a word into a list of words that has it not yet."""

    where: str
    word: str


Step = Put | Add | Remove | Place | Join


def get(value: Any, path: str) -> Any:
    """Return what stands at a path; raises KeyError when nothing does."""
    for step in path.split("/") if path else ():
        if isinstance(value, tuple):
            value = _part(value, step)
        elif hasattr(value, step):
            value = getattr(value, step)
        else:
            raise KeyError(path)
    return value


def _part(parts: tuple[Any, ...], step: str) -> Any:
    for part in parts:
        if isinstance(part, tuple):
            if str(part[0]) == step:
                return part[1]
        elif part.id == step:
            return part
    if step.isdecimal() and all(isinstance(part, tuple) for part in parts):
        return None
    raise KeyError(step)


def take(plan: Plan, steps: Iterable[Step]) -> Plan:
    """Return the plan after some steps; raises KeyError for a path that leads nowhere."""
    for step in steps:
        match step:
            case Put(where, value):
                plan = _put(plan, where.split("/"), value)
            case Add(where, part, after):
                parts = get(plan, where)
                at = _index(parts, after) + 1 if after and _has(parts, after) else len(parts)
                plan = _put(plan, where.split("/"), (*parts[:at], part, *parts[at:]))
            case Remove(where):
                parent, _, own = where.rpartition("/")
                parts = get(plan, parent)
                at = _index(parts, own)
                plan = _put(plan, parent.split("/"), (*parts[:at], *parts[at + 1 :]))
            case Join(where, word):
                words = get(plan, where)
                plan = plan if word in words else _put(plan, where.split("/"), (*words, word))
            case Place(where, beside, before):
                plan = _placed(plan, where, beside, before=before)
    return plan


def _placed(plan: Plan, where: str, beside: str, *, before: bool) -> Plan:
    parent, _, own = where.rpartition("/")
    parts = get(plan, parent)
    part = parts[_index(parts, own)]
    rest = tuple(each for each in parts if each is not part)
    if not _has(rest, beside):
        return plan
    at = _index(rest, beside) + (0 if before else 1)
    return plan if (*rest[:at], part, *rest[at:]) == parts else _put(plan, [parent], (*rest[:at], part, *rest[at:]))


def _put(value: Any, path: list[str], new: Any) -> Any:
    step, *rest = path
    if isinstance(value, tuple):
        if not rest and step.isdecimal() and all(isinstance(part, tuple) for part in value):
            return _with_year(value, int(step), new)
        at = _index(value, step)
        return (*value[:at], _put(value[at], rest, new), *value[at + 1 :])
    if not hasattr(value, step):
        raise KeyError("/".join(path))
    return replace(value, **{step: _put(getattr(value, step), rest, new) if rest else new})


def _with_year(values: tuple[tuple[int, Decimal], ...], year: int, new: Decimal | None) -> tuple[Any, ...]:
    kept = [pair for pair in values if pair[0] != year]
    return tuple(kept if new is None else sorted([*kept, (year, new)]))


def _has(parts: tuple[Any, ...], own: str) -> bool:
    return any(part.id == own for part in parts)


def _index(parts: tuple[Any, ...], own: str) -> int:
    for at, part in enumerate(parts):
        if not isinstance(part, tuple) and part.id == own:
            return at
    raise KeyError(own)
