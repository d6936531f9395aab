"""Chapter «Оценка развития малого и среднего предпринимательства»: tables, charts, computed statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from clusterplanner.core.analysis.compare import PERCENT, SURVEY_YEAR
from clusterplanner.core.facts.indicators import Direction
from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.report.chapters.dynamics import dynamics
from clusterplanner.core.report.chapters.infrastructure import infrastructure
from clusterplanner.core.report.chapters.scribe import NOTHING, Scribe, cell, number_cell, source_line
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import (
    is_region,
    last_step,
    latest,
    limits_of,
    movement,
    nominal,
    one_source,
    publication,
    rank,
    record_change,
    short_name,
    source_sentence,
    standing,
    warnings,
)
from clusterplanner.core.report.chapters.wording import lowered
from clusterplanner.core.report.charts import value_axis
from clusterplanner.core.report.document import (
    Align,
    Block,
    Cell,
    Chart,
    ChartKind,
    ChartSeries,
    Column,
    Row,
    Run,
    Table,
)

if TYPE_CHECKING:
    from clusterplanner.core.analysis.compare import Change
    from clusterplanner.core.facts.observations import Observation

_PEER_COLUMNS: Final = 4
_LEAST_YEARS: Final = 3


def assessment(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks."""
    yield scribe.chapter(Section.ASSESSMENT)
    chosen = indicators(scribe)
    if not chosen:
        yield scribe.point(scribe.say("no_indicators"), "indicators")
        return
    intro = "key_indicators" if scribe.plan.territory != REPUBLIC else "key_indicators_republic"
    yield scribe.point(scribe.say(intro, of=scribe.of, number=scribe.next_table()), "indicators")
    table = key_table(scribe, chosen)
    yield table
    yield _sources_below(scribe, chosen)
    yield from _notes(scribe, chosen)
    yield from dynamics(scribe, chosen)
    yield from _line_charts(scribe, chosen)
    yield from _bar_chart(scribe, chosen)
    yield from _peers(scribe, chosen)
    yield from infrastructure(scribe)


def indicators(scribe: Scribe) -> tuple[str, ...]:
    """Return the indicators of the chapter: the plan's, or those that a new plan starts with; unknown ids drop out."""
    wanted = scribe.plan.indicators or scribe.suggestions(scribe.language).indicators
    return tuple(each for each in dict.fromkeys(wanted) if each in scribe.library.figures.indicators)


def with_unit(scribe: Scribe, indicator: str, *, short: bool = False) -> str:
    """Return an indicator's name, full or short, with its unit."""
    entry = scribe.indicator(indicator)
    name = scribe.text(entry.short if short else entry.name)
    return scribe.say("in_unit", name=name, unit=scribe.text(scribe.library.figures.unit(indicator)))


def _numbered(scribe: Scribe, place: int, indicator: str) -> str:
    return scribe.say("numbered", number=place, name=with_unit(scribe, indicator))


def key_table(scribe: Scribe, chosen: Sequence[str], *, short: bool = False) -> Table:
    """Return the table of the territory against the republic: latest value, change, rank."""
    territory = scribe.plan.territory
    against = territory != REPUBLIC
    ranked = is_region(scribe, territory)
    columns = [
        scribe.column("column_indicator", 0.40 + 0.14 * (not against) + 0.12 * (not ranked)),
        scribe.column("column_year", 0.07, Align.CENTRE),
        Column((Run(scribe.territory(territory)),), 0.13, Align.RIGHT),
    ]
    if against:
        columns.append(Column((Run(scribe.territory(REPUBLIC)),), 0.14, Align.RIGHT))
    columns.append(scribe.column("column_change", 0.14, Align.RIGHT))
    if ranked:
        total = len(scribe.library.gazetteer.regions)
        columns.append(scribe.column("column_rank", 0.12, Align.CENTRE, total=total))
    titles = [
        with_unit(scribe, each, short=True) if short else _numbered(scribe, place, each)
        for place, each in enumerate(chosen, start=1)
    ]
    rows = [
        _key_row(scribe, indicator, title, against=against, ranked=ranked, short=short)
        for indicator, title in zip(chosen, titles, strict=True)
    ]
    name = scribe.say("key_table_short" if short else "key_table")
    return scribe.table(name, columns, rows, "table-indicators", numbered=True)


def _key_row(scribe: Scribe, indicator: str, title: str, *, against: bool, ranked: bool, short: bool) -> Row:
    territory = scribe.plan.territory
    own = latest(scribe, indicator, territory)
    national = latest(scribe, indicator, REPUBLIC) if own is None else _of_year(scribe, indicator, REPUBLIC, own.year)
    year = own.year if own else national.year if national else None
    cells = [
        cell(title),
        cell(str(year) if year else NOTHING),
        _figure_cell(scribe, own),
    ]
    if against:
        cells.append(_figure_cell(scribe, national))
    cells.append(_change_cell(scribe, indicator, short=short))
    if ranked:
        place = rank(scribe, indicator, own.year, territory) if own else None
        cells.append(cell(str(place[0]) if place else NOTHING))
    return Row(tuple(cells))


def _of_year(scribe: Scribe, indicator: str, territory: str, year: int) -> Observation | None:
    return scribe.library.figures.observation(indicator, territory, year)


def _figure_cell(scribe: Scribe, observation: Observation | None, *, bold: bool = False) -> Cell:
    if observation is None:
        return number_cell(NOTHING, None)
    return number_cell(scribe.figure(observation), observation.value, bold=bold)


def _change_cell(scribe: Scribe, indicator: str, *, short: bool) -> Cell:
    """Return the longest change and, as long as there is room, that of the last year."""
    found = movement(scribe, indicator, scribe.plan.territory)
    if found is None:
        return number_cell(NOTHING, None)
    since = scribe.say("column_since_nominal" if nominal(scribe, indicator) else "column_since", a=found.first.year)
    lines = [_signed(scribe, found), since]
    step = None if short else last_step(scribe, indicator, scribe.plan.territory)
    if step:
        lines += [_signed(scribe, step), scribe.say("column_step", a=step.first.year)]
    return Cell(tuple((Run(line),) for line in lines), 1, Align.RIGHT, value=found.absolute)


def _signed(scribe: Scribe, found: Change) -> str:
    """Return a change with its sign, of a share in points, and put it on record."""
    record_change(scribe, found)
    text = scribe.number(found.absolute, scribe.indicator(found.last.indicator).decimals, signed=True)
    return scribe.say("in_points", number=text) if found.in_points else text


def _sources_below(scribe: Scribe, chosen: Sequence[str]) -> Block:
    """Return the line below the table: where its figures of the latest years were published."""
    found = [latest(scribe, each, scribe.plan.territory) or latest(scribe, each, REPUBLIC) for each in chosen]
    titles = dict.fromkeys(publication(scribe, each.source) for each in found if each)
    return source_line(scribe.say("sources_line" if len(titles) > 1 else "source_line", name="; ".join(titles)))


def _notes(scribe: Scribe, chosen: Sequence[str]) -> Iterator[Block]:
    """Yield below the table what a reader must know about its rows; what concerns one region stands in the points."""
    told = {sentence for indicator in chosen for sentence in warnings(scribe, indicator)}
    places = {indicator: place for place, indicator in enumerate(chosen, start=1)}
    for names, sentences in limits_of(scribe, chosen, told).items():
        numbers = _spans([places[name] for name in names])
        yield _note(scribe, numbers, len(names), lowered(" ".join(sentences)))
    falling = [places[each] for each in chosen if scribe.indicator(each).direction is Direction.LESS]
    if falling and is_region(scribe, scribe.plan.territory):
        yield _note(scribe, _spans(falling), len(falling), scribe.say("least_first"))


def _note(scribe: Scribe, numbers: str, count: int, sentence: str) -> Block:
    return source_line(scribe.say("note_to_one" if count == 1 else "note_to_many", number=numbers, sentence=sentence))


def _spans(numbers: Sequence[int]) -> str:
    """Return ascending numbers with runs of three and more shortened: «1, 3–6»."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in parts)


# Charts


def _line_charts(scribe: Scribe, chosen: Sequence[str]) -> Iterator[Block]:
    """Yield the dynamics of the first count and of the first share, so far as they have enough years."""
    long = [each for each in chosen if len(one_source(scribe, each, scribe.plan.territory)) >= _LEAST_YEARS]
    for shares in (False, True):
        for indicator in long:
            if (scribe.indicator(indicator).unit == PERCENT) == shares:
                yield from _line_chart(scribe, indicator)
                break


def _line_chart(scribe: Scribe, indicator: str) -> Iterator[Block]:
    entry = scribe.indicator(indicator)
    territory = scribe.plan.territory
    codes = [territory]
    # A count of the republic would press the region's line flat; a share compares.
    if entry.unit == PERCENT and territory != REPUBLIC:
        codes.append(REPUBLIC)
    found = {code: {o.year: o for o in one_source(scribe, indicator, code)} for code in codes}
    known = [year for figures in found.values() for year in figures]
    years = range(min(known), max(known) + 1)
    name = "dynamics_against" if len(codes) > 1 else "dynamics"
    caption = scribe.figure_caption(scribe.say(name, name=short_name(scribe, indicator), within=scribe.within))
    lines = tuple(
        ChartSeries(scribe.territory(code), tuple(_value(figures.get(year)) for year in years), code == territory)
        for code, figures in found.items()
    )
    values = "; ".join(_told(scribe, scribe.territory(code), figures.values()) for code, figures in found.items())
    alternative = scribe.say("line_alternative", caption=caption, values=values)
    unit = scribe.text(scribe.library.figures.unit(indicator))
    chart = Chart(ChartKind.LINE, tuple(map(str, years)), lines, unit, (Run(caption),), alternative, entry.decimals)
    yield chart
    notes = [source_sentence(scribe, *(figure for figures in found.values() for figure in figures.values()))]
    if value_axis(chart).ticks[0] > 0:
        notes.append(scribe.say("axis_note"))
    if entry.survey and SURVEY_YEAR in years:
        notes.append(scribe.say("survey_short"))
    if any(year not in figures for figures in found.values() for year in years):
        notes.append(scribe.say("gap_note"))
    yield source_line(" ".join(notes))


def _told(scribe: Scribe, name: str, series: Iterable[Observation]) -> str:
    figures = ", ".join(scribe.say("told_value", a=o.year, number=scribe.figure(o)) for o in series)
    return f"{name}: {figures}"


def _value(observation: Observation | None) -> Decimal | None:
    return observation.value if observation else None


def _bar_chart(scribe: Scribe, chosen: Sequence[str]) -> Iterator[Block]:
    """Yield the regions compared by the first share, or the first indicator they have; not for a part of a region."""
    if scribe.plan.territory != REPUBLIC and not is_region(scribe, scribe.plan.territory):
        return
    shares_first = sorted(chosen, key=lambda each: scribe.indicator(each).unit != PERCENT)
    for indicator in shares_first:
        year = _common_year(scribe, indicator)
        if year is not None:
            yield from _bars(scribe, indicator, year)
            return


def _common_year(scribe: Scribe, indicator: str) -> int | None:
    """Return the last year for which most regions have a figure."""
    regions = scribe.library.gazetteer.regions
    years = [year for each in regions for year in scribe.library.figures.series(indicator, each.code).years]
    return max((year for year in set(years) if years.count(year) > len(regions) / 2), default=None)


def _bars(scribe: Scribe, indicator: str, year: int) -> Iterator[Block]:
    entry = scribe.indicator(indicator)
    known = tuple(each.observation for each in standing(scribe, indicator, year))
    national = _of_year(scribe, indicator, REPUBLIC, year)
    shown = (*known, national) if national and entry.unit == PERCENT else known
    caption = scribe.figure_caption(scribe.say("comparison", name=short_name(scribe, indicator), a=year))
    labels = tuple(scribe.territory(o.territory) for o in shown)
    unit = scribe.text(scribe.library.figures.unit(indicator))
    values = "; ".join(f"{name} – {scribe.figure(o)}" for name, o in zip(labels, shown, strict=True))
    alternative = scribe.say("bar_alternative", caption=caption, values=values)
    bars = _two_tones(scribe, shown)
    yield Chart(ChartKind.BAR, labels, bars, unit, (Run(caption),), alternative, entry.decimals)
    yield source_line(source_sentence(scribe, *shown))


def _two_tones(scribe: Scribe, shown: Sequence[Observation]) -> tuple[ChartSeries, ...]:
    """Return the bars as those of others and the plan's own, each with gaps in the places of the other."""
    own = scribe.plan.territory
    others = tuple(None if o.territory == own else o.value for o in shown)
    mine = tuple(o.value if o.territory == own else None for o in shown)
    if not any(value is not None for value in mine):
        return (ChartSeries(scribe.say("other_territories"), others),)
    return (
        ChartSeries(scribe.say("other_territories"), others),
        ChartSeries(scribe.territory(own), mine, emphasis=True),
    )


# Other regions


def _peers(scribe: Scribe, chosen: Sequence[str]) -> Iterator[Block]:
    """Yield the table of the plan's peers: territories down, a few indicators across each table."""
    known = scribe.library.gazetteer.territories
    peers = [code for code in dict.fromkeys(scribe.plan.peers) if code in known and code != scribe.plan.territory]
    compared = [each for each in chosen if latest(scribe, each, scribe.plan.territory)]
    if not peers or not compared:
        return
    codes = [scribe.plan.territory, *peers]
    if REPUBLIC not in codes:
        codes.append(REPUBLIC)
    numbers = []
    tables = []
    for group in _even_groups(compared):
        numbers.append(scribe.next_table())
        tables.append(_peer_table(scribe, codes, group))
    key = "peers" if len(numbers) == 1 else "peers_many"
    yield scribe.point(scribe.say(key, number=numbers[0], last=numbers[-1]), "peers")
    yield from tables


def _even_groups(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield groups of at most four, as equal as can be: nine become three times three."""
    count = -(-len(names) // _PEER_COLUMNS)
    for number in range(count):
        yield names[number * len(names) // count : (number + 1) * len(names) // count]


def _peer_table(scribe: Scribe, codes: Sequence[str], group: Sequence[str]) -> Table:
    width = 0.72 / len(group)
    years = {each: found.year for each in group if (found := latest(scribe, each, scribe.plan.territory))}
    columns = [scribe.column("column_territory", 0.28)]
    for indicator in group:
        entry = scribe.indicator(indicator)
        unit = scribe.text(scribe.library.figures.unit(indicator))
        title = scribe.say("column_peer", name=scribe.text(entry.short), unit=unit, a=years[indicator])
        columns.append(Column((Run(title),), width, Align.RIGHT))
    rows = []
    for code in codes:
        own = code == scribe.plan.territory
        across = [_of_year(scribe, indicator, code, years[indicator]) for indicator in group]
        rows.append(Row((cell(scribe.territory(code), bold=own), *(_figure_cell(scribe, o, bold=own) for o in across))))
    names = "; ".join(lowered(short_name(scribe, each)) for each in group)
    return scribe.table(scribe.say("peers_table", names=names), columns, rows, f"table-peers-{scribe.next_table()}")
