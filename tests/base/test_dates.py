from datetime import date

import pytest

from clusterplanner.core.base.dates import long_date, moment_text, parse_moment, short_date, term_text
from clusterplanner.core.base.moments import Moment


def term(start: str, end: str, language: str = "ru") -> str:
    read = [Moment.parse(form) if form else None for form in (start, end)]
    return term_text(read[0], read[1], language).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("", "", ""),
        ("2026", "2026", "2026 год"),
        ("2026", "2028", "2026–2028 годы"),
        ("2026-Q3", "2026-Q3", "III квартал 2026 г."),
        ("2026-Q2", "2026-Q4", "II–IV кварталы 2026 г."),
        ("2026-Q2", "2027-Q1", "II квартал 2026 г. – I квартал 2027 г."),
        ("2026-03-01", "2026-09-30", "01.03.2026 – 30.09.2026"),
        ("", "2026-09-30", "до 30.09.2026"),
        ("", "2026-Q3", "до конца III квартала 2026 г."),
        ("", "2026", "до конца 2026 г."),
        ("2026", "", "с 2026 года"),
    ],
)
def test_terms(start, end, expected):
    assert term(start, end) == expected


def test_terms_in_other_languages():
    assert term("2026", "2028", "be") == "2026–2028 гады"
    assert term("2026", "2026-Q4", "en") == "2026 – Q4 2026"
    assert term("2026-Q2", "2026-Q3", "en") == "Q2–Q3 2026"
    assert term("2026-Q2", "2026-Q3", "be") == "II–III кварталы 2026 г."
    assert parse_moment("Q3 2026") == Moment(2026, 3)


def test_dates():
    assert short_date(date(2021, 12, 7)) == "07.12.2021"
    assert long_date(date(2021, 12, 17), "ru") == "17\u00a0декабря\u00a02021\u00a0г."
    assert long_date(date(2021, 12, 17), "be") == "17\u00a0снежня\u00a02021\u00a0г."


@pytest.mark.parametrize("form", ["26", "2026-Q5", "2026-13-01", "2026-02-30", "2026-Q1 ", "2026\n", "٢٠٢٦"])
def test_wrong_moments_are_refused(form):
    with pytest.raises(ValueError):
        Moment.parse(form)


@pytest.mark.parametrize(
    ("form", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-09-30", date(2026, 9, 30), date(2026, 9, 30)),
    ],
)
def test_days_that_a_moment_covers(form, first, last):
    moment = Moment.parse(form)
    assert (moment.first_day, moment.last_day, str(moment)) == (first, last, form)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026", "2026"),
        (" 2026 год ", "2026"),
        ("III квартал 2026 г.", "2026-Q3"),
        ("3 кв. 2026", "2026-Q3"),
        ("3-й квартал 2026", "2026-Q3"),
        ("iv кв 2027", "2027-Q4"),
        ("2026-q3", None),
        ("2026-Q3", "2026-Q3"),
        ("30.09.2026", "2026-09-30"),
        ("1.3.2026 г.", "2026-03-01"),
        ("2026-09-30", "2026-09-30"),
        ("31.02.2026", None),
        ("5 кв. 2026", None),
        ("V квартал 2026", None),
        ("26", None),
        ("", None),
        ("постоянно", None),
        ("0000", None),
    ],
)
def test_moments_as_typed(typed, expected):
    moment = parse_moment(typed)
    assert (str(moment) if moment else None) == expected


@pytest.mark.parametrize("language", ["ru", "be", "en"])
@pytest.mark.parametrize("form", ["2026", "2026-Q1", "2026-Q4", "2026-09-30"])
def test_printed_moments_are_read_back(form, language):
    moment = Moment.parse(form)
    assert parse_moment(moment_text(moment, language)) == moment
