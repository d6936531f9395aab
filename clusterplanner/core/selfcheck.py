"""The program looks itself over: every file, text, figure and font, and a document in each format."""

from __future__ import annotations

import csv
import platform
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import tomli

from clusterplanner import __version__
from clusterplanner.core.base.paths import resource
from clusterplanner.core.base.problems import Problem, Refusal
from clusterplanner.core.base.text import Language
from clusterplanner.core.base.words import say

if TYPE_CHECKING:
    from clusterplanner.core.facts.library import Library

LIBRARIES = (
    "PySide6-Essentials",
    "reportlab",
    "python-docx",
    "openpyxl",
    "pandas",
    "pyqtgraph",
    "pikepdf",
    "pypdfium2",
)
FORMATS = ("pdf", "docx", "xlsx")
LETTERS = "АБВГДЕЁЖЗІЙКЛМНОПРСТУЎФХЦЧШЩЪЫЬЭЮЯабвгдеёжзійклмнопрстуўфхцчшщъыьэюяИи№«»„“–—−’"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is fine, and its sentence in `resources/words/selfcheck.toml`."""

    fine: bool
    key: str
    values: tuple[tuple[str, object], ...] = ()

    def sentence(self, language: Language | str) -> str:
        """Return what was found, in a language."""
        told = {
            name: value.sentence(language) if isinstance(value, Refusal | Problem) else value
            for name, value in self.values
        }
        if "part" in told:
            told["part"] = say(f"selfcheck.{told['part']}", language)
        return say(f"selfcheck.{self.key}", language, **told)


def findings(library: Library) -> Iterator[Finding]:
    """Yield what is found, part by part; a part that cannot be looked at is a finding too and stops no other."""
    yield _versions()
    parts: dict[str, Callable[[Library], Iterator[Finding]]] = {
        "part_files": _files,
        "part_words": _words,
        "part_territories": _territories,
        "part_figures": _figures,
        "part_catalogue": _catalogue,
        "part_reference": _reference,
        "part_font": _font,
        "part_documents": _documents,
    }
    for part, look in parts.items():
        try:
            yield from look(library)
        except (Refusal, OSError, ValueError, LookupError, TypeError, ImportError) as reason:
            told = reason if isinstance(reason, Refusal) else f"{type(reason).__name__}: {reason}"
            yield _wrong("failed", part=part, reason=told)


def _fine(key: str, **values: object) -> Finding:
    return Finding(True, key, tuple(values.items()))


def _wrong(key: str, **values: object) -> Finding:
    return Finding(False, key, tuple(values.items()))


def _versions() -> Finding:
    libraries = ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    return _fine("versions", version=__version__, python=platform.python_version(), libraries=libraries)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # a frozen bundle carries the library without its papers
        return "?"


def _files(_library: Library) -> Iterator[Finding]:
    root = resource()
    files = [file for file in sorted(root.rglob("*")) if file.is_file()]
    for file in files:
        match file.suffix:
            case ".toml":
                tomli.loads(file.read_text(encoding="utf-8"))
            case ".csv":
                with file.open(encoding="utf-8", newline="") as table:
                    widths = {len(row) for row in csv.reader(table)}
                if len(widths) > 1:
                    raise ValueError(file.name)
            case _:
                file.read_bytes()
    yield _fine("files", files=len(files), folder=root)


def _words(_library: Library) -> Iterator[Finding]:
    catalogues = sorted(resource("words").glob("*.toml"))
    entries = 0
    for catalogue in catalogues:
        for entry, wordings in tomli.loads(catalogue.read_text(encoding="utf-8")).items():
            entries += 1
            if set(wordings) != set(Language) or not all(wordings.values()):
                yield _wrong("wordless", catalogue=catalogue.name, entry=entry)
    yield _fine("words", catalogues=len(catalogues), entries=entries)


def _territories(library: Library) -> Iterator[Finding]:
    regions = library.gazetteer.regions
    districts = sum(len(library.gazetteer.districts(region.code)) for region in regions)
    yield _fine("territories", regions=len(regions), districts=districts)


def _figures(library: Library) -> Iterator[Finding]:
    from clusterplanner.core.files.figures_csv import series_of

    figures = library.figures
    count = 0
    for territory in library.gazetteer.territories.values():
        for series in series_of(library, territory):
            for year, observations in series.by_year.items():
                count += len(observations)
                for each in observations:
                    if each.source not in figures.sources:
                        where = {"indicator": each.indicator, "territory": each.territory}
                        yield _wrong("no_source", **where, year=year, source=each.source)
    yield _fine("figures", indicators=len(figures.indicators), figures=count, sources=len(figures.sources))


def _catalogue(library: Library) -> Iterator[Finding]:
    from clusterplanner.core.facts.catalogue_check import check_catalogue

    known = library.catalogue
    for problem in check_catalogue(known, library.figures.indicators):
        yield _wrong("catalogue_fault", reason=problem)
    sizes = {"measures": len(known.measures), "acts": len(known.acts)}
    yield _fine("catalogue", **sizes, tasks=len(known.tasks), provisions=len(known.provisions))


def _reference(library: Library) -> Iterator[Finding]:
    from clusterplanner.core.analysis.gauges import gauges
    from clusterplanner.core.analysis.reference import tell_all

    entries = library.reference.entries
    for language in Language:
        tell_all(library, language)
    for each in entries.values():
        unknown = (set(each.measures) - library.catalogue.measures.keys()) | (set(each.findings) - gauges().keys())
        if unknown:
            raise LookupError(each.id, *sorted(unknown))
    yield _fine("reference", groups=len(library.reference.groups), entries=len(entries))


def _font(_library: Library) -> Iterator[Finding]:
    from reportlab.pdfbase.ttfonts import TTFontFile

    from clusterplanner.core.report.fonts import find_family
    from clusterplanner.core.report.profile import load_profile, profile_names

    for families in dict.fromkeys(load_profile(profile).families for profile in profile_names()):
        family = find_family(families)
        for file in (family.regular, family.bold, family.italic, family.bold_italic):
            glyphs = TTFontFile(str(file)).charToGlyph
            missing = "".join(letter for letter in LETTERS if ord(letter) not in glyphs)
            if missing:
                yield _wrong("font_letters", file=file, letters=missing)
        yield _fine("font", name=family.name, file=family.regular)


def _documents(library: Library) -> Iterator[Finding]:
    from clusterplanner.core.plan.sample import sample_plan
    from clusterplanner.core.report.export import export

    plan = sample_plan(library)
    with tempfile.TemporaryDirectory() as folder:
        for form in FORMATS:
            file = Path(folder) / f"sample.{form}"
            export(plan, library, form, file)
            yield _fine("document", format=form, size=file.stat().st_size)
