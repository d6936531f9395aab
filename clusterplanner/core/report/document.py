"""The document: words, order, numbers and rounding decided; a writer adds only its file format.

Text is made of runs, never of markup: what a user typed reaches the paper as typed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from clusterplanner.core.base.text import Language


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `anchor` makes it a cross-reference to a heading or table of the document.

    `language` is None where it is the document's own.
    """

    text: str
    bold: bool = False
    italic: bool = False
    anchor: str = ""
    language: Language | None = None


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Return the text of runs without their look."""
    return "".join(run.text for run in runs)


class Style(StrEnum):
    """What a paragraph is; how it looks is the layout profile's matter."""

    BODY = "body"
    POINT = "point"  # numbered point «1.», from the paragraph indent
    LIST_ITEM = "list_item"  # unnumbered, no dash, ends with «;»
    TITLE = "title"  # kind of document, capitals, centred
    SUBJECT = "subject"  # the rest of the title, centred
    PLACE = "place"  # place and year
    CAPTION = "caption"  # above a table or below a chart
    SOURCE = "source"  # small line below a table or chart
    MARK = "mark"  # «ПРОЕКТ», top right


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `where` is the plan field that it comes from, for the jump from the preview."""

    runs: Runs
    style: Style = Style.BODY
    where: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number already in the text; level 1 is a chapter or annex."""

    level: int
    runs: Runs
    anchor: str
    new_page: bool = False


class Align(StrEnum):
    """Horizontal place of a cell's text."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: paragraphs, each of runs; `value` is the exact number or date behind the text, for Excel."""

    paragraphs: tuple[Runs, ...]
    span: int = 1
    align: Align | None = None
    bold: bool = False
    value: Decimal | date | None = None
    where: str = ""


class RowKind(StrEnum):
    """What a row of a table is."""

    BODY = "body"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; `id` is the plan item that it tells of, "" for others."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY
    id: str = ""

    @property
    def where(self) -> str:
        """The plan field that it comes from: that of its first cell that has one, else its item."""
        return next((cell.where for cell in self.cells if cell.where), f"items/{self.id}" if self.id else "")


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: heading, share of the table's width, alignment of its cells."""

    title: Runs
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header that repeats; `numbered` adds the row of column numbers when it breaks over pages.

    `summary` is the text alternative for a screen reader. `language` is None where it is the document's own, as in
    every block that has one.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str
    caption: Runs = ()
    numbered: bool = False
    anchor: str = ""
    language: Language | None = None


class ChartKind(StrEnum):
    """Forms of chart."""

    LINE = "line"
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One line or set of bars: a value per label, None for a gap; `emphasis` marks the plan's own territory."""

    name: str
    values: tuple[Decimal | None, ...]
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: labels across, one or more series, the unit of the value axis, and its text alternative."""

    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    caption: Runs
    alternative: str
    decimals: int = 0
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a schedule: number, name, the term in words and as its first and last day, None where not known.

    A line feed in the name begins a new line. A row of another kind than BODY has a name only, over all columns.
    """

    number: str
    name: Runs
    term: str
    first_day: date | None = None
    last_day: date | None = None
    kind: RowKind = RowKind.BODY
    where: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A calendar chart (Gantt): bars, one at least, over years and their quarters, as many sheets as they need.

    `titles` head the columns number, name and term; `quarters` are the four names above the grid of a year;
    `day_titles` head first and last day in a workbook.
    """

    name: str
    first_year: int
    last_year: int
    titles: tuple[str, str, str]
    quarters: tuple[str, str, str, str]
    bars: tuple[Bar, ...]
    alternative: str
    caption: Runs = ()
    anchor: str = ""
    day_titles: tuple[str, str] = ("", "")
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """The approval block: lines from the approval stop; the first is УТВЕРЖДЕНО or УТВЕРЖДАЮ.

    An agreement block (СОГЛАСОВАНО) is the same at the left margin.
    """

    lines: tuple[str, ...]
    at_right: bool = True
    where: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Position left, «И.О.Фамилия» ending at the right margin."""

    position: str
    name: str
    where: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the table of contents; it is printed from as many pages on as the profile says.

    It lists the headings of these `anchors`, or all of the document's.
    """

    title: Runs
    anchors: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Parallel:
    """The same running text in two languages, side by side in two columns; the left one is read first."""

    left: Paragraph | Heading | Approval | Signature
    right: Paragraph | Heading | Approval | Signature


@dataclass(frozen=True, slots=True)
class Turn:
    """A new section on a new page, portrait or landscape."""

    landscape: bool


Block = Paragraph | Heading | Table | Chart | Schedule | Approval | Signature | Contents | Parallel | Turn


@dataclass(frozen=True, slots=True)
class Seal:
    """What names the version of the plan: its control code, the words that print it, the plan itself as text."""

    code: str
    words: str
    content: str

    @property
    def keywords(self) -> str:
        """The keywords of a file, which every program that opens it shows."""
        return f"ClusterPlanner {self.code}"


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document: blocks in order, language, perhaps a second one, title and the look it is to have.

    `sheets` are its contents as tidy tables for a workbook: a row per measure, per budget line, per target, per figure.
    """

    title: str
    subject: str
    author: str
    language: Language
    profile: str
    blocks: tuple[Block, ...]
    sheets: tuple[Table, ...] = ()
    file_stem: str = ""
    seal: Seal | None = None
    second_language: Language | None = None

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All headings; one in two languages is one, its titles parted by a stroke and a line end."""
        return tuple(filter(None, map(_heading_of, self.blocks)))

    def listed(self, contents: Contents, levels: int) -> tuple[Heading, ...]:
        """Return the headings that contents of so many levels list."""
        return tuple(
            heading
            for heading in self.headings
            if heading.level <= levels and (contents.anchors is None or heading.anchor in contents.anchors)
        )


def _heading_of(block: Block) -> Heading | None:
    match block:
        case Heading():
            return block
        case Parallel(Heading() as left, Heading() as right):
            return replace(left, runs=(*left.runs, Run(" /\n"), *right.runs))
    return None
