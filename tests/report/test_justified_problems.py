"""Accepted findings in chapter 3: what is printed first, and that every number of it stands in the annex."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from readable import readable

from clusterplanner.core.analysis.gauges import gauges
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan, Stance
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build

LIBRARY = library()
ALL = ("sme-density", "entrepreneur-density", "district-concentration", "gva-share", "rd-personnel", "export-share")


def accepted(*findings: str, language: Language = Language.RU, **texts: str) -> Plan:
    plan = sample_plan(LIBRARY, language)
    for finding in findings:
        plan = edits.judge(plan, finding, Stance.ACCEPTED, **texts)
    return plan


def printed(plan: Plan) -> str:
    return readable(build(plan, LIBRARY, plan.language)).replace("~", " ")


def new_lines(plan: Plan) -> list[str]:
    """Return the lines of the chapter before those that a plan without decisions has, without their numbers."""
    lines = printed(plan).splitlines()
    first = next(place for place, line in enumerate(lines) if "диагностики" in line or "diagnosis" in line)
    last = next(
        place for place, line in enumerate(lines) if "По результатам анализа" in line or "The published" in line
    )
    return [re.sub(r"^point: \d+\. ", "point: ", line) for line in lines[first:last]]


def test_without_an_accepted_finding_the_document_is_what_it_was() -> None:
    plan = sample_plan(LIBRARY, Language.RU)
    dismissed = edits.judge(plan, "sme-density", Stance.DISMISSED, reason="мало")
    assert printed(dismissed) == printed(plan)


def test_an_accepted_finding_comes_first_in_computed_words_with_its_source() -> None:
    # 8958 / 1081.9 = 8.280; the republic 115 924 / 9156 = 12.661; 8.280 − 12.661 = −4.4, −34.6 %
    intro, point, source = new_lines(accepted("sme-density"))
    assert intro == "point: По результатам диагностики показателей обоснованы следующие проблемы."
    assert point.startswith(
        "point: Плотность МСП-организаций. Уровень 2023 г.: 8,3 ед. на 1000 жителей, 6-е место из 7. "
        "Отклонение от уровня «Республика Беларусь» (12,7): −4,4 (−34,6 %)."
    )
    assert source.startswith("source: Источник: Национальный статистический комитет")
    assert source.endswith("рассчитаны по значениям до округления.")


def test_the_author_s_words_are_printed_as_typed_with_the_figures_below() -> None:
    _, point, below = new_lines(accepted("gva-share", wording="Вклад малого бизнеса низок."))
    assert point == "point: Вклад малого бизнеса низок."
    assert "Доля МСП в валовой добавленной стоимости. Уровень 2023 г.: 19,9 %" in below
    assert "Источник:" in below


def test_a_finding_without_figures_claims_none() -> None:
    _, point = new_lines(accepted("joint-innovation"))
    assert point.endswith("Данных по Республике Беларусь в источниках нет: величина не называется.")


def test_what_the_program_does_not_know_is_not_printed() -> None:
    assert printed(accepted("no-such-finding")) == printed(sample_plan(LIBRARY, Language.RU))


def test_the_peers_are_the_plan_s() -> None:
    few = replace(accepted("gva-share"), peers=("BY-HR", "BY-MI"))
    every = replace(accepted("gva-share"), peers=())
    told = [" ".join(new_lines(plan)) for plan in (few, every)]
    assert "медианы сравниваемых территорий (23,7): −3,8 п. п." in told[1]
    assert told[0] != told[1]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("finding", ALL)
def test_every_number_of_a_finding_stands_in_the_passport_of_data(finding: str, language: Language) -> None:
    plan = accepted(finding, language=language)
    lines = printed(plan).splitlines()
    point = next(line for line in lines if line.startswith("point:") and _name(finding, language) in line)
    said = point.split(_name(finding, language), 1)[1]
    numbers = re.findall(r"[−+]?\d+[.,]\d+", said)
    rows = [line for line in lines if "|" in line]
    missing = [number for number in numbers if not any(number in row for row in rows)]
    assert numbers
    assert missing == []


def _name(finding: str, language: Language) -> str:
    return gauges()[finding].name[language]
