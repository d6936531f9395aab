"""The pages of a PDF as pictures, rendered by PDFium."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2

POINTS_PER_INCH: Final = 72
_KEPT: Final = 8


class PdfPages:
    """One PDF held open; pictures of the pages shown last are kept."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(content)
        self.sizes = tuple(QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document)))
        self._kept: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, number: int, scale: float) -> QImage:
        """Return a page (counted from 0) at `scale` pixels a point."""
        key = (number, scale)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        page = self._document[number]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        self._kept[key] = image
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return image

    def text(self, number: int) -> str:
        """Return the text of a page, for a screen reader."""
        page = self._document[number]
        text_page = page.get_textpage()
        text: str = text_page.get_text_bounded()
        text_page.close()
        page.close()
        return text

    def close(self) -> None:
        """Free the PDF."""
        self._kept.clear()
        self._document.close()
