"""The commands that print what the program knows: regions, indicators, measures; and that look it over."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from clusterplanner.cli.calls import DONE, FOUND_ERRORS, open_library
from clusterplanner.cli.printing import print_json, print_table
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say


def list_regions(call: argparse.Namespace, language: Language) -> int:
    """Print the regions with their codes."""
    regions = open_library().gazetteer.regions
    if call.json:
        print_json([{"code": each.code, "level": each.level, "name": asdict(each.name)} for each in regions])
    else:
        print_table([(each.code, each.name[language]) for each in regions])
    return DONE


def show_indicators(call: argparse.Namespace, language: Language) -> int:
    """Print a territory's figures, or write them as CSV."""
    from clusterplanner.core.base.numbers import decimals_of, format_number
    from clusterplanner.core.files.figures_csv import figures_csv, series_of, shown_name

    library = open_library()
    series = series_of(library, library.gazetteer.find(call.region))
    if call.csv:
        from clusterplanner.core.base.safely import write_bytes

        every = (each for one in series for year in one.years for each in one.by_year[year])
        observations = [each for each in every if call.year in (None, each.year)]
        write_bytes(call.csv, figures_csv(library, observations, language))
        print(say("cli.written", language, file=call.csv))
        return DONE
    figures = [one[call.year] if call.year else one.latest for one in series]
    entries = library.figures.indicators
    rows = [
        (
            each.indicator,
            str(each.year),
            format_number(each.value, language, max(decimals_of(each.value), entries[each.indicator].decimals)),
            library.figures.unit(each.indicator)[language],
            shown_name(library, each, language),
        )
        for each in figures
        if each
    ]
    if not rows:
        print(say("cli.no_figures", language, year=call.year or ""))
        return DONE
    heads = ("id", "year", "value", "unit", "indicator")
    print_table([tuple(say(f"cli.column_{head}", language) for head in heads), *rows], right=2)
    return DONE


def list_measures(call: argparse.Namespace, language: Language) -> int:
    """Print the catalogue of measures."""
    measures = open_library().catalogue.measures.values()
    if call.json:
        print_json(
            [
                {"id": each.id, "number": each.number, "parent": each.parent, "name": asdict(each.name)}
                | {"tasks": each.tasks, "provisions": each.provisions, "acts": each.acts}
                | {"needs": each.needs, "strengthens": each.strengthens}
                for each in measures
            ]
        )
    else:
        print_table([(each.number, each.id, each.name[language]) for each in measures])
    return DONE


def self_check(_call: argparse.Namespace, language: Language) -> int:
    """Print what a look over every file and library of the program found."""
    from clusterplanner.core.selfcheck import findings

    fine = True
    for finding in findings(open_library()):
        print(finding.sentence(language))
        fine = fine and finding.fine
    print(say("cli.self_check_fine" if fine else "cli.self_check_failed", language))
    return DONE if fine else FOUND_ERRORS
