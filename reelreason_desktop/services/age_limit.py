"""The age limit of a profile and the PIN that guards it.

Both lie in the profile's state. The PIN is kept as a salted scrypt hash and never leaves the profile's file. It keeps
children inside the window; whoever can edit the file is not kept out.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import math
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.vocabulary import Maturity
from reelreason_desktop.store.contents import LIMIT, PRIVATE
from reelreason_desktop.store.db import now, to_moment, to_text
from reelreason_desktop.store.profile_store import ProfileStore

HIGHEST_AGE: Final = 18
"""Everybody may see everything: no limit at all. A film whose age nobody stated counts as this."""
MIN_PIN: Final = 4
MAX_PIN: Final = 32

_AGE: Final = f"{LIMIT}max_age"
_SINCE: Final = f"{LIMIT}since"
_HASH: Final = f"{PRIVATE}pin"
_FAILURES: Final = f"{PRIVATE}pin_failures"

_COST: Final = 2**14
_BLOCK: Final = 8
_SALT_BYTES: Final = 16
_FREE_ATTEMPTS: Final = 3
_FIRST_WAIT_S: Final = 10
_LONGEST_WAIT_S: Final = 3600


class WrongPinError(KnownError):
    """The PIN does not fit, or has to wait. `wait_s`: seconds until the next attempt counts."""

    def __init__(self, message: str, hint: str, wait_s: int) -> None:
        super().__init__(message, hint)
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class AgeLimit:
    """Films up to `max_age` years are shown.

    `has_pin`: changing it asks for a PIN; `since`: replies that are older may name any film, and are not shown.
    """

    max_age: int
    has_pin: bool
    since: datetime


def age_of(film: Film) -> int:
    """From which age a film is. One without certificate and age counts as `HIGHEST_AGE`."""
    unknown = not film.knows("min_age") or (film.min_age <= 0 and film.maturity is Maturity.NR)
    return HIGHEST_AGE if unknown else film.min_age


def limit_of(store: ProfileStore) -> AgeLimit | None:
    """The limit of a profile; None without one. A limit that cannot be read counts as the strictest."""
    stored = store.get_state(_AGE)
    if stored is None:
        return None
    return AgeLimit(int(stored) if stored.isdecimal() else 0, store.get_state(_HASH) is not None, _since(store))


def set_limit(store: ProfileStore, max_age: int | None, *, pin: str = "", new_pin: str | None = None) -> None:
    """Sets, changes or (None) removes the limit; removing it removes the PIN too.

    Args:
        store: of the profile.
        max_age: years, 0 to 17; 18 and more is no limit.
        pin: the present one, where there is one.
        new_pin: guards the limit from now on; None keeps the present one, "" takes it away.

    Raises:
        WrongPinError: `pin` is not the present one, or too many attempts were made.
        KnownError: the age or the new PIN cannot be one.
    """
    if max_age is not None and max_age < 0:
        raise KnownError(Notice("{} is no age.", max_age), "Use 0 to 17 years.")
    if new_pin and not MIN_PIN <= len(new_pin) <= MAX_PIN:
        raise KnownError(Notice("A PIN has {} to {} characters.", MIN_PIN, MAX_PIN), "Choose another one.")
    check_pin(store, pin)
    with store.transaction():
        if max_age is None or max_age >= HIGHEST_AGE:
            for key in (_AGE, _SINCE, _HASH):
                store.set_state(key, None)
            return
        before = limit_of(store)
        if before is None or max_age < before.max_age:
            store.set_state(_SINCE, to_text(now()))
        store.set_state(_AGE, str(max_age))
        if new_pin is not None:
            store.set_state(_HASH, _hashed(new_pin) if new_pin else None)


def check_pin(store: ProfileStore, pin: str, at: datetime | None = None) -> None:
    """Lets the right PIN pass, and everything where there is none. Each wrong one makes the next wait longer.

    Args:
        store: of the profile.
        pin: what was typed.
        at: the present moment, for tests.

    Raises:
        WrongPinError: it is wrong, or came too early to be looked at.
    """
    moment = at or now()
    with store.transaction():  # so that guesses made at the same time are counted one by one
        hashed = store.get_state(_HASH)
        if hashed is None:
            return
        failures, last = _failures(store)
        wait_s = _wait_left(failures, last, moment)
        if wait_s == 0:
            if _fits(pin, hashed):
                store.set_state(_FAILURES, None)
                return
            failures += 1
            store.set_state(_FAILURES, json.dumps([failures, moment.isoformat()]))
            wait_s = _wait_left(failures, moment, moment)
            what = Notice("That is not the PIN.")
        else:
            what = Notice("Too many wrong PINs.")
    raise WrongPinError(what, Notice("Try again in {}.", _in_words(wait_s)) if wait_s else "Try again.", wait_s)


def _since(store: ProfileStore) -> datetime:
    try:
        return to_moment(store.get_state(_SINCE) or "")
    except ValueError:
        return now()


def _failures(store: ProfileStore) -> tuple[int, datetime]:
    try:
        count, last = json.loads(store.get_state(_FAILURES) or "[]")
        return int(count), datetime.fromisoformat(last)
    except (ValueError, TypeError):
        return 0, now()


def _wait_left(failures: int, last: datetime, at: datetime) -> int:
    """Whole seconds. A clock that was set back does not shorten the wait, nor make it longer than it is."""
    if failures < _FREE_ATTEMPTS:
        return 0
    wait = timedelta(seconds=min(_FIRST_WAIT_S * 2 ** min(failures - _FREE_ATTEMPTS, 16), _LONGEST_WAIT_S))
    return math.ceil(min(max(wait - (at - last), timedelta()), wait).total_seconds())


def _in_words(seconds: int) -> str:
    if seconds < 120:
        return Notice.counted(seconds, "{} second", "{} seconds", seconds)
    return Notice("{} minutes", math.ceil(seconds / 60))


def _hashed(pin: str) -> str:
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"scrypt:{_COST}:{_BLOCK}:{salt.hex()}:{_scrypt(pin, salt, _COST, _BLOCK).hex()}"


def _fits(pin: str, hashed: str) -> bool:
    """A hash that cannot be read fits nothing: a damaged lock stays shut."""
    try:
        kind, cost, block, salt, expected = hashed.split(":")
        found = _scrypt(pin, bytes.fromhex(salt), int(cost), int(block))
        return kind == "scrypt" and hmac.compare_digest(found, bytes.fromhex(expected))
    except ValueError:
        return False


def _scrypt(pin: str, salt: bytes, cost: int, block: int) -> bytes:
    """RFC 7914; about 50 ms and 16 MiB."""
    return hashlib.scrypt(pin.encode("utf-8", "replace"), salt=salt, n=cost, r=block, p=1)
