"""Figures as a CSV file that Excel in Belarus opens with a double click.

UTF-8 with a byte order mark, semicolons, a decimal comma in Russian and Belarusian and a point in English. A text that
a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.facts.observations import Observation, Series
    from clusterplanner.core.facts.territories import Territory

COLUMNS = ("region", "id", "indicator", "year", "value", "unit", "source", "place", "note")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def series_of(library: Library, territory: Territory) -> tuple[Series, ...]:
    """Return every series that has figures for a territory, in dictionary order, the total before its sections."""
    figures = library.figures
    every = (
        figures.series(indicator.id, territory.code, section)
        for indicator in figures.indicators_of(territory.level)
        for section in sorted({"", *figures.coverage[indicator.id][territory.level].sections})
    )
    return tuple(filter(None, every))


def shown_name(library: Library, observation: Observation, language: Language | str) -> str:
    """Return the name of an observation's indicator, with the section when it is of one."""
    figures = library.figures
    name = figures.indicators[observation.indicator].name[language]
    section = figures.sections.get(observation.section)
    return f"{name}: {section[language]}" if section else name


def figures_csv(library: Library, observations: Iterable[Observation], language: Language | str) -> bytes:
    """Return observations as the content of a CSV file, one row for each, with a row of headings."""
    figures = library.figures
    file = io.StringIO()
    rows = csv.writer(file, delimiter=";")
    rows.writerow(say(f"cli.column_{column}", language) for column in COLUMNS)
    for each in observations:
        source = figures.sources[each.source]
        value = f"{each.value:f}"
        rows.writerow(
            (
                harmless(library.gazetteer.territories[each.territory].name[language]),
                each.indicator,
                harmless(shown_name(library, each, language)),
                each.year,
                value if language == Language.EN else value.replace(".", ","),
                harmless(figures.unit(each.indicator)[language]),
                harmless(f"{source.publisher[language]}. {source.title[language]}"),
                harmless(", ".join(filter(None, (each.table, each.page)))),
                harmless(each.note[language]),
            )
        )
    return file.getvalue().encode("utf-8-sig")


def table_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows of texts as the content of a CSV file."""
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows([harmless(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
