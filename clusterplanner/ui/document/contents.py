"""The options on which sections the document contains."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.group import OptionGroup


class SectionsGroup(OptionGroup):
    """A tick for each section that can be left out."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name(self.tr("Sections"))
        for section in Section:
            words = section.wording(desk.language)
            self.column.addWidget(self.tick(words, partial(_print, section), partial(_is_printed, section)))


def _print(section: Section, plan: Plan, printed: bool) -> Plan:
    """Print a section or leave it out."""
    chosen = set(plan.left_out) - {section.value} if printed else {*plan.left_out, section.value}
    return edits.set_plan(plan, left_out=tuple(each.value for each in Section if each.value in chosen))


def _is_printed(section: Section, plan: Plan) -> bool:
    return section not in plan.left_out
