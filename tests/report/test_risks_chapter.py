from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Degree, Plan, Risk
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report import docx, xlsx
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Document, Heading, Table, plain
from clusterplanner.core.returned.proposals import Review, review

LIBRARY = library()
SAMPLE = sample_plan(LIBRARY)
RISKS = (
    Risk("a", "Спад", Degree(2), Degree(2), "Поиск рынков", "Комитет экономики"),
    Risk("b", "Нет данных"),
    Risk("c", "Нет средств", Degree(5), Degree(4), "Резерв\nКредит", "Комитет финансов"),
    Risk("d", "Недоверие", Degree(2), Degree(2)),
)


def document(**fields: object) -> Document:
    return build(replace(SAMPLE, **fields), LIBRARY)


def table(of: Document, anchor: str) -> list[list[str]]:
    found = [each for each in of.blocks if isinstance(each, Table) and each.anchor == anchor]
    return [
        [" / ".join(map(plain, cell.paragraphs)).replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells]
        for each in found
        for row in each.rows
    ]


def title(of: Document) -> list[str]:
    return [plain(each.runs) for each in of.blocks if isinstance(each, Heading) and each.anchor == "results"]


def test_risks_stand_by_level_those_not_judged_last() -> None:
    assert table(document(risks=RISKS), "table-risks") == [
        ["1", "Нет средств", "5", "4", "20 / высокий", "Резерв / Кредит", "Комитет финансов"],
        ["2", "Спад", "2", "2", "4 / низкий", "Поиск рынков", "Комитет экономики"],
        ["3", "Недоверие", "2", "2", "4 / низкий", "—", "—"],
        ["4", "Нет данных", "—", "—", "—", "—", "—"],
    ]


def test_the_matrix_shows_each_risk_where_it_stands() -> None:
    assert table(document(risks=RISKS), "table-risk-matrix") == [
        ["5", "средний", "средний", "высокий", "высокий / № 1", "высокий"],
        ["4", "низкий", "средний", "высокий", "высокий", "высокий"],
        ["3", "низкий", "средний", "средний", "высокий", "высокий"],
        ["2", "низкий", "низкий / № 2, 3", "средний", "средний", "средний"],
        ["1", "низкий", "низкий", "низкий", "низкий", "средний"],
    ]


def test_risks_that_nobody_judged_have_no_matrix() -> None:
    found = document(risks=RISKS[1:2])
    assert table(found, "table-risks") == [["1", "Нет данных", "—", "—", "—", "—", "—"]]
    assert table(found, "table-risk-matrix") == []


@pytest.mark.parametrize(
    ("risks", "expected", "heading"),
    [
        (RISKS, SAMPLE.expected, ["ГЛАВА 7. ОЖИДАЕМЫЕ РЕЗУЛЬТАТЫ И РИСКИ"]),
        (RISKS, "", ["ГЛАВА 7. РИСКИ"]),
        ((), SAMPLE.expected, ["ГЛАВА 7. ОЖИДАЕМЫЕ РЕЗУЛЬТАТЫ"]),
        ((), "", []),
    ],
)
def test_the_chapter_is_called_by_what_it_holds(risks: tuple[Risk, ...], expected: str, heading: list[str]) -> None:
    assert title(document(risks=risks, expected=expected)) == heading


def test_the_workbook_has_a_sheet_of_risks_with_numbers() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx.write(document(risks=RISKS))))
    rows = list(workbook["Риски"].iter_rows(min_row=2, max_col=6, values_only=True))
    assert rows[0] == (1, "Нет средств", 5, 4, 20, "высокий")
    assert rows[3][:2] == (4, "Нет данных")
    assert "Риски" not in openpyxl.load_workbook(io.BytesIO(xlsx.write(document(risks=())))).sheetnames


@pytest.mark.parametrize("second", [None, Language.BE])
def test_an_untouched_document_with_risks_proposes_nothing(second: Language | None) -> None:
    plan: Plan = replace(SAMPLE, risks=RISKS, second_language=second)
    returned = review(docx.write(build(plan, LIBRARY)), "план.docx", plan, LIBRARY, Language.RU)
    assert returned == Review((), (), (), ())
