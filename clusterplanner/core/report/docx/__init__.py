"""The Word file: real styles, header rows, fields and sections, ready to be edited."""

from __future__ import annotations

from clusterplanner.core.report.document import Document
from clusterplanner.core.report.layout import Layout


def write(document: Document, layout: Layout | None = None) -> bytes:
    """Return a document as a .docx file; the same document and layout give the same bytes.

    With a layout the contents are printed complete, or left out when the profile finds them needless, tables have its
    widths, and the rows that it parts may be parted here. Without it Word asks on opening whether it may fill the page
    numbers in.
    """
    from clusterplanner.core.report.docx.package import document_bytes

    return document_bytes(document, layout)
