"""How a PDF names the version of its plan and carries the plan along; read again, whoever wrote the file meanwhile.

PDF/A-2 forbids attached files, so the plan is a stream in the catalogue's page-piece dictionary, the place for private
data of the program that made a file. Its code stands in the keywords, which every reader of PDF shows.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Dictionary, Name, Stream, String

from clusterplanner.core.base.pdfium import PDFIUM
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.seal import codes_in
from clusterplanner.core.report.document import Seal

QUIET_ZONE: Final = 4  # blank squares that a QR needs around it
MAX_BYTES: Final = 100 * 1024 * 1024
MAX_CONTENT: Final = 20 * 1024 * 1024
_OWNER: Final = "ClusterPlanner"
_UNDATED: Final = "D:20000101000000Z"  # the format wants a date, the same plan the same bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a file says of its plan: the plan as text, the codes it names, the text of its pages, who made it and how.

    `pages` is empty when the text cannot be read.
    """

    content: str
    metadata: str
    properties: str
    printed: str
    pages: tuple[str, ...]
    language: str
    producer: str


@lru_cache(maxsize=4)
def dark_squares(seal: Seal) -> tuple[tuple[bool, ...], ...]:
    """Return the QR of a seal, row by row, True for a dark square."""
    from reportlab.graphics.barcode.qrencoder import QRAlphaNum, QRCode, QRErrorCorrectLevel

    qr: Any = QRCode(None, QRErrorCorrectLevel.M)
    qr.addData(QRAlphaNum(seal.keywords.upper()))
    qr.make()
    places = range(qr.getModuleCount())
    return tuple(tuple(bool(qr.isDark(row, column)) for column in places) for row in places)


def carry(pdf: pikepdf.Pdf, content: str) -> None:
    """Put a plan's text into a file."""
    piece = Dictionary(LastModified=String(_UNDATED), Private=pdf.make_stream(content.encode()))
    pdf.Root.PieceInfo = Dictionary({f"/{_OWNER}": piece})


def read_sealed(data: bytes, name: str) -> Sealed:
    """Return what a PDF says of its plan, `name` being its file's for the sentence.

    Refuses what is no PDF, one that is protected, and one that carries no plan; what unpacks to more than a plan can be
    is not unpacked.
    """
    if len(data) > MAX_BYTES:
        raise Refusal("V103", file=name, limit=MAX_BYTES // 1024**2)
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return _sealed(pdf, data, name)
    except pikepdf.PasswordError as error:
        raise Refusal("V102", file=name) from error
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, RuntimeError) as error:
        # A file may hold anything anywhere; pikepdf tells what does not fit as one of these.
        raise Refusal("V101", file=name) from error


def _sealed(pdf: pikepdf.Pdf, data: bytes, name: str) -> Sealed:
    private = pdf.Root.get("/PieceInfo", Dictionary()).get(f"/{_OWNER}", Dictionary()).get("/Private")
    if not isinstance(private, Stream):
        raise Refusal("V104", file=name)
    try:
        content = _unpacked(private, MAX_CONTENT).decode()
    except ValueError as error:
        raise Refusal("V105", file=name) from error
    pages = page_texts(data) if _is_modest(pdf) else ()
    return Sealed(
        content=content,
        metadata=_code(_words(pdf.Root.get(Name.Metadata))),
        properties=_code(str(pdf.docinfo.get(Name.Keywords, ""))),
        printed=_code(pages[-1]) if pages else "",
        pages=pages,
        language=str(pdf.Root.get(Name.Lang, ""))[:2],
        producer=str(pdf.docinfo.get(Name.Producer, "")),
    )


def _unpacked(stream: Stream, most: int) -> bytes:
    """Return a stream's bytes; raises ValueError when it is packed in an unusual way, damaged, or holds too much."""
    filters = stream.get(Name.Filter)
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    raw = stream.read_raw_bytes()
    if filters is None:
        unpacked = raw
    elif filters == Name.FlateDecode and Name.DecodeParms not in stream:
        unpacker = zlib.decompressobj()
        try:
            unpacked = unpacker.decompress(raw, most + 1)
        except zlib.error as error:
            raise ValueError from error
        if not unpacker.eof:
            raise ValueError
    else:
        raise ValueError
    if len(unpacked) > most:
        raise ValueError
    return unpacked


def _words(stream: Any) -> str:
    """Return what metadata say between their marks, "" when they cannot be read."""
    try:
        return _unpacked(stream, MAX_CONTENT).decode() if isinstance(stream, Stream) else ""
    except ValueError:
        return ""


def _code(text: str) -> str:
    """Return the last code that a text names, "" when it names none."""
    return (codes_in(text) or ("",))[-1]


def _is_modest(pdf: pikepdf.Pdf) -> bool:
    """Tell whether all pages together unpack to no more than a document may hold."""
    left = MAX_BYTES
    try:
        for page in pdf.pages:
            contents = page.obj.get(Name.Contents)
            parts: list[Any] = [contents] if isinstance(contents, Stream) else list(contents or ())
            left -= sum(len(_unpacked(part, left)) for part in parts)
    except ValueError:
        return False
    return left > 0


def page_texts(data: bytes) -> tuple[str, ...]:
    """Return the text of every page of a PDF, nothing when it cannot be read."""
    import pypdfium2

    try:
        with PDFIUM, pypdfium2.PdfDocument(data) as document:
            return tuple(page.get_textpage().get_text_bounded() for page in document)
    except pypdfium2.PdfiumError:
        return ()
