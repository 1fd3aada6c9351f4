"""Everything one running program holds: films, encoder and profiles, opened once by the composition root."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import Self, TypeAlias

from reelreason_desktop.catalogue.vectors import FilmVectors
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError, ModelError, VectorsMismatchError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.encoder import ChildEncoder, EncoderEvent, Purpose
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.models import BUILTIN_ID, builtin_model
from reelreason_desktop.inference.unusable import UnusableEncoder
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.age_limit import limit_of
from reelreason_desktop.services.encoder_change import EncoderChange
from reelreason_desktop.services.encoders import embedder_shelf, encoder_id, model_in_use
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.loading import load_library, rebuild
from reelreason_desktop.services.recipes import RecipeName, recipe_named
from reelreason_desktop.services.remote.encoder import ProfileEncoder, ServerEncoder
from reelreason_desktop.services.remote.mode import RemoteMode
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.together import Together, watch_together
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.services.writing import WritingDesk
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

_ENCODE_TIMEOUT_S = 120.0
_EXPORT_TIMEOUT_S = 30.0
_POLL_S = 0.05

EncoderSink = Callable[[EncoderEvent], None]
AnyEncoder: TypeAlias = ChildEncoder | UnusableEncoder | ServerEncoder
MessageEncoding: TypeAlias = ChildEncoder | UnusableEncoder | ProfileEncoder


@dataclass
class Runtime:
    """Owns the encoder process and the open profiles; close it, or use it as a context manager."""

    paths: Paths
    library: Library
    profiles: ProfileFolder
    model_id: str
    """Whose vectors of films and messages are used."""
    encoder: AnyEncoder
    trouble: KnownError | None = None
    """Why the person's encoder or the films they added are not used."""
    writing: WritingDesk = field(init=False)
    """The language model; none is loaded before `writing.open`."""
    encoding: EncoderChange = field(init=False)
    """Reads the films with another encoder, in the background."""
    requests: RequestsMade = field(default_factory=RequestsMade)
    """What was sent since the program was started."""
    remote: RemoteMode = field(init=False)
    """The model on another machine; off until a profile switches it on."""
    _stores: list[ProfileStore] = field(default_factory=list)
    _sink: EncoderSink | None = None

    def __post_init__(self) -> None:
        self.remote = RemoteMode(self.paths, self.requests)
        self.writing = WritingDesk(self.paths, elsewhere=self.remote)
        self.encoding = EncoderChange(self.paths, self.model_id, serve=self.serve_chosen)

    @classmethod
    def open(cls, paths: Paths, sink: EncoderSink | None = None, *, warm_up: bool = False) -> Self:
        """Loads the films. With `warm_up`, the encoder's process starts meanwhile; else when it is first needed.

        A missing or altered model keeps nobody from films, ratings and picks: the vectors of the films ship with the
        program. The encoder then answers everything with the reason. An encoder of the person's own that cannot be
        used leaves the built-in one serving, and `trouble` says why.

        Raises:
            CatalogueError: films or vectors cannot be used.
        """
        chosen, trouble = encoder_id(paths)
        requests = RequestsMade()
        open_with = partial(cls._open, paths, sink=sink, requests=requests, warm_up=warm_up)
        if chosen != BUILTIN_ID:
            try:
                return open_with(_own_encoder(paths, requests, sink), chosen)
            except (ModelError, VectorsMismatchError) as error:
                hint = Notice("The built-in one serves. Choose the encoder again and its vectors are made anew.")
                trouble = ModelError("The encoder that you chose cannot be used.", hint, str(error))
        runtime = open_with(_builtin_encoder(paths, sink), BUILTIN_ID, trouble=trouble)
        runtime.encoding.refused = "" if chosen == BUILTIN_ID else chosen
        return runtime

    @classmethod
    def _open(
        cls,
        paths: Paths,
        encoder: AnyEncoder,
        model_id: str,
        *,
        sink: EncoderSink | None,
        requests: RequestsMade,
        warm_up: bool,
        trouble: KnownError | None = None,
    ) -> Self:
        try:
            if warm_up:
                encoder.start()
            library = load_library(paths, model_id)
        except BaseException:
            encoder.close()
            raise
        trouble = trouble or library.left_out
        return cls(paths, library, ProfileFolder(paths.profiles), model_id, encoder, trouble, requests, _sink=sink)

    def without_added_films(self) -> None:
        """Goes back to the films that ship: measurements are about them, whatever a person added."""
        if self.library.grown:
            self.library = load_library(self.paths, self.model_id, grown=False)

    def reload_films(self) -> None:
        """Takes in what was built of added films meanwhile; sessions opened from here on have them.

        Raises:
            CatalogueError: films or vectors cannot be used; with those that were added left out, when it is they.
        """
        self.library = load_library(self.paths, self.model_id)
        if self.library.left_out is not None:
            raise self.library.left_out

    def serve_chosen(self) -> None:
        """Lets the encoder that was chosen meanwhile serve at once. No session may be open.

        Raises:
            KnownError: it cannot be used; the other one goes on serving.
        """
        chosen, trouble = encoder_id(self.paths)
        if trouble is not None:
            raise trouble
        if chosen == self.model_id:
            return
        library = load_library(self.paths, chosen)
        if chosen == BUILTIN_ID:
            encoder: AnyEncoder = _builtin_encoder(self.paths, self._sink)
        else:
            encoder = _own_encoder(self.paths, self.requests, self._sink)
        self.encoder.close()
        self.library, self.model_id, self.encoder, self.encoding.serving = library, chosen, encoder, chosen
        encoder.start()

    def session(
        self, profile: str | None = None, recipe: RecipeName = RecipeName.COMPACT, *, max_age: int | None = None
    ) -> Session:
        """Opens a profile by name (made when missing), or a guest session that is never written for None.

        A profile with an age limit gets a library without the films above it.

        Args:
            profile: its name.
            recipe: how films are scored in this session; the profile does not keep it.
            max_age: a limit for a guest, in years.
        """
        store = ProfileStore.in_memory() if profile is None else self.profiles.open(profile)
        self._stores.append(store)
        limit = limit_of(store)
        library = self.library.limited(max_age if limit is None else limit.max_age)
        name = profile or "Guest"
        return Session(store, library, name=name, model_id=self.model_id, recipe=recipe_named(recipe))

    def release(self, session: Session) -> None:
        """Closes a session's profile before the program ends; the session cannot be used any more."""
        if session.store in self._stores:
            self._stores.remove(session.store)
        session.store.close()

    def together(self, *names: str, viewer: Session | None = None) -> Together:
        """Films that several people would all enjoy. No profile is changed.

        `viewer`: whose window it is shown in; reasons name no film over that profile's age limit.

        Raises:
            NotFoundError: there is no such profile.
            KnownError: a name is there twice.
        """
        library = self.library if viewer is None else viewer.library
        return watch_together(self.profiles, library, names, self.model_id)

    def encoder_for(self, session: Session) -> MessageEncoding:
        """What encodes the words of a session: one of a server needs to know whose they are."""
        return self.encoder.speaking_for(session.profile) if isinstance(self.encoder, ServerEncoder) else self.encoder

    def encode_message(self, session: Session, text: str) -> Floats:
        """float32 (dim,), L2-normalised. Starts the encoder when needed and waits for it.

        Raises:
            ModelError: the encoder cannot be used, or must not see what this profile writes.
        """
        self.encoder.start()
        vector: Floats = self.encoder_for(session).encode([text], Purpose.QUERY, timeout_s=_ENCODE_TIMEOUT_S)[0]
        return vector

    def say(self, session: Session, text: str, on_trouble: Callable[[ModelError], None] | None = None) -> SessionView:
        """One whole turn. Without a working encoder the words still count as wishes and limits, not as a vector.

        Args:
            session: of this runtime.
            text: the message.
            on_trouble: is told why the message got no vector.
        """
        pending = session.begin(text)
        vector: Floats | None = None
        if pending.needs_vector:
            try:
                vector = self.encode_message(session, pending.embed_text)
            except ModelError as error:  # the reading and the rated films still give picks
                if on_trouble is not None:
                    on_trouble(error)
        return session.finish(pending.turn_id, vector)

    def settle(self) -> None:
        """Lets the encoder finish its one-time export, so that later starts are quick. Else returns at once."""
        deadline = time.monotonic() + _EXPORT_TIMEOUT_S
        while self.encoder.state is WorkerState.EXPORTING and time.monotonic() < deadline:
            time.sleep(_POLL_S)

    def close(self) -> None:
        """Stops the models' processes and closes every profile."""
        self.encoding.close()
        self.writing.close()
        self.encoder.close()
        for store in self._stores:
            store.close()
        self._stores.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _own_encoder(paths: Paths, requests: RequestsMade, sink: EncoderSink | None) -> ChildEncoder | ServerEncoder:
    """The encoder that the person chose, here or on a server. Raises ModelError: it cannot be used."""
    known = embedder_shelf(paths).used
    if known is not None and known.server:
        return ServerEncoder(known, RemoteMode(paths, requests), requests, sink)
    return ChildEncoder(model_in_use(paths), paths.cache, sink)


def _builtin_encoder(paths: Paths, sink: EncoderSink | None) -> ChildEncoder | UnusableEncoder:
    try:
        return ChildEncoder(builtin_model(paths.cache), paths.cache, sink)
    except ModelError as error:
        return UnusableEncoder(error, sink)


def rebuild_vectors(paths: Paths) -> FilmVectors:
    """Encodes the shipped films with the built-in model and writes vectors and map. Takes a minute.

    Raises:
        KnownError: the films or the model cannot be used, or the folder cannot be written.
    """
    model = builtin_model(paths.cache)
    encoder = ChildEncoder(model, paths.cache, None)
    try:
        encoder.start()
        encode = partial(encoder.encode, purpose=Purpose.DOCUMENT, timeout_s=None)
        return rebuild(paths, encode, model.id, model.sha256)
    finally:
        encoder.close()
