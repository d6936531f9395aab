"""The four faces of the document's type: widths, glyphs, and text made fit to print."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from clusterplanner.core.report.fonts import Family, find_family

BOX = "\N{WHITE SQUARE}"

_SPACES = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000\u1680\t\v\f\u2028\u2029"
_REPLACED = dict.fromkeys(map(ord, _SPACES), " ") | dict.fromkeys(map(ord, "\u2007\u202f"), "\u00a0") | {0x2011: "-"}


class Typeface:
    """Regular, bold, italic and bold italic of one family, registered with ReportLab."""

    def __init__(self, family: Family) -> None:
        paths = (family.regular, family.bold, family.italic, family.bold_italic)
        self.names = tuple(str(path) for path in paths)
        self._fonts = [
            TTFont(name, str(path), asciiReadable=False, shapable=False)
            for name, path in zip(self.names, paths, strict=True)
        ]
        for font in self._fonts:
            pdfmetrics.registerFont(font)
        self._widths = [font.face.charWidths for font in self._fonts]
        self._default = [font.face.defaultWidth for font in self._fonts]
        self._glyphs = [font.face.charToGlyph for font in self._fonts]
        self.ascent: float = self._fonts[0].face.ascent / 1000
        self.descent: float = -self._fonts[0].face.descent / 1000

    def clean(self, text: str, face: int = 0) -> str:
        """Return text that the face can print: no control characters, a box for each glyph that it lacks."""
        normal = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_REPLACED)
        if normal.isascii() and normal.isprintable():
            return normal
        glyphs = self._glyphs[face]
        return "".join(self._fit(char, glyphs) for char in normal)

    @staticmethod
    def _fit(char: str, glyphs: dict[int, int]) -> str:
        if char in "\n\u00a0":
            return char
        if unicodedata.category(char) in ("Cc", "Cf"):
            return ""
        return char if ord(char) in glyphs else BOX

    def lacks(self, text: str) -> str:
        """Return the characters that one of the faces has no glyph for, each once, in order."""
        found = dict.fromkeys(
            char
            for char in unicodedata.normalize("NFC", text).translate(_REPLACED)
            if char not in "\r\n\u00a0"
            and unicodedata.category(char) not in ("Cc", "Cf")
            and any(ord(char) not in glyphs for glyphs in self._glyphs)
        )
        return "".join(found)

    def width(self, text: str, face: int, size: float) -> float:
        """Return the width of a text in points."""
        widths, default = self._widths[face], self._default[face]
        total: float = sum(widths.get(ord(char), default) for char in text)
        return total * size / 1000

    def steps(self, parts: Sequence[tuple[str, int]], size: float) -> list[float]:
        """Return where each character of a text in several faces begins, in points, and where the last one ends."""
        scale = size / 1000
        widths = (
            self._widths[face].get(ord(char), self._default[face]) * scale for text, face in parts for char in text
        )
        return list(accumulate(widths, initial=0.0))


@cache
def typeface(families: tuple[str, ...]) -> Typeface:
    """Return the first complete family of the list as a typeface; refuses when the machine has none."""
    return Typeface(find_family(families))
