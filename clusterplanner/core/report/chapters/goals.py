"""Chapter «Цель, задачи и целевые показатели»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from clusterplanner.core.report.chapters.citations import reported
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe, cell, list_items, number_cell
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.target_paces import target_paces
from clusterplanner.core.report.chapters.wording import (
    lowered,
    target_decimals,
    target_title,
    use_baseline,
)
from clusterplanner.core.report.document import Align, Block, Cell, Column, Row, Run, Table

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Target


def goals(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks."""
    yield scribe.chapter(Section.GOALS)
    purpose = scribe.suggested("purpose") or scribe.suggestions(scribe.language).purpose
    yield scribe.point(scribe.around("goal", purpose), "purpose")
    yield scribe.point(scribe.say("tasks_in_full" if Section.GENERAL in scribe.plan.left_out else "tasks"))
    yield from list_items([(Run(lowered(scribe.text(task.name))),) for task in scribe.library.catalogue.tasks.values()])
    yield from reported(scribe, scribe.library.catalogue.tasks.values())
    if scribe.plan.targets:
        yield scribe.point(scribe.say("targets_point", number=scribe.next_table()), "targets")
        yield _table(scribe)
        yield from target_paces(scribe)
    elif any(item.targets for item in scribe.plan.items):
        yield scribe.point(scribe.say("targets_of_items"), "targets")
    else:
        yield scribe.point(scribe.say("targets_none"), "targets")


def _table(scribe: Scribe) -> Table:
    years = _years(scribe)
    width = min(0.10, 0.44 / max(1, len(years)))
    columns = [
        scribe.column("column_indicator", 1 - 0.23 - width * len(years)),
        scribe.column("column_baseline_year", 0.10, Align.CENTRE),
        scribe.column("column_baseline", 0.13, Align.RIGHT),
        *(Column((Run(str(year)),), width, Align.RIGHT) for year in years),
    ]
    rows = [_row(scribe, target, years) for target in scribe.plan.targets]
    return scribe.table(scribe.say("targets_table"), columns, rows, "table-targets", numbered=True)


def _years(scribe: Scribe) -> tuple[int, ...]:
    """Return the years for which a target of the plan has a value, ascending."""
    return tuple(sorted({year for target in scribe.plan.targets for year, _ in target.values}))


def _row(scribe: Scribe, target: Target, years: Sequence[int]) -> Row:
    where = f"targets/{target.id}"
    values = dict(target.values)
    decimals = target_decimals(target)
    use_baseline(scribe, target)
    return Row(
        (
            cell(target_title(scribe, target), where=f"{where}/name"),
            cell(str(target.baseline_year or NOTHING), where=f"{where}/baseline_year"),
            _value(scribe, target.baseline, decimals, f"{where}/baseline"),
            *(_value(scribe, values.get(year), decimals, f"{where}/values/{year}") for year in years),
        )
    )


def _value(scribe: Scribe, value: Decimal | None, decimals: int, where: str) -> Cell:
    text = NOTHING if value is None else scribe.number(value, decimals)
    return number_cell(text, value, where=where)
