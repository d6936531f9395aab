"""The command `reference`: lists, searches, explains."""

from __future__ import annotations

import json

import pytest

from clusterplanner.app import main
from clusterplanner.core.facts.library import library

ENTRIES = library().reference.entries


def printed(capsys: pytest.CaptureFixture[str], *call: str, code: int = 0) -> str:
    assert main(("--language", "ru", *call)) == code
    out, error = capsys.readouterr()
    assert error == "" or code == 2
    return out + error


def test_all_entries_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "reference").splitlines()
    assert [line.split()[0] for line in lines] == list(ENTRIES)


def test_words_are_searched_for(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "reference", "--search", "признаки кластеров").splitlines()
    assert lines[0].split()[0] == "signs"
    assert len(lines) < len(ENTRIES)
    assert "ничего не найдено" in printed(capsys, "reference", "--search", "несуществующее", code=1)


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_is_told_within_the_width(capsys: pytest.CaptureFixture[str], entry: str) -> None:
    text = printed(capsys, "reference", entry)
    assert text.startswith(ENTRIES[entry].title.ru + "\n\n")
    assert "Источник: " in text
    assert max(map(len, text.splitlines())) <= 100


def test_an_entry_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, "reference", "negative-trends", "--json"))
    assert "8,0 раза" in told["points"][1]
    assert told["findings"] == ["sme-number", "innovating-smes", "joint-innovation"]
    listed = json.loads(printed(capsys, "reference", "--json"))
    assert [each["id"] for each in listed] == list(ENTRIES)
    assert json.loads(printed(capsys, "reference", "--search", "несуществующее", "--json", code=1)) == []


def test_an_unknown_entry_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "«нет такой»" in printed(capsys, "reference", "нет такой", code=2)


def test_an_entry_and_words_are_not_given_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--search" in printed(capsys, "reference", "signs", "--search", "кластер", code=2)
