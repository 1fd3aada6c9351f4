"""Films named in a text, as links."""

from __future__ import annotations

from collections.abc import Iterable

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import FilmLink


def linked(text: str, films: Iterable[Film]) -> tuple[FilmLink, ...]:
    """Where a text first names each of some films; longer titles first, so that none is found inside another."""
    found: list[FilmLink] = []
    for film in sorted(films, key=lambda film: -len(film.title)):
        start = text.find(film.title)
        end = start + len(film.title)
        if start >= 0 and all(end <= link.start or start >= link.end for link in found):
            found.append(FilmLink(film.id, start, end))
    return tuple(sorted(found, key=lambda link: link.start))
