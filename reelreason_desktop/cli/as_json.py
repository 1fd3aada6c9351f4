"""The documented JSON of `ask --json` (see docs/cli.md and docs/ask.schema.json)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, Pick
from reelreason_desktop.domain.reading import Reading
from reelreason_desktop.services.views import SessionView


def answer(view: SessionView, reading: Reading | None, reply: str, films: Mapping[str, Film]) -> dict[str, Any]:
    """The whole answer to one message."""
    return {
        "reading": _reading(reading, films) if reading else None,
        "picks": [pick_entry(pick, films[pick.film_id]) for pick in view.ranking.picks],
        "hidden": dict(view.ranking.hidden),
        "reply": reply,
        "timings_ms": dict(view.timings_ms),
    }


def pick_entry(pick: Pick, film: Film) -> dict[str, Any]:
    """One pick with its reasons."""
    held = pick.counterfactual
    return {
        "id": film.id,
        "title": film.title,
        "year": film.year,
        "runtime_min": film.runtime_min if film.knows("runtime_min") else None,
        "genres": list(film.genres),
        "min_age": film.min_age if film.knows("min_age") else None,
        "score": round(pick.score, 4),
        "predicted_rating": pick.predicted_rating,
        "because": [_evidence(e) for e in pick.because],
        "counterfactual": None
        if held is None
        else {"without": held.label, "rank": held.rank, "rank_without": held.rank_without},
        "explanation": pick.explanation,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    entry: dict[str, Any] = {"kind": evidence.kind.value, "label": evidence.label, "share": round(evidence.share, 4)}
    if evidence.film_id is not None:
        entry["film_id"] = evidence.film_id
    return entry


def _reading(reading: Reading, films: Mapping[str, Film]) -> dict[str, Any]:
    return {
        "intent": reading.intent.value,
        "titles": [
            {"id": t.film_id, "title": films[t.film_id].title, "sentiment": t.sentiment.value, "surface": t.surface}
            for t in reading.titles
        ],
        "ambiguous": [{"surface": a.surface, "film_ids": list(a.film_ids)} for a in reading.ambiguous],
        "unknown_titles": list(reading.unknown_titles),
        "constraints": [
            {
                "kind": c.kind.value,
                "label": c.label,
                "values": list(c.values),
                "exclude": c.exclude,
                "minimum": c.minimum,
                "maximum": c.maximum,
            }
            for c in reading.constraints
        ],
        "wishes": [{"kind": w.kind.value, "value": w.value, "strength": w.strength} for w in reading.wishes],
        "mood": reading.mood,
    }
