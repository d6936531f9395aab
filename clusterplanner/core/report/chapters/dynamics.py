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
    course_text,
    latest,
    level_text,
    movement,
    nominal,
    pace_text,
    place,
    short_name,
    warnings,
)
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import Block, Run

if TYPE_CHECKING:
    from clusterplanner.core.analysis.compare import Change

_Group = tuple[str, int, int]

# In this order the lists follow one another; the words of each are keys of the report's catalogue.
_MOVED: Final = ("grew", "grew_nominal", "fell", "fell_nominal")
_KINDS: Final = (*_MOVED, "stayed", "single", "missing")


def dynamics(scribe: Scribe, chosen: Sequence[str]) -> Iterator[Block]:
    """Yield the lists of a chapter's indicators, then what is known against single series."""
    explained = False
    for (kind, first, last), names in _grouped(scribe, [each for each in chosen if not cautioned(scribe, each)]):
        ranked = kind in _MOVED and any(place(scribe, each) for each in names)
        ranks = "" if explained or not ranked else _ranks(scribe)
        explained = explained or ranked
        span = scribe.say("span", a=first, b=last) if first else scribe.say("span_other")
        key = f"{kind}_one" if len(names) == 1 else f"{kind}_many"
        told = scribe.say(key, span=span, a=first, b=last, within=scribe.within, of=scribe.of, ranks=ranks)
        yield scribe.point(told[:1].upper() + told[1:], "indicators")
        yield from list_items([(Run(_item(scribe, kind, each, with_years=not first)),) for each in names])
    yield from _cautions(scribe, chosen)


def _ranks(scribe: Scribe) -> str:
    return scribe.say("ranks_told", total=len(scribe.library.gazetteer.regions))


def _grouped(scribe: Scribe, names: Sequence[str]) -> Iterator[tuple[_Group, Sequence[str]]]:
    """Yield the lists with their indicators: of each kind that of the commonest years, then one of all other years."""
    groups: dict[str, dict[tuple[int, int], list[str]]] = {}
    for indicator in names:
        kind, *years = _group(scribe, indicator)
        groups.setdefault(kind, {}).setdefault((years[0], years[1]), []).append(indicator)
    for kind in sorted(groups, key=_KINDS.index):
        main, *others = sorted(groups[kind].items(), key=lambda pair: (-len(pair[1]), -pair[0][1], pair[0][0]))
        yield (kind, *main[0]), main[1]
        rest = [each for _, group in others for each in group]
        if rest:
            yield (kind, 0, 0), rest


def _group(scribe: Scribe, indicator: str) -> _Group:
    """Return the list that an indicator belongs to and the years compared, 0 where the list has no common ones."""
    territory = scribe.plan.territory
    found = movement(scribe, indicator, territory)
    if found is None:
        return ("single" if latest(scribe, indicator, territory) else "missing", 0, 0)
    if not found.absolute:
        return ("stayed", 0, 0)
    kind = "grew" if found.absolute > 0 else "fell"
    suffix = "_nominal" if nominal(scribe, indicator) else ""
    return (kind + suffix, found.first.year, found.last.year)


def _item(scribe: Scribe, kind: str, indicator: str, *, with_years: bool) -> str:
    name = lowered(short_name(scribe, indicator))
    if kind == "missing":
        return _of_republic(scribe, name, indicator)
    found = movement(scribe, indicator, scribe.plan.territory)
    if kind == "stayed":
        assert found is not None
        unit = scribe.text(scribe.library.figures.unit(indicator))
        number = scribe.figure(found.last)
        told = course_text(scribe, indicator)
        return scribe.say("stayed_item", name=name, unit=unit, number=number, course=told, **_years(found))
    if found is None:
        last = latest(scribe, indicator, scribe.plan.territory)
        assert last is not None
        unit = scribe.text(scribe.library.figures.unit(indicator))
        return scribe.say("single_item", name=name, unit=unit, number=scribe.figure(last), b=last.year)
    return _moved(scribe, name, found, with_years=with_years, place=place(scribe, indicator))


def _moved(scribe: Scribe, name: str, found: Change, *, with_years: bool, place: str = "") -> str:
    key = "moved_years" if with_years else "moved"
    told = course_text(scribe, found.last.indicator)
    return scribe.say(key, name=name, place=place, change=pace_text(scribe, found), course=told, **_ends(scribe, found))


def _years(found: Change) -> dict[str, object]:
    return {"a": found.first.year, "b": found.last.year}


def _ends(scribe: Scribe, found: Change) -> dict[str, object]:
    """Return the two figures of a change, the first without its unit: «с 9 058 до 8 958 единиц»."""
    return {
        "first": scribe.figure(found.first),
        "last": level_text(scribe, found.last, "genitive"),
        **_years(found),
    }


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


def _cautions(scribe: Scribe, chosen: Sequence[str]) -> Iterator[Block]:
    """Yield what is known against series; changes of the plan's own region that must not be judged stand before it."""
    known: dict[str, list[str]] = {}
    for indicator in chosen:
        text = " ".join(warnings(scribe, indicator))
        if text:
            known.setdefault(text, []).append(indicator)
    if not known:
        return
    own = [each for each in chosen if cautioned(scribe, each)]
    changes = {each: found for each in own if (found := movement(scribe, each, scribe.plan.territory))}
    if changes:
        key = "caution_one" if len(changes) == 1 else "caution_many"
        yield scribe.point(scribe.say(key, within=scribe.within), "indicators")
        items = [
            _moved(scribe, lowered(short_name(scribe, each)), found, with_years=True) for each, found in changes.items()
        ]
        yield from list_items([(Run(each),) for each in items])
    for text, names in known.items():
        key = "caution_note_one" if len(names) == 1 else "caution_note_many"
        told = ", ".join(scribe.say("quoted", name=short_name(scribe, each)) for each in names)
        yield scribe.point(scribe.say(key, names=told, sentence=lowered(text)), "indicators")
