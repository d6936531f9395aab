"""Opens a Word file that anybody may have made: its parts by what they are, each held to a limit before it is read."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from lxml import etree

from clusterplanner.core.base.problems import Refusal

MAX_BYTES: Final = 100 * 1024 * 1024
_MAX_PART: Final = 64 * 1024 * 1024
_MAX_PARTS: Final = 5_000
_OLE: Final = b"\xd0\xcf\x11\xe0"  # an old .doc, or any file of Office that is locked by a password
_UNREADABLE: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
    OSError,
    zlib.error,
)

Element = Any


def local(element: Element) -> str:
    """Return an element's name without its namespace, "" for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without namespace: Word has one set for its usual format, one for the strict."""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


@dataclass(frozen=True)
class Package:
    """A Word file's parts; `name` is the file's, for sentences."""

    name: str
    archive: zipfile.ZipFile

    @cached_property
    def document(self) -> Element:
        """The root of the main part; refuses W101 for another kind of file."""
        root = self.part(self._document_name)
        if root is None or local(root) != "document" or not len(root) or local(root[0]) not in ("body", "background"):
            raise Refusal("W101", file=self.name)
        return root

    def related(self, kind: str) -> list[Element]:
        """Return the roots of the parts that the document relates to as a kind: `comments`, `footnotes`, `header`."""
        targets = self._targets(self._document_name, kind)
        return [root for target in targets if (root := self.part(target)) is not None]

    def part(self, name: str) -> Element | None:
        """Return the root of a part, None when there is none; refuses what is damaged or larger than a document is."""
        try:
            with self.archive.open(name) as stream:
                content = stream.read(_MAX_PART + 1)
        except KeyError:
            return None
        except _UNREADABLE as error:
            raise Refusal("W104", file=self.name) from error
        if len(content) > _MAX_PART:
            raise Refusal("W105", file=self.name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Refusal("W104", file=self.name) from error
        if root.getroottree().docinfo.doctype:
            raise Refusal("W105", file=self.name)  # no document of Word declares entities
        return root

    @cached_property
    def _document_name(self) -> str:
        return next(iter(self._targets("", "officeDocument")), "word/document.xml")

    def _targets(self, owner: str, kind: str) -> list[str]:
        folder, name = posixpath.split(owner)
        relations = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        return [
            posixpath.normpath(posixpath.join("/", folder, attribute(each, "Target"))).lstrip("/")
            for each in (() if relations is None else relations)
            if attribute(each, "Type").endswith(f"/{kind}") and attribute(each, "TargetMode") != "External"
        ]


def open_package(data: bytes, name: str) -> Package:
    """Return the parts of a Word file; refuses what is none, is locked, damaged or larger than a document is."""
    if len(data) > MAX_BYTES:
        raise Refusal("W103", file=name, limit=MAX_BYTES // 1024**2)
    if data.startswith(_OLE):
        raise Refusal("W102", file=name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _UNREADABLE as error:
        raise Refusal("W104" if data.startswith(b"PK") else "W101", file=name) from error
    if len(entries) > _MAX_PARTS:
        raise Refusal("W105", file=name)
    return Package(name, archive)
