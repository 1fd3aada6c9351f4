"""What stands around a possible title: quotes, capitals, cues, lists. It decides whether a film is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from reelreason_desktop.conversation.text import Span, Token, fold, lower_in_place
from reelreason_desktop.conversation.words import FUNCTION_WORDS

_FILM_CUE: Final = (
    r"(?:lov(?:e|ed|es|ing)|luv(?:ed|s)?|lik(?:e|ed|es)|enjoy(?:ed|s|ing)?|ador(?:e|ed|es)|hat(?:e|ed|es)|dislik(?:e|"
    r"ed|es)"
    r"|(?:re)?watch(?:ed|ing)?|re-?watch(?:ed|ing)?|see|seen|saw|recommend(?:ed)?|call(?:ed)?|titled|"
    r"named|prefer(?:red)?"
    r"|(?:that|which)(?:'s not| is not| isn't| isnt| ain't)"
    r"|fans? of|similar to|such as|close to|far (?:away )?from|(?:vein|style|lines|likes|spirit|mood|vibe|feel|"
    r"hype) (?:of|around|about)|"
    r"tell me about|(?:director|cast|plot|story|ending|"
    r"summary|actors?|star|sequel|lead|role|part|runtime|length|rating|genre|score|music|director) (?:of|in|to)|"
    r"tell me more about|think (?:of|about)|heard of"
    r"|what is|what's|who directed|who(?:ever)? made|who is in|who's in|how long is|when did|where can i (?:see|watch)"
    r"|fav(?:ou?rite|e)?s?(?: (?:movies?|films?|ones?))?(?: (?:ever|of all time|so far))? ?(?:is|are|was|"
    r"were|include|includes|:|-)"
    r"|(?:movies?|films?) (?:are|is|include|like)|cases? of|do you (?:have|know)|have you (?:seen|got|"
    r"heard of)|enough of|unlike|but not|rather than|instead of|anything but|check(?:ed|ing)? out|tr(?:y|ied|ying)|"
    r"interested in|heard (?:\w+ ){0,3}(?:of|about)|"
    r"in the mood for|start(?:ed)? with|along with|stumbled upon|what about|how about|titled|mentioned|even|^or|^and)"
)
_FILLER: Final = (
    r"(?:(?:the )?(?:movies?|films?)|both|also|really|just|recently|again|to (?:see|watch)|either|for example|e\.g\.)"
)
_CUE_BEFORE: Final = re.compile(rf"\b{_FILM_CUE}(?:\s*,)?(?:\s+{_FILLER})*\s*[:,]?\s*[\"“'‘(«*_-]*\s*$")
CUE: Final = re.compile(rf"\b{_FILM_CUE}(?:\s+{_FILLER})*\s*:?\s+")
_BOUND_AFTER: Final = re.compile(
    r"\s*(?:$|[.!?;:)\]\"”»\n–—(]|[,]?\s*(?:and |but |or |so )?"
    r"(?:i|i'm|i've|i'd|it|it's|we|my|but|because|so|what|which|show|give|find|recommend|can|could|"
    r"something|anything|any|"
    r"is|was|isn't|wasn't|are|were|had|has|looks?|sounds?|bored|made|recently|lately|with|starring|at|suspenseful|"
    r"for example|last|one of|with|series|you|they|he|she|him|her|and (?:really|the)|or (?:the|something)|bored|made|"
    r"blew|though|although|too|also|as well|again|yesterday|last night|last week|"
    r"tonight|today|a lot|so much|very much|more than|best|the best|the most|please|then|when|with my|movie|film|about|"
    r"come out|yet|before|already|better|no|not|nothing)\b(?! (?:budget|\w+ing movies)))"
)
_PREDICATE_AFTER: Final = re.compile(
    r"\s+(?:(?:bored|scared|blew|made|moved|thrilled|annoyed) me\b|(?:rocks|rocked|sucks|sucked|rules|"
    r"never gets old|never fails)\b"
    r"|(?:is|was|isn't|wasn't)(?: not)? (?:hands down |easily |by far |still |one of |probably |definitely )*my\b"
    r"|(?:had me|made (?:me|my|us)|did(?:n't| not) (?:do|work)|left me|is on my)\b"
    r"|(?:is|was)(?:n't| not)? (?:(?:such|so|really|very|too|my|a|an|the|just|pretty|absolutely|kind of|one of|super|"
    r"another|also|"
    r"still|probably|both|actually) )*"
    r"(?:fav(?:ou?rite|e)?s?|great|good|amazing|brilliant|boring|terrible|awful|bad|fantastic|masterpiece|overr?ated|"
    r"tense|"
    r"clever|alright|decent|nice|solid|disturbing|hilarious|stunning|incredible|weird|"
    r"dumb|lame|intense|excellent|awesome|lovely|disappointing|confusing|too|"
    r"best|perfect|fun|funny|wonderful|beautiful|excellent|dull|stupid|long|slow|classic|ok|okay|fine|scary|sad)\b)"
    r"|\s*\?\s*(?:no|nope|nah|never|yes|boring|loved|hated|great|meh|overrated|awful|terrible)\b"
)
_NAME_AFTER: Final = re.compile(r" (?!I\b|I')[A-Z][a-z]{2,}")
_NAME_BEFORE: Final = re.compile(r"\S\s+([A-Z][a-z]+) $")
_VIEWED_BEFORE: Final = re.compile(
    r"\b(?:seen|watched|saw|rewatched|watching|loved|enjoyed|liked|hated|disliked|movies? called|film called|"
    r"fell asleep (?:during|in|watching)|walked out of|gave up on|sat through|that's not|that is not|"
    r"(?:movies?|films?|flicks?|something|anything|stuff|ones?|comed(?:y|ies)|thrillers?|dramas?|horrors?) "
    r"(?:such as|similar to|like|(?:that|which) (?:isn't|is not|ain't))|^or|^and|what about|how about)\s+(?:the )?$"
)
_LISTED_AFTER: Final = re.compile(r"\s*,|\s+(?:or|and|&)\s")
_COMPARED_AFTER: Final = re.compile(
    r"\s+meets\s|\s*,\s*but\b|\s+in (?:space|the|a)\b|\s+but (?:with|less|more|not so|not as|not too|without|set|in|"
    r"newer|older|"
    r"shorter|longer|\w+ier|\w+er)\b"
    r"|\s*,\s*(?:not so much|not really|not at all)\b|\s+(?:yes|no)\s*(?:$|[,.;!?])"
    r"|\s+(?:i|we)(?:'ve| have)? (?:already |just |also )?(?:seen|watched|saw|loved|liked|hated|enjoyed)\b"
)
NEWEST_BEFORE: Final = re.compile(r"\b(?:new|newer|newest|latest|recent|remade|modern)\s+[\"“]?$")
OLDEST_BEFORE: Final = re.compile(r"\b(?:original|old|older|oldest|first|classic)\s+[\"“]?$")
VERSION_BEFORE: Final = re.compile(r"\bthe (?:new|newer|newest|latest|original|old|older|oldest|first|classic)\s+$")
_REACH: Final = 24
"""How many characters before a title are looked at for the end of a sentence."""
_SENTENCE_BREAK: Final = re.compile(r"(?:^|[.!?\n]|\n\s*[-*•]|\n\s*\d+[.)])[\s\"“'‘«(]*$")
_QUOTED: Final = re.compile(
    r"\"([^\"\n]{1,80})\"|“([^”\n]{1,80})”|«([^»\n]{1,80})»|(?<!\w)['‘]([A-Z0-9][^'’\n]{0,80})['’](?!\w)"
)
_KIN_BEFORE: Final = re.compile(
    r"\b(?:my|our|his|her|your|friend|wife|husband|daughter|son|sister|brother|mother|father|mom|mum|dad|cousin|"
    r"girlfriend|boyfriend|named|name is|i am|i'm|this is|dear|hi|hello|hey)\s+$"
)
_PLACE_BEFORE: Final = re.compile(r"\b(?:in|to|near|at|from|of|around)\s+$")
_ARTICLE_BEFORE: Final = re.compile(r"\b(?:a|an|another|some|any)\s+$")
_LEFT_OUT_BEFORE: Final = re.compile(r"(?:,| but|,? (?:other than|apart from|besides|except(?: for)?|just)) (?:not )?$")
_FOR_BEFORE: Final = re.compile(r"\bfor (?:the |us |real )?$")
_DETERMINED_BEFORE: Final = re.compile(r"\b(?:a|an|my|your|his|their|our|i'm|am|some|any|no|be|are|with|of)\s+$")
_LONGEST_LIST_GAP: Final = 12
LIST_GAP: Final = re.compile(
    r"\s*(?:[,;/&+]|\band\b|\bor\b|\n|[•*]|\s-\s|\d[.)])(?:\s|[,;&\"“”»«'*•-]|\band\b|\bor\b|\balso\b|\bthe\b)*",
    re.IGNORECASE,
)


class TitleContext:
    """One message, asked about spans of it."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.lower = lower_in_place(text)
        self.tokens = tokens

    @cached_property
    def quotes(self) -> list[Span]:
        """Insides of quotation marks."""
        return [next(m.span(g) for g in range(1, 5) if m.group(g) is not None) for m in _QUOTED.finditer(self.text)]

    @cached_property
    def shouted(self) -> bool:
        """Whether capitals mean nothing here: everything or nearly everything has them."""
        words = [token for token in self.tokens if token.text[0].isalpha()]
        telling = [token for token in words if token.folded not in FUNCTION_WORDS]
        if self.text.upper() == self.text:
            return len(words) > 1
        return len(words) > 5 and len(telling) > 3 and sum(t.text[0].isupper() for t in words) > 0.85 * len(words)

    def name_start(self, start: int) -> int:
        """Where the run of capitalised words begins that leads to a position."""
        for token in reversed([token for token in self.tokens if token.end <= start]):
            apart = self.text[token.end : start].strip(" -'’") or not token.text[0].isupper()
            if apart or (self.starts_sentence((token.start, token.end)) and token.folded in FUNCTION_WORDS):
                break
            start = token.start
        return start

    def is_quoted(self, span: Span) -> bool:
        """Whether quotation marks hold the span and nothing else but space."""
        return any(
            start <= span[0]
            and span[1] <= end
            and not (self.text[start : span[0]] + self.text[span[1] : end]).strip(" ,.!?")
            for start, end in self.quotes
        )

    def starts_sentence(self, span: Span) -> bool:
        """Whether a capital letter would be there anyway."""
        return bool(_SENTENCE_BREAK.search(self.text, max(0, span[0] - _REACH), span[0]))

    def has_capitals(self, words: list[Token], only_function_words: bool) -> bool:
        """Whether the telling words of a span have capitals that the place in the sentence does not explain."""
        if self.shouted:
            return False
        telling = [t for t in words if only_function_words or t.folded not in FUNCTION_WORDS]
        if not telling or not all(t.capitalised for t in telling) or not any(t.text[0].isupper() for t in telling):
            return False
        if any(len(t.text) > 1 and t.text.isupper() and "." not in t.text and len(telling) == 1 for t in telling):
            return False  # "the US", "OK"
        return len(telling) > 1 or not self.starts_sentence((words[0].start, words[-1].end))

    def has_cue(self, span: Span) -> bool:
        """Whether a word that wants a film stands directly before the span."""
        return bool(_CUE_BEFORE.search(self.lower[max(0, span[0] - 80) : span[0]]))

    def is_bounded(self, span: Span) -> bool:
        """Whether the phrase ends with the span."""
        return bool(_BOUND_AFTER.match(self.lower, span[1]))

    def has_predicate(self, span: Span) -> bool:
        """Whether a verdict follows: "Heat was great"."""
        return bool(_PREDICATE_AFTER.match(self.lower, span[1]))

    def names_person(self, span: Span) -> bool:
        """Whether the words before make it somebody's name: "my daughter Emma"."""
        return bool(_KIN_BEFORE.search(self.lower[max(0, span[0] - 30) : span[0]]))

    def names_place(self, span: Span) -> bool:
        """Whether the words before make it a place: "in Chicago"."""
        return bool(_PLACE_BEFORE.search(self.lower[max(0, span[0] - 12) : span[0]]))

    def names_version(self, span: Span) -> bool:
        """Whether one of several films of that name is meant: "the new Halloween"."""
        before = self.lower[max(0, span[0] - 20) : span[0]]
        return "the " in before and bool(NEWEST_BEFORE.search(before) or OLDEST_BEFORE.search(before))

    def has_viewing_cue(self, span: Span) -> bool:
        """Whether somebody watched what the span names: "havent seen gladiator"."""
        return bool(_VIEWED_BEFORE.search(self.lower[max(0, span[0] - 32) : span[0]]))

    def is_listed(self, span: Span) -> bool:
        """Whether a list goes on behind the span: "like hostel or saw"."""
        return bool(_LISTED_AFTER.match(self.lower, span[1]))

    def is_compared(self, span: Span) -> bool:
        """Whether the span opens a sentence that can only be about a film: "Alien meets Jaws", "Crash, not so much"."""
        return self.starts_sentence(span) and bool(_COMPARED_AFTER.match(self.lower, span[1]))

    def is_determined(self, span: Span) -> bool:
        """Whether an article, possessive or verb before makes it an ordinary phrase: "a pretty woman"."""
        return bool(_DETERMINED_BEFORE.search(self.lower[max(0, span[0] - 12) : span[0]]))

    def is_audience(self, span: Span) -> bool:
        """Whether the words say for whom something is: "an animated film for grown-ups"."""
        return bool(_FOR_BEFORE.search(self.lower[max(0, span[0] - 12) : span[0]]))

    def is_left_out(self, span: Span) -> bool:
        """Whether one film is taken from what is asked for: "a DiCaprio drama, not titanic"."""
        before = self.lower[max(0, span[0] - 20) : span[0]]
        out = bool(_LEFT_OUT_BEFORE.search(before)) and not before.endswith((", ", " but ", " just "))
        return out and self.is_bounded(span)

    def follows_article(self, span: Span) -> bool:
        """Whether the words are one of a kind: "a matrix", "another inception"."""
        return bool(_ARTICLE_BEFORE.search(self.lower, max(0, span[0] - 12), span[0]))

    def leads_on(self, span: Span) -> bool:
        """Whether another capitalised word stands directly beside."""
        before = _NAME_BEFORE.search(self.text, 0, span[0])
        within = before is not None and fold(before[1]) not in FUNCTION_WORDS and self.text[before.start()] not in ".!?"
        return within or bool(_NAME_AFTER.match(self.text, span[1]))

    def in_longer_name(self, words: Sequence[Token]) -> bool:
        """Whether a capitalised word stands directly beside, so that the words are only part of a name."""
        first, last = self.tokens.index(words[0]), self.tokens.index(words[-1])
        beside = [*self.tokens[max(0, first - 1) : first], *self.tokens[last + 1 : last + 2]]
        return any(
            token.text[0].isupper()
            and token.folded not in FUNCTION_WORDS
            and self.text[min(token.end, words[-1].end) : max(token.start, words[0].start)].isspace()
            for token in beside
        )

    def is_whole_message(self, span: Span) -> bool:
        """Whether nothing else was typed."""
        return bool(self.tokens) and (self.tokens[0].start, self.tokens[-1].end) == span

    def are_listed(self, left: Span, right: Span) -> bool:
        """Whether only a comma, an "and" or the like stands between two spans."""
        if not 0 < right[0] - left[1] < _LONGEST_LIST_GAP:
            return False
        return LIST_GAP.fullmatch(self.text, left[1], right[0]) is not None
