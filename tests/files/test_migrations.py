"""Old plan files live here for ever, each with the exact plan that it must give."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.files import migrations, plan_file
from clusterplanner.core.files.migrations import migrate
from clusterplanner.core.plan.plan import (
    Agreement,
    Approval,
    ApprovalBlock,
    BudgetLine,
    Confirmation,
    Funding,
    Item,
    Kind,
    Plan,
    Signatory,
    Target,
)

REFERENCE = Path(__file__).parent.parent / "reference"

VERSION_1 = Plan(
    id="5f3a9c10",
    territory="BY-VI",
    first_year=2026,
    last_year=2030,
    kind=Kind.REGIONAL_COMPLEX,
    language=Language.BE,
    subject="рэалізацыі ў Віцебскай вобласці мер падтрымкі кластараў",
    purpose="Стварэнне ўмоў для кластараў «лён» & «мэбля» <2030>",
    place="г. Віцебск",
    issue_year=2026,
    draft=False,
    remark="ПРАЕКТ",
    items=(
        Item(
            id="a1b2c3d4",
            measure="seminars",
            task="research-cooperation",
            wording="Правядзенне семінараў\nі трэнінгаў",
            responsible="Камітэт эканомікі",
            co_executors=("Віцебскі дзяржаўны тэхналагічны ўніверсітэт", "тэхнапарк"),
            start=Moment.parse("2026-Q3"),
            end=Moment.parse("2027-09-30"),
            budget=(
                BudgetLine("b1", 2026, Funding.LOCAL, Decimal("12.50")),
                BudgetLine("b2", 2027, Funding.INNOVATION_FUND, Decimal("1000")),
                BudgetLine("b3"),
            ),
            result="Праведзена 10 семінараў",
            targets=(
                Target(
                    id="t1",
                    name="Колькасць семінараў",
                    unit="адзінак",
                    baseline_year=2025,
                    baseline=Decimal("0"),
                    values=((2026, Decimal("4")), (2027, Decimal("10"))),
                ),
            ),
            note="заўвага",
        ),
        Item(id="e5f6", wording="Уласнае мерапрыемства", end=Moment.parse("2030")),
    ),
    targets=(Target("p1", indicator="sme_org_count", baseline_year=2023, baseline=Decimal("8958")),),
    indicators=("sme_org_count", "ie_count"),
    peers=("BY-MA",),
    acts=("law_sme_2010",),
    confirmations=(Confirmation("cluster_concept_2014", "І.І.Іваноў", "2026-02-01"),),
    approval=ApprovalBlock(
        Approval.PERSON, "Віцебскага абласнога Савета", Signatory("Старшыня", "П.П.Пятроў"), "17.03.2026", "45"
    ),
    agreements=(Agreement("g1", Signatory("Начальнік упраўлення", "С.С.Сідараў")),),
    signature=Signatory("Старшыня камітэта", "А.А.Адамовіч"),
    coordinator="Камітэт эканомікі",
    reporting="Штогод",
    expected="Рост кааперацыі",
    left_out=("risks",),
    profile="instruction-4-2009",
)


def test_version_1_gives_exactly_its_plan() -> None:
    plan = plan_file.read(REFERENCE / "plan_v1.cplan")
    assert plan == VERSION_1
    assert str(plan.items[0].budget[0].amount) == "12.50"


def test_the_newest_reference_is_written_byte_for_byte() -> None:
    newest = REFERENCE / f"plan_v{migrations.VERSION}.cplan"
    assert plan_file.to_text(plan_file.read(newest)).encode() == newest.read_bytes()


def test_every_version_has_a_reference_and_a_step_to_the_next() -> None:
    assert sorted(each.name for each in REFERENCE.glob("plan_v*.cplan")) == [
        f"plan_v{version}.cplan" for version in range(1, migrations.VERSION + 1)
    ]
    assert sorted(migrations.STEPS) == list(range(1, migrations.VERSION))


def renamed(data: dict[str, Any]) -> dict[str, Any]:
    return {("leader" if key == "coordinator" else key): value for key, value in data.items()}


def with_mood(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "mood": f"of {data['leader']}"}


def test_steps_are_taken_one_version_at_a_time() -> None:
    steps = {1: renamed, 2: with_mood}
    assert migrate({"coordinator": "A"}, 1, steps, 3) == {"leader": "A", "mood": "of A"}
    assert migrate({"leader": "A"}, 2, steps, 3) == {"leader": "A", "mood": "of A"}
    assert migrate({"mood": "own"}, 3, steps, 3) == {"mood": "own"}
    with pytest.raises(KeyError):
        migrate({}, 1, {2: with_mood}, 3)


def test_reading_takes_the_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of format 2, which renamed a field, reads a file of version 1 and refuses one of version 3."""

    def migrated(data: dict[str, Any], version: int) -> dict[str, Any]:
        return migrate(data, version, {1: lambda old: {"coordinator": old.pop("leader"), **old}}, 2)

    monkeypatch.setattr(plan_file, "VERSION", 2)
    monkeypatch.setattr(plan_file, "migrate", migrated)
    content = json.loads((REFERENCE / "plan_v1.cplan").read_text("utf-8"))
    old = renamed(content)
    assert plan_file.from_text(json.dumps(old), "old.cplan") == VERSION_1
    assert plan_file.from_text(json.dumps({**content, "version": 2}), "new.cplan") == VERSION_1
    with pytest.raises(Refusal) as caught:
        plan_file.from_text(json.dumps({**content, "version": 3}), "newer.cplan")
    assert caught.value.problem.code == "S107"
