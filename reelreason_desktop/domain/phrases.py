"""Sentences that remember what they were made of, so that a front end can say them in another language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import Formatter
from typing import ClassVar, Protocol, Self

_FORMATTER = Formatter()


class Verbatim(str):
    """A part of a phrase that is never translated: a name, or somebody's own words."""

    __slots__ = ()


class Word(str):
    """A part of a phrase that is a word of a vocabulary; those that are written small need not be marked."""

    __slots__ = ()


class Keyword(str):
    """A part of a phrase that is a keyword of the catalogue: not translated, but set apart in another language."""

    __slots__ = ()


class FilmName(Verbatim):
    """How a film is called in a phrase; a link where texts have links.

    Attributes:
        film_id: of the film.
    """

    __slots__ = ("film_id",)

    film_id: str

    def __new__(cls, name: str, film_id: str) -> Self:
        """Takes a title, or what stands for one (`1995`)."""
        made = super().__new__(cls, name)
        made.film_id = film_id
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """For copies and for other processes."""
        return type(self), (str(self), self.film_id)


class Phrase(str):
    """An English text made of a frame and its parts: `Phrase("rating of {}", "Heat")` is `rating of Heat`.

    It is an ordinary string everywhere. A front end that speaks another language translates the frame, and the parts
    that are phrases or words of a vocabulary themselves. Joining or cutting it makes a plain string of it.

    Attributes:
        area: what the sentence is about; the same words may be said differently elsewhere. One subclass an area.
        frame: the English frame, as `str.format` takes it. One without letters needs no translation.
        parts: what fills it, in order.
    """

    __slots__ = ("frame", "parts")

    area: ClassVar[str] = "Phrases"
    frame: str
    parts: tuple[object, ...]

    def __new__(cls, frame: str, *parts: object) -> Self:
        """Fills the frame."""
        made = super().__new__(cls, frame.format(*parts))
        made.frame = frame
        made.parts = parts
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """For copies and for other processes."""
        return type(self), (self.frame, *self.parts)

    @classmethod
    def frames(cls, *frames: str) -> tuple[str, ...]:
        """Frames to choose one from: written like this, they are found for translation."""
        return frames

    @classmethod
    def counted(cls, number: int, one: str, many: str, *parts: object) -> Self:
        """A phrase with one frame for a single thing and another for any other number of things."""
        return cls(one if number == 1 else many, *parts)


class Reason(Phrase):
    """Why a film is picked."""

    __slots__ = ()
    area = "Reasons"


class Reply(Phrase):
    """What the program says in a chat."""

    __slots__ = ()
    area = "Replies"


class LimitName(Phrase):
    """What a limit is called."""

    __slots__ = ()
    area = "Limits"


class TasteLine(Phrase):
    """A sentence of a summary of taste."""

    __slots__ = ()
    area = "Summary"


class Notice(Phrase):
    """What went wrong, and what to do about it. Its parts are names and numbers, or phrases."""

    __slots__ = ()
    area = "Errors"

    def __new__(cls, frame: str, *parts: object) -> Self:
        """Fills the frame. Parts of other kinds are written out, so that the notice may go to another process."""
        kept = (Verbatim, Phrase, Word, int, float)
        return super().__new__(cls, frame, *(part if isinstance(part, kept) else Verbatim(part) for part in parts))


AREAS: dict[str, type[Phrase]] = {kind.area: kind for kind in (Phrase, Reason, Reply, LimitName, TasteLine, Notice)}
"""Every kind of phrase, by area."""


class Speaker(Protocol):
    """Whoever says phrases in a language."""

    def frame(self, phrase: Phrase) -> str:
        """The frame in that language; it may use the parts in another order."""

    def part(self, part: object, spec: str) -> str:
        """A part that is no phrase, as the frame's format `spec` wants it."""


def pieces(phrase: Phrase, speaker: Speaker | None = None) -> Iterator[str]:
    """The text piece by piece, in English without a speaker. A film's name is a piece of its own, a `FilmName`."""
    frame, used = (phrase.frame if speaker is None else speaker.frame(phrase)), 0
    for literal, name, spec, _ in _FORMATTER.parse(frame):
        if literal:
            yield literal
        if name is None:
            continue
        part = phrase.parts[int(name) if name else used]
        used += 1
        if isinstance(part, Phrase):
            yield from pieces(part, speaker)
        elif isinstance(part, Verbatim):
            yield part
        else:
            yield format(part, spec or "") if speaker is None else speaker.part(part, spec or "")


def film_links(pieces: Iterable[str]) -> tuple[str, list[tuple[str, int, int]]]:
    """The whole text, and (film id, start, end) of every film named in it."""
    text, links = "", []
    for piece in pieces:
        if isinstance(piece, FilmName):
            links.append((piece.film_id, len(text), len(text) + len(piece)))
        text += piece
    return text, links


AND, OR = Phrase.frames("{} and {}", "{} or {}")


def series(words: Sequence[str], last: str = AND) -> str:
    """`a`, `a and b`, `a, b and c`; empty without words. `last`: `AND`, `OR`, or another frame of two."""
    if len(words) < 2:
        return words[0] if words else ""
    return Phrase(last, listed(words[:-1]), words[-1])


def listed(words: Sequence[str]) -> str:
    """`a, b, c`."""
    return words[0] if len(words) == 1 else Phrase(", ".join("{}" for _ in words), *words)


def spaced(sentences: Sequence[str]) -> str:
    """Sentences one after the other; the only one as it is."""
    return sentences[0] if len(sentences) == 1 else Phrase(" ".join("{}" for _ in sentences), *sentences)


def ordinal(number: int) -> Phrase:
    """`1st`, `22nd`, `1,113th`."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Phrase(f"{{:,}}{ending}", number)


ORDINALS = Phrase.frames("{:,}th", "{:,}st", "{:,}nd", "{:,}rd")
"""Every frame of `ordinal`."""
