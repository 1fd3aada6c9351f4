"""What the sections of the settings page need of the window, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.ui.operations import Operations
from reelreason_desktop.ui.preferences import Preferences
from reelreason_desktop.ui.theme.theme import ThemeProvider

if TYPE_CHECKING:
    from reelreason_desktop.ui.remote.desk import RemoteDesk
    from reelreason_desktop.ui.widgets.toast import Toast


@dataclass(frozen=True)
class Desk:
    """Handed to every section.

    Attributes:
        encoder: what the encoder says about itself now.
        timings: milliseconds by step of the newest answer.
        failed: shows a failure as a notice.
        profiles_changed: tells the window that there are other profiles now.
        at_close: has something called when the window closes.
        remote: the model on another machine; None where there can be none.
        guard: does what leads out of an age limit: at once, or when its PIN was given.
    """

    theme: ThemeProvider
    preferences: Preferences
    operations: Operations
    toast: Toast
    paths: Paths
    encoder: Callable[[], str]
    timings: Callable[[], Mapping[str, float]]
    failed: Callable[[BaseException], object]
    profiles_changed: Callable[[], object]
    at_close: Callable[[Callable[[], object]], object]
    remote: RemoteDesk | None = None
    guard: Callable[[Callable[[], object]], object] = lambda act: act()
