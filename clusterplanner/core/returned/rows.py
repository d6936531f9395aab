"""Rows of measures and targets that colleagues added, took out or moved, as steps of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

from clusterplanner.core.base.words import say
from clusterplanner.core.plan.order import grouped_items
from clusterplanner.core.plan.plan import BudgetLine, Item, Target
from clusterplanner.core.returned.compare import Compared
from clusterplanner.core.returned.matching import RowNow
from clusterplanner.core.returned.measures import amounts, figures, name_and_unit, names, new_target
from clusterplanner.core.returned.paragraphs import Trace
from clusterplanner.core.returned.reader import cleaned
from clusterplanner.core.returned.readings import NOTHING, Context, Found, Reading, Unread, filled, read_number
from clusterplanner.core.returned.steps import Add, Place, Put, Remove, Step, get
from clusterplanner.core.returned.templates import term

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language
    from clusterplanner.core.plan.plan import Plan

_MEASURE_CELLS: Final = 6
_TARGET_CELLS: Final = 3  # before those of the years


@dataclass(frozen=True, slots=True)
class RowReading:
    """What a row says, who changed it, at which unit; `kind` is `added`, `removed` or `moved`, "" for its cells."""

    reading: Reading
    trace: Trace
    unit: int
    kind: str = ""


def read_rows(context: Context, compared: Compared, years: Sequence[int]) -> Iterator[RowReading]:
    """Yield what became of the rows; `years` head the columns of the targets' values."""
    for slot in compared.gone:
        path, _, language = slot.where.partition("@")
        text = _title_of(context.plan, path) or "\n".join(slot.before)
        reading = Unread("W307", text, "") if language else Found(path, text, "", (Remove(path),))
        yield RowReading(reading, slot.trace, slot.unit, "removed")
    groups = _groups(context)
    placed = _placed(compared.rows, groups)
    for row, _ in placed:
        if row.heads and _words(row) not in groups:
            yield RowReading(Unread("W312", "", _words(row)), row.row.trace, row.unit)
    rows = [(row, task) for row, task in placed if not row.heads]
    yield from _added(context, rows, years)
    yield from _moved(context, rows)


def _title_of(plan: Plan, path: str) -> str:
    part = get(plan, path)
    return " ".join((getattr(part, "wording", "") or getattr(part, "name", "")).split())


def _words(row: RowNow) -> str:
    return " ".join(line for cell in row.row.now for line in cell)


def _groups(context: Context) -> dict[str, str]:
    """Return the tasks by the titles that head their measures, in one language and in both of a document in two."""
    titles = _titles(context, context.language)
    second = context.plan.second_language
    if second is None or second is context.language:
        return titles
    both = zip(titles.items(), _titles(context, second), strict=True)
    return titles | {f"{title} {other}": task for (title, task), other in both}


def _titles(context: Context, language: Language) -> dict[str, str]:
    titles = {
        cleaned(say("report.task_group", language, number=number, name=task.name[language])): task.id
        for number, task in enumerate(context.library.catalogue.tasks.values(), 1)
    }
    return titles | {cleaned(say("report.task_other", language)): ""}


def _placed(rows: Sequence[RowNow], groups: Mapping[str, str]) -> list[tuple[RowNow, str | None]]:
    """Return the rows, each with the task that it stands under, None where that is not known."""
    task: str | None = None
    found = []
    for row in rows:
        if row.heads:
            task = groups.get(_words(row))
        found.append((row, task if row.kind == "items" else None))
    return found


# Added rows


def _added(context: Context, rows: Sequence[tuple[RowNow, str | None]], years: Sequence[int]) -> Iterator[RowReading]:
    last: dict[str, tuple[str, str | None]] = {}
    taken: set[str] = set()
    for row, task in rows:
        after, above = last.get(row.kind, ("", None))
        own = row.owner.rpartition("/")[2] or _fresh(row, taken)
        if not row.owner:
            readings = _readings(context, row, own, task, years)
            beside = after if above == task else ""
            for reading in readings:
                step = Add(row.kind, reading, beside) if isinstance(reading, Item | Target) else None
                told = Found(row.kind, "", _telling(row), (step,)) if step else reading
                assert isinstance(told, Found | Unread)
                yield RowReading(told, row.row.trace, row.unit, "added" if step else "")
        last[row.kind] = own, task


def _readings(
    context: Context, row: RowNow, own: str, task: str | None, years: Sequence[int]
) -> Iterator[Item | Target | Reading]:
    """Yield what a new row tells of."""
    if row.kind == "items":
        yield from _measure(context, row, own, task)
    elif row.kind == "targets":
        yield from _target(context, row, own, years)
    else:
        yield Unread("W303", "", _telling(row))


def _telling(row: RowNow) -> str:
    """Return what a new row says, a line for each of its cells but the number."""
    cells = [" ".join(cell) for cell in (row.row.now[1:] if row.kind == "items" else row.row.now)]
    return "\n".join(cell for cell in cells if filled(cell))


def _fresh(row: RowNow, taken: set[str]) -> str:
    """Return an id that the same row has each time it is read, so that it is not added twice."""
    number = crc32(_words(row).encode())
    while (own := f"w{number:08x}") in taken:
        number = (number + 1) % 2**32
    taken.add(own)
    return own


def _measure(context: Context, row: RowNow, own: str, task: str | None) -> Iterator[Item | Reading]:
    """Yield the measure that a row tells of, then what of it could not be read."""
    cells = (*row.row.now, *((),) * _MEASURE_CELLS)[:_MEASURE_CELLS]
    _, wording, when, who, money, outcome = cells
    unread: list[Reading] = []
    fields: dict[str, Any] = {"task": task or "", "wording": "\n".join(filter(filled, wording))}
    said = filled(" ".join(when))
    if said:
        read = term(said, context.language)
        fields |= dict(zip(("start", "end"), read, strict=True)) if read else {}
        unread += [] if read else [Unread("W302", "", said)]
    bodies = names(context, who, {})
    if bodies is None:
        unread.append(Unread("W307", "", "\n".join(who)))
    else:
        fields |= {"responsible": bodies[0] if bodies else "", "co_executors": bodies[1:]}
    sums = amounts(context, money)
    if sums is None:
        unread.append(Unread("W302", "", "\n".join(money)))
    else:
        fields["budget"] = tuple(
            BudgetLine(f"{own}b{number}", year, funding, amount)
            for number, ((funding, year), amount) in enumerate(sums[0].items(), 1)
        )
    told = [(line, figures(context, line)) for line in outcome if filled(line)]
    fields["result"] = "\n".join(line for line, read in told if read is None)
    fields["targets"] = _distinct(new_target(context, read) for _, read in told if read)
    yield Item(own, **fields)
    yield from unread


def _distinct(targets: Iterator[Target]) -> tuple[Target, ...]:
    return tuple({target.id: target for target in targets}.values())


def _target(context: Context, row: RowNow, own: str, years: Sequence[int]) -> Iterator[Target | Reading]:
    texts = [filled(" ".join(cell)) for cell in row.row.now]
    title, baseline_year, baseline, *values = (*texts, *("",) * _TARGET_CELLS)[: max(_TARGET_CELLS, len(texts))]
    unread: list[Reading] = []
    numbers: list[Decimal | None] = []
    for text in (baseline, *values):
        numbers.append(read_number(context, text) if text else None)
        unread += [Unread("W302", "", text)] if text and numbers[-1] is None else []
    is_year = baseline_year.isdecimal() and len(baseline_year) == 4
    unread += [Unread("W302", "", baseline_year)] if baseline_year and not is_year else []
    points = tuple((year, value) for year, value in zip(years, numbers[1:], strict=False) if value is not None)
    name, unit = name_and_unit(context, title)
    year = int(baseline_year) if is_year else None
    yield Target(own, name=name, unit=unit, baseline_year=year, baseline=numbers[0], values=points)
    yield from unread


# Moved rows


def _moved(context: Context, rows: Sequence[tuple[RowNow, str | None]]) -> Iterator[RowReading]:
    for kind in ("items", "targets"):
        groups = grouped_items(context.plan, context.library) if kind == "items" else (("", context.plan.targets),)
        old_tasks = {f"{kind}/{part.id}": task for task, parts in groups for part in parts}
        own = [(row, task) for row, task in rows if row.kind == kind and row.owner in old_tasks]
        old = [path for path in old_tasks if any(row.owner == path for row, _ in own)]
        tasks = {row.owner: old_tasks[row.owner] if task is None else task for row, task in own}
        changed = {path for path in tasks if tasks[path] != old_tasks[path]}
        # A row that lost its ids was cut out and put in: it is what moved, rather than those that it went past.
        places = [(old.index(row.owner), 1 if row.strayed else 2) for row, _ in own if row.owner not in changed]
        kept = {old[place] for place in _heaviest_rising(places)}
        order = [row.owner for row, _ in own]
        for at, (row, _) in enumerate(own):
            if row.owner in kept:
                continue
            same = [path for path in order[:at] if tasks[path] == tasks[row.owner]]
            below = [path for path in order[at + 1 :] if tasks[path] == tasks[row.owner] and path in kept]
            beside, before = (same[-1], False) if same else (below[0], True) if below else ("", False)
            steps: list[Step] = [Put(f"{row.owner}/task", tasks[row.owner])] if row.owner in changed else []
            steps += [Place(row.owner, beside.rpartition("/")[2], before)] if beside else []
            if steps:
                place = _beside(context, beside, before=before) or _task(context, tasks[row.owner])
                reading = Found(row.owner, _title_of(context.plan, row.owner), place, tuple(steps))
                yield RowReading(reading, row.row.trace, row.unit, "moved")


def _beside(context: Context, beside: str, *, before: bool) -> str:
    if not beside:
        return ""
    key = "returned.before_row" if before else "returned.after_row"
    return say(key, context.told, name=_title_of(context.plan, beside) or NOTHING)


def _task(context: Context, task: str) -> str:
    return next((title for title, own in _groups(context).items() if own == task), "")


def _heaviest_rising(numbers: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Return the rising choice of numbers, all different, whose weights add up to the most."""
    best: list[tuple[int, tuple[int, ...]]] = []
    for number, weight in numbers:
        before = max((each for each in best if each[1][-1] < number), default=(0, ()))
        best.append((before[0] + weight, (*before[1], number)))
    return max(best, default=(0, ()))[1]
