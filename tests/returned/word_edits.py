"""Edits of a Word file as Word itself makes them: runs split by rsids, tracked changes, comments, rows."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
AUTHOR = "Петрова А. А."
DATE = "2026-11-20T10:30:00Z"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def element(name: str, *children: Any, text: str = "", **attributes: str) -> Any:
    made = etree.Element(w(name), {w(key): value for key, value in attributes.items()})
    made.extend(children)
    if text:
        made.text = text
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def run(text: str, tag: str = "t") -> Any:
    return element("r", element(tag, text=text))


class Word:
    """A Word file open for edits."""

    def __init__(self, data: bytes) -> None:
        archive = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.body = self.root.find(w("body"))
        self._comments: list[Any] = []

    def save(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        if self._comments:
            self.parts["word/comments.xml"] = etree.tostring(element("comments", *self._comments))
            relation = f'<Relationship Id="rIdC" Type="{_COMMENTS}" Target="comments.xml"/></Relationships>'
            rels = self.parts["word/_rels/document.xml.rels"].decode()
            self.parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", relation).encode()
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return out.getvalue()

    # Finding

    @staticmethod
    def text(of: Any) -> str:
        return "".join(each.text or "" for each in of.iter(w("t"))).replace("\u00a0", " ")

    def paragraphs(self) -> Iterator[Any]:
        for each in self.root.iter(w("p")):
            if not any(parent.tag == w("sdtContent") for parent in each.iterancestors()):
                yield each

    def paragraph(self, start: str) -> Any:
        """The first paragraph with a text outside the contents."""
        return next(each for each in self.paragraphs() if start in self.text(each))

    def row(self, text: str) -> Any:
        """The row of measures or targets that holds a text."""
        return next(each for each in self.root.iter(w("tr")) if text in self.text(each))

    def cell(self, text: str, column: int) -> Any:
        return self.row(text).findall(w("tc"))[column]

    # Editing without tracking

    @staticmethod
    def retype(paragraph: Any, text: str) -> None:
        """Give a paragraph another text as Word leaves it: in pieces, between marks of spelling, ids kept."""
        runs = [each for each in paragraph.iter(w("r")) if each.getparent() is not None]
        first = runs[0]
        parent = first.getparent()
        at = list(parent).index(first)
        for each in runs:
            each.getparent().remove(each)
        half = len(text) // 2
        pieces = [run(text[:half]), element("proofErr", type="spellStart"), run(text[half:])]
        pieces[0].set(w("rsidR"), "00A1B2C3")
        for offset, piece in enumerate([*pieces, element("proofErr", type="spellEnd")]):
            parent.insert(at + offset, piece)

    def fill(self, cell: Any, *lines: str) -> None:
        """Type other lines into a cell: the first into its first paragraph, the rest into copies without ids."""
        paragraphs = cell.findall(w("p"))
        for each in paragraphs[1:]:
            cell.remove(each)
        first = paragraphs[0]
        if not list(first.iter(w("r"))):
            first.append(run(" "))
        self.retype(first, lines[0] if lines else "")
        for line in lines[1:]:
            new = element("p", copy.deepcopy(first.find(w("pPr"))), run(line))
            cell.append(new)

    @staticmethod
    def without_ids(of: Any) -> Any:
        """A copy as Word makes it: bookmarks stay with the original."""
        made = copy.deepcopy(of)
        for name in ("bookmarkStart", "bookmarkEnd"):
            for each in list(made.iter(w(name))):
                each.getparent().remove(each)
        return made

    # Tracked changes

    @staticmethod
    def tracked(kind: str, *children: Any, author: str = AUTHOR, date: str = DATE) -> Any:
        return element(kind, *children, id="900", author=author, date=date)

    def replace_tracked(self, paragraph: Any, old: str, new: str, author: str = AUTHOR) -> None:
        """Replace words in a paragraph of one run with tracking on."""
        node = next(each for each in paragraph.iter(w("t")) if old in (each.text or "").replace("\u00a0", " "))
        whole = (node.text or "").replace("\u00a0", " ")
        before, _, after = whole.partition(old)
        source = node.getparent()
        pieces = []
        if before:
            pieces.append(run(before))
        pieces.append(self.tracked("del", run(old, "delText"), author=author))
        if new:
            pieces.append(self.tracked("ins", run(new), author=author))
        if after:
            pieces.append(run(after))
        parent = source.getparent()
        at = list(parent).index(source)
        parent.remove(source)
        for offset, piece in enumerate(pieces):
            parent.insert(at + offset, piece)

    def delete_tracked(self, paragraph: Any, author: str = AUTHOR) -> None:
        """Delete a whole paragraph with tracking on: its runs and its mark."""
        for each in list(paragraph.iter(w("r"))):
            parent = each.getparent()
            at = list(parent).index(each)
            for text in each.iter(w("t")):
                text.tag = w("delText")
            parent.remove(each)
            parent.insert(at, self.tracked("del", each, author=author))
        self._mark(paragraph, "del", author)

    def insert_tracked(self, after: Any, text: str, author: str = AUTHOR) -> Any:
        """Write a new paragraph below another with tracking on."""
        properties = copy.deepcopy(after.find(w("pPr")))
        new = element("p", properties, self.tracked("ins", run(text), author=author))
        self._mark(new, "ins", author)
        after.addnext(new)
        return new

    def _mark(self, paragraph: Any, kind: str, author: str) -> None:
        properties = paragraph.find(w("pPr"))
        look = element("rPr", self.tracked(kind, author=author))
        properties.append(look)

    def row_tracked(self, row: Any, kind: str, author: str = AUTHOR) -> None:
        """Mark a row as inserted or deleted, its text too."""
        properties = row.find(w("trPr"))
        properties.append(self.tracked(kind, author=author))
        for paragraph in row.iter(w("p")):
            for each in list(paragraph.findall(w("r"))):
                at = list(paragraph).index(each)
                if kind == "del":
                    for text in each.iter(w("t")):
                        text.tag = w("delText")
                paragraph.remove(each)
                paragraph.insert(at, self.tracked(kind, each, author=author))

    # Comments

    def comment(self, paragraph: Any, text: str, author: str = AUTHOR) -> None:
        number = str(len(self._comments))
        self._comments.append(
            element("comment", element("p", run(text)), id=number, author=author, date=DATE, initials="П")
        )
        properties = paragraph.find(w("pPr"))
        at = 0 if properties is None else list(paragraph).index(properties) + 1
        paragraph.insert(at, element("commentRangeStart", id=number))
        paragraph.append(element("commentRangeEnd", id=number))
        paragraph.append(element("r", element("commentReference", id=number)))
