"""Chapters «Мероприятия» and «Финансирование»: the table of measures grouped by task, the money by year and source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from clusterplanner.core.base.dates import term_text
from clusterplanner.core.plan.order import grouped_items, in_print_order
from clusterplanner.core.plan.totals import BudgetTotals, budget_totals, item_total
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe, cell, number_cell
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.wording import lowered, target_decimals, target_title, use_baseline
from clusterplanner.core.report.document import (
    Align,
    Block,
    Cell,
    Column,
    Row,
    RowKind,
    Run,
    Runs,
    Table,
    Turn,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clusterplanner.core.plan.plan import Funding, Item, Target


def measures(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter of measures, its table on landscape sheets."""
    items = ordered_items(scribe)
    if items:
        yield Turn(landscape=True)
    yield scribe.chapter(Section.MEASURES)
    if not items:
        yield scribe.point(scribe.say("measures_none"), "items")
        return
    yield scribe.point(scribe.say("measures_point", number=scribe.next_table()), "items")
    yield measures_table(scribe)
    yield Turn(landscape=False)


def ordered_items(scribe: Scribe) -> tuple[tuple[int, Item], ...]:
    """Return the items with their numbers, in the order of the table."""
    return tuple(enumerate(in_print_order(scribe.plan, scribe.library), start=1))


def group_title(scribe: Scribe, task: str) -> str:
    """Return the title of a group of the table: the task with its number in the strategy's order."""
    tasks = scribe.library.catalogue.tasks
    if task not in tasks:
        return scribe.say("task_other")
    return scribe.say("task_group", number=tuple(tasks).index(task) + 1, name=scribe.text(tasks[task].name))


def measures_table(scribe: Scribe) -> Table:
    """Return the table of measures with its totals."""
    columns = (
        scribe.column("column_number", 0.04, Align.CENTRE),
        scribe.column("column_measure", 0.20),
        scribe.column("column_term", 0.10, Align.CENTRE),
        scribe.column("column_executors", 0.225),
        scribe.column("column_funding", 0.185),
        scribe.column("column_result", 0.25),
    )
    rows: list[Row] = []
    numbers = {item.id: number for number, item in ordered_items(scribe)}
    for task, items in grouped_items(scribe.plan, scribe.library):
        rows.append(Row((cell(group_title(scribe, task), span=len(columns)),), RowKind.GROUP))
        rows += [_row(scribe, numbers[item.id], item) for item in items]
    rows += _totals(scribe)
    return scribe.table(scribe.say("measures_table"), columns, rows, "table-measures", numbered=True)


def _row(scribe: Scribe, number: int, item: Item) -> Row:
    where = f"items/{item.id}"
    return Row(
        (
            cell(str(number)),
            _lines_cell(scribe.lines(item.wording), f"{where}/wording"),
            cell(term_text(item.start, item.end, scribe.language) or NOTHING, where=f"{where}/end"),
            _lines_cell(_with_commas(executors(scribe, item)), f"{where}/responsible"),
            _funding_cell(scribe, item),
            _result_cell(scribe, item),
        ),
        id=item.id,
    )


def _lines_cell(lines: tuple[str, ...], where: str) -> Cell:
    return Cell(tuple((Run(line),) for line in lines or (NOTHING,)), where=where)


def executors(scribe: Scribe, item: Item) -> tuple[str, ...]:
    """Return the responsible body first, co-executors after it, in the document's language."""
    everyone = (item.responsible, *item.co_executors)
    return tuple(name for name in map(scribe.translate, everyone) if name)


def _with_commas(names: tuple[str, ...]) -> tuple[str, ...]:
    return (*(f"{name}," for name in names[:-1]), *names[-1:])


def funding_name(scribe: Scribe, funding: Funding | None) -> str:
    """Return the name of a source of money."""
    return scribe.say(f"funding_{funding}" if funding else "unknown_funding")


def _funding_cell(scribe: Scribe, item: Item) -> Cell:
    where = f"items/{item.id}/budget"
    known = [line for line in item.budget if line.amount is not None]
    if not known:
        return cell(NOTHING, where=where)
    amounts: dict[Funding | None, dict[int | None, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for line in known:
        assert line.amount is not None
        amounts[line.funding][line.year] += line.amount
    total = scribe.say("cell_total", number=scribe.money(item_total(item)))
    paragraphs: list[Runs] = [(Run(total, bold=True),)]
    for funding, by_year in sorted(amounts.items(), key=lambda pair: _order(pair[0])):
        values = "; ".join(_years_amount(scribe, *each) for each in _spans(by_year))
        paragraphs.append((Run(scribe.say("listed", name=funding_name(scribe, funding), values=values)),))
    return Cell(tuple(paragraphs), value=item_total(item), where=where)


def _order(funding: Funding | None) -> int:
    return list(type(funding)).index(funding) if funding else 99


def _spans(by_year: Mapping[int | None, Decimal]) -> Iterator[tuple[int | None, int | None, Decimal]]:
    """Yield first year, last year and the amount of each, years that follow one another with equal amounts together."""
    years = sorted((year for year in by_year if year is not None), reverse=True)
    while years:
        first = last = years.pop()
        while years and years[-1] == last + 1 and by_year[years[-1]] == by_year[first]:
            last = years.pop()
        yield first, last, by_year[first]
    if None in by_year:
        yield None, None, by_year[None]


def _years_amount(scribe: Scribe, first: int | None, last: int | None, amount: Decimal) -> str:
    number = scribe.money(amount)
    if first is None:
        return scribe.say("year_unknown", number=number)
    if first == last:
        return scribe.say("pair", name=first, number=number)
    return scribe.say("each_year", a=first, b=last, number=number)


def _result_cell(scribe: Scribe, item: Item) -> Cell:
    paragraphs: list[Runs] = [(Run(line),) for line in scribe.lines(item.result)]
    paragraphs += [_result_line(scribe, target) for target in item.targets]
    return Cell(tuple(paragraphs) or ((Run(NOTHING),),), where=f"items/{item.id}/result")


def _result_line(scribe: Scribe, target: Target) -> Runs:
    """Return a result indicator with its baseline and the values to reach: «…, единиц: 2025 г. – 0; 2028 г. – 20»."""
    decimals = target_decimals(target)
    use_baseline(scribe, target)
    name = target_title(scribe, target)
    points = list(target.values)
    if target.baseline is not None and target.baseline_year is not None:
        points.insert(0, (target.baseline_year, target.baseline))
    values = "; ".join(scribe.say("pair", name=year, number=scribe.number(value, decimals)) for year, value in points)
    return scribe.around("result_indicator", name, values=values) if points else (Run(name),)


def _totals(scribe: Scribe) -> list[Row]:
    totals = budget_totals(scribe.plan)
    if not totals.fundings:
        return []
    rows = [_total_row(scribe, scribe.say("grand_total"), totals.total)]
    if len(totals.fundings) > 1:
        names = [lowered(funding_name(scribe, each)) for each in totals.fundings]
        titles = [scribe.say("total_of", name=names[0]), *names[1:]]
        rows += [
            _total_row(scribe, title, totals.by_funding[each])
            for title, each in zip(titles, totals.fundings, strict=True)
        ]
    return rows


def _total_row(scribe: Scribe, title: str, amount: Decimal) -> Row:
    money = Cell(((Run(scribe.money(amount)),),), 1, Align.LEFT, value=amount)
    return Row((cell(title, span=4), money, cell("")), RowKind.TOTAL)


def finance(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter of money: totals by year and source."""
    totals = budget_totals(scribe.plan)
    yield scribe.chapter(Section.FINANCE)
    if not totals.fundings:
        yield scribe.point(scribe.say("finance_none"), "items")
        return
    amount = scribe.money(totals.total)
    yield scribe.point(scribe.say("finance_point", number=amount, table=scribe.next_table()), "items")
    yield finance_table(scribe, totals)
    yield scribe.point(scribe.say("finance_limits"))


def finance_table(scribe: Scribe, totals: BudgetTotals) -> Table:
    """Return the table of money: a row per source, a column per year, totals both ways."""
    width = min(0.13, 0.66 / (len(totals.years) + 1))
    columns = [
        scribe.column("column_source", 1 - width * (len(totals.years) + 1)),
        *(Column((Run(_year(scribe, year)),), width, Align.RIGHT) for year in totals.years),
        scribe.column("total", width, Align.RIGHT),
    ]
    rows = [
        Row(
            (
                cell(funding_name(scribe, funding)),
                *(_money(scribe, totals.cell(year, funding)) for year in totals.years),
                _money(scribe, totals.by_funding[funding]),
            )
        )
        for funding in totals.fundings
    ]
    sums = (*(totals.by_year[year] for year in totals.years), totals.total)
    rows.append(Row((cell(scribe.say("grand_total")), *(_money(scribe, each) for each in sums)), RowKind.TOTAL))
    return scribe.table(scribe.say("finance_table"), columns, rows, "table-finance", numbered=True)


def _year(scribe: Scribe, year: int | None) -> str:
    return str(year) if year else scribe.say("unknown_year")


def _money(scribe: Scribe, amount: Decimal) -> Cell:
    return number_cell(scribe.money(amount) if amount else NOTHING, amount)
