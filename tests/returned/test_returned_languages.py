"""A document in two languages: what is in the plan's own comes back, the rest is listed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from word_edits import AUTHOR, Word, w

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Arrangement, Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write
from clusterplanner.core.returned.proposals import Review, apply, review

CENTRE = "Создание центра кластерного развития региона"
BOTH = [Arrangement.PARALLEL, Arrangement.SEQUENCE]


def bilingual(sample: Plan, arrangement: Arrangement) -> Plan:
    return replace(sample, second_language=Language.BE, arrangement=arrangement)


def reviewed(word: Word, plan: Plan, facts: Library) -> Review:
    return review(word.save(), "план.docx", plan, facts, Language.RU)


@pytest.fixture(params=BOTH)
def plan(sample: Plan, request: pytest.FixtureRequest) -> Plan:
    return bilingual(sample, request.param)


def test_untouched_document_proposes_nothing(plan: Plan, facts: Library) -> None:
    assert reviewed(Word(write(build(plan, facts))), plan, facts) == Review((), (), (), ())


def test_changes_in_the_plans_language_come_back(plan: Plan, facts: Library) -> None:
    word = Word(write(build(plan, facts)))
    word.replace_tracked(word.paragraph("Цель Плана"), "Создание условий", "Создание лучших условий")
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    found = reviewed(word, plan, facts)
    assert found.unmapped == ()
    assert {(each.where, each.author) for each in found.proposals} == {
        ("purpose", AUTHOR),
        ("items/development-centre/wording", AUTHOR),
    }
    changed = apply(plan, found.proposals)
    assert changed.item("development-centre").wording == CENTRE.replace("центра", "регионального центра")
    assert changed.purpose.startswith("Создание лучших условий")


def test_changes_in_the_second_language_are_listed(plan: Plan, facts: Library) -> None:
    word = Word(write(build(plan, facts)))
    paragraph = next(each for each in word.paragraphs() if "Стварэнне цэнтра" in word.text(each))
    word.replace_tracked(paragraph, "Стварэнне", "Адкрыццё")
    found = reviewed(word, plan, facts)
    assert found.proposals == ()
    assert [each.reason.code for each in found.unmapped] == ["W307"]
    assert "Адкрыццё" in found.unmapped[0].after


def test_figures_in_two_languages(plan: Plan, facts: Library) -> None:
    word = Word(write(build(plan, facts)))
    word.fill(word.cell(CENTRE, 2), "2027 год")
    money = next(each for each in word.cell(CENTRE, 4).findall(w("p")) if "2026 – 40,0" in word.text(each))
    word.retype(money, word.text(money).replace("2026 – 40,0", "2026 – 45,0"))
    found = reviewed(word, plan, facts)
    assert found.unmapped == ()
    changed = apply(plan, found.proposals).item("development-centre")
    assert changed.end == Moment(2027)
    assert [line.amount for line in changed.budget] == [Decimal("45.0"), Decimal("55.0")]
