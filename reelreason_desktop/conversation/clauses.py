"""Clauses of a message: what is negated, and whether words tell a taste or make a request."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from reelreason_desktop.conversation.modes import Mode, is_statement, mode_cues
from reelreason_desktop.conversation.text import Span, cover, sloppy

_BREAK: Final = re.compile(
    r"[!?;…()\n]|(?<!\besp)(?<!\be\.g)(?<!\bvs)(?<!\betc)\.(?=\s|$)(?!\s+n?or\b)|:(?=\s)|\s[–—-]\s|—|,?\s*\b(?:but|"
    r"however|though|although|"
    r"whereas|instead(?! of)|yet(?=\s+(?:i|it|still)))\b"
)
_NOT_A_NEGATION: Final = re.compile(
    sloppy(
        r"\bnot (?:only|just|necessarily|bad|sure|yet|opposed|against|that i|seen|watched|heard)\b|\bnot picky\b"
        r"|\bno (?:problem|worries|idea|matter|limits?|rush|doubt|preference|thanks|thank you|one|restrictions?|need)\b"
        r"|\b(?:don't|do not|doesn't|wouldn't|didn't|does not) (?:mind|know|care(?! for)|matter|have|remember|"
        r"hate|dislike|think i)\b"
        r"|\bwhy (?:not|don't)\b|\b(?:or|if) not\b|\bcan't (?:wait|get enough|go wrong|decide|think|sleep|"
        r"remember|find|recall)\b"
        r"|\bcouldn't stop\b|\bnever (?:got(?:ten)? around|fails?|gets? old|seen|saw|watched|heard|bores?|"
        r"disappoints?)\b|\b(?:can't|cannot) stop|nothing (?:better|beats|tops|compares|comes close)\b"
        r"|\b(?:haven't|have not|hasn't|didn't|did not) (?:\w+ )?(?:got(?:ten)? around|seen|see|watch|watched|heard|"
        r"hear)\b|\bless than\b|\bnope\b"
        r"|\bmore or less\b|\bnone ?the ?less\b|\bnot allowed\b"
    )
)
_INDIFFERENT: Final = re.compile(
    r"\b(?:not necessarily|(?:doesn't|does not|don't|needn't) (?:have|need) to be|(?:doesn't|does not|"
    r"don't) (?:really )?(?:matter|care) (?:if|whether)|whether or not)\b"
)
_MILD: Final = (
    r"(?:don't|do not|didn't|did not|doesn't|not) (?:really|particularly|much|usually|always|especially|generally) "
    r"(?:like|love|enjoy|care for|into|want|in the mood for|feel like|watch)"
    r"|not (?:a |an |such a |much of an? )?(?:very |too )?(?:big |huge |great |massive )?fans? of|not (?:so |that |"
    r"very |too |all that )?"
    r"(?:into|crazy about|keen on|fond of)|not (?:much of |such )?an? (?:big |huge |great |"
    r"massive )?(?=(?:[\w-]+ ){1,3}fan\b)"
    r"|not (?:too|very|that|so much|so|overly|super|really)|less|fewer|too|a bit much"
)
_STRONG: Final = (
    r"anything but|everything but|other than|apart from|aside from|except(?: for)?|instead of|rather than|unlike|minus|"
    r"free of|excluding|exclude|far (?:away )?from|any \w+ but|tired of|sick of|done with|bored (?:of|by|with)|"
    r"fed up with|enough (?:of|with)|"
    r"allergic to|hates?|hated|"
    r"despise|detest|loathe|dislike[sd]?|avoid|skip|(?:can't|cannot|couldn't|can not) stand|can't do|stay away from|"
    r"(?:do not|don't|dont|doesn't|does not|didn't|did not|never|won't|wouldn't|wouldnt|cannot|can't|couldn't)"
    r"(?: (?:really|want|like|love|enjoy|care for|need|show me|give me|recommend|suggest|watch|see|get into|get|to))*|"
    r"nothing|never|without|none of|none|neither|not|no|nor|isn't|isnt|aren't|arent|wasn't|weren't"
)
_NEGATOR: Final = re.compile(sloppy(rf"\b(?:(?P<mild>{_MILD})|(?P<strong>{_STRONG}))\b"))
_POST_NEGATOR: Final = re.compile(
    sloppy(
        r"(?:[,–-]?\s*(?:that's something )?\bi (?:really |just )?(?:don't|do not|can't|"
        r"dont) (?:really )?(?:like|stand|enjoy|care for|want)|"
        r"\b(?:is|are|'s|was|were)(?: not|n't) (?:really )?(?:for me|my (?:thing|cup of tea|taste|style))|"
        r"\bnot my (?:thing|cup of tea|taste|style)|\b(?:bore|annoy|depress|tire|upset|stress)(?:s|es)? me|"
        r"(?<!that )(?<!which )(?<!will )\b(?:puts? me (?:to sleep|off)|leaves? me cold|gross(?:es)? me out|"
        r"turns? me off|freaks? me out|creeps? me out|drives? me (?:nuts|crazy|mad|insane|up the wall)|"
        r"gets? on my nerves|gives? me (?:a headache|headaches|anxiety|nightmares|the creeps|the ick|hives)|"
        r"(?:do|does) nothing for me|(?:don't|doesn't|do not|does not|dont|doesnt) do (?:it|anything|much) for me)|"
        r"\b(?:is|are|'s) (?:just |really |always |usually )?(?:an? )?(?:big |hard |huge |total )?(?:turn-?off|no-?go|"
        r"no-?no|pass|no|dealbreaker|deal-?breaker|out of the question|off the table|off limits)|"
        r"\b(?:is|are|was|were) (?:just |really |so |too |all )*(?:awful|boring|terrible|the worst|stupid|dumb|trash|"
        r"lame)|"
        r"(?<!that )(?<!will )\bmakes? me cry|"
        r"(?<!that )(?<!which )(?<!will )\bmakes? me (?:feel )?(?:too )?(?:sick|ill|uncomfortable|cringe|gag|yawn|"
        r"roll my eyes|fall asleep|sleepy|anxious|nauseous|queasy|dizzy|angry|want to leave|want to scream))"
        r"(?: (?:for|with) (?:me|us))?(?: (?:tbh|honestly|really|sorry|tho(?:ugh)?|lol|anymore|any more|these days|"
        r"every time|always))*(?=\s*(?:$|[.!?;,]|and\b|but\b|so\b))"
    )
)
_NO_BEHIND: Final = re.compile(r"(?:^|,|\band\b|\bbut\b)\s*(?P<what>(?!no\b|not\b)[\w -]+?) no(?=\s*(?:$|[.!?;,]))")
"""A thing with its verdict behind it: "suspense yes, horror no"."""
_FOUND_BAD: Final = re.compile(
    r"\bi (?:really |just |always |honestly )?find (?P<what>[^,;.!?]+?) (?:(?:super|so|really|just|very|too|pretty|"
    r"kind of|kinda|a bit|incredibly|extremely|rather|utterly|absolutely) )*(?:annoying|boring|dull|awful|"
    r"terrible|unbearable|unfunny|irritating|insufferable|grating|tedious|overrated|cringe\w*|tiresome|obnoxious|off-?putting)\b"
)
"""A thing with its verdict behind it: "I find musicals boring"."""
_EACH_ITS_OWN: Final = frozenset({"no", "not", "without"})
_SAME_AGAIN: Final = re.compile(r"\b(?:no|not|without) [^,]+, (?:and |or )?$")
"""A list in which each thing has its own "no": what comes without one is wanted."""
_FRESH: Final = re.compile(
    r"\s*(?:and |or |then |so |,)*\s*(?:i|i'm|i'd|i've|i'll|you|we|it|it's|he|she|they|something|"
    r"anything|some|just|maybe|"
    r"perhaps|show|give|find|rather|more|preferably|ideally|my|can|could|please|also|only|mostly|what|how|like|with|in|"
    r"from|under|over|before|after|at most|for|set|love|loved|enjoy|want|is|are|was|no|not|without|nothing|never|hate|"
    r"but|similar|recommend|suggest|let's|a (?!lot)|an |the last|then)\b"
)
_ALL_OR_NOTHING: Final = re.compile(r"\b(?:anything|everything|nothing|any \w+)\s*$")
_VERDICT_BEFORE: Final = re.compile(
    r"xx+ (?:just |really )?(?:(?:is|was|were|are)(?:n't| not)?|felt|feels|seemed) (?:\w+ ){0,3}$"
)
_COMPARED: Final = re.compile(r"[^,;.]{0,40}?\b(?:like|as|than|similar to)\s+(?:the )?xx+\b")
_FARTHEST: Final = 300
_JOINT: Final = re.compile(r",|\band\b|\bso\b|\bjust\b|\brather\b(?! than)")
_CONTINUES: Final = re.compile(r"\s*(?:or|nor|and)\b")
_CONTENT_NOUN: Final = re.compile(
    r"\s*(?:\w+ )?(?:gore|blood|violence|sex|nudity|drugs?|alcohol|swearing|profanity|guns?|killing)\b"
)
_BEYOND_CONTENT: Final = re.compile(r"\s+(?:from|form|in|under|with|by|for|set|starring|before|after|made|released)\b")
"""Where a wish goes on behind what must not be seen: "no gore, from the 60s", "no nudity with Tom Hanks"."""
_VERB: Final = re.compile(r"\b(?:is|are|was|were|am|be|would|should|makes?|please|instead|ok|okay|fine|great)\b")


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
            (match.start(), _scope_end(lower, match.end(), end))
            for start, end in self.spans
            for match in _INDIFFERENT.finditer(lower, start, end)
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
            comma = self.lower.find(",", start, end)
            opening = comma if start <= position < comma else end  # "Hindi or Korean, I don't mind"
            return Mode.OTHER if is_statement(self.lower[start:opening]) else Mode.REQUEST
        part_start = self.lower.rfind(",", start, position) + 1
        comma = self.lower.find(",", position, end)
        part_end = comma if comma >= 0 else end
        cues = [cue for cue in cues if part_start < cue[0] <= part_end] or cues
        before = [cue for cue in cues if cue[0] <= position]
        return max(before, key=itemgetter(0))[1] if before else min(cues, key=itemgetter(0))[1]

    def _cues(self, start: int, end: int) -> list[tuple[int, Mode]]:
        """Where cues of the clause end, and what they make of the words near them."""
        if (start, end) not in self._cues_of:
            cues = mode_cues(self.lower, start, end)
            self._cues_of[start, end] = cues
        return self._cues_of[start, end]


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
        if _SAME_AGAIN.search(text, clause[0], match.start()) and match.group() in _EACH_ITS_OWN:
            comma = text.find(",", match.end(), end)  # "no romance, no musicals, sci-fi or a thriller"
            end = comma if comma >= 0 else end
        compared = _COMPARED.match(text, match.end(), end)
        described_from = compared.end() if compared else end
        mild = match.lastgroup == "mild"
        found.append(Negation(match.group(), match.start(), (match.end(), end), mild, described_from))
    for match in _NO_BEHIND.finditer(text, *clause):
        found = [n for n in found if n.start != match.end("what") + 1]
        found.append(Negation("no", match.end("what"), match.span("what"), False, match.end("what")))
    for match in _FOUND_BAD.finditer(text, *clause):
        end = match.end("what")
        found.append(Negation("find", end, match.span("what"), False, end))
    if post and not any(n.start < post.start() for n in found):
        found = [n for n in found if n.start >= post.end()]
        mild = "really" in post.group() or "cry" in post.group()
        found.append(Negation(post.group().strip(" ,"), post.start(), (clause[0], post.start()), mild, post.start()))
    return found


def _scope_end(text: str, start: int, stop: int) -> int:
    """A negation reaches to the end of its clause, over lists, but not into a new thought after a comma or "and"."""
    stop = min(stop, start + _FARTHEST)
    content = _CONTENT_NOUN.match(text, start, stop)
    if content:
        beyond = _BEYOND_CONTENT.search(text, content.end(), stop)
        stop = beyond.start() if beyond else stop
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
