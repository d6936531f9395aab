"""Chapters of a document: where a unit stands, and which chapters were taken out whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.returned.reader import Line, Returned, Unit, cleaned
from clusterplanner.core.returned.readings import Found, Lines, Reading
from clusterplanner.core.returned.steps import Join

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language
    from clusterplanner.core.returned.paragraphs import Trace

_TELLING: Final = 20  # letters


@dataclass(frozen=True, slots=True)
class Sighted:
    """What a difference says: who made it, at which unit, -1 and below for those of the original; of which field."""

    reading: Reading
    trace: Trace
    unit: int
    kind: str = ""
    where: str = ""


class Places:
    """Tells in which chapter a unit stands, counted in the returned document, or from -1 down in the original one."""

    def __init__(self, original: Returned, returned: Returned) -> None:
        headings = {unit.piece.now for unit in original.units if isinstance(unit, Line) and _is_heading(unit)}
        self._new = _chapters(returned, headings)
        self._old = _chapters(original, headings)

    def of(self, unit: int) -> str:
        """Return the title of the chapter, "" before the first."""
        chapters = self._new if unit >= 0 else self._old
        place = unit if unit >= 0 else -unit - 1
        return chapters[place] if place < len(chapters) else ""


def _is_heading(unit: object) -> bool:
    return isinstance(unit, Line) and unit.piece.style.startswith("Heading")


def _chapters(document: Returned, headings: set[Lines]) -> list[str]:
    chapter = ""
    found = []
    for unit in document.units:
        if isinstance(unit, Line) and (_is_heading(unit) or unit.piece.now in headings) and unit.piece.now:
            chapter = " ".join(unit.piece.now)
        found.append(chapter)
    return found


def without_chapters(
    found: Iterable[Sighted], original: Returned, returned: Returned, language: Language
) -> Iterator[Sighted]:
    """Yield what was found; all that is gone with a whole chapter as one proposal to leave the chapter out."""
    kept = {_words(unit) for unit in returned.units}
    gone: dict[int, int] = {}  # of each unit of a chapter that is gone, the unit of its heading
    sections: dict[int, Section] = {}
    for start, end in _chapter_places(original):
        section = _section(" ".join(_words(original.units[start])), language)
        if section and not any(_words(unit) in kept for unit in original.units[start:end] if _is_telling(unit)):
            gone |= dict.fromkeys(range(start, end), start)
            sections[start] = section
    traces: dict[int, Trace] = {}
    for each in found:
        heading = gone.get(-each.unit - 1) if each.unit < 0 else None
        if heading is None:
            yield each
        else:
            traces.setdefault(heading, each.trace)
    for heading, trace in traces.items():
        steps = (Join("left_out", sections[heading].value),)
        title = " ".join(_words(original.units[heading]))
        yield Sighted(Found("left_out", title, "", steps), trace, -heading - 1)


def _section(title: str, language: Language) -> Section | None:
    """Return the section that a heading is of, None when it has a title of its own."""
    named = [(len(name), each) for each in Section for name in each.titles(language) if _ends(title, name)]
    return max(named)[1] if named else None


def _ends(title: str, name: str) -> bool:
    return title.endswith(cleaned(name).upper())


def _words(unit: Unit) -> Lines:
    return unit.piece.now if isinstance(unit, Line) else tuple(line for cell in unit.now for line in cell)


def _is_telling(unit: Unit) -> bool:
    """Tell whether a text is long enough not to stand in several chapters, as a dash or the numbers of columns do."""
    return sum(map(len, _words(unit))) >= _TELLING


def _chapter_places(document: Returned) -> Iterator[tuple[int, int]]:
    """Yield where chapters begin and end."""
    starts = [
        place for place, unit in enumerate(document.units) if isinstance(unit, Line) and unit.piece.style == "Heading1"
    ]
    yield from pairwise((*starts, len(document.units)))
