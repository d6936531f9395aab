"""Statements computed from the figures: how an indicator moved, where a region stands, how far it is from another.

Nothing here is typed in: each sentence is made from published figures, which go on record with the computation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from clusterplanner.core.analysis.compare import PERCENT, Change, Standing, ranking
from clusterplanner.core.base.numbers import decimals_of
from clusterplanner.core.base.words import say
from clusterplanner.core.facts.territories import REPUBLIC, Level
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.typography import NO_BREAK_SPACE, tidy
from clusterplanner.core.report.chapters.wording import lowered

if TYPE_CHECKING:
    from clusterplanner.core.facts.observations import Observation

_COUNTED: Final = frozenset({"percent", "point", "unit", "person", "rouble", "times"})
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[А-ЯЁІЎA-Z])")


def latest(scribe: Scribe, indicator: str, territory: str) -> Observation | None:
    """Return the last figure of an indicator."""
    return scribe.library.figures.series(indicator, territory).latest


def movement(scribe: Scribe, indicator: str, territory: str) -> Change | None:
    """Return the longest change up to the last figure within one source, None when there is only one figure.

    Figures of different sources are compiled differently: what changed between them is not a change.
    """
    series = scribe.library.figures.series(indicator, territory)
    last = series.latest
    if last is None:
        return None
    earlier = (each for year in series.years if year < last.year for each in series.by_year[year])
    first = next((each for each in earlier if each.source == last.source), None)
    return Change(first, last, series.unit) if first else None


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


# Words for numbers


def counted(scribe: Scribe, unit: str, value: Decimal, decimals: int) -> str:
    """Return a number with its unit in the accusative: «40 единиц», «0,5 процента», «12,5 млн руб.»."""
    number = scribe.number(abs(value), decimals)
    if unit in _COUNTED:
        rounded = abs(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        # A fraction takes one form whatever its digits; 0.5 stands for all of them.
        n = Decimal("0.5") if decimals else rounded
        return tidy(say(f"report.counted_{unit}", scribe.language, n=n, number=number))
    return f"{number}{NO_BREAK_SPACE}{scribe.text(scribe.library.figures.units[unit])}"


def level_text(scribe: Scribe, observation: Observation) -> str:
    """Return a figure with its unit, and put it on record."""
    scribe.evidence.use(observation)
    indicator = scribe.indicator(observation.indicator)
    text = counted(scribe, indicator.unit, observation.value, scribe.decimals(observation))
    return f"\u2212{text}" if observation.value < 0 else text


def change_text(scribe: Scribe, found: Change) -> str:
    """Return how much an indicator moved, without its sign: «40 единиц (на 0,5 процента)», «2,5 процентного пункта»."""
    indicator = scribe.indicator(found.last.indicator)
    record_change(scribe, found)
    if found.in_points:
        return counted(scribe, "point", found.absolute, indicator.decimals)
    absolute = counted(scribe, indicator.unit, found.absolute, indicator.decimals)
    if found.relative is None:
        return absolute
    relative = counted(scribe, PERCENT, found.relative, 1)
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


# Sentences


def movement_sentence(scribe: Scribe, indicator: str) -> str:
    """Return how an indicator moved in the plan's territory; where it has no figure, so, and how in the republic."""
    territory = scribe.plan.territory
    if latest(scribe, indicator, territory):
        return _told_movement(scribe, indicator, territory)
    nothing = scribe.say("no_figure", name=scribe.text(scribe.indicator(indicator).name), within=scribe.within)
    if not latest(scribe, indicator, REPUBLIC):
        return nothing
    return f"{nothing} {_told_movement(scribe, indicator, REPUBLIC)}"


def _told_movement(scribe: Scribe, indicator: str, territory: str) -> str:
    last = latest(scribe, indicator, territory)
    assert last is not None
    words: dict[str, object] = {
        "name": scribe.text(scribe.indicator(indicator).name),
        "within": scribe.text(scribe.library.catalogue.forms(territory).within),
        "b": last.year,
        "value": level_text(scribe, last),
    }
    found = movement(scribe, indicator, territory)
    if found is None:
        return scribe.say("only_one", **words)
    key = "grew" if found.absolute > 0 else "fell" if found.absolute < 0 else "stayed"
    return scribe.say(key, a=found.first.year, change=change_text(scribe, found), **words)


def rank_sentence(scribe: Scribe, indicator: str) -> str:
    """Return which place the region takes by an indicator, "" where there is no ranking."""
    last = latest(scribe, indicator, scribe.plan.territory)
    if last is None or not is_region(scribe, scribe.plan.territory):
        return ""
    place = rank(scribe, indicator, last.year, scribe.plan.territory)
    return scribe.say("rank_sentence", number=place[0], total=place[1]) if place else ""


def source_sentence(scribe: Scribe, *observations: Observation) -> str:
    """Return where figures were published, each publication once with its tables and pages."""
    places: dict[str, list[str]] = {}
    for each in observations:
        known = places.setdefault(each.source, [])
        place = place_text(scribe, each)
        if place and place not in known:
            known.append(place)
    told = "; ".join(", ".join((publication(scribe, source), *where)) for source, where in places.items())
    return scribe.say("source_line" if len(places) == 1 else "sources_line", name=told)


def publication(scribe: Scribe, source: str) -> str:
    """Return publisher and title of a source, without a full stop at the end."""
    known = scribe.library.figures.sources[source]
    parts = (scribe.text(known.publisher), scribe.text(known.title))
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


def limit_notes(scribe: Scribe, indicators: Iterable[str], told: Iterable[str] = ()) -> list[str]:
    """Return what a reader must know about series, each thing once with the indicators it concerns, without full stops.

    Sentences in `told` are left out. The indicators count as explained from then on.
    """
    concerned: dict[str, list[str]] = {}
    already = set(told)
    for name in indicators:
        scribe.explained.add(name)
        for sentence in limit_sentences(scribe, name):
            if sentence not in already:
                concerned.setdefault(sentence.rstrip("."), []).append(lowered(short_name(scribe, name)))
    return [
        scribe.say("limit", names="; ".join(names), sentence=lowered(sentence)) for sentence, names in concerned.items()
    ]


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
