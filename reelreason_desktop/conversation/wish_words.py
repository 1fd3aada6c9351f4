"""Reasons that lie in what was wished for: a genre, a tone, a keyword, a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reelreason_desktop.conversation.drafts import variant
from reelreason_desktop.conversation.keyword_words import KeywordUse, spoken, use_of
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Reason, Verbatim
from reelreason_desktop.domain.picks import Evidence, EvidenceKind

_FIELDS: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.GENRE: "genres",
    EvidenceKind.TONE: "tones",
    EvidenceKind.KEYWORD: "keywords",
    EvidenceKind.PERSON: "people",
}

_ASKED: Final = Reason.frames(
    "You asked for {}: here it is.", "You wanted {}; this has it.", "It answers your wish for {}."
)
_ASKED_QUALITY: Final = Reason.frames(
    "You asked for something {}: here it is.",
    "You wanted something {}; this has it.",
    "It is {}, as you wanted.",
    "You wished for something {}, and it is.",
    "Something {}, as you asked.",
)
_ASKED_SUBJECT: Final = Reason.frames(
    "You asked for {}: here it is.", "You wanted {}; this has it.", "Its themes include {}, as you wanted."
)
_ASKED_SETTING: Final = Reason.frames(
    "You asked for {}: here it is.", "You wanted {}; this has it.", "It is set in {}, as you wanted."
)


def main_reason(film: Film, wish: Evidence) -> str:
    """The sentence on the wish that speaks most for a film."""
    if not _has(film, wish):
        if wish.unwanted:
            frames = Reason.frames(
                "It keeps clear of {}, as you asked.", "It keeps clear of something {}, as you asked."
            )
            return _of(wish, *frames)
        return _of(wish, *Reason.frames("It comes close to {}.", "It comes close to something {}."))
    if wish.kind is EvidenceKind.PERSON:
        frames = Reason.frames("Because you like {}, who directed it.", "Because you like {}, who is in it.")
        return Reason(frames[0 if wish.label in film.directors else 1], Verbatim(wish.label))
    named = _ASKED
    if wish.kind is EvidenceKind.KEYWORD:
        named = _ASKED_SETTING if use_of(wish.label) is KeywordUse.SETTING else _ASKED_SUBJECT
    return _of(wish, variant(named, film.id), variant(_ASKED_QUALITY, film.id))


def second_reason(film: Film, wish: Evidence) -> str:
    """The sentence on a wish that speaks for a film as well."""
    if not _has(film, wish):
        if wish.unwanted:
            return _of(wish, *Reason.frames("It also keeps clear of {}.", "It also keeps clear of something {}."))
        return _of(wish, *Reason.frames("It also comes close to {}.", "It also comes close to something {}."))
    if wish.kind is EvidenceKind.PERSON:
        frames = Reason.frames("And {} directed it.", "And {} is in it.")
        return Reason(frames[0 if wish.label in film.directors else 1], Verbatim(wish.label))
    named, quality = Reason.frames("It also answers your wish for {}.", "It is also {}, as you wanted.")
    if wish.kind is EvidenceKind.KEYWORD:
        frames = Reason.frames("It is also set in {}, as you wanted.", "Its themes also include {}.")
        named = frames[0 if use_of(wish.label) is KeywordUse.SETTING else 1]
    return _of(wish, named, quality)


def short_reason(film: Film, wish: Evidence) -> str:
    """The wish as a few words without a full stop."""
    if _has(film, wish):
        return _of(wish, *Reason.frames("{}, as you asked", "something {}, as you asked"))
    if wish.unwanted:
        return _of(wish, *Reason.frames("without {}, as you asked", "without something {}, as you asked"))
    return _of(wish, *Reason.frames("close to {}, as you asked", "close to something {}, as you asked"))


def against(film: Film, wish: Evidence) -> str:
    """What speaks against a film that made the list all the same."""
    if _has(film, wish):
        frames = Reason.frames(
            "It made the list even though you wanted less of {}.",
            "It made the list even though you wanted less of something {}.",
        )
        return _of(wish, *frames)
    frames = Reason.frames(
        "It made the list even though you asked for {}, which it does not offer.",
        "It made the list even though you asked for something {}, which it does not offer.",
    )
    return _of(wish, *frames)


def in_counterfactual(wish: Evidence) -> str:
    """What follows "without"."""
    if wish.unwanted:
        frames = Reason.frames("your wish to keep clear of {}", "your wish to keep clear of something {}")
    else:
        frames = Reason.frames("your wish for {}", "your wish for something {}")
    return _of(wish, *frames)


def _has(film: Film, wish: Evidence) -> bool:
    return wish.label in getattr(film, _FIELDS[wish.kind])


def _of(wish: Evidence, frame: str, of_quality: str) -> Reason:
    """A sentence about what was wished for. Tones and forms are adjectives, so they have frames of their own."""
    if wish.kind is EvidenceKind.TONE:
        return Reason(of_quality, wish.label)
    if wish.kind is EvidenceKind.KEYWORD:
        return Reason(of_quality if use_of(wish.label) is KeywordUse.FORM else frame, spoken(wish.label))
    if wish.kind is EvidenceKind.GENRE:
        return Reason(frame, wish.label.lower())
    return Reason(frame, Verbatim(wish.label))
