"""Adding a source: its rows in batches, each one transaction together with the place to go on from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.sources.base import Part, Source
from reelreason_desktop.catalogue.sources.input import Input, SourceError
from reelreason_desktop.catalogue.sources.shipped import NAME as SHIPPED
from reelreason_desktop.catalogue.sources.shipped import shipped_records
from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import (
    EmotionRecord,
    FilmRecord,
    PlotRecord,
    Problem,
    RatingRecord,
    Record,
    Records,
    TagRecord,
    UtteranceRecord,
)
from reelreason_desktop.services.growing.placing import place_film, place_plot
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.rows import (
    put_emotions,
    put_problems,
    put_ratings,
    put_tags,
    put_utterances,
)
from reelreason_desktop.store.grown.sources import begin_source, find_source, finish_source, save_place

BATCH_ROWS: Final = 1_000
MAX_PROBLEMS: Final = 1_000
"""How many problems of one source are kept to be looked at; all are counted."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far adding came. `fraction` of the part's bytes, `rows` of the whole source."""

    part: str
    number: int
    parts: int
    fraction: float
    rows: int

    @property
    def overall(self) -> float:
        """From 0 to 1, each part counted alike."""
        return (self.number + self.fraction) / self.parts


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did. `counts`: see docs/sources.md; `resumed`: whether it went on where it was stopped before."""

    name: str
    counts: Mapping[str, int]
    resumed: bool


def add_source(
    db: Database,
    source: Source,
    path: Path,
    *,
    name: str = "",
    report: Callable[[Progress], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Added:
    """Reads a source into the catalogue. What is there already stays as it is.

    Args:
        db: the grown catalogue.
        source: the importer.
        path: of its file or folder.
        name: to keep it under; the source's own by default.
        report: called after every batch.
        stopped: asked before every batch.

    Raises:
        SourceError: the files are not what the source says; those that were read before the error stay.
        Cancelled: `stopped` said so. The same call goes on from there, also after a crash at any moment.
    """
    name = name or source.name
    if name == SHIPPED:
        raise KnownError(
            Notice("The name {} belongs to the films of the program.", SHIPPED), "Choose another with --name."
        )
    parts = source.parts(path)
    fingerprint = "|".join(f"{part.name}={part.place.fingerprint}" for part in parts)
    stored = find_source(db, name)
    if stored is not None and stored.kind != source.name:
        raise KnownError(
            Notice("{} is already the name of a {} source.", name, stored.kind), "Choose another with --name."
        )
    resumed = stored is not None and not stored.finished and stored.fingerprint == fingerprint
    if stored is not None and resumed:
        run = _Run(db, name, stored.id, stored.part, stored.row, Counter(stored.counts))
    else:
        run = _Run(db, name, None, 0, 0, Counter())
    first = run.part
    for number, part in enumerate(parts[first:], first):
        begin = (source.name, str(path.absolute()), fingerprint)
        run.read(part, number, len(parts), begin, report, stopped)
    if run.source_id is None:
        raise SourceError(Notice("{} holds no rows.", path), "Check that the download is complete.")
    with db.transaction():
        finish_source(db, run.source_id)
    return Added(name, dict(run.counts), resumed)


def sync_shipped(db: Database, folder: Path) -> None:
    """Puts the films that ship with the program into the catalogue, once for each version of them."""
    known_hash, films = shipped_records(folder)
    stored = find_source(db, SHIPPED)
    if stored is not None and stored.finished and stored.fingerprint == known_hash:
        return
    with db.transaction():
        source_id = begin_source(db, SHIPPED, SHIPPED, str(folder), known_hash)
        counts = Counter(place_film(db, source_id, SHIPPED, film).value for film in films)
        save_place(db, source_id, 1, 0, counts | {"rows": len(films)})
        finish_source(db, source_id)


@dataclass(slots=True)
class _Run:
    """One pass. `source_id` is None until the first rows turned out to be readable."""

    db: Database
    name: str
    source_id: int | None
    part: int
    row: int
    counts: Counter[str]

    def read(
        self,
        part: Part,
        number: int,
        parts: int,
        begin: tuple[str, str, str],
        report: Callable[[Progress], None],
        stopped: Callable[[], bool],
    ) -> None:
        """Reads one part from where it was left to its end."""
        with Input(part.place) as opened:
            rows = part.read(opened)
            skipped = sum(1 for _ in islice(rows, self.row))
            if skipped < self.row:
                raise SourceError(
                    Notice("{} is shorter than it was.", part.place.name), "Remove the source and add it again."
                )
            while batch := list(islice(rows, BATCH_ROWS)):
                if stopped():
                    raise Cancelled
                if self.row == 0:
                    _check_readable(part, batch)
                with self.db.transaction():
                    if self.source_id is None:
                        self.source_id = begin_source(self.db, self.name, *begin)
                    self._keep(self.source_id, part, batch)
                    self.row += len(batch)
                    save_place(self.db, self.source_id, number, self.row, self.counts)
                report(Progress(part.name, number, parts, opened.fraction, self.counts["rows"]))
        self.part, self.row = number + 1, 0
        if self.source_id is not None:
            with self.db.transaction():
                save_place(self.db, self.source_id, self.part, self.row, self.counts)

    def _keep(self, source_id: int, part: Part, batch: Sequence[Records]) -> None:
        db, counts = self.db, self.counts
        counts["rows"] += len(batch)
        problems = [
            (part.name, row, each.what) for row, each in _numbered(batch, self.row) if isinstance(each, Problem)
        ]
        for row, record in _numbered(batch, self.row):
            if isinstance(record, FilmRecord):
                counts[place_film(db, source_id, self.name, record).value] += 1
            elif isinstance(record, PlotRecord):
                counts["plots"] += 1
                if not place_plot(db, source_id, record):
                    problems.append((part.name, row, f"a plot for the unknown film {record.key}"))
        records = [record for row in batch for record in row]
        ratings = [record for record in records if isinstance(record, RatingRecord)]
        tags = [record for record in records if isinstance(record, TagRecord)]
        said = [record for record in records if isinstance(record, UtteranceRecord)]
        texts = [record for record in records if isinstance(record, EmotionRecord)]
        for what, kept, new in (
            ("ratings", ratings, put_ratings(db, source_id, ratings)),
            ("tags", tags, put_tags(db, source_id, tags)),
            ("utterances", said, put_utterances(db, source_id, said)),
            ("emotions", texts, put_emotions(db, source_id, texts)),
        ):
            counts[what] += len(kept)
            counts[f"{what}_new"] += new
        counts["problems"] += len(problems)
        put_problems(db, source_id, problems, MAX_PROBLEMS)


def _numbered(batch: Sequence[Records], before: int) -> Iterator[tuple[int, Record]]:
    """Each record with the number of its row, from 1."""
    for row, records in enumerate(batch, before + 1):
        for record in records:
            yield row, record


def _check_readable(part: Part, batch: Sequence[Records]) -> None:
    """Turns a file away of which most first rows cannot be read, before anything of it is kept."""
    bad = [records[0].what for records in batch if records and isinstance(records[0], Problem)]
    if len(bad) * 2 > len(batch):
        message = Notice(
            "{} is not readable as {}: {} of its first {} rows are not.",
            part.place.name,
            part.name,
            len(bad),
            len(batch),
        )
        raise SourceError(message, "Check the source's name, the file and its encoding.", bad[0])
