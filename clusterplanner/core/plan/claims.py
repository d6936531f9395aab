"""Claims: numbers that the author's own texts state beside a named indicator, held against the published figures.

A claim is «в N раз», «на N %», «на N п. п.» or «составляет N» in a sentence that names an indicator of the facts and,
for a change, its two years. What cannot be matched without guessing is passed over: a checker that cries wolf is not
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.numbers import decimals_of
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.territories import REPUBLIC

if TYPE_CHECKING:
    from clusterplanner.core.facts.indicators import Indicator
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.observations import Observation
    from clusterplanner.core.plan.plan import Plan

EUROPEAN_UNION: Final = "EU"
PERCENT: Final = "percent"

_NUMBER: Final = r"(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_FORMS: Final = {
    "times": rf"(?:\bв|\bу)\s+{_NUMBER}\s*раз|{_NUMBER}\s*times\b",
    "points": rf"(?:\bна|\bby)\s+{_NUMBER}\s*(?:п\.\s*п\.|процентн|працэнтн|pp\b|percentage point)",
    "percent": rf"(?:\bна|\bby)\s+{_NUMBER}\s*(?:%|процент|працэнт|per cent|percent\b)(?!\w*\s+пункт)",
    "level": r"\b(?:составля\w+|составил\w*|склада[ею]\w*|склаў|скла[лд][аі]\w*|is|was|amount(?:s|ed)?\s+to)\s+"
    rf"{_NUMBER}\s*(тыс|млн|млрд|thousand|million|billion)?",
}
_SCALES: Final = {"тыс": 3, "thousand": 3, "млн": 6, "million": 6, "млрд": 9, "billion": 9}
_UNIT_SCALES: Final = {"th": 3, "mln": 6}
_YEAR: Final = re.compile(r"\b((?:19|20)\d\d)\b")
_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[А-ЯЁІЎA-Z])|;\s+|\n+")
_UNION: Final = re.compile(r"\bЕС\b|Европейск\w+ союз|Еўрапейск\w+ саюз|European Union|\bEU\b", re.IGNORECASE)
_COUNTRY: Final = re.compile(r"республик|рэспублік|беларус|belarus", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GENERIC: Final = frozenset({"облас", "воблас", "regi", "cit"})  # stems of what regions are called by
_SHORTEST_STEM: Final = 3
_DIGIT: Final = re.compile(r"\d")
_KEPT_TEXTS: Final = 1024
_ENDING: Final = 2  # letters that a form may change


class Form(StrEnum):
    """What a claim says: a ratio, a change in points, a change in per cent, a level."""

    TIMES = "times"
    POINTS = "points"
    PERCENT = "percent"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that the figures contradict: `typed` was said, `computed` follows from the figures."""

    where: str
    quote: str
    form: Form
    indicator: str
    typed: Decimal
    computed: Decimal
    figures: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Of which territory and in which language a text speaks."""

    territory: str
    language: Language


def contradicted(plan: Plan, library: Library) -> Iterator[Claim]:
    """Yield the claims of a plan's texts that the published figures contradict, in the order of its fields."""
    for where, text in _texts("", plan):
        if _DIGIT.search(text):
            for claim in _contradicted(text, library, plan.territory, plan.language):
                yield replace(claim, where=where)


@lru_cache(_KEPT_TEXTS)
def _contradicted(text: str, library: Library, territory: str, language: Language) -> tuple[Claim, ...]:
    """Return the claims of one text; kept, because an edit changes one text of a plan and all are checked again."""
    speaker = _Speaker(territory, language)
    judged = (
        _judge(speaker, library, sentence, form, match)
        for sentence in _SENTENCE_END.split(text)
        for form, pattern in _patterns().items()
        for match in pattern.finditer(sentence)
    )
    return tuple(claim for claim in judged if claim is not None)


@cache
def _patterns() -> dict[Form, re.Pattern[str]]:
    return {Form(name): re.compile(form, re.IGNORECASE) for name, form in _FORMS.items()}


def _texts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if type(value) is str:
        yield path, value
    elif isinstance(value, tuple):
        for part in value:
            if hasattr(part, "id"):
                yield from _texts(f"{path}/{part.id}", part)
    elif is_dataclass(value) and not isinstance(value, Moment):
        for each in fields(value):
            yield from _texts(f"{path}/{each.name}" if path else each.name, getattr(value, each.name))


def _judge(speaker: _Speaker, library: Library, sentence: str, form: Form, match: re.Match[str]) -> Claim | None:
    indicator = _named(library, speaker.language, sentence)
    if indicator is None or _speaks_of_others(speaker, library, sentence):
        return None
    typed = Decimal(re.sub(r"[\s]", "", next(filter(None, match.groups()))).replace(",", "."))
    unit = Decimal(1).scaleb(-decimals_of(typed))
    if form is Form.LEVEL:
        scale = _scale(indicator, match.groups()[-1])
        if scale is None:
            return None
        typed, unit = typed * scale, unit * scale
    found = _figures(speaker, library, indicator, sentence, form)
    if found is None:
        return None
    computed = _computed(form, found)
    if computed is None or abs(abs(computed) - typed) <= unit / 2:
        return None
    if (
        form is Form.PERCENT
        and indicator.unit == PERCENT
        and abs(abs(found[1].value - found[0].value) - typed) <= unit / 2
    ):
        return None  # said in per cent and meant in points: not a wrong number
    quote = sentence[match.start() : match.end()].strip()
    return Claim("", quote, form, indicator.id, typed, abs(computed) if form is not Form.LEVEL else computed, found)


def _speaks_of_others(speaker: _Speaker, library: Library, sentence: str) -> bool:
    """Say whether a sentence names a region other than the plan's: whose number it states is then not certain."""
    names = {each.code: _stems_of(each.name[speaker.language]) for each in library.gazetteer.regions}
    own = names.pop(speaker.territory, frozenset())
    words = _words(sentence)
    return any(_stands_in(name - _GENERIC, words) for name in names.values() if not name <= own)


def _scale(indicator: Indicator, word: str | None) -> Decimal | None:
    """Return what a number said with a scale word is in the indicator's unit; None where the word does not fit."""
    own = _UNIT_SCALES.get(indicator.unit.partition("_")[0], 0)
    said = _SCALES[word.casefold()] if word and word.casefold() in _SCALES else None
    if said is None:
        return Decimal(1) if own == 0 else None
    return None if indicator.unit == PERCENT else Decimal(1).scaleb(said - own)


def _figures(
    speaker: _Speaker, library: Library, indicator: Indicator, sentence: str, form: Form
) -> tuple[Observation, ...] | None:
    """Return the figures that a claim speaks of, the earlier or smaller whole first; None when they are not certain."""
    years = sorted({int(year) for year in _YEAR.findall(sentence)})
    territory = REPUBLIC if _COUNTRY.search(sentence) else speaker.territory
    series = library.figures.series(indicator.id, territory)
    if form is Form.TIMES and _UNION.search(sentence):
        union = library.figures.series(indicator.id, EUROPEAN_UNION)
        own = series or library.figures.series(indicator.id, REPUBLIC)
        common = [year for year in union.years if own[year] and (not years or year in years)]
        pair = (own[common[-1]], union[common[-1]]) if common else (None, None)
    elif form is Form.LEVEL:
        year = years[0] if len(years) == 1 else None
        if len(years) > 1:
            return None
        known = series[year] if year else series.latest
        return (known,) if known else None
    elif len(years) == 2:
        pair = (series[years[0]], series[years[1]])
    else:
        return None
    first, last = pair
    return (first, last) if first and last else None


def _computed(form: Form, found: tuple[Observation, ...]) -> Decimal | None:
    if form is Form.LEVEL:
        return found[0].value
    first, last = found[0].value, found[1].value
    if form is Form.POINTS:
        return last - first
    if first <= 0 or last <= 0:
        return None
    if form is Form.TIMES:
        return max(first, last) / min(first, last)
    return (last / first - 1) * 100


def _named(library: Library, language: Language, sentence: str) -> Indicator | None:
    """Return the indicator that a sentence names: the one most of whose words stand in it; None when two would do."""
    words = _words(sentence)
    matches = [(len(stems), key) for key, stems in _stems(library, language) if _stands_in(stems, words)]
    if not matches:
        return None
    most = max(count for count, _ in matches)
    best = [key for count, key in matches if count == most]
    return library.figures.indicators[best[0]] if len(best) == 1 else None


@cache
def _stems(library: Library, language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the stems of each indicator's short name; of names that are told alike, the newest series answers."""
    found: dict[frozenset[str], str] = {}
    for indicator in library.figures.indicators.values():
        if not indicator.id.startswith("d_"):
            stems = _stems_of(indicator.short[language])
            found.setdefault(stems, indicator.id)
    return tuple((key, stems) for stems, key in found.items())


def _stems_of(name: str) -> frozenset[str]:
    """Return what stays of the words of a name in all their forms."""
    return frozenset(word[: max(_SHORTEST_STEM, len(word) - _ENDING)] for word in _words(name) if len(word) > 1)


def _stands_in(stems: frozenset[str], words: frozenset[str]) -> bool:
    return bool(stems) and all(any(word.startswith(stem) for word in words) for stem in stems)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold().replace("ё", "е") for word in _WORD.findall(text))
