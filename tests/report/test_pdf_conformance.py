"""The archive's gate: an independent checker finds no fault in a plan of any kind, in any language, however filled."""

from __future__ import annotations

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

PROFILES = (page.ValidationProfile.PDF_A_2B, page.ValidationProfile.PDF_UA_1)


def filled_plan(language: Language) -> Plan:
    return sample_plan(library(), language)


def pdf_of(plan: Plan) -> bytes:
    return render(build(plan, library()), Format.PDF)


def faults(content: bytes, folder: Path) -> list[str]:
    """Return what the checker finds against PDF/A-2b and PDF/UA-1, and what qpdf does when it is installed."""
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in PROFILES]
    assert all(report.rules.total > 90 for report in reports)
    found = [f"{failure.rule_id} {failure.message}" for report in reports for failure in report.failures]
    assert all(report.is_compliant for report in reports) == (not found)
    if shutil.which("qpdf"):
        file = folder / "plan.pdf"
        file.write_bytes(content)
        done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
        found += [done.stdout + done.stderr] if done.returncode else []
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("make", [filled_plan, empty_plan])
def test_every_kind_in_every_language_is_one_for_the_archive(
    make: Callable[..., Plan], kind: Kind, language: Language, tmp_path: Path
) -> None:
    assert faults(pdf_of(replace(make(language=language), kind=kind)), tmp_path) == []


@pytest.mark.parametrize("kind", [Kind.ACTION_PLAN, Kind.BRIEF])
def test_whatever_is_typed_the_file_is_one_for_the_archive(kind: Kind, tmp_path: Path) -> None:
    assert faults(pdf_of(replace(hostile_plan(), kind=kind)), tmp_path) == []


def test_a_plan_of_150_measures_is_one_for_the_archive(tmp_path: Path) -> None:
    content = pdf_of(long_plan(150))
    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) > 60
    assert faults(content, tmp_path) == []


@pytest.mark.parametrize("territory", ["BY-HM", "BY"])
def test_the_capital_and_the_republic_are_ones_for_the_archive(territory: str, tmp_path: Path) -> None:
    assert faults(pdf_of(empty_plan(territory)), tmp_path) == []


def test_the_gate_can_be_shut(tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(pdf_of(replace(empty_plan(), kind=Kind.BRIEF)))) as pdf:
        del pdf.Root.StructTreeRoot, pdf.Root.OutputIntents
        buffer = BytesIO()
        pdf.save(buffer)
    assert len(faults(buffer.getvalue(), tmp_path)) >= 2


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
