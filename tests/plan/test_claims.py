"""What the author states, held against the figures: contradicted, borne out, or passed over."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.claims import Claim, Form, contradicted
from clusterplanner.core.plan.plan import Item, Plan
from clusterplanner.core.plan.sample import sample_plan

LIBRARY = library()


def claims(text: str, territory: str = "BY-VI", language: Language = Language.RU) -> list[Claim]:
    plan = Plan("p", territory, 2026, 2030, language=language, purpose=text)
    return list(contradicted(plan, LIBRARY))


@pytest.mark.parametrize(
    ("text", "form", "typed", "computed"),
    [
        # 30.9 / 3.86 = 8.0, not the article's 10
        (
            "Доля МСП, внедряющих инновации, в Беларуси в 10 раз ниже, чем в Европейском союзе (2019 г.).",
            Form.TIMES,
            "10",
            "8.0",
        ),
        # 9058 → 8958: −1.1 %
        ("Число МСП-организаций с 2015 по 2023 г. сократилось на 5 %.", Form.PERCENT, "5", "1.1"),
        # 27.9 → 29.3: +1.4 points
        ("Доля МСП в занятости за 2015–2023 гг. выросла на 3 п. п.", Form.POINTS, "3", "1.4"),
        ("Доля МСП в занятости в 2023 году составляет 31 %.", Form.LEVEL, "31", "29.3"),
        ("Численность: число МСП-организаций в 2023 году составило 9,5 тыс. единиц.", Form.LEVEL, "9500", "8958.0"),
        ("Выручка МСП-организаций в 2023 году составила 30,9 млрд рублей.", Form.LEVEL, "30900", "31924.7"),
        ("Доля МСП в занятости по республике в 2023 году составляет 29,3 %.", Form.LEVEL, "29.3", "34.6"),
    ],
)
def test_a_wrong_number_is_found(text: str, form: Form, typed: str, computed: str) -> None:
    (claim,) = claims(text)
    assert (claim.where, claim.form) == ("purpose", form)
    assert claim.typed == Decimal(typed)
    assert round(claim.computed, 1) == Decimal(computed)
    assert claim.quote in text
    assert claim.figures


@pytest.mark.parametrize(
    "text",
    [
        "Доля МСП, внедряющих инновации, в Беларуси в 8 раз ниже, чем в Европейском союзе.",
        "Число МСП-организаций с 2015 по 2023 г. сократилось на 1,1 %.",
        "Число МСП-организаций в 2023 году составило 8 958 единиц.",
        "Число МСП-организаций в 2023 году составило 9,0 тыс. единиц.",
        "Доля МСП в занятости за 2015–2023 гг. выросла на 1,4 п. п.",
        "Доля МСП в занятости за 2015–2023 гг. выросла на 1,4 %.",  # meant in points, the number is right
        "Выручка МСП-организаций в 2023 году составила 31,9 млрд рублей.",
    ],
)
def test_a_right_number_is_left_alone(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Доля МСП в занятости составит 40 % к 2030 году.",  # a target, not a figure
        "Доля МСП в занятости выросла на 3 п. п.",  # which years?
        "Экспорт вырос на 30 % за 2015–2023 гг.",  # of whom?
        "Доля МСП в занятости в 2017 году составляет 31 %.",  # no figure of that year
        "Число МСП-организаций в Брестской области в 2023 году составило 5 единиц.",  # another region
        "Снизить издержки в 10 раз.",
        "Доля МСП в занятости и доля МСП в выручке в 2023 году составляет 31 %.",  # which of the two?
    ],
)
def test_what_is_not_certain_is_passed_over(text: str) -> None:
    assert claims(text) == []


def test_other_languages_and_fields() -> None:
    assert len(claims("Доля МСП у занятасці ў 2023 годзе складае 31 %.", language=Language.BE)) == 1
    assert len(claims("SME share of employment in 2023 was 31 %.", language=Language.EN)) == 1
    item = Item("i1", result="Число МСП-организаций с 2015 по 2023 г. сократилось на 5 %.")
    (claim,) = contradicted(Plan("p", "BY-VI", 2026, 2030, items=(item,)), LIBRARY)
    assert claim.where == "items/i1/result"


@pytest.mark.parametrize("language", Language)
def test_the_sample_states_nothing_wrong(language: Language) -> None:
    assert list(contradicted(sample_plan(LIBRARY, language), LIBRARY)) == []
