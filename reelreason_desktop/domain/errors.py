"""The two kinds of failure: what a person can fix (`KnownError`) and bugs (everything else)."""

from __future__ import annotations


class KnownError(Exception):
    """Something the person or the environment can fix.

    Args:
        message: what happened, one sentence for people.
        hint: the next step, one sentence; empty when there is none.
        detail: the technical cause, for the log and the copyable report.
    """

    def __init__(self, message: str, hint: str = "", detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class CatalogueError(KnownError):
    """A film file or its derived data cannot be used."""


class VectorsMismatchError(CatalogueError):
    """Vectors on disk do not belong to this catalogue or this encoder; they must be rebuilt."""


class StoreError(KnownError):
    """A profile file cannot be opened, read or written."""


class NewerProfileError(StoreError):
    """The profile was written by a newer version of the program."""


class ProfileGoneError(StoreError):
    """The file of an open profile was erased, moved or replaced by somebody else."""


class ModelError(KnownError):
    """A model is missing, altered, unusable or its process keeps failing."""


class TooLongError(KnownError):
    """A message or file exceeds a documented limit."""


class NotFoundError(KnownError):
    """A film, profile or signal that was named does not exist."""


class Cancelled(Exception):  # noqa: N818 - an outcome, not an error
    """The person stopped the work. Never shown as an error."""
