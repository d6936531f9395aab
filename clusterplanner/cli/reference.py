"""The command that explains: the reference section, or one entry of it."""

from __future__ import annotations

import argparse
import textwrap
from typing import TYPE_CHECKING

from clusterplanner.cli.calls import DONE, FOUND_ERRORS, PROGRAM, WrongCall, open_library
from clusterplanner.cli.printing import print_json, print_table
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clusterplanner.core.analysis.reference import Told
    from clusterplanner.core.facts.library import Library

_WIDTH = 100


def show_reference(call: argparse.Namespace, language: Language) -> int:
    """Print one entry of the reference section, or the list of those that hold some words."""
    from clusterplanner.core.analysis.reference import search, tell, tell_all

    library = open_library()
    if call.entry is not None:
        entry = library.reference.entries.get(call.entry)
        if entry is None:
            raise WrongCall("unknown_entry", given=call.entry, help=f"{PROGRAM} reference")
        told = tell(entry, library, language)
        if call.json:
            print_json(_as_json(told))
        else:
            print("\n".join(_lines(told, library, language)))
        return DONE
    found = search(tell_all(library, language), call.search)
    if call.json:
        print_json([_as_json(each) for each in found])
    elif found:
        print_table([(each.entry.id, each.title) for each in found])
    else:
        print(say("reference.nothing_found", language, words=call.search))
    return DONE if found else FOUND_ERRORS


def _as_json(told: Told) -> dict[str, object]:
    entry = told.entry
    return {
        "id": entry.id,
        "group": entry.group,
        "title": told.title,
        "lead": told.lead,
        "points": told.points,
        "after": told.after,
        "links": entry.links,
        "measures": entry.measures,
        "findings": entry.findings,
        "source": told.source,
    }


def _lines(told: Told, library: Library, language: Language) -> Iterable[str]:
    from clusterplanner.core.analysis.gauges import gauges

    entry = told.entry
    yield told.title
    yield ""
    yield from map(_wrapped, told.lead)
    for number, point in enumerate(told.points, start=1):
        mark = f"{number}. " if entry.numbered else "– "
        yield textwrap.fill(point, _WIDTH, initial_indent=f"  {mark}", subsequent_indent=" " * (2 + len(mark)))
    yield from map(_wrapped, told.after)
    yield ""
    measures = "; ".join(library.catalogue.measures[each].name[language] for each in entry.measures)
    findings = "; ".join(gauges()[each].name[language] for each in entry.findings)
    links = "; ".join(f"{library.reference.entries[each].title[language]} ({each})" for each in entry.links)
    if measures:
        yield _wrapped(say("reference.see_measures", language, names=measures))
    if findings:
        yield _wrapped(say("reference.see_findings", language, names=findings))
    if links:
        yield _wrapped(say("reference.see_also", language, titles=links))
    yield _wrapped(say("reference.source", language, source=told.source))


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH)
