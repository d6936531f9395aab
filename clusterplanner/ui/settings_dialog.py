"""The settings dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.text import Language
from clusterplanner.ui.i18n import LANGUAGE_NAMES
from clusterplanner.ui.settings import FONT_SCALES, Look, Settings
from clusterplanner.ui.widgets.boxes import ChoiceBox


class SettingsDialog(QDialog):
    """Language, look, text size, organisation and folder; nothing changes before OK."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self._language = ChoiceBox()
        for language in Language:
            self._language.addItem(LANGUAGE_NAMES[language], language)
        self._language.setCurrentIndex(self._language.findData(settings.language))
        self._look = ChoiceBox()
        for look, name in (
            (Look.SYSTEM, self.tr("As in the system")),
            (Look.LIGHT, self.tr("Light")),
            (Look.DARK, self.tr("Dark")),
        ):
            self._look.addItem(name, look)
        self._look.setCurrentIndex(self._look.findData(settings.look))
        self._scale = ChoiceBox()
        for scale in FONT_SCALES:
            self._scale.addItem(f"{scale}\u00a0%", scale)
        self._scale.setCurrentIndex(self._scale.findData(settings.font_scale))
        self._organisation = QLineEdit(settings.organisation)
        self._organisation.setMinimumWidth(round(320 * settings.font_scale / 100))
        self._folder = QLineEdit(str(settings.plans_folder))
        choose = QPushButton(self.tr("&Choose…"))
        choose.clicked.connect(self._choose_folder)
        folder = QHBoxLayout()
        folder.addWidget(self._folder, 1)
        folder.addWidget(choose)

        form = QFormLayout()
        form.addRow(self.tr("&Language of the window:"), self._language)
        form.addRow(self.tr("C&olours:"), self._look)
        form.addRow(self.tr("Text &size:"), self._scale)
        form.addRow(self.tr("Your o&rganisation:"), self._organisation)
        caption = QLabel(self.tr("Folder for &plans:"))
        caption.setBuddy(self._folder)  # the form sees a layout here and would print the ampersand
        form.addRow(caption, folder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for plans"), self._folder.text())
        if folder:
            self._folder.setText(folder)

    def accept(self) -> None:
        """Keep the settings, close, then let the window be built anew in the chosen look."""
        self._settings.organisation = self._organisation.text().strip()
        folder = self._folder.text().strip()
        if folder:
            self._settings.plans_folder = Path(folder)
        super().accept()
        language, look = Language(self._language.currentData()), Look(self._look.currentData())
        self._settings.set_look(language, look, int(self._scale.currentData()))
