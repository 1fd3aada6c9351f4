"""Finding one film by what a person typed."""

from __future__ import annotations

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.library import Library

_SHOWN_CHARACTERS = 80


def film_by_title(library: Library, typed: str) -> Film:
    """The one film that a title (or id) names.

    Raises:
        NotFoundError: no film fits, or several do; the hint names the nearest or the choices.
    """
    exact = library.by_id.get(typed)
    if exact is not None:
        return exact
    found = library.reader.find_titles(typed)
    if len(found) == 1:
        return library.by_id[found[0]]
    named = typed if len(typed) <= _SHOWN_CHARACTERS else typed[:_SHOWN_CHARACTERS] + "…"
    if found:
        choices = ", ".join(library.by_id[film_id].label for film_id in found[:6])
        raise NotFoundError(Notice("Several films could be “{}”.", named), Notice("Say which one: {}.", choices))
    raise NotFoundError(
        Notice("No film called “{}” is in the catalogue.", named), "Check the spelling, or add the year."
    )
