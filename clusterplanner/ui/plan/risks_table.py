"""The risks of the plan: a table edited in place, suggestions to take from, and the matrix beside it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.rules import thresholds
from clusterplanner.core.base.words import say
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Degree, Plan, Risk
from clusterplanner.core.plan.risks import add_risk, add_suggested, grade, level, ranked, remove_risks, set_risk
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.plan.cell_table import CellDelegate, CellTable, Index, cells_of
from clusterplanner.ui.plan.risk_matrix import RiskMatrix
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.fields import ChoiceField, enter_field
from clusterplanner.ui.widgets.flow import FlowLayout

NUMBER, NAME, LIKELIHOOD, IMPACT, LEVEL, MITIGATION, OWNER = range(7)
FIELDS: Final = {
    NAME: "name",
    LIKELIHOOD: "likelihood",
    IMPACT: "impact",
    MITIGATION: "mitigation",
    OWNER: "owner",
}
_BESIDE: Final = 900  # pixels from which on the matrix stands beside the table
_DEGREES: Final = {str(int(each)): each for each in Degree}


class RisksModel(QAbstractTableModel):
    """Risks in rows, as the author entered them; the first column is the number that they are printed with."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._numbers: dict[str, int] = {}
        self.risks: tuple[Risk, ...] = ()
        self.refusal = ""  # why the last text typed was not taken

    def show_plan(self, plan: Plan) -> None:
        """Show the risks of a plan."""
        same = [each.id for each in plan.risks] == [each.id for each in self.risks]
        if not same:
            self.beginResetModel()
        self.risks = plan.risks
        self._numbers = {each.id: number for number, each in enumerate(ranked(plan), 1)}
        if not same:
            self.endResetModel()
        elif self.risks:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.risks) - 1, OWNER))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.risks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else OWNER + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("No."),
            self.tr("Risk"),
            self.tr("Likelihood, 1–5"),
            self.tr("Impact, 1–5"),
            self.tr("Level"),
            self.tr("Mitigation"),
            self.tr("Owner"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        risk, column = self.risks[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (NUMBER, LIKELIHOOD, IMPACT, LEVEL):
            return Qt.AlignmentFlag.AlignCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        match column:
            case 0:
                return str(self._numbers[risk.id])
            case 4:
                return self._level(risk)
        value = getattr(risk, FIELDS[column])
        return "" if value is None else str(value)

    def _level(self, risk: Risk) -> str:
        found = level(risk)
        return "" if found is None else f"{found} – {say(f'report.risk_{grade(found)}', self._desk.language)}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() in FIELDS else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() not in FIELDS:
            return False
        typed = str(value).strip()
        fields = self._fields(index.column(), typed)
        if fields is None:
            return False
        risk_id = self.risks[index.row()].id
        self._desk.session.apply(self.tr("Change risk"), lambda plan: set_risk(plan, risk_id, **fields))
        return True

    def _fields(self, column: int, typed: str) -> dict[str, Any] | None:
        """Return what a typed text sets, None for a degree that is none."""
        if column not in (LIKELIHOOD, IMPACT):
            return {FIELDS[column]: typed}
        if typed and typed not in _DEGREES:
            self.refusal = self.tr("“%1” is not a whole number from 1 to 5. Esc restores").replace("%1", typed)
            self._desk.message.emit(self.refusal)
            return None
        return {FIELDS[column]: _DEGREES.get(typed)}

    def paste(self, text: str, row: int, column: int) -> None:
        """Put a block copied from a table into the rows from one on, as one step, or tell why nothing was pasted."""
        changes: list[dict[str, Any]] = []
        for line in cells_of(text):
            changed: dict[str, Any] = {}
            for place, cell in enumerate(line, column):
                fields = self._fields(place, cell.strip()) if place in FIELDS else {}
                if fields is None:
                    return
                changed |= fields
            changes.append(changed)
        ids = [each.id for each in self.risks[row:]]

        def pasted(plan: Plan) -> Plan:
            for place, fields in enumerate(changes):
                plan = set_risk(plan, ids[place], **fields) if place < len(ids) else add_risk(plan, **fields)
            return plan

        if any(changes):
            self._desk.session.apply(self.tr("Paste"), pasted)


class _RiskDelegate(CellDelegate):
    """The owner is picked from the territory's bodies or typed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() != OWNER:
            return super().createEditor(parent, option, index)
        plan = self._desk.session.plan
        return ChoiceField(
            [body[plan.language] for body in self._desk.library.catalogue.bodies(plan.territory)], parent
        )


class RisksTable(QWidget):
    """The table with its buttons, and the matrix at its right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("reference", "risk")
        gap = round(UNIT * desk.scale)
        self.model = RisksModel(desk, self)
        self.view = CellTable(NAME, round(200 * desk.scale))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_RiskDelegate(desk, self.view))
        self.view.setAccessibleName(self.tr("Risks of the plan"))
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(True)
        self.view.removal_asked.connect(self._remove)
        self._set_widths()
        self._matrix = RiskMatrix(desk)
        left = QVBoxLayout()
        left.addWidget(self._make_buttons(gap))
        left.addWidget(self._note(self.tr("Suggested risks are a proposal of the program; judge them yourself.")))
        left.addWidget(self.view, 1)
        right = QVBoxLayout()
        right.addWidget(self._matrix)
        right.addWidget(self._note(self._scale()))
        right.addStretch(1)
        self.view.setMinimumHeight(round(180 * desk.scale))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, gap, 0, 0)
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the matrix below the table where large text leaves no room beside it."""
        beside = event.size().width() >= _BESIDE * self._desk.scale
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        super().resizeEvent(event)

    def _make_buttons(self, gap: int) -> QWidget:
        self.suggested = QPushButton(icon("measures"), self.tr("&Suggested risks"))
        menu = QMenu(self.suggested)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.suggested.setMenu(menu)
        self._add_button = QPushButton(icon("add"), self.tr("&Add a risk"))
        self._add_button.clicked.connect(self._add)
        remove = QPushButton(icon("delete"), self.tr("Remo&ve the risk"))
        remove.clicked.connect(self._remove)
        buttons = QWidget()
        bar = FlowLayout(buttons, gap)
        for button in (self.suggested, self._add_button, remove):
            bar.addWidget(button)
        return buttons

    def _note(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("muted")
        label.setWordWrap(True)
        return label

    def _scale(self) -> str:
        marks = thresholds("risks")
        told = self.tr("Level = likelihood × impact: from %1 medium, from %2 high (%3).")
        values = (str(marks["medium"].value), str(marks["high"].value), marks["high"].origin[self._desk.language])
        for place, value in enumerate(values, 1):
            told = told.replace(f"%{place}", value)
        return told

    def _set_widths(self) -> None:
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setMinimumSectionSize(round(36 * self._desk.scale))
        header.setMinimumHeight(round(2.6 * self.view.fontMetrics().lineSpacing()))
        widths = {NUMBER: 40, LIKELIHOOD: 104, IMPACT: 84, LEVEL: 96, MITIGATION: 230, OWNER: 160}
        for column, width in widths.items():
            self.view.setColumnWidth(column, round(width * self._desk.scale))
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_plan(self, plan: Plan) -> None:
        """Show the risks of the plan as it is now."""
        self.model.show_plan(plan)
        self._matrix.show_plan(plan)
        self.suggested.setEnabled(bool(self._offered()))

    def reveal(self, risk_id: str, field: str) -> None:
        """Put the focus on a field of a risk."""
        column = next((column for column, name in FIELDS.items() if name == field), NAME)
        for row, risk in enumerate(self.model.risks):
            if risk.id == risk_id:
                self.view.pick(row, column)
        enter_field(self.view if self.model.risks else self._add_button)

    def _offered(self) -> list[tuple[str, str]]:
        """Return the suggested risks that the plan has not, each with its name."""
        risks = self._desk.session.plan.risks
        suggested = self._desk.library.catalogue.risks.values()
        return [
            (each.id, each.name[self._desk.language])
            for each in suggested
            if not any(risk.name in each.name for risk in risks)
        ]

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        offered = self._offered()
        for risk_id, name in offered:
            menu.addAction(name).triggered.connect(lambda _checked, risk_id=risk_id: self._take([risk_id]))
        menu.addSeparator()
        every = menu.addAction(self.tr("All of them"))
        every.triggered.connect(lambda: self._take([risk_id for risk_id, _name in offered]))

    def _take(self, ids: list[str]) -> None:
        library = self._desk.library
        self._desk.session.apply(self.tr("Add suggested risks"), lambda plan: add_suggested(plan, library, ids))
        self.view.pick(self.model.rowCount() - 1, LIKELIHOOD)
        self.view.setFocus()

    def _add(self) -> None:
        new_id = edits.fresh_id()
        self._desk.session.apply(self.tr("Add risk"), lambda plan: add_risk(plan, lambda: new_id))
        self.reveal(new_id, "name")
        self.view.edit(self.view.currentIndex())

    def _remove(self) -> None:
        rows = {index.row() for index in self.view.selectionModel().selectedIndexes()}
        ids = [self.model.risks[row].id for row in rows]
        if ids:
            self._desk.session.apply(self.tr("Remove risks"), lambda plan: remove_risks(plan, ids))
