"""What `train ratings` found out, as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from reelreason_desktop.evaluation.metrics import Estimate
from reelreason_desktop.evaluation.star_run import StarBin
from reelreason_desktop.evaluation.star_training import StarTraining, WayFigures
from reelreason_desktop.evaluation.training_data import Gathered, Parting

_DIGITS: Final = 4
_HALVED: Final = (
    "Users halved by SHA-256 of their id: one half fitted to, the other measured. Of each measured user a random 20 % "
    "of the ratings is hidden and predicted from the rest. In brackets: 95 % intervals, bootstrap over users."
)
_FEW: Final = (
    "Too few people to halve them: a random 20 % of everybody's ratings is hidden and predicted from the rest, which "
    "was fitted to. In brackets: 95 % intervals, bootstrap over ratings."
)


def protocol(parting: Parting) -> str:
    """How ratings were parted, for people."""
    return _HALVED if parting.by_user else _FEW


def training_as_json(found: StarTraining, gathered: Gathered) -> dict[str, Any]:
    """The documented object of `train ratings --json` (see docs/training.md)."""
    reach = gathered.coverage
    return {
        "protocol": protocol(found.parting),
        "users_fitted": found.fit.users,
        "ratings_fitted": found.fit.ratings,
        "users": len(found.parting.measured),
        "n": found.n,
        "coverage": {"ratings": reach.ratings, "of_films_in_the_catalogue": reach.ratings_with_text},
        "people_left_out_as_repeated": gathered.repeated,
        "ways": [_way(way) for way in found.ways],
        "calibration": [_bin(one) for one in found.calibration],
        "squared_error_less": _estimate(found.gain),
        "squared_error_less_on_own": None if found.own is None else _estimate(found.own),
        "installed": found.wins,
    }


def _way(way: WayFigures) -> dict[str, Any]:
    rank = None if way.rank is None else _estimate(way.rank)
    errors = {"mae": _estimate(way.mae), "rmse": _estimate(way.rmse)}
    return {"name": way.name, "what": way.what, **errors, "rank_correlation": rank}


def _bin(one: StarBin) -> dict[str, Any]:
    return {**asdict(one), "predicted": round(one.predicted, _DIGITS), "actual": round(one.actual, _DIGITS)}


def _estimate(estimate: Estimate) -> dict[str, float]:
    return {name: round(value, _DIGITS) for name, value in asdict(estimate).items()}
