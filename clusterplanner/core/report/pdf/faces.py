"""The four faces of the document's type: widths, glyphs, and text made fit to print."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from clusterplanner.core.report.fonts import Family, find_family

BOX = "\N{WHITE SQUARE}"

_SPACES = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000\u1680\t\v\f\u2028\u2029"
_REPLACED = dict.fromkeys(map(ord, _SPACES), " ") | dict.fromkeys(map(ord, "\u2007\u202f"), "\u00a0") | {0x2011: "-"}


class _Widths(dict[str, float]):
    """Widths of characters, each looked up in its font once."""

    def __init__(self, font: TTFont, scale: float = 1.0) -> None:
        super().__init__()
        self._known, self._default, self._scale = font.face.charWidths, font.face.defaultWidth, scale

    def __missing__(self, char: str) -> float:
        width: float = self._known.get(ord(char), self._default) * self._scale
        self[char] = width
        return width


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
        self._widths = [_Widths(font) for font in self._fonts]
        self._scaled: dict[tuple[int, float], _Widths] = {}
        self._glyphs = [font.face.charToGlyph for font in self._fonts]
        self._printable = [frozenset(filter(_is_visible, map(chr, glyphs))) | {*"\n\u00a0"} for glyphs in self._glyphs]
        self.ascent: float = self._fonts[0].face.ascent / 1000
        self.descent: float = -self._fonts[0].face.descent / 1000

    def clean(self, text: str, face: int = 0) -> str:
        """Return text that the face can print: no control characters, a box for each glyph that it lacks."""
        normal = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_REPLACED)
        if normal.isascii() and normal.isprintable():
            return normal
        printable = self._printable[face]
        if printable.issuperset(normal):
            return normal
        return "".join(char if char in printable else BOX for char in normal if char == "\n" or _is_visible(char))

    def lacks(self, text: str) -> str:
        """Return the characters that one of the faces has no glyph for, each once, in order."""
        found = dict.fromkeys(
            char
            for char in unicodedata.normalize("NFC", text).translate(_REPLACED)
            if char not in "\r\n\u00a0"
            and _is_visible(char)
            and any(ord(char) not in glyphs for glyphs in self._glyphs)
        )
        return "".join(found)

    def width(self, text: str, face: int, size: float) -> float:
        """Return the width of a text in points."""
        total: float = sum(map(self._widths[face].__getitem__, text))
        return total * size / 1000

    def steps(self, parts: Sequence[tuple[str, int]], size: float) -> list[float]:
        """Return where each character of a text in several faces begins, in points, and where the last one ends."""
        widths = (map(self._at(size, face).__getitem__, text) for text, face in parts)
        return list(accumulate(chain.from_iterable(widths), initial=0.0))

    def encoded(self, text: str, face: int, file: object) -> Iterator[tuple[str, bytes]]:
        """Yield the codes of a text in a file of ReportLab's, with the names there of the parts of the face."""
        font = self._fonts[face]
        for part, codes in font.splitString(text, file):
            yield font.getSubsetInternalName(part, file), codes

    def _at(self, size: float, face: int) -> _Widths:
        widths = self._scaled.get((face, size))
        if widths is None:
            widths = self._scaled[face, size] = _Widths(self._fonts[face], size / 1000)
        return widths


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf")


@cache
def typeface(families: tuple[str, ...]) -> Typeface:
    """Return the first complete family of the list as a typeface; refuses when the machine has none."""
    return Typeface(find_family(families))
