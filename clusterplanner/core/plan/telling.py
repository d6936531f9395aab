"""Tells in words what differs between two versions of a plan: field by field, was and is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.plan.change import difference
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.plan import Approval, Arrangement, Funding, Kind, Plan, Stance
from clusterplanner.core.plan.risks import ranked

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

_NONE: Final = "–"
_SHOWN: Final = 80  # characters of a value
_AROUND: Final = 20  # of them before the first that differs
_LISTS: Final = ("items", "targets", "budget", "agreements", "judgements", "risks")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that differs: its path, its name in words, what it held and holds, «–» for nothing."""

    where: str
    field: str
    before: str
    after: str


def differences(before: Plan, after: Plan, library: Library, language: Language) -> tuple[Difference, ...]:
    """Return what differs between two versions of a plan, in the order of the document's fields."""
    teller = _Teller(before, after, library, language)
    paths = sorted(difference(before, after).paths, key=teller.order)
    return tuple(teller.tell(path) for path in paths)


def _as_printed(plan: Plan, library: Library) -> Plan:
    """Return a plan with its measures and risks in the order of their numbers."""
    return replace(plan, items=in_print_order(plan, library), risks=ranked(plan))


class _Teller:
    def __init__(self, before: Plan, after: Plan, library: Library, language: Language) -> None:
        self._before, self._after = _as_printed(before, library), _as_printed(after, library)
        # An order that no sheet shows may differ too.
        self._kept_in: dict[str, tuple[Any, Any]] = {
            "items": (before.items, after.items),
            "risks": (before.risks, after.risks),
        }
        self._library, self._language = library, language

    def order(self, path: str) -> tuple[int, ...]:
        """Return what sorts a path as the fields stand in the plan and the parts in their lists."""
        places: list[int] = []
        old: Any = self._before
        new: Any = self._after
        for step in path.split("/"):
            found = new if new is not None else old
            places.append(_number(found, step) if isinstance(found, tuple) else _field_place(found, step))
            old, new = _inside(old, step), _inside(new, step)
        return tuple(places)

    def tell(self, path: str) -> Difference:
        """Return one difference in words."""
        names: list[str] = []
        old: Any = self._before
        new: Any = self._after
        in_list = ""
        step = ""
        for step in path.split("/"):
            if in_list:
                number = _number(new, step) or _number(old, step)
                names[-1] = self._say(f"one_of_{in_list}", n=number)
            elif step != "signatory":
                names.append(self._say(f"field_{step}"))
            old, new = _inside(old, step), _inside(new, step)
            in_list = step if step in _LISTS and not in_list else ""
        if in_list:
            names[-1] = self._say(f"order_of_{in_list}")
            numbers = {part.id: str(number) for number, part in enumerate(old, 1)}
            orders = self._kept_in.get(step, (old, new))
            kept = frozenset.intersection(*(frozenset(part.id for part in parts) for parts in orders))
            old, new = (tuple(numbers[part.id] for part in parts if part.id in kept) for parts in orders)
        was, now = self._value(step, old), self._value(step, new)
        field = ", ".join(names)
        return Difference(path, field[:1].upper() + field[1:], *_clipped(was, now))

    def _say(self, key: str, **values: object) -> str:
        return say(f"fields.{key}", self._language, **values)

    def _value(self, name: str, value: Any) -> str:
        if value is None or value in ("", ()):
            return _NONE
        if isinstance(value, tuple):
            if all(isinstance(part, tuple) for part in value):
                return "; ".join(f"{year}: {self._simple(number)}" for year, number in value)
            return "; ".join(self._value(name, part) for part in value)
        if is_dataclass(value) and not isinstance(value, Moment):
            if title := getattr(value, "wording", "") or getattr(value, "name", ""):
                return self._known("", title)
            shown = [self._value(each.name, getattr(value, each.name)) for each in fields(value) if each.name != "id"]
            return ", ".join(part for part in shown if part != _NONE) or _NONE
        plain_text = isinstance(value, str) and not isinstance(value, StrEnum)
        return self._known(name, value) if plain_text else self._simple(value)

    def _simple(self, value: object) -> str:
        match value:
            case bool():
                return self._say("yes" if value else "no")
            case Decimal():
                return format_number(value, self._language)
            case Moment():
                from clusterplanner.core.base.dates import moment_text

                return moment_text(value, self._language)
            case Kind():
                return say(f"report.kind_{value}", self._language).lower()
            case Funding():
                return say(f"report.funding_{value}", self._language)
            case Approval() | Arrangement() | Stance():
                return self._choice(value)
        return str(value)

    def _choice(self, value: Approval | Arrangement | Stance) -> str:
        match value:
            case Approval():
                return self._say(f"approval_{value}")
            case Arrangement():
                return self._say(f"arrangement_{value}")
        return self._say(f"stance_{value}")

    def _known(self, name: str, value: str) -> str:
        """Return a text, or the name of what its field names by an id."""
        library = self._library
        known: Any = {
            "territory": library.gazetteer.territories,
            "peers": library.gazetteer.territories,
            "measure": library.catalogue.measures,
            "indicator": library.figures.indicators,
            "indicators": library.figures.indicators,
        }.get(name, {})
        if value in known:
            return str(known[value].name[self._language])
        return "".join(each if each.isprintable() else " " for each in value)


def _inside(value: Any, step: str) -> Any:
    """Return the field or the part of a list that a step of a path leads to, None where there is none."""
    if isinstance(value, tuple):
        return next((part for part in value if part.id == step), None)
    return getattr(value, step, None)


def _number(parts: Any, part_id: str) -> int:
    """Return the number of a part in its list, 0 when it is not there."""
    return next((number for number, part in enumerate(parts or (), 1) if part.id == part_id), 0)


def _field_place(value: Any, name: str) -> int:
    names = [each.name for each in fields(value)] if is_dataclass(value) else []
    return names.index(name) if name in names else 0


def _clipped(was: str, now: str) -> Sequence[str]:
    """Return both values short enough for a line, from shortly before where they part."""
    parted = next((place for place, pair in enumerate(zip(was, now, strict=False)) if len(set(pair)) > 1), None)
    same = min(len(was), len(now)) if parted is None else parted
    start = max(0, same - _AROUND) if max(len(was), len(now)) > _SHOWN else 0
    return [_clip(text, start) for text in (was, now)]


def _clip(text: str, start: int) -> str:
    end = start + _SHOWN
    return ("…" if start else "") + text[start:end] + ("…" if len(text) > end else "")
