"""How fast documents are made: beside other makers of PDF, and many in a batch.

`bench.py` prints what this measures. Called itself with `makers` or `batch` it prints one part as JSON, in a process of
its own: the makers take turns in it, so that a busy machine slows all of them.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import active_children
from os import getpid
from pathlib import Path
from typing import Any

from clusterplanner.core.batch import Batch, run
from clusterplanner.core.facts.library import library
from clusterplanner.core.files.plan_file import write
from clusterplanner.core.plan.plan import Plan
from clusterplanner.core.plan.sample import sample_plan
from clusterplanner.core.report.build import Section, build
from clusterplanner.core.report.document import Document
from clusterplanner.core.report.export import Format, render
from clusterplanner.core.report.profile import load_profile

ROUNDS = 7
PLANS, FEW_PLANS = 130, 30
LEFT_OUT = (Section.GENERAL, Section.PROBLEMS, Section.COMPLIANCE, Section.PASSPORT, Section.SCHEDULE)

Maker = Callable[[int], bytes]


def twelve_pages() -> Plan:
    """Return the sample with fewer measures and chapters: twelve pages with three charts and eight tables."""
    plan = sample_plan(library())
    return replace(plan, items=plan.items[:2], left_out=LEFT_OUT)


def rivals(document: Document) -> dict[str, Maker | str]:
    """Return the other makers, or why one is missing.

    A maker is handed the number of the round. What it reads is made before: markup, HTML, fonts looked up.
    """
    profile = load_profile(document.profile)
    return {
        "typst": _typst(document, profile),
        "typst_again": _typst(document, profile, again=True),
        "weasyprint": _weasyprint(document, profile),
        "fpdf2": _fpdf2(document, profile),
    }


def _typst(document: Document, profile: Any, again: bool = False) -> Maker | str:
    try:
        import typst
    except ImportError as missing:
        return str(missing)
    from bench_rivals.typst_rival import STANDARDS, folders, markup

    source = markup(document, profile)
    known = f"size: {profile.styles['body'].size}pt"
    assert known in source
    compiler = typst.Compiler(font_paths=folders(profile), ignore_system_fonts=True)

    def make(turn: int) -> bytes:
        # Typst remembers what it has laid out. A type larger by nothing to speak of makes it work like on a new plan.
        size = profile.styles["body"].size + (0 if again else (turn + 1) / 10_000)
        text = source.replace(known, f"size: {size}pt", 1)
        made: bytes = compiler.compile(input=text.encode(), pdf_standards=STANDARDS)
        return made

    return make


def _weasyprint(document: Document, profile: Any) -> Maker | str:
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError) as missing:  # it also needs Pango from the system
        return str(missing).splitlines()[0]
    from bench_rivals.weasyprint_rival import page

    source, fonts = page(document, profile), FontConfiguration()

    def make(_turn: int) -> bytes:
        made: bytes = weasyprint.HTML(string=source).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
        return made

    return make


def _fpdf2(document: Document, profile: Any) -> Maker | str:
    try:
        from bench_rivals.fpdf2_rival import write as write_fpdf2
    except ImportError as missing:
        return str(missing)
    return lambda _turn: write_fpdf2(document, profile)


def measure_makers() -> dict[str, float | str]:
    """Return the median seconds of each maker, or why it is missing, and the number of pages."""
    import pypdfium2

    document = build(twelve_pages(), library())
    own: dict[str, Maker | str] = {
        form.value: lambda _turn, form=form: render(document, form)  # type: ignore[misc]
        for form in Format
    }
    makers = own | rivals(document)
    told: dict[str, float | str] = {name: maker for name, maker in makers.items() if isinstance(maker, str)}
    ready = {name: maker for name, maker in makers.items() if not isinstance(maker, str)}
    taken: dict[str, list[float]] = {name: [] for name in ready}
    for turn in range(-1, ROUNDS):  # the first one only warms up
        for name, maker in ready.items():
            gc.collect()  # what another one left is not to be cleared up on this one's time
            begun = time.perf_counter()
            maker(turn)
            if turn >= 0:
                taken[name].append(time.perf_counter() - begun)
    with pypdfium2.PdfDocument(render(document, Format.PDF)) as pdf:
        told["pages"] = len(pdf)
    return told | {name: statistics.median(each) for name, each in taken.items()}


def measure_batch(plans: int, workers: int) -> dict[str, float]:
    """Return the seconds of a batch and the most memory, in megabytes, that its processes had together."""
    with tempfile.TemporaryDirectory() as folder:
        files = tuple(Path(folder) / f"{number}.cplan" for number in range(plans))
        for file in files:
            write(file, twelve_pages())
        most = 0.0
        begun = time.perf_counter()
        for _ in run(Batch(files, (Format.PDF,), Path(folder) / "out"), workers):
            most = max(most, sum(_megabytes(pid) for pid in (getpid(), *(each.pid for each in active_children()))))
        return {"seconds": time.perf_counter() - begun, "memory": most}


def _megabytes(pid: int | None) -> float:
    try:
        status = Path("/proc", str(pid), "status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)


def rows(told: dict[str, Any], one: dict[str, float], both: dict[str, float], few: dict[str, float]) -> list[Any]:
    """Return rows for the table of `bench.py`: name, measured, ratio, aim at most."""
    ours = told["pdf"]
    table: list[tuple[str, str, str, str]] = [
        (f"PDF of {told['pages']} pages, warm: ours (PDF/A-2b, UA-1)", _ms(ours), "", "1.3 x Typst")
    ]
    for name, words, aim in (
        ("typst", "    Typst (PDF/A-2a, UA-1), a new text: ours to it", "1.3 x"),
        ("typst_again", "    Typst, the same text once more", ""),
        ("weasyprint", "    WeasyPrint (PDF/UA-1): ours to it", "1 x"),
        ("fpdf2", "    fpdf2 (neither archival nor tagged): ours to it", "1 x"),
    ):
        value = told[name]
        if isinstance(value, str):
            table.append((words, "missing", "", "pip install .[bench]"))
        else:
            table.append((words, _ms(value), f"{ours / value:.2f} x", aim))
    table += [(f"    {name.upper()} of the same plan", _ms(told[name]), "", "500 ms") for name in ("docx", "xlsx")]
    return [
        *table,
        (f"batch of {PLANS} such plans as PDF, one after the other", f"{one['seconds']:.1f} s", "", ""),
        ("    on all cores", f"{both['seconds']:.1f} s", f"{both['seconds'] / one['seconds']:.2f} x", "0.6 x"),
        (f"    memory of all its processes, {FEW_PLANS} plans", f"{few['memory']:.0f} MB", "", ""),
        (f"    memory of all its processes, {PLANS} plans", f"{both['memory']:.0f} MB", "", ""),
    ]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


if __name__ == "__main__":
    part, *given = sys.argv[1:]
    print(json.dumps(measure_makers() if part == "makers" else measure_batch(*map(int, given))))
