"""Opening a grown catalogue and using it without a window."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from reelreason_desktop.app.bench.memory import peak_mb
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.telling import tell
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.models import BUILTIN_ID
from reelreason_desktop.inference.unusable import UnusableEncoder
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.browsing import most_alike
from reelreason_desktop.services.loading import load_library
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.store.profiles import ProfileFolder

T = TypeVar("T")

_STARS: Final = 4.5
_RATINGS: Final = 5
_REPEATS: Final = 5


def run(paths: Mapping[str, str], films: int) -> None:
    """Tells `step`, `seconds` and `peak_mb` of every step, the empty step last. `films`: how many there must be."""
    folders = unpack(paths)
    library = _told("open", lambda: load_library(folders, BUILTIN_ID))
    if library.grown != films:
        raise RuntimeError(f"{library.grown} films were served instead of {films}")
    encoder = UnusableEncoder(ModelError("Nothing is encoded here."), None)
    with Runtime(folders, library, ProfileFolder(folders.profiles), BUILTIN_ID, encoder) as runtime:
        session = runtime.session(None)
        _told("first picks", session.view)
        matrix = library.recommender.matrix
        places = [number * len(matrix) // (_RATINGS + 1) for number in range(1, _RATINGS + 1)]
        for place in places[1:]:
            session.rate(matrix.films[place].id, _STARS)
        _told("picks after a rating", lambda: session.rate(matrix.films[places[0]].id, _STARS))
        _told("read a first message", lambda: library.reader.find_titles("something like Heat"))
        _told("films like one", lambda: most_alike(library, places[0]))
        text = matrix.raw[FilmField.TEXT]
        started = time.perf_counter()
        for row in range(_REPEATS):
            _ = text @ text[row]
        tell(step="one exact product", seconds=(time.perf_counter() - started) / _REPEATS, peak_mb=peak_mb())
    tell(step="")


def _told(step: str, work: Callable[[], T]) -> T:
    started = time.perf_counter()
    result = work()
    tell(step=step, seconds=time.perf_counter() - started, peak_mb=peak_mb())
    return result
