"""Films and what is linked to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reelreason_desktop.domain.records import FilmIds, FilmRecord, KnownFilm
from reelreason_desktop.store.db import Database, now, to_text
from reelreason_desktop.store.grown.facts import from_json, ids_of, names_of, to_json


@dataclass(frozen=True, slots=True)
class Link:
    """What a source said of a film before. `film_id` is None while a mention is of no known film."""

    id: int
    film_id: int | None
    mention: bool
    facts: str


def find_link(db: Database, source_id: int, key: str) -> Link | None:
    """The link of a source's film."""
    sql = "SELECT id, film_id, mention, facts FROM links WHERE source_id = ? AND key = ?"
    rows = db.rows(sql, (source_id, key))
    return Link(rows[0][0], rows[0][1], bool(rows[0][2]), rows[0][3]) if rows else None


def new_film(db: Database) -> int:
    """An entry that nothing is linked to yet."""
    return db.run("INSERT INTO films DEFAULT VALUES")


def add_link(
    db: Database,
    source_id: int,
    record: FilmRecord,
    film_id: int | None,
    how: str,
    score: float,
    title_keys: Iterable[str],
) -> int:
    """Keeps what a source says of a film. `how` it was found: `new`, `merge`, `review` or `mention`."""
    link_id = db.run(
        "INSERT INTO links (source_id, key, film_id, mention, how, score, facts, retrieved_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (source_id, record.key, film_id, record.mention, how, score, to_json(record), to_text(now())),
    )
    if not record.mention:
        _index(db, link_id, record.ids, title_keys)
    return link_id


def point_link(db: Database, link_id: int, film_id: int, how: str, score: float) -> None:
    """Says which film a link means."""
    db.run("UPDATE links SET film_id = ?, how = ?, score = ? WHERE id = ?", (film_id, how, score, link_id))


def replace_facts(db: Database, link_id: int, record: FilmRecord, title_keys: Iterable[str]) -> None:
    """Takes in what a source says now; which film it means stays."""
    db.run("UPDATE links SET facts = ?, retrieved_at = ? WHERE id = ?", (to_json(record), to_text(now()), link_id))
    db.run("DELETE FROM ids WHERE link_id = ?", (link_id,))
    db.run("DELETE FROM title_keys WHERE link_id = ?", (link_id,))
    _index(db, link_id, record.ids, title_keys)


def films_with_ids(db: Database, ids: FilmIds) -> tuple[KnownFilm, ...]:
    """Films of which a link has one of these ids."""
    found: set[int] = set()
    for pair in ids.pairs():
        sql = "SELECT film_id FROM ids JOIN links ON links.id = link_id WHERE scheme = ? AND value = ?"
        found.update(row[0] for row in db.rows(sql, pair) if row[0] is not None)
    return known_films(db, found)


def films_with_keys(db: Database, title_keys: Sequence[str]) -> tuple[KnownFilm, ...]:
    """Films of which a link has a title with one of these keys."""
    marks = ", ".join("?" * len(title_keys))
    sql = f"SELECT DISTINCT film_id FROM title_keys JOIN links ON links.id = link_id WHERE title_keys.key IN ({marks})"  # noqa: S608 - question marks only
    return known_films(db, {row[0] for row in db.rows(sql, title_keys) if row[0] is not None})


def known_films(db: Database, film_ids: Collection[int]) -> tuple[KnownFilm, ...]:
    """What all sources together say of films, in id order. Mentions say nothing."""
    return tuple(film for film_id in sorted(film_ids) if (film := _known(db, film_id)) is not None)


def said_of(db: Database, film_id: int) -> list[tuple[str, dict[str, Any]]]:
    """(source, facts) of every description of a film, oldest first. Mentions say nothing."""
    sql = (
        "SELECT sources.name, facts FROM links JOIN sources ON sources.id = source_id"
        " WHERE film_id = ? AND NOT mention ORDER BY links.id"
    )
    return [(row[0], from_json(row[1])) for row in db.rows(sql, (film_id,))]


def _known(db: Database, film_id: int) -> KnownFilm | None:
    rows = said_of(db, film_id)
    said = [facts for _, facts in rows]
    if not said:
        return None
    return KnownFilm(
        film_id,
        tuple(dict.fromkeys(name for facts in said for name in names_of(facts))),
        frozenset(facts["year"] for facts in said if "year" in facts),
        tuple(ids_of(facts) for facts in said),
        frozenset(facts["runtime_min"] for facts in said if "runtime_min" in facts),
        frozenset(genre for facts in said for genre in facts.get("genres", ())),
        frozenset(name for facts in said for name in facts.get("directors", ())),
        frozenset(name for facts in said for name in facts.get("cast", ())),
        frozenset(row[0] for row in rows),
    )


def join_films(db: Database, kept: int, dropped: int) -> None:
    """Makes two entries one: everything linked to `dropped` is linked to `kept`."""
    if kept == dropped:
        return
    db.run("UPDATE links SET film_id = ? WHERE film_id = ?", (kept, dropped))
    db.run("UPDATE OR IGNORE reviews SET film_id = ? WHERE film_id = ?", (kept, dropped))
    db.run("UPDATE film_names SET film_id = ? WHERE film_id = ?", (kept, dropped))
    db.run("DELETE FROM films WHERE id = ?", (dropped,))
    answered = "state = 'open' AND (SELECT film_id FROM links WHERE links.id = link_id) = film_id"
    db.run(f"UPDATE reviews SET state = 'accepted' WHERE film_id = ? AND {answered}", (kept,))  # noqa: S608 - a constant


def drop_empty_films(db: Database) -> int:
    """Removes entries that no source describes any more, and returns how many; mentions of them stay, unlinked."""
    described = "SELECT film_id FROM links WHERE NOT mention AND film_id IS NOT NULL"
    db.run(f"UPDATE links SET film_id = NULL WHERE film_id NOT IN ({described})")  # noqa: S608 - a constant
    before = int(db.rows("SELECT count(*) FROM films")[0][0])
    db.run(f"DELETE FROM films WHERE id NOT IN ({described})")  # noqa: S608 - a constant
    return before - int(db.rows("SELECT count(*) FROM films")[0][0])


def _index(db: Database, link_id: int, ids: FilmIds, title_keys: Iterable[str]) -> None:
    pairs = [(scheme, value, link_id) for scheme, value in ids.pairs()]
    db.run_many("INSERT INTO ids (scheme, value, link_id) VALUES (?, ?, ?)", pairs)
    keys = [(key, link_id) for key in dict.fromkeys(title_keys)]
    db.run_many("INSERT INTO title_keys (key, link_id) VALUES (?, ?)", keys)
