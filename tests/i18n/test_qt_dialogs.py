"""Qt's own dialogs speak the language of the window, though Qt has no Belarusian."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTextEdit,
    QUndoView,
    QWidget,
)
from visible_texts import english, left_in_english

from clusterplanner.core.base.text import Language


def speaks(widget: QWidget, *names: str) -> bool:
    assert left_in_english(widget, *names) == {}
    return True


def test_buttons_of_message_boxes(qt_dialogs: Language) -> None:
    box = QMessageBox()
    each = QMessageBox.StandardButton
    for button in each:
        if each.Ok.value <= button.value <= each.RestoreDefaults.value:
            box.addButton(button)
    box.setDetailedText("подробно")
    assert len(box.buttons()) > 15
    assert speaks(box)
    said = {box.button(each.Save).text(), box.button(each.Yes).text()}
    assert said == ({"Захаваць", "&Так"} if qt_dialogs is Language.BE else {"Сохранить", "&Да"})


def test_button_boxes(qt_dialogs: Language) -> None:
    each = QDialogButtonBox.StandardButton
    assert speaks(QDialogButtonBox(each.Ok | each.Cancel | each.Close | each.Apply | each.Help))


def test_file_dialog(qt_dialogs: Language, tmp_path: Path) -> None:
    folder = tmp_path / "папка"
    folder.mkdir()
    (folder / "план.txt").write_text("план")
    places = (str(folder), str(Path.cwd()), str(Path.home()), *folder.parts, *Path.cwd().parts, *Path.home().parts)
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    for view in (QFileDialog.ViewMode.Detail, QFileDialog.ViewMode.List):
        for mode in (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave):
            dialog.setViewMode(view)
            dialog.setAcceptMode(mode)
            assert set(left_in_english(dialog, *places)) <= {"txt Файл", "Файл txt"}


def test_print_dialog(qt_dialogs: Language, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "план.pdf"))
    assert speaks(QPrintDialog(printer), printer.outputFileName())


def test_input_dialog_and_undo_view(qt_dialogs: Language) -> None:
    assert speaks(QInputDialog())
    assert speaks(QUndoView())


def test_menus_of_fields(qt_dialogs: Language) -> None:
    line, area = QLineEdit("текст"), QTextEdit("текст")
    for made in (line.createStandardContextMenu(), area.createStandardContextMenu()):
        assert isinstance(made, QMenu)
        assert len(made.actions()) > 6
        assert speaks(made)
        made.deleteLater()


def test_names_of_keys(qt_dialogs: Language) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    told = [QKeySequence(key).toString(native) for key in ("Space", "Left", "Up", "Ctrl+Right", "Alt+Down", "F8")]
    assert [text for text in told if english(text)] == []


def test_dialogs_for_colours_and_fonts_are_not_used() -> None:
    """Their texts are not in the Belarusian catalogue: whoever uses one brings them along."""
    sources = sorted((Path(__file__).resolve().parents[2] / "clusterplanner").rglob("*.py"))
    used = [
        path.name for path in sources if re.search(r"QColorDialog|QFontDialog|QWizard|QMdi", path.read_text("utf-8"))
    ]
    assert used == []
