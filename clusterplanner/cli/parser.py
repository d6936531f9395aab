"""What may be said on the command line, and its help, in the language of the messages."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, TypedDict

from clusterplanner import __version__
from clusterplanner.cli import analyses, documents, facts, plans, reference, returned
from clusterplanner.cli.calls import PROGRAM, WrongCall
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

FIRST_YEAR, LAST_YEAR = 1990, 2100

# argparse tells what is wrong in English only; these are its sentences and ours.
_ARGPARSE_ERRORS = (
    (re.compile(r"the following arguments are required: (.+)"), "missing_arguments"),
    (re.compile(r"unrecognized arguments: (.+)"), "unknown_arguments"),
    (re.compile(r"argument (?:\S*/)?(\S+): expected .+"), "no_value"),
    (re.compile(r"argument (\S+): not allowed with argument \S+"), "not_together"),
    (re.compile(r"argument \S+: invalid choice: '(.*?)' \(.*"), "unknown_command"),
)


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


def make_parser(language: Language) -> argparse.ArgumentParser:
    """Return the parser of all commands, its help told in a language; what it cannot read it raises as WrongCall."""
    commands = _Commands(language)
    _add_facts(commands)
    _add_analyses(commands)
    _add_plans(commands)
    _add_documents(commands)
    commands.add("self-check", facts.self_check)
    return commands.parser


class _Commands:
    """The parser with the commands added so far."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._style = _Style(add_help=False, allow_abbrev=False, formatter_class=partial(_Help, language))
        self.parser = _Parser(prog=PROGRAM, description=self.word("about"), **self._style)
        general = self.parser.add_argument_group(self.word("arguments"))
        general.add_argument("-h", "--help", action="help", help=self.word("option_help"))
        version = f"ClusterPlanner {__version__}"
        general.add_argument("--version", action="version", version=version, help=self.word("option_version"))
        self.add_language(general, "messages", "option_messages")
        self._commands = self.parser.add_subparsers(
            dest="command", title=self.word("commands"), metavar="COMMAND", parser_class=_Parser, prog=PROGRAM
        )

    def word(self, key: str) -> str:
        return say(f"cli.{key}", self._language)

    def add(
        self, name: str, run: Callable[[argparse.Namespace, Language], int], *, speaks: bool = True
    ) -> argparse._ArgumentGroup:
        about = self.word(f"about_{name}".replace("-", "_"))
        parser = self._commands.add_parser(name, help=about, description=about, **self._style)
        group = parser.add_argument_group(self.word("arguments"))
        group.add_argument("-h", "--help", action="help", help=self.word("option_help"))
        if speaks:
            self.add_language(group, "messages", "option_messages")
        parser.set_defaults(run=run)
        return group

    def add_language(self, group: argparse._ArgumentGroup, name: str, about: str) -> None:
        group.add_argument("--language", dest=name, type=_language, metavar="ru|be|en", help=self.word(about))


def _add_facts(commands: _Commands) -> None:
    word = commands.word

    regions = commands.add("regions", facts.list_regions)
    regions.add_argument("--json", action="store_true", help=word("option_json"))

    indicators = commands.add("indicators", facts.show_indicators)
    indicators.add_argument("region", metavar="REGION", help=word("option_region"))
    indicators.add_argument("--year", type=_year, metavar="Y", help=word("option_year"))
    indicators.add_argument("--csv", type=Path, metavar="FILE", help=word("option_csv"))

    measures = commands.add("measures", facts.list_measures)
    measures.add_argument("--json", action="store_true", help=word("option_json"))

    entries = commands.add("reference", reference.show_reference)
    sought = entries.add_mutually_exclusive_group()
    sought.add_argument("entry", nargs="?", metavar="ENTRY", help=word("option_entry"))
    sought.add_argument("--search", default="", metavar="WORDS", help=word("option_search"))
    entries.add_argument("--json", action="store_true", help=word("option_json"))


def _add_analyses(commands: _Commands) -> None:
    word = commands.word

    diagnose = commands.add("diagnose", analyses.show_diagnosis)
    diagnose.add_argument("region", metavar="REGION", help=word("option_region"))
    diagnose.add_argument("--peers", type=_names, default=(), metavar="REGION[,REGION…]", help=word("option_peers"))
    diagnose.add_argument("--json", action="store_true", help=word("option_json"))

    advise = commands.add("advise", analyses.show_advice)
    advise.add_argument("region", metavar="REGION", help=word("option_region"))
    advise.add_argument("--weights", type=Path, metavar="FILE", help=word("option_weights"))
    advise.add_argument("--json", action="store_true", help=word("option_json"))

    potential = commands.add("potential", analyses.show_potential)
    potential.add_argument("region", metavar="REGION", help=word("option_region"))
    potential.add_argument(
        "--by", type=_basis, default="employment", metavar="|".join(analyses.BASES), help=word("option_basis")
    )
    potential.add_argument("--year", type=_year, metavar="Y", help=word("option_potential_year"))
    form = potential.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=word("option_json"))
    form.add_argument("--csv", type=Path, metavar="FILE", help=word("option_csv"))


def _add_plans(commands: _Commands) -> None:
    word = commands.word

    new = commands.add("new", plans.create_plan, speaks=False)
    new.add_argument("region", metavar="REGION", help=word("option_region"))
    new.add_argument("--measures", required=True, metavar="ID[,ID…]|all", help=word("option_measures"))
    new.add_argument("--from", dest="first", required=True, type=_year, metavar="Y", help=word("option_from"))
    new.add_argument("--to", dest="last", required=True, type=_year, metavar="Y", help=word("option_to"))
    commands.add_language(new, "language", "option_plan_language")
    new.add_argument("--output", required=True, type=Path, metavar="PLAN.cplan", help=word("option_new_plan"))

    check = commands.add("check", plans.check_plan)
    check.add_argument("plan", type=Path, metavar="PLAN.cplan", help=word("option_plan"))
    check.add_argument("--json", action="store_true", help=word("option_json"))


def _add_documents(commands: _Commands) -> None:
    word = commands.word

    export = commands.add("export", documents.export_plan, speaks=False)
    export.add_argument("plan", type=Path, metavar="PLAN.cplan", help=word("option_plan"))
    export.add_argument("--format", required=True, type=_format, metavar="pdf|docx|xlsx", help=word("option_format"))
    commands.add_language(export, "language", "option_document_language")
    export.add_argument("--output", required=True, type=Path, metavar="FILE", help=word("option_output"))

    batch = commands.add("batch", documents.export_plans, speaks=False)
    batch.add_argument("plans", nargs="+", type=Path, metavar="PLAN", help=word("option_plans"))
    batch.add_argument(
        "--format", required=True, type=_formats, metavar="pdf[,docx[,xlsx]]", help=word("option_formats")
    )
    commands.add_language(batch, "language", "option_document_language")
    batch.add_argument("--output", required=True, type=Path, metavar="FOLDER", help=word("option_batch_folder"))
    batch.add_argument("--replace", action="store_true", help=word("option_replace"))
    batch.add_argument("--jobs", type=_jobs, default=0, metavar="N", help=word("option_jobs"))
    batch.add_argument("--json", action="store_true", help=word("option_json"))

    verify = commands.add("verify", documents.verify_document)
    verify.add_argument("file", type=Path, metavar="FILE.pdf", help=word("option_document"))
    verify.add_argument("--plan", type=Path, metavar="PLAN.cplan", help=word("option_compared"))
    verify.add_argument("--json", action="store_true", help=word("option_json"))

    proposals = commands.add("proposals", returned.show_proposals)
    proposals.add_argument("plan", type=Path, metavar="PLAN.cplan", help=word("option_plan"))
    proposals.add_argument("file", type=Path, metavar="FILE.docx", help=word("option_returned"))
    proposals.add_argument("--accept", metavar="all|N[,N…]", help=word("option_accept"))
    proposals.add_argument("--output", type=Path, metavar="NEW.cplan", help=word("option_accepted_plan"))
    proposals.add_argument("--json", action="store_true", help=word("option_json"))

    sample = commands.add("sample", documents.write_sample)
    sample.add_argument("--output", required=True, type=Path, metavar="FOLDER", help=word("option_folder"))


def _language(given: str) -> Language:
    if given not in set(Language):
        raise WrongCall("bad_language", given=given)
    return Language(given)


def _names(given: str) -> tuple[str, ...]:
    return tuple(filter(None, (each.strip() for each in given.split(","))))


def _basis(given: str) -> str:
    if given not in analyses.BASES:
        raise WrongCall("bad_basis", given=given, known=", ".join(analyses.BASES))
    return given


def _format(given: str) -> str:
    if given not in documents.FORMATS:
        raise WrongCall("bad_format", given=given)
    return given


def _formats(given: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_format(each) for each in given.split(",")))


def _jobs(given: str) -> int:
    if not re.fullmatch(r"[1-9]\d?", given, re.ASCII):
        raise WrongCall("bad_jobs", given=given)
    return int(given)


def _year(given: str) -> int:
    if not re.fullmatch(r"\d{4}", given, re.ASCII) or not FIRST_YEAR <= int(given) <= LAST_YEAR:
        raise WrongCall("bad_year", given=given, first=FIRST_YEAR, last=LAST_YEAR)
    return int(given)
