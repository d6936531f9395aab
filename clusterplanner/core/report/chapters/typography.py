"""Spaces that must not break, and what a user typed made fit for paper without changing what it says."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from clusterplanner.core.report.document import Run, Runs

NO_BREAK_SPACE: Final = "\u00a0"

_UNITS: Final = (
    r"%|‰|г\.|гг\.|год\w*|гад\w*|ед\.|адз\.|единиц\w*|адзін\w*|процент\w*|працэнт\w*|раз\w*|тыс\.|млн|млрд|руб\w*|"
    r"человек\w*|чалавек\w*|кв\.|п\.\s?п\.|units?|per|times|thousand|million|billion|roubles?|persons?|people|"
    r"регион\w*|рэгіён\w*|regions?|кластер\w*|кластар\w*|clusters?|мероприяти\w*|мерапрыемств\w*|measures?"
)
_NUMBERED: Final = (
    r"табл\.|таблиц\w*|табліц\w*|рисун\w+|малюн\w+|страниц\w*|старон\w+|tables?|figures?|pages?|rank|No\."
)
_RULES: Final = (
    (re.compile(r"№ (?=\S)"), f"№{NO_BREAK_SPACE}"),
    (re.compile(r"(?<=\d) : (?=\d)"), f"{NO_BREAK_SPACE}:{NO_BREAK_SPACE}"),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS}))"), NO_BREAK_SPACE),
    (re.compile(rf"\b({_NUMBERED}) (?=\d)", re.IGNORECASE), rf"\1{NO_BREAK_SPACE}"),
    (re.compile(r"(?<=\d-[ея]) (?=мес)"), NO_BREAK_SPACE),
    (re.compile(r"\b(тыс\.|млн|млрд|thousand|million|billion) (?=\w)"), rf"\1{NO_BREAK_SPACE}"),
    (re.compile(r"(?<=\w,) (?=(?:%|руб\.)(?!\w))"), NO_BREAK_SPACE),
    (re.compile(r"(?<=[(«„“‘][А-Яа-яЁёІіЎў]) "), NO_BREAK_SPACE),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NO_BREAK_SPACE),
    (re.compile(r"(?<=\b[гГ]\.) (?=[А-ЯЁІЎ])"), NO_BREAK_SPACE),
    (re.compile(r"(?<=\b[тТі]\.) (?=[дпеч]\.)"), NO_BREAK_SPACE),
    (re.compile(r" (?=[–—] )"), NO_BREAK_SPACE),
    (re.compile(r"(?<=[ \u00a0]–) (?=\d)"), NO_BREAK_SPACE),
)
_LETTER: Final = "[А-ЯЁІЎA-Z]"
_INITIALS: Final = re.compile(rf"([\w-]+[ \u00a0])?(\b{_LETTER}\.(?:{_LETTER}\.)?) (?={_LETTER}\w)")
_SURNAME: Final = re.compile(rf"(?<=\b{_LETTER})([\w’-]{{2,}}) (?={_LETTER}\.{_LETTER}\.)")


@lru_cache(maxsize=4096)  # most sentences of a document stood in the one before it
def tidy(text: str) -> str:
    """Return a sentence of ours with no-break spaces where it may not part: «№ 27», «2019 г.», «таблице 1», « –»."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return _SURNAME.sub(rf"\1{NO_BREAK_SPACE}", _INITIALS.sub(_joined, text))


def _joined(match: re.Match[str]) -> str:
    """Bind initials to the surname after them, but not those that follow a surname to the next sentence."""
    before, initials = match[1] or "", match[2]
    return f"{before}{initials}{' ' if before[:1].isupper() else NO_BREAK_SPACE}"


_AFTER_VOWEL: Final = re.compile(r"(?<=[аеёіоуыэюяАЕЁІОУЫЭЮЯ])(»? )у(?= )")


def short_u(text: str) -> str:
    """Return a Belarusian sentence with «ў» for the preposition «у» after a word that ends in a vowel."""
    return _AFTER_VOWEL.sub(r"\1ў", text)


# Marks of direction show nothing themselves, but let Word and Excel show «01» where «10» stands.
_DIRECTIONS: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _printable(character: str) -> bool:
    # Cn holds the noncharacters that no file format of ours may carry; Cs lone surrogates, Cc control characters.
    return character not in _DIRECTIONS and unicodedata.category(character) not in {"Cc", "Cs", "Cn"}


def typed(text: str) -> str:
    """Return one line of what a user typed: as typed, but for line ends, tabs and characters that no paper shows."""
    return " ".join("".join(c for c in text if c.isspace() or _printable(c)).split())


def typed_lines(text: str) -> tuple[str, ...]:
    """Return the paragraphs of what a user typed, empty ones dropped."""
    return tuple(line for line in map(typed, text.splitlines()) if line)


_SENTINEL: Final = "\ue000"


def around(template: str, value: str, *, bold: bool = False) -> Runs:
    """Return runs of our sentence with a user's words in the place of `SLOT`, the words left as typed."""
    before, _, after = template.partition(_SENTINEL)
    runs = (Run(tidy(before), bold=bold), Run(value, bold=bold), Run(tidy(after), bold=bold))
    return tuple(run for run in runs if run.text)


SLOT: Final = _SENTINEL
