"""The gazetteer: territories in their official order, found by any name, with their places on the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.tables import in_languages, read_values, wording
from clusterplanner.core.facts.territories import REPUBLIC, Level, Territory

Point = tuple[float, float]
Ring = tuple[Point, ...]

_COLUMNS = ("code", "level", "parent", *in_languages("name"), "aliases")
_REGION_WORDS = {"область", "обл", "вобласць", "вобл", "region", "oblast"}
_CITY_WORDS = {"г", "город", "горад", "city"}
_DISTRICT_WORDS = {"район", "р-н", "раён", "district"}
_KINDS = frozenset(_REGION_WORDS | _CITY_WORDS | _DISTRICT_WORDS)


@dataclass(frozen=True)
class Gazetteer:
    """All territories by code, in the order of the yearbook, and the words that each is found by.

    Places on the map are kilometres east and north of 28° E, 53.5° N in a Lambert azimuthal equal-area projection.
    """

    territories: Mapping[str, Territory]
    names: Mapping[str, str]
    folder: Path

    @classmethod
    def load(cls, folder: Path | None = None) -> Self:
        """Read the territories; refuses with F102 or F103 when the table was damaged by hand."""
        folder = folder or resource("facts")
        found = dict(read_values(folder / "territories.csv", _COLUMNS, _named))
        names: dict[str, str] = {}
        bare: dict[str, str] = {}
        for code, (territory, aliases) in found.items():
            name = territory.name
            for each in (code, name.ru, name.be, name.en, *aliases):
                names.setdefault(_plain(each), code)
                bare.setdefault(_bare(each), code)
        return cls({code: territory for code, (territory, _) in found.items()}, bare | names, folder)

    @property
    def republic(self) -> Territory:
        """The Republic of Belarus."""
        return self.territories[REPUBLIC]

    @cached_property
    def regions(self) -> tuple[Territory, ...]:
        """The six regions and the city of Minsk, in the order of the yearbook."""
        return self._of(Level.REGION)

    @cached_property
    def foreign(self) -> tuple[Territory, ...]:
        """Other countries and the European Union, for comparisons."""
        return self._of(Level.FOREIGN)

    def districts(self, region: str) -> tuple[Territory, ...]:
        """Return the cities of regional subordination and the districts of a region, cities first; none for Minsk."""
        return tuple(t for t in self.territories.values() if t.parent == region and region != REPUBLIC)

    def find(self, name: str) -> Territory:
        """Return the territory with a code or a name in any language; raises Refusal F101 when there is none.

        Case, ё and the words for region, district and city do not matter. A name that several bear without such a
        word means the one that comes first: Minsk is the city, English Brest the region.
        """
        code = self.names.get(_plain(name)) or self.names.get(_bare(name))
        if code is None:
            raise Refusal("F101", name=name)
        return self.territories[code]

    def called(self, name: str) -> tuple[Territory, ...]:
        """Return every territory that a name may mean, in official order; raises Refusal F101 when there is none.

        A code or a full name means one; «Brest» alone may be the region, the city and the district.
        """
        for form in (_plain, _bare):
            found = tuple(t for t in self.territories.values() if form(name) in map(form, (t.code, *astuple(t.name))))
            if found:
                return found
        return (self.find(name),)

    @cached_property
    def outlines(self) -> Mapping[str, tuple[Ring, ...]]:
        """The outline of each region: rings of points, implicitly closed, kilometres, y upwards."""
        found: dict[str, dict[str, list[Point]]] = {}
        columns = ("territory", "ring", "x", "y")
        for code, (ring, point) in read_values(self.folder / "outlines.csv", columns, lambda r: (r["ring"], _point(r))):
            found.setdefault(code, {}).setdefault(ring, []).append(point)
        return {code: tuple(tuple(points) for points in rings.values()) for code, rings in found.items()}

    @cached_property
    def centres(self) -> Mapping[str, Point]:
        """The place of the administrative centre of each region, district and city, kilometres, y upwards."""
        return dict(read_values(self.folder / "centres.csv", ("territory", "x", "y"), _point))

    def _of(self, level: Level) -> tuple[Territory, ...]:
        return tuple(t for t in self.territories.values() if t.level is level)


def _point(row: Mapping[str, str]) -> Point:
    return float(row["x"]), float(row["y"])


def _named(row: Mapping[str, str]) -> tuple[Territory, list[str]]:
    territory = Territory(row["code"], Level(row["level"]), row["parent"], wording(row, "name"))
    return territory, row["aliases"].split("|") if row["aliases"] else []


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())


def _bare(name: str) -> str:
    plain = _plain(name)
    return " ".join(word for word in plain.replace(".", " ").split() if word not in _KINDS) or plain
