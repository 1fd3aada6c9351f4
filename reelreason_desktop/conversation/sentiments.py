"""What a message feels about the films it names."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses, Negation
from reelreason_desktop.conversation.modes import Mode, mode_cues
from reelreason_desktop.conversation.text import Span, sloppy
from reelreason_desktop.domain.reading import Sentiment

_ADVERBS: Final = (
    r"(?:(?:such|so|really|very|too|my|our|a|an|the|just|pretty|absolutely|kind of|kinda|a bit|one of|all|"
    r"of|also|still|always|way|totally|probably|definitely|easily|truly|simply|honestly|another|arguably|by far|"
    r"all[- ]time) )*"
)
_GOOD: Final = (
    r"(?:favou?rites?|great|good|better than|amazing|brilliant|fantastic|masterpieces?|best|perfect|fun|funny|"
    r"wonderful|beautiful|tense|clever|smart|favs?|faves?|decent|nice|solid|hands down \w+ favou?rite|excellent|"
    r"awesome|incredible|lovely|superb|gold|hilarious|classics?|stunning|gorgeous|"
    r"outstanding|phenomenal|terrific|fab|fabulous|spectacular|magical|charming|iconic|intense|epic|sweet|cute|"
    r"unforgettable|underrated|gripping|touching|moving|my (?:thing|jam|number one)|number one|10/10)"
)
_BAD: Final = (
    r"(?:boring|terrible|awful|bad|overr?ated|unbearable|unwatchable|dull|stupid|long|slow|scary|silly|"
    r"disappointing|violent|dumb|"
    r"worst|garbage|trash|meh|a mess|gross|depressing|cheesy|predictable|pretentious|lame|crap|rubbish|mediocre|"
    r"forgettable|confusing|annoying|ridiculous|unfunny|too \w+|let-?down|disappointment|waste|weird)"
)
_LIST_REST: Final = (
    r"(?:\s+(?:movies|films|series|trilogy|saga|franchise)\b)?(?>\s*(?:,|and\b|&|or\b|\(|\)|\d{4}\b|x+\b))*+\s*"
)
_AFTER: Final = re.compile(
    sloppy(
        rf"{_LIST_REST}\s*[,–-]?\s*(?:but |which |that |it |they |both |all |really |just |absolutely |totally )*(?:"
        r"(?P<bad>bored|annoyed|disappointed|put me to sleep|left me cold|scared me|sucks?\b|sucked|(?:is|"
        r"was|are|were|felt)(?: not|n't) "
        rf"{_ADVERBS}(?:{_GOOD}|for me|my)|did(?: not|n't) (?:do it for|work for|grab|move)|(?:is|was|are|"
        rf"were|felt|seemed) {_ADVERBS}{_BAD}\b)"
        r"|(?P<good>blew me|made me (?:laugh|cry|smile)|moved me|thrilled me|rocks\b|rocked\b|rules\b|"
        r"never (?:gets old|fails)|"
        rf"(?:is|was|are|were) {_ADVERBS}{_GOOD}\b|(?:is|was)(?: not|n't) bad))"
    )
)
_DIRECTLY_AFTER: Final = re.compile(
    r"\s*,?\s*(?:not so much|not really|not at all|less so|meh|no)\b(?=\s*(?:$|[.,;!?)]|\band\b|\bbut\b))"
)
_YES_AFTER: Final = re.compile(r"\s*,?\s*(?:yes|definitely|absolutely|for sure)\b(?=\s*(?:$|[.,;!?)]|\band\b|\bbut\b))")
_ASKED_AFTER: Final = re.compile(rf"\s*\?\s*(?:(?P<good>yes|loved|{_GOOD})|(?P<bad>no|nope|nah|never|hated|{_BAD}))\b")
_ADDED: Final = re.compile(
    rf"{_LIST_REST}\s*(?:(?:recently|again|lately|yesterday|last (?:night|week|weekend)|today)\s*)?"
    rf"(?:(?<=,)|(?<=, )|[,–-]\s*)(?:both |all |still |so |just |simply |what an? |really |absolutely )*"
    rf"(?:(?P<good>{_GOOD})|(?P<bad>{_BAD}))\b(?! (?:movies?|films?|one|ones|like))"
)
_IT_WAS: Final = re.compile(
    rf"[^.!?;]{{0,24}}?(?:,|\band|\bbut|[.–-])+ ?(?:(?:it|that|both|they) (?:is|was|were|are)|it'?s|they'?re) "
    rf"{_ADVERBS}(?:(?P<good>{_GOOD})|(?P<bad>{_BAD}))\b"
)
_REACH: Final = 200
"""How many characters before a title its cue may stand; lists of favourites are long."""
_SPARED: Final = re.compile(r"(?:except(?: for)?|other than|apart from|aside from|besides)$")
_BARELY_NOT: Final = re.compile(
    r"(?:,| but| just|(?:that|which)(?:'s| is)?|\b(?:movie|film|one)s?) ?,? ?(?:not|isn't|isnt|ain't) (?:the )?$"
)
"""A film that is only taken from what is asked for: "a Hitchcock, but not Psycho" is no verdict on it."""
_BUT_ANOTHER: Final = re.compile(r"\s*,?\s*but\b")
_ANYTHING_BEFORE: Final = re.compile(r"\b(?:anything|something|someth?ing else)\s+$")
_AS_GOOD_AS: Final = re.compile(r"\bas \w+ as\s+$")
_THAN_BEFORE: Final = re.compile(r"(?<!rather )(?<!other )\bthan (?:the )?$")
_SEEN_BUT_NOT: Final = re.compile(r"\b(?:seen|watched|saw)\b[^.!?]*\bbut not (?:the )?$")
_LISTED_AFTER: Final = re.compile(
    r"\s+(?:is|are) (?:still )?(?:on my (?:watch-?)?list|next)\b|\s*,?\s*(?:but )?i (?:still |"
    r"just )*haven'?t\b(?! (?:stopped|got over))"
)
_VERDICT_ON_IT: Final = re.compile(
    sloppy(
        rf"{_LIST_REST}\s*(?:i mean\b\s*|(?:last (?:night|week|weekend|year)|yesterday|recently|today|"
        rf"again)\b\s*)?(?:,|and|but|which|–|-|\.|\s)*"
        r"(?:(?:i|we|they|both of us|everybody|everyone) )?(?:both |all )?(?:still |really |absolutely |just |"
        rf"also |totally )*(?:"
        r"(?P<bad>hated|disliked|(?:did not|didn't|don't|couldn't) (?:really )?(?:like|enjoy|love|finish|get|"
        r"understand|follow|"
        r"stand|care for|get into))"
        r"|(?P<good>loved|liked|enjoyed|adored|love|like|adore|enjoy)) (?:it|them|that|those|both|all|every)\b"
    )
)
_BEFORE: Final = re.compile(
    sloppy(
        r"\b(?:(?P<than>prefer(?:red|s)? x[x ]*(?:to|over|more than))|(?P<bad>hate[sd]?|dislike[sd]?|(?:turned|"
        r"switched) off|walked out (?:of|on)|"
        r"gave up on|fell asleep (?:during|in|watching)|(?:couldn't|didn't|did not|could not) (?:finish|get (?:into|"
        r"through))|"
        r"waste of (?:time|money)|regret(?:ted)? (?:watching|seeing)|(?:can't|couldn't|cannot) stand|bored by|"
        r"overrated|worse than)"
        r"|(?P<want>(?:want|wants|wanted|like|love|going|plan|planning|hoping|excited|wanna|dying|gonna|"
        r"supposed) ?(?:to )?(?:see|watch|try|rewatch)"
        r"|haven't (?:\w+ )?(?:seen|watched)|havent seen|have not (?:seen|watched)|never (?:seen|saw|"
        r"watched|got around to)|"
        r"(?:need|needs|yet|got|gotta) to (?:see|watch)|(?:got|gotten|get) around to(?: (?:seeing|watching))?|"
        r"me to (?:watch|see)|(?:i|we) should (?:see|watch)|should i (?:watch|see)|didn't (?:see|watch)|"
        r"heard (?:\w+ ){0,2}(?:of|about)|"
        r"my (?:watch)?list|"
        r"curious about|looking forward to|"
        r"do you know|is there|how is|how's|what about|what is|what's|who directed|"
        r"tell me (?:more )?about|do you have|worth watching)"
        r"|(?P<anchor>(?:something|anything|more|movies?|films?|one|ones|stuff|similar|exactly|just|much|"
        r"vibes?|feels?|kind of|bit|style|energy|along the lines|vein|mood|spirit)"
        r"(?: (?:that's|that is|a bit|more|kind of))* (?:like|to|of|as|similar to)|similar to|akin to|comparable to|"
        r"reminiscent of|"
        r"reminds? me of|in the (?:style|vein|spirit) of|(?<!i )\blike)"
        r"|(?P<good>lov(?:e|ed|es|ing)|luv(?:ed|s)?|so (?:is|was|are|were)|beats|tops|compares to|grew up (?:on|with|"
        r"watching)|(?:i|we|also|really|always|kids|wife|husband|and) lik(?:e|ed|es)|"
        r"liked|likes|enjoy(?:ed|s)?|ador(?:e|ed|es)|fans? of|"
        r"fav(?:ou?rite|e)?s?|laugh(?:ed|ing)? (?:\w+ ){0,3}at|(?:could|can) (?:re-?)?watch|obsessed with|"
        r"soft spot for|crazy about|enough of|preferred|prefer|best|into|thanks to)"
        r"|(?P<seen>(?:\w+er|(?:more|less) \w+) than|(?:i've|have|i|we|we've|just|already|ive|recently|"
        r"yesterday) (?:just |already |also |"
        r"only |recently )*(?:re)?-?(?:seen|saw|watched)|seen|watched|saw|rewatched))\b"
    )
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
    behind = _said_behind(text, span[1])
    if behind is not None:
        return behind
    start, end = clauses.around(span[0])
    if text[:start].endswith("("):  # "hated the film (Crash)"
        start = clauses.around(start - 2)[0] if start > 1 else start
    cues = [cue.lastgroup for cue in _BEFORE.finditer(text, max(start, span[0] - _REACH), span[0])]
    kind = cues[-1] if cues else None
    negation = clauses.negation(span[0])
    if _THAN_BEFORE.search(text, 0, span[0]):
        return Sentiment.NEUTRAL, True
    if negation:
        if _is_left_out(text, span):
            return Sentiment.NEUTRAL, True
        return _negated(text, negation, span[0], kind)
    question = text[end : end + 1] == "?" and _QUESTION.match(text[start:end])
    if kind == "want" or (question and kind in {None, "seen"}):
        return Sentiment.NEUTRAL, False
    if kind is not None:
        sentiments = {"bad": Sentiment.DISLIKED, "seen": Sentiment.NEUTRAL, "than": Sentiment.NEUTRAL}
        return sentiments.get(kind, Sentiment.LIKED), True
    return (Sentiment.NEUTRAL if _STATEMENT.search(text[start:end]) else Sentiment.LIKED), True


def _is_left_out(text: str, span: Span) -> bool:
    """Whether a title is taken from what is asked for, where nothing before tells a taste or what was seen."""
    position = span[0]
    if not _BARELY_NOT.search(text, max(0, position - _REACH), position) or _SEEN_BUT_NOT.search(text, 0, position):
        return False
    if _BUT_ANOTHER.match(text, span[1]):  # "not Titanic, but Heat"
        return False
    cues = mode_cues(text, 0, position)
    return not cues or max(cues, key=itemgetter(0))[1] is Mode.REQUEST


def _said_behind(text: str, end: int) -> tuple[Sentiment, bool] | None:
    """What stands behind the title: "Heat was great", "Crash, not so much", "Oldboy is on my list"."""
    if _DIRECTLY_AFTER.match(text, end):
        return Sentiment.DISLIKED, True
    if _LISTED_AFTER.match(text, end):
        return Sentiment.NEUTRAL, False
    if _YES_AFTER.match(text, end):
        return Sentiment.LIKED, True
    verdicts = (pattern.match(text, end) for pattern in (_AFTER, _ADDED, _ASKED_AFTER, _IT_WAS, _VERDICT_ON_IT))
    verdict = next((match for match in verdicts if match), None)
    if verdict is None:
        return None
    return (Sentiment.DISLIKED if verdict.lastgroup == "bad" else Sentiment.LIKED), True


def _negated(text: str, negation: Negation, start: int, kind: str | None) -> tuple[Sentiment, bool]:
    """What a negation before the title means: mostly a dislike, but not in "everything except Heat"."""
    if _SPARED.match(negation.cue) and not _ANYTHING_BEFORE.search(text, 0, negation.start):
        return Sentiment.NEUTRAL, True
    if _SEEN_BUT_NOT.search(text, 0, start):
        return Sentiment.NEUTRAL, False
    if negation.cue in {"not", "isn't", "wasn't"} and _AS_GOOD_AS.search(text, negation.start, start):
        return Sentiment.NEUTRAL, True
    return Sentiment.DISLIKED, kind != "want"
