"""What Word and Excel files have in common: XML that takes only some characters, and a zip that keeps the time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LONGEST_TEXT: Final = 32_767
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_ESCAPE_LIKE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_DATES: Final = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)

Changes = Mapping[str, Callable[[bytes], bytes]]


def legible(text: str) -> str:
    """Return a text that XML can hold: a character that it cannot is replaced by U+FFFD, line ends become LF."""
    return UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def put_text(cell: Any, text: str) -> None:
    """Write a text into a cell of openpyxl as a text, whatever it looks like: a formula, an error, a number, an escape.

    What is longer than Excel takes is cut, visibly.
    """
    if not text:
        return
    written = _ESCAPE_LIKE.sub("_x005F_", legible(text))
    cell.value = written if len(written) <= _LONGEST_TEXT else written[: _LONGEST_TEXT - 1] + "…"
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_FORMULA_STARTS)


def workbook_bytes(workbook: Any, changes: Changes | None = None) -> bytes:
    """Return the .xlsx file of an openpyxl workbook, without the dates that openpyxl puts into it."""
    out = io.BytesIO()
    workbook.save(out)
    return stable(out.getvalue(), {**(changes or {}), "docProps/core.xml": partial(_DATES.sub, b"")})


def stable(package: bytes, changes: Changes | None = None) -> bytes:
    """Return a zip package packed so that the same content gives the same bytes on any day and machine.

    `changes` rewrites single parts by name on the way. The list of content types goes first, as readers expect.
    """
    changes = changes or {}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = source.read(name)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, changes[name](part) if name in changes else part)
    return out.getvalue()
