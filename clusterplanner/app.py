"""The way in: the window for a person at a screen, the command line for everything with a command."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

PLAN_SUFFIX = ".cplan"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with arguments (the process's own when None) and return its exit code."""
    if getattr(sys, "frozen", False):  # packed into one file it starts itself for the work of a batch
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:] if argv is None else list(argv)
    if opens_window(arguments):
        hasten()
        from clusterplanner.ui.start import open_window

        return open_window(Path(arguments[0]) if arguments else None)
    from clusterplanner.cli import main as command_line

    return command_line(arguments)


def hasten() -> None:
    """Shorten the way to the first paint, before Qt is imported.

    No garbage is looked for until then, as there is none. What the first paint needs from below is imported first,
    because once PySide is there it reads the source of every module that is imported.
    """
    gc.disable()
    for name in ("analysis.compare", "base.numbers", "facts.figures", "facts.gazetteer", "facts.library"):
        import_module(f"clusterplanner.core.{name}")


def opens_window(arguments: Sequence[str]) -> bool:
    """Say whether arguments ask for the window: none at all, or one plan, as a double click gives it."""
    return not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(PLAN_SUFFIX))
