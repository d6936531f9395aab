"""Scores by hand, properties of the ranking, and robustness that is the same on every run."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.analysis.diagnosis import Finding, Gravity, Sign, diagnose
from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.core.analysis.rules import changed, thresholds
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.advice import Advice, Robustness, advise, answered_by, answers
from clusterplanner.core.plan.plan import Item

LIBRARY = library()
MEASURES = LIBRARY.catalogue.measures


def finding(gauge: str, score: int) -> Finding:
    signs = tuple(Sign(f"s{number}", Decimal(1), Decimal(1), True) for number in range(score))
    return Finding(gauges()[gauge], "BY-VI", Gravity.WEAK, signs=signs)


def of(found: tuple[Advice, ...], measure: str) -> Advice:
    return next(each for each in found if each.measure.id == measure)


def test_a_score_by_hand() -> None:
    # Seminars answer the number of SMEs with 1 and the density of entrepreneurs with 2:
    # 1 × 3 × 1 + 2 × 4 × 0.5 = 7; nothing is needed first.
    found = of(
        advise(
            LIBRARY,
            [finding("sme-number", 3), finding("entrepreneur-density", 4)],
            weights={"entrepreneur-density": Decimal("0.5")},
        ),
        "seminars",
    )
    assert found.score == 7
    assert found.formula == "1×3×1 + 2×4×0.5"
    assert found.unmet == ()


def test_prerequisites_are_deducted_until_the_plan_has_them() -> None:
    # Platforms answer the export share with 3 (3 × 2 = 6) and need infrastructure and the database: 6 − 2 × 2 = 2.
    findings = [finding("export-share", 2)]
    without = of(advise(LIBRARY, findings), "business-platforms")
    assert (without.unmet, without.deduction, without.score) == (("infrastructure", "database"), 4, 2)
    items = (Item("a", measure="infrastructure-incubators"), Item("b", measure="database"))
    assert of(advise(LIBRARY, findings, items), "business-platforms").score == 6


def test_a_trend_that_only_the_article_reports_counts_by_rule() -> None:
    found = advise(LIBRARY, diagnose(LIBRARY, "BY-VI"))
    parts = {each.finding: each for each in of(found, "technology-platforms").contributions}
    assert parts["joint-innovation"].score == thresholds("advice")["unknown"].value
    none = changed(thresholds("advice"), [("unknown", Decimal(0))], Text("", "", ""))
    silent = advise(LIBRARY, diagnose(LIBRARY, "BY-VI"), judged_by=none)
    assert "joint-innovation" not in {each.finding for each in of(silent, "technology-platforms").contributions}


@pytest.mark.parametrize("territory", ["BY", *(each.code for each in LIBRARY.gazetteer.regions)])
def test_nine_measures_are_ranked_by_score_and_always_alike(territory: str) -> None:
    findings = diagnose(LIBRARY, territory)
    found = advise(LIBRARY, findings)
    assert [each.place for each in found] == list(range(1, 10))
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert found == advise(LIBRARY, findings)
    assert sum(each.share for each in found) == 500  # five of nine in each weighting, in per cent


@given(st.integers(1, 50))
def test_weights_scaled_by_a_constant_change_no_order_without_deductions(factor: int) -> None:
    findings = diagnose(LIBRARY, "BY-HR")
    free = changed(thresholds("advice"), [("unmet", Decimal(0)), ("draws", Decimal(1))], Text("", "", ""))
    base = advise(LIBRARY, findings, judged_by=free)
    scaled = advise(LIBRARY, findings, weights=dict.fromkeys(gauges(), Decimal(factor)), judged_by=free)
    assert [each.measure.id for each in scaled] == [each.measure.id for each in base]
    assert [each.score for each in scaled] == [each.score * factor for each in base]


def test_robustness_in_a_word() -> None:
    found = advise(LIBRARY, diagnose(LIBRARY, "BY-VI"))
    for each in found:
        steady, likely = each.share >= 90, each.share >= 60
        assert each.robustness == (Robustness.STEADY if steady else Robustness.LIKELY if likely else Robustness.DEPENDS)
    assert found[0].robustness is Robustness.STEADY
    assert found[-1].robustness is Robustness.DEPENDS


def test_without_findings_nothing_is_advised() -> None:
    assert all(each.score <= 0 and not each.contributions for each in advise(LIBRARY, []))


def test_answers_lead_somewhere_and_every_gauge_is_answered() -> None:
    assert set(answers()) <= set(MEASURES)
    assert {gauge for each in answers().values() for gauge in each} == set(gauges())
    assert all(answered_by(each) for each in LIBRARY.catalogue.main_measures)
    assert answered_by(MEASURES["infrastructure-incubators"]) == answered_by(MEASURES["infrastructure"])
