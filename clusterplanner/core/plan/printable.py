"""Which characters an official document can print: those that every serif of the layout profiles has."""

from __future__ import annotations

from typing import Final

RANGES: Final = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),
    (0x0192, 0x0192),
    (0x0218, 0x021B),
    (0x02C6, 0x02C7),
    (0x0384, 0x038A),
    (0x038C, 0x038C),
    (0x038E, 0x03A1),
    (0x03A3, 0x03CE),
    (0x0400, 0x045F),
    (0x0490, 0x0491),
    (0x2010, 0x2010),
    (0x2013, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x2044, 0x2044),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2126, 0x2126),
    (0x2190, 0x2193),
    (0x2202, 0x2202),
    (0x2206, 0x2206),
    (0x2211, 0x2212),
    (0x221A, 0x221A),
    (0x221E, 0x221E),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
)

_BREAKS = "\n\t"  # they end or space a line and need no glyph


def unprintable(text: str) -> tuple[str, ...]:
    """Return the characters of a text that cannot be printed, each once, in order of appearance."""
    return tuple(dict.fromkeys(sign for sign in text if not (sign in _BREAKS or _has_glyph(ord(sign)))))


def _has_glyph(code: int) -> bool:
    return any(first <= code <= last for first, last in RANGES)
