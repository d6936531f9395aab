"""Dates and terms as documents write them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.numbers import NO_BREAK_SPACE
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

_ROMAN: Final = ("", "I", "II", "III", "IV")
_BABEL_LOCALE: Final = {Language.RU: "ru", Language.BE: "be", Language.EN: "en_GB"}

_TYPED_YEAR: Final = re.compile(r"([12]\d{3})\s*(?:г\.?|год|года)?\Z", re.ASCII | re.IGNORECASE)
_TYPED_QUARTER: Final = re.compile(
    r"(I{1,3}|IV|[1-4])(?:-?[а-яёіў]{1,2})?\s*(?:q|кв|квартал|quarter)\.?\s*(?:of\s*)?([12]\d{3})\s*(?:г\.?|год|года)?\Z",
    re.IGNORECASE,
)
_TYPED_Q: Final = re.compile(r"Q([1-4])\s*([12]\d{3})\Z", re.ASCII | re.IGNORECASE)
_TYPED_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.([12]\d{3})\s*(?:г\.?)?\Z", re.ASCII | re.IGNORECASE)


def parse_moment(typed: str) -> Moment | None:
    """Return the moment that a user typed, None when it is none.

    Read are a year (2026), a quarter (III квартал 2026, 3 кв. 2026, Q3 2026, 2026-Q3), a day (30.09.2026, 2026-09-30).
    """
    text = " ".join(typed.split())
    try:
        if match := _TYPED_YEAR.match(text):
            return Moment(int(match[1]))
        if match := _TYPED_QUARTER.match(text):
            quarter = match[1].upper()
            return Moment(int(match[2]), int(quarter) if quarter.isdigit() else _ROMAN.index(quarter))
        if match := _TYPED_Q.match(text):
            return Moment(int(match[2]), int(match[1]))
        if match := _TYPED_DAY.match(text):
            day = date(int(match[3]), int(match[2]), int(match[1]))
            return Moment(day.year, None, day)
        return Moment.parse(text)
    except ValueError:
        return None


def short_date(day: date) -> str:
    """Return `17.12.2021`, the form of blocks, signatures and table cells."""
    return f"{day:%d.%m}.{day.year:04}"


def long_date(day: date, language: Language | str) -> str:
    """Return `17 декабря 2021 г.`, the form of running text, which never breaks inside."""
    from babel.dates import format_date

    text = format_date(day, "long", locale=_BABEL_LOCALE[Language(language)])
    return NO_BREAK_SPACE.join(text.split())


def _values(moment: Moment, language: Language | str) -> dict[str, object]:
    day = short_date(moment.day) if moment.day else ""
    return {"a": moment.year, "q": _quarter(moment, language), "d": day}


def _quarter(moment: Moment, language: Language | str) -> str:
    quarter = moment.quarter or 0
    return str(quarter) if language == Language.EN else _ROMAN[quarter]


def _precision(moment: Moment) -> str:
    if moment.day:
        return "day"
    return "quarter" if moment.quarter else "year"


def moment_text(moment: Moment, language: Language | str) -> str:
    """Return one moment: `2026 год`, `III квартал 2026 г.` or `30.09.2026`."""
    return say(f"terms.{_precision(moment)}", language, **_values(moment, language))


def term_text(start: Moment | None, end: Moment | None, language: Language | str) -> str:
    """Return the term from `start` to `end` as the measures table prints it, "" when neither is known."""
    if start is None and end is None:
        return ""
    if start is None or end is None:
        known, word = (end, "by") if end else (start, "from")
        assert known is not None
        return say(f"terms.{word}_{_precision(known)}", language, **_values(known, language))
    if start == end:
        return moment_text(start, language)
    precisions = (_precision(start), _precision(end))
    if precisions == ("year", "year"):
        return say("terms.years", language, a=start.year, b=end.year)
    if precisions == ("quarter", "quarter") and start.year == end.year:
        return say("terms.quarters", language, **_values(start, language), r=_quarter(end, language))
    return say("terms.span", language, d=moment_text(start, language), e=moment_text(end, language))
