"""Make the generated half of `resources/facts/` from the gathered figures, and check every row of it.

Call: `build_facts.py [SOURCE_FOLDER] [--check]`. Texts are kept by hand beside the generated files and are only read
here. Prints by how much sums differ; exits 1 when a row or a sum has no explanation, with `--check` also when the
generated files are not what the sources give.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import facts_map

ROOT = Path(__file__).resolve().parents[1]
FACTS = ROOT / "resources" / "facts"
WEAK = {"TACTUM", "REFERAT2010", "AZARETSKAYA", "DERIVED"}
REGIONS = ("BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA")
HEADER = ("indicator", "territory", "section", "year", "date", "value", "source", "page", "table", "note")
COUNTRIES = {
    "EU": "EU", "BY": "BY", "Belgium": "BE", "Greece": "GR", "Estonia": "EE", "Cyprus": "CY", "Finland": "FI",
    "Germany": "DE", "Lithuania": "LT", "Latvia": "LV",
}  # fmt: skip
TOTALS = {"d_population": "population_official", "d_employed_dp": "d_employed"}  # whose regional figure is the total
MAP_SOURCES = {"NATURAL_EARTH", "WIKIDATA", "BYMAPS", "BELMAP"}
SIZES = {"individual_entrepreneurs": "IE", "micro": "MICRO", "small": "SMALL", "medium": "MEDIUM", "large": "LARGE"}
PLACE = re.compile(r"(?:стр\. (\d+)(?: \(PDF стр\. \d+\))?[;,]?\s*)?(?:табл\. ([\d.]*\d)(?: статьи)?[;,]?\s*)?(.*)")


class Row(NamedTuple):
    """One observation as it stands in the program's files."""

    indicator: str
    territory: str
    section: str
    year: int
    date: str
    value: str
    source: str
    page: str
    table: str
    note: str


class Table(dict[str, dict[str, str]]):
    """A table kept by hand, by its first column."""

    def __init__(self, name: str) -> None:
        with (FACTS / name).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            key = (reader.fieldnames or [""])[0]
            super().__init__((row[key], row) for row in reader)


def toml(name: str) -> dict[str, Any]:
    """Read a catalogue kept by hand."""
    return tomllib.loads((FACTS / name).read_text(encoding="utf-8"))


class Build:
    """The hand-kept tables, the rows made so far, and what is wrong with them."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.indicators, self.territories = Table("indicators.csv"), Table("territories.csv")
        self.sources, self.sections = Table("sources.csv"), Table("sections.csv")
        self.units, self.notes, self.exceptions = toml("units.toml"), toml("notes.toml"), toml("exceptions.toml")
        self.unit_ids = {unit["source"]: key for key, unit in self.units.items()}
        self.patterns = [(key, re.compile(note["match"])) for key, note in self.notes.items() if "match" in note]
        self.used: dict[str, set[str]] = defaultdict(set)
        self.faults: list[str] = []
        self.report: list[str] = []
        self.worst: dict[tuple[str, str], tuple[Decimal, str, str]] = {}

    def fault(self, text: str) -> None:
        """Remember something wrong."""
        self.faults.append(text)

    def read(self, name: str) -> Iterator[dict[str, str]]:
        """Yield the reliable rows of one source file."""
        with (self.source / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if not WEAK & set(row["source_id"].split(";")):
                    yield row

    # ------------------------------------------------------------------------------------------------- rows

    def note(self, text: str, value: str, where: str) -> tuple[str, str, str]:
        """Return page, table and the ids of the notes that a source's remark becomes."""
        page, table, rest = PLACE.fullmatch(text.replace("значение из табл. 1 статьи", "табл. 1; из статьи")).groups()  # type: ignore[union-attr]
        found = []
        for part in filter(None, rest.split("; ")):
            for key, pattern in self.patterns:
                if match := pattern.fullmatch(part):
                    self.used["notes.toml"].add(key)
                    if not self.notes[key].get("told"):
                        found.append(key + self.printed(match, value, where))
                    break
            else:
                self.fault(f"{where}: remark without a wording in notes.toml: {part}")
        return page or "", table or "", "; ".join(dict.fromkeys(found))

    def printed(self, match: re.Match[str], value: str, where: str) -> str:
        """Return the figure printed before the denomination, its digits restored from the converted value."""
        groups = match.groupdict()
        if "printed" not in groups:
            return ""
        exact = Decimal(value) * int(groups["factor"])
        shown = Decimal(groups["printed"])
        if abs(exact - shown) > abs(shown) / 100000:
            self.fault(f"{where}: {value} is not {shown} divided by {groups['factor']}")
        return f" printed={exact.normalize():f}"

    def row(self, raw: dict[str, str], indicator: str = "", territory: str = "", section: str = "") -> Row:
        """Turn one source row into one of the program's, checking its keys and its unit."""
        indicator = indicator or raw["indicator"]
        territory = territory or raw.get("district_id") or raw["region_code"]
        where = f"{indicator} {territory} {raw['year']}"
        note = raw["note"]
        section = section or raw.get("section", "")
        if note in SIZES:
            section, note = SIZES[note], ""
        for value, table in (
            (indicator, self.indicators), (territory, self.territories), (raw["source_id"], self.sources),
            (section or "TOTAL", self.sections),
        ):  # fmt: skip
            if value not in table:
                self.fault(f"{where}: unknown {value}")
        if self.unit_ids.get(raw["unit"]) != self.indicators.get(indicator, {}).get("unit"):
            self.fault(f"{where}: unit {raw['unit']} is not the dictionary's")
        date = raw["year"] if len(raw["year"]) > 4 else ""
        page, table_number, notes = self.note(note, raw["value"], where)
        value = str(Decimal(raw["value"]))
        return Row(
            indicator,
            territory,
            section,
            int(raw["year"][:4]),
            date,
            value,
            raw["source_id"],
            page,
            table_number,
            notes,
        )

    def rows(self) -> Iterator[Row]:
        """Yield every observation of the source folder."""
        for name in sorted(path.name for path in self.source.glob("*.csv")):
            with (self.source / name).open(encoding="utf-8") as file:
                columns = next(csv.reader(file))
            if name == "eu_innovation_comparison.csv":
                yield from self.abroad(name)
            elif name == "infrastructure.csv":
                yield from (self.row(raw, raw["kind"]) for raw in self.read(name) if raw["value"])
            elif {"indicator", "region_code", "value", "unit", "source_id"} <= set(columns):
                yield from map(self.row, self.read(name))

    def doubted(self, rows: list[Row]) -> list[Row]:
        """Mark the figures of unchecked extracts that exceed those of the republic."""
        wholes = {row[:1] + row[2:5] + (row.source,): Decimal(row.value) for row in rows if row.territory == "BY"}
        marked = []
        for row in rows:
            whole = wholes.get(row[:1] + row[2:5] + (row.source,), Decimal(0))
            if "unchecked" in row.note and 0 < whole < Decimal(row.value):
                self.used["notes.toml"].add("impossible")
                row = row._replace(note=f"{row.note}; impossible")  # noqa: PLW2901
            marked.append(row)
        return marked

    def abroad(self, name: str) -> Iterator[Row]:
        """Yield other countries' figures; those of the article stand in its own tables already."""
        for raw in self.read(name):
            if raw["source_id"] != "ARTICLE_SEED":
                raw["note"] = f"{raw['period']}; {raw['note'].replace('). ', '); ')}"
                raw["year"] = raw["period"].removeprefix("ок. ")
                yield self.row(raw, "sme_innov_cooperation", COUNTRIES[raw["country"]])

    # ----------------------------------------------------------------------------------------------- checks

    def check_sums(self, rows: Iterable[Row]) -> None:
        """Compare the sum of parts with the whole for every additive indicator, year, source and section."""
        groups: dict[tuple[str, str, int, str, str], dict[str, Row]] = defaultdict(dict)
        wholes: dict[tuple[str, str, int], Row] = {}
        for row in rows:
            groups[row.indicator, row.section, row.year, row.date, row.source][row.territory] = row
            wholes.setdefault((row.indicator, row.territory, row.year), row)
        for (indicator, _, year, _, _), found in sorted(groups.items()):
            if self.indicators[indicator]["additive"] != "yes":
                continue
            if "BY" in found:
                self.compare("regions", found["BY"], [found[code] for code in REGIONS if code in found])
            for region in REGIONS:
                whole = found.get(region) or wholes.get((TOTALS.get(indicator, ""), region, year))
                if whole:
                    parts = [row for code, row in found.items() if self.territories[code]["parent"] == region]
                    self.compare("districts", whole, parts)

    def compare(self, level: str, whole: Row, parts: list[Row]) -> None:
        """Hold one sum against its whole; a difference beyond rounding needs an entry in exceptions.toml."""
        if not parts or not Decimal(whole.value):
            return
        indicator = parts[0].indicator
        value = Decimal(whole.value)
        difference = sum((Decimal(part.value) for part in parts), Decimal(0)) - value
        share = 100 * difference / abs(value)
        entry = self.indicators[indicator]
        counted = entry["unit"] in {"unit", "person", "piece"}
        rounding = 0 if counted else Decimal(len(parts) + 1) / 2 / 10 ** int(entry["decimals"])
        text = f"{whole.territory} {whole.year} {whole.section} {parts[0].source}: {difference:+f} of {value:f}"
        reason = "within rounding" if abs(difference) <= rounding else self.reason(level, whole, parts[0], share)
        if not reason:
            self.fault(f"{indicator} {text} ({share:+.2f} %): the {level} do not add up and nothing explains it")
        if abs(share) >= abs(self.worst.get((indicator, level), (Decimal(0), "", ""))[0]):
            self.worst[indicator, level] = (share, text, reason)

    def reason(self, level: str, whole: Row, part: Row, share: Decimal) -> str:
        """Return why a sum may differ, "" when nothing known explains it."""
        for name, entry in self.exceptions.items():
            if (
                entry["level"] == level
                and part.indicator in entry["indicators"]
                and part.source in entry["sources"]
                and whole.year in entry.get("years", [whole.year])
                and whole.territory in entry.get("territories", [whole.territory])
                and entry["from"] <= share <= entry["to"]
            ):
                self.used["exceptions.toml"].add(name)
                return f"{name}: {entry['reason']}"
        return ""

    def check_unused(self, rows: Iterable[Row]) -> None:
        """Find entries kept by hand that nothing needs any more."""
        for row in rows:
            self.used["indicators.csv"].add(row.indicator)
            self.used["sources.csv"].add(row.source)
            self.used["sections.csv"].add(row.section or "TOTAL")
            self.used["units.toml"].add(self.indicators[row.indicator]["unit"])
            self.used["territories.csv"].add(row.territory)
        for name in ("clusters.toml", "facilities.toml"):
            for entry in toml(name).values():
                self.used["sources.csv"].update(entry["sources"])
        for indicator in self.indicators.values():
            self.used["limits.toml"].update(indicator["limits"].split())
            self.used["themes.toml"].add(indicator["theme"])
        self.used["sources.csv"].update(MAP_SOURCES)
        kept = {
            "indicators.csv": self.indicators, "sources.csv": self.sources, "sections.csv": self.sections,
            "territories.csv": self.territories, "units.toml": self.units, "notes.toml": self.notes,
            "exceptions.toml": self.exceptions, "limits.toml": toml("limits.toml"), "themes.toml": toml("themes.toml"),
        }  # fmt: skip
        for name, entries in kept.items():
            for key in set(entries) ^ self.used[name]:
                self.fault(f"{name}: {key} is {'not used' if key in entries else 'missing'}")

    def check_named(self) -> None:
        """See that every district, cluster and facility of the sources has its entry kept by hand."""
        for raw in self.read("districts.csv"):
            kept = self.territories.get(raw["district_id"], {})
            if kept.get("parent") != raw["oblast_code"]:
                self.fault(f"territories.csv: {raw['district_id']} is missing or has another region")
        for name, file in (("clusters.csv", "clusters.toml"), ("infrastructure.csv", "facilities.toml")):
            entries = {entry["origin"]: entry for entry in toml(file).values()}
            for raw in self.read(name):
                entry = entries.get(raw["name_ru"])
                if raw.get("value"):
                    continue
                if entry is None or entry["territory"] != raw["region_code"]:
                    self.fault(f"{file}: {raw['name_ru']} is missing or has another territory")
                elif set(entry["sources"]) != set(raw["source_id"].split(";")):
                    self.fault(f"{file}: {raw['name_ru']} has other sources")

    # ------------------------------------------------------------------------------------------------ files

    def files(self) -> dict[str, str]:
        """Make every generated file: its name under `resources/facts/` and its text."""
        order = {key: number for number, key in enumerate(self.indicators)}
        place = {key: number for number, key in enumerate(self.territories)}
        section = {key: number for number, key in enumerate(self.sections)}
        rank = {key: int(entry["rank"]) for key, entry in self.sources.items()}
        rows = list(self.rows())
        if self.faults:
            return {}
        rows = self.doubted(rows)
        rows.sort(
            key=lambda r: (
                order[r.indicator], place[r.territory], section[r.section or "TOTAL"], r.year, rank[r.source], r.date
            )
        )  # fmt: skip
        seen: dict[tuple[object, ...], Row] = {}
        for row in rows:
            other = seen.setdefault((*row[:5], row.source), row)
            if other is not row:
                self.fault(f"{row.indicator} {row.territory} {row.year} {row.source}: twice")
        self.check_sums(rows)
        self.check_unused(rows)
        self.check_named()
        themes: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            themes[self.indicators[row.indicator]["theme"]].append(row)
        files = {f"observations/{theme}.csv": table(HEADER, found) for theme, found in sorted(themes.items())}
        files["coverage.csv"] = table(("indicator", "level", "years", "sections"), self.coverage(rows))
        outlines, areas = facts_map.outlines(self.source / "map")
        centres = facts_map.centres(self.source / "map", self.territories)
        for code, entry in self.territories.items():
            if entry["level"] in {"region", "district", "city"} and code not in centres:
                self.fault(f"territories.csv: {code} has no centre")
        self.report += areas
        files["outlines.csv"] = table(("territory", "ring", "x", "y"), outlines)
        files["centres.csv"] = table(("territory", "x", "y"), ((code, *point) for code, point in centres.items()))
        return files

    def coverage(self, rows: Iterable[Row]) -> list[tuple[str, ...]]:
        """Sum up which levels, years and sections each indicator has figures for."""
        found: dict[tuple[str, str], tuple[set[int], dict[str, None]]] = {}
        for row in rows:
            level = self.territories[row.territory]["level"]
            years, sections = found.setdefault((row.indicator, level), (set(), {}))
            years.add(row.year)
            sections.setdefault(row.section)
        return [
            (indicator, level, " ".join(map(str, sorted(years))), " ".join(filter(None, sections)))
            for (indicator, level), (years, sections) in found.items()
        ]


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a CSV text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def main() -> int:
    """Write or check the generated files; returns the exit code."""
    parser = argparse.ArgumentParser(description="Make and check the generated half of resources/facts/.")
    parser.add_argument("source", nargs="?", type=Path, default=ROOT.parent / "shared" / "facts")
    parser.add_argument("--check", action="store_true", help="write nothing, compare with what lies there")
    options = parser.parse_args()
    if not options.source.is_dir():
        parser.error(f"{options.source} is not a folder")
    build = Build(options.source)
    files = build.files()
    for name, text in files.items():
        path = FACTS / name
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_bytes() != text.encode():
            build.fault(f"{name} is not what the sources give: run scripts/build_facts.py")
    for (indicator, level), (share, text, reason) in sorted(build.worst.items()):
        build.report.append(f"{indicator} by {level}: at most {share:+.3f} %, {text}; {reason}")
    print(*build.report, sep="\n")
    print(f"{sum(text.count(chr(10)) - 1 for name, text in files.items() if name.startswith('obs'))} observations")
    print(*build.faults, sep="\n", file=sys.stderr)
    return 1 if build.faults else 0


if __name__ == "__main__":
    sys.exit(main())
