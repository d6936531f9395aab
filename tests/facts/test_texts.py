"""Every text of the facts is there in Russian, Belarusian and English, and is in that language."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.text import Text
from clusterplanner.core.facts.figures import Figures

LANGUAGES = ("ru", "be", "en")
QUOTED = {"title", "publisher"}  # publications are quoted in the language that they were printed in
BLANK = {"definition", "note"}


def tables(name: str, value: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    if "ru" in value:
        yield name, {language: value.get(language, "") for language in LANGUAGES}
    for key, part in value.items():
        if isinstance(part, dict):
            yield from tables(f"{name}.{key}", part)


def every_text() -> Iterator[tuple[str, str, dict[str, str]]]:
    for path in sorted(resource("facts").glob("*.toml")):
        for name, texts in tables(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))):
            yield name, name.rpartition(".")[2], texts
    for path in sorted(resource("facts").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for column in row:
                    if column.endswith("_ru"):
                        field = column.removesuffix("_ru")
                        texts = {language: row[f"{field}_{language}"] for language in LANGUAGES}
                        yield f"{path.stem}.{next(iter(row.values()))}.{field}", field, texts


TEXTS = list(every_text())


def test_all_files_were_opened() -> None:
    assert {name.partition(".")[0] for name, _, _ in TEXTS} == {
        "clusters", "facilities", "indicators", "limits", "notes", "sections", "sources", "territories", "themes",
        "units",
    }  # fmt: skip
    assert len(TEXTS) > 800


def test_every_text_has_three_languages() -> None:
    for name, field, texts in TEXTS:
        filled = [bool(text) for text in texts.values()]
        assert all(filled) or (field in BLANK and not any(filled)), name
        assert all(text == text.strip() and "  " not in text and "…" not in text for text in texts.values()), name


def test_every_text_is_in_its_language() -> None:
    for name, field, texts in TEXTS:
        if field in QUOTED:
            continue
        assert not re.search("[ёіўЁІЎ]", texts["ru"]) or "Прыдняпроўя" in texts["ru"], name
        assert not re.search("[ищъИЩЪ]", texts["be"]), name
        assert not re.search("[а-яёіў]", texts["en"], re.IGNORECASE), name


def test_long_belarusian_texts_are_not_the_russian_ones() -> None:
    for name, field, texts in TEXTS:
        if field not in QUOTED and len(texts["ru"]) > 25 and " " in texts["ru"]:
            assert texts["ru"] != texts["be"], name


def test_card_titles_are_short_and_unlike_each_other() -> None:
    indicators = Figures().indicators.values()
    for language in LANGUAGES:
        titles = [indicator.short[language] for indicator in indicators]
        assert max(map(len, titles)) <= 45
        assert len(set(titles)) == len(titles)
        names = [indicator.name[language] for indicator in indicators]
        assert len(set(names)) == len(names), [name for name in names if names.count(name) > 1]


@pytest.mark.parametrize("part", ["themes", "units", "sections"])
def test_small_catalogues_are_texts(part: str) -> None:
    found = getattr(Figures(), part)
    assert found and all(isinstance(text, Text) for text in found.values())


def test_generated_files_use_unix_lines() -> None:
    paths: list[Path] = [*resource("facts").glob("**/*.csv"), *resource("facts").glob("*.toml")]
    assert len(paths) > 20
    for path in paths:
        assert b"\r" not in path.read_bytes(), path.name
