"""A plan without errors, for tests that spoil one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import count

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.plan.plan import (
    Approval,
    ApprovalBlock,
    BudgetLine,
    Confirmation,
    Funding,
    Item,
    Plan,
    Signatory,
    Target,
)


def numbered() -> Callable[[], str]:
    """Ids n1, n2, … in order of creation."""
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


def target(target_id: str, indicator: str, year: int, baseline: str, value: str) -> Target:
    return Target(target_id, indicator, "", "", year, Decimal(baseline), ((2030, Decimal(value)),))


COMPLETE = Plan(
    "p",
    "BY-VI",
    2026,
    2030,
    subject="развитию кластеров",
    purpose="Цель",
    place="г. Витебск",
    issue_year=2026,
    items=(
        Item(
            "i1",
            measure="seminars",
            task="research-cooperation",
            wording="Семинары",
            responsible="Комитет экономики",
            start=Moment(2026),
            end=Moment(2027, 4),
            budget=(
                BudgetLine("b1", 2026, Funding.LOCAL, Decimal("10.5")),
                BudgetLine("b2", 2027, Funding.LOCAL, Decimal("20.25")),
                BudgetLine("b3", 2027, Funding.OWN, Decimal(5)),
            ),
            result="Проведены семинары",
            targets=(Target("t1", "", "Семинары", "единиц", 2025, Decimal(0), ((2026, Decimal(4)),)),),
        ),
        Item(
            "i2",
            measure="infrastructure",
            task="innovation-infrastructure",
            wording="Центр кластерного развития",
            responsible="Комитет экономики",
            end=Moment(2030),
            budget=(BudgetLine("b4", 2030, Funding.REPUBLICAN, Decimal(100)),),
            result="Центр создан",
        ),
        Item(
            "i3",
            task="commercialisation",
            wording="Конкурс проектов",
            responsible="Комитет экономики",
            end=Moment(2030),
            budget=(BudgetLine("b5", 2030, Funding.REPUBLICAN, Decimal("0.1")),),
            result="Конкурс проведен",
        ),
    ),
    targets=(target("t2", "sme_org_count", 2023, "8958", "9500"),),
    indicators=("sme_org_count",),
    confirmations=(
        Confirmation("sme_strategy_2030", "И.И.Иванов", "2026-01-01"),
        Confirmation("cluster_concept_2014", "И.И.Иванов", "2026-01-01"),
        Confirmation("cluster_monitoring_2014", "И.И.Иванов", "2026-01-01"),
    ),
    approval=ApprovalBlock(Approval.DECISION, "Витебского областного исполнительного комитета"),
    signature=Signatory("Председатель комитета", "П.П.Петров"),
)
