"""Moods of messages: which are read, which one counts, and which vectors speak of no film at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.moods import Mood, mood_named
from reelreason_desktop.domain.reading import Intent, Reading, WishKind
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.mood import MoodModel, contradicts
from reelreason_desktop.recommender.scoring import HeldMood
from reelreason_desktop.services.read_message import ReadMessage

_FADES: Final = 0.8
"""Weight left of a mood after each newer message that says something about films."""
_ASKS_FOR_TONE: Final[Mapping[str, str]] = {"Horror": "scary", "Thriller": "suspenseful", "Romance": "romantic"}
"""Genres that are a tone as well."""


class MoodListener:
    """What the classifier makes of messages. A stored vector never changes, so each is listened to once.

    Args:
        model: for the vectors of this encoder; None hears nothing.
    """

    def __init__(self, model: MoodModel | None) -> None:
        self._model = model
        self._heard: dict[int, tuple[Mood | None, bool]] = {}

    def mood(self, event: int, vector: Floats) -> Mood | None:
        """The mood of a message. `event`: its SAID event; `vector`: float32 (dim,), L2-normalised."""
        return self._listen(event, vector)[0]

    def small_talk(self, event: int, vector: Floats) -> bool:
        """Whether a message is thanks."""
        return self._listen(event, vector)[1]

    def _listen(self, event: int, vector: Floats) -> tuple[Mood | None, bool]:
        if self._model is None:
            return None, False
        if event not in self._heard:
            self._heard[event] = self._model.moods(vector[None])[0], self._model.small_talk(vector[None])[0]
        return self._heard[event]


def read_moods(
    messages: Iterable[ReadMessage], vectors: Mapping[int, Floats], listener: MoodListener
) -> dict[int, Mood]:
    """SAID event to mood, for messages that tell one: in words, or by the vector of what they say about the person.

    Where taste is told in the same breath, words alone count: the vector of "I agree. It was pretty scary" is afraid.

    Args:
        messages: that still count.
        vectors: SAID event to float32 (dim,), L2-normalised. A mood that its words do not name needs one.
        listener: of the same profile.
    """
    found: dict[int, Mood] = {}
    for message in messages:
        event, reading = message.event_id, message.reading
        mood = mood_named(reading.mood)
        if mood is None and reading.feeling and reading.feeling == reading.embed_text and event in vectors:
            mood = listener.mood(event, vectors[event])
        if mood is not None:
            found[event] = mood
    return found


def taste_vectors(
    messages: Iterable[ReadMessage], vectors: Mapping[int, Floats], listener: MoodListener
) -> dict[int, Floats]:
    """The vectors without those of messages that tell no taste: about the person's day alone, or thanks.

    "My cat died" is no wish for films about dead cats.
    """
    told = dict(vectors)
    for message in messages:
        event, reading = message.event_id, message.reading
        if event in told and (
            not reading.taste_text or (_bare(reading) and listener.small_talk(event, vectors[event]))
        ):
            del told[event]
    return told


def standing_mood(
    here: Sequence[ReadMessage], moods: Mapping[int, Mood], dismissed: Mapping[str, int], signals: Sequence[Signal]
) -> HeldMood | None:
    """The mood that counts now: the newest of the conversation, unless words since then ask for something else.

    Args:
        here: messages of the current conversation, oldest first.
        moods: from `read_moods`.
        dismissed: chip key to the event that removed it.
        signals: in force; a muted or deleted message loses its mood, a weighted one scales it.
    """
    newest = next((place for place in range(len(here) - 1, -1, -1) if here[place].event_id in moods), None)
    if newest is None:
        return None
    event = here[newest].event_id
    said = next((s for s in signals if s.id == event and s.kind is SignalKind.SAID and not s.muted), None)
    if said is None or mood_chip_key(event) in dismissed:
        return None
    since = [message.reading for message in here[newest:]]
    tones = [tone for reading in since for tone in _tones(reading)]
    wanted, unwanted = [t for t, asked in tones if asked], [t for t, asked in tones if not asked]
    if contradicts(moods[event], wanted, unwanted):
        return None
    newer = sum(bool(reading.embed_text or reading.wishes or reading.constraints) for reading in since[1:])
    return HeldMood(moods[event], event, said.weight * _FADES**newer)


def mood_chip_key(event_id: int) -> str:
    """Key of the chip that stands for the mood read from a message."""
    return f"mood:{event_id}"


def _bare(reading: Reading) -> bool:
    """Whether a message tells something, but names nothing that could be checked."""
    return reading.intent is Intent.TELL_TASTE and not (reading.titles or reading.wishes or reading.constraints)


def _tones(reading: Reading) -> Iterator[tuple[str, bool]]:
    """Tones that a message asks for (True) or away from, in words or by a genre that is a tone as well."""
    for wish in reading.wishes:
        tone = wish.value if wish.kind is WishKind.TONE else _ASKS_FOR_TONE.get(wish.value)
        if tone is not None and wish.kind in {WishKind.TONE, WishKind.GENRE}:
            yield tone, wish.strength > 0
    for limit in reading.constraints:
        for value in limit.values:
            tone = value if limit.kind is ConstraintKind.TONE else _ASKS_FOR_TONE.get(value)
            if tone is not None and limit.kind in {ConstraintKind.TONE, ConstraintKind.GENRE}:
                yield tone, not limit.exclude
