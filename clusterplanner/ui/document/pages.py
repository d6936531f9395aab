"""The pages of a PDF as pictures, texts and links, by PDFium, with the places of the plan's fields on them."""

from __future__ import annotations

from collections import OrderedDict
from ctypes import byref, c_float, c_int
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage

from clusterplanner.core.base.pdfium import PDFIUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

    from clusterplanner.core.report.pdf import Place

POINTS_PER_INCH: Final = 72
_POINTS_PER_MM: Final = POINTS_PER_INCH / 25.4
_KEPT_BYTES: Final = 96 * 1024**2  # twelve pages as wide as a full HD screen


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field of the plan stands: page from 0, then points from the left upper corner of the sheet."""

    where: str
    page: int
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Link:
    """A cross-reference: its rectangle in points, and the page (from 0) and height on it that it leads to."""

    rect: QRectF
    page: int
    top: float


class PdfPages:
    """One PDF held open; pictures of the pages shown last are kept, as many as a fixed room holds."""

    def __init__(self, content: bytes, places: Sequence[Place] = ()) -> None:
        import pypdfium2

        self.content = content
        with PDFIUM:
            self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(content)
            self.sizes = tuple(QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document)))
        self.spots = tuple(_spot(place) for place in places)
        self._kept: OrderedDict[tuple[int, float], QImage] = OrderedDict()
        self._text_pages: dict[int, pypdfium2.PdfTextPage] = {}
        self._texts: dict[int, str] = {}
        self._links: dict[int, tuple[Link, ...]] = {}

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, number: int, scale: float) -> QImage:
        """Return a page (counted from 0) at `scale` pixels a point, at once when it was shown lately."""
        key = (number, scale)
        if key not in self._kept:
            self._kept[key] = self.render(number, scale)
        self._kept.move_to_end(key)
        while len(self._kept) > 1 and sum(each.sizeInBytes() for each in self._kept.values()) > _KEPT_BYTES:
            self._kept.popitem(last=False)
        return self._kept[key]

    def render(self, number: int, scale: float) -> QImage:
        """Return a page anew at `scale` pixels a point."""
        with PDFIUM:
            page = self._document[number]
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            ).copy()
            bitmap.close()
            page.close()
        return image

    def text(self, number: int) -> str:
        """Return the text of a page, a character for each that `boxes` counts; U+FFFE is a hyphen at a line's end."""
        if number not in self._texts:
            with PDFIUM:
                self._texts[number] = self._text_page(number).get_text_range()
        return self._texts[number]

    def boxes(self, number: int, start: int, count: int) -> tuple[QRectF, ...]:
        """Return the rectangles of characters of a page, in points, one a line."""
        height = self.sizes[number].height()
        with PDFIUM:
            page = self._text_page(number)
            rects = [page.get_rect(index) for index in range(page.count_rects(start, count))]
        return tuple(QRectF(left, height - top, right - left, top - low) for left, low, right, top in rects)

    def links(self, number: int) -> tuple[Link, ...]:
        """Return the cross-references of a page."""
        if number not in self._links:
            with PDFIUM:
                page = self._document[number]
                self._links[number] = tuple(self._read_links(page, self.sizes[number].height()))
                page.close()
        return self._links[number]

    def _read_links(self, page: pypdfium2.PdfPage, height: float) -> Iterator[Link]:
        import pypdfium2.raw as pdfium

        place, link = c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, byref(place), byref(link)):
            rect = pdfium.FS_RECTF()
            target = pdfium.FPDFLink_GetDest(self._document.raw, link)
            if not target or not pdfium.FPDFLink_GetAnnotRect(link, byref(rect)):
                continue
            has_y, y, unused, unread = c_int(0), c_float(0), c_int(0), c_float(0)
            led = pdfium.FPDFDest_GetDestPageIndex(self._document.raw, target)
            pdfium.FPDFDest_GetLocationInPage(
                target, byref(unused), byref(has_y), byref(unused), byref(unread), byref(y), byref(unread)
            )
            if 0 <= led < len(self):
                top = self.sizes[led].height() - y.value if has_y.value else 0.0
                shown = QRectF(rect.left, height - rect.top, rect.right - rect.left, rect.top - rect.bottom)
                yield Link(shown.normalized(), led, top)

    def _text_page(self, number: int) -> pypdfium2.PdfTextPage:
        if number not in self._text_pages:
            self._text_pages[number] = self._document[number].get_textpage()
        return self._text_pages[number]

    def spot_at(self, number: int, point: QPointF) -> Spot | None:
        """Return the smallest place of a field at a point of a page."""
        hits = [spot for spot in self.spots if spot.page == number and spot.rect.contains(point)]
        return min(hits, key=lambda spot: spot.rect.width() * spot.rect.height(), default=None)

    def link_at(self, number: int, point: QPointF) -> Link | None:
        """Return the cross-reference at a point of a page."""
        return next((link for link in self.links(number) if link.rect.contains(point)), None)

    def close(self) -> None:
        """Free the PDF."""
        self._kept.clear()
        self._text_pages.clear()
        with PDFIUM:
            self._document.close()  # and what was opened of it


def _spot(place: Place) -> Spot:
    millimetres = (place.left, place.top, place.width, place.height)
    return Spot(place.where, place.page, QRectF(*(each * _POINTS_PER_MM for each in millimetres)))
