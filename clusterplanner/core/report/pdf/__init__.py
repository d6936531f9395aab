"""Writes a document as PDF for signature and archive: lines, pages, reading order, one look for one profile.

The road of a document: `compose` breaks its blocks into strips, `paginate` distributes them over sheets, `paint` draws
them with ReportLab, `finish` makes the file one for the archive. ReportLab's own page machine (Platypus) is not used:
it tears table rows from their first line, moves a long table away from its heading, and cannot tell to which element
of the reading order a mark on a page belongs.
"""

from __future__ import annotations

from functools import cached_property

from clusterplanner.core.report.document import Document
from clusterplanner.core.report.layout import Layout
from clusterplanner.core.report.pdf.compose import compose
from clusterplanner.core.report.pdf.faces import typeface
from clusterplanner.core.report.pdf.pages import Place, layout_of, paginate, places_on
from clusterplanner.core.report.profile import load_profile

__all__ = ["LaidOut", "Place", "layout", "missing_glyphs", "places", "write", "write_with_places"]


class LaidOut:
    """A document on its pages, laid out once for everything that asks for them.

    Refuses an unknown layout profile, and a machine without a serif that has Cyrillic.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._profile = load_profile(document.profile)
        self._faces = typeface(self._profile.families)
        self._composition = compose(document, self._profile, self._faces)
        self._pages = paginate(self._composition, self._profile)

    @cached_property
    def file(self) -> bytes:
        """The PDF file; the same document gives the same bytes on the same machine."""
        # Who only asks for pages needs neither.
        from clusterplanner.core.report.pdf.finish import finish
        from clusterplanner.core.report.pdf.paint import paint

        tree = self._composition.tree
        painted = paint(self._pages, self._profile, self._faces, tree, self._document.seal)
        return finish(self._document, painted, tree)

    @cached_property
    def layout(self) -> Layout:
        """How the pages divide the document, for a format whose pages are made where it is read."""
        return layout_of(self._pages, self._composition.heads)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where on the pages the fields of the plan stand, for jumps from a preview."""
        return places_on(self._pages)


def write(document: Document) -> bytes:
    """Return the document as a PDF file; see `LaidOut`."""
    return LaidOut(document).file


def write_with_places(document: Document) -> tuple[bytes, tuple[Place, ...]]:
    """Return what `write` and `places` return, laid out once."""
    laid_out = LaidOut(document)
    return laid_out.file, laid_out.places


def places(document: Document) -> tuple[Place, ...]:
    """Return where on the pages of `write(document)` the fields of the plan stand."""
    return LaidOut(document).places


def layout(document: Document) -> Layout:
    """Return how the pages of `write(document)` divide it."""
    return LaidOut(document).layout


def missing_glyphs(text: str, profile: str = "instruction-4-2009") -> str:
    """Return the characters that the profile's type cannot print, each once; on paper a box stands for each."""
    return typeface(load_profile(profile).families).lacks(text)
