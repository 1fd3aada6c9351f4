"""The language of the window: translations from a folder, and Qt's own for its dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

_NAME: Final = "reelreason_{}.qm"
_SOURCE: Final = "en"
"""The language the texts are written in, which needs no translation."""


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
        for translator in self._translators:
            self._app.removeTranslator(translator)
        language = QLocale.system().name().partition("_")[0] if chosen == "system" else chosen
        self._translators = self._load(language)
        for translator in self._translators:
            self._app.installTranslator(translator)
        return language if self._translators else _SOURCE

    def _load(self, language: str) -> list[QTranslator]:
        """Qt's texts below ours; nothing where ours are missing, so that languages never mix."""
        ours = QTranslator(self)
        if language == _SOURCE or not ours.load(str(self._folder / _NAME.format(language))):
            return []
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        qt_texts = QTranslator(self)
        return [qt_texts, ours] if qt_texts.load(str(qt_folder / f"qtbase_{language}.qm")) else [ours]
