"""Where to save: the system's dialog, with the ending that the chosen kind of file wants."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_where(parent: QWidget, title: str, proposed: Path, filters: Mapping[str, str]) -> Path | None:
    """Return the path that the user chose, None when they gave up.

    `filters` gives the ending (`.pdf`) of each filter's text. A name without one of the endings gets that of the chosen
    filter, and so does one that still has the proposed ending; an ending alone gets the proposed name. The dialog did
    not see the name that comes about so: a file that has it already is asked about here.
    """
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(filters))
    if not name:
        return None
    path, wanted = Path(name), filters.get(chosen, "")
    if path.name.lower() in filters.values():
        path = path.with_name(proposed.stem + path.name.lower())
    ending = path.suffix.lower()
    if ending not in filters.values():
        path = path.with_name(path.name + (wanted or next(iter(filters.values()))))
    elif wanted and ending == proposed.suffix:
        path = path.with_suffix(wanted) if ending != wanted else path
    if path == Path(name) or not path.exists():
        return path
    return path if _may_replace(parent, title, path) else None


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    button = QMessageBox.StandardButton
    sentence = QCoreApplication.translate("SaveDialog", "There is a file “%1” already. Replace it?")
    answer = QMessageBox.question(parent, title, sentence.replace("%1", path.name), button.Yes | button.No, button.No)
    return bool(answer == button.Yes)
