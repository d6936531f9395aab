"""Earlier versions of the plan's file: look when, take one back as an undoable edit."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.files import plan_file
from clusterplanner.core.files.snapshots import snapshots
from clusterplanner.ui.desk import Desk


class VersionsDialog(QDialog):
    """Lists the kept versions, the newest first; restoring one is a step that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Earlier versions"))
        self._list = QListWidget()
        self._list.setAccessibleName(self.windowTitle())
        path = desk.session.path
        for snapshot in snapshots(path) if path else ():
            item = QListWidgetItem(f"{snapshot.when.astimezone():%d.%m.%Y %H:%M:%S}")
            item.setData(Qt.ItemDataRole.UserRole, str(snapshot.path))
            self._list.addItem(item)
        hint = QLabel(
            self.tr("A version is kept at each save. Restoring one can be undone with Ctrl+Z.")
            if self._list.count()
            else self.tr("No earlier version is kept: the plan was not saved over before.")
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._restore = buttons.addButton(self.tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._restore.setEnabled(False)
        self._list.currentItemChanged.connect(lambda item: self._restore.setEnabled(item is not None))
        self._list.itemActivated.connect(lambda _item: self.accept())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self._list)
        column.addWidget(buttons)
        self.resize(round(420 * desk.scale), round(320 * desk.scale))

    def accept(self) -> None:
        item = self._list.currentItem()
        try:
            territories = self._desk.library.catalogue.territories[0]
            plan = plan_file.read(Path(item.data(Qt.ItemDataRole.UserRole)), territories)
        except Refusal as refusal:
            QMessageBox.warning(self, self.windowTitle(), refusal.sentence(self._desk.language))
            return
        self._desk.session.apply(self.tr("Restore version of %1").replace("%1", item.text()), lambda _plan: plan)
        super().accept()
