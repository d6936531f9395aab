from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from complete_plan import COMPLETE, numbered, target

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import catalogue_keys
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.check import RULES, check, cited_acts
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.paste import paste_cells
from clusterplanner.core.plan.plan import Approval, ApprovalBlock, BudgetLine, Degree, Funding, Kind, Plan, Risk, Target

LIBRARY = library()
E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTICE


def found(plan: Plan) -> list[tuple[str, Severity, str]]:
    return [(each.code, each.severity, each.where) for each in check(plan, LIBRARY)]


def item(**fields: object) -> Callable[[Plan], Plan]:
    return lambda plan: edits.set_item(plan, "i2", **fields)


def line(**fields: object) -> Callable[[Plan], Plan]:
    return lambda plan: edits.set_budget(plan, "i1", "b1", **fields)


def goal(**fields: object) -> Callable[[Plan], Plan]:
    return lambda plan: edits.set_target(plan, "", "t2", **fields)


def plan_field(**fields: object) -> Callable[[Plan], Plan]:
    return lambda plan: edits.set_plan(plan, **fields)


def values(*pairs: tuple[int, int]) -> tuple[tuple[int, Decimal], ...]:
    return tuple((year, Decimal(value)) for year, value in pairs)


def spent(year: int) -> tuple[BudgetLine, ...]:
    return (BudgetLine("b4", year, Funding.LOCAL, Decimal(1)),)


def own(name: str, unit: str, baseline: int, *planned: tuple[int, int]) -> Callable[[Plan], Plan]:
    return goal(indicator="", name=name, unit=unit, baseline=Decimal(baseline), values=values(*planned))


def final(plan: Plan) -> Plan:
    return edits.set_plan(plan, draft=False)


def published(indicator: str, year: int, baseline: str, value: int) -> Callable[[Plan], Plan]:
    goal = Target("t2", indicator, "", "", year, Decimal(baseline), values((2030, value)))
    return plan_field(targets=(goal,))


def risk(**fields: object) -> Callable[[Plan], Plan]:
    return plan_field(
        risks=(replace(Risk("r1", "Нет средств", Degree(3), Degree(4), "Резерв", "Комитет экономики"), **fields),)
    )


SPOILT: list[tuple[Callable[[Plan], Plan], list[tuple[str, Severity, str]]]] = [
    (plan_field(items=()), [("P101", E, "items")]),
    (plan_field(subject=" "), [("P103", E, "subject")]),
    (plan_field(purpose=""), [("P104", W, "purpose")]),
    (plan_field(purpose="Доля МСП в занятости в 2023 году составляет 31 %."), [("P901", W, "purpose")]),
    (plan_field(purpose="Доля МСП в занятости в 2023 году составляет 29,3 %."), []),
    (plan_field(place=""), [("P105", W, "place")]),
    (plan_field(issue_year=None), [("P106", N, "issue_year")]),
    (plan_field(approval=ApprovalBlock()), [("P107", W, "approval/body")]),
    (plan_field(approval=ApprovalBlock(Approval.PERSON)), [("P107", W, "approval/signatory/position")]),
    (plan_field(approval=ApprovalBlock(Approval.NONE)), []),
    (lambda p: edits.set_signature(p, position=""), [("P108", W, "signature/position")]),
    (lambda p: edits.set_signature(p, name=""), [("P108", W, "signature/name")]),
    (lambda p: edits.add_agreement(p, "Министр", "", numbered()), [("P109", W, "agreements/n1/signatory/name")]),
    (lambda p: edits.add_agreement(p, "Министр", "А.А.Ан"), []),
    (plan_field(remark="ПРОЕКТ \U0001f600"), [("P110", E, "remark")]),
    (item(note="а\x07"), [("P110", E, "items/i2/note")]),
    (item(co_executors=("х", "漢字")), [("P110", E, "items/i2/co_executors")]),
    (lambda p: edits.set_approval(p, number="\u200b"), [("P110", E, "approval/number")]),
    (plan_field(indicators=("sme_org_count", "x")), [("P112", W, "indicators")]),
    (plan_field(issue_year=2062), [("P113", W, "issue_year")]),
    (plan_field(issue_year=2023), [("P113", W, "issue_year")]),
    (plan_field(issue_year=2024), []),
    (plan_field(issue_year=2030), []),
    (final, []),
    (lambda p: edits.set_approval(final(p), date="17.12.2026"), []),
    (lambda p: edits.set_approval(final(p), date="31.11.2026"), [("P114", E, "approval/date")]),
    (lambda p: edits.set_approval(final(p), date="17.12.26"), [("P114", E, "approval/date")]),
    (lambda p: edits.set_approval(p, date="скоро"), []),
    (lambda p: edits.set_plan(edits.set_approval(final(p), date="скоро"), electronic=True), []),
    (lambda p: edits.set_signature(p, name="И.О.Фамилия"), [("P116", N, "signature/name")]),
    (lambda p: edits.set_signature(final(p), name="І. Б. Прозвішча"), [("P115", E, "signature/name")]),
    (
        lambda p: edits.add_agreement(final(p), "Министр", "Ф.И.О.", numbered()),
        [("P115", E, "agreements/n1/signatory/name")],
    ),
    (
        lambda p: edits.set_approval(p, form=Approval.PERSON, position="Председатель", name="F.M.Surname"),
        [("P116", N, "approval/signatory/name")],
    ),
    (lambda p: edits.set_approval(p, name="И.О.Фамилия"), []),
    (risk(), []),
    (risk(name=" "), [("P911", E, "risks/r1/name")]),
    (risk(likelihood=None), [("P912", W, "risks/r1/likelihood")]),
    (risk(impact=None), [("P912", W, "risks/r1/impact")]),
    (risk(likelihood=None, impact=None), [("P912", W, "risks/r1/likelihood")]),
    (risk(mitigation=""), [("P913", W, "risks/r1/mitigation")]),
    (risk(owner=""), [("P914", W, "risks/r1/owner")]),
    (item(wording=""), [("P201", E, "items/i2/wording")]),
    (item(responsible="\n"), [("P202", E, "items/i2/responsible")]),
    (item(end=None), [("P203", E, "items/i2/start")]),
    (item(start=Moment(2026), end=None), [("P203", E, "items/i2/end")]),
    (item(end=Moment(2031)), [("P204", E, "items/i2/end")]),
    (item(start=Moment(2025, 4)), [("P204", E, "items/i2/start")]),
    (item(start=Moment(2028), end=Moment(2027)), [("P205", E, "items/i2/end")]),
    (item(start=Moment.parse("2027-12-31"), end=Moment.parse("2027-Q4"), budget=spent(2027)), []),
    (item(start=Moment.parse("2028-01-01"), end=Moment.parse("2027-Q4")), [("P205", E, "items/i2/end")]),
    (item(measure="seminars"), [("P206", W, "items/i1/measure")]),
    (item(measure="", wording=" КОНКУРС  проектов"), [("P206", W, "items/i3/wording")]),
    (item(measure="", wording=""), [("P201", E, "items/i2/wording")]),
    (item(task=""), [("P207", N, "items/i2/task")]),
    (item(measure="x"), [("P208", W, "items/i2/measure")]),
    (item(result=""), [("P209", W, "items/i2/result")]),
    (
        lambda p: edits.remove_items(p, ("i1",)),
        [("P210", N, "items/i2/measure"), ("P601", W, "tasks/research-cooperation")],
    ),
    (item(task="x"), [("P211", W, "items/i2/task")]),
    (item(budget=()), [("P212", N, "items/i2/budget")]),
    (
        item(co_executors=("комитет экономики Минского горисполкома", "комитет экономики Витебского облисполкома")),
        [("P213", W, "items/i2/co_executors")],
    ),
    (item(responsible="Главное статистическое управление города Минска"), [("P213", W, "items/i2/responsible")]),
    (item(responsible="банки (с их согласия)"), []),
    (item(co_executors=("Банки", "комитет  Экономики")), [("P214", W, "items/i2/co_executors")]),
    (item(co_executors=("Банки", "", "", "банки")), [("P214", W, "items/i2/co_executors")]),
    (item(wording="Семинары "), [("P206", W, "items/i1/wording")]),
    (line(year=None), [("P301", E, "items/i1/budget/b1/year")]),
    (line(funding=None), [("P302", E, "items/i1/budget/b1/funding")]),
    (line(amount=None), [("P303", E, "items/i1/budget/b1/amount")]),
    (line(year=2031), [("P304", E, "items/i1/budget/b1/year")]),
    (line(amount=Decimal(0)), [("P305", E, "items/i1/budget/b1/amount")]),
    (line(amount=Decimal("-1e40")), [("P305", E, "items/i1/budget/b1/amount")]),
    (line(amount=Decimal(10**12)), [("P307", E, "items/i1/budget/b1/amount")]),
    (line(year=2027), [("P306", W, "items/i1/budget/b2/funding")]),
    (item(start=Moment(2027), end=Moment(2029, 4)), [("P308", W, "items/i2/budget/b4/year")]),
    (item(start=Moment(2027), end=Moment(2029, 4), budget=spent(2026)), [("P308", W, "items/i2/budget/b4/year")]),
    (item(start=Moment(2027), end=Moment(2029, 4), budget=spent(2029)), []),
    (item(end=Moment(2029), budget=spent(2026)), []),
    (goal(indicator="", unit="%"), [("P401", E, "targets/t2/name")]),
    (goal(baseline=None), [("P402", E, "targets/t2/baseline")]),
    (goal(baseline=None, baseline_year=None), [("P402", E, "targets/t2/baseline")]),
    (goal(baseline_year=None), [("P403", E, "targets/t2/baseline_year")]),
    (goal(values=()), [("P404", E, "targets/t2/values")]),
    (goal(values=values((2030, 9500), (2031, 9600))), [("P405", E, "targets/t2/values")]),
    (goal(indicator="x"), [("P406", E, "targets/t2/indicator")]),
    (goal(indicator="", name="Кластеры"), [("P407", W, "targets/t2/unit")]),
    (goal(indicator="", name="Кластеры", unit="единиц", baseline_year=2030), [("P408", W, "targets/t2/baseline_year")]),
    (
        plan_field(targets=(COMPLETE.targets[0], replace(COMPLETE.targets[0], id="t3"))),
        [("P409", W, "targets/t3/indicator")],
    ),
    (goal(baseline=Decimal("9e30")), [("P410", W, "targets/t2/baseline"), ("P412", W, "targets/t2/values")]),
    (goal(baseline_year=2014), [("P416", N, "targets/t2/baseline_year")]),
    (own("Доля занятых", "%", 20, (2030, 101)), [("P411", W, "targets/t2/values")]),
    (own("Удельный вес экспорта", "%", -1, (2030, 20)), [("P411", W, "targets/t2/baseline")]),
    (own("Темп роста", "%", 101, (2030, 120)), []),
    (
        published("sme_share_gva", 2025, "120", 121),
        [("P411", W, "targets/t2/baseline"), ("P417", N, "targets/t2/values")],
    ),
    (published("sme_share_gva", 2025, "19.9", 50), [("P417", N, "targets/t2/values")]),
    (published("sme_share_gva", 2025, "19.9", 49), []),
    (published("sme_share_employment", 2025, "29.3", 50), []),
    (published("grp_index", 2025, "98", 103), []),
    (goal(values=values((2028, 8957), (2030, 8950))), [("P412", W, "targets/t2/values")]),
    (goal(values=values((2030, 8958))), []),
    (published("unemployment_rate_ilo", 2025, "5", 6), [("P412", W, "targets/t2/values")]),
    (published("unemployment_rate_ilo", 2025, "5", 4), []),
    (published("imports_goods", 2025, "5", 4), []),
    (own("Семинары (нарастающим итогом)", "единиц", 0, (2026, 4), (2028, 3)), [("P413", W, "targets/t2/values")]),
    (own("Семинары (нарастающим итогом)", "единиц", 5, (2026, 4)), [("P413", W, "targets/t2/values")]),
    (own("Семинары (нарастающим итогом)", "единиц", 0, (2026, 4), (2028, 4)), []),
    (own("Семинары за год", "единиц", 0, (2026, 4), (2028, 3)), []),
    (lambda p: edits.set_target_value(p, "i1", "t1", 2030, Decimal(9)), [("P414", N, "items/i1/targets/t1/values")]),
    (published("sme_org_count", 2025, "0", 9000), [("P415", W, "targets/t2/baseline")]),
    (published("sme_org_count", 2023, "0", 9000), [("P410", W, "targets/t2/baseline")]),
    (published("sme_org_count", 2025, "8900", 9000), []),
    (published("sme_org_count", 1990, "0", 9000), [("P416", N, "targets/t2/baseline_year")]),
    (published("art_sme_count", 2021, "5", 6), []),
    (
        lambda p: edits.set_target(p, "i1", "t1", baseline=None),
        [("P402", E, "items/i1/targets/t1/baseline")],
    ),
    (lambda p: edits.withdraw_confirmation(p, "sme_strategy_2030"), [("P501", N, "acts/sme_strategy_2030")]),
    (lambda p: edits.cite_act(p, "law_sme_2010"), []),
    (lambda p: edits.cite_act(p, "sp_sme_2021"), [("P502", W, "acts/sp_sme_2021")]),
    (lambda p: edits.cite_act(p, "sp_sme_2016"), [("P501", N, "acts/sp_sme_2016"), ("P502", W, "acts/sp_sme_2016")]),
    (lambda p: edits.cite_act(p, "x"), [("P503", W, "acts/x")]),
    (
        lambda p: edits.confirm_act(
            edits.cite_act(p, "brest_reglament_2015"), "brest_reglament_2015", "А", "2026-01-01"
        ),
        [("P504", W, "acts/brest_reglament_2015")],
    ),
    (
        lambda p: edits.withdraw_confirmation(p, "cluster_monitoring_2014"),
        [("P501", N, "acts/cluster_monitoring_2014")],
    ),
    (lambda p: edits.set_plan(p, second_language=Language.RU), [("P118", N, "second_language")]),
    (lambda p: edits.change_second_language(p, Language.BE), [("P119", N, "second_language")]),
    (lambda p: edits.set_item(p, "i3", task="research-cooperation"), [("P601", W, "tasks/commercialisation")]),
]


def test_a_complete_plan_has_no_problems() -> None:
    assert check(COMPLETE, LIBRARY) == ()


@pytest.mark.parametrize(("spoil", "expected"), SPOILT)
def test_each_rule_finds_its_fault_and_nothing_else(
    spoil: Callable[[Plan], Plan], expected: list[tuple[str, Severity, str]]
) -> None:
    assert found(spoil(COMPLETE)) == expected


def test_the_national_mark_is_no_mark_for_a_region() -> None:
    marked = published("sme_share_gva", 2025, "19.9", 50)(COMPLETE)
    (problem,) = check(marked, LIBRARY)
    assert "не ниже республиканского ориентира 50 (Стратегия развития МСП" in problem.sentence(Language.RU)
    national = edits.set_plan(marked, territory="BY")
    assert "P417" not in {code for code, _, _ in found(national)}


def test_a_period_that_ends_before_it_begins() -> None:
    plan = Plan("p", "BY-VI", 2030, 2026)
    assert ("P102", E, "last_year") in found(plan)


def test_an_unknown_territory() -> None:
    for code in ("XX", "EU"):
        assert ("P111", E, "territory") in found(edits.set_plan(COMPLETE, territory=code))


@pytest.mark.parametrize("territory", ["c-viciebsk", "r-braslauski"])
def test_a_city_or_district_has_a_plan_with_bodies_of_its_own_and_of_its_region(territory: str) -> None:
    plan = item(responsible="комитет экономики Витебского облисполкома")(COMPLETE)
    assert not {code for code, _, _ in found(edits.set_plan(plan, territory=territory))} & {"P111", "P213"}
    assert "P213" in {code for code, _, _ in found(edits.set_plan(plan, territory="r-pinski"))}


def test_a_brief_needs_no_purpose_place_or_year() -> None:
    plan = edits.set_plan(COMPLETE, purpose="", place="", issue_year=None)
    assert {code for code, _, _ in found(plan)} == {"P104", "P105", "P106"}
    assert found(edits.set_plan(plan, kind=Kind.BRIEF)) == []


def test_every_rule_is_shown_to_work() -> None:
    shown = {code for _, expected in SPOILT for code, _, _ in expected} | {"P102", "P111"}
    assert shown == set(RULES)


def test_every_rule_has_its_sentence_and_every_sentence_its_rule() -> None:
    sentences = {key for key in catalogue_keys("problems") if key.startswith("P")}
    assert sentences - set(RULES) == {"P701", "P702", "P703", "P704", "P705", "P706", "P801"}
    assert set(RULES) <= sentences


def every_problem() -> list[Problem]:
    plans = [spoil(COMPLETE) for spoil, _ in SPOILT]
    plans += [Plan("p", "XX", 2030, 2026), Plan("p", "c-viciebsk", 2026, 2030)]
    plans += [new_plan(LIBRARY, "BY-VI", 2026, 2030, LIBRARY.catalogue.measures)]
    blocks = (("start", [["x"]]), ("note", [["a", "b"]]))
    pasted = [paste_cells(COMPLETE, LIBRARY, 0, column, cells)[1] for column, cells in blocks]
    return [problem for plan in plans for problem in check(plan, LIBRARY)] + [
        each for found in pasted for each in found
    ]


@pytest.mark.parametrize("language", Language)
def test_every_problem_can_be_told(language: Language) -> None:
    problems = every_problem()
    assert {each.code for each in problems} == {*RULES, "P701", "P702"}
    for problem in problems:
        sentence = problem.sentence(language)
        assert sentence
        assert "{" not in sentence
        assert ".." not in sentence


def sentence(plan: Plan, code: str) -> str:
    (problem,) = [each for each in check(plan, LIBRARY) if each.code == code]
    return problem.sentence(Language.RU)


def test_sentences_name_the_measure_the_target_and_the_figures() -> None:
    assert sentence(item(responsible="")(COMPLETE), "P202") == (
        "Мероприятие 1 «Центр кластерного развития»: не указан ответственный исполнитель. Назовите его."
    )
    assert sentence(goal(baseline=Decimal("9000.5"))(COMPLETE), "P410") == (
        "Целевой показатель 1 «Число микроорганизаций, малых и средних организаций на коне…»: "
        "базовое значение за 2023 год (9\u00a0000,5) отличается от опубликованного (8\u00a0958). "
        "Проверьте, какое из них верно."
    )
    said = "Доля МСП, внедряющих инновации, в Беларуси в 10 раз ниже, чем в Европейском союзе (2019 г.)."
    assert sentence(plan_field(purpose=said)(COMPLETE), "P901") == (  # 30.9 / 3.86
        "В тексте сказано «в 10 раз», а из опубликованных данных (показатель «Доля МСП, внедряющих инновации») "
        "следует: 8,0 раза (Республика Беларусь, 2019 г. – 3,86; Европейский союз, 2019 г. – 30,9). "
        "Исправьте число или уточните, о каком показателе и годе идет речь."
    )
    assert "показатель 2.1 «Семинары»" in sentence(edits.set_target(COMPLETE, "i1", "t1", baseline=None), "P402")
    assert "U+1F600 U+0007" in sentence(plan_field(remark="\U0001f600\U0001f600\x07")(COMPLETE), "P110")
    assert "«…»" in sentence(item(wording="", responsible="")(COMPLETE), "P202")
    assert "повторяет мероприятие 1." in sentence(item(measure="seminars")(COMPLETE), "P206")


def test_a_baseline_may_be_what_any_source_published() -> None:
    series = LIBRARY.figures.series("sme_share_gva", "BY")
    year = next(
        year for year in series.years if series.others(year) and series.others(year)[0].value != series[year].value
    )
    for observation in series.by_year[year]:
        goal = target("t", "sme_share_gva", year, str(observation.value), "50")
        plan = edits.set_plan(COMPLETE, territory="BY", targets=(goal,))
        assert "P410" not in {code for code, _, _ in found(plan)}


def test_bodies_of_regions_belong_into_a_plan_of_the_republic() -> None:
    plan = item(responsible="комитет экономики Минского горисполкома")(COMPLETE)
    assert "P213" not in {code for code, _, _ in found(edits.set_plan(plan, territory="BY"))}


def test_several_faults_come_in_the_order_of_the_document() -> None:
    plan = edits.set_plan(COMPLETE, subject="", signature=replace(COMPLETE.signature, name=""))
    plan = edits.set_item(plan, "i1", responsible="", budget=(BudgetLine("b9", 2031, Funding.OWN),))
    plan = edits.add_target(plan, "i1", numbered())
    codes = [code for code, _, _ in found(plan)]
    assert codes == ["P103", "P202", "P304", "P303", "P401", "P407", "P402", "P404", "P108"]


def test_cited_acts_are_those_of_strategy_and_concept_and_the_further_ones() -> None:
    plan = edits.cite_act(edits.cite_act(COMPLETE, "law_sme_2010"), "cluster_concept_2014")
    assert cited_acts(plan, LIBRARY) == (
        "sme_strategy_2030",
        "cluster_concept_2014",
        "cluster_monitoring_2014",
        "law_sme_2010",
    )


def test_two_nameless_targets_are_not_one_target_twice() -> None:
    plan = edits.set_plan(COMPLETE, targets=(Target("x"), Target("y")))
    assert "P409" not in {code for code, _, _ in found(plan)}
