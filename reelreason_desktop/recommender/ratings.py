"""How many stars this person would give, as a sum of three parts that can be told.

`stars = film + person + similar`: what people give a film like this one, how much kinder than others this person rates,
and how the person rated the films most like it, against what those two let expect. Without ratings the last two are 0.
The coefficients are data (`weights/stars.json`), fitted by `reelreason eval ratings --fit-out`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np

from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.recommender import weights
from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.habit import NEUTRAL_FAME
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix

LOWEST_STARS: Final = 1.0
HIGHEST_STARS: Final = 5.0

_FILE: Final = "stars.json"
_MIDDLE_YEAR: Final = 2000.0
_YEARS_TO_PART: Final = 2.0


class Closeness(StrEnum):
    """In which ways two films are alike, named like the shares in `stars.json`; each from about 0 to 1."""

    TEXT = "text"
    PEOPLE = "people"
    GENRES = "genres"
    KEYWORDS = "keywords"
    YEARS = "years"


@dataclass(frozen=True)
class StarWeights:
    """Coefficients of the prediction.

    Attributes:
        base: stars for a film of middling fame from 2000 without genres.
        per_fame: stars for each step of fame.
        per_decade: stars for each decade after 2000.
        genres: stars for having a genre.
        usual_ratings: ratings of nobody in particular that a person's own are mixed with.
        closeness: share of each kind of likeness; they sum to 1.
        power: how much more the likest films count than the rest.
        shrinkage: likeness to nothing in particular that is mixed in.
        films: film id to stars that people give it beyond what its fame, time and kind let expect; 0 for all others.
    """

    base: float
    per_fame: float
    per_decade: float
    genres: Mapping[str, float]
    usual_ratings: float
    closeness: Mapping[Closeness, float]
    power: float
    shrinkage: float
    films: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StarParts:
    """The parts of predictions for k films, in stars, float32 (k,) each."""

    film: Floats
    person: Floats
    similar: Floats

    @property
    def stars(self) -> Floats:
        """float32 (k,): their sum, within 1 and 5."""
        total = self.film + self.person + self.similar
        return np.asarray(np.clip(total, LOWEST_STARS, HIGHEST_STARS), dtype=np.float32)


@cache
def shipped_star_weights() -> StarWeights:
    """The coefficients of `weights/stars.json`."""
    held: dict[str, Any] = json.loads(files(weights).joinpath(_FILE).read_text(encoding="utf-8"))
    return star_weights(held)


def star_weights(held: Mapping[str, Any]) -> StarWeights:
    """Coefficients from the object that `stars.json` holds; genres that it does not name add nothing."""
    film, person, similar = held["film"], held["person"], held["similar"]
    return StarWeights(
        base=float(film["base"]),
        per_fame=float(film["per_fame"]),
        per_decade=float(film["per_decade"]),
        genres={genre: float(film["genres"].get(genre, 0.0)) for genre in GENRES},
        usual_ratings=float(person["usual_ratings"]),
        closeness={kind: float(similar["closeness"][kind.value]) for kind in Closeness},
        power=float(similar["power"]),
        shrinkage=float(similar["shrinkage"]),
        films={film_id: float(stars) for film_id, stars in film.get("films", {}).items()},
    )


def as_object(coefficients: StarWeights) -> dict[str, Any]:
    """What `star_weights` reads, as `stars.json` holds it."""
    return {
        "film": {
            "base": coefficients.base,
            "per_fame": coefficients.per_fame,
            "per_decade": coefficients.per_decade,
            "genres": dict(coefficients.genres),
            **({"films": dict(coefficients.films)} if coefficients.films else {}),
        },
        "person": {"usual_ratings": coefficients.usual_ratings},
        "similar": {
            "closeness": {kind.value: share for kind, share in coefficients.closeness.items()},
            "power": coefficients.power,
            "shrinkage": coefficients.shrinkage,
        },
    }


def predict_stars(
    matrix: FilmMatrix, rows: Sequence[int], ratings: Mapping[str, float], coefficients: StarWeights | None = None
) -> StarParts:
    """Predicts ratings of some films.

    A higher rating of any film never lowers a prediction: with each rating, the person's mean rises by at least as
    much as the expectation for the films like the predicted one.

    Args:
        matrix: the catalogue.
        rows: the films to predict.
        ratings: film id to stars, 0.5 to 5.
        coefficients: the shipped ones unless given.
    """
    held = coefficients or shipped_star_weights()
    asked = np.array(rows, dtype=np.intp)
    if not len(asked):
        nothing = np.zeros(0, dtype=np.float32)
        return StarParts(nothing, nothing, nothing)
    known = {matrix.rows[film]: stars for film, stars in ratings.items() if film in matrix.rows}
    rated = np.array(list(known), dtype=np.intp)
    film = film_stars(matrix, asked, held)
    if not known:
        return StarParts(film, np.zeros_like(film), np.zeros_like(film))
    surprises = np.array(list(known.values()), dtype=np.float32) - film_stars(matrix, rated, held)
    kinder = np.float32(surprises.sum() / (len(known) + held.usual_ratings))
    shares = np.array([held.closeness[kind] for kind in Closeness], dtype=np.float32)
    alike = np.clip(np.tensordot(shares, closeness(matrix, asked, rated), axes=1), 0.0, None) ** held.power
    similar = (alike @ (surprises - kinder)) / (alike.sum(axis=1) + held.shrinkage)
    return StarParts(film, np.full_like(film, kinder), np.asarray(similar, dtype=np.float32))


def film_stars(matrix: FilmMatrix, rows: Rows, coefficients: StarWeights) -> Floats:
    """What people give films of that fame, time and kind, and these films themselves: float32 (len(rows),)."""
    per_genre = np.array([coefficients.genres[genre] for genre in GENRES], dtype=np.float32)
    stars = (
        coefficients.base
        + coefficients.per_fame * (matrix.fame[rows] - NEUTRAL_FAME)
        + coefficients.per_decade * (matrix.years[rows] - _MIDDLE_YEAR) / 10.0
        + (matrix.genres[rows] > 0) @ per_genre
    )
    if coefficients.films:
        stars = stars + np.array([coefficients.films.get(matrix.films[row].id, 0.0) for row in rows.tolist()])
    return np.asarray(stars, dtype=np.float32)


def closeness(matrix: FilmMatrix, rows: Rows, others: Rows) -> Floats:
    """How alike films are in each way: float32 (len(Closeness), len(rows), len(others))."""
    people = matrix.centred[FilmField.PEOPLE]
    apart = np.abs(matrix.years[rows][:, None] - matrix.years[others][None, :])
    kinds = {
        Closeness.TEXT: matrix.text_unit[rows] @ matrix.text_unit[others].T,
        Closeness.PEOPLE: people[rows] @ people[others].T,
        Closeness.GENRES: matrix.genres[rows] @ matrix.genres[others].T,
        Closeness.KEYWORDS: np.stack([matrix.keywords.likeness(int(row))[others] for row in rows]),
        Closeness.YEARS: np.exp(-apart / _YEARS_TO_PART),
    }
    return np.stack([kinds[kind] for kind in Closeness]).astype(np.float32, copy=False)
