"""The map in words, for people who hear it instead of seeing it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.ui.figures import stars_short
from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.marks import FilmMark, Marks, PickMark, Stance
from reelreason_desktop.ui.vocabulary import say

translate = QCoreApplication.translate

_NEIGHBOURHOOD = 12
_NAMED = 3
_AS_GOOD_AS_CLOSER = 1.5
"""Up to this many times as far as the closest region, the second closest is named too."""


def describe(marks: Marks, atlas: Atlas, films: Sequence[Film]) -> str:
    """Where the taste lies (`Your taste lies in Suspenseful crime, near Heat and Zodiac.`), and what is picked."""
    if marks.taste is None:
        return empty_hint()
    near = joined([films[row].title for row in _landmarks(marks.taste, atlas, films)])
    area = _area(marks.taste, atlas)
    if area:
        sentences = [translate("TasteMap", "Your taste lies {area}, near {films}.").format(area=area, films=near)]
    else:
        sentences = [translate("TasteMap", "Your taste lies near {films}.").format(films=near)]
    if marks.picks:
        named = ", ".join(f"{pick.number} {films[pick.row].label}" for pick in marks.picks)
        sentences.append(translate("TasteMap", "Picks: {films}.").format(films=named))
    return " ".join(sentences)


def facts(film: Film) -> tuple[str, ...]:
    """What a mini card says about a film below its title: year and genres, director."""
    lines = [f"{film.year} · {', '.join(say(genre) for genre in film.genres[:3])}"]
    if film.directors:
        lines.append(translate("TasteMap", "Directed by {people}").format(people=joined(film.directors[:2])))
    return tuple(lines)


def relation(pick: PickMark | None, mark: FilmMark | None) -> str:
    """What the person has to do with a film: `Pick 2`, `★ 4½ of 5 from you`, or nothing."""
    parts = [translate("TasteMap", "Pick {n}").format(n=pick.number)] if pick else []
    if mark and mark.stars is not None:
        parts.append(translate("TasteMap", "★ {stars} of 5 from you").format(stars=stars_short(mark.stars)))
    elif mark:
        parts.append(_stance(mark.stance))
    return " · ".join(parts)


def _stance(stance: Stance) -> str:
    return {
        Stance.LIKED: translate("TasteMap", "You liked it"),
        Stance.MIXED: translate("TasteMap", "You have mixed feelings about it"),
        Stance.DISLIKED: translate("TasteMap", "You disliked it"),
    }[stance]


def empty_hint() -> str:
    """What the map says before there is a taste."""
    return translate("TasteMap", "Your taste will appear here once you say or rate something.")


def joined(words: Sequence[str]) -> str:
    """`Heat`, `Heat and Zodiac`, `Heat, Zodiac and Seven`."""
    if len(words) < 2:
        return "".join(words)
    return translate("TasteMap", "{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


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
        return translate("TasteMap", "between {one} and {other}").format(one=away[0][1], other=away[1][1])
    return translate("TasteMap", "in {region}").format(region=away[0][1])
