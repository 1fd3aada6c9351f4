"""Hard limits: each is written as the key of the constraint it must become."""

from __future__ import annotations

import pytest
from helpers.shelf import on_screen, shelf

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.reading import ReadingContext


def keys(reader: Reader, text: str, context: ReadingContext | None = None) -> list[str]:
    return sorted(c.key for c in reader.read(text, context).constraints)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("something from the 90s", "year:1990..1999"),
        ("a movie of the nineties", "year:1990..1999"),
        ("1980s please", "year:1980..1989"),
        ("'70s", "year:1970..1979"),
        ("early 90s", "year:1990..1994"),
        ("late 2000s", "year:2005..2009"),
        ("80s or 90s", "year:1980..1999"),
        ("from 1994", "year:1994..1994"),
        ("1994", "year:1994..1994"),
        ("before 1990", "year:None..1989"),
        ("before the 80s", "year:None..1979"),
        ("after 1990", "year:1991..None"),
        ("since 1990", "year:1990..None"),
        ("from 1990 on", "year:1990..None"),
        ("nothing after 1990", "year:None..1990"),
        ("nothing before 1990", "year:1990..None"),
        ("nothing older than 1990", "year:1990..None"),
        ("between 1970 and 1985", "year:1970..1985"),
        ("1970-1985", "year:1970..1985"),
        ("made after 1980 but before 1990", "year:1981..1989"),
        ("something recent", "year:2018..None"),
        ("a new movie", "year:2018..None"),
        ("from the last 10 years", "year:2016..None"),
        ("from the last three years", "year:2023..None"),
        ("old movies", "year:None..1979"),
        ("classics", "year:None..1979"),
        ("golden age hollywood", "year:None..1959"),
        ("not from the 80s", "year:-1980..1989"),
        ("nothing old", None),
        ("under two hours", "runtime_min:None..119"),
        ("less than 90 minutes", "runtime_min:None..89"),
        ("no longer than 90 minutes", "runtime_min:None..90"),
        ("nothing over two hours", "runtime_min:None..120"),
        ("two hours max", "runtime_min:None..120"),
        ("1h45 at most", "runtime_min:None..105"),
        ("an hour and a half tops", "runtime_min:None..90"),
        ("over 3 hours", "runtime_min:181..None"),
        ("at least two and a half hours", "runtime_min:150..None"),
        ("a 90-minute film", "runtime_min:75..105"),
        ("something short", "runtime_min:None..95"),
        ("nothing too long", "runtime_min:None..120"),
        ("not so long please", "runtime_min:None..120"),
        ("for my 8-year-old", "min_age:None..8"),
        ("for a six-year-old", "min_age:None..6"),
        ("for kids aged 7", "min_age:None..7"),
        ("my kids are 6 and 9", "min_age:None..6"),
        ("for my daughter who is 7", "min_age:None..7"),
        ("for kids", "min_age:None..8"),
        ("kid-friendly", "min_age:None..8"),
        ("a family movie", "min_age:None..10"),
        ("for my teenagers", "min_age:None..13"),
        ("no R-rated movies", "min_age:None..13"),
        ("PG-13 at most", "min_age:None..13"),
        ("kid movies, I don't like", "min_age:10..None"),
        ("no gore", "content_notes:-gore"),
        ("nothing violent", "content_notes:-gore|violence"),
        ("less violent", "content_notes:-gore|violence"),
        ("no violence at all", "content_notes:-gore|mild violence|violence"),
        ("no sex or nudity", "content_notes:-nudity|sex"),
        ("no drugs or alcohol", "content_notes:-drugs"),
        ("without swearing", "content_notes:-language"),
        ("keep it clean", "content_notes:-drugs|gore|language|nudity|sex|violence"),
        ("no dead dogs", "content_notes:-animal death"),
        ("no horror", "genres:-Horror"),
        ("I hate musicals", "genres:-Musical"),
        ("show me a thriller", "genres:+Thriller"),
        ("sci-fi please", "genres:+Science Fiction"),
        ("science fiction", "genres:+Science Fiction"),
        ("a scary movie", "genres:+Horror"),
        ("a cartoon", "genres:+Animation"),
        ("comedy or drama", "genres:+Comedy|Drama"),
        ("show me comedies and dramas", "genres:+Comedy|Drama"),
        ("in French", "languages:+French"),
        ("foreign language", "languages:-English"),
        ("no subtitles", "languages:+English"),
        ("not in the mood for subtitles", "languages:+English"),
        ("not American", "countries:-United States"),
        ("British films", "countries:+United Kingdom"),
        ("no dinosaurs", "keywords:-dinosaurs"),
        ("without any dinosaur", "keywords:-dinosaurs"),
        ("no Marvel", "collection:-Marvel Cinematic Universe"),
        ("show me the Star Wars movies", "collection:+Star Wars"),
        ("hidden gems", "fame:None..3"),
        ("something well-known", "fame:4..None"),
    ],
)
def test_one_limit(reader: Reader, text: str, key: str | None) -> None:
    assert keys(reader, text) == ([key] if key else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rom-com", ["genres:+Comedy", "genres:+Romance"]),
        ("a thriller but not too scary", ["genres:+Thriller", "genres:-Horror", "tones:-scary"]),
        ("Japanese films", ["countries:+Japan", "languages:+Japanese"]),
        ("Korean thriller", ["countries:+South Korea", "genres:+Thriller", "languages:+Korean"]),
        ("no horror, gore or drugs", ["content_notes:-drugs", "content_notes:-gore", "genres:-Horror"]),
        (
            "a funny sci-fi film from the 80s under 2h",
            ["genres:+Science Fiction", "runtime_min:None..119", "year:1980..1989"],
        ),
        ("old comedies", ["genres:+Comedy", "year:None..1979"]),
        ("a new thriller", ["genres:+Thriller", "year:2018..None"]),
        ("a short drama", ["genres:+Drama", "runtime_min:None..95"]),
        ("a long drama", ["genres:+Drama", "runtime_min:150..None"]),
        ("something with Al Pacino and Robert De Niro", ["people:+Al Pacino", "people:+Robert De Niro"]),
        ("horror, but not too scary", ["genres:+Horror", "tones:-scary"]),
    ],
)
def test_several_limits(reader: Reader, text: str, expected: list[str]) -> None:
    assert keys(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I love thrillers",
        "I grew up with 80s movies",
        "I have a soft spot for siblings",
        "my kids gave me a mug",
        "when I was a kid I had a dog",
        "I am in my 30s",
        "new york stories",
        "a long time ago",
        "I don't mind violence",
        "not necessarily horror",
        "I was born in 1990",
        "the movie was about an old friend",
        "Titanic was too long",
        "I hated The Godfather",
        "I've watched everything by Nolan",
        "I love it when a plan comes together",
    ],
)
def test_told_or_mentioned_is_no_limit(reader: Reader, text: str) -> None:
    assert keys(reader, text) == []


def test_exclusion_of_years_leaves_the_rest(reader: Reader) -> None:
    constraints = reader.read("nothing from the 90s").constraints
    admitted = {film.year for film in shelf() if all(limit.admits(film) for limit in constraints)}
    assert admitted
    assert not admitted & set(range(1990, 2000))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("something older", "year:None..1989"),
        ("newer", "year:2011..None"),
        ("shorter please", "runtime_min:None..144"),
        ("something longer", "runtime_min:171..None"),
        ("for younger kids", "min_age:None..11"),
    ],
)
def test_relative_to_the_picks(reader: Reader, text: str, key: str) -> None:
    assert keys(reader, text, on_screen("Inception", "Goodfellas", "Heat")) == [key]


def test_relative_without_room_falls_back_to_the_median(reader: Reader) -> None:
    assert keys(reader, "older", on_screen("M", "Heat", "Inception")) == ["year:None..1994"]


def test_relative_without_picks_is_still_sensible(reader: Reader) -> None:
    assert keys(reader, "older if possible") == ["year:None..1996"]
    assert keys(reader, "newer") == ["year:2018..None"]


def test_relative_to_a_film_just_named(reader: Reader) -> None:
    assert keys(reader, "like Heat but newer", on_screen("Inception")) == ["year:1996..None"]


def test_less_violent_than_gentle_picks(reader: Reader) -> None:
    assert keys(reader, "less violent", on_screen("Inception", "Big")) == ["content_notes:-gore|mild violence|violence"]


@pytest.mark.parametrize(
    ("text", "clears"),
    [
        ("any year is fine", ("year",)),
        ("forget the year", ("year",)),
        ("no limit on length", ("runtime_min",)),
        ("length doesn't matter", ("runtime_min",)),
        ("any genre", ("genres",)),
        ("the kids are asleep", ("min_age",)),
    ],
)
def test_limits_lifted(reader: Reader, text: str, clears: tuple[str, ...]) -> None:
    reading = reader.read(text)
    assert reading.clears == clears
    assert reading.constraints == ()


def test_everything_lifted(reader: Reader) -> None:
    assert len(reader.read("forget all limits").clears) > 5


def test_labels_say_what_the_chip_means(reader: Reader) -> None:
    labels = {
        c.label for c in reader.read("a classic comedy from France, under 2h, no horror, with Tom Hanks").constraints
    }
    assert {"comedy", "1979 or older", "from France", "under 2 h", "no horror", "with Tom Hanks"} <= labels
