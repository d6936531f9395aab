"""Many plan files as documents in one folder: on all cores, in the order given, each plan for itself.

Processes only draw, into a folder of drafts; names are given and files put in place here, one plan after the other. So
a name does not depend on which process was faster, and a process can be ended at any moment without harm.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from clusterplanner.core.base.problems import Problem, Refusal, Severity
from clusterplanner.core.base.safely import refusal, write_bytes
from clusterplanner.core.base.words import say
from clusterplanner.core.files.plan_file import SUFFIX

if TYPE_CHECKING:
    from clusterplanner.core.base.text import Language
    from clusterplanner.core.report.export import Format

FEW_PLANS: Final = 2  # as many are written sooner than a second process has started
MOST_WORKERS: Final = 8  # each takes about 150 MB of memory
_MOST_POSSIBLE: Final = 61  # Windows waits for no more processes
_POLL_SECONDS: Final = 0.05


@dataclass(frozen=True, slots=True)
class Batch:
    """Plan files, the formats wanted of each, the folder for the documents; no language means each plan's own.

    Without `replace` a document whose name is taken gets a number in its name.
    """

    plans: tuple[Path, ...]
    formats: tuple[Format, ...]
    folder: Path
    language: Language | None = None
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one plan: the files written, how many errors its check found, what its language lacks.

    `refused` is the reason why not all of the files were written.
    """

    plan: Path
    files: tuple[Path, ...] = ()
    errors: int = 0
    mixed: Problem | None = None
    refused: Problem | None = None

    def sentence(self, language: Language) -> str:
        """Return the outcome told in a language."""
        if self.refused is not None:
            return self.refused.sentence(language)
        names = (self.files[0].name, *(file.suffix for file in self.files[1:]))
        told = [say("batch.written", language, files=", ".join(names))]
        if self.errors:
            told.append(say("batch.errors", language, errors=self.errors))
        if self.mixed is not None:
            told.append(self.mixed.sentence(language))
        return " ".join(told)


@dataclass(frozen=True, slots=True)
class _Task:
    plan: Path
    formats: tuple[Format, ...]
    language: Language | None
    draft: Path  # without the ending

    def draft_of(self, format: Format) -> Path:
        return self.draft.with_suffix(f".{format}")


@dataclass(frozen=True, slots=True)
class _Drawn:
    stem: str = ""
    errors: int = 0
    mixed: Problem | None = None
    refused: Problem | None = None


def plans_in(places: Iterable[Path]) -> tuple[Path, ...]:
    """Return plan files, and those lying in folders by name, each once and in the order given; subfolders are left."""
    found: dict[str, Path] = {}
    for place in places:
        for each in _inside(place) if place.is_dir() else [place]:
            found.setdefault(os.path.normcase(os.path.realpath(each)), each)
    return tuple(found.values())


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if each.suffix.lower() == SUFFIX and each.is_file())
    except OSError as error:
        raise Refusal("S212", folder=folder, reason=error.strerror or error) from error


def workers_for(batch: Batch) -> int:
    """Return how many processes serve a batch best, 1 for this one alone."""
    usable = getattr(os, "sched_getaffinity", None)
    cores = len(usable(0)) if usable else os.cpu_count() or 1
    return 1 if len(batch.plans) <= FEW_PLANS else min(cores, len(batch.plans), MOST_WORKERS)


def run(batch: Batch, workers: int = 0, stop: Callable[[], bool] = lambda: False) -> Generator[Outcome]:
    """Write the documents of a batch and yield what became of each plan, in their order, as soon as it is known.

    `stop` is asked about twenty times a second from the thread that waits here; when it says so, or the generator is
    closed, processes end at once and what is written stays whole. Raises Refusal when there can be no such folder.
    """
    try:
        batch.folder.mkdir(parents=True, exist_ok=True)
        drafts = tempfile.TemporaryDirectory(prefix="clusterplanner-", ignore_cleanup_errors=True)
    except OSError as error:
        raise refusal(error, Path(error.filename or batch.folder)) from error
    with drafts as folder:
        tasks = [
            _Task(plan, batch.formats, batch.language, Path(folder) / str(number))
            for number, plan in enumerate(batch.plans)
        ]
        taken = set(map(_key, batch.plans))
        with closing(_drawn(tasks, min(workers or workers_for(batch), _MOST_POSSIBLE), stop)) as drawn:
            for task, result in drawn:
                yield _placed(task, result, batch, taken)


def _placed(task: _Task, drawn: _Drawn, batch: Batch, taken: set[str]) -> Outcome:
    """Give the drafts of a plan their names and put them in place."""
    if drawn.refused is not None:
        return Outcome(task.plan, refused=drawn.refused)
    files = _free(batch, drawn.stem, taken)
    taken.update(map(_key, files))
    for number, (format, file) in enumerate(zip(batch.formats, files, strict=True)):
        draft = task.draft_of(format)
        try:
            write_bytes(file, draft.read_bytes())
        except Refusal as reason:
            return Outcome(task.plan, files[:number], drawn.errors, refused=reason.problem)
        draft.unlink()
    return Outcome(task.plan, files, drawn.errors, drawn.mixed)


def _free(batch: Batch, stem: str, taken: set[str]) -> tuple[Path, ...]:
    """Return the files for a document, numbered when one of their names is taken."""
    number = 1
    while True:
        name = stem if number == 1 else f"{stem}_{number}"
        files = tuple(batch.folder / f"{name}.{format}" for format in batch.formats)
        if not any(_key(file) in taken or (file.exists() and not batch.replace) for file in files):
            return files
        number += 1


def _drawn(tasks: Sequence[_Task], workers: int, stop: Callable[[], bool]) -> Generator[tuple[_Task, _Drawn]]:
    """Yield every task with its result; few are under way at a time, so that memory does not grow with their number.

    When a process dies, nobody says which task ended it: those under way are then tried again one by one, and the one
    that breaks its process again is refused.
    """
    waiting = deque(tasks)
    suspects = 0
    while waiting and not stop():
        under_way: deque[tuple[_Task, Future[_Drawn]]] = deque()
        with _executor(workers) as executor:
            while (waiting or under_way) and not stop():
                alone = suspects > 0
                if not _submitted(executor, waiting, under_way, 1 if alone else 2 * workers):
                    break
                task, future = under_way[0]
                if not wait([future], _POLL_SECONDS).done:
                    continue
                error = future.exception()
                if isinstance(error, BrokenExecutor):
                    break
                under_way.popleft()
                suspects = max(0, suspects - 1)
                yield task, future.result() if error is None else _Drawn(refused=_unexpected(task.plan, error))
            else:
                return
        suspects = max(suspects, len(under_way), 1)
        if alone and under_way:
            task, _ = under_way.popleft()
            suspects -= 1
            yield task, _Drawn(refused=Refusal("S210", file=task.plan.name).problem)
        waiting.extendleft(task for task, _ in reversed(under_way))


def _submitted(
    executor: Executor, waiting: deque[_Task], under_way: deque[tuple[_Task, Future[_Drawn]]], most: int
) -> bool:
    """Hand tasks to the processes until so many are under way; return False when these are no more."""
    while waiting and len(under_way) < most:
        try:
            future = executor.submit(_draw, waiting[0])
        except BrokenExecutor:
            return False
        under_way.append((waiting.popleft(), future))
    return True


@contextmanager
def _executor(workers: int) -> Iterator[Executor]:
    """Give processes, or a thread where one worker does, and leave none behind."""
    if workers == 1:
        with ThreadPoolExecutor(1) as threads:
            yield threads
        return
    others = set(multiprocessing.active_children())
    # Forking a process that has threads, as the window has, can hang the child.
    processes = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _attend)
    try:
        yield processes
    finally:
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        processes.shutdown(cancel_futures=True)


def _attend() -> None:
    """Let a process end with the one that started it, and leave Ctrl+C to that one."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def _draw(task: _Task) -> _Drawn:
    """Read a plan, check it and write its documents as drafts."""
    from clusterplanner.core.facts.library import library
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.plan.check import check
    from clusterplanner.core.plan.languages import language_problem
    from clusterplanner.core.report.build import build
    from clusterplanner.core.report.export import Rendering

    try:
        plan = read(task.plan)
        document = build(plan, library(), task.language)
        rendering = Rendering(document)
        for format in task.formats:
            content = rendering.content(format)
            draft = task.draft_of(format)
            try:
                draft.write_bytes(content)
            except OSError as error:
                raise refusal(error, draft) from error
        mixed = language_problem(plan, library(), document.language)
        errors = sum(each.severity is Severity.ERROR for each in check(plan, library()))
    except Refusal as reason:
        return _Drawn(refused=reason.problem)
    except MemoryError:
        return _Drawn(refused=Refusal("S210", file=task.plan.name).problem)
    return _Drawn(document.file_stem, errors, mixed)


def _unexpected(plan: Path, error: BaseException) -> Problem:
    return Refusal("S211", file=plan.name, reason=f"{type(error).__name__}: {error}").problem


def _key(path: Path) -> str:
    """Return what two names have in common that some system takes for one: Windows does not mind capitals."""
    return os.path.realpath(path).casefold()
