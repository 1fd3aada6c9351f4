"""The client that everything here uses."""

from __future__ import annotations

from reelreason_desktop.net.web import Web
from reelreason_desktop.services.requests_made import RequestsMade


def web_for(made: RequestsMade) -> Web:
    """A client whose every request is counted where the person sees it."""
    return Web(made.add)
