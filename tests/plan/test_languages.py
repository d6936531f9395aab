from __future__ import annotations

from dataclasses import replace

import pytest

from clusterplanner.core.base.problems import Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.languages import language_problem, left_as_typed, second_language_problem
from clusterplanner.core.plan.plan import Signatory
from clusterplanner.core.plan.sample import sample_plan

LIBRARY = library()
SAMPLE = sample_plan(LIBRARY)


@pytest.mark.parametrize("language", Language)
def test_the_sample_is_told_whole_in_every_language(language: Language) -> None:
    assert left_as_typed(SAMPLE, LIBRARY, language) == ()
    assert language_problem(SAMPLE, LIBRARY, language) is None


def test_own_texts_stay_as_typed_each_named_once_in_the_plan_s_order() -> None:
    plan = edits.add_item(SAMPLE, wording="Свое", responsible="ОАО «Лен»", result="Свое", note="12")
    plan = edits.set_plan(plan, purpose="Наша цель", signature=Signatory("Начальник", "И.И.Иванов"))
    assert left_as_typed(plan, LIBRARY, Language.BE) == ("Наша цель", "Начальник", "Свое", "ОАО «Лен»")
    assert left_as_typed(plan, LIBRARY, Language.RU) == ()


def test_a_second_language_changes_places_with_the_first_and_is_never_the_same() -> None:
    both = edits.change_second_language(SAMPLE, Language.BE)
    assert (both.language, both.second_language) == (Language.RU, Language.BE)
    turned = edits.change_language(both, LIBRARY, Language.BE)
    assert (turned.language, turned.second_language) == (Language.BE, Language.RU)
    assert edits.change_language(both, LIBRARY, Language.EN).second_language is Language.BE
    assert edits.change_second_language(turned, Language.BE).second_language is None
    assert edits.change_second_language(SAMPLE, Language.RU) is SAMPLE


def test_texts_in_one_of_two_languages_are_named() -> None:
    assert second_language_problem(replace(SAMPLE, expected="Итог"), LIBRARY) is None
    problem = second_language_problem(replace(SAMPLE, expected="Итог", second_language=Language.BE), LIBRARY)
    assert problem is not None
    assert (problem.code, problem.where) == ("P119", "second_language")
    assert all("Итог" in problem.sentence(language) for language in Language)


def test_a_notice_counts_them_and_names_the_first() -> None:
    problem = language_problem(replace(SAMPLE, expected="Итог"), LIBRARY, Language.EN)
    assert problem is not None
    assert (problem.code, problem.severity) == ("P801", Severity.NOTICE)
    for language in Language:
        assert "(1)" in problem.sentence(language)
        assert "Итог" in problem.sentence(language)
