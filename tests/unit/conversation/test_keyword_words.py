"""Keywords in sentences: what a film is about, where it is set, how it is made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.films import make_film

from reelreason_desktop.conversation.keyword_words import FORMS, KeywordUse, spoken, spoken_of, use_of
from reelreason_desktop.conversation.wording import explain, short_reason
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Pick

FIRST = make_film(id="first-1990", title="First", directors=("A",), cast=(), genres=("Drama",), tones=("tense",))
SECOND = replace(FIRST, id="second-1991", title="Second", directors=("B",), tones=("warm",))


def pick(*because: Evidence) -> Pick:
    return Pick(SECOND.id, 1.0, 1, 4.0, because, None)


def shared(*keywords: str) -> str:
    films = {film.id: replace(film, keywords=keywords) for film in (FIRST, SECOND)}
    source = Evidence(EvidenceKind.FILM, "First", 0.6, 0.6, signal_id=1, film_id=FIRST.id, themes=keywords)
    return explain(films[SECOND.id], pick(source), films).partition(": ")[2]


def wished(*wishes: str, kind: EvidenceKind = EvidenceKind.KEYWORD) -> str:
    film = replace(SECOND, keywords=wishes, cast=("Ada",))
    because = [Evidence(kind, wish, 0.5 - n / 10, 0.4, signal_id=n) for n, wish in enumerate(wishes, 1)]
    return explain(film, pick(*because), {film.id: film})


@pytest.mark.parametrize(
    ("keyword", "use", "said"),
    [
        ("revenge", KeywordUse.SUBJECT, "revenge"),
        ("new york", KeywordUse.SETTING, "New York"),
        ("american south", KeywordUse.SETTING, "the American South"),
        ("1960s", KeywordUse.SETTING, "the 1960s"),
        ("1960s nostalgia", KeywordUse.SUBJECT, "1960s nostalgia"),
        ("black and white", KeywordUse.FORM, "in black and white"),
        ("true story", KeywordUse.FORM, "based on a true story"),
    ],
)
def test_a_keyword_fits_its_sentence(keyword: str, use: KeywordUse, said: str) -> None:
    assert use_of(keyword) is use
    assert spoken(keyword) == said


def test_two_labels_of_one_thing_are_said_once() -> None:
    assert spoken_of(["hand-drawn", "snow", "hand-drawn animation"], KeywordUse.FORM) == ["hand-drawn"]


def test_forms_are_written_small_or_marked_for_translation() -> None:
    assert all(type(spoken(keyword)).__name__ == "Word" for keyword in FORMS)


@pytest.mark.parametrize(
    ("keywords", "ending"),
    [
        (("revenge", "new york"), "revenge, both are set in New York."),
        (("new york", "true story"), "both are set in New York, both are based on a true story."),
        (("based on a novel", "grief"), "grief, both are based on a novel."),
    ],
)
def test_what_two_films_share_is_said_in_english(keywords: tuple[str, ...], ending: str) -> None:
    assert shared(*keywords).endswith(ending)


def test_wishes_are_answered_in_words_that_fit_them() -> None:
    assert "is based on a true story" in wished("true story").replace("something based", "is based")
    assert wished("heist", "true story").endswith("It is also based on a true story, as you wanted.")
    assert wished("heist", "1960s").endswith("It is also set in the 1960s, as you wanted.")
    assert wished("1960s", "heist").endswith("Its themes also include heist.")


def test_a_second_person_is_named_with_what_they_did(by_id: dict[str, Film]) -> None:
    film = replace(SECOND, cast=("Ada",), tones=("tense",))
    because = (
        Evidence(EvidenceKind.TONE, "tense", 0.5, 0.5, signal_id=1),
        Evidence(EvidenceKind.PERSON, "Ada", 0.4, 0.4, signal_id=2),
    )
    assert explain(film, pick(*because), by_id).endswith("And Ada is in it.")
    assert explain(replace(film, directors=("Ada",)), pick(*because), by_id).endswith("And Ada directed it.")


def test_a_few_words_name_the_place() -> None:
    films = {film.id: replace(film, keywords=("new york",)) for film in (FIRST, SECOND)}
    source = Evidence(EvidenceKind.FILM, "First", 0.6, 0.6, signal_id=1, film_id=FIRST.id, themes=("new york",))
    assert short_reason(films[SECOND.id], pick(source), films) == "New York, as in First"
