"""The brief («справка»): one page of the plan's main figures and decisions, signed, not approved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from clusterplanner.core.analysis.compare import SURVEY_YEAR
from clusterplanner.core.plan.totals import budget_totals
from clusterplanner.core.report.chapters.assessment import indicators, key_table
from clusterplanner.core.report.chapters.findings import innovation, worse
from clusterplanner.core.report.chapters.scribe import Scribe, source_line
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.chapters.statements import source_sentence
from clusterplanner.core.report.document import Block


@dataclass(frozen=True, slots=True)
class _Extent:
    """How much a brief tells: indicators, sentences on what got worse, innovation, places in publications."""

    indicators: int
    worse: int
    innovation: bool
    placed: bool


# From the fullest to the shortest: the first that is one page with the author's remark, title and signature is printed.
_EXTENTS: Final = (
    _Extent(4, 2, True, True),
    _Extent(4, 2, True, False),
    _Extent(4, 2, False, False),
    _Extent(3, 2, False, False),
    _Extent(3, 1, False, False),
    _Extent(2, 1, False, False),
    _Extent(1, 0, False, False),
)
BREVITIES: Final = range(len(_EXTENTS))


def brief(scribe: Scribe) -> Iterator[Block]:
    """Yield the brief's body: a small table, the main findings, the measures and the money."""
    left_out = scribe.plan.left_out
    told = _EXTENTS[scribe.brevity]
    chosen = indicators(scribe)[: told.indicators]
    if Section.ASSESSMENT not in left_out and chosen:
        yield key_table(scribe, chosen, short=True)
    if Section.PROBLEMS not in left_out:
        for text in islice(worse(scribe, chosen), told.worse):
            yield scribe.point(text)
        if told.innovation and (text := innovation(scribe, brief=True)):
            yield scribe.point(text)
    if Section.MEASURES not in left_out:
        yield scribe.point(_measures(scribe), "items")
    yield from _sources(scribe, told)


def _sources(scribe: Scribe, told: _Extent) -> Iterator[Block]:
    """Yield one small line: the publications of every figure used, and the note on the survey of 2019."""
    figures = scribe.evidence.figures
    if figures:
        surveyed = any(each.year == SURVEY_YEAR and scribe.indicator(each.indicator).survey for each in figures)
        note = scribe.say("survey_note") if surveyed else ""
        yield source_line(f"{source_sentence(scribe, *figures, placed=told.placed)} {note}".strip())


def _measures(scribe: Scribe) -> str:
    plan = scribe.plan
    if not plan.items:
        return scribe.say("measures_none")
    one = plan.first_year == plan.last_year
    key, span = ("_year", str(plan.first_year)) if one else ("", f"{plan.first_year}–{plan.last_year}")
    text = scribe.say(f"brief_measures{key}", n=len(plan.items), number=len(plan.items), a=span)
    totals = budget_totals(plan)
    if not totals.fundings:
        return text
    return f"{text} {scribe.say('brief_money', number=scribe.money(totals.total))}"
