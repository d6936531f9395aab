"""Whatever a plan holds: its untouched document proposes nothing."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write
from clusterplanner.core.returned.proposals import Review, review

sys.path.insert(0, str(Path(__file__).parents[1] / "files"))

from arbitrary_plans import plans


def printable(plan: Plan) -> Plan:
    """The plan in a territory and a layout that exist."""
    return replace(plan, territory="BY-VI", profile="instruction-4-2009")


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans.map(printable))
def test_untouched_document_of_any_plan_proposes_nothing(plan: Plan) -> None:
    try:
        data = write(build(plan, library()))
    except Refusal:
        assume(False)
    assert review(data, "план.docx", plan, library(), Language.RU) == Review((), (), (), ())
