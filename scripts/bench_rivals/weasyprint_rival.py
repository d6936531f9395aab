"""The document as HTML with a style sheet, for WeasyPrint."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from bench_rivals.common import cells_of, chart_svg
from clusterplanner.core.report.document import (
    Approval,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Runs,
    Signature,
    Table,
    Turn,
    plain,
)
from clusterplanner.core.report.fonts import find_family
from clusterplanner.core.report.profile import Flow, Profile, TypeStyle

_FLOWS = {Flow.LEFT: "left", Flow.RIGHT: "right", Flow.CENTRE: "center", Flow.JUSTIFY: "justify"}


def page(document: Document, profile: Profile) -> str:
    """Return a document as one HTML page."""
    body = "\n".join(_body(document, profile))
    head = f'<title>{escape(document.title)}</title><meta name=author content="{escape(document.author)}">'
    head += f"<style>{_style(profile)}</style>"
    return f"<!doctype html><html lang={document.language}><head>{head}</head><body>{body}</body></html>"


def _style(profile: Profile) -> str:
    sheet, table, cell = profile.sheet, profile.table, profile.styles["cell"]
    styles = "\n".join(f".{name} {{ {_look(style)} }}" for name, style in profile.styles.items())
    number = "@top-center { content: counter(page) }"
    return f"""
@page {{ size: A4; margin: {sheet.top}mm {sheet.right}mm {sheet.bottom}mm {sheet.left}mm; {number} }}
@page wide {{ size: A4 landscape }}
.wide {{ page: wide }}
body {{ font-family: "{find_family(profile.families).name}"; hyphens: auto }}
p {{ margin: 0 }} h1, h2, h3 {{ margin: 1em 0 .5em; font-size: 14pt; break-after: avoid }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; {_look(cell)} }}
td, th {{ border: {table.rule}pt solid; padding: {table.padding_top}mm {table.padding_sides}mm; vertical-align: top }}
figure {{ margin: 0; break-inside: avoid }} svg {{ width: 100% }}
.approval {{ margin-left: {profile.stops.approval}mm }} .signature {{ display: flex; justify-content: space-between }}
.new {{ break-before: page }} nav a::after {{ content: " " target-counter(attr(href), page) }}
{styles}"""


def _look(style: TypeStyle) -> str:
    return (
        f"font-size: {style.size}pt; line-height: {style.line}; text-align: {_FLOWS[style.align]}; "
        f"text-indent: {style.first}mm; margin: {style.before}pt 0 {style.after}pt; "
        f"font-weight: {'bold' if style.bold else 'normal'}"
    )


def _body(document: Document, profile: Profile) -> Iterator[str]:
    wide = False
    for block in document.blocks:
        match block:
            case Turn():
                if wide != block.landscape:
                    yield "<div class=wide>" if block.landscape else "</div>"
                wide = block.landscape
            case Paragraph():
                yield f"<p class={block.style.value}>{_runs(block.runs)}</p>"
            case Heading():
                level, new = min(block.level, 3), " class=new" if block.new_page else ""
                yield f'<h{level}{new} id="{escape(block.anchor)}">{_runs(block.runs)}</h{level}>'
            case Contents():
                heads = (each for each in document.blocks if isinstance(each, Heading) and each.level <= 2)
                lines = (f'<p><a href="#{escape(each.anchor)}">{escape(plain(each.runs))}</a></p>' for each in heads)
                yield f"<nav><p>{_runs(block.title)}</p>{''.join(lines)}</nav>"
            case Table():
                yield f"<p class=caption>{_runs(block.caption)}</p>" if block.caption else ""
                yield from _table(block)
            case Chart():
                picture = chart_svg(block, document, profile).replace("<svg ", "<svg role=img ", 1)
                caption = f"<figcaption class=chart_caption>{_runs(block.caption)}</figcaption>"
                yield f'<figure aria-label="{escape(block.alternative)}">{picture}{caption}</figure>'
            case Approval():
                kind = "approval" if block.at_right else ""
                yield f'<p class="{kind}">{"<br>".join(map(escape, block.lines))}</p>'
            case Signature():
                yield f"<p class=signature><span>{escape(block.position)}</span><span>{escape(block.name)}</span></p>"
    if wide:
        yield "</div>"


def _table(table: Table) -> Iterator[str]:
    total = sum(column.width for column in table.columns)
    yield "<table><colgroup>"
    yield from (f'<col style="width: {column.width / total:.2%}">' for column in table.columns)
    heads = "".join(f"<th scope=col>{_runs(column.title)}</th>" for column in table.columns)
    yield f"</colgroup><thead><tr>{heads}</tr></thead><tbody>"
    for row in table.rows:
        cells = (
            f'<td colspan={cell.span} style="text-align: {align}; font-weight: {"bold" if bold else "normal"}">'
            f"{'<br>'.join(map(_runs, cell.paragraphs))}</td>"
            for cell, align, bold in cells_of(row, table)
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _runs(runs: Runs) -> str:
    told = []
    for run in runs:
        text = escape(run.text)
        text = f"<b>{text}</b>" if run.bold else text
        told.append(f"<i>{text}</i>" if run.italic else text)
    return "".join(told)
