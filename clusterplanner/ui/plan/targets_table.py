"""Indicators with baseline and targets by year, of one item or of the plan itself."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.numbers import format_number, parse_number
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.paste_figures import paste_targets
from clusterplanner.core.plan.plan import Plan, Target
from clusterplanner.core.plan.suggestions import offered_indicators
from clusterplanner.ui import theme
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.plan.cell_table import CellDelegate, CellTable, Index, cells_of
from clusterplanner.ui.reference.help_button import HelpButton
from clusterplanner.ui.widgets.fields import ChoiceField, enter_field
from clusterplanner.ui.widgets.flow import FlowLayout

NAME, UNIT, BASE_YEAR, BASELINE, FIRST_YEAR = range(5)
EARLIEST: Final = 1990


def choices(desk: Desk) -> Mapping[str, str]:
    """Return the indicators to choose from: name and year of the last figure, each with its id."""
    offered = offered_indicators(desk.session.plan, desk.library)
    return {f"{indicator.name[desk.language]} ({year})": indicator.id for indicator, year in offered}


class TargetsModel(QAbstractTableModel):
    """Targets in rows; name, unit, baseline year, baseline, then a column for each year of the plan."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._item_id = ""
        self.targets: tuple[Target, ...] = ()
        self.years: tuple[int, ...] = ()
        self.refusal = ""  # why the last text typed was not taken

    @property
    def item_id(self) -> str:
        """The item whose targets are shown, "" for the plan's own."""
        return self._item_id

    def show_targets(self, plan: Plan, item_id: str) -> None:
        """Show the targets of an item, or of the plan where the id is ""."""
        targets = edits.targets_of(plan, item_id)
        told = {year for target in targets for year, _value in target.values}
        years = tuple(sorted({*plan.years, *told}))  # a value that a shorter period left outside must stay in sight
        same = (item_id, [each.id for each in targets], years) == (
            self._item_id,
            [each.id for each in self.targets],
            self.years,
        )
        if same:
            self.targets = targets
            if targets:
                self.dataChanged.emit(self.index(0, 0), self.index(len(targets) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._item_id, self.targets, self.years = item_id, targets, years
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._item_id, self.targets = "", ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.targets)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST_YEAR + len(self.years)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if section >= FIRST_YEAR:
            return str(self.years[section - FIRST_YEAR])
        return (self.tr("Indicator"), self.tr("Unit"), self.tr("Baseline year"), self.tr("Baseline"))[section]

    def name_of(self, target: Target) -> str:
        """Return what a target measures, in the window's language."""
        known = self._desk.library.figures.indicators.get(target.indicator)
        return known.name[self._desk.language] if known else target.name

    def _unit(self, target: Target) -> str:
        if target.indicator in self._desk.library.figures.indicators:
            return self._desk.library.figures.unit(target.indicator)[self._desk.language]
        return target.unit

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        target, column = self.targets[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= BASE_YEAR:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and column == NAME:
            return self.name_of(target)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if column == NAME:
            return self.name_of(target)
        if column == UNIT:
            return self._unit(target)
        if column == BASE_YEAR:
            return str(target.baseline_year) if target.baseline_year else ""
        value = target.baseline if column == BASELINE else dict(target.values).get(self.years[column - FIRST_YEAR])
        return "" if value is None else format_number(value, self._desk.language)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        published = self.targets[index.row()].indicator in self._desk.library.figures.indicators
        return flags if published and index.column() == UNIT else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        typed, column = str(value).strip(), index.column()
        target = self.targets[index.row()]
        if typed == (self.data(index) or ""):
            return True
        if column == NAME:
            return self._set_name(target, typed)
        if column == UNIT:
            return self._set(target, unit=typed)
        if column == BASE_YEAR:
            return self._set_base_year(target, typed)
        number = self._number(typed)
        if typed and number is None:
            return False
        if column == BASELINE:
            return self._set(target, baseline=number)
        item_id, year = self._item_id, self.years[column - FIRST_YEAR]
        self._desk.session.apply(
            self.tr("Change target"),
            lambda plan: edits.set_target_value(plan, item_id, target.id, year, number),
        )
        return True

    def _set(self, target: Target, **fields: Any) -> bool:
        item_id = self._item_id
        self._desk.session.apply(
            self.tr("Change target"), lambda plan: edits.set_target(plan, item_id, target.id, **fields)
        )
        return True

    def _set_name(self, target: Target, typed: str) -> bool:
        figures = self._desk.library.figures
        chosen = choices(self._desk).get(typed)
        known = next((each for each in figures.indicators.values() if typed in each.name or each.id == chosen), None)
        if known is None:
            unit = self._unit(target)
            return self._set(target, indicator="", name=typed, unit=unit)
        fresh = edits.with_baseline(
            self._desk.session.plan, self._desk.library, Target(target.id, indicator=known.id, values=target.values)
        )
        return self._set(
            target,
            indicator=known.id,
            name="",
            unit="",
            baseline_year=fresh.baseline_year,
            baseline=fresh.baseline,
        )

    def _set_base_year(self, target: Target, typed: str) -> bool:
        if not typed:
            return self._set(target, baseline_year=None)
        if not (typed.isascii() and typed.isdigit() and EARLIEST <= int(typed) <= self._desk.session.plan.last_year):
            return self._refuse(self.tr("“%1” is not a year of a baseline. Esc restores"), typed)
        year = int(typed)
        published = (
            self._desk.library.figures.observation(target.indicator, self._desk.session.plan.territory, year)
            if target.indicator
            else None
        )
        if published is not None:  # the figure of another year would be wrong beside this one
            return self._set(target, baseline_year=year, baseline=published.value)
        return self._set(target, baseline_year=year)

    def paste(self, text: str, row: int, column: int) -> None:
        """Put a block copied from a table into the rows from one on, as one step, or tell why nothing was pasted."""
        desk, block = self._desk, cells_of(text)
        if not block:
            return
        plan, problems = paste_targets(
            desk.session.plan, desk.library, self._item_id, row, column, block, self.years, desk.language
        )
        if problems:
            desk.message.emit(problems[0].sentence(desk.language))
        else:
            desk.session.apply(self.tr("Paste"), lambda _plan: plan)

    def _number(self, typed: str) -> Decimal | None:
        number = parse_number(typed, self._desk.language)
        if typed and number is None:
            self._refuse(self.tr("“%1” is not a number: write it as 1 234,5. Esc restores"), typed)
        return number

    def _refuse(self, sentence: str, typed: str) -> bool:
        self.refusal = sentence.replace("%1", typed)
        self._desk.message.emit(self.refusal)
        return False


class _TargetDelegate(CellDelegate):
    """The indicator is picked from the published ones or typed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() != NAME:
            return super().createEditor(parent, option, index)
        return ChoiceField(list(choices(self._desk)), parent)


class TargetsTable(QWidget):
    """The table with buttons to add and remove; `whole_plan` shows the plan's own targets."""

    def __init__(self, desk: Desk, *, whole_plan: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._whole_plan = whole_plan
        self.setProperty("reference", "target")
        self.model = TargetsModel(desk, self)
        self._view = CellTable(NAME, round(220 * desk.scale))
        self._view.setModel(self.model)
        self._view.setItemDelegate(_TargetDelegate(desk, self._view))
        self._view.setAccessibleName(self.tr("Target indicators"))
        self._view.removal_asked.connect(self._remove_targets)
        self._view.setWordWrap(True)
        self.model.modelReset.connect(self._fit)
        add = QPushButton(icon("add"), self.tr("&Add an indicator"))
        add.clicked.connect(self._add_target)
        remove = QPushButton(icon("delete"), self.tr("Remove &the indicator"))
        remove.clicked.connect(self._remove_targets)
        buttons = QWidget()
        bar = FlowLayout(buttons, round(theme.UNIT * desk.scale))
        self.what_if = QPushButton(self.tr("As&k what if…"))
        self.what_if.setToolTip(
            self.tr("Try other values of the last year; the plan does not change until you take one")
        )
        self.what_if.clicked.connect(self._ask_what_if)
        self.what_if.setProperty("reference", "pace")
        self.verdict = QLabel()
        self.verdict.setObjectName("muted")
        self.verdict.setWordWrap(True)
        self._view.selectionModel().currentChanged.connect(lambda _now, _before: self._judge())
        for button in (add, remove, self.what_if, HelpButton(desk, "pace")):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        if whole_plan:
            column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view, 1)
        column.addWidget(self.verdict)
        column.addWidget(buttons)

    def show_targets(self, plan: Plan, item_id: str = "") -> None:
        """Show the targets of an item; the plan's own when the table is for the whole plan."""
        shown = self._whole_plan or bool(item_id)
        self.setEnabled(shown)
        if shown:
            self.model.show_targets(plan, item_id)
        else:
            self.model.clear()
        self._fit()
        self._judge()

    # ------------------------------------------------------------------ the pace of the selected target

    def _picked(self) -> Target | None:
        """Return the target that the table points at, the first one where it points at none."""
        row = self._view.currentIndex().row()
        return self.model.targets[max(0, row)] if row < len(self.model.targets) and self.model.targets else None

    def _judge(self) -> None:
        """Tell below the table what the past says of the target."""
        from clusterplanner.core.analysis.pace import Verdict
        from clusterplanner.core.analysis.wording import verdict_sentences
        from clusterplanner.ui.plan.what_if import judged_now

        target = self._picked()
        judged = judged_now(self._desk, target) if target else None
        self.what_if.setEnabled(judged is not None and isinstance(judged.found, Verdict))
        told = ""
        if judged is not None and (judged.target.values or not isinstance(judged.found, Verdict)):
            sentences = verdict_sentences(judged.found, self._desk.library, self._desk.language)
            heading = phrase(
                self.tr("%1, %2.", "an indicator and a year"), self.model.name_of(judged.target), judged.year
            )
            told = " ".join((heading, *sentences))
        self.verdict.setText(told)
        self.verdict.setVisible(bool(told))

    def _ask_what_if(self) -> None:
        from clusterplanner.core.analysis.pace import Verdict
        from clusterplanner.ui.plan.what_if import WhatIfDialog, judged_now

        target, item_id = self._picked(), self.model.item_id
        judged = judged_now(self._desk, target) if target else None
        if target is None or judged is None or not isinstance(judged.found, Verdict):
            return
        target_id = target.id

        def take(year: int, value: Decimal) -> None:
            self._desk.session.apply(
                self.tr("Change target"),
                lambda plan: edits.set_target_value(plan, item_id, target_id, year, value),
            )

        dialog = WhatIfDialog(self._desk, judged, judged.found, self)
        dialog.taken.connect(take)
        dialog.exec()

    def _fit(self) -> None:
        header = self._view.horizontalHeader()
        header.setMinimumSectionSize(round(56 * self._desk.scale))
        self._view.resizeColumnsToContents()
        self._view.fit()
        self._view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def reveal(self, target_id: str, field: str) -> None:
        """Put the focus on a field of a target, or on one of its years: `values/2028`."""
        for row, target in enumerate(self.model.targets):
            if target.id == target_id:
                self._view.setCurrentIndex(self.model.index(row, self._column(target, field)))
        enter_field(self._view)

    def _column(self, target: Target, field: str) -> int:
        values, _, year = field.partition("/")
        if values == "values" and year.isdigit() and int(year) in self.model.years:
            return FIRST_YEAR + self.model.years.index(int(year))
        if values == "values" and self.model.years:
            period = self._desk.session.plan.years
            outside = next((year for year, _value in target.values if year not in period), self.model.years[0])
            return FIRST_YEAR + self.model.years.index(outside)
        return {"baseline": BASELINE, "baseline_year": BASE_YEAR, "unit": UNIT}.get(field, NAME)

    def _add_target(self) -> None:
        item_id = self.model.item_id
        self._desk.session.apply(self.tr("Add indicator"), lambda plan: edits.add_target(plan, item_id))
        index = self.model.index(self.model.rowCount() - 1, NAME)
        self._view.setCurrentIndex(index)
        self._view.setFocus()
        self._view.edit(index)

    def _remove_targets(self) -> None:
        rows = {index.row() for index in self._view.selectionModel().selectedIndexes()}
        if not rows:
            return
        ids, item_id = [self.model.targets[row].id for row in rows], self.model.item_id
        self._desk.session.apply(self.tr("Remove indicator"), lambda plan: edits.remove_targets(plan, item_id, ids))
