"""Acts on an open profile: each is written as one batch of the ledger and answered with the view that follows."""

from __future__ import annotations

from collections.abc import Sequence

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.picks import Ranking
from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal, SignalKind
from reelreason_desktop.services.answer_log import watched_entry
from reelreason_desktop.services.feedback import WATCHED
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.snapshot import Snapshots, State
from reelreason_desktop.services.trail import extend_trail, load_trail
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.profile_store import ProfileStore


class Acts:
    """The ways in which a click may change the ledger; `services.session` gives them their names.

    Attributes:
        timings_ms: how long the steps of the newest turn took; empty once a click came after it.
    """

    def __init__(self, store: ProfileStore, library: Library, snapshots: Snapshots) -> None:
        self._store = store
        self._library = library
        self._snapshots = snapshots
        self.timings_ms: dict[str, float] = {}

    def act(self, signals: Sequence[NewSignal] = (), edits: Sequence[NewEdit] = ()) -> SessionView:
        """Appends one act, which one undo takes back."""
        self.timings_ms = {}
        conversation = self._store.current_conversation()
        watched = {new.film_id for new in signals if new.kind in WATCHED}
        picks = [pick for pick in self._snapshots.shown if pick.film_id in watched]
        with self._store.transaction():
            if picks:  # the log holds answers to messages; picks that followed from a click are noted when it matters
                self._store.log_interaction(conversation, None, watched_entry(picks))
            self._store.append(signals, edits=edits, conversation_id=conversation)
            return self.moved()

    def toggle(self, film_id: str, kind: SignalKind) -> SessionView:
        """Says one thing of a film, or takes it back when it stands."""
        if any(s.kind is kind and s.film_id == film_id for s in self._snapshots.state().signals):
            return self.clear(film_id, kind)
        return self.act([NewSignal(kind, self.known(film_id))])

    def clear(self, film_id: str, kind: SignalKind) -> SessionView:
        """Takes back what stands of one kind about a film."""
        return self.act(edits=[NewEdit(EditKind.CLEAR, film_id=self.known(film_id), text=kind.value)])

    def drop(self, kind: SignalKind, text: str) -> SessionView:
        """Takes back what stands of one kind about a word; nothing standing, nothing is written."""
        held = [s for s in self._snapshots.state().signals if s.kind is kind and s.text == text]
        return self.act(edits=[NewEdit(EditKind.DELETE, target=s.id) for s in held]) if held else self.view()

    def take_back(self, batch: int | None) -> SessionView:
        """Undoes one act; None: there is none, and nothing is written."""
        return self.view() if batch is None else self.act(edits=[NewEdit(EditKind.UNDO, target=batch)])

    def known(self, film_id: str) -> str:
        """The id itself. Raises NotFoundError when the library has no such film."""
        if film_id not in self._library.by_id:
            raise NotFoundError(
                Notice("There is no film with the id {}.", film_id), "Look it up with its title and year."
            )
        return film_id

    def view(self) -> SessionView:
        """The present state, freshly computed from the profile file."""
        state = self._snapshots.state()
        return self.show(state, self._snapshots.rank(state))

    def moved(self) -> SessionView:
        """The present state after taste may have changed: its place on the map is added to the trail."""
        state = self._snapshots.state()
        ranking = self._snapshots.rank(state)
        extend_trail(self._store, state.conversation_id, self._snapshots.taste_point(state))
        return self.show(state, ranking)

    def show(self, state: State, ranking: Ranking) -> SessionView:
        """A view of any state with any picks."""
        trail = load_trail(self._store, state.conversation_id)
        return self._snapshots.view(state, ranking, trail, dict(self.timings_ms))
