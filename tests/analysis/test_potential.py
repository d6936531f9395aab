"""Coefficients by hand, their properties, and gaps that stay gaps."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from clusterplanner.core.analysis.compare import Gap
from clusterplanner.core.analysis.potential import (
    Activity,
    Mark,
    Potential,
    Quotient,
    Remark,
    bases,
    potential,
    potential_years,
)
from clusterplanner.core.analysis.rules import changed, thresholds
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.library import library

LIBRARY = library()
FIGURES, GAZETTEER = LIBRARY.figures, LIBRARY.gazetteer
REGIONS = [each.code for each in GAZETTEER.regions]


def found(region: str, basis: str, year: int | None = None) -> Potential:
    result = potential(FIGURES, GAZETTEER, region, bases()[basis], year)
    assert isinstance(result, Potential)
    return result


def activity(region: str, basis: str, section: str, year: int | None = None) -> Activity:
    return next(each for each in found(region, basis, year).activities if each.section == section)


def value(of: Activity, name: str) -> Decimal:
    coefficient = of.coefficients[name]
    assert isinstance(coefficient, Quotient)
    return coefficient.value


def test_the_coefficients_of_manufacturing_in_vitebsk_by_hand() -> None:
    # Thousand employed in 2023 (yearbook 2024): manufacturing 89.6 of 457.6 here, 855.4 of 4154.5 in the country.
    # (89.6 / 457.6) / (855.4 / 4154.5) = 0.195804 / 0.205897 = 0.950980
    own = activity("BY-VI", "employment", "C", 2023)
    assert round(value(own, "localisation"), 6) == Decimal("0.950980")
    quotient = own.coefficients["localisation"]
    assert isinstance(quotient, Quotient)
    assert quotient.formula == "(89.6 / 457.6) / (855.4 / 4154.5)"
    assert [each.territory for each in quotient.inputs] == ["BY-VI", "BY-VI", "BY", "BY"]


@pytest.mark.parametrize("basis", bases())
@pytest.mark.parametrize("region", REGIONS)
def test_every_coefficient_agrees_with_an_independent_computation(region: str, basis: str) -> None:
    result = found(region, basis)
    for each in result.activities:
        cells = {
            (territory, section): FIGURES.observation(result.basis.indicator, territory, result.year, section)
            for territory in (region, "BY")
            for section in (each.section, "TOTAL")
        }
        amount, country = cells[region, each.section], cells["BY", each.section]
        assert amount is not None
        assert country is not None
        share = float(amount.value / country.value)
        for name, indicator in (("per_capita", "population_official"), ("specialisation", "grp")):
            own = FIGURES.observation(indicator, region, result.year)
            whole = FIGURES.observation(indicator, "BY", result.year)
            if own is None or whole is None:
                assert isinstance(each.coefficients[name], Gap)
            else:
                assert float(value(each, name)) == pytest.approx(share / float(own.value / whole.value))


@pytest.mark.parametrize("basis", bases())
def test_shares_weighted_by_the_regions_give_the_country(basis: str) -> None:
    # The mean of the location quotients of an activity, weighted by the totals of the regions, is 1 where the regions
    # add up to the republic (within the rounding of the tables).
    whole: dict[str, float] = {}
    sections: dict[str, float] = {}
    for region in REGIONS:
        for each in found(region, basis).activities:
            quotient = each.coefficients["localisation"]
            assert isinstance(quotient, Quotient)
            weight = float(quotient.b.value / quotient.d.value)
            sections[each.section] = sections.get(each.section, 0) + weight * float(quotient.value)
            whole[each.section] = whole.get(each.section, 0) + weight
    for section, total in sections.items():
        assert total == pytest.approx(1, abs=0.02), section
    assert all(total == pytest.approx(1, abs=0.02) for total in whole.values())


def test_activities_stand_by_location_quotient_and_candidates_pass_their_thresholds() -> None:
    result = found("BY-VI", "employment")
    quotients = [value(each, "localisation") for each in result.activities]
    assert quotients == sorted(quotients, reverse=True)
    assert any(each.candidate for each in result.activities)
    for each in result.activities:
        passes = [name for name in each.coefficients if value(each, name) >= 1]
        assert list(each.passed) == passes
        assert each.candidate == (len(passes) >= 2 and each.section not in "OPQ")
    assert next(each for each in result.activities if each.section == "O").excluded is not None


def test_marks_and_remarks() -> None:
    assert activity("BY-VI", "employment", "D").marks == (Mark.SIZE,)  # 15.3 thousand, the most of all regions
    assert Mark.FOCUS in activity("BY-MI", "employment", "C").marks
    assert Mark.SPECIALISATION in activity("BY-HM", "employment", "J").marks
    assert activity("BY-VI", "sme", "B").remarks == (Remark.SMALL, Remark.ONE_YEAR)
    assert Remark.DOUBTFUL in activity("BY-VI", "revenue", "G").remarks
    assert Remark.DOUBTFUL not in activity("BY-HO", "revenue", "G").remarks
    assert Remark.UNSTEADY in activity("BY-VI", "revenue", "I").remarks  # 0.25 in 2022, 0.48 in 2023


def test_history_and_change_reach_no_further_than_the_year_asked_for() -> None:
    own = activity("BY-VI", "employment", "D", 2020)
    assert [each.a.year for each in own.history] == [2015, 2020]
    assert own.change == own.history[1].value - own.history[0].value
    assert activity("BY-VI", "sme", "C").change is None


def test_a_changed_threshold_decides_and_is_told_as_the_users() -> None:
    mine = Text("мой", "мой", "mine")
    judged = changed(thresholds("potential"), [("passed", Decimal(3)), ("unknown", Decimal(1))], mine)
    assert judged["passed"].origin == mine
    assert "unknown" not in judged
    strict = potential(FIGURES, GAZETTEER, "BY-VI", bases()["employment"], None, judged)
    assert isinstance(strict, Potential)
    assert {each.section for each in strict.activities if each.candidate} == {
        each.section for each in found("BY-VI", "employment").activities if each.candidate and len(each.passed) == 3
    }
    assert thresholds("potential")["passed"].value == 2


@pytest.mark.parametrize(("territory", "year"), [("BY", 2023), ("BY-VI", 2019), ("EU", 2023)])
def test_what_cannot_be_compared_is_a_gap(territory: str, year: int) -> None:
    basis = bases()["employment"]
    assert potential(FIGURES, GAZETTEER, territory, basis, year) == Gap("employed_section", territory, "", (year,))


def test_a_region_equal_to_the_country_has_quotients_of_one() -> None:
    quotient = activity("BY-VI", "employment", "C").coefficients["localisation"]
    assert isinstance(quotient, Quotient)
    assert replace(quotient, a=quotient.c, b=quotient.d).value == 1


def test_years_of_a_basis() -> None:
    assert potential_years(FIGURES, bases()["employment"]) == (2015, 2020, 2022, 2023)
