"""Ratings, tags, utterances, emotions and problems: many small rows, put in so that twice is the same as once."""

from __future__ import annotations

import json
from collections.abc import Sequence

from reelreason_desktop.domain.records import EmotionRecord, RatingRecord, TagRecord, UtteranceRecord
from reelreason_desktop.store.db import Database

_RATINGS = (
    "INSERT INTO ratings VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET stars = excluded.stars, at_s = excluded.at_s"
    " WHERE coalesce(excluded.at_s, 0) >= coalesce(at_s, 0)"
    " AND (stars <> excluded.stars OR at_s IS NOT excluded.at_s)"
)
"""Of several ratings of one film by one person the latest counts."""
_UTTERANCES = (
    "INSERT INTO utterances VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
    " speaker = excluded.speaker, text = excluded.text,"
    " films = CASE excluded.films WHEN '[]' THEN films ELSE excluded.films END"
    " WHERE text <> excluded.text OR speaker <> excluded.speaker OR (excluded.films NOT IN (films, '[]'))"
)
"""A later turn that only repeats what was said names no films; it does not take away those that are known."""
_EMOTIONS = (
    "INSERT INTO emotions VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text,"
    " emotions = excluded.emotions WHERE text <> excluded.text OR emotions <> excluded.emotions"
)


def put_ratings(db: Database, source_id: int, ratings: Sequence[RatingRecord]) -> int:
    """Keeps ratings and returns how many were new or changed."""
    return _put(db, _RATINGS, [(source_id, r.user, r.key, r.stars, r.at_s) for r in ratings])


def put_tags(db: Database, source_id: int, tags: Sequence[TagRecord]) -> int:
    """Keeps tags and returns how many were new."""
    sql = "INSERT INTO tags VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    return _put(db, sql, [(source_id, t.user, t.key, t.tag, t.at_s) for t in tags])


def put_utterances(db: Database, source_id: int, said: Sequence[UtteranceRecord]) -> int:
    """Keeps utterances and returns how many were new or changed."""
    rows = [(source_id, u.dialogue, u.turn, u.speaker, u.text, json.dumps(u.films, ensure_ascii=False)) for u in said]
    return _put(db, _UTTERANCES, rows)


def put_emotions(db: Database, source_id: int, texts: Sequence[EmotionRecord]) -> int:
    """Keeps texts with their emotions and returns how many were new or changed."""
    return _put(db, _EMOTIONS, [(source_id, e.key, e.text, ",".join(e.emotions)) for e in texts])


def put_problems(db: Database, source_id: int, problems: Sequence[tuple[str, int, str]], limit: int) -> None:
    """Keeps problems (part, row, what) until a source has `limit` of them."""
    kept = int(db.rows("SELECT count(*) FROM problems WHERE source_id = ?", (source_id,))[0][0])
    rows = [(source_id, *problem) for problem in problems[: max(0, limit - kept)]]
    db.run_many("INSERT INTO problems VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", rows)


def _put(db: Database, sql: str, rows: Sequence[tuple[object, ...]]) -> int:
    if not rows:
        return 0
    before = db.rows("SELECT total_changes()")[0][0]
    db.run_many(sql, rows)
    return int(db.rows("SELECT total_changes()")[0][0] - before)
