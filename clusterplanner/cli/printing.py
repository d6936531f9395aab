"""Results as people and scripts read them: columns, JSON."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clusterplanner.core.base.problems import Problem
    from clusterplanner.core.base.text import Language


def print_json(value: object) -> None:
    """Print a value as JSON, letters as they are."""
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(rows: Sequence[tuple[str, ...]], right: int | None = None) -> None:
    """Print rows under one another; `right` is the place of the column of numbers."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if place == right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join(cells).rstrip())


def as_json(problem: Problem, language: Language) -> dict[str, object]:
    """Return a problem as the JSON value that every command prints it as."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "where": problem.where,
        "values": dict(problem.values),
        "sentence": problem.sentence(language),
    }


class Progress:
    """One line on a terminal that says how far a long command is; into a pipe or a file it writes nothing."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._shown = 0

    def show(self, done: int, name: str) -> None:
        """Say that so many are done and what comes next."""
        if sys.stderr.isatty():
            room = shutil.get_terminal_size().columns - 1
            line = f"[{done}/{self._total}] {name}"[:room]
            print("\r" + line.ljust(self._shown), end="", file=sys.stderr, flush=True)
            self._shown = len(line)

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._shown:
            print("\r" + " " * self._shown, end="\r", file=sys.stderr, flush=True)
            self._shown = 0
