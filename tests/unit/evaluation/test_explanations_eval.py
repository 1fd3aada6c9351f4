"""Whether reasons are true, and whether the check can tell when they are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers.films import make_film
from helpers.library import MODEL_ID, hash_vectors, shipped_library

from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.evaluation import explanations
from reelreason_desktop.evaluation.claims import count_claims, holds, unsupported
from reelreason_desktop.evaluation.explanations import examine, summarise
from reelreason_desktop.evaluation.simulated import simulate
from reelreason_desktop.evaluation.told import Told
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.snapshot import Snapshots, State
from reelreason_desktop.store.profiles import ProfileFolder

HEAT = make_film(
    id="heat",
    title="Heat",
    directors=("Michael Mann",),
    cast=("Al Pacino", "Robert De Niro", "Sammy Davis Jr."),
    keywords=("heist", "cops and robbers", "new york", "true story"),
    tones=("tense", "gritty"),
    genres=("Crime", "Drama"),
    fame=5,
)
RONIN = replace(
    HEAT, id="ronin", title="Mr. Ronin", directors=("John F.",), tones=("tense",), genres=("Action", "Crime"), fame=2
)
FILMS = {film.id: film for film in (HEAT, RONIN)}


def told(*signals: Signal, mood: str = "", **wishes: bool) -> Told:
    return Told(signals, tuple(wishes.items()), mood, FILMS)


def signal(kind: SignalKind, film_id: str | None = None, **fields: object) -> Signal:
    return Signal(1, kind, datetime(2026, 1, 1, tzinfo=UTC), film_id, **fields)  # type: ignore[arg-type]


LOVES_RONIN = told(signal(SignalKind.RATED, "ronin", value=4.5))
WANTS_NEW_YORK = {"new york": True, "western": False}
DISLIKES_RONIN = told(signal(SignalKind.RATED, "ronin", value=2.0))
KNOWS_RONIN = told(signal(SignalKind.SEEN, "ronin"))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Because you loved Mr. Ronin: both turn on heist and cops and robbers, both are tense.", LOVES_RONIN),
        ("Because of Mr. Ronin: Al Pacino and Sammy Davis Jr. are in both.", KNOWS_RONIN),
        ("Mr. Ronin leads here: crime again.", KNOWS_RONIN),
        ("Because of Mr. Ronin: both are set in New York, both are based on a true story.", KNOWS_RONIN),
        ("It is set in New York, as you wanted. It also keeps clear of western.", told(**WANTS_NEW_YORK)),
        ("Its themes include heist, as you wanted.", told(heist=True)),
        ("It is based on a true story, as you wanted.", told(**{"true story": True})),
        ("And Al Pacino is in it.", told(**{"Al Pacino": True})),
        ("Of everything you told me, Mr. Ronin pulls hardest in this direction.", KNOWS_RONIN),
        ("You did not like Mr. Ronin: this is less like it than most films are.", DISLIKES_RONIN),
        ("It made the list even though it is like Mr. Ronin, which you did not like.", DISLIKES_RONIN),
        (
            "You asked for something tense: here it is. It also keeps clear of something sad.",
            told(tense=True, sad=False),
        ),
        (
            "Closest to what you said: “Some film. A long…”.",
            told(signal(SignalKind.SAID, text="Some film. A long one")),
        ),
        ("A widely known starting point — tell me more and it gets personal.", told()),
        ("You sound sad, so it counts a little that this is tense and gritty.", told(mood="sad")),
    ],
)
def test_what_is_true_is_borne_out(text: str, person: Told) -> None:
    assert unsupported(text, HEAT, person) == ()
    assert count_claims(text, HEAT, person) == 1 + text.count("It also")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Because you loved Mr. Ronin: both are tense.", KNOWS_RONIN),  # never said so
        ("Because of Mr. Ronin: both are gritty.", KNOWS_RONIN),  # only one is
        ("Because of Mr. Ronin: Michael Mann directed both.", KNOWS_RONIN),
        ("Because of Mr. Ronin: both turn on heist and chess.", KNOWS_RONIN),
        ("Because of Casablanca.", KNOWS_RONIN),
        ("You asked for something tense: here it is.", told()),
        ("You asked for something sad: here it is.", told(sad=True)),
        ("Because of Mr. Ronin: both are set in Paris.", KNOWS_RONIN),
        ("It is set in New York, as you wanted.", told()),
        ("It is also based on a novel, as you wanted.", told(**{"based on a novel": True})),
        ("And Al Pacino directed it.", told(**{"Al Pacino": True})),
        ("It keeps clear of something tense, as you asked.", told(tense=False)),
        ("Because you like Al Pacino, who directed it.", told(**{"Al Pacino": True})),
        ("Closest to what you said: “something else”.", told(signal(SignalKind.SAID, text="Some film"))),
        ("You sound angry, so it counts a little that this is tense.", told(mood="sad")),
        ("You did not like Mr. Ronin: this is less like it than most films are.", LOVES_RONIN),
        ("You will adore this.", LOVES_RONIN),
    ],
)
def test_what_is_not_is_told(text: str, person: Told) -> None:
    assert unsupported(text, HEAT, person) == (text,)


def test_fame_is_a_claim_too() -> None:
    text = "A widely known starting point — tell me more and it gets personal."
    assert unsupported(text, RONIN, told())


def say(session: Session, text: str) -> None:
    """A turn with a made-up vector: what it says is not what is tested."""
    turn = session.begin(text)
    dim = session.library.recommender.matrix.dim
    session.finish(turn.turn_id, hash_vectors([turn.embed_text], dim)[0] if turn.needs_vector else None)


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[list[tuple[str, Session]]]:
    folder = ProfileFolder(tmp_path / "profiles")
    stores = [folder.open(f"Person {number}") for number in range(6)]
    library = shipped_library()
    made = [(f"Person {n}", Session(one, library, name="", model_id=MODEL_ID)) for n, one in enumerate(stores)]
    for (_, session), person in zip(made, simulate(made[0][1], len(made), seed=5), strict=True):
        person.act(session, say)
    yield made
    for store in stores:
        store.close()


def test_the_programs_reasons_are_true(sessions: list[tuple[str, Session]]) -> None:
    findings = examine(sessions, len(sessions), lambda *_: None)
    figures = {name: estimate.value for name, (_, estimate) in summarise(findings).items()}
    assert len(findings) >= 20  # a limit that was said may leave fewer than five a person
    assert any(finding.suggestions for finding in findings)
    assert figures["score falls without the source"] >= 0.95
    assert figures["place falls without the source"] >= 0.9
    assert figures["place falls without the source"] > figures["place falls without another signal"] + 0.2
    assert figures["counterfactual true"] == figures["suggestion true"] == 1
    assert figures["unsupported claims"] == 0
    assert max(finding.residue for finding in findings) < 1e-3


def test_examining_changes_nothing(sessions: list[tuple[str, Session]]) -> None:
    before = [session.view() for _, session in sessions]
    examine(sessions, len(sessions), lambda *_: None)
    for (_, session), view in zip(sessions, before, strict=True):
        after = session.view()
        assert [pick.film_id for pick in after.ranking.picks] == [pick.film_id for pick in view.ranking.picks]
        assert after.ratings == view.ratings


def test_lies_are_found(sessions: list[tuple[str, Session]], monkeypatch: pytest.MonkeyPatch) -> None:
    real = Snapshots._worded

    def lying(self: Snapshots, picks: Sequence[Pick], state: State) -> tuple[Pick, ...]:
        return tuple(lie(worded) for worded in real(self, picks, state))

    def lie(worded: Pick) -> Pick:
        assert worded.counterfactual is not None
        wrong = replace(worded.counterfactual, rank_without=worded.counterfactual.rank_without + 1)
        return replace(worded, explanation=worded.explanation + " Everybody likes it.", counterfactual=wrong)

    monkeypatch.setattr(Snapshots, "_worded", lying)
    for _, session in sessions[:2]:
        session.mark_seen("heat-1995")  # what was worded before is not worded again
    figures = {name: e.value for name, (_, e) in summarise(examine(sessions[:2], 2, lambda *_: None)).items()}
    assert figures["counterfactual true"] == 0
    assert figures["unsupported claims"] > 0.2


def test_people_are_drawn_the_same_way(sessions: list[tuple[str, Session]]) -> None:
    session = sessions[0][1]
    assert simulate(session, 3, seed=9) == simulate(session, 3, seed=9)
    assert simulate(session, 3, seed=9) != simulate(session, 3, seed=10)


def test_nobody_has_no_figures() -> None:
    assert {n for n, _ in summarise(()).values()} == {0}
    assert set(summarise(())) == set(explanations.METRICS)


SHORT = [
    ("heist and cops and robbers, as in Mr. Ronin", LOVES_RONIN, True),
    ("heist and chess, as in Mr. Ronin", LOVES_RONIN, False),
    ("Al Pacino again, as in Mr. Ronin", KNOWS_RONIN, True),
    ("Michael Mann again, as in Mr. Ronin", KNOWS_RONIN, False),
    ("close to Mr. Ronin", KNOWS_RONIN, True),
    ("close to Casablanca", KNOWS_RONIN, False),
    ("something tense, as you asked", told(tense=True), True),
    ("something tense, as you asked", told(tense=False), False),
    ("without something sad, as you asked", told(sad=False), True),
    ("it answers “another one”", told(signal(SignalKind.SAID, text="Some film")), False),
    ("tense, as you sound sad", told(mood="sad"), True),
    ("gentle, as you sound sad", told(mood="sad"), False),
]


@pytest.mark.parametrize(("text", "person", "true"), SHORT)
def test_reasons_of_a_few_words_are_claims_too(text: str, person: Told, true: bool) -> None:
    assert holds(text, HEAT, person) is true


WHAT_IFS = [
    ("Without Mr. Ronin this would fall from 1st to 1,302nd.", KNOWS_RONIN, True),
    ("Without Casablanca this would fall from 1st to 2nd.", KNOWS_RONIN, False),
    ("Without your wish for something tense this would fall from 1st to 2nd.", told(tense=True), True),
    ("Without your wish for something sad this would fall from 1st to 2nd.", told(sad=False), False),
    ("Without your wish to keep clear of something sad this would fall from 1st to 2nd.", told(sad=False), True),
    ("Without your words “Some film” this would fall from 1st to 2nd.", told(), False),
    ("Without your mood (sad) this would fall from 1st to 2nd.", told(mood="angry"), False),
    ("Without your move on the map this would fall from 1st to 2nd.", told(), False),
]


@pytest.mark.parametrize(("text", "person", "true"), WHAT_IFS)
def test_what_would_be_without_names_what_was_told(text: str, person: Told, true: bool) -> None:
    assert (unsupported(text, HEAT, person) == ()) is true


def test_a_chat_of_several_wishes_is_told_truly(sessions: list[tuple[str, Session]]) -> None:
    """Wishes fade with newer ones, are repeated, and share a message: leaving one message out is still foreseen."""
    name, session = sessions[0]
    session.new_conversation()
    for text in (
        "I like dark tense thrillers",
        "I love comedies",
        "I really love comedies",
        "something slow about grief",
    ):
        say(session, text)
    findings = examine([(name, session)], 1, lambda *_: None)
    assert [finding.counterfactual for finding in findings] == [True] * 5
    assert not any(finding.false_claims for finding in findings)
    assert all(held for finding in findings for held in finding.suggestions)
