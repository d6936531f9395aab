"""Writes a document as PDF for signature and archive: lines, pages, reading order, one look for one profile.

The road of a document: `compose` breaks its blocks into strips, `paginate` distributes them over sheets, `paint` draws
them with ReportLab, `finish` makes the file one for the archive. ReportLab's own page machine (Platypus) is not used:
it tears table rows from their first line, moves a long table away from its heading, and cannot tell to which element
of the reading order a mark on a page belongs.
"""

from __future__ import annotations

from clusterplanner.core.report.document import Document
from clusterplanner.core.report.layout import Layout
from clusterplanner.core.report.pdf.compose import compose
from clusterplanner.core.report.pdf.faces import typeface
from clusterplanner.core.report.pdf.pages import Place, layout_of, paginate, places_on
from clusterplanner.core.report.profile import load_profile

__all__ = ["Place", "layout", "missing_glyphs", "places", "write", "write_with_places"]


def write(document: Document) -> bytes:
    """Return the document as a PDF file; the same document gives the same bytes on the same machine.

    Refuses an unknown layout profile, and a machine without a serif that has Cyrillic.
    """
    return write_with_places(document)[0]


def write_with_places(document: Document) -> tuple[bytes, tuple[Place, ...]]:
    """Return what `write` and `places` return, laid out once."""
    # Who only asks for pages needs neither.
    from clusterplanner.core.report.pdf.finish import finish
    from clusterplanner.core.report.pdf.paint import paint

    profile = load_profile(document.profile)
    faces = typeface(profile.families)
    composition = compose(document, profile, faces)
    pages = paginate(composition, profile)
    painted = paint(pages, profile, faces, composition.tree, document.seal)
    return finish(document, painted, composition.tree), places_on(pages)


def places(document: Document) -> tuple[Place, ...]:
    """Return where on the pages of `write(document)` the fields of the plan stand, for jumps from a preview."""
    profile = load_profile(document.profile)
    composition = compose(document, profile, typeface(profile.families))
    return places_on(paginate(composition, profile))


def layout(document: Document) -> Layout:
    """Return how the pages of `write(document)` divide it, for a format whose pages are made where it is read."""
    profile = load_profile(document.profile)
    composition = compose(document, profile, typeface(profile.families))
    return layout_of(paginate(composition, profile), composition.heads)


def missing_glyphs(text: str, profile: str = "instruction-4-2009") -> str:
    """Return the characters that the profile's type cannot print, each once; on paper a box stands for each."""
    return typeface(load_profile(profile).families).lacks(text)
