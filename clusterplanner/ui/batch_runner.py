"""Runs a batch away from the window's thread, so that the window always answers."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

from clusterplanner.core.base.problems import Refusal

if TYPE_CHECKING:
    from clusterplanner.core.batch import Batch


class BatchRunner(QObject):
    """One batch at a time: tells the outcome of each plan in their order, then the end."""

    told = Signal(object)  # an Outcome
    ended = Signal(object)  # a Refusal of the whole, True when all is told, False after a fault of the program
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._done.connect(self._finish)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.stop)

    def start(self, batch: Batch) -> None:
        """Begin a batch."""
        self._stopped.clear()
        # Not a thread of Qt's: the processes of a batch are looked after by Python's.
        self._thread = threading.Thread(target=self._run, args=(batch,))
        self._thread.start()

    def stop(self) -> None:
        """End the batch before its time; what is written stays whole."""
        self._stopped.set()

    def _run(self, batch: Batch) -> None:
        from clusterplanner.core.batch import run

        end: bool | Refusal = False
        try:
            for outcome in run(batch, stop=self._stopped.is_set):
                if isValid(self):
                    self.told.emit(outcome)
            end = True
        except Refusal as refusal:
            end = refusal
        finally:
            if isValid(self):  # the program may have ended meanwhile
                self._done.emit(end)

    def _finish(self, end: bool | Refusal) -> None:
        if self._thread is not None:
            self._thread.join()
        self.ended.emit(end)
