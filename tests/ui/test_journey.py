"""The main job from an empty start to a signed-ready PDF, by keyboard and mouse alone."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.problems import Severity
from clusterplanner.core.files import plan_file
from clusterplanner.core.plan.plan import Funding
from clusterplanner.ui.window import MainWindow

Type = Callable[[QWidget, str], None]
BODY = "отдел экономики Оршанского райисполкома"
WORDING = "Создание кластера «Лён и полотно» с участием ОАО <Б> & К°"
RESULT = "Кластер создан и работает"
SIGNER = "К.К.Ковалев"


def key(key_: Qt.Key, *, ctrl: bool = False) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused, key_, modifier)
    if ctrl and (left := QApplication.focusWidget()):
        QTest.keyRelease(left, Qt.Key.Key_Control)
    QApplication.processEvents()


def replace_text(type_text: Type, text: str) -> None:
    """Put a text in place of what the field with the focus holds."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit | QComboBox), field
    if isinstance(field, QComboBox):
        assert field.isEditable()
    key(Qt.Key.Key_A, ctrl=True)
    type_text(field, text)
    if isinstance(field, QComboBox):
        if field.completer().popup().isVisible():
            QTest.keyClick(field.completer().popup(), Qt.Key.Key_Escape)
        field.window().activateWindow()  # the invisible screen leaves the list of suggestions active
        QTest.qWait(20)


def type_into_cell(type_text: Type, text: str) -> None:
    """Type into the current cell of the table with the focus."""
    view = QApplication.focusWidget()
    assert isinstance(view, QTableView), view
    key(Qt.Key.Key_F2)
    replace_text(type_text, text)
    key(Qt.Key.Key_Return)


def pick_in_cell(last: bool) -> None:
    """Pick the first or the last entry of the choice in the current cell."""
    view = QApplication.focusWidget()
    key(Qt.Key.Key_F2)
    QTest.qWait(1)
    (box,) = view.findChildren(QComboBox)
    QTest.keyClick(box.view(), Qt.Key.Key_End if last else Qt.Key.Key_Home)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    QApplication.processEvents()


def mend(type_text: Type, where: str) -> None:
    """Fill in the field that the window went to."""
    match where.split("/"):
        case [*_, "responsible"]:
            replace_text(type_text, BODY)
        case [*_, "start"]:
            replace_text(type_text, "II квартал 2027")
            key(Qt.Key.Key_Tab)
            replace_text(type_text, "2029")
            key(Qt.Key.Key_Return)
        case [*_, "baseline"]:
            type_into_cell(type_text, "0")
        case [*_, "baseline_year"]:
            type_into_cell(type_text, "2025")
        case [*_, "values"]:
            type_into_cell(type_text, "3")
        case _:
            raise AssertionError(f"no way to mend {where}")


def errors(window: MainWindow) -> list[str]:
    return [each.where for each in window.desk.session.problems if each.severity is Severity.ERROR]


def button(page: QWidget, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if text in each.text() and each.isVisible())


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def pick_the_region(window: MainWindow) -> None:
    assert window._current == "start"
    key(Qt.Key.Key_Space)  # the first button has the focus
    assert window._current == "region"
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        if window.desk.territory != "BY-VI":
            key(arrow)
    assert window.desk.territory == "BY-VI"
    assert window.desk.session.plan.territory == "BY-VI"  # a plan nobody touched comes along


def look_at_an_indicator(window: MainWindow) -> None:
    key(Qt.Key.Key_2, ctrl=True)
    assert window._current == "indicators"
    before = window.desk.indicator
    key(Qt.Key.Key_Right)
    assert window.desk.indicator != before


def tick_two_measures_and_add_one(window: MainWindow, qtbot: QtBot, type_text: Type) -> None:
    session = window.desk.session
    key(Qt.Key.Key_4, ctrl=True)
    key(Qt.Key.Key_Home)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Space)
    assert [item.measure for item in session.plan.items] == list(window.desk.library.catalogue.measures)[:2]
    click(qtbot, button(window._pages["measures"], "Добавить"))
    assert window._current == "plan"
    replace_text(type_text, WORDING)
    key(Qt.Key.Key_Tab)
    replace_text(type_text, RESULT)
    assert (session.plan.items[-1].wording, session.plan.items[-1].result) == (WORDING, RESULT)


def fill_in_the_budget(window: MainWindow, qtbot: QtBot, type_text: Type) -> None:
    form = window._pages["plan"]._form
    form.tabBar().setFocus()
    key(Qt.Key.Key_Right)
    assert form.currentWidget() is form.budget
    click(qtbot, form.budget._add)
    pick_in_cell(last=False)
    form.budget._view.setFocus()
    key(Qt.Key.Key_Right)
    type_into_cell(type_text, "1 250,5")
    key(Qt.Key.Key_Escape)  # no further line
    (line,) = window.desk.session.plan.items[-1].budget
    assert (line.year, line.funding, line.amount) == (
        window.desk.session.plan.first_year,
        Funding.REPUBLICAN,
        Decimal("1250.5"),
    )


def mend_every_error(window: MainWindow, type_text: Type) -> None:
    for _ in range(60):
        if not errors(window):
            return
        key(Qt.Key.Key_F8)
        listed = window.problem_dock.rows
        assert QApplication.focusWidget() is listed
        listed.setCurrentRow(0)
        where = listed.currentItem().data(Qt.ItemDataRole.UserRole)
        key(Qt.Key.Key_Return)
        mend(type_text, where)
        assert where not in errors(window)
    raise AssertionError(errors(window))


def export_pdf(window: MainWindow, qtbot: QtBot, dialogs, type_text: Type, target: Path) -> str:
    """Sign, export, and return the PDF's text without blanks."""
    key(Qt.Key.Key_6, ctrl=True)
    window.go_to("signature/position")
    replace_text(type_text, "Начальник отдела")
    key(Qt.Key.Key_Tab)
    replace_text(type_text, SIGNER)

    def drive(dialog: QDialog) -> None:
        folder, name, *_ = dialog.findChildren(QLineEdit)
        dialog.show()
        qtbot.waitUntil(dialog.isActiveWindow)
        folder.setText(str(target.parent))
        name.setText(target.name)
        key(Qt.Key.Key_Return)
        qtbot.waitUntil(target.exists, timeout=15000)
        qtbot.waitUntil(lambda: not dialog.findChild(QProgressBar).isVisible())
        key(Qt.Key.Key_Return)
        assert not dialog.isVisible()

    dialogs.expect(drive)
    key(Qt.Key.Key_E, ctrl=True)
    window.activateWindow()  # which the invisible screen leaves to the program
    qtbot.waitUntil(window.isActiveWindow)
    document = pypdfium2.PdfDocument(target.read_bytes())
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return bare(text)


def bare(text: str) -> str:
    """Return a text without blanks, breaks and soft hyphens, which the document sets as its lines need them."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in "\u00ad\ufffe\x02")


def test_the_main_job(open_main_window, qtbot: QtBot, settings, dialogs, type_text: Type, tmp_path: Path) -> None:
    window: MainWindow = open_main_window()
    qtbot.waitUntil(window.isActiveWindow)
    pick_the_region(window)
    look_at_an_indicator(window)
    tick_two_measures_and_add_one(window, qtbot, type_text)
    fill_in_the_budget(window, qtbot, type_text)
    mend_every_error(window, type_text)
    text = export_pdf(window, qtbot, dialogs, type_text, tmp_path / "План.pdf")
    for told in (BODY, WORDING, SIGNER, RESULT, "1 250,5", "II квартал 2027"):
        assert bare(told) in text, told

    path = settings.plans_folder / "Мой план.cplan"
    dialogs.expect(str(path))
    key(Qt.Key.Key_S, ctrl=True)
    saved = window.desk.session.plan
    assert plan_file.read(path) == saved
    key(Qt.Key.Key_Q, ctrl=True)
    assert not window.isVisible()

    again: MainWindow = open_main_window()
    qtbot.waitUntil(again.isActiveWindow)
    dialogs.expect(str(path))
    key(Qt.Key.Key_O, ctrl=True)
    assert again._current == "plan"
    assert again.desk.session.plan == saved
