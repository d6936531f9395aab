"""Lines: where text may break, how a word is divided, what a user may type."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterplanner.core.report.document import Run
from clusterplanner.core.report.pdf.faces import BOX, Typeface, typeface
from clusterplanner.core.report.pdf.lines import break_lines, longest_word
from clusterplanner.core.report.profile import load_profile


@pytest.fixture(scope="module")
def face() -> Typeface:
    return typeface(load_profile("instruction-4-2009").families)


def texts(face: Typeface, text: str, width: float, size: float = 14, **options: float) -> list[str]:
    lines = break_lines((Run(text),), face, size, width, **options)  # type: ignore[arg-type]
    return ["".join(piece.text for piece in line.pieces).rstrip(" ") for line in lines]


def test_lines_break_at_spaces_and_fill_the_width(face: Typeface) -> None:
    lines = texts(face, "Создание благоприятных условий для развития предпринимательства", 200)
    assert lines == ["Создание благоприятных", "условий для развития", "предпринимательства"]


def test_the_first_line_is_shorter_by_the_indent(face: Typeface) -> None:
    assert texts(face, "слово слово слово", 90, first=40) == ["слово", "слово слово"]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("постановление № 27", "№ 27"),
        ("до 2030 г. включительно", "2030 г."),
        ("объемом 12 млн рублей", "12 млн"),
        ("кластер — объединение", "кластер —"),
        ("в лице И. И. Иванова", "И. И. Иванова"),
        ("доля 24,6 % в стоимости", "24,6 %"),
        ("сумма 1\u00a0250,0 рублей", "1\u00a0250,0"),
    ],
)
def test_what_belongs_together_is_not_parted(face: Typeface, text: str, together: str) -> None:
    for width in range(90, 160, 3):
        assert any(together in line for line in texts(face, text, width)), width


def test_a_compound_breaks_after_its_hyphen_but_a_span_of_years_does_not(face: Typeface) -> None:
    assert texts(face, "социально-экономический", 100)[0] == "социально-"
    assert texts(face, "на 2026-2030 годы", 80) == ["на 2026-2030", "годы"]


def test_a_word_wider_than_the_line_is_divided_by_syllables(face: Typeface) -> None:
    assert texts(face, "предпринимательство", 60) == ["предпри-", "нима-", "тельство"]
    assert texts(face, "прадпрымальніцтва", 70) == ["прадпры-", "мальніцтва"]


@pytest.mark.parametrize("word", ["И.И.Иванов", "economy@vitebsk.gov.by", "ЕАЭС", "БелТПП2030"])
def test_initials_addresses_and_abbreviations_get_no_hyphen(face: Typeface, word: str) -> None:
    assert not any(line.endswith("-") for line in texts(face, word, 25))


def test_a_loose_line_takes_in_a_part_of_the_next_word(face: Typeface) -> None:
    text = "содействие формированию в агропромышленном"
    assert texts(face, text, 250, loosest=1.0)[0].endswith("-")
    assert texts(face, text, 250)[0] == "содействие формированию в"


def test_what_is_typed_on_two_lines_stays_on_two(face: Typeface) -> None:
    assert texts(face, "одна\r\nдругая", 400) == ["одна", "другая"]


def test_no_text_is_one_empty_line(face: Typeface) -> None:
    (line,) = break_lines((Run(""),), face, 14, 100)
    assert (line.pieces, line.width, line.last) == ((), 0, True)


def test_looks_change_within_a_word_without_parting_it(face: Typeface) -> None:
    (line,) = break_lines((Run("кла"), Run("стер", bold=True)), face, 14, 100)
    first, second = line.pieces
    assert (first.face, second.face) == (0, 1)
    assert second.x == pytest.approx(first.width)


def test_ten_thousand_letters_are_broken(face: Typeface) -> None:
    lines = break_lines((Run("ж" * 10_000),), face, 14, 480)
    assert all(line.width <= 480.02 for line in lines)
    assert sum(len(piece.text) for line in lines for piece in line.pieces) == 10_000


@given(
    st.text(st.characters(codec="utf-8"), max_size=80)
    | st.text("аб в-г№—/12.\u00ad\u202e\u200f\x07中😀\n", max_size=120),
    st.floats(15, 400),
)
def test_any_text_fits_and_nothing_is_lost(text: str, width: float) -> None:
    face = typeface(load_profile("instruction-4-2009").families)
    lines = break_lines((Run(text),), face, 14, width)
    for line in lines:
        assert line.width <= width + 0.1 or sum(len(piece.text.strip()) for piece in line.pieces) == 1
    printed = "".join(piece.text for line in lines for piece in line.pieces)
    assert printed.replace("-", "").replace(" ", "") == face.clean(text).replace("-", "").replace(" ", "").replace(
        "\n", ""
    )
    assert all(second.x >= first.x for line in lines for first, second in pairwise(line.pieces))


def test_a_missing_glyph_becomes_a_box_and_marks_of_direction_vanish(face: Typeface) -> None:
    assert face.clean("Кластер\u202e中\x07\U0001f600\ud800") == f"Кластер{BOX}{BOX}{BOX}"
    assert face.clean("и\u0306") == "й"
    assert face.clean("1\u202f000") == "1\u00a0000"
    assert face.lacks("中Ўбс中\u200f") == "中"


def test_the_longest_word_is_what_no_line_may_part(face: Typeface) -> None:
    wide = longest_word((Run("от 1\u00a0250\u00a0000,0 рублей"),), face, 12)
    assert wide == pytest.approx(face.width("1\u00a0250\u00a0000,0", 0, 12))


def test_a_bound_date_parts_before_its_year_rather_than_leave_a_line_gaping(face: Typeface) -> None:
    text = "постановление Совета Министров от 17\u00a0октября\u00a02018\u00a0г."
    assert texts(face, text, 330)[0] == "постановление Совета Министров от"
    assert texts(face, text, 330, loosest=2.0) == ["постановление Совета Министров от 17\u00a0октября", "2018\u00a0г."]


def test_spaces_inside_a_number_do_not_stretch(face: Typeface) -> None:
    (line,) = break_lines((Run("всего 1\u00a0250\u00a0000,0 тыс.\u00a0рублей"),), face, 14, 400)
    assert line.spaces == 3
