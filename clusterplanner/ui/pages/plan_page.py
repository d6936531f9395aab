"""The plan page: measures in a table, one of them in a form, targets, totals and risks of the whole plan."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.plan import edits
from clusterplanner.core.plan.change import PlanChange
from clusterplanner.core.plan.order import move_in_group
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.plan.item_form import ItemForm
from clusterplanner.ui.plan.items_table import WORDING, ItemsTable
from clusterplanner.ui.plan.risks_table import RisksTable
from clusterplanner.ui.plan.targets_table import TargetsTable
from clusterplanner.ui.plan.totals_table import TotalsTable
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import NumberBox
from clusterplanner.ui.widgets.fields import TextField, enter_field
from clusterplanner.ui.widgets.flow import FlowLayout


class PlanPage(Page):
    """Four views of one plan: measures, goal and targets, money, risks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._gap = round(UNIT * desk.scale)
        self._table = ItemsTable(desk)
        self._column = WORDING  # kept when the rows are made anew
        self._form = ItemForm(desk)
        self._targets = TargetsTable(desk, whole_plan=True)
        self._totals = TotalsTable(desk)
        self._risks = RisksTable(desk)
        self._purpose = TextField(4)
        self._expected = TextField(4)
        for field in (self._purpose, self._expected):
            field.setProperty("reference", "statements")
        self._first, self._last = NumberBox(), NumberBox()
        self._tabs = QTabWidget()
        self._tabs.addTab(self._make_measures(), self.tr("&Measures of the plan"))
        self._tabs.addTab(self._make_goal(), self.tr("&Goal and targets"))
        self._tabs.addTab(self._totals, self.tr("F&unding totals"))
        self._tabs.addTab(_scrolled(self._risks), self.tr("Risk registr&y"))
        self._tabs.setCurrentIndex(int(str(desk.memory.get("plan.tab", 0))))
        self._tabs.currentChanged.connect(lambda tab: desk.memory.update({"plan.tab": tab}))
        column = QVBoxLayout(self)
        column.setContentsMargins(self._gap, self._gap, self._gap, self._gap)
        column.addLayout(self._make_head())
        column.addWidget(self._tabs, 1)
        self._table.selectionModel().currentChanged.connect(self._item_picked)
        self._table.items.modelReset.connect(self._pick_again)
        self._table.removal_asked.connect(self._remove)
        self._purpose.edited.connect(lambda text: self._set_text("purpose", text, self._purpose.visit))
        self._expected.edited.connect(lambda text: self._set_text("expected", text, self._expected.visit))
        desk.session.plan_changed.connect(self._plan_changed)
        desk.session.plan_opened.connect(self._show_plan)
        self._show_plan()

    # ------------------------------------------------------------------ parts

    def _make_head(self) -> QHBoxLayout:
        self._title = QLabel()
        self._title.setObjectName("title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        bar = QHBoxLayout()
        bar.addWidget(self._title, 1)
        for caption, box, name in (
            (self.tr("F&rom"), self._first, "first_year"),
            (self.tr("to"), self._last, "last_year"),
        ):
            label = QLabel(caption)
            label.setBuddy(box)
            box.setRange(2000, 2100)
            box.setKeyboardTracking(False)
            box.valueChanged.connect(lambda year, name=name: self._set_year(name, year))
            bar.addWidget(label)
            bar.addWidget(box)
        return bar

    def _make_measures(self) -> QWidget:
        buttons = QWidget()
        bar = FlowLayout(buttons, self._gap)
        self._needs_item: list[QPushButton] = []
        for text, name, slot, needs_item in (
            (self.tr("From the &catalogue…"), "measures", lambda: self.desk.go_to.emit("measures"), False),
            (self.tr("&Own measure"), "add", self._add, False),
            (self.tr("&Duplicate"), "copy", self._duplicate, True),
            (self.tr("De&lete"), "delete", self._remove, True),
            (self.tr("U&p"), "up", lambda: self._move(-1), True),
            (self.tr("Dow&n"), "down", lambda: self._move(1), True),
        ):
            button = QPushButton(icon(name), text)
            button.clicked.connect(lambda _checked, slot=slot: slot())
            bar.addWidget(button)
            if name == "measures":
                self._from_catalogue = button
            if needs_item:
                self._needs_item.append(button)
        self._empty = QLabel(
            self.tr("The plan has no measures yet: take them from the catalogue or add one of your own.")
        )
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, self._gap, 0, 0)
        column.addWidget(buttons)
        column.addWidget(self._empty)
        column.addWidget(self._table, 1)
        upper.setMinimumHeight(round(200 * self.desk.scale))
        self._form.setMinimumHeight(round(216 * self.desk.scale))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(upper)
        splitter.addWidget(self._form)
        splitter.setSizes([380, 216])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        return _scrolled(splitter)

    def _make_goal(self) -> QWidget:
        goal = QWidget()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Goal of the &plan:"), self._purpose)
        form.addRow(self.tr("E&xpected results:"), self._expected)
        heading = QLabel(self.tr("Target indicators of the plan"))
        heading.setObjectName("subtitle")
        column = QVBoxLayout(goal)
        column.addLayout(form)
        column.addWidget(heading)
        self._targets.setMinimumHeight(round(260 * self.desk.scale))  # with the verdict below the table
        column.addWidget(self._targets, 1)
        return _scrolled(goal)

    # ------------------------------------------------------------------ the plan on the page

    def _plan_changed(self, _change: PlanChange) -> None:
        if self.isVisible():
            self._show_plan()

    def enter(self) -> None:
        self._show_plan()
        self._table.setFocus()

    def _show_plan(self) -> None:
        plan = self.desk.session.plan
        territory = self.desk.library.gazetteer.territories[plan.territory].name[self.desk.language]
        self._title.setText(self.tr("Plan: %1").replace("%1", territory))
        for box, year in ((self._first, plan.first_year), (self._last, plan.last_year)):
            box.blockSignals(True)
            box.setValue(year)
            box.blockSignals(False)
        self._table.items.show_plan(plan)
        self._empty.setVisible(not plan.items)
        self._purpose.show_text(plan.purpose)
        self._expected.show_text(plan.expected)
        self._targets.show_targets(plan)
        self._totals.show_plan(plan)
        self._risks.show_plan(plan)
        if self._row() < 0:
            self._pick_again()
        self._show_item()

    def _row(self) -> int:
        index = self._table.currentIndex()
        return index.row() if index.isValid() and index.row() < len(self._table.items.items) else -1

    def _show_item(self) -> None:
        row = self._row()
        for button in self._needs_item:
            button.setEnabled(row >= 0)
        item = self._table.items.items[row] if row >= 0 else None
        self._form.show_item(self.desk.session.plan, item)
        if item is not None:
            self.desk.memory["plan.item"] = item.id
            self.desk.memory["plan.row"] = row

    def _item_picked(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._column = max(WORDING, now.column())
        self._show_item()

    def _pick_again(self) -> None:
        items = self._table.items.items
        if not items:
            return
        known = self.desk.memory.get("plan.item")
        near = min(int(str(self.desk.memory.get("plan.row", 0))), len(items) - 1)  # where the one that is gone stood
        self._pick(next((row for row, item in enumerate(items) if item.id == known), near))

    def _pick(self, row: int) -> None:
        self._table.pick(row, self._column)

    # ------------------------------------------------------------------ what the user does

    def _add(self) -> None:
        new_id = edits.fresh_id()
        self.desk.session.apply(self.tr("Add own measure"), lambda plan: edits.add_item(plan, new_id=lambda: new_id))
        self.reveal(f"items/{new_id}/wording")

    def _duplicate(self) -> None:
        row, item_id = self._row(), self._form.item_id
        self.desk.session.apply(self.tr("Duplicate measure"), lambda plan: edits.duplicate_item(plan, item_id))
        self._pick(row + 1)

    def _remove(self) -> None:
        items = self._table.items.items
        rows = {index.row() for index in self._table.selectionModel().selectedIndexes()}
        ids = [items[row].id for row in sorted(rows) if row < len(items)]
        if ids:
            self.desk.session.apply(self.tr("Delete measures"), lambda plan: edits.remove_items(plan, ids))
            self.desk.message.emit(self.tr("%n measure(s) deleted; Ctrl+Z brings back", None, len(ids)))

    def _move(self, step: int) -> None:
        before, item_id = self.desk.session.plan, self._form.item_id
        self.desk.session.apply(
            self.tr("Move measure"), lambda plan: move_in_group(plan, self.desk.library, item_id, step)
        )
        if self.desk.session.plan is before:
            self.desk.message.emit(
                self.tr("It is the first measure of its task; to move it further, choose another task for it")
                if step < 0
                else self.tr("It is the last measure of its task; to move it further, choose another task for it")
            )

    def _set_text(self, field: str, text: str, visit: int) -> None:
        self.desk.session.apply(
            self.tr("Change text"), lambda plan: edits.set_plan(plan, **{field: text}), f"{field}/{visit}"
        )

    def _set_year(self, field: str, year: int) -> None:
        self.desk.session.apply(self.tr("Change period"), lambda plan: edits.set_plan(plan, **{field: year}))

    def reveal(self, where: str) -> bool:
        match where.split("/"):
            case ["items", item_id, *rest]:
                self._tabs.setCurrentIndex(0)
                rows = [row for row, item in enumerate(self._table.items.items) if item.id == item_id]
                if not rows:
                    return False
                self._pick(rows[0])
                self._form.reveal(rest)
            case ["items"]:
                self._tabs.setCurrentIndex(0)
                enter_field(self._table if self._table.items.items else self._from_catalogue)
            case ["targets", *rest]:
                self._tabs.setCurrentIndex(1)
                self._targets.reveal(rest[0] if rest else "", "/".join(rest[1:]))
            case ["risks", *rest]:
                self._tabs.setCurrentIndex(3)
                self._risks.reveal(rest[0] if rest else "", "/".join(rest[1:]))
            case ["first_year" | "last_year" as name]:
                (self._first if name == "first_year" else self._last).setFocus()
            case ["purpose" | "expected" as name]:
                self._tabs.setCurrentIndex(1)
                enter_field(self._purpose if name == "purpose" else self._expected)
            case _:
                return False
        return True


def _scrolled(content: QWidget) -> QScrollArea:
    """Return an area that scrolls where large text leaves too little height."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
