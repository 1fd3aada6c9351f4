"""Building what a grown catalogue needs to serve: films, vectors, map; then letting it count in one step.

Everything is streamed, so memory does not grow with the catalogue beyond a few numbers a film. Vectors are kept by
text (`store.grown.text_vectors`), so a build that was stopped or killed goes on where it was, and one of a catalogue
that changed a little encodes a little. Films that ship are never encoded here, and never move on the map.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Final

from reelreason_desktop.catalogue.film_lines import read_lines, to_line
from reelreason_desktop.catalogue.grown_vectors import (
    FILMS_FILE,
    FORMAT,
    GrownManifest,
    abandon,
    begin_folder,
    newest_folder,
    publish,
    read_manifest,
    rewrite_manifest,
    unwritable,
)
from reelreason_desktop.catalogue.texts import field_text
from reelreason_desktop.domain.errors import Cancelled, VectorsMismatchError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.recommender.projection import FilmMap
from reelreason_desktop.services.growing.arrays import write_arrays
from reelreason_desktop.services.growing.encoding import Encoded, Submit, cost_of, encode_texts, missing_texts
from reelreason_desktop.services.growing.grown_films import GrownFilms, Left
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.descriptions import state_of
from reelreason_desktop.store.grown.text_vectors import TextVectors, text_key

_FILMS_AT_ONCE: Final = 2_000
"""Films whose texts are sorted by length together."""
_UNUSED_SHARE: Final = 2
"""Vectors of texts that no film has any more are thrown away once they are this many times those in use."""


@dataclass(frozen=True)
class Ground:
    """What grown films are built on: the films that ship, and the model that made their vectors.

    `shipped_hash`: of their files; `film_map`: their map; `text_mean`: float32 (dim,), the mean of their text vectors.
    """

    model_id: str
    model_hash: str
    shipped_ids: Collection[str]
    shipped_hash: str
    film_map: FilmMap
    text_mean: Floats


class Step(StrEnum):
    """What a build does, in this order."""

    FILMS = "reading films"
    ENCODING = "encoding"
    MAP = "vectors and map"


@dataclass(frozen=True, slots=True)
class BuildProgress:
    """How far a build is. `done` of `total` films, or of texts while encoding; `rate` of them a second."""

    step: Step
    done: int
    total: int
    rate: float = 0.0
    remaining_s: float | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `encoded`: texts that had no vector; `changed`: whether something new counts now."""

    films: int
    left: Left
    encoded: int
    changed: bool
    seconds: dict[Step, float]


@dataclass
class Build:
    """One build.

    Attributes:
        db: the grown catalogue.
        kept: vectors of texts by the ground's model.
        folder: where numbered folders of that model lie.
        ground: what ships.
        submit: asks the encoder.
        report: called after every block.
        stopped: asked several times a second.
    """

    db: Database
    kept: TextVectors
    folder: Path
    ground: Ground
    submit: Submit
    report: Callable[[BuildProgress], None] = lambda _: None
    stopped: Callable[[], bool] = lambda: False
    _seconds: dict[Step, float] = field(default_factory=dict)

    def run(self) -> Built:
        """Builds, and lets the result count when it differs from what counts now.

        Raises:
            Cancelled: `stopped` said so; the next build goes on from there.
            KnownError: the encoder cannot be used, or the folder cannot be written.
        """
        state = state_of(self.db)
        building = begin_folder(self.folder)
        try:
            return self._run(building, state)
        finally:
            abandon(building)

    def _run(self, building: Path, state: str) -> Built:
        films = GrownFilms(self.db, self.ground.shipped_ids)
        with self._timed(Step.FILMS):
            count, content, texts, chars = self._write_films(building, films)
        ground = self.ground
        manifest = GrownManifest(
            FORMAT, ground.model_id, ground.model_hash, self.kept.dim, count, ground.shipped_hash, state, content
        )
        if self._is_served(manifest):
            return Built(count, films.left, 0, changed=False, seconds=self._seconds)
        with self._timed(Step.ENCODING):
            encoded = self._encode(building, texts, chars)
        with self._timed(Step.MAP):
            placed = write_arrays(self._films(building), count, building, self.kept, ground.film_map, ground.text_mean)
            for done in placed:
                self._tell(Step.MAP, done, count)
            publish(building, manifest)
            self._throw_unused_away(count)
        return Built(count, films.left, encoded.texts, changed=True, seconds=self._seconds)

    def _write_films(self, building: Path, films: GrownFilms) -> tuple[int, str, int, int]:
        """Writes the lines; returns films, SHA-256 of the lines, and about how many texts and characters to encode."""
        count, texts, chars = 0, 0, 0
        digest = hashlib.sha256()
        eras: set[bytes] = set()  # thousands of films share one; counted once
        with _writing(self.folder), (building / FILMS_FILE).open("w", encoding="utf-8", newline="\n") as file:
            for some in _chunks(iter(films)):
                missing = missing_texts(_texts_of(some), self.kept)
                for key in [key for key in missing if key in eras]:
                    del missing[key]
                eras.update(text_key(field_text(film, FilmField.ERA)) for film in some)
                texts, chars = texts + len(missing), chars + sum(map(cost_of, missing.values()))
                for film in some:
                    line = to_line(film)
                    digest.update(line.encode("utf-8"))
                    file.write(line)
                count += len(some)
                self._tell(Step.FILMS, count, count)
        return count, digest.hexdigest(), texts, chars

    def _is_served(self, manifest: GrownManifest) -> bool:
        """Whether the same films, texts and ground count already. That the catalogue was looked at is noted."""
        newest = newest_folder(self.folder)
        if newest is None:
            return False
        try:
            now = read_manifest(newest)
        except VectorsMismatchError:  # whatever it is, it is replaced
            return False
        if replace(now, state=manifest.state) != manifest:
            return False
        rewrite_manifest(newest, manifest)
        return True

    def _encode(self, building: Path, texts: int, chars: int) -> Encoded:
        done = Encoded()

        def report() -> None:
            remaining = done.remaining_s(max(0, chars - done.chars))
            progress = BuildProgress(Step.ENCODING, done.texts, max(texts, done.texts), done.rate, remaining)
            self.report(progress)

        for some in _chunks(self._films(building)):
            missing = missing_texts(_texts_of(some), self.kept)
            encode_texts(missing, self.submit, self.kept, done, report, self.stopped)
        return done

    def _throw_unused_away(self, films: int) -> None:
        used = len(FilmField) * films
        if len(self.kept) > _UNUSED_SHARE * used + _FILMS_AT_ONCE:
            newest = newest_folder(self.folder)
            if newest is not None:
                self.kept.keep_only(text_key(text) for film in self._films(newest) for text in _texts_of([film]))

    def _films(self, folder: Path) -> Iterator[Film]:
        with (folder / FILMS_FILE).open(encoding="utf-8") as lines:
            yield from read_lines(lines)

    def _tell(self, step: Step, done: int, total: int) -> None:
        if self.stopped():
            raise Cancelled
        self.report(BuildProgress(step, done, total))

    @contextmanager
    def _timed(self, step: Step) -> Iterator[None]:
        started = monotonic()
        try:
            yield
        finally:
            self._seconds[step] = monotonic() - started


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritable(folder, error) from error


def _chunks(films: Iterator[Film]) -> Iterator[list[Film]]:
    while some := list(islice(films, _FILMS_AT_ONCE)):
        yield some


def _texts_of(films: list[Film]) -> Iterator[str]:
    return (field_text(film, field_) for film in films for field_ in FilmField)
