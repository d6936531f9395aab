"""Thresholds and other rules of judgement: data in `resources/rules/`, each with its origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import cache

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.entries import Entry, read_entries


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that a judgement turns on; `origin` says whose it is."""

    id: str
    value: Decimal
    name: Text
    origin: Text


Thresholds = Mapping[str, Threshold]


@cache
def thresholds(name: str) -> Thresholds:
    """Return the thresholds of a file of `resources/rules/`; refuses with C100–C102 when it was damaged by hand."""
    entries = read_entries(resource("rules", f"{name}.toml"))
    return {
        each.id: Threshold(each.id, decimal(each, "value"), each.text("name"), each.text("origin")) for each in entries
    }


def changed(known: Thresholds, values: Iterable[tuple[str, Decimal]], origin: Text) -> Thresholds:
    """Return thresholds with some values replaced by the user's, whose origin is then told; unknown ids are ignored."""
    return {
        **known,
        **{name: replace(known[name], value=value, origin=origin) for name, value in values if name in known},
    }


def decimal(entry: Entry, field: str) -> Decimal:
    """Return a number that an entry holds as a string, as printed; refuses with C102 when it is none."""
    try:
        value = Decimal(entry.line(field))
    except InvalidOperation as error:
        raise Refusal("C102", file=entry.file, entry=entry.id, field=field) from error
    if not value.is_finite():
        raise Refusal("C102", file=entry.file, entry=entry.id, field=field)
    return value
