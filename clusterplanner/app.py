"""The way in: the window for a person at a screen, the command line for everything with a command."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

PLAN_SUFFIX = ".cplan"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with arguments (the process's own when None) and return its exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if opens_window(arguments):
        gc.disable()  # nothing is garbage before the first paint, and looking for it costs a tenth of the start
        from clusterplanner.ui.start import open_window

        return open_window(Path(arguments[0]) if arguments else None)
    from clusterplanner.cli import main as command_line

    return command_line(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Say whether arguments ask for the window: none at all, or one plan, as a double click gives it."""
    return not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(PLAN_SUFFIX))
