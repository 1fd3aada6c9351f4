"""Saves a profile for windows to open."""

from __future__ import annotations

from collections.abc import Mapping

from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.person import arrive
from reelreason_desktop.app.bench.probes.telling import happened
from reelreason_desktop.services.runtime import Runtime


def run(paths: Mapping[str, str], profile: str) -> None:
    """Makes the profile and leaves."""
    with Runtime.open(unpack(paths)) as runtime:
        arrive(runtime, profile)
    happened("saved")
