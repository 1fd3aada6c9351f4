"""Answers that need no film: greetings, help, commands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reelreason_desktop.conversation.drafts import variant
from reelreason_desktop.domain.phrases import Reply
from reelreason_desktop.domain.reading import Command

EMPTY: Final = Reply("There were no words in that. Tell me a film you love, or what kind of evening it is.")
NO_PICKS_TO_EXPLAIN: Final = Reply("There are no picks to talk about yet. Name a film you love and I will make some.")

COMMAND_REPLIES: Final[Mapping[Command, Reply]] = {
    Command.UNDO: Reply("Taken back. Redo brings it here again."),
    Command.NEW_CHAT: Reply(
        "A fresh chat. Your ratings and your taste are still here; limits from the old chat are not."
    ),
    Command.HELP: Reply(
        "Tell me films you love or could not stand, people you like, a mood, or limits such as “under two hours”, "
        "“no horror” or “for my 8-year-old”. Ask “why the second one?” for the reason of a pick, or “what is Heat "
        "about?” for facts. Say “something older” or “not that one” to steer, and “undo” to take a step back."
    ),
    Command.LANGUAGE_MODEL: Reply(
        "I am a program without a language model, and nothing is missing: reading, picks and reasons are computed "
        "here, on your computer. If you want one for freer wording, start the program with "
        "`python3 build/dev.py run --llm`; it adds llama.cpp, which compiles for some minutes and needs a C++ compiler."
    ),
}

_THANKS: Final = re.compile(r"\b(?:thank|thanks|thx|cheers|ty)\b|\bgreat\b|\bperfect\b|\bawesome\b", re.IGNORECASE)
_PARTING: Final = re.compile(r"\b(?:bye|goodbye|good night|see (?:you|ya))\b", re.IGNORECASE)
_HOW_ARE_YOU: Final = re.compile(r"\bhow (?:are you|is it going|'s it going)|how's it going|what's up\b", re.IGNORECASE)


_WELCOME: Final = Reply.frames("You are welcome. Shall we look further?", "Gladly. Tell me how it was, and I learn.")
_HELLO: Final = Reply.frames(
    "Hello. Which film could you watch again tonight?",
    "Hello. Name a film or two that you love, and I take it from there.",
    "Hello. What are you in the mood for?",
)


def small_talk(text: str) -> Reply:
    """A short answer to a greeting, thanks, laughter or a farewell."""
    if _PARTING.search(text):
        return Reply("Goodbye, and enjoy the film.")
    if _THANKS.search(text):
        return Reply(variant(_WELCOME, text))
    if _HOW_ARE_YOU.search(text):
        return Reply("Ready to find you a film, thank you. What was the last one you loved?")
    return Reply(variant(_HELLO, text))
