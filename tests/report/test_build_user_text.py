"""What a user typed reaches the paper as typed and nothing else: no markup, no templates, no control characters."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hard_plans import hostile_plan
from hypothesis import given, settings
from hypothesis import strategies as st
from readable import texts_of

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Kind
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.chapters.typography import SLOT, short_u, tidy, typed, typed_lines

HOSTILE = (
    "<b>ООО «Звено» & Ко</b>",
    "{of} {0} {typed} {unknown",
    "%s %(name)s %",
    f"до{SLOT}после",
    "]]>&amp;<!--",
    "a\x00b\x1bc\ud800d\ufffee",
    "=HYPERLINK(1)",
    "\u202eабв\u200b",
)
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))


def squash(text: str) -> str:
    """Return a text without spaces and without what no paper shows."""
    unseen = {"Cc", "Cs", "Cn", "Zs", "Zl", "Zp"}
    return "".join(c for c in text if unicodedata.category(c) not in unseen and c not in DIRECTIONS)


@settings(max_examples=40, deadline=None)
@given(texts, st.sampled_from(list(Kind)), st.sampled_from(list(Language)))
def test_any_text_reaches_the_paper_as_typed(text: str, kind: Kind, language: Language) -> None:
    built = build(replace(hostile_plan(text), kind=kind), library(), language)
    printed = [squash(each) for each in texts_of(built)]
    assert any(squash(text) in each for each in printed)
    for each in texts_of(built):
        assert not any(unicodedata.category(c) in {"Cc", "Cs", "Cn"} or c in DIRECTIONS for c in each)


def test_no_mark_of_direction_turns_a_number_round() -> None:
    built = build(replace(sample_plan(library()), expected="Создано \u202e10\u202c единиц\u200f."), library())
    assert any(each.replace("\u00a0", " ").endswith("Создано 10 единиц.") for each in texts_of(built))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["subject", "purpose", "remark", "coordinator", "reporting", "expected"])
def test_each_field_is_printed_as_typed(field: str, text: str) -> None:
    built = build(replace(sample_plan(library()), **{field: text}), library())
    assert any(squash(text) in squash(each) for each in texts_of(built))


def test_a_text_of_several_lines_becomes_paragraphs() -> None:
    built = build(replace(sample_plan(library()), expected="Первое.\n\n  Второе.\r\nТретье."), library())
    found = [each for each in texts_of(built) if each.endswith(("Первое.", "Второе.", "Третье."))]
    assert [each.split(". ", 1)[1] for each in found] == ["Первое.", "Второе.", "Третье."]


def test_wordings_of_the_catalogue_follow_the_language_and_typed_ones_stay() -> None:
    plan = new_plan(library(), "BY-HM", 2026, 2030, list(library().catalogue.main_measures[0:1] and ["seminars"]))
    own = replace(plan.items[0], id="own", measure="", wording="Проведение фестиваля «Звено»")
    built = build(replace(plan, items=(*plan.items, own)), library(), Language.EN)
    printed = " ".join(texts_of(built))
    assert library().catalogue.measures["seminars"].wording.en in printed
    assert "Проведение фестиваля «Звено»" in printed
    assert "the City of Minsk" in built.subject


@pytest.mark.parametrize(
    ("loose", "tight"),
    [
        ("№ 27 от 16 января 2014 г.", "№~27 от 16 января 2014~г."),
        ("в г. Минске", "в г.~Минске"),
        ("5 единиц и 0,5 процента", "5~единиц и 0,5~процента"),
        ("за 2016–2019 годы", "за 2016–2019~годы"),
        ("1 000 тыс. рублей", "1~000~тыс.~рублей"),
        ("статья Ю.Г. Вайлуновой", "статья Ю.Г.~Вайлуновой"),
        ("Яшева Г.А. Развитие", "Яшева~Г.А. Развитие"),
        ("Яшева Г.А., Костюченко Е.А.", "Яшева~Г.А., Костюченко~Е.А."),
        ("приведены в таблице 1. Далее", "приведены в таблице~1. Далее"),
        ("таблица 16.1, страница 314", "таблица~16.1, страница~314"),
        ("No. 27, tables 2–4", "No.~27, tables~2–4"),
        ("(5-е место среди 7 регионов)", "(5-е~место среди 7~регионов)"),
        ("создание 3 кластеров", "создание 3~кластеров"),
        ("«О поддержке» (с их согласия)", "«О~поддержке» (с~их согласия)"),
        ("наемных лиц, %", "наемных лиц,~%"),
        ("объем, тыс. рублей", "объем, тыс.~рублей"),
        ("план – это", "план~– это"),
        ("2030 г. – 5", "2030~г.~–~5"),
        ("и т. д.", "и т.~д."),
        ("пересчитано (10 000 : 1)", "пересчитано (10~000~:~1)"),
    ],
)
def test_what_belongs_together_stays_together(loose: str, tight: str) -> None:
    assert tidy(loose).replace("\u00a0", "~") == tight
    assert tidy(tidy(loose)) == tidy(loose)


@given(st.text())
def test_typography_changes_spaces_only(text: str) -> None:
    assert tidy(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(st.text())
def test_a_typed_line_is_one_printable_line(text: str) -> None:
    assert typed(text) == typed(typed(text))
    assert squash(typed(text)) == squash(text)
    assert squash("".join(typed_lines(text))) == squash(text)


@pytest.mark.parametrize(
    ("plain", "short"),
    [
        ("доля у рэгіёне", "доля ў рэгіёне"),
        ("падтрымка «Звяна» у Мінску", "падтрымка «Звяна» ў Мінску"),
        ("паказчык у рэгіёне", "паказчык у рэгіёне"),
        ("ён і яна у горадзе", "ён і яна ў горадзе"),
        ("у Мінску", "у Мінску"),
    ],
)
def test_belarusian_has_its_short_u(plain: str, short: str) -> None:
    assert short_u(plain) == short
