"""From a plan to a file: build the document, let the format's writer make the bytes, put them in place safely."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.safely import write_bytes
from clusterplanner.core.report.build import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from types import ModuleType

    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan
    from clusterplanner.core.report.document import Document
    from clusterplanner.core.report.layout import Layout
    from clusterplanner.core.report.pdf import LaidOut


class Format(StrEnum):
    """A format of file; its value is the ending and the name of the writer's module."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


class Rendering:
    """The files of one document; those that need its pages share them."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def content(self, format: Format | str) -> bytes:
        """Return the content of one file; raises ValueError for an unknown format."""
        match Format(format):
            case Format.PDF:
                return self._pages.file
            case Format.DOCX:
                docx: bytes = _writer(Format.DOCX).write(self._document, self._layout())
                return docx
            case Format.XLSX:
                xlsx: bytes = _writer(Format.XLSX).write(self._document)
                return xlsx

    @cached_property
    def _pages(self) -> LaidOut:
        pages: LaidOut = _writer(Format.PDF).LaidOut(self._document)
        return pages

    def _layout(self) -> Layout | None:
        """Return what Word's file says of its pages: Word itself numbers them only on opening, and asks first."""
        try:
            return self._pages.layout
        except Refusal:
            # Without a serif no page can be laid out here, but Word has its own where the file is read.
            return None


def render(document: Document, format: Format | str) -> bytes:
    """Return a document's file content; raises ValueError for an unknown format."""
    return Rendering(document).content(format)


def _writer(format: Format) -> ModuleType:
    """Return a format's module; it is heavy, and imported when its first document is written."""
    return import_module(f"clusterplanner.core.report.{format.value}")


def export(plan: Plan, library: Library, format: Format | str, path: Path, language: Language | None = None) -> None:
    """Write a plan's document to a file; raises Refusal when the file cannot be written, the old one then untouched."""
    write_bytes(path, render(build(plan, library, language), format))


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was to be written: whole, or not at all for a reason."""

    format: Format
    path: Path
    refusal: Refusal | None = None


def export_all(
    plan: Plan,
    library: Library,
    paths: Mapping[Format, Path],
    language: Language | None = None,
    wanted: Callable[[], bool] = lambda: True,
) -> Iterator[Written]:
    """Write a plan's document, built once, in several formats, and yield each as it is done.

    One that fails does not stop the others. Asked before each step whether the rest is still wanted, it ends when it
    is not. Refuses, before anything is written, a plan that no document can be built of.
    """
    rendering = Rendering(build(plan, library, language))
    for format, path in paths.items():
        if not wanted():
            return
        try:
            content = rendering.content(format)
            if not wanted():
                return
            write_bytes(path, content)
        except Refusal as refusal:
            yield Written(format, path, refusal)
        else:
            yield Written(format, path)
