"""The program's side of the chat: two to four sentences, built from the reading and the computed picks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.drafts import Draft, Worded, counted, joined, quoted, variant
from reelreason_desktop.conversation.fixed_replies import COMMAND_REPLIES, EMPTY, NO_PICKS_TO_EXPLAIN, small_talk
from reelreason_desktop.conversation.mood_words import noticed
from reelreason_desktop.conversation.text import folded_words, title_key
from reelreason_desktop.conversation.wording import counterfactual_sentence, explain, facts, short_reason
from reelreason_desktop.domain.constraints import Constraint
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.moods import mood_named
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
        return Worded(EMPTY)
    if reading.intent is Intent.SMALL_TALK:
        return Worded(small_talk(reading.text))
    if reading.command is not None:
        return Worded(COMMAND_REPLIES[reading.command])
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
    draft = Draft()
    if not meant:
        films = [by_id[m.film_id] for m in reading.titles if m.film_id in by_id]
        if not films:
            return Worded(NO_PICKS_TO_EXPLAIN)
        draft.names(films[:_NAMED_PICKS])
        verb = "is" if len(films) == 1 else "are"
        return draft.add(f" {verb} not among the picks on screen, so there is no reason to show.").done()
    for pick in meant[:2]:
        film = by_id[pick.film_id]
        sources = [by_id[e.film_id] for e in pick.because if e.film_id is not None and e.film_id in by_id]
        draft.sentence(f"{film.title}:", [film])
        draft.sentence(explain(film, pick, by_id), sources)
        if what_if := counterfactual_sentence(pick):
            draft.sentence(what_if)
    return draft.done()


def _lookup(reading: Reading, shown: Sequence[Pick], by_id: Mapping[str, Film]) -> Worded:
    ids = [m.film_id for m in reading.titles] or [shown[i].film_id for i in reading.pick_positions if i < len(shown)]
    draft = Draft()
    for film_id in dict.fromkeys(ids):
        film = by_id[film_id]
        draft.sentence(f"{film.title}: {facts(film)} {film.overview}", [film])
    _ask_back(draft, reading, by_id)
    return draft.done() if not draft.empty else Worded(NO_PICKS_TO_EXPLAIN)


def _ask_back(draft: Draft, reading: Reading, by_id: Mapping[str, Film]) -> None:
    """Questions about titles that fit several films or none."""
    for ambiguous in reading.ambiguous:
        films = sorted((by_id[film_id] for film_id in ambiguous.film_ids), key=lambda film: film.year)
        if len({title_key(folded_words(film.title)) for film in films}) == 1:
            draft.sentence(f"Which {films[0].title}: ")
            for i, film in enumerate(films):
                draft.add("" if not i else " or " if i == len(films) - 1 else ", ").name(film, str(film.year))
        else:
            draft.sentence("Which one do you mean: ").names(films[:_LONGEST_LIST], last="or")
        draft.add("?")
    if reading.unknown_titles:
        names = joined(reading.unknown_titles[:_LONGEST_LIST], last="or")
        pronoun = "it" if len(reading.unknown_titles) == 1 else "them"
        draft.sentence(f"I don't know {names} yet; tell me a film like {pronoun}.")


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
        draft.sentence(noticed(mood))
    if reading.constraints:
        labels = [constraint.label for constraint in reading.constraints[:_LONGEST_LIST]]
        draft.sentence(f"Keeping to: {', '.join(labels)}.")
    if wished and not reading.constraints:
        draft.sentence(f"Leaning towards {joined(wished[:_LONGEST_LIST])}.")
    if less:
        draft.sentence(f"Less of {joined(less[:_LONGEST_LIST])}, then.")
    if reading.retractions:
        taken_back = [_subject_words(subject, by_id) for subject in reading.retractions[:_LONGEST_LIST]]
        draft.sentence(f"No longer counted: {joined(taken_back)}.")
    if reading.clears:
        draft.sentence("That limit is lifted." if len(reading.clears) == 1 else "Those limits are lifted.")


def _subject_words(subject: Retraction, by_id: Mapping[str, Film]) -> str:
    if subject.kind is SubjectKind.FILM and subject.value in by_id:
        return f"{by_id[subject.value].title} ({by_id[subject.value].year})"
    return subject.value if subject.kind is SubjectKind.PERSON else subject.value.lower()


def _say_feedback(draft: Draft, feedback: FeedbackKind, films: Sequence[Film]) -> None:
    if not films:
        return
    before, after = {
        FeedbackKind.REJECT: ("I won't offer ", " again."),
        FeedbackKind.SEEN: ("Marked as seen: ", "."),
        FeedbackKind.LIKE: ("More like ", ", then."),
        FeedbackKind.WATCHLIST: ("On your watchlist: ", "."),
    }[feedback]
    draft.sentence(before).names(films[:5]).add(after)


def _say_films(draft: Draft, mentions: Sequence[TitleMention], by_id: Mapping[str, Film], seed: str) -> None:
    def films(sentiment: Sentiment, seen: bool = True) -> list[Film]:
        ids = dict.fromkeys(m.film_id for m in mentions if m.sentiment is sentiment and m.seen is seen)
        return [by_id[film_id] for film_id in ids if film_id in by_id]

    liked, disliked = films(Sentiment.LIKED), films(Sentiment.DISLIKED)
    if liked:
        before, after = variant(_LIKED_FRAMES, seed)
        draft.sentence(before)
        _named_shortly(draft, liked)
        draft.add(after)
    if disliked:
        draft.sentence("Steering away from ")
        _named_shortly(draft, disliked)
        draft.add(".")
    if seen := films(Sentiment.NEUTRAL):
        draft.sentence("You know ")
        _named_shortly(draft, seen)
        draft.add(", so I leave that out." if len(seen) == 1 else ", so I leave those out.")
    if wanted := films(Sentiment.NEUTRAL, seen=False):
        draft.sentence("Still to come for you: ")
        _named_shortly(draft, wanted)
        draft.add(".")


_LIKED_FRAMES: Final = (("Going by ", "."), ("Good company: ", "."), ("Starting from ", "."), ("With ", " in mind."))


def _named_shortly(draft: Draft, films: Sequence[Film]) -> None:
    draft.names(films[:_LONGEST_LIST], last="," if len(films) > _LONGEST_LIST else "and")
    if len(films) > _LONGEST_LIST:
        draft.add(f" and {len(films) - _LONGEST_LIST} more")


def _present(draft: Draft, reading: Reading, ranking: Ranking, by_id: Mapping[str, Film]) -> None:
    """Two or three picks by name; the first with its reason. The cards hold the rest."""
    first, *others = ranking.picks[:_NAMED_PICKS]
    film = by_id[first.film_id]
    reason = short_reason(film, first, by_id)
    opening = variant(("First of all ", "My first pick is ", "Start with ", "I would begin with "), reading.text)
    draft.sentence(opening).name(film, film.label)
    if reason:
        draft.add(f": {reason}")
    draft.add(".")
    if others:
        draft.sentence(variant(("Then ", "After that, ", "Also on the list: "), film.id))
        draft.names([by_id[pick.film_id] for pick in others]).add(".")
    if ranking.admitted <= _FEW_ADMITTED:
        draft.sentence(_few_words(ranking))


def _few_words(ranking: Ranking) -> str:
    fits = "Only 1 film fits" if ranking.admitted == 1 else f"Only {ranking.admitted} films fit"
    label, hidden = max(ranking.hidden.items(), key=lambda item: item[1], default=("", 0))
    return f"{fits} all of that; {quoted(label)} holds back {counted(hidden, 'other')}." if hidden else f"{fits}."


def _nothing_fits(draft: Draft, ranking: Ranking, constraints: Sequence[Constraint]) -> Worded:
    """Which limits leave nothing, and the one worth lifting first."""
    labels = {constraint.label for constraint in constraints}
    blocking = sorted(((label, n) for label, n in ranking.hidden.items() if label in labels), key=lambda item: -item[1])
    draft.sentence("No film in the catalogue fits all of that.")
    if blocking:
        held = [f"{quoted(label)} holds back {n:,}" for label, n in blocking[:_NAMED_PICKS]]
        draft.sentence(f"{joined(held)}.")
        draft.sentence(f"Lift {quoted(blocking[0][0])} first: remove its chip, or tell me it does not matter.")
    return draft.done()


def _wish_words(kind: WishKind, value: str) -> str:
    return value if kind in {WishKind.PERSON, WishKind.KEYWORD} else value.lower()
