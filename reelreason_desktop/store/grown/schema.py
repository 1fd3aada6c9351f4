"""The tables of the grown catalogue.

A *link* is what one source says of one film; links with the same `film_id` are one entry. Everything hangs on its
source, so that removing a source takes away exactly what it brought. What a film is called, which ids it has and which
facts are known is always read from its links: provenance cannot be lost.
"""

from __future__ import annotations

from typing import Final

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.store.db import Database

APPLICATION_ID: Final = 0x52524443  # "RRDC"
VERSION: Final = 2

_TABLES: Final = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, path TEXT NOT NULL,
    added_at TEXT NOT NULL, finished_at TEXT, fingerprint TEXT NOT NULL,
    part INTEGER NOT NULL, row INTEGER NOT NULL, counts TEXT NOT NULL);
CREATE TABLE films (id INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE film_names (
    name TEXT PRIMARY KEY, film_id INTEGER NOT NULL REFERENCES films ON DELETE CASCADE);
CREATE INDEX film_names_of_film ON film_names (film_id);
CREATE TABLE links (
    id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE, key TEXT NOT NULL,
    film_id INTEGER REFERENCES films, mention INTEGER NOT NULL, how TEXT NOT NULL, score REAL NOT NULL,
    facts TEXT NOT NULL, retrieved_at TEXT NOT NULL, UNIQUE (source_id, key));
CREATE INDEX links_of_film ON links (film_id);
CREATE TABLE ids (
    scheme TEXT NOT NULL, value TEXT NOT NULL, link_id INTEGER NOT NULL REFERENCES links ON DELETE CASCADE,
    PRIMARY KEY (scheme, value, link_id)) WITHOUT ROWID;
CREATE INDEX ids_of_link ON ids (link_id);
CREATE TABLE title_keys (
    key TEXT NOT NULL, link_id INTEGER NOT NULL REFERENCES links ON DELETE CASCADE,
    PRIMARY KEY (key, link_id)) WITHOUT ROWID;
CREATE INDEX title_keys_of_link ON title_keys (link_id);
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT, link_id INTEGER NOT NULL REFERENCES links ON DELETE CASCADE,
    film_id INTEGER NOT NULL REFERENCES films ON DELETE CASCADE, score REAL NOT NULL, why TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')), UNIQUE (link_id, film_id));
CREATE INDEX reviews_of_film ON reviews (film_id);
CREATE TABLE ratings (
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE, user TEXT NOT NULL, key TEXT NOT NULL,
    stars REAL NOT NULL, at_s INTEGER, PRIMARY KEY (source_id, user, key)) WITHOUT ROWID;
CREATE TABLE tags (
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE, user TEXT NOT NULL, key TEXT NOT NULL,
    tag TEXT NOT NULL, at_s INTEGER, PRIMARY KEY (source_id, user, key, tag)) WITHOUT ROWID;
CREATE TABLE utterances (
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE, dialogue TEXT NOT NULL, turn INTEGER NOT NULL,
    speaker TEXT NOT NULL, text TEXT NOT NULL, films TEXT NOT NULL,
    PRIMARY KEY (source_id, dialogue, turn)) WITHOUT ROWID;
CREATE TABLE emotions (
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE, key TEXT NOT NULL, text TEXT NOT NULL,
    emotions TEXT NOT NULL, PRIMARY KEY (source_id, key)) WITHOUT ROWID;
CREATE TABLE problems (
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE, part TEXT NOT NULL, row INTEGER NOT NULL,
    what TEXT NOT NULL, PRIMARY KEY (source_id, part, row, what)) WITHOUT ROWID;
"""


_SINCE_VERSION_1: Final = """
CREATE TABLE film_names (
    name TEXT PRIMARY KEY, film_id INTEGER NOT NULL REFERENCES films ON DELETE CASCADE);
CREATE INDEX film_names_of_film ON film_names (film_id);
"""


def prepare(db: Database) -> None:
    """Makes the tables in a new file, and checks an old one.

    Raises:
        StoreError: the file belongs to another program or a newer version of this one.
    """
    db.configure()
    with db.transaction():
        application, version = db.rows("PRAGMA application_id")[0][0], db.rows("PRAGMA user_version")[0][0]
        if application == 0 and version == 0 and not db.rows("SELECT 1 FROM sqlite_master LIMIT 1"):
            for statement in _TABLES.strip().split(";\n"):
                db.run(statement)
            db.run(f"PRAGMA application_id = {APPLICATION_ID}")
            db.run(f"PRAGMA user_version = {VERSION}")
        elif application != APPLICATION_ID:
            raise StoreError("The catalogue file was not written by this program.", "Move it away and try again.")
        elif version > VERSION:
            raise StoreError("The catalogue was written by a newer version of the program.", "Update the program.")
        elif version < VERSION:
            for statement in _SINCE_VERSION_1.strip().split(";\n"):
                db.run(statement)
            db.run(f"PRAGMA user_version = {VERSION}")
