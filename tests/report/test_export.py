"""From a plan to files: what one format knows of another."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hard_plans import empty_plan

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Kind
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report import docx, pdf
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Document, Heading, plain
from clusterplanner.core.report.export import Format, Written, export_all, render


@pytest.fixture(scope="module")
def sample() -> Document:
    return build(sample_plan(library()), library())


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return package.read(name).decode()


def test_words_contents_have_the_page_numbers_of_the_pdf_and_ask_nothing(sample: Document) -> None:
    word = render(sample, Format.DOCX)
    entries = re.findall(r"PAGEREF _Toc\d+ \\h .*?<w:t>(\d*)</w:t>", part(word, "word/document.xml"), re.DOTALL)
    shown = [block for block in sample.blocks if isinstance(block, Heading) and block.level <= 2]
    assert len(entries) == len(shown) > 5
    with pypdfium2.PdfDocument(render(sample, Format.PDF)) as opened:
        texts = ["".join(page.get_textpage().get_text_range().split()) for page in opened]
    for heading, number in zip(shown, entries, strict=True):
        assert "".join(plain(heading.runs).split()) in texts[int(number) - 1]
    assert "updateFields" not in part(word, "word/settings.xml")


def test_pages_tell_every_anchor_once(sample: Document) -> None:
    pages = pdf.layout(sample).anchors
    with pypdfium2.PdfDocument(pdf.write(sample)) as opened:
        assert len(pages) == len(opened)
    headings = [block.anchor for block in sample.blocks if isinstance(block, Heading)]
    assert all(sum(anchor in page for page in pages) == 1 for anchor in headings)


def test_a_short_document_has_contents_in_no_format() -> None:
    short = build(replace(empty_plan(), kind=Kind.BRIEF), library())
    assert "TOC" not in part(render(short, Format.DOCX), "word/document.xml")


def test_word_is_written_where_no_type_is_found(sample: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(families: tuple[str, ...]) -> None:
        raise Refusal("L108", families=", ".join(families))

    monkeypatch.setattr(pdf, "typeface", none)
    with pytest.raises(Refusal, match="No font for the document"):
        render(sample, Format.PDF)
    assert render(sample, Format.DOCX) == docx.write(sample)


@pytest.mark.parametrize("format", ["doc", "", "PDF"])
def test_an_unknown_format_is_refused(format: str, sample: Document) -> None:
    with pytest.raises(ValueError, match="is not a valid Format"):
        render(sample, format)


def test_several_formats_are_written_from_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[Document] = []

    def once(*args: object) -> Document:
        built.append(build(*args))
        return built[-1]

    monkeypatch.setattr("clusterplanner.core.report.export.build", once)
    paths = {format: tmp_path / f"план.{format}" for format in Format}
    done = list(export_all(sample_plan(library()), library(), paths))
    assert done == [Written(format, path) for format, path in paths.items()]
    assert len(built) == 1
    assert {format: path.read_bytes() for format, path in paths.items()} == {
        format: render(built[0], format) for format in Format
    }
    assert sorted(tmp_path.iterdir()) == sorted(paths.values())


def test_a_format_that_fails_leaves_the_others_and_no_rest(tmp_path: Path) -> None:
    paths = {format: tmp_path / f"план.{format}" for format in Format}
    paths[Format.DOCX].mkdir()
    pdf_, word, excel = export_all(sample_plan(library()), library(), paths)
    assert pdf_.refusal is excel.refusal is None
    assert word.refusal is not None
    assert "план.docx" in word.refusal.sentence("ru")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["план.docx", "план.pdf", "план.xlsx"]
    assert not any(paths[Format.DOCX].iterdir())


def test_what_is_wanted_no_more_is_not_written(tmp_path: Path) -> None:
    paths = {format: tmp_path / f"план.{format}" for format in Format}
    answers = iter((True, True, True, False))
    done = list(export_all(sample_plan(library()), library(), paths, wanted=lambda: next(answers)))
    assert [each.format for each in done] == [Format.PDF]
    assert [each.name for each in tmp_path.iterdir()] == ["план.pdf"]


def test_a_plan_of_nowhere_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    nowhere = replace(empty_plan(), territory="XX")
    with pytest.raises(Refusal):
        list(export_all(nowhere, library(), {Format.PDF: tmp_path / "план.pdf"}))
    assert not any(tmp_path.iterdir())
