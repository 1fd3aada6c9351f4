"""Age limits: asking for another one, the way back, and the PIN that everything leading out of a limit asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reelreason_desktop.services.age_limit import AgeLimit
from reelreason_desktop.services.profiles import ProfileCard, Profiles
from reelreason_desktop.ui.profiles.dialogs import LimitDialog, PinDialog
from reelreason_desktop.ui.profiles.wording import tr
from reelreason_desktop.ui.session_port import ProfileWanted

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Change:
    """A limit that was set: what there was before, and what the person typed."""

    name: str
    before: AgeLimit | None
    age: int | None
    pin: str
    new_pin: str | None

    @property
    def pin_now(self) -> str:
        """What guards the limit that is in force now; empty when nothing does."""
        if self.age is None:
            return ""
        had_pin = self.before is not None and self.before.has_pin
        return self.new_pin if self.new_pin is not None else self.pin if had_pin else ""

    @property
    def back_frees(self) -> bool:
        """Whether taking it back shows more films than now."""
        return self.age is not None and (self.before is None or self.before.max_age > self.age)

    def take_back(self, profiles: Profiles) -> None:
        """Sets the limit as it was. Raises KnownError."""
        before = self.before
        former_pin = self.pin if before is not None and before.has_pin else ""
        profiles.set_limit(self.name, before.max_age if before is not None else None, self.pin_now, former_pin)


class LimitActs(QObject):
    """What happens with age limits. `card_of` finds a profile by name; `open_name` names the one in the window."""

    def __init__(
        self,
        window: MainWindow,
        profiles: Profiles,
        card_of: Callable[[str], ProfileCard | None],
        open_name: Callable[[], str],
        refresh: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._profiles = profiles
        self._card_of = card_of
        self._open_name = open_name
        self._refresh = refresh

    def guard(self, then: Callable[[], object]) -> None:
        """Lets pass at once, or when the PIN of the open profile was given."""
        card = self._card_of(self._open_name())
        if card is None or card.limit is None or not card.limit.has_pin:
            then()
        else:
            ask_pin(self._window, self._profiles, card.name, then)

    def change(self, name: str) -> None:
        """Asks for another age limit."""
        card = self._card_of(name)
        if card is None:
            return
        if name == self._open_name():  # its own PIN is asked for in the dialog
            self._ask(card)
        else:
            self.guard(lambda: self._ask(card))

    def _ask(self, card: ProfileCard) -> None:
        name = card.name

        def given(dialog: LimitDialog, age: int | None, pin: str, new_pin: str | None) -> None:
            change = Change(name, card.limit, age, pin, new_pin)
            work = self._window.operations.start(lambda: self._profiles.set_limit(name, age, pin, new_pin))
            work.success(lambda _: dialog.accept()).success(lambda _: self._changed(change)).failure(
                dialog.refuse
            ).run()

        LimitDialog(self._window.theme, name, card.limit, given, self._window).open()

    def _changed(self, change: Change) -> None:
        """The open profile is opened again, with the films that it may show now."""
        offer = partial(_offer_back, profiles=self._profiles, change=change, in_window=change.name == self._open_name())
        if change.name == self._open_name():
            self._window.profile_wanted.emit(ProfileWanted(change.name, lambda: None, then=offer))
        else:
            self._refresh()
            offer(self._window)


def _offer_back(window: MainWindow, profiles: Profiles, change: Change, *, in_window: bool) -> None:
    """A way back, which asks for the PIN where it leads to more films."""

    def back() -> None:
        if change.back_frees and change.pin_now:
            ask_pin(window, profiles, change.name, take_back)
        else:
            take_back()

    def take_back() -> None:
        if in_window:
            window.profile_wanted.emit(ProfileWanted(change.name, partial(change.take_back, profiles)))
        else:
            work = window.operations.start(partial(change.take_back, profiles))
            work.success(lambda _: window.profiles_changed.emit()).run()

    window.toast.show_message(tr("Age limit of {name} changed").format(name=change.name), take_back=back)


def ask_pin(window: MainWindow, profiles: Profiles, name: str, then: Callable[[], object]) -> None:
    """Goes on when the PIN of a profile was given."""

    def given(dialog: PinDialog, pin: str) -> None:
        check = window.operations.start(lambda: profiles.check_pin(name, pin))
        check.success(lambda _: dialog.accept()).success(lambda _: then()).failure(dialog.refuse).run()

    PinDialog(window.theme, name, given, window).open()
