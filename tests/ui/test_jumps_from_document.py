"""Every place of the document that can be clicked leads to a field that has the focus."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Kind, Plan, Stance, Target
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.pdf import places
from clusterplanner.ui.window import MainWindow

INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QCheckBox, QPushButton, QSpinBox)


def plans(library: Library) -> list[Plan]:
    sample = sample_plan(library)
    bare = replace(sample, items=(), targets=(), agreements=())
    of_items = replace(sample.items[0], targets=(Target("t", name="Создано", unit="единиц"),))
    judged = edits.judge(sample, "sme-density", Stance.ACCEPTED)
    return [sample, judged, bare, replace(bare, items=(of_items,)), replace(sample, kind=Kind.BRIEF)]


def _shape(where: str) -> str:
    """Return a path without the ids in it: one measure is as good as the others."""
    first, *rest = where.split("/")
    return "/".join((first, *rest[1:]))


def test_every_place_leads_to_a_field(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    library = window.desk.library
    walked: set[str] = set()
    wrong: list[str] = []
    for plan in plans(library):
        window.desk.session.start(plan)
        shown = dict.fromkeys(place.where for place in places(build(plan, library)))
        for where in {_shape(where): where for where in shown}.values():
            window.show_page("start")
            window.go_to(where)
            qtbot.wait(20)
            focused = QApplication.focusWidget()
            page = window._pages[window._current]
            inside = focused is not None and page.isAncestorOf(focused) and not focused.visibleRegion().isEmpty()
            if not inside or not isinstance(focused, INPUTS) or window._current == "start":
                wrong.append(f"{where}: {window._current}, {type(focused).__name__}")
            if where.startswith("targets/") and "/values/" in where:
                index = focused.currentIndex()
                header = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
                if str(header) != where.rpartition("/")[2]:
                    wrong.append(f"{where}: column {header}")
            walked.add(where.partition("/")[0])
    assert not wrong, "\n".join(wrong)
    expected = {
        "kind",
        "subject",
        "place",
        "approval",
        "purpose",
        "items",
        "targets",
        "signature",
        "agreements",
        "acts",
        "judgements",
        "peers",
    }
    assert walked >= expected | {"draft", "remark", "first_year", "indicators", "expected", "coordinator", "reporting"}
