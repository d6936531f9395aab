"""Annexes: measures against tasks and provisions, and the passport of every figure used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from clusterplanner.core.facts.acts import CONCEPT, STRATEGY
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.report.chapters.citations import reported
from clusterplanner.core.report.chapters.infrastructure import named_item
from clusterplanner.core.report.chapters.programme import ordered_items
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe, cell, list_items, number_cell
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import exact, limits_of, place_text, publication, short_name
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.document import (
    Align,
    Block,
    Cell,
    Paragraph,
    Row,
    RowKind,
    Run,
    Style,
    Table,
    Turn,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clusterplanner.core.facts.acts import Provision
    from clusterplanner.core.facts.observations import Observation


def compliance(scribe: Scribe) -> Iterator[Block]:
    """Yield the annex of measures against tasks and provisions."""
    yield replace(scribe.annex(Section.COMPLIANCE), new_page=True)
    yield _body(scribe.say("compliance_intro"))
    yield compliance_table(scribe)
    catalogue = scribe.library.catalogue
    yield from reported(scribe, (*catalogue.tasks.values(), *catalogue.provisions.values()))


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
    used = dict.fromkeys(figure.indicator for figure in scribe.evidence.figures)
    limits = limits_of(scribe, tuple(each for each in used if each not in scribe.explained))
    if limits:
        yield _body(scribe.say("limits"))
        yield from list_items([(Run(_limit(scribe, *each)),) for each in limits.items()])
    others = tuple(_not_used(scribe))
    if others:
        yield _body(scribe.say("others"))
        yield from list_items([(Run(each),) for each in others])
    if scribe.evidence.computed:
        yield computed_table(scribe)
    named = scribe.evidence.named
    if named:
        yield _body(scribe.say("named_list"))
        yield from list_items([(Run(named_item(scribe, entry)),) for entry in named])
    yield _body(scribe.say("publications"))
    yield from list_items(
        [(Run(f"{number}) {publication(scribe, source)}"),) for source, number in numbered_sources(scribe).items()]
    )
    yield Turn(landscape=False)


def _limit(scribe: Scribe, indicators: Sequence[str], sentences: Sequence[str]) -> str:
    names = ", ".join(lowered(short_name(scribe, each)) for each in indicators)
    return scribe.say("limit", names=names, sentence=lowered(" ".join(sentences).removesuffix(".")))


def numbered_sources(scribe: Scribe) -> dict[str, int]:
    """Return the publications used, numbered in order of first use."""
    used = dict.fromkeys(figure.source for figure in scribe.evidence.figures)
    return {source: number for number, source in enumerate(used, start=1)}


def figures_table(scribe: Scribe) -> Table:
    """Return the table of published figures: by indicator, one row for all that stand in one place of a publication."""
    columns = (
        scribe.column("column_year_value", 0.52),
        scribe.column("column_publication", 0.08, Align.CENTRE),
        scribe.column("column_place", 0.16),
        scribe.column("column_note", 0.24),
    )
    rows: list[Row] = []
    sources = numbered_sources(scribe)
    shown = ""
    for group in _grouped(scribe.evidence.figures):
        first = group[0]
        if first.indicator != shown:
            shown = first.indicator
            rows.append(Row((cell(indicator_title(scribe, shown), span=len(columns)),), RowKind.GROUP))
        rows.append(
            Row(
                (
                    Cell(tuple((Run(line),) for line in _values(scribe, group))),
                    cell(str(sources[first.source])),
                    cell(place_text(scribe, first) or NOTHING),
                    cell(scribe.text(first.note) or NOTHING),
                )
            )
        )
    return scribe.table(scribe.say("passport_table"), columns, rows, "table-passport", numbered=True)


def _not_used(scribe: Scribe) -> Iterator[str]:
    """Yield what other sources say of a figure used when they say something else."""
    used = set(scribe.evidence.figures)
    for figure in scribe.evidence.figures:
        series = scribe.library.figures.series(figure.indicator, figure.territory, figure.section)
        for other in series.by_year[figure.year]:
            if other.value != figure.value and other not in used:
                yield scribe.say(
                    "other",
                    name=lowered(scribe.text(scribe.indicator(other.indicator).name)),
                    territory=scribe.territory(other.territory),
                    a=moment(other),
                    number=scribe.number(other.value, scribe.decimals(other)),
                    source=publication(scribe, other.source),
                )


def indicator_title(scribe: Scribe, indicator: str) -> str:
    """Return an indicator's name with its unit, as the rows of one indicator are headed."""
    name = scribe.text(scribe.indicator(indicator).name)
    return scribe.say("in_unit", name=name, unit=scribe.text(scribe.library.figures.unit(indicator)))


def _grouped(figures: Iterable[Observation]) -> Iterator[tuple[Observation, ...]]:
    """Yield the figures that share indicator, place of publication and note, the indicators as they come."""
    groups: dict[tuple[str, ...], list[Observation]] = {}
    for each in figures:
        key = (each.indicator, each.section, each.source, each.table, each.page, each.note.ru)
        groups.setdefault(key, []).append(each)
    return map(tuple, groups.values())


def _values(scribe: Scribe, group: Sequence[Observation]) -> Iterator[str]:
    """Yield a line for each territory with several years, then one for each year of those with a single figure."""
    territories: dict[str, list[Observation]] = {}
    for each in group:
        territories.setdefault(each.territory, []).append(each)
    singles: dict[str, list[Observation]] = {}
    for code, figures in territories.items():
        if len(figures) == 1:
            singles.setdefault(moment(figures[0]), []).append(figures[0])
        else:
            values = (_pair(scribe, moment(each), each) for each in sorted(figures, key=lambda o: (o.year, o.date)))
            yield scribe.say("listed", name=scribe.territory(code), values="; ".join(values))
    for when, figures in sorted(singles.items()):
        values = (_pair(scribe, scribe.territory(each.territory), each) for each in figures)
        yield scribe.say("listed", name=when, values="; ".join(values))


def _pair(scribe: Scribe, name: str, observation: Observation) -> str:
    return scribe.say("pair", name=name, number=exact(scribe, observation))


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
