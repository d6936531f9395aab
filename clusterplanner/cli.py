"""The command line: what the program can do without a window, for tests, scripts and IT departments.

Exit codes: 0 done, 1 a check found errors, 2 wrong call or a file that cannot be read or written, 130 interrupted.
Into a pipe or a file it writes UTF-8, on a terminal what the terminal shows.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypedDict

from clusterplanner import __version__
from clusterplanner.core.base.problems import Refusal, Severity
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.base.problems import Problem
    from clusterplanner.core.facts.library import Library

PROGRAM = "clusterplanner"
SAMPLE = "sample"
FORMATS = ("pdf", "docx", "xlsx")
FIRST_YEAR, LAST_YEAR, MOST_YEARS = 1990, 2100, 20
DONE, FOUND_ERRORS, WRONG_CALL, BROKEN_PIPE, INTERRUPTED = 0, 1, 2, 141, 130

# argparse tells what is wrong in English only; these are its sentences and ours.
_ARGPARSE_ERRORS = (
    (re.compile(r"the following arguments are required: (.+)"), "missing_arguments"),
    (re.compile(r"unrecognized arguments: (.+)"), "unknown_arguments"),
    (re.compile(r"argument (?:\S*/)?(\S+): expected .+"), "no_value"),
    (re.compile(r"argument \S+: invalid choice: '(.*?)' \(.*"), "unknown_command"),
)


class WrongCall(Exception):
    """A call that cannot be carried out, told by one sentence of `resources/words/cli.toml`."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def sentence(self, language: Language) -> str:
        """Return what is wrong with the call."""
        return say(f"cli.{self.key}", language, **self.values)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        program = f"{self.prog} --help"
        for pattern, key in _ARGPARSE_ERRORS:
            if match := pattern.fullmatch(message):
                raise WrongCall(key, given=match.group(1), help=program)
        raise WrongCall("wrong_call", help=program)


class _Help(argparse.HelpFormatter):
    def __init__(self, language: Language, prog: str) -> None:
        super().__init__(prog, max_help_position=34, width=100)
        self._language = language

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, say("cli.usage", self._language) if prefix is None else prefix)


class _Style(TypedDict):
    add_help: bool
    allow_abbrev: bool
    formatter_class: partial[_Help]


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
        call = _parser(language).parse_args(arguments)
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
        if argument in ("new", "export"):  # what follows is the plan's or the document's language
            break
    return Language.RU


def _parser(language: Language) -> argparse.ArgumentParser:
    def word(key: str) -> str:
        return say(f"cli.{key}", language)

    def language_option(group: argparse._ArgumentGroup, name: str, about: str) -> None:
        group.add_argument("--language", dest=name, type=_language, metavar="ru|be|en", help=word(about))

    style = _Style(add_help=False, allow_abbrev=False, formatter_class=partial(_Help, language))
    parser = _Parser(prog=PROGRAM, description=word("about"), **style)
    general = parser.add_argument_group(word("arguments"))
    general.add_argument("-h", "--help", action="help", help=word("option_help"))
    general.add_argument(
        "--version", action="version", version=f"ClusterPlanner {__version__}", help=word("option_version")
    )
    language_option(general, "messages", "option_messages")
    commands = parser.add_subparsers(
        dest="command", title=word("commands"), metavar="COMMAND", parser_class=_Parser, prog=PROGRAM
    )

    def command(
        name: str, run: Callable[[argparse.Namespace, Language], int], *, speaks: bool = True
    ) -> argparse._ArgumentGroup:
        about = word(f"about_{name}".replace("-", "_"))
        parser = commands.add_parser(name, help=about, description=about, **style)
        group = parser.add_argument_group(word("arguments"))
        group.add_argument("-h", "--help", action="help", help=word("option_help"))
        if speaks:
            language_option(group, "messages", "option_messages")
        parser.set_defaults(run=run)
        return group

    regions = command("regions", _regions)
    regions.add_argument("--json", action="store_true", help=word("option_json"))

    indicators = command("indicators", _indicators)
    indicators.add_argument("region", metavar="REGION", help=word("option_region"))
    indicators.add_argument("--year", type=_year, metavar="Y", help=word("option_year"))
    indicators.add_argument("--csv", type=Path, metavar="FILE", help=word("option_csv"))

    measures = command("measures", _measures)
    measures.add_argument("--json", action="store_true", help=word("option_json"))

    new = command("new", _new, speaks=False)
    new.add_argument("region", metavar="REGION", help=word("option_region"))
    new.add_argument("--measures", required=True, metavar="ID[,ID…]|all", help=word("option_measures"))
    new.add_argument("--from", dest="first", required=True, type=_year, metavar="Y", help=word("option_from"))
    new.add_argument("--to", dest="last", required=True, type=_year, metavar="Y", help=word("option_to"))
    language_option(new, "language", "option_plan_language")
    new.add_argument("--output", required=True, type=Path, metavar="PLAN.cplan", help=word("option_new_plan"))

    check = command("check", _check)
    check.add_argument("plan", type=Path, metavar="PLAN.cplan", help=word("option_plan"))
    check.add_argument("--json", action="store_true", help=word("option_json"))

    export = command("export", _export, speaks=False)
    export.add_argument("plan", type=Path, metavar="PLAN.cplan", help=word("option_plan"))
    export.add_argument("--format", required=True, type=_format, metavar="pdf|docx|xlsx", help=word("option_format"))
    language_option(export, "language", "option_document_language")
    export.add_argument("--output", required=True, type=Path, metavar="FILE", help=word("option_output"))

    verify = command("verify", _verify)
    verify.add_argument("file", type=Path, metavar="FILE.pdf", help=word("option_document"))
    verify.add_argument("--plan", type=Path, metavar="PLAN.cplan", help=word("option_compared"))
    verify.add_argument("--json", action="store_true", help=word("option_json"))

    sample = command("sample", _sample)
    sample.add_argument("--output", required=True, type=Path, metavar="FOLDER", help=word("option_folder"))

    command("self-check", _self_check)
    return parser


def _language(given: str) -> Language:
    if given not in set(Language):
        raise WrongCall("bad_language", given=given)
    return Language(given)


def _format(given: str) -> str:
    if given not in FORMATS:
        raise WrongCall("bad_format", given=given)
    return given


def _year(given: str) -> int:
    if not re.fullmatch(r"\d{4}", given, re.ASCII) or not FIRST_YEAR <= int(given) <= LAST_YEAR:
        raise WrongCall("bad_year", given=given, first=FIRST_YEAR, last=LAST_YEAR)
    return int(given)


def _library() -> Library:
    from clusterplanner.core.facts.library import library

    return library()


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def _print_table(rows: Sequence[tuple[str, ...]], right: int | None = None) -> None:
    """Print rows under one another; `right` is the place of the column of numbers."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if place == right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join(cells).rstrip())


def _regions(call: argparse.Namespace, language: Language) -> int:
    regions = _library().gazetteer.regions
    if call.json:
        _print_json([{"code": each.code, "level": each.level, "name": asdict(each.name)} for each in regions])
    else:
        _print_table([(each.code, each.name[language]) for each in regions])
    return DONE


def _indicators(call: argparse.Namespace, language: Language) -> int:
    from clusterplanner.core.base.numbers import decimals_of, format_number
    from clusterplanner.core.files.figures_csv import figures_csv, series_of, shown_name

    library = _library()
    series = series_of(library, library.gazetteer.find(call.region))
    if call.csv:
        from clusterplanner.core.base.safely import write_bytes

        every = (each for one in series for year in one.years for each in one.by_year[year])
        observations = [each for each in every if call.year in (None, each.year)]
        write_bytes(call.csv, figures_csv(library, observations, language))
        print(say("cli.written", language, file=call.csv))
        return DONE
    figures = [one[call.year] if call.year else one.latest for one in series]
    entries = library.figures.indicators
    rows = [
        (
            each.indicator,
            str(each.year),
            format_number(each.value, language, max(decimals_of(each.value), entries[each.indicator].decimals)),
            library.figures.unit(each.indicator)[language],
            shown_name(library, each, language),
        )
        for each in figures
        if each
    ]
    if not rows:
        print(say("cli.no_figures", language, year=call.year or ""))
        return DONE
    heads = ("id", "year", "value", "unit", "indicator")
    _print_table([tuple(say(f"cli.column_{head}", language) for head in heads), *rows], right=2)
    return DONE


def _measures(call: argparse.Namespace, language: Language) -> int:
    measures = _library().catalogue.measures.values()
    if call.json:
        _print_json(
            [
                {"id": each.id, "number": each.number, "parent": each.parent, "name": asdict(each.name)}
                | {"tasks": each.tasks, "provisions": each.provisions, "acts": each.acts}
                | {"needs": each.needs, "strengthens": each.strengthens}
                for each in measures
            ]
        )
    else:
        _print_table([(each.number, each.id, each.name[language]) for each in measures])
    return DONE


def _new(call: argparse.Namespace, language: Language) -> int:
    from clusterplanner.core.files.plan_file import SUFFIX, write
    from clusterplanner.core.plan.create import new_plan

    if call.first > call.last:
        raise WrongCall("bad_period", first=call.first, last=call.last)
    if call.last - call.first >= MOST_YEARS:
        raise WrongCall("long_period", first=call.first, last=call.last, most=MOST_YEARS)
    if call.output.suffix.lower() != SUFFIX:
        raise WrongCall("plan_suffix", file=call.output)
    if call.output.exists():
        raise WrongCall("exists", file=call.output)
    library = _library()
    territory = _planned(library, call.region, language)
    measures = _chosen(library, call.measures)
    plan = new_plan(library, territory, call.first, call.last, measures, call.language or Language.RU)
    write(call.output, plan)
    print(say("cli.written", language, file=call.output))
    return DONE


def _planned(library: Library, given: str, language: Language) -> str:
    """Return the code of the one territory that a name means, when plans are made for it."""
    from clusterplanner.core.plan.check import territory_problem

    found = library.gazetteer.called(given)
    if len(found) > 1:
        names = "; ".join(f"{each.name[language]} ({each.code})" for each in found)
        raise WrongCall("many_territories", given=given, names=names)
    problem = territory_problem(found[0].code, library, language)
    if problem is not None:
        raise Refusal(problem.code, **dict(problem.values))
    return found[0].code


def _chosen(library: Library, given: str) -> tuple[str, ...]:
    """Return the ids of the measures that a call names, each once; `all` means the nine of the article."""
    if given == "all":
        return tuple(each.id for each in library.catalogue.main_measures)
    ids = tuple(dict.fromkeys(each.strip() for each in given.split(",") if each.strip()))
    for each in ids:
        if each not in library.catalogue.measures:
            raise WrongCall("unknown_measure", given=each, help=f"{PROGRAM} measures")
    if not ids:
        raise WrongCall("no_measures", help=f"{PROGRAM} measures")
    return ids


def _check(call: argparse.Namespace, language: Language) -> int:
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.plan.check import check

    by_weight = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)
    problems = sorted(check(read(call.plan), _library()), key=lambda each: by_weight.index(each.severity))
    if call.json:
        _print_json([_as_json(each, language) for each in problems])
    else:
        for each in problems:
            severity = say(f"cli.severity_{each.severity}", language)
            print(f"{severity} {each.code} [{each.where}]: {each.sentence(language)}")
        count = Counter(each.severity for each in problems)
        errors, warnings, notices = (count[each] for each in by_weight)
        print(say("cli.checked", language, errors=errors, warnings=warnings, notices=notices))
    return FOUND_ERRORS if any(each.severity is Severity.ERROR for each in problems) else DONE


def _export(call: argparse.Namespace, language: Language) -> int:
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.plan.languages import language_problem
    from clusterplanner.core.report.export import export

    plan = read(call.plan)
    if call.output.exists() and call.output.samefile(call.plan):
        raise WrongCall("same_file", file=call.plan)
    if call.output.suffix.lower() != f".{call.format}":
        raise WrongCall("format_suffix", file=call.output, format=call.format)
    library = _library()
    export(plan, library, call.format, call.output, call.language)
    print(say("cli.written", language, file=call.output))
    problem = language_problem(plan, library, call.language or plan.language)
    if problem is not None:
        print(problem.sentence(language), file=sys.stderr)
    return DONE


def _verify(call: argparse.Namespace, language: Language) -> int:
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.verify import compare, read_document, verify

    library = _library()
    verified = verify(read_document(call.file), call.file.name, library)
    compared = compare(verified, read(call.plan), library, language) if call.plan else None
    if call.json:
        codes = {"plan": verified.code, "metadata": verified.metadata, "properties": verified.properties}
        _print_json(
            {"code": verified.code, "intact": verified.intact, "exact": verified.exact}
            | {"codes": codes | {"page": verified.printed}}
            | {"findings": [_as_json(each, language) for each in verified.findings]}
            | ({"compared": {"file": str(call.plan)} | asdict(compared)} if compared else {})
        )
    else:
        from clusterplanner.core.verify import report

        print("\n".join(report(verified, language, compared, call.plan.name if call.plan else "")))
    return DONE if verified.intact and (compared is None or compared.same) else FOUND_ERRORS


def _as_json(problem: Problem, language: Language) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "where": problem.where,
        "values": dict(problem.values),
        "sentence": problem.sentence(language),
    }


def _sample(call: argparse.Namespace, language: Language) -> int:
    from clusterplanner.core.files.places import make_folder
    from clusterplanner.core.files.plan_file import SUFFIX, write
    from clusterplanner.core.plan.sample import sample_plan
    from clusterplanner.core.report.export import export

    library = _library()
    plan = sample_plan(library)
    make_folder(call.output)
    files = [call.output / f"{SAMPLE}{suffix}" for suffix in (SUFFIX, *(f".{each}" for each in FORMATS))]
    write(files[0], plan)
    for form, file in zip(FORMATS, files[1:], strict=True):
        export(plan, library, form, file)
    for file in files:
        print(say("cli.written", language, file=file))
    return DONE


def _self_check(_call: argparse.Namespace, language: Language) -> int:
    from clusterplanner.core.selfcheck import findings

    fine = True
    for finding in findings(_library()):
        print(finding.sentence(language))
        fine = fine and finding.fine
    print(say("cli.self_check_fine" if fine else "cli.self_check_failed", language))
    return DONE if fine else FOUND_ERRORS
