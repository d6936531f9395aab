"""Numbers as officials write and read them.

The separators are CLDR's, kept here because Babel's import alone costs the first window a fifth of its time;
a test compares every form with Babel.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final

from clusterplanner.core.base.text import Language

NO_BREAK_SPACE: Final = "\u00a0"
MINUS: Final = "\u2212"

_GROUP_AND_POINT: Final = {
    Language.RU: (NO_BREAK_SPACE, ","),
    Language.BE: (NO_BREAK_SPACE, ","),
    Language.EN: (",", "."),
}
_MOST_DIGITS: Final = 20  # beyond that it is a slip of the keyboard, and sums would lose digits
_SPACES: Final = re.compile(r"[ \u00a0\u202f\u2009]")
_DIGITS: Final = re.compile(r"\d+\Z", re.ASCII)
_GROUPS: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+\Z", re.ASCII)


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a value was printed with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def most_decimals(values: Iterable[Decimal | None]) -> int:
    """Return the decimals with which each of some values is told in full, for a column to be aligned by."""
    return max((decimals_of(value) for value in values if value is not None), default=0)


def format_number(
    value: Decimal | int, language: Language | str, decimals: int | None = None, *, signed: bool = False
) -> str:
    """Return a finite number with grouped thousands, rounded half up to `decimals` (None: as printed).

    A negative number has a true minus sign; `signed` gives a positive one its plus.
    """
    exact = Decimal(value)
    places = decimals_of(exact) if decimals is None else decimals
    with localcontext(prec=max(28, exact.adjusted() + places + 2)):  # a file may hold a figure of any length
        rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    group, point = _GROUP_AND_POINT[Language(language)]
    digits = f"{rounded.copy_abs():,f}".replace(",", "\x00").replace(".", point).replace("\x00", group)
    if rounded < 0:
        return MINUS + digits
    return f"+{digits}" if signed and rounded > 0 else digits


def parse_number(typed: str, language: Language | str) -> Decimal | None:
    """Return the number that a user typed, None when it is none, is absurdly long or could be read in two ways.

    Thousands may be grouped by spaces. The language's own decimal separator is always read as such; the other one only
    where it cannot be a thousands separator (`12.5`, not `1.234`, in Russian).
    """
    text = typed.strip().replace(MINUS, "-")
    negative = text.startswith("-")
    text = text.removeprefix("-").lstrip()
    own, other = (".", ",") if Language(language) is Language.EN else (",", ".")
    if own in text and other in text:
        return None
    whole, point, fraction = text.partition(own if own in text else other)
    if point and not _DIGITS.match(fraction):
        return None
    if point == other and len(fraction) == 3 and whole != "0":
        return None
    if not (_DIGITS.match(whole) or _GROUPS.match(whole)):
        return None
    digits = _SPACES.sub("", whole)
    if len(digits) + len(fraction) > _MOST_DIGITS:
        return None
    value = Decimal(digits + ("." + fraction if point else ""))
    return -value if negative else value
