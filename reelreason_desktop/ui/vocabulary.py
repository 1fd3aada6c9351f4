"""What the layers below say in English, in the language of the window: words of the vocabularies, and phrases.

`build/translations.py` finds both: every word of the vocabularies, and every frame of a `Phrase` in the sources.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.phrases import Phrase


def say(text: str) -> str:
    """A label or a phrase in the language of the window; what has no translation stays as it is.

    Not for texts of the person or titles of films: `Romance` is a genre, and a film.
    """
    if isinstance(text, Phrase):
        return QCoreApplication.translate("Phrases", text.frame).format(*map(_said, text.parts))
    return QCoreApplication.translate("Vocabulary", text) if text else ""


def mark(_context: str, text: str) -> str:
    """A text that is translated later, where it is shown: marks it for `build/translations.py`."""
    return text


def _said(part: object) -> object:
    """Phrases, and words of a vocabulary, which are written small: titles and names begin with a capital."""
    return say(part) if isinstance(part, Phrase) or (isinstance(part, str) and part.islower()) else part
