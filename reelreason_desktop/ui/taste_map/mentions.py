"""The map as a list: what is in view, with what it is to the person. No painting here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.ui.cards.wording import source_label
from reelreason_desktop.ui.figures import signed_percent, stars_short
from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.camera import Camera, in_box
from reelreason_desktop.ui.taste_map.marks import Marks, Stance
from reelreason_desktop.ui.taste_map.scribbles import Place
from reelreason_desktop.ui.vocabulary import say

translate = QCoreApplication.translate

_MOST_OTHERS: Final = 40
_MOST_CAUSES: Final = 6


class Kind(Enum):
    """What a line is about."""

    YOU = auto()
    PICK = auto()
    FILM = auto()  # the person's own
    REGION = auto()
    OTHER = auto()  # a film without any mark
    CAUSE = auto()  # of a pick


@dataclass(frozen=True, slots=True)
class Mention:
    """One line of the list.

    Attributes:
        kind: decides its sign.
        text: title or name.
        role: what it is to the person: `pick 2`, `you rated 4`.
        row: of the film; -1 for what is no film.
        place: on the map; None for a cause that lies nowhere.
        number: of the pick.
        stance: of the person's film.
    """

    kind: Kind
    text: str
    role: str
    row: int = -1
    place: Place | None = None
    number: int = 0
    stance: Stance | None = None

    @property
    def key(self) -> tuple[Kind, int, str]:
        """Names the line among others."""
        return self.kind, self.row, self.text if self.row < 0 else ""


def mentions_in_view(
    atlas: Atlas, films: Sequence[Film], marks: Marks, camera: Camera, drawn: NDArray[np.intp]
) -> tuple[Mention, ...]:
    """The person's point, picks, their films and the regions in view, then the best known of the other films."""
    return (
        *_you(marks),
        *(m for m in (*_picks(atlas, films, marks), *_own(atlas, films, marks)) if m.place and camera.sees(*m.place)),
        *_regions(atlas, camera),
        *_others(atlas, films, marks, camera, drawn),
    )


def causes_of(pick: Pick, rows: dict[str, int], atlas: Atlas, stances: Marks) -> tuple[Mention, ...]:
    """The strongest evidence for and against a pick, with its share."""
    strongest = sorted(pick.because, key=lambda e: -abs(e.share))[:_MOST_CAUSES]
    made = []
    for evidence in sorted(strongest, key=lambda e: -e.share):
        row = rows.get(evidence.film_id or "", -1)
        mark = stances.film(row) if row >= 0 else None
        share = signed_percent(evidence.share)
        stance = mark.stance if mark else None
        made.append(Mention(Kind.CAUSE, source_label(evidence), share, row, _place(atlas, row), stance=stance))
    return tuple(made)


def mentions_of(atlas: Atlas, films: Sequence[Film], marks: Marks, chosen: Sequence[int]) -> tuple[Mention, ...]:
    """Some films, in the order given."""
    return tuple(_mention(atlas, films, marks, row) for row in chosen)


def _you(marks: Marks) -> Iterator[Mention]:
    if marks.taste is not None:
        place = (marks.taste.x, marks.taste.y)
        yield Mention(Kind.YOU, translate("TasteMap", "You"), translate("TasteMap", "your taste"), place=place)


def _picks(atlas: Atlas, films: Sequence[Film], marks: Marks) -> Iterator[Mention]:
    for pick in marks.picks:
        yield _mention(atlas, films, marks, pick.row)


def _own(atlas: Atlas, films: Sequence[Film], marks: Marks) -> Iterator[Mention]:
    picked = {pick.row for pick in marks.picks}
    for mark in marks.films:
        if mark.row not in picked:
            yield _mention(atlas, films, marks, mark.row)


def _regions(atlas: Atlas, camera: Camera) -> Iterator[Mention]:
    for name, x, y in atlas.regions:
        if camera.sees(x, y):
            yield Mention(Kind.REGION, name, translate("TasteMap", "region"), place=(x, y))


def _others(
    atlas: Atlas, films: Sequence[Film], marks: Marks, camera: Camera, drawn: NDArray[np.intp]
) -> Iterator[Mention]:
    marked = {film.row for film in marks.films} | {pick.row for pick in marks.picks}
    seen = drawn[in_box(atlas.places[drawn], camera.seen)][: _MOST_OTHERS + len(marked)].tolist()
    for row in [row for row in seen if row not in marked][:_MOST_OTHERS]:
        yield _mention(atlas, films, marks, row)


def _mention(atlas: Atlas, films: Sequence[Film], marks: Marks, row: int) -> Mention:
    text, place = films[row].label, _place(atlas, row)
    pick, mark = marks.pick(row), marks.film(row)
    if pick is not None:
        role = translate("TasteMap", "pick {number}").format(number=pick.number)
        return Mention(Kind.PICK, text, role, row, place, number=pick.number)
    if mark is None:
        return Mention(Kind.OTHER, text, ", ".join(map(say, films[row].genres[:2])), row, place)
    if mark.stars is not None:
        role = translate("TasteMap", "you rated {stars}").format(stars=stars_short(mark.stars))
    else:
        role = {
            Stance.LIKED: translate("TasteMap", "you liked it"),
            Stance.MIXED: translate("TasteMap", "mixed"),
            Stance.DISLIKED: translate("TasteMap", "you disliked it"),
        }[mark.stance]
    return Mention(Kind.FILM, text, role, row, place, stance=mark.stance)


def _place(atlas: Atlas, row: int) -> Place | None:
    if row < 0:
        return None
    x, y = atlas.places[row].tolist()
    return x, y
