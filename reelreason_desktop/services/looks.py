"""How a profile is recognised at a glance: a colour and an initial, kept in its state."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import DEFAULT_PROFILE

COLOURS: Final = ("orange", "gold", "blue", "pink", "teal", "violet", "red", "green", "brown")
_MAX_INITIAL: Final = 2
_COLOUR: Final = "look.colour"
_INITIAL: Final = "look.initial"


@dataclass(frozen=True, slots=True)
class Look:
    """`colour`: one of `COLOURS`; `initial`: one or two characters."""

    colour: str
    initial: str


def default_look(name: str) -> Look:
    """The look of a profile that never chose one: the same on every computer."""
    number = sha256(name.casefold().encode("utf-8")).digest()[0]
    return Look(COLOURS[number % len(COLOURS)], _first_letter(name))


def look_of(store: ProfileStore, name: str) -> Look:
    """The look that was chosen, with the default for what was not."""
    default = default_look(name)
    colour, initial = store.get_state(_COLOUR), store.get_state(_INITIAL)
    return Look(colour if colour in COLOURS else default.colour, initial or default.initial)


def set_look(store: ProfileStore, colour: str, initial: str) -> None:
    """Keeps a look. An empty initial is the first letter of the name.

    Raises:
        KnownError: there is no such colour, or the initial is too long.
    """
    cleaned = unicodedata.normalize("NFC", initial).strip()
    if colour not in COLOURS:
        raise KnownError(Notice("There is no colour “{}”.", colour), Notice("There are: {}.", ", ".join(COLOURS)))
    if len(cleaned) > _MAX_INITIAL or not all(character.isprintable() for character in cleaned):
        raise KnownError("An initial has one or two characters.", "Use a letter or two.")
    with store.transaction():
        store.set_state(_COLOUR, colour)
        store.set_state(_INITIAL, cleaned or None)


def _first_letter(name: str) -> str:
    letters = [character for character in name if character.isalnum()]
    return (letters or [name[:1] or "?"])[0].upper()[:_MAX_INITIAL]


def is_named(profile: str) -> bool:
    """Whether a person gave the profile its name; the first one is called `Me` until then, a guest has none."""
    return bool(profile) and profile != DEFAULT_PROFILE
