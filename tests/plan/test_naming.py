"""Fields of a plan in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.naming import field_name
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.pdf import places


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("place", "Место издания"),
        ("signature", "Подпись"),
        ("signature/position", "Подпись, должность"),
        ("approval/signatory/name", "Гриф утверждения, наименование или фамилия"),
        ("items", "Мероприятия"),
        ("items/seminars/end", "Мероприятие 5, срок"),
        ("items/seminars/budget", "Мероприятие 5, строки финансирования"),
        ("targets/plan-sme_share_gva/values/2028", "Целевой показатель 2, 2028"),
        ("agreements/statistics", "Гриф согласования 2"),
        ("acts/whatever", "Правовые акты"),
        ("acts/sme_strategy_2030", "Правовые акты, Стратегия МСП-2030"),
        ("items/gone/end", "Мероприятия"),
        ("nothing", ""),
    ],
)
def test_a_field_in_words(where: str, name: str) -> None:
    assert field_name(where, sample_plan(library()), library(), Language.RU) == name


def test_a_measure_has_the_number_that_is_printed() -> None:
    plan = sample_plan(library())
    plan = replace(plan, items=plan.items[::-1])
    for number, item in enumerate(in_print_order(plan, library()), 1):
        assert field_name(f"items/{item.id}/end", plan, library(), Language.EN) == f"Measure {number}, end"


@pytest.mark.parametrize("language", Language)
def test_every_place_of_the_document_has_a_name(language: Language) -> None:
    plan = sample_plan(library(), language)
    for place in places(build(plan, library())):
        name = field_name(place.where, plan, library(), language)
        assert re.match(r"\w.{2,}", name), place.where
