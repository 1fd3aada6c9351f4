"""The taste page, plugged into the window, and the movement of the picks after every act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal
from reelreason_desktop.services.feedback import FeedbackSummary
from reelreason_desktop.services.movement import Movement, notes
from reelreason_desktop.services.taste_profile import TasteProfile
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.vocabulary import say

if TYPE_CHECKING:
    from reelreason_desktop.services.writing import WritingDesk
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.taste.page import TastePage
    from reelreason_desktop.ui.taste.writing import HeroWriter

_RATE_TEN: Final = "rate_ten"
_SAVE_CARD: Final = "export_card"
_TALK: Final = "talk"


def install(window: MainWindow, furniture: Furniture) -> None:
    """Adds the page "taste"; marks on the cards what an act did to the picks."""
    TasteDesk(window, furniture.writing)


def _learn_page() -> None:
    """Imports the page while nothing else happens, so that its first opening does not wait for that."""
    import reelreason_desktop.ui.taste.page  # noqa: F401, PLC0415 - not before the first paint


class TasteDesk(QObject):
    """Fetches the profile when the page is seen and out of date, and carries out what is done on it."""

    def __init__(self, window: MainWindow, writing: WritingDesk | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._writing = writing
        self._writer: HeroWriter | None = None
        self._page: TastePage | None = None
        self._stale = True
        window.add_page(Page("taste", self.tr("T&aste"), "radar", self._make, ("ledger",), "Ctrl+3"))
        window.view_shown.connect(window.acts.note_view)
        window.view_shown.connect(self._view_shown)
        window.acts.moved.connect(self._mark)
        window.map_shown.connect(_learn_page)
        window.ledger.rated.connect(window.acts.rate)
        window.ledger.restated.connect(self._restate)
        window.ledger.withdrawn.connect(self._withdraw)

    def _make(self) -> QWidget:
        from reelreason_desktop.ui.taste.page import TastePage  # noqa: PLC0415 - made when it is first opened

        page = self._page = TastePage(self._window.theme, self._window.films, self._window)
        if self._writing is not None:
            from reelreason_desktop.ui.taste.writing import HeroWriter  # noqa: PLC0415 - see above

            self._writer = HeroWriter(self._window, page.hero, self._writing)
        page.film_clicked.connect(self._window.open_film)
        page.start_clicked.connect(self._start)
        page.card_wanted.connect(self._save_card)
        page.dial_previewed.connect(self._preview)
        page.dial_turned.connect(self._turn)
        page.opened.connect(self._catch_up)
        return page

    def _view_shown(self, view: SessionView) -> None:
        self._stale = True
        if self._page is not None:
            self._page.show_view(view)
            self._catch_up()

    def _catch_up(self) -> None:
        """A profile costs several rankings: it is made for a page that can be seen."""
        if self._stale and self._page is not None and self._page.isVisible():
            self._stale = False
            session = self._window.session
            fetch = self._window.operations.start(lambda: (session.taste(), session.feedback())).latest("taste")
            fetch.success(self._show).run()

    def _show(self, found: tuple[TasteProfile, FeedbackSummary]) -> None:
        profile, feedback = found
        if self._page is not None and self._window.view is not None:
            self._page.show_profile(self._window.view, profile)
            self._page.show_feedback(feedback)
            if self._writer is not None:
                self._writer.show_profile(profile)

    def _preview(self, name: str, value: float) -> None:
        look = self._window.operations.start(lambda: self._window.session.preview_dial(name, value))
        look.latest("dial preview").success(lambda movement: self._show_effect(name, movement)).run()

    def _show_effect(self, name: str, movement: Movement) -> None:
        if self._page is not None:
            self._page.show_effect(name, movement)

    def _turn(self, name: str, value: float | None) -> None:
        from reelreason_desktop.ui.taste.dials import in_words  # noqa: PLC0415 - the page is open by now

        self._window.operations.outdate("dial preview")
        said = in_words(name, value) if value is not None else self.tr("back to the default")
        words = self.tr("Dial turned: {setting}").format(setting=said)
        self._window.acts.run(lambda: self._window.session.turn_dial(name, value), words)

    def _start(self) -> None:
        """To where films are rated quickly; where there is no such page, to where they are talked about."""
        rate = self._window.actions_by_name.get(_RATE_TEN)
        if rate is not None:
            rate.trigger()
        else:
            self._window.open_page(_TALK)

    def _save_card(self) -> None:
        """As the File menu does; a window without profiles has no such act."""
        save = self._window.actions_by_name.get(_SAVE_CARD)
        if save is not None:
            save.trigger()

    # The ledger

    def _restate(self, signal_id: int, new: NewSignal) -> None:
        """Replaces a signal by one that says the contrary."""
        edits = [NewEdit(EditKind.DELETE, target=signal_id)]
        self._window.acts.run(lambda: self._window.session.act([new], edits), self.tr("Signal turned round"))

    def _withdraw(self, conversation_id: int) -> None:
        """Deletes everything that one chat told, in one act."""
        view = self._window.view
        told = [s.id for s in view.signals if s.conversation_id == conversation_id] if view is not None else []
        edits = [NewEdit(EditKind.DELETE, target=signal_id) for signal_id in told]
        words = self.tr("{n} signals of a chat deleted").format(n=len(told))
        self._window.acts.run(lambda: self._window.session.act((), edits), words)

    def _mark(self, movement: Movement) -> None:
        self._window.cards.list.mark({film_id: say(words) for film_id, words in notes(movement).items()})
