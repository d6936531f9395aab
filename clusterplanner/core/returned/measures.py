"""The cells of measures and targets read back: executors, money, results and figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

from clusterplanner.core.base.numbers import format_number
from clusterplanner.core.base.words import say
from clusterplanner.core.plan.plan import BudgetLine, Funding, Target
from clusterplanner.core.returned.reader import cleaned
from clusterplanner.core.returned.readings import (
    NOTHING,
    Context,
    Found,
    Lines,
    Reading,
    Unread,
    filled,
    paragraphs,
    read_number,
)
from clusterplanner.core.returned.steps import Add, Put, Remove, Step

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Item

Key = tuple[Funding | None, int | None]
Amounts = dict[Key, Decimal]
Points = tuple[tuple[int, Decimal], ...]

_POINT: Final = re.compile(r"([12]\d{3})(?:\s?г\.)?\s[–—-]\s(\S.*)\Z", re.ASCII)
_UNIT_AFTER: Final = ", "


# Executors


def names(context: Context, lines: Lines, known: dict[str, str]) -> tuple[str, ...] | None:
    """Return the bodies that a cell names, in the plan's language; None when one cannot be told in it.

    `known` are bodies by the name that the document gave them. A line is one name; several stand in one only when each
    of them is known.
    """
    found: list[str] = []
    for line in lines:
        name = line.rstrip(",; ")
        if not filled(name):
            continue
        parts = [name]
        told = [_body(context, part, known) for part in name.split(", ")]
        if name not in known and len(told) > 1 and all(told):
            parts = name.split(", ")
        for part in parts:
            body = _body(context, part, known)
            if body is None and context.language is not context.plan.language:
                return None
            found.append(body or part)
    return tuple(found)


def _body(context: Context, name: str, known: dict[str, str]) -> str | None:
    if name in known:
        return known[name]
    told = context.library.catalogue.translate(name, context.plan.language)
    is_catalogues = any(context.library.catalogue.translate(name, each) != name for each in type(context.language))
    return told if is_catalogues else None


def executors(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    """Read the responsible body and the co-executors."""
    item_id = where.split("/")[1]
    item = context.plan.item(item_id)
    everyone = tuple(name for name in (item.responsible, *item.co_executors) if name.strip())
    known = {cleaned(context.library.catalogue.translate(name.strip(), context.language)): name for name in everyone}
    old, new = names(context, before, known), names(context, after, known)
    if old is None or new is None:
        yield Unread("W307", "\n".join(before), "\n".join(after))
        return
    if old[:1] != new[:1]:
        responsible = new[0] if new else ""
        yield Found(
            f"items/{item_id}/responsible",
            old[0] if old else "",
            responsible,
            (Put(f"items/{item_id}/responsible", responsible),),
        )
    if old[1:] != new[1:]:
        steps = (Put(f"items/{item_id}/co_executors", new[1:]),)
        yield Found(f"items/{item_id}/co_executors", "\n".join(old[1:]), "\n".join(new[1:]), steps)


# Money


def amounts(context: Context, lines: Lines) -> tuple[Amounts, Decimal | None] | None:
    """Return the amounts of a cell by source and year with the total that it names, None when it cannot be read."""
    found: Amounts = {}
    total: Decimal | None = None
    sources = _sources(context)
    for line in lines:
        if line == NOTHING:
            continue
        said = context.match("cell_total", line)
        name, colon, values = line.partition(":")
        if said and not colon:
            total = _number(context, said["number"])
            if total is None:
                return None
        elif cleaned(name).lower() in sources and values.strip():
            funding = sources[cleaned(name).lower()]
            for part in values.split(";"):
                read = _years_amount(context, cleaned(part)) or _years_amount(context, cleaned(part).rstrip("."))
                if read is None:
                    return None
                for year, amount in read:
                    if (funding, year) in found:
                        return None
                    found[funding, year] = amount
        else:
            return None
    return found, total


def _sources(context: Context) -> dict[str, Funding | None]:
    found: dict[str, Funding | None] = {
        cleaned(say(f"report.funding_{each}", context.language)).lower(): each for each in Funding
    }
    found[cleaned(say("report.unknown_funding", context.language)).lower()] = None
    return found


def _years_amount(context: Context, text: str) -> list[tuple[int | None, Decimal]] | None:
    years: list[int | None]
    if said := context.match("year_unknown", text):
        years = [None]
    elif (said := context.match("each_year", text)) and int(said["b"]) - int(said["a"]) in range(1, 1000):
        years = list(range(int(said["a"]), int(said["b"]) + 1))
    elif (said := context.match("pair", text)) and re.fullmatch(r"[12]\d{3}(?: г\.)?", said["name"], re.ASCII):
        years = [int(said["name"][:4])]
    else:
        return None
    amount = _number(context, said["number"])
    return None if amount is None else [(year, amount) for year in years]


def _number(context: Context, text: str) -> Decimal | None:
    unit = re.compile(r"\s*(?:тыс\.?\s*руб[а-яіў]*\.?)\Z", re.IGNORECASE)
    return read_number(context, unit.sub("", text))


def money(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    """Read the money of a measure, each year of a source by itself."""
    item_id = where.split("/")[1]
    old, new = amounts(context, before), amounts(context, after)
    if old is None or new is None:
        yield Unread("W302", "\n".join(before), "\n".join(after))
        return
    (was, was_total), (now, now_total) = old, new
    if now_total is not None and now_total not in (sum(now.values(), Decimal(0)), was_total):
        said = (
            format_number(now_total, context.language),
            format_number(sum(now.values(), Decimal(0)), context.language),
        )
        yield Unread("W315", before[0], "\n".join(after), (("total", said[0]), ("sum", said[1])))
    lines: dict[Key, list[BudgetLine]] = defaultdict(list)
    for line in context.plan.item(item_id).budget:
        if line.amount is not None:
            lines[line.funding, line.year].append(line)
    for key in dict.fromkeys((*was, *now)):
        if was.get(key) != now.get(key):
            yield _amount(context, item_id, key, was.get(key), now.get(key), lines[key])


def _amount(
    context: Context, item_id: str, key: Key, old: Decimal | None, new: Decimal | None, lines: list[BudgetLine]
) -> Reading:
    funding, year = key
    source = say(f"report.funding_{funding}" if funding else "report.unknown_funding", context.language)
    name = f"{source}, {year or say('report.unknown_year', context.language)}"
    before, after = (
        f"{name}: {NOTHING if each is None else format_number(each, context.language)}" for each in (old, new)
    )
    where = f"items/{item_id}/budget"
    if len(lines) > 1:
        return Unread("W314", before, after)
    step: Step
    if not lines:
        own = f"w{list(Funding).index(funding) if funding else 'x'}{year or 'x'}"
        step = Add(where, BudgetLine(own, year, funding, new))
    elif new is None:
        step = Remove(f"{where}/{lines[0].id}")
    else:
        step = Put(f"{where}/{lines[0].id}/amount", new)
    return Found(f"{where}/{lines[0].id}/amount" if lines else where, before, after, (step,))


# Results


@dataclass(frozen=True, slots=True)
class Figures:
    """A line of a result: what it measures, and its values by year."""

    title: str
    points: Points


def figures(context: Context, line: str) -> Figures | None:
    """Return the indicator that a line of a result tells of, None when it is a line of text."""
    title, colon, values = line.rpartition(": ")
    if not colon:
        return None
    points = []
    for part in values.rstrip(".;").split(";"):
        match = _POINT.match(cleaned(part))
        value = read_number(context, match[2]) if match else None
        if match is None or value is None:
            return None
        points.append((int(match[1]), value))
    return Figures(title, tuple(points))


def result(context: Context, where: str, before: Lines, after: Lines) -> Iterator[Reading]:
    """Read the result in words, and the indicators with their values below it."""
    item_id = where.split("/")[1]
    item = context.plan.item(item_id)
    edge = len(before) - len(item.targets)
    texts = tuple(line for line in before[:edge] if line != NOTHING)
    left = list(zip(item.targets, before[edge:], strict=True))
    words: list[str] = []
    others: list[str] = []
    for line in after:
        same = next((pair for pair in left if pair[1] == line), None)
        if line in texts or not (
            same or figures(context, line) or any(line == _title(context, was) for _, was in left)
        ):
            words.append(line)
        elif same:
            left.remove(same)
        else:
            others.append(line)
    for line in others:
        yield from _indicator(context, item, line, left)
    for target, line in left:
        place = f"items/{item_id}/targets/{target.id}"
        yield Found(place, line, "", (Remove(place),))
    words = [line for line in words if line != NOTHING]
    if tuple(words) != texts:
        yield from paragraphs(context, where, texts, tuple(words))


def _title(context: Context, line: str) -> str:
    read = figures(context, line)
    return read.title if read else line


def _indicator(context: Context, item: Item, line: str, left: list[tuple[Target, str]]) -> Iterator[Reading]:
    """Read a changed line of an indicator: other values, another name, or one that is new; takes it from `left`."""
    read = figures(context, line) or Figures(line, ())
    known = next((pair for pair in left if _title(context, pair[1]) == read.title), None)
    if known:
        left.remove(known)
        yield from _other_values(context, f"items/{item.id}/targets/{known[0].id}", known[0], known[1], line)
        return
    renamed_ones = [pair for pair in left if (old := figures(context, pair[1])) and old.points == read.points]
    if len(renamed_ones) == 1:
        target, was = renamed_ones[0]
        left.remove(renamed_ones[0])
        yield from renamed(context, f"items/{item.id}/targets/{target.id}", target, _title(context, was), read.title)
        return
    where = f"items/{item.id}/targets"
    yield Found(where, "", line, (Add(where, new_target(context, read)),))


def new_target(context: Context, read: Figures) -> Target:
    """Return a target that colleagues wrote in."""
    name, unit = name_and_unit(context, read.title)
    return Target(f"w{crc32(read.title.encode()):08x}", name=name, unit=unit, values=read.points)


def name_and_unit(context: Context, title: str) -> tuple[str, str]:
    """Return what stands before the last comma and after it, when that is a known unit; else the title alone."""
    name, comma, unit = title.rpartition(_UNIT_AFTER)
    is_unit = comma and unit in {cleaned(each[context.language]) for each in context.library.figures.units.values()}
    return (name, unit) if is_unit else (title, "")


def _other_values(context: Context, where: str, target: Target, before: str, after: str) -> Iterator[Reading]:
    """Read other values of a target: the first is its baseline when it has one."""
    points = list((figures(context, after) or Figures(after, ())).points)
    steps: list[Step] = []
    is_clear = len({year for year, _ in points}) == len(points)
    if target.baseline is not None and target.baseline_year is not None and is_clear:
        printed = len(target.values) + 1
        is_clear = bool(points) and (points[0][0] == target.baseline_year or len(points) == printed)
        if is_clear:
            year, value = points.pop(0)
            steps += [Put(f"{where}/baseline_year", year)] if year != target.baseline_year else []
            steps += [Put(f"{where}/baseline", value)] if value != target.baseline else []
    if not is_clear:
        yield Unread("W302", before, after)
        return
    old, new = dict(target.values), dict(points)
    years = [year for year in dict.fromkeys((*old, *new)) if old.get(year) != new.get(year)]
    steps += [Put(f"{where}/values/{year}", new.get(year)) for year in years]
    if steps:
        yield Found(where, before, after, tuple(steps))


def renamed(context: Context, where: str, target: Target, before: str, after: str) -> Iterator[Reading]:
    """Read another name or unit of a target; the names of published indicators are those of their publications."""
    name, unit = cleaned(target.name), cleaned(target.unit)
    if target.indicator in context.library.figures.indicators:
        yield Unread("W313", before, after)
    elif unit and after.endswith(_UNIT_AFTER + unit):
        yield from context.text(f"{where}/name", name, after.removesuffix(_UNIT_AFTER + unit))
    elif unit and name and after.startswith(name + _UNIT_AFTER):
        yield from context.text(f"{where}/unit", unit, after.removeprefix(name + _UNIT_AFTER))
    elif not unit:
        yield from context.text(f"{where}/name", name, filled(after))
    else:
        yield Unread("W302", before, after)


# Targets of the plan


def target_cell(context: Context, where: str, before_lines: Lines, after_lines: Lines) -> Iterator[Reading]:
    """Read a cell of the table of targets."""
    before, after = " ".join(before_lines), " ".join(after_lines)
    _, target_id, field, *year = where.split("/")
    target = next(each for each in context.plan.targets if each.id == target_id)
    if field == "name":
        yield from renamed(context, f"targets/{target_id}", target, before, after)
        return
    value: Any = None
    if after != NOTHING:
        is_year = field == "baseline_year" and re.fullmatch(r"[12]\d{3}", after, re.ASCII)
        value = int(after) if is_year else read_number(context, after)
        if value is None or (field == "baseline_year" and not is_year):
            yield Unread("W302", before, after)
            return
    old = dict(target.values).get(int(year[0])) if year else getattr(target, field)
    if value != old:
        yield Found(where, before, after, (Put(where, value),))
