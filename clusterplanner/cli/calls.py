"""How a call of the command line ends: its exit codes, and the one sentence of a call that cannot be carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

PROGRAM = "clusterplanner"
DONE, FOUND_ERRORS, WRONG_CALL, BROKEN_PIPE, INTERRUPTED = 0, 1, 2, 141, 130


class WrongCall(Exception):
    """A call that cannot be carried out, told by one sentence of `resources/words/cli.toml`."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def sentence(self, language: Language) -> str:
        """Return what is wrong with the call."""
        return say(f"cli.{self.key}", language, **self.values)


def open_library() -> Library:
    """Return what the program knows; imported by the commands that ask for it, so that `--help` does not wait."""
    from clusterplanner.core.facts.library import library

    return library()
