"""Reads a Word file into pieces: paragraphs and table rows in order, each as it is now and as it was before tracking.

Which pieces tell of which field is said by the bookmarks of `report/docx/marks.py`, whoever edited the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from clusterplanner.core.report.docx.marks import PLAN_NAMESPACE
from clusterplanner.core.returned.package import Element, Package, attribute, local, open_package
from clusterplanner.core.returned.paragraphs import NOBODY, ParagraphReader, Story, Trace, trace_of

if TYPE_CHECKING:
    from clusterplanner.core.returned.paragraphs import ParagraphText

_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d+)?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_LATIN: Final = str.maketrans({"\u00ad": None, "\u200b": None, "\u2011": "-"})


def cleaned(line: str) -> str:
    """Return a line with plain single spaces, without what only steers its breaks."""
    return " ".join(line.translate(_LATIN).split())


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that hold something."""
    return tuple(line for line in map(cleaned, text.split("\n")) if line)


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a cell: its lines now and before tracked changes, the ids in it, who changed it."""

    now: tuple[str, ...]
    was: tuple[str, ...]
    marks: tuple[str, ...] = ()
    trace: Trace = NOBODY
    style: str = ""
    tabbed: tuple[str, ...] = ()

    @property
    def is_gone(self) -> bool:
        """Whether tracked changes took all of it away."""
        return bool(self.was) and not self.now


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the body."""

    piece: Piece


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: its cells with the grid columns they span, whether tracking added or removed it."""

    table: int
    cells: tuple[Piece, ...]
    spans: tuple[int, ...]
    is_header: bool = False
    is_added: bool = False
    is_gone: bool = False
    trace: Trace = NOBODY

    @property
    def now(self) -> tuple[tuple[str, ...], ...]:
        """The lines of its cells; nothing when it was removed."""
        return () if self.is_gone else tuple(cell.now for cell in self.cells)

    @property
    def marks(self) -> tuple[str, ...]:
        """The ids in its cells."""
        return tuple(mark for cell in self.cells for mark in cell.marks)


Unit = Line | TableRow


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: who, when, what, the words that it hangs on and the place of its unit."""

    author: str
    date: str
    text: str
    quote: str = ""
    unit: int = -1
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """What a Word file holds, in order; `content` is the plan that went out with it, "" when it was lost on the way.

    `extras` are texts beside the body: footnotes, headers, text boxes; `drawings` says what is drawn, `charts` what
    values charts show.
    """

    units: tuple[Unit, ...]
    comments: tuple[Comment, ...]
    content: str
    program: str
    language: str
    keywords: str
    extras: tuple[tuple[str, str], ...]
    drawings: tuple[str, ...]
    charts: tuple[tuple[float, ...], ...]

    @property
    def marks(self) -> frozenset[str]:
        """All ids that are left."""
        return frozenset(mark for unit in self.units for mark in unit_marks(unit))


def unit_marks(unit: Unit) -> tuple[str, ...]:
    """Return the ids in a unit."""
    return unit.piece.marks if isinstance(unit, Line) else unit.marks


def read(data: bytes, name: str) -> Returned:
    """Return what a Word file holds, `name` being the file's for sentences; refuses W101 to W105."""
    package = open_package(data, name)
    body = _Body()
    for child in package.document:
        if local(child) == "body":
            body.blocks(child)
    body.end()
    content, program, language = _carried(package)
    properties = package.part("docProps/core.xml")
    known = {local(each): each.text or "" for each in (() if properties is None else properties)}
    return Returned(
        units=tuple(body.units),
        comments=tuple(_comments(package, body)),
        content=content,
        program=program,
        language=language or known.get("language", ""),
        keywords=known.get("keywords", ""),
        extras=tuple(_extras(package, body)),
        drawings=tuple(body.story.drawings),
        charts=tuple(sorted(map(_values, package.related("chart")))),
    )


@dataclass
class _Body:
    """Collects the units of a body."""

    units: list[Unit] = field(default_factory=list)
    story: Story = field(default_factory=Story)
    _reader: ParagraphReader = field(init=False)
    _tables: int = 0

    def __post_init__(self) -> None:
        self._reader = ParagraphReader(self.story)

    def blocks(self, parent: Element) -> None:
        """Read the blocks in a body or in what wraps some of them."""
        for child in parent:
            name = local(child)
            if name == "p":
                self._add(self._reader.read(child))
            elif name == "tbl":
                self._add(self._reader.end())
                self._table(child)
            elif name == "sdt":
                if not _is_contents(child):
                    self.blocks(_content(child))
            elif name in ("bookmarkStart", "bookmarkEnd"):
                self._reader.between(child)
            elif name == "altChunk":
                self.story.drawings.append("altChunk")
            elif name in ("customXml", "smartTag", "ins", "moveTo", "del", "moveFrom", "AlternateContent", "Choice"):
                self.blocks(child)

    def end(self) -> None:
        """Add the paragraph that nothing follows any more, and give what stands inside a long bookmark its id."""
        self._add(self._reader.end())
        self.units = list(_spread(self.units, self.story))

    def _add(self, texts: Iterable[ParagraphText]) -> None:
        for text in texts:
            piece = _piece([text])
            if piece.now or piece.was or piece.marks or text.comments:
                self.story.place(text, len(self.units), piece.marks)
                self.story.starts[len(self.units)] = text.index
                self.units.append(Line(piece))

    def _table(self, table: Element) -> None:
        number, self._tables = self._tables, self._tables + 1
        for row in _inside(table, "tr"):
            self._row(row, number)

    def _row(self, row: Element, table: int) -> None:
        cells: list[Piece] = []
        spans: list[int] = []
        nested: list[Element] = []
        properties = next((each for each in row if local(each) == "trPr"), ())
        names = {local(each): each for each in properties}
        added, gone = names.get("ins"), names.get("del")
        for cell in _inside(row, "tc"):
            texts: list[ParagraphText] = []
            for block in _inside(cell, "p", "tbl"):
                if local(block) == "p":
                    texts += self._reader.read(block)
                else:
                    nested.append(block)
            texts += self._reader.end()
            for text in texts:
                self.story.place(text, len(self.units), text.marks)
            cells.append(_piece(texts))
            spans.append(_span(cell))
        trace = trace_of(gone) if gone is not None else trace_of(added) if added is not None else NOBODY
        for cell_piece in cells:
            trace = trace if trace is not NOBODY else cell_piece.trace
        self.units.append(
            TableRow(
                table, tuple(cells), tuple(spans), "tblHeader" in names, added is not None, gone is not None, trace
            )
        )
        for each in nested:
            self._table(each)


def _piece(texts: list[ParagraphText]) -> Piece:
    now, was = ("\n".join(getattr(text, each) for text in texts) for each in ("now", "was"))
    trace = next((text.trace for text in texts if text.trace is not NOBODY), NOBODY)
    marks = tuple(dict.fromkeys(mark for text in texts for mark in text.marks))
    tabbed = tuple(cleaned(part) for part in now.split("\t"))
    return Piece(lines_of(now), lines_of(was), marks, trace, texts[0].style if texts else "", tabbed)


def _spread(units: list[Unit], story: Story) -> Iterator[Unit]:
    """Yield the units; a paragraph that was parted inside its bookmark keeps the id in all its parts."""
    for place, unit in enumerate(units):
        if isinstance(unit, Line) and not unit.piece.marks and (found := story.covering(story.starts.get(place, -1))):
            yield Line(replace(unit.piece, marks=(found,)))
        else:
            yield unit


def _inside(parent: Element, *names: str) -> Iterator[Element]:
    """Yield the children of some names, those that content controls and the like wrap among them."""
    for child in parent:
        name = local(child)
        if name in names:
            yield child
        elif name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"):
            yield from _inside(child, *names)


def _content(control: Element) -> Element:
    return next((each for each in control if local(each) == "sdtContent"), ())


def _is_contents(control: Element) -> bool:
    """Tell whether a content control holds the table of contents, which is made of the headings."""
    galleries = (each for each in control.iter() if local(each) == "docPartGallery")
    return any(attribute(each, "val") == "Table of Contents" for each in galleries)


def _span(cell: Element) -> int:
    for properties in cell:
        for each in properties if local(properties) == "tcPr" else ():
            if local(each) == "gridSpan" and attribute(each, "val").isdecimal():
                return max(1, int(attribute(each, "val")[:4]))
    return 1


def _carried(package: Package) -> tuple[str, str, str]:
    """Return the plan that a file carries, the version of the program that wrote it, the document's language."""
    for root in package.related("customXml"):
        if root.tag == f"{{{PLAN_NAMESPACE}}}plan":
            return root.text or "", root.get("program", ""), root.get("language", "")
    return "", "", ""


def _values(chart: Element) -> tuple[float, ...]:
    """Return the values of a chart's series, in order; what is no number is none of them."""
    texts = (
        part.text or "" for each in chart.iter() if local(each) == "val" for part in each.iter() if local(part) == "v"
    )
    return tuple(round(float(text), 6) for text in texts if _NUMBER.fullmatch(text))


def _comments(package: Package, body: _Body) -> Iterator[Comment]:
    for root in package.related("comments"):
        for each in root:
            if local(each) == "comment":
                number = attribute(each, "id")
                unit, marks = body.story.anchors.get(number, (-1, ()))
                quote = "".join(body.story.quotes.get(number, ()))
                text = "\n".join(lines_of(_text_in(each)))
                trace = trace_of(each)
                yield Comment(trace.author, trace.date, text, cleaned(quote), unit, marks)


def _extras(package: Package, body: _Body) -> Iterator[tuple[str, str]]:
    """Yield the texts beside the body by what they are; a page number is none."""
    for kind in ("footnotes", "endnotes", "header", "footer"):
        for root in package.related(kind):
            text = " ".join(lines_of(_text_in(root)))
            if text and not text.isdecimal():
                yield kind, text
    for text in body.story.boxes:
        yield "box", text


def _text_in(root: Element) -> str:
    reader = ParagraphReader(Story())
    paragraphs = [each for each in root.iter() if local(each) == "p"]
    texts = [text for each in paragraphs for text in reader.read(each)]
    return "\n".join(text.now for text in (*texts, *reader.end()))
