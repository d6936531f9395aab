"""The figures: dictionary, sources and observations, each file read once, when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.entries import Entry, read_entries
from clusterplanner.core.facts.indicators import Direction, Indicator, Source
from clusterplanner.core.facts.observations import Observation, Series
from clusterplanner.core.facts.tables import in_languages, read_rows, read_values, wording
from clusterplanner.core.facts.territories import Level

if TYPE_CHECKING:
    from clusterplanner.core.facts.clusters import Cluster, Facility

_Key = tuple[str, str, str]

NOTHING = Text("", "", "")

_OBSERVATIONS = ("indicator", "territory", "section", "year", "date", "value", "source", "page", "table", "note")
_COVERAGE = ("indicator", "level", "years", "sections")
_INDICATORS = (
    *("id", "theme", "unit", "direction", "additive", "decimals", "survey", "limits", "local"),
    *in_languages("short"),
    *in_languages("name"),
    *in_languages("definition"),
)
_SOURCES = (
    *("id", "rank", *in_languages("publisher"), *in_languages("title")),
    *("year", "address", *in_languages("note")),
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which years and OKED sections an indicator has figures for, at one level of territory."""

    years: tuple[int, ...]
    sections: tuple[str, ...]


class Figures:
    """Everything published that the program knows; holds nothing but what it read.

    Reading refuses with C100–C102 (TOML files), F102 or F103 (tables) when a file was damaged by hand.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resource("facts")
        self._rows: dict[str, Mapping[_Key, list[list[str]]]] = {}
        self._series: dict[_Key, Series] = {}

    @cached_property
    def themes(self) -> Mapping[str, Text]:
        """The themes of indicators, in their order of display."""
        return self._texts("themes.toml")

    @cached_property
    def units(self) -> Mapping[str, Text]:
        """The units of measurement, as printed beside a figure."""
        return self._texts("units.toml")

    @cached_property
    def sections(self) -> Mapping[str, Text]:
        """The sections of OKED and the size classes that figures are broken down by."""
        path = self._folder / "sections.csv"
        return dict(read_values(path, ("id", *in_languages("name")), lambda row: wording(row, "name")))

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The publications."""
        return dict(read_values(self._folder / "sources.csv", _SOURCES, _source))

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """The dictionary of indicators, theme by theme."""
        limits = {entry.id: entry for entry in read_entries(self._folder / "limits.toml")}
        path = self._folder / "indicators.csv"
        return dict(read_values(path, _INDICATORS, lambda row: _indicator(row, limits)))

    @cached_property
    def coverage(self) -> Mapping[str, Mapping[Level, Coverage]]:
        """What each indicator has figures for, by level of territory, without reading the figures."""
        found: dict[str, dict[Level, Coverage]] = {}
        for indicator, (level, entry) in read_values(self._folder / "coverage.csv", _COVERAGE, _covered):
            found.setdefault(indicator, {})[level] = entry
        return found

    def indicators_of(self, level: Level) -> tuple[Indicator, ...]:
        """Return the indicators that have figures for territories of a level, in dictionary order."""
        return tuple(each for each in self.indicators.values() if level in self.coverage.get(each.id, {}))

    def unit(self, indicator: str) -> Text:
        """Return the unit of an indicator; raises KeyError for an unknown one."""
        return self.units[self.indicators[indicator].unit]

    def series(self, indicator: str, territory: str, section: str = "") -> Series:
        """Return all figures of an indicator for a territory, empty when there are none.

        Raises KeyError for an unknown indicator. Only the file of the indicator's theme is read, once.
        """
        key = indicator, territory, section
        if key not in self._series:
            entry = self.indicators[indicator]
            by_year: dict[int, tuple[Observation, ...]] = {}
            for row in self._theme(entry.theme).get(key, ()):
                observation = self._observation(entry.theme, row)
                by_year[observation.year] = (*by_year.get(observation.year, ()), observation)
            self._series[key] = Series(*key, by_year, entry.unit)
        return self._series[key]

    def observation(self, indicator: str, territory: str, year: int, section: str = "") -> Observation | None:
        """Return the preferred figure of a year, None for a gap; raises KeyError for an unknown indicator."""
        return self.series(indicator, territory, section)[year]

    @cached_property
    def all_clusters(self) -> tuple[Cluster, ...]:
        """Every cluster that a source names, those of the whole country first."""
        from clusterplanner.core.facts.clusters import read_clusters

        return tuple(read_clusters(self._folder / "clusters.toml"))

    def clusters(self, territory: str) -> tuple[Cluster, ...]:
        """Return the clusters that sources name for a territory."""
        return tuple(each for each in self.all_clusters if each.territory == territory)

    @cached_property
    def all_facilities(self) -> tuple[Facility, ...]:
        """Every technopark and zone that a source names."""
        from clusterplanner.core.facts.clusters import read_facilities

        return tuple(read_facilities(self._folder / "facilities.toml"))

    def facilities(self, territory: str) -> tuple[Facility, ...]:
        """Return the technoparks and zones that sources name for a territory."""
        return tuple(each for each in self.all_facilities if each.territory == territory)

    @cached_property
    def _notes(self) -> Mapping[str, Text]:
        entries = read_entries(self._folder / "notes.toml")
        return {entry.id: entry.itself() for entry in entries if not entry.table.get("told")}

    def _texts(self, name: str) -> dict[str, Text]:
        return {entry.id: entry.itself() for entry in read_entries(self._folder / name)}

    def _theme(self, theme: str) -> Mapping[_Key, list[list[str]]]:
        if theme not in self._rows:
            found: dict[_Key, list[list[str]]] = {}
            for row in read_rows(self._folder / "observations" / f"{theme}.csv", _OBSERVATIONS):
                found.setdefault((row[0], row[1], row[2]), []).append(row)
            self._rows[theme] = found
        return self._rows[theme]

    def _observation(self, theme: str, row: list[str]) -> Observation:
        indicator, territory, section, year, date, value, source, page, table, note = row
        try:
            return Observation(
                *(indicator, territory, section, int(year), date, Decimal(value), source, page, table),
                self._note(note),
            )
        except (KeyError, ValueError, ArithmeticError) as error:
            raise Refusal("F104", file=f"{theme}.csv", row=",".join(row)) from error

    def _note(self, cell: str) -> Text:
        if not cell:
            return NOTHING
        return _joined([_remark(self._notes, *part.partition(" printed=")[::2]) for part in cell.split("; ")])


def _remark(notes: Mapping[str, Text], key: str, printed: str) -> Text:
    if not printed:
        return notes[key]
    figure = f"{Decimal(printed):,f}"
    local = figure.replace(",", "\u00a0").replace(".", ",")
    note = notes[key]
    return Text(note.ru.format(printed=local), note.be.format(printed=local), note.en.format(printed=figure))


def _joined(texts: list[Text]) -> Text:
    if not texts:
        return NOTHING
    return Text(" ".join(t.ru for t in texts), " ".join(t.be for t in texts), " ".join(t.en for t in texts))


def _covered(row: Mapping[str, str]) -> tuple[Level, Coverage]:
    return Level(row["level"]), Coverage(tuple(map(int, row["years"].split())), tuple(row["sections"].split()))


def _yes(word: str) -> bool:
    if word not in {"yes", "no"}:
        raise ValueError(word)
    return word == "yes"


def _indicator(row: Mapping[str, str], limits: Mapping[str, Entry]) -> Indicator:
    named = [limits[key] for key in row["limits"].split()]
    return Indicator(
        id=row["id"],
        theme=row["theme"],
        name=wording(row, "name"),
        short=wording(row, "short"),
        unit=row["unit"],
        definition=wording(row, "definition", blank=True),
        direction=Direction(row["direction"]),
        additive=_yes(row["additive"]),
        decimals=int(row["decimals"]),
        survey=_yes(row["survey"]),
        limits=_joined([each.itself() for each in named]),
        doubtful=frozenset(filter(None, (each.line("territory", "") for each in named))),
        local=row["local"],
    )


def _source(row: Mapping[str, str]) -> Source:
    return Source(
        id=row["id"],
        rank=int(row["rank"]),
        publisher=wording(row, "publisher"),
        title=wording(row, "title"),
        year=row["year"],
        address=row["address"],
        note=wording(row, "note", blank=True),
    )
