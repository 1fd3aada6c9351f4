"""What a repository says of one of its large files: its SHA-256, in the small text that stands for it (Git LFS)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.download import DamagedError
from reelreason_desktop.net.failures import AnswerError, retry_after
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.stream import fetch
from reelreason_desktop.net.web import Web

_POINTER_BYTES: Final = 4096
_SHA256: Final = re.compile(r"^oid sha256:([0-9a-f]{64})\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pointer:
    """`url`: of the small text; `file`: the name of the large one; `home`: the page where people find it."""

    url: str
    file: str
    home: str

    def sha256(self, web: Web, patience: Patience, stopped: Callable[[], bool]) -> str:
        """What it says, in hexadecimal.

        Raises:
            NetError: the server does not give it.
            DamagedError: it says nothing of the kind.
            Cancelled: `stopped` said so.
        """

        def ask() -> bytes:
            head, body = fetch(web, self.url, most=_POINTER_BYTES, stopped=stopped)
            if head.status != 200:
                raise AnswerError(head.host, head.status, retry_after(head.headers.get("Retry-After")))
            return body

        found = _SHA256.search(patience.insist(ask, stopped=stopped).decode("latin-1"))
        if found is None:
            hint = Notice("Fetch the file by hand from {} and add it.", self.home)
            raise DamagedError(Notice("The checksum of {} cannot be read.", self.file), hint)
        return found.group(1)
