"""A shelf of forty films for reading tests: facts are roughly true, overviews are only filler."""
# ruff: noqa: E501 - one film a line reads best

from __future__ import annotations

from typing import Any

from helpers.films import make_film

from reelreason_desktop.domain.films import Collection, Film
from reelreason_desktop.domain.reading import ReadingContext, StandingPick

_ROWS: tuple[tuple[str, int, int, str, str, str, str, int], ...] = (
    # title, year, runtime, genres, people (director first), keywords, tones, min_age
    ("Inception", 2010, 148, "Science Fiction|Action", "Christopher Nolan|Leonardo DiCaprio", "dreams|heist|memory", "mind-bending|stylish", 12),
    ("Goodfellas", 1990, 145, "Crime|Drama", "Martin Scorsese|Ray Liotta|Robert De Niro", "gangsters|mafia", "gritty|stylish", 17),
    ("WALL·E", 2008, 98, "Animation|Science Fiction|Family", "Andrew Stanton|Ben Burtt", "robots|space|first love", "tender|whimsical", 5),
    ("Heat", 1995, 170, "Crime|Thriller", "Michael Mann|Al Pacino|Robert De Niro", "heist|los angeles|police", "stylish|melancholy", 16),
    ("Up", 2009, 96, "Animation|Family|Adventure", "Pete Docter|Ed Asner", "grief|old age|balloons", "bittersweet|warm", 6),
    ("Her", 2013, 126, "Romance|Science Fiction", "Spike Jonze|Joaquin Phoenix", "artificial intelligence|loneliness", "tender|melancholy", 15),
    ("It", 2017, 135, "Horror", "Andy Muschietti|Bill Skarsgård", "clown|childhood|small town", "scary|nostalgic", 16),
    ("Big", 1988, 104, "Comedy|Fantasy", "Penny Marshall|Tom Hanks", "body swap|toys", "warm|funny", 8),
    ("Drive", 2011, 100, "Crime|Drama", "Nicolas Winding Refn|Ryan Gosling", "cars|los angeles", "stylish|dark", 17),
    ("Seven", 1995, 127, "Crime|Mystery|Thriller", "David Fincher|Brad Pitt|Morgan Freeman|Kevin Spacey", "serial killer|detectives", "bleak|disturbing", 17),
    ("Frozen", 2013, 102, "Animation|Family|Musical", "Jennifer Lee|Idina Menzel", "sisters|siblings|magic|snow", "warm|playful", 5),
    ("Brave", 2012, 93, "Animation|Family|Fantasy", "Brenda Chapman|Kelly Macdonald", "mother and daughter|scotland", "warm|rousing", 6),
    ("M", 1931, 117, "Crime|Thriller", "Fritz Lang|Peter Lorre", "serial killer|berlin", "dark|suspenseful", 14),
    ("Titanic", 1997, 194, "Romance|Drama", "James Cameron|Leonardo DiCaprio|Kate Winslet", "ship|first love|disaster", "romantic|epic", 12),
    ("The Godfather", 1972, 175, "Crime|Drama", "Francis Ford Coppola|Al Pacino", "mafia|brothers|siblings", "dark|epic", 16),
    ("The Godfather Part II", 1974, 202, "Crime|Drama", "Francis Ford Coppola|Al Pacino|Robert De Niro", "mafia|brothers|siblings", "dark|epic", 16),
    ("The Shawshank Redemption", 1994, 142, "Drama", "Frank Darabont|Tim Robbins|Morgan Freeman", "prison|friendship|hope", "uplifting|bittersweet", 15),
    ("The Matrix", 1999, 136, "Science Fiction|Action", "Lana Wachowski|Keanu Reeves", "simulated reality|chosen one", "mind-bending|stylish", 14),
    ("Star Wars: Episode IV – A New Hope", 1977, 121, "Science Fiction|Adventure", "George Lucas|Harrison Ford", "space|rebellion", "rousing|epic", 8),
    ("Star Wars: Episode V – The Empire Strikes Back", 1980, 124, "Science Fiction|Adventure", "Irvin Kershner|Harrison Ford", "space|siblings", "epic|dark", 8),
    ("The Lord of the Rings: The Fellowship of the Ring", 2001, 178, "Fantasy|Adventure", "Peter Jackson|Elijah Wood|Orlando Bloom", "quest|magic", "epic|rousing", 11),
    ("Toy Story", 1995, 81, "Animation|Family|Comedy", "John Lasseter|Tom Hanks", "toys|friendship", "playful|warm", 4),
    ("Toy Story 2", 1999, 92, "Animation|Family|Comedy", "John Lasseter|Tom Hanks", "toys|friendship", "playful|warm", 4),
    ("Alien", 1979, 117, "Horror|Science Fiction", "Ridley Scott|Sigourney Weaver", "aliens|spaceship", "scary|suspenseful", 16),
    ("Contact", 1997, 150, "Science Fiction|Drama", "Robert Zemeckis|Jodie Foster", "aliens|faith", "cerebral|epic", 10),
    ("Emma", 1996, 121, "Romance|Comedy", "Douglas McGrath|Gwyneth Paltrow", "matchmaking", "romantic|witty", 8),
    ("Emma.", 2020, 124, "Romance|Comedy", "Autumn de Wilde|Anya Taylor-Joy", "matchmaking", "romantic|stylish", 8),
    ("Jurassic Park", 1993, 127, "Adventure|Science Fiction", "Steven Spielberg|Sam Neill", "dinosaurs|island", "exhilarating|scary", 10),
    ("King Kong", 2005, 187, "Adventure|Drama", "Peter Jackson|Naomi Watts", "dinosaurs|island|apes", "epic|melancholy", 12),
    ("Saw", 2004, 103, "Horror|Thriller", "James Wan|Cary Elwes", "torture|puzzle", "disturbing|scary", 18),
    ("Saw II", 2005, 93, "Horror|Thriller", "Darren Lynn Bousman|Donnie Wahlberg", "torture|puzzle", "disturbing|scary", 18),
    ("Amélie", 2001, 122, "Romance|Comedy", "Jean-Pierre Jeunet|Audrey Tautou", "paris|loneliness", "whimsical|warm", 13),
    ("Parasite", 2019, 132, "Thriller|Drama", "Bong Joon-ho|Song Kang-ho", "class divide|siblings", "dark|satirical", 15),
    ("Spirited Away", 2001, 125, "Animation|Fantasy|Family", "Hayao Miyazaki|Rumi Hiiragi", "spirits|bathhouse", "whimsical|dreamlike", 8),
    ("Dumb and Dumber", 1994, 107, "Comedy", "Peter Farrelly|Jim Carrey|Jeff Daniels", "road trip|friendship", "silly|funny", 12),
    ("The Shining", 1980, 146, "Horror", "Stanley Kubrick|Jack Nicholson", "hotel|isolation|snow", "eerie|scary", 17),
    ("2001: A Space Odyssey", 1968, 149, "Science Fiction", "Stanley Kubrick|Keir Dullea", "space|artificial intelligence", "meditative|cerebral", 9),
    ("Bridesmaids", 2011, 125, "Comedy", "Paul Feig|Kristen Wiig", "wedding|friendship|women", "funny|warm", 16),
    ("Iron Man", 2008, 126, "Action|Science Fiction", "Jon Favreau|Robert Downey Jr.", "superheroes|inventor", "playful|exhilarating", 11),
    ("Monsters, Inc.", 2001, 92, "Animation|Family|Comedy", "Pete Docter|John Goodman", "monsters|friendship", "playful|warm", 4),
    ("Crazy, Stupid, Love.", 2011, 118, "Comedy|Romance", "Glenn Ficarra|Steve Carell|Ryan Gosling", "divorce|dating", "warm|funny", 13),
    ("Singin' in the Rain", 1952, 103, "Musical|Comedy", "Gene Kelly|Debbie Reynolds", "hollywood|songs", "uplifting|playful", 6),
)  # fmt: skip

_COLLECTIONS = {
    "The Godfather": ("The Godfather", 1), "The Godfather Part II": ("The Godfather", 2),
    "Star Wars: Episode IV – A New Hope": ("Star Wars", 1),
    "Star Wars: Episode V – The Empire Strikes Back": ("Star Wars", 2),
    "The Lord of the Rings: The Fellowship of the Ring": ("The Lord of the Rings", 1),
    "Toy Story": ("Toy Story", 1), "Toy Story 2": ("Toy Story", 2), "Saw": ("Saw", 1), "Saw II": ("Saw", 2),
    "Iron Man": ("Marvel Cinematic Universe", 1), "The Matrix": ("The Matrix", 1), "Alien": ("Alien", 1),
}  # fmt: skip
_ORIGINS = {
    "Amélie": ("French", "France"), "Parasite": ("Korean", "South Korea"), "Spirited Away": ("Japanese", "Japan"),
    "M": ("German", "Germany"), "Emma": ("English", "United Kingdom"),
}  # fmt: skip
_ORIGINAL_TITLES = {"Amélie": "Le Fabuleux Destin d'Amélie Poulain", "Spirited Away": "Sen to Chihiro no kamikakushi"}
_NOTES = {"Toy Story": (), "Heat": ("violence", "language"), "Up": ("grief",), "Drive": ("gore", "violence")}


def shelf() -> tuple[Film, ...]:
    """All films of the shelf."""
    return tuple(_film(*row) for row in _ROWS)


def on_screen(*titles: str) -> ReadingContext:
    """A context in which these films are the standing picks, in this order; the year is 2026."""
    films = {film.title: film for film in shelf()}
    return ReadingContext(
        tuple(
            StandingPick(f.id, f.title, f.year, f.runtime_min, f.min_age, f.content_notes)
            for f in (films[title] for title in titles)
        )
    )


def _film(
    title: str, year: int, runtime_min: int, genres: str, people: str, keywords: str, tones: str, min_age: int
) -> Film:
    director, *cast = people.split("|")
    language, country = _ORIGINS.get(title, ("English", "United States"))
    values: dict[str, Any] = {
        "title": title,
        "year": year,
        "runtime_min": runtime_min,
        "genres": tuple(genres.split("|")),
        "directors": (director,),
        "cast": tuple(cast),
        "overview": "A night of rain and big plans, told with a warm heart and an eye for the drive to be brave.",
        "keywords": tuple(keywords.split("|")),
        "tones": tuple(tones.split("|")),
        "min_age": min_age,
        "content_notes": _NOTES.get(title, ("mild violence",)),
        "languages": (language,),
        "countries": (country,),
        "fame": 3 if title in {"M", "Her", "Emma", "Emma."} else 5,
        "original_title": _ORIGINAL_TITLES.get(title),
    }
    if title in _COLLECTIONS:
        values["collection"] = Collection(*_COLLECTIONS[title])
    return make_film(**values)
