"""A field that finds a region, district or city by any of its names."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.territories import Level
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.phrases import phrase

_SHOWN: Final = 12  # names at once; more are scrolled
_CODE: Final = Qt.ItemDataRole.UserRole


class TerritoryFinder(QLineEdit):
    """Lists the names that contain what is typed; Enter or a click takes one and empties the field."""

    found = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setPlaceholderText(self.tr("Find a region, district or city"))
        self.setAccessibleName(self.tr("Find a region, district or city"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(self.placeholderText()) + 3 * self.sizeHint().height()
        )
        self._names = QStandardItemModel(self)
        desk.later(self._fill)
        self._completer = QCompleter(self._names, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.activated[QModelIndex].connect(lambda index: self._take(index.data(_CODE)))  # type: ignore[index]
        self.setCompleter(self._completer)
        self.returnPressed.connect(self._find)

    def _fill(self) -> None:
        gazetteer, language = self._desk.library.gazetteer, self._desk.language
        for region in gazetteer.regions:
            self._names.appendRow(self._named(region.name[language], region.code))
            for part in gazetteer.districts(region.code):
                text = f"{part.name[language]} – {region.name[language]}"
                self._names.appendRow(self._named(text, part.code))

    @staticmethod
    def _named(text: str, code: str) -> QStandardItem:
        item = QStandardItem(text)
        item.setData(code, _CODE)
        return item

    def _take(self, code: str) -> None:
        QTimer.singleShot(0, self.clear)  # the completer writes the name into the field after this
        self.found.emit(code)

    def _find(self) -> None:
        """Take what the typed text names, alone or as the only one that contains it; else list or say that none is."""
        text = self.text().strip()
        listed = self._completer.popup()
        if not text or (listed is not None and listed.isVisible() and listed.currentIndex().isValid()):
            return  # the list takes the name that stands out in it
        codes = self._called(text)
        if not codes:
            self._completer.setCompletionPrefix(text)
            model = self._completer.completionModel()
            codes = [model.index(row, 0).data(_CODE) for row in range(model.rowCount())]
        if len(codes) == 1:
            if listed is not None:
                listed.hide()
            self._take(codes[0])
        elif codes:
            self._completer.complete()
        else:
            self._desk.message.emit(phrase(self.tr("No region, district or city is called “%1”"), text))

    def _called(self, text: str) -> list[str]:
        try:
            called = self._desk.library.gazetteer.called(text)
        except Refusal:
            return []
        return [each.code for each in called if each.level in (Level.REGION, Level.DISTRICT, Level.CITY)]
