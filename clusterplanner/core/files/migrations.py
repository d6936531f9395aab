"""Older plan files made into today's, one step per version, on plain dicts.

History of the format: 1, the first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from clusterplanner.core.plan.canonical import VERSION

Step = Callable[[dict[str, Any]], dict[str, Any]]
STEPS: Final[Mapping[int, Step]] = {}


def migrate(
    data: dict[str, Any], version: int, steps: Mapping[int, Step] = STEPS, newest: int = VERSION
) -> dict[str, Any]:
    """Return the content of a plan file of a version in the form of the newest.

    `steps[n]` makes version n into n + 1 and may change its argument. Raises KeyError for a version without a step.
    """
    for each in range(version, newest):
        data = steps[each](data)
    return data
