"""Chapter «Цель, задачи и целевые показатели»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from clusterplanner.core.report.chapters.programme import ordered_items
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe, cell, list_items, number_cell
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.wording import lowered, target_decimals, target_name, target_unit
from clusterplanner.core.report.document import Align, Block, Cell, Column, Row, RowKind, Run, Table

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Target


def goals(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks."""
    yield scribe.chapter(Section.GOALS)
    purpose = scribe.suggested("purpose") or scribe.suggestions(scribe.language).purpose
    yield scribe.point(scribe.around("goal", purpose), "purpose")
    yield scribe.point(scribe.say("tasks"))
    yield from list_items([(Run(lowered(scribe.text(task.name))),) for task in scribe.library.catalogue.tasks.values()])
    if not (scribe.plan.targets or any(item.targets for item in scribe.plan.items)):
        yield scribe.point(scribe.say("targets_none"), "targets")
        return
    yield scribe.point(scribe.say("targets_point", number=scribe.next_table()), "targets")
    yield _table(scribe)


def _table(scribe: Scribe) -> Table:
    years = target_years(scribe)
    value_width = min(0.09, 0.45 / len(years)) if years else 0.0
    columns = [
        scribe.column("column_target", 1 - 0.36 - value_width * len(years)),
        scribe.column("column_unit", 0.12, Align.CENTRE),
        scribe.column("column_baseline_year", 0.11, Align.CENTRE),
        scribe.column("column_baseline", 0.13, Align.RIGHT),
        *(Column((Run(str(year)),), value_width, Align.RIGHT) for year in years),
    ]
    rows = [_row(scribe, target, years) for target in scribe.plan.targets]
    items = [(number, item) for number, item in ordered_items(scribe) if item.targets]
    if items:
        rows.append(Row((cell(scribe.say("targets_of_items"), span=len(columns)),), RowKind.GROUP))
    for number, item in items:
        rows += [_row(scribe, target, years, item.id, number) for target in item.targets]
    return scribe.table(scribe.say("targets_table"), columns, rows, "table-targets", numbered=True)


def target_years(scribe: Scribe) -> tuple[int, ...]:
    """Return the years for which any target has a value, ascending."""
    everyone = (*scribe.plan.targets, *(target for item in scribe.plan.items for target in item.targets))
    return tuple(sorted({year for target in everyone for year, _ in target.values}))


def _row(scribe: Scribe, target: Target, years: Sequence[int], item: str = "", number: int = 0) -> Row:
    where = f"items/{item}/targets/{target.id}" if item else f"targets/{target.id}"
    name = target_name(scribe, target)
    runs = scribe.around("target_of_item", name, number=number) if item else (Run(name),)
    values = dict(target.values)
    decimals = target_decimals(target)
    use_baseline(scribe, target)
    return Row(
        (
            Cell((runs,), where=where),
            cell(target_unit(scribe, target) or NOTHING, where=f"{where}/unit"),
            cell(str(target.baseline_year or NOTHING), where=f"{where}/baseline_year"),
            _value(scribe, target.baseline, decimals, f"{where}/baseline"),
            *(_value(scribe, values.get(year), decimals, f"{where}/values/{year}") for year in years),
        ),
        id=item,
    )


def _value(scribe: Scribe, value: Decimal | None, decimals: int, where: str) -> Cell:
    text = NOTHING if value is None else scribe.number(value, decimals)
    return number_cell(text, value, where=where)


def use_baseline(scribe: Scribe, target: Target) -> None:
    """Put the published figure behind a baseline on record when the baseline is one."""
    if target.indicator not in scribe.library.figures.indicators or target.baseline_year is None:
        return
    series = scribe.library.figures.series(target.indicator, scribe.plan.territory)
    for observation in series.by_year.get(target.baseline_year, ()):
        if observation.value == target.baseline:
            scribe.evidence.use(observation)
            return
