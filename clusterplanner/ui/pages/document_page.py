"""The document page: options at the left, the real pages at the right, export and print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clusterplanner.core.base.problems import Refusal, Severity
from clusterplanner.core.plan.plan import Plan
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.document.options import DocumentOptions
from clusterplanner.ui.document.page_view import FIT_WIDTH, ZOOMS
from clusterplanner.ui.document.pages import PdfPages
from clusterplanner.ui.document.preview import Preview
from clusterplanner.ui.document.producer import Producer
from clusterplanner.ui.document.search_bar import SearchBar
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.phrases import phrase
from clusterplanner.ui.theme import UNIT
from clusterplanner.ui.widgets.boxes import ChoiceBox, NumberBox
from clusterplanner.ui.widgets.fields import commit_typing
from clusterplanner.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from clusterplanner.core.report.pdf import Place


class DocumentPage(Page):
    """Preview and options of the document, and the way out of the program."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._gap = round(UNIT * desk.scale)
        self._shown: Plan | None = None
        self._pages: PdfPages | None = None
        self._print_wanted = False
        self._options = DocumentOptions(desk)
        self._preview = Preview(desk, self._field_name)
        self._search = SearchBar(desk, self._preview)
        self._preview.field_wanted.connect(desk.go_to)
        self._preview.search_wanted.connect(self._search.open_search)
        self._search.closed.connect(self._preview.setFocus)
        self._producer = Producer(desk.library, desk.language, self)
        self._producer.produced.connect(self._show_pages)
        self._producer.failed.connect(self._tell)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_bar())
        column.addWidget(self._search)
        column.addWidget(self._fault)
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
        self._fault = QLabel()
        self._fault.setObjectName("bad")
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.setWordWrap(True)
        self._fault.hide()
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
        find = QToolButton()
        find.setIcon(icon("search"))
        side = round(2 * UNIT * self.desk.scale)
        find.setIconSize(QSize(side, side))
        find.setToolTip(self.tr("Find in the document (Ctrl+F)"))
        find.setAccessibleName(self.tr("Find in the document"))
        find.clicked.connect(self._search.open_search)
        for keys, deed in (
            ("F3", lambda: self._search.go(1)),
            ("Shift+F3", lambda: self._search.go(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
        bar = QWidget()
        flow = FlowLayout(bar, self._gap)
        for widget in (page, self._number, self._count, zoom, find, printing, export):
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
            if self._pages is not None:
                self._preview.note(self.tr("The pages are being made anew…"))
            self._producer.want(plan)

    def _show_pages(self, plan: Plan, content: bytes, places: tuple[Place, ...]) -> None:
        self._shown = plan
        self._pages = PdfPages(content, places)
        self._preview.show_pages(self._pages)
        self._search.show_pages(self._pages)
        self._number.setMaximum(len(self._pages))
        self._count.setText(phrase(self.tr("of %1"), len(self._pages)))
        self._fault.hide()
        if plan is self.desk.session.plan:
            self._preview.note("")
        if self._print_wanted and plan is self.desk.session.plan:
            self._print_wanted = False
            self.print_document()

    def _show_number(self, number: int) -> None:
        self._number.blockSignals(True)
        self._number.setValue(number)
        self._number.blockSignals(False)

    def _tell(self, refusal: Refusal | None) -> None:
        self._print_wanted = False
        self._preview.note("")
        self._fault.setText(refusal.sentence(self.desk.language) if refusal else self.tr("The pages could not be made"))
        self._fault.show()

    def _field_name(self, where: str) -> str:
        from clusterplanner.core.plan.naming import field_name

        return field_name(where, self.desk.session.plan, self.desk.library, self.desk.language)

    # ------------------------------------------------------------------ the way out

    def print_document(self) -> None:
        """Print the pages of the plan as it is now, as soon as they are made."""
        commit_typing(self.window())
        if self._pages is None or self._shown is not self.desk.session.plan:
            self._print_wanted = True
            return
        from clusterplanner.core.report.build import file_stem
        from clusterplanner.ui.document.printing import Printing

        printing = Printing(self.desk, self)
        name = file_stem(self._shown, self.desk.library, self._shown.language)
        printing.print_pages(self._pages, name, self._preview.page)
        printing.deleteLater()

    def export_document(self) -> None:
        """Let the user write the document in the formats of their choice, after a word about errors."""
        commit_typing(self.window())
        if not self._may_export():
            return
        from clusterplanner.ui.document.export_dialog import ExportDialog

        dialog = ExportDialog(self.desk, self.desk.session.plan, self)
        dialog.exec()
        dialog.deleteLater()

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

    def search(self) -> bool:
        self._search.open_search()
        return True

    def reveal(self, where: str) -> bool:
        self._preview.show_field(where)
        return self._options.reveal(where)
