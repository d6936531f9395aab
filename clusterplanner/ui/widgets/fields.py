"""Fields whose typing goes into the plan: multi-line texts, lines, bodies.

`edited` follows each change by the user, so that no more than the last letters can be lost; `committed` comes once,
when the user is done and the text is not the one shown. `visit` counts how often a field took the focus, so that what
is typed in one visit undoes as one step. Undo is the plan's, not the field's.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from clusterplanner.ui.widgets.boxes import ChoiceBox


def commit_typing(window: QWidget) -> None:
    """Let the field that the user is in commit what was typed, as leaving it would, even in a window behind others."""
    field: QWidget | None = window.focusWidget()
    if field is None:
        return
    if not field.hasFocus():
        QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))
        return
    field.clearFocus()
    if isValid(field) and field.isVisible():
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def enter_field(field: QWidget) -> None:
    """Put the focus on a field and scroll it into view, once fields just made have their place."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(0, field, lambda: _bring_into_view(field))


def _bring_into_view(field: QWidget) -> None:
    around: QWidget | None = field.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(field)
        around = around.parentWidget()


def mark(field: QWidget, sentence: str) -> None:
    """Mark a field whose text is refused, with the sentence why; "" takes the mark away."""
    field.setProperty("wrong", bool(sentence))
    field.setAccessibleDescription(sentence)
    field.setToolTip(sentence)
    field.style().unpolish(field)
    field.style().polish(field)


def is_wrong(field: QWidget) -> bool:
    """Tell whether a field is marked as refused."""
    return bool(field.property("wrong"))


def _is_undo(event: QEvent) -> bool:
    standard = QKeySequence.StandardKey
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (event.matches(standard.Undo) or event.matches(standard.Redo))
    )


class TextField(QPlainTextEdit):
    """A text of some lines; of one paragraph where Enter would be no part of it."""

    edited = Signal(str)

    def __init__(self, lines: int = 3, parent: QWidget | None = None, *, paragraphs: bool = True) -> None:
        super().__init__(parent)
        self.visit = 0
        self._paragraphs = paragraphs
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.hasFocus():
            self.verticalScrollBar().setValue(0)  # a text newly wrapped would stand at some line of its middle

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._paragraphs and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit(self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.visit += 1
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if _is_undo(event):
            event.ignore()
            return False
        return super().event(event)


class LineField(QLineEdit):
    """A line; Escape brings back what stood there when the visit began, or what a refused text stands over."""

    edited = Signal(str)
    committed = Signal(str)
    refused = Signal(str)  # the sentence why, "" when the field is right again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit = 0
        self._shown = ""
        self._before = ""
        self._at_first = ""
        self.textEdited.connect(self.edited)
        self.editingFinished.connect(self.commit)

    def show_text(self, text: str) -> None:
        """Show a text without telling it as an edit; what is refused stays until another text is to be shown.

        A blank typed at either end stays while the user goes on.
        """
        if is_wrong(self) and text == self._shown:
            return
        self.accept()
        self._shown = text
        if text != self.text() and not (self.hasFocus() and text == self.text().strip()):
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Tell a text that is not the one shown."""
        if self.text() != self._shown:
            self._before, self._shown = self._shown, self.text()
            self.committed.emit(self._shown)
        else:
            self.accept()

    def refuse(self, sentence: str) -> None:
        """Mark the text just committed as wrong and leave it for correction."""
        self._shown = self._before
        mark(self, sentence)
        self.refused.emit(sentence)

    def accept(self) -> None:
        """Take the mark away."""
        if is_wrong(self):
            mark(self, "")
            self.refused.emit("")

    def give_up(self) -> None:
        """Drop a refused text for the one that it stands over."""
        if is_wrong(self):
            self.accept()
            self.setText(self._shown)

    def begin_visit(self) -> None:
        """Count a visit of the field, or of the choice that it is a part of."""
        self.visit += 1
        self._at_first = self._shown if is_wrong(self) else self.text()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.begin_visit()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        completer = self.completer()
        popup = completer.popup() if completer else None
        suggesting = popup is not None and popup.isVisible()  # then Escape closes the list
        if event.key() == Qt.Key.Key_Escape and self.text() != self._at_first and not suggesting:
            self.accept()
            self.setText(self._at_first)
            self.edited.emit(self._at_first)
            return
        super().keyPressEvent(event)


class WrappedTick(QWidget):
    """A tick box whose words take as many lines as they need."""

    clicked = Signal(bool)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(self)
        self._box.setAccessibleName(words)
        self._box.clicked.connect(self.clicked)
        self._words = QLabel(words, self)
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


class ChoiceField(ChoiceBox):
    """A line with suggestions, completed by any part of them; free text is welcome."""

    edited = Signal(str)
    committed = Signal(str)

    def __init__(self, suggestions: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineField()
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
        self.line.edited.connect(self.edited)
        self.line.committed.connect(self.committed)
        self.activated.connect(self._pick)

    @property
    def visit(self) -> int:
        """How often the field took the focus."""
        return self.line.visit

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Offer other suggestions; what is typed stays."""
        if list(suggestions) == [self.itemText(row) for row in range(self.count())]:
            return
        typed = self.currentText()
        self.clear()
        self.addItems(list(suggestions))
        for row, text in enumerate(suggestions):
            self.setItemData(row, text, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(-1)
        self.setEditText(typed)

    def show_text(self, text: str) -> None:
        """Show a text without telling it as an edit."""
        self.line.show_text(text)

    def _pick(self, _index: int) -> None:
        self.edited.emit(self.currentText())
        self.line.commit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # the list of suggestions closed
            self.line.begin_visit()
        super().focusInEvent(event)
