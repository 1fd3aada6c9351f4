"""Data sets that can be fetched: where they are published, how large they are about, and under which terms.

Addresses are those that the publishers name on their pages; nothing is mirrored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.catalogue.sources.base import Source
from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice

_GROUPLENS: Final = "https://files.grouplens.org/datasets/movielens"
_TWEETINGS: Final = "https://raw.githubusercontent.com/sidooms/MovieTweetings/master/latest"
_INSPIRED: Final = "https://raw.githubusercontent.com/sweetpeach/Inspired/master/data"
_EMOTIONS: Final = "https://raw.githubusercontent.com/google-research/google-research/master/goemotions/data"
_IMDB: Final = "https://datasets.imdbws.com"
_MB: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One file. `about_bytes` is only shown; `checksum_url` holds its MD5 sum where one is published.

    `unpack`: names of the members to take out of a `.tar.gz`; it is not kept then.
    """

    url: str
    about_bytes: int
    checksum_url: str | None = None
    unpack: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """On the disk."""
        return self.url.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Offer:
    """A data set.

    `source`: which importer reads it; `gives`: what it holds, of `films`, `ratings`, `tags`, `dialogues` and `texts`.
    """

    name: str
    title: str
    source: Source
    gives: tuple[str, ...]
    files: tuple[RemoteFile, ...]

    @property
    def terms(self) -> str:
        """What the licence asks, in one line."""
        return self.source.terms

    @property
    def home(self) -> str:
        """The page with the whole terms."""
        return self.source.home

    @property
    def about_bytes(self) -> int:
        """How much there is to fetch, about."""
        return sum(file.about_bytes for file in self.files)


def _movielens(name: str, title: str, source: str, file: str, megabytes: int, *, summed: bool = True) -> Offer:
    url = f"{_GROUPLENS}/{file}"
    remote = RemoteFile(url, megabytes * _MB, f"{url}.md5" if summed else None)
    gives = ("films", "ratings", "tags") if source == "movielens" else ("films", "ratings")
    return Offer(name, title, source_named(source), gives, (remote,))


def _files(base: str, **kilobytes: int) -> tuple[RemoteFile, ...]:
    return tuple(RemoteFile(f"{base}/{name}", size * 1000) for name, size in kilobytes.items())


_ALL: Final = (
    _movielens(
        "movielens-latest-small", "MovieLens latest, small", "movielens", "ml-latest-small.zip", 1, summed=False
    ),
    _movielens("movielens-100k", "MovieLens 100K", "movielens-100k", "ml-100k.zip", 5),
    _movielens("movielens-1m", "MovieLens 1M", "movielens-1m", "ml-1m.zip", 6),
    _movielens("movielens-32m", "MovieLens 32M", "movielens", "ml-32m.zip", 239),
    Offer(
        "movietweetings",
        "MovieTweetings",
        source_named("movietweetings"),
        ("films", "ratings"),
        _files(_TWEETINGS, **{"movies.dat": 2_300, "ratings.dat": 27_000}),
    ),
    Offer(
        "cmu",
        "CMU Movie Summary Corpus",
        source_named("cmu"),
        ("films",),
        (
            RemoteFile(
                "https://www.cs.cmu.edu/~ark/personas/data/MovieSummaries.tar.gz",
                48 * _MB,
                unpack=("movie.metadata.tsv", "plot_summaries.txt"),
            ),
        ),
    ),
    Offer(
        "imdb",
        "IMDb non-commercial data",
        source_named("imdb"),
        ("films",),
        _files(
            _IMDB,
            **{
                "title.basics.tsv.gz": 215_000,
                "title.ratings.tsv.gz": 8_000,
                "title.principals.tsv.gz": 730_000,
                "name.basics.tsv.gz": 290_000,
            },
        ),
    ),
    Offer(
        "inspired-films",
        "INSPIRED film database",
        source_named("inspired-films"),
        ("films",),
        _files(_INSPIRED, **{"movie_database.tsv": 40_000}),
    ),
    Offer(
        "redial",
        "ReDial",
        source_named("redial"),
        ("dialogues",),
        (RemoteFile("https://github.com/ReDialData/website/raw/data/redial_dataset.zip", 6 * _MB),),
    ),
    Offer(
        "inspired",
        "INSPIRED dialogues",
        source_named("inspired"),
        ("dialogues",),
        _files(f"{_INSPIRED}/dialog_data", **{"train.tsv": 6_500, "dev.tsv": 800, "test.tsv": 800}),
    ),
    Offer(
        "ccpe",
        "CCPE-M",
        source_named("ccpe"),
        ("dialogues",),
        _files("https://storage.googleapis.com/dialog-data-corpus/CCPE-M-2019", **{"data.json": 6_000}),
    ),
    Offer(
        "goemotions",
        "GoEmotions",
        source_named("goemotions"),
        ("texts",),
        _files(_EMOTIONS, **{"train.tsv": 3_600, "dev.tsv": 450, "test.tsv": 450}),
    ),
)
OFFERS: Final[Mapping[str, Offer]] = {offer.name: offer for offer in _ALL}


def offer_named(name: str) -> Offer:
    """A data set.

    Raises:
        NotFoundError: nothing of that name can be fetched.
    """
    if name not in OFFERS:
        raise NotFoundError(Notice("{} cannot be downloaded.", name), Notice("What can: {}.", ", ".join(OFFERS)))
    return OFFERS[name]
