"""Turns computed evidence into words. Nothing is said here that the evidence or the two films' data do not hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation import mood_words, wish_words
from reelreason_desktop.conversation.drafts import quoted, variant
from reelreason_desktop.conversation.keyword_words import KeywordUse, spoken_of
from reelreason_desktop.conversation.limit_words import limit_name
from reelreason_desktop.domain.constraints import Constraint
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import (
    FilmName,
    Phrase,
    Reason,
    Verbatim,
    listed,
    ordinal,
    series,
    spaced,
)
from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Pick
from reelreason_desktop.domain.vocabulary import GENRES

STARTING_POINT: Final = Reason("A widely known starting point — tell me more and it gets personal.")
_NOTHING_YET: Final = Reason(
    "Nothing you said speaks for it more than for others yet — tell me more and it gets personal."
)
_WORTH_SAYING: Final = 0.05
"""Least share of a pick's score for evidence to be named."""

_WORTH_ADMITTING: Final = 0.15
"""Share from which evidence against a pick is named, when nothing else speaks for it."""

_MOST_LIMITS: Final = 4


def explain(
    film: Film,
    pick: Pick,
    by_id: Mapping[str, Film],
    loved: Collection[str] | None = None,
    limits: Sequence[Constraint] = (),
) -> str:
    """One or two sentences on why this film was picked.

    Args:
        film: the picked film.
        pick: its arithmetic.
        by_id: the catalogue, for the films named as evidence.
        loved: ids of films that the person likes; others are named without saying so.
        limits: in force; told where nothing else speaks for the film.
    """
    told = [e for e in pick.because if e.kind is not EvidenceKind.PRIOR]
    speaking = [e for e in told if e.contribution > 0 and e.share >= _WORTH_SAYING]
    if not speaking:
        prior = any(e.kind is EvidenceKind.PRIOR and e.contribution > 0 for e in pick.because)
        return _by_default(limits, well_known=prior)
    strongest = speaking[0]
    sentences = [_main_sentence(film, strongest, by_id, loved)]
    second = next((e for e in speaking[1:] if not _repeats(e, strongest)), None)
    against = min((e for e in told if e.share <= -_WORTH_ADMITTING), key=lambda e: e.contribution, default=None)
    if second is not None:
        sentences.append(_second_sentence(film, second, by_id))
    elif against is not None:
        sentences.append(_against(film, against))
    return spaced(sentences)


def _repeats(second: Evidence, strongest: Evidence) -> bool:
    """Whether naming it would tell the same again: its label, or the words that a wish was read from."""
    from_it = strongest.kind is not EvidenceKind.FILM and second.signal_id == strongest.signal_id
    return second.label == strongest.label or (second.kind is EvidenceKind.MESSAGE and from_it)


def _by_default(limits: Sequence[Constraint], *, well_known: bool) -> str:
    """Why a film is here of which nothing speaks but its fame, or not even that."""
    if not limits:
        return STARTING_POINT if well_known else _NOTHING_YET
    frames = Reason.frames(
        "It fits what you asked for ({}), and it is widely known.", "It fits what you asked for ({})."
    )
    labels = [limit_name(limit.label) for limit in limits[:_MOST_LIMITS]]
    return Reason(frames[0 if well_known else 1], listed(labels))


def counterfactual_sentence(pick: Pick) -> str:
    """Says "Without Goodfellas this would fall from 2nd to 31st."; empty when it would not fall."""
    what_if = pick.counterfactual
    if what_if is None or what_if.rank_without <= what_if.rank:
        return ""
    source = next((e for e in pick.because if e.signal_id == what_if.signal_id and e.label == what_if.label), None)
    kind = source.kind if source else EvidenceKind.FILM
    if what_if.whole_message or kind is EvidenceKind.MESSAGE:
        name: str = Reason("your words {}", quoted(what_if.label))
    elif source is None or kind is EvidenceKind.FILM:
        name = _title(source) if source else Verbatim(what_if.label)
    elif kind is EvidenceKind.PLACE:
        name = Reason("your move on the map")
    elif kind is EvidenceKind.MOOD:
        name = Reason("your mood ({})", what_if.label)
    else:
        name = wish_words.in_counterfactual(source)
    places = ordinal(what_if.rank), ordinal(what_if.rank_without)
    return Reason("Without {} this would fall from {} to {}.", name, *places)


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
    if strongest.kind is EvidenceKind.FILM and strongest.unwanted:
        return Reason("not much like {}", _title(strongest))
    if strongest.kind is EvidenceKind.FILM:
        link, title = _link(film, strongest, by_id), _title(strongest)
        return Reason("{}, as in {}", link, title) if link else Reason("close to {}", title)
    if strongest.kind is EvidenceKind.MESSAGE:
        return Reason("it answers {}", quoted(strongest.label, 40))
    if strongest.kind is EvidenceKind.MOOD:
        return mood_words.short_reason(strongest)
    if strongest.kind is EvidenceKind.PLACE:
        return Reason("it lies {}, as you pointed", strongest.label)
    return wish_words.short_reason(film, strongest)


def facts(film: Film) -> str:
    """Like `2006, 1 h 48, crime and drama, directed by Ada Reyes, with Tomas Lind.`: no overview."""
    parts: list[str] = [str(film.year)]
    if film.runtime_min:
        hours, minutes = divmod(film.runtime_min, 60)
        parts.append(Reason("{} h {:02}", hours, minutes) if hours else Reason("{} min", minutes))
    if film.genres:
        parts.append(series([genre.lower() for genre in film.genres[:3]]))
    if film.directors:
        parts.append(Reason("directed by {}", _people(film.directors[:2])))
    if film.cast:
        parts.append(Reason("with {}", _people(film.cast[:3])))
    return Phrase("{}.", listed(parts))


def _main_sentence(film: Film, source: Evidence, by_id: Mapping[str, Film], loved: Collection[str] | None) -> str:
    if source.kind is EvidenceKind.FILM:
        if source.unwanted:
            return Reason("You did not like {}: this is less like it than most films are.", _title(source))
        traits = _traits(film, source, by_id)
        if not traits:
            return Reason("Of everything you told me, {} pulls hardest in this direction.", _title(source))
        is_loved = loved is not None and source.film_id in loved
        opening = Reason(variant(_OPENINGS_LOVED if is_loved else _OPENINGS, film.id), _title(source))
        return Phrase("{}: {}.", opening, listed(traits[:2]))
    if source.kind is EvidenceKind.MESSAGE:
        return Reason(variant(_FROM_WORDS, film.id), quoted(source.label))
    if source.kind is EvidenceKind.MOOD:
        return mood_words.main_reason(source)
    if source.kind is EvidenceKind.PLACE:
        return Reason("It lies where you pointed: {}.", source.label)
    return wish_words.main_reason(film, source)


_OPENINGS: Final = Reason.frames("Because of {}", "Close to {}", "{} leads here", "In the neighbourhood of {}")
_OPENINGS_LOVED: Final = Reason.frames(
    "Because you loved {}", "You loved {}", "Since you love {}", "Your love of {} leads here"
)
_FROM_WORDS: Final = Reason.frames(
    "Your words {} point here more than anything else.",
    "This is what {} comes closest to.",
    "Closest to what you said: {}.",
)
_SECOND: Final = Reason.frames("{} points the same way", "{} speaks for it too")
_SUBJECTS: Final = Reason.frames("both turn on {}", "they share {}", "here too it is about {}")


def _second_sentence(film: Film, source: Evidence, by_id: Mapping[str, Film]) -> str:
    if source.kind is EvidenceKind.FILM:
        if source.unwanted:
            return Reason("It is also further than most from {}, which you did not like.", _title(source))
        traits = _traits(film, source, by_id)
        opening = Reason(variant(_SECOND, film.id), _title(source))
        return Phrase("{}: {}.", opening, traits[0]) if traits else Phrase("{}.", opening)
    if source.kind is EvidenceKind.MESSAGE:
        return Reason("It also fits your words {}.", quoted(source.label, 40))
    if source.kind is EvidenceKind.MOOD:
        return mood_words.second_reason(source)
    if source.kind is EvidenceKind.PLACE:
        return Reason("It also lies where you pointed: {}.", source.label)
    return wish_words.second_reason(film, source)


def _against(film: Film, source: Evidence) -> str:
    if source.kind is EvidenceKind.FILM and source.unwanted:
        return Reason("It made the list even though it is like {}, which you did not like.", _title(source))
    if source.kind is EvidenceKind.FILM:
        return Reason("It made the list even though {} pulls the other way.", _title(source))
    if source.kind is EvidenceKind.MESSAGE:
        return Reason("It made the list even though {} points elsewhere.", quoted(source.label, 40))
    if source.kind is EvidenceKind.MOOD:
        return mood_words.against(source)
    if source.kind is EvidenceKind.PLACE:
        return Reason("It made the list even though you pointed elsewhere: {}.", source.label)
    return wish_words.against(film, source)


def _traits(film: Film, source: Evidence, by_id: Mapping[str, Film]) -> list[str]:
    """What film and source share, most telling first: people, subjects, tones, genres."""
    other = by_id.get(source.film_id or "")
    if other is None:
        return []
    traits: list[str] = [_shared_people(film, other, source.people)] if source.people else []
    keywords = [theme for theme in source.themes if theme not in GENRES]
    subjects = spoken_of(keywords, KeywordUse.SUBJECT)[:2]
    if subjects:
        traits.append(Reason(variant(_SUBJECTS, film.id), series(subjects)))
    settings = spoken_of(keywords, KeywordUse.SETTING)[:1]
    if settings:
        traits.append(Reason("both are set in {}", settings[0]))
    tones = [tone for tone in film.tones if tone in other.tones][:2]
    qualities = [*tones, *spoken_of(keywords, KeywordUse.FORM)][:2]
    if qualities:
        traits.append(Reason("both are {}", series(qualities)))
    genres = [theme.lower() for theme in source.themes if theme in GENRES][:2]
    if genres and not subjects:
        frame = Reason.frames("{} again", "the same mix of {}")[len(genres) - 1]
        traits.append(Reason(frame, series(genres)))
    return traits


def _link(film: Film, source: Evidence, by_id: Mapping[str, Film]) -> str:
    """The most telling thing that film and source share, in a few words."""
    other = by_id.get(source.film_id or "")
    if other is None:
        return ""
    if source.people:
        return Reason("{} again", Verbatim(source.people[0]))
    keywords = [theme for theme in source.themes if theme not in GENRES]
    subjects = spoken_of(keywords, KeywordUse.SUBJECT)[:2]
    tones = [tone for tone in film.tones if tone in other.tones][:2]
    return series(subjects or tones or spoken_of(keywords, KeywordUse.SETTING)[:1])


def _shared_people(film: Film, other: Film, people: Sequence[str]) -> str:
    directors = [name for name in people if name in film.directors and name in other.directors]
    if directors:
        return Reason("{} directed both", _people(directors[:2]))
    return Reason.counted(len(people), "{} is in both", "{} are in both", _people(people[:2]))


def _people(people: Sequence[str]) -> str:
    return series([Verbatim(name) for name in people])


def _title(source: Evidence) -> FilmName:
    return FilmName(source.label, source.film_id or "")
