"""Layout profiles: what an official document looks like, kept as data in `resources/layout/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar, get_type_hints

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Text

_Record = TypeVar("_Record")

POINTS_IN_MM: Final = 72 / 25.4

# Least margins in mm, and the code of the refusal of a narrower one.
_LEAST: Final = {"left": (30.0, "L103"), "right": (8.0, "L104"), "top": (20.0, "L105"), "bottom": (20.0, "L106")}


class Flow(StrEnum):
    """How the lines of a paragraph stand between its edges."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """The look of a paragraph; `size`, `before` and `after` in points, `first` in mm, `line` a multiple of the size.

    `divide` divides words at the ends of lines, as justified text always does.
    """

    size: float
    line: float = 1.2
    align: Flow = Flow.LEFT
    bold: bool = False
    italic: bool = False
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    divide: bool = False

    @property
    def divides(self) -> bool:
        """Whether words may be divided at the ends of lines."""
        return self.divide or self.align is Flow.JUSTIFY

    @property
    def leading(self) -> float:
        """Points from one base line to the next."""
        return self.size * self.line


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper and margins of a portrait page, mm."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    def turned(self) -> Sheet:
        """Return the sheet in landscape: the binding margin lies at the top."""
        return Sheet(self.height, self.width, self.bottom, self.top, self.left, self.right)


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Where the page number stands (mm from the upper edge), from which page on, its size in points."""

    from_top: float
    first_page: int
    size: float


@dataclass(frozen=True, slots=True)
class Stops:
    """Tab stops, mm from the left margin."""

    paragraph: float
    approval: float
    signature: float


@dataclass(frozen=True, slots=True)
class ContentsLook:
    """From how many pages on contents are printed, and how many levels of headings they list."""

    from_pages: int
    levels: int


@dataclass(frozen=True, slots=True)
class TableLook:
    """Paddings and gaps in mm, the rule's width in points, the share of a page left blank to keep a row whole."""

    padding_sides: float
    padding_top: float
    padding_bottom: float
    rule: float
    blank: float
    gap_before: float
    gap_after: float


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Height of a chart in mm, size of its letters in points."""

    height: float
    label_size: float


@dataclass(frozen=True, slots=True)
class ParallelLook:
    """Two languages side by side: the space between their columns and the indent of a first line in one, mm.

    Text that is justified over the whole width has this alignment in a column, or its spaces would gape.
    """

    gutter: float
    first: float
    align: Flow


@dataclass(frozen=True, slots=True)
class SealLook:
    """The control code in the margin of the last sheet.

    Its distance from the edge and a square of its QR in mm, the size of its letters in points.
    """

    from_edge: float
    module: float
    size: float


@dataclass(frozen=True, slots=True)
class Profile:
    """One way of laying out an official document."""

    name: str
    title: Text
    sheet: Sheet
    page_number: PageNumber
    stops: Stops
    contents: ContentsLook
    table: TableLook
    chart: ChartLook
    parallel: ParallelLook
    seal: SealLook
    families: tuple[str, ...]
    styles: Mapping[str, TypeStyle]

    def in_column(self, name: str) -> TypeStyle:
        """Return the style of a text that stands beside the same in another language."""
        style, look = self.styles[name], self.parallel
        align = look.align if style.align is Flow.JUSTIFY else style.align
        return replace(style, first=min(style.first, look.first), align=align, divide=style.divides)


STYLES: Final = (
    *("body", "point", "list_item", "title", "subject", "place", "caption", "source", "mark"),
    *("chart_caption", "approval", "signature", "heading_1", "heading_2", "heading_3"),
    *("contents_title", "contents_entry", "cell", "column_title"),
)


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that the program carries, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("layout").glob("*.toml")))


@cache
def load_profile(name: str) -> Profile:
    """Return a profile by name; refuses an unknown, unreadable or unlawful one with the reason."""
    if name not in profile_names():
        raise Refusal("L101", name=name, known=", ".join(profile_names()))
    return read_profile(resource("layout", f"{name}.toml"))


def read_profile(path: Path) -> Profile:
    """Read a profile from a file; refuses an unreadable or unlawful one with the reason."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        profile = Profile(
            name=path.stem,
            title=Text.of(table["title"]),
            sheet=_record(Sheet, table["sheet"]),
            page_number=_record(PageNumber, table["page_number"]),
            stops=_record(Stops, table["stops"]),
            contents=_record(ContentsLook, table["contents"]),
            table=_record(TableLook, table["table"]),
            chart=_record(ChartLook, table["chart"]),
            parallel=_record(ParallelLook, table["parallel"]),
            seal=_record(SealLook, table["seal"]),
            families=tuple(table["fonts"]["families"]),
            styles={name: _record(TypeStyle, table["styles"][name]) for name in STYLES},
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Refusal("L102", name=path.stem, reason=f"{type(error).__name__}: {error}") from error
    _check(profile)
    return profile


def _record(kind: type[_Record], table: Mapping[str, Any]) -> _Record:
    """Read one table of the file: numbers as floats or whole numbers, never anything else where a number belongs."""
    hints = get_type_hints(kind)
    unknown = table.keys() - hints.keys()
    if unknown:
        raise ValueError(f"{kind.__name__}: {', '.join(sorted(unknown))}")
    return kind(**{key: _value(hints[key], key, value) for key, value in table.items()})


def _value(kind: Any, key: str, value: object) -> object:
    if issubclass(kind, StrEnum):
        return kind(value)
    fits = isinstance(value, kind) or (kind is float and isinstance(value, int))
    if not fits or (isinstance(value, bool) and kind is not bool):
        raise ValueError(f"{key} = {value!r}")
    if isinstance(value, (int, float)) and value < 0:
        raise ValueError(f"{key} = {value!r}")
    return kind(value)


def _check(profile: Profile) -> None:
    for side, (least, code) in _LEAST.items():
        width = getattr(profile.sheet, side)
        if width < least:
            raise Refusal(code, name=profile.name, width=f"{width:g}", least=f"{least:g}")
    if not 10 <= profile.page_number.from_top <= 15:
        raise Refusal("L107", name=profile.name, place=f"{profile.page_number.from_top:g}")
