"""`ask --json`: every part of an answer, as docs/ask.schema.json has it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from helpers.command_line import ROOT
from helpers.films import make_film

from reelreason_desktop.cli.as_json import answer
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Pick, Ranking
from reelreason_desktop.domain.reading import AmbiguousTitle, Intent, Reading, Sentiment, TitleMention, Wish, WishKind
from reelreason_desktop.services.views import SessionView

SCHEMA = json.loads((ROOT / "docs" / "ask.schema.json").read_text(encoding="utf-8"))
HEAT, RONIN = make_film(title="Heat", year=1995), make_film(title="Ronin", year=1998)
FILMS = {film.id: film for film in (HEAT, RONIN)}


def evidence(kind: EvidenceKind, share: float = 0.25) -> Evidence:
    return Evidence(kind, kind.value, 1.0, share, film_id=HEAT.id if kind is EvidenceKind.FILM else None)


def pick(counterfactual: Counterfactual | None = None) -> Pick:
    because = tuple(evidence(kind) for kind in EvidenceKind)
    return Pick(RONIN.id, 2.123456, 1, 4.3, because, counterfactual, "Because you loved Heat.")


def reading(**parts: Any) -> Reading:
    return Reading("text", **{"intent": Intent.ASK, **parts})


def answered(read: Reading, *picks: Pick) -> dict[str, Any]:
    nothing: frozenset[str] = frozenset()
    timings = {"reading": 1.5, "ranking": 2.0, "wording": 0.1}
    ranking = Ranking(picks, {"seen": 2}, 400)
    view = SessionView(
        "Me", False, (), (), ranking, (), {}, nothing, nothing, nothing, None, (), None, None, timings
    )  # fmt: skip
    made: dict[str, Any] = json.loads(json.dumps(answer(view, read, "A reply.", FILMS)))
    jsonschema.Draft202012Validator(SCHEMA).validate(made)
    return made


def test_a_full_answer() -> None:
    read = reading(
        titles=(TitleMention(HEAT.id, "heat", Sentiment.LIKED, 0, 4),),
        ambiguous=(AmbiguousTitle("it", (HEAT.id, RONIN.id)),),
        unknown_titles=("Foo",),
        constraints=(Constraint(ConstraintKind.YEAR, "1990–1999", minimum=1990, maximum=1999),),
        wishes=(Wish(WishKind.TONE, "funny", -1.0),),
        mood="tired",
    )
    made = answered(read, pick(Counterfactual(7, "Heat", 1, 31)))
    assert made["reading"] == {
        "intent": "ask",
        "titles": [{"id": HEAT.id, "title": "Heat", "sentiment": "liked", "surface": "heat"}],
        "ambiguous": [{"surface": "it", "film_ids": [HEAT.id, RONIN.id]}],
        "unknown_titles": ["Foo"],
        "constraints": [
            {"kind": "year", "label": "1990–1999", "values": [], "exclude": False, "minimum": 1990, "maximum": 1999}
        ],
        "wishes": [{"kind": "tone", "value": "funny", "strength": -1.0}],
        "mood": "tired",
    }
    assert made["picks"][0]["score"] == 2.1235
    assert made["picks"][0]["counterfactual"] == {"without": "Heat", "rank": 1, "rank_without": 31}
    assert (made["hidden"], made["reply"]) == ({"seen": 2}, "A reply.")


def test_only_films_carry_a_film_id() -> None:
    because = answered(reading(), pick())["picks"][0]["because"]
    assert [entry.get("film_id") for entry in because if entry["kind"] == "film"] == [HEAT.id]
    assert all("film_id" not in entry for entry in because if entry["kind"] != "film")


def test_a_pick_may_stand_without_counterfactual() -> None:
    assert answered(reading(), pick())["picks"][0]["counterfactual"] is None


@pytest.mark.parametrize("intent", list(Intent))
def test_the_schema_knows_every_intent(intent: Intent) -> None:
    assert answered(reading(intent=intent))["reading"]["intent"] == intent.value


@pytest.mark.parametrize("kind", list(ConstraintKind))
def test_the_schema_knows_every_limit(kind: ConstraintKind) -> None:
    answered(reading(constraints=(Constraint(kind, "label", ("word",), exclude=True),)))


@pytest.mark.parametrize("kind", list(WishKind))
def test_the_schema_knows_every_wish(kind: WishKind) -> None:
    answered(reading(wishes=(Wish(kind, "value"),)))


@pytest.mark.parametrize("sentiment", list(Sentiment))
def test_the_schema_knows_every_sentiment(sentiment: Sentiment) -> None:
    answered(reading(titles=(TitleMention(HEAT.id, "Heat", sentiment, 0, 4),)))


@pytest.mark.parametrize("part", ["reading", "picks", "hidden", "reply", "timings_ms"])
def test_the_schema_misses_nothing(part: str) -> None:
    made = answered(reading(), pick())
    del made[part]
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(made)
    made = answered(reading(), pick()) | {"more": 1}
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(made)
