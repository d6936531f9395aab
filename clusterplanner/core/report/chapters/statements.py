"""Statements computed from the figures: how an indicator moved, where a region stands, how far it is from another.

Nothing here is typed in: each sentence is made from published figures, which go on record with the computation.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.words import say
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import Level
from clusterplanner.core.report.chapters.evidence import Computed
from clusterplanner.core.report.chapters.scribe import Scribe
from clusterplanner.core.report.chapters.typography import NO_BREAK_SPACE, tidy

if TYPE_CHECKING:
    from clusterplanner.core.facts.observations import Observation

PERCENT: Final = "percent"
_COUNTED: Final = frozenset({"percent", "point", "unit", "person", "rouble", "times"})
_TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Movement:
    """An indicator's first and last figure of one source."""

    first: Observation
    last: Observation

    @property
    def change(self) -> Decimal:
        """The last figure less the first, in the indicator's unit."""
        return self.last.value - self.first.value

    @property
    def percent(self) -> Decimal | None:
        """The change in per cent of the first figure, rounded to a tenth; None when the first is 0."""
        if not self.first.value:
            return None
        return (self.change / self.first.value * 100).quantize(_TENTH, ROUND_HALF_UP)


def latest(scribe: Scribe, indicator: str, territory: str) -> Observation | None:
    """Return the last figure of an indicator."""
    return scribe.library.figures.series(indicator, territory).latest


def movement(scribe: Scribe, indicator: str, territory: str) -> Movement | None:
    """Return the longest movement up to the last figure within one source, None when there is only one figure.

    Figures of different sources are compiled differently: what changed between them is not a change.
    """
    series = scribe.library.figures.series(indicator, territory)
    last = series.latest
    if last is None:
        return None
    for year in series.years:
        for observation in series.by_year[year]:
            if observation.source == last.source and year < last.year:
                return Movement(observation, last)
    return None


def is_region(scribe: Scribe, territory: str) -> bool:
    """Say whether a territory is one of the seven regions."""
    return scribe.library.gazetteer.territories[territory].level is Level.REGION


def standing(scribe: Scribe, indicator: str, year: int) -> tuple[Observation, ...]:
    """Return the regions' figures of a year, the best first; where neither end is better, the greatest first."""
    series = (scribe.library.figures.series(indicator, region.code) for region in scribe.library.gazetteer.regions)
    known = [observation for each in series if (observation := each[year])]
    less_is_better = scribe.indicator(indicator).direction is Direction.LESS
    return tuple(sorted(known, key=lambda o: o.value, reverse=not less_is_better))


def rank(scribe: Scribe, indicator: str, year: int, territory: str) -> tuple[int, int] | None:
    """Return a region's place and among how many; equal figures share a place. None outside the ranking."""
    known = standing(scribe, indicator, year)
    own = next((o.value for o in known if o.territory == territory), None)
    if own is None or len(known) < 2:
        return None
    for observation in known:
        scribe.evidence.use(observation)
    return 1 + [o.value for o in known].index(own), len(known)


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
    text = counted(scribe, indicator.unit, observation.value, indicator.decimals)
    return f"\u2212{text}" if observation.value < 0 else text


def change_text(scribe: Scribe, found: Movement) -> str:
    """Return how much an indicator moved, without its sign: «40 единиц (на 0,5 процента)», «2,5 процентного пункта»."""
    indicator = scribe.indicator(found.last.indicator)
    record_change(scribe, found)
    if indicator.unit == PERCENT:
        return counted(scribe, "point", found.change, indicator.decimals)
    absolute = counted(scribe, indicator.unit, found.change, indicator.decimals)
    if found.percent is None:
        return absolute
    relative = counted(scribe, PERCENT, found.percent, 1)
    return scribe.say("absolute_and_relative", absolute=absolute, relative=relative)


def record_change(scribe: Scribe, found: Movement) -> None:
    """Put a change on record with both figures and its computation."""
    first, last = scribe.figure(found.first), scribe.figure(found.last)
    indicator = scribe.indicator(found.last.indicator)
    names = {
        "name": scribe.text(indicator.name),
        "territory": scribe.territory(found.last.territory),
        "a": found.first.year,
        "b": found.last.year,
    }
    difference = scribe.number(found.change, indicator.decimals, signed=True)
    unit = scribe.say("points") if indicator.unit == PERCENT else scribe.text(scribe.library.figures.unit(indicator.id))
    scribe.evidence.compute(
        Computed(scribe.say("computed_change", **names), f"{last} − {first}", difference, found.change, unit)
    )
    if indicator.unit != PERCENT and found.percent is not None:
        percent = scribe.number(found.percent, 1, signed=True)
        formula = f"({last} − {first}) / {first} × 100"
        scribe.evidence.compute(Computed(scribe.say("computed_percent", **names), formula, percent, found.percent, "%"))


# Sentences


def movement_sentence(scribe: Scribe, indicator: str) -> str:
    """Return how an indicator moved in the plan's territory, or that no figure is known."""
    territory = scribe.plan.territory
    words: dict[str, object] = {"name": scribe.text(scribe.indicator(indicator).name), "within": scribe.within}
    found = movement(scribe, indicator, territory)
    if found is None:
        only = latest(scribe, indicator, territory)
        if only is None:
            return scribe.say("no_figure", **words)
        return scribe.say("only_one", b=only.year, value=level_text(scribe, only), **words)
    key = "grew" if found.change > 0 else "fell" if found.change < 0 else "stayed"
    change = change_text(scribe, found)
    value = level_text(scribe, found.last)
    return scribe.say(key, a=found.first.year, b=found.last.year, change=change, value=value, **words)


def rank_sentence(scribe: Scribe, indicator: str) -> str:
    """Return which place the region takes by an indicator, "" where there is no ranking."""
    last = latest(scribe, indicator, scribe.plan.territory)
    if last is None or not is_region(scribe, scribe.plan.territory):
        return ""
    place = rank(scribe, indicator, last.year, scribe.plan.territory)
    return scribe.say("rank_sentence", number=place[0], total=place[1]) if place else ""


def source_sentence(scribe: Scribe, *observations: Observation) -> str:
    """Return where figures were published, each place once: publisher, title, table, page."""
    places = dict.fromkeys(source_text(scribe, each) for each in observations)
    return scribe.say("source_line" if len(places) == 1 else "sources_line", name="; ".join(places))


def source_text(scribe: Scribe, observation: Observation) -> str:
    """Return publisher, title, table and page of one figure."""
    source = scribe.library.figures.sources[observation.source]
    title = f"{scribe.text(source.publisher)}. {scribe.text(source.title)}".rstrip(".")
    place = place_text(scribe, observation)
    return f"{title}, {place}" if place else title


def place_text(scribe: Scribe, observation: Observation) -> str:
    """Return table and page as far as they are known."""
    if observation.table and observation.page:
        return scribe.say("table_page", table=observation.table, page=observation.page)
    if observation.table:
        return scribe.say("table_only", table=observation.table)
    return scribe.say("page_only", page=observation.page) if observation.page else ""
