"""The Word file: real styles, header rows, fields and sections, ready to be edited."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from clusterplanner.core.report.document import Document


def write(
    document: Document, pages: Sequence[Collection[str]] | None = None, parted: Collection[str] = frozenset()
) -> bytes:
    """Return a document as a .docx file; the same document gives the same bytes.

    `pages` holds for each page of the document, as it was laid out elsewhere, the anchors of the headings on it; with
    it the contents are printed complete, or left out when the profile finds them needless. Without it Word asks on
    opening whether it may fill the page numbers in. `parted` holds the plan fields of the table rows that went over the
    end of a page there, and may do so here.
    """
    from clusterplanner.core.report.docx.package import document_bytes

    return document_bytes(document, pages, parted)
