"""The plan moved to another territory: the question before, and the one undo step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from clusterplanner.core.facts.territories import Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase


def is_local(desk: Desk, code: str) -> bool:
    """Tell whether a territory is a district or a city of regional subordination."""
    return desk.library.gazetteer.territories[code].level in (Level.DISTRICT, Level.CITY)


def move_plan(parent: QWidget, desk: Desk, code: str) -> bool:
    """Make the plan for another territory, asking first when it has measures; False when the user does not want it."""
    from clusterplanner.core.plan.edits import change_territory

    text = QCoreApplication.translate("PlanTerritory", "Change the plan's territory")
    if desk.session.plan.items and not _sure(parent, desk, code, text):
        return False
    desk.session.apply(text, lambda plan: change_territory(plan, desk.library, code))
    return True


def _sure(parent: QWidget, desk: Desk, code: str, title: str) -> bool:
    translate = QCoreApplication.translate
    name = desk.library.gazetteer.territories[code].name[desk.language]
    sentences = [
        phrase(translate("PlanTerritory", "Measures in the plan: %1."), len(desk.session.plan.items)),
        phrase(
            translate(
                "PlanTerritory",
                "They stay. Title, bodies and other suggested wordings follow the new territory (%1), baselines are "
                "read anew from its figures; what you worded yourself stays and may still name the old one.",
            ),
            name,
        ),
    ]
    if is_local(desk, code) != is_local(desk, desk.session.plan.territory):
        sentences.append(
            translate(
                "PlanTerritory",
                "Other figures are published for districts and cities than for regions: the plan's indicators are "
                "replaced; targets without a figure and without values go.",
            )
        )
    sentences.append(translate("PlanTerritory", "You can undo this."))
    buttons = QMessageBox.StandardButton
    answer = QMessageBox.question(parent, title, " ".join(sentences), buttons.Yes | buttons.Cancel, buttons.Cancel)
    return answer == buttons.Yes
