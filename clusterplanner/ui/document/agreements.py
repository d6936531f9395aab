"""The blocks «СОГЛАСОВАНО» of the document."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Agreement, Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.group import OptionGroup
from clusterplanner.ui.icons import icon
from clusterplanner.ui.widgets.fields import LineField, TextField


class AgreementsGroup(OptionGroup):
    """Who agrees to the document: a block for each, blocks come and go."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name(self.tr("Agreed by"))
        self._blocks = QVBoxLayout()
        self.column.addLayout(self._blocks)
        self._shown: tuple[str, ...] | None = None

    def show_plan(self, plan: Plan) -> None:
        ids = tuple(each.id for each in plan.agreements)
        if ids != self._shown:
            self._shown = ids
            self._make_blocks(plan)
        for agreement in plan.agreements:
            for name in ("position", "name"):
                field = self.fields[f"agreements/{agreement.id}/signatory/{name}"]
                assert isinstance(field, LineField | TextField)
                field.show_text(getattr(agreement.signatory, name))

    def _make_blocks(self, plan: Plan) -> None:
        while (taken := self._blocks.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields.clear()
        for agreement in plan.agreements:
            self._blocks.addWidget(self._make_block(agreement))
        add = QPushButton(icon("add"), self.tr("Add a block"), self)
        add.clicked.connect(lambda _checked: self.apply(edits.add_agreement))
        self._blocks.addWidget(add)
        self.remade.emit()

    def _make_block(self, agreement: Agreement) -> QWidget:
        block = QWidget(self)
        form = QFormLayout(block)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, caption in (("position", self.tr("Position:")), ("name", self.tr("Initials and surname:"))):
            path = f"agreements/{agreement.id}/signatory/{name}"
            form.addRow(caption, self.line(path, partial(_set_agreement, agreement.id, name)))
        remove = QPushButton(icon("delete"), self.tr("Remove the block"), block)
        remove.clicked.connect(lambda _checked: self.apply(lambda plan: edits.remove_agreements(plan, (agreement.id,))))
        form.addRow(remove)
        return block


def _set_agreement(agreement_id: str, name: str, plan: Plan, text: str) -> Plan:
    return edits.set_agreement(plan, agreement_id, **{name: text})
