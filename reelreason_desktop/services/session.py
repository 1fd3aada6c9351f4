"""One person's session: every act they can do, and the picks that follow from it.

All methods are synchronous and meant for one thread (the profile executor of the window, or the command line).
State is a pure function of the profile file, so nothing kept here can be lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.ledger import redo_target, undo_target
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.domain.reading import Reading, Wish
from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal, SignalKind
from reelreason_desktop.services.acts import Acts
from reelreason_desktop.services.dial_preview import preview_dial
from reelreason_desktop.services.dials import turned
from reelreason_desktop.services.feedback import FeedbackSummary, Question, answer, picked, summarise, unanswered
from reelreason_desktop.services.film_report import FilmReport, film_report
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.movement import Movement
from reelreason_desktop.services.opinions import Opinions
from reelreason_desktop.services.recipes import DialledRecipe, RecipeName, recipe_named
from reelreason_desktop.services.snapshot import Snapshots, State
from reelreason_desktop.services.standing import signal_of_chip
from reelreason_desktop.services.taste_profile import TasteProfile, taste_profile
from reelreason_desktop.services.turns import PendingTurn, Turns
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.profile_store import ProfileStore


class Session:
    """Acts on one open profile. Every act answers with the view that follows from it."""

    def __init__(
        self, store: ProfileStore, library: Library, *, name: str, model_id: str, recipe: DialledRecipe | None = None
    ) -> None:
        self.profile = None if store.guest else name
        """Whose session it is; None for a guest."""
        self._store = store
        self._library = library
        self._snapshots = Snapshots(store, library, recipe or recipe_named(RecipeName.COMPACT), model_id, name)
        self._acts = Acts(store, library, self._snapshots)
        self._turns = Turns(store, library, self._snapshots, self._acts, model_id=model_id)

    @property
    def store(self) -> ProfileStore:
        """The open profile, for the use cases beside this class."""
        return self._store

    @property
    def library(self) -> Library:
        """The films that this session may show."""
        return self._library

    @property
    def opinions(self) -> Opinions:
        """What a language model added; see `services.second_look`."""
        return self._snapshots.opinions

    def computed_reason(self, state: State, pick: Pick) -> str:
        """Why a film is picked, in the program's own words."""
        return self._snapshots.computed_reason(state, pick)

    @property
    def newest_turn(self) -> int:
        """The turn that was finished last in this session; 0 before the first."""
        return self._turns.newest

    def shown_before(self, turn_id: int) -> tuple[Pick, ...]:
        """The picks that were on screen when the newest message was typed; none for an older turn."""
        return self._turns.shown_before(turn_id)

    def view_anew(self, *, words_only: bool = False) -> SessionView:
        """The present state after `opinions` changed. `words_only`: they changed reasons and not the order."""
        if words_only:
            self._snapshots.word_anew()
        else:
            self._snapshots.rank_anew()
        return self.view()

    def state(self) -> State:
        """What ledger and messages amount to now."""
        return self._snapshots.state()

    def scores(self) -> NDArray[float32]:
        """float32 (n_films,): how well each film of the library fits the person now; limits are not applied."""
        state = self._snapshots.state()
        return self._library.recommender.scores(state.recipe, state.evidence).total

    def view(self) -> SessionView:
        """The present state, freshly computed from the profile file."""
        return self._acts.view()

    def last_reading(self) -> Reading | None:
        """How the newest message of this session was read, a command like "undo" included; None before the first."""
        return self._turns.last_reading

    # A turn: begin, then finish (or cancel)

    def begin(self, text: str) -> PendingTurn:
        """Stores and reads a message; what it says counts from here on. Raises KnownError, see `Turns.begin`."""
        return self._turns.begin(text)

    def finish(self, turn_id: int, vector: NDArray[float32] | None) -> SessionView:
        """Answers an open turn; see `Turns.finish`. `vector`: float32 (dim,), L2-normalised, or None."""
        return self._turns.finish(turn_id, vector)

    def cancel(self, turn_id: int) -> SessionView:
        """Stops an open turn. The message stays; a note says that it was stopped."""
        return self._turns.cancel(turn_id)

    # Clicks

    def rate(self, film_id: str, stars: float) -> SessionView:
        """Rates a film 0.5 to 5 stars in half steps; 0 clears the rating."""
        if stars == 0:
            return self._acts.clear(film_id, SignalKind.RATED)
        if not 0.5 <= stars <= 5 or stars * 2 != int(stars * 2):
            raise KnownError(Notice("{:g} is not a rating.", stars), "Use 0.5 to 5 stars in half steps.")
        return self.act([NewSignal(SignalKind.RATED, self._acts.known(film_id), value=stars)])

    def mark_seen(self, film_id: str) -> SessionView:
        """Marks a film as seen, or takes the mark back."""
        return self._acts.toggle(film_id, SignalKind.SEEN)

    def toggle_watchlist(self, film_id: str) -> SessionView:
        """Puts a film on the watchlist, or takes it off."""
        return self._acts.toggle(film_id, SignalKind.WATCHLIST)

    def reject(self, film_id: str) -> SessionView:
        """Never offers a film again ("not for me"), or takes that back."""
        return self._acts.toggle(film_id, SignalKind.REJECTED)

    def less_like(self, film_id: str) -> SessionView:
        """Pushes the taste away from a film."""
        return self.act([NewSignal(SignalKind.DISLIKED, self._acts.known(film_id))])

    def postpone(self, film_id: str) -> SessionView:
        """Does not offer a film in this conversation ("not tonight"), or takes that back."""
        return self._acts.toggle(film_id, SignalKind.POSTPONED)

    # One film, and what became of the picks

    def report(self, film_id: str) -> FilmReport:
        """Everything about one film and this person: why or why not, its history, films like it."""
        return film_report(self._library, self._snapshots, film_id, picked(self._store.interactions()))

    def answer(self, film_id: str, question: Question, value: float) -> SessionView:
        """Keeps what the person thought of a pick: 1 yes, 0.5 so-so, 0 no."""
        return self.act([answer(self._acts.known(film_id), question, value)])

    def unanswered_picks(self) -> frozenset[str]:
        """Picks that were watched since, and about which nothing was answered yet."""
        return unanswered(self._snapshots.state().signals, picked(self._store.interactions()))

    def feedback(self) -> FeedbackSummary:
        """How well the picks did, from the person's own answers."""
        return summarise(self._snapshots.state().signals, picked(self._store.interactions()))

    # Words and dials

    def wish(self, wish: Wish) -> SessionView:
        """Keeps a lasting wish made by click; strength 0 withdraws it."""
        text = f"{wish.kind}:{wish.value}"
        if wish.strength:
            return self.act([NewSignal(SignalKind.WISHED, text=text, value=max(-1.0, min(1.0, wish.strength)))])
        return self._acts.drop(SignalKind.WISHED, text)

    def block(self, person: str) -> SessionView:
        """Never offers a film with this person, or may again."""
        if any(s.kind is SignalKind.BLOCKED and s.text == person for s in self._snapshots.state().signals):
            return self._acts.drop(SignalKind.BLOCKED, person)
        return self.act([NewSignal(SignalKind.BLOCKED, text=person)])

    def turn_dial(self, name: str, value: float | None) -> SessionView:
        """Turns a dial of `services.dials`; None sets it back to its default."""
        return self.act(edits=[turned(name, value)])

    def preview_dial(self, name: str, value: float) -> Movement:
        """How the picks would change if a dial were turned."""
        return preview_dial(self._library, self._snapshots.state(), name, value)

    def taste(self) -> TasteProfile:
        """The taste as a page shows it."""
        titles = {chat.id: chat.title for chat in self._store.conversations() if chat.title}
        return taste_profile(self._library, self._snapshots.state(), titles)

    # Chips and the ledger

    def remove_chip(self, key: str) -> SessionView:
        """Undoes one thing that was read from a message."""
        signal_id = signal_of_chip(key)
        if signal_id is not None:
            return self.delete_signal(signal_id)
        return self.act(edits=[NewEdit(EditKind.DISMISS, text=key)])

    def mute(self, signal_id: int, muted: bool) -> SessionView:
        """Leaves a signal in the ledger without letting it count, or lets it count again."""
        return self.act(edits=[NewEdit(EditKind.MUTE, target=signal_id, value=float(muted))])

    def set_weight(self, signal_id: int, weight: float) -> SessionView:
        """Multiplies a signal's weight by 0 to 3."""
        return self.act(edits=[NewEdit(EditKind.WEIGHT, target=signal_id, value=min(3.0, max(0.0, weight)))])

    def delete_signal(self, signal_id: int) -> SessionView:
        """Drops a signal. Undo brings it back."""
        return self.act(edits=[NewEdit(EditKind.DELETE, target=signal_id)])

    def undo(self) -> SessionView:
        """Takes the newest act back; does nothing when there is none."""
        return self._acts.take_back(undo_target(self._store.events()))

    def redo(self) -> SessionView:
        """Takes the newest undo back; does nothing when there is none."""
        return self._acts.take_back(redo_target(self._store.events()))

    def new_conversation(self) -> SessionView:
        """Starts an empty chat. Taste stays, limits go."""
        self._snapshots.opinions.forget()
        self._store.new_conversation()
        return self.view()

    # Vectors of messages that were stored without one (the encoder was not ready, or another model was in use)

    def missing_vectors(self) -> Mapping[int, str]:
        """Event id to text, for messages that carry taste; those of open turns are left out."""
        return self._turns.missing_vectors()

    def add_vectors(self, vectors: Mapping[int, NDArray[float32]]) -> SessionView:
        """Stores vectors (float32 (dim,) each) for `missing_vectors`."""
        return self._turns.add_vectors(vectors)

    def act(self, signals: Sequence[NewSignal] = (), edits: Sequence[NewEdit] = ()) -> SessionView:
        """Appends one act to the ledger, which one undo takes back. The building block of every click."""
        return self._acts.act(signals, edits)
