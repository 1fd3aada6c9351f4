"""Everything a person does with a click or a key: run on the profile's thread, answered with a view and a toast."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.movement import Movement, describe, movement
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.figures import decimal, stars_short
from reelreason_desktop.ui.operations import Operations
from reelreason_desktop.ui.session_port import SessionPort
from reelreason_desktop.ui.vocabulary import say


class ActController(QObject):
    """Runs acts in the order they are made.

    Signals:
        view_ready: the SessionView that follows from an act.
        done: what was done and what it did to the picks, in words, for an act that undo takes back.
        undone: what was taken back, in words, for an act that redo brings again.
        moved: the `Movement` of the picks, when an act changed them.
        chat_left: id of the chat that was open before a new one began, if anything was said in it.
    """

    view_ready = Signal(object)
    done = Signal(str)
    undone = Signal(str)
    moved = Signal(object)
    chat_left = Signal(int)

    def __init__(
        self, session: SessionPort, operations: Operations, films: Mapping[str, Film], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._operations = operations
        self._films = films
        self._before: SessionView | None = None
        self._tells_moves = True

    def note_view(self, view: SessionView) -> None:
        """Learns what is shown now, by whatever way it came: the next act is compared with it."""
        self._before = view

    def tell_moves(self, told: bool) -> None:
        """Whether messages tell what an act did to the picks; not where nobody has seen the picks yet."""
        self._tells_moves = told

    def refresh(self) -> None:
        """Reads the present state."""
        self.run(self._session.view)

    def rate(self, film_id: str, stars: float) -> None:
        """Rates a film; 0 clears the rating."""
        title = self._title(film_id)
        said = self.tr("Rated {film}: {stars} of 5") if stars else self.tr("Rating of {film} cleared")
        self.run(lambda: self._session.rate(film_id, stars), said.format(film=title, stars=stars_short(stars)))

    def mark_seen(self, film_id: str) -> None:
        """Toggles "seen"."""
        title = self._title(film_id)
        self.run(
            lambda: self._session.mark_seen(film_id),
            lambda view: (
                self.tr("Seen: {film}") if film_id in view.seen else self.tr("Not marked as seen any more: {film}")
            ).format(film=title),
        )

    def toggle_watchlist(self, film_id: str) -> None:
        """Toggles the watchlist entry."""
        title = self._title(film_id)
        self.run(
            lambda: self._session.toggle_watchlist(film_id),
            lambda view: (
                self.tr("On your watchlist: {film}")
                if film_id in view.watchlist
                else self.tr("Off your watchlist: {film}")
            ).format(film=title),
        )

    def reject(self, film_id: str) -> None:
        """Toggles "not for me"."""
        title = self._title(film_id)
        self.run(
            lambda: self._session.reject(film_id),
            lambda view: (
                self.tr("Not for you: {film}") if film_id in view.rejected else self.tr("May be offered again: {film}")
            ).format(film=title),
        )

    def less_like(self, film_id: str) -> None:
        """Pushes the taste away from a film."""
        said = self.tr("Less like {film}").format(film=self._title(film_id))
        self.run(lambda: self._session.less_like(film_id), said)

    def remove_chip(self, key: str) -> None:
        """Undoes one thing that was read."""
        self.run(lambda: self._session.remove_chip(key), self.tr("Chip removed"))

    def mute(self, signal_id: int, muted: bool) -> None:
        """Mutes or unmutes a signal."""
        said = self.tr("Signal muted") if muted else self.tr("Signal counts again")
        self.run(lambda: self._session.mute(signal_id, muted), said)

    def set_weight(self, signal_id: int, weight: float) -> None:
        """Weighs a signal."""
        said = self.tr("Weight set to {weight}×").format(weight=decimal(weight))
        self.run(lambda: self._session.set_weight(signal_id, weight), said)

    def delete_signal(self, signal_id: int) -> None:
        """Drops a signal."""
        self.run(lambda: self._session.delete_signal(signal_id), self.tr("Signal deleted"))

    def undo(self) -> None:
        """Takes the newest act back."""
        label = self._before.undo_label if self._before is not None else None

        def land(view: SessionView) -> None:
            self._land("", view)
            if label is not None:
                self.undone.emit(self.tr("Taken back: {act}").format(act=say(label)))

        self._operations.start(self._session.undo).success(land).run()

    def redo(self) -> None:
        """Takes the newest undo back."""
        self.run(self._session.redo)

    def new_conversation(self) -> None:
        """Starts an empty chat."""
        self._operations.start(self._session.new_conversation).success(self._begin).run()

    def run(self, work: Callable[[], SessionView], said: str | Callable[[SessionView], str] = "") -> None:
        """Runs an act of a session on the profile's thread, then shows what follows from it.

        Args:
            work: the act.
            said: what was done, for the toast with its undo; empty for acts that need none.
        """
        self._operations.start(work).success(partial(self._land, said)).run()

    def _land(self, said: str | Callable[[SessionView], str], view: SessionView) -> None:
        before, self._before = self._before, view
        self.view_ready.emit(view)
        words = said if isinstance(said, str) else said(view)
        moves = movement(before.ranking, view.ranking) if before is not None else None
        if moves:
            self.moved.emit(moves)
            known = {*view.ratings, *view.seen, *view.rejected, *view.postponed}
            effect = say(describe(moves, self._titles(moves), expected=known))
            words = f"{words} · {effect}" if words and effect and self._tells_moves else words
        if words:
            self.done.emit(words)

    def _begin(self, view: SessionView) -> None:
        before = self._before
        self._land("", view)
        if before is not None and before.messages:
            self.chat_left.emit(before.conversation_id)

    def _titles(self, moves: Movement) -> dict[str, str]:
        named = (*moves.new, *moves.gone, *(move.film_id for move in moves.moved))
        return {film_id: self._films[film_id].title for film_id in named if film_id in self._films}

    def _title(self, film_id: str) -> str:
        film = self._films.get(film_id)
        return film.title if film else film_id
