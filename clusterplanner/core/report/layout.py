"""What the paged formats have in common: rows that stay together, and what one tells the other of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clusterplanner.core.report.document import Row, RowKind


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document was laid out: the anchors on each page, the plan fields of table rows that go over a page's end.

    `columns` holds for each table of the document, in order, its widths in points; `broken` tables take several pages.
    """

    anchors: tuple[frozenset[str], ...]
    parted: frozenset[str]
    columns: tuple[tuple[float, ...], ...]
    broken: frozenset[int]


def is_tied(rows: Sequence[Row], index: int) -> bool:
    """Say whether a row stays with the next: a group with its first row, the last with the totals, all of them."""
    if index == len(rows) - 1:
        return False
    return rows[index].kind is RowKind.GROUP or rows[index + 1].kind is RowKind.TOTAL
