"""A group of the document's options: a panel of fields that are bound to the plan."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QVBoxLayout, QWidget

from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.widgets.fields import LineField, TextField, WrappedTick


class OptionGroup(QFrame):
    """A titled panel; each change of a field is an edit of the plan, each change of the plan is shown by its fields.

    `fields` are the widgets to focus by path of the plan. Groups are built from the desk alone and show the plan of its
    session as soon as `show_plan` is called.
    """

    remade = Signal()  # some fields went and others came

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.fields: dict[str, QWidget] = {}
        self.refreshers: list[Callable[[Plan], None]] = []
        self.setObjectName("panel")
        self._heading = QLabel(self)
        self._heading.setObjectName("subtitle")
        self.column = QVBoxLayout(self)
        self.column.addWidget(self._heading)

    def show_plan(self, plan: Plan) -> None:
        """Show the plan as it is now."""
        for refresh in self.refreshers:
            refresh(plan)

    def name(self, title: str) -> None:
        """Give the group its title."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def make_form(self) -> QFormLayout:
        """Return the form below the title, each caption above its field."""
        form = QFormLayout()
        self.column.addLayout(form)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        return form

    # ------------------------------------------------------------------ fields bound to the plan

    def apply(self, edit: Callable[[Plan], Plan], key: str = "") -> None:
        """Edit the plan; edits in a row with the same key undo as one."""
        self.desk.session.apply(self.tr("Change the document"), edit, key)

    def choose(
        self, path: str, box: QComboBox, edit: Callable[[Plan, Any], Plan], value: Callable[[Plan], Any]
    ) -> QComboBox:
        """Return the box with its choice bound to the plan."""
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.activated.connect(lambda _index: self.apply(lambda plan: edit(plan, box.currentData())))
        self.refreshers.append(lambda plan: box.setCurrentIndex(box.findData(value(plan))))
        self.fields[path] = box
        return box

    def tick(
        self, words: str, edit: Callable[[Plan, bool], Plan], is_on: Callable[[Plan], bool], path: str = ""
    ) -> WrappedTick:
        """Return a tick box bound to the plan."""
        tick = WrappedTick(words, self)
        tick.clicked.connect(lambda checked: self.apply(lambda plan: edit(plan, checked)))
        self.refreshers.append(lambda plan: tick.setChecked(is_on(plan)))
        if path:
            self.fields[path] = tick
        return tick

    def bound(self, path: str, edit: Callable[..., Plan], name: str) -> LineField | TextField:
        """Return a field that shows the plan's text at a path and sets `name` through an edit."""
        field = self.line(path, lambda plan, text: edit(plan, **{name: text}))
        attribute = attrgetter(path.replace("/", "."))
        self.refreshers.append(lambda plan: field.show_text(attribute(plan)))
        return field

    def line(self, path: str, edit: Callable[[Plan, str], Plan]) -> LineField | TextField:
        """Return a field whose letters go into the plan as they are typed; bodies and positions get two lines."""
        is_long = path.endswith(("/body", "/position"))
        field = _low(TextField(2, self, paragraphs=False)) if is_long else LineField(self)
        field.edited.connect(
            lambda text: self.apply(lambda plan: edit(plan, text if is_long else text.strip()), f"{path}/{field.visit}")
        )
        self.fields[path] = field
        return field

    def text(self, name: str, lines: int) -> TextField:
        """Return a field of some lines for a text of the plan itself."""
        field = _low(TextField(lines, self))
        field.edited.connect(
            lambda text: self.apply(lambda plan: edits.set_plan(plan, **{name: text}), f"{name}/{field.visit}")
        )
        self.refreshers.append(lambda plan: field.show_text(getattr(plan, name)))
        self.fields[name] = field
        return field


def _low(field: TextField) -> TextField:
    field.setMaximumHeight(field.sizeHint().height())
    return field
