"""No English word in the Russian and the Belarusian window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from visible_texts import english, left_in_english

from clusterplanner.core.facts.observations import Observation
from clusterplanner.ui.batch_dialog import BatchDialog
from clusterplanner.ui.document.export_dialog import ExportDialog
from clusterplanner.ui.help_dialogs import AboutBox, KeysDialog
from clusterplanner.ui.pages.indicators_page import IndicatorsPage
from clusterplanner.ui.reference.dialog import ReferenceDialog
from clusterplanner.ui.settings_dialog import SettingsDialog
from clusterplanner.ui.versions_dialog import VersionsDialog
from clusterplanner.ui.widgets.cluster_list import ClusterList
from clusterplanner.ui.widgets.indicator_tree import IndicatorPicker, regional_indicators
from clusterplanner.ui.widgets.passport import Passport, passport_rows, show_derivation
from clusterplanner.ui.window import PAGES, MainWindow


def titles(window: MainWindow) -> list[str]:
    """Titles and publishers stand as the source itself prints them."""
    sources = window.desk.library.figures.sources.values()
    told = {text[window.desk.language].rstrip(".") for source in sources for text in (source.title, source.publisher)}
    return [each for each in told if english(each)]


def test_the_walk_finds_english() -> None:
    assert english("Сохранить as…") == ["as"]
    assert english("<b>Make</b> план") == ["Make"]
    assert not english("Файл PDF (*.pdf), II квартал, F1, Ctrl+S, https://www.belstat.gov.by/en")


@pytest.mark.parametrize("page", PAGES)
def test_pages(translated: MainWindow, page: str) -> None:
    assert left_in_english(translated.show_page(page)) == {}


def test_tabs_built_when_first_seen(translated: MainWindow) -> None:
    page = translated.show_page("indicators")
    assert isinstance(page, IndicatorsPage)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
    assert left_in_english(page) == {}


def test_fields_of_an_item_and_the_map_of_every_indicator(translated: MainWindow) -> None:
    item = translated.desk.session.plan.items[3]
    translated.go_to(f"items/{item.id}/responsible")
    assert left_in_english(translated.show_page("plan")) == {}
    page = translated.show_page("region")
    for indicator in regional_indicators(translated.desk.library):
        translated.desk.show_indicator(indicator.id)
        assert left_in_english(page) == {}, indicator.id


def test_menus_bars_and_problems(translated: MainWindow) -> None:
    translated.go_to("problems")
    assert left_in_english(translated) == {}
    stack = translated.desk.session.undo_stack
    assert not [text for row in range(stack.count()) for text in english(stack.text(row))]


def test_dialogs(translated: MainWindow) -> None:
    desk = translated.desk
    keyed = [action for action in translated.findChildren(QAction) if not action.shortcut().isEmpty()]
    for dialog in (
        SettingsDialog(desk.settings, translated),
        KeysDialog(keyed, 1.0, translated),
        AboutBox(translated),
        VersionsDialog(desk, translated),
        ExportDialog(desk, desk.session.plan, translated),
        BatchDialog(desk, translated),
        IndicatorPicker(desk, desk.library.figures.indicators.values(), (), (), translated),
    ):
        folders = (str(desk.settings.plans_folder), str(desk.settings.dialog_folder))
        assert left_in_english(dialog, *folders, ".pdf") == {}, type(dialog).__name__
        dialog.deleteLater()


def test_every_entry_of_the_reference_section(translated: MainWindow) -> None:
    dialog = ReferenceDialog(translated.desk, dict.fromkeys(PAGES, "…"), translated)
    for entry in translated.desk.library.reference.entries:
        dialog.show_entry(entry)
        assert left_in_english(dialog) == {}, entry
        assert english(dialog.view.toPlainText()) == [], entry
    dialog.deleteLater()
    translated.desk.memory.pop("reference.open")


def test_passport_of_every_kind_of_figure(translated: MainWindow) -> None:
    desk = translated.desk
    for indicator in desk.library.figures.indicators:
        observation: Observation | None = desk.library.figures.series(indicator, "BY-VI").latest
        if observation is not None:
            dialog = Passport(desk, "", passport_rows(desk, observation), translated)
            assert left_in_english(dialog, *titles(translated)) == {}, indicator
            dialog.deleteLater()


def test_every_territory_and_what_is_known_of_its_clusters(translated: MainWindow) -> None:
    desk = translated.desk
    entries = ClusterList(desk, translated)
    own = titles(translated)
    opened = 0
    for territory in (*desk.library.gazetteer.regions, desk.library.gazetteer.republic):
        for page in ("region", "indicators"):
            shown = translated.show_page(page)
            desk.look_at(territory.code)
            assert left_in_english(shown, *own) == {}, territory.code
        for row in range(entries.show_territory(territory.code)):
            entries.open_entry(entries.model().index(row, 0))
        for dialog in entries.findChildren(Passport):
            opened += 1
            assert left_in_english(dialog, *own) == {}
            dialog.close()
            dialog.setParent(None)
            dialog.deleteLater()
    assert opened > 10
    entries.deleteLater()
    desk.look_at("BY-VI")


def test_passport_of_a_computed_figure(translated: MainWindow) -> None:
    desk = translated.desk
    series = desk.library.figures.series("sme_org_count", "BY-VI")
    assert series.latest is not None
    dialog = show_derivation(translated, desk, "1", "2 − 1", (series.latest,))
    assert left_in_english(dialog, *titles(translated)) == {}
    dialog.close()
    dialog.deleteLater()
