"""The archive's gate: an independent checker finds no fault in a plan of any kind, in any language, however filled.

What the checkers said of every document stands after the run in `build/validation/`, a text for each.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from hard_plans import empty_plan, hostile_plan, long_plan

from clusterplanner.core.base.text import Language
from clusterplanner.core.facts.library import library
from clusterplanner.core.plan.plan import Kind, Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import build
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.pdf.finish import with_clear_ends

REPORTS = Path(__file__).parents[2] / "build" / "validation"
PROFILES = (page.ValidationProfile.PDF_A_2B, page.ValidationProfile.PDF_UA_1)


def filled_plan(language: Language) -> Plan:
    return sample_plan(library(), language)


def pdf_of(plan: Plan) -> bytes:
    return render(build(plan, library()), Format.PDF)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Path:
    """The file that keeps what the checkers say in a test."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    return REPORTS / f"{re.sub(r'[^0-9A-Za-z_.-]+', '-', request.node.name).strip('-')}.txt"


def faults(content: bytes, report: Path) -> list[str]:
    """Return what the checker finds against PDF/A-2b and PDF/UA-1, and what qpdf does when it is installed."""
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in PROFILES]
    assert all(report.rules.total > 90 for report in reports)
    found = [f"{failure.rule_id} {failure.message}" for report in reports for failure in report.failures]
    assert all(report.is_compliant for report in reports) == (not found)
    told = [f"{len(content)} bytes, SHA-256 {hashlib.sha256(content).hexdigest()}", *map(str, reports), *found]
    if shutil.which("qpdf"):
        file = report.with_suffix(".pdf")
        file.write_bytes(content)
        done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
        file.unlink()
        said = (done.stdout + done.stderr).replace(str(file), "the document").strip()
        told.append(f"qpdf --check\n{said}")
        found += [said] if done.returncode else []
    report.write_text("\n\n".join(told) + "\n", encoding="utf-8")
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("make", [filled_plan, empty_plan])
def test_every_kind_in_every_language_is_one_for_the_archive(
    make: Callable[..., Plan], kind: Kind, language: Language, report: Path
) -> None:
    assert faults(pdf_of(replace(make(language=language), kind=kind)), report) == []


@pytest.mark.parametrize("kind", [Kind.ACTION_PLAN, Kind.BRIEF])
def test_whatever_is_typed_the_file_is_one_for_the_archive(kind: Kind, report: Path) -> None:
    assert faults(pdf_of(replace(hostile_plan(), kind=kind)), report) == []


@pytest.mark.parametrize("language", Language)
def test_a_plan_of_150_measures_is_one_for_the_archive(language: Language, report: Path) -> None:
    content = pdf_of(long_plan(150, language))
    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) > 60
    assert faults(content, report) == []


@pytest.mark.parametrize("territory", ["BY-HM", "BY"])
def test_the_capital_and_the_republic_are_ones_for_the_archive(territory: str, report: Path) -> None:
    assert faults(pdf_of(empty_plan(territory)), report) == []


def test_the_gate_can_be_shut(report: Path) -> None:
    with pikepdf.open(BytesIO(pdf_of(replace(empty_plan(), kind=Kind.BRIEF)))) as pdf:
        del pdf.Root.StructTreeRoot, pdf.Root.OutputIntents
        buffer = BytesIO()
        pdf.save(buffer)
    assert len(faults(buffer.getvalue(), report)) >= 2


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\r\r", b"x"])
def test_the_end_of_a_stream_is_told_from_the_line_end_behind_it(end: bytes) -> None:
    data = (b"obj\n<< no dictionary" + end, b"second" + end)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.One, pdf.Root.Two = (pdf.make_stream(each) for each in data)
        buffer = BytesIO()
        pdf.save(buffer, compress_streams=False)
    content = with_clear_ends(buffer.getvalue())
    assert len(content) == len(buffer.getvalue())
    mark = b"\r\nendstream" if end.endswith(b"\r") else b"\nendstream"
    assert all(content.count(each + mark) == 1 for each in data)
    with pikepdf.open(BytesIO(content)) as pdf:
        assert not pdf.check_pdf_syntax()
        assert (pdf.Root.One.read_raw_bytes(), pdf.Root.Two.read_raw_bytes()) == data
