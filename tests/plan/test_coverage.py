from __future__ import annotations

from dataclasses import replace

from complete_plan import COMPLETE, numbered

from clusterplanner.core.facts.library import library
from clusterplanner.core.facts.measures import Measure
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.coverage import Need, coverage, unmet_needs
from clusterplanner.core.plan.plan import Plan

LIBRARY = library()
EMPTY = Plan("p", "BY-VI", 2026, 2030)


def with_measures(*measures: str) -> Plan:
    return edits.add_measures(EMPTY, LIBRARY, measures, numbered())


def needs(*measures: str) -> set[tuple[str, str]]:
    plan = with_measures(*measures)
    return {(plan.item(need.item).measure, need.measure) for need in coverage(plan, LIBRARY).unmet}


def test_an_empty_plan_covers_nothing_and_needs_nothing() -> None:
    found = coverage(EMPTY, LIBRARY)
    assert found.missing_tasks == tuple(LIBRARY.catalogue.tasks)
    assert found.missing_provisions == tuple(LIBRARY.catalogue.provisions)
    assert found.unmet == ()


def test_an_item_serves_the_tasks_and_provisions_of_its_measure() -> None:
    found = coverage(with_measures("technology-platforms"), LIBRARY)
    assert found.tasks == {
        "innovation-infrastructure": ("n1",),
        "research-cooperation": ("n1",),
        "commercialisation": (),
    }
    assert found.missing_tasks == ("commercialisation",)
    assert found.provisions == {"cluster-formation": (), "innovation-activity": ("n1",)}
    assert found.missing_provisions == ("cluster-formation",)


def test_an_own_measure_serves_the_task_that_its_author_gave() -> None:
    assert coverage(COMPLETE, LIBRARY).tasks["commercialisation"] == ("i3",)
    without = edits.set_item(COMPLETE, "i3", task="")
    assert coverage(without, LIBRARY).missing_tasks == ("commercialisation",)


def test_a_task_given_besides_those_of_the_measure_counts_too() -> None:
    plan = edits.set_item(with_measures("seminars"), "n1", task="commercialisation")
    assert coverage(plan, LIBRARY).missing_tasks == ("innovation-infrastructure",)


def test_unknown_measures_and_tasks_serve_nothing() -> None:
    plan = edits.add_item(EMPTY, measure="x", task="y")
    assert coverage(plan, LIBRARY) == coverage(EMPTY, LIBRARY)


def test_a_measure_needs_what_the_plan_lacks() -> None:
    assert needs("infrastructure") == {("infrastructure", "seminars")}
    assert needs("infrastructure", "seminars") == set()
    assert needs("business-network", "portals", "infrastructure", "seminars") == set()
    assert needs("financial-support") == {("financial-support", "infrastructure")}


def test_a_kind_of_the_needed_measure_meets_the_need() -> None:
    assert needs("financial-support", "infrastructure-incubators") == set()


def needing(measure: str, *needed: str) -> dict[str, Measure]:
    """The catalogue's measures with other needs of one."""
    measures = LIBRARY.catalogue.measures
    return {**measures, measure: replace(measures[measure], needs=needed)}


def test_the_whole_of_a_needed_kind_meets_the_need() -> None:
    measures = needing("seminars", "infrastructure-institutes")
    items = with_measures("seminars", "infrastructure").items
    assert Need("n1", "infrastructure-institutes") not in unmet_needs(items, measures)
    assert unmet_needs(items[:1], measures) == (Need("n1", "infrastructure-institutes"),)
    sibling = with_measures("seminars", "infrastructure-incubators").items
    assert unmet_needs(sibling, measures) == (Need("n1", "infrastructure-institutes"),)


def test_a_need_that_the_catalogue_lacks_is_told() -> None:
    assert unmet_needs(with_measures("seminars").items, needing("seminars", "x")) == (Need("n1", "x"),)
