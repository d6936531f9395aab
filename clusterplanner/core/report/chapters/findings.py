"""Chapter «Выявленные проблемы»: what the figures say of the article's three negative trends in this territory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from clusterplanner.core.analysis.article import innovation_change, innovation_gap
from clusterplanner.core.analysis.compare import PERCENT, crosses_survey
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.report.chapters.assessment import indicators
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe, list_items
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import (
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
from clusterplanner.core.report.document import Block, Paragraph, Run

if TYPE_CHECKING:
    from clusterplanner.core.facts.observations import Observation

SME_COUNT: Final = "art_sme_count"
INNOVATION: Final = "art_sme_innov_share"


def findings(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks."""
    yield scribe.chapter(Section.PROBLEMS)
    yield scribe.point(scribe.say("problems_intro"))
    yield from map(scribe.point, sme_number(scribe))
    yield from _list(scribe, "declined", _declined(scribe))
    yield from _list(scribe, "below_republic", _below_republic(scribe))
    yield from map(scribe.point, innovation(scribe))
    yield scribe.point(scribe.say("cooperation_none", within=scribe.within))


def _list(scribe: Scribe, intro: str, found: Iterable[tuple[str, Observation]]) -> Iterator[Block]:
    """Yield a point with its list and the sources of the list, nothing when the list is empty."""
    items = tuple(found)
    if items:
        yield scribe.point(scribe.say(intro, within=scribe.within))
        yield from list_items([(Run(text),) for text, _ in items])
        yield Paragraph((Run(source_sentence(scribe, *(figure for _, figure in items))),))


def sme_number(scribe: Scribe, *, brief: bool = False) -> Iterator[str]:
    """Yield whether the number of SMEs fell in the territory as the article counted it, in brief without the source."""
    found = movement(scribe, SME_COUNT, scribe.plan.territory)
    if found is None:
        return
    text = scribe.say(
        "sme_fell" if found.absolute < 0 else "sme_did_not_fall",
        within=scribe.within,
        a=found.first.year,
        b=found.last.year,
        change=change_text(scribe, found),
        value=level_text(scribe, found.last),
    )
    parts = [text]
    if not brief:
        parts.append(source_sentence(scribe, found.last))
        if crosses_survey(scribe.indicator(SME_COUNT), found.first.year, found.last.year):
            parts.append(scribe.say("survey_note"))
    yield " ".join(parts)


def _declined(scribe: Scribe) -> Iterator[tuple[str, Observation]]:
    """Yield the chosen indicators that fell over their series although more of them is better."""
    for name in indicators(scribe):
        found = movement(scribe, name, scribe.plan.territory)
        if found and found.absolute < 0 and scribe.indicator(name).direction is Direction.MORE and name != SME_COUNT:
            yield (
                scribe.say(
                    "declined_item",
                    name=lowered(scribe.text(scribe.indicator(name).name)),
                    a=found.first.year,
                    b=found.last.year,
                    change=change_text(scribe, found),
                    value=level_text(scribe, found.last),
                ),
                found.last,
            )


def _below_republic(scribe: Scribe) -> Iterator[tuple[str, Observation]]:
    """Yield the chosen shares in which the territory is below the republic although more of them is better."""
    territory = scribe.plan.territory
    for name in indicators(scribe) if territory != REPUBLIC else ():
        entry = scribe.indicator(name)
        own = latest(scribe, name, territory)
        national = scribe.library.figures.observation(name, REPUBLIC, own.year) if own else None
        if entry.unit != PERCENT or entry.direction is not Direction.MORE or own is None or national is None:
            continue
        gap = national.value - own.value
        if gap > 0:
            _record_gap(scribe, national, own)
            yield (
                scribe.say(
                    "below_republic_item",
                    name=lowered(scribe.text(scribe.indicator(name).name)),
                    a=own.year,
                    value=level_text(scribe, own),
                    reference=level_text(scribe, national),
                    change=counted(scribe, "point", gap, entry.decimals),
                ),
                own,
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


def innovation(scribe: Scribe, *, brief: bool = False) -> Iterator[str]:
    """Yield the republic's innovation share against the European Union's, in brief the computed ratio alone."""
    found = innovation_gap(scribe.library.figures)
    union, own = found.dividend, found.divisor
    ratio = found.value
    if ratio is None:
        return
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
            parts.append(scribe.say("innovation_no_region", within=scribe.within))
        parts.append(source_sentence(scribe, own))
    yield " ".join(parts)
