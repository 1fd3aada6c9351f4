"""People of a rating set and of dialogues, in a grown catalogue."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from helpers.growing import add_rows

from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.growing.adding import add_source
from reelreason_desktop.store.grown.grown_store import open_grown

LIKES_FEW, LIKES_MANY, LIKES_NOTHING = "few", "many", "nothing"
TALKER, ENTHUSIAST = "1", "2"
WORDS = "I want something calm."


def add_people(paths: Paths, folder: Path, films: Sequence[Film]) -> None:
    """Adds three raters (`ratings`) and two dialogues (`redial`) about six films that ship."""
    one, two, three, four, five, six = films
    add_rows(
        paths,
        folder,
        [
            *(_rated(film, LIKES_MANY, stars) for film, stars in ((one, 5), (two, 4), (three, 4.5), (four, 3.5))),
            *(_rated(film, LIKES_FEW, 5) for film in (five, six)),
            *(_rated(film, LIKES_NOTHING, 1) for film in (one, two, three)),
        ],
        name="ratings",
    )
    file = folder / "train_data.jsonl"
    spoken = [_dialogue(TALKER, WORDS, {}), _dialogue(ENTHUSIAST, "@7 and @8 are great.", {"7": one, "8": four})]
    file.write_text("".join(json.dumps(line) + "\n" for line in spoken), encoding="utf-8")
    with open_grown(paths.catalogue) as db:
        add_source(db, source_named("redial"), file)


def _rated(film: Film, user: str, stars: float) -> dict[str, Any]:
    return {"title": film.title, "year": film.year, "imdb_id": film.imdb_id, "user": user, "stars": stars}


def _dialogue(number: str, text: str, films: dict[str, Film]) -> dict[str, Any]:
    return {
        "conversationId": number,
        "initiatorWorkerId": 1,
        "respondentWorkerId": 2,
        "movieMentions": {key: f"{film.title} ({film.year})" for key, film in films.items()},
        "messages": [{"senderWorkerId": 1, "text": text}, {"senderWorkerId": 2, "text": "Try something else."}],
    }
