"""From a plan to a file: build the document, let the format's writer make the bytes, put them in place safely."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from clusterplanner.core.base.safely import write_bytes
from clusterplanner.core.report.build import build

if TYPE_CHECKING:
    from pathlib import Path

    from clusterplanner.core.base.text import Language
    from clusterplanner.core.facts.library import Library
    from clusterplanner.core.plan.plan import Plan
    from clusterplanner.core.report.document import Document


class Format(StrEnum):
    """A format of file; its value is the ending and the name of the writer's module."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


def render(document: Document, format: Format | str) -> bytes:
    """Return a document's file content; raises ValueError for an unknown format."""
    # Writers are heavy: each is imported when its first document is written.
    writer = import_module(f"clusterplanner.core.report.{Format(format).value}")
    content: bytes = writer.write(document)
    return content


def export(plan: Plan, library: Library, format: Format | str, path: Path, language: Language | None = None) -> None:
    """Write a plan's document to a file; raises Refusal when the file cannot be written, the old one then untouched."""
    write_bytes(path, render(build(plan, library, language), format))
