"""Findings by hand, each sign holding and not, gaps with their reason, and the words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clusterplanner.core.analysis.diagnosis import Caution, Finding, Gravity, Lack, diagnose
from clusterplanner.core.analysis.gauges import gauges, readings
from clusterplanner.core.analysis.rules import changed, thresholds
from clusterplanner.core.analysis.wording import rule_sentence, sentences
from clusterplanner.core.base.text import Language, Text
from clusterplanner.core.facts.library import library

LIBRARY = library()
MINE = Text("мой", "мой", "mine")


def finding(territory: str, gauge: str, *peers: str, **values: int) -> Finding:
    judged_by = changed(thresholds("diagnosis"), [(name, Decimal(value)) for name, value in values.items()], MINE)
    return next(each for each in diagnose(LIBRARY, territory, peers, judged_by) if each.gauge.id == gauge)


def held(found: Finding) -> set[str]:
    return {sign.id for sign in found.signs if sign.holds}


def test_the_density_of_smes_in_vitebsk_by_hand() -> None:
    # 8958 organisations at the end of 2023 and 1081.9 thousand inhabitants: 8.2799 per thousand.
    # The republic: 115 924 organisations, 9156 thousand: 12.661; 8.2799 / 12.661 − 1 = −34.6 %.
    found = finding("BY-VI", "sme-density")
    assert found.level is not None
    assert found.level.formula == "8958 / 1081.9"
    assert round(found.level.value, 4) == Decimal("8.2799")
    assert (found.level.year, found.place, found.among) == (2023, 6, 7)
    assert found.country is not None
    assert found.country.relative is not None
    assert round(found.country.relative, 1) == Decimal("-34.6")
    assert found.country.made_of[0].formula == "115924 / 9156"
    assert found.peers is not None
    assert len(found.peers.made_of) == 6
    assert held(found) == {"below_country", "low_rank"}
    assert (found.score, found.gravity) == (2, Gravity.WEAK)


def test_the_articles_first_trend_is_a_fall_in_number() -> None:
    found = finding("BY-VI", "sme-number")
    assert found.move is not None
    assert (found.move.first.value, found.move.last.value) == (9058, 8958)
    assert found.move.absolute == -100
    assert held(found) == {"worse"}
    assert found.country is None  # a number of a region is no part of its quality
    assert found.place is None
    assert Caution.SURVEY in found.cautions


def test_less_is_better_where_the_gauge_says_so() -> None:
    assert finding("BY-VI", "loss-share").place == 1
    assert held(finding("BY-VI", "loss-share")) == set()
    assert {"below_country", "below_peers", "low_rank"} <= held(finding("BY-HM", "loss-share"))


@pytest.mark.parametrize(
    ("sign", "behind", "ahead"),
    [
        ("below_country", ("BY-VI", "gva-share"), ("BY-MI", "gva-share")),
        ("below_peers", ("BY-VI", "gva-share"), ("BY-MI", "gva-share")),
        ("low_rank", ("BY-VI", "sme-density"), ("BY-HM", "sme-density")),
        ("worse", ("BY-VI", "sme-number"), ("BY-HM", "sme-number")),
        ("worse_lately", ("BY-VI", "entrepreneur-density"), ("BY-VI", "sme-density")),
    ],
)
def test_each_sign_holds_for_one_and_not_for_another(
    sign: str, behind: tuple[str, str], ahead: tuple[str, str]
) -> None:
    assert sign in held(finding(*behind))
    assert sign not in held(finding(*ahead))


def test_thresholds_decide() -> None:
    assert "below_country" not in held(finding("BY-VI", "sme-density", below_country=35))
    assert finding("BY-VI", "sme-density", grave=2).gravity is Gravity.GRAVE
    assert finding("BY-VI", "sme-density", notable=9, weak=9, grave=9).gravity is Gravity.FINE


def test_a_doubtful_change_is_not_judged() -> None:
    found = finding("BY-VI", "export-share")
    assert Caution.DOUBTFUL in found.cautions
    assert [sign.holds for sign in found.signs if sign.id.startswith("worse")] == [None, None]
    assert Caution.DOUBTFUL not in finding("BY-HO", "export-share").cautions


def test_missing_figures_give_a_reason_and_no_number() -> None:
    for territory, gauge, lack in (
        ("BY-VI", "innovating-smes", Lack.ONLY_NATIONAL),
        ("BY-VI", "joint-innovation", Lack.NOT_PUBLISHED),
        ("BY", "joint-innovation", Lack.NOT_PUBLISHED),
        ("r-braslauski", "gva-share", Lack.NO_FIGURES),
    ):
        found = finding(territory, gauge)
        assert (found.gravity, found.lack, found.level) == (Gravity.UNKNOWN, lack, None)
        (reason,) = sentences(found, LIBRARY, Language.RU)
        assert not any(each.isdigit() for each in reason)


def test_the_republic_is_compared_with_the_european_union() -> None:
    found = finding("BY", "innovating-smes")
    assert found.country is not None
    assert found.country.made_of[0].territory == "EU"
    assert found.country.reference / found.country.own.value == Decimal("30.9") / Decimal("3.86")  # 8.0 times, not 10
    assert "below_country" in held(found)


def test_a_district_is_compared_with_its_region_and_its_neighbours() -> None:
    found = finding("r-braslauski", "sme-density")
    assert found.country is not None
    assert found.country.made_of[0].territory == "BY-VI"
    assert found.peers is not None
    assert found.among == len(LIBRARY.gazetteer.districts("BY-VI"))
    assert {each.territory for each in found.peers.made_of} < {
        each.code for each in LIBRARY.gazetteer.districts("BY-VI")
    }


def test_chosen_peers_alone_make_the_median() -> None:
    found = finding("BY-VI", "gva-share", "BY-HO", "BY-MA")
    assert found.peers is not None
    values = [each.value for each in found.peers.made_of]
    assert {each.territory for each in found.peers.made_of} == {"BY-HO", "BY-MA"}
    assert found.peers.reference == sum(values) / 2
    assert found.among == 7  # the place stays that among all regions


def test_the_largest_district_by_hand() -> None:
    # Vitebsk city had 3651 of the region's 8958 organisations in 2023.
    found = finding("BY-VI", "district-concentration")
    assert found.level is not None
    assert found.level.formula == "3651 / 8958 × 100"
    assert finding("BY-HM", "district-concentration").lack is Lack.NO_FIGURES


@pytest.mark.parametrize("territory", ["BY", *(each.code for each in LIBRARY.gazetteer.regions), "c-viciebsk"])
def test_findings_are_whole_and_told_in_three_languages(territory: str) -> None:
    found = diagnose(LIBRARY, territory)
    assert [each.gauge.id for each in found] == list(gauges())
    for each in found:
        assert each.score == len(held(each))
        for language in Language:
            told = sentences(each, LIBRARY, language)
            assert told
            assert all(sentence.endswith(".") and not sentence.endswith("..") for sentence in told)


def test_sentences_carry_the_computed_numbers() -> None:
    told = " ".join(sentences(finding("BY-VI", "gva-share"), LIBRARY, Language.RU))
    assert "Уровень 2023 г.: 19,9 %, 5-е место из 7." in told
    assert "Отклонение от уровня «Республика Беларусь» (28,8): −8,9 п. п." in told
    assert "Изменение за 2015–2023 гг.: +1,5 п. п., в среднем за год +0,19." in told
    assert "Ориентир для республики на 2030 г.: 50 %" in told
    assert "предложение программы" in rule_sentence(thresholds("diagnosis"), Language.RU)


def test_readings_leave_gaps() -> None:
    known = readings(gauges()["sme-density"], LIBRARY, LIBRARY.gazetteer.territories["BY-VI"])
    assert 2017 not in known
    assert list(known) == sorted(known)
