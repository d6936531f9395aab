"""Round values for the axes of charts, on paper and on screen."""

from __future__ import annotations

import math


def nice_ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Return round values that enclose a range, `most` + 1 at the utmost; a flat range is opened."""
    if high - low <= 1e-12 * max(abs(low), abs(high), 1.0):
        high = low + (abs(low) if abs(low) > 1e-9 else 1.0)
    raw = (high - low) / max(most - 1, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= raw * (1 - 1e-9))
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [index * step for index in range(first, last + 1)]
