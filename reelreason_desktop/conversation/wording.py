"""Turns computed evidence into words. Nothing is said here that the evidence or the two films' data do not hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation import mood_words
from reelreason_desktop.conversation.drafts import joined, ordinal, quoted, variant
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Pick
from reelreason_desktop.domain.vocabulary import GENRES

STARTING_POINT: Final = "A widely known starting point — tell me more and it gets personal."
_NOTHING_YET: Final = "Nothing you said speaks for it more than for others yet — tell me more and it gets personal."
_WORTH_SAYING: Final = 0.05
"""Least share of a pick's score for evidence to be named."""

_WORTH_ADMITTING: Final = 0.15
"""Share from which evidence against a pick is named, when nothing else speaks for it."""

_FIELDS: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.GENRE: "genres",
    EvidenceKind.TONE: "tones",
    EvidenceKind.KEYWORD: "keywords",
    EvidenceKind.PERSON: "people",
}


def explain(film: Film, pick: Pick, by_id: Mapping[str, Film], loved: Collection[str] | None = None) -> str:
    """One or two sentences on why this film was picked.

    Args:
        film: the picked film.
        pick: its arithmetic.
        by_id: the catalogue, for the films named as evidence.
        loved: ids of films that the person likes; others are named without saying so.
    """
    told = [e for e in pick.because if e.kind is not EvidenceKind.PRIOR]
    speaking = [e for e in told if e.contribution > 0 and e.share >= _WORTH_SAYING]
    if not speaking:
        prior = any(e.kind is EvidenceKind.PRIOR and e.contribution > 0 for e in pick.because)
        return STARTING_POINT if prior else _NOTHING_YET
    strongest = speaking[0]
    sentence = _main_sentence(film, strongest, by_id, loved)
    second = next((e for e in speaking[1:] if e.label != strongest.label), None)
    if second is not None:
        return f"{sentence} {_second_sentence(film, second, by_id)}"
    against = min((e for e in told if e.share <= -_WORTH_ADMITTING), key=lambda e: e.contribution, default=None)
    return sentence if against is None else f"{sentence} {_against(film, against)}"


def counterfactual_sentence(pick: Pick) -> str:
    """Says "Without Goodfellas this would fall from 2nd to 31st."; empty when it would not fall."""
    what_if = pick.counterfactual
    if what_if is None or what_if.rank_without <= what_if.rank:
        return ""
    source = next((e for e in pick.because if e.signal_id == what_if.signal_id and e.label == what_if.label), None)
    kind = source.kind if source else EvidenceKind.FILM
    avoided = source is not None and source.unwanted
    name = {
        EvidenceKind.FILM: what_if.label,
        EvidenceKind.MESSAGE: f"your words {quoted(what_if.label)}",
        EvidenceKind.PLACE: "your move on the map",
        EvidenceKind.MOOD: f"your mood ({what_if.label})",
    }.get(kind, f"your wish {'to keep clear of' if avoided else 'for'} {_wished(kind, what_if.label)}")
    if what_if.whole_message:
        name = f"your words {quoted(what_if.label)}"
    return f"Without {name} this would fall from {ordinal(what_if.rank)} to {ordinal(what_if.rank_without)}."


def short_reason(film: Film, pick: Pick, by_id: Mapping[str, Film]) -> str:
    """The strongest reason as a few words without a full stop, or an empty text when only fame speaks for it."""
    strongest = next(
        (
            e
            for e in pick.because
            if e.kind is not EvidenceKind.PRIOR and e.contribution > 0 and e.share >= _WORTH_SAYING
        ),
        None,
    )
    if strongest is None:
        return ""
    if strongest.kind is EvidenceKind.FILM:
        link = _link(film, strongest, by_id)
        return f"{link}, as in {strongest.label}" if link else f"close to {strongest.label}"
    if strongest.kind is EvidenceKind.MESSAGE:
        return f"it answers {quoted(strongest.label, 40)}"
    if strongest.kind is EvidenceKind.MOOD:
        return mood_words.short_reason(strongest)
    if strongest.kind is EvidenceKind.PLACE:
        return f"it lies {strongest.label}, as you pointed"
    has = strongest.label in getattr(film, _FIELDS[strongest.kind])
    wished = _wished(strongest.kind, strongest.label)
    if has or strongest.unwanted:
        return f"{'for' if has else 'without'} {wished}, as you asked"
    return f"close to {wished}, as you asked"


def facts(film: Film) -> str:
    """Like `2006, 1 h 48, crime and drama, directed by Ada Reyes, with Tomas Lind.`: no overview."""
    parts = [str(film.year)]
    if film.runtime_min:
        hours, minutes = divmod(film.runtime_min, 60)
        parts.append(f"{hours} h {minutes:02}" if hours else f"{minutes} min")
    if film.genres:
        parts.append(joined(film.genres[:3]).lower())
    if film.directors:
        parts.append(f"directed by {joined(film.directors[:2])}")
    if film.cast:
        parts.append(f"with {joined(film.cast[:3])}")
    return ", ".join(parts) + "."


def _main_sentence(film: Film, source: Evidence, by_id: Mapping[str, Film], loved: Collection[str] | None) -> str:
    if source.kind is EvidenceKind.FILM:
        is_loved = loved is not None and source.film_id in loved
        opening = variant(_OPENINGS_LOVED if is_loved else _OPENINGS, film.id).format(source.label)
        traits = _traits(film, source, by_id)
        if not traits:
            return f"Of everything you told me, {source.label} pulls hardest in this direction."
        return f"{opening}: {', '.join(traits[:2])}."
    if source.kind is EvidenceKind.MESSAGE:
        return variant(_FROM_WORDS, film.id).format(quoted(source.label))
    if source.kind is EvidenceKind.MOOD:
        return mood_words.main_reason(source)
    if source.kind is EvidenceKind.PLACE:
        return f"It lies where you pointed: {source.label}."
    return _wish_sentence(film, source)


_OPENINGS: Final = ("Because of {}", "Close to {}", "{} leads here", "In the neighbourhood of {}")
_OPENINGS_LOVED: Final = ("Because you loved {}", "You loved {}", "Since you love {}", "Your love of {} leads here")
_FROM_WORDS: Final = (
    "Your words {} point here more than anything else.",
    "This is what {} comes closest to.",
    "Closest to what you said: {}.",
)


def _wish_sentence(film: Film, source: Evidence) -> str:
    value = _wished(source.kind, source.label)
    if source.label not in getattr(film, _FIELDS[source.kind]):
        return f"It keeps clear of {value}, as you asked." if source.unwanted else f"It comes close to {value}."
    if source.kind is EvidenceKind.PERSON:
        return f"Because you like {value}, who {'directed it' if source.label in film.directors else 'is in it'}."
    choices = (
        f"You asked for {value}: here it is.",
        f"You wanted {value}; this has it.",
        f"It answers your wish for {value}.",
    )
    return variant(choices, film.id)


def _second_sentence(film: Film, source: Evidence, by_id: Mapping[str, Film]) -> str:
    if source.kind is EvidenceKind.FILM:
        traits = _traits(film, source, by_id)
        choices = (f"{source.label} points the same way", f"{source.label} speaks for it too")
        return variant(choices, film.id) + (f": {traits[0]}." if traits else ".")
    if source.kind is EvidenceKind.MESSAGE:
        return f"It also fits your words {quoted(source.label, 40)}."
    if source.kind is EvidenceKind.MOOD:
        return mood_words.second_reason(source)
    if source.kind is EvidenceKind.PLACE:
        return f"It also lies where you pointed: {source.label}."
    value = _wished(source.kind, source.label)
    if source.label in getattr(film, _FIELDS[source.kind]):
        return f"It also answers your wish for {value}."
    return f"It also keeps clear of {value}." if source.unwanted else f"It also comes close to {value}."


def _against(film: Film, source: Evidence) -> str:
    if source.kind is EvidenceKind.FILM:
        return f"It made the list even though {source.label} pulls the other way."
    if source.kind is EvidenceKind.MESSAGE:
        return f"It made the list even though {quoted(source.label, 40)} points elsewhere."
    if source.kind is EvidenceKind.MOOD:
        return mood_words.against(source)
    if source.kind is EvidenceKind.PLACE:
        return f"It made the list even though you pointed elsewhere: {source.label}."
    value = _wished(source.kind, source.label)
    if source.label in getattr(film, _FIELDS[source.kind]):
        return f"It made the list even though you wanted less of {value}."
    return f"It made the list even though you asked for {value}, which it does not offer."


def _traits(film: Film, source: Evidence, by_id: Mapping[str, Film]) -> list[str]:
    """What film and source share, most telling first: people, subjects, tones, genres."""
    other = by_id.get(source.film_id or "")
    if other is None:
        return []
    traits = [_shared_people(film, other, source.people)] if source.people else []
    subjects = [theme for theme in source.themes if theme not in GENRES][:2]
    if subjects:
        frame = variant(("both turn on {}", "they share {}", "here too it is about {}"), film.id)
        traits.append(frame.format(joined(subjects)))
    tones = [tone for tone in film.tones if tone in other.tones][:2]
    if tones:
        traits.append(f"both are {joined(tones)}")
    genres = [theme for theme in source.themes if theme in GENRES][:2]
    if genres and not subjects:
        traits.append(f"the same mix of {joined(genres).lower()}" if genres[1:] else f"{genres[0].lower()} again")
    return traits


def _link(film: Film, source: Evidence, by_id: Mapping[str, Film]) -> str:
    """The most telling thing that film and source share, in a few words."""
    other = by_id.get(source.film_id or "")
    if other is None:
        return ""
    if source.people:
        return f"{source.people[0]} again"
    subjects = [theme for theme in source.themes if theme not in GENRES][:2]
    tones = [tone for tone in film.tones if tone in other.tones][:2]
    return joined(subjects or tones)


def _shared_people(film: Film, other: Film, people: Sequence[str]) -> str:
    directors = [name for name in people if name in film.directors and name in other.directors]
    if directors:
        return f"{joined(directors[:2])} directed both"
    return f"{joined(people[:2])} {'is' if len(people) == 1 else 'are'} in both"


def _wished(kind: EvidenceKind, value: str) -> str:
    if kind is EvidenceKind.GENRE:
        return value.lower()
    if kind is EvidenceKind.TONE:
        return f"something {value}"
    return value
