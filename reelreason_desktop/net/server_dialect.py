"""What one server does not understand of a request: learned from its refusals, and said otherwise from then on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from reelreason_desktop.net.server_failures import LimitError, RefusedRequestError

_FORM: Final = "response_format"
_MORE_TOKENS: Final = "max_completion_tokens"
_OPTIONAL: Final = (_FORM, "temperature", "stream_options", _MORE_TOKENS, "max_tokens")
_THINKING: Final = 4_096
"""Tokens for models that think before they answer; those are the ones that know the newer name only."""


@dataclass(slots=True)
class Dialect:
    """Of one server and model. Nothing of a person is ever added to what was to be said.

    The form of an answer is asked for as a strict schema, else as an object with a schema, as older servers know it,
    else not at all: the instructions ask for it too.
    """

    _unknown: set[str] = field(default_factory=set)
    _knows_no_schema: bool = False

    def said(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """The request as this server takes it."""
        said = {name: value for name, value in body.items() if name not in self._unknown}
        if self._knows_no_schema and _FORM in said:
            said[_FORM] = {"type": "json_object", "schema": said[_FORM]["json_schema"]["schema"]}
        if "max_tokens" in self._unknown and _MORE_TOKENS not in self._unknown and "max_tokens" in body:
            said[_MORE_TOKENS] = max(body["max_tokens"], _THINKING)
        return said

    def learn(self, error: Exception, body: Mapping[str, Any]) -> bool:
        """Whether it makes sense to ask again because this refusal taught something."""
        if not isinstance(error, RefusedRequestError | LimitError):
            return False
        sent = self.said(body)
        named = [name for name in _OPTIONAL if name in sent and name in error.about]
        if isinstance(error, RefusedRequestError) and error.about and not named and _FORM in sent:
            named = [_FORM]  # servers that cannot make a grammar of it do not say so by its name
        if not named:
            return False
        if named[0] == _FORM and not self._knows_no_schema:
            self._knows_no_schema = True
        else:
            self._unknown.add(named[0])
        return True
