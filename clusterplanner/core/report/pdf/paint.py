"""Paints laid-out pages with ReportLab, every mark tied to its element of the reading order or declared an artifact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.charts import Drawing, Shape
from clusterplanner.core.report.document import Seal
from clusterplanner.core.report.pdf.faces import Typeface
from clusterplanner.core.report.pdf.pages import Page, Placed
from clusterplanner.core.report.pdf.sealing import QUIET_ZONE, dark_squares
from clusterplanner.core.report.pdf.strips import (
    ARTIFACT,
    FIXED_SPACE,
    Ink,
    Picture,
    Piece,
    Rule,
    Tree,
    stretching_spaces,
)
from clusterplanner.core.report.profile import POINTS_IN_MM, Profile


@dataclass(frozen=True, slots=True)
class Content:
    """A piece of marked content: its page and its number there."""

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class Jump:
    """A link on a page: rectangle in PDF coordinates, anchor it leads to, element of the reading order, its words."""

    page: int
    box: tuple[float, float, float, float]
    anchor: str
    node: int
    words: str


@dataclass(slots=True)
class Painted:
    """The pages as ReportLab wrote them, and what the file still has to be told about them."""

    pdf: bytes = b""
    contents: dict[int, list[Content | int]] = field(default_factory=dict)
    marks: list[list[int]] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)
    anchors: dict[str, tuple[int, float, float]] = field(default_factory=dict)


def paint(pages: Sequence[Page], profile: Profile, typeface: Typeface, tree: Tree, seal: Seal | None = None) -> Painted:
    """Return the painted pages, the last with the seal; links get their own elements in the reading order."""
    painter = _Painter(profile, typeface, tree, _anchors(pages))
    for number, page in enumerate(pages):
        painter.page(number, page, seal if number == len(pages) - 1 else None)
    painter.painted.pdf = painter.bytes()
    return painter.painted


def _anchors(pages: Sequence[Page]) -> dict[str, tuple[int, float, float]]:
    """Return page number and place (PDF coordinates) of every anchor."""
    return {
        placed.strip.anchor: (
            number,
            page.sheet.left * POINTS_IN_MM,
            page.sheet.height * POINTS_IN_MM - placed.y + 4,
        )
        for number, page in enumerate(pages)
        for placed in page.placed
        if placed.strip.anchor
    }


class _Painter:
    def __init__(
        self, profile: Profile, typeface: Typeface, tree: Tree, anchors: Mapping[str, tuple[int, float, float]]
    ) -> None:
        self._profile, self._typeface, self._tree = profile, typeface, tree
        self._buffer = BytesIO()
        self._canvas: Any = Canvas(
            self._buffer, invariant=1, pageCompression=0, initialFontName=typeface.names[0], pdfVersion=(1, 7)
        )
        self._number, self._left, self._height = 0, 0.0, 0.0
        self.painted = Painted(anchors=dict(anchors))

    def bytes(self) -> bytes:
        """Return the file that ReportLab writes."""
        self._canvas.save()
        return self._buffer.getvalue()

    def page(self, number: int, page: Page, seal: Seal | None = None) -> None:
        """Paint one page: rules and the page number as artifacts, everything in reading order, a seal as artifact."""
        self._number = number
        self._left = page.sheet.left * POINTS_IN_MM
        self._height = page.sheet.height * POINTS_IN_MM
        self._canvas.setPageSize((page.sheet.width * POINTS_IN_MM, self._height))
        self.painted.marks.append([])
        with self._marked(ARTIFACT):
            for placed in page.placed:
                for rule in placed.strip.rules:
                    self._rule(rule, placed.y)
            for rule in page.rules:
                self._rule(rule, 0.0)
        if number + 1 >= self._profile.page_number.first_page:
            self._page_number(number + 1, page)
        for node, items in groupby(sorted(_items(page.placed), key=lambda item: item[0]), key=lambda item: item[0]):
            self._element(node, [(thing, y) for _, thing, y in items])
        if seal:
            self._seal(seal, page)
        self._canvas.showPage()

    def _element(self, node: int, things: Sequence[tuple[Ink | Picture, float]]) -> None:
        for parted, group in groupby(things, key=lambda thing: node != ARTIFACT and self._is_parted(thing[0])):
            if parted:
                for thing, y in group:
                    assert isinstance(thing, Ink)
                    self._parted(thing, y, node)
                continue
            with self._marked(node):
                for thing, y in group:
                    if isinstance(thing, Picture):
                        self._drawing(thing.drawing, thing.x, y + thing.y)
                    else:
                        self._text(thing.pieces, thing, y)

    def _is_parted(self, thing: Ink | Picture) -> bool:
        """Say whether a part of a line needs an element of its own: a link, or words in another language."""
        return isinstance(thing, Ink) and bool(
            thing.page_of in self.painted.anchors
            or any(piece.language or piece.anchor in self.painted.anchors for piece in thing.pieces)
        )

    @contextmanager
    def _marked(self, node: int) -> Iterator[None]:
        code: list[str] = self._canvas._code
        if node == ARTIFACT:
            code.append("/Artifact BMC")
        else:
            marks = self.painted.marks[self._number]
            code.append(f"/{self._tree.nodes[node].kind} <</MCID {len(marks)}>> BDC")
            self.painted.contents.setdefault(node, []).append(Content(self._number, len(marks)))
            marks.append(node)
        yield
        code.append("EMC")

    def _parted(self, ink: Ink, y: float, node: int) -> None:
        """Paint a line that holds links or words in another language, or the page number of a line of contents."""
        if ink.page_of:
            self._page_reference(ink, y, node)
            return
        for (anchor, language), group in groupby(ink.pieces, key=lambda piece: (piece.anchor, piece.language)):
            pieces = tuple(group)
            if anchor in self.painted.anchors:
                words = "".join(piece.text for piece in pieces)
                box = self._box(ink, y, pieces[0].x, pieces[-1].x + pieces[-1].width)
                element = self._link(node, box, anchor, words, language)
            else:
                element = self._inside("Span", node, language) if language else node
            with self._marked(element):
                self._text(pieces, ink, y)

    def _inside(self, kind: str, node: int, language: Language | None) -> int:
        """Add an element that stands in another where that has come to, and return its number."""
        element = self._tree.add(kind, node, language=language)
        self.painted.contents.setdefault(node, []).append(element)
        return element

    def _link(
        self,
        node: int,
        box: tuple[float, float, float, float],
        anchor: str,
        words: str,
        language: Language | None = None,
    ) -> int:
        link = self._inside("Link", node, language)
        self.painted.jumps.append(Jump(self._number, box, anchor, link, words.strip()))
        return link

    def _box(self, ink: Ink, y: float, start: float, end: float) -> tuple[float, float, float, float]:
        base = self._height - y - ink.y
        x = self._left + ink.x
        return x + start, base - 0.22 * ink.size, x + end, base + 0.75 * ink.size

    def _page_reference(self, ink: Ink, y: float, node: int) -> None:
        text = str(self.painted.anchors[ink.page_of][0] + 1)
        width = self._typeface.width(text, 0, ink.size)
        dot = self._typeface.width(".", 0, ink.size)
        count = int((ink.x - width - ink.leader - 2 * dot) / dot)
        if count > 1:
            # The dots of all lines of contents stand below one another.
            start = ink.x - self._typeface.width("000", 0, ink.size) - dot
            dots = int((start - ink.leader - dot) / dot)
            with self._marked(ARTIFACT):
                self._text((Piece("." * dots, 0, start - dots * dot - ink.x, dots * dot),), ink, y)
        with self._marked(self._link(node, self._box(ink, y, -width, 0.0), ink.page_of, text)):
            self._text((Piece(text, 0, -width, width),), ink, y)

    def _text(self, pieces: Sequence[Piece], ink: Ink, y: float) -> None:
        if not pieces:
            return
        # ReportLab's own text objects take four times as long.
        x, stretch = self._left + ink.x + pieces[0].x, _number(ink.stretch)
        code = ["BT"]
        if ink.stretch:
            x += ink.stretch * sum(stretching_spaces(piece.text) for piece in ink.pieces if piece.x < pieces[0].x)
            code.append(f"{stretch} Tw")
        code.append(f"1 0 0 1 {_number(x)} {_number(self._height - y - ink.y)} Tm")
        font = ""
        for piece in pieces:
            # The fonts have a no-break space as a space, which would stretch inside numbers too.
            for number, part in enumerate(FIXED_SPACE.split(piece.text) if ink.stretch else (piece.text,)):
                if number:
                    code += ["0 Tw", "( ) Tj", f"{stretch} Tw"]
                for name, codes in self._typeface.encoded(part, piece.face, self._canvas._doc):
                    if name != font:
                        font = name
                        code.append(f"{name} {_number(ink.size)} Tf")
                    code.append(f"<{codes.hex()}> Tj")
        if ink.stretch:
            code.append("0 Tw")
        code.append("ET")
        self._canvas._code.append(" ".join(code))

    def _rule(self, rule: Rule, y: float) -> None:
        x, top = self._left, self._height - y
        start = f"{_number(x + rule.x1)} {_number(top - rule.y1)} m"
        end = f"{_number(x + rule.x2)} {_number(top - rule.y2)} l"
        self._canvas._code.append(f"{_number(rule.width)} w n {start} {end} S")

    def _page_number(self, number: int, page: Page) -> None:
        look = self._profile.page_number
        text = str(number)
        sheet = page.sheet
        width = self._typeface.width(text, 0, look.size)
        centre = (sheet.width - sheet.left - sheet.right) / 2 * POINTS_IN_MM
        base = look.from_top * POINTS_IN_MM + 0.68 * look.size
        ink = Ink((Piece(text, 0, 0.0, width),), centre - width / 2, base, look.size)
        with self._marked(ARTIFACT):
            self._text(ink.pieces, ink, 0.0)

    def _seal(self, seal: Seal, page: Page) -> None:
        """Paint code and QR below the text, a QR in line with its left edge.

        Where the sheet is written on down to a lower margin that the QR does not fit in, it stands in the left margin.
        """
        look, sheet = self._profile.seal, page.sheet
        squares = dark_squares(seal)
        side = len(squares) * look.module
        quiet = QUIET_ZONE * look.module
        needed = look.from_edge + side + quiet
        in_margin = needed <= sheet.bottom
        below = in_margin or needed <= sheet.height - page.end / POINTS_IN_MM
        x = 0.0 if below else -side - quiet
        foot = (sheet.height - look.from_edge) * POINTS_IN_MM
        base = foot + look.size / 3 - side / 2 * POINTS_IN_MM if in_margin else foot - look.size / 4
        clean = self._typeface.clean(seal.words, 0)
        piece = Piece(clean, 0, 0.0, self._typeface.width(clean, 0, look.size))
        ink = Ink((piece,), (side + quiet if below else 0.0) * POINTS_IN_MM, base, look.size)
        with self._marked(ARTIFACT):
            self._squares(squares, x, sheet.height - look.from_edge - side, look.module)
            self._text(ink.pieces, ink, 0.0)

    def _squares(self, squares: Sequence[Sequence[bool]], x: float, y: float, module: float) -> None:
        """Fill the dark squares of a grid whose left upper corner is at (x, y), mm; those side by side are one."""
        canvas, size = self._canvas, module * POINTS_IN_MM
        left, top = self._left + x * POINTS_IN_MM, self._height - y * POINTS_IN_MM
        path = canvas.beginPath()
        for row, line in enumerate(squares):
            column = 0
            for dark, group in groupby(line):
                count = len(list(group))
                if dark:
                    path.rect(left + column * size, top - (row + 1) * size, count * size, size)
                column += count
        canvas.saveState()
        canvas.setFillGray(0)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()

    def _drawing(self, drawing: Drawing, x: float, y: float) -> None:
        canvas = self._canvas
        left, top = self._left + x, self._height - y
        canvas.saveState()
        for shape in drawing.shapes:
            path = canvas.beginPath()
            (first_x, first_y), *others = shape.points
            path.moveTo(left + first_x, top - first_y)
            for point_x, point_y in others:
                path.lineTo(left + point_x, top - point_y)
            if isinstance(shape, Shape):
                path.close()
                canvas.setDash()
                canvas.setLineWidth(shape.outline)
                canvas.setStrokeGray(0)
                canvas.setFillGray(shape.fill)
                canvas.drawPath(path, stroke=int(shape.outline > 0), fill=1)
            else:
                canvas.setDash(list(shape.dash))
                canvas.setLineWidth(shape.width)
                canvas.setStrokeGray(shape.grey)
                canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()
        for label in drawing.labels:
            face = int(label.bold)
            clean = self._typeface.clean(label.text, face).replace("\n", " ")
            width = self._typeface.width(clean, face, drawing.size)
            piece = Piece(clean, face, 0.0, width)
            self._text((piece,), Ink((piece,), x + label.x - label.anchor * width, label.y, drawing.size), y)


def _number(value: float) -> str:
    """Return a length in points as PDF writes it: six digits at most, none beyond a ten-thousandth."""
    return f"{round(value, 4):g}"


def _items(placed: Sequence[Placed]) -> Iterator[tuple[int, Ink | Picture, float]]:
    """Yield what stands on a page with its element; a repeated header is an artifact."""
    for one in placed:
        things: tuple[Ink | Picture, ...] = one.strip.inks + one.strip.pictures
        for thing in things:
            yield ARTIFACT if one.again else thing.node, thing, one.y
