"""The document through fpdf2, call by call; it makes no tagged or archival files."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from fpdf import FPDF
from fpdf.fonts import FontFace

from bench_rivals.common import cells_of, chart_svg, files_of, text_width
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
from clusterplanner.core.report.profile import POINTS_IN_MM, Flow, Profile, TypeStyle

_FLOWS = {Flow.LEFT: "L", Flow.RIGHT: "R", Flow.CENTRE: "C", Flow.JUSTIFY: "J"}
_ALIGNS = {"left": "LEFT", "center": "CENTER", "right": "RIGHT"}


class _Paper(FPDF):
    """Sheets with a page number on top."""

    def __init__(self, profile: Profile) -> None:
        super().__init__(format="A4")
        self._profile = profile

    def header(self) -> None:
        self.set_font("serif", size=self._profile.page_number.size)
        self.set_y(self._profile.page_number.from_top)
        self.cell(0, 5, str(self.page_no()), align="C")
        self.set_y(self._profile.sheet.top)


def write(document: Document, profile: Profile) -> bytes:
    """Return a document as fpdf2 makes it."""
    paper = _Paper(profile)
    for style, path in files_of(profile).items():
        paper.add_font("serif", style, path)
    sheet = profile.sheet
    paper.set_margins(sheet.left, sheet.top, sheet.right)
    paper.set_auto_page_break(True, sheet.bottom)
    paper.set_title(document.title)
    paper.set_author(document.author)
    paper.set_lang(document.language)
    paper.set_font("serif", size=profile.styles["body"].size)
    fresh = False
    for block in document.blocks:
        if not paper.page and not isinstance(block, Turn):
            paper.add_page()
        match block:
            case Turn():
                paper.add_page("L" if block.landscape else "P")
            case Paragraph():
                _text(paper, block.runs, profile.styles[block.style.value])
            case Heading():
                if block.new_page and not fresh:
                    paper.add_page(same=True)
                style = profile.styles[f"heading_{min(block.level, 3)}"]
                paper.start_section(plain(block.runs), block.level - 1, strict=False)
                _text(paper, block.runs, style)
            case Contents():
                paper.insert_toc_placeholder(_contents, 1, True)
            case Table():
                _text(paper, block.caption, profile.styles["caption"])
                _table(paper, block, profile)
            case Chart():
                svg = BytesIO(chart_svg(block, document, profile, "serif").encode())
                paper.image(svg, w=text_width(sheet) / POINTS_IN_MM, alt_text=block.alternative)
                _text(paper, block.caption, profile.styles["chart_caption"])
            case Approval():
                paper.set_x(sheet.left + (profile.stops.approval if block.at_right else 0))
                paper.multi_cell(0, text="\n".join(block.lines), align="L", new_x="LMARGIN", new_y="NEXT")
            case Signature():
                paper.multi_cell(profile.stops.signature, text=block.position, align="L", new_x="RIGHT", new_y="LAST")
                paper.cell(0, text=block.name, align="R", new_x="LMARGIN", new_y="NEXT")
        fresh = isinstance(block, Turn)
    return bytes(paper.output())


def _text(paper: Any, runs: Runs, style: TypeStyle) -> None:
    if not runs:
        return
    paper.ln(style.before / POINTS_IN_MM)
    paper.set_font("serif", "B" if style.bold else "", style.size)
    told = "\u2003" * round(style.first / 5) + _marked(runs, style.bold)
    height = style.size * style.line / POINTS_IN_MM
    flow = _FLOWS[style.align]
    paper.multi_cell(0, height, told, align=flow, markdown=True, new_x="LMARGIN", new_y="NEXT")
    paper.ln(style.after / POINTS_IN_MM)


def _table(paper: Any, table: Table, profile: Profile) -> None:
    style = profile.styles["cell"]
    paper.set_font("serif", size=style.size)
    looks = {bold: FontFace(emphasis="BOLD" if bold else None) for bold in (True, False)}
    height = style.size * style.line / POINTS_IN_MM
    padding = profile.table.padding_sides
    shares = tuple(column.width for column in table.columns)
    with paper.table(
        col_widths=shares, line_height=height, padding=padding, markdown=True, headings_style=looks[False]
    ) as rows:
        head = rows.row()
        for column in table.columns:
            head.cell(_marked(column.title), align="CENTER")
        for row in table.rows:
            line = rows.row()
            for cell, align, bold in cells_of(row, table):
                told = "\n".join(map(_marked, cell.paragraphs))
                line.cell(told, colspan=cell.span, align=_ALIGNS[align], style=looks[bold])


def _contents(paper: Any, outline: Any) -> None:
    for section in outline:
        paper.cell(0, 7, f"{section.name[:70]} … {section.page_number}", new_x="LMARGIN", new_y="NEXT")


def _marked(runs: Runs, bold: bool = False) -> str:
    """Return runs in fpdf2's small markdown; signs that it would read as markup are not in the bench's plan."""
    told = []
    for run in runs:
        text = f"**{run.text}**" if run.bold and not bold else run.text
        told.append(f"__{text}__" if run.italic else text)
    return "".join(told)
