"""Plain JSON values as values of the plan, driven by the fields of the dataclasses; the way there is `plan/canonical`.

Reading is strict: every field without a default is there, nothing unknown is, and each has its type; what is wrong
raises `Misfit` with the path of the field, list entries counted from 1. A field that a file does not yet have is read
as its default.
"""

from __future__ import annotations

import re
import types
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from clusterplanner.core.base.moments import Moment

MAX_ENTRIES = 10_000
FIRST_YEAR, LAST_YEAR = 1000, 2999
_NUMBER = re.compile(r"-?\d{1,400}(?:\.\d{1,400})?", re.ASCII)
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}", re.ASCII)
_YEAR_AND_VALUE = (int, Decimal)


class Misfit(Exception):
    """A JSON value that is not what its field needs: the code of the sentence, the field's path, the value."""

    def __init__(self, code: str, where: str, value: object = "") -> None:
        super().__init__(code, where, value)
        self.code = code
        self.where = where
        self.value = value


@cache
def _shape(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


@cache
def _required(kind: type) -> tuple[str, ...]:
    defaults = ((each.name, (each.default, each.default_factory)) for each in fields(kind))
    return tuple(name for name, default in defaults if default == (MISSING, MISSING))


def decode(kind: Any, value: Any, where: str = "") -> Any:
    """Return the value of a type that plain JSON values stand for; raises Misfit."""
    origin = get_origin(kind)
    if origin is types.UnionType:
        inner = next(each for each in get_args(kind) if each is not types.NoneType)
        return None if value is None else decode(inner, value, where)
    if origin is tuple:
        return _list(get_args(kind)[0], value, where)
    if is_dataclass(kind) and kind is not Moment:
        assert isinstance(kind, type)
        return _record(kind, value, where)
    if kind is bool:
        if not isinstance(value, bool):
            raise Misfit("S118", where, value)
        return value
    if kind is int:
        return _year(value, where)
    if issubclass(kind, IntEnum):
        return _degree(kind, value, where)
    if not isinstance(value, str):
        raise Misfit("S113", where, value)
    return _word(kind, value, where)


def _record(kind: type, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise Misfit("S111", where, value)
    shape = _shape(kind)
    for name in _required(kind):
        if name not in value:
            raise Misfit("S109", _join(where, name))
    for name in value:
        if name not in shape:
            raise Misfit("S110", _join(where, name))
    if "id" in shape and not (isinstance(value["id"], str) and _ID.fullmatch(value["id"])):
        raise Misfit("S117", _join(where, "id"), value["id"])
    given = {name: inner for name, inner in shape.items() if name in value}
    return kind(**{name: decode(inner, value[name], _join(where, name)) for name, inner in given.items()})


def _list(kind: Any, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Misfit("S112", where, value)
    if len(value) > MAX_ENTRIES:
        raise Misfit("S119", where, len(value))
    if get_args(kind) == _YEAR_AND_VALUE:
        return tuple(_year_and_value(part, _join(where, place)) for place, part in enumerate(value, 1))
    parts = tuple(decode(kind, part, _join(where, place)) for place, part in enumerate(value, 1))
    if is_dataclass(kind) and "id" in _shape(kind):  # type: ignore[arg-type]
        _refuse_twins([part.id for part in parts], where)
    return parts


def _refuse_twins(ids: Sequence[str], where: str) -> None:
    seen: set[str] = set()
    for place, each in enumerate(ids, 1):
        if each in seen:
            raise Misfit("S120", _join(where, place), each)
        seen.add(each)


def _year_and_value(value: Any, where: str) -> tuple[int, Decimal]:
    if not isinstance(value, dict) or value.keys() != {"year", "value"}:
        raise Misfit("S111", where, value)
    return _year(value["year"], _join(where, "year")), decode(Decimal, value["value"], _join(where, "value"))


def _year(value: Any, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not FIRST_YEAR <= value <= LAST_YEAR:
        raise Misfit("S114", where, value)
    return value


def _degree(kind: type[IntEnum], value: Any, where: str) -> IntEnum:
    if not isinstance(value, int) or isinstance(value, bool) or value not in list(kind):
        raise Misfit("S122", where, value)
    return kind(value)


def _word(kind: Any, value: str, where: str) -> Any:
    if any("\ud800" <= each <= "\udfff" for each in value):
        raise Misfit("S121", where)
    if kind is str:
        return value
    if kind is Decimal:
        if not _NUMBER.fullmatch(value):
            raise Misfit("S115", where, value)
        return Decimal(value)
    if kind is Moment:
        try:
            return Moment.parse(value)
        except ValueError as error:
            raise Misfit("S116", where, value) from error
    assert issubclass(kind, StrEnum)
    try:
        return kind(value)
    except ValueError as error:
        raise Misfit("S122", where, value) from error


def _join(where: str, name: object) -> str:
    return f"{where}/{name}" if where else str(name)
