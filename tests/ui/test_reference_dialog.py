"""The reference section in the window: F1, search, links, picture, back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import clusterplanner.ui
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.reference.context import OF_PAGE, explained_by
from clusterplanner.ui.reference.dialog import ReferenceDialog
from clusterplanner.ui.reference.help_button import HelpButton
from clusterplanner.ui.reference.picture import _Picture, model_picture
from clusterplanner.ui.settings import Look, Settings
from clusterplanner.ui.theme import DARK, LIGHT
from clusterplanner.ui.window import PAGES, MainWindow

Open = Callable[..., MainWindow]
ENTRIES = library().reference.entries


def opened(window: MainWindow, entry: str = "") -> ReferenceDialog:
    window.menus.show_reference(entry)
    (dialog,) = window.findChildren(ReferenceDialog)
    assert dialog.isVisible()
    return dialog


def listed(dialog: ReferenceDialog) -> list[str]:
    return list(dialog._items)


def shown(dialog: ReferenceDialog) -> str:
    return dialog.view.toPlainText()


def test_each_page_has_an_entry() -> None:
    assert set(OF_PAGE) == set(PAGES)
    assert set(OF_PAGE.values()) <= ENTRIES.keys()


def test_every_entry_that_a_widget_names_exists() -> None:
    folder = Path(clusterplanner.ui.__file__).parent
    named = re.compile(r'setProperty\("reference", "([^"]+)"\)')
    found = {entry for path in folder.rglob("*.py") for entry in named.findall(path.read_text("utf-8"))}
    assert len(found) > 5
    assert found <= ENTRIES.keys()


def test_the_nearest_widget_decides(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = QLabel(QWidget(outer))
    assert explained_by(inner, "plan") == "page-plan"
    assert explained_by(None, "region") == "page-region"
    outer.setProperty("reference", "target")
    assert explained_by(inner, "plan") == "target"
    inner.setProperty("reference", "baseline")
    assert explained_by(inner, "plan") == "baseline"


@pytest.mark.parametrize(
    ("page", "entry"), [("diagnosis", "gravity"), ("measures", "support"), ("region", "page-region")]
)
def test_f1_explains_what_has_the_focus(window: MainWindow, qtbot: QtBot, page: str, entry: str) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page(page)
    qtbot.waitUntil(lambda: window._pages[page].isAncestorOf(QApplication.focusWidget()))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    (dialog,) = window.findChildren(ReferenceDialog)
    assert dialog.isVisible()
    assert shown(dialog).startswith(ENTRIES[entry].title.ru)


def test_the_fields_of_the_plan_are_explained(open_main_window: Open, sample: Plan) -> None:
    window = open_main_window("plan", sample)
    page = window._pages["plan"]
    window.go_to(f"items/{sample.items[0].id}/responsible")
    assert explained_by(QApplication.focusWidget(), "plan") == "responsible"
    window.go_to("purpose")
    assert explained_by(QApplication.focusWidget(), "plan") == "statements"
    assert explained_by(page._targets, "plan") == "target"
    window.go_to("risks")
    assert explained_by(QApplication.focusWidget(), "plan") == "risk"


def test_the_advisor_and_the_peers_are_explained(open_main_window: Open) -> None:
    page = open_main_window("diagnosis")._pages["diagnosis"]
    assert explained_by(page.advisor.rows, "diagnosis") == "measure-score"
    assert explained_by(page.peers, "diagnosis") == "peers"


def test_words_narrow_the_list_and_show_the_best(window: MainWindow, type_text) -> None:
    dialog = opened(window, "journey")
    assert listed(dialog) == list(ENTRIES)
    type_text(dialog.words, "государственно-частное партнерство ассоциация")
    assert "associations" in listed(dialog)
    assert len(listed(dialog)) < 6
    assert "journey" not in listed(dialog)
    assert shown(dialog).split("\n")[0] in {ENTRIES[each].title.ru for each in listed(dialog)}
    assert dialog.entries.currentItem() is not None
    dialog.words.setText("несуществующее")
    assert listed(dialog) == []
    assert dialog._none.isVisibleTo(dialog)
    assert "несуществующее" in dialog._none.text()
    dialog.words.clear()
    assert listed(dialog) == list(ENTRIES)
    assert not dialog._none.isVisibleTo(dialog)


def test_enter_goes_from_the_words_to_the_list(window: MainWindow, qtbot: QtBot, type_text) -> None:
    dialog = opened(window, "journey")
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.words.setFocus()
    type_text(dialog.words, "тенденции")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.entries.hasFocus()
    first = shown(dialog)
    QTest.keyClick(dialog.entries, Qt.Key.Key_Down)
    assert shown(dialog) != first


def test_links_and_the_way_back(window: MainWindow) -> None:
    dialog = opened(window, "cluster")
    assert not dialog.back.isEnabled()
    dialog.view.anchorClicked.emit(QUrl("entry:signs"))
    assert shown(dialog).startswith(ENTRIES["signs"].title.ru)
    assert dialog.entries.currentItem().text(0) == ENTRIES["signs"].title.ru
    dialog.back.click()
    assert shown(dialog).startswith(ENTRIES["cluster"].title.ru)
    assert not dialog.back.isEnabled()


def test_a_link_shows_an_entry_that_the_words_did_not_find(window: MainWindow) -> None:
    dialog = opened(window, "negative-trends")
    dialog.words.setText("негативные")
    dialog.view.anchorClicked.emit(QUrl("entry:partnership"))
    assert dialog.words.text() == ""
    assert dialog.entries.currentItem().text(0) == ENTRIES["partnership"].title.ru


def test_links_lead_into_the_pages(window: MainWindow) -> None:
    dialog = opened(window, "negative-trends")
    dialog.view.anchorClicked.emit(QUrl("finding:innovating-smes"))
    assert window.page == "diagnosis"
    assert window.desk.memory["diagnosis.finding"] == "innovating-smes"
    dialog.view.anchorClicked.emit(QUrl("page:indicators"))
    assert window.page == "indicators"
    dialog.view.anchorClicked.emit(QUrl("measure:portals"))
    assert window.page == "measures"
    current = window._pages["measures"]._tree.currentIndex()
    assert window.desk.library.catalogue.measures["portals"].name.ru in current.data()
    assert dialog.isVisible()


def test_every_link_of_every_entry_is_known(window: MainWindow) -> None:
    dialog = opened(window, "journey")
    for entry in ENTRIES.values():
        dialog.show_entry(entry.id)
        links = re.findall(r'href="(\w+):([^"]+)"', dialog.view.toHtml())
        expected = len(entry.links) + len(entry.measures) + len(entry.findings) + len(entry.pages)
        assert len(links) == expected
        assert shown(dialog).startswith(entry.title.ru)
        assert entry.source.ru in shown(dialog)


def test_the_picture_stands_in_the_text_and_follows_the_width(window: MainWindow) -> None:
    dialog = opened(window, "model")
    document = dialog.view.document()

    def width() -> int:
        image = document.resource(2, QUrl("model"))
        assert isinstance(image, QImage)
        return image.width()

    dialog.resize(700, 500)
    QApplication.processEvents()
    narrow = width()
    dialog.resize(1000, 500)
    QApplication.processEvents()
    assert width() > narrow
    assert document.size().width() <= dialog.view.viewport().width()
    for label in ("Поставщики", "Научно-образовательный центр"):
        assert label.casefold() in shown(dialog).casefold()  # what the picture shows is told in words too


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [9, 27])
def test_no_label_of_the_picture_is_cut(qapp: QApplication, language: Language, size: int) -> None:
    font = qapp.font()
    font.setPointSize(size)
    labels = [each[language] for each in ENTRIES["model"].picture]
    for width in (300, 620, 1000):
        picture = _Picture(labels, LIGHT, font, QRectF(0, 0, width, width * 0.68))
        assert all(picture._fits(label, box, picture._font) for label, box in zip(labels, picture._boxes, strict=True))
        boxes = picture._boxes
        assert not any(a.intersects(b) for place, a in enumerate(boxes) for b in boxes[place + 1 :])


def test_the_picture_is_painted_in_both_looks(qapp: QApplication) -> None:
    labels = [each.ru for each in ENTRIES["model"].picture]
    light, dark = (model_picture(labels, look, qapp.font(), 500, 2) for look in (LIGHT, DARK))
    assert light.width() == 1000
    assert light.pixelColor(2, light.height() - 2).name() == LIGHT.panel
    assert dark.pixelColor(2, dark.height() - 2).name() == DARK.panel


def test_esc_closes_and_the_section_stays_open_through_a_change_of_language(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    opened(window, "trends")
    settings.set_look(Language.BE, Look.DARK, 125)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ReferenceDialog)))
    dialog = next(each for each in window.findChildren(ReferenceDialog) if each.isVisible())
    qtbot.waitUntil(lambda: shown(dialog).startswith(ENTRIES["trends"].title.be))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert "reference.open" not in window.desk.memory


def test_the_buttons_of_the_pages_open_what_explains_them(open_main_window: Open, sample: Plan) -> None:
    window = open_main_window("diagnosis", sample)
    page = window._pages["diagnosis"]
    page.help.click()
    (dialog,) = window.findChildren(ReferenceDialog)
    assert shown(dialog).startswith(ENTRIES["gravity"].title.ru)
    page.tabs.setCurrentIndex(1)
    page.help.click()
    assert shown(dialog).startswith(ENTRIES["measure-score"].title.ru)
    for key in ("measures", "plan"):
        buttons = window.show_page(key).findChildren(HelpButton)
        assert buttons
        for button in buttons:
            button.click()
            assert shown(dialog).startswith(ENTRIES[button.entry].title.ru)
