"""The main window: pages at the left, the plan's name and state below, problems on demand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from clusterplanner.core.base.problems import Severity
from clusterplanner.ui.desk import Desk
from clusterplanner.ui.icons import icon
from clusterplanner.ui.pages.page import Page
from clusterplanner.ui.theme import UNIT, style_sheet

if TYPE_CHECKING:
    from clusterplanner.ui.document_check import DocumentCheck
    from clusterplanner.ui.plan_files import PlanFiles

PAGES: Final = ("start", "region", "indicators", "measures", "plan", "document")
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
        desk.settings.recent_changed.connect(self._allow_recent)

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
        self.setMenuBar(QMenuBar())  # the one before takes its menus and actions along
        shell = QWidget()
        self.setCentralWidget(shell)
        self._sidebar = self._make_sidebar(shell)
        self._stack = QStackedWidget()
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._stack, 1)
        self._make_menus()
        self._make_status_bar()
        self._make_problem_list()
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
        """Go to a page by its key or to a field of the plan by its path."""
        if where in PAGES:
            self.show_page(where)
            return
        if where == "problems":
            self._problems_action.setChecked(True)
            self._toggle_problems(True)
            return
        if self.files.does(where):
            return
        page = self.show_page(_PAGE_OF_FIELD.get(where.partition("/")[0], "document"))
        page.reveal(where)

    def _action(self, text: str, keys: QKeySequence | QKeySequence.StandardKey | str, name: str = "") -> QAction:
        action = QAction(text, self.menuBar())
        if keys:
            action.setShortcut(QKeySequence(keys))
        if name:
            action.setIcon(icon(name))
        return action

    def _make_menus(self) -> None:
        for old in self.findChildren(QToolBar):
            self.removeToolBar(old)
            old.deleteLater()
        self._toolbar = self.addToolBar(self.tr("Toolbar"))
        self._toolbar.setObjectName("toolbar")
        self._toolbar.setMovable(False)
        side = round(18 * self.desk.scale)
        self._toolbar.setIconSize(QSize(side, side))
        self._make_file_menu()
        self._make_edit_menu()
        view = self.menuBar().addMenu(self.tr("&View"))
        group = QActionGroup(view)
        for number, (key, name) in enumerate(self._page_names().items()):
            action = self._action(name, f"Ctrl+{number}", key)
            action.triggered.connect(lambda _checked, key=key: self.show_page(key))
            group.addAction(action)
            view.addAction(action)
        view.addSeparator()
        self._problems_action = self._action(self.tr("List of p&roblems"), "F8", "problems")
        self._problems_action.setCheckable(True)
        self._problems_action.triggered.connect(self._toggle_problems)
        view.addAction(self._problems_action)
        view.addSeparator()
        settings = self._action(self.tr("&Settings…"), "Ctrl+,", "settings")
        settings.triggered.connect(self._edit_settings)
        view.addAction(settings)
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        keys = self._action(self.tr("&Keys"), "F1", "keyboard")
        keys.triggered.connect(self._show_keys)
        help_menu.addAction(keys)
        about = self._action(self.tr("&About the program"), "", "about")
        about.triggered.connect(self._show_about)
        help_menu.addAction(about)

    def _make_file_menu(self) -> None:
        standard = QKeySequence.StandardKey
        menu = self.menuBar().addMenu(self.tr("&File"))
        # Each deed is handed the plan files only when it is wanted: making them can wait.
        entries: tuple[tuple[str, QKeySequence.StandardKey | str, str, Callable[[PlanFiles], object]] | None, ...] = (
            (self.tr("&New plan"), standard.New, "new", lambda files: files.new(self.desk.territory)),
            (self.tr("&Open…"), standard.Open, "open", lambda files: files.open()),
            (self.tr("&Save"), standard.Save, "save", lambda files: files.save()),
            (self.tr("Save &as…"), "Ctrl+Shift+S", "save", lambda files: files.save_as()),
            (self.tr("Earlier &versions…"), "", "history", lambda files: files.earlier_versions()),
            None,
            (self.tr("Open the worked sa&mple"), "", "sample", lambda files: files.open_sample()),
            None,
            (self.tr("Open plan &from PDF…"), "", "document", lambda files: self._document_check(files).take_plan()),
            (self.tr("&Check a document…"), "", "fine", lambda files: self._document_check(files).ask()),
            None,
            (self.tr("&Print…"), standard.Print, "print", lambda _: self._document_page("print_document")),
            (self.tr("&Export…"), "Ctrl+E", "export", lambda _: self._document_page("export_document")),
            None,
            (self.tr("E&xit"), "Ctrl+Q", "exit", lambda _: self.close()),
        )
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            text, keys, name, deed = entry
            action = self._action(text, keys, name)
            action.triggered.connect(lambda _checked, deed=deed: deed(self.files))
            menu.addAction(action)
            if name in ("new", "open", "export", "print") or keys == standard.Save:
                self._toolbar.addAction(action)
            if name == "open":
                self._recent_menu = menu.addMenu(icon("recent"), self.tr("Open &recent"))
                self._recent_menu.aboutToShow.connect(self._fill_recent)
                self._allow_recent()

    def _document_check(self, files: PlanFiles) -> DocumentCheck:
        from clusterplanner.ui.document_check import DocumentCheck

        check = DocumentCheck(self.desk, files, self)
        check.deleteLater()  # Qt waits until the deed that asked for it is done
        return check

    def _allow_recent(self) -> None:
        self._recent_menu.menuAction().setEnabled(bool(self.desk.settings.recent))

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for path in self.desk.settings.recent:
            action = self._recent_menu.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked, path=path: self.files.open(path))

    def _make_edit_menu(self) -> None:
        menu = self.menuBar().addMenu(self.tr("&Edit"))
        stack = self.desk.session.undo_stack
        for make, prefix, keys, name in (
            (stack.createUndoAction, self.tr("&Undo"), ("Ctrl+Z",), "undo"),
            (stack.createRedoAction, self.tr("&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        ):
            action = make(self.menuBar(), prefix)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setIcon(icon(name))
            menu.addAction(action)
            self._toolbar.addAction(action)

    def _document_page(self, slot: str) -> None:
        getattr(self.show_page("document"), slot)()

    def _make_status_bar(self) -> None:
        bar = self.statusBar()
        for old in (getattr(self, "_state", None), getattr(self, "_problem_button", None)):
            if old is not None:
                bar.removeWidget(old)
                old.deleteLater()
        self._state = QLabel()
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        bar.addWidget(self._state, 1)
        self._problem_button = QToolButton()
        self._problem_button.setAutoRaise(True)
        side = round(16 * self.desk.scale)
        self._problem_button.setIconSize(QSize(side, side))
        self._problem_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._problem_button.clicked.connect(self._problems_action.trigger)
        bar.addPermanentWidget(self._problem_button)

    def _make_problem_list(self) -> None:
        old = getattr(self, "_problem_dock", None)
        visible = old is not None and old.isVisible()
        if old is not None:
            self.removeDockWidget(old)
            old.deleteLater()
        self._problem_dock = QDockWidget(self.tr("List of problems"))
        self._problem_dock.setObjectName("problems")
        self._problem_dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._problem_list = QListWidget()
        self._problem_list.setWordWrap(True)
        self._problem_list.setAccessibleName(self.tr("List of problems"))
        self._problem_list.itemActivated.connect(self._jump_to_problem)
        self._problem_list.itemClicked.connect(self._jump_to_problem)
        self._problem_dock.setWidget(self._problem_list)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._problem_dock)
        self._problem_dock.setVisible(visible)
        self._problem_dock.visibilityChanged.connect(self._problems_action.setChecked)

    def _toggle_problems(self, shown: bool) -> None:
        """Show the list and go into it; hide it when the user is in it already."""
        shown = shown or not self._problem_list.hasFocus()
        self._problems_action.setChecked(shown)
        self._problem_dock.setVisible(shown)
        if shown:
            self._show_problems()
            self._problem_list.setFocus()

    def _jump_to_problem(self, item: QListWidgetItem) -> None:
        self.go_to(item.data(Qt.ItemDataRole.UserRole))

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

    def _show_problems(self) -> None:
        untouched = self.desk.session.untouched
        visible = self._problem_dock.isVisible()
        problems = () if untouched and not visible else self.desk.session.problems
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        warnings = sum(problem.severity is Severity.WARNING for problem in problems)
        colours = self.desk.colours
        if untouched:  # nobody made an error yet
            text, name, colour = self.tr("No measures yet"), "about", colours.muted
        elif errors:
            text, name, colour = self.tr("%n error(s)", None, errors), "error", colours.bad
        elif warnings:
            text, name, colour = self.tr("%n warning(s)", None, warnings), "warning", colours.warn
        else:
            text, name, colour = self.tr("No errors"), "fine", colours.good
        self._problem_button.setText(text)
        self._problem_button.setIcon(icon(name, colour))
        if not visible:
            return
        self._problem_list.clear()
        looks = {
            Severity.ERROR: ("error", colours.bad),
            Severity.WARNING: ("warning", colours.warn),
            Severity.NOTICE: ("about", colours.muted),
        }
        for problem in sorted(problems, key=lambda problem: tuple(looks).index(problem.severity)):
            item = QListWidgetItem(
                icon(*looks[problem.severity]), f"{problem.code}  {problem.sentence(self.desk.language)}"
            )
            item.setData(Qt.ItemDataRole.UserRole, problem.where)
            self._problem_list.addItem(item)

    def _edit_settings(self) -> None:
        from clusterplanner.ui.settings_dialog import SettingsDialog

        SettingsDialog(self.desk.settings, self).exec()

    def _show_keys(self) -> None:
        from clusterplanner.ui.help_dialogs import KeysDialog

        keyed = [action for action in self.menuBar().findChildren(QAction) if not action.shortcut().isEmpty()]
        KeysDialog(keyed, self.desk.scale, self).exec()

    def _show_about(self) -> None:
        from clusterplanner.ui.help_dialogs import AboutBox

        AboutBox(self).exec()

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
