"""The people who share this computer: what a front end shows of their profiles and does with them.

All methods are synchronous and meant for the profile's thread. Each opens the profile it is about for as long as it
takes, beside the session that may have it open too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from reelreason_desktop.domain.errors import KnownError, NotFoundError, StoreError
from reelreason_desktop.domain.ledger import signals_in_force
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.age_limit import AgeLimit, check_pin, limit_of, set_limit
from reelreason_desktop.services.compare import OtherTaste, taste_of
from reelreason_desktop.services.looks import COLOURS, Look, default_look, look_of, set_look
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.together import Together
from reelreason_desktop.services.transfer import export_to_file, exported_name, import_from_file
from reelreason_desktop.store.names import MAX_NAME_CHARACTERS, clean_name
from reelreason_desktop.store.profile_store import ProfileStore

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ProfileCard:
    """One profile at a glance.

    `bytes`: on the disk; `trouble`: why it cannot be opened, with everything else empty then.
    """

    name: str
    look: Look
    limit: AgeLimit | None = None
    rated: int = 0
    chats: int = 0
    bytes: int = 0
    trouble: KnownError | None = None


@dataclass(frozen=True, slots=True)
class ErasedProfile:
    """A profile in the trash. `place`: what `Profiles.restore` wants back."""

    name: str
    place: Path


@dataclass(frozen=True, slots=True)
class Overview:
    """All profiles in alphabetical order, and those in the trash, oldest first."""

    cards: tuple[ProfileCard, ...]
    erased: tuple[ErasedProfile, ...]


class Profiles:
    """Manages the profiles of a running program.

    Args:
        runtime: of the program.
    """

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._folder = runtime.profiles
        self._erased_here: list[Path] = []

    def overview(self) -> Overview:
        """What there is. A damaged profile is there too, with its trouble."""
        graves = ((place, self._folder.name_in_trash(place)) for place in self._folder.trash())
        erased = tuple(ErasedProfile(name, place) for place, name in graves if name is not None)
        return Overview(tuple(self._card(name) for name in self._folder.list()), erased)

    def exists(self, name: str) -> bool:
        """Whether there is such a profile."""
        return self._folder.exists(name)

    def create(self, name: str, look: Look | None = None) -> str:
        """Makes an empty profile and returns its name as it is shown. Raises KnownError for a bad or taken name.

        `look`: None gives it a colour that nobody has yet, as long as there is one.
        """
        colour = look.colour if look is not None else self._free_colour(name)
        with self._folder.create(name) as store:
            set_look(store, colour, look.initial if look is not None else "")
        return clean_name(name)

    def rename(self, old: str, new: str) -> str:
        """Renames a profile that no session has open, and returns the name as it is shown. Raises KnownError."""
        self._folder.rename(old, new)
        return clean_name(new)

    def set_look(self, name: str, look: Look) -> None:
        """Changes colour and initial. Raises KnownError."""
        self._with(name, lambda store: set_look(store, look.colour, look.initial))

    def set_limit(self, name: str, max_age: int | None, pin: str = "", new_pin: str | None = None) -> None:
        """Sets, changes or removes an age limit, see `age_limit.set_limit`. It counts when the profile is opened."""
        self._with(name, lambda store: set_limit(store, max_age, pin=pin, new_pin=new_pin))

    def limit(self, name: str) -> AgeLimit | None:
        """The age limit of a profile."""
        return self._with(name, limit_of)

    def check_pin(self, name: str, pin: str) -> None:
        """Lets the right PIN pass. Raises WrongPinError; a profile that is gone keeps nobody in."""
        if self._folder.exists(name):
            self._with(name, lambda store: check_pin(store, pin))

    def erase(self, name: str) -> ErasedProfile:
        """Moves a profile that no session has open to the trash, until the program ends.

        Raises:
            NotFoundError: there is no such profile.
            StoreError: it is open somewhere.
        """
        place = self._folder.delete(name)
        self._runtime.writing.forget_prompts()
        self._erased_here.append(place)
        return ErasedProfile(name, place)

    def restore(self, erased: ErasedProfile) -> str:
        """Takes a profile out of the trash and returns its name. Raises NotFoundError, KnownError."""
        return self._folder.restore(erased.place)

    def forget_erased(self) -> None:
        """Erases for good what was erased since the program was started. Call it when the window closes.

        Raises:
            StoreError: one cannot be erased; all others are.
        """
        failures = []
        while self._erased_here:
            try:
                self._folder.erase(self._erased_here.pop())
            except StoreError as error:
                failures.append(error)
        if failures:
            raise failures[0]

    def export(self, name: str, file: Path) -> None:
        """Writes a profile as JSON. Raises KnownError."""
        export_to_file(self._folder, name, file)

    def import_new(self, file: Path) -> str:
        """Reads a JSON export into a new profile and returns its name: the old one, while it is free.

        Raises:
            KnownError: the file cannot be read or is not an export.
        """
        name = self._folder.free_name(_usable(exported_name(file)) or _usable(file.stem) or "Imported")
        import_from_file(self._folder, name, file)
        return name

    def together(self, first: str, second: str, viewer: Session) -> Together:
        """Films for two, see `Runtime.together`."""
        return self._runtime.together(first, second, viewer=viewer)

    def taste_of(self, name: str, viewer: Session) -> OtherTaste:
        """A profile's taste, for somebody else's map. Raises NotFoundError, KnownError."""
        return taste_of(self._folder, viewer.library, name, self._runtime.model_id)

    def _free_colour(self, name: str) -> str:
        taken = {self._card(other).look.colour for other in self._folder.list()}
        wanted = default_look(name).colour
        return wanted if wanted not in taken else next((c for c in COLOURS if c not in taken), wanted)

    def _with(self, name: str, work: Callable[[ProfileStore], T]) -> T:
        with self._folder.open(name, create=False) as store:
            return work(store)

    def _card(self, name: str) -> ProfileCard:
        try:
            with self._folder.open(name, create=False) as store:
                card = ProfileCard(
                    name=name,
                    look=look_of(store, name),
                    limit=limit_of(store),
                    rated=sum(s.kind is SignalKind.RATED for s in signals_in_force(store.events())),
                    chats=_chats(store),
                )
            return replace(card, bytes=self._folder.size(name))  # once the log beside the file is folded in
        except NotFoundError:
            raise
        except KnownError as error:
            return ProfileCard(name, default_look(name), trouble=error)


def _chats(store: ProfileStore) -> int:
    """How many chats outside the bin hold a message."""
    spoken = {message.conversation_id for message in store.all_messages()}
    return sum(chat.deleted_at is None and chat.id in spoken for chat in store.conversations())


def _usable(text: str) -> str:
    """As much of a text as can be the name of a profile; maybe nothing."""
    cleaned = "".join(character if character.isprintable() else " " for character in text)
    return cleaned.strip()[:MAX_NAME_CHARACTERS].strip()
