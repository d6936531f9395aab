"""What the user set once for every plan: language, look, organisation, folders."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

from clusterplanner.core.base.text import Language

RECENT_PLANS = 10
FONT_SCALES = (100, 110, 125, 150, 175, 200)


class Look(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(QObject):
    """Typed access to the settings file; `look_changed` asks the window to be built anew."""

    look_changed = Signal()
    recent_changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if file is None:
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
            file = Path(folder) / "settings.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self._look = self._stored_look()  # asked for hundreds of times a redraw

    def _text(self, key: str, default: str = "") -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def _set(self, key: str, value: object) -> None:
        self._store.setValue(key, value)

    def _stored_look(self) -> tuple[Language, Look, int]:
        language, look, scale = self._text("language"), self._text("look"), self._text("font_scale")
        return (
            Language(language) if language in set(Language) else Language.RU,
            Look(look) if look in set(Look) else Look.SYSTEM,
            int(scale) if scale in {str(each) for each in FONT_SCALES} else 100,
        )

    @property
    def language(self) -> Language:
        """The window's language; Russian unless the user chose another."""
        return self._look[0]

    @property
    def look(self) -> Look:
        """Light, dark or as the system."""
        return self._look[1]

    @property
    def font_scale(self) -> int:
        """Size of the window's text in per cent, one of FONT_SCALES."""
        return self._look[2]

    def set_look(self, language: Language, look: Look, font_scale: int) -> None:
        """Change language, colours and text size together, and tell the window once."""
        if (language, look, font_scale) == self._look:
            return
        self._set("language", language.value)
        self._set("look", look.value)
        self._set("font_scale", str(font_scale))
        self._look = self._stored_look()
        self.look_changed.emit()

    @property
    def organisation(self) -> str:
        """The user's body, written into the properties of documents."""
        return self._text("organisation")

    @organisation.setter
    def organisation(self, name: str) -> None:
        self._set("organisation", name)

    @property
    def plans_folder(self) -> Path:
        """The folder for plans; the user's documents unless another one was chosen. It may be out of reach."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(self._text("plans_folder") or documents)

    @plans_folder.setter
    def plans_folder(self, folder: Path) -> None:
        self._set("plans_folder", str(folder))

    @property
    def dialog_folder(self) -> Path:
        """Where file dialogs open: the folder for plans, or the home while there is none."""
        return self.plans_folder if self.plans_folder.is_dir() else Path.home()

    @property
    def export_formats(self) -> tuple[str, ...]:
        """The formats exported last, PDF before the first export."""
        return tuple(self._text("export_formats", "pdf").split())

    @export_formats.setter
    def export_formats(self, formats: tuple[str, ...]) -> None:
        self._set("export_formats", " ".join(formats))

    @property
    def export_folder(self) -> Path | None:
        """The folder exported to last; it may be out of reach."""
        return Path(text) if (text := self._text("export_folder")) else None

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._set("export_folder", str(folder))

    @property
    def recent(self) -> tuple[Path, ...]:
        """Plans opened lately, the last first."""
        stored = self._store.value("recent", [])
        names = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return tuple(Path(str(name)) for name in names if name)

    def remember(self, path: Path) -> None:
        """Put a plan on top of the recent ones."""
        others = [str(known) for known in self.recent if known != path]
        self._set("recent", [str(path), *others][:RECENT_PLANS])
        self.recent_changed.emit()

    def forget(self, path: Path) -> None:
        """Take a plan from the recent ones."""
        self._set("recent", [str(known) for known in self.recent if known != path])
        self.recent_changed.emit()

    @property
    def territory(self) -> str:
        """The territory last looked at, "" at the first start."""
        return self._text("territory")

    @territory.setter
    def territory(self, code: str) -> None:
        self._set("territory", code)

    def state(self, name: str) -> bytes:
        """Return a stored window geometry or splitter state, b"" when there is none."""
        value = self._store.value(f"state/{name}")
        return bytes(value.data()) if hasattr(value, "data") else b""

    def keep_state(self, name: str, state: object) -> None:
        """Keep a window geometry or splitter state (QByteArray)."""
        self._set(f"state/{name}", state)
