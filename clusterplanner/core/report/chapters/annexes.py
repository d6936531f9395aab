"""Annexes: measures against tasks and provisions, and the passport of every figure used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from clusterplanner.core.facts.acts import CONCEPT, STRATEGY
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.report.chapters.programme import ordered_items
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe, cell, list_items, number_cell
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import place_text
from clusterplanner.core.report.document import Align, Block, Paragraph, Row, RowKind, Run, Style, Table, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clusterplanner.core.facts.acts import Provision
    from clusterplanner.core.facts.observations import Observation


def compliance(scribe: Scribe) -> Iterator[Block]:
    """Yield the annex of measures against tasks and provisions."""
    yield replace(scribe.annex(Section.COMPLIANCE), new_page=True)
    yield _body(scribe.say("compliance_intro"))
    yield compliance_table(scribe)


def _body(text: str) -> Paragraph:
    return Paragraph((Run(text),), Style.BODY)


def compliance_table(scribe: Scribe) -> Table:
    """Return the table: each task and provision, and the numbers of the measures that serve it."""
    served = coverage(scribe.plan, scribe.library)
    catalogue = scribe.library.catalogue
    columns = (
        scribe.column("column_number", 0.08, Align.CENTRE),
        scribe.column("column_provision", 0.62),
        scribe.column("column_served_by", 0.30),
    )
    rows: list[Row] = []
    groups = (
        ("strategy_tasks", STRATEGY, catalogue.tasks, served.tasks),
        ("concept_provisions", CONCEPT, catalogue.provisions, served.provisions),
    )
    for title, act, provisions, items in groups:
        known = catalogue.acts.get(act)
        name = f"{scribe.say(title)} ({scribe.text(known.short)})" if known else scribe.say(title)
        rows.append(Row((cell(name, span=len(columns)),), RowKind.GROUP))
        rows += _served_rows(scribe, provisions, items)
    return scribe.table(scribe.say("compliance_table"), columns, rows, "table-compliance", numbered=True)


def _served_rows(
    scribe: Scribe, provisions: Mapping[str, Provision], served: Mapping[str, tuple[str, ...]]
) -> Iterator[Row]:
    numbers = {item.id: number for number, item in ordered_items(scribe)}
    for place, (key, provision) in enumerate(provisions.items(), start=1):
        by = ", ".join(str(number) for number in sorted(numbers[item] for item in served[key]))
        yield Row((cell(str(place)), cell(scribe.text(provision.name)), cell(by or scribe.say("served_by_none"))))


def passport(scribe: Scribe) -> Iterator[Block]:
    """Yield the annex of every published figure used, every computed one, and the publications."""
    if not scribe.evidence.figures:
        return
    yield Turn(landscape=True)
    yield scribe.annex(Section.PASSPORT)
    yield _body(scribe.say("passport_intro"))
    yield figures_table(scribe)
    if scribe.evidence.computed:
        yield computed_table(scribe)
    yield _body(scribe.say("publications"))
    yield from list_items([(Run(f"{number}) {title}"),) for number, title in _publications(scribe)])


def _sources(scribe: Scribe) -> dict[str, int]:
    """Return the publications used, numbered in order of first use."""
    used = dict.fromkeys(figure.source for figure in scribe.evidence.figures)
    return {source: number for number, source in enumerate(used, start=1)}


def _publications(scribe: Scribe) -> Iterator[tuple[int, str]]:
    for name, number in _sources(scribe).items():
        source = scribe.library.figures.sources[name]
        parts = (scribe.text(source.publisher), scribe.text(source.title), scribe.text(source.note))
        yield number, ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def figures_table(scribe: Scribe) -> Table:
    """Return the table of published figures: by indicator, then territory and place of publication."""
    columns = (
        scribe.column("column_territory", 0.18),
        scribe.column("column_year_value", 0.36),
        scribe.column("column_publication", 0.08, Align.CENTRE),
        scribe.column("column_place", 0.16),
        scribe.column("column_note", 0.22),
    )
    rows: list[Row] = []
    sources = _sources(scribe)
    shown = ""
    for group in _grouped(scribe.evidence.figures):
        first = group[0]
        if first.indicator != shown:
            shown = first.indicator
            rows.append(Row((cell(indicator_title(scribe, shown), span=len(columns)),), RowKind.GROUP))
        values = "; ".join(_dated(scribe, each) for each in sorted(group, key=lambda o: (o.year, o.date)))
        rows.append(
            Row(
                (
                    cell(scribe.territory(first.territory)),
                    cell(values),
                    cell(str(sources[first.source])),
                    cell(place_text(scribe, first) or NOTHING),
                    cell(scribe.text(first.note) or NOTHING),
                )
            )
        )
    return scribe.table(scribe.say("passport_table"), columns, rows, "table-passport", numbered=True)


def indicator_title(scribe: Scribe, indicator: str) -> str:
    """Return an indicator's name with its unit, as the rows of one indicator are headed."""
    name = scribe.text(scribe.indicator(indicator).name)
    return scribe.say("in_unit", name=name, unit=scribe.text(scribe.library.figures.unit(indicator)))


def _grouped(figures: Iterable[Observation]) -> Iterator[tuple[Observation, ...]]:
    """Yield the figures that share everything but year and value, the indicators as they come."""
    groups: dict[tuple[str, ...], list[Observation]] = {}
    for each in figures:
        key = (each.indicator, each.territory, each.section, each.source, each.table, each.page, each.note.ru)
        groups.setdefault(key, []).append(each)
    return map(tuple, groups.values())


def _dated(scribe: Scribe, observation: Observation) -> str:
    return scribe.say("told_value", a=moment(observation), number=scribe.figure(observation))


def moment(observation: Observation) -> str:
    """Return the year of a figure, or its day where the source gives one."""
    year, *rest = observation.date.split("-") if observation.date else (str(observation.year),)
    return ".".join((*reversed(rest), year))


def computed_table(scribe: Scribe) -> Table:
    """Return the table of figures computed from published ones, with the computation."""
    columns = (
        scribe.column("column_computed", 0.50),
        scribe.column("column_formula", 0.26),
        scribe.column("column_value", 0.11, Align.RIGHT),
        scribe.column("column_unit", 0.13, Align.CENTRE),
    )
    rows = [
        Row((cell(each.name), cell(each.formula), number_cell(each.result, each.value), cell(each.unit)))
        for each in scribe.evidence.computed
    ]
    return scribe.table(scribe.say("computed_table"), columns, rows, "table-computed", numbered=True)
