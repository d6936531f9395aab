"""Entries of hand-edited TOML files, read with a refusal that names file, entry and field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language, Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a file.

    Reading refuses with C101 when a language of a wording is missing or blank and with C102 when a field is missing or
    of another type.
    """

    file: str
    id: str
    table: Mapping[str, Any]

    def text(self, field: str) -> Text:
        """Return a wording."""
        return self._text(field, self.table.get(field))

    def texts(self, field: str) -> tuple[Text, ...]:
        """Return one wording or an array of wordings as a tuple."""
        value = self.table.get(field)
        return tuple(self._text(field, each) for each in (value if isinstance(value, list) else [value]))

    def itself(self) -> Text:
        """Return the wording that the whole entry is."""
        return self._text(self.id, self.table)

    def optional(self, field: str) -> Text | None:
        """Return a wording that may be absent as a whole."""
        return self.text(field) if field in self.table else None

    def line(self, field: str, default: str | None = None) -> str:
        """Return a plain string."""
        value = self.table.get(field, default)
        if not isinstance(value, str):
            raise self._refusal("C102", field)
        return value

    def ids(self, field: str) -> tuple[str, ...]:
        """Return a list of strings, none when the field is absent."""
        value = self.table.get(field, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self._refusal("C102", field)
        return tuple(value)

    def named(self, field: str, entries: Mapping[str, Entry]) -> Entry:
        """Return the entry whose id the field holds; refuses with C103 when there is none."""
        found = entries.get(self.line(field))
        if found is None:
            raise self._refusal("C103", field, id=self.line(field))
        return found

    def _text(self, field: str, value: object) -> Text:
        if not isinstance(value, dict):
            raise self._refusal("C102", field)
        for language in Language:
            wording = value.get(language)
            if not isinstance(wording, str) or not wording.strip():
                raise self._refusal("C101", field, lang=language)
        return Text.of(value)

    def _refusal(self, code: str, field: str, **values: str) -> Refusal:
        return Refusal(code, file=self.file, entry=self.id, field=field, **values)


def read_file(path: Path) -> Mapping[str, Any]:
    """Return the tables of a TOML file; refuses with C100 when it cannot be read."""
    try:
        with path.open("rb") as file:
            return tomli.load(file)
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise Refusal("C100", file=path.name, reason=error) from error


def read_entries(path: Path) -> Iterator[Entry]:
    """Yield the entries of a TOML file in file order."""
    for key, table in read_file(path).items():
        if not isinstance(table, dict):
            raise Refusal("C102", file=path.name, entry=key, field=key)
        yield Entry(path.name, key, table)
