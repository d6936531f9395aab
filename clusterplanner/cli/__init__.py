"""The command line: what the program can do without a window, for tests, scripts and IT departments.

Exit codes: 0 done, 1 a check found errors, 2 wrong call or a file that cannot be read or written, 130 interrupted.
Into a pipe or a file it writes UTF-8, on a terminal what the terminal shows.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from clusterplanner.cli.calls import BROKEN_PIPE, INTERRUPTED, PROGRAM, WRONG_CALL, WrongCall
from clusterplanner.cli.parser import make_parser
from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    import argparse


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and return its exit code; whatever goes wrong is one sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    language = _language_of_messages(arguments)
    try:
        code = _run(arguments, language)
        sys.stdout.flush()
    except (WrongCall, Refusal) as reason:
        print(reason.sentence(language), file=sys.stderr)
        return WRONG_CALL
    except BrokenPipeError:
        _drop_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:  # files of the user are refused by name; what is left is the output and the program's own
        if error.filename is None:
            _drop_output()
            print(say("cli.no_output", language, reason=error.strerror), file=sys.stderr)
        else:
            values = {"file": error.filename, "reason": error.strerror, "help": f"{PROGRAM} self-check"}
            print(say("cli.damaged", language, **values), file=sys.stderr)
        return WRONG_CALL
    return code


def _drop_output() -> None:
    """Send what is still unwritten nowhere, or Python complains about it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str], language: Language) -> int:
    try:
        call = make_parser(language).parse_args(arguments)
    except SystemExit as done:  # help or version was printed
        return int(done.code or 0)
    if call.command is None:
        raise WrongCall("no_command", help=f"{PROGRAM} --help")
    command: Callable[[argparse.Namespace, Language], int] = call.run
    return command(call, language)


def _language_of_messages(arguments: Sequence[str]) -> Language:
    """Return the language that the call asks its messages in, read before the parser that speaks it is made."""
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            given = value if equals else "".join(arguments[place + 1 : place + 2])
            return Language(given) if given in set(Language) else Language.RU
        if argument in ("new", "export", "batch"):  # what follows is the plan's or the document's language
            break
    return Language.RU
