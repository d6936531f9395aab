"""Gauges: what the diagnosis looks at, an indicator or the quotient of two, and its readings by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from clusterplanner.core.analysis.rules import decimal
from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.entries import Entry, read_entries
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.observations import Observation
from clusterplanner.core.facts.territories import Level, Territory


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a reading is made: an indicator, divided by another `shift` years later when there is a divisor, × factor.

    `largest` reads the indicator for the district or city of a region that has most, and divides by the region's own.
    """

    indicator: str
    divisor: str = ""
    shift: int = 0
    factor: Decimal = Decimal(1)
    largest: bool = False


@dataclass(frozen=True, slots=True)
class NationalMark:
    """A value that an act sets for the republic, with its year and origin."""

    value: Decimal
    year: int
    origin: Text


@dataclass(frozen=True, slots=True)
class Gauge:
    """One thing to look at.

    `compare` is false where territories differ by size alone, `national` is true where figures exist for the republic
    alone; the republic is then compared with the territory `abroad`, "" for none.
    """

    id: str
    name: Text
    unit: Text
    decimals: int
    direction: Direction
    recipe: Recipe
    local: Recipe | None
    compare: bool
    national: bool
    abroad: str
    mark: NationalMark | None

    @property
    def in_points(self) -> bool:
        """Whether its differences are in percentage points."""
        return self.unit.en == "%"

    def recipe_for(self, territory: Territory) -> Recipe | None:
        """Return how it is read for a territory, None when it has no figures for its level."""
        return self.local if territory.level in (Level.DISTRICT, Level.CITY) else self.recipe

    @property
    def sign(self) -> int:
        """1 when more is better, -1 when less is."""
        return -1 if self.direction is Direction.LESS else 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A gauge's value for one territory and year, with the figures and the formula it was computed by."""

    territory: str
    year: int
    value: Decimal
    inputs: tuple[Observation, ...]
    factor: Decimal

    @property
    def formula(self) -> str:
        """The formula with its figures as printed."""
        terms = " / ".join(f"{each.value:f}" for each in self.inputs)
        return terms if len(self.inputs) == 1 or self.factor == 1 else f"{terms} × {self.factor:f}"


@cache
def gauges() -> Mapping[str, Gauge]:
    """Return the gauges in their order; refuses with C100–C102 when the file was damaged by hand."""
    return {entry.id: _gauge(entry) for entry in read_entries(resource("rules", "gauges.toml"))}


def readings(gauge: Gauge, library: Library, territory: Territory) -> Mapping[int, Reading]:
    """Return the readings of a gauge by year, ascending; years that lack one of the figures are absent."""
    recipe = gauge.recipe_for(territory)
    if recipe is None:
        return {}
    made = _of_largest if recipe.largest else _of_own
    return {each.year: each for each in made(recipe, library, territory.code)}


def _of_own(recipe: Recipe, library: Library, territory: str) -> Iterator[Reading]:
    for own in library.figures.series(recipe.indicator, territory):
        if not recipe.divisor:
            yield Reading(territory, own.year, own.value * recipe.factor, (own,), recipe.factor)
            continue
        other = library.figures.observation(recipe.divisor, territory, own.year + recipe.shift)
        if other is not None and other.value:
            value = own.value / other.value * recipe.factor
            yield Reading(territory, own.year, value, (own, other), recipe.factor)


def _of_largest(recipe: Recipe, library: Library, territory: str) -> Iterator[Reading]:
    parts = [library.figures.series(recipe.indicator, each.code) for each in library.gazetteer.districts(territory)]
    for whole in library.figures.series(recipe.indicator, territory):
        known = [found for part in parts if (found := part[whole.year])]
        if known and whole.value:
            most = max(known, key=lambda each: each.value)
            value = most.value / whole.value * recipe.factor
            yield Reading(territory, whole.year, value, (most, whole), recipe.factor)


def _gauge(entry: Entry) -> Gauge:
    local = entry.table.get("local")
    return Gauge(
        id=entry.id,
        name=entry.text("name"),
        unit=entry.text("unit"),
        decimals=_whole(entry, "decimals", 0),
        direction=Direction(entry.line("direction")),
        recipe=_recipe(entry),
        local=_recipe(Entry(entry.file, f"{entry.id}.local", local)) if isinstance(local, dict) else None,
        compare=bool(entry.table.get("compare", True)),
        national=bool(entry.table.get("national", False)),
        abroad=entry.line("abroad", ""),
        mark=_mark(entry) if "mark" in entry.table else None,
    )


def _recipe(entry: Entry) -> Recipe:
    factor = decimal(entry, "factor") if "factor" in entry.table else Decimal(1)
    largest = bool(entry.table.get("largest", False))
    return Recipe(entry.line("indicator"), entry.line("divisor", ""), _whole(entry, "shift", 0), factor, largest)


def _mark(entry: Entry) -> NationalMark:
    return NationalMark(decimal(entry, "mark"), _whole(entry, "mark_year", None), entry.text("mark_origin"))


def _whole(entry: Entry, field: str, default: int | None) -> int:
    value = entry.table.get(field, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refusal("C102", file=entry.file, entry=entry.id, field=field)
    return value
