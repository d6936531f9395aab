"""Chapter «Выявленные проблемы»: what the figures say of the article's three negative trends in this territory."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from clusterplanner.core.analysis.article import innovation_change, innovation_gap
from clusterplanner.core.analysis.compare import PERCENT, Change, crosses_survey
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.report.chapters.assessment import indicators
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe, list_items, source_line
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import (
    cautioned,
    change_text,
    counted,
    exact,
    latest,
    level_text,
    movement,
    short_name,
    source_sentence,
)
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import Block, Run

if TYPE_CHECKING:
    from clusterplanner.core.facts.observations import Observation

SME_COUNT: Final = "art_sme_count"
INNOVATION: Final = "art_sme_innov_share"


def findings(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks."""
    yield scribe.chapter(Section.PROBLEMS)
    yield scribe.point(scribe.say("problems_intro"))
    yield from _sme_number(scribe)
    yield from _declined(scribe)
    yield from _below_republic(scribe)
    yield from _innovation(scribe)
    yield scribe.point(scribe.say("cooperation_none", of=scribe.of))


def sme_number(scribe: Scribe) -> str:
    """Return whether the number of SMEs fell in the territory as the article counted it, "" where it did not count."""
    found = movement(scribe, SME_COUNT, scribe.plan.territory)
    if found is None:
        return ""
    return scribe.say(
        "sme_fell" if found.absolute < 0 else "sme_did_not_fall",
        within=scribe.within,
        a=found.first.year,
        b=found.last.year,
        change=change_text(scribe, found),
        value=level_text(scribe, found.last),
    )


def _sme_number(scribe: Scribe) -> Iterator[Block]:
    found = movement(scribe, SME_COUNT, scribe.plan.territory)
    if found is None:
        return
    yield scribe.point(sme_number(scribe))
    parts = [source_sentence(scribe, found.last)]
    if crosses_survey(scribe.indicator(SME_COUNT), found.first.year, found.last.year):
        parts.append(scribe.say("survey_note"))
    yield source_line(" ".join(parts))


def _declined(scribe: Scribe) -> Iterator[Block]:
    """Yield the chosen indicators that fell although more of them is better, the steepest fall first.

    Those whose change must not be judged stay out.
    """
    fallen: list[Change] = []
    for name in indicators(scribe):
        found = movement(scribe, name, scribe.plan.territory)
        better_more = scribe.indicator(name).direction is Direction.MORE
        if found and found.absolute < 0 and better_more and name != SME_COUNT and not cautioned(scribe, name):
            fallen.append(found)
    if not fallen:
        return
    fallen.sort(key=_depth, reverse=True)
    spans = {(each.first.year, each.last.year) for each in fallen}
    first, last = min(spans)
    span = f" {scribe.say('span', a=first, b=last)}" if len(spans) == 1 else ""
    key = "declined_one" if len(fallen) == 1 else "declined_many"
    yield scribe.point(scribe.say(key, within=scribe.within, span=span))
    yield from list_items([(Run(_fall(scribe, each, with_years=not span)),) for each in fallen])
    yield source_line(source_sentence(scribe, *(each.last for each in fallen)))


def _depth(fall: Change) -> Decimal:
    """Return how much of its first value an indicator lost, so that falls in different units compare."""
    return -fall.absolute / abs(fall.first.value) if fall.first.value else Decimal(0)


def _fall(scribe: Scribe, found: Change, *, with_years: bool) -> str:
    name = lowered(short_name(scribe, found.last.indicator))
    text = scribe.say("declined_item", name=name, change=change_text(scribe, found))
    return f"{text} {scribe.say('span', a=found.first.year, b=found.last.year)}" if with_years else text


def _below_republic(scribe: Scribe) -> Iterator[Block]:
    """Yield the chosen shares below the republic's although more of them is better, the widest gap first."""
    territory = scribe.plan.territory
    behind: dict[int, list[Change]] = {}
    for name in indicators(scribe) if territory != REPUBLIC else ():
        entry = scribe.indicator(name)
        own = latest(scribe, name, territory)
        national = scribe.library.figures.observation(name, REPUBLIC, own.year) if own else None
        # A part of the republic's whole adds up to 100 per cent: no region could reach it.
        comparable = entry.unit == PERCENT and entry.direction is Direction.MORE and not entry.additive
        if not comparable or own is None or national is None:
            continue
        if own.value < national.value and not cautioned(scribe, name):
            behind.setdefault(own.year, []).append(Change(national, own, entry.unit))
    for year, group in sorted(behind.items(), reverse=True):
        group.sort(key=lambda each: each.absolute)
        key = "below_republic_one" if len(group) == 1 else "below_republic_many"
        yield scribe.point(scribe.say(key, within=scribe.within, a=year))
        yield from list_items([(Run(_gap(scribe, each)),) for each in group])
        yield source_line(source_sentence(scribe, *(each.last for each in group)))


def _gap(scribe: Scribe, found: Change) -> str:
    """Return a share with the republic's; `found` leads from the republic's figure to the territory's."""
    _record_gap(scribe, found.first, found.last)
    entry = scribe.indicator(found.last.indicator)
    return scribe.say(
        "below_republic_item",
        name=lowered(short_name(scribe, entry.id)),
        value=level_text(scribe, found.last),
        reference=level_text(scribe, found.first),
        change=counted(scribe, "point", found.absolute, entry.decimals),
    )


def _record_gap(scribe: Scribe, national: Observation, own: Observation) -> None:
    title = scribe.say(
        "computed_gap",
        name=short_name(scribe, own.indicator),
        a=own.year,
        territory=scribe.territory(own.territory),
        other=scribe.territory(national.territory),
    )
    gap = own.value - national.value
    formula = f"{exact(scribe, own)} − {exact(scribe, national)}"
    result = scribe.number(gap, scribe.indicator(own.indicator).decimals, signed=True)
    scribe.evidence.compute(Computed(title, formula, result, gap, scribe.say("points")))


def innovation(scribe: Scribe, *, brief: bool = False) -> str:
    """Return the republic's innovation share against the European Union's, in brief the computed ratio alone."""
    found = innovation_gap(scribe.library.figures)
    union, own = found.dividend, found.divisor
    ratio = found.value
    if ratio is None:
        return ""
    title = scribe.say(
        "computed_ratio",
        name=short_name(scribe, INNOVATION),
        a=own.year,
        territory=scribe.territory(union.territory),
        other=scribe.territory(own.territory),
    )
    formula = f"{exact(scribe, union)} / {exact(scribe, own)}"
    scribe.evidence.compute(Computed(title, formula, scribe.number(ratio, 1), ratio, scribe.say("times")))
    parts = [
        scribe.say(
            "innovation_low",
            a=own.year,
            value=level_text(scribe, own),
            reference=level_text(scribe, union),
            ratio=counted(scribe, "times", ratio, 1),
        )
    ]
    if not brief:
        past = innovation_change(scribe.library.figures)
        if past.absolute < 0:
            parts.append(scribe.say("innovation_fell", a=past.first.year, change=change_text(scribe, past)))
        if scribe.plan.territory != REPUBLIC and latest(scribe, INNOVATION, scribe.plan.territory) is None:
            parts.append(scribe.say("innovation_no_region", of=scribe.of))
    return " ".join(parts)


def _innovation(scribe: Scribe) -> Iterator[Block]:
    text = innovation(scribe)
    if text:
        yield scribe.point(text)
        yield source_line(source_sentence(scribe, innovation_gap(scribe.library.figures).divisor))
