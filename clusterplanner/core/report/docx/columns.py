"""Two languages side by side: pairs of texts as the rows of a table without rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clusterplanner.core.report.document import Approval, Heading, Paragraph, Parallel, Signature
from clusterplanner.core.report.docx.nodes import Node, node, paragraph, text_run, twips
from clusterplanner.core.report.docx.styles import STYLE_IDS
from clusterplanner.core.report.profile import Profile

Told = Paragraph | Heading | Approval | Signature
Content = Callable[[Told], list[Node]]
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts side by side: whether they stay with what follows, and whether that stands right below them."""

    block: Parallel
    keep: bool
    close: bool


def columns_node(pairs: Iterable[Pair], width: int, profile: Profile, content: Content) -> Node:
    """Return pairs as a table of a width in twips.

    `content` makes the runs of a text; those of a signature are its position, its name stands below.
    """
    half = width // 2
    made = [
        node(
            "w:tr",
            node("w:trPr", None if isinstance(pair.block.left, Paragraph) else node("w:cantSplit")),
            _cell(_paragraphs(pair.block.left, pair, profile, content), half, profile, "right"),
            _cell(_paragraphs(pair.block.right, pair, profile, content), width - half, profile, "left"),
        )
        for pair in pairs
    ]
    properties = node(
        "w:tblPr",
        node("w:tblStyle", val="TableNormal"),
        node("w:tblW", w=width, type="dxa"),
        node("w:tblLayout", type="fixed"),
        node("w:tblLook", val="0000", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    grid = node("w:tblGrid", node("w:gridCol", w=half), node("w:gridCol", w=width - half))
    return node("w:tbl", properties, grid, *made)


def _cell(content: Sequence[Node], width: int, profile: Profile, inner: str) -> Node:
    """Return a cell with its half of the gutter at the inner side."""
    gap = twips(profile.parallel.gutter / 2)
    sides = (node(f"w:{side}", w=gap if side == inner else 0, type="dxa") for side in ("left", "right"))
    return node("w:tc", node("w:tcPr", node("w:tcW", w=width, type="dxa"), node("w:tcMar", *sides)), *content)


def _paragraphs(block: Told, pair: Pair, profile: Profile, content: Content) -> list[Node]:
    match block:
        case Paragraph():
            return [_paragraph(block.style.value, content(block), profile, pair)]
        case Heading():
            return [_paragraph(f"heading_{min(block.level, _DEEPEST)}", content(block), profile, pair)]
        case Approval():
            return [_paragraph("approval", content(block), profile, pair)]
        case Signature():
            # With its name in a paragraph of its own no tab is needed, which a narrow cell would have no room for.
            name = text_run(block.name, language=block.language)
            position = _paragraph("signature", content(block), profile, replace(pair, keep=True))
            below = paragraph(STYLE_IDS["signature"], name, keep_next=pair.keep, gaps={"before": 0.0}, align="right")
            return [position, below]


def _paragraph(name: str, content: Iterable[Node], profile: Profile, pair: Pair) -> Node:
    """Return a paragraph of a style with what a column changes of it."""
    style, own = profile.in_column(name), profile.styles[name]
    look: dict[str, Any] = {"gaps": {"after": 0.0}} if pair.close else {}
    if style.first != own.first:
        look["indents"] = {"firstLine": twips(style.first)}
    if style.align is not own.align:
        look["align"] = style.align.value
    return paragraph(STYLE_IDS[name], *content, keep_next=pair.keep, **look)
