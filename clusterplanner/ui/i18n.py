"""The language of the window: the program's own catalogues and Qt's, exchanged while it runs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from clusterplanner.core.base.paths import translation
from clusterplanner.core.base.text import Language

LANGUAGE_NAMES: Final = {Language.RU: "Русский", Language.BE: "Беларуская", Language.EN: "English"}
_LOCALES: Final = {Language.RU: "ru_BY", Language.BE: "be_BY", Language.EN: "en_GB"}


class Translators:
    """The translators installed in the application now."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def use(self, language: Language) -> None:
        """Exchange the installed catalogues for those of a language."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed.clear()
        QLocale.setDefault(QLocale(_LOCALES[language]))
        own = translation(f"clusterplanner_{language}.qm")
        qt_own = translation(f"qt_{language}.qm")
        qt_shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{language}.qm"
        for file in (qt_shipped, str(qt_own), str(own)):
            translator = QTranslator()
            if translator.load(file):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
