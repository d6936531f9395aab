"""Paces by hand, each verdict, and each reason to say nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusterplanner.core.analysis.pace import Outcome, Refused, Verdict, judge
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
