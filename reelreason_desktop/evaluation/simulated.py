"""People who do not exist: tastes drawn from the catalogue, acted out through the program's own session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.session import Session

_NEIGHBOURS: Final = 60
_RATINGS: Final = (3, 18)
"""How many films a person rates, fewest and most."""
_MOST_MESSAGES: Final = 4
_SAYINGS: Final = (
    "I love {genre} films",
    "something {tone} please",
    "do you have anything {tone} about {keyword}?",
    "I'm in the mood for {keyword} and {other}",
    "I really enjoyed {title}",
    "{actor} is great, a {tone} {genre} would be nice",
    "nothing too {tone} tonight",
    "hello there",
)

Say = Callable[[Session, str], object]
"""One whole turn."""


@dataclass(frozen=True, slots=True)
class SimulatedPerson:
    """A taste: films around one that is loved, some that are not, perhaps a wish, and a few messages.

    `ratings`: (film id, stars); `wishes`: kept for good; `rejected`: ids of films of which there should be less.
    """

    name: str
    ratings: tuple[tuple[str, float], ...]
    wishes: tuple[Wish, ...]
    rejected: tuple[str, ...]
    messages: tuple[str, ...] = ()

    def act(self, session: Session, say: Say) -> None:
        """Tells all of it."""
        for film_id, stars in self.ratings:
            session.rate(film_id, stars)
        for film_id in self.rejected:
            session.less_like(film_id)
        for wish in self.wishes:
            session.wish(wish)
        for message in self.messages:
            say(session, message)


def simulate(session: Session, count: int, seed: int) -> tuple[SimulatedPerson, ...]:
    """Draws people whose tastes lie around films of the session's catalogue. Equal seeds draw equal people."""
    chance = np.random.default_rng(seed)
    return tuple(_person(session, number, chance) for number in range(count))


def _person(session: Session, number: int, chance: Generator) -> SimulatedPerson:
    matrix = session.library.recommender.matrix
    films = matrix.films
    text = matrix.centred[FilmField.TEXT]
    centre = int(chance.choice(len(films), p=_by_fame(films)))
    near = np.argsort(-(text @ text[centre]))[:_NEIGHBOURS]
    n = int(chance.integers(*_RATINGS))
    loved = chance.choice(near, size=max(1, (2 * n) // 3), replace=False)
    others = chance.choice(len(films), size=n - len(loved) + 1, replace=False)
    ratings = {films[row].id: float(chance.choice([4.0, 4.5, 5.0])) for row in loved}
    ratings |= {films[row].id: float(chance.choice([1.0, 2.0, 3.0, 4.0])) for row in others}
    wishes = _wishes(films[centre], chance) if chance.random() < 0.5 else ()
    rejected = (films[int(chance.integers(len(films)))].id,) if chance.random() < 0.3 else ()
    liked = [films[row] for row in (centre, *near[1:].tolist())]
    messages = tuple(_message(liked, chance) for _ in range(int(chance.integers(_MOST_MESSAGES + 1))))
    return SimulatedPerson(f"person {number}", tuple(ratings.items()), wishes, rejected, messages)


def _message(liked: Sequence[Film], chance: Generator) -> str:
    """Something that a person may say who likes these films: about one of them, in words of its own."""
    film = liked[int(chance.integers(len(liked)))]

    def one_of(values: Sequence[str], otherwise: str) -> str:
        return values[int(chance.integers(len(values)))] if values else otherwise

    return _SAYINGS[int(chance.integers(len(_SAYINGS)))].format(
        genre=one_of(film.genres, "good").lower(),
        tone=one_of(film.tones, "good"),
        keyword=one_of(film.keywords, "people"),
        other=one_of(film.keywords, "places"),
        title=film.title,
        actor=one_of(film.cast, "everybody"),
    )


def _by_fame(films: Sequence[Film]) -> NDArray[np.float64]:
    """People have seen what is known: each step of fame doubles the chance."""
    weights = np.exp2(np.array([film.fame for film in films], dtype=np.float64))
    chances: NDArray[np.float64] = weights / weights.sum()
    return chances


def _wishes(film: Film, chance: Generator) -> tuple[Wish, ...]:
    kinds = ((WishKind.GENRE, film.genres), (WishKind.TONE, film.tones), (WishKind.KEYWORD, film.keywords))
    kind, values = kinds[int(chance.integers(len(kinds)))]
    if not values:
        return ()
    sign = 1.0 if chance.random() < 0.7 else -1.0
    return (Wish(kind, values[int(chance.integers(len(values)))], sign),)
