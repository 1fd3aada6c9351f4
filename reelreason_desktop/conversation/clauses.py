"""Clauses of a message: what is negated, and whether words tell a taste or make a request."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from operator import itemgetter
from typing import Final

from reelreason_desktop.conversation.text import Span, cover

_BREAK: Final = re.compile(
    r"[!?;…()\n]|\.(?=\s|$)(?!\s+n?or\b)|:(?=\s)|\s[–—-]\s|—|,?\s*\b(?:but|however|though|although|"
    r"whereas|instead(?! of)|yet(?=\s+(?:i|it|still)))\b"
)
_NOT_A_NEGATION: Final = re.compile(
    r"\bnot (?:only|just|necessarily|bad|sure|yet|opposed|against|that i|seen|watched|heard)\b|\bnot picky\b"
    r"|\bno (?:problem|worries|idea|matter|limits?|rush|doubt|preference|thanks|thank you|one|restrictions?|need)\b"
    r"|\b(?:don't|do not|doesn't|wouldn't|didn't|does not) (?:mind|know|care|matter|have|remember|"
    r"hate|dislike|think i)\b"
    r"|\bwhy (?:not|don't)\b|\b(?:or|if) not\b|\bcan't (?:wait|get enough|go wrong|decide|think|sleep|"
    r"remember|find|recall)\b"
    r"|\bcouldn't stop\b|\bnever (?:fails?|gets? old|seen|saw|watched|heard|bores?|disappoints?)\b|\bnothing better\b"
    r"|\b(?:haven't|have not|hasn't|didn't|did not|havent) (?:\w+ )?(?:seen|see|watch|watched|heard|"
    r"hear)\b|\bless than\b|\bnope\b"
    r"|\bmore or less\b|\bnone ?the ?less\b|\bnot allowed\b"
)
_INDIFFERENT: Final = re.compile(
    r"\b(?:not necessarily|(?:doesn't|does not|don't|needn't) (?:have|need) to be|whether or not)\b"
)
_MILD: Final = (
    r"(?:don't|do not|didn't|did not|doesn't|not) (?:really|particularly|much|usually|always|especially|generally) "
    r"(?:like|love|enjoy|care for|into|want|in the mood for|feel like|watch)"
    r"|not (?:a |an |such a )?(?:very |too )?(?:big |huge |great |massive )?fans? of|not (?:so |that |"
    r"very |too |all that )?"
    r"(?:into|crazy about|keen on|fond of)|not (?:too|very|that|so|overly|super|really)|less|fewer|too|a bit much"
)
_STRONG: Final = (
    r"anything but|everything but|other than|apart from|aside from|except(?: for)?|instead of|rather than|unlike|minus|"
    r"free of|excluding|exclude|tired of|sick of|bored (?:of|by|with)|fed up with|enough of|allergic to|hates?|hated|"
    r"despise|detest|loathe|dislike[sd]?|avoid|skip|(?:can't|cannot|couldn't|can not) stand|can't do|stay away from|"
    r"(?:do not|don't|dont|doesn't|does not|didn't|did not|never|won't|wouldn't|wouldnt|cannot|can't|couldn't)"
    r"(?: (?:really|want|like|love|enjoy|care for|need|show me|give me|recommend|suggest|watch|see|get into|get|to))*|"
    r"nothing|never|without|none of|none|not|no|nor|isn't|isnt|aren't|arent|wasn't|weren't"
)
_NEGATOR: Final = re.compile(rf"\b(?:(?P<mild>{_MILD})|(?P<strong>{_STRONG}))\b")
_POST_NEGATOR: Final = re.compile(
    r"(?:[,–-]?\s*(?:that's something )?\bi (?:really |just )?(?:don't|do not|can't|"
    r"dont) (?:really )?(?:like|stand|enjoy|care for|want)|"
    r"\b(?:is|are|'s|was|were)(?: not|n't) (?:really )?(?:for me|my (?:thing|cup of tea|taste|style))|"
    r"\bnot my (?:thing|cup of tea|taste|style)|\bbores? me|\bannoys? me|\bput me to sleep|"
    r"(?<!that )(?<!will )\bmakes? me cry|\bmakes? me (?:sick|uncomfortable))"
    r"(?=\s*(?:$|[.!?;,]))"
)
_FRESH: Final = re.compile(
    r"\s*(?:and |or |then |so |,)*\s*(?:i|i'm|i'd|i've|i'll|you|we|it|it's|he|she|they|something|"
    r"anything|some|just|maybe|"
    r"perhaps|show|give|find|rather|more|preferably|ideally|my|can|could|please|also|only|mostly|what|how|like|with|in|"
    r"from|under|over|before|after|at most|for|set|love|loved|enjoy|want|is|are|was|no|not|without|nothing|never|hate|"
    r"but|similar|recommend|suggest|let's|a (?!lot)|an |the last|then)\b"
)
_ALL_OR_NOTHING: Final = re.compile(r"\b(?:anything|everything|nothing)\s*$")
_VERDICT_BEFORE: Final = re.compile(r"xx+ (?:is|was|were|are|felt|feels|seemed) (?:\w+ ){0,3}$")
_COMPARED: Final = re.compile(r"[^,;.]{0,40}?\b(?:like|as|than|similar to)\s+(?:the )?xx+\b")
_FARTHEST: Final = 300
_JOINT: Final = re.compile(r",|\band\b|\bso\b|\bjust\b|\brather\b(?! than)")
_CONTINUES: Final = re.compile(r"\s*(?:or|nor|and)\b")
_CONTENT_NOUN: Final = re.compile(
    r"\s*(?:\w+ )?(?:gore|blood|violence|sex|nudity|drugs?|alcohol|swearing|profanity|guns?|killing)\b"
)
_VERB: Final = re.compile(r"\b(?:is|are|was|were|am|be|would|should|makes?|please|instead|ok|okay|fine|great)\b")
_TASTE_CUE: Final = re.compile(
    r"\b(?:i|we|i've|she|he|my \w+|always|both|also|really|absolutely)(?: \w+){0,2}? "
    r"(?:love|loved|loves|like|liked|likes|enjoy|enjoyed|adore|adored|grew up|hate|hated|prefer|dislike|tend to)\b"
    r"|^\s*(?:love|loved|like|liked|adore|enjoy|enjoyed|hate|hated)\b"
    r"|\b(?:soft spot|weakness|thing) for\b|\b(?:fan of|fans of|fan|favou?rites?|obsessed with|"
    r"sucker for|my taste|into|crazy about|big on)\b"
    r"|\bmakes? me (?:happy|laugh|smile)\b|\bmeans? a lot\b|\bcan't get enough\b"
)
_REQUEST_CUE: Final = re.compile(
    r"\b(?:show|give|find|recommend|suggest|want|wants|wanna|need|looking for|look for|search|"
    r"mood for|in the mood|something|"
    r"anything|any|'d like|would like|'d love|would love|i'd prefer|let's|lets|can (?:you|we)|could (?:you|we)|got|"
    r"what should|what can|"
    r"please|make it|make them|(?:i|we) (?:can|could) (?:watch|see|enjoy)|to watch|how about|"
    r"what about|feel like|feeling like|tonight|ideas?|recommendations?|suggestions?|options?|pick|"
    r"what(?: was|'s| is| are| were) (?:good|great|the best))\b"
)
_WOULD_LIKE: Final = re.compile(
    r"(?:'d|would|i'll) (?:really |also |rather )?(?:like|love|prefer|enjoy)|like to (?:see|watch)|feel(?:ing)? like"
)
_STATEMENT: Final = re.compile(
    r"\b(?:i|i'm|i've|we|he|she|they|my|our|it|it's|was|were)\b|^\s*(?:the )?\w+ (?:is|are|makes?|tend)\b"
)


class Mode(Enum):
    """What a clause does with the subjects it names."""

    REQUEST = "request"
    TASTE = "taste"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Negation:
    """A negating word and the span it negates. `mild` asks for less of something, not for none."""

    cue: str
    start: int
    scope: Span
    mild: bool
    described_from: int
    """Where words begin that only describe the film compared with: "nothing like Alien where they eat people"."""


class Clauses:
    """A message cut at its breaks, with the scope of every negation.

    Args:
        lower: the message in lower case, names and titles covered by letters.
    """

    def __init__(self, lower: str) -> None:
        self.lower = lower
        self._cues_of: dict[Span, list[tuple[int, Mode]]] = {}
        self.spans: Sequence[Span] = _split(lower)
        self.negations: Sequence[Negation] = _negations(lower, self.spans)
        self._negation_at: list[Negation | None] = [None] * len(lower)
        for negation in sorted(self.negations, key=lambda n: n.start):
            start, end = negation.scope
            self._negation_at[start:end] = [negation] * (end - start)
        self.indifferences: Sequence[Span] = [
            (match.start(), end) for start, end in self.spans for match in _INDIFFERENT.finditer(lower, start, end)
        ]

    def around(self, position: int) -> Span:
        """The clause at a position."""
        index = bisect_right(self.spans, position, key=itemgetter(0)) - 1
        span = self.spans[index] if index >= 0 else (0, 0)
        return span if position < span[1] else (0, len(self.lower))

    def negation(self, position: int) -> Negation | None:
        """The innermost negation whose scope holds a position."""
        return self._negation_at[position] if 0 <= position < len(self.lower) else None

    def negated(self, position: int) -> bool:
        """Whether a position is negated."""
        return self.negation(position) is not None

    def indifferent(self, position: int) -> bool:
        """Whether the words ask for nothing: "not necessarily superheroes", or what an unwanted film is like."""
        negation = self.negation(position)
        if negation is not None and position >= negation.described_from:
            return True
        return any(start <= position < end for start, end in self.indifferences)

    def describes_film(self, position: int) -> bool:
        """Whether words at a position are a verdict on the film named just before: "Titanic was too long"."""
        return bool(_VERDICT_BEFORE.search(self.lower, max(0, position - 40), position))

    def mode(self, position: int) -> Mode:
        """Whether words at a position are asked for, told as taste, or neither: the nearest cue before decides."""
        start, end = self.around(position)
        cues = self._cues(start, end)
        if not cues:
            return Mode.OTHER if self._is_statement(start, end) else Mode.REQUEST
        part_start = self.lower.rfind(",", start, position) + 1
        comma = self.lower.find(",", position, end)
        part_end = comma if comma >= 0 else end
        cues = [cue for cue in cues if part_start < cue[0] <= part_end] or cues
        before = [cue for cue in cues if cue[0] <= position]
        return max(before, key=itemgetter(0))[1] if before else min(cues, key=itemgetter(0))[1]

    def _cues(self, start: int, end: int) -> list[tuple[int, Mode]]:
        """Where cues of the clause end, and what they make of the words near them."""
        if (start, end) not in self._cues_of:
            clause = _WOULD_LIKE.sub(lambda m: " want".ljust(len(m.group())), self.lower[start:end])
            cues = [(start + m.end(), Mode.TASTE) for m in _TASTE_CUE.finditer(clause)]
            cues += [(start + m.end(), Mode.REQUEST) for m in _REQUEST_CUE.finditer(clause)]
            self._cues_of[start, end] = cues
        return self._cues_of[start, end]

    def _is_statement(self, start: int, end: int) -> bool:
        return bool(_STATEMENT.search(self.lower[start:end]))


def _split(lower: str) -> list[Span]:
    cuts = [(m.start(), m.end()) for m in _BREAK.finditer(lower)]
    # "anything but X" negates, it does not break.
    cuts = [cut for cut in cuts if not _ALL_OR_NOTHING.search(lower, max(0, cut[0] - 16), cut[0])]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(lower)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _negations(lower: str, clauses: Sequence[Span]) -> list[Negation]:
    text = cover(lower, (m.span() for m in _NOT_A_NEGATION.finditer(lower)), "_")
    return [negation for clause in clauses for negation in _negations_in(text, clause)]


def _negations_in(text: str, clause: Span) -> list[Negation]:
    post = _POST_NEGATOR.search(text, *clause)
    found: list[Negation] = []
    for match in _NEGATOR.finditer(text, *clause):
        end = _scope_end(text, match.end(), clause[1])
        compared = _COMPARED.match(text, match.end(), end)
        described_from = compared.end() if compared else end
        mild = match.lastgroup == "mild"
        found.append(Negation(match.group(), match.start(), (match.end(), end), mild, described_from))
    if post and not any(n.start < post.start() for n in found):
        found = [n for n in found if n.start >= post.end()]
        mild = "really" in post.group() or "cry" in post.group()
        found.append(Negation(post.group().strip(" ,"), post.start(), (clause[0], post.start()), mild, post.start()))
    return found


def _scope_end(text: str, start: int, stop: int) -> int:
    """A negation reaches to the end of its clause, over lists, but not into a new thought after a comma or "and"."""
    stop = min(stop, start + _FARTHEST)
    for match in _JOINT.finditer(text, start, stop):
        rest = text[match.end() : stop]
        if match.group() in {"so", "just", "rather"}:
            if text[start : match.start()].strip():
                return match.start()
        elif _FRESH.match(rest) or (match.group() == "," and not _in_list(rest)):
            return match.start()
    return stop


def _in_list(rest: str) -> bool:
    """Whether what follows a comma continues a list of unwanted things."""
    item = re.split(r",", rest, maxsplit=1)[0]
    if _VERB.search(item) or len(item.split()) > 6:
        return False
    later = rest[len(item) :].lstrip(", ")
    return bool(
        _CONTINUES.match(rest)
        or re.search(r"\b(?:or|nor)\b", item)
        or _CONTINUES.match(later)
        or _CONTENT_NOUN.match(rest)
        or re.search(r",\s*(?:or|nor)\b", rest)
    )
