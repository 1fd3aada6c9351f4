"""Sentences that remember what they were made of, so that a front end can say them in another language."""

from __future__ import annotations


class Phrase(str):
    """An English text made of a frame and its parts: `Phrase("rating of {}", "Heat")` is `rating of Heat`.

    It is an ordinary string everywhere. A front end that speaks another language translates the frame, and the parts
    that are phrases or words of a vocabulary themselves. Joining or cutting it makes a plain string of it.

    Attributes:
        frame: the English frame, as `str.format` takes it.
        parts: what fills it, in order.
    """

    __slots__ = ("frame", "parts")

    frame: str
    parts: tuple[object, ...]

    def __new__(cls, frame: str, *parts: object) -> Phrase:
        """Fills the frame."""
        made = super().__new__(cls, frame.format(*parts))
        made.frame = frame
        made.parts = parts
        return made

    def __reduce__(self) -> tuple[type[Phrase], tuple[object, ...]]:
        """For copies and for other processes."""
        return type(self), (self.frame, *self.parts)
