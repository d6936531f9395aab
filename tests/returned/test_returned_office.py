"""LibreOffice opens and saves the document, as colleagues without Word do; the ids and the texts stay."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from word_edits import AUTHOR, Word, w

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.export import render
from clusterplanner.core.returned.proposals import Change, Review, review

OFFICE = shutil.which("soffice")
CENTRE = "Создание центра кластерного развития региона"

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this machine")


def converted(data: bytes, folder: Path, *formats: str) -> bytes:
    """What LibreOffice saves after opening a document, one format after another."""
    path = folder / "plan.docx"
    path.write_bytes(data)
    for number, form in enumerate(formats):
        out = folder / str(number)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [str(OFFICE), "--headless", profile, "--convert-to", form, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path = out / f"plan.{form}"
    return path.read_bytes()


@pytest.mark.parametrize("formats", [("docx",), ("odt", "docx")])
def test_document_saved_by_libreoffice_proposes_nothing(
    sample: Plan, facts: Library, tmp_path: Path, formats: tuple[str, ...]
) -> None:
    data = converted(render(build(sample, facts), "docx"), tmp_path, *formats)
    assert review(data, "x.docx", sample, facts, Language.RU) == Review((), (), (), ())


@pytest.mark.parametrize("formats", [("docx",), ("odt", "docx")])
def test_edits_survive_libreoffice(
    document: bytes, sample: Plan, facts: Library, tmp_path: Path, formats: tuple[str, ...]
) -> None:
    word = Word(document)
    word.fill(word.cell(CENTRE, 2), "2027 год")
    word.comment(word.cell(CENTRE, 2).find(w("p")), "Успеем ли?")
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    word.insert_tracked(word.paragraph("Выполнение мероприятий позволит"), "Будет создано 5 кластеров.")
    row = word.row("Открытие бизнес-школы")
    row.getparent().remove(row)
    word.row("Создание социальной бизнес-сети").addprevious(word.row("Предоставление грантов"))
    found = review(converted(word.save(), tmp_path, *formats), "x.docx", sample, facts, Language.RU)
    assert found.unmapped == ()
    assert [(each.change, each.where, each.author) for each in found.proposals] == [
        (Change.FIELD, "items/development-centre/wording", AUTHOR),
        (Change.FIELD, "items/development-centre/end", ""),
        (Change.REMOVED, "items/business-school", ""),
        (Change.MOVED, "items/grants", ""),
        (Change.FIELD, "expected", AUTHOR),
    ]
    assert [(each.author, each.text, each.where) for each in found.remarks] == [
        (AUTHOR, "Успеем ли?", "items/development-centre/end")
    ]
