"""The document page: options at the left, the real pages at the right, export and print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import (
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.problems import Refusal, Severity
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.options import DocumentOptions
from clusterplanner.ui.document.pages import PdfPages
from clusterplanner.ui.document.preview import FIT_WIDTH, ZOOMS, Preview
from clusterplanner.ui.document.producer import Producer
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.save_dialog import ask_where
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox, NumberBox
from clusterplanner.ui.widgets.fields import commit_typing
from clusterplanner.ui.widgets.flow import FlowLayout


class DocumentPage(Page):
    """Preview and options of the document, and the way out of the program."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._gap = round(UNIT * desk.scale)
        self._shown: Plan | None = None
        self._pages: PdfPages | None = None
        self._print_wanted = False
        self._options = DocumentOptions(desk)
        self._preview = Preview(desk)
        self._producer = Producer(desk.library, desk.language, self)
        self._producer.produced.connect(self._show_pages)
        self._producer.failed.connect(self._tell)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_bar())
        column.addWidget(self._preview, 1)
        splitter = QSplitter()
        splitter.addWidget(self._options)
        splitter.addWidget(right)
        splitter.setSizes([round(340 * min(desk.scale, 1.4)), 820])  # large text must leave room for the pages
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(self._gap, self._gap, self._gap, self._gap)
        outer.addWidget(splitter)
        desk.session.plan_changed.connect(self._plan_changed)
        desk.session.plan_opened.connect(self._plan_changed)

    def _make_bar(self) -> QWidget:
        self._number = NumberBox()
        self._number.setMinimum(1)
        self._number.setKeyboardTracking(False)
        self._number.valueChanged.connect(self._preview.go_to_page)
        self._preview.page_changed.connect(self._show_number)
        page = QLabel(self.tr("Pa&ge"))
        page.setBuddy(self._number)
        self._count = QLabel()
        self._state = QLabel()
        self._state.setObjectName("muted")
        self._zoom = zoom = ChoiceBox()
        zoom.setAccessibleName(self.tr("Zoom"))
        zoom.addItem(self.tr("Page width"), FIT_WIDTH)
        for factor in ZOOMS:
            zoom.addItem(f"{round(factor * 100)}\u00a0%", factor)
        zoom.activated.connect(lambda _index: self._preview.zoom_to(zoom.currentData()))
        self._preview.zoom_changed.connect(lambda zoomed: zoom.setCurrentIndex(zoom.findData(zoomed)))
        export = QPushButton(icon("export", self.desk.colours.on_accent), self.tr("E&xport…"))
        export.setObjectName("primary")
        export.clicked.connect(self.export_document)
        printing = QPushButton(icon("print"), self.tr("P&rint…"))
        printing.clicked.connect(self.print_document)
        bar = QWidget()
        flow = FlowLayout(bar, self._gap)
        for widget in (page, self._number, self._count, zoom, printing, export, self._state):
            flow.addWidget(widget)
        return bar

    # ------------------------------------------------------------------ preview

    def enter(self) -> None:
        self._plan_changed()
        self._preview.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._print_wanted = False  # the user went elsewhere
        super().hideEvent(event)

    def retire(self) -> None:
        self._producer.stop()

    def _plan_changed(self, _change: object = None) -> None:
        if not self.isVisible():
            return
        plan = self.desk.session.plan
        self._options.show_plan(plan)
        if plan is not self._shown:
            self._state.setText(self.tr("The pages are being made…"))
            self._producer.want(plan)

    def _show_pages(self, plan: Plan, content: bytes) -> None:
        self._shown = plan
        self._pages = PdfPages(content)
        self._preview.show_pages(self._pages)
        self._number.setMaximum(len(self._pages))
        self._count.setText(self.tr("of %1").replace("%1", str(len(self._pages))))
        self._state.setText("")
        if self._print_wanted and plan is self.desk.session.plan:
            self._print_wanted = False
            self.print_document()

    def _show_number(self, number: int) -> None:
        self._number.blockSignals(True)
        self._number.setValue(number)
        self._number.blockSignals(False)

    def _tell(self, refusal: Refusal | None) -> None:
        self._print_wanted = False
        told = refusal.sentence(self.desk.language) if refusal else self.tr("The pages could not be made")
        self._state.setText(told)

    # ------------------------------------------------------------------ the way out

    def print_document(self) -> None:
        """Print the pages of the plan as it is now, as soon as they are made."""
        commit_typing(self.window())
        if self._pages is None or self._shown is not self.desk.session.plan:
            self._print_wanted = True
            return
        from clusterplanner.ui.document.printing import print_pages

        print_pages(self._pages, self.desk.session.plan.subject, self)

    def export_document(self) -> None:
        """Save the document in a format of the user's choice, after a word about errors."""
        commit_typing(self.window())
        if not self._may_export():
            return
        from clusterplanner.core.report.build import file_stem

        plan = self.desk.session.plan
        filters = {
            self.tr("PDF for print and archive (*.pdf)"): ".pdf",
            self.tr("Word for editing (*.docx)"): ".docx",
            self.tr("Excel for calculating (*.xlsx)"): ".xlsx",
        }
        folder = self.desk.session.path.parent if self.desk.session.path else self.desk.settings.dialog_folder
        stem = file_stem(plan, self.desk.library, plan.language)
        proposed = folder / f"{stem}.pdf"
        while (path := ask_where(self, self.tr("Export the document"), proposed, filters)) is not None:
            if self._write(plan, path):
                self._exported(path)
                return
            proposed = path if path.parent.is_dir() else folder / path.name
            filters = dict(sorted(filters.items(), key=lambda each: each[1] != path.suffix))  # the first is offered

    def _write(self, plan: Plan, path: Path) -> bool:
        from clusterplanner.core.report.export import Format, export

        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            export(plan, self.desk.library, Format(path.suffix.lower().removeprefix(".")), path)
        except Refusal as refusal:
            self.unsetCursor()
            QMessageBox.warning(self, self.tr("Export"), refusal.sentence(self.desk.language))
            return False
        self.unsetCursor()
        return True

    def _may_export(self) -> bool:
        errors = sum(problem.severity is Severity.ERROR for problem in self.desk.session.problems)
        if not errors:
            return True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Export"))
        box.setText(self.tr("The plan has %n error(s). Export all the same?", None, errors))
        go_on = box.addButton(self.tr("E&xport"), QMessageBox.ButtonRole.AcceptRole)
        look = box.addButton(self.tr("Show the &problems"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(look)
        box.exec()
        if box.clickedButton() is look:
            self.desk.go_to.emit("problems")
        return box.clickedButton() is go_on

    def _exported(self, path: Path) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("Export"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The document is saved:\n%1").replace("%1", str(path)))
        show = box.addButton(self.tr("Open the &file"), QMessageBox.ButtonRole.ActionRole)
        folder = box.addButton(self.tr("Open the f&older"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() in (show, folder):
            target = path if box.clickedButton() is show else path.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def reveal(self, where: str) -> bool:
        return self._options.reveal(where)
