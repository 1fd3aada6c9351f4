"""What one server does not understand of a request: learned from its refusals, and left out from then on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from reelreason_desktop.net.server_failures import RefusedRequestError

_OPTIONAL: Final = ("response_format", "temperature", "stream_options", "max_tokens")
_MORE_TOKENS: Final = "max_completion_tokens"
_THINKING: Final = 4_096
"""Tokens for models that think before they answer; those are the ones that know the newer name only."""


@dataclass(slots=True)
class Dialect:
    """Of one server and model. Nothing is ever added to what was to be said."""

    _unknown: set[str] = field(default_factory=set)

    def said(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """The request as this server takes it."""
        said = {name: value for name, value in body.items() if name not in self._unknown}
        if "max_tokens" in self._unknown and _MORE_TOKENS not in self._unknown and "max_tokens" in body:
            said[_MORE_TOKENS] = max(body["max_tokens"], _THINKING)
        return said

    def learn(self, error: Exception, body: Mapping[str, Any]) -> bool:
        """Whether it makes sense to ask again because this refusal taught something."""
        if not isinstance(error, RefusedRequestError) or error.status not in (400, 422):
            return False
        sent = self.said(body)
        named = [name for name in (*_OPTIONAL, _MORE_TOKENS) if name in sent and name in error.about]
        guess = [name for name in ("response_format",) if name in sent]
        for name in (named or guess)[:1]:
            self._unknown.add(name)
            return True
        return False
