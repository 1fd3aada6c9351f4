"""What a language model is told to do, one function a job.

Instructions and what is known of the person come first and stay the same from turn to turn, so that they are computed
once; then what the request is about; then the films, of which each gets a few words only, because on a laptop every
token costs a hundredth of a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.inference.llm.messages import Blank, Item, Prompt

_RATE: Final = (
    "You predict how many points from 1 to 5 one person gives a film: 1 is hated, 3 is fine, 5 is loved. "
    "Judge by what is known of the person only, not by how famous a film is."
)
_EXPLAIN: Final = (
    "You tell a person in one or two short, plain sentences why a film was picked for them. "
    "Use only the facts that are given. Add no names, titles, numbers, genres or plot of your own. Address the person "
    "as “you”. No lists, no questions, no headings."
)
_REPLY: Final = (
    "You are a film lover who answers a person in at most three short sentences. Use only the facts that are given. "
    "Add no names, titles or numbers of your own."
)
_SUMMARISE: Final = (
    "You describe a person's taste in films to that person in three or four plain sentences. Use only the facts that "
    "are given. Add no names, titles, numbers or genres of your own. Address the person as “you”."
)
_READ: Final = (
    "You note what a person asks for in a message about films: words for what they want more of, and words for what "
    "they want less of. Leave a list empty when the message says nothing about it."
)
_JUDGE: Final = (
    "You judge the explanation of a film recommendation with points from 1 to 5: 1 is very poor, 3 is fair, 5 is "
    "excellent."
)
_MOST_CHARS: Final = 4_000
"""Of one message or line; about a thousand tokens, a quarter of what is computed at once."""
AXES: Final = (
    ("relevance", "How well does the film fit what is known of the person?"),
    ("specificity", "How much is the explanation about this film and this person?"),
    ("clarity", "How easy is the explanation to understand?"),
    ("faithfulness", "How well is every statement of the explanation covered by the facts?"),
    ("appeal", "How much does the explanation make one want to see the film?"),
)
"""Name and question of what an explanation is judged by."""


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A film in a few words. `key`: its id; `label`: `Heat (1995)`; `facts`: a line; `evidence`: computed reasons."""

    key: str
    label: str
    facts: str = ""
    evidence: tuple[str, ...] = ()


def rate(person: Sequence[str], films: Sequence[FilmCard]) -> tuple[Prompt, tuple[Item, ...]]:
    """Points that the person would give each film."""
    items = tuple(Item(film.key, f"Film: {film.label}. {film.facts}", "Points:") for film in films)
    return Prompt(_system(_RATE, person)), items


def explain(person: Sequence[str], films: Sequence[FilmCard]) -> tuple[Prompt, tuple[Item, ...]]:
    """A reason for each film, worded from its evidence."""
    items = tuple(
        Item(film.key, f"Film: {film.label}. {film.facts}\nWhy it was picked:\n{_listed(film.evidence)}\nYour words:")
        for film in films
    )
    return Prompt(_system(_EXPLAIN, person)), items


def reply(person: Sequence[str], message: str, facts: Sequence[str]) -> tuple[Prompt, tuple[Item, ...]]:
    """An answer to a message."""
    text = f"Facts:\n{_listed(facts)}\nThe person says: {_said(message)}"
    return Prompt(_system(_REPLY, person)), (Item("reply", text),)


def summarise(facts: Sequence[str]) -> tuple[Prompt, tuple[Item, ...]]:
    """A paragraph about a person's taste."""
    return Prompt(_SUMMARISE), (Item("summary", f"Facts:\n{_listed(facts)}"),)


def judge(person: Sequence[str], film: FilmCard, explanation: str) -> tuple[Prompt, tuple[Item, ...]]:
    """Points for an explanation, an axis at a time."""
    shared = f"Film: {film.label}. {film.facts}\nFacts:\n{_listed(film.evidence)}\nExplanation: {explanation}\n"
    return Prompt(_system(_JUDGE, person), shared), tuple(Item(axis, question, "Points:") for axis, question in AXES)


def read(message: str, genres: Sequence[str], tones: Sequence[str]) -> tuple[Prompt, tuple[Blank, ...]]:
    """What a message asks for, in words of the catalogue."""
    words = tuple(dict.fromkeys((*genres, *tones)))
    prompt = Prompt(f"{_READ}\nWords: {', '.join(words)}.", f"Message: {_said(message)}\nLists:")
    return prompt, (Blank("more", words, 4), Blank("less", words, 4))


def _system(task: str, person: Sequence[str]) -> str:
    return f"{task}\nWhat is known of the person:\n{_listed(person) if person else '- nothing yet'}\n"


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {' '.join(_said(line).split())}" for line in lines)


def _said(text: str) -> str:
    """A person's words as they can be sent: not a pasted book, and no lone surrogates, which have no UTF-8."""
    return text[:_MOST_CHARS].encode("utf-8", "replace").decode("utf-8")
