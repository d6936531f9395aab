"""Passports of the numbers of a finding: readings, medians, places, differences."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clusterplanner.core.analysis.diagnosis import Distance, Finding, Move
from clusterplanner.core.analysis.gauges import Gauge, Reading, readings
from clusterplanner.core.analysis.wording import formula_text
from clusterplanner.core.base.numbers import NO_BREAK_SPACE, format_number
from clusterplanner.core.facts.observations import Observation
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.widgets.passport import Passport, show_derivation, show_passport

translate = QCoreApplication.translate  # a name that lupdate looks for


def reading_text(desk: Desk, gauge: Gauge, reading: Reading, *, unit: bool = True) -> str:
    """Return a reading as it is printed, with its unit where wanted."""
    number = format_number(reading.value, desk.language, gauge.decimals)
    return f"{number}{NO_BREAK_SPACE}{gauge.unit[desk.language]}" if unit else number


def show_reading(parent: QWidget, desk: Desk, gauge: Gauge, reading: Reading) -> Passport:
    """Open the passport of a reading: the figure itself, or the formula with the figures that went in."""
    if len(reading.inputs) == 1 and reading.factor == 1:
        return show_passport(parent, desk, reading.inputs[0])
    result = reading_text(desk, gauge, reading)
    return show_derivation(parent, desk, result, formula_text(reading, desk.language), reading.inputs)


def show_reference(parent: QWidget, desk: Desk, gauge: Gauge, distance: Distance) -> Passport:
    """Open the passport of what a reading is compared with: another reading, or a median of some."""
    if len(distance.made_of) == 1:
        return show_reading(parent, desk, gauge, distance.made_of[0])
    told = "; ".join(formula_text(each, desk.language) for each in distance.made_of)
    formula = phrase(translate("Derivation", "median of: %1"), told)
    result = f"{format_number(distance.reference, desk.language, gauge.decimals)}{NO_BREAK_SPACE}"
    return show_derivation(parent, desk, result + gauge.unit[desk.language], formula, _inputs(distance.made_of))


def show_difference(parent: QWidget, desk: Desk, gauge: Gauge, found: Distance | Move, relative: Decimal) -> Passport:
    """Open the passport of a difference in per cent."""
    own, other = (found.own, found.made_of) if isinstance(found, Distance) else (found.last, (found.first,))
    reference = found.reference if isinstance(found, Distance) else found.first.value
    digits = gauge.decimals + 2
    last, first = (format_number(value, desk.language, digits) for value in (own.value, reference))
    formula = f"({last} − {first}) / {first} × 100"
    return show_derivation(parent, desk, percent_text(desk, relative), formula, _inputs((own, *other)))


def show_place(parent: QWidget, desk: Desk, found: Finding) -> Passport:
    """Open the passport of a place: the readings that were ranked, the best first."""
    assert found.level is not None
    gauge, gazetteer = found.gauge, desk.library.gazetteer
    own = gazetteer.territories[found.territory]
    ranked = gazetteer.regions if own in gazetteer.regions else gazetteer.districts(own.parent)
    of_year = [known for each in ranked if (known := readings(gauge, desk.library, each).get(found.level.year))]
    of_year.sort(key=lambda each: -gauge.sign * each.value)
    rows = [
        f"{number}. {gazetteer.territories[each.territory].name[desk.language]}: {reading_text(desk, gauge, each)}"
        for number, each in enumerate(of_year, 1)
    ]
    return show_derivation(parent, desk, place_text(desk, found), "\n".join(rows), _inputs(of_year))


def place_text(desk: Desk, found: Finding) -> str:
    """Return «6 из 7»."""
    return phrase(translate("Derivation", "%1 of %2", "rank"), found.place, found.among)


def percent_text(desk: Desk, value: Decimal) -> str:
    """Return a difference in per cent with its sign."""
    return f"{format_number(value, desk.language, 1, signed=True)}{NO_BREAK_SPACE}%"


def _inputs(made_of: Iterable[Reading]) -> tuple[Observation, ...]:
    return tuple(each for reading in made_of for each in reading.inputs)
