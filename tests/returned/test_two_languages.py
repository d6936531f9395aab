"""A Word file in two languages that came back: the first language's words are proposals, the second's are told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO

import docx
import pytest

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Arrangement, Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.returned.proposals import Review, review

EDITIONS = (
    (Language.BE, Arrangement.PARALLEL),
    (Language.EN, Arrangement.PARALLEL),
    (Language.BE, Arrangement.SEQUENCE),
)
ALL = pytest.mark.parametrize(("second", "arrangement"), EDITIONS)


def plan(second: Language, arrangement: Arrangement, kind: Kind = Kind.ACTION_PLAN) -> Plan:
    return replace(sample_plan(library()), kind=kind, second_language=second, arrangement=arrangement)


@cache
def sent(second: Language, arrangement: Arrangement, kind: Kind = Kind.ACTION_PLAN) -> bytes:
    return render(build(plan(second, arrangement, kind), library()), Format.DOCX)


def returned(second: Language, arrangement: Arrangement, old: str = "", new: str = "") -> Review:
    """Return what is read from the file after the first paragraph of a cell that begins with a text became another."""
    content = sent(second, arrangement)
    if old:
        word = docx.Document(BytesIO(content))
        cells = (cell for table in word.tables for row in table.rows for cell in row.cells)
        found = next(each for cell in cells for each in cell.paragraphs if each.text.startswith(old))
        found.runs[0].text = new
        for run in found.runs[1:]:
            run.text = ""
        buffer = BytesIO()
        word.save(buffer)
        content = buffer.getvalue()
    return review(content, "план.docx", plan(second, arrangement), library(), Language.RU)


@ALL
@pytest.mark.parametrize("kind", Kind)
def test_a_file_that_nobody_touched_proposes_nothing(second: Language, arrangement: Arrangement, kind: Kind) -> None:
    found = review(
        sent(second, arrangement, kind), "план.docx", plan(second, arrangement, kind), library(), Language.RU
    )
    assert (found.proposals, found.unmapped, found.remarks) == ((), (), ())


@ALL
def test_a_wording_of_the_first_language_is_a_proposal(second: Language, arrangement: Arrangement) -> None:
    found = returned(second, arrangement, "Создание центра кластерного развития", "Создание двух центров")
    assert [(each.where, each.after) for each in found.proposals] == [
        ("items/development-centre/wording", "Создание двух центров")
    ]
    assert not found.unmapped


@pytest.mark.parametrize("arrangement", Arrangement)
def test_a_wording_of_the_second_language_is_told_and_changes_nothing(arrangement: Arrangement) -> None:
    found = returned(Language.BE, arrangement, "Стварэнне цэнтра кластарнага развіцця", "Стварэнне двух цэнтраў")
    assert not found.proposals
    assert any("Стварэнне двух цэнтраў" in each.after for each in found.unmapped)
