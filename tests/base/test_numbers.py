from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.base.numbers import MINUS, format_number, parse_number
from clusterplanner.core.base.text import Language

NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, places=2)
LANGUAGES = st.sampled_from(list(Language))


@given(NUMBERS, LANGUAGES)
def test_form_is_the_one_of_cldr(value, language):
    pattern = "#,##0.00"
    expected = format_decimal(value, format=pattern, locale=language.value)
    if value == 0:
        expected = expected.lstrip("-")
    assert format_number(value, language, 2) == expected.replace("-", MINUS)


@given(NUMBERS, LANGUAGES)
def test_what_is_printed_is_read_back(value, language):
    text = format_number(value, language)
    if language is Language.EN:
        text = text.replace(",", " ")
    assert parse_number(text, language) == value


@pytest.mark.parametrize(
    ("value", "decimals", "signed", "expected"),
    [
        ("115924", None, False, "115\u00a0924"),
        ("0.05", 1, False, "0,1"),
        ("2.5", 0, False, "3"),
        ("-2.5", 0, False, "−3"),
        ("-0.04", 1, False, "0,0"),
        ("3395", None, True, "+3\u00a0395"),
        ("-40", None, True, "−40"),
        ("0", None, True, "0"),
        ("1E+3", None, False, "1\u00a0000"),
    ],
)
def test_rounding_and_signs(value, decimals, signed, expected):
    assert format_number(Decimal(value), "ru", decimals, signed=signed) == expected


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("1 234,5", "ru", "1234.5"),
        ("1\u00a0234\u00a0567", "be", "1234567"),
        ("12.5", "ru", "12.5"),
        ("0.125", "ru", "0.125"),
        ("1,234", "ru", "1.234"),
        ("−40", "ru", "-40"),
        (" 7 ", "en", "7"),
        ("1.234", "en", "1.234"),
    ],
)
def test_reading(typed, language, expected):
    assert parse_number(typed, language) == Decimal(expected)


@pytest.mark.parametrize(
    "typed",
    ["", "-", "1.234", "1.234,5", "12 34", "1 2345", "5 %", "1e5", "NaN", "٣", ",5", "5,", "1,,2", "--1", "9" * 21],
)
def test_what_is_not_read_in_russian(typed):
    assert parse_number(typed, "ru") is None


def test_grouping_comma_is_not_guessed_in_english():
    assert parse_number("1,234", "en") is None


def test_a_figure_of_any_length_is_told_in_full():
    assert format_number(Decimal("-1e30"), Language.EN) == MINUS + "1" + ",000" * 10
    assert format_number(Decimal("1" * 40 + ".25"), Language.EN, 1).endswith(",111.3")
