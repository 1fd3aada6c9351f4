"""The program's side of the chat: two to four sentences, built from the reading and the computed picks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.drafts import Draft, Worded, name, names, variant, worded
from reelreason_desktop.conversation.fixed_replies import COMMAND_REPLIES, EMPTY, NO_PICKS_TO_EXPLAIN, small_talk
from reelreason_desktop.conversation.keyword_words import spoken
from reelreason_desktop.conversation.limit_words import limit_name
from reelreason_desktop.conversation.mood_words import noticed
from reelreason_desktop.conversation.text import folded_words, title_key
from reelreason_desktop.conversation.wording import counterfactual_sentence, explain, facts, short_reason
from reelreason_desktop.domain.constraints import Constraint
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.moods import mood_named
from reelreason_desktop.domain.phrases import OR, Phrase, Reply, Verbatim, listed, series
from reelreason_desktop.domain.picks import Pick, Ranking
from reelreason_desktop.domain.reading import (
    FeedbackKind,
    Intent,
    Reading,
    Retraction,
    Sentiment,
    SubjectKind,
    TitleMention,
    WishKind,
)

_NAMED_PICKS: Final = 3
_FEW_ADMITTED: Final = 8
_LONGEST_LIST: Final = 4


def reply(
    reading: Reading,
    ranking: Ranking,
    by_id: Mapping[str, Film],
    *,
    shown: Sequence[Pick] = (),
    constraints: Sequence[Constraint] = (),
) -> Worded:
    """Answers one message.

    Args:
        reading: how the message was understood.
        ranking: the picks after the message.
        by_id: the catalogue.
        shown: the picks that were on screen when the message was typed; its positions count in them.
        constraints: all limits in force, also those of earlier messages.
    """
    if not reading.text.strip():
        return worded(EMPTY)
    if reading.intent is Intent.SMALL_TALK:
        return worded(small_talk(reading.text))
    if reading.command is not None:
        return worded(COMMAND_REPLIES[reading.command])
    if reading.intent is Intent.WHY:
        return _why(reading, shown, by_id)
    if reading.intent is Intent.LOOKUP:
        return _lookup(reading, shown, by_id)
    draft = Draft()
    _ask_back(draft, reading, by_id)
    _acknowledge(draft, reading, shown, by_id)
    if not ranking.picks:
        return _nothing_fits(draft, ranking, constraints or reading.constraints)
    _present(draft, reading, ranking, by_id)
    return draft.done()


def _why(reading: Reading, shown: Sequence[Pick], by_id: Mapping[str, Film]) -> Worded:
    meant = [shown[i] for i in reading.pick_positions if i < len(shown)]
    if not meant:
        films = [by_id[m.film_id] for m in reading.titles if m.film_id in by_id]
        if not films:
            return worded(NO_PICKS_TO_EXPLAIN)
        return worded(
            Reply.counted(
                len(films),
                "{} is not among the picks on screen, so there is no reason to show.",
                "{} are not among the picks on screen, so there is no reason to show.",
                names(films[:_NAMED_PICKS]),
            )
        )
    draft = Draft()
    for pick in meant[:2]:
        film = by_id[pick.film_id]
        draft.say(Phrase("{}:", name(film))).say(pick.explanation or explain(film, pick, by_id)).say(
            counterfactual_sentence(pick)
        )
    return draft.done()


def _lookup(reading: Reading, shown: Sequence[Pick], by_id: Mapping[str, Film]) -> Worded:
    ids = [m.film_id for m in reading.titles] or [shown[i].film_id for i in reading.pick_positions if i < len(shown)]
    draft = Draft()
    for film_id in dict.fromkeys(ids):
        film = by_id[film_id]
        draft.say(Phrase("{}: {} {}", name(film), facts(film), Verbatim(film.overview)))
    _ask_back(draft, reading, by_id)
    return worded(NO_PICKS_TO_EXPLAIN) if draft.empty else draft.done()


def _ask_back(draft: Draft, reading: Reading, by_id: Mapping[str, Film]) -> None:
    """Questions about titles that fit several films or none."""
    for ambiguous in reading.ambiguous:
        films = sorted((by_id[film_id] for film_id in ambiguous.film_ids), key=lambda film: film.year)
        if len({title_key(folded_words(film.title)) for film in films}) == 1:
            years = series([name(film, str(film.year)) for film in films], OR)
            draft.say(Reply("Which {}: {}?", Verbatim(films[0].title), years))
        else:
            draft.say(Reply("Which one do you mean: {}?", names(films[:_LONGEST_LIST], OR)))
    if reading.unknown_titles:
        unknown = [Verbatim(title) for title in reading.unknown_titles]
        draft.say(
            Reply.counted(
                len(unknown),
                "I don't know {} yet; tell me a film like it.",
                "I don't know {} yet; tell me a film like them.",
                series(unknown[:_LONGEST_LIST], OR),
            )
        )


def _acknowledge(draft: Draft, reading: Reading, shown: Sequence[Pick], by_id: Mapping[str, Film]) -> None:
    """What was understood, so that a mistake is seen at once."""
    if reading.feedback is not None:
        films = [by_id[shown[i].film_id] for i in reading.pick_positions if i < len(shown)]
        _say_feedback(draft, reading.feedback, films)
    else:
        _say_films(draft, reading.titles, by_id, reading.text)
    wished = [_wish_words(wish.kind, wish.value) for wish in reading.wishes if wish.strength > 0]
    less = [_wish_words(wish.kind, wish.value) for wish in reading.wishes if wish.strength < 0]
    mood = mood_named(reading.mood)
    if mood is not None:
        draft.say(noticed(mood, wished=bool(wished)))
    if reading.constraints:
        labels = [limit_name(constraint.label) for constraint in reading.constraints[:_LONGEST_LIST]]
        draft.say(Reply("Keeping to: {}.", listed(labels)))
    if wished and not reading.constraints:
        frames = Reply.frames("Noted: {}.", "Looking for: {}.")
        draft.say(Reply(frames[reading.intent is not Intent.TELL_TASTE], listed(wished[:_LONGEST_LIST])))
    if less:
        draft.say(Reply("Less of this, then: {}.", listed(less[:_LONGEST_LIST])))
    if reading.retractions:
        taken_back = [_subject_words(subject, by_id) for subject in reading.retractions[:_LONGEST_LIST]]
        draft.say(Reply("No longer counted: {}.", series(taken_back)))
    if reading.clears:
        draft.say(Reply.counted(len(reading.clears), "That limit is lifted.", "Those limits are lifted."))


def _subject_words(subject: Retraction, by_id: Mapping[str, Film]) -> str:
    if subject.kind is SubjectKind.FILM and subject.value in by_id:
        return name(by_id[subject.value], by_id[subject.value].label)
    return Verbatim(subject.value) if subject.kind is SubjectKind.PERSON else subject.value.lower()


_FEEDBACK: Final[Mapping[FeedbackKind, str]] = dict(
    zip(
        (FeedbackKind.REJECT, FeedbackKind.SEEN, FeedbackKind.LIKE, FeedbackKind.WATCHLIST),
        Reply.frames("I won't offer {} again.", "Marked as seen: {}.", "More like {}, then.", "On your watchlist: {}."),
        strict=True,
    )
)


def _say_feedback(draft: Draft, feedback: FeedbackKind, films: Sequence[Film]) -> None:
    if films:
        draft.say(Reply(_FEEDBACK[feedback], names(films[:5])))


def _say_films(draft: Draft, mentions: Sequence[TitleMention], by_id: Mapping[str, Film], seed: str) -> None:
    def films(sentiment: Sentiment, seen: bool = True) -> list[Film]:
        ids = dict.fromkeys(m.film_id for m in mentions if m.sentiment is sentiment and m.seen is seen)
        return [by_id[film_id] for film_id in ids if film_id in by_id]

    liked, disliked = films(Sentiment.LIKED), films(Sentiment.DISLIKED)
    if liked:
        draft.say(Reply(variant(_LIKED_FRAMES, seed), _named_shortly(liked)))
    if disliked:
        draft.say(Reply("Steering away from {}.", _named_shortly(disliked)))
    if seen := films(Sentiment.NEUTRAL):
        one, many = Reply.frames("You know {}, so I leave that out.", "You know {}, so I leave those out.")
        draft.say(Reply(one if len(seen) == 1 else many, _named_shortly(seen)))
    if wanted := films(Sentiment.NEUTRAL, seen=False):
        draft.say(Reply("Still to come for you: {}.", _named_shortly(wanted)))


_LIKED_FRAMES: Final = Reply.frames("Going by {}.", "Good company: {}.", "Starting from {}.", "With {} in mind.")


def _named_shortly(films: Sequence[Film]) -> str:
    if len(films) <= _LONGEST_LIST:
        return names(films)
    first = listed([name(film) for film in films[:_LONGEST_LIST]])
    return Reply("{} and {} more", first, len(films) - _LONGEST_LIST)


_OPENINGS: Final = Reply.frames("First of all {}.", "My first pick is {}.", "Start with {}.", "I would begin with {}.")
_OPENINGS_WITH_REASON: Final = Reply.frames(
    "First of all {}: {}.", "My first pick is {}: {}.", "Start with {}: {}.", "I would begin with {}: {}."
)
_OTHERS: Final = Reply.frames("Then {}.", "After that, {}.", "Also on the list: {}.")


def _present(draft: Draft, reading: Reading, ranking: Ranking, by_id: Mapping[str, Film]) -> None:
    """Two or three picks by name; the first with its reason. The cards hold the rest."""
    first, *others = ranking.picks[:_NAMED_PICKS]
    film = by_id[first.film_id]
    reason, called = short_reason(film, first, by_id), name(film, film.label)
    if reason:
        draft.say(Reply(variant(_OPENINGS_WITH_REASON, reading.text), called, reason))
    else:
        draft.say(Reply(variant(_OPENINGS, reading.text), called))
    if others:
        draft.say(Reply(variant(_OTHERS, film.id), names([by_id[pick.film_id] for pick in others])))
    if ranking.admitted <= _FEW_ADMITTED:
        draft.say(_few_words(ranking))


def _few_words(ranking: Ranking) -> str:
    label, hidden = max(ranking.hidden.items(), key=lambda item: item[1], default=("", 0))
    if not hidden:
        return Reply.counted(ranking.admitted, "Only 1 film fits.", "Only {} films fit.", ranking.admitted)
    others = Reply.counted(hidden, "{} holds back 1 other", "{} holds back {:,} others", _in_quotes(label), hidden)
    if ranking.admitted == 1:
        return Reply("Only 1 film fits all of that; {}.", others)
    return Reply("Only {} films fit all of that; {}.", ranking.admitted, others)


def _nothing_fits(draft: Draft, ranking: Ranking, constraints: Sequence[Constraint]) -> Worded:
    """Which limits leave nothing, and the one worth lifting first."""
    labels = {constraint.label for constraint in constraints}
    blocking = sorted(((label, n) for label, n in ranking.hidden.items() if label in labels), key=lambda item: -item[1])
    draft.say(Reply("No film in the catalogue fits all of that."))
    if blocking:
        held = [Reply("{} holds back {:,}", _in_quotes(label), n) for label, n in blocking[:_NAMED_PICKS]]
        draft.say(Phrase("{}.", series(held)))
        first = _in_quotes(blocking[0][0])
        draft.say(Reply("Lift {} first: remove its chip, or tell me it does not matter.", first))
    return draft.done()


def _in_quotes(label: str) -> Phrase:
    return Phrase("“{}”", limit_name(label))


def _wish_words(kind: WishKind, value: str) -> str:
    if kind is WishKind.PERSON:
        return Verbatim(value)
    return spoken(value) if kind is WishKind.KEYWORD else value.lower()
