"""The document as Typst markup in code mode, so that no text is ever read as markup."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bench_rivals.common import cells_of, chart_svg, files_of
from clusterplanner.core.report.document import (
    Approval,
    Cell,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Row,
    Runs,
    Signature,
    Table,
    Turn,
)
from clusterplanner.core.report.fonts import find_family
from clusterplanner.core.report.profile import Flow, Profile, TypeStyle

STANDARDS = ["ua-1", "a-2a"]


def markup(document: Document, profile: Profile) -> str:
    """Return the source of a document."""
    return "\n".join(_lines(document, profile))


def folders(profile: Profile) -> list[str]:
    """Return where the type lies."""
    return sorted({str(path.parent) for path in files_of(profile).values()})


def _lines(document: Document, profile: Profile) -> Iterator[str]:
    sheet, body = profile.sheet, profile.styles["body"]
    margins = f"left: {sheet.left}mm, right: {sheet.right}mm, top: {sheet.top}mm, bottom: {sheet.bottom}mm"
    date = "datetime(year: 2026, month: 1, day: 1)"  # PDF/A wants one
    yield f"#set document(title: {_text(document.title)}, author: {_text(document.author)}, date: {date})"
    yield f'#set page(paper: "a4", margin: ({margins}), header: align(center, context counter(page).display()))'
    family = find_family(profile.families).name
    yield f'#set text(font: {_text(family)}, size: {body.size}pt, lang: "{document.language}")'
    yield "#set par(spacing: 0.6em, leading: 0.5em)"
    yield '#show heading: it => block(above: 1em, below: 0.6em, text(size: 14pt, weight: "bold", it.body))'
    yield "#show figure: set block(breakable: true)"
    for block in document.blocks:
        yield from _block(block, document, profile)


def _block(block: object, document: Document, profile: Profile) -> Iterator[str]:
    match block:
        case Turn():
            yield f"#set page(flipped: {str(block.landscape).lower()})"
        case Paragraph():
            yield _paragraph(block.runs, profile.styles[block.style.value])
        case Heading():
            if block.new_page:
                yield "#pagebreak(weak: true)"
            yield f"#heading(level: {block.level}, {_runs(block.runs)})"
        case Contents():
            yield f"#outline(title: {_runs(block.title)})"
        case Table():
            if block.caption:
                yield _paragraph(block.caption, profile.styles["caption"])
            yield _table(block, profile)
        case Chart():
            svg = chart_svg(block, document, profile)
            picture = f'image(bytes({_text(svg)}), format: "svg", alt: {_text(block.alternative)})'
            yield f"#figure({picture}, caption: {_runs(block.caption)}, supplement: none, numbering: none)"
        case Approval():
            indent = profile.stops.approval if block.at_right else 0
            lines = ", linebreak(), ".join(map(_text, block.lines))
            yield f"#pad(left: {indent}mm, ({lines}).join())"
        case Signature():
            yield f"#grid(columns: (1fr, auto), {_text(block.position)}, {_text(block.name)})"


def _paragraph(runs: Runs, style: TypeStyle) -> str:
    justify = "true" if style.align is Flow.JUSTIFY else "false"
    first = f"(amount: {style.first}mm, all: true)"
    flow = {Flow.CENTRE: "center", Flow.RIGHT: "right"}.get(style.align, "left")
    weight = ', weight: "bold"' if style.bold else ""
    told = f"par(justify: {justify}, first-line-indent: {first}, {_runs(runs)})"
    return f"#align({flow}, text(size: {style.size}pt{weight}, {told}))"


def _table(table: Table, profile: Profile) -> str:
    columns = ", ".join(f"{column.width}fr" for column in table.columns)
    head = ", ".join(f"align(center, {_runs(column.title)})" for column in table.columns)
    rows = ", ".join(_row(row, table) for row in table.rows)
    look = f"columns: ({columns}), inset: {profile.table.padding_sides}mm, stroke: {profile.table.rule}pt"
    return f"#text(size: {profile.styles['cell'].size}pt, table({look}, table.header({head}), {rows}))"


def _row(row: Row, table: Table) -> str:
    return ", ".join(
        f"table.cell(colspan: {cell.span}, align: {align}, text(weight: {700 if bold else 400}, {_lines_of(cell)}))"
        for cell, align, bold in cells_of(row, table)
    )


def _lines_of(cell: Cell) -> str:
    lines = ", linebreak(), ".join(map(_runs, cell.paragraphs)) or "[]"
    return f"({lines},).join()"


def _runs(runs: Runs) -> str:
    if not runs:
        return "[]"
    return "(" + "".join(_run(run.text, run.bold, run.italic) + "," for run in runs) + ").join()"


def _run(text: str, bold: bool, italic: bool) -> str:
    told = _text(text)
    if bold:
        told = f"strong({told})"
    return f"emph({told})" if italic else told


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
