"""Axes of charts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.base.ticks import nice_ticks


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9))
def test_ticks_are_even_and_enclose_the_range(low: float, span: float) -> None:
    ticks = nice_ticks(low, low + span)
    assert 2 <= len(ticks) <= 8
    tolerance = 1e-6 * max(abs(ticks[0]), abs(ticks[-1]))
    assert ticks[0] <= low + tolerance
    assert ticks[-1] >= low + span - tolerance
