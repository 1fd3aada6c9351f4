"""Whether a model's sentence says more than it was told.

Every name, title, number and genre of the sentence has to stand in the evidence. The check errs towards refusing: what
it refuses is replaced by a computed sentence, what it lets through is believed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import Final

_LONGEST: Final = 320
_SENTENCES: Final = re.compile(r"[^.!?…]*(?:[.!?…](?![\"'”’)\s]|$)[^.!?…]*)*[.!?…]+[\"'”’)]*|[^.!?…]+$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED: Final = re.compile(r"[“\"«„]([^“”\"«»„]{1,120})[”\"»“]")
_OPENERS: Final = frozenset(
    """a also an and another as because both but close did do even expect fans few for from given has here his her if in
    it its like may more much no not of on one our perfect same set since so some that the their there these they this
    those though too two we what when where which while who with without yet you your""".split()  # noqa: SIM905
)
"""Words that begin sentences and name nothing."""
_NUMBER_WORDS: Final = {
    word: str(value)
    for value, word in enumerate("two three four five six seven eight nine ten".split(), start=2)  # noqa: SIM905
}
_ALWAYS: Final = frozenset({"i", "tv", "ok"})


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text without surrounding space; abbreviations may split one, which only makes it stricter."""
    return tuple(part.strip() for part in _SENTENCES.findall(text) if part.strip())


def faults(sentence: str, evidence: Sequence[str], vocabulary: Collection[str]) -> tuple[str, ...]:
    """What speaks against showing a sentence; empty when it may be shown.

    Args:
        sentence: one sentence of the model.
        evidence: everything it was told: sentences, titles, names, facts.
        vocabulary: words that state a fact wherever they stand, such as genres.
    """
    told = " ".join(evidence)
    return (
        *_form(sentence),
        *(f"number {number}" for number in _numbers(sentence) - _numbers(told)),
        *(f"name {name}" for name in _strange_names(sentence, _folded_words(told))),
        *(f"quotation {quote}" for quote in _QUOTED.findall(sentence) if _fold(quote) not in _fold(told)),
        *(f"claim {word}" for word in vocabulary if _has(sentence, word) and not _has(told, word)),
    )


def _form(sentence: str) -> tuple[str, ...]:
    """A whole, plain sentence of a decent length."""
    found = []
    if not re.search(r"[.!?…][\"'”’)]*$", sentence):
        found.append("not finished")
    if not 8 <= len(sentence) <= _LONGEST or len(_WORD.findall(sentence)) < 3:
        found.append("length")
    if any(unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn") or c in "�<>{}[]|" for c in sentence):
        found.append("characters")
    return tuple(found)


def _numbers(text: str) -> set[str]:
    """Numbers in digits; small ones also where they are words."""
    found = {number.replace(",", "") for number in _NUMBER.findall(text)}
    return found | {_NUMBER_WORDS[word] for word in _folded_words(text) if word in _NUMBER_WORDS}


def _strange_names(sentence: str, told: Collection[str]) -> list[str]:
    """Capitalised words that nobody told it. The first word of a sentence may also be an ordinary one."""
    words = _WORD.findall(sentence)
    strange = []
    for place, word in enumerate(words):
        key = _fold(word)
        if not word[0].isupper() or _is_told(key, told) or key in _ALWAYS:
            continue
        if place == 0 and (key in _OPENERS or key.partition("'")[0] in _OPENERS):
            continue
        strange.append(word)
    return strange


def _is_told(key: str, told: Collection[str]) -> bool:
    return key in told or key.removesuffix("'s") in told or all(part in told for part in key.split("-"))


def _has(text: str, word: str) -> bool:
    """Whether a word or several stand in a text, also with an ending: `comedies` has `comedy`."""
    stem = re.escape(_fold(word).removesuffix("y").removesuffix("e"))
    return re.search(rf"(?<!\w){stem}(?:y|e|ies|ic|s)?(?!\w)", _fold(text)) is not None


def _folded_words(text: str) -> set[str]:
    return {part for word in _WORD.findall(_fold(text)) for part in (word, word.removesuffix("'s"), *word.split("-"))}


def _fold(text: str) -> str:
    """Without case, accents and typographic apostrophes."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
