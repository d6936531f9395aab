"""One document of two that say the same in two languages: in two columns, or one language after the other.

Both are built from the same plan and figures, so no number is written twice by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.plan.plan import Arrangement
from clusterplanner.core.report.document import (
    Approval,
    Block,
    Cell,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Parallel,
    Row,
    Run,
    Runs,
    Schedule,
    Signature,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.merging import Merger, is_same, joined

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language

_SHEET_NAMES: Final = " – "  # Excel takes no stroke in the name of a sheet


def bilingual(first: Document, second: Document, arrangement: Arrangement) -> Document:
    """Return one document of two that `build` made of the same plan; the first one's language is its own.

    Refuses L109 when the two differ in more than words, so that they could not stand side by side.
    """
    in_columns = arrangement is Arrangement.PARALLEL
    merger = Merger(second.language)
    sheets = _pairs(first.sheets, second.sheets)
    return replace(
        first,
        title=joined(first.title, second.title),
        subject=joined(first.subject, second.subject),
        author=joined(first.author, second.author),
        blocks=tuple(_side_by_side(first, second, merger) if in_columns else _in_turn(first, second)),
        sheets=tuple(merger.table(one, other, between=_SHEET_NAMES) for one, other in sheets),
        second_language=second.language,
    )


# One after the other


def _in_turn(first: Document, second: Document) -> Iterator[Block]:
    """Yield both documents whole; what refers to a place in the second leads there."""
    anchors = frozenset(heading.anchor for heading in first.headings)
    yield from (replace(block, anchors=anchors) if isinstance(block, Contents) else block for block in first.blocks)
    yield Turn(landscape=False)
    prefix = f"{second.language}-"
    anchors = frozenset(prefix + heading.anchor for heading in second.headings)
    for block in second.blocks:
        told = told_in(block, second.language, prefix)
        yield replace(told, anchors=anchors) if isinstance(told, Contents) else told


def told_in(block: Block, language: Language, prefix: str = "") -> Block:
    """Return a block that says which language it is in, its anchors and references with a prefix."""

    def named(anchor: str) -> str:
        return prefix + anchor if anchor else ""

    def told(runs: Runs) -> Runs:
        return tuple(replace(run, language=language, anchor=named(run.anchor)) for run in runs)

    def cell(of: Cell) -> Cell:
        return replace(of, paragraphs=tuple(map(told, of.paragraphs)))

    def row(of: Row) -> Row:
        return replace(of, cells=tuple(map(cell, of.cells)))

    match block:
        case Paragraph():
            return replace(block, runs=told(block.runs))
        case Heading():
            return replace(block, runs=told(block.runs), anchor=named(block.anchor))
        case Table():
            return replace(
                block,
                columns=tuple(replace(each, title=told(each.title)) for each in block.columns),
                rows=tuple(map(row, block.rows)),
                caption=told(block.caption),
                anchor=named(block.anchor),
                language=language,
            )
        case Chart():
            return replace(block, caption=told(block.caption), language=language)
        case Schedule():
            bars = tuple(replace(bar, name=told(bar.name)) for bar in block.bars)
            caption, anchor = told(block.caption), named(block.anchor)
            return replace(block, bars=bars, caption=caption, anchor=anchor, language=language)
        case Approval() | Signature():
            return replace(block, language=language)
        case Contents():
            return replace(block, title=told(block.title))
    return block


# Side by side


def _side_by_side(first: Document, second: Document, merger: Merger) -> Iterator[Block]:
    for one, other in _pairs(first.blocks, second.blocks):
        match one, other:
            case Table(), Table():
                yield merger.table(one, other)
            case Chart(), Chart():
                yield merger.chart(one, other)
            case Schedule(), Schedule():
                yield merger.schedule(one, other)
            case Contents(), Contents():
                title = joined(plain(one.title), plain(other.title))
                yield replace(one, title=(Run(title),))
            case (
                (Paragraph(), Paragraph())
                | (Heading(), Heading())
                | (Approval(), Approval())
                | (Signature(), Signature())
            ):
                told: Any = told_in(other, merger.language)
                yield one if is_same(_words(one), _words(other)) else Parallel(one, told)
            case _:
                yield one


def _words(block: Paragraph | Heading | Approval | Signature) -> str:
    match block:
        case Approval():
            return "\n".join(block.lines)
        case Signature():
            return f"{block.position}\n{block.name}"
    return plain(block.runs)


def _pairs(first: tuple[Any, ...], second: tuple[Any, ...]) -> Iterator[tuple[Any, Any]]:
    """Yield what corresponds; refuses when the two lists are not built alike or show other values."""
    for number, (one, other) in enumerate(zip(first, second, strict=False), 1):
        if _shape(one) != _shape(other):
            raise Refusal("L109", number=number)
        yield one, other
    if len(first) != len(second):
        raise Refusal("L109", number=min(len(first), len(second)) + 1)


def _shape(block: Block) -> tuple[object, ...]:
    """Return what a block must have in common with the same one in another language."""
    kind = type(block)
    match block:
        case Paragraph():
            return kind, block.style, block.where
        case Heading():
            return kind, block.level, block.anchor, block.new_page
        case Table():
            rows = tuple((row.kind, row.id, *((cell.span, cell.value) for cell in row.cells)) for row in block.rows)
            return kind, block.anchor, len(block.columns), block.numbered, rows
        case Chart():
            values = tuple((series.values, series.emphasis) for series in block.series)
            return kind, block.kind, len(block.labels), block.decimals, values
        case Schedule():
            bars = tuple((bar.kind, bar.first_day, bar.last_day, bar.where) for bar in block.bars)
            return kind, block.first_year, block.last_year, block.anchor, bars
        case Approval():
            return kind, block.at_right, block.where
        case Turn():
            return kind, block.landscape
    return (kind,)
