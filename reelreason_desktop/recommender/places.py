"""Places that a person pointed at on the map, as sources of taste.

A place counts as the mean of the films there. It has its own share of the score, beside that of all films together:
somebody who moves their taste by hand wants to see it move, however many films they have rated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import FilmName, Phrase, pieces, series
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import Floats, Rows, unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix

_STRENGTH: Final = 1.5
"""Against 1 for all films together: enough for the taste point to end nearer to the place than to where it was."""
_FADING: Final = 0.6
"""Factor per newer place: where the person points now matters more than where they pointed before."""
_FAINTEST: Final = 0.1
_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class PlaceSource:
    """A place that pulls (weight > 0) or pushes (weight < 0).

    Attributes:
        signal_id: of the steer signal.
        rows: of the films there, nearest first; at least one.
        weight: largest for the newest place, negative for one pointed away from.
        label: `near Heat and Collateral`, or `away from Heat and Collateral`.
    """

    signal_id: int
    rows: Rows
    weight: float
    label: str


def place_sources(signals: Sequence[Signal], matrix: FilmMatrix) -> tuple[PlaceSource, ...]:
    """Places in force, newest first. Muted ones, and those of which no film is in the catalogue, are left out."""
    steered = sorted((s for s in signals if s.kind is SignalKind.STEERED and not s.muted), key=lambda s: -s.id)
    known = [(s, rows) for s in steered if (rows := _rows(s, matrix.rows)) and s.weight and s.value]
    return tuple(
        PlaceSource(
            signal.id,
            np.array(rows, dtype=np.intp),
            _STRENGTH * max(_FAINTEST, _FADING**age) * signal.weight * (signal.value or 0.0),
            _label(signal, rows, matrix),
        )
        for age, (signal, rows) in enumerate(known)
    )


def pointed_vector(places: Sequence[PlaceSource], matrix: FilmMatrix) -> Floats | None:
    """Weighted sum of the directions of all places in the centred text space: float32 (dim,); None without any."""
    if not places:
        return None
    text = matrix.centred[FilmField.TEXT]
    directions = [place.weight * unit(text[place.rows].mean(axis=0)) for place in places]
    return np.asarray(np.sum(directions, axis=0), dtype=np.float32)


def seen_from(label: str, film: Film) -> str:
    """A place as a film there names it, which is not near itself: `near Collateral`, or `right there`."""
    if not isinstance(label, Phrase):
        return label
    named = [part for part in pieces(label) if isinstance(part, FilmName)]
    others = [name for name in named if name.film_id != film.id]
    if len(others) == len(named):
        return label
    return Phrase(label.frame, series(others)) if others else Phrase("right there")


def _rows(signal: Signal, rows: Mapping[str, int]) -> list[int]:
    return [rows[film_id] for film_id in (signal.text or "").split(",") if film_id in rows]


def _label(signal: Signal, rows: Sequence[int], matrix: FilmMatrix) -> str:
    """Names the best known of the films, the nearest ones among equals."""
    known = sorted(rows, key=lambda row: -matrix.films[row].fame)[:_NAMED]
    titles = series([FilmName(matrix.films[row].called, matrix.films[row].id) for row in known])
    return Phrase("near {}", titles) if (signal.value or 0.0) > 0 else Phrase("away from {}", titles)
