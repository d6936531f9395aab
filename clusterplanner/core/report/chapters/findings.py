"""Chapter «Выявленные проблемы»: what the figures say of the article's three negative trends in this territory."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.report.chapters.assessment import indicators
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import (
    PERCENT,
    Movement,
    change_text,
    counted,
    latest,
    level_text,
    movement,
    source_sentence,
)
from clusterplanner.core.report.document import Block

SME_COUNT: Final = "art_sme_count"
INNOVATION: Final = "art_sme_innov_share"
UNION: Final = "EU"


def findings(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks."""
    yield scribe.chapter(Section.PROBLEMS)
    yield scribe.point(scribe.say("problems_intro"))
    for text in (*sme_number(scribe), *behind_republic(scribe), *innovation(scribe), cooperation(scribe)):
        yield scribe.point(text)


def sme_number(scribe: Scribe) -> Iterator[str]:
    """Yield whether the number of SMEs fell in the territory, as the article counted it."""
    found = movement(scribe, SME_COUNT, scribe.plan.territory)
    if found is None:
        return
    key = "sme_fell" if found.change < 0 else "sme_did_not_fall"
    text = scribe.say(
        key,
        within=scribe.within,
        a=found.first.year,
        b=found.last.year,
        change=change_text(scribe, found),
        value=level_text(scribe, found.last),
    )
    yield f"{text} {source_sentence(scribe, found.last)}"


def behind_republic(scribe: Scribe) -> Iterator[str]:
    """Yield the chosen shares in which the territory is below the republic, where more is better."""
    territory = scribe.plan.territory
    if territory == REPUBLIC:
        return
    for name in indicators(scribe):
        entry = scribe.indicator(name)
        own = latest(scribe, name, territory)
        national = scribe.library.figures.observation(name, REPUBLIC, own.year) if own else None
        if entry.unit != PERCENT or entry.direction is not Direction.MORE or own is None or national is None:
            continue
        gap = national.value - own.value
        if gap <= 0:
            continue
        _record_gap(scribe, name, Movement(national, own))
        text = scribe.say(
            "below_republic",
            name=scribe.text(entry.name),
            within=scribe.within,
            a=own.year,
            value=level_text(scribe, own),
            reference=level_text(scribe, national),
            change=counted(scribe, "point", gap, entry.decimals),
        )
        yield f"{text} {source_sentence(scribe, own, national)}"


def _record_gap(scribe: Scribe, name: str, pair: Movement) -> None:
    national, own = scribe.figure(pair.first), scribe.figure(pair.last)
    title = scribe.say(
        "computed_gap",
        name=scribe.text(scribe.indicator(name).name),
        a=pair.last.year,
        territory=scribe.territory(pair.last.territory),
        other=scribe.territory(pair.first.territory),
    )
    result = scribe.number(pair.change, scribe.indicator(name).decimals, signed=True)
    scribe.evidence.compute(Computed(title, f"{own} − {national}", result, pair.change, scribe.say("points")))


def innovation(scribe: Scribe) -> Iterator[str]:
    """Yield the republic's innovation share against the European Union's, with the ratio computed."""
    own, union = (latest(scribe, INNOVATION, code) for code in (REPUBLIC, UNION))
    if own is None or union is None or not own.value:
        return
    ratio = (union.value / own.value).quantize(Decimal("0.1"), ROUND_HALF_UP)
    entry = scribe.indicator(INNOVATION)
    title = scribe.say(
        "computed_ratio",
        name=scribe.text(entry.name),
        a=own.year,
        territory=scribe.territory(UNION),
        other=scribe.territory(REPUBLIC),
    )
    formula = f"{scribe.figure(union)} / {scribe.figure(own)}"
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
    past = movement(scribe, INNOVATION, REPUBLIC)
    if past and past.change < 0:
        parts.append(scribe.say("innovation_fell", a=past.first.year, change=change_text(scribe, past)))
    if scribe.plan.territory != REPUBLIC and latest(scribe, INNOVATION, scribe.plan.territory) is None:
        parts.append(scribe.say("innovation_no_region", within=scribe.within))
    parts.append(source_sentence(scribe, own))
    yield " ".join(parts)


def cooperation(scribe: Scribe) -> str:
    """Return that the third trend has no figures."""
    return scribe.say("cooperation_none", within=scribe.within)
