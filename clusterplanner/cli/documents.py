"""The commands that write documents of plans, and that check one."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from clusterplanner.cli.calls import DONE, FOUND_ERRORS, WRONG_CALL, WrongCall, open_library
from clusterplanner.cli.printing import Progress, as_json, print_json
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.batch import Outcome

SAMPLE = "sample"
FORMATS = ("pdf", "docx", "xlsx")


def export_plan(call: argparse.Namespace, language: Language) -> int:
    """Write a plan as a document, and say what its language lacks."""
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.plan.languages import language_problem, second_language_problem
    from clusterplanner.core.report.export import export

    plan = read(call.plan)
    if call.output.exists() and call.output.samefile(call.plan):
        raise WrongCall("same_file", file=call.plan)
    if call.output.suffix.lower() != f".{call.format}":
        raise WrongCall("format_suffix", file=call.output, format=call.format)
    library = open_library()
    export(plan, library, call.format, call.output, call.language)
    print(say("cli.written", language, file=call.output))
    problem = language_problem(plan, library, call.language or plan.language)
    if problem is None and call.language is not plan.second_language:
        problem = second_language_problem(plan, library)
    if problem is not None:
        print(problem.sentence(language), file=sys.stderr)
    return DONE


def export_plans(call: argparse.Namespace, language: Language) -> int:
    """Write many plans as documents into one folder; tell of each as soon as it is done."""
    from clusterplanner.core.batch import Batch, plans_in, run
    from clusterplanner.core.report.export import Format

    plans = plans_in(call.plans)
    if not plans:
        raise WrongCall("no_plans")
    batch = Batch(plans, tuple(map(Format, call.format)), call.output, call.language, call.replace)
    progress = Progress(len(plans))
    outcomes = []
    try:
        progress.show(0, plans[0].name)
        for done, outcome in enumerate(run(batch, call.jobs), 1):
            outcomes.append(outcome)
            progress.clear()
            if not call.json:
                print(f"{outcome.plan.name}: {outcome.sentence(language)}", flush=True)
            if done < len(plans):
                progress.show(done, plans[done].name)
    finally:
        progress.clear()
    refused = sum(each.refused is not None for each in outcomes)
    faulty = sum(each.refused is None and each.errors > 0 for each in outcomes)
    if call.json:
        print_json([_outcome_as_json(each, language) for each in outcomes])
    else:
        written = len(outcomes) - refused
        print(say("batch.total", language, plans=len(plans), written=written, faulty=faulty, refused=refused))
    return WRONG_CALL if refused else FOUND_ERRORS if faulty else DONE


def _outcome_as_json(outcome: Outcome, language: Language) -> dict[str, object]:
    return {
        "plan": str(outcome.plan),
        "files": [str(file) for file in outcome.files],
        "errors": outcome.errors,
        "mixed": as_json(outcome.mixed, language) if outcome.mixed else None,
        "refused": as_json(outcome.refused, language) if outcome.refused else None,
        "sentence": outcome.sentence(language),
    }


def verify_document(call: argparse.Namespace, language: Language) -> int:
    """Tell which version of the plan a PDF is, and whether it is whole."""
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.verify import compare, read_document, verify

    library = open_library()
    verified = verify(read_document(call.file), call.file.name, library)
    compared = compare(verified, read(call.plan), library, language) if call.plan else None
    if call.json:
        codes = {"plan": verified.code, "metadata": verified.metadata, "properties": verified.properties}
        print_json(
            {"code": verified.code, "intact": verified.intact, "exact": verified.exact}
            | {"codes": codes | {"page": verified.printed}}
            | {"findings": [as_json(each, language) for each in verified.findings]}
            | ({"compared": {"file": str(call.plan)} | asdict(compared)} if compared else {})
        )
    else:
        from clusterplanner.core.verify import report

        print("\n".join(report(verified, language, compared, call.plan.name if call.plan else "")))
    return DONE if verified.intact and (compared is None or compared.same) else FOUND_ERRORS


def write_sample(call: argparse.Namespace, language: Language) -> int:
    """Write the worked sample: the plan and its documents."""
    from clusterplanner.core.files.places import make_folder
    from clusterplanner.core.files.plan_file import SUFFIX, write
    from clusterplanner.core.plan.sample import sample_plan
    from clusterplanner.core.report.export import export

    library = open_library()
    plan = sample_plan(library)
    make_folder(call.output)
    files = [call.output / f"{SAMPLE}{suffix}" for suffix in (SUFFIX, *(f".{each}" for each in FORMATS))]
    write(files[0], plan)
    for form, file in zip(FORMATS, files[1:], strict=True):
        export(plan, library, form, file)
    for file in files:
        print(say("cli.written", language, file=file))
    return DONE
