"""The whole program without a window, on a catalogue of a chosen size, with its encoder's process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import cycle

from reelreason_desktop.app.bench.measuring import timed_ms
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.large_catalogue import large_catalogue
from reelreason_desktop.app.bench.probes.person import STARS, arrive
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.inference.encoder import ChildEncoder, Purpose
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.loading import assemble
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profiles import ProfileFolder


def run(paths: Mapping[str, str], scale: int, texts: Sequence[str], bulk: int) -> None:
    """Measures turns (`turn`), acts (`rate`, `edit`) and the encoding of `bulk` film texts (`films`), in ms."""
    folders = unpack(paths)
    model = builtin_model(folders.cache)
    films, vectors = large_catalogue(folders, model.id, scale)
    library = assemble(films, vectors)
    encoder = ChildEncoder(model, folders.cache)
    with Runtime(folders, library, ProfileFolder(folders.profiles), model.id, encoder) as runtime:
        film_texts = field_texts(films[:bulk], FilmField.TEXT)
        person = _Person(runtime, texts)
        serve(
            {
                "turn": person.say,
                "rate": person.rate,
                "edit": person.mute,
                "films": lambda: timed_ms(lambda: encoder.encode(film_texts, Purpose.DOCUMENT)),
            }
        )


class _Person:
    """Somebody with five ratings and two messages behind them, afresh for every turn that is measured."""

    def __init__(self, runtime: Runtime, texts: Sequence[str]) -> None:
        self._runtime = runtime
        self._texts = cycle(texts)
        self._films = [film.id for film in runtime.library.films]
        self._profiles = 0
        self._acts = 0
        self._session = self._arrive()

    def say(self) -> float:
        """A turn, from the message to the picks and their reasons."""
        self._session = self._arrive()
        text = next(self._texts)
        return timed_ms(lambda: self._runtime.say(self._session, text))

    def rate(self) -> float:
        """A rating of a film that was not rated before, taken back afterwards."""
        self._acts += 1
        film = self._films[-self._acts]
        elapsed_ms = timed_ms(lambda: self._session.rate(film, STARS))
        self._session.undo()
        return elapsed_ms

    def mute(self) -> float:
        """Muting a rating, or letting it count again."""
        view = self._session.view()
        rating = next(signal for signal in view.signals if signal.kind is SignalKind.RATED)
        return timed_ms(lambda: self._session.mute(rating.id, not rating.muted))

    def _arrive(self) -> Session:
        self._profiles += 1
        return arrive(self._runtime, f"Bench {self._profiles}")
