"""The file: searchable, tagged, for the archive, the same bytes always, whatever a user typed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdf_specimen import PROVISION, cell, specimen, words
from pikepdf import Name

from clusterplanner.core.base.text import Language
from clusterplanner.core.report.document import (
    Approval,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Run,
    Signature,
    Table,
)
from clusterplanner.core.report.pdf import missing_glyphs, write

HOSTILE = (
    "<b>&amp;<font size=99>] ]]> {x} %s \\n",
    "\x00\x01\x1b\x7f\ud800\ufffe\u200b\u00ad",
    "\u202eсправа налево\u202c עברית العربية",
    "ж" * 10_000,
    "中文 😀 \U0010ffff",
    "а\n\n\nб\tв\u2028г",
    " " * 500,
    "(скобка \\ ( не закрыта",
)


@pytest.fixture(scope="module")
def content() -> bytes:
    return write(specimen())


@pytest.fixture(scope="module")
def pdf(content: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(content)) as opened:
        yield opened


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def test_the_same_document_gives_the_same_bytes_in_another_process(content: bytes) -> None:
    code = "import sys; from pdf_specimen import specimen; from clusterplanner.core.report.pdf import write; "
    code += "sys.stdout.buffer.write(write(specimen()))"
    folders = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    environment = os.environ | {"PYTHONHASHSEED": "77", "PYTHONPATH": os.pathsep.join(folders), "TZ": "Asia/Tokyo"}
    other = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert other.stdout == content
    assert write(specimen()) == content


def test_text_is_found_as_it_was_written(content: bytes) -> None:
    text = " ".join(text_of(content).split())
    assert PROVISION in text
    assert "„Беларусь – страна успешного предпринимательства“" in text
    assert "республиканский бюджет – 1 250,0" in text


def test_only_embedded_subsets_of_the_serif_are_used(pdf: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()}
    assert fonts
    for name, font in fonts.items():
        assert name[7] == "+", name
        assert Name.FontFile2 in font.FontDescriptor
        assert Name.ToUnicode in font


def test_title_language_and_view_are_told(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo[Name.Title]) == "План мероприятий <& «Витебск»"
    assert Name.CreationDate not in pdf.docinfo
    assert str(pdf.Root.Lang) == "ru-BY"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as meta:
        assert meta["dc:title"] == "План мероприятий <& «Витебск»"
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "B")
        assert meta["pdfuaid:part"] == "1"


def test_the_output_intent_is_srgb_made_at_no_time(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root.OutputIntents
    profile = intent.DestOutputProfile.read_bytes()
    assert profile[36:40] == b"acsp"
    assert profile[24:36] == bytes([7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    assert intent.S == Name.GTS_PDFA1


def test_bookmarks_follow_the_headings(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        top = [item.title for item in outline.root]
        under = [item.title for item in outline.root[1].children]
    assert top[0] == "ГЛАВА 1. ОБЩИЕ ПОЛОЖЕНИЯ"
    assert top[-1] == "Приложение 1. Паспорт данных"
    assert under == ["2.1. Показатели развития", "2.2. Сравнение с другими областями"]


def test_references_lead_to_what_they_name(pdf: pikepdf.Pdf) -> None:
    links = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
    reference = next(link for link in links if str(link.Contents) == "таблице 3")
    numbers = [number for number, page in enumerate(pdf.pages) if page.obj.objgen == reference.Dest[0].objgen]
    assert "Таблица 3" in text_of_page(pdf, numbers[0])


def text_of_page(pdf: pikepdf.Pdf, number: int) -> str:
    buffer = BytesIO()
    pdf.save(buffer)
    with pypdfium2.PdfDocument(buffer.getvalue()) as opened:
        return opened[number].get_textpage().get_text_range()


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield node
    for kid in node.K:
        if kid.get(Name.Type) == Name.StructElem:
            yield from elements(kid)


def test_every_mark_belongs_to_an_element_or_is_an_artifact(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    for index, page in enumerate(pdf.pages):
        depth, marks = 0, 0
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("BDC", "BMC"):
                depth += 1
                marks += str(operator) == "BDC"
            elif str(operator) == "EMC":
                depth -= 1
            elif str(operator) in ("Tj", "TJ", "S", "B", "b", "f", "B*", "b*", "f*"):
                assert depth == 1, (index, operands)
        assert depth == 0
        assert len(root.ParentTree.Nums[2 * index + 1]) == marks
    kinds = [str(element.S) for element in elements(root.K)]
    assert kinds.count("/Table") == 3
    assert kinds.count("/Figure") == 3
    assert kinds.count("/H1") == 5
    assert kinds.count("/TOCI") == 7
    table = [element for element in elements(root.K) if Name.Table == element.S][1]
    rows = [element for element in elements(table) if element.S == Name.TR]
    assert len(rows) == 1 + 4 + 40 + 1
    assert sum(element.S == Name.TH for element in elements(table)) == 6


def test_figures_carry_their_text_alternative(pdf: pikepdf.Pdf) -> None:
    figures = [element for element in elements(pdf.Root.StructTreeRoot.K) if Name.Figure == element.S]
    assert [str(figure.Alt) for figure in figures] == [
        "Линейный график долей по годам",
        "Столбчатая диаграмма по областям",
        "Столбцы по годам",
    ]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_printed_as_typed(text: str) -> None:
    table = Table(
        text, (Column(words(text[:60]), 1), Column(words("Два"), 1)), (Row((cell(text), cell("а"))),), text, words(text)
    )
    document = Document(
        text,
        text,
        text,
        Language.BE,
        "instruction-4-2009",
        (
            Approval((text, text)),
            Heading(1, words(text), "anchor"),
            Paragraph((Run(text, bold=True), Run(text, italic=True, anchor="anchor"), Run(text, anchor="nowhere"))),
            table,
            Signature(text, text),
        ),
    )
    printed = text_of(write(document))
    if "font" in text:
        assert "<b>&amp;<font" in printed


def test_missing_glyphs_are_told() -> None:
    assert missing_glyphs("Кластер «Ў» 中 – 中 😀\n") == "中😀"


@pytest.mark.parametrize(("language", "told"), [(Language.BE, "be-BY"), (Language.EN, "en")])
def test_the_language_is_the_documents(language: Language, told: str) -> None:
    document = replace(specimen(1), language=language)
    with pikepdf.open(BytesIO(write(document))) as pdf:
        assert str(pdf.Root.Lang) == told


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(content)
    assert subprocess.run(["qpdf", "--check", file], capture_output=True, check=False).returncode == 0
