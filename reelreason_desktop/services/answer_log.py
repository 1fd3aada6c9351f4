"""The log of answers, kept for the person's own records: which picks were before their eyes, and when."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reelreason_desktop.domain.picks import Pick, Ranking
from reelreason_desktop.domain.reading import Reading


def turn_entry(reading: Reading, ranking: Ranking) -> str:
    """What the log keeps of a turn: the query and its answer."""
    picks = [{**_scored(pick), "predicted_rating": pick.predicted_rating} for pick in ranking.picks]
    return _dumps(
        {"query": reading.text, "intent": reading.intent.value, "picks": picks, "hidden": ranking.hidden},
    )


def watched_entry(picks: Iterable[Pick]) -> str:
    """What the log keeps when a pick that followed from a click is watched: only answers to messages are logged."""
    return _dumps({"query": "", "intent": "watched", "picks": [_scored(pick) for pick in picks]})


def picks_in(payload_json: str) -> tuple[str, ...]:
    """Ids of the picks in one entry, best first; entries of another form (an imported file may hold any) have none."""
    try:
        payload = json.loads(payload_json)
    except (ValueError, RecursionError):
        return ()
    picks = payload.get("picks") if isinstance(payload, dict) else None
    if not isinstance(picks, list):
        return ()
    return tuple(pick["id"] for pick in picks if isinstance(pick, dict) and isinstance(pick.get("id"), str))


def _scored(pick: Pick) -> dict[str, object]:
    return {"id": pick.film_id, "score": round(pick.score, 4), "rank": pick.rank}


def _dumps(entry: dict[str, object]) -> str:
    return json.dumps(entry, ensure_ascii=False)
