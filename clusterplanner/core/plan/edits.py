"""Edits of a plan: pure functions Plan → Plan; an edit that changes nothing returns the same plan.

Ids of new parts are random; `new_id` may be given to make them repeatable.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from clusterplanner.core.plan.plan import (
    Agreement,
    ApprovalBlock,
    BudgetLine,
    Confirmation,
    Item,
    Judgement,
    Plan,
    Risk,
    Signatory,
    Target,
)
from clusterplanner.core.plan.suggestions import Suggestions, counterparts, indicators_there, suggest

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.measures import Measure, ResultIndicator
    from clusterplanner.core.plan.plan import Kind, Stance


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Value = TypeVar("_Value", Plan, Item, BudgetLine, Target, Agreement)
_Part = TypeVar("_Part", bound=_Named)
_Told = TypeVar("_Told", Plan, Item, Target, ApprovalBlock, Signatory, Risk)
NewId = Callable[[], str]


def fresh_id() -> str:
    """Return a short random id."""
    return os.urandom(4).hex()  # as `secrets` does, whose import takes 5 ms


def _with(value: _Value, fields: dict[str, Any]) -> _Value:
    changed = {name: new for name, new in fields.items() if getattr(value, name) != new}
    return replace(value, **changed) if changed else value


def _put(parts: tuple[_Part, ...], new: _Part) -> tuple[_Part, ...]:
    """Replace the part of the same id."""
    return tuple(new if part.id == new.id else part for part in parts)


def _get(parts: Iterable[_Part], part_id: str) -> _Part:
    for part in parts:
        if part.id == part_id:
            return part
    raise KeyError(part_id)


def _without(parts: tuple[_Part, ...], ids: Iterable[str]) -> tuple[_Part, ...]:
    gone = frozenset(ids)
    return tuple(part for part in parts if part.id not in gone)


def _moved(parts: tuple[_Part, ...], part_id: str, place: int) -> tuple[_Part, ...]:
    part = _get(parts, part_id)
    rest = _without(parts, (part_id,))
    place = max(0, min(place, len(rest)))
    return (*rest[:place], part, *rest[place:])


# The plan itself


def set_plan(plan: Plan, **fields: Any) -> Plan:
    """Set fields of the plan by name; raises AttributeError for a field that it has not."""
    return _with(plan, fields)


def set_approval(plan: Plan, **fields: Any) -> Plan:
    """Set fields of the approval block by name; `position` and `name` are its signatory's."""
    block = plan.approval
    signatory = {name: fields.pop(name) for name in ("position", "name") if name in fields}
    return set_plan(plan, approval=replace(block, signatory=replace(block.signatory, **signatory), **fields))


def set_signature(plan: Plan, **fields: str) -> Plan:
    """Set `position` or `name` of the person who signs."""
    return set_plan(plan, signature=replace(plan.signature, **fields))


def cite_act(plan: Plan, act: str, cited: bool = True) -> Plan:
    """Add a further act to the legal basis, or take it out."""
    if cited == (act in plan.acts):
        return plan
    return set_plan(plan, acts=(*plan.acts, act) if cited else tuple(each for each in plan.acts if each != act))


def confirm_act(plan: Plan, act: str, who: str, when: str) -> Plan:
    """Record that a person checked an act on an ISO date; an earlier word of theirs or another's is replaced."""
    others = tuple(each for each in plan.confirmations if each.act != act)
    new = Confirmation(act, who, when)
    return plan if new in plan.confirmations else set_plan(plan, confirmations=(*others, new))


def withdraw_confirmation(plan: Plan, act: str) -> Plan:
    """Take back the word that an act was checked."""
    return set_plan(plan, confirmations=tuple(each for each in plan.confirmations if each.act != act))


# Items


def add_item(plan: Plan, place: int | None = None, new_id: NewId = fresh_id, **fields: Any) -> Plan:
    """Add an own measure, at the end or at a place."""
    at = len(plan.items) if place is None else max(0, min(place, len(plan.items)))
    return set_plan(plan, items=(*plan.items[:at], Item(new_id(), **fields), *plan.items[at:]))


def duplicate_item(plan: Plan, item_id: str, new_id: NewId = fresh_id) -> Plan:
    """Add a copy of an item right after it, with new ids throughout."""
    item = plan.item(item_id)
    copy = replace(
        item,
        id=new_id(),
        budget=tuple(replace(line, id=new_id()) for line in item.budget),
        targets=tuple(replace(target, id=new_id()) for target in item.targets),
    )
    at = plan.items.index(item) + 1
    return set_plan(plan, items=(*plan.items[:at], copy, *plan.items[at:]))


def remove_items(plan: Plan, ids: Iterable[str]) -> Plan:
    """Remove items; ids that the plan has not are passed over."""
    return set_plan(plan, items=_without(plan.items, ids))


def remove_measures(plan: Plan, measures: Iterable[str]) -> Plan:
    """Remove every item that was taken from these measures of the catalogue."""
    gone = frozenset(measures) - {""}
    return set_plan(plan, items=tuple(item for item in plan.items if item.measure not in gone))


def move_item(plan: Plan, item_id: str, place: int) -> Plan:
    """Move an item to a place counted from 0 in the finished order."""
    return set_plan(plan, items=_moved(plan.items, item_id, place))


def set_item(plan: Plan, item_id: str, **fields: Any) -> Plan:
    """Set fields of an item by name; raises KeyError for an unknown item."""
    return set_plan(plan, items=_put(plan.items, _with(plan.item(item_id), fields)))


# Budget lines


def add_budget(plan: Plan, item_id: str, new_id: NewId = fresh_id, **fields: Any) -> Plan:
    """Add a budget line to an item."""
    return set_item(plan, item_id, budget=(*plan.item(item_id).budget, BudgetLine(new_id(), **fields)))


def set_budget(plan: Plan, item_id: str, line_id: str, **fields: Any) -> Plan:
    """Set fields of a budget line by name."""
    lines = plan.item(item_id).budget
    return set_item(plan, item_id, budget=_put(lines, _with(_get(lines, line_id), fields)))


def remove_budget(plan: Plan, item_id: str, ids: Iterable[str]) -> Plan:
    """Remove budget lines from an item."""
    return set_item(plan, item_id, budget=_without(plan.item(item_id).budget, ids))


# Targets; an empty `item_id` means the plan's own


def targets_of(plan: Plan, item_id: str = "") -> tuple[Target, ...]:
    """Return the targets of an item, or of the plan itself."""
    return plan.item(item_id).targets if item_id else plan.targets


def _set_targets(plan: Plan, item_id: str, targets: tuple[Target, ...]) -> Plan:
    return set_item(plan, item_id, targets=targets) if item_id else set_plan(plan, targets=targets)


def add_target(plan: Plan, item_id: str = "", new_id: NewId = fresh_id, **fields: Any) -> Plan:
    """Add a target to an item, or to the plan."""
    return _set_targets(plan, item_id, (*targets_of(plan, item_id), Target(new_id(), **fields)))


def set_target(plan: Plan, item_id: str, target_id: str, **fields: Any) -> Plan:
    """Set fields of a target by name."""
    targets = targets_of(plan, item_id)
    return _set_targets(plan, item_id, _put(targets, _with(_get(targets, target_id), fields)))


def set_target_value(plan: Plan, item_id: str, target_id: str, year: int, value: Any) -> Plan:
    """Set the value to reach in a year, a Decimal in the target's unit; None takes it away. Years stay in order."""
    values = dict(_get(targets_of(plan, item_id), target_id).values)
    if value is None:
        values.pop(year, None)
    else:
        values[year] = value
    return set_target(plan, item_id, target_id, values=tuple(sorted(values.items())))


def remove_targets(plan: Plan, item_id: str, ids: Iterable[str]) -> Plan:
    """Remove targets from an item, or from the plan."""
    return _set_targets(plan, item_id, _without(targets_of(plan, item_id), ids))


# Findings


def judge(plan: Plan, finding: str, stance: Stance, **texts: str) -> Plan:
    """Accept or dismiss a finding; `wording` and `reason` may be given, those not given stay as they were."""
    before = next((each for each in plan.judgements if each.id == finding), None)
    if before is None:
        return set_plan(plan, judgements=(*plan.judgements, Judgement(finding, stance, **texts)))
    return set_plan(plan, judgements=_put(plan.judgements, replace(before, stance=stance, **texts)))


def withdraw_judgement(plan: Plan, finding: str) -> Plan:
    """Leave a finding undecided again."""
    return set_plan(plan, judgements=_without(plan.judgements, (finding,)))


# Agreements


def add_agreement(plan: Plan, position: str = "", name: str = "", new_id: NewId = fresh_id) -> Plan:
    """Add a «СОГЛАСОВАНО» block."""
    return set_plan(plan, agreements=(*plan.agreements, Agreement(new_id(), Signatory(position, name))))


def set_agreement(plan: Plan, agreement_id: str, **fields: str) -> Plan:
    """Set `position` or `name` of an agreement block."""
    agreement = _get(plan.agreements, agreement_id)
    new = _with(agreement, {"signatory": replace(agreement.signatory, **fields)})
    return set_plan(plan, agreements=_put(plan.agreements, new))


def remove_agreements(plan: Plan, ids: Iterable[str]) -> Plan:
    """Remove agreement blocks."""
    return set_plan(plan, agreements=_without(plan.agreements, ids))


# Edits that draw on the library


def add_measures(plan: Plan, library: Library, measures: Iterable[str], new_id: NewId = fresh_id) -> Plan:
    """Add measures of the catalogue that the plan has not yet, worded in its language.

    Suggested result indicators become targets; their baseline is the published figure of the plan's territory for the
    last year before the plan begins, and stays empty where there is none. Those without any figure for a district or
    city are left out of its plan. Raises KeyError for an unknown measure.
    """
    taken = {item.measure for item in plan.items}
    chosen = [library.catalogue.measures[each] for each in dict.fromkeys(measures) if each not in taken]
    return set_plan(plan, items=(*plan.items, *(_item_of(plan, library, each, new_id) for each in chosen)))


def _item_of(plan: Plan, library: Library, measure: Measure, new_id: NewId) -> Item:
    item_id = new_id()
    return Item(
        item_id,
        measure=measure.id,
        task=measure.tasks[0] if measure.tasks else "",
        wording=measure.wording[plan.language],
        result=measure.result[plan.language],
        targets=tuple(
            target for each in measure.indicators if (target := _target_of(plan, library, each, new_id())) is not None
        ),
    )


def _target_of(plan: Plan, library: Library, suggested: ResultIndicator, target_id: str) -> Target | None:
    if suggested.indicator not in library.figures.indicators:
        return Target(target_id, name=suggested.name[plan.language], unit=suggested.unit[plan.language])
    for there in indicators_there(library, (suggested.indicator,), plan.territory):
        return with_baseline(plan, library, Target(target_id, indicator=there))
    return None


def with_baseline(plan: Plan, library: Library, target: Target) -> Target:
    """Return a target with the last published figure of the plan's territory before the plan begins, or with none."""
    if target.indicator not in library.figures.indicators:
        return target
    series = library.figures.series(target.indicator, plan.territory)
    before = [observation for observation in series if observation.year < plan.first_year]
    year, value = (before[-1].year, before[-1].value) if before else (None, None)
    return _with(target, {"baseline_year": year, "baseline": value})


def _for_every_target(plan: Plan, change: Callable[[Target], Target | None]) -> Plan:
    """Change every target of measures and plan; those that become None are taken out."""

    def changed(targets: tuple[Target, ...]) -> tuple[Target, ...]:
        return tuple(new for each in targets if (new := change(each)) is not None)

    items = tuple(_with(item, {"targets": changed(item.targets)}) for item in plan.items)
    return set_plan(plan, items=items, targets=changed(plan.targets))


def change_territory(plan: Plan, library: Library, territory: str) -> Plan:
    """Move the plan to another territory.

    Suggested wordings and names follow, executors become the same bodies of the new territory, what the user worded
    stays; baselines of published indicators are read anew, because a figure of another territory would be wrong here.
    In a district or city the local figures take the place of the region's for targets without values; one that has none
    there goes. Decisions on findings go: they were taken on another territory's figures.
    """
    if territory == plan.territory:
        return plan
    bodies = counterparts(library, plan.territory, territory, plan.language)

    def reassigned(item: Item) -> Item:
        others = tuple(dict.fromkeys(bodies.get(each, each) for each in item.co_executors))
        return _with(item, {"responsible": bodies.get(item.responsible, item.responsible), "co_executors": others})

    risks = tuple(replace(each, owner=bodies.get(each.owner, each.owner)) for each in plan.risks)

    moved = _resuggested(plan, library, replace(plan, territory=territory, judgements=()))
    moved = set_plan(moved, items=tuple(reassigned(item) for item in moved.items), risks=risks)
    if indicators_there(library, moved.indicators, territory) != moved.indicators:  # of another level
        moved = set_plan(moved, indicators=suggest(library, territory, plan.kind, plan.language).indicators)

    def measured(target: Target) -> Target | None:
        if target.values or not target.indicator:  # values of a region beside a district's baseline would be wrong
            return with_baseline(moved, library, target)
        there = indicators_there(library, (target.indicator,), territory)
        return with_baseline(moved, library, _with(target, {"indicator": there[0]})) if there else None

    return _for_every_target(moved, measured)


def change_kind(plan: Plan, library: Library, kind: Kind) -> Plan:
    """Make the plan another kind of document; suggested title and approval follow, what the user worded stays."""
    return plan if kind is plan.kind else _resuggested(plan, library, replace(plan, kind=kind))


def change_language(plan: Plan, library: Library, language: Language) -> Plan:
    """Tell the plan in another language: wordings of the catalogue are translated, the user's own stay.

    When it was the second one of a document in two, the two change places.
    """
    if language is plan.language:
        return plan

    def told(value: _Told, *names: str) -> _Told:
        texts: dict[str, Any] = {name: library.catalogue.translate(getattr(value, name), language) for name in names}
        return replace(value, **texts)

    def retold(item: Item) -> Item:
        others = tuple(library.catalogue.translate(each, language) for each in item.co_executors)
        return replace(told(item, "wording", "responsible", "result", "note"), co_executors=others)

    def signed(signatory: Signatory) -> Signatory:
        return told(signatory, "position", "name")

    second = plan.language if plan.second_language is language else plan.second_language
    spoken = _resuggested(plan, library, replace(plan, language=language, second_language=second))
    approval = replace(told(spoken.approval, "body"), signatory=signed(spoken.approval.signatory))
    spoken = replace(
        told(spoken, "subject", "purpose", "place", "remark", "coordinator", "reporting", "expected"),
        items=tuple(retold(item) for item in spoken.items),
        risks=tuple(told(each, "name", "mitigation", "owner") for each in spoken.risks),
        approval=approval,
        agreements=tuple(replace(each, signatory=signed(each.signatory)) for each in spoken.agreements),
        signature=signed(spoken.signature),
    )
    return _for_every_target(spoken, lambda target: told(target, "name", "unit"))


def change_second_language(plan: Plan, language: Language | None) -> Plan:
    """Have the document printed in a second language too, None for its first one alone."""
    return set_plan(plan, second_language=None if language is plan.language else language)


def _resuggested(before: Plan, library: Library, after: Plan) -> Plan:
    """Give `after` the suggestions of its own territory, kind and language where `before` still had those of its."""
    old = suggest(library, before.territory, before.kind, before.language)
    new = suggest(library, after.territory, after.kind, after.language)
    following = {
        each.name: getattr(new, each.name)
        for each in fields(Suggestions)
        if getattr(before, each.name) == getattr(old, each.name)
    }
    following["peers"] = tuple(each for each in following.get("peers", after.peers) if each != after.territory)
    return set_plan(after, **following)
