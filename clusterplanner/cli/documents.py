"""The commands that write documents of plans, and that check one."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from clusterplanner.cli.calls import DONE, FOUND_ERRORS, WrongCall, open_library
from clusterplanner.cli.printing import as_json, print_json
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

SAMPLE = "sample"
FORMATS = ("pdf", "docx", "xlsx")


def export_plan(call: argparse.Namespace, language: Language) -> int:
    """Write a plan as a document, and say what its language lacks."""
    from clusterplanner.core.files.plan_file import read
    from clusterplanner.core.plan.languages import language_problem
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
    if problem is not None:
        print(problem.sentence(language), file=sys.stderr)
    return DONE


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
