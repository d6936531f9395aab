"""Charts as Word's own: vectors that print sharp, with the figures in an embedded workbook behind «Edit data»."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.charts import Look, ValueAxis, is_one_row, looks, value_axis
from clusterplanner.core.report.document import Chart, ChartKind, ChartSeries, plain
from clusterplanner.core.report.docx.nodes import LOCALES, Node, node, text_node
from clusterplanner.core.report.ooxml import legible, put_text, workbook_bytes
from clusterplanner.core.report.profile import POINTS_IN_MM, Profile

if TYPE_CHECKING:
    from docx.opc.part import Part as DocumentPart

_EMU_IN_TWIP: Final = 635
_EMU_IN_POINT: Final = 12_700
_CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_GREY: Final = "808080"
_AXIS_ROOM: Final = 80  # points beside the plot for the numbers and the unit of its axis
_LETTER: Final = 0.57  # width of a letter as a share of its size
_LEAST_SIZE: Final = 7.0
_SHEET: Final = "Sheet"
_NEAR: Final = Decimal("0.12")  # share of the value axis within which another line disturbs a value's text


# What Word's own dashes, markers and hatches come nearest to those of the printed charts.
_DASHES: Final = {
    (): "solid",
    (5.0, 2.5): "dash",
    (1.2, 2.0): "sysDot",
    (8.0, 2.5, 1.2, 2.5): "lgDashDot",
    (2.5, 2.5): "sysDash",
    (10.0, 2.0): "lgDash",
    (1.0, 1.0): "dot",
}
_MARKERS: Final = {"disc": "circle", "square": "square", "triangle": "triangle", "diamond": "diamond"}
_HATCHES: Final = {1: "wdUpDiag", -1: "wdDnDiag"}


def add_chart(
    document: DocumentPart, chart: Chart, number: int, width: int, profile: Profile, language: Language
) -> Node:
    """Add the parts of a chart to the package and return the run that shows it; `width` in twips."""
    package = document.package
    book = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), _BOOK_TYPE, _workbook(chart), package)
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART_TYPE, b"", package)
    data = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
    part._blob = serialize_part_xml(_space(chart, data, profile, language))
    shown = document.relate_to(part, RELATIONSHIP_TYPE.CHART)
    size = {"cx": width * _EMU_IN_TWIP, "cy": round(profile.chart.height * 36_000)}
    graphic = node(
        "a:graphic",
        node(
            "a:graphicData",
            node("c:chart", r_id=shown),
            uri="http://schemas.openxmlformats.org/drawingml/2006/chart",
        ),
    )
    name = legible(plain(chart.caption)).replace("\n", " ")
    inline = node(
        "wp:inline",
        node("wp:extent", **size),
        node("wp:effectExtent", l=0, t=0, r=0, b=0),
        node("wp:docPr", id=number, name=name, descr=legible(chart.alternative)),
        node("wp:cNvGraphicFramePr"),
        graphic,
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return node("w:r", node("w:drawing", inline))


def _workbook(chart: Chart) -> bytes:
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    sheet.title = _SHEET
    for column, series in enumerate(chart.series, 2):
        put_text(sheet.cell(1, column), series.name)
        for row, value in enumerate(series.values, 2):
            sheet.cell(row, column).value = value
    for row, label in enumerate(chart.labels, 2):
        put_text(sheet.cell(row, 1), label)
    return workbook_bytes(workbook)


def _space(chart: Chart, data: str, profile: Profile, language: Language) -> Node:
    plot = _line_plot(chart) if chart.kind is ChartKind.LINE else _bar_plot(chart)
    return node(
        "c:chartSpace",
        node("c:date1904", val=0),
        node("c:lang", val=LOCALES[language]),
        node("c:roundedCorners", val=0),
        node(
            "c:chart",
            node("c:autoTitleDeleted", val=1),
            node("c:plotArea", node("c:layout"), plot, _labels_axis(chart, profile), _values_axis(chart, profile)),
            node("c:legend", node("c:legendPos", val="b"), node("c:overlay", val=0)) if len(chart.series) > 1 else None,
            node("c:plotVisOnly", val=1),
            node("c:dispBlanksAs", val="gap"),
        ),
        node("c:spPr", node("a:noFill"), node("a:ln", node("a:noFill"))),
        node("c:txPr", node("a:bodyPr"), *_words(profile, profile.chart.label_size)),
        node("c:externalData", node("c:autoUpdate", val=0), r_id=data),
    )


def _words(profile: Profile, size: float) -> list[Node]:
    family = profile.families[0]
    look = node(
        "a:defRPr",
        node("a:solidFill", node("a:srgbClr", val="000000")),
        node("a:latin", typeface=family),
        node("a:cs", typeface=family),
        sz=round(100 * size),
    )
    return [node("a:lstStyle"), node("a:p", node("a:pPr", look), node("a:endParaRPr"))]


def _line_plot(chart: Chart) -> Node:
    return node(
        "c:lineChart",
        node("c:grouping", val="standard"),
        node("c:varyColors", val=0),
        *_series(chart),
        node("c:marker", val=1),
        *_axes(),
    )


def _bar_plot(chart: Chart) -> Node:
    return node(
        "c:barChart",
        node("c:barDir", val="col"),
        node("c:grouping", val="clustered"),
        node("c:varyColors", val=0),
        *_series(chart),
        node("c:gapWidth", val=60),
        node("c:overlap", val=100) if is_one_row(chart) else None,
        *_axes(),
    )


def _axes() -> tuple[Node, Node]:
    return node("c:axId", val=1), node("c:axId", val=2)


def _series(chart: Chart) -> list[Node]:
    made = []
    for index, (series, look) in enumerate(zip(chart.series, looks(chart.series), strict=True)):
        letter = chr(ord("B") + index)
        last = len(chart.labels) + 1
        is_line = chart.kind is ChartKind.LINE
        made.append(
            node(
                "c:ser",
                node("c:idx", val=index),
                node("c:order", val=index),
                node("c:tx", _strings(f"{_SHEET}!${letter}$1", (series.name,))),
                _line(look) if is_line else _bar(look),
                _marker(look) if is_line else node("c:invertIfNegative", val=0),
                _labels(chart, series),
                node("c:cat", _strings(f"{_SHEET}!$A$2:$A${last}", chart.labels)),
                node("c:val", _numbers(f"{_SHEET}!${letter}$2:${letter}${last}", chart, series)),
                node("c:smooth", val=0) if is_line else None,
            )
        )
    return made


def _grey(grey: float) -> str:
    return f"{round(255 * grey):02X}" * 3


def _colour(colour: str) -> Node:
    return node("a:solidFill", node("a:srgbClr", val=colour))


def _line(look: Look) -> Node:
    width = round(look.width * _EMU_IN_POINT)
    dash = node("a:prstDash", val=_DASHES[look.dash])
    return node("c:spPr", node("a:ln", _colour(_grey(look.grey)), dash, w=width, cap="rnd"))


def _bar(look: Look) -> Node:
    fill = _colour(_grey(look.tone))
    if look.hatch:
        front = node("a:fgClr", node("a:srgbClr", val="000000"))
        back = node("a:bgClr", node("a:srgbClr", val=_grey(look.tone)))
        fill = node("a:pattFill", front, back, prst=_HATCHES[look.hatch])
    return node("c:spPr", fill, node("a:ln", _colour("000000"), w=_EMU_IN_POINT // 2))


def _marker(look: Look) -> Node:
    shape = node("c:spPr", _colour(_grey(look.marker_fill)), node("a:ln", _colour("000000"), w=_EMU_IN_POINT))
    return node("c:marker", node("c:symbol", val=_MARKERS[look.marker]), node("c:size", val=6), shape)


def _labels(chart: Chart, series: ChartSeries) -> Node | None:
    """Show values: of the plan's own series all, of another line the last one, of a row of bars all.

    They stand above the bars, and beside a line on the side where no line is.
    """
    own = series.emphasis or len(chart.series) == 1
    if chart.kind is ChartKind.BAR:
        return node("c:dLbls", *_label_look(chart, series, "outEnd")) if own or is_one_row(chart) else None
    known = [index for index, value in enumerate(series.values) if value is not None]
    places = {index: "b" if _stands_below(chart, series, index) else "t" for index in known}
    single = [
        node("c:dLbl", node("c:idx", val=index), *_label_look(chart, series, place))
        for index, place in places.items()
        if (place == "b" if own else index == known[-1])
    ]
    return node("c:dLbls", *single, *(_label_look(chart, series, "t") if own else [*_shown(value=0)]))


def _label_look(chart: Chart, series: ChartSeries, place: str) -> list[Node]:
    bold = node("a:defRPr", b=int(series.emphasis))
    return [
        node("c:numFmt", formatCode=_format(chart.decimals), sourceLinked=0),
        node("c:spPr", node("a:noFill"), node("a:ln", node("a:noFill"))),
        node("c:txPr", node("a:bodyPr"), node("a:p", node("a:pPr", bold), node("a:endParaRPr"))),
        node("c:dLblPos", val=place),
        *_shown(value=1),
    ]


def _shown(value: int) -> Iterator[Node]:
    shown = {"LegendKey": 0, "Val": value, "CatName": 0, "SerName": 0, "Percent": 0, "BubbleSize": 0}
    return (node(f"c:show{what}", val=shown) for what, shown in shown.items())


def _stands_below(chart: Chart, series: ChartSeries, index: int) -> bool:
    """Say whether a value is better written below its point: away from a near line, or in the trough of its own."""
    value = series.values[index]
    assert value is not None
    ticks = value_axis(chart).ticks
    near = _NEAR * Decimal(ticks[-1] - ticks[0])
    others = (other.values[index] for other in chart.series if other is not series)
    nearest = min((other - value for other in others if other is not None), key=abs, default=None)
    if nearest is not None and abs(nearest) < near:
        return nearest > 0
    around = (*series.values[max(index - 1, 0) : index], *series.values[index + 1 : index + 2])
    beside = [each for each in around if each is not None]
    is_at_the_foot = value - Decimal(ticks[0]) < near
    return bool(beside) and value < sum(beside) / len(beside) and not is_at_the_foot


def _format(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _strings(reference: str, texts: tuple[str, ...]) -> Node:
    points = (node("c:pt", text_node("c:v", text), idx=index) for index, text in enumerate(texts))
    return node("c:strRef", text_node("c:f", reference), node("c:strCache", node("c:ptCount", val=len(texts)), *points))


def _numbers(reference: str, chart: Chart, series: ChartSeries) -> Node:
    points = (
        node("c:pt", text_node("c:v", f"{value:f}"), idx=index)
        for index, value in enumerate(series.values)
        if value is not None
    )
    cache = node(
        "c:numCache",
        text_node("c:formatCode", _format(chart.decimals)),
        node("c:ptCount", val=len(series.values)),
        *points,
    )
    return node("c:numRef", text_node("c:f", reference), cache)


def _rule(width: float) -> Node:
    return node("c:spPr", node("a:ln", _colour(_GREY if width >= 0.75 else "D0D0D0"), w=round(width * _EMU_IN_POINT)))


def _labels_axis(chart: Chart, profile: Profile) -> Node:
    return node(
        "c:catAx",
        node("c:axId", val=1),
        node("c:scaling", node("c:orientation", val="minMax")),
        node("c:delete", val=0),
        node("c:axPos", val="b"),
        node("c:numFmt", formatCode="General", sourceLinked=0),
        node("c:majorTickMark", val="out"),
        node("c:minorTickMark", val="none"),
        node("c:tickLblPos", val="low"),
        _rule(0.75),
        node("c:txPr", node("a:bodyPr", rot=0, vert="horz"), *_words(profile, _label_size(chart, profile))),
        node("c:crossAx", val=2),
        node("c:crosses", val="autoZero"),
        node("c:auto", val=0),
        node("c:lblAlgn", val="ctr"),
        node("c:lblOffset", val=100),
        node("c:noMultiLvlLbl", val=1),
    )


def _label_size(chart: Chart, profile: Profile) -> float:
    """Return the size in points at which the longest word fits under its bar, within reason: Word would part it."""
    longest = max((len(word) for label in chart.labels for word in label.split()), default=1)
    sheet = profile.sheet
    room = (sheet.width - sheet.left - sheet.right) * POINTS_IN_MM - _AXIS_ROOM
    fitting = room / len(chart.labels) / (longest * _LETTER) if chart.labels else profile.chart.label_size
    return max(_LEAST_SIZE, min(profile.chart.label_size, round(2 * fitting - 0.5) / 2))


def _values_axis(chart: Chart, profile: Profile) -> Node:
    axis = value_axis(chart)
    look = node("a:defRPr", sz=round(100 * profile.chart.label_size), b=0)
    unit = node("a:r", node("a:rPr", sz=round(100 * profile.chart.label_size), b=0), text_node("a:t", chart.unit))
    words = node(
        "c:rich",
        node("a:bodyPr", rot=-5_400_000, vert="horz"),
        node("a:lstStyle"),
        node("a:p", node("a:pPr", look), unit),
    )
    title = node("c:title", node("c:tx", words), node("c:overlay", val=0)) if chart.unit else None
    return node(
        "c:valAx",
        node("c:axId", val=2),
        node("c:scaling", node("c:orientation", val="minMax"), *_ends(axis)),
        node("c:delete", val=0),
        node("c:axPos", val="l"),
        node("c:majorGridlines", _rule(0.5)),
        title,
        node("c:numFmt", formatCode=_format(axis.decimals), sourceLinked=0),
        node("c:majorTickMark", val="none"),
        node("c:minorTickMark", val="none"),
        node("c:tickLblPos", val="nextTo"),
        node("c:spPr", node("a:ln", node("a:noFill"))),
        node("c:crossAx", val=1),
        node("c:crosses", val="autoZero"),
        node("c:crossBetween", val="between"),
        node("c:majorUnit", val=f"{axis.step:.10g}"),
    )


def _ends(axis: ValueAxis) -> tuple[Node, Node]:
    return node("c:max", val=f"{axis.ticks[-1]:.10g}"), node("c:min", val=f"{axis.ticks[0]:.10g}")
