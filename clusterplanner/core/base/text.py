"""A wording in the three languages of the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the window or of a document; Russian is the default of both."""

    RU = "ru"
    BE = "be"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """The same wording in Russian, Belarusian and English."""

    ru: str
    be: str
    en: str

    def __getitem__(self, language: Language | str) -> str:
        match language:
            case "ru":
                return self.ru
            case "be":
                return self.be
            case "en":
                return self.en
        raise KeyError(language)

    def __contains__(self, wording: object) -> bool:
        return wording in (self.ru, self.be, self.en)

    @classmethod
    def of(cls, table: Mapping[str, str]) -> Text:
        """Read a `{ru, be, en}` table of a catalogue; raises KeyError when a language is missing."""
        return cls(table["ru"], table["be"], table["en"])
