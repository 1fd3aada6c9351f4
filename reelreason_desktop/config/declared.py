"""The settings: every one declared once, here.

A new setting is one more declaration in `DECLARED`: the settings page, the command line and the documentation follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from reelreason_desktop.config.options import Number, OneOf, Option, Scale, Section, Switch
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

THEME: Final = OneOf(
    key="theme",
    section=Section.LOOKS,
    title="Theme",
    help="Follow the desktop, or always be light or dark.",
    default="system",
    choices=(("system", "System"), ("light", "Light"), ("dark", "Dark")),
)
TEXT_SIZE: Final = Scale(
    key="text_size",
    section=Section.LOOKS,
    title="Text size",
    help="Size of every text in the window.",
    default=1.0,
    steps=(0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0),
)
REDUCED_MOTION: Final = Switch(
    key="reduced_motion",
    section=Section.LOOKS,
    title="Reduced motion",
    help="Things jump to their place instead of travelling there.",
    default=False,
)
LANGUAGE: Final = OneOf(
    key="language",
    section=Section.LOOKS,
    title="Language",
    help="Language of the window. Films keep the titles of the catalogue.",
    default="system",
    choices=(("system", "System"), ("en", "English"), ("de", "Deutsch")),
)
START_PAGE: Final = OneOf(
    key="start_page",
    section=Section.WINDOW,
    title="Start page",
    help="What the window opens with.",
    default="talk",
    choices=(("talk", "Talk"), ("browse", "Browse"), ("taste", "Taste"), ("last", "Where I left")),
)
TOAST_TIME: Final = Number(
    key="toast_time",
    section=Section.WINDOW,
    title="Time to undo",
    help="How long the message with the Undo button stays, in seconds. Ctrl+Z works at any time.",
    default=6,
    minimum=3,
    maximum=60,
    unit="s",
)
TMDB: Final = Switch(
    key="tmdb",
    section=Section.WINDOW,
    title="Facts from TMDB",
    help="Ask TMDB with your own key when you say so, and show what it said. Off: nothing is asked or shown.",
    default=False,
)

MODEL_READS: Final = Switch(
    key="model_reads",
    section=Section.MODEL,
    title="Read messages",
    help="The language model may add soft wishes that the rules did not see. It never sets or lifts a limit.",
    default=True,
)
MODEL_RATES: Final = Switch(
    key="model_rates",
    section=Section.MODEL,
    title="Rate candidates",
    help="The language model rates the best twenty films; rating and computed match together make the order.",
    default=True,
)
MODEL_WEIGHT: Final = Number(
    key="model_weight",
    section=Section.MODEL,
    title="Weight of its ratings",
    help="How much the ratings of the language model count beside the computed match, in per cent.",
    default=30,
    minimum=0,
    maximum=100,
    unit="%",
)
MODEL_WORDS: Final = Switch(
    key="model_words",
    section=Section.MODEL,
    title="Word reasons and replies",
    help="The language model words what was computed. What it adds of its own is not shown. English only.",
    default=True,
)

DECLARED: Final[tuple[Option[Any], ...]] = (
    THEME, TEXT_SIZE, REDUCED_MOTION, LANGUAGE, START_PAGE, TOAST_TIME, TMDB,
    MODEL_READS, MODEL_RATES, MODEL_WEIGHT, MODEL_WORDS,
)  # fmt: skip
"""In the order in which they are shown."""
BY_KEY: Final[Mapping[str, Option[Any]]] = MappingProxyType({option.key: option for option in DECLARED})


def option_named(key: str) -> Option[Any]:
    """The declaration of a setting.

    Raises:
        KnownError: there is none of that name.
    """
    if key not in BY_KEY:
        raise KnownError(Notice("There is no setting “{}”.", key), Notice("There are: {}.", ", ".join(BY_KEY)))
    return BY_KEY[key]
