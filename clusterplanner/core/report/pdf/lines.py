"""Breaks runs of text into lines, as a typesetter does: spaces first, then hyphens, then syllables, then anywhere."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from clusterplanner.core.report.document import Run
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

_V: Final = "аеёиоуыэюяіАЕЁИОУЫЭЮЯІaeiouyAEIOUY"
_S: Final = "йьъўʼ’'ЙЬЪЎ"
_C: Final = "бвгджзклмнпрстфхцчшщБВГДЖЗКЛМНПРСТФХЦЧШЩbcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ"
# Khristov's rules for Russian, which hold for Belarusian too.
_SYLLABLE: Final = re.compile(
    rf"(?:(?<=[^\W\d_][{_S}])(?=[^\W\d_]{{2}})"
    rf"|(?<=[^\W\d_][{_V}])(?=[{_V}][^\W\d_])"
    rf"|(?<=[{_V}][{_C}])(?=[{_C}][{_V}])"
    rf"|(?<=[{_C}][{_V}])(?=[{_C}][{_V}])"
    rf"|(?<=[{_V}][{_C}])(?=[{_C}]{{2}}[{_V}])"
    rf"|(?<=[{_V}][{_C}]{{2}})(?=[{_C}]{{2}}[{_V}]))(?![{_S}])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its pieces, its natural width in points, its spaces that may stretch."""

    pieces: tuple[Piece, ...]
    width: float
    spaces: int
    last: bool


def face_of(run: Run, bold: bool, italic: bool) -> int:
    """Return the face of a run in a paragraph that may itself be bold or italic."""
    return (1 if run.bold or bold else 0) + (2 if run.italic or italic else 0)


def break_lines(
    runs: Sequence[Run],
    typeface: Typeface,
    size: float,
    width: float,
    first: float = 0.0,
    bold: bool = False,
    italic: bool = False,
    loosest: float = math.inf,
) -> tuple[Line, ...]:
    """Return the lines of a paragraph of a width in points, the first one shorter by `first`; there is always one.

    A word is divided where it is wider than a line, or where the spaces of the line would grow by more than `loosest`.
    """
    faces = [face_of(run, bold, italic) for run in runs]
    parts = [(run.anchor, face, typeface.clean(run.text, face)) for run, face in zip(runs, faces, strict=True)]
    lines: list[Line] = []
    for paragraph in _hard_lines(parts):
        lines.extend(_break(paragraph, typeface, size, width, 0.0 if lines else first, loosest))
    return tuple(lines)


def longest_word(runs: Sequence[Run], typeface: Typeface, size: float, bold: bool = False) -> float:
    """Return the width in points of the widest stretch that is not to be broken."""
    widest = 0.0
    for run in runs:
        face = face_of(run, bold, False)
        for word in _BREAK.split(typeface.clean(run.text, face)):
            widest = max(widest, typeface.width(word, face, size))
    return widest


_Part = tuple[str, int, str]


def _hard_lines(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Yield the stretches between the line ends that a user typed."""
    current: list[_Part] = []
    for anchor, face, text in parts:
        first, *others = text.split("\n")
        current.append((anchor, face, first))
        for other in others:
            yield current
            current = [(anchor, face, other)]
    yield current


def _breaks(flat: str) -> list[tuple[int, int]]:
    """Return where a line may end and where the next one begins."""
    tied = {match.start() for pattern in (_INITIALS, _UNITS) for match in pattern.finditer(flat)}
    return [match.span() for match in _BREAK.finditer(flat) if match.start() not in tied]


def _break(
    parts: Sequence[_Part], typeface: Typeface, size: float, width: float, first: float, loosest: float
) -> Iterator[Line]:
    flat = "".join(text for _, _, text in parts)
    steps = typeface.steps([(text, face) for _, face, text in parts], size)
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
            place = _syllable(flat, steps, following, ends[known + 1], edge - hyphen)
            if place or not fits:
                end = following = place or max(limit, start + 1)
                line = _line(parts, steps, start, end, tail="-" if place else "")
                yield replace(line, width=line.width + hyphen) if place else line
                start, room = following, width
                continue
        yield _line(parts, steps, start, end, tail=" " if following > end else "")
        start, room = following, width


def _syllable(flat: str, steps: Sequence[float], start: int, end: int, edge: float) -> int:
    """Return the last place before `edge` where the word between `start` and `end` may be divided, 0 for none."""
    furthest = min(end - 2, bisect_right(steps, edge) - 1)
    if _ABBREVIATION.search(flat, start, min(end, start + 80)):
        return 0
    places = (match.start() for match in _SYLLABLE.finditer(flat, start, min(end, furthest + 4)))
    return max((place for place in places if start + 1 < place <= furthest), default=0)


def _line(
    parts: Sequence[_Part], steps: Sequence[float], start: int, end: int, tail: str = "", last: bool = False
) -> Line:
    """Cut a line out of the stretches; `tail` is a hyphen, or a space that only a reading machine notices."""
    pieces: list[Piece] = []
    offset = 0
    for anchor, face, text in parts:
        low, high = max(start, offset), min(end, offset + len(text))
        if low < high:
            piece = text[low - offset : high - offset]
            pieces.append(Piece(piece, face, steps[low] - steps[start], steps[high] - steps[low], anchor))
        offset += len(text)
    width = steps[end] - steps[start]
    spaces = sum(stretching_spaces(piece.text) for piece in pieces)
    if tail and pieces:
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text + tail)
    return Line(tuple(pieces), width, spaces, last)
