"""What tests of returned documents share: the library, the sample plan and its document."""

from __future__ import annotations

import pytest

from clusterplanner.core.facts.library import Library, library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write


@pytest.fixture(scope="session")
def facts() -> Library:
    return library()


@pytest.fixture(scope="session")
def sample(facts: Library) -> Plan:
    return sample_plan(facts)


@pytest.fixture(scope="session")
def document(sample: Plan, facts: Library) -> bytes:
    return write(build(sample, facts))
