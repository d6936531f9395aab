"""Plans that strain a document: nothing filled in, hostile text, very many measures, every kind of territory."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import (
    Agreement,
    ApprovalBlock,
    BudgetLine,
    Funding,
    Item,
    Plan,
    Signatory,
    Target,
)
from clusterplanner.core.plan.plan import Approval as Form
from clusterplanner.core.plan.sample import sample_plan

HOSTILE = "<b>ООО «Звено» & Ко</b> {0} %s ]]>&amp;<!-- \x00\x1b\ud800\ufffe \u202eабв\u200b 中文😀 (\\\n\n" + "ж" * 300


def empty_plan(territory: str = "BY-VI", language: Language = Language.RU) -> Plan:
    """Return a plan as it is before anything is filled in."""
    return new_plan(library(), territory, 2026, 2030, language=language)


def hostile_plan(text: str = HOSTILE) -> Plan:
    """Return a plan with one text in every field that a user types."""
    who = Signatory(text, text)
    target = Target("t", name=text, unit=text, baseline_year=2024, baseline=Decimal(1), values=((2027, Decimal(2)),))
    item = Item(
        "i",
        wording=text,
        responsible=text,
        co_executors=(text, text),
        result=text,
        note=text,
        targets=(target,),
        budget=(BudgetLine("b", 2026, Funding.LOCAL, Decimal(1)),),
    )
    return replace(
        empty_plan(),
        subject=text,
        purpose=text,
        place=text,
        remark=text,
        items=(item,),
        targets=(target,),
        approval=ApprovalBlock(Form.PERSON, text, who, text, text),
        agreements=(Agreement("a", who),),
        signature=who,
        coordinator=text,
        reporting=text,
        expected=text,
    )


def long_plan(measures: int = 150, language: Language = Language.RU) -> Plan:
    """Return the worked sample with its measures over and over."""
    plan = sample_plan(library(), language)
    items = (replace(plan.items[n % len(plan.items)], id=f"item-{n}") for n in range(measures))
    return replace(plan, items=tuple(items))
