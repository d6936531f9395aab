"""The worked sample: a plan of Vitebsk region, filled in completely, from `resources/sample/vitebsk.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language, Text
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.edits import with_baseline
from clusterplanner.core.plan.plan import Agreement, BudgetLine, Degree, Funding, Item, Plan, Risk, Signatory, Target

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library


def sample_plan(library: Library, language: Language = Language.RU) -> Plan:
    """Return the worked sample in a language.

    Ids are the same each time. Baselines are the published figures; other values are illustrative, as `remark` says.
    """
    table = library.catalogue.sample
    plan = new_plan(
        library, table["territory"], table["first_year"], table["last_year"], language=language, new_id=lambda: "sample"
    )
    reader = _Reader(library, plan, table)
    return replace(
        plan,
        issue_year=table["issue_year"],
        remark=reader.text(table["remark"]),
        indicators=tuple(table["indicators"]),
        acts=tuple(table["acts"]),
        items=tuple(map(reader.item, table["items"])),
        targets=tuple(reader.targets("plan", table["targets"])),
        risks=tuple(map(reader.risk, table["risks"])),
        signature=reader.signatory(table["signature"]),
        agreements=tuple(Agreement(each["id"], reader.signatory(each)) for each in table["agreements"]),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads parts of the sample's table for a plan that has territory, years and language."""

    library: Library
    plan: Plan
    table: Mapping[str, Any]

    def text(self, table: Mapping[str, str]) -> str:
        return Text.of(table)[self.plan.language]

    def signatory(self, table: Mapping[str, Any]) -> Signatory:
        return Signatory(self.text(table["position"]), self.text(table["name"]))

    def item(self, table: Mapping[str, Any]) -> Item:
        measure = self.library.catalogue.measures.get(table.get("measure", ""))
        roles = (self.library.catalogue.bodies_in_role(role, self.plan.territory) for role in table["executors"])
        responsible, *others = (body[self.plan.language] for bodies in roles for body in bodies)
        return Item(
            id=table["id"],
            measure=measure.id if measure else "",
            task=measure.tasks[0] if measure else table["task"],
            wording=measure.wording[self.plan.language] if measure else self.text(table["wording"]),
            responsible=responsible,
            co_executors=tuple(others),
            start=Moment.parse(table["start"]),
            end=Moment.parse(table["end"]),
            budget=tuple(_budget(table["id"], table["budget"])),
            result=measure.result[self.plan.language] if measure else self.text(table["result"]),
            targets=tuple(self.targets(table["id"], table["targets"])),
            note=self.text(table["note"]) if "note" in table else "",
        )

    def risk(self, table: Mapping[str, Any]) -> Risk:
        known = self.library.catalogue.risks[table["id"]]
        owner = self.library.catalogue.bodies_in_role(table["owner"], self.plan.territory)[0]
        return Risk(
            id=known.id,
            name=known.name[self.plan.language],
            likelihood=Degree(table["likelihood"]),
            impact=Degree(table["impact"]),
            mitigation=known.mitigation[self.plan.language],
            owner=owner[self.plan.language],
        )

    def targets(self, owner: str, table: Mapping[str, Mapping[str, int | str]]) -> Iterator[Target]:
        for indicator, wanted in table.items():
            values = tuple((int(year), Decimal(value)) for year, value in wanted.items())
            yield self._with_baseline(indicator, Target(f"{owner}-{indicator}", values=values))

    def _with_baseline(self, indicator: str, target: Target) -> Target:
        """Give a target its baseline: the published figure, or for a count of the plan's own 0 before it begins."""
        if indicator in self.library.figures.indicators:
            return with_baseline(self.plan, self.library, replace(target, indicator=indicator))
        name, unit = self._count(indicator)
        return replace(target, name=name, unit=unit, baseline_year=self.plan.first_year - 1, baseline=Decimal(0))

    def _count(self, count: str) -> tuple[str, str]:
        own = self.table["counts"].get(count)
        if own:
            return self.text(own["name"]), self.text(own["unit"])
        known = self.library.catalogue.counts[count]
        return known.name[self.plan.language], known.unit[self.plan.language]


def _budget(owner: str, table: Mapping[str, Mapping[str, str]]) -> Iterator[BudgetLine]:
    for funding, amounts in table.items():
        for year, amount in amounts.items():
            yield BudgetLine(f"{owner}-{funding}-{year}", int(year), Funding(funding), Decimal(amount))
