"""Outlines as painter paths, and which of them lies next in a direction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

Point = tuple[float, float]
Rings = Sequence[Sequence[Point]]


def neighbour(here: str, middles: Mapping[str, QPointF], axis: Point) -> str:
    """Return the nearest place in a direction, distance across counted double; the place itself when there is none."""
    ahead: dict[str, float] = {}
    for code, middle in middles.items():
        step = middle - middles[here]
        along = step.x() * axis[0] + step.y() * axis[1]
        across = abs(step.x() * axis[1]) + abs(step.y() * axis[0])
        if along > 1.0 and across <= 2.5 * along:
            ahead[code] = along + 2 * across
    return min(ahead, key=ahead.__getitem__, default=here)


def path_of(rings: Rings) -> QPainterPath:
    """Return the outer rings: a hole would only be outlined around what is painted on top of it anyway."""
    path = QPainterPath()
    for ring in rings:
        if path.contains(QPointF(*ring[0])):
            continue
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def united(paths: Iterable[QPainterPath]) -> QRectF:
    """Return the rectangle around all paths."""
    bounds = QRectF()
    for path in paths:
        bounds = bounds.united(path.boundingRect())
    return bounds


def balance_point(path: QPainterPath) -> QPointF:
    """Return the centre of gravity of the outer ring."""
    polygon = path.toSubpathPolygons(QTransform())[0]
    points = [(point.x(), point.y()) for point in polygon.toList()]
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True):
        part = x1 * y2 - x2 * y1
        area += part
        x += (x1 + x2) * part
        y += (y1 + y2) * part
    return QPointF(x / (3 * area), y / (3 * area))
