"""Remote mode of one installation: where the server is, who switched it on, and what was sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError, ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.embedders import KnownEmbedder
from reelreason_desktop.inference.events import Sink
from reelreason_desktop.services.encoders import embedder_shelf
from reelreason_desktop.services.remote.exchanges import Exchange, Exchanges, read_exchanges
from reelreason_desktop.services.remote.place import RemotePlace, read_place, write_place
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.store.profiles import ProfileFolder

if TYPE_CHECKING:  # a program without a remote model never needs it
    from reelreason_desktop.services.remote.writer import RemoteWriter

_CONSENT: Final = "remote.json"
_SENT: Final = "remote-sent.json"


class RemoteMode:
    """What is entered, switched and read. Methods may touch the disk; those that ask the server say so.

    A switch lies beside the profile: it goes when the profile goes, and is in no export or backup. It counts for the
    address that was shown when it was set, so another address switches every profile off.

    Args:
        paths: of the installation.
        requests: counts what is sent.
    """

    def __init__(self, paths: Paths, requests: RequestsMade) -> None:
        self._paths = paths
        self._requests = requests
        self._profiles = ProfileFolder(paths.profiles)

    @property
    def place(self) -> RemotePlace:
        """The server that was entered."""
        return read_place(self._paths)

    def enter(self, place: RemotePlace) -> RemotePlace:
        """Keeps a server. Raises KnownError when its address cannot be one or cannot be kept."""
        return write_place(self._paths, place)

    def is_on(self, profile: str | None) -> bool:
        """Whether a profile may use the server now; never a guest."""
        return self._consent(profile).get("sends_to") == self.place.base_url != ""

    def chats(self, profile: str | None) -> bool:
        """Whether it is on for a profile and there is a model that chats."""
        return self.place.can_chat and self.is_on(profile)

    def encodes_at(self, profile: str | None) -> str:
        """The host that a profile's messages go to for a vector; empty when they go nowhere."""
        try:
            known = embedder_shelf(self._paths).used
            if known is None or not known.server:
                return ""
            self.check_encoding(profile, known)
        except ModelError:
            return ""
        return known.host

    def check_encoding(self, profile: str | None, known: KnownEmbedder) -> None:
        """Lets what a profile wrote be sent for encoding.

        Raises:
            ModelError: it is not on for that server, or was switched on before that was part of it; or for a guest.
        """
        consent, place = self._consent(profile), self.place
        if profile is None:
            hint = Notice("Open a profile, or let the built-in encoder serve.")
            raise ModelError("A guest stays offline, so messages get no vector.", hint)
        if place.base_url != known.server:
            told = Notice("“{}” belongs to {}, and another server is entered.", known.name, known.host)
            raise ModelError(told, "Let another encoder serve, or enter that server.")
        told = Notice("Messages of {} are not sent to {} for encoding.", profile, known.host)
        if not self.is_on(profile):
            raise ModelError(told, "Switch the remote model on in the settings, or let another encoder serve.")
        if not consent.get("encodes"):
            raise ModelError(told, "Switch the remote model off and on again in the settings, which show what is sent.")

    def switch(self, profile: str | None, *, on: bool) -> None:
        """Switches a profile on or off. Show `what_is_sent` before.

        Raises:
            KnownError: it is a guest, or no server or no model was entered, or the switch cannot be kept.
            NotFoundError: there is no such profile.
        """
        if profile is None:
            raise KnownError("A guest stays offline.", "Open a profile to use a remote model.")
        place, file = self.place, self._beside(profile, _CONSENT)
        if on and not place.can_serve:
            raise KnownError("There is no server to send anything to.", "Enter its address and a model first.")
        try:
            if on:
                file.write_text(json.dumps({"sends_to": place.base_url, "encodes": True}) + "\n", encoding="utf-8")
            else:
                file.unlink(missing_ok=True)
        except OSError as error:
            hint = Notice("Check free space and the rights of {}.", file.parent)
            raise KnownError("The switch of the remote model cannot be saved.", hint, str(error)) from error

    def exchanges(self, profile: str) -> Exchanges:
        """Where what is sent for a profile is written down. Raises NotFoundError."""
        return Exchanges(self._beside(profile, _SENT))

    def sent(self, profile: str) -> tuple[Exchange, ...]:
        """What was sent for a profile last, the newest first, by whatever program did. Raises NotFoundError."""
        return read_exchanges(self._beside(profile, _SENT))

    def forget_sent(self, profile: str) -> None:
        """Erases that. Raises NotFoundError, and KnownError where the file cannot be erased."""
        file = self._beside(profile, _SENT)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            hint = Notice("Check the rights of {}.", file.parent)
            raise KnownError("What was sent last cannot be erased.", hint, str(error)) from error

    def test(self, stopped: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
        """Asks the server for its models and sends nothing about anybody; raises KnownError where it does not answer.

        `stopped` ends it early, with Cancelled.
        """
        from reelreason_desktop.services.remote.asking import models_of  # noqa: PLC0415 - what sends

        return models_of(self.place, self._requests, stopped)

    def open_writer(self, profile: str | None, sink: Sink | None = None) -> RemoteWriter | None:
        """See `open_remote_writer`."""
        return open_remote_writer(self, profile, self._requests, sink)

    def _consent(self, profile: str | None) -> dict[str, object]:
        """What was switched; nothing for a guest, and where there is nobody to switch it."""
        if profile is None:
            return {}
        try:
            kept = json.loads(self._beside(profile, _CONSENT).read_bytes())
        except (OSError, ValueError, KnownError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _beside(self, profile: str, ending: str) -> Path:
        return self._profiles.beside(profile, ending)


def open_remote_writer(
    mode: RemoteMode, profile: str | None, requests: RequestsMade, sink: Sink | None = None
) -> RemoteWriter | None:
    """The remote model for a profile; None while it is off for them, and for guests. Nothing is sent yet.

    Args:
        mode: of the installation.
        profile: whose.
        requests: counts what is sent.
        sink: receives the writer's events on any thread.

    Raises:
        ModelError: the library for it is not installed.
        KeyringError: the keyring cannot be asked for the key.
    """
    if profile is None or not mode.chats(profile):
        return None
    from reelreason_desktop.services.remote.connecting import Sent, line_to  # noqa: PLC0415 - what sends
    from reelreason_desktop.services.remote.writer import RemoteWriter  # noqa: PLC0415 - see above

    place, exchanges = mode.place, mode.exchanges(profile)

    def leaves(sent: Sent) -> None:
        exchanges.sent(sent)
        requests.add(sent.host)

    def allowed() -> bool:
        now = mode.place
        return mode.is_on(profile) and (now.base_url, now.chat_model) == (place.base_url, place.chat_model)

    return RemoteWriter(line_to(place, leaves), place.chat_model, allowed, sink, exchanges.remark)
