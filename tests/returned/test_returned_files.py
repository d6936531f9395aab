"""Any file may be handed in: what is no document of this plan is refused in a sentence, before memory is taken."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from word_edits import Word

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write
from clusterplanner.core.report.export import render
from clusterplanner.core.returned.proposals import Review, read_document, review

CONTENT = "word/document.xml"
BOMB = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'


def refused(data: bytes, plan: Plan, facts: Library) -> Refusal:
    with pytest.raises(Refusal) as caught:
        review(data, "правка.docx", plan, facts, Language.RU)
    return caught.value


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_part(document: bytes, name: str, content: bytes) -> bytes:
    word = Word(document)
    parts = word.parts | {name: content}
    return packed(**parts)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "W101"),
        (b"%PDF-1.7 no document", "W101"),
        ("текст".encode(), "W101"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "W102"),
        (b"PK\x03\x04 cut off", "W104"),
        (packed(), "W101"),
        (packed(mimetype=b"application/vnd.oasis.opendocument.text"), "W101"),
        (packed(**{CONTENT: b"<w:document"}), "W104"),
        (packed(**{CONTENT: b"<document/>"}), "W101"),
        (packed(**{CONTENT: b"<workbook><sheets/></workbook>"}), "W101"),
        (packed(**{CONTENT: BOMB + b"<document><body>&b;</body></document>"}), "W105"),
        (packed(**{CONTENT: b"<document><body/></document>"}), "W107"),
    ],
)
def test_what_is_no_document_is_refused(sample: Plan, facts: Library, data: bytes, code: str) -> None:
    refusal = refused(data, sample, facts)
    assert refusal.problem.code == code
    assert "правка.docx" in refusal.sentence(Language.RU)


def test_part_that_unpacks_to_too_much_is_not_unpacked(sample: Plan, facts: Library) -> None:
    data = packed(**{CONTENT: b"<document><body>" + b" " * (65 * 1024 * 1024)})
    assert len(data) < 200_000
    assert refused(data, sample, facts).problem.code == "W105"


def test_outside_files_are_not_fetched(document: bytes, sample: Plan, facts: Library, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("тайна")
    evil = f'<!DOCTYPE c [<!ENTITY x SYSTEM "{secret.as_uri()}">]><comments>&x;</comments>'.encode()
    word = Word(document)
    word.comment(word.paragraph("Срок реализации Плана"), "Вопрос")
    assert refused(with_part(word.save(), "word/comments.xml", evil), sample, facts).problem.code == "W105"


def test_damaged_part_is_refused(document: bytes, sample: Plan, facts: Library) -> None:
    damaged = bytearray(document)
    place = document.index(b"word/document.xml") + 60
    damaged[place : place + 40] = bytes(40)
    assert refused(bytes(damaged), sample, facts).problem.code == "W104"


def test_document_of_another_plan_says_which(document: bytes, sample: Plan, facts: Library) -> None:
    other = replace(sample, id="other")
    refusal = refused(document, other, facts)
    assert refusal.problem.code == "W108"
    assert "Витебская область, 2026–2030" in refusal.sentence(Language.RU)


def test_document_of_a_newer_program_is_refused(document: bytes, sample: Plan, facts: Library) -> None:
    carried = Word(document).parts["customXml/item1.xml"]
    newer = carried.replace(b'"version": 1', b'"version": 99')
    assert newer != carried
    assert refused(with_part(document, "customXml/item1.xml", newer), sample, facts).problem.code == "S107"


def test_document_of_another_version_of_the_program_is_told(document: bytes, sample: Plan, facts: Library) -> None:
    carried = Word(document).parts["customXml/item1.xml"]
    other = carried.replace(b'program="', b'program="9.')
    found = review(with_part(document, "customXml/item1.xml", other), "x", sample, facts, Language.RU)
    assert [each.code for each in found.notices] == ["W201"]
    assert found.proposals == found.unmapped == ()


def test_document_without_ids_is_refused(document: bytes, sample: Plan, facts: Library) -> None:
    word = Word(document)
    for each in list(word.root.iter("{*}bookmarkStart", "{*}bookmarkEnd")):
        each.getparent().remove(each)
    assert refused(word.save(), sample, facts).problem.code == "W107"


def test_strict_format_of_word_is_read(document: bytes, sample: Plan, facts: Library) -> None:
    word = Word(document)
    strict = word.save()
    replaced = (
        Word(strict)
        .parts[CONTENT]
        .replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    )
    assert review(with_part(strict, CONTENT, replaced), "x", sample, facts, Language.RU) == Review((), (), (), ())


def test_document_with_its_pages_known_proposes_nothing(sample: Plan, facts: Library) -> None:
    data = render(build(sample, facts), "docx")
    assert review(data, "x", sample, facts, Language.RU) == Review((), (), (), ())


def test_plan_with_characters_that_xml_cannot_hold_comes_back(sample: Plan, facts: Library) -> None:
    odd = replace(sample, remark="a\x0b\ufffe\x00b")
    assert review(write(build(odd, facts)), "x", odd, facts, Language.RU) == Review((), (), (), ())


def test_files_are_read_by_name(tmp_path: Path, document: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(document)
    assert read_document(path) == document
    with pytest.raises(Refusal) as caught:
        read_document(tmp_path)
    assert caught.value.problem.code == "W106"
