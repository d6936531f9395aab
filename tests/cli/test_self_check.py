"""The self-check names what is wrong with a damaged program and goes on with the rest."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from clusterplanner.core.base import paths, words
from clusterplanner.core.facts.library import Library
from clusterplanner.core.selfcheck import findings


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a copy of the resources that the program takes for its own."""
    shutil.copytree(paths.resource(), tmp_path / "resources")
    for each in (paths._root, words._catalogue):
        each.cache_clear()
    monkeypatch.setattr(paths, "PACKAGE", tmp_path)
    yield tmp_path / "resources"
    for each in (paths._root, words._catalogue):
        each.cache_clear()


def told() -> list[str]:
    return [finding.sentence("en") for finding in findings(Library()) if not finding.fine]


def test_an_untouched_copy_is_fine(copy: Path) -> None:
    assert told() == []


def test_a_cut_catalogue(copy: Path) -> None:
    file = copy / "catalogue" / "acts.toml"
    file.write_bytes(file.read_bytes()[:-20])
    sentences = told()
    assert any(each.startswith("Could not be checked (files of the program): ") for each in sentences)
    assert any(each.startswith("Could not be checked (catalogue): ") and "acts.toml" in each for each in sentences)


def test_a_text_that_lacks_a_language(copy: Path) -> None:
    file = copy / "words" / "terms.toml"
    file.write_text(file.read_text(encoding="utf-8") + '\n[odd]\nru = "а"\nbe = "а"\n', encoding="utf-8")
    assert told() == ["Texts: entry odd of catalogue terms.toml lacks one of the languages."]


def test_a_measure_that_needs_what_is_not_there(copy: Path) -> None:
    file = copy / "catalogue" / "measures.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("needs = []", 'needs = ["no-such-measure"]', 1), encoding="utf-8")
    expected = (
        "Catalogue: In the file “measures.toml” (entry “seminars”) the field “needs” names something that does not "
        "exist: “no-such-measure”. Correct the name or add the missing entry."
    )
    assert expected in told()


def test_a_figure_without_its_source(copy: Path) -> None:
    file = copy / "facts" / "observations" / "sme_counts.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    source = next(cell for cell in lines[1].split(",") if cell.startswith("BELSTAT"))
    lines[1] = lines[1].replace(source, "RUMOUR", 1)
    file.write_text("".join(lines), encoding="utf-8")
    assert any("the source “RUMOUR” is not known" in each for each in told())


def test_measures_that_need_each_other_in_a_circle_are_named(copy: Path) -> None:
    measures = copy / "catalogue" / "measures.toml"
    seminars, rest = measures.read_text("utf-8").split("needs = []", 1)  # infrastructure needs seminars
    measures.write_text(f'{seminars}needs = ["infrastructure"]{rest}', "utf-8")
    faults = [sentence for sentence in told() if sentence.startswith("Catalogue: ")]
    assert len(faults) == 1
    assert "seminars" in faults[0]
    assert "infrastructure" in faults[0]
