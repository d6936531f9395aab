"""Searching the pages: what the reader sees as one word is one, however the page divides or prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from clusterplanner.ui.document.pages import PdfPages

_DIVIDED: Final = "\ufffe"  # PDFium's sign for a hyphen at the end of a line
_ALIKE: Final = str.maketrans({**dict.fromkeys("«»„“”", '"'), **dict.fromkeys("‐‑–—−", "-"), "ё": "е", "’": "'"})
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand: page from 0, first character of its text, number of characters."""

    page: int
    start: int
    count: int


def find(pages: PdfPages, words: str) -> tuple[Hit, ...]:
    """Return where the words stand, in the order of the pages, whether in capitals or not; nothing for blanks."""
    sought = _folded(_BLANKS.sub(" ", words.strip()))
    if not sought:
        return ()
    return tuple(hit for number in range(len(pages)) for hit in _on_page(number, pages.text(number), sought))


def _on_page(number: int, text: str, sought: str) -> Iterator[Hit]:
    # A hyphen at a line's end may belong to its word or not: both readings are searched.
    readings = ("", "-") if _DIVIDED in text else ("",)
    starts: dict[int, int] = {}
    for reading in readings:
        plain, origins = _plain(text, reading)
        for found in re.finditer(re.escape(sought), plain):
            first, last = origins[found.start()], origins[found.end() - 1]
            starts.setdefault(first, last - first + 1)
    yield from (Hit(number, start, count) for start, count in sorted(starts.items()))


@lru_cache(maxsize=256)
def _plain(text: str, division: str) -> tuple[str, tuple[int, ...]]:
    """Return a text in one line, folded, and the place of each of its characters in the text."""
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(text):
        told = division if letter == _DIVIDED else " " if letter.isspace() else _folded(letter)
        if told == " " and letters[-1:] == [" "]:
            continue
        letters.extend(told)
        origins.extend([place] * len(told))
    return "".join(letters), tuple(origins)


def _folded(text: str) -> str:
    return text.casefold().translate(_ALIKE)
