"""The figures: dictionary, sources and observations, each file read once, when first asked for."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.clusters import Cluster, Facility, FacilityKind, Stage
from clusterplanner.core.facts.indicators import Direction, Indicator, Source
from clusterplanner.core.facts.observations import Observation, Series
from clusterplanner.core.facts.territories import Level

_Key = tuple[str, str, str]
_EMPTY = Text("", "", "")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which years and OKED sections an indicator has figures for, at one level of territory."""

    years: tuple[int, ...]
    sections: tuple[str, ...]


class Figures:
    """Everything published that the program knows; holds nothing but what it read."""

    def __init__(self) -> None:
        self._themes: dict[str, dict[_Key, list[list[str]]]] = {}
        self._series: dict[_Key, Series] = {}

    @cached_property
    def themes(self) -> Mapping[str, Text]:
        """The themes of indicators, in their order of display."""
        return {key: Text.of(entry) for key, entry in _toml("themes").items()}

    @cached_property
    def units(self) -> Mapping[str, Text]:
        """The units of measurement, as printed beside a figure."""
        return {key: Text.of(entry) for key, entry in _toml("units").items()}

    @cached_property
    def sections(self) -> Mapping[str, Text]:
        """The sections of OKED and the size classes that figures are broken down by."""
        return {row["id"]: _text(row) for row in _table("sections")}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The publications."""
        return {
            row["id"]: Source(
                row["id"],
                int(row["rank"]),
                _text(row, "publisher_"),
                _text(row, "title_"),
                row["year"],
                row["address"],
                _text(row, "note_"),
            )
            for row in _table("sources")
        }

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """The dictionary of indicators, theme by theme."""
        limits = {key: Text.of(entry) for key, entry in _toml("limits").items()}
        return {row["id"]: _indicator(row, limits) for row in _table("indicators")}

    @cached_property
    def coverage(self) -> Mapping[str, Mapping[Level, Coverage]]:
        """What each indicator has figures for, by level of territory, without reading the figures."""
        found: dict[str, dict[Level, Coverage]] = {}
        for row in _table("coverage"):
            entry = Coverage(tuple(map(int, row["years"].split())), tuple(row["sections"].split()))
            found.setdefault(row["indicator"], {})[Level(row["level"])] = entry
        return found

    def indicators_of(self, level: Level) -> tuple[Indicator, ...]:
        """Return the indicators that have figures for territories of a level, in dictionary order."""
        return tuple(i for i in self.indicators.values() if level in self.coverage.get(i.id, {}))

    def unit(self, indicator: str) -> Text:
        """Return the unit of an indicator; raises KeyError for an unknown one."""
        return self.units[self.indicators[indicator].unit]

    def series(self, indicator: str, territory: str, section: str = "") -> Series:
        """Return all figures of an indicator for a territory, empty when there are none.

        Raises KeyError for an unknown indicator. Only the file of the indicator's theme is read, once.
        """
        key = indicator, territory, section
        if key not in self._series:
            self._series[key] = self._read_series(key)
        return self._series[key]

    def _read_series(self, key: _Key) -> Series:
        entry = self.indicators[key[0]]
        by_year: dict[int, list[Observation]] = {}
        for row in self._theme(entry.theme).get(key, ()):
            observation = _observation(row)
            by_year.setdefault(observation.year, []).append(observation)
        return Series(*key, {year: tuple(found) for year, found in by_year.items()}, entry.unit)

    def observation(self, indicator: str, territory: str, year: int, section: str = "") -> Observation | None:
        """Return the preferred figure of a year, None for a gap; raises KeyError for an unknown indicator."""
        return self.series(indicator, territory, section)[year]

    @cached_property
    def all_clusters(self) -> tuple[Cluster, ...]:
        """Every cluster that a source names, those of the whole country first."""
        return tuple(
            Cluster(
                key,
                entry["territory"],
                Stage(entry["stage"]),
                Text.of(entry["name"]),
                _optional(entry, "place"),
                Text.of(entry["activity"]),
                _optional(entry, "members"),
                entry.get("year"),
                _optional(entry, "note"),
                tuple(entry["sources"]),
            )
            for key, entry in _toml("clusters").items()
        )

    def clusters(self, territory: str) -> tuple[Cluster, ...]:
        """Return the clusters that sources name for a territory."""
        return tuple(cluster for cluster in self.all_clusters if cluster.territory == territory)

    @cached_property
    def all_facilities(self) -> tuple[Facility, ...]:
        """Every technopark and zone that a source names."""
        return tuple(
            Facility(
                key,
                entry["territory"],
                FacilityKind(entry["kind"]),
                Text.of(entry["name"]),
                _optional(entry, "place"),
                entry.get("year"),
                _optional(entry, "note"),
                tuple(entry["sources"]),
            )
            for key, entry in _toml("facilities").items()
        )

    def facilities(self, territory: str) -> tuple[Facility, ...]:
        """Return the technoparks and zones that sources name for a territory."""
        return tuple(facility for facility in self.all_facilities if facility.territory == territory)

    def _theme(self, theme: str) -> Mapping[_Key, list[list[str]]]:
        if theme not in self._themes:
            found: dict[_Key, list[list[str]]] = {}
            with resource("facts", "observations", f"{theme}.csv").open(encoding="utf-8", newline="") as file:
                rows = csv.reader(file)
                next(rows)
                for row in rows:
                    found.setdefault((row[0], row[1], row[2]), []).append(row)
            self._themes[theme] = found
        return self._themes[theme]


def _table(name: str) -> Iterator[dict[str, str]]:
    with resource("facts", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _toml(name: str) -> dict[str, Any]:
    with resource("facts", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _text(row: Mapping[str, str], prefix: str = "") -> Text:
    return Text(row[f"{prefix}ru"], row[f"{prefix}be"], row[f"{prefix}en"])


def _optional(entry: Mapping[str, Any], key: str) -> Text:
    return Text.of(entry[key]) if key in entry else _EMPTY


def _joined(texts: list[Text]) -> Text:
    if not texts:
        return _EMPTY
    return Text(" ".join(t.ru for t in texts), " ".join(t.be for t in texts), " ".join(t.en for t in texts))


def _indicator(row: Mapping[str, str], limits: Mapping[str, Text]) -> Indicator:
    return Indicator(
        id=row["id"],
        theme=row["theme"],
        name=_text(row, "name_"),
        short=_text(row, "short_"),
        unit=row["unit"],
        definition=_text(row, "definition_"),
        direction=Direction(row["direction"]),
        additive=row["additive"] == "yes",
        decimals=int(row["decimals"]),
        survey=row["survey"] == "yes",
        limits=_joined([limits[key] for key in row["limits"].split()]),
        local=row["local"],
    )


def _observation(row: list[str]) -> Observation:
    indicator, territory, section, year, date, value, source, page, table, note = row
    return Observation(indicator, territory, section, int(year), date, Decimal(value), source, page, table, _note(note))


@cache
def _notes() -> Mapping[str, Text]:
    return {key: Text.of(entry) for key, entry in _toml("notes").items() if "ru" in entry}


@cache
def _note(cell: str) -> Text:
    return _joined([_remark(*part.partition(" ")[::2]) for part in cell.split("; ")]) if cell else _EMPTY


def _remark(key: str, printed: str) -> Text:
    wording = _notes()[key]
    if not printed:
        return wording
    figure = f"{Decimal(printed.removeprefix('printed=')):,f}"
    local = figure.replace(",", "\u00a0").replace(".", ",")
    return Text(wording.ru.format(printed=local), wording.be.format(printed=local), wording.en.format(printed=figure))
