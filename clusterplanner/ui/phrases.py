"""Sentences of the window with their places filled, and figures as the window writes them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from clusterplanner.core.base.numbers import NO_BREAK_SPACE, format_number
from clusterplanner.core.facts.observations import Observation
from clusterplanner.ui.desk import Desk

DASH: Final = "\u2013"  # what stands where there is no figure
_JOINT: Final = re.compile(r"(?<=\S[_/\\])")
_PLACE: Final = re.compile(r"%([1-9])")


def phrase(sentence: str, *values: object) -> str:
    """Return a translated sentence with %1, %2 … filled in one pass: a value with %2 in it is never read as a place."""
    return _PLACE.sub(lambda match: str(values[int(match[1]) - 1]), sentence)


def breakable(text: str) -> str:
    """Return a text whose names of files and folders may go on on the next line."""
    return _JOINT.sub("\u200b", text)


def number_text(desk: Desk, observation: Observation) -> str:
    """Return the figure with the decimals that its publication prints for the indicator."""
    return format_number(
        observation.value, desk.language, desk.library.figures.indicators[observation.indicator].decimals
    )


def value_text(desk: Desk, observation: Observation) -> str:
    """Return the figure with its unit, unbroken: `9 345 единиц`."""
    unit = desk.library.figures.unit(observation.indicator)[desk.language]
    return f"{number_text(desk, observation)} {unit}".replace(" ", NO_BREAK_SPACE)


def when_text(observation: Observation) -> str:
    """Return the year, or the day where the source gives one."""
    from clusterplanner.core.base.dates import short_date

    return short_date(date.fromisoformat(observation.date)) if len(observation.date) == 10 else str(observation.year)
