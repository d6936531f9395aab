"""The worked sample's document, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest
from readable import KEPT, sample_text

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.export import Format, export


def test_the_document_is_the_kept_one() -> None:
    """Renew with `python tests/report/readable.py --write` when a change is wanted, and read what changed."""
    assert sample_text() == KEPT.read_text(encoding="utf-8")


def test_the_same_plan_gives_the_same_document() -> None:
    plan = sample_plan(library())
    assert build(plan, library()) == build(plan, library())


@pytest.mark.parametrize("language", Language)
def test_a_sample_written_in_a_language_reads_as_one_translated_into_it(language: Language) -> None:
    written = build(sample_plan(library(), language), library())
    translated = build(sample_plan(library()), library(), language)
    assert translated.language == written.language == language
    assert translated.blocks == written.blocks
    assert translated.sheets == written.sheets


@pytest.mark.parametrize(
    ("format", "beginning"), [(Format.PDF, b"%PDF-"), (Format.DOCX, b"PK\x03\x04"), (Format.XLSX, b"PK\x03\x04")]
)
def test_export_writes_each_format(tmp_path: Path, format: Format, beginning: bytes) -> None:
    path = tmp_path / f"plan.{format}"
    export(sample_plan(library()), library(), format.value, path)
    assert path.read_bytes().startswith(beginning)


def test_export_refuses_another_format(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="odt"):
        export(sample_plan(library()), library(), "odt", tmp_path / "plan.odt")
    assert not list(tmp_path.iterdir())
