"""The column of options: what is in view is there at once, the rest comes unasked and in its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clusterplanner.core.plan import edits
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.group import OptionGroup
from clusterplanner.ui.document.options import DocumentOptions

NAMES = [
    *("Document", "Second language and layout", "Approval", "Signature", "Agreed by", "Management and monitoring"),
    *("Sections", "Legal basis"),
]


@pytest.fixture
def form(qtbot: QtBot, desk: Desk) -> Iterator[QWidget]:
    """A window with the options above a field that comes after them by Tab."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(DocumentOptions(desk))
    after = QLineEdit()
    after.setObjectName("after")
    column.addWidget(after)
    window.resize(400, 640)
    return window


def options(form: QWidget) -> DocumentOptions:
    return form.findChild(DocumentOptions)


def names(form: QWidget) -> list[str]:
    groups = sorted(options(form).findChildren(OptionGroup), key=lambda group: group.y())
    return [group.accessibleName() for group in groups]


def fields_by_tab(form: QWidget) -> list[QWidget]:
    order, each = [], form.nextInFocusChain()
    while each is not form:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.window() is form:
            order.append(each)
        each = each.nextInFocusChain()
    return order


def test_groups_in_view_are_there_at_the_first_paint_and_the_others_follow(form: QWidget, qtbot: QtBot) -> None:
    form.show()
    column = options(form)
    at_first = names(form)
    assert at_first == NAMES[: len(at_first)]
    assert 2 <= len(at_first) < len(NAMES)
    assert column.widget().sizeHint().height() >= column.viewport().height()  # no hole below them
    qtbot.waitUntil(lambda: len(names(form)) == len(NAMES))
    QApplication.processEvents()
    assert names(form) == NAMES
    assert column.minimumSizeHint().width() < 340  # what the page gives it, so nothing moves aside


def test_a_field_not_made_yet_is_made_when_asked_for(form: QWidget, qtbot: QtBot) -> None:
    form.show()
    form.activateWindow()
    assert names(form) != NAMES
    assert options(form).reveal("acts/sme_strategy_2030")
    field = options(form).field("acts/sme_strategy_2030")
    qtbot.waitUntil(field.hasFocus)
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    assert not options(form).reveal("nothing/like/it")


def test_a_part_of_a_path_leads_to_the_nearest_field(form: QWidget) -> None:
    column = options(form)
    assert column.field("signature") is column.field("signature/position")
    assert column.field("approval/form/whatever") is column.field("approval/form")


def test_tab_goes_down_the_column_and_then_on(form: QWidget, desk: Desk, qtbot: QtBot) -> None:
    form.show()
    options(form).complete()
    desk.session.apply("x", edits.add_agreement)
    desk.session.apply("x", lambda plan: edits.cite_act(plan, "неизвестный"))
    options(form).show_plan(desk.session.plan)
    qtbot.waitUntil(lambda: options(form).field("acts/неизвестный").isVisible())
    order = fields_by_tab(form)
    assert order[-1].objectName() == "after"
    inside = [each for each in order[:-1] if each is not options(form) and each.isVisible()]
    assert len(inside) > 40

    def heights() -> list[int]:
        return [each.mapTo(options(form).widget(), each.rect().topLeft()).y() for each in inside]

    qtbot.waitUntil(lambda: heights() == sorted(heights()))


def test_groups_made_later_show_the_plan_as_it_is_then(form: QWidget, desk: Desk) -> None:
    desk.session.apply("x", lambda plan: edits.set_plan(plan, reporting="раз в год"))
    assert options(form).field("reporting").toPlainText() == "раз в год"
