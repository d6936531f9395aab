"""The catalogue's wordings: three languages, each in its own letters and spelling."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest

from clusterplanner.core.base.paths import resource

FILES = sorted([*resource("catalogue").glob("*.toml"), *resource("sample").glob("*.toml")])
VOWELS = "аеёіоуыэюяАЕЁІОУЫЭЮЯ"

# Words that are spelled alike in Russian and Belarusian.
ALIKE = re.compile(r"Закон|Указ( № \d+)?|ПСМ № \d+|СТБ( 6\.38-2016)?|г\. Гомель")


def _texts(value: object, path: str) -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(value, dict) and {"ru", "be", "en"} & set(value):
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, f"{path}/{key}")
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _texts(each, f"{path}/{place}")


TEXTS = [pair for file in FILES for pair in _texts(tomllib.loads(file.read_text("utf-8")), file.stem)]


def _wrong(language: str, pattern: str) -> list[str]:
    """Return the texts in which a pattern is found, placeholders put aside."""
    found = ((path, re.sub(r"{\w+}", "", text[language])) for path, text in TEXTS)
    return [f"{path}: {text}" for path, text in found if re.search(pattern, text)]


def test_there_is_something_to_look_at():
    assert len(TEXTS) > 300


def test_every_text_stands_in_three_languages():
    assert not [
        path for path, text in TEXTS if set(text) != {"ru", "be", "en"} or not all(map(str.strip, text.values()))
    ]


def test_no_text_begins_or_ends_with_space_or_a_full_stop():
    assert not [path for path, text in TEXTS for each in text.values() if each != each.strip() or "  " in each]
    assert not [path for path, text in TEXTS for each in text.values() if re.search(r"[^.г]\.$", each)]


def test_the_languages_differ():
    assert not [text for _, text in TEXTS if text["ru"] == text["be"] and not ALIKE.fullmatch(text["ru"])]
    assert not [text for _, text in TEXTS if text["en"] in (text["ru"], text["be"])]


def test_belarusian_has_no_russian_letters():
    assert _wrong("be", "[иИщЩъЪ]") == []


def test_russian_has_no_belarusian_letters():
    assert _wrong("ru", "[іІўЎ’']") == []


def test_russian_official_texts_write_e_for_yo():
    assert _wrong("ru", "[ёЁ]") == []


def test_english_has_no_cyrillic():
    assert _wrong("en", "[а-яА-ЯёЁіІўЎ«»]") == []


def test_russian_and_belarusian_have_no_latin():
    assert _wrong("ru", "[a-zA-Z]") == []
    assert _wrong("be", "[a-zA-Z]") == []


def test_belarusian_u_is_short_after_a_vowel_and_only_there():
    assert _wrong("be", rf"[{VOWELS}]»? у") == []
    assert _wrong("be", rf"(^|[^{VOWELS}»] |[,.;:–(«] ?)ў") == []
    assert _wrong("be", rf"[^{VOWELS}\s]ў") == []


def test_belarusian_letters_that_are_always_hard():
    assert _wrong("be", "[жчшрЖЧШР][іяюьё]") == []
    assert _wrong("be", "[дтДТ][еіёюяь]") == []


def test_belarusian_apostrophe_and_quotation_marks_are_typographic():
    assert _wrong("be", "['\"]") == []
    assert _wrong("ru", '"') == []
    assert _wrong("en", "['\"]") == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_says_what_it_is(file):
    assert file.read_text("utf-8").startswith("# ")
