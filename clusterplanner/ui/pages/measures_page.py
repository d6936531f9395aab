"""The measures page: tick what the plan takes from the catalogue, and see what that covers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.facts.measures import Measure
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.change import PlanChange
from clusterplanner.core.plan.coverage import coverage
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.reference.help_button import HelpButton
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox
from clusterplanner.ui.widgets.measure_details import MeasureDetails

ID: Final = Qt.ItemDataRole.UserRole + 1
TASKS: Final = Qt.ItemDataRole.UserRole + 2
SEARCH: Final = Qt.ItemDataRole.UserRole + 3
_ONE_ROW: Final = 1.5  # above this text scale the filter takes two rows


class _Filter(QSortFilterProxyModel):
    """Lets through measures by words, by task of the strategy, and ticked ones only; parents of a hit stay."""

    def __init__(self, source: QStandardItemModel) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._task = ""
        self._ticked_only = False
        self.setSourceModel(source)
        self.setRecursiveFilteringEnabled(True)

    def narrow(self, words: str, task: str, ticked_only: bool) -> None:
        """Change what is let through."""
        self._words = tuple(words.casefold().split())
        self._task = task
        self._ticked_only = ticked_only
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # type: ignore[override]
        index = self.sourceModel().index(row, 0, parent)
        if self._ticked_only and index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked.value:
            return False
        if self._task and self._task not in index.data(TASKS):
            return False
        return all(word in index.data(SEARCH) for word in self._words)


class MeasuresPage(Page):
    """The catalogue with tick boxes, the details of one measure, and the basket's coverage."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._catalogue = desk.library.catalogue
        self._gap = round(UNIT * desk.scale)
        self._items: dict[str, QStandardItem] = {}
        self._shown: Plan | None = None
        self._model = self._make_model()
        self._filter = _Filter(self._model)
        self._tree = self._make_tree()
        self._tree.setProperty("reference", "support")
        self._details = MeasureDetails(desk)

        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_filter_bar())
        column.addWidget(self._tree, 1)
        column.addLayout(self._make_buttons())

        right = QWidget()
        right_column = QVBoxLayout(right)
        right_column.setContentsMargins(0, 0, 0, 0)
        right_column.setSpacing(self._gap)
        right_column.addWidget(self._details, 3)
        right_column.addWidget(self._make_coverage_panel(), 2)

        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([560, 560])
        splitter.setChildrenCollapsible(False)
        row = QVBoxLayout(self)
        row.setContentsMargins(self._gap, self._gap, self._gap, self._gap)
        row.addWidget(splitter)

        self._model.itemChanged.connect(self._ticked)
        desk.session.plan_changed.connect(self._plan_changed)
        desk.session.plan_opened.connect(self._show_plan)
        self._show_plan()
        first = str(desk.memory.get("measures.current", next(iter(self._catalogue.measures))))
        self._tree.setCurrentIndex(self._filter.mapFromSource(self._items[first].index()))

    # ------------------------------------------------------------------ parts

    def _make_model(self) -> QStandardItemModel:
        model = QStandardItemModel(self)
        language = self.desk.language
        for measure in self._catalogue.measures.values():
            item = QStandardItem(f"{measure.number}. {measure.name[language]}")
            item.setData(measure.id, ID)
            item.setData(measure.tasks, TASKS)
            words = (measure.name, measure.wording, measure.aim, measure.result)
            item.setData(" ".join(text[language] for text in words).casefold(), SEARCH)
            item.setData(measure.wording[language], Qt.ItemDataRole.ToolTipRole)
            item.setCheckable(True)
            item.setEditable(False)
            owner = self._items.get(measure.parent)
            (owner or model.invisibleRootItem()).appendRow(item)
            self._items[measure.id] = item
        return model

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self._filter)
        tree.setHeaderHidden(True)
        tree.setWordWrap(True)
        tree.setAccessibleName(self.tr("Catalogue of measures"))
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.expandAll()
        self._filter.layoutChanged.connect(tree.expandAll)
        tree.selectionModel().currentChanged.connect(self._show_details)
        return tree

    def _make_filter_bar(self) -> QGridLayout:
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find a measure"))
        self._words.setClearButtonEnabled(True)
        self._words.setAccessibleName(self._words.placeholderText())
        self._task = ChoiceBox()
        self._task.setAccessibleName(self.tr("Task of the strategy"))
        self._task.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._task.setMinimumContentsLength(14)
        self._task.addItem(self.tr("All tasks of the strategy"), "")
        for number, task in enumerate(self._catalogue.tasks.values(), 1):
            self._task.addItem(f"{number}. {task.name[self.desk.language]}", task.id)
        self._ticked_only = QCheckBox(self.tr("&Ticked only"))
        self._words.textChanged.connect(self._narrow)
        self._task.currentIndexChanged.connect(self._narrow)
        self._ticked_only.toggled.connect(self._narrow)
        bar = QGridLayout()
        two_rows = self.desk.scale > _ONE_ROW
        bar.addWidget(self._words, 0, 0, 1, 2 if two_rows else 1)
        bar.addWidget(self._task, *((1, 0) if two_rows else (0, 1)))
        bar.addWidget(self._ticked_only, *((1, 1) if two_rows else (0, 2)))
        bar.setColumnStretch(0, 3)
        bar.setColumnStretch(1, 0 if two_rows else 2)
        return bar

    def _make_buttons(self) -> QHBoxLayout:
        own = QPushButton(icon("add"), self.tr("&Own measure…"))
        own.setToolTip(self.tr("Add a measure that the catalogue does not have"))
        own.clicked.connect(self._add_own)
        go_on = QPushButton(self.tr("To the &plan"))
        go_on.setObjectName("primary")
        go_on.clicked.connect(lambda: self.desk.go_to.emit("plan"))
        bar = QHBoxLayout()
        bar.addWidget(own)
        bar.addWidget(HelpButton(self.desk, "support"))
        bar.addStretch(1)
        bar.addWidget(go_on)
        return bar

    def _make_coverage_panel(self) -> QWidget:
        panel = QFrame()
        panel.setObjectName("panel")
        column = QVBoxLayout(panel)
        heading = QLabel(self.tr("What the plan covers"))
        heading.setObjectName("subtitle")
        column.addWidget(heading)
        self._count = QLabel()
        self._count.setWordWrap(True)
        column.addWidget(self._count)
        self._coverage_area = QScrollArea()
        self._coverage_area.setWidgetResizable(True)
        self._coverage_area.setFrameShape(QFrame.Shape.NoFrame)
        self._coverage_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._coverage_area)
        return panel

    # ------------------------------------------------------------------ the plan on the page

    def _show_plan(self) -> None:
        plan = self.desk.session.plan
        if plan is self._shown:
            return
        self._shown = plan
        self._details.show_territory(plan.territory)
        taken = {item.measure for item in plan.items}
        self._model.blockSignals(True)
        for measure_id, item in self._items.items():
            item.setCheckState(Qt.CheckState.Checked if measure_id in taken else Qt.CheckState.Unchecked)
        self._model.blockSignals(False)
        self._tree.viewport().update()
        if self._ticked_only.isChecked():
            self._filter.invalidate()
        territory = self.desk.library.gazetteer.territories[plan.territory].name[self.desk.language]
        self._count.setText(
            phrase(self.tr("%n measure(s) in the plan: %1", "%1 is the region", len(plan.items)), territory)
        )
        self._show_coverage()

    def _plan_changed(self, change: PlanChange) -> None:
        if self.isVisible() and (change.touches("items") or change.touches("territory")):
            self._show_plan()

    def _show_coverage(self) -> None:
        content = QWidget()
        self._coverage = QVBoxLayout(content)
        self._coverage.setContentsMargins(0, 0, 0, 0)
        language = self.desk.language
        found = coverage(self.desk.session.plan, self.desk.library)
        for heading, names, served in (
            (self.tr("Tasks of the strategy"), self._catalogue.tasks, found.tasks),
            (self.tr("Provisions of the concept"), self._catalogue.provisions, found.provisions),
        ):
            title = QLabel(heading)
            title.setObjectName("muted")
            self._coverage.addWidget(title)
            for key, items in served.items():
                state = self.tr("%n measure(s)", None, len(items)) if items else self.tr("not covered")
                self._add_line(f"{names[key].name[language]}: {state}", "good" if items else "bad")
        if found.unmet:
            title = QLabel(self.tr("Needed first, not in the plan"))
            title.setObjectName("muted")
            self._coverage.addWidget(title)
        for needed in dict.fromkeys(need.measure for need in found.unmet):
            measure = self._catalogue.measures[needed]
            button = QPushButton(icon("add"), f"{measure.number}. {measure.name[language]}".replace("&", "&&"))
            button.setFlat(True)
            button.setStyleSheet("text-align: left")
            button.clicked.connect(lambda _checked, measure=measure: self._add_needed(measure))
            self._coverage.addWidget(button)
        self._coverage.addStretch(1)
        self._coverage_area.setWidget(content)

    def _add_line(self, text: str, name: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        side = round(16 * self.desk.scale)
        mark = QLabel()
        colour = self.desk.colours.good if name == "good" else self.desk.colours.bad
        mark.setPixmap(icon("fine" if name == "good" else "error", colour).pixmap(side, side))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        self._coverage.addWidget(line)

    # ------------------------------------------------------------------ what the user does

    def _narrow(self) -> None:
        self._filter.narrow(self._words.text(), self._task.currentData(), self._ticked_only.isChecked())
        self._tree.expandAll()

    def _ticked(self, item: QStandardItem) -> None:
        measure = self._catalogue.measures[item.data(ID)]
        if item.checkState() == Qt.CheckState.Checked:
            self._add(measure)
        else:
            self.desk.session.apply(
                self.tr("Remove measure %1").replace("%1", measure.number),
                lambda plan: edits.remove_measures(plan, (measure.id,)),
            )
            self.desk.message.emit(self.tr("Measure %1 removed; Ctrl+Z brings it back").replace("%1", measure.number))

    def _add(self, measure: Measure) -> None:
        self.desk.session.apply(
            self.tr("Add measure %1").replace("%1", measure.number),
            lambda plan: edits.add_measures(plan, self.desk.library, (measure.id,)),
        )

    def _add_needed(self, measure: Measure) -> None:
        self._add(measure)
        self.reveal(f"measures/{measure.id}")

    def _add_own(self) -> None:
        new_id = edits.fresh_id()
        self.desk.session.apply(self.tr("Add own measure"), lambda plan: edits.add_item(plan, new_id=lambda: new_id))
        self.desk.go_to.emit(f"items/{new_id}/wording")

    def _show_details(self, index: QModelIndex) -> None:
        if index.isValid():
            measure = self._catalogue.measures[index.data(ID)]
            self.desk.memory["measures.current"] = measure.id
            self._details.show_measure(measure)

    def enter(self) -> None:
        self._show_plan()
        self._tree.setFocus()

    def search(self) -> bool:
        self._words.setFocus()
        return True

    def reveal(self, where: str) -> bool:
        part, _, key = where.partition("/")
        if part == "tasks":
            self._task.setCurrentIndex(max(0, self._task.findData(key)))
        item = self._items.get(key)
        if item is None:
            self._tree.setFocus()
            return part in ("measures", "tasks")
        self._task.setCurrentIndex(0)
        self._words.clear()
        self._ticked_only.setChecked(False)
        self._tree.setCurrentIndex(self._filter.mapFromSource(item.index()))
        self._tree.setFocus()
        return True
