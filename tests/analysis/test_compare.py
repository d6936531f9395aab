"""Comparisons, checked by hand against the yearbook's figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.analysis.compare import (
    Change,
    Gap,
    Share,
    change,
    crosses_survey,
    latest_change,
    ranking,
    ratio,
    share_of_republic,
)
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.figures import Figures
from clusterplanner.core.facts.gazetteer import Gazetteer
from clusterplanner.core.facts.observations import Observation, Series

FIGURES = Figures()
GAZETTEER = Gazetteer.load()
NOTHING = Text("", "", "")


def figure(value: Decimal | str, year: int = 2023, source: str = "S") -> Observation:
    return Observation("x", "BY", "", year, "", Decimal(value), source, "", "", NOTHING)


def series(unit: str, **values: str) -> Series:
    years = {int(key[1:]): value for key, value in values.items()}
    return Series("x", "BY", "", {year: (figure(value, year),) for year, value in years.items()}, unit)


def test_change_of_a_count() -> None:
    found = change(FIGURES.series("sme_org_count", "BY-VI"), 2016, 2019)
    assert isinstance(found, Change)
    assert (found.absolute, found.in_points, found.one_source) == (-40, False, False)
    assert found.relative is not None and round(found.relative, 2) == Decimal("-0.45")  # −40 / 8878
    assert (found.first.value, found.last.value) == (8878, 8838)


def test_change_of_a_share_is_in_points() -> None:
    found = change(FIGURES.series("sme_share_revenue", "BY-VI"), 2021, 2023)
    assert isinstance(found, Change)
    assert (found.absolute, found.in_points, found.relative) == (Decimal("26.5"), True, None)
    assert found.one_source


@pytest.mark.parametrize(
    ("first", "last", "lacking"), [(2017, 2019, (2017,)), (2019, 2017, (2017,)), (1999, 2017, (1999, 2017))]
)
def test_a_missing_year_is_the_reason(first: int, last: int, lacking: tuple[int, ...]) -> None:
    found = change(FIGURES.series("sme_org_count", "BY-VI"), first, last)
    assert found == Gap("sme_org_count", "BY-VI", "", lacking)


@pytest.mark.parametrize(
    ("first", "last", "relative"),
    [("10", "15", 50), ("10", "0", -100), ("0", "5", None), ("-3", "5", None), ("5", "-3", None)],
)
def test_relative_change_only_where_it_means_something(first: str, last: str, relative: int | None) -> None:
    found = change(series("mln_usd", y2020=first, y2021=last), 2020, 2021)
    assert isinstance(found, Change)
    assert found.relative == relative
    assert found.absolute == Decimal(last) - Decimal(first)


def test_latest_change_spans_a_gap() -> None:
    found = latest_change(series("unit", y2015="5", y2018="8"))
    assert isinstance(found, Change)
    assert (found.first.year, found.last.year, found.absolute) == (2015, 2018, 3)


@pytest.mark.parametrize("short", [series("unit"), series("unit", y2020="4")])
def test_latest_change_needs_two_years(short: Series) -> None:
    assert latest_change(short) == Gap("x", "BY", "", ())


def test_ranking_by_number() -> None:
    found = ranking(FIGURES, "sme_org_count", 2023, GAZETTEER.regions)
    assert [(s.territory.code, s.place) for s in found] == [
        ("BY-HM", 1), ("BY-MI", 2), ("BY-BR", 3), ("BY-HO", 4), ("BY-VI", 5), ("BY-HR", 6), ("BY-MA", 7),
    ]  # fmt: skip
    assert found[0].value == found[0].observation.value > found[1].value


def test_less_is_better_turns_the_ranking_round() -> None:
    found = ranking(FIGURES, "unemployment_rate_ilo", 2023, GAZETTEER.regions)
    values = [s.value for s in found]
    assert values == sorted(values)
    assert found[0].place == 1


def test_equal_figures_share_a_place_and_the_next_one_is_skipped() -> None:
    found = ranking(FIGURES, "clusters_planned_2025", 2025, GAZETTEER.regions)
    assert [(s.place, s.value) for s in found] == [(1, 3), (1, 3), (3, 2), (3, 2), (5, 1), (5, 1), (5, 1)]
    assert [s.territory.code for s in found[:4]] == ["BY-VI", "BY-HM", "BY-BR", "BY-MA"], "ties in the given order"


def test_territories_without_a_figure_are_left_out() -> None:
    found = ranking(FIGURES, "agri_output", 2023, GAZETTEER.regions)
    assert "BY-HM" not in {s.territory.code for s in found}
    assert len(found) == 6
    assert ranking(FIGURES, "sme_org_count", 2017, GAZETTEER.regions) == ()


def test_ranking_by_section() -> None:
    found = ranking(FIGURES, "sme_org_count_section", 2023, GAZETTEER.regions, "TOTAL")
    assert len(found) == 7 and found[0].territory.code == "BY-HM"


def test_share_of_the_republic() -> None:
    found = share_of_republic(FIGURES, "sme_org_count", "BY-VI", 2023)
    assert isinstance(found, Share)
    assert (found.part.value, found.whole.value, round(found.percent, 2)) == (8958, 115924, Decimal("7.73"))


def test_share_needs_a_sum_both_figures_and_their_sign() -> None:
    assert share_of_republic(FIGURES, "sme_org_wage", "BY-VI", 2023) is None
    assert share_of_republic(FIGURES, "agri_output", "BY-HM", 2023) == Gap("agri_output", "BY-HM", "", (2023,))
    assert share_of_republic(FIGURES, "services_exports", "BY-VI", 2023) == Gap("services_exports", "BY", "", (2023,))
    assert share_of_republic(FIGURES, "sme_org_trade_balance", "BY-VI", 2020) is None


def test_shares_of_the_regions_make_the_whole() -> None:
    shares = [share_of_republic(FIGURES, "sme_org_count", r.code, 2023) for r in GAZETTEER.regions]
    assert sum(s.percent for s in shares if isinstance(s, Share)) == pytest.approx(Decimal(100))


def test_ratio_keeps_its_inputs() -> None:
    found = ratio(figure("30.9"), figure("3.86"))
    assert (found.dividend.value, found.divisor.value) == (Decimal("30.9"), Decimal("3.86"))
    assert found.value is not None and round(found.value, 1) == Decimal("8.0")
    assert ratio(figure("1"), figure("0")).value is None


@pytest.mark.parametrize(
    ("first", "last", "crosses"),
    [(2016, 2019, True), (2018, 2020, True), (2019, 2023, True), (2020, 2023, False), (2015, 2018, False),
     (2019, 2019, False)],
)  # fmt: skip
def test_crossing_the_full_survey(first: int, last: int, crosses: bool) -> None:
    assert crosses_survey(FIGURES.indicators["sme_org_count"], first, last) is crosses
    assert crosses_survey(FIGURES.indicators["ie_count"], first, last) is False


numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@given(numbers, numbers, st.sampled_from(["unit", "percent"]))
def test_change_and_its_way_back_cancel(first: Decimal, last: Decimal, unit: str) -> None:
    both = Series("x", "BY", "", {1: (figure(first, 1),), 2: (figure(last, 2),)}, unit)
    there, back = change(both, 1, 2), change(both, 2, 1)
    assert isinstance(there, Change) and isinstance(back, Change)
    assert there.absolute == -back.absolute
    if there.relative is not None:
        assert (there.relative > 0) == (last > first)
        assert first * (1 + there.relative / 100) == pytest.approx(last, abs=Decimal("0.001"))


@given(st.sampled_from([i for i in FIGURES.indicators if i.startswith("sme_")]), st.integers(2014, 2024))
def test_places_follow_the_values(indicator: str, year: int) -> None:
    found = ranking(FIGURES, indicator, year, GAZETTEER.regions)
    better = -1 if FIGURES.indicators[indicator].direction.value == "less" else 1
    for one in found:
        assert one.place == 1 + sum(better * other.value > better * one.value for other in found)
