"""Charts on paper: true lengths, gaps, labels that do not meet, looks that differ without colour."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_specimen import bar_chart, grouped_chart, line_chart, words

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.charts import (
    Drawing,
    Label,
    Shape,
    Stroke,
    draw_chart,
    is_one_row,
    looks,
    value_axis,
)
from clusterplanner.core.report.document import Chart, ChartKind, ChartSeries

WIDTH, HEIGHT, SIZE = 480.0, 220.0, 10.0


def measure(text: str, bold: bool) -> float:
    return len(text) * SIZE * (0.56 if bold else 0.52)


def drawn(chart: Chart) -> Drawing:
    return draw_chart(chart, Language.RU, WIDTH, HEIGHT, SIZE, measure)


def chart(kind: ChartKind, *series: tuple[Decimal | None, ...], emphasis: int = 0, decimals: int = 1) -> Chart:
    labels = tuple(str(2020 + index) for index in range(len(series[0]) if series else 0))
    rows = tuple(ChartSeries(f"Ряд {n}", values, n == emphasis) for n, values in enumerate(series))
    return Chart(kind, labels, rows, "%", words("Подпись"), "Описание", decimals)


def decimals(*values: str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if value is None else Decimal(value) for value in values)


def bars(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Return left, top, right, bottom of the bars."""
    boxes = [
        shape.points
        for shape in drawing.shapes
        if isinstance(shape, Shape) and shape.outline and len(shape.points) == 4
    ]
    return [(p[0][0], p[0][1], p[2][0], p[2][1]) for p in boxes]


def lines(drawing: Drawing) -> list[Stroke]:
    return [shape for shape in drawing.shapes if isinstance(shape, Stroke) and shape.width > 1]


def test_bars_are_as_long_as_their_values() -> None:
    found = bars(drawn(chart(ChartKind.BAR, decimals("10", "20", "40"))))
    heights = [bottom - top for _, top, _, bottom in found]
    assert heights[1] == pytest.approx(2 * heights[0])
    assert heights[2] == pytest.approx(4 * heights[0])
    assert len({round(bottom, 6) for *_, bottom in found}) == 1


def test_a_negative_bar_hangs_below_nought() -> None:
    up, down = bars(drawn(chart(ChartKind.BAR, decimals("10", "-10"))))
    assert up[3] == pytest.approx(down[1])
    assert up[3] - up[1] == pytest.approx(down[3] - down[1])


def test_a_gap_is_a_gap() -> None:
    drawing = drawn(chart(ChartKind.LINE, decimals("1", "2", None, "3", "4"), decimals(*["9"] * 5)))
    own = [stroke for stroke in lines(drawing) if stroke.width == 2.0 and len(stroke.points) > 1]
    assert [len(stroke.points) for stroke in own if stroke.points[1][0] - stroke.points[0][0] > 30] == [2, 2]
    assert len(bars(drawn(chart(ChartKind.BAR, decimals("1", None, "3"))))) == 2


def test_a_value_alone_between_gaps_is_still_marked() -> None:
    drawing = drawn(chart(ChartKind.LINE, decimals("1", None, None)))
    assert [label.text for label in drawing.labels].count("1,0") >= 1
    assert any(isinstance(shape, Shape) and len(shape.points) == 16 for shape in drawing.shapes)


def test_values_are_rounded_half_up_and_written_as_the_language_has_it() -> None:
    texts = [label.text for label in drawn(chart(ChartKind.BAR, decimals("1234.25"))).labels]
    assert "1\u00a0234,3" in texts


def test_series_that_never_meet_share_one_row_of_bars() -> None:
    shared = bars(drawn(chart(ChartKind.BAR, decimals("1", None, "3"), decimals(None, "2", None))))
    alone = bars(drawn(chart(ChartKind.BAR, decimals("1", "2", "3"))))
    widths = [right - left for left, _, right, _ in shared[:3]]
    assert widths == pytest.approx([right - left for left, _, right, _ in alone[:3]])


def test_the_own_bar_is_dark_among_light_ones() -> None:
    made = chart(ChartKind.BAR, decimals(None, "2", None), decimals("1", None, "3"))
    assert is_one_row(made)
    assert [look.tone for look in looks(made.series)] == [0.25, 0.75]
    texts = {label.text: label.bold for label in drawn(made).labels if label.text in ("1,0", "2,0", "3,0")}
    assert texts == {"1,0": False, "2,0": True, "3,0": False}


def test_series_that_meet_are_not_one_row() -> None:
    assert not is_one_row(chart(ChartKind.BAR, decimals("1", "2"), decimals(None, "3")))


@pytest.mark.parametrize(
    ("kind", "values", "ends", "decimals_shown"),
    [
        (ChartKind.BAR, ("8900", "9000"), (0.0, 10000.0), 0),
        (ChartKind.LINE, ("8900", "9000"), (8900.0, 9000.0), 0),
        (ChartKind.LINE, ("10", "40"), (0.0, 40.0), 0),
        (ChartKind.LINE, ("17.6", "18.9"), (17.5, 19.0), 1),
        (ChartKind.BAR, ("-5", "-1"), (-5.0, 0.0), 0),
    ],
)
def test_the_value_axis_starts_at_nought_where_lengths_are_read(
    kind: ChartKind, values: tuple[str, ...], ends: tuple[float, float], decimals_shown: int
) -> None:
    axis = value_axis(chart(kind, decimals(*values)))
    assert (axis.ticks[0], axis.ticks[-1]) == pytest.approx(ends)
    assert axis.decimals == decimals_shown


@pytest.mark.parametrize("count", range(2, 9))
def test_lines_differ_in_dashes_or_markers(count: int) -> None:
    drawing = drawn(chart(ChartKind.LINE, *[decimals("3", "4")] * count))
    legend = drawing.shapes[-2 * count :]
    looks = {
        (stroke.dash, stroke.width, len(marker.points), marker.points[0][1] - stroke.points[0][1], marker.fill)
        for stroke, marker in zip(legend[::2], legend[1::2], strict=True)
        if isinstance(stroke, Stroke) and isinstance(marker, Shape)
    }
    assert len(looks) == count


@pytest.mark.parametrize("count", range(2, 9))
def test_bars_differ_in_tone_or_hatch(count: int) -> None:
    looks: list[tuple[float, float]] = []
    for shape in drawn(chart(ChartKind.BAR, *[decimals("3")] * count)).shapes:
        if isinstance(shape, Shape) and shape.outline:
            looks.append((shape.fill, 0.0))
        elif isinstance(shape, Stroke) and shape.width == 0.4 and shape.grey == 0:
            rise = shape.points[1][1] - shape.points[0][1]
            looks[-1] = (looks[-1][0], 1.0 if rise > 0 else -1.0)
    assert len(set(looks[:count])) == count


@pytest.mark.parametrize("made", [line_chart(), bar_chart(), grouped_chart()], ids=["line", "bar", "grouped"])
def test_labels_do_not_meet_and_stay_on_the_drawing(made: Chart) -> None:
    drawing = drawn(made)
    boxes = [_box(label) for label in drawing.labels]
    for left, top, right, bottom in boxes:
        assert left >= -0.01
        assert right <= WIDTH + 0.01
        assert top >= -0.01
        assert bottom <= HEIGHT + 0.01
    for (one, a), (other, b) in combinations(zip(drawing.labels, boxes, strict=True), 2):
        meet = a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        assert not meet, (one.text, other.text)


def _box(label: Label) -> tuple[float, float, float, float]:
    width = measure(label.text, label.bold)
    left = label.x - label.anchor * width
    return left, label.y - 0.65 * SIZE, left + width, label.y + 0.05 * SIZE


@given(st.lists(st.none() | st.decimals(-(10**9), 10**9, places=2), min_size=1, max_size=9), st.sampled_from(ChartKind))
def test_any_values_are_drawn(values: list[Decimal | None], kind: ChartKind) -> None:
    drawing = drawn(chart(kind, tuple(values), tuple(reversed(values))))
    for shape in drawing.shapes:
        assert all(-1 <= x <= WIDTH + 1 and -1 <= y <= HEIGHT + 1 for x, y in shape.points)


def test_a_chart_without_series_is_an_empty_frame() -> None:
    assert drawn(chart(ChartKind.LINE)).labels[0].text == "%"
    assert drawn(chart(ChartKind.BAR)).labels[0].text == "%"
