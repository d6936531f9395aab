"""The ids in the Word file: one for each field that the document shows, within what Word takes, and the plan."""

from __future__ import annotations

import io
import zipfile

from lxml import etree
from word_edits import Word, w

from clusterplanner.core.base.seal import code_of
from clusterplanner.core.facts.library import Library
from clusterplanner.core.files.plan_file import from_text
from clusterplanner.core.plan.canonical import to_text
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx.marks import mark_in, mark_of
from clusterplanner.core.returned.reader import read


def names(document: bytes) -> list[str]:
    return [each.get(w("name")) for each in Word(document).root.iter(w("bookmarkStart"))]


def test_every_field_that_is_shown_has_its_id(document: bytes, sample: Plan) -> None:
    marks = read(document, "x").marks
    fields = ["draft", "remark", "approval", "kind", "subject", "place", "first_year", "purpose", "expected"]
    fields += ["coordinator", "reporting", "signature", *(f"agreements/{each.id}" for each in sample.agreements)]
    for item in sample.items:
        fields += [
            f"items/{item.id}{field}" for field in ("", "/wording", "/end", "/responsible", "/budget", "/result")
        ]
    for target in sample.targets:
        fields += [f"targets/{target.id}/{field}" for field in ("name", "baseline_year", "baseline")]
        fields += [f"targets/{target.id}/values/{year}" for year, _ in target.values]
    assert [field for field in fields if mark_of(field) not in marks] == []


def test_names_and_numbers_of_bookmarks_are_word_s(document: bytes) -> None:
    found = names(document)
    assert len(found) == len(set(found))
    assert all(len(name) <= 40 and name.startswith("_") and name.isascii() for name in found)
    numbers = [each.get(w("id")) for each in Word(document).root.iter(w("bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def test_id_is_known_by_its_name_alone() -> None:
    mark = mark_of("items/1a2b/wording")
    assert mark_in(f"_cp_{mark}") == mark_in(f"_cp_{mark}_12") == mark
    assert [mark_in(name) for name in ("_Toc000000001", f"_cp_{mark}1", f"cp_{mark}", f"_cp_{mark[1:]}")] == [""] * 4
    assert mark_of("subject", None) != mark_of("subject", "be")  # type: ignore[arg-type]


def test_plan_goes_along_and_nothing_of_it_is_seen(document: bytes, sample: Plan, facts: Library) -> None:
    carried = read(document, "x").content
    assert from_text(carried, "x") == sample
    assert carried == to_text(sample) and code_of(carried) == build(sample, facts).seal.code
    archive = zipfile.ZipFile(io.BytesIO(document))
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    assert "/customXml/itemProps1.xml" in {each.get("PartName") for each in types}
    assert '"version"' not in archive.read("word/document.xml").decode()
