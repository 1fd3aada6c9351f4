"""Writing fitted star coefficients in the format of those that ship (`recommender/weights/stars.json`)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.star_fitting import StarFit
from reelreason_desktop.recommender.ratings import as_object


def stars_as_json(
    fit: StarFit, data: str, command: str, today: date, fame: str = "log of likes, 1 to 5"
) -> dict[str, Any]:
    """The object of `stars.json`.

    Args:
        fit: the coefficients.
        data: whose ratings they were fitted to.
        command: how to do it again.
        today: when.
        fame: what it was made of.
    """
    return {
        "provenance": {
            "data": data,
            "users": fit.users,
            "ratings": fit.ratings,
            "protocol": f"film part: ridge regression of ratings on fame ({fame}), decade and genres; "
            "the rest: grid over held-out ratings of the same users, from all and from two, five and ten known ratings",
            "rmse_on_held_out_ratings_of_these_users": round(fit.rmse, 4),
            "date": today.isoformat(),
            "command": command,
        },
        **as_object(fit.weights),
    }


def write_stars(file: Path, held: dict[str, Any]) -> None:
    """Writes the object.

    Raises:
        EvaluationError: the file cannot be written.
    """
    try:
        file.write_text(json.dumps(held, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        hint = "Choose a folder that exists and may be written to."
        raise EvaluationError(f"The coefficients cannot be written to {file}.", hint, str(error)) from error
