"""What page and bar say about the language model in use, and about an encoder that reads the films."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.services.encoder_change import ChangeStatus
from reelreason_desktop.services.writing import WritingState, WritingStatus
from reelreason_desktop.ui.build_words import building
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.vocabulary import mark, say_error

translate = QCoreApplication.translate

_SHORT: Final[Mapping[WritingState, str]] = {
    WritingState.LOADING: mark("Models", "{name} is being loaded…"),
    WritingState.RESTARTING: mark("Models", "{name} stopped and is being loaded again…"),
    WritingState.READY: mark("Models", "{name} ready"),
    WritingState.WORKING: mark("Models", "{name} is working"),
    WritingState.RESTING: mark("Models", "{name} rests"),
    WritingState.FAILED: mark("Models", "Language model stopped"),
}
_LONG: Final[Mapping[WritingState, str]] = {
    WritingState.OFF: mark(
        "Models", "None is in use. Reading, picks and reasons are computed by the program itself, as always."
    ),
    WritingState.LOADING: mark("Models", "It is being loaded. Picks and reasons are computed meanwhile."),
    WritingState.RESTARTING: mark("Models", "It stopped by itself and is being loaded again. Nothing was lost."),
    WritingState.READY: mark("Models", "It rates the best twenty films and words reasons, behind each answer."),
    WritingState.WORKING: mark("Models", "It works on the newest message. Esc stops it."),
    WritingState.RESTING: mark(
        "Models", "Nobody needed it for a while, so it gave its memory back. It loads by itself."
    ),
    WritingState.FAILED: mark("Models", "It is off. Picks and their computed reasons do not need it."),
}


def in_short(status: WritingStatus) -> str:
    """`Qwen3 1.7B is working · 14 tokens/s`; empty where no model is in use."""
    words = _SHORT.get(status.state)
    if words is None:
        return ""
    said = translate("Models", words).format(name=status.name)
    if status.sends_to:
        said = translate("Models", "Remote ({host}): {said}").format(host=status.sends_to, said=said)
    rate = pace(status)
    return f"{said} · {rate}" if rate and status.state is WritingState.WORKING else said


def in_long(status: WritingStatus) -> str:
    """A sentence or two on what it does."""
    if status.error is not None:
        return " ".join(say_error(status.error)).strip()
    return translate("Models", _LONG[status.state])


def pace(status: WritingStatus) -> str:
    """`14 tokens/s`; empty before the first answer."""
    if status.tokens_per_s is None:
        return ""
    return translate("Models", "{n} tokens/s").format(n=whole(round(status.tokens_per_s)))


def reading(status: ChangeStatus) -> str:
    """`bge-small reads the films: 34 %`; empty while no encoder does."""
    if not status.is_running:
        return ""
    share = None if status.progress is None else building(status.progress)[0]
    words = translate("Models", "{name} reads the films: {n} %")
    return words.format(name=status.name, n=round(100 * (share or 0.0)))


def has_read(status: ChangeStatus) -> tuple[str, str]:
    """That an encoder is ready, and when it serves."""
    message = translate("Models", "{name} has read {n} films.").format(name=status.name, n=whole(status.films))
    return message, translate("Models", "It serves from the next start on; until then the encoder in use does.")


def stopped_reading(status: ChangeStatus) -> str:
    """That a person stopped it."""
    return translate("Models", "{name} stopped; what it read is kept").format(name=status.name)
