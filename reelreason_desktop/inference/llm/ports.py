"""What the work of a language model needs of the library that computes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Logits: TypeAlias = NDArray[np.float32]
TokenIds: TypeAlias = NDArray[np.int32]
Stop: TypeAlias = Callable[[], bool]
"""Asked all the time while the model computes; true ends the computation within milliseconds."""


class Stopped(Exception):  # noqa: N818 - an outcome, not an error
    """The computation ended early because `Stop` said so."""


@dataclass(frozen=True, slots=True)
class Template:
    """How a model's file says that chats are written down.

    `text`: a Jinja template, None when there is none. `begin`, `end`: the texts of the tokens that begin and end a
    text, empty where there are none. `adds_begin`: whether every text has to begin with that token.
    """

    text: str | None
    begin: str
    end: str
    adds_begin: bool


class Grammar(Protocol):
    """What may come next in a text that has to follow a grammar. Close it after use."""

    def allowed(self, tokens: TokenIds) -> NDArray[np.bool_]:
        """Which of `tokens`, int32 (n,), may come next: bool (n,)."""

    def accept(self, token: int) -> None:
        """Goes on behind a token that is allowed; any other would end the process."""

    def close(self) -> None:
        """Frees it."""


class LanguageBackend(Protocol):
    """One loaded model with one text in memory. Belongs to one thread."""

    @property
    def name(self) -> str:
        """What the model calls itself."""

    @property
    def context(self) -> int:
        """Tokens that fit in memory."""

    @property
    def template(self) -> Template:
        """How chats are written down."""

    def tokens(self, text: str, *, markup: bool) -> list[int]:
        """Token ids of `text`. Only in `markup` do names of special tokens stand for these tokens."""

    def piece(self, token: int) -> bytes:
        """What a token adds to the text; not always whole characters."""

    def ends(self, token: int) -> bool:
        """Whether the model ends its turn with this token."""

    def evaluate(self, tokens: Sequence[int]) -> tuple[int, int]:
        """Makes `tokens` the text in memory.

        Returns:
            How many tokens were computed and how many were there already.

        Raises:
            Stopped: the caller's `Stop` said so; what was computed stays.
            BackendError: the text does not fit, or the library failed.
        """

    def holds(self, tokens: Sequence[int]) -> bool:
        """Whether the text in memory begins with `tokens`."""

    def logits(self) -> Logits:
        """float32 (vocabulary,), a copy: how likely each token is to come next."""

    def grammar(self, gbnf: str) -> Grammar:
        """Raises: BackendError: it is no grammar."""

    def remember(self) -> None:
        """Keeps what is in memory on disk, where later processes find it."""

    def recall(self, tokens: Sequence[int]) -> bool:
        """Puts `tokens` into memory from disk; false when they are not there, and then nothing changed."""
