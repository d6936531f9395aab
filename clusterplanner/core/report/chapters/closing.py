"""What stands after the money: expected results and risks, management and monitoring, signature and agreements."""

from __future__ import annotations

from collections.abc import Iterator

from clusterplanner.core.facts.acts import MONITORING
from clusterplanner.core.report.chapters.citations import act_notes, citation
from clusterplanner.core.report.chapters.front import person_lines
from clusterplanner.core.report.chapters.risks import risks
from clusterplanner.core.report.chapters.scribe import BLANK, Scribe
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.document import Approval, Block, Run, Signature


def results(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter of expected results and risks, nothing when the plan names none of both."""
    lines = scribe.suggested_lines("expected")
    if scribe.plan.risks:
        yield scribe.chapter(Section.RESULTS, "results_and_risks" if lines else "risks_alone")
    elif lines:
        yield scribe.chapter(Section.RESULTS)
    for line in lines:
        yield scribe.point(line, "expected")
    yield from risks(scribe)


def management(scribe: Scribe) -> Iterator[Block]:
    """Yield the chapter of management: coordinator, reporting, monitoring."""
    yield scribe.chapter(Section.MANAGEMENT)
    yield scribe.point(scribe.around("coordinator", scribe.suggested("coordinator") or BLANK), "coordinator")
    for line in scribe.suggested_lines("reporting"):
        yield scribe.point(line, "reporting")
    yield scribe.point(scribe.say("target_monitoring"))
    if MONITORING in scribe.library.catalogue.acts:
        before, after = scribe.say("cluster_monitoring", name="\x00").split("\x00")
        yield scribe.point((Run(before), *citation(scribe, MONITORING), Run(after)))
        yield from act_notes(scribe)


def signature(scribe: Scribe) -> Iterator[Block]:
    """Yield the signature; what is missing is a line to write on."""
    signed = scribe.plan.signature
    yield Signature(scribe.translate(signed.position) or BLANK, scribe.translate(signed.name) or BLANK, "signature")


def agreements(scribe: Scribe) -> Iterator[Block]:
    """Yield one block for each agreement."""
    for agreement in scribe.plan.agreements:
        lines = person_lines(scribe, "agreed", agreement.signatory)
        yield Approval(lines, at_right=False, where=f"agreements/{agreement.id}")
