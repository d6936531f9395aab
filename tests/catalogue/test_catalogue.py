"""The shipped catalogue: what the founding article and the sources say is there, whole and in its place."""

from __future__ import annotations

from datetime import date

import pytest

from clusterplanner.core.base.text import Language, Text
from clusterplanner.core.facts.acts import CONCEPT, STRATEGY
from clusterplanner.core.facts.catalogue import Catalogue
from clusterplanner.core.facts.catalogue_check import PARTS, check_catalogue
from clusterplanner.core.facts.figures import Figures
from clusterplanner.core.facts.gazetteer import Gazetteer
from clusterplanner.core.facts.measures import Measure
from clusterplanner.core.facts.territories import Level

TERRITORIES = ("BY", "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-HM", "BY-MI", "BY-MA")
ALL = PARTS

# id: number, date, verified parts (f force, k kind, n number, d date, t title), doubts, ended
ACTS = {
    "cluster_concept_2014": ("27", "2014-01-16", "kndt", True, False),
    "sme_strategy_2030": ("743", "2018-10-17", "", True, False),
    "cluster_monitoring_2014": ("90", "2014-12-01", "knd", True, False),
    "law_sme_2010": ("148-З", "2010-07-01", "kndtf", False, False),
    "law_business_changes_2024": ("365-З", "2024-04-22", "kndt", True, False),
    "sm_1911_2010": ("1911", "2010-12-30", "knd", True, False),
    "sm_459_2024": ("459", "2024-06-28", "knd", True, False),
    "sm_725_2024": ("725", "2024-09-30", "kndtf", True, False),
    "edict_255_2009": ("255", "2009-05-21", "kndt", True, False),
    "edict_177_2025": ("177", "2025-05-05", "kn", True, False),
    "sp_sme_2016": ("149", "2016-02-23", "knd", True, True),
    "sp_sme_2021": ("56", "2021-01-29", "kndt", False, True),
    "sp_sme_2026": ("", None, "", True, False),
    "sp_list_2026": ("602", "2025-10-31", "knd", True, False),
    "gpir_2021": ("348", "2021-09-15", "kndt", False, True),
    "gpir_2021_measures": ("642", "2021-11-12", "knd", True, True),
    "gpir_2026": ("448", None, "kn", True, False),
    "priorities_2026": ("135", "2025-04-01", "knd", True, False),
    "ser_2026": ("", "2025-12-19", "kd", True, False),
    "ser_2021": ("292", "2021-07-29", "", True, True),
    "directive_4_2010": ("4", "2010-12-31", "kndt", True, False),
    "decree_7_2017": ("7", "2017-11-23", "kn", True, False),
    "law_innovation_2012": ("425-З", "2012-07-10", "", True, False),
    "edict_289_2016": ("289", "2016-07-25", "", True, False),
    "edict_357_2012": ("357", "2012-08-07", "", True, False),
    "sm_627_2019": ("627", "2019-09-18", "knd", True, True),
    "law_local_gov_2010": ("108-З", "2010-01-04", "kndt", True, False),
    "law_npa_2018": ("130-З", "2018-07-17", "kndtf", False, False),
    "law_edoc_2009": ("113-З", "2009-12-28", "kndtf", False, False),
    "law_archive_2011": ("323-З", "2011-11-25", "kndtf", False, False),
    "clerical_2009": ("4", "2009-01-19", "kndt", True, False),
    "clerical_2025": ("65", "2025-08-29", "knd", True, False),
    "earchive_2019": ("20", "2019-02-06", "kndf", True, False),
    "stb_6_38_2016": ("6.38-2016", "2016-10-26", "kndt", True, False),
    "sm_reglament_2009": ("193", "2009-02-14", "kndt", True, False),
    "brest_reglament_2015": ("235", "2015-03-30", "kndt", True, False),
    "minsk_obl_ser_2021": ("316", "2021-12-17", "kndt", False, True),
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue()


def parts_of(catalogue: Catalogue, measure: str) -> list[Measure]:
    return [each for each in catalogue.measures.values() if each.parent == measure]


def test_nothing_is_wrong(catalogue):
    assert check_catalogue(catalogue, Figures().indicators) == ()


def test_the_nine_measures_of_the_article_with_kinds_and_instruments(catalogue):
    assert [measure.number for measure in catalogue.main_measures] == list("123456789")
    parts = {measure.number: len(parts_of(catalogue, measure.id)) for measure in catalogue.main_measures}
    assert parts == {"1": 0, "2": 0, "3": 5, "4": 0, "5": 0, "6": 2, "7": 0, "8": 0, "9": 4}
    assert [each.id for each in parts_of(catalogue, "financial-support")] == [
        "financial-support-projects",
        "financial-support-grants",
        "financial-support-benefits",
        "financial-support-guarantees",
    ]
    assert [each.number for each in parts_of(catalogue, "infrastructure")] == ["3.1", "3.2", "3.3", "3.4", "3.5"]
    assert len(catalogue.measures) == 20


def test_every_measure_serves_a_task_and_a_provision_and_rests_on_both_acts(catalogue):
    for measure in catalogue.measures.values():
        assert measure.tasks, measure.id
        assert measure.provisions, measure.id
        assert {STRATEGY, CONCEPT} <= set(measure.acts), measure.id
        assert measure.executors, measure.id
        assert measure.indicators, measure.id


def test_no_measure_suggests_an_act_whose_period_is_over(catalogue):
    assert not [m.id for m in catalogue.measures.values() for act in m.acts if catalogue.acts[act].ended]


def test_every_task_and_provision_is_served_by_one_of_the_nine(catalogue):
    assert {task for measure in catalogue.main_measures for task in measure.tasks} == set(catalogue.tasks)
    served = {provision for measure in catalogue.main_measures for provision in measure.provisions}
    assert served == set(catalogue.provisions)


def test_tasks_belong_to_the_strategy_and_provisions_to_the_concept(catalogue):
    assert len(catalogue.tasks) == 3
    assert {task.act for task in catalogue.tasks.values()} == {STRATEGY}
    assert {provision.act for provision in catalogue.provisions.values()} == {CONCEPT}


def test_the_origin_names_the_place_in_the_article(catalogue):
    assert catalogue.measures["financial-support"].origin.ru.endswith("мера 9 перечня")
    assert catalogue.measures["financial-support-grants"].origin.ru.endswith("уточнение к мере 9, позиция 2")


def test_all_acts_with_what_is_verified_and_what_is_not(catalogue):
    found = {
        act.id: (
            act.number,
            act.date.isoformat() if act.date else None,
            frozenset(act.verified),
            act.doubts is not None,
            act.ended,
        )
        for act in catalogue.acts.values()
    }
    initials = {part[0]: part for part in ALL}
    expected = {
        key: (number, day, frozenset(initials[letter] for letter in parts), doubts, ended)
        for key, (number, day, parts, doubts, ended) in ACTS.items()
    }
    assert found == expected


def test_unknown_titles_stay_empty(catalogue):
    untitled = {act.id for act in catalogue.acts.values() if not act.title.ru}
    assert untitled == {"sp_sme_2026", "sp_list_2026", "gpir_2021_measures", "sm_627_2019"}
    assert not [act for act in untitled if "title" in catalogue.acts[act].verified]


def test_the_concept_as_it_is_cited(catalogue):
    concept = catalogue.acts[CONCEPT]
    assert (concept.kind.ru, concept.body.ru) == ("постановление", "Совета Министров Республики Беларусь")
    assert concept.issuer.ru == "Совет Министров Республики Беларусь"
    assert concept.date == date(2014, 1, 16)
    assert concept.publication.ru == "Национальный правовой Интернет-портал Республики Беларусь, 23.01.2014, 5/38322"
    assert [act.id for act in catalogue.acts.values() if act.publication] == [CONCEPT]


def test_a_law_is_cited_as_the_republic_s(catalogue):
    law = catalogue.acts["law_sme_2010"]
    assert f"{law.kind.be} {law.body.be}" == "Закон Рэспублікі Беларусь"
    assert f"{law.kind.en} {law.body.en}" == "Law of the Republic of Belarus"


def test_amendments_are_dates_and_numbers(catalogue):
    assert catalogue.acts["sp_sme_2021"].amendments == (
        "31.12.2021 № 798",
        "07.10.2022 № 679",
        "19.12.2022 № 880",
        "20.11.2023 № 799",
    )


def test_forms_and_bodies_for_the_republic_and_the_seven_regions(catalogue):
    for known in catalogue.territories:
        assert {code for code in known if code.startswith("BY")} == set(TERRITORIES)
    for code in TERRITORIES:
        assert catalogue.bodies(code)[0] == catalogue.forms(code).executive
        assert len(catalogue.bodies(code)) == len(set(catalogue.bodies(code))) >= 10
    with pytest.raises(KeyError):
        catalogue.forms("EU")


@pytest.mark.parametrize(
    ("code", "field", "ru", "be"),
    [
        ("BY-VI", "within", "в Витебской области", "у Віцебскай вобласці"),
        ("BY-HR", "of", "Гродненской области", "Гродзенскай вобласці"),
        ("BY-MA", "executive_of", "Могилевского областного исполнительного комитета", None),
        ("BY-HM", "within", "в городе Минске", "у горадзе Мінску"),
        ("BY-HM", "executive", "Минский городской исполнительный комитет", "Мінскі гарадскі выканаўчы камітэт"),
        ("BY-HM", "council_of", "Минского городского Совета депутатов", "Мінскага гарадскога Савета дэпутатаў"),
        ("BY-MI", "council", "Минский областной Совет депутатов", "Мінскі абласны Савет дэпутатаў"),
        ("BY", "decision", "Постановление", "Пастанова"),
        ("r-pinski", "of", "Пинского района", "Пінскага раёна"),
        ("r-krychauski", "within", "в Кричевском районе", "у Крычаўскім раёне"),
        ("r-lachavicki", "council_of", "Ляховичского районного Совета депутатов", None),
        ("r-rasonski", "centre", "г.п. Россоны", "г.п. Расоны"),
        ("r-mahilouski", "executive", "Могилевский районный исполнительный комитет", None),
        ("c-viciebsk", "chairman", "Председатель Витебского городского исполнительного комитета", None),
        ("c-hrodna", "within", "в городе Гродно", "у горадзе Гродне"),
        ("c-babrujsk", "executive_of", None, "Бабруйскага гарадскога выканаўчага камітэта"),
    ],
)
def test_case_forms(catalogue, code, field, ru, be):
    form = getattr(catalogue.forms(code), field)
    assert ru is None or form.ru == ru
    assert be is None or form.be == be


def test_every_district_and_city_has_forms_and_bodies(catalogue):
    gazetteer = Gazetteer.load()
    parts = [each for each in gazetteer.territories.values() if each.level in (Level.DISTRICT, Level.CITY)]
    assert len(parts) == 128
    assert {each.code for each in parts} == {code for code in catalogue.territories[0] if not code.startswith("BY")}
    for part in parts:
        forms = catalogue.forms(part.code)
        kinds = ("района", "раёна") if part.level is Level.DISTRICT else ("города", "горада")
        assert [kind in form for kind, form in zip(kinds, (forms.of.ru, forms.of.be), strict=True)] == [True, True]
        if part.level is Level.DISTRICT:
            # «Пинский район» – «Пинского района», «Пінскі раён» – «Пінскага раёна»: the stem is the gazetteer's own.
            assert forms.of.ru.removesuffix("ого района") == part.name.ru.removesuffix("ий район")
            assert forms.of.be.removesuffix("ага раёна") == part.name.be.removesuffix("і раён")
            assert forms.within.ru == f"в {forms.of.ru.replace('ого района', 'ом районе')}"
            assert forms.within.be == f"у {forms.of.be.replace('ага раёна', 'ім раёне')}"
            assert forms.of.en == part.name.en
        bodies = catalogue.bodies(part.code)
        assert len(bodies) == len(set(bodies)) >= 10
        assert catalogue.bodies_in_role("statistics", part.code) == catalogue.bodies_in_role("statistics", part.parent)


def test_the_usual_executors_get_their_local_names(catalogue):
    names = [body.ru for body in catalogue.executors("technology-platforms", "BY-VI")]
    assert names[:3] == [
        "комитет экономики Витебского облисполкома",
        "технопарк в г. Витебске",
        "технопарк в г. Новополоцке",
    ]
    assert catalogue.measures["technology-platforms"].executors[0].ru == "комитет экономики"
    assert catalogue.executor_roles("technology-platforms")[:2] == ("economy", "technopark")


def test_every_wording_can_be_translated_there_and_back(catalogue):
    for text in catalogue.texts():
        for one in Language:
            for other in Language:
                assert catalogue.translate(text[one], other) == text[other]


def test_what_the_user_typed_is_not_translated(catalogue):
    assert catalogue.translate("Свой текст", "be") == "Свой текст"
    assert catalogue.translate("", Language.EN) == ""


def test_wordings_of_bodies_counts_and_the_sample_are_translated(catalogue):
    assert catalogue.translate("технопарк в г. Витебске", "be") == "тэхнапарк у г. Віцебску"
    assert catalogue.translate("адзінак", "ru") == "единиц"
    own = "Проведение ежегодного форума кластерных инициатив Витебской области"
    assert catalogue.translate(own, "en") == "Holding a yearly forum of cluster initiatives of Vitebsk Region"


def test_a_result_indicator_is_a_figure_or_a_count_of_its_own(catalogue):
    indicators = [each for measure in catalogue.measures.values() for each in measure.indicators]
    assert all(bool(each.indicator) != bool(each.name.ru and each.unit.ru) for each in indicators)
    used = {each.name for each in indicators if not each.indicator}
    assert used == {count.name for count in catalogue.counts.values()}
    assert any(each.indicator == "sme_org_count" and each.name == Text("", "", "") for each in indicators)
