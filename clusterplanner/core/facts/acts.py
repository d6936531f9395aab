"""Legal acts, the strategy's tasks and the concept's provisions, with what is verified kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clusterplanner.core.base.text import Text


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act as far as it is known.

    `verified` names the parts seen in a source (`kind`, `number`, `date`, `title`, `force`), `doubts` says in words
    what was not; an act with doubts is printed with its mark until a person confirms it.
    """

    id: str
    kind: Text
    number: str
    date: date | None
    body: Text
    title: Text
    short: Text
    verified: frozenset[str]
    doubts: Text | None
    ended: bool
    publication: Text | None
    source: str


@dataclass(frozen=True, slots=True)
class Provision:
    """A task of the strategy or a provision of the concept that a measure can serve."""

    id: str
    act: str
    name: Text
    source: Text
