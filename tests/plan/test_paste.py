from __future__ import annotations

import pytest
from complete_plan import COMPLETE, numbered

from clusterplanner.core.base.moments import Moment
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.order import in_print_order
from clusterplanner.core.plan.paste import COLUMNS, paste_cells
from clusterplanner.core.plan.plan import Item

LIBRARY = library()
PLAN = edits.set_plan(COMPLETE, items=in_print_order(COMPLETE, LIBRARY))


def test_cells_are_laid_over_items_from_the_chosen_one() -> None:
    cells = [["IV квартал 2026", " 30.09.2027 ", "Комитет"], ["", "2028", ""]]
    plan, problems = paste_cells(PLAN, LIBRARY, 1, "start", cells)
    assert problems == ()
    assert plan.items[0] is PLAN.items[0]
    second, third = plan.items[1:]
    assert (str(second.start), str(second.end), second.responsible) == ("2026-Q4", "2027-09-30", "Комитет")
    assert second.wording == PLAN.items[1].wording
    assert (third.start, third.end, third.responsible) == (None, Moment(2028), "")


def test_rows_below_the_last_item_become_own_measures() -> None:
    rows = [["Первое", "2026", "2027", "Комитет", "ВГТУ; технопарк\nсоюз;", "Итог", "Заметка"], ["Второе"]]
    plan, problems = paste_cells(PLAN, LIBRARY, 3, "wording", rows, numbered())
    assert problems == ()
    assert plan.items[:3] == PLAN.items
    assert plan.items[3] == Item(
        "n1",
        wording="Первое",
        start=Moment(2026),
        end=Moment(2027),
        responsible="Комитет",
        co_executors=("ВГТУ", "технопарк", "союз"),
        result="Итог",
        note="Заметка",
    )
    assert plan.items[4] == Item("n2", wording="Второе")


def test_when_a_cell_does_not_fit_nothing_is_pasted_and_each_is_told() -> None:
    plan, problems = paste_cells(PLAN, LIBRARY, 0, "start", [["2026", "скоро"], ["когда-нибудь"]])
    assert plan is PLAN
    assert [(each.code, dict(each.values)) for each in problems] == [
        ("P701", {"n": "1", "value": "скоро"}),
        ("P701", {"n": "2", "value": "когда-нибудь"}),
    ]


def test_line_ends_of_other_systems_become_plain_ones() -> None:
    plan, _ = paste_cells(PLAN, LIBRARY, 0, "result", [["Раз\r\nдва\rтри\n"]])
    assert plan.items[0].result == "Раз\nдва\nтри"


def test_a_block_that_is_too_wide_is_refused() -> None:
    plan, problems = paste_cells(PLAN, LIBRARY, 0, "result", [["a", "b", "c"]])
    assert plan is PLAN
    assert [(each.code, dict(each.values)) for each in problems] == [("P702", {"n": "1", "columns": "3", "room": "2"})]


def test_pasting_what_is_there_changes_nothing() -> None:
    cells = [[item.wording, str(item.start or ""), str(item.end)] for item in PLAN.items]
    assert paste_cells(PLAN, LIBRARY, 0, "wording", cells) == (PLAN, ())
    assert paste_cells(PLAN, LIBRARY, 0, "wording", cells)[0] is PLAN


def test_an_unknown_column_is_an_error() -> None:
    assert set(COLUMNS) <= set(Item.__dataclass_fields__)
    with pytest.raises(ValueError, match="not in tuple"):
        paste_cells(PLAN, LIBRARY, 0, "budget", [["1"]])


def test_rows_are_those_of_the_printed_order() -> None:
    turned = edits.move_item(PLAN, PLAN.items[0].id, 2)
    first = in_print_order(turned, LIBRARY)[0]
    assert first is not turned.items[0]
    plan, _ = paste_cells(turned, LIBRARY, 0, "note", [["Заметка"]])
    assert [item.id for item in plan.items if item.note] == [first.id]
