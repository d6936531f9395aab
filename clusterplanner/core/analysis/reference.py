"""Entries of the reference section told in a language, with every threshold, formula and figure put in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from clusterplanner.core.analysis.article import innovation_change, innovation_gap, table_1, table_2
from clusterplanner.core.analysis.compare import Change
from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.core.analysis.pace import LEAST_POINTS, Refused
from clusterplanner.core.analysis.potential import COEFFICIENTS, bases, exclusions
from clusterplanner.core.analysis.rules import Threshold, thresholds
from clusterplanner.core.analysis.wording import rule_sentence
from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.text import Language, Text
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.entries import read_entries
from clusterplanner.core.facts.library import Library
from clusterplanner.core.facts.reference import Listing, ReferenceEntry
from clusterplanner.core.facts.territories import REPUBLIC

_RULES: Final = ("diagnosis", "potential", "advice")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'ʼ][^\W_]+)*")
_ALIKE: Final = str.maketrans({"ё": "е", "ў": "у", "ʼ": "’", "'": "’"})
_ENDING, _STEM = 3, 4  # a word is known by its beginning: up to so many last letters may differ, so many must not


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as it is read in one language; `points` are the written items and then those that were made."""

    entry: ReferenceEntry
    title: str
    lead: tuple[str, ...]
    points: tuple[str, ...]
    after: tuple[str, ...]
    also: str
    source: str


def tell(entry: ReferenceEntry, library: Library, language: Language) -> Told:
    """Return an entry in a language; raises KeyError for a placeholder that nothing fills."""
    return _Teller(library, language).tell(entry)


def tell_all(library: Library, language: Language) -> tuple[Told, ...]:
    """Return every entry in a language, in the order of the section."""
    teller = _Teller(library, language)
    return tuple(teller.tell(each) for each in library.reference.entries.values())


def search(told: Iterable[Told], words: str) -> tuple[Told, ...]:
    """Return the entries that hold every one of some words, those with most of them in the title first.

    Case, ё and ў do not matter, and neither does the ending: «кластеров» finds «кластер». Without words all are found.
    """
    wanted = [_folded(each) for each in _WORD.findall(words)]
    ranked = [(each, rank) for each in told if (rank := _rank(each, wanted)) is not None]
    ranked.sort(key=lambda pair: -pair[1])
    return tuple(each for each, _rank in ranked)


def _rank(told: Told, wanted: list[str]) -> int | None:
    title = _words_of(told.title)
    known = title | _words_of(" ".join((told.also, *told.lead, *told.points, *told.after)))
    if not all(any(_same(each, word) for word in known) for each in wanted):
        return None
    return sum(any(_same(each, word) for word in title) for each in wanted)


def _words_of(text: str) -> frozenset[str]:
    return frozenset(map(_folded, _WORD.findall(text)))


def _folded(word: str) -> str:
    return word.casefold().translate(_ALIKE)


def _same(wanted: str, word: str) -> bool:
    """Say whether a word begins as the wanted one does, whatever the ending of the wanted one."""
    if word.startswith(wanted):
        return True
    stem = wanted[: max(_STEM, len(wanted) - _ENDING)]
    return len(wanted) > _STEM and word.startswith(stem) and len(word) <= len(wanted) + _ENDING


class _Teller:
    def __init__(self, library: Library, language: Language) -> None:
        self._library, self._language = library, language

    def tell(self, entry: ReferenceEntry) -> Told:
        made = (item for listing in entry.lists for item in self._items(listing))
        return Told(
            entry=entry,
            title=entry.title[self._language],
            lead=self._fill(entry.lead),
            points=(*self._fill(entry.points), *made),
            after=self._fill(entry.after),
            also=entry.also[self._language],
            source=entry.source[self._language],
        )

    def _fill(self, texts: Iterable[Text]) -> tuple[str, ...]:
        return tuple(each[self._language].format_map(self._values) for each in texts)

    # ------------------------------------------------------------------ placeholders

    @cached_property
    def _values(self) -> Mapping[str, str]:
        return {**self._of_rules(), **self._of_article(), **self._of_facts()}

    def _of_rules(self) -> dict[str, str]:
        language = self._language
        known = {
            f"{rules}_{each.id}": format_number(each.value, language)
            for rules in _RULES
            for each in thresholds(rules).values()
        }
        potential, advice = thresholds("potential"), thresholds("advice")
        levels = {name: known[f"potential_{name}"] for name in ("passed", *COEFFICIENTS)}
        strengths = [most for each in read_entries(resource("rules", "answers.toml")) for most in each.table.values()]
        return known | {
            "rule_diagnosis": rule_sentence(thresholds("diagnosis"), language),
            "rule_advice": say(
                "advice.rule", language, unmet=known["advice_unmet"], origin=advice["unmet"].origin[language]
            ),
            "rule_candidates": say("potential.judged", language, **levels, origin=potential["passed"].origin[language]),
            "strongest": str(max(strengths)),
            "pace_least": str(LEAST_POINTS),
            **{f"formula_{name}": say(f"potential.{name}", language) for name in COEFFICIENTS},
        }

    def _of_article(self) -> dict[str, str]:
        figures, language = self._library.figures, self._language
        gap, moved = innovation_gap(figures), innovation_change(figures)
        counts = {row.territory: row.change for row in table_1(figures)}
        names = self._library.gazetteer.territories
        falling = [
            f"{names[code].name[language]} {self._signed(found)}"
            for code, found in counts.items()
            if code != REPUBLIC and found.absolute < 0
        ]
        country = counts[REPUBLIC]
        assert gap.value is not None
        return {
            "first_year": str(country.first.year),
            "last_year": str(country.last.year),
            "falling": ", ".join(falling),
            "country_change": self._signed(country),
            "share_by": format_number(gap.divisor.value, language),
            "share_eu": format_number(gap.dividend.value, language),
            "times": format_number(gap.value, language, 1),
            "innovation_first_year": str(moved.first.year),
            "innovation_change": self._signed(moved),
        }

    def _of_facts(self) -> dict[str, str]:
        language, known = self._language, self._library.figures.indicators["sme_org_count"]
        limits = {each.id: each for each in read_entries(resource("facts", "limits.toml"))}
        return {
            "sme_name": known.name[language],
            "sme_definition": known.definition[language],
            "limit_survey": limits["survey"].itself()[language],
        }

    def _signed(self, found: Change) -> str:
        return format_number(found.absolute, self._language, signed=True)

    # ------------------------------------------------------------------ items that are made

    def _items(self, listing: Listing) -> Iterator[str]:
        makers: Mapping[Listing, Callable[[], Iterable[str]]] = {
            Listing.GAUGES: lambda: (
                f"{each.name[self._language]}, {each.unit[self._language]}" for each in gauges().values()
            ),
            Listing.BASES: lambda: (each.name[self._language] for each in bases().values()),
            Listing.EXCLUSIONS: self._excluded,
            Listing.REFUSALS: lambda: (say(f"pace.refused_{each}", self._language) for each in Refused),
            Listing.CONTRIBUTION: self._contribution,
        }
        if listing in makers:
            yield from makers[listing]()
        else:
            yield from map(self._threshold, thresholds(listing).values())

    def _threshold(self, each: Threshold) -> str:
        value, language = format_number(each.value, self._language), self._language
        return say("reference.threshold", language, name=each.name[language], value=value, origin=each.origin[language])

    def _excluded(self) -> Iterator[str]:
        names = self._library.figures.sections
        for section, reason in exclusions().items():
            yield say(
                *("reference.excluded", self._language),
                name=names[section][self._language],
                reason=reason[self._language],
            )

    def _contribution(self) -> Iterator[str]:
        figures, language = self._library.figures, self._language
        for row in table_2(figures):
            found = row.change
            values = {"first": found.first, "last": found.last}
            decimals = figures.indicators[row.indicator].decimals
            told = {name: format_number(each.value, language, decimals) for name, each in values.items()}
            years = {f"{name}_year": each.year for name, each in values.items()}
            name = figures.indicators[row.indicator].short[language]
            yield say("reference.contribution", language, name=name, change=self._signed(found), **told, **years)
