"""What stands on the pages of a finished PDF: its lines with their places, and the tables they belong to."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Name

from clusterplanner.core.report.profile import POINTS_IN_MM

HEADINGS = ("H1", "H2", "H3")


@dataclass(frozen=True)
class Line:
    """A line of text: page from 0, its marked content and that one's tag, sides in mm from the left upper corner."""

    page: int
    mark: int
    tag: str
    text: str
    left: float
    right: float
    base: float
    top: float


@dataclass(frozen=True)
class Printed:
    """All lines, page by page from top to bottom, the sizes of the sheets in mm, and the table of each marked cell."""

    lines: tuple[Line, ...]
    sheets: tuple[tuple[float, float], ...]
    tables: dict[tuple[int, int], int]
    headers: dict[tuple[int, int], int]

    def on(self, page: int) -> list[Line]:
        return [line for line in self.lines if line.page == page]

    def paragraphs(self) -> Iterator[list[Line]]:
        """Yield the lines of each stretch of text on a page."""
        groups: dict[tuple[int, int], list[Line]] = defaultdict(list)
        for line in self.lines:
            if line.mark >= 0:
                groups[line.page, line.mark].append(line)
        yield from groups.values()


def read(content: bytes) -> Printed:
    """Read a PDF as a viewer does, its structure as a reading machine does."""
    lines: list[Line] = []
    sheets = []
    with pypdfium2.PdfDocument(content) as opened:
        for number, page in enumerate(opened):
            width, height = page.get_size()
            sheets.append((width / POINTS_IN_MM, height / POINTS_IN_MM))
            lines += _lines(page, number, height)
    return Printed(tuple(lines), tuple(sheets), *_cells(content))


def _lines(page: pypdfium2.PdfPage, number: int, height: float) -> list[Line]:
    parts: dict[tuple[float, int], list[tuple[float, float, float, str, str]]] = defaultdict(list)
    words = page.get_textpage()
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        text = _text(thing, words)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(thing.raw)
        base = round(height - thing.get_matrix().get()[5], 1)
        left, _, right, top = thing.get_bounds()
        if text:
            parts[base, mark].append((left, right, height - top, text, _tag(thing)))
    found = []
    for (base, mark), pieces in parts.items():
        pieces.sort()
        inked = [piece for piece in pieces if piece[3].strip()] or pieces
        found.append(
            Line(
                number,
                mark,
                inked[0][4],
                "".join(piece[3] for piece in pieces),
                min(piece[0] for piece in inked) / POINTS_IN_MM,
                max(piece[1] for piece in inked) / POINTS_IN_MM,
                base / POINTS_IN_MM,
                min(piece[2] for piece in inked) / POINTS_IN_MM,
            )
        )
    return sorted(found, key=lambda line: (line.base, line.left))


def _text(thing: pypdfium2.PdfObject, words: pypdfium2.PdfTextPage) -> str:
    size = pdfium.FPDFTextObj_GetText(thing.raw, words.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(thing.raw, words.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le")


def _tag(thing: pypdfium2.PdfObject) -> str:
    if not pdfium.FPDFPageObj_CountMarks(thing.raw):
        return ""
    mark = pdfium.FPDFPageObj_GetMark(thing.raw, 0)
    size = ctypes.c_ulong()
    buffer = ctypes.create_string_buffer(64)
    pdfium.FPDFPageObjMark_GetName(mark, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 64, size)
    return buffer.raw[: size.value - 2].decode("utf-16-le")


def _cells(content: bytes) -> tuple[dict[tuple[int, int], int], dict[tuple[int, int], int]]:
    """Return the table of each marked content that is a cell, and of each that is a header cell."""
    bodies: dict[tuple[int, int], int] = {}
    headers: dict[tuple[int, int], int] = {}
    with pikepdf.open(BytesIO(content)) as opened:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages)}

        def walk(node: pikepdf.Object, table: int, into: dict[tuple[int, int], int] | None) -> int:
            for kid in node.K:
                if kid.get(Name.Type) == Name.MCR:
                    if into is not None:
                        into[numbers[kid.Pg.objgen], int(kid.MCID)] = table
                elif kid.get(Name.Type) == Name.StructElem:
                    if Name.Table == kid.S:
                        table = walk(kid, table + 1, None)
                    else:
                        known = {Name.TD: bodies, Name.TH: headers}.get(kid.S, into)
                        table = walk(kid, table, known)
            return table

        walk(opened.Root.StructTreeRoot.K, -1, None)
    return bodies, headers
