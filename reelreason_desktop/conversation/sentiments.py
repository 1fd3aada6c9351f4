"""What a message feels about the films it names."""

from __future__ import annotations

import re
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.text import Span
from reelreason_desktop.domain.reading import Sentiment

_ADVERBS: Final = (
    r"(?:(?:such|so|really|very|too|my|our|a|an|the|just|pretty|absolutely|kind of|kinda|a bit|one of|all|"
    r"of|also|still|always|way|totally) )*"
)
_GOOD: Final = (
    r"(?:favou?rites?|great|good|amazing|brilliant|fantastic|masterpieces?|best|perfect|fun|funny|"
    r"wonderful|beautiful|excellent|awesome|incredible|lovely|superb|gold|hilarious)"
)
_BAD: Final = (
    r"(?:boring|terrible|awful|bad|overrated|dull|stupid|long|slow|scary|silly|disappointing|violent|dumb|"
    r"worst|garbage|trash|meh|a mess|gross|depressing|cheesy|predictable|pretentious)"
)
_LIST_REST: Final = r"(?>\s*(?:,|and\b|&|or\b|\(|\)|\d{4}\b|x+\b))*+\s*"
_AFTER: Final = re.compile(
    rf"{_LIST_REST}\s*[,–-]?\s*(?:which |that |it |they |both |all |really |just |absolutely |totally )*(?:"
    r"(?P<bad>bored|annoyed|disappointed|put me to sleep|left me cold|scared me|sucks?\b|sucked|(?:is|"
    r"was|are|were|felt)(?: not|n't) "
    rf"{_ADVERBS}(?:{_GOOD}|for me|my)|did(?: not|n't) (?:do it for|work for|grab|move)|(?:is|was|are|"
    rf"were|felt|seemed) {_ADVERBS}{_BAD}\b)"
    r"|(?P<good>blew me|made me (?:laugh|cry|smile)|moved me|thrilled me|rocks\b|rocked\b|rules\b|"
    r"never (?:gets old|fails)|"
    rf"(?:is|was|are|were) {_ADVERBS}{_GOOD}\b|(?:is|was)(?: not|n't) bad))"
)
_DIRECTLY_AFTER: Final = re.compile(r"\s*,?\s*(?:not so much|not really|not at all|less so|meh)\b")
_IT_WAS: Final = re.compile(
    rf"[^.!?;]{{0,24}}?(?:,|\band|\bbut|[.–-])+ ?(?:it|that|both|they) (?:is|was|were|"
    rf"are) {_ADVERBS}(?:(?P<good>{_GOOD})|(?P<bad>{_BAD}))\b"
)
_REACH: Final = 200
"""How many characters before a title its cue may stand; lists of favourites are long."""
_SPARED: Final = re.compile(r"(?:except(?: for)?|other than|apart from|aside from|besides)$")
_VERDICT_ON_IT: Final = re.compile(
    rf"{_LIST_REST}\s*(?:,|and|but|which|–|-|\.)*\s*(?:i )?(?:really |absolutely |just |also |totally )*(?:"
    r"(?P<bad>hated|disliked|(?:did not|didn't|don't|couldn't) (?:really )?(?:like|enjoy|love|finish|"
    r"stand|care for|get into))"
    r"|(?P<good>loved|liked|enjoyed|adored|love|like|adore|enjoy)) (?:it|them|that|those|both|all|every)\b"
)
_BEFORE: Final = re.compile(
    r"\b(?:(?P<bad>hate[sd]?|dislike[sd]?|(?:can't|couldn't|cannot) stand|bored by|overrated|worse than)"
    r"|(?P<want>(?:want|wants|wanted|like|love|going|plan|planning|hoping|excited|wanna|dying|gonna|"
    r"supposed) ?(?:to )?(?:see|watch|try|rewatch)"
    r"|haven't (?:\w+ )?(?:seen|watched)|havent seen|have not (?:seen|watched)|never (?:seen|saw|"
    r"watched|got around to)|"
    r"should i (?:watch|see)|didn't (?:see|watch)|heard (?:\w+ ){0,2}(?:of|about)|my (?:watch)?list|"
    r"curious about|looking forward to|"
    r"do you know|is there|how is|how's|what about|what is|what's|who directed|"
    r"tell me (?:more )?about|do you have|worth watching)"
    r"|(?P<anchor>(?:something|anything|more|movies?|films?|one|ones|stuff|similar|exactly|just|much|"
    r"vibes?|feels?|kind of|bit|style|energy|along the lines|vein|mood|spirit)"
    r"(?: (?:that's|that is|a bit|more|kind of))* (?:like|to|of|as|similar to)|similar to|"
    r"reminds? me of|in the (?:style|vein|spirit) of|(?<!i )\blike)"
    r"|(?P<good>lov(?:e|ed|es|ing)|(?:i|we|also|really|always|kids|wife|husband|and) lik(?:e|ed|es)|"
    r"liked|likes|enjoy(?:ed|s)?|ador(?:e|ed|es)|fans? of|"
    r"favou?rites?|obsessed with|soft spot for|crazy about|enough of|preferred|prefer|best|into|thanks to)"
    r"|(?P<seen>(?:\w+er|(?:more|less) \w+) than|(?:i've|have|i|we|we've|just|already|ive|recently|"
    r"yesterday) (?:just |already |also |"
    r"only |recently )*(?:re)?-?(?:seen|saw|watched)|seen|watched|saw|rewatched))\b"
)
_QUESTION: Final = re.compile(
    r"^\s*(?:(?:have|did|do|does|is|are|was|were|has|what|who|when|how|why|where|which|should|would)\b(?! about a))"
)
_WORDS: Final = re.compile(r"[a-z']+")
_STATEMENT: Final = re.compile(r"\b(?:i|we|my|she|he|they|was|were|is|put|went)\b")


def title_sentiment(text: str, clauses: Clauses, span: Span) -> tuple[Sentiment, bool]:
    """Sentiment about the title at `span`, and whether the person has seen the film.

    Args:
        text: the message in lower case with titles covered by `x`.
        clauses: of that text.
        span: where the title stands.
    """
    if _DIRECTLY_AFTER.match(text, span[1]):
        return Sentiment.DISLIKED, True
    after = _AFTER.match(text, span[1]) or _IT_WAS.match(text, span[1]) or _VERDICT_ON_IT.match(text, span[1])
    if after:
        return (Sentiment.DISLIKED if after.lastgroup == "bad" else Sentiment.LIKED), True
    start, end = clauses.around(span[0])
    cues = [cue.lastgroup for cue in _BEFORE.finditer(text, max(start, span[0] - _REACH), span[0])]
    kind = cues[-1] if cues else None
    negation = clauses.negation(span[0])
    if negation and _SPARED.match(negation.cue):
        return Sentiment.NEUTRAL, True
    if negation:
        return Sentiment.DISLIKED, kind != "want"
    question = text[end : end + 1] == "?" and _QUESTION.match(text[start:end])
    if kind == "want" or (question and kind in {None, "seen"}):
        return Sentiment.NEUTRAL, False
    if kind is not None:
        return {"bad": Sentiment.DISLIKED, "seen": Sentiment.NEUTRAL}.get(kind, Sentiment.LIKED), True
    return (Sentiment.NEUTRAL if _STATEMENT.search(text[start:end]) else Sentiment.LIKED), True
