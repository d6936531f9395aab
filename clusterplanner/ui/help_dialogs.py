"""Short help: keys, and what the program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clusterplanner import __version__


class KeysDialog(QDialog):
    """Lists every command that has a key, as the menus themselves have it."""

    def __init__(self, actions: Sequence[QAction], scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        table = QTableWidget(len(actions), 2)
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Key")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, action in enumerate(actions):
            table.setItem(row, 0, QTableWidgetItem(action.text().replace("&", "").rstrip("…")))
            table.setItem(row, 1, QTableWidgetItem(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)))
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.resizeColumnToContents(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(table)
        column.addWidget(buttons)
        self.resize(round(460 * scale), round(480 * min(scale, 1.3)))


class AboutBox(QMessageBox):
    """Says what the program is and what its figures rest on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About the program"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"ClusterPlanner {__version__}")
        self.setInformativeText(
            "\n\n".join(
                (
                    self.tr("Plans of support measures for cluster initiatives in the regions of Belarus."),
                    self.tr(
                        "The figures are those of the National Statistical Committee of the Republic of Belarus and of "
                        "the other sources named in each figure's passport. The measures are those of an article by "
                        "Yu. G. Vailunova and G. A. Yasheva."
                    ),
                    self.tr("The program uses no network and sends nothing anywhere."),
                    "Apache License 2.0",
                )
            )
        )
