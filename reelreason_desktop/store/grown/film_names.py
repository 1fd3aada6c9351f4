"""What a film is called everywhere else in the program: once given, a name stays with its film."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reelreason_desktop.store.db import Database


def names_of_films(db: Database) -> Mapping[int, str]:
    """Film to its name. A film that was two keeps the older name; the younger one is not given away again."""
    return dict(db.rows("SELECT film_id, name FROM film_names ORDER BY rowid DESC"))


def taken_names(db: Database) -> set[str]:
    """All names that were given."""
    return {row[0] for row in db.rows("SELECT name FROM film_names")}


def give_names(db: Database, names: Mapping[int, str]) -> None:
    """Keeps the names of films that had none."""
    db.run_many("INSERT INTO film_names (name, film_id) VALUES (?, ?)", [(n, f) for f, n in names.items()])


def take_back_names(db: Database, names: Collection[str]) -> None:
    """Forgets names that turned out to belong to others."""
    db.run_many("DELETE FROM film_names WHERE name = ?", [(name,) for name in names])
