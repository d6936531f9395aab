"""Statements computed from the figures: how an indicator moved, where a region stands, how far it is from another.

Nothing here is typed in: each sentence is made from published figures, which go on record with the computation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final, Literal

from clusterplanner.core.analysis.compare import PERCENT, SURVEY_YEAR, Change, Standing, ranking
from clusterplanner.core.base.numbers import decimals_of
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.territories import Level
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.typography import NO_BREAK_SPACE, tidy

if TYPE_CHECKING:
    from clusterplanner.core.facts.observations import Observation

Case = Literal["accusative", "genitive"]

_COUNTED: Final = frozenset({"percent", "point", "unit", "person", "piece", "rouble", "times"})
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[А-ЯЁІЎA-Z])")


def latest(scribe: Scribe, indicator: str, territory: str) -> Observation | None:
    """Return the last figure of an indicator."""
    return scribe.library.figures.series(indicator, territory).latest


def course(scribe: Scribe, indicator: str, territory: str) -> tuple[Observation, ...]:
    """Return the figures of the source that the last one comes from, a figure for each of its years, ascending.

    Figures of different sources are compiled differently: what changed between them is not a change.
    """
    series = scribe.library.figures.series(indicator, territory)
    last = series.latest
    if last is None:
        return ()
    own = (next((o for o in series.by_year[year] if o.source == last.source), None) for year in series.years)
    return tuple(each for each in own if each)


def one_source(scribe: Scribe, indicator: str, territory: str) -> tuple[Observation, ...]:
    """Return the figures of the source that gives most years, of equals the latest, ascending: what a line may join."""
    by_source: dict[str, list[Observation]] = {}
    series = scribe.library.figures.series(indicator, territory)
    for year in series.years:
        for each in {o.source: o for o in reversed(series.by_year[year])}.values():
            by_source.setdefault(each.source, []).append(each)
    longest = max(by_source.values(), key=lambda found: (len(found), found[-1].year), default=[])
    return tuple(longest)


def movement(scribe: Scribe, indicator: str, territory: str) -> Change | None:
    """Return the longest change up to the last figure within one source, None when there is only one figure."""
    known = course(scribe, indicator, territory)
    return Change(known[0], known[-1], scribe.indicator(indicator).unit) if len(known) > 1 else None


def last_step(scribe: Scribe, indicator: str, territory: str) -> Change | None:
    """Return the change from the last figure but one, None when it would be the longest change itself."""
    known = course(scribe, indicator, territory)
    return Change(known[-2], known[-1], scribe.indicator(indicator).unit) if len(known) > 2 else None


def turns(scribe: Scribe, indicator: str, territory: str) -> tuple[tuple[str, Observation], ...]:
    """Return the figures that an indicator turned at: its peak above the first and last, its trough below both.

    Of equal figures the last one; nothing when the first or the last figure is the extreme.
    """
    known = course(scribe, indicator, territory)
    if len(known) < 3:
        return ()
    first, *between, last = known
    peak = max(reversed(between), key=lambda o: o.value)
    trough = min(reversed(between), key=lambda o: o.value)
    found = [("peak", peak)] if peak.value > max(first.value, last.value) else []
    found += [("trough", trough)] if trough.value < min(first.value, last.value) else []
    return tuple(found)


def is_region(scribe: Scribe, territory: str) -> bool:
    """Say whether a territory is one of the seven regions."""
    return scribe.library.gazetteer.territories[territory].level is Level.REGION


def standing(scribe: Scribe, indicator: str, year: int) -> tuple[Standing, ...]:
    """Return the regions ranked by a year's figures, the best first."""
    return ranking(scribe.library.figures, indicator, year, scribe.library.gazetteer.regions)


def rank(scribe: Scribe, indicator: str, year: int, territory: str) -> tuple[int, int] | None:
    """Return a region's place and among how many, with all figures put on record; None outside the ranking."""
    known = standing(scribe, indicator, year)
    own = next((each.place for each in known if each.territory.code == territory), None)
    if own is None or len(known) < 2:
        return None
    for each in known:
        scribe.evidence.use(each.observation)
    return own, len(known)


def place(scribe: Scribe, indicator: str) -> str:
    """Return « (5-е место)», "" where there is no ranking; how many were ranked is told when not all regions were."""
    last = latest(scribe, indicator, scribe.plan.territory)
    if last is None or not is_region(scribe, scribe.plan.territory):
        return ""
    found = rank(scribe, indicator, last.year, scribe.plan.territory)
    if found is None:
        return ""
    key = "place" if found[1] == len(scribe.library.gazetteer.regions) else "place_of"
    return scribe.say(key, number=found[0], total=found[1])


# Words for numbers


def counted(scribe: Scribe, unit: str, value: Decimal, decimals: int, case: Case = "accusative") -> str:
    """Return a number with its unit in a case: «на 41 единицу», «до 41 единицы», «0,5 процента», «12,5 млн руб.»."""
    number = scribe.number(abs(value), decimals)
    if unit in _COUNTED:
        rounded = abs(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        # A fraction takes one form whatever its digits; 0.5 stands for all of them.
        n = Decimal("0.5") if decimals else rounded
        return tidy(say(f"report.{case}_{unit}", scribe.language, n=n, number=number))
    return f"{number}{NO_BREAK_SPACE}{scribe.text(scribe.library.figures.units[unit])}"


def level_text(scribe: Scribe, observation: Observation, case: Case = "accusative") -> str:
    """Return a figure with its unit, and put it on record."""
    scribe.evidence.use(observation)
    indicator = scribe.indicator(observation.indicator)
    text = counted(scribe, indicator.unit, observation.value, scribe.decimals(observation), case)
    return f"\u2212{text}" if observation.value < 0 else text


def pace_text(scribe: Scribe, found: Change) -> str:
    """Return how much an indicator moved, in per cent of what it was, a share in points; without its sign."""
    record_change(scribe, found)
    relative = _told_relative(found)
    return change_text(scribe, found) if relative is None else counted(scribe, PERCENT, relative, 1)


def _told_relative(found: Change) -> Decimal | None:
    """Return a change in per cent where it says something: not of shares, and not one that would print as 0,0."""
    relative = found.relative
    return relative if relative is not None and abs(relative) >= Decimal("0.05") else None


def change_text(scribe: Scribe, found: Change) -> str:
    """Return how much an indicator moved, without its sign: «40 единиц (на 0,5 процента)», «2,5 процентного пункта»."""
    indicator = scribe.indicator(found.last.indicator)
    record_change(scribe, found)
    if found.in_points:
        return counted(scribe, "point", found.absolute, indicator.decimals)
    absolute = counted(scribe, indicator.unit, found.absolute, indicator.decimals)
    told = _told_relative(found)
    if told is None:
        return absolute
    relative = counted(scribe, PERCENT, told, 1)
    return scribe.say("absolute_and_relative", absolute=absolute, relative=relative)


def exact(scribe: Scribe, observation: Observation) -> str:
    """Return a figure for a formula, with all its digits, and put it on record."""
    scribe.evidence.use(observation)
    decimals = max(scribe.decimals(observation), decimals_of(observation.value))
    return scribe.number(observation.value, decimals)


def record_change(scribe: Scribe, found: Change) -> None:
    """Put a change on record with both figures and its computation."""
    first, last = exact(scribe, found.first), exact(scribe, found.last)
    indicator = scribe.indicator(found.last.indicator)
    names = {
        "name": short_name(scribe, indicator.id),
        "territory": scribe.territory(found.last.territory),
        "a": found.first.year,
        "b": found.last.year,
    }
    difference = scribe.number(found.absolute, indicator.decimals, signed=True)
    unit = scribe.say("points") if found.in_points else scribe.text(scribe.library.figures.unit(indicator.id))
    scribe.evidence.compute(
        Computed(scribe.say("computed_change", **names), f"{last} − {first}", difference, found.absolute, unit)
    )
    if indicator.unit != PERCENT and found.relative is not None:
        percent = scribe.number(found.relative, 1, signed=True)
        formula = f"({last} − {first}) / {first} × 100"
        scribe.evidence.compute(
            Computed(scribe.say("computed_percent", **names), formula, percent, found.relative, "%")
        )


def course_text(scribe: Scribe, indicator: str) -> str:
    """Return how an indicator came to its last figure: «, по сравнению с 2022 годом – рост на …, наибольшее …»."""
    parts = []
    step = last_step(scribe, indicator, scribe.plan.territory)
    if step:
        key = "step_same" if not step.absolute else "step_grew" if step.absolute > 0 else "step_fell"
        change = pace_text(scribe, step) if step.absolute else ""
        parts.append(scribe.say(key, a=step.first.year, change=change))
    for key, figure in turns(scribe, indicator, scribe.plan.territory):
        text = scribe.say(key, number=scribe.figure(figure), a=figure.year)
        surveyed = scribe.indicator(indicator).survey and figure.year == SURVEY_YEAR
        parts.append(scribe.say("surveyed", text=text) if surveyed else text)
    return "".join(parts)


# Sentences


def source_sentence(scribe: Scribe, *observations: Observation, placed: bool = True) -> str:
    """Return where figures were published, each publication once, if `placed` with its tables and pages."""
    places: dict[str, list[str]] = {}
    for each in observations:
        known = places.setdefault(each.source, [])
        place = place_text(scribe, each)
        if placed and place and place not in known:
            known.append(place)
    told = "; ".join(", ".join((publication(scribe, source), *where)) for source, where in places.items())
    return scribe.say("source_line" if len(places) == 1 else "sources_line", name=told)


def publication(scribe: Scribe, source: str) -> str:
    """Return publisher and title of a source, without a full stop at the end; a title is not changed by our rules."""
    known = scribe.library.figures.sources[source]
    parts = (scribe.text(known.publisher), tidy(known.title[scribe.language]))
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def short_name(scribe: Scribe, indicator: str) -> str:
    """Return an indicator's short name, as sentences call it."""
    return scribe.text(scribe.indicator(indicator).short)


def warnings(scribe: Scribe, indicator: str) -> tuple[str, ...]:
    """Return what is known against a series in a region: the sentences of its limits that name one of the regions.

    Such a sentence tells figures of the region, so its series goes on record.
    """
    found: dict[str, None] = {}
    for region in scribe.library.gazetteer.regions:
        for sentence in limit_sentences(scribe, indicator):
            if scribe.forms_of(region.code) in sentence:
                found[sentence] = None
                for observation in scribe.library.figures.series(indicator, region.code):
                    scribe.evidence.use(observation)
    return tuple(found)


def cautioned(scribe: Scribe, indicator: str) -> bool:
    """Say whether the change of an indicator must not be judged for the plan's territory."""
    return scribe.plan.territory in scribe.indicator(indicator).doubtful


def nominal(scribe: Scribe, indicator: str) -> bool:
    """Say whether an indicator is in roubles of its own year, so that its growth is partly that of prices."""
    return scribe.indicator(indicator).unit.endswith("rouble")


def limits_of(
    scribe: Scribe, indicators: Iterable[str], told: Iterable[str] = ()
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what a reader must know about series: indicators with the sentences that concern just them together.

    Sentences in `told` are left out. The indicators count as explained from then on.
    """
    concerned: dict[str, list[str]] = {}
    already = set(told)
    for name in indicators:
        scribe.explained.add(name)
        for sentence in limit_sentences(scribe, name):
            if sentence not in already:
                concerned.setdefault(sentence, []).append(name)
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for sentence, names in concerned.items():
        found[tuple(names)] = (*found.get(tuple(names), ()), sentence)
    return found


def limit_sentences(scribe: Scribe, indicator: str) -> tuple[str, ...]:
    """Return what a reader must know about a series, sentence by sentence."""
    return tuple(filter(None, _SENTENCE_END.split(scribe.text(scribe.indicator(indicator).limits))))


def place_text(scribe: Scribe, observation: Observation) -> str:
    """Return table and page as far as they are known."""
    if observation.table and observation.page:
        return scribe.say("table_page", table=observation.table, page=observation.page)
    if observation.table:
        return scribe.say("table_only", table=observation.table)
    return scribe.say("page_only", page=observation.page) if observation.page else ""
