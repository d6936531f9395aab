from __future__ import annotations

import pytest
from complete_plan import numbered

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Approval, Kind
from clusterplanner.core.plan.printable import unprintable
from clusterplanner.core.plan.suggestions import DISTRICT_INDICATORS, PROFILE_INDICATORS, offered_indicators, suggest

LIBRARY = library()
REGIONS = tuple(region.code for region in LIBRARY.gazetteer.regions)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("territory", REGIONS)
def test_every_region_gets_its_names_in_every_language(territory: str, language: Language) -> None:
    plan = new_plan(LIBRARY, territory, 2026, 2030, language=language)
    forms = LIBRARY.catalogue.forms(territory)
    assert forms.of[language] in plan.subject
    assert forms.of[language] in plan.purpose
    assert plan.place == forms.centre[language]
    assert plan.approval.body == forms.executive_of[language]
    assert plan.approval.signatory.position == forms.chairman[language]
    assert plan.coordinator == forms.executive[language]
    assert plan.language is language
    assert territory not in plan.peers
    assert len(plan.peers) == 6


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
def test_suggested_wordings_can_be_printed_and_are_filled(kind: Kind, language: Language) -> None:
    found = suggest(LIBRARY, "BY-VI", kind, language)
    for text in (found.subject, found.purpose, found.reporting, found.expected, found.approval.body):
        assert "{" not in text
        assert unprintable(text) == ()
    assert found.subject


def test_nothing_is_invented() -> None:
    plan = new_plan(LIBRARY, "BY-VI", 2026, 2030, ("seminars",))
    assert plan.issue_year is None
    assert plan.draft
    assert plan.targets == ()
    assert plan.acts == ()
    assert plan.confirmations == ()
    assert plan.signature.name == plan.signature.position == plan.approval.signatory.name == ""
    assert plan.approval.date == plan.approval.number == ""
    (item,) = plan.items
    assert (item.responsible, item.start, item.end, item.budget) == ("", None, None, ())


def test_measures_are_added_and_unknown_ones_refused() -> None:
    plan = new_plan(LIBRARY, "BY-VI", 2026, 2030, ("portals", "seminars"), new_id=numbered())
    assert plan.id == "n1"
    assert [item.measure for item in plan.items] == ["portals", "seminars"]
    with pytest.raises(KeyError):
        new_plan(LIBRARY, "BY-VI", 2026, 2030, ("x",))


def test_shown_indicators_have_figures_for_the_territory() -> None:
    assert new_plan(LIBRARY, "BY-VI", 2026, 2030).indicators == PROFILE_INDICATORS
    district = LIBRARY.gazetteer.districts("BY-VI")[0].code
    shown = new_plan(LIBRARY, district, 2026, 2030).indicators
    assert shown == DISTRICT_INDICATORS
    assert all(LIBRARY.figures.series(each, district) for each in shown)


def test_the_council_approves_complexes_and_nobody_a_brief() -> None:
    forms = LIBRARY.catalogue.forms("BY-HM")
    for kind in (Kind.REGIONAL_COMPLEX, Kind.COMPLEX_OF_MEASURES):
        plan = new_plan(LIBRARY, "BY-HM", 2026, 2030, kind=kind)
        assert (plan.approval.form, plan.approval.body) == (Approval.DECISION, forms.council_of.ru)
        assert plan.approval.signatory.position == ""
    assert new_plan(LIBRARY, "BY-HM", 2026, 2030, kind=Kind.BRIEF).approval.form is Approval.NONE


def test_indicators_are_offered_for_targets_when_their_figures_are_recent() -> None:
    def offered(territory: str, first_year: int) -> dict[str, int]:
        plan = new_plan(LIBRARY, territory, first_year, 2030)
        return {indicator.id: year for indicator, year in offered_indicators(plan, LIBRARY)}

    assert offered("BY-VI", 2026)["sme_org_count"] == 2023
    assert offered("BY-VI", 2023)["sme_org_count"] == 2022
    for old, last in (("net_profit", 2016), ("art_sme_count", 2019)):
        assert LIBRARY.figures.series(old, "BY-VI").years[-1] == last
        assert old not in offered("BY-VI", 2026)
        assert offered("BY-VI", last + 5)[old] == last
        assert old not in offered("BY-VI", last + 6)
    assert not LIBRARY.figures.series("prod_sugar", "BY-VI")
    assert "prod_sugar" not in offered("BY-VI", 2020)
