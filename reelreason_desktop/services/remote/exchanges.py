"""What was sent last, byte for byte, and what was dropped of the answers: for the person to read."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from pydantic import TypeAdapter, ValidationError

from reelreason_desktop.config.whole_file import whole_file

KEPT: Final = 8
"""Requests; a turn makes at most four."""
_logger = logging.getLogger(__name__)


class Leaving(Protocol):
    """A request on its way out, see `net.model_server.Sent`."""

    @property
    def host(self) -> str:
        """To whom."""

    @property
    def path(self) -> str:
        """Where there."""

    @property
    def headers(self) -> tuple[str, ...]:
        """Names of what stands before the body."""

    @property
    def body(self) -> bytes:
        """Its very bytes."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request. `at`: when, in UTC; `body`: what was sent; `remarks`: what was dropped of the answer, or failed."""

    at: datetime
    host: str
    path: str
    headers: tuple[str, ...]
    body: str
    remarks: tuple[str, ...] = ()

    @property
    def pretty(self) -> str:
        """The body, indented."""
        try:
            return json.dumps(json.loads(self.body), ensure_ascii=False, indent=2)
        except ValueError:
            return self.body


_EXCHANGES = TypeAdapter(tuple[Exchange, ...])


class Exchanges:
    """The newest requests of one profile, the newest first. Told from any thread.

    Args:
        file: where they are kept; it lies beside the profile and goes with it.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._kept = read_exchanges(file)

    @property
    def kept(self) -> tuple[Exchange, ...]:
        """What there is."""
        with self._lock:
            return self._kept

    def sent(self, leaving: Leaving) -> None:
        """One more, just before it leaves."""
        body = leaving.body.decode("utf-8", "replace")
        one = Exchange(datetime.now(UTC), leaving.host, leaving.path, leaving.headers, body)
        self._change(lambda kept: (one, *kept)[:KEPT])

    def remark(self, sentence: str) -> None:
        """Something about the newest one."""
        self._change(
            lambda kept: (replace(kept[0], remarks=(*kept[0].remarks, str(sentence))), *kept[1:]) if kept else ()
        )

    def _change(self, change: Callable[[tuple[Exchange, ...]], tuple[Exchange, ...]]) -> None:
        with self._lock:
            self._kept = change(self._kept)
            self._write()

    def _write(self) -> None:
        rows = [asdict(one) | {"at": one.at.isoformat()} for one in self._kept]
        try:
            with whole_file(self._file) as part:
                part.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        except OSError as error:  # the window still has them
            _logger.warning("What was sent cannot be kept: %s", type(error).__name__)


def read_exchanges(file: Path) -> tuple[Exchange, ...]:
    """What was kept; nothing when it cannot be read."""
    try:
        return _EXCHANGES.validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return ()
