"""The texts that stand for a film when it is encoded, one per field."""

from __future__ import annotations

from collections.abc import Sequence

from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.matrix import FilmField

_LEADS = 3

NEUTRAL_MESSAGES: tuple[str, ...] = (
    "I want to watch a movie tonight",
    "can you recommend a film",
    "what should I watch next",
    "I like movies like that",
    "show me something good",
    "I am looking for a film to watch",
    "do you have any suggestions for me",
    "my favourite movies are it and it",
    "I have seen that one already",
    "something different please",
    "I enjoyed that film a lot",
    "I would like to see something like it",
)
"""Messages that say nothing about taste. Their mean vector is what all messages share, and is subtracted."""


def field_text(film: Film, field: FilmField) -> str:
    """The text of one field. Title words stay out of PLOT, PEOPLE and ERA so that they cannot echo.

    PLOT and PEOPLE are empty for films of which nobody knows them.
    """
    genres = " ".join(film.genres)
    match field:
        case FilmField.TEXT:
            directed = f"directed by {', '.join(film.directors)}" if film.directors else ""
            starring = f"starring {', '.join(film.cast[:_LEADS])}" if film.cast else ""
            people = ", ".join(part for part in (directed, starring) if part)
            first = " ".join(filter(None, (f"{film.title} is a {film.year}", genres, "movie", people)))
            return " ".join((f"{first}.", *filter(None, (film.overview, _listed(film.keywords), _listed(film.tones)))))
        case FilmField.PLOT:
            return film.overview
        case FilmField.PEOPLE:
            return ", ".join((*film.cast[:_LEADS], *film.directors))
        case FilmField.ERA:
            return " ".join(filter(None, (f"{film.decade}s", genres, "movie")))


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words)}." if words else ""


def field_texts(films: Sequence[Film], field: FilmField) -> list[str]:
    """`field_text` for every film, in order."""
    return [field_text(film, field) for film in films]
