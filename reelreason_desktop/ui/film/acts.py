"""What a click on the film page or on a reason does: calls of the session, each with its toast and undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QObject

from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.domain.reading import Wish
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.levers import Lever, LeverKind
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.cards.wording import source_label
from reelreason_desktop.ui.figures import short
from reelreason_desktop.ui.film import header
from reelreason_desktop.ui.why.acts import MOST_WEIGHT, PRIOR_DIAL, PRIOR_STEP, WEIGHT_STEP, Answer

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import MainWindow

_BROWSE: Final = "browse"


class BrowsePage(Protocol):
    """What other panes ask of the page with all films."""

    def search(self, text: str) -> None:
        """Shows the films that fit some words."""

    def show_like(self, film_id: str) -> None:
        """Shows the films like one."""


class FilmActs(QObject):
    """Carries out acts in one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def act(self, film_id: str, act: str) -> None:
        """Does one of the acts of `header`."""
        acts, session = self._window.acts, self._window.session
        title = self._window.films[film_id].title
        handlers: dict[str, Callable[[], object]] = {
            header.SEEN: partial(acts.mark_seen, film_id),
            header.WATCHLIST: partial(acts.toggle_watchlist, film_id),
            header.REJECT: partial(acts.reject, film_id),
            header.LESS_LIKE: partial(acts.less_like, film_id),
            header.LIKE_THIS: partial(self._browse, lambda page: page.show_like(film_id)),
            header.POSTPONE: partial(
                self._run, lambda: session.postpone(film_id), lambda view: self._postponed(view, film_id)
            ),
            header.MORE_LIKE: partial(
                self._run,
                lambda: session.act([NewSignal(SignalKind.LIKED, film_id)]),
                self.tr("More like {film}").format(film=title),
            ),
        }
        handlers[act]()

    def search(self, text: str) -> None:
        """Looks for films with some words on the page with all films."""
        self._browse(lambda page: page.search(text))

    def _browse(self, look: Callable[[BrowsePage], None]) -> None:
        """Goes to the page with all films, where the window has one."""
        if self._window.has_page(_BROWSE):
            look(cast("BrowsePage", self._window.open_page(_BROWSE)))

    def _postponed(self, view: SessionView, film_id: str) -> str:
        title = self._window.films[film_id].title
        said = self.tr("Not tonight: {film}") if film_id in view.postponed else self.tr("May be offered again: {film}")
        return said.format(film=title)

    def wish(self, wish: Wish) -> None:
        """More or less of a word."""
        said = self.tr("More: {word}") if wish.strength > 0 else self.tr("Less: {word}")
        self._run(lambda: self._window.session.wish(wish), said.format(word=wish.value.lower()))

    def block(self, person: str) -> None:
        """Never this person."""
        self._run(lambda: self._window.session.block(person), self.tr("Never again: {person}").format(person=person))

    def answer_reason(self, act: str, evidence: Evidence) -> None:
        """Does what a person answered to a reason; `act` is a value of `Answer`."""
        if act == Answer.OPEN:
            self._go_to_source(evidence)
        elif act == Answer.NEVER:
            self.block(evidence.label)
        elif act == Answer.LEAVE_OUT and evidence.signal_id is not None:
            self._leave_out(evidence)
        elif evidence.kind is EvidenceKind.PRIOR:
            self._turn_prior(PRIOR_STEP if act == Answer.MORE else -PRIOR_STEP)
        else:
            self._weigh(evidence, WEIGHT_STEP if act == Answer.MORE else -WEIGHT_STEP)

    def _go_to_source(self, evidence: Evidence) -> None:
        if evidence.film_id is not None:
            self._window.open_film(evidence.film_id)
        elif self._window.chat.show_message(evidence.label):
            if self._window.docks["chat"].isHidden():
                self._window.open_page("talk")
        else:
            self._window.toast.show_message(self.tr("You said that in an earlier chat."), undo=False)

    def _leave_out(self, evidence: Evidence) -> None:
        signal_id = evidence.signal_id
        if signal_id is not None:
            said = self.tr("Left out: {source}").format(source=source_label(evidence))
            self._run(lambda: self._window.session.mute(signal_id, True), said)

    def _weigh(self, evidence: Evidence, by: float) -> None:
        view = self._window.view
        signal = next((s for s in view.signals if s.id == evidence.signal_id), None) if view else None
        if signal is not None:
            weight = min(MOST_WEIGHT, max(0.0, signal.weight + by))
            said = self.tr("{source} counts {weight}×").format(source=source_label(evidence), weight=short(weight))
            self._run(lambda: self._window.session.set_weight(signal.id, weight), said)

    def _turn_prior(self, by: float) -> None:
        view = self._window.view
        if view is not None:
            value = view.dials.get(PRIOR_DIAL, 0.0) + by
            said = self.tr("Fame counts more") if by > 0 else self.tr("Fame counts less")
            self._run(lambda: self._window.session.turn_dial(PRIOR_DIAL, value), said)

    def pull(self, lever: Lever) -> None:
        """Does what would lift a film."""
        session = self._window.session
        if lever.kind is LeverKind.DIAL:
            self._run(lambda: session.turn_dial(lever.dial, lever.value), self.tr("Dial turned"))
        elif lever.wish is not None:
            self.wish(lever.wish)
        elif lever.evidence is not None:
            self._leave_out(lever.evidence)

    def _run(self, work: Callable[[], SessionView], said: str | Callable[[SessionView], str]) -> None:
        self._window.acts.run(work, said)
