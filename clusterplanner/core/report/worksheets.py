"""What all sheets of a workbook have in common: rows as high as their texts, paper and its margins."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from clusterplanner.core.report.document import Document
from clusterplanner.core.report.ooxml import legible
from clusterplanner.core.report.profile import Profile

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_HEADER: Final = 240  # Excel takes 255 units with the codes, and each ampersand counts twice
_LETTERS: Final = 1.05  # letters of the text for a unit of width, which is a digit of the default font
_LINE, _HIGHEST = 14.5, 409.0  # points; Excel knows no higher row
_MM_IN_INCH: Final = 25.4


def cut(text: str, units: int) -> str:
    """Shorten to a number of UTF-16 units, which is how Excel counts."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").strip(" '")


def row_height(texts: Iterable[tuple[str, int]]) -> float:
    """Return the height of a row in points from its texts and the widths of their columns.

    Excel would find it by itself; LibreOffice and viewers show the rows of a file as high as the file says.
    """
    counts = (
        sum(len(wrap(line, max(int(width * _LETTERS), 1))) or 1 for line in text.split("\n")) for text, width in texts
    )
    return min(_LINE * max(counts, default=1) + 2, _HIGHEST)


def set_up_paper(sheet: Worksheet, document: Document, profile: Profile) -> None:
    """Print a sheet on landscape A4, its width on one, with the document's title above and page numbers below."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    paper = profile.sheet.turned()
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, getattr(paper, side) / _MM_IN_INCH)
    sheet.page_margins.header = sheet.page_margins.footer = profile.page_number.from_top / _MM_IN_INCH
    title = " ".join(legible(f"{document.title} {document.subject}").split())
    sheet.oddHeader.center.text = cut(title, max(_LONGEST_HEADER - title.count("&"), 100)).replace("&", "&&") or None
    sheet.oddFooter.left.text = "&A"
    sheet.oddFooter.right.text = "&P / &N"
