"""The pace of the selected target in words, and the slider that tries other values without changing the plan."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clusterplanner.core.analysis.pace import Verdict
from clusterplanner.core.analysis.wording import verdict_sentences
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan, Target
from clusterplanner.core.plan.target_pace import judge_target
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.plan.targets_table import NAME, TargetsTable
from clusterplanner.ui.plan.what_if import WhatIfDialog, judged_now

SHARE = 1  # the place of the share of value added among the sample's targets


@pytest.fixture
def table(desk: Desk, sample: Plan, qtbot: QtBot) -> TargetsTable:
    desk.session.start(sample)
    made = TargetsTable(desk, whole_plan=True)
    qtbot.addWidget(made)
    made.show_targets(sample)
    desk.session.plan_changed.connect(lambda _change: made.show_targets(desk.session.plan))
    made.show()
    return made


def dialog_of(desk: Desk, qtbot: QtBot, place: int = SHARE) -> WhatIfDialog:
    judged = judged_now(desk, desk.session.plan.targets[place])
    assert judged is not None
    assert isinstance(judged.found, Verdict)
    made = WhatIfDialog(desk, judged, judged.found)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def told_of(desk: Desk, target: Target, value: Decimal) -> str:
    judged = judge_target(desk.session.plan, desk.library, target, (2030, value))
    assert judged is not None
    return " ".join(verdict_sentences(judged.found, desk.library, desk.language))


def test_the_selected_target_is_judged_in_words(desk: Desk, table: TargetsTable) -> None:
    for place, target in enumerate(desk.session.plan.targets):
        table._view.pick(place, NAME)
        assert told_of(desk, target, dict(target.values)[2030]) in table.verdict.text()
        assert table.what_if.isEnabled()


def test_the_verdict_follows_an_edit(desk: Desk, table: TargetsTable) -> None:
    table._view.pick(SHARE, NAME)
    before = table.verdict.text()
    target = desk.session.plan.targets[SHARE]
    desk.session.apply("x", lambda plan: edits.set_target_value(plan, "", target.id, 2030, Decimal(29)))
    assert table.verdict.text() != before
    assert "ни у одного из 7 регионов" in table.verdict.text()
    desk.session.undo_stack.undo()
    assert table.verdict.text() == before


def test_a_refusal_is_told_and_own_indicators_are_not_judged(desk: Desk, table: TargetsTable) -> None:
    target = desk.session.plan.targets[0]
    desk.session.apply("x", lambda plan: edits.set_target(plan, "", target.id, baseline=None))
    table._view.pick(0, NAME)
    assert table.verdict.text().endswith("Темп не оценивается: нет базового значения.")
    assert not table.what_if.isEnabled()
    own = Target("t", "", "Кластеры", "единиц", 2025, Decimal(0), ((2030, Decimal(3)),))
    desk.session.apply("x", lambda plan: edits.set_plan(plan, targets=(own,)))
    assert not table.verdict.isVisible()
    assert not table.what_if.isEnabled()


def test_moving_the_slider_shows_and_changes_nothing(desk: Desk, table: TargetsTable, qtbot: QtBot) -> None:
    plan, dialog = desk.session.plan, dialog_of(desk, qtbot)
    target = plan.targets[SHARE]
    assert dialog.value == Decimal("22.0")
    assert not dialog.take.isEnabled()
    seen = set()
    for place in range(dialog.slider.minimum(), dialog.slider.maximum() + 1):
        dialog.slider.setValue(place)
        assert 0 <= dialog.value <= 100
        assert dialog.verdict.text() == told_of(desk, target, dialog.value)
        assert dialog.verdict.text() in dialog.slider.accessibleDescription()
        seen.add(dialog.value)
    assert len(seen) <= 101
    assert {target.baseline, Decimal("22.0")} <= seen
    assert desk.session.plan is plan
    assert desk.session.undo_stack.count() == 0


def test_the_line_runs_straight_to_the_value(desk: Desk, table: TargetsTable, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    dialog.slider.setValue(dialog.slider.maximum())
    past, ahead = dialog.chart._lines
    assert past.points[2023] == ahead.points[2023] == Decimal("19.9")
    assert ahead.points[2030] == dialog.value
    exact = Decimal("19.9") + (dialog.value - Decimal("19.9")) * 3 / 7
    assert abs(ahead.points[2026] - exact) <= Decimal("0.05")
    assert list(ahead.points) == list(range(2023, 2031))


def test_the_paces_lead_where_the_words_say(desk: Desk, table: TargetsTable, qtbot: QtBot) -> None:
    # 19.9 + 7 × 0.1875 = 21.21; 19.9 + 7 × 0.1125 = 20.69; 19.9 + 7 × 0.45 = 23.05: 23.1 would be beyond the best pace
    dialog = dialog_of(desk, qtbot)
    told = dialog.paths.text()
    assert [number for number in ("2030", "21,2", "20,6", "23,0") if number not in told] == []
    target = desk.session.plan.targets[SHARE]
    assert "у 1 из 7 регионов" in told_of(desk, target, Decimal("23.0"))
    assert "ни у одного" in told_of(desk, target, Decimal("23.1"))


def test_the_arrow_keys_move_it(desk: Desk, table: TargetsTable, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    before = dialog.value
    QTest.keyClick(dialog.slider, Qt.Key.Key_Right)
    assert dialog.value > before
    QTest.keyClick(dialog.slider, Qt.Key.Key_Home)
    assert dialog.slider.value() == 0
    buddies = [label.buddy() for label in dialog.findChildren(QLabel)]
    assert dialog.slider in buddies


def test_a_value_is_taken_as_one_step(desk: Desk, table: TargetsTable, dialogs) -> None:
    before = desk.session.plan
    table._view.pick(SHARE, NAME)

    def take(dialog: WhatIfDialog) -> None:
        dialog.slider.setValue(dialog.slider.maximum())
        wanted.append(dialog.value)
        dialog.take.click()

    wanted: list[Decimal] = []
    dialogs.expect(take)
    table.what_if.click()
    assert dict(desk.session.plan.targets[SHARE].values)[2030] == wanted[0]
    assert desk.session.undo_stack.count() == 1
    desk.session.undo_stack.undo()
    assert desk.session.plan == before


def test_a_target_without_values_can_get_its_first(desk: Desk, table: TargetsTable, dialogs) -> None:
    target = desk.session.plan.targets[SHARE]
    desk.session.apply("x", lambda plan: edits.set_target(plan, "", target.id, values=()))
    table._view.pick(SHARE, NAME)
    assert not table.verdict.isVisible()
    dialogs.expect(lambda dialog: dialog.take.click())
    table.what_if.click()
    assert desk.session.plan.targets[SHARE].values == ((2030, target.baseline),)


def test_a_count_has_whole_steps(desk: Desk, table: TargetsTable, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot, 0)
    dialog.slider.setValue(1)
    assert dialog.value == dialog.value.to_integral_value()
    assert dialog.slider.maximum() <= 100
