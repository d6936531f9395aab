"""From a plan to a file: build the document, let the format's writer make the bytes, put them in place safely."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from clusterplanner.core.base.problems import Refusal
from clusterplanner.core.base.safely import write_bytes
from clusterplanner.core.report.build import build

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan
    from clusterplanner.core.report.document import Document
    from clusterplanner.core.report.layout import Layout


class Format(StrEnum):
    """A format of file; its value is the ending and the name of the writer's module."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


def render(document: Document, format: Format | str) -> bytes:
    """Return a document's file content; raises ValueError for an unknown format."""
    format = Format(format)
    known = {"layout": _layout(document)} if format is Format.DOCX else {}
    content: bytes = _writer(format).write(document, **known)
    return content


def _layout(document: Document) -> Layout | None:
    """Return what Word's file says of its pages: Word itself numbers them only on opening, and asks first."""
    try:
        layout: Layout = _writer(Format.PDF).layout(document)
    except Refusal:
        # Without a serif no page can be laid out here, but Word has its own where the file is read.
        return None
    return layout


def _writer(format: Format) -> ModuleType:
    """Return a format's module; it is heavy, and imported when its first document is written."""
    return import_module(f"clusterplanner.core.report.{format.value}")


def export(plan: Plan, library: Library, format: Format | str, path: Path, language: Language | None = None) -> None:
    """Write a plan's document to a file; raises Refusal when the file cannot be written, the old one then untouched."""
    write_bytes(path, render(build(plan, library, language), format))
