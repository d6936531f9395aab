"""The plan on the desk: one current value, an undo stack, a file.

The first paint of the window waits for this module, so what only edits, checks and files need is imported there.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from clusterplanner.core.base.problems import Problem, Refusal

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.files.lock import PlanLock
    from clusterplanner.core.plan.plan import Plan

    Edit = Callable[[Plan], Plan]


class _PlanCommand(QUndoCommand):
    """The one undo command: the plan before and after; edits of the same field in a row become one."""

    def __init__(self, session: PlanSession, text: str, after: Plan, merge_key: str) -> None:
        super().__init__(text)
        self._session = session
        self._before = session.plan
        self._after = after
        self._merge_key = merge_key

    def id(self) -> int:
        return 1 if self._merge_key else -1

    def mergeWith(self, later: QUndoCommand) -> bool:
        if not isinstance(later, _PlanCommand) or later._merge_key != self._merge_key:
            return False
        self._after = later._after
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        self._session._replace(self._after)

    def undo(self) -> None:
        self._session._replace(self._before)


class PlanSession(QObject):
    """Owns the current plan; every change goes through `apply` and can be undone."""

    plan_changed = Signal(object)  # PlanChange
    plan_opened = Signal()  # another plan lies on the desk
    state_changed = Signal()  # file, modified mark or read-only mark changed

    def __init__(self, library: Library, first_plan: Callable[[], Plan], parent: QObject | None = None) -> None:
        """`first_plan` makes the plan that lies there before another is opened, when it is first asked for."""
        super().__init__(parent)
        self.library = library
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self._tell_state)
        self._first_plan = first_plan
        self._plan: Plan | None = None
        self._path: Path | None = None
        self._lock: PlanLock | None = None
        self._checked: tuple[Plan, tuple[Problem, ...]] | None = None
        self.read_only = False

    def _tell_state(self, _clean: bool) -> None:
        self.state_changed.emit()

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        if self._plan is None:
            self._plan = self._first_plan()
        return self._plan

    @property
    def path(self) -> Path | None:
        """The plan's file, None for one never saved."""
        return self._path

    @property
    def modified(self) -> bool:
        """Whether the plan differs from its file."""
        return not self.undo_stack.isClean()

    @property
    def untouched(self) -> bool:
        """Whether the plan is as the program began it: without measures, without an edit, without a file."""
        return self._path is None and self.undo_stack.count() == 0 and not self.modified and not self.plan.items

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the checks say of the plan, computed once a plan."""
        from clusterplanner.core.plan.check import check

        plan = self.plan
        if self._checked is None or self._checked[0] is not plan:
            self._checked = (plan, check(plan, self.library))
        return self._checked[1]

    def apply(self, text: str, edit: Edit, merge_key: str = "") -> None:
        """Edit the plan as one undoable step told as `text`; steps with the same merge key in a row become one."""
        after = edit(self.plan)
        if after != self.plan:
            self.undo_stack.push(_PlanCommand(self, text, after, merge_key))

    def reshape(self, edit: Edit) -> None:
        """Begin an untouched plan differently; nothing of the user's is lost, so there is nothing to undo."""
        assert self.untouched
        after = edit(self.plan)
        if after != self.plan:
            self._replace(after)

    def _replace(self, plan: Plan) -> None:
        from clusterplanner.core.plan.change import difference

        change = difference(self.plan, plan)
        self._plan = plan
        self.plan_changed.emit(change)

    def start(self, plan: Plan) -> None:
        """Lay a new plan on the desk."""
        self._lay(plan, None, None)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a plan file and lock it; raises Refusal, also when another has it open, and changes nothing then."""
        from clusterplanner.core.files import plan_file

        lock = None if read_only else self._lock_for(path)
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(self._drop, lock)
            plan = plan_file.read(path, self.library.catalogue.territories[0])
            on_failure.pop_all()
        self._lay(plan, path.absolute(), lock, read_only=read_only)

    def recover(self, plan: Plan, path: Path | None) -> None:
        """Lay a recovery copy on the desk as unsaved work on its original file; raises Refusal when that is locked."""
        lock = None if path is None else self._lock_for(path)
        self._lay(plan, path, lock)
        self.undo_stack.resetClean()

    def save(self, path: Path | None = None) -> None:
        """Write the plan to its file or to another, keeping the previous version; raises Refusal."""
        from clusterplanner.core.files import plan_file
        from clusterplanner.core.files.snapshots import keep_snapshot

        target = self._path if path is None else path.absolute()
        assert target is not None
        lock = self._lock_for(target)
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(self._drop, lock)
            with contextlib.suppress(Refusal, OSError):  # saving matters more than the kept earlier version
                keep_snapshot(target)
            plan_file.write(target, self.plan)
            on_failure.pop_all()
        if lock is not self._lock:
            self.close()
        self._path, self._lock, self.read_only = target, lock, False
        self.undo_stack.setClean()
        self.state_changed.emit()

    def close(self) -> None:
        """Give the file free for others."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _lay(self, plan: Plan, path: Path | None, lock: PlanLock | None, *, read_only: bool = False) -> None:
        if lock is not self._lock:
            self.close()
        self._plan, self._path, self._lock, self.read_only = plan, path, lock, read_only
        self.undo_stack.clear()
        self.plan_opened.emit()
        self.state_changed.emit()

    def _lock_for(self, path: Path) -> PlanLock:
        """Return the lock of a file, which is the one held where the file is the present one; raises Refusal."""
        from clusterplanner.core.files.lock import PlanLock
        from clusterplanner.core.files.places import key_of

        if self._lock is not None and self._path is not None and key_of(path) == key_of(self._path):
            return self._lock
        lock = PlanLock(path)
        lock.acquire()
        return lock

    def _drop(self, lock: PlanLock | None) -> None:
        if lock is not None and lock is not self._lock:
            lock.release()
