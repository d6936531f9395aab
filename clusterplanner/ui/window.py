"""The main window: pages at the left, the plan's name and state below, problems on demand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.menus import Menus
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.problem_list import ProblemButton, ProblemDock
from clusterplanner.ui.theme import UNIT, style_sheet

if TYPE_CHECKING:
    from clusterplanner.ui.plan_files import PlanFiles

PAGES: Final = ("start", "region", "indicators", "diagnosis", "measures", "plan", "document")
_PAGE_OF_FIELD: Final = {
    "items": "plan",
    "targets": "plan",
    "purpose": "plan",
    "expected": "plan",
    "first_year": "plan",
    "last_year": "plan",
    "tasks": "measures",
    "measures": "measures",
    "territory": "region",
    "judgements": "diagnosis",
    "risks": "plan",
    "peers": "diagnosis",
}


def make_page(key: str, desk: Desk, parent: QWidget) -> Page:
    """Build a page in its place, because moving it there would style it again; its module is imported only now."""
    match key:
        case "start":
            from clusterplanner.ui.pages.start_page import StartPage

            return StartPage(desk, parent)
        case "region":
            from clusterplanner.ui.pages.region_page import RegionPage

            return RegionPage(desk, parent)
        case "indicators":
            from clusterplanner.ui.pages.indicators_page import IndicatorsPage

            return IndicatorsPage(desk, parent)
        case "diagnosis":
            from clusterplanner.ui.pages.diagnosis_page import DiagnosisPage

            return DiagnosisPage(desk, parent)
        case "measures":
            from clusterplanner.ui.pages.measures_page import MeasuresPage

            return MeasuresPage(desk, parent)
        case "plan":
            from clusterplanner.ui.pages.plan_page import PlanPage

            return PlanPage(desk, parent)
        case "document":
            from clusterplanner.ui.pages.document_page import DocumentPage

            return DocumentPage(desk, parent)
    raise KeyError(key)


class MainWindow(QMainWindow):
    """Everything the user sees; `build` makes it anew when language or look changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._problem_dock: ProblemDock | None = None
        self._painted = False
        geometry = desk.settings.state("window")
        if not geometry or not self.restoreGeometry(geometry):
            self.resize(1280, 720)
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.build()
        desk.later(lambda: self.files)  # it keeps recovery copies
        desk.go_to.connect(self.go_to)
        desk.session.plan_changed.connect(lambda _change: self.statusBar().clearMessage())  # what it said was before
        desk.message.connect(lambda sentence: self.statusBar().showMessage(sentence, 8000))
        desk.session.state_changed.connect(self._show_state)
        desk.session.plan_changed.connect(self._show_state)

    @property
    def page(self) -> str:
        """The key of the page in view."""
        return self._current

    @cached_property
    def files(self) -> PlanFiles:
        """What the menu does with plan files."""
        from clusterplanner.ui.plan_files import PlanFiles

        return PlanFiles(self, self.desk)

    def build(self) -> None:
        """Make menus, bars and pages in the present language and look."""
        if self._pages:
            from clusterplanner.ui.widgets.fields import commit_typing

            commit_typing(self)
            self.desk.release()  # what waits belongs to the widgets that go now
        for page in self._pages.values():
            page.retire()
            page.deleteLater()
        self._pages.clear()
        self.setStyleSheet(style_sheet(self.desk.colours, self.desk.scale))
        shell = QWidget()
        self.setCentralWidget(shell)
        self._sidebar = self._make_sidebar(shell)
        self._stack = QStackedWidget()
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._stack, 1)
        self._make_bars()
        self._make_status_bar()
        self._renew_problem_dock()
        self.desk.later(self._show_state)
        if self._current:
            self.show_page(self._current)

    def _make_sidebar(self, parent: QWidget) -> QListWidget:
        sidebar = QListWidget(parent)
        sidebar.setObjectName("sidebar")
        sidebar.setAccessibleName(self.tr("Pages"))
        side = round(20 * self.desk.scale)
        sidebar.setIconSize(QSize(side, side))
        sidebar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, name in self._page_names().items():
            item = QListWidgetItem(icon(key), name)
            item.setData(Qt.ItemDataRole.UserRole, key)
            sidebar.addItem(item)
        sidebar.setFixedWidth(sidebar.sizeHintForColumn(0) + round(2 * UNIT * self.desk.scale))
        sidebar.currentItemChanged.connect(self._page_picked)
        return sidebar

    def _page_names(self) -> dict[str, str]:
        return {
            "start": self.tr("Start"),
            "region": self.tr("Region"),
            "indicators": self.tr("Indicators"),
            "diagnosis": self.tr("Diagnosis"),
            "measures": self.tr("Measures"),
            "plan": self.tr("Plan"),
            "document": self.tr("Document"),
        }

    def _page_picked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_page(item.data(Qt.ItemDataRole.UserRole))

    def show_page(self, key: str) -> Page:
        """Bring a page into view, building it at the first visit."""
        page = self._pages.get(key)
        if page is None:
            page = make_page(key, self.desk, self._stack)
            self._pages[key] = page
            self._stack.addWidget(page)
        self._current = key
        self._stack.setCurrentWidget(page)
        self._sidebar.blockSignals(True)
        self._sidebar.setCurrentRow(PAGES.index(key))
        self._sidebar.blockSignals(False)
        page.enter()
        return page

    def go_to(self, where: str) -> None:
        """Go to a page by its key, to a field of the plan by its path or to an entry of the reference section."""
        if where in PAGES:
            self.show_page(where)
            return
        if where == "problems":
            self.toggle_problems(True)
            return
        part, _, entry = where.partition("/")
        if part == "reference":
            self.menus.show_reference(entry)
            return
        if self.files.does(where):
            return
        page = self.show_page(_PAGE_OF_FIELD.get(part, "document"))
        page.reveal(where)

    def search(self) -> None:
        """Search the page in view, or the document where that page has nothing to search."""
        if not self._pages[self._current].search():
            self.show_page("document").search()

    def _make_bars(self) -> None:
        bar = QMenuBar()
        self.setMenuBar(bar)  # the one before takes its menus and actions along
        for old in self.findChildren(QToolBar):
            self.removeToolBar(old)
            old.deleteLater()
        tools = self.addToolBar(self.tr("Toolbar"))
        tools.setObjectName("toolbar")
        tools.setMovable(False)
        self.menus = Menus(self, bar, tools, self._page_names())

    def _make_status_bar(self) -> None:
        bar = self.statusBar()
        for old in (getattr(self, "_state", None), getattr(self, "_problem_button", None)):
            if old is not None:
                bar.removeWidget(old)
                old.deleteLater()
        self._state = QLabel(bar)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        bar.addWidget(self._state, 1)
        self._problem_button = ProblemButton(self.desk, bar)
        self._problem_button.clicked.connect(self.menus.problems.trigger)
        bar.addPermanentWidget(self._problem_button)

    # ------------------------------------------------------------------ problems

    @property
    def problem_dock(self) -> ProblemDock:
        """The list of problems, made when it is first asked for."""
        if self._problem_dock is None:
            self._problem_dock = ProblemDock(self.desk, self)
            self._problem_dock.picked.connect(self.go_to)
            self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._problem_dock)
            self._problem_dock.visibilityChanged.connect(self.menus.problems.setChecked)
        return self._problem_dock

    def _renew_problem_dock(self) -> None:
        old, self._problem_dock = self._problem_dock, None
        if old is None:
            return
        shown = old.isVisible()
        self.removeDockWidget(old)
        old.deleteLater()
        self.problem_dock.setVisible(shown)

    def toggle_problems(self, shown: bool) -> None:
        """Show the list and go into it; hide it when the user is in it already."""
        dock = self.problem_dock
        shown = shown or not dock.rows.hasFocus()
        self.menus.problems.setChecked(shown)
        dock.setVisible(shown)
        if shown:
            self._show_problems()
            dock.rows.setFocus()

    def _show_problems(self) -> None:
        """Count the problems and list them; a plan that nobody touched is checked only for the list."""
        if self.desk.session.untouched:
            self._problem_button.show_untouched()
        else:
            self._problem_button.count(self.desk.session.problems)
        if self._problem_dock is not None and self._problem_dock.isVisible():
            self._problem_dock.show_problems(self.desk.session.problems)

    # ------------------------------------------------------------------ the plan's state, the end

    def _show_state(self, _change: object = None) -> None:
        session = self.desk.session
        name = session.path.name if session.path else self.tr("New plan")
        if session.read_only:
            name = self.tr("%1 (read only)").replace("%1", name)
        self.setWindowTitle(f"{name}[*] — ClusterPlanner")
        self.setWindowModified(session.modified)
        territory = self.desk.library.gazetteer.territories[session.plan.territory].name[self.desk.language]
        state = self.tr("unsaved changes") if session.modified else ""
        years = f"{session.plan.first_year}–{session.plan.last_year}"
        self._state.setText("  ·  ".join(part for part in (name, territory, years, state) if part))
        self._show_problems()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.desk.release)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        for page in self._pages.values():
            page.retire()
        self.desk.settings.keep_state("window", self.saveGeometry())
        self.files.leave()
        event.accept()
        QApplication.quit()
