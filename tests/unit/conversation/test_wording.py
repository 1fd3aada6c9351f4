"""Reasons in words say what the evidence says, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reelreason_desktop.conversation.drafts import Draft, name, names, quoted
from reelreason_desktop.conversation.wording import STARTING_POINT, counterfactual_sentence, explain, short_reason
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Phrase, ordinal, series
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Pick


def make_pick(film_id: str, *because: Evidence, what_if: Counterfactual | None = None) -> Pick:
    ordered = tuple(sorted(because, key=lambda e: -e.contribution))
    return Pick(film_id, sum(e.contribution for e in because), 2, 4.1, ordered, what_if)


PRIOR = Evidence(EvidenceKind.PRIOR, "well known", 0.2, 0.2)
GODFATHER = "the-godfather-1972"
FROM_GODFATHER = Evidence(
    EvidenceKind.FILM, "The Godfather", 0.6, 0.6, signal_id=1, film_id=GODFATHER,
    people=("Francis Ford Coppola", "Al Pacino"), themes=("mafia", "siblings", "Crime"),
)  # fmt: skip
PART_2 = "the-godfather-part-ii-1974"


def test_a_film_is_named_with_what_both_share(by_id: dict[str, Film]) -> None:
    text = explain(by_id[PART_2], make_pick(PART_2, FROM_GODFATHER, PRIOR), by_id)
    assert "The Godfather" in text
    assert "Francis Ford Coppola directed both" in text
    assert "mafia and siblings" in text


def test_loved_is_said_only_of_films_that_are_loved(by_id: dict[str, Film]) -> None:
    film, pick = by_id[PART_2], make_pick(PART_2, FROM_GODFATHER)
    assert "love" in explain(film, pick, by_id, loved={GODFATHER})
    assert "love" not in explain(film, pick, by_id, loved={"heat-1995"})
    assert "love" not in explain(film, pick, by_id)


def test_nothing_is_claimed_that_the_films_do_not_share(by_id: dict[str, Film]) -> None:
    bare = replace(FROM_GODFATHER, people=(), themes=())
    text = explain(by_id["bridesmaids-2011"], make_pick("bridesmaids-2011", bare), by_id)
    assert text == "Of everything you told me, The Godfather pulls hardest in this direction."


def test_a_film_that_was_not_liked_is_never_said_to_be_near(by_id: dict[str, Film]) -> None:
    film, avoided = by_id[PART_2], replace(FROM_GODFATHER, unwanted=True)
    pick = make_pick(PART_2, avoided, PRIOR)
    assert explain(film, pick, by_id) == ("You did not like The Godfather: this is less like it than most films are.")
    assert short_reason(film, pick, by_id) == "not much like The Godfather"
    wish = Evidence(EvidenceKind.KEYWORD, "siblings", 0.9, 0.6, signal_id=2)
    second = explain(film, make_pick(PART_2, wish, avoided), by_id)
    assert second.endswith("It is also further than most from The Godfather, which you did not like.")
    against = replace(avoided, contribution=-0.5, share=-0.4)
    admitted = explain(film, make_pick(PART_2, wish, against), by_id)
    assert admitted.endswith("It made the list even though it is like The Godfather, which you did not like.")


def test_shared_tones_are_computed_from_the_films(by_id: dict[str, Film]) -> None:
    source = Evidence(EvidenceKind.FILM, "WALL·E", 0.5, 0.5, signal_id=1, film_id="wall-e-2008")
    assert "both are tender" in explain(by_id["her-2013"], make_pick("her-2013", source), by_id)


def test_a_wish_the_film_fulfils(by_id: dict[str, Film]) -> None:
    wish = Evidence(EvidenceKind.KEYWORD, "siblings", 0.4, 0.6, signal_id=1)
    assert "siblings" in explain(by_id["parasite-2019"], make_pick("parasite-2019", wish), by_id)
    assert "keeps clear" not in explain(by_id["parasite-2019"], make_pick("parasite-2019", wish), by_id)


def test_a_wish_for_less_of_something(by_id: dict[str, Film]) -> None:
    wish = Evidence(EvidenceKind.GENRE, "Horror", 0.4, 0.6, signal_id=1, unwanted=True)
    assert explain(by_id["up-2009"], make_pick("up-2009", wish), by_id) == "It keeps clear of horror, as you asked."


def test_a_relative_of_the_wished_tone_is_not_called_the_tone(by_id: dict[str, Film]) -> None:
    wish = Evidence(EvidenceKind.TONE, "funny", 0.4, 0.6, signal_id=1)
    assert explain(by_id["up-2009"], make_pick("up-2009", wish), by_id) == "It comes close to something funny."


def test_what_speaks_against_the_film_is_named(by_id: dict[str, Film]) -> None:
    against = Evidence(EvidenceKind.FILM, "Titanic", -0.2, -0.2, signal_id=2, film_id="titanic-1997")
    text = explain(by_id[PART_2], make_pick(PART_2, FROM_GODFATHER, against), by_id)
    assert text.endswith("It made the list even though Titanic pulls the other way.")


def test_tiny_contributions_are_not_reasons(by_id: dict[str, Film]) -> None:
    tiny = replace(FROM_GODFATHER, contribution=0.01, share=0.01)
    assert explain(by_id[PART_2], make_pick(PART_2, tiny, PRIOR), by_id) == STARTING_POINT


def test_without_any_evidence_no_fame_is_claimed(by_id: dict[str, Film]) -> None:
    unknown = replace(PRIOR, contribution=-0.2, share=-0.2)
    text = explain(by_id["m-1931"], make_pick("m-1931", unknown), by_id)
    assert "known" not in text
    assert "gets personal" in text


def test_words_are_quoted(by_id: dict[str, Film]) -> None:
    message = Evidence(EvidenceKind.MESSAGE, "gritty crime in big cities", 0.5, 0.5, signal_id=1)
    assert "“gritty crime in big cities”" in explain(by_id["heat-1995"], make_pick("heat-1995", message), by_id)


def test_the_same_pick_is_always_worded_alike_but_films_differ(by_id: dict[str, Film]) -> None:
    wish = Evidence(EvidenceKind.KEYWORD, "friendship", 0.4, 0.6, signal_id=1)
    texts = {film.id: explain(film, make_pick(film.id, wish), by_id) for film in by_id.values()}
    assert texts == {film.id: explain(film, make_pick(film.id, wish), by_id) for film in by_id.values()}
    assert len({texts[film.id] for film in by_id.values() if "friendship" in film.keywords}) > 1


@pytest.mark.parametrize(
    ("rank", "without", "sentence"),
    [
        (2, 31, "Without The Godfather this would fall from 2nd to 31st."),
        (1, 112, "Without The Godfather this would fall from 1st to 112th."),
        (2, 2, ""),
        (3, 1, ""),
    ],
)
def test_counterfactual(rank: int, without: int, sentence: str) -> None:
    what_if = Counterfactual(1, "The Godfather", rank, without)
    assert counterfactual_sentence(make_pick(PART_2, FROM_GODFATHER, what_if=what_if)) == sentence


def test_counterfactual_of_a_wish_and_of_words() -> None:
    wish = Evidence(EvidenceKind.TONE, "dark", 0.4, 0.6, signal_id=7)
    pick = make_pick(PART_2, wish, what_if=Counterfactual(7, "dark", 1, 9))
    assert counterfactual_sentence(pick) == "Without your wish for something dark this would fall from 1st to 9th."
    words = Evidence(EvidenceKind.MESSAGE, "slow nights", 0.4, 0.6, signal_id=8)
    pick = make_pick(PART_2, words, what_if=Counterfactual(8, "slow nights", 1, 9))
    assert counterfactual_sentence(pick) == "Without your words “slow nights” this would fall from 1st to 9th."
    assert counterfactual_sentence(make_pick(PART_2, words)) == ""
    less = Evidence(EvidenceKind.TONE, "sad", 0.4, 0.6, signal_id=9, unwanted=True)
    pick = make_pick(PART_2, less, what_if=Counterfactual(9, "sad", 1, 9))
    said = "Without your wish to keep clear of something sad this would fall from 1st to 9th."
    assert counterfactual_sentence(pick) == said
    pick = make_pick(PART_2, wish, what_if=Counterfactual(7, "dark and slow", 1, 9, whole_message=True))
    assert counterfactual_sentence(pick) == "Without your words “dark and slow” this would fall from 1st to 9th."


def test_short_reason(by_id: dict[str, Film]) -> None:
    pick = make_pick(PART_2, FROM_GODFATHER, PRIOR)
    assert short_reason(by_id[PART_2], pick, by_id) == "Francis Ford Coppola again, as in The Godfather"
    assert short_reason(by_id[PART_2], make_pick(PART_2, PRIOR), by_id) == ""


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (1032, "1,032nd"),
    ],
)
def test_ordinals(n: int, text: str) -> None:
    assert ordinal(n) == text


def test_lists_and_quotes() -> None:
    assert [series(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert quoted("a  long\nline " * 20, 20) == "“a long line a long…”"


def test_links_point_at_titles(by_id: dict[str, Film]) -> None:
    heat, up = by_id["heat-1995"], by_id["up-2009"]
    worded = Draft().say(Phrase("See {}.", names([heat, up]))).say(Phrase("{} is long.", name(heat))).done()
    assert worded.text == "See Heat and Up. Heat is long."
    assert [(film_id, worded.text[a:b]) for film_id, a, b in worded.links] == [
        ("heat-1995", "Heat"),
        ("up-2009", "Up"),
        ("heat-1995", "Heat"),
    ]
