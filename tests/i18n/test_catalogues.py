"""The catalogues are whole, follow the sources, and keep what the sources have in their texts."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "translations"
NAMES = sorted(path.stem for path in FOLDER.glob("*.ts"))
FOREIGN = {"ru": re.compile("[іўІЎёЁ]"), "be": re.compile("[иИщЩъЪ]")}
SAME = {  # texts that are the same in Russian or Belarusian and in English
    "%1 (%2)", "%1 = 100", "%1, %2", "%1: %2", "...", "%1, ...", "Pica (P̸)",
}  # fmt: skip

LETTERS_RUN_OUT = {  # fields of the plan page, which has more of them than English letters are left
    ("PlanPage", "to"),
    ("ItemForm", "End:"),
    ("ItemForm", "Co-executors:"),
    ("ItemForm", "Note (not printed):"),
}


class Entry(NamedTuple):
    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    numerus: bool
    kind: str


@cache
def entries(name: str) -> tuple[Entry, ...]:
    def read() -> Iterator[Entry]:
        for context in ET.parse(FOLDER / f"{name}.ts").getroot().iter("context"):
            for message in context.iter("message"):
                told = message.find("translation")
                assert told is not None
                forms = tuple(form.text or "" for form in told.iter("numerusform")) or (told.text or "",)
                yield Entry(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.findtext("comment", ""),
                    forms,
                    message.get("numerus") == "yes",
                    told.get("type", ""),
                )

    return tuple(read())


def wrong(name: str, is_wrong: object) -> list[str]:
    assert callable(is_wrong)
    return [
        f"{entry.context}: {entry.source!r} → {form!r}"
        for entry in entries(name)
        for form in entry.forms
        if is_wrong(entry, form)
    ]


def test_catalogues_follow_the_sources_and_are_compiled() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "translate.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr.strip(), done.returncode) == ("", "", 0), "call scripts/translate"


def test_every_call_of_tr_is_collected() -> None:
    """What lupdate does not understand, it passes over in silence."""
    known = {(entry.context, entry.source) for entry in entries("clusterplanner_ru")}
    missed = []
    for path in sorted((ROOT / "clusterplanner" / "ui").rglob("*.py")):
        for context, text, line in calls(ast.parse(path.read_text(encoding="utf-8")), ""):
            if (context, text) not in known:
                missed.append(f"{path.name}:{line}: {context}: {text!r}")
    assert missed == []
    assert len(known) > 200


def calls(node: ast.AST, cls: str) -> Iterator[tuple[str, str | None, int]]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else cls
        if isinstance(child, ast.Call):
            name = ast.unparse(child.func)
            if name.rpartition(".")[2] == "tr":
                yield cls, constant(child.args[0]), child.lineno
            elif name in ("translate", "QCoreApplication.translate"):
                yield constant(child.args[0]) or "", constant(child.args[1]), child.lineno
        yield from calls(child, inner)


def constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_unfinished_obsolete_or_empty(name: str) -> None:
    assert [entry for entry in entries(name) if entry.kind] == []
    assert wrong(name, lambda _entry, form: not form.strip()) == []


@pytest.mark.parametrize("name", NAMES)
def test_places_and_line_breaks_are_kept(name: str) -> None:
    def places(text: str) -> list[str]:
        return sorted(re.findall(r"%n|%[1-9]|\n|\(\*[^)]*\)", text))

    assert wrong(name, lambda entry, form: places(entry.source) != places(form)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_text_has_a_mnemonic_where_the_source_has_one(name: str) -> None:
    def mnemonics(text: str) -> list[str]:
        return re.findall(r"&(\S)", text.replace("&&", ""))

    def differ(entry: Entry, form: str) -> bool:
        return len(mnemonics(form)) != (
            len(mnemonics(entry.source)) or (entry.context, entry.source) in LETTERS_RUN_OUT
        )

    assert wrong(name, differ) == []
    if name.startswith("clusterplanner"):
        assert wrong(name, lambda _entry, form: any(not each.isalnum() for each in mnemonics(form))) == []


@pytest.mark.parametrize("name", NAMES)
def test_colons_ellipses_and_full_stops_are_kept(name: str) -> None:
    def differ(entry: Entry, form: str) -> bool:
        if entry.source in ("No.", "p.p."):
            return False
        ends = [mark for mark in (":", "…", "...") if entry.source.endswith(mark) != form.endswith(mark)]
        return bool(ends) or (entry.source.endswith(".") and not form.endswith("."))

    assert wrong(name, differ) == []


@pytest.mark.parametrize("name", ["clusterplanner_ru", "clusterplanner_be", "qt_ru", "qt_be"])
def test_letters_are_those_of_the_language(name: str) -> None:
    foreign = FOREIGN[name[-2:]]
    assert wrong(name, lambda _entry, form: foreign.search(form)) == []
    mixed = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
    assert wrong(name, lambda _entry, form: mixed.search(re.sub("<[^>]*>", "", form.replace("&", "")))) == []


@pytest.mark.parametrize("name", ["clusterplanner_ru", "clusterplanner_be", "qt_ru", "qt_be"])
def test_no_text_is_left_as_in_english(name: str) -> None:
    assert wrong(name, lambda entry, form: form == entry.source and entry.source not in SAME) == []


@pytest.mark.parametrize(
    ("name", "forms"), [("clusterplanner_ru", 3), ("clusterplanner_be", 3), ("clusterplanner_en", 2)]
)
def test_plural_forms_are_complete_and_differ(name: str, forms: int) -> None:
    plural = [entry for entry in entries(name) if entry.numerus]
    assert len(plural) >= 10
    assert [entry for entry in plural if len(set(entry.forms)) != forms] == []


def test_english_catalogue_holds_the_plurals_and_nothing_else() -> None:
    assert all(entry.numerus for entry in entries("clusterplanner_en"))
    assert {entry[:3] for entry in entries("clusterplanner_en")} == {
        entry[:3] for entry in entries("clusterplanner_ru") if entry.numerus
    }


def test_both_languages_translate_the_same_texts() -> None:
    assert [entry[:3] for entry in entries("clusterplanner_ru")] == [
        entry[:3] for entry in entries("clusterplanner_be")
    ]


def test_quotes_and_apostrophes_are_those_of_print() -> None:
    for name in ("clusterplanner_ru", "clusterplanner_be"):
        assert wrong(name, lambda _entry, form: re.search("[“”\"'`]", form)) == []
