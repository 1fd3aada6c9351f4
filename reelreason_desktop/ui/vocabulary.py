"""What the layers below say in English, in the language of the window: words of the vocabularies, and phrases.

`build/translations.py` finds both: every word of the vocabularies, and every frame of a `Phrase` in the sources.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Keyword, Notice, Phrase, Verbatim, Word, film_links, pieces
from reelreason_desktop.services.views import FilmLink
from reelreason_desktop.ui.figures import formatted


def say(text: str) -> str:
    """A label or a phrase in the language of the window; what has no translation stays as it is.

    Not for texts of the person or titles of films: `Romance` is a genre, and a film.
    """
    if isinstance(text, Phrase):
        return "".join(pieces(text, _SPEAKER))
    if isinstance(text, Verbatim):
        return str(text)
    return QCoreApplication.translate("Vocabulary", text) if text else ""


def in_quotes(text: str) -> str:
    """Somebody's own words in the quotation marks of the language."""
    return say(Phrase("“{}”", Verbatim(text)))


def say_linked(text: str, links: Iterable[FilmLink]) -> tuple[str, tuple[FilmLink, ...]]:
    """A text of the program with the films it names, in the language of the window.

    Args:
        text: a phrase; another text stays as it is.
        links: into the English text.
    """
    if not isinstance(text, Phrase):
        return text, tuple(links)
    said, found = film_links(pieces(text, _SPEAKER))
    return said, tuple(FilmLink(*link) for link in found)


def say_error(error: KnownError) -> tuple[str, str]:
    """Message and hint of a failure in the language of the window."""
    return _say_notice(error.message), _say_notice(error.hint)


def mark(_context: str, text: str) -> str:
    """A text that is translated later, where it is shown: marks it for `build/translations.py`."""
    return text


def _say_notice(text: str) -> str:
    if isinstance(text, Phrase):
        return say(text)
    return QCoreApplication.translate(Notice.area, text) if text else ""


class _Speaker:
    """Says phrases in the language of the window."""

    def frame(self, phrase: Phrase) -> str:
        """The translation of a frame."""
        return QCoreApplication.translate(phrase.area, phrase.frame)

    def part(self, part: object, spec: str) -> str:
        """Numbers as the language writes them, words of a vocabulary translated.

        Only those that are marked, or written small: titles and names begin with a capital.
        """
        if isinstance(part, int | float):
            return formatted(part, spec)
        if isinstance(part, Keyword):
            return QCoreApplication.translate("Keywords", "{keyword}").format(keyword=part)
        if isinstance(part, Word) or (isinstance(part, str) and part.islower()):
            return QCoreApplication.translate("Vocabulary", part)
        return format(part, spec)


_SPEAKER = _Speaker()
