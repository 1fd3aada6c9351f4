"""What earlier messages of a conversation still ask for: the limits and wishes in force, and their chips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reelreason_desktop.conversation.limit_words import limit_name
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.phrases import FilmName, LimitName, Phrase, Verbatim
from reelreason_desktop.domain.reading import Intent, Retraction, SubjectKind, TitleMention, Wish, WishKind
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.recommender.scoring import HeldMood, HeldWish
from reelreason_desktop.services.corrections import takes_back
from reelreason_desktop.services.moods import mood_chip_key, standing_mood
from reelreason_desktop.services.read_message import ReadMessage
from reelreason_desktop.services.views import Chip, ChipKind

_WISH_DECAY = 0.8
"""Weight left of a wish after each newer message that says something about taste."""

_SUPERSEDED = 0.3
"""Further weight left of what an earlier request wished for, once another request of the same chat wishes for more."""

_KEPT_BY_NEW_REQUESTS = frozenset({ConstraintKind.MIN_AGE, ConstraintKind.CONTENT})
"""Limits that protect somebody outlive a change of subject, and so does what was ruled out; "a western" after "a 90s
comedy" drops the rest."""

_FILM_CHIPS: Mapping[SignalKind, str] = dict(
    zip(
        (SignalKind.LIKED, SignalKind.DISLIKED, SignalKind.WATCHLIST),
        Phrase.frames("liked: {}", "not like: {}", "to watch: {}"),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Limits of the current conversation and wishes of the whole profile."""

    constraints: tuple[Constraint, ...]
    wishes: tuple[HeldWish, ...]
    latest: ReadMessage | None
    mood: HeldMood | None = None
    """Of the current conversation; only the newest one counts."""
    said: tuple[ReadMessage, ...] = field(default=(), compare=False)
    """Messages of the current conversation, oldest first."""


def stand(
    messages: Sequence[ReadMessage],
    conversation_id: int,
    dismissed: Mapping[str, int],
    signals: Sequence[Signal],
    moods: Mapping[int, Mood] | None = None,
) -> Standing:
    """Folds messages, oldest first, into what stands now.

    Args:
        messages: of all conversations, oldest first; undone ones left out.
        conversation_id: whose limits apply. Wishes that tell taste are remembered from older conversations too.
        dismissed: chip key to the event that removed it; a later message brings it back.
        signals: in force; muted or deleted messages lose their wishes, weighted ones scale them.
        moods: SAID event to the mood that was read from its message.
    """
    here = [m for m in messages if m.conversation_id == conversation_id]
    for_good = tuple(constraint for constraint, _ in _blocks(signals))
    said = tuple(c for c in _constraints(here, dismissed) if c.key not in {held.key for held in for_good})
    wishes = (*_wishes(messages, conversation_id, dismissed, signals), *_wished(signals))
    mood = standing_mood(here, moods or {}, dismissed, signals)
    return Standing((*said, *for_good), wishes, here[-1] if here else None, mood, tuple(here))


def chips(standing: Standing, signals: Sequence[Signal], films: Mapping[str, Film]) -> tuple[Chip, ...]:
    """Chips for every limit, for the wishes of this conversation and for films linked in the latest message."""
    for_good = {constraint.key: film_chip_key(signal.id) for constraint, signal in _blocks(signals)}
    limits = [Chip(for_good.get(c.key, c.key), c.label, ChipKind.LIMIT) for c in standing.constraints]
    felt = standing.mood
    mood = [Chip(mood_chip_key(felt.signal_id), Phrase("mood: {}", felt.mood.value), ChipKind.MOOD)] if felt else []
    if standing.latest is None:
        return tuple(limits)
    latest = standing.latest
    wishes = [
        Chip(held.wish.key, _wish_label(held), ChipKind.WISH)
        for held in standing.wishes
        if held.signal_id == latest.event_id
    ]
    mentioned = {title.film_id: title for title in latest.reading.titles}
    linked = [
        Chip(film_chip_key(s.id), label, ChipKind.FILM)
        for s in reversed(signals)
        if s.film_id in mentioned and s.film_id in films and s.id > latest.event_id
        if (label := _film_label(s, mentioned[s.film_id], films[s.film_id]))
    ]
    return (*limits, *linked, *wishes, *mood)


def _film_label(signal: Signal, mention: TitleMention, film: Film) -> str:
    """What a chip says of a film that a message named; empty for what came by click."""
    title = FilmName(film.title, film.id)
    if signal.kind is SignalKind.RATED:
        return Phrase("{:g} of 5: {}", signal.value, title) if signal.value == mention.stars else ""
    return Phrase(_FILM_CHIPS[signal.kind], title) if signal.kind in _FILM_CHIPS else ""


def film_chip_key(signal_id: int) -> str:
    """Key of the chip that stands for a film signal."""
    return f"signal:{signal_id}"


def signal_of_chip(key: str) -> int | None:
    """The film signal a chip key stands for, or None for limits and wishes."""
    prefix, _, number = key.partition(":")
    return int(number) if prefix == "signal" and number.isdigit() else None


def _constraints(messages: Iterable[ReadMessage], dismissed: Mapping[str, int]) -> tuple[Constraint, ...]:
    standing: list[tuple[Constraint, int]] = []
    for message in messages:
        reading = message.reading
        standing = [
            held
            for held in standing
            if held[0].kind.value not in reading.clears and not takes_back(reading.retractions, held[0])
        ]
        if reading.intent is Intent.ASK and _opens_new_request(reading.constraints, [held for held, _ in standing]):
            standing = [held for held in standing if held[0].exclude or held[0].kind in _KEPT_BY_NEW_REQUESTS]
        for constraint in reading.constraints:
            standing = [held for held in standing if not _replaces(constraint, held[0])]
            standing.append((constraint, message.event_id))
    in_force = (c for c, event_id in standing if dismissed.get(c.key, -1) < event_id)
    return tuple(replace(c, label=limit_name(c.label)) for c in in_force)


def _blocks(signals: Sequence[Signal]) -> tuple[tuple[Constraint, Signal], ...]:
    """Limits that a person set for good by "never this person", with the signals they come from."""
    return tuple(
        (Constraint(ConstraintKind.PERSON, LimitName("never {}", Verbatim(s.text)), (s.text,), exclude=True), s)
        for s in signals
        if s.kind is SignalKind.BLOCKED and s.text and not s.muted
    )


def _wished(signals: Sequence[Signal]) -> tuple[HeldWish, ...]:
    """Wishes made by click. They do not fade: the person sees them in the ledger and can drop them there."""
    held = []
    for signal in signals:
        if signal.kind is SignalKind.WISHED and signal.text and not signal.muted:
            kind, _, value = signal.text.partition(":")
            if kind in list(WishKind):
                strength = 1.0 if signal.value is None else signal.value
                held.append(HeldWish(Wish(WishKind(kind), value, strength), signal.id, signal.weight))
    return tuple(held)


def _opens_new_request(new: Iterable[Constraint], standing: Iterable[Constraint]) -> bool:
    """A genre after another one names a new subject; a range, an exclusion, or a genre after a country narrows."""
    wanted = {limit.kind for limit in standing if limit.values and not limit.exclude}
    return any(limit.values and not limit.exclude and limit.kind in wanted for limit in new)


def _replaces(new: Constraint, old: Constraint) -> bool:
    if new.kind is not old.kind:
        return False
    if not new.values:
        return True  # a new range replaces the old one
    if new.exclude == old.exclude:
        return new.key == old.key
    if new.exclude:
        return set(old.values) <= set(new.values)  # "European, but not French" leaves the other countries
    return bool(set(new.values) & set(old.values))


def _wishes(
    messages: Sequence[ReadMessage], conversation_id: int, dismissed: Mapping[str, int], signals: Sequence[Signal]
) -> tuple[HeldWish, ...]:
    said = {s.id: s for s in signals if s.kind is SignalKind.SAID and not s.muted}
    found: list[HeldWish] = []
    retracted: set[Retraction] = set()
    age, asked_anew = 0, False
    for message in reversed(messages):
        later = frozenset(retracted)
        retracted.update(message.reading.retractions)
        retracted.update(_with_its_limit(message.reading.clears))
        if not message.reading.wishes or not _remembered(message, conversation_id):
            continue
        if message.event_id in said:
            weight = _WISH_DECAY**age * said[message.event_id].weight
            if asked_anew and message.reading.intent is Intent.ASK:
                weight *= _SUPERSEDED
            found += [
                HeldWish(wish, message.event_id, weight)
                for wish in message.reading.wishes
                if dismissed.get(wish.key, -1) < message.event_id and not takes_back(later, wish)
            ]
        age += 1  # of a muted message too: leaving one out must not strengthen the others
        asked_anew = asked_anew or message.reading.intent is Intent.ASK
    return _newest_of_each(found)


def _with_its_limit(clears: Iterable[str]) -> tuple[Retraction, ...]:
    """The wish that goes with a limit: once the children are in bed, family films are not wanted any more."""
    return (Retraction(SubjectKind.GENRE, "Family"),) if ConstraintKind.MIN_AGE.value in clears else ()


def _newest_of_each(newest_first: Sequence[HeldWish]) -> tuple[HeldWish, ...]:
    held: dict[str, list[HeldWish]] = {}
    for one in newest_first:
        held.setdefault(one.wish.key, []).append(one)
    return tuple(replace(newest, beneath=tuple(earlier)) for newest, *earlier in held.values())


def _remembered(message: ReadMessage, conversation_id: int) -> bool:
    """Requests end with their conversation; taste does not."""
    return message.conversation_id == conversation_id or message.reading.intent is Intent.TELL_TASTE


def _wish_label(held: HeldWish) -> str:
    name = Verbatim(held.wish.value) if held.wish.kind is WishKind.PERSON else held.wish.value.lower()
    return Phrase("less {}", name) if held.wish.strength < 0 else name
