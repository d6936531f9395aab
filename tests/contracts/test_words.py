"""Every wording exists in three languages, with the same placeholders and the letters of its language."""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import clusterplanner
from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.text import Language

PACKAGE = Path(clusterplanner.__file__).parent
CATALOGUES = sorted(resource("words").glob("*.toml"))
TABLES = sorted(resource().rglob("*.toml"))
SHEETS = sorted(resource().rglob("*.csv"))
FORMS = {
    Language.RU: {"one", "few", "many", "other"},
    Language.BE: {"one", "few", "many", "other"},
    Language.EN: {"one", "other"},
}
FOREIGN_LETTERS = {
    Language.RU: re.compile("[іІўЎ]"),
    Language.BE: re.compile("[щЩъЪ]|(?![иИ]\\.)[иИ]"),
    Language.EN: re.compile("[ёЁўЎіІ]"),
}


def entries(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def forms_of(wording: str | dict[str, str]) -> list[str]:
    return [wording] if isinstance(wording, str) else list(wording.values())


def placeholders(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name is not None}


def wordings(value: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every table of wordings in a TOML value: a table with one of the languages as a key."""
    if isinstance(value, dict):
        if set(Language) & set(value):
            yield where, value
        for key, inner in value.items():
            yield from wordings(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from wordings(inner, f"{where}[{place}]")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_each_entry_says_the_same_in_three_languages(path: Path) -> None:
    for key, entry in entries(path).items():
        assert set(entry) == set(Language), key
        expected = placeholders(forms_of(entry["ru"])[-1])
        for language, wording in entry.items():
            if isinstance(wording, dict):
                assert set(wording) == FORMS[Language(language)], f"{key}.{language}"
                expected = expected | {"n"} if "n" in placeholders(" ".join(wording.values())) else expected
            for form in forms_of(wording):
                assert form.strip(), f"{key}.{language}"
                assert placeholders(form) | {"n"} == expected | {"n"}, f"{key}.{language}"


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_wordings_of_data_are_in_their_own_letters(path: Path) -> None:
    wrong = []
    for where, table in wordings(entries(path), path.stem):
        for language in Language:
            assert table.get(language), f"{where} has no {language}"
            wrong += [f"{where}.{language}: {form}" for form in forms_of(table[language]) if is_foreign(form, language)]
    assert not wrong


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_wordings_of_sheets_are_in_their_own_letters(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column, cell in row.items():
                language = column.rpartition("_")[2]
                own_name = column in (f"title_{language}", f"publisher_{language}")  # as printed on the publication
                if language in set(Language) and not own_name:
                    assert not is_foreign(cell, Language(language)), f"{column}: {cell}"


def is_foreign(wording: str, language: Language) -> bool:
    """Say whether a wording has letters that its language does not, outside of quoted names."""
    return bool(FOREIGN_LETTERS[language].search(re.sub("[«„“].*?[»“”]", "", wording)))


def strings_in_code() -> tuple[set[str], list[re.Pattern[str]]]:
    """Return every string constant of the program, and every f-string as a pattern of what it can become."""
    constants: set[str] = set()
    patterns: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                patterns.add("".join(".+" if part is None else re.escape(str(part)) for part in parts))
    return constants, [re.compile(pattern) for pattern in patterns]


def sentences_asked_for() -> Iterator[tuple[str, str, set[str] | None, str]]:
    """Yield catalogue, key, names of the values (None when they are not all written out) and place of each call."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
                continue
            function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            argument = node.args[0].value
            if function == "say" and isinstance(argument, str) and "." in argument:
                catalogue, _, key = argument.partition(".")
            elif function in ("Problem", "Refusal", "WrongCall"):
                catalogue, key = "cli" if function == "WrongCall" else "problems", str(argument)
            else:
                continue
            names = {each.arg for each in node.keywords if each.arg is not None}
            whole = function != "Problem" and len(names) == len(node.keywords)
            yield catalogue, key, names if whole else None, f"{path.relative_to(PACKAGE)}:{node.lineno}"


def test_every_sentence_that_the_code_asks_for_exists() -> None:
    catalogues = {path.stem: set(entries(path)) for path in CATALOGUES}
    missing = [
        f"{place}: {catalogue}.{key}"
        for catalogue, key, _, place in sentences_asked_for()
        if key not in catalogues.get(catalogue, ())
    ]
    assert not missing


def test_every_sentence_is_given_the_values_it_shows() -> None:
    catalogues = {path.stem: entries(path) for path in CATALOGUES}
    wrong = []
    for catalogue, key, names, place in sentences_asked_for():
        shown = set().union(*map(placeholders, forms_of(catalogues[catalogue][key]["ru"])))
        if names is not None and not shown <= names:
            wrong.append(f"{place}: {catalogue}.{key} shows {sorted(shown - names)}")
    assert not wrong


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_sentence_is_asked_for(path: Path) -> None:
    constants, patterns = strings_in_code()
    unused = [
        key
        for key in entries(path)
        if not {key, f"{path.stem}.{key}"} & constants and not any(makes(each, path.stem, key) for each in patterns)
    ]
    assert not unused


def makes(pattern: re.Pattern[str], catalogue: str, key: str) -> bool:
    """Say whether an f-string names a key, by more than standing for anything at all."""
    prefix = f"{catalogue}\\."
    if pattern.pattern.startswith(prefix):
        return pattern.pattern != f"{prefix}.+" and bool(pattern.fullmatch(f"{catalogue}.{key}"))
    return len(re.sub(r"\.\+|\W", "", pattern.pattern)) > 2 and bool(pattern.fullmatch(key))
