"""The worked sample: complete, clean, honest about what is illustrative, the same each time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from clusterplanner.core.base.problems import Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.check import check
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.plan.edits import change_language
from clusterplanner.core.plan.plan import Approval, Funding, Kind, Plan
from clusterplanner.core.plan.sample import sample_plan


@pytest.fixture(scope="module", params=list(Language))
def sample(request) -> Plan:
    return sample_plan(library(), request.param)


def test_only_notices_about_unverified_acts_late_results_and_names_to_come(sample):
    problems = check(sample, library())
    assert {each.code for each in problems} == {"P116", "P414", "P501"}
    assert {each.severity for each in problems} == {Severity.NOTICE}


def test_vitebsk_region_for_five_years(sample):
    assert (sample.territory, sample.first_year, sample.last_year) == ("BY-VI", 2026, 2030)
    assert sample.kind is Kind.ACTION_PLAN
    assert sample.approval.form is Approval.DECISION
    assert sample.draft
    assert (sample.approval.date, sample.approval.number) == ("", "")


def test_all_nine_measures_some_parts_of_them_and_own_ones(sample):
    measures = [item.measure for item in sample.items]
    known = library().catalogue.measures
    assert {measure.id for measure in library().catalogue.main_measures} <= set(measures)
    assert sum(1 for each in measures if each and known[each].parent) >= 4
    assert measures.count("") >= 1
    assert coverage(sample, library()).unmet == ()
    assert coverage(sample, library()).missing_provisions == ()


def test_every_field_of_every_measure_is_filled(sample):
    for item in sample.items:
        assert all((item.wording, item.responsible, item.co_executors, item.task, item.result, item.targets)), item.id
        assert item.start, item.id
        assert item.end, item.id
        assert len({line.year for line in item.budget}) >= 1
    assert max(len({line.year for line in item.budget}) for item in sample.items) == 5
    assert {line.funding for item in sample.items for line in item.budget} == set(Funding)


def test_terms_are_as_precise_as_officials_make_them(sample):
    moments = [moment for item in sample.items for moment in (item.start, item.end) if moment]
    assert any(each.day for each in moments)
    assert any(each.quarter for each in moments)
    assert any(not each.day and not each.quarter for each in moments)


def test_baselines_are_published_figures_or_zero_before_the_plan(sample):
    for target in (*sample.targets, *(target for item in sample.items for target in item.targets)):
        if target.indicator:
            published = library().figures.observation(target.indicator, "BY-VI", target.baseline_year)
            assert target.baseline == published.value
        else:
            assert (target.baseline_year, target.baseline) == (2025, Decimal(0))
            assert target.name
            assert target.unit


def test_values_rise_and_stay_within_the_plan(sample):
    for target in (*sample.targets, *(target for item in sample.items for target in item.targets)):
        years = [year for year, _ in target.values]
        values = [target.baseline, *(value for _, value in target.values)]
        assert years == sorted(set(years)), target.id
        assert values == sorted(values), target.id
        assert set(years) <= set(sample.years)


def test_a_result_is_counted_under_one_measure_only(sample):
    names = [target.indicator or target.name for item in sample.items for target in item.targets]
    assert len(names) == len(set(names))


def test_the_remark_says_what_is_illustrative():
    remarks = {language: sample_plan(library(), language).remark for language in Language}
    assert remarks[Language.RU].startswith("Учебный образец: ")
    assert remarks[Language.BE].startswith("Навучальны ўзор: ")
    assert remarks[Language.EN].startswith("Training sample: ")


def test_nobody_is_named(sample):
    people = {sample.signature.name, *(each.signatory.name for each in sample.agreements)}
    assert people == {{"ru": "И.О.Фамилия", "be": "І.Б.Прозвішча", "en": "F.M.Surname"}[sample.language]}
    assert sample.signature.position
    assert all(each.signatory.position for each in sample.agreements)


def test_ids_are_unique_and_the_same_each_time(sample):
    assert sample == sample_plan(library(), sample.language)
    ids = [
        *(item.id for item in sample.items),
        *(line.id for item in sample.items for line in item.budget),
        *(target.id for item in sample.items for target in item.targets),
        *(target.id for target in sample.targets),
        *(each.id for each in sample.agreements),
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", [Language.BE, Language.EN])
def test_retelling_the_sample_gives_the_sample_of_that_language(language):
    retold = change_language(sample_plan(library()), library(), language)
    told = sample_plan(library(), language)
    # Remark, notes and signatures are the author's own words to a plan; an edit leaves them as they are.
    items = tuple(replace(item, note=other.note) for item, other in zip(retold.items, told.items, strict=True))
    own = {name: getattr(told, name) for name in ("remark", "signature", "agreements")}
    assert replace(retold, items=items, **own) == told


def test_the_years_total():
    amounts = [line.amount for item in sample_plan(library()).items for line in item.budget]
    assert sum(amounts) == Decimal("6008.0")
