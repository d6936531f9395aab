"""Writes the files of a document away from the window's thread, so that the window always answers."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Plan

if TYPE_CHECKING:
    from clusterplanner.core.report.export import Format


class Exporter(QObject):
    """One export at a time: tells each file as it is done, then the end."""

    written = Signal(object)  # a Written
    ended = Signal(object)  # a Refusal of the whole, True when all is told, False after a fault of the program

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._given_up = threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def write(self, plan: Plan, paths: Mapping[Format, Path]) -> None:
        """Begin to write a plan's document to files."""
        self._given_up.clear()
        self._pool.start(lambda: self._write(plan, paths))

    def give_up(self) -> None:
        """Let the file that is being put in place be finished, write no more."""
        self._given_up.set()

    def _write(self, plan: Plan, paths: Mapping[Format, Path]) -> None:
        from clusterplanner.core.report.export import export_all

        outcome: bool | Refusal = False
        try:
            for each in export_all(plan, self._library, paths, wanted=lambda: not self._given_up.is_set()):
                if isValid(self):
                    self.written.emit(each)
            outcome = True
        except Refusal as refusal:
            outcome = refusal
        finally:
            if isValid(self):  # the program may have ended meanwhile
                self.ended.emit(outcome)
