"""Which territories a target is compared with, and what it is judged by."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from clusterplanner.core.analysis.pace import Refused, Verdict
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Plan, Target
from clusterplanner.core.plan.target_pace import judge_target, rivals

LIBRARY = library()
PLAN = Plan("p", "BY-VI", 2026, 2030)
SHARE = Target("t", "sme_share_employment", "", "", 2023, Decimal("29.3"), ((2028, Decimal(31)), (2030, Decimal(33))))


def test_the_last_value_is_judged() -> None:
    judged = judge_target(PLAN, LIBRARY, SHARE)
    assert judged is not None
    assert (judged.year, judged.value) == (2030, Decimal(33))
    assert isinstance(judged.found, Verdict)
    assert judged.found.needed == (33 - Decimal("29.3")) / 7
    other = judge_target(PLAN, LIBRARY, SHARE, (2030, Decimal("29.3")))
    assert other is not None
    assert isinstance(other.found, Verdict)
    assert other.found.needed == 0


def test_nothing_is_said_without_figures_values_or_territory() -> None:
    assert judge_target(PLAN, LIBRARY, replace(SHARE, indicator="", name="Кластеры")) is None
    assert judge_target(PLAN, LIBRARY, replace(SHARE, values=())) is None
    assert judge_target(replace(PLAN, territory="x"), LIBRARY, SHARE) is None


def test_a_baseline_needs_value_and_year() -> None:
    for lacking in (replace(SHARE, baseline=None), replace(SHARE, baseline_year=None)):
        judged = judge_target(PLAN, LIBRARY, lacking)
        assert judged is not None
        assert judged.found is Refused.NO_BASELINE


@pytest.mark.parametrize(("territory", "count"), [("BY", 7), ("BY-VI", 7), ("r-braslauski", 23), ("c-viciebsk", 23)])
def test_like_is_compared_with_like(territory: str, count: int) -> None:
    gazetteer = LIBRARY.gazetteer
    found = rivals(LIBRARY, gazetteer.territories[territory])
    assert len(found) == count
    assert len({each.level for each in found} - {gazetteer.territories[territory].level}) <= 1
    if territory.startswith("BY"):
        assert set(found) == set(gazetteer.regions)
    else:
        assert {each.parent for each in found} == {"BY-VI"}
