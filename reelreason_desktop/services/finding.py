"""Searching films by words: titles, people, keywords and years, as they are typed and in spite of typing errors."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import NO_ROWS, Rows

_WORD: Final = re.compile(r"\w+")
_MAX_WORDS: Final = 12
"""A pasted page is searched for by its first words."""
_MAX_LETTERS: Final = 40
_SIMILAR: Final = 72.0
"""From this similarity, 0 to 100, a word of the catalogue may be what was meant."""
_SCHEMA: Final = """
CREATE VIRTUAL TABLE films USING fts5(
    title, original, people, keywords, collection, year,
    content='', prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE words USING fts5vocab(films, row);
"""
_SEARCH: Final = "SELECT rowid, bm25(films, 12.0, 8.0, 5.0, 2.0, 3.0, 6.0) FROM films WHERE films MATCH ?"
"""The weights are those of the columns above."""
_FAME_BONUS: Final = 0.6
_WHOLE_TITLE_BONUS: Final = 20.0
_TITLE_START_BONUS: Final = 6.0


@dataclass(frozen=True)
class Found:
    """What a search brought.

    `rows`: rows of the films, best first. `corrected`: the words that were searched for instead of the typed ones.
    """

    rows: Rows
    corrected: str | None = None


class FilmFinder:
    """A full-text index over films (SQLite FTS5, BM25), in memory. Calls must not overlap.

    Args:
        films: row order of every result.
    """

    def __init__(self, films: Sequence[Film]) -> None:
        self._titles = [_plain(film.title) for film in films]
        self._fame = np.array([film.fame for film in films], dtype=np.float64)
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.executescript(_SCHEMA)
        self._db.executemany(
            "INSERT INTO films (rowid, title, original, people, keywords, collection, year)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((row, *_texts(film)) for row, film in enumerate(films)),
        )
        self._vocabulary: list[str] = []

    def find(self, text: str) -> Found:
        """Films in which every word of `text` starts some word. Nothing to search for finds nothing.

        When there are none, words that the catalogue does not have are replaced by the most similar ones it has.
        """
        words = [word[:_MAX_LETTERS] for word in _WORD.findall(text)[:_MAX_WORDS]]
        if not words:
            return Found(NO_ROWS)
        rows = self._matching(words, text)
        if rows.size:
            return Found(rows)
        corrected = [self._corrected(word) for word in words]
        if corrected == words:
            return Found(NO_ROWS)
        rows = self._matching(corrected, " ".join(corrected))
        return Found(rows, " ".join(corrected)) if rows.size else Found(NO_ROWS)

    def _matching(self, words: Sequence[str], text: str) -> Rows:
        query = " ".join(f'"{word}"*' for word in words)
        hits = np.array(self._db.execute(_SEARCH, (query,)).fetchall(), dtype=np.float64).reshape(-1, 2)
        rows = hits[:, 0].astype(np.intp)
        typed = _plain(text)
        titles = [self._titles[row] for row in rows.tolist()]
        bonus = [
            _WHOLE_TITLE_BONUS if title == typed else _TITLE_START_BONUS if title.startswith(typed) else 0.0
            for title in titles
        ]
        score = -hits[:, 1] + _FAME_BONUS * self._fame[rows] + np.array(bonus)
        return np.asarray(rows[np.lexsort((rows, -score))], dtype=np.intp)

    def _corrected(self, word: str) -> str:
        """The most similar word of the catalogue, the word itself when it has it or nothing is similar."""
        if not self._vocabulary:
            self._vocabulary = [term for (term,) in self._db.execute("SELECT term FROM words")]
        known = self._db.execute("SELECT 1 FROM films WHERE films MATCH ? LIMIT 1", (f'"{word}"*',)).fetchone()
        if known:
            return word
        best = process.extractOne(word.casefold(), self._vocabulary, scorer=fuzz.ratio, score_cutoff=_SIMILAR)
        return best[0] if best else word


def _texts(film: Film) -> tuple[str, ...]:
    collection = film.collection.name if film.collection else ""
    people, keywords = " · ".join(film.people), " · ".join(film.keywords)
    return film.title, film.original_title or "", people, keywords, collection, str(film.year)


def _plain(title: str) -> str:
    """A title as people type it: lower case, no leading article, no punctuation."""
    words = _WORD.findall(title.casefold())
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)
