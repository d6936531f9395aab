"""The Diagnosis page: findings in order, decisions with undo, peers, the advisor and its weights."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clusterplanner.core.analysis.diagnosis import Gravity
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Judgement, Stance
from clusterplanner.core.report.build import build
from clusterplanner.core.report.document import Paragraph, plain
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.diagnosis.advisor import ADVICE_ROLE
from clusterplanner.ui.diagnosis.findings_list import FINDING_ROLE
from clusterplanner.ui.diagnosis.peers import PeersDialog
from clusterplanner.ui.pages.diagnosis_page import DiagnosisPage
from clusterplanner.ui.widgets.passport import Passport
from clusterplanner.ui.window import MainWindow

Open = Callable[..., MainWindow]
Type = Callable[[object, str], None]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> DiagnosisPage:
    made = DiagnosisPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.enter()
    return made


def listed(page: DiagnosisPage) -> list[str]:
    return [page.model.index(row).data(FINDING_ROLE).gauge.id for row in range(page.model.rowCount())]


def pick(page: DiagnosisPage, finding: str) -> None:
    page.rows.setCurrentIndex(page.model.index(page.model.row_of(finding)))


def decided(desk: Desk) -> tuple[Judgement, ...]:
    return desk.session.plan.judgements


def measures(page: DiagnosisPage) -> list[str]:
    model = page.advisor.model
    return [model.index(row).data(ADVICE_ROLE).measure.id for row in range(model.rowCount())]


# ---------------------------------------------------------------------- findings


def test_the_gravest_comes_first_and_what_lacks_figures_last(page: DiagnosisPage) -> None:
    found = [page.model.index(row).data(FINDING_ROLE) for row in range(page.model.rowCount())]
    assert found[0].gauge.id == "entrepreneur-density"
    assert found[0].gravity is Gravity.GRAVE
    assert [each.gravity for each in found[-2:]] == [Gravity.UNKNOWN, Gravity.UNKNOWN]
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)


def test_a_row_tells_gravity_in_words_and_squares(page: DiagnosisPage) -> None:
    said = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("серьезное отставание: signs 4 of 5")
    lacking = page.model.index(page.model.row_of("joint-innovation"))
    assert "величина не называется" in lacking.data(Qt.ItemDataRole.AccessibleTextRole)


def test_only_what_lags_on_demand(page: DiagnosisPage, qtbot: QtBot) -> None:
    page.lagging.click()
    assert len(listed(page)) == 9
    assert "export-share" not in listed(page)
    page.lagging.click()
    assert len(listed(page)) == 14


def test_models_keep_qt_s_rules(page: DiagnosisPage, qtmodeltester) -> None:
    qtmodeltester.check(page.model)
    page.tabs.setCurrentIndex(1)
    qtmodeltester.check(page.advisor.model)


def test_the_list_is_walked_by_keys(page: DiagnosisPage) -> None:
    assert QApplication.focusWidget() is page.rows
    QTest.keyClick(page.rows, Qt.Key.Key_Down)
    assert page.panel.finding is not None
    assert page.panel.finding.gauge.id == listed(page)[1]


def test_a_finding_shows_formula_sentences_course_and_signs(page: DiagnosisPage) -> None:
    pick(page, "sme-density")
    assert page.panel.level.text() == "8,3"
    assert "8\u00a0958 / 1\u00a0081,9" in page.panel._formula.text()
    assert "6-е место из 7" in page.panel.told.text()
    assert [line.code for line in page.panel.chart._lines] == ["BY-VI", "BY", ""]
    signs = page.panel.signs.model()
    assert signs.rowCount() == 5
    assert [signs.index(0, column).data() for column in (1, 2, 3)] == ["12,7 (2023)", "−34,6\u00a0%", "10\u00a0%"]
    assert signs.index(0, 4).data() == "● holds"
    assert signs.index(1, 4).data() == "○ does not hold"
    assert "предложение программы" in page.panel._rule.text()


@pytest.mark.parametrize("cell", [(0, 1), (0, 2), (1, 1), (2, 2), (3, 1), (3, 2)])
def test_the_numbers_of_the_signs_open_their_passports(page: DiagnosisPage, cell: tuple[int, int]) -> None:
    pick(page, "sme-density")
    page.panel.signs.open_passport(page.panel.signs.model().index(*cell))
    (passport,) = page.panel.signs.findChildren(Passport)
    assert all(text.strip() for _, text in passport.rows)
    assert any("8\u00a0958" in text for _, text in passport.rows) or "Регионы" in passport.as_text()
    passport.close()


def test_the_level_opens_its_passport(page: DiagnosisPage) -> None:
    pick(page, "sme-density")
    page.panel.level.click()
    (passport,) = page.panel.findChildren(Passport)
    assert ("How it is computed", "8\u00a0958 / 1\u00a0081,9") in passport.rows
    passport.close()


def test_a_district_is_told_from_its_region_and_read_only(desk: Desk, page: DiagnosisPage) -> None:
    desk.session.apply("", lambda plan: edits.set_plan(plan, remark="тронут"))
    desk.look_at("r-pinski")
    assert page.part.currentData() == "r-pinski"
    assert page.panel.finding is not None
    assert page.panel.finding.territory == "r-pinski"
    assert not page.decision.accept.isVisible()
    assert page.decision._switch.isVisible()
    page.decision._switch.click()
    assert desk.territory == "BY-VI"
    assert page.decision.accept.isVisible()


def test_the_republic_has_no_peers_to_choose(desk: Desk, page: DiagnosisPage) -> None:
    desk.session.apply("", lambda plan: edits.set_plan(plan, remark="тронут"))
    desk.look_at("BY")
    assert not page.peers.isVisible()
    assert not page.part.isVisible()
    assert listed(page)[0] == "innovating-smes"


def test_switching_the_region_is_quick(desk: Desk, page: DiagnosisPage) -> None:
    codes = [each.code for each in desk.library.gazetteer.regions]
    for code in codes:
        desk.look_at(code)  # reads the figures once
    took = []
    for code in codes:
        began = time.perf_counter()
        desk.look_at(code)
        QApplication.processEvents()
        took.append(time.perf_counter() - began)
    assert sorted(took)[len(took) // 2] < 0.1


# ---------------------------------------------------------------------- decisions


def test_accepting_and_undo(desk: Desk, page: DiagnosisPage) -> None:
    pick(page, "gva-share")
    page.decision.accept.click()
    assert decided(desk) == (Judgement("gva-share", Stance.ACCEPTED),)
    row = page.model.index(page.model.row_of("gva-share")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "accepted into the plan" in row
    assert page.panel.finding is not None
    assert page.panel.finding.gauge.id == "gva-share"  # the list stays where it was
    assert not page.decision.accept.isEnabled()
    desk.session.undo_stack.undo()
    assert decided(desk) == ()
    assert page.decision.accept.isEnabled()


def test_the_wording_waits_for_the_decision_and_follows_it(desk: Desk, page: DiagnosisPage, type_text: Type) -> None:
    pick(page, "gva-share")
    assert page.decision.wording.placeholderText().startswith("Уровень 2023 г.: 19,9 %")
    page.decision.wording.setFocus()
    type_text(page.decision.wording, "Вклад мал")
    assert decided(desk) == ()
    page.decision.accept.click()
    assert decided(desk)[0].wording == "Вклад мал"
    page.decision.wording.setFocus()
    page.decision.wording.moveCursor(page.decision.wording.textCursor().MoveOperation.End)
    type_text(page.decision.wording, "ый.")
    assert decided(desk)[0].wording == "Вклад малый."
    desk.session.undo_stack.undo()
    assert decided(desk)[0].wording == "Вклад мал"
    assert page.decision.wording.toPlainText() == "Вклад мал"


def test_dismissing_wants_a_reason(desk: Desk, page: DiagnosisPage, type_text: Type) -> None:
    pick(page, "sme-number")
    page.decision.dismiss.click()
    assert decided(desk) == ()
    assert page.decision._state.text() == "Give the reason first: it is kept in the plan."
    assert QApplication.focusWidget() is page.decision.reason
    type_text(page.decision.reason, "в пределах точности")
    page.decision.dismiss.click()
    assert decided(desk) == (Judgement("sme-number", Stance.DISMISSED, reason="в пределах точности"),)
    assert "в пределах точности" in page.decision._state.text()
    page.decision.withdraw.click()
    assert decided(desk) == ()


def test_another_finding_does_not_inherit_what_was_typed(page: DiagnosisPage, type_text: Type) -> None:
    pick(page, "gva-share")
    type_text(page.decision.wording, "Об одном")
    pick(page, "sme-density")
    assert page.decision.wording.toPlainText() == ""
    pick(page, "gva-share")
    assert page.decision.wording.toPlainText() == "Об одном"  # what was typed is not lost


def test_a_plan_open_for_reading_is_not_decided(desk: Desk, page: DiagnosisPage) -> None:
    desk.session.read_only = True
    desk.session.state_changed.emit()
    assert not page.decision.accept.isVisible()
    assert "reading only" in page.decision._state.text()


def test_a_field_of_a_decision_is_revealed(desk: Desk, page: DiagnosisPage) -> None:
    desk.session.apply("", lambda plan: edits.judge(plan, "rd-personnel", Stance.ACCEPTED, wording="Мало ученых."))
    desk.look_at("BY-BR")
    page.tabs.setCurrentIndex(1)
    assert page.reveal("judgements/rd-personnel/wording")
    assert QApplication.focusWidget() is page.decision.wording
    assert page.decision.wording.toPlainText() == "Мало ученых."
    assert page.reveal("peers")
    assert QApplication.focusWidget() is page.peers
    assert not page.reveal("purpose")


# ---------------------------------------------------------------------- peers


def test_peers_are_ticked_and_kept_in_the_plan(desk: Desk, page: DiagnosisPage, qtbot: QtBot) -> None:
    pick(page, "gva-share")
    before = page.panel.told.text()
    page.peers.click()
    (dialog,) = page.findChildren(PeersDialog)
    assert len(dialog.ticked()) == 6
    for row in range(2, 6):
        dialog.rows.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert desk.session.plan.peers == ("BY-BR", "BY-HO")
    assert page.panel.told.text() != before
    desk.session.undo_stack.undo()
    assert page.panel.told.text() == before


def test_peers_of_another_territory_are_not_the_plan_s(desk: Desk, page: DiagnosisPage) -> None:
    desk.session.apply("", lambda plan: edits.set_plan(plan, remark="тронут"))
    desk.look_at("BY-BR")
    peers = desk.session.plan.peers
    page.look.compare_with(("BY-HO",))
    assert page.look.peers == ("BY-HO",)
    assert desk.session.plan.peers == peers


# ---------------------------------------------------------------------- the advisor


def test_a_tick_takes_a_measure_into_the_plan_and_undo_takes_it_out(desk: Desk, page: DiagnosisPage) -> None:
    page.tabs.setCurrentIndex(1)
    rows = page.advisor.rows
    rows.setFocus()
    first = measures(page)[0]
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert [item.measure for item in desk.session.plan.items] == [first]
    assert rows.currentIndex().data(ADVICE_ROLE).measure.id == first
    assert rows.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert page.advisor.add.text() == "Re&move from the plan"
    desk.session.undo_stack.undo()
    assert desk.session.plan.items == ()
    page.advisor.add.click()
    assert [item.measure for item in desk.session.plan.items] == [first]


def test_what_is_needed_first_is_offered(desk: Desk, page: DiagnosisPage) -> None:
    page.tabs.setCurrentIndex(1)
    advice = page.advisor.rows.currentIndex().data(ADVICE_ROLE)
    assert advice.unmet
    (button,) = [each for each in page.advisor.findChildren(QPushButton) if each.isFlat()]
    button.click()
    assert [item.measure for item in desk.session.plan.items] == list(advice.unmet)


def test_the_waterfall_adds_up_and_says_so_in_words(page: DiagnosisPage) -> None:
    page.tabs.setCurrentIndex(1)
    advice = page.advisor.rows.currentIndex().data(ADVICE_ROLE)
    steps = page.advisor.waterfall._steps
    assert len(steps) == len(advice.contributions) + 2  # a deduction and the total
    assert steps[-2].end == steps[-1].end == float(advice.score)
    assert "Score of the measure: 22" in page.advisor.waterfall.accessibleDescription()
    assert page.advisor._formula.text().endswith("= 22")


def test_a_dismissed_finding_does_not_count(desk: Desk, page: DiagnosisPage) -> None:
    page.tabs.setCurrentIndex(1)
    before = page.advisor.rows.currentIndex().data(ADVICE_ROLE).score
    edit = lambda plan: edits.judge(plan, "entrepreneur-density", Stance.DISMISSED, reason="нет")  # noqa: E731
    desk.session.apply("", edit)
    after = page.advisor.model.index(page.advisor.model.row_of("infrastructure")).data(ADVICE_ROLE)
    assert before - after.score == 8  # 2 × 4 × 1
    assert "do not count" in page.advisor._notes.text()


def test_weights_change_the_order_and_come_back(desk: Desk, page: DiagnosisPage) -> None:
    page.tabs.setCurrentIndex(1)
    before = measures(page)
    for finding in ("entrepreneur-density", "sme-density", "district-concentration"):
        page.advisor.weights.boxes[finding].setValue(0)
    assert measures(page) != before
    assert desk.memory["diagnosis.weights"] == {
        "entrepreneur-density": 0,
        "sme-density": 0,
        "district-concentration": 0,
    }
    assert not desk.session.modified
    page.advisor.weights.reset.click()
    assert measures(page) == before
    assert page.advisor.weights.boxes["sme-density"].value() == 1


def test_nothing_is_ticked_into_the_plan_of_another_territory(desk: Desk, page: DiagnosisPage) -> None:
    desk.session.apply("", lambda plan: edits.set_plan(plan, remark="тронут"))
    desk.look_at("BY-BR")
    page.tabs.setCurrentIndex(1)
    QTest.keyClick(page.advisor.rows, Qt.Key.Key_Space)
    assert desk.session.plan.items == ()
    assert not page.advisor.add.isEnabled()
    assert "nothing can be ticked here" in page.advisor._notes.text()


def test_decisions_do_not_follow_the_plan_to_another_territory(desk: Desk, page: DiagnosisPage) -> None:
    desk.session.apply("", lambda plan: edits.judge(plan, "rd-personnel", Stance.ACCEPTED))
    desk.session.apply("", lambda plan: edits.change_territory(plan, desk.library, "BY-BR"))
    assert decided(desk) == ()
    desk.session.undo_stack.undo()
    assert len(decided(desk)) == 1


def test_from_diagnosis_to_document(open_main_window: Open, qtbot: QtBot) -> None:
    window = open_main_window("start")
    qtbot.waitUntil(window.isActiveWindow)
    window.desk.look_at("BY-VI")
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = window._pages["diagnosis"]
    assert isinstance(page, DiagnosisPage)
    page.decision.accept.click()
    page.tabs.setCurrentIndex(1)
    page.advisor.rows.setFocus()
    QTest.keyClick(page.advisor.rows, Qt.Key.Key_Space)
    plan = window.desk.session.plan
    assert [each.id for each in plan.judgements] == ["entrepreneur-density"]
    assert [item.measure for item in plan.items] == ["infrastructure"]
    printed = [plain(block.runs) for block in build(plan, window.desk.library).blocks if isinstance(block, Paragraph)]
    assert any("Плотность индивидуальных предпринимателей. Уровень 2023" in text for text in printed)


def test_a_passport_has_no_heading_without_a_text(page: DiagnosisPage) -> None:
    pick(page, "entrepreneur-density")  # neither of its two series has limits
    page.panel.signs.open_passport(page.panel.signs.model().index(0, 2))
    (passport,) = page.panel.signs.findChildren(Passport)
    assert [heading for heading, text in passport.rows if not text.strip()] == []
    passport.close()
