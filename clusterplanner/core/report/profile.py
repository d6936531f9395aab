"""Layout profiles: what an official document looks like, as data in `resources/layout/` and in a folder of the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar, get_type_hints

import tomli

from clusterplanner.core.base.paths import resource, user_layouts
from clusterplanner.core.base.problems import Problem, Refusal
from clusterplanner.core.base.text import Text

_Record = TypeVar("_Record")

POINTS_IN_MM: Final = 72 / 25.4

_MOST_BYTES: Final = 1024 * 1024
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


@dataclass(frozen=True, slots=True)
class Offer:
    """A profile to choose: its name and title, or why it cannot be used."""

    name: str
    title: Text | None
    problem: Problem | None = None


def offered_profiles() -> tuple[Offer, ...]:
    """Return the profiles of the program, then those in the user's folder, unlawful ones with the reason."""
    return tuple(map(_offer, profile_names()))


def _offer(name: str) -> Offer:
    try:
        return Offer(name, load_profile(name).title)
    except Refusal as refusal:
        return Offer(name, None, refusal.problem)


def profile_names() -> tuple[str, ...]:
    """Return the names of all profiles: the program's in alphabetical order, then the user's own."""
    return tuple(_files())


def _files() -> dict[str, Path]:
    """Return the profiles' files by name; a file of the user's does not hide one of the program."""
    found: dict[str, Path] = {}
    for folder in (resource("layout"), user_layouts()):
        for path in sorted(folder.glob("*.toml"), key=lambda path: path.stem):
            found.setdefault(path.stem, path)
    return found


def load_profile(name: str) -> Profile:
    """Return a profile by name; refuses an unknown, unreadable or unlawful one with the reason."""
    own = resource("layout", f"{name}.toml")
    if own.parent == resource("layout") and own.is_file():
        return _shipped(own)
    path = _files().get(name)
    if path is None:
        raise Refusal("L101", name=name, known=", ".join(profile_names()), folder=str(user_layouts()))
    return read_profile(path)


@cache
def _shipped(path: Path) -> Profile:
    return read_profile(path)


def read_profile(path: Path) -> Profile:
    """Read a profile from a file; refuses an unreadable or unlawful one with the reason.

    With a `base` it states only what is not as in that profile.
    """
    try:
        table = _table(path, ())
        profile = Profile(
            name=path.stem,
            title=_title(table["title"]),
            sheet=_record(Sheet, table["sheet"]),
            page_number=_record(PageNumber, table["page_number"]),
            stops=_record(Stops, table["stops"]),
            contents=_record(ContentsLook, table["contents"]),
            table=_record(TableLook, table["table"]),
            chart=_record(ChartLook, table["chart"]),
            parallel=_record(ParallelLook, table["parallel"]),
            seal=_record(SealLook, table["seal"]),
            families=_families(table["fonts"]["families"]),
            styles={name: _record(TypeStyle, table["styles"][name]) for name in STYLES},
        )
        _check_sense(profile)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise Refusal("L102", name=path.stem, file=str(path), reason=reason) from error
    _check_law(profile, path)
    return profile


def _table(path: Path, seen: tuple[str, ...]) -> dict[str, Any]:
    """Return what a file says, completed by its base; raises ValueError for a base that is unknown or its own."""
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError(f"> {_MOST_BYTES} B")
    table = tomli.loads(path.read_text("utf-8"))
    base = table.pop("base", None)
    if base is None:
        return table
    file = _files().get(base)
    if file is None or path.stem in seen:
        raise ValueError(f"base = {base!r}")
    if "title" not in table:
        raise ValueError("title")
    return _merged(_table(file, (*seen, path.stem)), table)


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table with the values of another put over its own, tables within tables too."""
    both = {key: _merged(base[key], own[key]) for key in base.keys() & own.keys() if isinstance(base[key], dict)}
    return {**base, **own, **both}


def _title(table: Mapping[str, Any]) -> Text:
    title = Text.of(table)
    if not all(isinstance(each, str) and each.strip() for each in (title.ru, title.be, title.en)):
        raise ValueError("title")
    return title


def _families(names: object) -> tuple[str, ...]:
    if not isinstance(names, list) or not names or not all(isinstance(each, str) for each in names):
        raise ValueError(f"families = {names!r}")
    return tuple(names)


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


def _check_sense(profile: Profile) -> None:
    """Raise ValueError for a sheet or type that nothing can be laid out with."""
    sheet, stops, table = profile.sheet, profile.stops, profile.table
    width, height = sheet.width - sheet.left - sheet.right, sheet.height - sheet.top - sheet.bottom
    within = {
        "sheet.width": (sheet.width, 100, 1000),
        "sheet.height": (sheet.height, 100, 1000),
        "sheet: width - left - right": (width, 120, 1000),
        "sheet: height - top - bottom": (height, 120, 1000),
        "stops.paragraph": (stops.paragraph, 0, 50),
        "stops.approval": (stops.approval, 20, width - 50),
        "stops.signature": (stops.signature, 50, width),
        "page_number.size": (profile.page_number.size, 6, 30),
        "contents.levels": (profile.contents.levels, 1, 3),
        "chart.height": (profile.chart.height, 40, height - 20),
        "chart.label_size": (profile.chart.label_size, 6, 20),
        "parallel.gutter": (profile.parallel.gutter, 2, 30),
        "parallel.first": (profile.parallel.first, 0, 50),
        "seal.module": (profile.seal.module, 0.3, 1),
        "seal.from_edge": (profile.seal.from_edge, 0, sheet.bottom),
        "seal.size": (profile.seal.size, 5, 14),
        **{f"table.{name}": (getattr(table, name), 0, 20) for name in TableLook.__slots__},
        **{f"styles.{name}.size": (style.size, 6, 40) for name, style in profile.styles.items()},
        **{f"styles.{name}.line": (style.line, 0.9, 3) for name, style in profile.styles.items()},
        **{f"styles.{name}.first": (style.first, 0, 50) for name, style in profile.styles.items()},
        **{f"styles.{name}.before": (style.before, 0, 100) for name, style in profile.styles.items()},
        **{f"styles.{name}.after": (style.after, 0, 100) for name, style in profile.styles.items()},
    }
    for name, (value, least, most) in within.items():
        if not least <= value <= most:
            raise ValueError(f"{name} = {value:g} ({least:g}–{most:g})")


def _check_law(profile: Profile, path: Path) -> None:
    known = {"name": profile.name, "file": str(path)}
    for side, (least, code) in _LEAST.items():
        width = getattr(profile.sheet, side)
        if width < least:
            raise Refusal(code, width=f"{width:g}", least=f"{least:g}", **known)
    if not 10 <= profile.page_number.from_top <= 15:
        raise Refusal("L107", place=f"{profile.page_number.from_top:g}", **known)
