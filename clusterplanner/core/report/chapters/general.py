"""Chapter «Общие положения»: purpose, legal basis, term."""

from __future__ import annotations

from collections.abc import Iterator

from clusterplanner.core.facts.acts import CONCEPT, STRATEGY
from clusterplanner.core.report.chapters.citations import act_notes, citation
from clusterplanner.core.report.chapters.scribe import Scribe, list_items
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.document import Block, Run


def general(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter's blocks."""
    plan = scribe.plan
    yield scribe.chapter(Section.GENERAL)
    yield scribe.point(scribe.say(f"purpose_of_{plan.kind}", of=scribe.of))
    yield scribe.point(scribe.say("legal_basis"), "acts")
    named = ((STRATEGY, "hereinafter_strategy"), (CONCEPT, "hereinafter_concept"))
    yield from list_items([(*citation(scribe, act), Run(scribe.say(word))) for act, word in named])
    further = tuple(act for act in dict.fromkeys(plan.acts) if act not in {STRATEGY, CONCEPT})
    if further:
        yield scribe.point(scribe.say("further_acts"), "acts")
        yield from list_items([citation(scribe, act) for act in further], [f"acts/{act}" for act in further])
    yield from act_notes(scribe)
    term = "term_of_plan" if plan.first_year < plan.last_year else "term_of_plan_year"
    yield scribe.point(scribe.say(term, a=plan.first_year, b=plan.last_year), "first_year")
    if Section.PASSPORT not in plan.left_out:
        yield scribe.point(scribe.say("definitions", name=scribe.say(f"section_{Section.PASSPORT}")))
