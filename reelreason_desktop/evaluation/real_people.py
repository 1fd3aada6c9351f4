"""People of rating sets and dialogues, as `users build` saved them, acted out through the program's own session."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.services.growing.users import Users
from reelreason_desktop.services.session import Session

_FEWEST, _MOST = 3, 18


@dataclass(frozen=True, slots=True)
class RealPerson:
    """Somebody, and ids of films they liked."""

    name: str
    liked: tuple[str, ...]

    def act(self, session: Session) -> None:
        """Says that each of the films is liked."""
        session.act([NewSignal(SignalKind.LIKED, film) for film in self.liked])


def real_people(users: Users, film_ids: Collection[str], count: int, seed: int) -> tuple[RealPerson, ...]:
    """Draws people who liked at least three films of a catalogue. Equal seeds draw equal people.

    Args:
        users: whom to draw from.
        film_ids: of the catalogue; of what somebody liked there, 18 films at most are told.
        count: how many people; all that there are, if fewer.
        seed: of the draw.

    Raises:
        EvaluationError: nobody liked enough of the films.
    """
    known = [tuple(film for film in liked if film in film_ids) for liked in users.liked]
    enough = np.array([row for row, liked in enumerate(known) if len(liked) >= _FEWEST], dtype=np.intp)
    if not len(enough):
        raise EvaluationError("Nobody of these people liked enough films of the catalogue.", "Add more ratings.")
    chance = np.random.default_rng(seed)
    drawn = chance.permutation(enough)[:count].tolist()
    return tuple(RealPerson(users.ids[row], tuple(chance.permutation(known[row])[:_MOST].tolist())) for row in drawn)
