"""Makes the pages away from the window's thread, so that the window always answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import Library
from clusterplanner.core.plan.plan import Plan

if TYPE_CHECKING:
    from clusterplanner.core.report.pdf import Place

    Made = tuple[bytes, tuple[Place, ...]]


class Producer(QObject):
    """Turns the latest plan asked for into a PDF and the places of its fields.

    A plan overtaken by a newer one is not made.
    """

    produced = Signal(object, bytes, tuple)  # the plan, its PDF, the places of its fields
    failed = Signal(object)  # a Refusal, None for a fault of the program
    _done = Signal(object, object)

    def __init__(self, library: Library, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._language = language
        self._wanted: Plan | None = None
        self._making: Plan | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(300)
        self._timer.timeout.connect(self._start)
        self._done.connect(self._finish)

    def want(self, plan: Plan) -> None:
        """Ask for the pages of a plan, after a pause in editing."""
        self._wanted = plan
        self._timer.start()

    def stop(self) -> None:
        """Wait for the work under way and take no more."""
        self._timer.stop()
        self._wanted = None
        self._pool.waitForDone()

    def _start(self) -> None:
        if self._making is not None or self._wanted is None:
            return
        self._making, self._wanted = self._wanted, None
        plan = self._making
        self._pool.start(lambda: self._make(plan))

    def _make(self, plan: Plan) -> None:
        from clusterplanner.core.report.build import build
        from clusterplanner.core.report.pdf import write_with_places

        result: Made | Refusal | None = None
        try:
            result = write_with_places(build(plan, self._library))
        except Refusal as refusal:
            result = refusal
        finally:
            if isValid(self):  # the program may have ended meanwhile
                self._done.emit(plan, result)

    def _finish(self, plan: Plan, result: Made | Refusal | None) -> None:
        self._making = None
        if isinstance(result, tuple):
            self.produced.emit(plan, *result)
        else:
            self.failed.emit(result)
        if self._wanted is not None:
            self._timer.start()
