"""What PDF, Word and Excel say in two languages is what the document says, each text in its own language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import docx as python_docx
import openpyxl
import page
import pikepdf
import pytest
from docx.oxml.ns import qn
from hard_plans import hostile_plan
from pikepdf import Name
from readable import parts_of
from test_formats_agree import marked_texts, squash

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Arrangement, Kind
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import (
    Approval,
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    Paragraph,
    Runs,
    Signature,
    Table,
    plain,
)
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.pdf import layout, places, write
from clusterplanner.core.verify import verify

Edition = tuple[Language, Language, Arrangement]
EDITIONS: tuple[Edition, ...] = (
    (Language.RU, Language.BE, Arrangement.PARALLEL),
    (Language.RU, Language.EN, Arrangement.PARALLEL),
    (Language.BE, Language.RU, Arrangement.SEQUENCE),
)
ALL = pytest.mark.parametrize("edition", EDITIONS, ids="-".join)
LOCALES = {"ru-RU": Language.RU, "be-BY": Language.BE, "en-GB": Language.EN}


@cache
def document(edition: Edition, kind: Kind = Kind.ACTION_PLAN) -> Document:
    first, second, arrangement = edition
    plan = replace(sample_plan(library(), first), kind=kind, second_language=second, arrangement=arrangement)
    return build(plan, library())


@cache
def content(edition: Edition, format: Format) -> bytes:
    return render(document(edition), format)


def told(edition: Edition) -> Iterator[tuple[Language, str]]:
    """Yield every stretch of text that the document prints outside its pictures, with its language."""
    first = edition[0]
    for block in document(edition).blocks:
        for part in parts_of(block):
            for language, text in _told(part):
                yield from ((language or first, line) for line in text.split("\n") if line.strip())


def _told(block: Block) -> Iterator[tuple[Language | None, str]]:
    match block:
        case Paragraph() | Heading():
            yield from _runs(block.runs)
        case Approval():
            yield from ((block.language, line) for line in block.lines)
        case Signature():
            yield from ((block.language, text) for text in (block.position, block.name))
        case Chart():
            yield from _runs(block.caption)
        case Contents():
            yield from _runs(block.title)
        case Table():
            yield from _runs(block.caption)
            for column in block.columns:
                yield from _runs(column.title)
            for row in block.rows:
                for cell in row.cells:
                    for runs in cell.paragraphs:
                        yield from _runs(runs)


def _runs(runs: Runs) -> Iterator[tuple[Language | None, str]]:
    yield from ((run.language, run.text) for run in runs)


def read_aloud(pdf: bytes) -> dict[Language, str]:
    """Return the text of a PDF in reading order, by the language that a reading machine speaks it in."""
    texts = marked_texts(pdf)
    spoken: dict[Language, str] = defaultdict(str)
    with pikepdf.open(BytesIO(pdf)) as opened:
        numbers = {each.obj.objgen: number for number, each in enumerate(opened.pages)}

        def read(element: pikepdf.Object, language: Language) -> None:
            language = Language(str(element.get(Name.Lang, language))[:2])
            for kid in element.K:
                if kid.get(Name.Type) == Name.MCR:
                    spoken[language] += squash(texts[numbers[kid.Pg.objgen]][int(kid.MCID)])
                elif kid.get(Name.Type) == Name.StructElem:
                    read(kid, language)

        read(opened.Root.StructTreeRoot.K, Language(str(opened.Root.Lang)[:2]))
    return spoken


def written(word: bytes, first: Language) -> dict[Language, str]:
    """Return the text of a Word file by the language of its runs."""
    spoken: dict[Language, str] = defaultdict(str)
    for run in python_docx.Document(BytesIO(word)).element.body.iter(qn("w:r")):
        named = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        language = first if named is None else LOCALES[named.get(qn("w:val"))]
        spoken[language] += squash("".join(each.text or "" for each in run.iter(qn("w:t"))))
    return spoken


@ALL
def test_every_text_is_in_both_files_in_its_language(edition: Edition) -> None:
    pdf, word = read_aloud(content(edition, Format.PDF)), written(content(edition, Format.DOCX), edition[0])
    texts = list(told(edition))
    assert {language for language, _ in texts} == set(edition[:2])
    assert len(texts) > 700
    for language, text in texts:
        assert squash(text) in pdf[language], text
        assert squash(text) in word[language], text


@ALL
def test_the_workbook_has_the_cells_of_the_documents_sheets(edition: Edition) -> None:
    book = openpyxl.load_workbook(BytesIO(content(edition, Format.XLSX)), data_only=True)
    for table, sheet in zip(document(edition).sheets, book.worksheets, strict=False):
        assert len(sheet.title) <= 31
        assert [cell.value for cell in sheet[1]] == [plain(column.title) for column in table.columns]
        for row, cells in zip(table.rows, sheet.iter_rows(min_row=2), strict=True):
            for cell, shown in zip((each for each in row.cells for _ in range(each.span)), cells, strict=True):
                if cell.value is None and shown.value is not None:
                    assert shown.value == "\n".join(map(plain, cell.paragraphs))
    measures = book.worksheets[0]
    second = sample_plan(library(), edition[1]).items
    shown_names = "\n".join(str(cell.value) for cell in measures["C"])
    assert all(squash(item.wording) in squash(shown_names) for item in second)


@ALL
def test_contents_lead_to_the_headings_of_their_own_part(edition: Edition) -> None:
    with pikepdf.open(BytesIO(content(edition, Format.PDF))) as opened, opened.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
        info = str(opened.docinfo.Title)
        languages = opened.Root.Metadata.read_bytes().decode().split("<dc:language>")[1].split("</dc:language>")[0]
    assert titles == [plain(heading.runs).replace("\n", " ") for heading in document(edition).headings]
    assert info == document(edition).title
    assert [languages.index(each) for each in edition[:2]] == sorted(languages.index(each) for each in edition[:2])
    word = python_docx.Document(BytesIO(content(edition, Format.DOCX))).element.body
    fields = [each.text for each in word.iter(qn("w:instrText")) if (each.text or "").strip().startswith("TOC")]
    parts = [field.split("\\b ")[1].split()[0] for field in fields if "\\b" in field]
    bookmarks = {each.get(qn("w:name")) for each in word.iter(qn("w:bookmarkStart"))}
    assert len(fields) == (2 if edition[2] is Arrangement.SEQUENCE else 1)
    assert len(set(parts)) == (2 if edition[2] is Arrangement.SEQUENCE else 0)
    assert set(parts) <= bookmarks


@ALL
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_in_two_languages_is_one_for_the_archive(edition: Edition, kind: Kind) -> None:
    assert_flawless(write(document(edition, kind)))


@pytest.mark.parametrize("arrangement", Arrangement)
def test_whatever_is_typed_two_languages_are_ones_for_the_archive(arrangement: Arrangement) -> None:
    plan = replace(hostile_plan(), second_language=Language.BE, arrangement=arrangement)
    assert_flawless(write(build(plan, library())))


def assert_flawless(pdf: bytes) -> None:
    for profile in (page.ValidationProfile.PDF_A_2B, page.ValidationProfile.PDF_UA_1):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        assert report.rules.total > 90
        assert [f"{failure.rule_id} {failure.message}" for failure in report.failures] == []


@ALL
def test_the_same_plan_gives_the_same_bytes_and_is_verified(edition: Edition) -> None:
    again = render(document(edition), Format.PDF)
    assert again == content(edition, Format.PDF)
    assert render(document(edition), Format.DOCX) == content(edition, Format.DOCX)
    found = verify(again, "plan.pdf", library())
    assert (found.exact, found.findings) == (True, ())
    assert found.plan.second_language is edition[1]


@ALL
def test_fields_are_found_on_the_pages(edition: Edition) -> None:
    found = {place.where for place in places(document(edition))}
    assert {"subject", "approval", "signature", "purpose", "coordinator"} <= found
    pages = len(layout(document(edition)).anchors)
    assert 40 < pages < 90
