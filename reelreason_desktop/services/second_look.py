"""An answered message that a language model looks at again: what the model is told, and what becomes of what it says.

The message was answered already, with computed picks. Each thing the model says changes what is shown in one step
that is right by itself, so that it may stop anywhere. All methods belong to the profile's thread.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from reelreason_desktop.conversation.replies import reply
from reelreason_desktop.conversation.wording import facts
from reelreason_desktop.domain.ledger import dead_batches
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.domain.reading import Intent, Reading
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.inference.llm.prompts import FilmCard
from reelreason_desktop.services.chat import reading_from_json, reading_to_json
from reelreason_desktop.services.kept_phrases import phrase_to_json
from reelreason_desktop.services.model_words import Computed
from reelreason_desktop.services.person_lines import person_lines
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.snapshot import State
from reelreason_desktop.services.turns import KEEPS_PICKS, with_mood
from reelreason_desktop.services.views import Role, SessionView
from reelreason_desktop.store.messages import StoredMessage

_TALKS: Final = frozenset({Intent.TELL_TASTE, Intent.ASK, Intent.REFINE})
"""Messages that are read again and answered in the model's words; the others give orders or have fixed answers."""
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Brief:
    """What a model is told about one turn.

    Attributes:
        message: as it was written.
        reading: as the rules read it; None when the model is not asked to read it.
        person: lines of what is known of the person.
        candidates: the films that compete for the picks, with their scores, the best first.
        reasons: the picks with their computed reasons.
        reply: the computed reply; empty when the model is not asked for one.
        facts: what a reply may be made of.
    """

    message: str
    reading: Reading | None
    person: tuple[str, ...]
    candidates: tuple[tuple[FilmCard, float], ...]
    reasons: tuple[Computed, ...]
    reply: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Turn:
    state: State
    event_id: int
    asked: StoredMessage
    answered: StoredMessage
    reading: Reading


class SecondLook:
    """At one turn of a session.

    Args:
        session: with the turn finished.
        turn_id: see `PendingTurn.turn_id`.
    """

    def __init__(self, session: Session, turn_id: int) -> None:
        self._session = session
        self._turn_id = turn_id
        self._films = session.library.by_id

    def brief(self) -> Brief | None:
        """None when there is nothing for a model to do: the message asks for no films, or was taken back."""
        turn = self._turn()
        if turn is None or turn.reading.intent in KEEPS_PICKS:
            return None
        session, state = self._session, turn.state
        picks = session.view().ranking.picks
        best = session.library.recommender.candidates(state.recipe, state.evidence, state.standing.constraints)
        talks = turn.reading.intent in _TALKS and turn.reading.feedback is None
        reasons = tuple(self._computed(state, pick) for pick in picks)
        return Brief(
            message=turn.asked.text,
            reading=turn.reading if talks else None,
            person=person_lines(state, self._films),
            candidates=tuple((self._card(film_id), score) for film_id, score in best),
            reasons=reasons,
            reply=turn.answered.text if talks and picks else "",
            facts=tuple(f"Picked: {film.card.label}. {film.text}" for film in reasons[:_NAMED]),
        )

    def read_as(self, reading: Reading) -> SessionView:
        """Keeps another reading of the message and answers it anew; it must hold all that the rules read."""
        turn = self._turn()
        if turn is None:
            return self._session.view()
        self._session.store.rewrite_message(replace(turn.asked, reading_json=reading_to_json(reading)))
        return self._answer_anew(replace(turn, reading=reading), self._session.view())

    def rated(self, ratings: Mapping[str, float], alpha: float) -> SessionView:
        """Orders the picks by computed score and ratings. `alpha`: weight of the score, 0 to 1."""
        turn = self._turn()
        if turn is None or not ratings:
            return self._session.view()
        opinions = self._session.opinions
        opinions.ratings, opinions.alpha = dict(ratings), alpha
        return self._answer_anew(turn, self._session.view_anew())

    def worded(self, film_id: str, computed: str, text: str) -> SessionView:
        """Says a reason in the model's words, for as long as it is the reason."""
        if self._turn() is not None and text != computed:
            self._session.opinions.word(film_id, computed, text)
        return self._session.view_anew(words_only=True)

    def replied(self, computed: str, text: str) -> SessionView:
        """Answers in the model's words, for as long as the answer is that one."""
        turn = self._turn()
        if turn is not None and text != computed:
            self._session.opinions.answer(turn.answered.id, computed, text)
        return self._session.view()

    def _answer_anew(self, turn: _Turn, view: SessionView) -> SessionView:
        """A reply names picks, so other picks need another reply."""
        state = self._session.state()
        answer = reply(
            with_mood(turn.reading, turn.event_id, state),
            view.ranking,
            self._films,
            shown=self._session.shown_before(self._turn_id),
            constraints=state.standing.constraints,
        )
        if answer.text == turn.answered.text:
            return view
        links = json.dumps(answer.links)
        phrase = phrase_to_json(answer.text)
        self._session.store.rewrite_message(
            replace(turn.answered, text=answer.text, links_json=links, phrase_json=phrase)
        )
        return self._session.view()

    def _turn(self) -> _Turn | None:
        """The turn as it stands now; None when it is not there any more, or not in the open chat."""
        state = self._session.state()
        said = [e for e in state.events if e.batch == self._turn_id and e.signal is SignalKind.SAID]
        here = [m for m in self._session.store.messages(state.conversation_id) if m.batch == self._turn_id]
        asked = next((m for m in here if m.role == Role.PERSON), None)
        answered = next((m for m in reversed(here) if m.role == Role.PROGRAM), None)
        reading = None if asked is None else reading_from_json(asked.reading_json)
        if not said or asked is None or answered is None or reading is None:
            return None
        if self._turn_id in dead_batches(state.events):
            return None
        return _Turn(state, said[0].id, asked, answered, reading)

    def _computed(self, state: State, pick: Pick) -> Computed:
        text = self._session.computed_reason(state, pick)
        return Computed(replace(self._card(pick.film_id), evidence=(str(text),)), text)

    def _card(self, film_id: str) -> FilmCard:
        film = self._films[film_id]
        return FilmCard(film_id, film.label, str(facts(film)))
