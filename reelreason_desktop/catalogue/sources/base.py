"""What a source is: named parts, each a stream of records, one step a row of input."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Final, TypeAlias
from zipfile import BadZipFile, ZipFile

from reelreason_desktop.catalogue.sources.input import Input, Place, SourceError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import Record, Records

Rows: TypeAlias = Iterator[Records]
"""One item for each row of input, also for rows that say nothing, so that a count of them is a place to go on from."""

_MAX_DEPTH: Final = 2


@dataclass(frozen=True, slots=True)
class Part:
    """One pass over one file. `read` gives the same rows each time the same file is opened."""

    name: str
    place: Place
    read: Callable[[Input], Rows]


@dataclass(frozen=True, slots=True)
class Source:
    """An importer.

    `name` is what the command line calls it; `terms` says in one line what the licence asks; `parts` looks at a path
    and says what will be read, in order, or raises SourceError because this is something else.
    """

    name: str
    title: str
    terms: str
    home: str
    parts: Callable[[Path], tuple[Part, ...]]

    def records(self, path: Path) -> Iterator[Record]:
        """All that the files say, part after part; rows that cannot be used are Problems.

        Raises:
            SourceError: the files are not what the source says, or cannot be read.
        """
        for part in self.parts(path):
            with Input(part.place) as opened:
                for row in part.read(opened):
                    yield from row


def find(path: Path, patterns: Sequence[str]) -> dict[str, Place]:
    """The files of a source: pattern to place, for those that are there.

    Args:
        path: a folder, a zip file, or one of the files itself.
        patterns: file names, with `*` and `?` as wildcards; compared without case. `.gz` may follow.

    Raises:
        SourceError: nothing is at `path`, or none of the files is in it.
    """
    if not path.exists():
        raise SourceError(Notice("{} does not exist.", path), "Check the path.")
    found: dict[str, Place] = {}
    for place in _places(path):
        for pattern in patterns:
            if pattern not in found and _called(place.name, pattern):
                found[pattern] = place
                break
    if not found:
        wanted = ", ".join(patterns)
        raise SourceError(
            Notice("{} holds none of the files {}.", path, wanted), "Give the folder or file that holds them."
        )
    return found


def required(found: dict[str, Place], pattern: str, path: Path) -> Place:
    """One of the places that `find` found.

    Raises:
        SourceError: it is not there.
    """
    if pattern not in found:
        raise SourceError(Notice("{} has no {}.", path, pattern), "The other files cannot be read without it.")
    return found[pattern]


def _places(path: Path) -> Iterator[Place]:
    """Files at a path, those at the top first, in name order."""
    if path.is_dir():
        files = [file for depth in range(_MAX_DEPTH) for file in sorted(path.glob("*/" * depth + "*"))]
        yield from (Place(file) for file in files if file.is_file())
    elif path.suffix.lower() == ".zip":
        try:
            with ZipFile(path) as archive:
                members = [info.filename for info in archive.infolist() if not info.is_dir()]
        except (BadZipFile, OSError) as error:
            raise SourceError(
                Notice("{} cannot be opened as a zip file.", path), "Download it again.", str(error)
            ) from error
        yield from (Place(path, member) for member in sorted(members, key=lambda name: (name.count("/"), name)))
    else:
        yield Place(path)


def _called(name: str, pattern: str) -> bool:
    plain = name.lower()
    return fnmatch(plain, pattern.lower()) or fnmatch(plain, f"{pattern.lower()}.gz")
