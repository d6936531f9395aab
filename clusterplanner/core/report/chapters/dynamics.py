"""How the indicators moved, in a few lists instead of a sentence for each: what rose, what fell, what is not known.

An item reads «число МСП-организаций – с 9 058 до 8 958 единиц, или на 1,1 процента (5-е место)»: it fits any name,
whatever its gender and number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.report.chapters.scribe import Scribe, list_items
from clusterplanner.core.report.chapters.statements import (
    cautioned,
    is_region,
    latest,
    level_text,
    movement,
    nominal,
    pace_text,
    rank,
    short_name,
    warnings,
)
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import Block, Run

if TYPE_CHECKING:
    from clusterplanner.core.analysis.compare import Change
    from clusterplanner.core.facts.observations import Observation

_Group = tuple[str, int, int]

# In this order the lists follow one another; the words of each are keys of the report's catalogue.
_KINDS: Final = ("grew", "grew_nominal", "fell", "fell_nominal", "stayed", "single", "missing")


def dynamics(scribe: Scribe, chosen: Sequence[str]) -> Iterator[Block]:
    """Yield the lists of a chapter's indicators, then what is known against single series."""
    judged = [each for each in chosen if not cautioned(scribe, each)]
    groups: dict[_Group, list[str]] = {}
    for indicator in judged:
        groups.setdefault(_group(scribe, indicator), []).append(indicator)
    explained = False
    for group in sorted(groups, key=lambda each: (_KINDS.index(each[0]), -each[2], each[1])):
        names = groups[group]
        ranked = any(_place(scribe, each) for each in names) and group[0] != "missing"
        yield from _list(scribe, group, names, told="ranks_told" if ranked and not explained else "")
        explained = explained or ranked
    for indicator in chosen:
        text = _caution(scribe, indicator)
        if text:
            yield scribe.point(text, "indicators")


def _list(scribe: Scribe, group: _Group, names: Sequence[str], *, told: str) -> Iterator[Block]:
    kind, first, last = group
    ranks = scribe.say(told, total=len(scribe.library.gazetteer.regions)) if told else ""
    key = f"{kind}_one" if len(names) == 1 else f"{kind}_many"
    yield scribe.point(scribe.say(key, a=first, b=last, within=scribe.within, ranks=ranks), "indicators")
    yield from list_items([(Run(_item(scribe, kind, each)),) for each in names])


def _group(scribe: Scribe, indicator: str) -> _Group:
    """Return the list that an indicator belongs to and the years compared, 0 where the list has no common ones."""
    territory = scribe.plan.territory
    found = movement(scribe, indicator, territory)
    if found is None:
        return ("single" if latest(scribe, indicator, territory) else "missing", 0, 0)
    if not found.absolute:
        return ("stayed", found.first.year, found.last.year)
    kind = "grew" if found.absolute > 0 else "fell"
    suffix = "_nominal" if nominal(scribe, indicator) else ""
    return (kind + suffix, found.first.year, found.last.year)


def _item(scribe: Scribe, kind: str, indicator: str) -> str:
    name = lowered(short_name(scribe, indicator))
    if kind == "missing":
        return _of_republic(scribe, name, indicator)
    found = movement(scribe, indicator, scribe.plan.territory)
    if found is None or kind == "stayed":
        last = latest(scribe, indicator, scribe.plan.territory)
        assert last is not None
        return _value(scribe, name, last, indicator)
    words = {"name": name, "place": _place(scribe, indicator), "change": pace_text(scribe, found)}
    return scribe.say("moved", **words, **_ends(scribe, found))


def _ends(scribe: Scribe, found: Change) -> dict[str, object]:
    """Return the two figures of a change, the first without its unit: «с 9 058 до 8 958 единиц»."""
    return {
        "first": scribe.figure(found.first),
        "last": level_text(scribe, found.last, "genitive"),
        "a": found.first.year,
        "b": found.last.year,
    }


def _value(scribe: Scribe, name: str, last: Observation, indicator: str) -> str:
    unit = scribe.text(scribe.library.figures.unit(indicator))
    place = _place(scribe, indicator)
    return scribe.say("single_item", name=name, unit=unit, number=scribe.figure(last), b=last.year, place=place)


def _of_republic(scribe: Scribe, name: str, indicator: str) -> str:
    """Return an indicator without a figure of the region, with the republic's so far as it has one."""
    last = latest(scribe, indicator, REPUBLIC)
    if last is None:
        return name
    found = movement(scribe, indicator, REPUBLIC)
    if found is None:
        unit = scribe.text(scribe.library.figures.unit(indicator))
        return scribe.say("missing_item_single", name=name, unit=unit, number=scribe.figure(last), b=last.year)
    pace_text(scribe, found)
    return scribe.say("missing_item", name=name, **_ends(scribe, found))


def _place(scribe: Scribe, indicator: str) -> str:
    """Return « (5-е место)», "" where there is no ranking; how many were ranked is told when not all regions were."""
    last = latest(scribe, indicator, scribe.plan.territory)
    if last is None or not is_region(scribe, scribe.plan.territory):
        return ""
    found = rank(scribe, indicator, last.year, scribe.plan.territory)
    if found is None:
        return ""
    key = "place" if found[1] == len(scribe.library.gazetteer.regions) else "place_of"
    return scribe.say(key, number=found[0], total=found[1])


def _caution(scribe: Scribe, indicator: str) -> str:
    """Return what is known against a series, with the change that must not be judged where it is the plan's own."""
    known = " ".join(warnings(scribe, indicator))
    if not known:
        return ""
    name = short_name(scribe, indicator)
    found = movement(scribe, indicator, scribe.plan.territory) if cautioned(scribe, indicator) else None
    if found is None:
        return scribe.say("caution_elsewhere", name=name, sentence=lowered(known))
    pace_text(scribe, found)
    words = {"name": name, "within": scribe.within, "sentence": known}
    return scribe.say("caution", **words, **_ends(scribe, found))
