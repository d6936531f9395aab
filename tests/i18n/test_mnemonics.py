"""A letter pressed with Alt does one thing: no two mnemonics in view share it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from clusterplanner.core.base.text import Language
from clusterplanner.ui.batch_dialog import BatchDialog
from clusterplanner.ui.document.export_dialog import ExportDialog
from clusterplanner.ui.pages.indicators_page import IndicatorsPage
from clusterplanner.ui.pages.plan_page import PlanPage
from clusterplanner.ui.plan.item_form import ItemForm
from clusterplanner.ui.reference.dialog import ReferenceDialog
from clusterplanner.ui.settings_dialog import SettingsDialog
from clusterplanner.ui.widgets.indicator_tree import IndicatorPicker
from clusterplanner.ui.window import PAGES, MainWindow

pytestmark = pytest.mark.parametrize(
    "translated", [Language.RU, Language.BE, Language.EN], indirect=True, ids=str, scope="module"
)


def letters(told: list[str]) -> list[str]:
    return [found[1].casefold() for text in told if (found := re.search(r"&(\w)", text.replace("&&", "")))]


def captions(top: QWidget) -> Iterator[str]:
    """Yield the captions in view that answer to Alt and a letter."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or isinstance(widget.parent(), QToolBar):
            continue
        match widget:
            case QLabel() if widget.buddy() is not None:
                yield widget.text()
            case QToolButton() if not widget.text():
                continue
            case QAbstractButton():
                yield widget.text()
            case QGroupBox():
                yield widget.title()
            case QTabBar():
                yield from (widget.tabText(tab) for tab in range(widget.count()))


def shared(told: list[str]) -> dict[str, list[str]]:
    """Return the letters that more than one caption has, each with its captions."""
    return {
        letter: [text for text in told if letters([text]) == [letter]]
        for letter, count in Counter(letters(told)).items()
        if count > 1
    }


def menu_bar(window: MainWindow) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


def test_menus(translated: MainWindow) -> None:
    assert len(letters(menu_bar(translated))) == len(menu_bar(translated))
    for action in translated.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        assert shared([each.text() for each in menu.actions()]) == {}


@pytest.mark.parametrize("page", PAGES)
def test_pages(translated: MainWindow, page: str) -> None:
    assert shared([*menu_bar(translated), *captions(translated.show_page(page))]) == {}


def test_tabs_of_the_indicators(translated: MainWindow) -> None:
    page = translated.show_page("indicators")
    assert isinstance(page, IndicatorsPage)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        assert shared([*menu_bar(translated), *captions(page)]) == {}


def test_tabs_of_the_plan(translated: MainWindow) -> None:
    plan = translated.desk.session.plan
    page = translated.show_page("plan")
    assert isinstance(page, PlanPage)
    places = [f"targets/{plan.targets[0].id}", "purpose"]
    places += [f"items/{item.id}/{field}" for item in plan.items[:2] for field in ("responsible", "budget", "targets")]
    for where in places:
        translated.go_to(where)
        assert shared([*menu_bar(translated), *captions(page)]) == {}, where
    (form,) = page.findChildren(ItemForm)
    for tab in range(form.count()):
        form.setCurrentIndex(tab)
        assert shared([*menu_bar(translated), *captions(page)]) == {}, tab


@pytest.mark.parametrize("page", PAGES)
def test_no_label_shows_its_ampersand(translated: MainWindow, page: str) -> None:
    assert bare(translated.show_page(page)) == []


def bare(top: QWidget) -> list[str]:
    labels = [label for label in top.findChildren(QLabel) if label.buddy() is None]
    return [label.text() for label in labels if letters([label.text()])]


def test_dialogs(translated: MainWindow) -> None:
    desk = translated.desk
    dialogs: tuple[QDialog, ...] = (
        SettingsDialog(desk.settings, translated),
        ExportDialog(desk, desk.session.plan, translated),
        BatchDialog(desk, translated),
        ReferenceDialog(desk, {}, translated),
        IndicatorPicker(desk, desk.library.figures.indicators.values(), (), (), translated),
    )
    for dialog in dialogs:
        assert shared(list(captions(dialog))) == {}
        assert bare(dialog) == []
        dialog.deleteLater()
