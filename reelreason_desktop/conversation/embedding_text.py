"""The part of a message that may become a vector."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.intent import GREETING_PREFIX
from reelreason_desktop.conversation.text import Span, tokenize
from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.conversation.words import META_WORDS
from reelreason_desktop.domain.reading import Sentiment, TitleMention

_LEAST_CONTENT_WORDS: Final = 2
_SPACES: Final = re.compile(r"\s+")
_DANGLING: Final = re.compile(
    r"(?:[\s,;:–-]|\b(?:but|and|or|with|though|although|also|so)\b)+(?=[.!?\n]|$)|^[\s,.;:!?–-]+", re.IGNORECASE
)
_EMPTY_ITEMS: Final = re.compile(r"\s*,(?=\s*,)|\s+(?=,)")
_FOR_WHOM: Final = re.compile(
    r"\b(?:for|with) (?:me and )?(?:my|our|the|his|her) (?:[\w-]+ ){0,3}?"
    r"(?:kids?|child(?:ren)?|daughters?|sons?|famil(?:y|ies)|parents?|mum|mom|dad|mother|father|wife|husband|girlfriend|boyfriend|partner|friends?|gran\w*|nan|nieces?|"
    r"nephews?|sisters?|brothers?|in-laws)\b",
    re.IGNORECASE,
)
"""For whom a film is says nothing of what it is about."""
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?\n]*")


def embedding_text(
    text: str,
    clauses: Clauses,
    mentions: Sequence[TitleMention],
    hits: Sequence[TitleHit],
    apart: Sequence[Span] = (),
) -> str:
    """The message without what an encoder would misread.

    Encoders put "not scary" beside "scary" and a title beside films with like words, so negated parts are cut and
    titles become "it". Empty when fewer than two words with content remain.

    Args:
        text: the analysed message as typed.
        clauses: of the same message.
        mentions: films with their sentiment.
        hits: all places that name films.
        apart: parts to leave out.
    """
    cuts: list[Span] = [(min(n.start, n.scope[0]), max(n.scope[1], n.scope[0])) for n in clauses.negations]
    cuts += [*clauses.indifferences, *apart]
    cuts += [clauses.around(m.start) for m in mentions if m.sentiment is Sentiment.DISLIKED]
    greeting = GREETING_PREFIX.match(text.lower())
    if greeting:
        cuts.append(greeting.span())
    cuts += [match.span() for match in _FOR_WHOM.finditer(text)]
    edits = [(span, " ") for span in cuts] + [(hit.covered, "it") for hit in hits]
    kept: list[str] = []
    position = 0
    for (start, end), replacement in sorted(edits, key=lambda edit: (edit[0][0], -edit[0][1])):
        if start < position:
            position = max(position, end) if replacement == " " else position
            continue
        kept += [text[position:start], replacement]
        position = end
    kept.append(text[position:])
    joined = _EMPTY_ITEMS.sub("", "".join(kept))
    sentences = [_DANGLING.sub("", sentence) for sentence in _SENTENCE.findall(joined)]
    worded = _SPACES.sub(" ", " ".join(sentence for sentence in sentences if content_words(sentence))).strip()
    return worded if content_words(worded) >= _LEAST_CONTENT_WORDS else ""


def content_words(text: str) -> int:
    """How many words say something about films; years and numbers do not."""
    words = (token.folded for token in tokenize(text))
    return sum(word not in META_WORDS and not word[0].isdigit() for word in words)
