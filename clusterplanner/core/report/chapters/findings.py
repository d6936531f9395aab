"""Chapter «Выявленные проблемы»: what got worse, what is worse than in the republic, the article's trends borne out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from clusterplanner.core.analysis.article import innovation_change, innovation_gap
from clusterplanner.core.analysis.compare import PERCENT, Change, crosses_survey
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.report.chapters.assessment import indicators
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.justified import justified
from clusterplanner.core.report.chapters.scribe import Scribe, list_items, source_line
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import (
    cautioned,
    change_text,
    counted,
    exact,
    last_step,
    latest,
    level_text,
    movement,
    rank,
    short_name,
    source_sentence,
)
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import Block, Run

SME_COUNT: Final = "art_sme_count"
SME_COUNT_NOW: Final = "sme_org_count"
INNOVATION: Final = "art_sme_innov_share"

# What can be compared between territories of any size: shares, and averages per worker or head in roubles.
_INTENSIVE: Final = frozenset({PERCENT, "rouble"})


def findings(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks, what is newest and worst first."""
    yield scribe.chapter(Section.PROBLEMS)
    yield from justified(scribe)
    yield scribe.point(scribe.say("problems_intro"))
    for key, group in _worse(scribe, indicators(scribe)):
        yield scribe.point(_worse_intro(scribe, key, group))
        yield from list_items([(Run(each),) for each in _worse_items(scribe, key, group)])
        yield source_line(source_sentence(scribe, *(each.last for each in group)))
    yield from _below_republic(scribe)
    yield from _sme_number(scribe)
    yield from _innovation(scribe)
    yield scribe.point(scribe.say("cooperation_none", of=scribe.of))


def worse(scribe: Scribe, names: Sequence[str]) -> Iterator[str]:
    """Yield in a sentence each which indicators got worse over the last year and over the whole time."""
    for key, group in _worse(scribe, names):
        yield f"{_worse_intro(scribe, key, group)} {'; '.join(_worse_items(scribe, key, group))}."


def _worse(scribe: Scribe, names: Sequence[str]) -> Iterator[tuple[str, Sequence[Change]]]:
    """Yield what got worse over the last year, then over the whole time, each with the steepest change first.

    Indicators without a good direction stay out, and those whose change must not be judged.
    """
    territory = scribe.plan.territory
    judged = [each for each in names if not cautioned(scribe, each)]
    steps = [found for each in judged if (found := last_step(scribe, each, territory))]
    moves = [found for each in judged if (found := movement(scribe, each, territory))]
    for key, changes in (("worse_lately", steps), ("worse", moves)):
        group = sorted((each for each in changes if _is_worse(scribe, each)), key=_depth, reverse=True)
        if group:
            yield key, group


def _is_worse(scribe: Scribe, found: Change) -> bool:
    direction = scribe.indicator(found.last.indicator).direction
    return found.absolute < 0 if direction is Direction.MORE else found.absolute > 0 and direction is Direction.LESS


def _depth(found: Change) -> Decimal:
    """Return how much of its first value an indicator moved, so that changes in different units compare."""
    return abs(found.absolute / found.first.value) if found.first.value else Decimal(0)


def _worse_intro(scribe: Scribe, key: str, group: Sequence[Change]) -> str:
    spans = {(each.first.year, each.last.year) for each in group}
    first, last = min(spans)
    number = "one" if len(group) == 1 else "many"
    common = "" if len(spans) == 1 else "_other"
    return scribe.say(f"{key}{common}_{number}", within=scribe.within, a=first, b=last)


def _worse_items(scribe: Scribe, key: str, group: Sequence[Change]) -> tuple[str, ...]:
    with_years = len({(each.first.year, each.last.year) for each in group}) > 1
    return tuple(_worse_item(scribe, each, with_years=with_years, ranked=key == "worse") for each in group)


def _worse_item(scribe: Scribe, found: Change, *, with_years: bool, ranked: bool) -> str:
    text = scribe.say(
        "worse_fell" if found.absolute < 0 else "worse_rose",
        name=lowered(short_name(scribe, found.last.indicator)),
        change=change_text(scribe, found),
    )
    if with_years:
        text = f"{text} {scribe.say('span', a=found.first.year, b=found.last.year)}"
    known = rank(scribe, found.last.indicator, found.last.year, scribe.plan.territory) if ranked else None
    return scribe.say("worse_ranked", text=text, number=known[0], total=known[1]) if known else text


def _below_republic(scribe: Scribe) -> Iterator[Block]:
    """Yield the chosen shares and averages that are worse than the republic's, the widest gap first."""
    territory = scribe.plan.territory
    behind: dict[int, list[Change]] = {}
    for name in indicators(scribe) if territory != REPUBLIC else ():
        entry = scribe.indicator(name)
        own = latest(scribe, name, territory)
        national = scribe.library.figures.observation(name, REPUBLIC, own.year) if own else None
        # A number and a part of the republic's whole add up over the regions: no region could reach it.
        comparable = entry.unit in _INTENSIVE and not entry.additive
        if not comparable or own is None or national is None or cautioned(scribe, name):
            continue
        gap = Change(national, own, entry.unit)
        if _is_worse(scribe, gap):
            behind.setdefault(own.year, []).append(gap)
    for year, group in sorted(behind.items(), reverse=True):
        group.sort(key=_depth, reverse=True)
        key = "below_republic_one" if len(group) == 1 else "below_republic_many"
        yield scribe.point(scribe.say(key, within=scribe.within, a=year))
        yield from list_items([(Run(_gap(scribe, each)),) for each in group])
        yield source_line(source_sentence(scribe, *(each.last for each in group)))


def _gap(scribe: Scribe, found: Change) -> str:
    """Return a figure with the republic's; `found` leads from the republic's figure to the territory's."""
    _record_gap(scribe, found)
    entry = scribe.indicator(found.last.indicator)
    change = counted(scribe, "point" if found.in_points else entry.unit, found.absolute, entry.decimals)
    if found.relative is not None:
        change = scribe.say("gap_relative", change=change, relative=counted(scribe, PERCENT, found.relative, 1))
    return scribe.say(
        "gap_below" if found.absolute < 0 else "gap_above",
        name=lowered(short_name(scribe, entry.id)),
        value=level_text(scribe, found.last),
        reference=level_text(scribe, found.first),
        change=change,
    )


def _record_gap(scribe: Scribe, found: Change) -> None:
    entry = scribe.indicator(found.last.indicator)
    names = {
        "name": short_name(scribe, entry.id),
        "a": found.last.year,
        "territory": scribe.territory(found.last.territory),
        "other": scribe.territory(found.first.territory),
    }
    national, own = exact(scribe, found.first), exact(scribe, found.last)
    result = scribe.number(found.absolute, entry.decimals, signed=True)
    unit = scribe.say("points") if found.in_points else scribe.text(scribe.library.figures.unit(entry.id))
    difference = Computed(scribe.say("computed_gap", **names), f"{own} − {national}", result, found.absolute, unit)
    scribe.evidence.compute(difference)
    if found.relative is not None:
        title, formula = scribe.say("computed_gap_percent", **names), f"({own} − {national}) / {national} × 100"
        percent = scribe.number(found.relative, 1, signed=True)
        scribe.evidence.compute(Computed(title, formula, percent, found.relative, "%"))


def _sme_number(scribe: Scribe) -> Iterator[Block]:
    """Yield the fall in the number of SMEs that the article found, where its count and the newest figures bear it out.

    Where the number rose in the article's years, or has risen since, that fall is no problem of the territory.
    """
    territory = scribe.plan.territory
    found = movement(scribe, SME_COUNT, territory)
    now = movement(scribe, SME_COUNT_NOW, territory)
    if found is None or found.absolute >= 0 or (now and now.absolute >= 0):
        return
    yield scribe.point(
        scribe.say(
            "sme_fell",
            within=scribe.within,
            a=found.first.year,
            b=found.last.year,
            change=change_text(scribe, found),
            value=level_text(scribe, found.last),
        )
    )
    parts = [source_sentence(scribe, found.last)]
    if crosses_survey(scribe.indicator(SME_COUNT), found.first.year, found.last.year):
        parts.append(scribe.say("survey_note"))
    yield source_line(" ".join(parts))


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
