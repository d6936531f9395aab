"""Which entry of the reference section explains what has the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

_ENTRY: Final = "reference"  # the property by which a widget names the entry that explains it
OF_PAGE: Final = {
    "start": "journey",
    "region": "page-region",
    "indicators": "page-indicators",
    "diagnosis": "page-diagnosis",
    "measures": "page-measures",
    "plan": "page-plan",
    "document": "page-document",
}


def explained_by(widget: QWidget | None, page: str) -> str:
    """Return the entry that the widget or the nearest one around it names, that of the page where none does."""
    while widget is not None:
        entry = widget.property(_ENTRY)
        if isinstance(entry, str) and entry:
            return entry
        widget = widget.parentWidget()
    return OF_PAGE[page]
