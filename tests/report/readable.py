"""A document as plain text that a person can read and compare; `--write` renews the kept one of the sample."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from clusterplanner.core.report.document import (
    Approval,
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Parallel,
    Row,
    Schedule,
    Signature,
    Table,
    Turn,
    plain,
)

KEPT = Path(__file__).parents[1] / "reference" / "sample_document.ru.txt"


def readable(document: Document) -> str:
    """Return title, blocks and sheets, one line for a paragraph or a row; no-break spaces show as «~»."""
    head = [f"title: {document.title}", f"subject: {document.subject}", f"author: {document.author}"]
    head += [f"language: {document.language}", f"profile: {document.profile}", f"file: {document.file_stem}"]
    body = [line for block in document.blocks for part in parts_of(block) for line in lines_of(part)]
    sheets = [line for table in document.sheets for line in ("", f"=== {table.name}", *lines_of(table))]
    return "\n".join([*head, "", *body, *sheets]).replace("\u00a0", "~") + "\n"


def parts_of(block: Block) -> tuple[Block, ...]:
    """Return both texts that stand side by side, or the block itself."""
    return (block.left, block.right) if isinstance(block, Parallel) else (block,)


def lines_of(block: Block) -> Iterator[str]:
    """Yield the lines that tell of one block."""
    match block:
        case Paragraph():
            marked = "".join(f"_{run.text}_" if run.italic else run.text for run in block.runs)
            yield f"{block.style}: {marked}"
        case Heading():
            yield ""
            yield f"{'#' * block.level} {plain(block.runs)}{' (new page)' if block.new_page else ''}"
        case Table():
            yield f"table: {plain(block.caption)}{' (numbered)' if block.numbered else ''}"
            yield "  ! " + " | ".join(f"{plain(column.title)} {column.width:.2f}" for column in block.columns)
            yield from (f"  {row.kind[0]} {row_text(row)}" for row in block.rows)
        case Chart():
            yield f"{block.kind} chart: {plain(block.caption)}; {block.unit}; {', '.join(block.labels)}"
            for series in block.series:
                values = ", ".join("…" if value is None else str(value) for value in series.values)
                yield f"  {'*' if series.emphasis else '-'} {series.name}: {values}"
            yield f"  alternative: {block.alternative}"
        case Schedule():
            yield f"schedule: {block.first_year}–{block.last_year}; {' | '.join(block.titles)}; {block.alternative}"
            for bar in block.bars:
                name = plain(bar.name).replace("\n", " / ")
                days = " ".join(str(day or "…") for day in (bar.first_day, bar.last_day))
                yield f"  {bar.kind[0]} {bar.number} | {name} | {bar.term} [{days}]"
        case Approval():
            yield f"approval {'right' if block.at_right else 'left'}: {' / '.join(block.lines)}"
        case Signature():
            yield f"signature: {block.position} … {block.name}"
        case Contents():
            yield f"contents: {plain(block.title)}"
        case Turn():
            yield f"--- {'landscape' if block.landscape else 'portrait'}"


def row_text(row: Row) -> str:
    """Return the cells of a row; paragraphs of a cell are parted by «/», an exact value stands in brackets."""
    return " | ".join(
        " / ".join(plain(runs) for runs in cell.paragraphs) + (f" [{cell.value}]" if cell.value is not None else "")
        for cell in row.cells
    )


def texts_of(document: Document) -> Iterator[str]:
    """Yield every text that the document prints, of blocks and sheets."""
    yield from (document.title, document.subject, document.author)
    for block in (*(part for each in document.blocks for part in parts_of(each)), *document.sheets):
        match block:
            case Paragraph() | Heading():
                yield plain(block.runs)
            case Contents():
                yield plain(block.title)
            case Table():
                yield from (block.name, block.summary, plain(block.caption))
                yield from (plain(column.title) for column in block.columns)
                yield from (plain(runs) for row in block.rows for cell in row.cells for runs in cell.paragraphs)
            case Chart():
                yield from (plain(block.caption), block.alternative, block.unit, *block.labels)
                yield from (series.name for series in block.series)
            case Schedule():
                yield from (block.name, block.alternative, *block.titles, *block.day_titles)
                yield from (text for bar in block.bars for text in (plain(bar.name), bar.term))
            case Approval():
                yield from block.lines
            case Signature():
                yield from (block.position, block.name)


def sample_text() -> str:
    """Return the readable text of the worked sample's document."""
    from clusterplanner.core.facts.library import library
    from clusterplanner.core.plan.sample import sample_plan
    from clusterplanner.core.report.build import build

    return readable(build(sample_plan(library()), library()))


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        KEPT.write_text(sample_text(), encoding="utf-8")
    else:
        sys.exit("usage: readable.py --write")
