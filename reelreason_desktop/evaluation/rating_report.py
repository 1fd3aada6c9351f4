"""What a run on ratings found out, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.rating_cases import TITLES
from reelreason_desktop.evaluation.rating_data import Rater, RatingData
from reelreason_desktop.evaluation.rating_run import RankedSystem
from reelreason_desktop.evaluation.star_run import StarOutcome

_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class RatingFiles:
    """Which files a run read."""

    data: Path
    films: tuple[Path, ...]
    train: tuple[Path, ...]


def ratings_as_json(
    files: RatingFiles,
    data: RatingData,
    ranked: Sequence[RankedSystem],
    stars: StarOutcome | None,
    seconds: float,
) -> dict[str, Any]:
    """The documented object of `eval ratings --json` (see docs/evaluation.md)."""
    reach = data.coverage
    return {
        "eval": "ratings",
        "data": {"folder": files.data.name, "split": data.split, **_sizes(data.measured)},
        "train": {
            "folders": [folder.name for folder in files.train],
            **_sizes(data.train),
            "dropped_shared": data.shared,
        },
        "films": {"files": [file.name for file in files.films], "films": len(data.films)},
        "coverage": {
            **asdict(reach),
            "share_of_ratings": round(reach.ratings_with_text / max(reach.ratings, 1), _DIGITS),
            "share_of_films": round(reach.films_with_text / max(reach.films_rated, 1), _DIGITS),
        },
        "protocols": {protocol.value: title for protocol, title in TITLES.items()},
        "interval": f"95 %, bootstrap over users, {RESAMPLES} resamples",
        "systems": {one.system.name: _system(one, len(data.films)) for one in ranked},
        "stars": None if stars is None else _stars(stars),
        "seconds": round(seconds, 1),
    }


def _sizes(raters: Sequence[Rater]) -> dict[str, int]:
    return {"users": len(raters), "ratings_with_text": sum(len(rater.rows) for rater in raters)}


def _system(one: RankedSystem, films: int) -> dict[str, Any]:
    figures = {
        protocol.value: {
            "n": held.n,
            **{name: _estimate(estimate) for name, estimate in held.metrics.items()},
            "films_in_first_10": held.shown,
            "catalogue_coverage": round(held.shown / films, _DIGITS),
        }
        for protocol, held in one.figures.items()
    }
    return {"what": one.system.what, **figures}


def _stars(stars: StarOutcome) -> dict[str, Any]:
    return {
        "protocol": "a random 20 % of the ratings of each user is predicted from the others",
        "users": stars.users,
        "n": stars.n,
        "errors": {
            one.name: {"what": one.what, "MAE": _estimate(one.mae), "RMSE": _estimate(one.rmse)} for one in stars.errors
        },
        "calibration": [
            {**asdict(one), "predicted": round(one.predicted, _DIGITS), "actual": round(one.actual, _DIGITS)}
            for one in stars.calibration
        ],
    }


def _estimate(estimate: Estimate) -> dict[str, float]:
    return {name: round(value, _DIGITS) for name, value in asdict(estimate).items()}
