"""Vectors of films by an embedding model of a server: estimated first, then made block by block, and kept by text.

When all are there, the model stands among the encoders and can be chosen. What people write is never sent from here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES, field_text
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.embedders import server_id
from reelreason_desktop.inference.models import BUILTIN_ID
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.encoders import embedder_shelf
from reelreason_desktop.services.growing.encoding import Encoded, encode_texts, missing_texts
from reelreason_desktop.services.growing.serving import added_films
from reelreason_desktop.services.loading import load_shipped
from reelreason_desktop.services.models import shelf_of
from reelreason_desktop.services.remote.kept_encoder import KEPT_TEXTS
from reelreason_desktop.services.remote.payload import MOST_CHARS, shortened
from reelreason_desktop.services.remote.place import OPENAI, RemotePlace
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.store.grown.text_vectors import TextVectors

if TYPE_CHECKING:  # what sends is loaded by who sends
    from reelreason_desktop.services.remote.ports import Line

_CHARS_A_TOKEN: Final = 4.0
_PRICES: Final = {"text-embedding-3-large": 0.13, "text-embedding-3-small": 0.02, "text-embedding-ada-002": 0.10}
"""Dollars for a million tokens at OpenAI, as its page of prices had them in 2025."""
_SOURCE: Final = "source.json"

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Estimate:
    """What making the vectors takes.

    Attributes:
        host: to whom texts of films would be sent.
        model: by which they would be encoded.
        texts: there are, each once.
        missing: of them have no vector yet.
        shortened: of those are longer than `MOST_CHARS` and would be cut.
        chars: that would be sent.
        price: dollars for a million tokens; None where it is not known.
    """

    host: str
    model: str
    texts: int
    missing: int
    shortened: int
    chars: int
    price: float | None

    @property
    def tokens(self) -> int:
        """About as many as will be counted."""
        return round(self.chars / _CHARS_A_TOKEN)

    @property
    def cost(self) -> float | None:
        """In dollars, about; None where the price is not known."""
        return None if self.price is None else self.tokens * self.price / 1e6


@dataclass(frozen=True, slots=True)
class Embedded:
    """What was done. `name`: by which the model can be chosen; `dim`: of the vectors; `folder`: where they are."""

    name: str
    texts: int
    made: int
    dim: int
    folder: Path


def vectors_folder(paths: Paths, place: RemotePlace) -> Path:
    """Where the vectors of one model of one server lie."""
    return paths.vectors / server_id(place.base_url, place.embed_model)


def films_to_read(paths: Paths) -> list[Film]:
    """Those that ship, and those that a person added. Raises KnownError: they cannot be read."""
    shipped, _ = load_shipped(paths, BUILTIN_ID)
    return [*shipped, *added_films(paths, {film.id for film in shipped})]


def texts_of(films: Iterable[Film]) -> list[str]:
    """Every text that a library of these films is made of."""
    return [*(field_text(film, field) for film in films for field in FilmField), *NEUTRAL_MESSAGES]


class RemoteEmbedding:
    """One run, or a look at what it would take.

    Args:
        paths: of the installation.
        place: the server and its model.
        texts: all that need a vector.
        price: dollars for a million tokens; None for the known price, if there is one.

    Raises:
        KnownError: no server or no model was entered.
    """

    def __init__(self, paths: Paths, place: RemotePlace, texts: Sequence[str], price: float | None = None) -> None:
        if not place.base_url or not place.embed_model:
            hint = Notice("Enter both: `reelreason remote server URL --embed-model NAME`.")
            raise KnownError("There is no server with an embedding model.", hint)
        self._paths = paths
        self._place = place
        self._folder = vectors_folder(paths, place)
        self._texts = texts
        known = _PRICES.get(place.embed_model) if place.base_url == OPENAI else None
        self._price = known if price is None else price

    def estimate(self) -> Estimate:
        """What it would take; asks nobody."""
        missing = self._missing()
        return Estimate(
            host=self._place.host,
            model=self._place.embed_model,
            texts=len({text for text in self._texts if text}),
            missing=len(missing),
            shortened=sum(len(text) > MOST_CHARS for text in missing),
            chars=sum(len(shortened(text)) for text in missing),
            price=self._price,
        )

    def run(
        self,
        requests: RequestsMade,
        *,
        accepted: bool,
        report: Callable[[int, int], object] = lambda _done, _all: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Embedded:
        """Makes the vectors that are missing; run again, it goes on from there.

        Args:
            requests: counts what is sent.
            accepted: the person saw the estimate and wants it.
            report: told texts done and texts there are, after each block.
            stopped: asked several times a second.

        Raises:
            KnownError: it was not accepted, or the server or the disk failed. What came is kept.
            Cancelled: `stopped` said so. What came is kept.
        """
        if not accepted:
            message = Notice("Texts of films would be sent to {}.", self._place.host)
            raise KnownError(message, "Look at the estimate, and accept it with --accept.")
        from reelreason_desktop.services.remote.connecting import line_to  # noqa: PLC0415 - what sends

        line = line_to(self._place, lambda sent: requests.add(sent.host), patient=True)
        try:
            return self._run(line, report, stopped)
        finally:
            line.close()

    def _run(self, line: Line, report: Callable[[int, int], object], stopped: Callable[[], bool]) -> Embedded:
        missing, total = self._missing(), len({text for text in self._texts if text})
        ask = partial(self._ask, line, stopped)
        dim = self._dim() or self._learn_dim(ask)
        done = Encoded()

        def tell() -> None:
            report(total - len(missing) + done.texts, total)

        with TextVectors.open(self._folder / KEPT_TEXTS, dim) as kept, ThreadPoolExecutor(1) as pool:
            tell()
            encode_texts(
                missing_texts(missing, kept), lambda texts: pool.submit(ask, texts, dim), kept, done, tell, stopped
            )
        place, taken = self._place, {model.name for model in shelf_of(self._paths).models}
        known = embedder_shelf(self._paths).add_of_server(place.base_url, place.embed_model, dim, self._folder, taken)
        return Embedded(known.name, total, done.texts, dim, self._folder)

    def _missing(self) -> list[str]:
        """Each once."""
        dim = self._dim()
        if dim is None:
            return list(dict.fromkeys(text for text in self._texts if text))
        with TextVectors.open(self._folder / KEPT_TEXTS, dim) as kept:
            return list(missing_texts(self._texts, kept).values())

    def _dim(self) -> int | None:
        try:
            found = json.loads((self._folder / _SOURCE).read_bytes())["dim"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return found if isinstance(found, int) and found > 0 else None

    def _learn_dim(self, ask: Callable[[Sequence[str]], Vectors]) -> int:
        """One text says how long vectors are; from then on they have to stay so."""
        dim = int(ask([NEUTRAL_MESSAGES[0]]).shape[1])
        source = {"base_url": self._place.base_url, "model": self._place.embed_model, "dim": dim}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / _SOURCE).write_text(json.dumps(source, indent=2) + "\n", encoding="utf-8")
        except OSError as error:
            hint = Notice("Check free space and the rights of {}.", self._folder)
            raise KnownError("The vectors cannot be kept.", hint, str(error)) from error
        return dim

    def _ask(self, line: Line, stopped: Callable[[], bool], texts: Sequence[str], dim: int | None = None) -> Vectors:
        from reelreason_desktop.services.remote.vectors import ask_for_vectors  # noqa: PLC0415 - what sends

        return ask_for_vectors(line, self._place.embed_model, texts, self._folder, stopped, dim)
