"""The map in words, for people who hear it instead of seeing it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.ui.taste_map.layout import Atlas
from reelreason_desktop.ui.taste_map.marks import FilmMark, Marks, PickMark

EMPTY_HINT = "Your taste will appear here once you say or rate something."
_NEIGHBOURHOOD = 12
_NAMED = 3


def describe(marks: Marks, atlas: Atlas, films: Sequence[Film]) -> str:
    """Where the taste lies, and what is picked: `Your taste lies in Suspenseful crime, near Heat, Zodiac and Seven.`"""
    if marks.taste is None:
        return EMPTY_HINT
    near = joined([films[row].title for row in _landmarks(marks.taste, atlas, films)])
    region = _region(marks.taste, atlas)
    where = f"in {region}, near {near}" if region else f"near {near}"
    sentences = [f"Your taste lies {where}."]
    if marks.picks:
        sentences.append(f"Picks: {', '.join(f'{pick.number} {films[pick.row].label}' for pick in marks.picks)}.")
    return " ".join(sentences)


def describe_film(film: Film, pick: PickMark | None, mark: FilmMark | None) -> tuple[str, ...]:
    """The lines of a mini card below the title: year and genres, director, and what the person has to do with it."""
    lines = [f"{film.year} · {', '.join(film.genres[:3])}"]
    if film.directors:
        lines.append(f"Directed by {joined(film.directors[:2])}")
    if pick:
        lines.append(f"Pick {pick.number}")
    if mark and mark.stars is not None:
        lines.append(f"★ {mark.stars:g} of 5 from you")
    elif mark:
        lines.append(f"You {mark.stance.value} it")
    return tuple(lines)


def joined(words: Sequence[str]) -> str:
    """`Heat`, `Heat and Zodiac`, `Heat, Zodiac and Seven`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _landmarks(taste: MapPoint, atlas: Atlas, films: Sequence[Film]) -> list[int]:
    """The best known of the films around the taste point, nearest first."""
    distance = np.hypot(atlas.places[:, 0] - taste.x, atlas.places[:, 1] - taste.y)
    around = np.argsort(distance, kind="stable")[:_NEIGHBOURHOOD].tolist()
    known = sorted(around, key=lambda row: -films[row].fame)[:_NAMED]
    return sorted(known, key=lambda row: float(distance[row]))


def _region(taste: MapPoint, atlas: Atlas) -> str | None:
    if not atlas.regions:
        return None
    name, _, _ = min(atlas.regions, key=lambda region: (region[1] - taste.x) ** 2 + (region[2] - taste.y) ** 2)
    return name
