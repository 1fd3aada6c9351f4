"""The map in words, for people who hear it instead of seeing it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.ui.taste_map.layout import Atlas
from reelreason_desktop.ui.taste_map.marks import FilmMark, Marks, PickMark

EMPTY_HINT = "Your taste will appear here once you say or rate something."
_NEIGHBOURHOOD = 12
_NAMED = 3
_AS_GOOD_AS_CLOSER = 1.5
"""Up to this many times as far as the closest region, the second closest is named too."""


def describe(marks: Marks, atlas: Atlas, films: Sequence[Film]) -> str:
    """Where the taste lies (`Your taste lies in Suspenseful crime, near Heat and Zodiac.`), and what is picked."""
    if marks.taste is None:
        return EMPTY_HINT
    near = joined([films[row].title for row in _landmarks(marks.taste, atlas, films)])
    area = _area(marks.taste, atlas)
    where = f"{area}, near {near}" if area else f"near {near}"
    sentences = [f"Your taste lies {where}."]
    if marks.picks:
        sentences.append(f"Picks: {', '.join(f'{pick.number} {films[pick.row].label}' for pick in marks.picks)}.")
    return " ".join(sentences)


def facts(film: Film) -> tuple[str, ...]:
    """What a mini card says about a film below its title: year and genres, director."""
    lines = [f"{film.year} · {', '.join(film.genres[:3])}"]
    if film.directors:
        lines.append(f"Directed by {joined(film.directors[:2])}")
    return tuple(lines)


def relation(pick: PickMark | None, mark: FilmMark | None) -> str:
    """What the person has to do with a film: `Pick 2`, `★ 4.5 of 5 from you`, or nothing."""
    parts = [f"Pick {pick.number}"] if pick else []
    if mark:
        parts.append(f"You {mark.stance.value} it" if mark.stars is None else f"★ {mark.stars:g} of 5 from you")
    return " · ".join(parts)


def joined(words: Sequence[str]) -> str:
    """`Heat`, `Heat and Zodiac`, `Heat, Zodiac and Seven`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _landmarks(taste: MapPoint, atlas: Atlas, films: Sequence[Film]) -> list[int]:
    """The best known of the films around the taste point, nearest first."""
    distance = np.hypot(atlas.places[:, 0] - taste.x, atlas.places[:, 1] - taste.y)
    around = np.argsort(distance, kind="stable")[:_NEIGHBOURHOOD].tolist()
    known = sorted(around, key=lambda row: -films[row].fame)[:_NAMED]
    return sorted(known, key=lambda row: float(distance[row]))


def _area(taste: MapPoint, atlas: Atlas) -> str:
    """`in Dark crime`, or `between Eerie horror and Dark crime` where one is hardly closer than the other."""
    away = sorted((math.hypot(x - taste.x, y - taste.y), name) for name, x, y in atlas.regions)
    if not away:
        return ""
    if len(away) > 1 and away[1][0] <= away[0][0] * _AS_GOOD_AS_CLOSER:
        return f"between {away[0][1]} and {away[1][1]}"
    return f"in {away[0][1]}"
