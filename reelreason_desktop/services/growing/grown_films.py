"""The grown catalogue as films of the program: those that can be picked and do not ship, each under a lasting name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from reelreason_desktop.catalogue.grown_films import Facts, can_be_picked, film_of, said_together, slug
from reelreason_desktop.catalogue.sources.shipped import NAME as SHIPPED
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.growing.fame import UNRATED, fame_of_films
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.descriptions import Description, descriptions, rating_counts
from reelreason_desktop.store.grown.film_names import give_names, names_of_films, take_back_names, taken_names


@dataclass(slots=True)
class Left:
    """Films that are left out. `shipped`: the program has its own entry; `thin`: too little is known of them."""

    shipped: int = 0
    thin: int = 0


@dataclass(slots=True)
class GrownFilms:
    """One pass over the grown catalogue.

    `shipped_ids`: of the films that ship, which no other film may be called; `left`: counts, whole after the pass.
    """

    db: Database
    shipped_ids: Collection[str]
    left: Left = field(default_factory=Left)

    def __iter__(self) -> Iterator[Film]:
        """Films in the order of their numbers. Names that are given in the pass are kept at its end."""
        fame = fame_of_films(rating_counts(self.db))
        names, taken = dict(names_of_films(self.db)), taken_names(self.db) | set(self.shipped_ids)
        given: dict[int, str] = {}
        lost: list[str] = []
        for described in descriptions(self.db):
            facts = self._worth(described)
            if facts is None:
                continue
            name = names.get(described.film_id)
            if name is None or name in self.shipped_ids:
                lost += [name] if name else []
                name = given[described.film_id] = _free_name(facts, described.key, taken)
                taken.add(name)
            yield film_of(name, facts, fame.get(described.film_id, UNRATED))
        with self.db.transaction():
            take_back_names(self.db, lost)
            give_names(self.db, given)

    def _worth(self, described: Description) -> Facts | None:
        if SHIPPED in described.sources:
            self.left.shipped += 1
            return None
        facts = said_together(described.said)
        if not can_be_picked(facts):
            self.left.thin += 1
            return None
        return facts


def _free_name(facts: Facts, key: str, taken: Collection[str]) -> str:
    """`heat-1995`, as shipped films are called; with an id of it where another film has that name."""
    plain, year = slug(facts["title"]), facts["year"]
    if plain and f"{plain}-{year}" not in taken:
        return f"{plain}-{year}"
    known = facts.get("imdb") or (f"tmdb{facts['tmdb']}" if "tmdb" in facts else slug(key)) or "film"
    first = "-".join(part for part in (plain, str(known), str(year)) if part)
    name, number = first, 2
    while name in taken:
        name, number = f"{first.removesuffix(f'-{year}')}-{number}-{year}", number + 1
    return name
