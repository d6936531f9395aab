"""Case forms and bodies of districts and cities: names from a table, bodies from patterns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from clusterplanner.core.base.text import Language, Text
from clusterplanner.core.facts.entries import Entry, read_entries
from clusterplanner.core.facts.tables import in_languages, read_values, wording
from clusterplanner.core.facts.territories import RegionForms

_NAMED: Final = ("adjective", "adjective_of", "of", "within", "centre")
_COLUMNS: Final = ("code", "region", *(column for name in _NAMED for column in in_languages(name)))
_CITY: Final = "c-"


@dataclass(frozen=True, slots=True)
class DistrictNames:
    """How official texts name a district or city: its region's code, its forms, its bodies by role that are its own."""

    region: str
    forms: RegionForms
    bodies: Mapping[str, tuple[Text, ...]]


def read_districts(folder: Path, roles: Iterable[str]) -> Mapping[str, DistrictNames]:
    """Return the names of all districts and cities by code.

    Refuses with F102 or F103 for the table `districts.csv`, C100 to C102 for the patterns in `district_bodies.toml`.
    """
    patterns = {entry.id: entry for entry in read_entries(folder / "district_bodies.toml")}
    own = tuple(roles)
    return {
        code: _named(row, patterns["city" if code.startswith(_CITY) else "district"], own)
        for code, row in read_values(folder / "districts.csv", _COLUMNS, dict)
    }


def _named(row: Mapping[str, str], patterns: Entry, roles: tuple[str, ...]) -> DistrictNames:
    names = {name: wording(row, name) for name in _NAMED}

    def filled(field: str) -> Text:
        pattern = patterns.text(field)
        return Text(*(pattern[each].format(**{name: text[each] for name, text in names.items()}) for each in Language))

    known = {name: names[name] for name in ("of", "within", "centre")}
    forms = RegionForms(**{each.name: known.get(each.name) or filled(each.name) for each in fields(RegionForms)})
    return DistrictNames(row["region"], forms, {role: (filled(role),) for role in roles if role in patterns.table})
