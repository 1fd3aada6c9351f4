"""A tiny world of films and dialogues, handwritten in both ReDial formats."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

DIM = 16
INFO: dict[str, Any] = {
    "1": {
        "name": "Heat (1995)",
        "genre": ["crime", "drama"],
        "plot": "A thief and a detective.",
        "director": ["Ann Mann"],
        "star": ["Al Pace"],
        "writer": [],
        "imdb_id": "tt1",
    },
    "2": {"name": "Heat", "genre": ["crime"], "plot": None, "director": [], "star": ["Al Pace"], "imdb_id": "tt1"},
    "3": {"name": "Ronin (1998)", "genre": ["action"], "plot": "A case.", "star": ["Bo Niro"], "imdb_id": "tt3"},
    "4": {"name": "Alien (1979)", "genre": ["horror", "sci-fi"], "plot": "A ship.", "imdb_id": "tt4"},
    "5": {"name": "Aliens (1986)", "genre": ["action", "talk-show"], "plot": "More.", "imdb_id": "tt5"},
    "6": {"name": "Ronin (1998)", "genre": ["comedy"], "plot": "The same name again.", "imdb_id": "tt6"},
    "7": {"name": "Amelie  (2001)", "genre": ["comedy"], "plot": "A waitress.", "imdb_id": ""},
}
TURNS: list[dict[str, Any]] = [
    {
        "dialog_id": "10",
        "turn_id": 2,
        "context": ["", "Hi, what do you like?", "Something like Aliens (1986) and Heat (1995) please"],
        "entity": ["action", "Aliens (1986)", "Heat (1995)"],
        "rec": ["Ronin (1998)", "Heat"],
        "resp": "Try Ronin (1998) or Heat",
    },
    {
        "dialog_id": "10",
        "turn_id": 4,
        "context": [
            "",
            "Hi, what do you like?",
            "Something like Aliens (1986) and Heat (1995) please",
            "Try Ronin (1998) or Heat",
            "I have seen those",
        ],
        "entity": ["Aliens (1986)", "Heat (1995)", "Ronin (1998)", "Heat"],
        "rec": ["Alien (1979)", "A film nobody knows"],
        "resp": "Alien (1979) then",
    },
    {
        "dialog_id": 11,
        "turn_id": 2,
        "context": ["", "Hello there", "I would love a funny comedy tonight"],
        "entity": ["comedy"],
        "rec": ["Amelie (2001)"],
    },
]
RAW: list[dict[str, Any]] = [
    {
        "conversationId": "20",
        "initiatorWorkerId": 1,
        "respondentWorkerId": 2,
        "movieMentions": {"91": "Alien  (1979)", "92": "Aliens (1986)", "93": "Unheard Of (2000)"},
        "messages": [
            {"senderWorkerId": 1, "text": "Hi, a scary film please"},
            {"senderWorkerId": 1, "text": "I loved @91 long ago"},
            {"senderWorkerId": 2, "text": "Then @92"},
            {"senderWorkerId": 2, "text": "or @93"},
            {"senderWorkerId": 1, "text": "seen it"},
        ],
    },
    {
        "conversationId": 10,
        "initiatorWorkerId": 5,
        "respondentWorkerId": 6,
        "movieMentions": {"91": "Alien (1979)"},
        "messages": [{"senderWorkerId": 5, "text": "Hi"}, {"senderWorkerId": 6, "text": "@91"}],
    },
    {
        "conversationId": "21",
        "initiatorWorkerId": 7,
        "respondentWorkerId": 8,
        "movieMentions": [],
        "messages": [{"senderWorkerId": 7, "text": "Hi"}],
    },
]


def write_lines(path: Path, entries: Sequence[Any]) -> Path:
    path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
    return path
