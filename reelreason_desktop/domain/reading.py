"""What the program understood from one message."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reelreason_desktop.domain.constraints import Constraint


class Intent(StrEnum):
    """What the person wants from the turn."""

    TELL_TASTE = "tell_taste"
    ASK = "ask"
    REFINE = "refine"  # about the standing picks: "something older"
    FEEDBACK = "feedback"  # about one pick: "not that one", "I've seen the first"
    WHY = "why"
    LOOKUP = "lookup"  # "what is Stalker about?"
    COMMAND = "command"  # undo, new chat, help
    SMALL_TALK = "small_talk"


class Command(StrEnum):
    """What a COMMAND message asks for."""

    UNDO = "undo"
    NEW_CHAT = "new_chat"
    HELP = "help"
    LANGUAGE_MODEL = "language_model"


class Sentiment(StrEnum):
    """What was said about a film or a person."""

    LIKED = "liked"
    DISLIKED = "disliked"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class TitleMention:
    """A film of the catalogue that the message names. `start`/`end` index the message as typed."""

    film_id: str
    surface: str
    sentiment: Sentiment
    start: int
    end: int
    seen: bool = True
    """False for "I want to see X" and "like X but ..." about an unseen film."""
    stars: float | None = None
    """Half stars, 0.5 to 5, where the message rates the film: "Heat 4.5/5"."""


@dataclass(frozen=True, slots=True)
class AmbiguousTitle:
    """A surface that fits several films equally well; the reply asks which one."""

    surface: str
    film_ids: tuple[str, ...]


class WishKind(StrEnum):
    """Which vocabulary a soft wish comes from."""

    GENRE = "genre"
    TONE = "tone"
    KEYWORD = "keyword"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Wish:
    """A soft preference read from the message: moves the score, never excludes."""

    kind: WishKind
    value: str
    """In the catalogue's spelling."""
    strength: float = 1.0
    """Negative when the person wants less of it."""

    @property
    def key(self) -> str:
        """Stable identity, used by chips."""
        return f"wish:{self.kind}:{self.value.casefold()}"


class FeedbackKind(StrEnum):
    """What a FEEDBACK message does to the picks it points at."""

    REJECT = "reject"
    SEEN = "seen"
    LIKE = "like"
    WATCHLIST = "watchlist"


class SubjectKind(StrEnum):
    """What a retraction is about."""

    FILM = "film"
    GENRE = "genre"
    TONE = "tone"
    KEYWORD = "keyword"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Retraction:
    """Something said earlier that no longer counts: "forget what I said about horror", "I meant the 1995 one"."""

    kind: SubjectKind
    value: str
    """A film id, or a word in the catalogue's spelling."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one message. Pure data: nothing here has been applied yet."""

    text: str
    intent: Intent
    titles: tuple[TitleMention, ...] = ()
    ambiguous: tuple[AmbiguousTitle, ...] = ()
    unknown_titles: tuple[str, ...] = ()
    """Quoted or clearly film-like names that the catalogue does not have."""
    constraints: tuple[Constraint, ...] = ()
    wishes: tuple[Wish, ...] = ()
    mood: str | None = None
    """A value of `Mood` that the words name outright."""
    feeling: str = ""
    """What the message says about how the person feels, in its own words; the mood classifier reads their vector."""
    pick_positions: tuple[int, ...] = ()
    """0-based positions of standing picks the message points at ("the second one")."""
    feedback: FeedbackKind | None = None
    command: Command | None = None
    clears: tuple[str, ...] = ()
    """Constraint kinds (values of ConstraintKind) the message lifts: "any year is fine"."""
    retractions: tuple[Retraction, ...] = ()
    """What earlier messages of the conversation said and this one takes back."""
    embed_text: str = ""
    """What may be embedded: titles replaced by "it", negated wishes removed. Empty when nothing carries taste.

    Equal to `feeling` where nothing else was said: its vector then tells a mood or nothing."""

    @property
    def taste_text(self) -> str:
        """`embed_text` as far as it tells taste: empty where nothing but the person's day was spoken of."""
        named = self.titles or self.wishes or self.constraints
        return "" if self.embed_text == self.feeling and not named else self.embed_text


@dataclass(frozen=True, slots=True)
class StandingPick:
    """What the reader may know about a pick on screen."""

    film_id: str
    title: str
    year: int
    runtime_min: int
    min_age: int
    content_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """The state a message is read against."""

    picks: tuple[StandingPick, ...] = ()
    this_year: int = 2026
    constraints: tuple[Constraint, ...] = field(default=())
    said: tuple[Reading, ...] = ()
    """Earlier messages of the conversation that still count, the newest last."""
