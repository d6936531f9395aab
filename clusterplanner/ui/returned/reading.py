"""Reads a Word document away from the window's thread, so that the window always answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.returned.proposals import review

if TYPE_CHECKING:
    from clusterplanner.core.plan.plan import Plan
    from clusterplanner.ui.desk import Desk


class Reading(QObject):
    """One reading; it belongs to a window, not to the dialog: a dialog closed early does not wait for it."""

    done = Signal(object, object)  # Review, the plan that it was made against
    refused = Signal(object)  # Refusal
    failed = Signal()  # a fault of the program

    def __init__(self, data: bytes, name: str, plan: Plan, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._data, self._name, self._plan = data, name, plan
        self._library, self._language = desk.library, desk.language
        self._pool = QThreadPool(self)
        for signal in (self.done, self.refused, self.failed):
            signal.connect(self.deleteLater)
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self._pool.waitForDone)

    def start(self) -> None:
        """Begin; a signal tells the end."""
        self._pool.start(self._read)

    def _read(self) -> None:
        tell = self.failed.emit
        try:
            found = review(self._data, self._name, self._plan, self._library, self._language)
            tell = partial(self.done.emit, found, self._plan)
        except Refusal as refusal:
            tell = partial(self.refused.emit, refusal)
        finally:
            if isValid(self):  # the program may have ended meanwhile
                tell()
