"""Support measures for cluster initiatives: the nine of the founding article, with their kinds and instruments."""

from __future__ import annotations

from dataclasses import dataclass

from clusterplanner.core.base.text import Text


@dataclass(frozen=True, slots=True)
class ResultIndicator:
    """A suggested result indicator of a measure: an id of the facts, or a count of its own with name and unit."""

    indicator: str
    name: Text
    unit: Text


@dataclass(frozen=True, slots=True)
class Measure:
    """One entry of the catalogue.

    `parent` is the measure that a kind or instrument belongs to, "" for the nine themselves; `number` is its place in
    the article, "9" or "9.2". `tasks` are ids of the strategy's tasks, `provisions` of the concept, `acts` of the legal
    basis; `needs` and `strengthens` are ids of other measures.
    """

    id: str
    number: str
    parent: str
    name: Text
    wording: Text
    aim: Text
    executors: tuple[Text, ...]
    result: Text
    indicators: tuple[ResultIndicator, ...]
    tasks: tuple[str, ...]
    provisions: tuple[str, ...]
    acts: tuple[str, ...]
    needs: tuple[str, ...]
    strengthens: tuple[str, ...]
    origin: Text
