"""Ticks of the territories that one is compared with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.analysis.diagnosis import comparable
from clusterplanner.ui.diagnosis.look import Look
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT

_CODE = Qt.ItemDataRole.UserRole


class PeersDialog(QDialog):
    """A list to tick; OK is possible with at least one tick."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare with"))
        desk = look.desk
        told = self.tr("The median of the ticked territories is what %1 is compared with.")
        note = QLabel(phrase(told, look.territory.name[desk.language]))
        if look.is_plans:
            also = self.tr("The plan compares with them in its chapter 2 too.")
            note.setText(f"{note.text()} {also}")
        note.setWordWrap(True)
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Territories to compare with"))
        chosen = look.peers
        for each in comparable(desk.library, desk.territory):
            item = QListWidgetItem(each.name[desk.language])
            item.setData(_CODE, each.code)
            item.setCheckState(Qt.CheckState.Checked if each.code in chosen else Qt.CheckState.Unchecked)
            self.rows.addItem(item)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        every = QPushButton(self.tr("&All"))
        every.setAutoDefault(False)
        every.clicked.connect(self._tick_all)
        self.buttons.addButton(every, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.rows.itemChanged.connect(self._count)
        column = QVBoxLayout(self)
        column.addWidget(note)
        column.addWidget(self.rows, 1)
        column.addWidget(self.buttons)
        self.resize(round(48 * UNIT * desk.scale), round(52 * UNIT * min(desk.scale, 1.4)))

    def ticked(self) -> tuple[str, ...]:
        """Return the codes of the ticked territories."""
        items = (self.rows.item(row) for row in range(self.rows.count()))
        return tuple(item.data(_CODE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _tick_all(self) -> None:
        for row in range(self.rows.count()):
            self.rows.item(row).setCheckState(Qt.CheckState.Checked)

    def _count(self, _item: QListWidgetItem) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.ticked()))
