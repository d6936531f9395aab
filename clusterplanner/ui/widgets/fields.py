"""Fields that commit what was typed: multi-line texts, lines, bodies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


class TextField(QPlainTextEdit):
    """A text of some lines; `edited` follows each change by the user, undo is left to the plan's own.

    `visit` counts how often the field took the focus, so that what is typed in one visit undoes as one step.
    """

    edited = Signal(str)

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit = 0
        self._lines = lines
        self._filling = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._tell)

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.font()).lineSpacing() * self._lines
        margins = 2 * round(self.document().documentMargin()) + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height + margins)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(self.sizeHint().height(), super().sizeHint().height()))

    def show_text(self, text: str) -> None:
        """Show a text without telling it as an edit; the cursor stays where the text is the same."""
        if text != self.toPlainText():
            self._filling = True
            self.setPlainText(text)
            self._filling = False

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit(self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.visit += 1
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()  # the plan's undo, not the field's
                return False
        return super().event(event)


class LineField(QLineEdit):
    """A line; `committed` comes once, when the user is done and the text has changed."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self._commit)

    def show_text(self, text: str) -> None:
        """Show a text without telling it as an edit."""
        self._shown = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _commit(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.committed.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            return
        super().keyPressEvent(event)


class WrappedTick(QWidget):
    """A tick box whose words take as many lines as they need."""

    clicked = Signal(bool)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox()
        self._box.setAccessibleName(words)
        self._box.clicked.connect(self.clicked)
        self._words = QLabel(words)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setFocusProxy(self._box)

    def setChecked(self, checked: bool) -> None:
        """Set the tick without telling it as a click."""
        self._box.setChecked(checked)

    def isChecked(self) -> bool:
        """Whether the box is ticked."""
        return self._box.isChecked()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._box.isEnabled() and event.button() == Qt.MouseButton.LeftButton:
            self._box.click()


class ChoiceField(QComboBox):
    """A line with suggestions, completed by any part of them; free text is welcome."""

    committed = Signal(str)

    def __init__(self, suggestions: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.line = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.suggest(suggestions)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.line.editingFinished.connect(self._commit)
        self.activated.connect(lambda _index: self._commit())

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Offer other suggestions; what is typed stays."""
        typed = self.currentText()
        self.clear()
        self.addItems(list(suggestions))
        for row, text in enumerate(suggestions):
            self.setItemData(row, text, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(-1)
        self.setEditText(typed)

    def show_text(self, text: str) -> None:
        """Show a text without telling it as an edit."""
        self._shown = text
        if text != self.currentText():
            self.setEditText(text)
            self.line.setCursorPosition(0)

    def _commit(self) -> None:
        if self.currentText() != self._shown:
            self._shown = self.currentText()
            self.committed.emit(self._shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change it
