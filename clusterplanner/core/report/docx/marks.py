"""Ids that survive Word: hidden bookmarks that name plan fields, and the plan itself as a part of the package.

A bookmark prints nothing, is not doubled when its text is copied, and is kept by Word and by LibreOffice, even on the
way through an OpenDocument file.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from clusterplanner import __version__
from clusterplanner.core.report.document import Document, Runs
from clusterplanner.core.report.docx.nodes import Node, node
from clusterplanner.core.report.ooxml import UNWRITABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clusterplanner.core.base.text import Language

PLAN_NAMESPACE: Final = "urn:clusterplanner:plan"
_SIGNS: Final = 16  # Word takes names of at most 40 letters, digits and underscores
_NAME: Final = re.compile(rf"_cp_([a-z2-7]{{{_SIGNS}}})(?:_\d+)?\Z", re.ASCII)
_CUSTOM_XML: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_STORE: Final = "{6C3B1F0A-94B2-4A77-8E62-0C1D5A7E4F21}"  # names the kind of part, the same in every file


def mark_of(where: str, language: Language | None = None) -> str:
    """Return the id of a plan field in a Word file; of the text in a second `language` another one."""
    named = f"{where}@{language}" if language else where
    return base64.b32encode(hashlib.sha256(named.encode()).digest()).decode().lower()[:_SIGNS]


def mark_in(bookmark: str) -> str:
    """Return the id in the name of a bookmark, "" when it is none of ours."""
    match = _NAME.match(bookmark)
    return match[1] if match else ""


class Marks:
    """Puts fields' ids around what tells of them; `first` is the first number that no other bookmark has."""

    def __init__(self, first: int) -> None:
        self._next = first
        self._used: dict[str, int] = {}

    def start_and_end(self, where: str, language: Language | None = None) -> tuple[Node, Node] | None:
        """Return both ends of a field's bookmark, None when there is no field."""
        if not where:
            return None
        mark = mark_of(where, language)
        count = self._used[mark] = self._used.get(mark, 0) + 1
        number, self._next = self._next, self._next + 1
        name = f"_cp_{mark}" if count == 1 else f"_cp_{mark}_{count}"
        return node("w:bookmarkStart", id=number, name=name), node("w:bookmarkEnd", id=number)

    def around(self, where: str, content: Iterable[Node], language: Language | None = None) -> list[Node]:
        """Return the content of a paragraph between the ends of its field's bookmark."""
        ends = self.start_and_end(where, language)
        return [ends[0], *content, ends[1]] if ends else list(content)


def language_of(runs: Runs) -> Language | None:
    """Return the language of a paragraph that is not in the document's own."""
    return next((run.language for run in runs if run.language), None)


def carry(part: Any, document: Document) -> None:
    """Put the plan into the package as a custom part, which Word keeps and shows nobody."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    if document.seal is None:
        return
    element = etree.Element(f"{{{PLAN_NAMESPACE}}}plan", nsmap={None: PLAN_NAMESPACE})
    element.set("program", __version__)
    element.set("language", document.language.value)
    # What XML cannot hold stands inside a string of the JSON, where it can be written as an escape.
    element.text = UNWRITABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", document.seal.content)
    store = etree.Element(f"{{{_CUSTOM_XML}}}datastoreItem", nsmap={"ds": _CUSTOM_XML})
    store.set(f"{{{_CUSTOM_XML}}}itemID", _STORE)
    references = etree.SubElement(store, f"{{{_CUSTOM_XML}}}schemaRefs")
    etree.SubElement(references, f"{{{_CUSTOM_XML}}}schemaRef").set(f"{{{_CUSTOM_XML}}}uri", PLAN_NAMESPACE)
    item = Part(PackURI("/customXml/item1.xml"), "application/xml", _bytes(element), part.package)
    properties = Part(PackURI("/customXml/itemProps1.xml"), _PROPERTIES_TYPE, _bytes(store), part.package)
    item.relate_to(properties, f"{_RELATION}customXmlProps")
    part.relate_to(item, f"{_RELATION}customXml")


def _bytes(element: Any) -> bytes:
    content: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content
