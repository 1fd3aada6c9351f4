"""What is felt about films and people, and how far "not" reaches."""

from __future__ import annotations

import pytest

from reelreason_desktop.conversation.clauses import Clauses, Mode
from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.reading import WishKind


def feelings(reader: Reader, text: str) -> str:
    """`Inception+ Titanic-`: liked +, disliked -, neutral =, not seen ?."""
    signs = {"liked": "+", "disliked": "-", "neutral": "="}
    return " ".join(f"{m.surface}{signs[m.sentiment]}{'' if m.seen else '?'}" for m in reader.read(text).titles)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I loved Heat but hated Titanic", "Heat+ Titanic-"),
        ("I loved Inception and I hate Titanic", "Inception+ Titanic-"),
        ("like Inception but funnier", "Inception+"),
        ("something like Inception but funnier", "Inception+"),
        ("more films similar to Heat", "Heat+"),
        ("Inception bored me", "Inception-"),
        ("Titanic was too long. Heat never gets old.", "Titanic- Heat+"),
        ("Heat and Up are my favourites", "Heat+ Up+"),
        ("I saw Heat and loved it", "Heat+"),
        ("I watched Heat last night and it was brilliant", "Heat+"),
        ("I saw Titanic, didn't like it", "Titanic-"),
        ("anything but Titanic", "Titanic-"),
        ("nothing like Alien", "Alien-"),
        ("Nothing too cheesy like Titanic", "Titanic-"),
        ("something like Heat rather than Titanic", "Heat+ Titanic-"),
        ("rather than Titanic, something like Heat", "Titanic- Heat+"),
        ("I didn't like Titanic, Alien or Inception", "Titanic- Alien- Inception-"),
        ("I never liked Titanic", "Titanic-"),
        ("I can't stand Titanic", "Titanic-"),
        ("tired of watching Toy Story", "Toy Story-"),
        ("Parasite wasn't for me", "Parasite-"),
        ("loved Alien, Titanic not so much", "Alien+ Titanic-"),
        ("I want to see Titanic", "Titanic=?"),
        ("I would like to watch Titanic tonight", "Titanic=?"),
        ("I haven't seen Heat", "Heat=?"),
        ("I have never seen The Godfather", "The Godfather=?"),
        ("Have you seen Titanic?", "Titanic=?"),
        ("I've seen Titanic", "Titanic="),
        ("lighter than Titanic please", "Titanic="),
        ("we watched Titanic yesterday", "Titanic="),
        ("anything with Brad Pitt except Seven", "Seven="),
        ("I can't get enough of Inception", "Inception+"),
        ("Inception, Goodfellas, WALL-E", "Inception+ Goodfellas+ WALL-E+"),
        ("not Titanic, but Heat", "Titanic- Heat+"),
        ("The Shining was not bad", "The Shining+"),
    ],
)
def test_feelings_about_films(reader: Reader, text: str, expected: str) -> None:
    assert feelings(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "negated", "free"),
    [
        ("no horror but comedies", ["horror"], ["comedies"]),
        ("comedies, not horror", ["horror"], ["comedies"]),
        ("no horror, gore or drugs", ["horror", "gore", "drugs"], []),
        ("no horror, something funny", ["horror"], ["funny"]),
        ("no horror and something funny", ["horror"], ["funny"]),
        ("no horror. Funny please", ["horror"], ["Funny"]),
        ("I don't like sad endings, I like dragons", ["sad", "endings"], ["dragons"]),
        ("a thriller without blood", ["blood"], ["thriller"]),
        ("anything but horror", ["horror"], []),
        ("less talk, more action", ["talk"], ["action"]),
        ("too slow", ["slow"], []),
        ("action rather than romance", ["romance"], ["action"]),
        ("not only comedies", [], ["comedies"]),
        ("I don't mind violence", [], ["violence"]),
        ("I can't wait for dragons", [], ["dragons"]),
        ("why not dragons", [], ["dragons"]),
        ("kids' stuff, I don't like", ["stuff"], []),
        ("musicals are not my thing", ["musicals"], []),
        ("not a fan of dragons. Or wizards.", ["dragons", "wizards"], []),
        ("not dark just funny", ["dark"], ["funny"]),
    ],
)
def test_scope_of_negation(text: str, negated: list[str], free: list[str]) -> None:
    clauses = Clauses(text.lower())
    assert [w for w in negated if not clauses.negated(text.index(w))] == []
    assert [w for w in free if clauses.negated(text.index(w))] == []


@pytest.mark.parametrize(
    ("text", "word", "mode"),
    [
        ("I love thrillers", "thrillers", Mode.TASTE),
        ("show me thrillers", "thrillers", Mode.REQUEST),
        ("a thriller", "thriller", Mode.REQUEST),
        ("I'd like a thriller", "thriller", Mode.REQUEST),
        ("I feel like a thriller", "thriller", Mode.REQUEST),
        ("I loved the old ones, a thriller please", "thriller", Mode.REQUEST),
        ("thrillers are my favourite", "thrillers", Mode.TASTE),
        ("my brother wrote a thriller", "thriller", Mode.OTHER),
    ],
)
def test_asked_for_or_told(text: str, word: str, mode: Mode) -> None:
    assert Clauses(text.lower()).mode(text.index(word)) is mode


@pytest.mark.parametrize(
    ("text", "name", "exclude"),
    [
        ("something with Tom Hanks", "Tom Hanks", False),
        ("with tom hanks please", "Tom Hanks", False),
        ("a Kubrick film", "Stanley Kubrick", False),
        ("maybe with Ryan Gosling", "Ryan Gosling", False),
        ("I can't stand jim carry", "Jim Carrey", True),
        ("I don't really like Orlando Bloom though", "Orlando Bloom", True),
        ("not a big Spacey fan", "Kevin Spacey", True),
        ("no DiCaprio please", "Leonardo DiCaprio", True),
    ],
)
def test_people_as_limits(reader: Reader, text: str, name: str, exclude: bool) -> None:
    (limit,) = reader.read(text).constraints
    assert (limit.kind, limit.values, limit.exclude) == (ConstraintKind.PERSON, (name,), exclude)


@pytest.mark.parametrize("text", ["directed by Nolan", "a film by Christopher Nolan"])
def test_a_film_by_a_director_is_one_they_directed(reader: Reader, text: str) -> None:
    (limit,) = reader.read(text).constraints
    assert (limit.kind, limit.values) == (ConstraintKind.DIRECTOR, ("Christopher Nolan",))


def test_a_film_by_an_actor_is_one_with_them(reader: Reader) -> None:
    (limit,) = reader.read("something by Tom Hanks").constraints
    assert (limit.kind, limit.label) == (ConstraintKind.PERSON, "by Tom Hanks")


@pytest.mark.parametrize(
    "text", ["I like Tom Hanks", "I'm a Tom Hanks fan", "Tom Hanks is my favourite actor", "I love Hanks"]
)
def test_people_as_wishes(reader: Reader, text: str) -> None:
    (wish,) = reader.read(text).wishes
    assert (wish.kind, wish.value, wish.strength) == (WishKind.PERSON, "Tom Hanks", 1.0)


def test_either_person_will_do(reader: Reader) -> None:
    (limit,) = reader.read("a film with Al Pacino or Robert De Niro").constraints
    assert limit.values == ("Al Pacino", "Robert De Niro")


@pytest.mark.parametrize(
    "text", ["the mann act", "a lee shore", "she hanks the yarn", "scott free", "Jackson, Mississippi"]
)
def test_surnames_alone_are_only_words(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert not [c for c in reading.constraints if c.kind is ConstraintKind.PERSON]
    assert not [w for w in reading.wishes if w.kind is WishKind.PERSON]
