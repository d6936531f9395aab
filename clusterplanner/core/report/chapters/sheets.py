"""The document's contents as tidy tables for a workbook: one row per measure, budget line, target value, figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from clusterplanner.core.base.dates import short_date, term_text
from clusterplanner.core.plan.risks import grade, level, ranked
from clusterplanner.core.plan.totals import budget_totals, item_total
from clusterplanner.core.report.chapters.annexes import moment, numbered_sources
from clusterplanner.core.report.chapters.programme import (
    executors,
    finance_table,
    funding_name,
    group_title,
    ordered_items,
)
from clusterplanner.core.report.chapters.scribe import Scribe, number_cell
from clusterplanner.core.report.chapters.statements import place_text, publication
from clusterplanner.core.report.chapters.wording import target_decimals, target_name, target_unit
from clusterplanner.core.report.document import Align, Cell, Column, Row, RowKind, Run, Table, plain

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Item, Risk, Target


def sheets(scribe: Scribe) -> tuple[Table, ...]:
    """Return the workbook's tables: measures, budget lines, their totals, targets, risks, figures, their sources."""
    of_plan = (_measures(scribe), _budget(scribe), _sums(scribe), _targets(scribe))
    return (*of_plan, *_risks(scribe), _figures(scribe), _sources(scribe))


def _sheet(scribe: Scribe, name: str, titles: Sequence[str], rows: Sequence[Row]) -> Table:
    title = scribe.say(f"sheet_{name}")
    words = [scribe.say(each) for each in titles]
    columns = tuple(Column((Run(each),), 1 / len(words)) for each in words)
    summary = scribe.say("table_summary", name=title, columns="; ".join(words).removesuffix("."))
    return Table(title, columns, tuple(rows), summary, anchor=f"sheet-{name}")


def _text(content: str | Sequence[str]) -> Cell:
    lines = (content,) if isinstance(content, str) else content
    return Cell(tuple((Run(line),) for line in lines) or ((),))


def _number(scribe: Scribe, value: Decimal | int | None, decimals: int = 0) -> Cell:
    if value is None:
        return _text("")
    return number_cell(scribe.number(value, decimals), Decimal(value))


def _year(year: int | None) -> Cell:
    return _text("") if year is None else Cell(((Run(str(year)),),), 1, Align.CENTRE, value=Decimal(year))


def _day(day: date | None) -> Cell:
    return _text("") if day is None else Cell(((Run(short_date(day)),),), 1, Align.CENTRE, value=day)


def _totals(columns: int, place: int, title: str, total: Cell) -> Row:
    """Return a total row: its title at the left, the sum under the column `place`, counted from 0."""
    empty = [_text("") for _ in range(columns)]
    return Row((_text(title), *empty[1:place], total, *empty[place + 1 :]), RowKind.TOTAL)


def _measures(scribe: Scribe) -> Table:
    titles = (
        *("column_number", "column_task", "column_measure", "column_responsible", "column_co_executors"),
        *("column_term", "column_start", "column_end", "column_amount", "column_result", "column_note"),
    )
    rows = [_measure(scribe, number, item) for number, item in ordered_items(scribe)]
    if rows:
        total = _number(scribe, budget_totals(scribe.plan).total, scribe.money_decimals)
        rows.append(_totals(len(titles), 8, scribe.say("grand_total"), total))
    return _sheet(scribe, "measures", titles, rows)


def _measure(scribe: Scribe, number: int, item: Item) -> Row:
    others = executors(scribe, item)[1:] if item.responsible.strip() else executors(scribe, item)
    cells = (
        _number(scribe, number),
        _text(group_title(scribe, item.task)),
        _text(scribe.lines(item.wording)),
        _text(scribe.translate(item.responsible)),
        _text("; ".join(others)),
        _text(term_text(item.start, item.end, scribe.language)),
        _day(item.start.first_day if item.start else None),
        _day(item.end.last_day if item.end else None),
        _number(scribe, item_total(item) if item.budget else None, scribe.money_decimals),
        _text(scribe.lines(item.result)),
        _text(scribe.lines(item.note)),
    )
    return Row(cells, id=item.id)


def _budget(scribe: Scribe) -> Table:
    titles = ("column_number", "column_measure", "column_year", "column_source", "column_amount")
    rows = [
        Row(
            (
                _number(scribe, number),
                _text(scribe.lines(item.wording)),
                _year(line.year),
                _text(funding_name(scribe, line.funding)),
                _number(scribe, line.amount, scribe.money_decimals),
            ),
            id=item.id,
        )
        for number, item in ordered_items(scribe)
        for line in item.budget
    ]
    if rows:
        total = _number(scribe, budget_totals(scribe.plan).total, scribe.money_decimals)
        rows.append(_totals(len(titles), 4, scribe.say("grand_total"), total))
    return _sheet(scribe, "budget", titles, rows)


def _sums(scribe: Scribe) -> Table:
    """Return the table of chapter «Финансирование» as a sheet."""
    table = finance_table(scribe, budget_totals(scribe.plan))
    name = scribe.say("sheet_totals")
    columns = "; ".join(plain(column.title) for column in table.columns)
    summary = scribe.say("table_summary", name=name, columns=columns.removesuffix("."))
    return replace(table, name=name, caption=(), numbered=False, summary=summary, anchor="sheet-totals")


def _targets(scribe: Scribe) -> Table:
    titles = (
        *("column_number", "column_target", "column_unit", "column_baseline_year", "column_baseline"),
        *("column_target_year", "column_target_value"),
    )
    rows = [row for target in scribe.plan.targets for row in _target(scribe, target)]
    for number, item in ordered_items(scribe):
        rows += [row for target in item.targets for row in _target(scribe, target, number, item.id)]
    return _sheet(scribe, "targets", titles, rows)


def _target(scribe: Scribe, target: Target, number: int | None = None, item: str = "") -> Iterator[Row]:
    decimals = target_decimals(target)
    for year, value in target.values or ((None, None),):
        yield Row(
            (
                _number(scribe, number),
                _text(target_name(scribe, target)),
                _text(target_unit(scribe, target)),
                _year(target.baseline_year),
                _number(scribe, target.baseline, decimals),
                _year(year),
                _number(scribe, value, decimals),
            ),
            id=item,
        )


def _risks(scribe: Scribe) -> Iterator[Table]:
    """Yield the sheet of risks, nothing for a plan without any."""
    titles = (
        *("column_number", "column_risk", "column_likelihood", "column_impact", "column_level", "column_grade"),
        *("column_mitigation", "column_owner"),
    )
    if scribe.plan.risks:
        risks = enumerate(ranked(scribe.plan), 1)
        yield _sheet(scribe, "risks", titles, [_risk(scribe, number, risk) for number, risk in risks])


def _risk(scribe: Scribe, number: int, risk: Risk) -> Row:
    found = level(risk)
    cells = (
        _number(scribe, number),
        _text(scribe.lines(risk.name)),
        _number(scribe, risk.likelihood),
        _number(scribe, risk.impact),
        _number(scribe, found),
        _text("" if found is None else scribe.say(f"risk_{grade(found)}")),
        _text(scribe.lines(risk.mitigation)),
        _text(scribe.lines(risk.owner)),
    )
    return Row(cells)


def _figures(scribe: Scribe) -> Table:
    titles = (
        *("column_target", "column_territory", "column_year", "column_value", "column_unit", "column_publication"),
        *("column_place", "column_note"),
    )
    figures = scribe.library.figures
    sources = numbered_sources(scribe)
    rows = []
    for each in scribe.evidence.figures:
        entry = scribe.indicator(each.indicator)
        rows.append(
            Row(
                (
                    _text(scribe.text(entry.name)),
                    _text(scribe.territory(each.territory)),
                    _text(moment(each)) if each.date else _year(each.year),
                    _number(scribe, each.value, entry.decimals),
                    _text(scribe.text(figures.unit(each.indicator))),
                    _number(scribe, sources[each.source]),
                    _text(place_text(scribe, each)),
                    _text(scribe.text(each.note)),
                )
            )
        )
    return _sheet(scribe, "figures", titles, rows)


def _sources(scribe: Scribe) -> Table:
    """Return the publications whose numbers stand beside the figures."""
    titles = ("column_number", "column_named", "column_year", "column_address", "column_note")
    known = scribe.library.figures.sources
    rows = [
        Row(
            (
                _number(scribe, number),
                _text(publication(scribe, source)),
                _year(int(known[source].year) if known[source].year.isdigit() else None),
                _text(known[source].address),
                _text(scribe.text(known[source].note)),
            )
        )
        for source, number in numbered_sources(scribe).items()
    ]
    return _sheet(scribe, "sources", titles, rows)
