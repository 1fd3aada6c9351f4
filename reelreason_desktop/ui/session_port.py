"""What the window needs from the rest of the program: one session, one encoder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.reading import Wish
from reelreason_desktop.domain.signals import NewEdit, NewSignal
from reelreason_desktop.services.views import SessionView

if TYPE_CHECKING:  # numpy is not needed before the first paint
    from numpy import float32
    from numpy.typing import NDArray

    from reelreason_desktop.services.feedback import FeedbackSummary, Question
    from reelreason_desktop.services.film_report import FilmReport
    from reelreason_desktop.services.library import Library
    from reelreason_desktop.services.movement import Movement
    from reelreason_desktop.services.taste_profile import TasteProfile
    from reelreason_desktop.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class ProfileWanted:
    """Another profile to show.

    Attributes:
        name: whose; None for a guest.
        work: something to do with the present profile once nobody has it open: renaming or erasing it.
        max_age: a limit for a guest, in years.
        then: called with the window that shows it.
    """

    name: str | None
    work: Callable[[], object] | None = None
    max_age: int | None = None
    then: Callable[[MainWindow], object] | None = None


class PendingTurn(Protocol):
    """A message that is stored and read, and waits for its vector."""

    @property
    def turn_id(self) -> int:
        """Names the turn to `finish` and `cancel`."""

    @property
    def view(self) -> SessionView:
        """The session with the message already in it."""

    @property
    def needs_vector(self) -> bool:
        """Whether `embed_text` should be encoded before the turn is finished."""

    @property
    def embed_text(self) -> str:
        """What to encode."""


class SessionPort(Protocol):
    """One open profile. Every call is synchronous and made on the profile's thread, never on the window's."""

    def view(self) -> SessionView:
        """The present state."""

    @property
    def library(self) -> Library:
        """The films that the session may show."""

    def scores(self) -> NDArray[float32]:
        """float32 (n_films,): how well each film of the library fits the person now."""

    def begin(self, text: str) -> PendingTurn:
        """Stores and reads a message. Raises KnownError when it cannot be read."""

    def finish(self, turn_id: int, vector: NDArray[float32] | None) -> SessionView:
        """Picks and replies. `vector`: float32 (dim,), L2-normalised; None when the encoder is unavailable."""

    def cancel(self, turn_id: int) -> SessionView:
        """Stops an open turn; its message stays, marked as stopped."""

    def rate(self, film_id: str, stars: float) -> SessionView:
        """Rates 0.5 to 5 stars in half steps; 0 clears."""

    def mark_seen(self, film_id: str) -> SessionView:
        """Marks a film as seen, or takes the mark back."""

    def toggle_watchlist(self, film_id: str) -> SessionView:
        """Puts a film on the watchlist, or takes it off."""

    def reject(self, film_id: str) -> SessionView:
        """Never offers a film again, or may again."""

    def less_like(self, film_id: str) -> SessionView:
        """Pushes the taste away from a film."""

    def postpone(self, film_id: str) -> SessionView:
        """Does not offer a film in this conversation, or may again."""

    def act(self, signals: Sequence[NewSignal] = (), edits: Sequence[NewEdit] = ()) -> SessionView:
        """Appends one act to the ledger, which one undo takes back."""

    def wish(self, wish: Wish) -> SessionView:
        """Keeps a lasting wish made by click; strength 0 withdraws it."""

    def block(self, person: str) -> SessionView:
        """Never offers a film with this person, or may again."""

    def turn_dial(self, name: str, value: float | None) -> SessionView:
        """Turns a dial of taste; None sets it back to its default."""

    def report(self, film_id: str) -> FilmReport:
        """Everything about one film and this person. Raises NotFoundError when there is no such film."""

    def answer(self, film_id: str, question: Question, value: float) -> SessionView:
        """Keeps what the person thought of a pick: 1 yes, 0.5 so-so, 0 no."""

    def unanswered_picks(self) -> frozenset[str]:
        """Picks that were watched since, and about which nothing was answered yet."""

    def feedback(self) -> FeedbackSummary:
        """How well the picks did, from the person's own answers."""

    def taste(self) -> TasteProfile:
        """The taste as a page shows it."""

    def preview_dial(self, name: str, value: float) -> Movement:
        """How the picks would change if a dial were turned. Changes nothing."""

    def remove_chip(self, key: str) -> SessionView:
        """Undoes one thing that was read from a message."""

    def mute(self, signal_id: int, muted: bool) -> SessionView:
        """Leaves a signal in the ledger without letting it count, or lets it count again."""

    def set_weight(self, signal_id: int, weight: float) -> SessionView:
        """Multiplies a signal's weight; 1 is neutral."""

    def delete_signal(self, signal_id: int) -> SessionView:
        """Drops a signal."""

    def undo(self) -> SessionView:
        """Takes the newest act back."""

    def redo(self) -> SessionView:
        """Takes the newest undo back."""

    def new_conversation(self) -> SessionView:
        """Starts an empty chat; the taste stays."""


class EncoderPort(Protocol):
    """Turns text into vectors, in another process."""

    def submit(self, text: str) -> Future[NDArray[float32]]:
        """A future of a float32 (dim,) vector; its `cancel()` stops the work. It may end on any thread."""


class EncoderState(Protocol):
    """What the encoder is doing, reported from another thread through `bridge.EncoderBridge`."""

    @property
    def label(self) -> str:
        """Words for people: `MiniLM ready`."""

    @property
    def ready(self) -> bool:
        """Whether a text submitted now is encoded at once."""

    @property
    def error(self) -> KnownError | None:
        """Why the encoder is off; None while it works or may yet."""
