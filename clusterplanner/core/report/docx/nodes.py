"""Pieces of WordprocessingML, each with its children in the order that the standard (ECMA-376, part 1) prescribes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import Run
from clusterplanner.core.report.ooxml import legible
from clusterplanner.core.report.profile import POINTS_IN_MM

Node = Any

LOCALES: Final = {Language.RU: "ru-RU", Language.BE: "be-BY", Language.EN: "en-GB"}

_BREAKS: Final = re.compile(r"([\n\t])")


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * POINTS_IN_MM * 20)


def node(tag: str, *children: Node | None, **attributes: object) -> Node:
    """Return an element `prefix:name`; `r_id` names the attribute `r:id`, a bare name that of a `w:` element."""
    element = OxmlElement(tag)
    prefix = "w:" if tag.startswith("w:") else ""
    for name, value in attributes.items():
        head, _, tail = name.partition("_")
        element.set(
            qn(f"{head}:{tail}") if tail and head in nsmap else (qn(prefix + name) if prefix else name), str(value)
        )
    element.extend(child for child in children if child is not None)
    return element


def text_node(tag: str, text: str) -> Node:
    """Return an element that holds a text, spaces and all."""
    element = node(tag)
    element.text = legible(text)
    if text != text.strip():
        element.set(qn("xml:space"), "preserve")
    return element


def text_run(text: str, *, bold: bool = False, italic: bool = False, language: Language | None = None) -> Node:
    """Return a run; a line feed in the text becomes a line break, a tab a tab."""
    look = [node("w:b"), node("w:bCs")] * bold + [node("w:i"), node("w:iCs")] * italic
    if language:
        look.append(node("w:lang", val=LOCALES[language]))
    pieces = [
        node("w:br") if piece == "\n" else node("w:tab") if piece == "\t" else text_node("w:t", piece)
        for piece in _BREAKS.split(legible(text))
        if piece
    ]
    return node("w:r", node("w:rPr", *look) if look else None, *pieces)


def field_mark(kind: str) -> Node:
    """Return the run of a field's mark: `begin`, `separate` or `end`."""
    return node("w:r", node("w:fldChar", fldCharType=kind))


def field_start(instruction: str) -> list[Node]:
    """Return the runs before the result of a field."""
    return [
        field_mark("begin"),
        node("w:r", text_node("w:instrText", f" {instruction} ")),
        field_mark("separate"),
    ]


def field(instruction: str, *result: Node) -> list[Node]:
    """Return the runs of a field with the result that is shown until Word computes it anew."""
    return [*field_start(instruction), *result, field_mark("end")]


def paragraph(
    style: str,
    *content: Node,
    keep_next: bool = False,
    new_page: bool = False,
    right_tab: int = 0,
    gaps: Mapping[str, float] = MappingProxyType({}),
    indents: Mapping[str, int] = MappingProxyType({}),
    align: str = "",
    divide: bool = False,
) -> Node:
    """Return a paragraph; what it has beyond its style: gaps `before` and `after` in points, tab and indents in twips.

    The indents are `left`, `right` and `firstLine`. `divide` lets Word divide words where the style does not.
    """
    properties = node(
        "w:pPr",
        node("w:pStyle", val=style),
        node("w:keepNext") if keep_next else None,
        node("w:pageBreakBefore") if new_page else None,
        node("w:tabs", node("w:tab", val="right", pos=right_tab)) if right_tab else None,
        node("w:suppressAutoHyphens", val=0) if divide else None,
        node("w:spacing", **{side: round(20 * gap) for side, gap in gaps.items()}) if gaps else None,
        node("w:ind", **indents) if indents else None,
        node("w:jc", val=align) if align else None,
    )
    return node("w:p", properties, *content)


class Anchors:
    """Bookmarks by the document's anchors: Word takes only short names of letters, digits and underscores."""

    def __init__(self, anchors: Iterable[str]) -> None:
        self._numbers = {anchor: number for number, anchor in enumerate(dict.fromkeys(filter(None, anchors)), 1)}

    def __len__(self) -> int:
        return len(self._numbers)

    def name(self, anchor: str) -> str:
        """Return the bookmark's name, "" when nothing in the document has that anchor."""
        number = self._numbers.get(anchor)
        return f"_Toc{number:09}" if number else ""

    def mark(self, anchor: str, content: list[Node]) -> list[Node]:
        """Return the content between the two ends of its bookmark."""
        number = self._numbers.get(anchor)
        if not number:
            return content
        return [
            node("w:bookmarkStart", id=number, name=self.name(anchor)),
            *content,
            node("w:bookmarkEnd", id=number),
        ]

    def runs(self, runs: Iterable[Run], *, bold: bool = False) -> list[Node]:
        """Return runs as Word has them, those with an anchor as links."""
        made = []
        for run in runs:
            element = text_run(run.text, bold=run.bold or bold, italic=run.italic, language=run.language)
            target = self.name(run.anchor)
            made.append(node("w:hyperlink", element, anchor=target, history=1) if target else element)
        return made
