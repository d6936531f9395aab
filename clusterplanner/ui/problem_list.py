"""The list of problems below the pages, and the button of the status bar that counts them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QListWidget, QListWidgetItem, QToolButton, QWidget

from clusterplanner.core.base.problems import Problem, Severity
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon

_ORDER: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)


class ProblemDock(QDockWidget):
    """Says what the checks found wrong; `picked` tells the place in the plan to go to."""

    picked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("List of problems"))
        self.setObjectName("problems")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.rows = QListWidget(self)
        self.rows.setWordWrap(True)
        self.rows.setAccessibleName(self.windowTitle())
        self.rows.itemActivated.connect(self._pick)
        self.rows.itemClicked.connect(self._pick)
        self.setWidget(self.rows)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """List problems, the worst first."""
        colours = self._desk.colours
        looks = {
            Severity.ERROR: icon("error", colours.bad),
            Severity.WARNING: icon("warning", colours.warn),
            Severity.NOTICE: icon("about", colours.muted),
        }
        self.rows.clear()
        for problem in sorted(problems, key=lambda problem: _ORDER.index(problem.severity)):
            told = f"{problem.code}  {problem.sentence(self._desk.language)}"
            item = QListWidgetItem(looks[problem.severity], told)
            item.setData(Qt.ItemDataRole.UserRole, problem.where)
            self.rows.addItem(item)


class ProblemButton(QToolButton):
    """Counts the problems in the status bar."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        side = round(16 * desk.scale)
        self.setAutoRaise(True)
        self.setIconSize(QSize(side, side))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_untouched(self) -> None:
        """Say that there is no plan yet that could have problems."""
        self._show(self.tr("No measures yet"), "about", self._desk.colours.muted)

    def count(self, problems: tuple[Problem, ...]) -> None:
        """Say how many errors there are; how many warnings, if there are no errors."""
        colours = self._desk.colours
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        warnings = sum(problem.severity is Severity.WARNING for problem in problems)
        if errors:
            self._show(self.tr("%n error(s)", None, errors), "error", colours.bad)
        elif warnings:
            self._show(self.tr("%n warning(s)", None, warnings), "warning", colours.warn)
        else:
            self._show(self.tr("No errors"), "fine", colours.good)

    def _show(self, text: str, name: str, colour: str) -> None:
        self.setText(text)
        self.setIcon(icon(name, colour))
