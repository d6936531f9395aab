from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from complete_plan import COMPLETE, numbered

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.change import PlanChange, difference
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import (
    Approval,
    BudgetLine,
    Confirmation,
    Funding,
    Item,
    Judgement,
    Kind,
    Plan,
    Signatory,
    Stance,
    Target,
)
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.plan.suggestions import suggest

LIBRARY = library()

NOTHING_CHANGES: list[Callable[[Plan], Plan]] = [
    lambda plan: edits.set_plan(plan, subject=plan.subject, items=tuple(plan.items)),
    lambda plan: edits.set_approval(plan, body=plan.approval.body, position=""),
    lambda plan: edits.set_signature(plan, name="П.П.Петров"),
    lambda plan: edits.cite_act(plan, "law_sme_2010", False),
    lambda plan: edits.confirm_act(plan, "cluster_concept_2014", "И.И.Иванов", "2026-01-01"),
    lambda plan: edits.withdraw_confirmation(plan, "law_sme_2010"),
    lambda plan: edits.remove_items(plan, ("absent",)),
    lambda plan: edits.remove_measures(plan, ("portals", "")),
    lambda plan: edits.move_item(plan, "i1", 0),
    lambda plan: edits.move_item(plan, "i3", 99),
    lambda plan: edits.set_item(plan, "i1", wording="Семинары"),
    lambda plan: edits.set_budget(plan, "i1", "b1", amount=Decimal("10.5")),
    lambda plan: edits.remove_budget(plan, "i1", ()),
    lambda plan: edits.set_target(plan, "", "t2", baseline=Decimal(8958)),
    lambda plan: edits.set_target_value(plan, "i1", "t1", 2026, Decimal(4)),
    lambda plan: edits.set_target_value(plan, "i1", "t1", 2029, None),
    lambda plan: edits.remove_targets(plan, "i1", ("absent",)),
    lambda plan: edits.remove_agreements(plan, ("absent",)),
    lambda plan: edits.add_measures(plan, LIBRARY, ("seminars",)),
    lambda plan: edits.change_territory(plan, LIBRARY, "BY-VI"),
    lambda plan: edits.change_kind(plan, LIBRARY, Kind.ACTION_PLAN),
    lambda plan: edits.change_language(plan, LIBRARY, Language.RU),
]


@pytest.mark.parametrize("edit", NOTHING_CHANGES)
def test_an_edit_that_changes_nothing_returns_the_same_plan(edit: Callable[[Plan], Plan]) -> None:
    assert edit(COMPLETE) is COMPLETE


def test_ids_are_short_and_random() -> None:
    first, second = edits.fresh_id(), edits.fresh_id()
    assert first != second
    assert len(first) == 8


def test_fields_of_the_plan_are_set_and_unknown_ones_refused() -> None:
    assert edits.set_plan(COMPLETE, draft=False) == replace(COMPLETE, draft=False)
    with pytest.raises(AttributeError):
        edits.set_plan(COMPLETE, mood="good")


def test_approval_and_signature_are_set_by_field() -> None:
    plan = edits.set_approval(COMPLETE, form=Approval.PERSON, position="Председатель", name="А.А.Ан")
    assert plan.approval == replace(
        COMPLETE.approval, form=Approval.PERSON, signatory=Signatory("Председатель", "А.А.Ан")
    )
    assert edits.set_approval(plan, name="Б").approval.signatory == Signatory("Председатель", "Б")
    assert edits.set_signature(COMPLETE, position="Министр").signature == Signatory("Министр", "П.П.Петров")


def test_acts_are_cited_and_taken_out() -> None:
    plan = edits.cite_act(edits.cite_act(COMPLETE, "a"), "b")
    assert plan.acts == ("a", "b")
    assert edits.cite_act(plan, "a", False).acts == ("b",)


def test_the_last_confirmation_of_an_act_counts() -> None:
    plan = edits.confirm_act(COMPLETE, "cluster_concept_2014", "А.А.Ан", "2026-03-01")
    assert plan.confirmations == (
        COMPLETE.confirmations[0],
        COMPLETE.confirmations[2],
        Confirmation("cluster_concept_2014", "А.А.Ан", "2026-03-01"),
    )
    assert edits.withdraw_confirmation(plan, "cluster_concept_2014").confirmations == COMPLETE.confirmations[::2]


def order(plan: Plan) -> list[str]:
    return [item.id for item in plan.items]


def test_items_are_added_at_the_end_or_at_a_place() -> None:
    ids = numbered()
    plan = edits.add_item(COMPLETE, new_id=ids, wording="Своё")
    assert plan.items[-1] == Item("n1", wording="Своё")
    assert order(edits.add_item(plan, 0, ids)) == ["n2", "i1", "i2", "i3", "n1"]
    assert order(edits.add_item(plan, 99, ids))[-1] == "n3"


def test_a_copy_of_an_item_follows_it_with_new_ids() -> None:
    plan = edits.duplicate_item(COMPLETE, "i1", numbered())
    assert order(plan) == ["i1", "n1", "i2", "i3"]
    copy = plan.items[1]
    assert [line.id for line in copy.budget] == ["n2", "n3", "n4"]
    assert [target.id for target in copy.targets] == ["n5"]
    assert replace(copy, id="i1", budget=(), targets=()) == replace(COMPLETE.items[0], budget=(), targets=())
    assert [line.amount for line in copy.budget] == [line.amount for line in COMPLETE.items[0].budget]


def test_items_are_removed_by_id_and_by_measure() -> None:
    assert order(edits.remove_items(COMPLETE, ("i1", "i3"))) == ["i2"]
    assert order(edits.remove_measures(COMPLETE, ("infrastructure",))) == ["i1", "i3"]


@pytest.mark.parametrize(
    ("item", "place", "expected"),
    [
        ("i1", 1, "i2 i1 i3"),
        ("i1", 2, "i2 i3 i1"),
        ("i3", 0, "i3 i1 i2"),
        ("i2", -5, "i2 i1 i3"),
        ("i1", 9, "i2 i3 i1"),
    ],
)
def test_items_move(item: str, place: int, expected: str) -> None:
    assert order(edits.move_item(COMPLETE, item, place)) == expected.split()


def test_only_the_edited_item_is_new() -> None:
    plan = edits.set_item(COMPLETE, "i2", note="срочно")
    assert plan.item("i2") == replace(COMPLETE.item("i2"), note="срочно")
    assert plan.items[0] is COMPLETE.items[0]
    assert plan.items[2] is COMPLETE.items[2]


UNKNOWN: list[Callable[[Plan], Plan]] = [
    lambda plan: edits.set_item(plan, "x", note=""),
    lambda plan: edits.move_item(plan, "x", 0),
    lambda plan: edits.duplicate_item(plan, "x"),
    lambda plan: edits.add_budget(plan, "x"),
    lambda plan: edits.set_budget(plan, "i1", "x", year=2026),
    lambda plan: edits.set_target(plan, "", "x", name=""),
    lambda plan: edits.set_agreement(plan, "x", name=""),
    lambda plan: edits.add_measures(plan, LIBRARY, ("x",)),
]


@pytest.mark.parametrize("edit", UNKNOWN)
def test_an_unknown_id_is_an_error(edit: Callable[[Plan], Plan]) -> None:
    with pytest.raises(KeyError):
        edit(COMPLETE)


def test_budget_lines_are_added_set_and_removed() -> None:
    plan = edits.add_budget(COMPLETE, "i2", numbered(), year=2028, funding=Funding.CREDIT)
    assert plan.item("i2").budget[-1] == BudgetLine("n1", 2028, Funding.CREDIT)
    plan = edits.set_budget(plan, "i2", "n1", amount=Decimal("0.01"))
    assert plan.item("i2").budget[-1].amount == Decimal("0.01")
    assert edits.remove_budget(plan, "i2", ("n1",)).item("i2") == COMPLETE.item("i2")


@pytest.mark.parametrize("item", ["", "i2"])
def test_targets_of_plan_and_items_are_added_set_and_removed(item: str) -> None:
    before = edits.targets_of(COMPLETE, item)
    plan = edits.add_target(COMPLETE, item, numbered(), name="Кластеры")
    assert edits.targets_of(plan, item) == (*before, Target("n1", name="Кластеры"))
    plan = edits.set_target(plan, item, "n1", unit="единиц")
    plan = edits.set_target_value(plan, item, "n1", 2030, Decimal(3))
    plan = edits.set_target_value(plan, item, "n1", 2027, Decimal(1))
    found = edits.targets_of(plan, item)[-1]
    assert (found.unit, found.values) == ("единиц", ((2027, Decimal(1)), (2030, Decimal(3))))
    plan = edits.set_target_value(plan, item, "n1", 2027, None)
    assert edits.targets_of(plan, item)[-1].values == ((2030, Decimal(3)),)
    assert edits.remove_targets(plan, item, ("n1",)) == COMPLETE


def test_agreements_are_added_set_and_removed() -> None:
    ids = numbered()
    plan = edits.add_agreement(edits.add_agreement(COMPLETE, "Первый", new_id=ids), new_id=ids)
    plan = edits.set_agreement(plan, "n2", position="Второй", name="Б.Б.Бе")
    assert [each.signatory for each in plan.agreements] == [Signatory("Первый"), Signatory("Второй", "Б.Б.Бе")]
    assert [each.id for each in edits.remove_agreements(plan, ("n1",)).agreements] == ["n2"]
    assert edits.remove_agreements(plan, ("n1", "n2")) == COMPLETE


def test_a_finding_is_accepted_reworded_dismissed_and_left_undecided() -> None:
    plan = edits.judge(COMPLETE, "sme-density", Stance.ACCEPTED)
    assert plan.judgements == (Judgement("sme-density", Stance.ACCEPTED),)
    plan = edits.judge(plan, "sme-density", Stance.ACCEPTED, wording="МСП мало")
    plan = edits.judge(plan, "loss-share", Stance.DISMISSED, reason="данные спорны")
    assert [(each.id, each.wording, each.reason) for each in plan.judgements] == [
        ("sme-density", "МСП мало", ""),
        ("loss-share", "", "данные спорны"),
    ]
    plan = edits.judge(plan, "sme-density", Stance.DISMISSED)
    assert plan.judgements[0].wording == "МСП мало"  # kept, should the author change his mind
    assert edits.withdraw_judgement(edits.withdraw_judgement(plan, "sme-density"), "loss-share") == COMPLETE


def test_measures_bring_wording_result_task_and_targets() -> None:
    measure = LIBRARY.catalogue.measures["infrastructure"]
    plan = edits.add_measures(Plan("p", "BY-VI", 2026, 2030), LIBRARY, ("infrastructure",), numbered())
    (item,) = plan.items
    assert (item.id, item.measure, item.task) == ("n1", "infrastructure", measure.tasks[0])
    assert (item.wording, item.result) == (measure.wording.ru, measure.result.ru)
    assert item.responsible == ""
    assert item.start is None
    assert item.budget == ()
    own, _, published = item.targets
    assert (own.indicator, own.name, own.unit) == ("", measure.indicators[0].name.ru, measure.indicators[0].unit.ru)
    assert (own.baseline, own.baseline_year, own.values) == (None, None, ())
    figure = LIBRARY.figures.series("sme_org_count", "BY-VI").latest
    assert figure is not None
    assert published == Target("n4", "sme_org_count", baseline_year=figure.year, baseline=figure.value)


def test_measures_are_added_in_the_given_order_once_and_after_what_is_there() -> None:
    plan = edits.add_measures(COMPLETE, LIBRARY, ("portals", "seminars", "database", "portals"))
    assert [item.measure for item in plan.items] == ["seminars", "infrastructure", "", "portals", "database"]


def test_a_baseline_lies_before_the_plan_begins() -> None:
    plan = edits.add_measures(Plan("p", "BY-VI", 2020, 2024), LIBRARY, ("infrastructure",))
    published = plan.items[0].targets[-1]
    figure = LIBRARY.figures.observation("sme_org_count", "BY-VI", 2019)
    assert figure is not None
    assert (published.baseline_year, published.baseline) == (2019, figure.value)
    early = edits.add_measures(Plan("p", "BY-VI", 1990, 1995), LIBRARY, ("infrastructure",))
    assert (early.items[0].targets[-1].baseline_year, early.items[0].targets[-1].baseline) == (None, None)


def test_another_territory_takes_the_suggestions_and_the_published_baselines_along() -> None:
    plan = new_plan(LIBRARY, "BY-VI", 2026, 2030, ("infrastructure",))
    plan = edits.set_plan(plan, purpose="Наша цель", targets=(Target("t", "ie_count", "", "", 2023, Decimal(1)),))
    moved = edits.change_territory(plan, LIBRARY, "BY-HM")
    fresh = new_plan(LIBRARY, "BY-HM", 2026, 2030)
    assert moved.territory == "BY-HM"
    assert (moved.subject, moved.place, moved.approval) == (fresh.subject, fresh.place, fresh.approval)
    assert "Витебск" not in moved.subject
    assert moved.purpose == "Наша цель"
    assert moved.peers == fresh.peers
    for found in (moved.items[0].targets[-1], moved.targets[0]):
        figure = LIBRARY.figures.series(found.indicator, "BY-HM").latest
        assert figure is not None
        assert (found.baseline_year, found.baseline) == (figure.year, figure.value)
    assert moved.items[0].targets[0] is plan.items[0].targets[0]
    assert edits.change_territory(moved, LIBRARY, "BY-VI").subject == plan.subject


def test_executors_become_the_same_bodies_of_the_new_territory() -> None:
    plan = edits.set_item(
        COMPLETE,
        "i1",
        responsible="комитет экономики Витебского облисполкома",
        co_executors=("технопарк в г. Витебске", "технопарк в г. Новополоцке", "банки (с их согласия)", "ООО «Лён»"),
    )
    moved = edits.change_territory(plan, LIBRARY, "BY-HM").item("i1")
    assert moved.responsible == "комитет экономики Минского горисполкома"
    assert moved.co_executors == (
        "научно-технологический парк БНТУ «Политехник»",
        "банки (с их согласия)",
        "ООО «Лён»",
    )
    local = edits.change_territory(plan, LIBRARY, "r-pinski").item("i1")
    assert (
        local.responsible == "структурное подразделение Пинского райисполкома, осуществляющее функции в сфере экономики"
    )
    assert "технопарк «Полесье» (г. Пинск)" in local.co_executors


def test_a_territory_is_not_its_own_peer() -> None:
    plan = edits.set_plan(new_plan(LIBRARY, "BY-VI", 2026, 2030), peers=("BY-MI", "BY-MA"))
    assert edits.change_territory(plan, LIBRARY, "BY-MI").peers == ("BY-MA",)


def test_an_indicator_of_a_newer_catalogue_stays_as_it_is() -> None:
    unknown = Target("t", "indicator_of_2040", baseline_year=2039, baseline=Decimal(7))
    plan = edits.set_plan(COMPLETE, targets=(unknown,))
    assert edits.change_territory(plan, LIBRARY, "BY-MI").targets == (unknown,)


def test_a_district_brings_its_own_names_and_keeps_what_the_user_wrote() -> None:
    moved = edits.change_territory(new_plan(LIBRARY, "BY-VI", 2026, 2030), LIBRARY, "r-arshanski")
    assert moved.subject.endswith("Оршанского района")
    assert (moved.place, moved.peers) == ("г. Орша", ())
    assert moved.approval.body == "Оршанского районного исполнительного комитета"
    assert edits.change_territory(COMPLETE, LIBRARY, "r-arshanski").subject == COMPLETE.subject


def test_another_kind_takes_its_title_and_approval_along() -> None:
    plan = new_plan(LIBRARY, "BY-VI", 2026, 2030)
    complex_plan = edits.change_kind(plan, LIBRARY, Kind.REGIONAL_COMPLEX)
    forms = LIBRARY.catalogue.forms("BY-VI")
    assert plan.approval.body == forms.executive_of.ru
    assert complex_plan.approval.body == forms.council_of.ru
    assert complex_plan.subject.startswith(f"реализации {forms.within.ru} ")
    brief = edits.change_kind(complex_plan, LIBRARY, Kind.BRIEF)
    assert brief.approval.form is Approval.NONE
    assert brief.subject.startswith("развитии ")
    assert edits.change_kind(brief, LIBRARY, Kind.ACTION_PLAN) == plan
    signed = edits.set_approval(plan, body="Иного органа")
    assert edits.change_kind(signed, LIBRARY, Kind.BRIEF).approval == signed.approval


@pytest.mark.parametrize("language", [Language.BE, Language.EN])
def test_another_language_translates_the_catalogue_and_leaves_the_users_texts(language: Language) -> None:
    plan = new_plan(LIBRARY, "BY-VI", 2026, 2030, ("seminars", "infrastructure"), new_id=numbered())
    executor = LIBRARY.catalogue.executors("seminars", "BY-VI")[0]
    plan = edits.set_item(plan, "n2", responsible=executor.ru, co_executors=(executor.ru, "ООО «Лён»"), note="Срочно")
    plan = edits.set_plan(plan, expected="Свой текст")
    told = edits.change_language(plan, LIBRARY, language)
    fresh = new_plan(LIBRARY, "BY-VI", 2026, 2030, ("seminars", "infrastructure"), language, new_id=numbered())
    assert told.language is language
    assert told.expected == "Свой текст"
    assert told.items[1] == fresh.items[1]
    assert told.items[0] == replace(
        fresh.items[0], responsible=executor[language], co_executors=(executor[language], "ООО «Лён»"), note="Срочно"
    )
    assert replace(told, items=(), expected="") == replace(fresh, items=(), expected="")
    assert edits.change_language(told, LIBRARY, Language.RU) == plan


@pytest.mark.parametrize("language", [Language.BE, Language.EN])
def test_the_sample_told_in_another_language_is_that_languages_sample(language: Language) -> None:
    told = edits.change_language(sample_plan(LIBRARY, Language.RU), LIBRARY, language)
    assert difference(told, sample_plan(LIBRARY, language)) == PlanChange()


def test_a_district_is_measured_by_its_own_figures_and_by_none_of_its_regions() -> None:
    district = LIBRARY.gazetteer.find("Браславский район").code
    plan = new_plan(LIBRARY, district, 2026, 2030, tuple(LIBRARY.catalogue.measures))
    published = [each for item in plan.items for each in item.targets if each.indicator]
    assert {each.indicator for each in published} == {"d_sme_org_count"}
    assert all(each.baseline is not None for each in published)


def test_moving_to_a_district_brings_local_indicators_and_moving_back_the_regions() -> None:
    targets = (
        Target("a", "sme_org_count"),
        Target("b", "sme_org_count", values=((2030, Decimal(9000)),)),
        Target("c", "sme_share_gva"),
        Target("d", name="Резиденты", unit="единиц"),
    )
    plan = edits.set_plan(
        new_plan(LIBRARY, "BY-VI", 2026, 2030), targets=targets, indicators=("sme_org_count", "sme_share_gva", "wage")
    )
    moved = edits.change_territory(plan, LIBRARY, "r-braslauski")
    assert moved.indicators == suggest(LIBRARY, "r-braslauski", Kind.ACTION_PLAN, Language.RU).indicators
    assert [(each.id, each.indicator) for each in moved.targets] == [
        ("a", "d_sme_org_count"),
        ("b", "sme_org_count"),
        ("d", ""),
    ]
    figure = LIBRARY.figures.series("d_sme_org_count", "r-braslauski").latest
    assert figure is not None
    assert (moved.targets[0].baseline_year, moved.targets[0].baseline) == (figure.year, figure.value)
    assert moved.targets[1].baseline is None  # the check names it: a region's 9000 is no aim of a district
    back = edits.change_territory(moved, LIBRARY, "BY-VI")
    assert back.indicators == suggest(LIBRARY, "BY-VI", Kind.ACTION_PLAN, Language.RU).indicators
    assert back.targets[0].indicator == "sme_org_count"
