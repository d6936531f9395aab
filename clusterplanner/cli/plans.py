"""The commands that make a plan and check one."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from clusterplanner.cli.calls import DONE, FOUND_ERRORS, PROGRAM, WrongCall, open_library
from clusterplanner.cli.printing import as_json, print_json
from clusterplanner.core.base.problems import Refusal, Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

MOST_YEARS = 20


def create_plan(call: argparse.Namespace, language: Language) -> int:
    """Write a new plan file."""
    from clusterplanner.core.files.plan_file import SUFFIX, write
    from clusterplanner.core.plan.create import new_plan

    if call.first > call.last:
        raise WrongCall("bad_period", first=call.first, last=call.last)
    if call.last - call.first >= MOST_YEARS:
        raise WrongCall("long_period", first=call.first, last=call.last, most=MOST_YEARS)
    if call.output.suffix.lower() != SUFFIX:
        raise WrongCall("plan_suffix", file=call.output)
    if call.output.exists():
        raise WrongCall("exists", file=call.output)
    library = open_library()
    territory = _planned(library, call.region, language)
    measures = _chosen(library, call.measures)
    plan = new_plan(library, territory, call.first, call.last, measures, call.language or Language.RU)
    write(call.output, plan)
    print(say("cli.written", language, file=call.output))
    return DONE


def _planned(library: Library, given: str, language: Language) -> str:
    """Return the code of the one territory that a name means, when plans are made for it."""
    from clusterplanner.core.plan.check import territory_problem

    found = library.gazetteer.called(given)
    if len(found) > 1:
        names = "; ".join(f"{each.name[language]} ({each.code})" for each in found)
        raise WrongCall("many_territories", given=given, names=names)
    problem = territory_problem(found[0].code, library)
    if problem is not None:
        raise Refusal(problem.code, **dict(problem.values))
    return found[0].code


def _chosen(library: Library, given: str) -> tuple[str, ...]:
    """Return the ids of the measures that a call names, each once; `all` means the nine of the article."""
    if given == "all":
        return tuple(each.id for each in library.catalogue.main_measures)
    ids = tuple(dict.fromkeys(each.strip() for each in given.split(",") if each.strip()))
    for each in ids:
        if each not in library.catalogue.measures:
            raise WrongCall("unknown_measure", given=each, help=f"{PROGRAM} measures")
    if not ids:
        raise WrongCall("no_measures", help=f"{PROGRAM} measures")
    return ids


def check_plan(call: argparse.Namespace, language: Language) -> int:
    """Print what a plan lacks."""
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.plan.check import check

    by_weight = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)
    problems = sorted(check(read(call.plan), open_library()), key=lambda each: by_weight.index(each.severity))
    if call.json:
        print_json([as_json(each, language) for each in problems])
    else:
        for each in problems:
            severity = say(f"cli.severity_{each.severity}", language)
            print(f"{severity} {each.code} [{each.where}]: {each.sentence(language)}")
        count = Counter(each.severity for each in problems)
        errors, warnings, notices = (count[each] for each in by_weight)
        print(say("cli.checked", language, errors=errors, warnings=warnings, notices=notices))
    return FOUND_ERRORS if any(each.severity is Severity.ERROR for each in problems) else DONE
