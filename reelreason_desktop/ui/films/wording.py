"""What this page says about sources, fields and pairs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.services.collection.overview import SHIPPED, Overview
from reelreason_desktop.services.collection.reading_in import Added
from reelreason_desktop.services.growing.serving import Freshness
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.vocabulary import mark, say

tr = partial(QCoreApplication.translate, "Films")
_YEARS_APART: Final = re.compile(r"(\d+) years apart")
WHY: Final = (
    mark("Films", "same imdb id"), mark("Films", "same tmdb id"), mark("Films", "same movielens id"),
    mark("Films", "another id differs"), mark("Films", "the title differs"), mark("Films", "same title"),
    mark("Films", "same title under another name"), mark("Films", "same title but for an article or a numeral"),
    mark("Films", "same title but for its owner's name"), mark("Films", "one title is part of the other"),
    mark("Films", "similar title"), mark("Films", "a year is missing"), mark("Films", "same year"),
    mark("Films", "a year apart"), mark("Films", "same length"), mark("Films", "lengths differ"),
    mark("Films", "a genre in common"), mark("Films", "no genre in common"), mark("Films", "same director"),
    mark("Films", "other directors"), mark("Films", "an actor in common"), mark("Films", "no actor in common"),
    mark("Films", "its ids point to several films"), mark("Films", "its source lists both"),
    mark("Films", "another id"),
)  # fmt: skip
"""What the matcher says for and against a pair."""
_FIELDS: Final[Mapping[str, str]] = {
    "title": mark("Films", "Title"),
    "year": mark("Films", "Year"),
    "key": mark("Films", "Own number or key"),
    "imdb_id": mark("Films", "IMDb id"),
    "tmdb_id": mark("Films", "TMDB id"),
    "movielens_id": mark("Films", "MovieLens id"),
    "imdb": mark("Films", "IMDb id"),
    "tmdb": mark("Films", "TMDB id"),
    "movielens": mark("Films", "MovieLens id"),
    "original_title": mark("Films", "Original title"),
    "akas": mark("Films", "Other titles"),
    "runtime_min": mark("Films", "Length"),
    "genres": mark("Films", "Genres"),
    "directors": mark("Films", "Directed by"),
    "cast": mark("Films", "With"),
    "keywords": mark("Films", "Keywords"),
    "countries": mark("Films", "Countries"),
    "languages": mark("Films", "Languages"),
    "overview": mark("Films", "What it is about"),
    "certificate": mark("Films", "Certificate"),
    "user": mark("Films", "Who rated"),
    "stars": mark("Films", "Stars (0 to 5)"),
    "timestamp": mark("Films", "When it was rated"),
}
_GIVES: Final[Mapping[str, str]] = {
    "films": mark("Films", "films"),
    "ratings": mark("Films", "ratings"),
    "tags": mark("Films", "tags"),
    "dialogues": mark("Films", "dialogues"),
    "texts": mark("Films", "texts with emotions"),
}
_MOST: Final = 6


def field_name(field: str) -> str:
    """A field as people call it."""
    return tr(_FIELDS[field]) if field in _FIELDS else field


def gives(kinds: tuple[str, ...]) -> str:
    """`films, ratings, tags`."""
    return ", ".join(tr(_GIVES[kind]) for kind in kinds)


def source_name(name: str) -> str:
    """A source by the name it is kept under."""
    return tr("Films of the program") if name == SHIPPED else name


def why(told: str) -> str:
    """What speaks for a pair, in the language of the window."""
    return ", ".join(_reason(part) for part in told.split("; ") if part)


def _reason(part: str) -> str:
    if apart := _YEARS_APART.fullmatch(part):
        return tr("{n} years apart").format(n=apart.group(1))
    return tr(part) if part in WHY else part


def value(field: str, said: Any) -> str:  # noqa: ANN401 - whatever a source said
    """A fact as people write it."""
    if field == "runtime_min":
        return tr("{n} min").format(n=said)
    if isinstance(said, tuple | list):
        more = len(said) - _MOST
        shown = ", ".join(say(str(one)) for one in said[:_MOST])
        return f"{shown}, +{more}" if more > 0 else shown
    return str(said)


def headline(overview: Overview, in_window: int) -> str:
    """What there is. `in_window`: films that can be picked now."""
    if overview.summary is None:
        return tr("{n} films, all of them shipped with the program").format(n=whole(in_window))
    return tr("{n} films, {shown} of them among the picks").format(
        n=whole(overview.summary.films), shown=whole(in_window)
    )


def details(overview: Overview) -> str:
    """What became of it."""
    found = overview.summary
    if found is None:
        return tr("Add films and ratings of your own, or get a data set.")
    return " · ".join(
        (
            tr("Entries read: {n}").format(n=whole(found.rows)),
            tr("found twice and merged: {n}").format(n=whole(found.duplicates_merged)),
            tr("questions for you: {n}").format(n=whole(found.to_review)),
        )
    )


def state(overview: Overview, *, shown: bool) -> str:
    """How far what can be picked lags behind. `shown`: this window has what was built last."""
    served = overview.served
    match served.freshness:
        case Freshness.NOTHING:
            return ""
        case Freshness.UNBUILT:
            return tr("What you added is not among the picks yet. Its texts have to be read first.")
        case Freshness.STALE:
            return tr("Your films changed since they were read. Read them again to pick from all of them.")
        case Freshness.UNUSABLE:
            return tr("What was read before does not fit this program any more. Read your films again.")
    if shown:
        return tr("Added films that can be picked: {n}").format(n=whole(served.films))
    return tr("Added films that are ready and come with the next start: {n}").format(n=whole(served.films))


def added(done: Added) -> str:
    """What adding did, in one sentence."""
    labels = (
        ("films_new", tr("new films: {n}")),
        ("films_merged", tr("merged: {n}")),
        ("films_to_review", tr("to decide: {n}")),
        ("films_changed", tr("changed: {n}")),
        ("ratings_new", tr("ratings: {n}")),
        ("tags_new", tr("tags: {n}")),
        ("utterances_new", tr("utterances: {n}")),
        ("emotions_new", tr("texts with emotions: {n}")),
    )
    told = [label.format(n=whole(done.counts[key])) for key, label in labels if done.counts.get(key, 0)]
    return f"{done.name}: {' · '.join(told) or tr('nothing new')}"
