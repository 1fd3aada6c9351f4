"""The language of the window: translations from a folder, and Qt's own for its dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

_NAME: Final = "reelreason_{}.qm"
_SOURCE: Final = "en"
"""The language the texts are written in: its translation holds the forms of plurals alone."""


class WindowLanguage(QObject):
    """What language texts are in that are made from now on.

    Args:
        app: the application.
        folder: where the translations are.
    """

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._translators: list[QTranslator] = []

    def speak(self, chosen: str) -> str:
        """Changes the language.

        Args:
            chosen: `system`, or a language (`de`).

        Returns:
            The language that is spoken: English where there is no translation.
        """
        self.leave()
        wanted = QLocale.system().name().partition("_")[0] if chosen == "system" else chosen
        translations = self._load(wanted)
        spoken = wanted if translations else _SOURCE
        self._translators = translations or self._load(_SOURCE)
        for translator in self._translators:
            self._app.installTranslator(translator)
        QLocale.setDefault(_locale(spoken))
        return spoken

    def leave(self) -> None:
        """Nothing is translated any more: what is made from now on is as the sources say it."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale.system())

    def _load(self, language: str) -> list[QTranslator]:
        """Qt's texts below ours; nothing where ours are missing, so that languages never mix."""
        ours = QTranslator(self)
        if not ours.load(str(self._folder / _NAME.format(language))):
            return []
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        qt_texts = QTranslator(self)
        return [qt_texts, ours] if qt_texts.load(str(qt_folder / f"qtbase_{language}.qm")) else [ours]


def _locale(language: str) -> QLocale:
    """How dates and numbers are written: as on this computer where it speaks the language, else as usual for it."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == language else QLocale(language)
