"""The package of a Word file: python-docx's template freed of its ballast, filled and packed for stable bytes."""

from __future__ import annotations

import io
from typing import Any, Final

import docx

from clusterplanner.core.report.document import Contents, Document
from clusterplanner.core.report.docx.body import Body
from clusterplanner.core.report.docx.marks import carry
from clusterplanner.core.report.docx.nodes import field, node, text_run
from clusterplanner.core.report.docx.styles import fill_settings, fill_styles
from clusterplanner.core.report.layout import Layout
from clusterplanner.core.report.ooxml import legible, stable
from clusterplanner.core.report.profile import load_profile

_BALLAST: Final = ("customXml", "stylesWithEffects", "numbering", "webSettings", "fontTable", "theme", "thumbnail")


def document_bytes(document: Document, layout: Layout | None) -> bytes:
    """Return the whole file."""
    profile = load_profile(document.profile)
    word = docx.Document()
    part = word.part
    _drop_ballast(part.rels)
    _drop_ballast(part.package.rels)
    fill_styles(word.styles.element, profile, document.language)
    has_contents = any(isinstance(block, Contents) for block in document.blocks)
    fill_settings(word.settings.element, profile, document.language, update_fields=has_contents and layout is None)
    _fill_properties(word.core_properties._element, document)
    header, header_id = part.add_header_part()
    for child in list(header.element):
        header.element.remove(child)
    number = node("w:p", node("w:pPr", node("w:pStyle", val="Header")), *field("PAGE", text_run("2")))
    header.element.append(number)
    body = word.element.body
    for child in list(body):
        body.remove(child)
    body.extend(Body(document, profile, part, header_id, layout).nodes())
    carry(part, document)
    out = io.BytesIO()
    word.save(out)
    return stable(out.getvalue())


def _drop_ballast(relations: Any) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype.rpartition("/")[2] in _BALLAST]:
        del relations[key]


def _fill_properties(properties: Any, document: Document) -> None:
    """Set what the document knows; no dates, which would make every file another."""
    for child in list(properties):
        properties.remove(child)
    known = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.author,
        "dc:language": document.language.value,
    } | ({"cp:keywords": document.seal.keywords} if document.seal else {})
    for tag, text in known.items():
        element = node(tag)
        element.text = legible(text)
        properties.append(element)
