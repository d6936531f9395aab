"""Breaks runs of text into lines, as a typesetter does: spaces first, then hyphens, then syllables, then anywhere."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import Run, Runs
from clusterplanner.core.report.pdf.faces import Typeface
from clusterplanner.core.report.pdf.strips import Piece, stretching_spaces

# A line may end at spaces, but not before a dash or after «№»; after a hyphen or a stroke between words.
_BREAK: Final = re.compile(
    r"(?<![№§ ]) +(?![ ]|[—–] )"
    r"|(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})"
    r"|(?<=[^\W\d_]{3}/)(?=[^\W\d_]{3})"
)
_INITIALS: Final = re.compile(r"(?<=\b[А-ЯЁІЎA-Z]\.) +(?=[А-ЯЁІЎA-Z])")
_UNITS: Final = re.compile(r"(?<=\d) +(?=(?:г|гг|ст|п|тыс|млн|млрд|%|‰|га|км)\b|%)")

# A date bound by no-break spaces may part before its year rather than leave a line gaping.
_DATE: Final = re.compile(r"\d{1,2}\u00a0[а-яёіў]+(?=\u00a0\d{4}\b)")

# Initials, web addresses, file names and abbreviations of capitals are not divided.
_ABBREVIATION: Final = re.compile(r"\w[.@/_]\w|[A-ZА-ЯЁІЎ]{2}|\d")

_V: Final = "аеёиоуыэюяіАЕЁИОУЫЭЮЯІ"
_S: Final = "йьъўʼ’'ЙЬЪЎ"
_C: Final = "бвгджзклмнпрстфхцчшщБВГДЖЗКЛМНПРСТФХЦЧШЩ"
# Khristov's rules for Russian, which hold for Belarusian too; English words divide by other rules, and are not divided.
_SYLLABLE: Final = re.compile(
    rf"(?:(?<=[^\W\d_][{_S}])(?=[^\W\d_]{{2}})"
    rf"|(?<=[^\W\d_][{_V}])(?=[{_V}][^\W\d_])"
    rf"|(?<=[{_V}][{_C}])(?=[{_C}][{_V}])"
    rf"|(?<=[{_C}][{_V}])(?=[{_C}][{_V}])"
    rf"|(?<=[{_V}][{_C}])(?=[{_C}]{{2}}[{_V}])"
    rf"|(?<=[{_V}][{_C}]{{2}})(?=[{_C}]{{2}}[{_V}]))(?![{_S}])"
)


# In Belarusian these two letters stand for one sound.
_ONE_SOUND: Final = re.compile("(?<=д)(?=[зж])", re.IGNORECASE)
_SOUND_BETWEEN_VOWELS: Final = re.compile(rf"[{_V}]д[зж][{_V}]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its pieces, its natural width in points, its spaces that may stretch."""

    pieces: tuple[Piece, ...]
    width: float
    spaces: int
    last: bool


def face_of(run: Run, bold: bool) -> int:
    """Return the face of a run in a paragraph that may itself be bold."""
    return (1 if run.bold or bold else 0) + (2 if run.italic else 0)


def one_voice(runs: Sequence[Run], own: Language) -> tuple[Runs, Language]:
    """Return the language of runs, and the runs with a language only where it is another.

    Runs of several languages are taken as those of `own`, which is that of runs that name none.
    """
    spoken = {run.language or own for run in runs if run.text.strip()} or {own}
    language = spoken.pop() if len(spoken) == 1 else own
    return tuple(replace(run, language=None) if run.language is language else run for run in runs), language


def break_lines(
    runs: Sequence[Run],
    typeface: Typeface,
    size: float,
    width: float,
    first: float = 0.0,
    bold: bool = False,
    loosest: float = math.inf,
    language: Language | None = None,
) -> tuple[Line, ...]:
    """Return the lines of a paragraph of a width in points, the first one shorter by `first`; there is always one.

    A word is divided where it is wider than a line, or where the spaces of the line would grow by more than `loosest`,
    by the rules of its run's `language`.
    """
    faces = [face_of(run, bold) for run in runs]
    parts = [
        _Part(typeface.clean(run.text, face), face, run.anchor, run.language)
        for run, face in zip(runs, faces, strict=True)
    ]
    lines: list[Line] = []
    for paragraph in _hard_lines(parts):
        lines.extend(_break(paragraph, typeface, size, width, 0.0 if lines else first, loosest, language))
    return tuple(lines)


def longest_word(runs: Sequence[Run], typeface: Typeface, size: float, bold: bool = False) -> float:
    """Return the width in points of the widest stretch that is not to be broken."""
    widest = 0.0
    for run in runs:
        face = face_of(run, bold)
        for word in _BREAK.split(typeface.clean(run.text, face)):
            widest = max(widest, typeface.width(word, face, size))
    return widest


class _Part(NamedTuple):
    text: str
    face: int
    anchor: str
    language: Language | None


def _hard_lines(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Yield the stretches between the line ends that a user typed."""
    current: list[_Part] = []
    for part in parts:
        first, *others = part.text.split("\n")
        current.append(part._replace(text=first))
        for other in others:
            yield current
            current = [part._replace(text=other)]
    yield current


def _breaks(flat: str) -> list[tuple[int, int]]:
    """Return where a line may end and where the next one begins."""
    tied = {match.start() for pattern in (_INITIALS, _UNITS) for match in pattern.finditer(flat)}
    return [match.span() for match in _BREAK.finditer(flat) if match.start() not in tied]


def _whole_sounds(parts: Sequence[_Part], language: Language | None) -> Iterator[int]:
    """Yield where a word must not be divided in its language."""
    offset = 0
    for part in parts:
        if (part.language or language) is Language.BE:
            yield from (offset + match.start() for match in _ONE_SOUND.finditer(part.text))
        offset += len(part.text)


def _break(
    parts: Sequence[_Part],
    typeface: Typeface,
    size: float,
    width: float,
    first: float,
    loosest: float,
    language: Language | None,
) -> Iterator[Line]:
    flat = "".join(part.text for part in parts)
    steps = typeface.steps([(part.text, part.face) for part in parts], size)
    whole = frozenset(_whole_sounds(parts, language))
    breaks = [*_breaks(flat), (len(flat), len(flat))]
    ends = [end for end, _ in breaks]
    hyphen = typeface.width("-", 0, size)
    start, room = 0, width - first
    while True:
        edge = steps[start] + room
        limit = bisect_right(steps, edge + 0.01) - 1
        if limit >= len(flat):
            yield _line(parts, steps, start, len(flat), last=True)
            return
        known = bisect_right(ends, limit) - 1
        fits = known >= 0 and ends[known] > start
        end, following = breaks[known] if fits else (start, start)
        if not fits or edge - steps[end] > loosest * stretching_spaces(flat[start:end]):
            date = _DATE.match(flat, following)
            if date and steps[date.end()] <= edge:
                yield _line(parts, steps, start, date.end(), tail=" ")
                start, room = date.end() + 1, width
                continue
            place = _syllable(flat, steps, following, ends[known + 1], edge - hyphen, whole)
            if place or not fits:
                end = following = place or max(limit, start + 1)
                line = _line(parts, steps, start, end, tail="-" if place else "")
                yield replace(line, width=line.width + hyphen) if place else line
                start, room = following, width
                continue
        yield _line(parts, steps, start, end, tail=" " if following > end else "")
        start, room = following, width


def _syllable(
    flat: str, steps: Sequence[float], start: int, end: int, edge: float, whole: Collection[int] = frozenset()
) -> int:
    """Return the last place before `edge` where the word between `start` and `end` may be divided, 0 for none."""
    furthest = min(end - 2, bisect_right(steps, edge) - 1)
    if _ABBREVIATION.search(flat, start, min(end, start + 80)):
        return 0
    places = {match.start() for match in _SYLLABLE.finditer(flat, start, min(end, furthest + 4))} - {*whole}
    places |= {place - 1 for place in whole if _SOUND_BETWEEN_VOWELS.match(flat, place - 2)}
    return max((place for place in places if start + 1 < place <= furthest), default=0)


def _line(
    parts: Sequence[_Part], steps: Sequence[float], start: int, end: int, tail: str = "", last: bool = False
) -> Line:
    """Cut a line out of the stretches; `tail` is a hyphen, or a space that only a reading machine notices."""
    pieces: list[Piece] = []
    offset = 0
    for text, face, anchor, language in parts:
        low, high = max(start, offset), min(end, offset + len(text))
        if low < high:
            piece = text[low - offset : high - offset]
            pieces.append(Piece(piece, face, steps[low] - steps[start], steps[high] - steps[low], anchor, language))
        offset += len(text)
    width = steps[end] - steps[start]
    spaces = sum(stretching_spaces(piece.text) for piece in pieces)
    if tail and pieces:
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text + tail)
    return Line(tuple(pieces), width, spaces, last)
