"""Edits that colleagues make in Word come back as proposals, each with its author; nothing is lost silently."""

from __future__ import annotations

import copy
from dataclasses import replace
from decimal import Decimal

import pytest
from word_edits import AUTHOR, DATE, Word, element, run, w

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.edits import remove_items, set_item, set_plan
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.plan import Approval, Degree, Funding, Plan, Risk
from clusterplanner.core.report.build import build
from clusterplanner.core.report.docx import write
from clusterplanner.core.returned.proposals import Change, Proposal, Review, apply, review

CENTRE = "Создание центра кластерного развития региона"
SCHOOL = "Открытие бизнес-школы"
GRANTS = "Предоставление грантов"
GOAL = "Цель Плана."


@pytest.fixture
def word(document: bytes) -> Word:
    return Word(document)


@pytest.fixture
def reviewed(sample: Plan, facts: Library):
    def told(word: Word, plan: Plan | None = None) -> Review:
        return review(word.save(), "план.docx", plan or sample, facts, Language.RU)

    return told


def only(found: Review) -> Proposal:
    assert len(found.proposals) == 1, [each.field for each in found.proposals]
    assert found.unmapped == ()
    return found.proposals[0]


def codes(found: Review) -> list[str]:
    return [each.reason.code for each in found.unmapped]


def test_document_that_nobody_touched_proposes_nothing(word: Word, reviewed) -> None:
    assert reviewed(word) == Review((), (), (), ())


def test_runs_split_and_marks_of_spelling_are_no_change(word: Word, reviewed) -> None:
    for paragraph in list(word.paragraphs()):
        words = word.text(paragraph)
        if words and paragraph.find(w("hyperlink")) is None and not list(paragraph.iter(w("tab"), w("br"))):
            word.retype(paragraph, words)
            smart = element("smartTag", *paragraph.findall(w("r"))[-1:])
            paragraph.append(smart)
    assert reviewed(word) == Review((), (), (), ())


def test_tracked_change_of_a_wording_names_its_author(word: Word, reviewed, sample: Plan) -> None:
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    found = only(reviewed(word))
    assert (found.change, found.where) == (Change.FIELD, "items/development-centre/wording")
    assert (found.before, found.after) == (CENTRE, CENTRE.replace("центра", "регионального центра"))
    assert (found.author, found.date, found.conflict) == (AUTHOR, DATE, False)
    assert found.field == "Мероприятие 2, наименование мероприятия"
    changed = apply(sample, [found])
    assert changed.item("development-centre").wording == found.after
    assert apply(sample, []) == sample


def test_change_without_tracking_has_no_author(word: Word, reviewed) -> None:
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    word.fill(word.cell(CENTRE.rsplit(maxsplit=1)[-1], 2), "2027 год")
    assert [(each.where.split("/")[2], each.author) for each in reviewed(word).proposals] == [
        ("wording", AUTHOR),
        ("end", ""),
    ]


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("2027 год", Moment(2027), Moment(2027)),
        ("2027-2028", Moment(2027), Moment(2028)),
        ("до конца III квартала 2027 г.", None, Moment(2027, 3)),
        ("с 2027 года", Moment(2027), None),
        ("II–IV кварталы 2027 г.", Moment(2027, 2), Moment(2027, 4)),
        ("III кв. 2026 – 2029", Moment(2026, 3), Moment(2029)),
        ("—", None, None),
        ("", None, None),
    ],
)
def test_term_is_read_as_it_is_written(
    word: Word, reviewed, sample: Plan, typed: str, start: Moment | None, end: Moment | None
) -> None:
    word.fill(word.cell(CENTRE, 2), typed)
    item = apply(sample, [only(reviewed(word))]).item("development-centre")
    assert (item.start, item.end) == (start, end)


@pytest.mark.parametrize("typed", ["постоянно", "до 1 июля 2027 г.", "2027 год, далее ежегодно", "13.13.2027"])
def test_term_that_cannot_be_read_is_listed(word: Word, reviewed, typed: str) -> None:
    word.fill(word.cell(CENTRE, 2), typed)
    found = reviewed(word)
    assert found.proposals == ()
    (listed,) = found.unmapped
    assert (listed.before, listed.after, listed.reason.code) == ("01.07.2026 – 30.06.2027", typed, "W302")
    assert listed.place == "Мероприятие 2, срок"


def test_executors_are_told_apart(word: Word, reviewed, sample: Plan) -> None:
    first = "главное финансовое управление Витебского облисполкома"
    word.fill(word.cell(CENTRE, 3), f"{first},", "технопарк в г. Витебске", "ООО «Лён, хлопок и шёлк»")
    found = reviewed(word)
    assert [each.where for each in found.proposals] == [
        "items/development-centre/responsible",
        "items/development-centre/co_executors",
    ]
    item = apply(sample, found.proposals).item("development-centre")
    assert item.responsible == first
    assert item.co_executors == ("технопарк в г. Витебске", "ООО «Лён, хлопок и шёлк»")


def test_money_is_proposed_year_by_year(word: Word, reviewed, sample: Plan) -> None:
    word.fill(
        word.cell(CENTRE, 4),
        "Всего – 1 090,5",
        "Местный бюджет: 2026 – 40,0; 2027 – 1 000,5",
        "Собственные средства: 2028–2029 – по 25,0",
    )
    found = reviewed(word)
    assert [(each.before, each.after) for each in found.proposals] == [
        ("Местный бюджет, 2027: 55,0", "Местный бюджет, 2027: 1\u00a0000,5"),
        ("Собственные средства, 2028: —", "Собственные средства, 2028: 25,0"),
        ("Собственные средства, 2029: —", "Собственные средства, 2029: 25,0"),
    ]
    assert found.unmapped == ()
    budget = apply(sample, found.proposals).item("development-centre").budget
    assert [(line.funding, line.year, line.amount) for line in budget] == [
        (Funding.LOCAL, 2026, Decimal("40.0")),
        (Funding.LOCAL, 2027, Decimal("1000.5")),
        (Funding.OWN, 2028, Decimal("25.0")),
        (Funding.OWN, 2029, Decimal("25.0")),
    ]
    some = apply(sample, found.proposals[1:2]).item("development-centre").budget
    assert len(some) == 3


def test_total_that_is_not_the_sum_is_said(word: Word, reviewed) -> None:
    word.fill(word.cell(CENTRE, 4), "Всего – 99,0", "Местный бюджет: 2026 – 41,0; 2027 – 55,0")
    found = reviewed(word)
    assert [each.after for each in found.proposals] == ["Местный бюджет, 2026: 41,0"]
    assert codes(found) == ["W315"]
    assert dict(found.unmapped[0].reason.values) == {"total": "99,0", "sum": "96,0"}


@pytest.mark.parametrize(
    "lines",
    [("500 тыс. руб.",), ("Всего – 95,0", "Из бюджета: 2026 – 95,0"), ("Местный бюджет: 2026 – сорок",)],
)
def test_money_that_cannot_be_read_is_listed(word: Word, reviewed, lines: tuple[str, ...]) -> None:
    word.fill(word.cell(CENTRE, 4), *lines)
    found = reviewed(word)
    assert found.proposals == ()
    assert codes(found) == ["W302"]
    assert found.unmapped[0].after == "\n".join(lines)


def test_amount_of_several_lines_is_not_guessed(facts: Library, sample: Plan, reviewed) -> None:
    item = sample.item("development-centre")
    doubled = set_item(sample, item.id, budget=(*item.budget, replace(item.budget[0], id="again")))
    word = Word(write(build(doubled, facts)))
    word.fill(word.cell(CENTRE, 4), "Всего – 145,0", "Местный бюджет: 2026 – 90,0; 2027 – 55,0")
    found = reviewed(word, doubled)
    assert found.proposals == ()
    assert codes(found) == ["W314"]


def test_result_and_its_figures(word: Word, reviewed, sample: Plan) -> None:
    cell = word.cell("Проведение обучающих семинаров", 5)
    texts = [word.text(each) for each in cell.findall(w("p"))]
    assert "2026 – 4; 2027 – 10" in texts[1]
    changed = texts[1].replace("2027 – 10", "2027 – 12").replace("2025 – 0", "2025 – 1")
    word.fill(cell, "Рост осведомленности", changed, "Обучено специалистов, единиц: 2027 – 40; 2028 – 80")
    found = reviewed(word)
    assert found.unmapped == ()
    item = apply(sample, found.proposals).item("seminars")
    assert item.result == "Рост осведомленности"
    assert item.targets[0].baseline == 1
    assert dict(item.targets[0].values) == {2026: 4, 2027: 12, 2028: 16, 2029: 20, 2030: 24}
    new = item.targets[1]
    assert (new.name, new.unit, new.values) == ("Обучено специалистов", "единиц", ((2027, 40), (2028, 80)))


def test_indicator_renamed_and_taken_out(word: Word, reviewed, sample: Plan) -> None:
    cell = word.cell("Проведение обучающих семинаров", 5)
    texts = [word.text(each) for each in cell.findall(w("p"))]
    word.fill(cell, texts[0], texts[1].replace("семинаров и тренингов", "семинаров"))
    found = only(reviewed(word))
    assert found.where == "items/seminars/targets/seminars-seminars-held/name"
    assert found.after == "Проведено обучающих семинаров (нарастающим итогом)"
    word.fill(cell, texts[0])
    found = only(reviewed(word))
    assert apply(sample, [found]).item("seminars").targets == ()


def test_row_taken_out_with_and_without_tracking(word: Word, reviewed, sample: Plan) -> None:
    row = word.row("Создание социальной бизнес-сети")
    row.getparent().remove(row)
    word.row_tracked(word.row(SCHOOL), "del")
    found = reviewed(word)
    assert [(each.change, each.where, each.author) for each in found.proposals] == [
        (Change.REMOVED, "items/business-school", AUTHOR),
        (Change.REMOVED, "items/business-network", ""),
    ]
    left = apply(sample, found.proposals)
    assert {item.id for item in sample.items} - {item.id for item in left.items} == {
        "business-school",
        "business-network",
    }


def test_row_whose_cells_were_emptied_is_taken_out(word: Word, reviewed) -> None:
    for cell in word.row(SCHOOL).findall(w("tc"))[1:]:
        word.fill(cell)
    assert (only(reviewed(word)).change, only(reviewed(word)).where) == (Change.REMOVED, "items/business-school")


def added_row(word: Word, *texts: str) -> object:
    new = word.without_ids(word.row(CENTRE))
    for cell, text in zip(new.findall(w("tc")), texts, strict=True):
        word.fill(cell, *text.split("\n"))
    return new


FAIR = (
    "",
    "Провести ярмарку кластеров",
    "2027 год",
    "ООО «Ярмарка»,\nтехнопарк в г. Витебске",
    "Местный бюджет: 2027 – 12,5",
    "Договоры участников\nЗаключено договоров, единиц: 2027 – 5",
)


def test_row_written_in_becomes_a_measure_under_its_task(word: Word, reviewed, sample: Plan, facts: Library) -> None:
    new = added_row(word, *FAIR)
    word.row_tracked(new, "ins")
    word.row(CENTRE).addnext(new)
    found = only(reviewed(word))
    assert (found.change, found.author) == (Change.ADDED, AUTHOR)
    assert "Провести ярмарку кластеров" in found.after
    changed = apply(sample, [found])
    printed = in_print_order(changed, facts)
    above = next(place for place, each in enumerate(printed) if each.wording == CENTRE)
    item = printed[above + 1]
    assert (item.wording, item.task, item.measure) == (FAIR[1], sample.item("development-centre").task, "")
    assert (item.start, item.end) == (Moment(2027), Moment(2027))
    assert (item.responsible, item.co_executors) == ("ООО «Ярмарка»", ("технопарк в г. Витебске",))
    assert [(line.funding, line.year, line.amount) for line in item.budget] == [(Funding.LOCAL, 2027, Decimal("12.5"))]
    assert item.result == "Договоры участников"
    assert [(each.name, each.unit, each.values) for each in item.targets] == [
        ("Заключено договоров", "единиц", ((2027, Decimal(5)),))
    ]
    assert reviewed(word, changed).proposals == ()  # the same file again adds nothing


def test_cells_of_a_new_row_that_cannot_be_read_are_listed(word: Word, reviewed) -> None:
    new = added_row(word, "", "Провести ярмарку", "по отдельному графику", "", "в пределах средств", "")
    word.row(CENTRE).addnext(new)
    found = reviewed(word)
    assert [each.change for each in found.proposals] == [Change.ADDED]
    assert [(each.after, each.reason.code) for each in found.unmapped] == [
        ("по отдельному графику", "W302"),
        ("в пределах средств", "W302"),
    ]


def test_row_copied_with_its_ids_is_a_new_one(word: Word, reviewed, sample: Plan) -> None:
    twin = copy.deepcopy(word.row(CENTRE))
    word.fill(twin.findall(w("tc"))[1], "Создание второго центра")
    word.row(CENTRE).addprevious(twin)
    found = only(reviewed(word))
    assert found.change is Change.ADDED
    changed = apply(sample, [found])
    assert changed.item("development-centre") == sample.item("development-centre")
    assert "Создание второго центра" in [item.wording for item in changed.items]


@pytest.mark.parametrize("how", ["cut", "copied", "tracked"])
def test_row_moved_within_its_task(word: Word, reviewed, sample: Plan, facts: Library, how: str) -> None:
    row, before = word.row(GRANTS), word.row("Финансирование инновационных проектов")
    if how == "cut":
        before.addprevious(row)
    else:
        new = word.without_ids(row)
        before.addprevious(new)
        if how == "tracked":
            word.row_tracked(new, "ins")
            word.row_tracked(row, "del")
        else:
            row.getparent().remove(row)
    found = only(reviewed(word))
    assert (found.change, found.where) in [(Change.MOVED, "items/grants"), (Change.MOVED, "items/projects")]
    assert how == "cut" or found.where == "items/grants"
    assert found.author == (AUTHOR if how == "tracked" else "")
    order = [item.id for item in in_print_order(apply(sample, [found]), facts)]
    old = [item.id for item in in_print_order(sample, facts)]
    old[old.index("projects") : old.index("grants") + 1] = ["grants", "projects"]
    assert order == old


def test_row_moved_under_another_task(word: Word, reviewed, sample: Plan, facts: Library) -> None:
    word.row(SCHOOL).addprevious(word.row(GRANTS))
    found = only(reviewed(word))
    assert (found.change, found.where) == (Change.MOVED, "items/grants")
    changed = apply(sample, [found])
    assert changed.item("grants").task == sample.item("business-school").task
    order = [item.id for item in in_print_order(changed, facts)]
    assert order.index("grants") + 1 == order.index("business-school")


def test_row_moved_and_changed_is_both(word: Word, reviewed) -> None:
    row, before = word.row(GRANTS), word.row("Финансирование инновационных проектов")
    new = word.without_ids(row)
    word.fill(new.findall(w("tc"))[2], "2029 год")
    before.addprevious(new)
    row.getparent().remove(row)
    found = reviewed(word)
    assert {(each.change, each.where) for each in found.proposals} == {
        (Change.MOVED, "items/grants"),
        (Change.FIELD, "items/grants/end"),
    }


def test_merged_cells_are_listed(word: Word, reviewed) -> None:
    row = word.row(CENTRE)
    cells = row.findall(w("tc"))
    cells[2].find(w("tcPr")).append(element("gridSpan", val="2"))
    row.remove(cells[3])
    found = reviewed(word)
    assert found.proposals == ()
    assert codes(found) == ["W316"]


def test_another_group_title_is_listed(word: Word, reviewed) -> None:
    title = next(each for each in word.root.iter(w("tr")) if word.text(each).startswith("Задача 3."))
    word.retype(title.find(".//" + w("p")), "Задача 3. Новая задача")
    found = reviewed(word)
    assert "W312" in codes(found)
    assert any(each.after == "Задача 3. Новая задача" for each in found.unmapped)


def test_texts_around_the_table(word: Word, reviewed, sample: Plan) -> None:
    word.delete_tracked(word.paragraph("ПРОЕКТ"))
    word.retype(word.paragraph("ПЛАН МЕРОПРИЯТИЙ"), "КОМПЛЕКС МЕР")
    word.retype(
        word.paragraph("по развитию кластерных инициатив в малом"),
        "по развитию кластеров Витебской области на 2026–2029 годы",
    )
    word.retype(word.paragraph("г. Витебск, 2026 год"), "г. Орша, 2027 год")
    word.retype(word.paragraph("Срок реализации Плана"), "4. Срок реализации Плана: 2026–2029 годы.")
    word.replace_tracked(word.paragraph(GOAL), "Создание условий", "Создание лучших условий")
    word.retype(word.paragraph("Координатор выполнения"), "28. Координатор выполнения Плана: комитет экономики.")
    found = reviewed(word)
    assert found.unmapped == ()
    changed = apply(sample, found.proposals)
    assert changed.draft is False
    assert changed.kind == "complex_of_measures"
    assert changed.subject == "развитию кластеров Витебской области"
    assert (changed.last_year, changed.place, changed.issue_year) == (2029, "г. Орша", 2027)
    assert changed.purpose.startswith("Создание лучших условий")
    assert changed.coordinator == "комитет экономики"
    assert len([each for each in found.proposals if each.where == "last_year"]) == 1


def test_sentence_around_a_field_cannot_be_changed(word: Word, reviewed) -> None:
    word.retype(word.paragraph("Координатор выполнения"), "28. За все отвечает комитет экономики.")
    found = reviewed(word)
    assert found.proposals == ()
    assert codes(found) == ["W302"]


def test_approval_and_agreement(word: Word, reviewed, sample: Plan) -> None:
    block = word.paragraph("УТВЕРЖДЕНО")
    lines = ["УТВЕРЖДЕНО", "Решение", "Оршанского районного", "исполнительного комитета", "23.11.2026 № 145"]
    pieces = [part for line in lines for part in (element("br"), element("t", text=line))][1:]
    for each in list(block.iter(w("r"))):
        each.getparent().remove(each)
    block.append(element("r", *pieces))
    agreement = word.paragraph("Начальник главного")
    for text in agreement.iter(w("t")):
        if "И.О.Фамилия" in text.text:
            text.text = "____________ П.П.Петров"
    found = reviewed(word)
    assert found.unmapped == ()
    changed = apply(sample, found.proposals)
    assert changed.approval.body == "Оршанского районного исполнительного комитета"
    assert (changed.approval.date, changed.approval.number) == ("23.11.2026", "145")
    assert changed.agreements[0].signatory.name == "П.П.Петров"
    assert changed.agreements[0].signatory.position == sample.agreements[0].signatory.position


def test_signature_and_agreement_taken_out(word: Word, reviewed, sample: Plan) -> None:
    signature = word.paragraph("Председатель комитета экономики Витебского")
    for text in signature.iter(w("t")):
        if "И.О.Фамилия" in text.text:
            text.text = "С.С.Сидорова"
    gone = word.paragraph("Начальник главного")
    gone.getparent().remove(gone)
    found = reviewed(word)
    assert found.unmapped == ()
    changed = apply(sample, found.proposals)
    assert changed.signature == replace(sample.signature, name="С.С.Сидорова")
    assert changed.agreements == sample.agreements[1:]
    word.delete_tracked(word.paragraph("УТВЕРЖДЕНО"))
    assert apply(sample, reviewed(word).proposals).approval.form is Approval.NONE


def test_paragraph_written_into_expected_results(word: Word, reviewed, sample: Plan) -> None:
    word.insert_tracked(word.paragraph("Выполнение мероприятий позволит"), "Будет создано 5 кластеров.")
    found = only(reviewed(word))
    assert (found.where, found.author) == ("expected", AUTHOR)
    assert apply(sample, [found]).expected.splitlines() == [sample.expected.strip(), "Будет создано 5 кластеров."]


def test_paragraph_parted_inside_its_bookmark_keeps_its_field(word: Word, reviewed, sample: Plan) -> None:
    paragraph = word.paragraph("Выполнение мероприятий позволит")
    end = paragraph.find(w("bookmarkEnd"))
    paragraph.remove(end)
    paragraph.addnext(element("p", copy.deepcopy(paragraph.find(w("pPr"))), run("Второй абзац."), end))
    assert apply(sample, [only(reviewed(word))]).expected.endswith("\nВторой абзац.")


def test_lost_ids_are_found_again_by_words_and_place(word: Word, reviewed) -> None:
    for name in ("bookmarkStart", "bookmarkEnd"):
        for each in list(word.root.iter(w(name))):
            if each.getparent().getparent().tag == w("body"):
                each.getparent().remove(each)
    assert reviewed(word) == Review((), (), (), ())
    word.retype(word.paragraph("Координатор выполнения"), "28. Координатор выполнения Плана: комитет экономики.")
    assert only(reviewed(word)).where == "coordinator"


def test_new_and_deleted_and_changed_texts_of_no_field_are_listed(word: Word, reviewed) -> None:
    word.insert_tracked(word.paragraph("Срок реализации Плана"), "Новый пункт об ответственности.", author="Сидоров")
    word.delete_tracked(word.paragraph("Правовую основу Плана"))
    word.replace_tracked(word.paragraph("Общий объем финансирования мероприятий"), "Общий", "Весь")
    found = reviewed(word)
    assert found.proposals == ()
    listed = {each.after or each.before: (each.author, each.reason.code, each.place) for each in found.unmapped}
    general = "ГЛАВА 1. ОБЩИЕ ПОЛОЖЕНИЯ"
    assert listed["Новый пункт об ответственности."] == ("Сидоров", "W303", general)
    assert listed["2. Правовую основу Плана составляют:"] == (AUTHOR, "W304", general)
    assert any(code == "W301" and ". Весь объем финансирования" in text for text, (_, code, _) in listed.items())


def test_change_of_a_total_or_another_table_is_listed(word: Word, reviewed) -> None:
    word.fill(word.row("Число микроорганизаций, малых и средних").findall(w("tc"))[2], "9 000")
    found = reviewed(word)
    assert found.proposals == ()
    assert codes(found) == ["W301"]
    assert "9 000" in found.unmapped[0].after


def test_comments_name_author_place_and_words(word: Word, reviewed) -> None:
    word.comment(word.cell(CENTRE, 2).find(w("p")), "Успеем ли?\nПроверить")
    word.comment(word.paragraph("Срок реализации Плана"), "Почему не до 2035?", author="Сидоров")
    found = reviewed(word)
    assert (found.proposals, found.unmapped) == ((), ())
    assert [(each.author, each.where, each.quote) for each in found.remarks] == [
        ("Сидоров", "first_year", "4. Срок реализации Плана: 2026–2030 годы."),
        (AUTHOR, "items/development-centre/end", "01.07.2026 – 30.06.2027"),
    ]


def test_footnotes_pictures_and_boxes_are_listed(word: Word, reviewed) -> None:
    paragraph = word.paragraph("Срок реализации Плана")
    box = element("txbxContent", element("p", run("Надпись сбоку")))
    paragraph.append(element("r", element("pict", box)))
    paragraph.append(element("r", element("drawing")))
    found = reviewed(word)
    assert [(each.after, each.reason.code) for each in found.unmapped] == [("Надпись сбоку", "W309"), ("", "W310")]


def test_plan_changed_meanwhile_is_a_conflict(word: Word, reviewed, sample: Plan) -> None:
    word.fill(word.cell(CENTRE, 2), "2027 год")
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    now = set_item(sample, "development-centre", wording="Создание двух центров")
    found = reviewed(word, now)
    assert [(each.conflict, each.current) for each in found.proposals] == [(True, "Создание двух центров"), (False, "")]
    done = set_item(sample, "development-centre", wording=found.proposals[0].after)
    assert [each.where for each in reviewed(word, done).proposals] == ["items/development-centre/end"]


def test_measure_removed_meanwhile_is_listed(word: Word, reviewed, sample: Plan) -> None:
    word.fill(word.cell(CENTRE, 2), "2027 год")
    found = reviewed(word, remove_items(sample, ["development-centre"]))
    assert found.proposals == ()
    assert codes(found) == ["W306"]


def test_all_in_one_plan_and_nothing_left_to_propose(word: Word, reviewed, sample: Plan, facts: Library) -> None:
    word.row(CENTRE).addnext(added_row(word, *FAIR))
    word.replace_tracked(word.cell(CENTRE, 1).find(w("p")), "центра", "регионального центра")
    word.row_tracked(word.row(SCHOOL), "del")
    word.row("Финансирование инновационных проектов").addprevious(word.row(GRANTS))
    found = reviewed(word)
    changed = apply(sample, found.proposals)
    assert reviewed(word, changed).proposals == ()
    assert review(write(build(changed, facts)), "план.docx", changed, facts, Language.RU) == Review((), (), (), ())


def test_row_without_the_carried_plan_is_held_against_the_open_one(word: Word, reviewed, sample: Plan) -> None:
    word.parts["word/_rels/document.xml.rels"] = word.parts["word/_rels/document.xml.rels"].replace(
        b"/customXml", b"/x"
    )
    word.fill(word.cell(CENTRE, 2), "2027 год")
    assert only(reviewed(word)).where == "items/development-centre/end"
    assert reviewed(word).notices == ()
    other = set_plan(sample, remark="Иное")
    assert [each.code for each in reviewed(word, other).notices] == ["W202"]


def chapter(word: Word, title: str) -> list[object]:
    """The blocks of a chapter with its heading."""
    heading = word.paragraph(title)
    blocks = [heading]
    for each in heading.itersiblings():
        if word.text(each).startswith(("ГЛАВА", "ПРИЛОЖЕНИЕ")) or each.tag == w("sectPr"):
            break
        blocks.append(each)
    return blocks


def test_chapter_that_was_taken_out_is_left_out(word: Word, reviewed, sample: Plan) -> None:
    title = word.text(word.paragraph("ФИНАНСИРОВАНИЕ"))
    for each in chapter(word, title):
        each.getparent().remove(each)
    found = only(reviewed(word))
    assert (found.where, found.before) == ("left_out", title)
    assert apply(sample, [found]).left_out == ("finance",)


def test_signature_that_was_taken_out_is_left_out(word: Word, reviewed, sample: Plan) -> None:
    word.delete_tracked(word.paragraph("Председатель комитета экономики Витебского"))
    found = only(reviewed(word))
    assert found.author == AUTHOR
    assert apply(sample, [found]).left_out == ("signature",)


def test_paragraph_of_a_field_that_was_moved_is_listed(word: Word, reviewed) -> None:
    word.paragraph("Срок реализации Плана").addprevious(word.paragraph("Координатор выполнения"))
    found = reviewed(word)
    assert found.proposals == ()
    assert codes(found) == ["W308"]


def test_data_of_a_chart_that_were_changed_are_listed(word: Word, reviewed) -> None:
    chart = word.parts["word/charts/chart1.xml"].decode()
    value = chart.split("<c:val>")[1].split("<c:v>")[1].split("<")[0]
    word.parts["word/charts/chart1.xml"] = chart.replace(f"<c:v>{value}<", "<c:v>999<").encode()
    assert codes(reviewed(word)) == ["W318"]


def test_paragraphs_drawn_together_keep_their_fields(word: Word, reviewed) -> None:
    """The end of the first paragraph was deleted with tracking on: both texts now stand in one."""
    paragraph = word.paragraph("Координатор выполнения")
    word._mark(paragraph, "del", AUTHOR)
    assert reviewed(word) == Review((), (), (), ())
    word.replace_tracked(paragraph, "Витебский", "Оршанский")
    assert [each.where for each in reviewed(word).proposals] == ["coordinator"]


def test_placeholder_of_an_emptied_content_control_is_no_text(word: Word, reviewed) -> None:
    cell = word.cell(CENTRE, 1)
    paragraph = cell.find(w("p"))
    for each in paragraph.findall(w("r")):
        paragraph.remove(each)
    paragraph.append(
        element(
            "sdt", element("sdtPr", element("showingPlcHdr")), element("sdtContent", run("Место для ввода текста."))
        )
    )
    found = only(reviewed(word))
    assert (found.where, found.after) == ("items/development-centre/wording", "")


def targets_table(word: Word) -> list[object]:
    """The rows of the table of targets, without its header."""
    caption = word.paragraph("Целевые показатели")
    table = next(each for each in word.root.iter(w("tbl")) if "Базовое значение" in word.text(each))
    assert caption is not None
    rows = [each for each in table.findall(w("tr")) if each.find(w("trPr")).find(w("tblHeader")) is None]
    return [row for row in rows if word.text(row)]


def test_figures_of_targets_come_back(word: Word, reviewed, sample: Plan) -> None:
    row = targets_table(word)[0]
    cells = row.findall(w("tc"))
    target = sample.targets[0]
    year, value = target.values[-1]
    word.fill(cells[-1], "99 999,5")
    word.fill(cells[2], "—")
    found = reviewed(word)
    assert found.unmapped == ()
    changed = apply(sample, found.proposals).targets[0]
    assert dict(changed.values)[year] == Decimal("99999.5") != value
    assert changed.baseline is None
    assert [each.field for each in found.proposals] == [
        "Целевой показатель 1, базовое значение",
        f"Целевой показатель 1, {year}",
    ]


def test_published_indicator_keeps_its_name_and_figures_are_figures(word: Word, reviewed, sample: Plan) -> None:
    assert sample.targets[0].indicator
    cells = targets_table(word)[0].findall(w("tc"))
    word.fill(cells[0], "Другой показатель, единиц")
    word.fill(cells[-1], "много")
    found = reviewed(word)
    assert found.proposals == ()
    assert codes(found) == ["W313", "W302"]


def test_targets_taken_out_moved_and_written_in(word: Word, reviewed, sample: Plan) -> None:
    rows = targets_table(word)
    new = word.without_ids(rows[0])
    texts = ["Число кластеров, единиц", "2025", "0", *("" for _ in new.findall(w("tc"))[4:]), "7"]
    for cell, text in zip(new.findall(w("tc")), texts, strict=True):
        word.fill(cell, text)
    rows[1].addnext(new)
    rows[-1].getparent().remove(rows[-1])
    found = reviewed(word)
    assert [each.change for each in found.proposals] == [Change.ADDED, Change.REMOVED]
    targets = apply(sample, found.proposals).targets
    assert [each.id for each in targets if each in sample.targets] == [each.id for each in sample.targets[:-1]]
    assert (targets[2].name, targets[2].unit, targets[2].baseline_year, targets[2].baseline) == (
        "Число кластеров",
        "единиц",
        2025,
        0,
    )
    assert [value for _, value in targets[2].values] == [7]


def test_target_moved_to_the_top(word: Word, reviewed, sample: Plan) -> None:
    rows = targets_table(word)
    rows[0].addprevious(rows[-1])
    found = only(reviewed(word))
    assert found.change is Change.MOVED
    last = sample.targets[-1]
    assert apply(sample, [found]).targets == (last, *sample.targets[:-1])


def test_risks_come_back(facts: Library, sample: Plan, reviewed) -> None:
    risks = (Risk("r1", "Нет средств", Degree.HIGH, Degree.LOW, "Искать", "комитет"), Risk("r2", "Нет кадров"))
    plan = replace(sample, risks=risks)
    word = Word(write(build(plan, facts)))
    assert reviewed(word, plan) == Review((), (), (), ())
    cells = word.row("Нет средств").findall(w("tc"))
    word.fill(cells[1], "Мало средств")
    word.fill(cells[2], "5")
    word.fill(cells[3], "средне")
    gone = word.row("Нет кадров")
    gone.getparent().remove(gone)
    found = reviewed(word, plan)
    assert codes(found) == ["W302"]
    assert apply(plan, found.proposals).risks == (replace(risks[0], name="Мало средств", likelihood=Degree.VERY_HIGH),)
