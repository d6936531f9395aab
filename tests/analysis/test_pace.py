"""Paces by hand, each verdict, and each reason to say nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusterplanner.core.analysis.pace import Outcome, Refused, Verdict, judge, past_pace, reached
from clusterplanner.core.analysis.wording import verdict_sentences
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library

LIBRARY = library()
FIGURES, GAZETTEER = LIBRARY.figures, LIBRARY.gazetteer


def judged(
    indicator: str, target: str, year: int = 2030, territory: str = "BY-VI", baseline_year: int | None = 2023
) -> Verdict | Refused:
    known = FIGURES.observation(indicator, territory, baseline_year) if baseline_year else None
    baseline = (baseline_year, known.value if known else Decimal(1)) if baseline_year else None
    own = GAZETTEER.territories[territory]
    return judge(FIGURES, own, GAZETTEER.regions, indicator, baseline, (year, Decimal(target)))


def verdict(indicator: str, target: str, **rest: object) -> Verdict:
    found = judged(indicator, target, **rest)  # type: ignore[arg-type]
    assert isinstance(found, Verdict)
    return found


def test_paces_by_hand() -> None:
    # SME share of employment in Vitebsk: 27.9 % in 2015, 29.3 % in 2023: +1.4 over 8 years, 0.175 a year.
    # From 29.3 to 33.5 in seven years: 0.6 a year.
    found = verdict("sme_share_employment", "33.5")
    assert found.in_points
    assert found.own.value == Decimal("0.175")
    assert found.needed == Decimal("0.6")
    # Organisations grow in per cent: (9500 / 8958) ** (1 / 7) − 1 = 0.843 %.
    count = verdict("sme_org_count", "9500")
    assert not count.in_points
    assert float(count.needed) == pytest.approx(((9500 / 8958) ** (1 / 7) - 1) * 100)


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("29.0", Outcome.BACKWARDS),
        ("29.3", Outcome.REACHED),
        ("30.4", Outcome.OWN_PACE),
        ("31.0", Outcome.MEDIAN_PACE),
        ("32.2", Outcome.BEST_PACE),
        ("60.0", Outcome.UNSEEN),
    ],
)
def test_each_outcome(target: str, outcome: Outcome) -> None:
    found = verdict("sme_share_employment", target)
    assert found.outcome is outcome
    assert found.median is not None
    assert found.best is not None
    if outcome is Outcome.MEDIAN_PACE:
        assert found.own.value < found.needed <= found.median
    if outcome is Outcome.BEST_PACE:
        assert found.median < found.needed <= found.best.value


def test_less_is_better_where_the_indicator_says_so() -> None:
    assert verdict("sme_org_loss_share", "14").outcome is Outcome.BACKWARDS
    assert verdict("sme_org_loss_share", "12").outcome is Outcome.OWN_PACE
    best = verdict("sme_org_loss_share", "12").best
    assert best is not None
    assert best.value < 0


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (judged("sme_org_part_timers", "5000"), Refused.NEUTRAL),
        (judged("sme_share_gva", "30", baseline_year=None), Refused.NO_BASELINE),
        (judged("sme_share_gva", "30", year=2023), Refused.NO_TIME),
        (judged("technopark_count", "5", territory="BY-VI"), Refused.FEW_POINTS),
        (judged("sme_org_trade_balance", "-5", territory="BY-HO"), Refused.NOT_POSITIVE),
        (judged("sme_share_revenue", "60"), Refused.DOUBTFUL),
    ],
)
def test_each_reason_to_say_nothing(found: Verdict | Refused, reason: Refused) -> None:
    assert found is reason
    for language in Language:
        assert len(verdict_sentences(found, LIBRARY, language)) == 1


def test_a_doubtful_region_is_no_best() -> None:
    found = verdict("sme_org_share_exports_goods", "60", territory="BY-HO")
    assert found.best is not None
    assert found.best.territory != "BY-VI"


def test_the_words_carry_paces_and_reservations() -> None:
    told = verdict_sentences(verdict("sme_share_employment", "33.5"), LIBRARY, Language.RU)
    assert told[0].startswith("Требуется +0,60 п. п. в год; достигнутый темп +0,18 п. п. в год (2015–2023 гг.)")
    assert told[-1].startswith("Период включает 2019 год")
    nominal = verdict_sentences(verdict("sme_org_wage", "2500"), LIBRARY, Language.RU)
    assert nominal[-1] == "Значения в текущих ценах: темп включает рост цен."


def test_a_pace_joins_no_figures_of_different_sources() -> None:
    # Wages of Brest Region: one source tells 2010, another 2015 to 2023; years before 2015 are not compared with 2023.
    series = FIGURES.series("wage", "BY-BR")
    found = past_pace(series, in_points=False)
    assert found is not None
    assert series.years[0] < found.first.year
    assert found.first.source == found.last.source == series.latest.source  # type: ignore[union-attr]
    assert found.points == sum(any(o.source == found.last.source for o in series.by_year[y]) for y in series.years)


def test_a_pace_leads_back_to_its_target() -> None:
    for indicator, target in (("sme_share_employment", "33.5"), ("sme_org_count", "9500")):
        found = verdict(indicator, target)
        known = FIGURES.observation(indicator, "BY-VI", 2023)
        assert known is not None
        again = reached(known.value, found.needed, 7, in_points=found.in_points)
        assert abs(again - Decimal(target)) < Decimal("1e-15")


def test_median_and_best_are_among_the_rivals() -> None:
    found = verdict("sme_share_employment", "32.2")
    values = [each.value for each in found.rivals]
    assert values == sorted(values)
    assert len(values) == 7
    assert found.median == values[3]
    assert found.as_fast == sum(value >= found.needed for value in values)
    assert f"был у {found.as_fast} из 7 регионов" in verdict_sentences(found, LIBRARY, Language.RU)[1]
    assert found.best is not None
    assert found.best.value == values[-1]


def test_districts_are_compared_with_those_of_their_region() -> None:
    own, around = GAZETTEER.territories["r-braslauski"], GAZETTEER.districts("BY-VI")
    told = {}
    for target in (700, 5000):
        baseline = FIGURES.observation("d_sme_org_count", own.code, 2023)
        assert baseline is not None
        found = judge(FIGURES, own, around, "d_sme_org_count", (2023, baseline.value), (2030, Decimal(target)))
        assert isinstance(found, Verdict)
        told[found.outcome] = verdict_sentences(found, LIBRARY, Language.RU)
    assert "медиана по районам и городам региона" in told[Outcome.UNSEEN][0]
    assert told[Outcome.UNSEEN][1] == (f"Такого темпа не было ни у одного из {len(around)} районов и городов региона.")


def test_without_others_only_the_own_pace_is_told() -> None:
    own = GAZETTEER.territories["BY-VI"]
    found = judge(FIGURES, own, (), "sme_share_employment", (2023, Decimal("29.3")), (2030, Decimal(60)))
    assert isinstance(found, Verdict)
    assert found.outcome is Outcome.FASTER
    told = verdict_sentences(found, LIBRARY, Language.RU)
    assert "медиана" not in told[0]
    assert told[1].endswith("сопоставимых данных нет.")
