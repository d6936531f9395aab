"""The menus and the toolbar of the main window, and what their entries do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QToolBar

from clusterplanner.ui.icons import icon

if TYPE_CHECKING:
    from clusterplanner.ui.plan_files import PlanFiles
    from clusterplanner.ui.reference.dialog import ReferenceDialog
    from clusterplanner.ui.window import MainWindow

_Keys = QKeySequence.StandardKey | str
_Deed = Callable[["PlanFiles"], object]


class Menus(QObject):
    """Fills the menu bar and the toolbar of a window; they go when the bar does.

    `problems` is the action that shows the list of problems, `recent` the menu of files opened before.
    """

    def __init__(self, window: MainWindow, bar: QMenuBar, tools: QToolBar, pages: Mapping[str, str]) -> None:
        """Fill the bars; `pages` gives the names of the pages by key, the first goes with Ctrl+0."""
        super().__init__(bar)
        self._window, self._bar, self._tools = window, bar, tools
        self._desk = window.desk
        self._pages = pages
        self._reference: ReferenceDialog | None = None
        side = round(18 * self._desk.scale)
        tools.setIconSize(QSize(side, side))
        self._make_file_menu()
        self._make_edit_menu()
        self._make_view_menu(pages)
        self._make_help_menu()
        if entry := self._desk.memory.get("reference.open"):  # the window was built anew under it
            self._desk.later(lambda: self.show_reference(str(entry)))

    def _action(
        self, text: str, keys: QKeySequence.StandardKey | str, name: str, deed: Callable[[], object]
    ) -> QAction:
        action = QAction(icon(name), text, self._bar)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked: deed())
        return action

    # ------------------------------------------------------------------ file

    def _make_file_menu(self) -> None:
        standard = QKeySequence.StandardKey
        menu = self._bar.addMenu(self.tr("&File"))
        # Each deed is handed the plan files only when it is wanted: making them can wait.
        entries: tuple[tuple[str, _Keys, str, _Deed] | None, ...] = (
            (self.tr("&New plan"), standard.New, "new", lambda files: files.new(self._desk.territory)),
            (self.tr("&Open…"), standard.Open, "open", lambda files: files.open()),
            (self.tr("&Save"), standard.Save, "save", lambda files: files.save()),
            (self.tr("Save &as…"), "Ctrl+Shift+S", "save", lambda files: files.save_as()),
            (self.tr("Earlier &versions…"), "", "history", lambda files: files.earlier_versions()),
            None,
            (self.tr("Open the worked sa&mple"), "", "sample", lambda files: files.open_sample()),
            None,
            (self.tr("Open plan &from PDF…"), "", "document", lambda files: self._on_pdf(files, "take_plan")),
            (self.tr("Changes from &Word…"), "", "returned", self._on_word),
            (self.tr("&Check a document…"), "", "fine", lambda files: self._on_pdf(files, "ask")),
            None,
            (self.tr("&Print…"), standard.Print, "print", lambda _: self._on_document("print_document")),
            (self.tr("&Export…"), "Ctrl+E", "export", lambda _: self._on_document("export_document")),
            (self.tr("&Batch export…"), "Ctrl+Shift+E", "batch", lambda _: self._export_batch()),
            None,
            (self.tr("E&xit"), "Ctrl+Q", "exit", lambda _: self._window.close()),
        )
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            text, keys, name, deed = entry
            action = self._action(text, keys, name, partial(self._with_files, deed))
            menu.addAction(action)
            if name in ("new", "open", "export", "print") or keys == standard.Save:
                self._tools.addAction(action)
            if name == "open":
                self._add_recent(menu)

    def _with_files(self, deed: _Deed) -> None:
        deed(self._window.files)

    def _add_recent(self, menu: QMenu) -> None:
        self.recent = menu.addMenu(icon("recent"), self.tr("Open &recent"))
        self.recent.aboutToShow.connect(self._fill_recent)
        self._desk.settings.recent_changed.connect(self._allow_recent)
        self._allow_recent()

    def _allow_recent(self) -> None:
        self.recent.menuAction().setEnabled(bool(self._desk.settings.recent))

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._desk.settings.recent:
            action = self.recent.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked, path=path: self._window.files.open(path))

    def _on_pdf(self, files: PlanFiles, deed: str) -> None:
        from clusterplanner.ui.document_check import DocumentCheck

        check = DocumentCheck(self._desk, files, self._window)
        getattr(check, deed)()
        check.deleteLater()

    def _on_word(self, files: PlanFiles) -> None:
        from clusterplanner.ui.returned.dialog import ask_for_document

        ask_for_document(self._desk, files.tell, self._window)

    def _on_document(self, slot: str) -> None:
        getattr(self._window.show_page("document"), slot)()

    def _export_batch(self) -> None:
        from clusterplanner.ui.batch_dialog import BatchDialog

        dialog = BatchDialog(self._desk, self._window)
        dialog.exec()
        dialog.deleteLater()

    # ------------------------------------------------------------------ edit, view, help

    def _make_edit_menu(self) -> None:
        menu = self._bar.addMenu(self.tr("&Edit"))
        stack = self._desk.session.undo_stack
        for make, prefix, keys, name in (
            (stack.createUndoAction, self.tr("&Undo"), ("Ctrl+Z",), "undo"),
            (stack.createRedoAction, self.tr("&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        ):
            action = make(self._bar, prefix)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setIcon(icon(name))
            menu.addAction(action)
            self._tools.addAction(action)
        menu.addSeparator()
        menu.addAction(self._action(self.tr("&Find…"), QKeySequence.StandardKey.Find, "search", self._window.search))

    def _make_view_menu(self, pages: Mapping[str, str]) -> None:
        menu = self._bar.addMenu(self.tr("&View"))
        group = QActionGroup(menu)
        for number, (key, name) in enumerate(pages.items()):
            action = self._action(name, f"Ctrl+{number}", key, partial(self._window.show_page, key))
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        self.problems = self._action(self.tr("List of p&roblems"), "F8", "problems", self._toggle_problems)
        self.problems.setCheckable(True)
        menu.addAction(self.problems)
        menu.addSeparator()
        menu.addAction(self._action(self.tr("&Settings…"), "Ctrl+,", "settings", self._edit_settings))

    def _toggle_problems(self) -> None:
        self._window.toggle_problems(self.problems.isChecked())

    def _edit_settings(self) -> None:
        from clusterplanner.ui.settings_dialog import SettingsDialog

        SettingsDialog(self._desk.settings, self._window).exec()

    def _make_help_menu(self) -> None:
        menu = self._bar.addMenu(self.tr("&Help"))
        menu.addAction(self._action(self.tr("&Reference section"), "F1", "passport", self.show_reference))
        menu.addAction(self._action(self.tr("&Keys"), "Ctrl+F1", "keyboard", self.show_keys))
        menu.addAction(self._action(self.tr("&About the program"), "", "about", self.show_about))

    def show_reference(self, entry: str = "") -> None:
        """Open the reference section at an entry, at what explains the focus unless one is given."""
        from clusterplanner.ui.reference.context import explained_by
        from clusterplanner.ui.reference.dialog import ReferenceDialog

        entry = entry or explained_by(QApplication.focusWidget(), self._window.page)
        if self._reference is None:
            self._reference = ReferenceDialog(self._desk, self._pages, self._bar)
        self._reference.show_entry(entry)
        self._reference.show()
        self._reference.raise_()
        self._reference.activateWindow()

    def show_keys(self) -> None:
        """Show which keys do what."""
        from clusterplanner.ui.help_dialogs import KeysDialog

        keyed = [action for action in self._bar.findChildren(QAction) if not action.shortcut().isEmpty()]
        KeysDialog(keyed, self._desk.scale, self._window).exec()

    def show_about(self) -> None:
        """Show what the program is."""
        from clusterplanner.ui.help_dialogs import AboutBox

        AboutBox(self._window).exec()
