"""The sentences of the document read backwards: a template of the catalogue becomes a pattern for its own values."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import Final

from clusterplanner.core.base.dates import parse_moment
from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say
from clusterplanner.core.returned.reader import cleaned

_YEAR: Final = r"[12]\d{3}"
_QUARTER: Final = r"I{1,3}|IV|[1-4]"
_DAY: Final = r"\d{1,2}\.\d{1,2}\.[12]\d{3}"
_SLOTS: Final = {
    "a": _YEAR,
    "b": _YEAR,
    "q": _QUARTER,
    "r": _QUARTER,
    "n": _QUARTER,
    "m": _QUARTER,
    "d": _DAY,
    "e": _DAY,
    "typed": r".+?",
    "name": r".+?",
    "values": r".+",
    "number": r".+?",
}
_DASHES: Final = re.compile("[–—-]")
_ROMAN: Final = ("", "I", "II", "III", "IV")
_BARE_YEARS: Final = re.compile(rf"({_YEAR})\s?[–—-]\s?({_YEAR})(?:\s?(?:г\.\s?г\.|гг\.|годы|гады|годов))?\Z")


@cache
def pattern(key: str, language: Language, **known: str) -> re.Pattern[str]:
    """Return the pattern of a sentence `catalogue.key` with its placeholders as groups; `known` ones are their values.

    Any dash stands for a dash, and in Belarusian «у» for «ў», which the document may have made of it.
    """
    parts = []
    for literal, name, _, _ in Formatter().parse(say(key, language)):
        parts.append(_literal(literal, language))
        if name is not None:
            value = known.get(name)
            parts.append(f"(?P<{name}>{_SLOTS[name]})" if value is None else _literal(value, language))
    return re.compile("".join(parts) + r"\Z", re.IGNORECASE if key.startswith("terms.") else 0)


def _literal(text: str, language: Language) -> str:
    escaped = re.escape(text.replace("\u00a0", " ")).replace(r"\ ", r"\s?" if text.isspace() else r"\s")
    escaped = _DASHES.sub("[–—-]", escaped.replace("\\-", "-"))
    return escaped.replace("у", "[уў]") if language is Language.BE else escaped


def term(text: str, language: Language) -> tuple[Moment | None, Moment | None] | None:
    """Return the start and the end that a term says, as `base.dates.term_text` writes it or a little shorter.

    None when it cannot be read.
    """
    written = cleaned(text)
    for key in ("years", "quarters", "by_year", "by_quarter", "by_day", "from_year", "from_quarter", "from_day"):
        match = pattern(f"terms.{key}", language).match(written)
        found = _term(key, match.groupdict()) if match else None
        if found:
            return found
    if match := _BARE_YEARS.match(written):
        return Moment(int(match[1])), Moment(int(match[2]))
    one = _moment(written, language)
    if one:
        return one, one
    for dash in _DASHES.finditer(written):
        start, end = _moment(written[: dash.start()], language), _moment(written[dash.end() :], language)
        if start and end:
            return start, end
    return None


def _term(key: str, said: dict[str, str]) -> tuple[Moment | None, Moment | None] | None:
    first = _made(said)
    if first is None:
        return None
    if key == "years":
        return first, Moment(int(said["b"]))
    if key == "quarters":
        return first, Moment(first.year, _quarter(said.get("r") or said["m"]))
    return (None, first) if key.startswith("by_") else (first, None)


def _made(said: dict[str, str]) -> Moment | None:
    if "d" in said:
        return parse_moment(said["d"])
    quarter = said.get("q") or said.get("n")
    return Moment(int(said["a"]), _quarter(quarter) if quarter else None)


def _quarter(said: str) -> int:
    return int(said) if said.isdecimal() else _ROMAN.index(said.upper())


def _moment(text: str, language: Language) -> Moment | None:
    written = text.strip()
    for key in ("year", "quarter", "day"):
        if match := pattern(f"terms.{key}", language).match(written):
            return _made(match.groupdict())
    return parse_moment(written)
