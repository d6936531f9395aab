"""What a laid-out page is made of: strips, each with its text, rules and place in the reading order.

All lengths are points; x is measured from the left margin, y downwards from the top of the strip.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.charts import Drawing

ARTIFACT = 0

# A no-break space stretches with its line like any other, but not inside a number.
FIXED_SPACE: Final = re.compile("(?<=[0-9])\u00a0(?=[0-9])")


def stretching_spaces(text: str) -> int:
    """Return how many spaces of a text grow when its line is justified."""
    return text.count(" ") + text.count("\u00a0") - len(FIXED_SPACE.findall(text))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one face (0 regular, 1 bold, 2 italic, 3 bold italic) that begins at `x`.

    `language` is None where it is that of its element of the reading order.
    """

    text: str
    face: int
    x: float
    width: float
    anchor: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Ink:
    """A line of text with its base line at (x, y) and `stretch` points added to each space.

    `node` is the element of the reading order it belongs to. With `page_of` the ink is the number of the page of an
    anchor, ending at x, after a dotted leader that begins at `leader`.
    """

    pieces: tuple[Piece, ...]
    x: float
    y: float
    size: float
    stretch: float = 0.0
    node: int = ARTIFACT
    page_of: str = ""
    leader: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of `charts`, its left upper corner at (x, y)."""

    drawing: Drawing
    x: float
    y: float
    node: int


@dataclass(frozen=True, slots=True)
class Spot:
    """The part of a strip's width that shows a field of the plan, where a strip shows more than one."""

    where: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the column that is not torn, unless it is a high table row: `parts` are its lines, tied where needed.

    `before` is the gap above it, dropped at the head of a page; `keep` ties it to the next strip; `table` is the number
    of its table (-1 for none), whose header is repeated on a new page; `contents` marks what only a long document has;
    `lead` is the space it needs right below a header.
    """

    height: float
    inks: tuple[Ink, ...] = ()
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Picture, ...] = ()
    before: float = 0.0
    keep: bool = False
    new_page: bool = False
    table: int = -1
    contents: bool = False
    anchor: str = ""
    where: str = ""
    spots: tuple[Spot, ...] = ()
    lead: float = 0.0
    parts: tuple[Strip, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The header of a table, its row of column numbers (for a long one that is `numbered`), its columns' widths."""

    titles: Strip
    numbers: Strip
    columns: tuple[float, ...]
    rule: float
    numbered: bool

    @property
    def width(self) -> float:
        """The table's width."""
        return sum(self.columns)


@dataclass(frozen=True, slots=True)
class Section:
    """Strips that follow one another on sheets of one direction."""

    landscape: bool
    strips: tuple[Strip, ...]


@dataclass(slots=True)
class Node:
    """An element of the reading order: PDF structure type, parent, alternative text, table attributes, language.

    `language` is None where it is the parent's.
    """

    kind: str
    parent: int
    alternative: str = ""
    anchor: str = ""
    span: int = 1
    language: Language | None = None
    children: list[int] = field(default_factory=list)


class Tree:
    """The elements of a document in reading order, each known by its number; 0 is the root and stands for artifacts."""

    def __init__(self) -> None:
        self.nodes: list[Node] = [Node("Document", -1)]

    def add(
        self,
        kind: str,
        parent: int = 0,
        alternative: str = "",
        anchor: str = "",
        span: int = 1,
        language: Language | None = None,
    ) -> int:
        """Add an element and return its number."""
        self.nodes.append(Node(kind, parent, alternative, anchor, span, language))
        number = len(self.nodes) - 1
        self.nodes[parent].children.append(number)
        return number
