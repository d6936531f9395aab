"""What the adapters share: the charts as SVG, the runs of a cell, the columns a cell covers."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from clusterplanner.core.report.charts import Label, Shape, Stroke, draw_chart
from clusterplanner.core.report.document import Align, Cell, Chart, Document, Row, RowKind, Table
from clusterplanner.core.report.fonts import find_family
from clusterplanner.core.report.pdf.faces import typeface
from clusterplanner.core.report.profile import POINTS_IN_MM, Profile, Sheet

ALIGNS = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


def text_width(sheet: Sheet) -> float:
    """Return the width of the text in points."""
    return (sheet.width - sheet.left - sheet.right) * POINTS_IN_MM


def chart_svg(chart: Chart, document: Document, profile: Profile, type_name: str = "") -> str:
    """Return a chart as the PDF writer draws it, as SVG in a type of that name, the document's by default."""
    family = find_family(profile.families)
    faces = typeface(profile.families)
    size = profile.chart.label_size

    def measure(text: str, bold: bool) -> float:
        return faces.width(text, int(bold), size)

    height = profile.chart.height * POINTS_IN_MM
    drawing = draw_chart(chart, document.language, text_width(profile.sheet), height, size, measure)
    inside = "".join(
        [*map(_shape, drawing.shapes), *(_label(label, type_name or family.name, size) for label in drawing.labels)]
    )
    wide, high = f"{drawing.width:.2f}", f"{drawing.height:.2f}"
    box = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{inside}</svg>'


def _shape(shape: Stroke | Shape) -> str:
    points = " L".join(f"{x:.2f} {y:.2f}" for x, y in shape.points)
    if isinstance(shape, Shape):
        return f'<path d="M{points} Z" fill="{_grey(shape.fill)}" stroke="#000000" stroke-width="{shape.outline}"/>'
    dash = f' stroke-dasharray="{" ".join(map(str, shape.dash))}"' if shape.dash else ""
    return f'<path d="M{points}" fill="none" stroke="{_grey(shape.grey)}" stroke-width="{shape.width}"{dash}/>'


def _label(label: Label, family: str, size: float) -> str:
    anchor = {0.0: "start", 0.5: "middle", 1.0: "end"}[label.anchor]
    look = f'font-family="{family}" font-size="{size}" font-weight="{"bold" if label.bold else "normal"}"'
    return f'<text x="{label.x:.2f}" y="{label.y:.2f}" text-anchor="{anchor}" {look}>{escape(label.text)}</text>'


def _grey(value: float) -> str:
    return "#" + f"{round(value * 255):02x}" * 3


def files_of(profile: Profile) -> dict[str, Path]:
    """Return the four files of the document's type by the style that fpdf2 names them."""
    family = find_family(profile.families)
    return {"": family.regular, "B": family.bold, "I": family.italic, "BI": family.bold_italic}


def cells_of(row: Row, table: Table) -> Iterator[tuple[Cell, str, bool]]:
    """Yield the cells of a row with their alignment and whether they are bold."""
    place = 0
    for cell in row.cells:
        yield cell, ALIGNS[cell.align or table.columns[place].align], cell.bold or row.kind is not RowKind.BODY
        place += cell.span
