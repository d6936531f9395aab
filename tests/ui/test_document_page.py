"""The document page: options, preview, export, print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.acts import CONCEPT, STRATEGY
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan import edits
from clusterplanner.core.plan.plan import Approval, Kind, Plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.chapters.sections import Section
from clusterplanner.core.report.pdf import Place, write_with_places
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.page_view import ZOOMS
from clusterplanner.ui.document.pages import PdfPages
from clusterplanner.ui.document.preview import Preview
from clusterplanner.ui.document.producer import Producer
from clusterplanner.ui.pages.document_page import DocumentPage
from clusterplanner.ui.widgets.fields import WrappedTick, is_wrong

Role = QMessageBox.ButtonRole


Made = tuple[bytes, tuple[Place, ...]]


@pytest.fixture(scope="module")
def pdf(library: Library) -> Made:
    from clusterplanner.core.plan.sample import sample_plan

    return write_with_places(build(sample_plan(library), library))


@pytest.fixture
def page(desk: Desk, sample: Plan, qtbot: QtBot, pdf: Made, monkeypatch: pytest.MonkeyPatch) -> Iterator[DocumentPage]:
    """The page with the sample; its pages are the sample's, made beforehand."""
    desk.session.start(sample)
    monkeypatch.setattr(Producer, "_make", lambda self, plan: self._done.emit(plan, pdf))
    made = DocumentPage(desk)
    made._producer._timer.setInterval(0)
    qtbot.addWidget(made)
    made.show()
    QTest.qWaitForWindowExposed(made)
    made.resize(1180, 640)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.enter()
    qtbot.waitUntil(lambda: made._pages is not None)
    yield made
    made.retire()


def field(page: DocumentPage, path: str):
    found = page._options.field(path)
    assert found is not None
    return found


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


# ---------------------------------------------------------------------- options


def test_the_kind_is_a_kind_and_moves_title_and_approval(desk: Desk, page: DocumentPage) -> None:
    before = desk.session.plan
    choose(field(page, "kind"), Kind.BRIEF)
    assert desk.session.plan.kind is Kind.BRIEF
    assert desk.session.plan.approval.form is Approval.NONE
    assert desk.session.plan == edits.change_kind(before, desk.library, Kind.BRIEF)
    desk.session.undo_stack.undo()
    assert field(page, "kind").currentData() == Kind.ACTION_PLAN
    for kind in Kind:
        choose(field(page, "kind"), kind)
        assert desk.session.plan.kind is kind


def test_the_language_translates_the_catalogue_s_wordings(desk: Desk, page: DocumentPage) -> None:
    choose(field(page, "language"), "be")
    plan = desk.session.plan
    assert plan.items[0].wording == desk.library.catalogue.measures[plan.items[0].measure].wording["be"]
    assert field(page, "subject").toPlainText() == plan.subject


def test_approval_shows_the_fields_that_it_needs(desk: Desk, page: DocumentPage) -> None:
    def shown() -> list[str]:
        names = ("body", "signatory/position", "signatory/name", "date", "number")
        return [name for name in names if field(page, f"approval/{name}").isVisible()]

    assert shown() == ["body", "date", "number"]
    choose(field(page, "approval/form"), Approval.PERSON)
    assert desk.session.plan.approval.form is Approval.PERSON
    assert shown() == ["signatory/position", "signatory/name", "date"]
    choose(field(page, "approval/form"), Approval.NONE)
    assert shown() == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("place", lambda plan: plan.place),
        ("approval/body", lambda plan: plan.approval.body),
        ("approval/number", lambda plan: plan.approval.number),
        ("signature/position", lambda plan: plan.signature.position),
        ("signature/name", lambda plan: plan.signature.name),
        ("subject", lambda plan: plan.subject),
        ("remark", lambda plan: plan.remark),
        ("coordinator", lambda plan: plan.coordinator),
        ("reporting", lambda plan: plan.reporting),
    ],
)
def test_each_text_goes_into_the_plan_as_one_step(
    desk: Desk, page: DocumentPage, type_text, path: str, value: Callable[[Plan], str]
) -> None:
    before = desk.session.plan
    page.reveal(path)
    box = QApplication.focusWidget()
    assert box is field(page, path)
    box.selectAll()
    type_text(box, "г. Орша и")
    type_text(box, " др.")
    assert value(desk.session.plan) == "г. Орша и др."
    assert (box.toPlainText() if isinstance(box, QPlainTextEdit) else box.text()) == "г. Орша и др."
    desk.session.undo_stack.undo()
    assert desk.session.plan == before


def test_escape_brings_back_what_stood_there(desk: Desk, page: DocumentPage, type_text) -> None:
    page.reveal("place")
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    type_text(box, "абв")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert desk.session.plan.place == "г. Витебск"
    assert desk.session.undo_stack.count() == 0


@pytest.mark.parametrize(("typed", "year"), [("2027", 2027), ("", None), ("скоро", 2026), ("20", 2026)])
def test_the_year_of_issue(desk: Desk, page: DocumentPage, type_text, typed: str, year: int | None) -> None:
    page.reveal("issue_year")
    box = QApplication.focusWidget()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    type_text(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert desk.session.plan.issue_year == year
    assert box.text() == typed[:4]
    assert is_wrong(box) == (typed in ("скоро", "20"))
    why = [label.text() for label in box.parentWidget().findChildren(QLabel) if label.objectName() == "bad"]
    assert why == [box.accessibleDescription()]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not is_wrong(box)


def ticks(page: DocumentPage) -> dict[str, WrappedTick]:
    page._options.complete()
    return {tick._words.text(): tick for tick in page._options.findChildren(WrappedTick)}


def test_sections_are_left_out_and_come_back(desk: Desk, page: DocumentPage) -> None:
    tick = ticks(page)[Section.FINANCE.wording("ru")]
    assert tick.isChecked()
    tick._box.click()
    assert desk.session.plan.left_out == ("finance",)
    ticks(page)[Section.CONTENTS.wording("ru")]._box.click()
    assert desk.session.plan.left_out == ("contents", "finance")
    tick._box.click()
    assert desk.session.plan.left_out == ("contents",)
    desk.session.undo_stack.undo()
    assert not tick.isChecked()


def test_the_words_of_a_tick_can_be_clicked(desk: Desk, page: DocumentPage, qtbot: QtBot) -> None:
    tick = ticks(page)[Section.GOALS.wording("ru")]
    qtbot.mouseClick(tick._words, Qt.MouseButton.LeftButton)
    assert desk.session.plan.left_out == ("goals",)


def test_acts_are_cited_confirmed_and_withdrawn(desk: Desk, page: DocumentPage, dialogs) -> None:
    acts = desk.library.catalogue.acts.values()
    ticked = (STRATEGY, CONCEPT, *desk.session.plan.acts)
    act = next(each for each in acts if each.doubts is not None and each.id not in ticked)

    def confirming() -> list[QPushButton]:
        buttons = page._options.findChildren(QPushButton)
        return [each for each in buttons if each.text() == "Confirm…" and each.isVisibleTo(page)]

    page._options.complete()
    before = len(confirming())
    field(page, f"acts/{act.id}")._box.click()
    assert act.id in desk.session.plan.acts
    assert len(confirming()) == before + 1
    strategy = field(page, "acts/sme_strategy_2030")
    assert strategy in confirming()
    dialogs.expect(("П.П.Петров", True))
    strategy.click()
    (word,) = [each for each in desk.session.plan.confirmations if each.act == "sme_strategy_2030"]
    assert word.who == "П.П.Петров"
    assert strategy.text() == "Withdraw"
    strategy.click()
    assert not any(each.act == "sme_strategy_2030" for each in desk.session.plan.confirmations)
    dialogs.expect(("П.П.Петров", False))
    strategy.click()
    assert not desk.session.plan.confirmations


def test_an_act_that_every_document_cites_is_fixed_and_can_be_confirmed(
    desk: Desk, page: DocumentPage, dialogs
) -> None:
    desk.session.apply("x", lambda plan: edits.set_plan(plan, acts=()))
    confirm = field(page, "acts/cluster_monitoring_2014")
    assert isinstance(confirm, QPushButton)
    assert confirm.isVisibleTo(page)
    dialogs.expect(("П.П.Петров", True))
    confirm.click()
    assert [each.act for each in desk.session.plan.confirmations] == ["cluster_monitoring_2014"]
    assert desk.session.plan.acts == ()


def test_an_act_of_one_region_is_offered_there_only(desk: Desk, page: DocumentPage) -> None:
    brest = field(page, "acts/brest_reglament_2015")
    assert desk.session.plan.territory == "BY-VI"
    assert not brest.isVisibleTo(page)
    desk.session.apply("x", lambda plan: edits.cite_act(plan, "brest_reglament_2015"))
    assert brest.isVisibleTo(page)
    desk.session.undo_stack.undo()
    desk.session.apply("x", lambda plan: edits.change_territory(plan, desk.library, "BY-BR"))
    assert brest.isVisibleTo(page)
    assert not field(page, "acts/minsk_obl_ser_2021").isVisibleTo(page)


def test_an_act_that_only_the_file_knows_can_be_taken_out(desk: Desk, page: DocumentPage) -> None:
    desk.session.apply("x", lambda plan: edits.cite_act(plan, "неизвестный"))
    tick = field(page, "acts/неизвестный")
    tick._box.click()
    assert "неизвестный" not in desk.session.plan.acts
    assert page._options.field("acts/неизвестный") is None


def test_agreements_come_and_go(desk: Desk, page: DocumentPage, type_text) -> None:
    before = desk.session.plan.agreements
    page._options.complete()
    buttons = page._options.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Add a block" and each.isVisible()).click()
    added = desk.session.plan.agreements[-1]
    assert desk.session.plan.agreements[:-1] == before
    page.reveal(f"agreements/{added.id}/signatory/name")
    box = QApplication.focusWidget()
    type_text(box, "А.А.Ан")
    assert desk.session.plan.agreements[-1].signatory.name == "А.А.Ан"
    QApplication.processEvents()
    removes = [each for each in page._options.findChildren(QPushButton) if each.text() == "Remove the block"]
    removes[-1].click()
    assert desk.session.plan.agreements == before
    desk.session.undo_stack.undo()
    assert field(page, f"agreements/{added.id}/signatory/name").text() == "А.А.Ан"


# ---------------------------------------------------------------------- preview


def test_the_preview_follows_the_plan(desk: Desk, page: DocumentPage, qtbot: QtBot) -> None:
    assert page._shown is desk.session.plan
    desk.session.apply("x", lambda plan: edits.set_plan(plan, place="г. Орша"))
    note, below = page._preview._note, page._preview.geometry()
    assert note.isVisible()
    assert note.text() == "The pages are being made anew…"
    qtbot.waitUntil(lambda: page._shown is desk.session.plan)
    assert not note.isVisible()
    assert page._preview.geometry() == below


def test_a_hidden_page_makes_no_pages(desk: Desk, page: DocumentPage, qtbot: QtBot) -> None:
    page.hide()
    desk.session.apply("x", lambda plan: edits.set_plan(plan, place="г. Орша"))
    assert not page._producer._timer.isActive()
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: page._shown is desk.session.plan)


def test_only_the_last_of_many_edits_is_made(desk: Desk, qtbot: QtBot, pdf: Made, monkeypatch) -> None:
    made: list[str] = []

    def make(self: Producer, plan: Plan) -> None:
        made.append(plan.place)
        self._done.emit(plan, pdf)

    monkeypatch.setattr(Producer, "_make", make)
    producer = Producer(desk.library, desk.language)
    producer._timer.setInterval(20)
    got: list[Plan] = []
    producer.produced.connect(lambda plan, *_made: got.append(plan))
    for number in range(10):
        producer.want(edits.set_plan(desk.session.plan, place=str(number)))
        qtbot.wait(2)
    qtbot.waitUntil(lambda: bool(got))
    assert made == ["9"]
    producer.stop()


def test_pages_are_really_made_away_from_the_window(desk: Desk, sample: Plan, qtbot: QtBot, pdf: Made) -> None:
    producer = Producer(desk.library, desk.language)
    with qtbot.waitSignal(producer.produced, timeout=15000) as caught:
        producer.want(sample)
    assert caught.args[0] == sample
    assert caught.args[1:] == list(pdf)
    producer.stop()


def test_a_refusal_of_the_writer_is_told(desk: Desk, qtbot: QtBot, page: DocumentPage, pdf: Made, monkeypatch) -> None:
    refusal = Refusal("S101", file="шрифт", folder="там")
    monkeypatch.setattr(Producer, "_make", lambda self, plan: self._done.emit(plan, refusal))
    desk.session.apply("x", lambda plan: edits.set_plan(plan, place="г. Орша"))
    qtbot.waitUntil(lambda: "шрифт" in page._fault.text())
    assert page._fault.isVisible()
    assert not page._preview._note.isVisible()
    monkeypatch.setattr(Producer, "_make", lambda self, plan: self._done.emit(plan, None))
    desk.session.apply("x", lambda plan: edits.set_plan(plan, place="г. Лида"))
    qtbot.waitUntil(lambda: "could not" in page._fault.text())
    monkeypatch.setattr(Producer, "_make", lambda self, plan: self._done.emit(plan, pdf))
    desk.session.apply("x", lambda plan: edits.set_plan(plan, place="г. Лепель"))
    qtbot.waitUntil(lambda: not page._fault.isVisible())


def test_a_click_on_a_place_reaches_its_option_and_the_other_way(desk: Desk, page: DocumentPage) -> None:
    gone: list[str] = []
    desk.go_to.connect(gone.append)
    preview = page._preview
    preview._want(next(spot for spot in preview._pages.spots if spot.where == "place"))
    assert gone == ["place"]
    assert page.reveal("coordinator")
    assert preview._chosen.where == "coordinator"
    assert preview.page == preview._chosen.page + 1
    assert any(spot.where == "peers" for spot in preview._pages.spots)


def test_the_search_opens_by_its_keys_and_gives_the_focus_back(page: DocumentPage) -> None:
    assert page.search()
    search = page._search
    assert search.isVisible()
    assert search._line.hasFocus()
    search._line.setText("2026")
    QTest.keyClick(search._line, Qt.Key.Key_F3)
    assert search._count.text().startswith("2 of ")
    QTest.keyClick(search._line, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert search._count.text().startswith("1 of ")
    QTest.keyClick(search._line, Qt.Key.Key_Escape)
    assert page._preview.hasFocus()
    QTest.keyClick(page._preview, Qt.Key.Key_F3)
    assert search.isVisible()


def test_page_number_and_view_go_together(page: DocumentPage) -> None:
    preview = page._preview
    count = preview.page_count
    assert count > 5
    assert str(count) in page._count.text()
    assert page._number.maximum() == count
    page._number.setValue(4)
    assert preview.page == 4
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert page._number.value() == 5
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert page._number.value() == 4
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert page._number.value() == count
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert page._number.value() == 1


def test_zoom_keeps_the_page_and_shows_itself(page: DocumentPage) -> None:
    preview = page._preview
    page._number.setValue(3)
    wide = preview._lay.sheets[0].width()
    choose(page._zoom, ZOOMS[-1])
    assert preview._lay.sheets[0].width() > wide
    assert preview.page == 3
    assert preview.horizontalScrollBar().maximum() > 0
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    assert page._zoom.currentData() == ZOOMS[-2]
    wheel(preview, -120)
    assert page._zoom.currentData() == ZOOMS[-3]
    wheel(preview, 120)
    assert page._zoom.currentData() == ZOOMS[-2]


def wheel(preview: Preview, step: int) -> None:
    place = QPointF(50, 50)
    turn = QWheelEvent(
        place,
        preview.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, step),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview.viewport(), turn)


def test_the_page_is_painted_and_told_to_a_screen_reader(page: DocumentPage) -> None:
    picture = page._preview.grab().toImage()
    paper = sum(picture.pixelColor(x, picture.height() // 2).lightness() > 250 for x in range(0, picture.width(), 5))
    assert paper > 20
    assert "ПЛАН МЕРОПРИЯТИЙ" in page._preview.accessibleDescription()


# ---------------------------------------------------------------------- export


@pytest.mark.parametrize("go_on", [True, False])
def test_errors_are_asked_about_first(desk: Desk, page: DocumentPage, dialogs, tmp_path: Path, go_on: bool) -> None:
    desk.session.apply("x", lambda plan: edits.set_item(plan, plan.items[0].id, responsible=""))
    gone: list[str] = []
    desk.go_to.connect(gone.append)
    seen: list[QDialog] = []
    if go_on:
        dialogs.expect(Role.AcceptRole, seen.append)
    else:
        dialogs.expect(Role.RejectRole)
    page.export_document()
    assert bool(seen) is go_on
    assert gone == ([] if go_on else ["problems"])


def test_what_is_being_typed_is_exported(desk: Desk, page: DocumentPage, dialogs, type_text, tmp_path: Path) -> None:
    page.reveal("place")
    box = QApplication.focusWidget()
    box.selectAll()
    type_text(box, "г. Полоцк")
    exported: list[Plan] = []
    dialogs.expect(lambda dialog: exported.append(dialog._plan))
    page.export_document()
    assert [plan.place for plan in exported] == ["г. Полоцк"]


# ---------------------------------------------------------------------- print


def test_printing_waits_for_the_pages(desk: Desk, page: DocumentPage, qtbot: QtBot, monkeypatch) -> None:
    printed: list[PdfPages] = []
    monkeypatch.setattr(
        "clusterplanner.ui.document.printing.Printing.print_pages",
        lambda _self, pages, _title, _current: printed.append(pages),
    )
    page.print_document()
    assert printed == [page._pages]
    desk.session.apply("x", lambda plan: edits.set_plan(plan, place="г. Орша"))
    page.print_document()
    assert len(printed) == 1
    qtbot.waitUntil(lambda: len(printed) == 2)
    assert printed[1] is page._pages
    desk.session.apply("x", lambda plan: edits.set_plan(plan, place="г. Лида"))
    page.print_document()
    page.hide()
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: page._shown is desk.session.plan)
    assert len(printed) == 2
