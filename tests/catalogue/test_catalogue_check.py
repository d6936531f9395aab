"""What a hand edit can break is told with file, entry and field, and no edit leads to a traceback."""

from __future__ import annotations

import shutil

import pytest

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Refusal, Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.catalogue import Catalogue
from clusterplanner.core.facts.catalogue_check import check_catalogue


@pytest.fixture
def edited(tmp_path):
    """Return a function that gives the shipped catalogue with one edit made in it."""
    folder = tmp_path / "catalogue"
    shutil.copytree(resource("catalogue"), folder)

    def edit(name, old, new):
        file = folder / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        return Catalogue(folder)

    return edit


EDITS = [
    ("measures.toml", 'number = "1"', "number = ", "C100", "measures.toml"),
    ("measures.toml", 'aim.be = "Растлумачыць', 'aim.xx = "Растлумачыць', "C101", "seminars aim be"),
    ("counts.toml", 'unit.ru = "единиц"', 'unit.ru = " "', "C101", "seminars-held unit ru"),
    ("measures.toml", 'number = "1"', "", "C102", "seminars number"),
    ("measures.toml", 'acts = ["sme_strategy_2030", "cluster_concept_2014"]', 'acts = "x"', "C102", "seminars acts"),
    ("roles.toml", "[economy]", "stray = 1\n[economy]", "C102", "roles.toml stray"),
    ("bodies.toml", "districts = {", "districts = 5\nx = {", "C102", "BY districts"),
    ("acts.toml", 'kind = "resolution"', 'kind = "rumour"', "C103", "cluster_concept_2014 kind rumour"),
    ("acts.toml", '"date", "title"]', '"date", "guess"]', "C103", "cluster_concept_2014 verified guess"),
    ("measures.toml", 'needs = ["portals"]', 'needs = ["portal"]', "C103", "business-network needs portal"),
    ("measures.toml", '"economy", "education"', '"economics", "education"', "C103", "seminars executors economics"),
    ("measures.toml", '"cluster-initiatives"]', '"cluster_ideas"]', "C103", "seminars indicators cluster_ideas"),
    (
        "strategy.toml",
        'act = "sme_strategy_2030"',
        'act = "x"',
        "C103",
        "strategy.toml innovation-infrastructure act x",
    ),
    ("measures.toml", "needs = []", 'needs = ["infrastructure"]', "C104", "seminars → infrastructure"),
    ("measures.toml", 'number = "3.2"', 'number = "3.1"', "C105", "infrastructure-development-centres 3.1"),
    ("measures.toml", 'number = "9.4"', 'number = "8.4"', "C105", "financial-support-guarantees 8.4"),
    ("bodies.toml", "[BY-VI]", "[BY-XX]", "C106", "bodies.toml BY-VI"),
    ("acts.toml", "doubts.ru", "remark.ru", "C101", "cluster_concept_2014 doubts ru"),
    ("roles.toml", "banks (with their consent)", "businesses (with their consent)", "C108", "businesses (with"),
]


@pytest.mark.parametrize(("name", "old", "new", "code", "told"), EDITS, ids=[f"{e[3]}-{e[4]}" for e in EDITS])
def test_a_broken_edit_is_told_where_it_is(edited, name, old, new, code, told):
    problems = check_catalogue(
        edited(name, old, new), indicators=("sme_org_count",) if "cluster_ideas" in new else None
    )
    problem = next(
        each for each in problems if each.code == code and all(word in each.sentence("en") for word in told.split())
    )
    assert problem.severity is Severity.ERROR
    assert len({problem.sentence(language) for language in Language}) == 3


def test_an_unverified_part_needs_a_word_of_doubt(edited):
    catalogue = edited("acts.toml", '"title", "force"]', '"title"]')
    assert [each.code for each in check_catalogue(catalogue)] == ["C107"]


def test_a_broken_file_refuses_with_a_sentence_when_it_is_used(edited):
    catalogue = edited("measures.toml", 'wording.be = "Правядзенне', 'wording.bel = "Правядзенне')
    with pytest.raises(Refusal, match=r"“measures.toml” \(entry “seminars”, field “wording”\).*“be”"):
        _ = catalogue.measures
    assert len(catalogue.acts) == 37


def test_a_missing_file_is_told(tmp_path):
    problems = check_catalogue(Catalogue(tmp_path))
    assert {each.code for each in problems} == {"C100"}
    assert len(problems) >= 6


def test_where_leads_to_file_entry_and_field(edited):
    (problem,) = check_catalogue(edited("measures.toml", 'needs = ["portals"]', 'needs = ["portal"]'))
    assert problem.where == "measures.toml/business-network/needs"
