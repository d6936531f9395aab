"""A plan that nobody touched follows the region looked at; the first edit ties it to its region."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from clusterplanner.core.facts.territories import REPUBLIC
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.create import new_plan
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.window import MainWindow

MOGILEV, GOMEL = "BY-MA", "BY-HO"


def test_an_untouched_plan_follows_the_region_looked_at(desk: Desk) -> None:
    first = desk.session.plan
    desk.look_at(MOGILEV)
    plan = desk.session.plan
    assert plan == new_plan(desk.library, MOGILEV, 2026, 2030, new_id=lambda: first.id)
    assert desk.session.untouched
    assert not desk.session.modified
    assert not desk.session.undo_stack.canUndo()


def test_an_untouched_plan_follows_to_a_district_and_the_republic_means_none(desk: Desk) -> None:
    first = desk.session.plan
    district = desk.library.gazetteer.districts(GOMEL)[0].code
    desk.look_at(district)
    assert desk.session.plan == new_plan(desk.library, district, 2026, 2030, new_id=lambda: first.id)
    desk.look_at(REPUBLIC)
    assert desk.session.plan.territory == district
    desk.look_at(GOMEL)
    assert desk.session.plan == new_plan(desk.library, GOMEL, 2026, 2030, new_id=lambda: first.id)


def test_the_first_edit_ties_the_plan_to_its_region(desk: Desk) -> None:
    desk.session.apply("x", lambda plan: edits.set_plan(plan, purpose="Цель"))
    desk.look_at(MOGILEV)
    assert desk.session.plan.territory == "BY-VI"
    desk.session.undo_stack.undo()
    desk.look_at(GOMEL)
    assert desk.session.plan.territory == "BY-VI"  # else the way back to the edit would be lost
    desk.session.undo_stack.redo()
    assert desk.session.plan.purpose == "Цель"


def test_a_saved_or_filled_plan_stays(desk: Desk, sample: Plan, tmp_path: Path) -> None:
    desk.session.save(tmp_path / "пустой.cplan")
    desk.look_at(MOGILEV)
    assert desk.session.plan.territory == "BY-VI"
    desk.session.start(sample)
    desk.look_at(GOMEL)
    assert desk.session.plan == sample


def test_who_picks_mogilev_and_ticks_measures_gets_a_plan_of_mogilev(
    open_main_window: Callable[..., MainWindow], qtbot
) -> None:
    window = open_main_window("region")
    assert window.desk.session.plan.territory == "BY-BR"
    region = window.show_page("region")
    qtbot.waitUntil(lambda: region._profile is not None)
    names = window.desk.library.gazetteer.territories
    row = next(
        row for row in range(region._sorted.rowCount()) if region._sorted.index(row, 0).data() == names[MOGILEV].name.ru
    )
    region.table.selectRow(row)
    assert not region._profile._buttons.isVisible()
    assert names[MOGILEV].name.ru in window._state.text()
    measures = window.show_page("measures")
    assert names[MOGILEV].name.ru in measures._count.text()
    measure = next(iter(window.desk.library.catalogue.measures.values()))
    measures._add(measure)
    assert window.desk.session.plan.territory == MOGILEV
    window.desk.look_at(GOMEL)
    assert window.desk.session.plan.territory == MOGILEV


def test_an_untouched_plan_has_no_errors_to_show(window: MainWindow) -> None:
    text = window._problem_button.text()
    assert not any(letter.isdigit() for letter in text)
    window.desk.session.apply("x", lambda plan: edits.set_plan(plan, last_year=2033))
    assert "2033" in window._state.text()
    assert any(letter.isdigit() for letter in window._problem_button.text())


def test_a_message_goes_when_the_plan_moves_on(window: MainWindow) -> None:
    session = window.desk.session
    session.apply("x", lambda plan: edits.set_plan(plan, purpose="Цель"))
    window.desk.message.emit("Убрано; Ctrl+Z вернёт")
    assert window.statusBar().currentMessage()
    session.undo_stack.undo()
    assert not window.statusBar().currentMessage()
