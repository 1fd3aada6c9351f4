"""What a message says about how the person feels, told apart from what it says about films.

"I'm exhausted and sad" is a feeling; "I love sad films", "I want to be scared" and "Titanic made me cry" are film talk.
A feeling is a statement in the first person, in the present, about something that is no film. Where its words name the
mood outright, that mood is taken; otherwise the classifier of `recommender.mood` reads the vector of those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.synonyms import FILM_NOUN, GENRE_PHRASES
from reelreason_desktop.conversation.text import Scanner, Span
from reelreason_desktop.domain.moods import Mood

_CUT: Final = re.compile(
    r"[.!?;:…()\n]+|\s[–—-]+\s|,|\b(?:but|so)\b(?=\s+(?:i|please|no|nothing|something|maybe|give|show)\b)"
    r"|\band\b(?=\s+(?:i )?(?:would|'d|want|need|could|give|show|find|looking)\b)"
)
_FILM_TALK: Final = re.compile(
    rf"x{{2,}}|\b{FILM_NOUN}\b(?<!\bno one)|\b(?:{'|'.join(GENRE_PHRASES)})\b"
    r"|\b(?:sequels?|endings?|scenes?|plots?|actors?|actress(?:es)?|directors?|characters?|series|subtitles?|"
    r"cinema|watch\w*|seen|recommend\w*|suggest\w*)\b"
    r"|\b(?:show|give|find|want|wants|need|needs|something|anything|please|'d like|would like|'d love|'d be|could use|"
    r"looking for|in the mood|feel(?:ing)? like|nothing (?:too|longer|over|with)|make me|cheer me|surprise me)\b"
    r"|\b(?:soft spot|weakness for|favou?rites?|whenever|acting|they|they're)\b(?! \w+ my\b)"
    r"|\b(?:scares?|scaring|scaredy|(?:get|being) scared|gloomy|predictable|refuse|not going to|don't pay|just not)\b"
    r"|\b(?:my taste|into|a fan|fans?|grew up|interested in|fascinated by|obsessed with|curious about|happy with|"
    r"done with|bored (?:of|by|with)|(?:tired|sick|fed up|fond) (?:of|with))\b"
    r"|\b(?:you|your|sorry|not sure|easily|usually|always|as a (?:child|kid))\b|\bi (?:was|meant|mean|think|guess)\b"
    r"|\bafraid (?:i|that)\b|\b(?:its?|them|those)\b(?!'s (?:been|my|our)\b)|\bthat (?:was|is|one)\b|\bthat's\b"
    r"|\b(?:funny|hilarious|scary|creepy|thrilling|boring|cute|entertaining|laughed|nightmares|made me|had me)\b"
    r"|\bexcited (?:for|about|to)\b(?! (?:my|our|the weekend|tomorrow|tonight))|\b(?:i'll|i will|will|hope|i'm sure)\b"
    r"|\b(?:lol\w*|ha(?:ha)+h?|hehe|lmao|omg|thanks?|welcome)\b|\bi (?:saw|heard|knew|loved|liked|enjoyed|found)\b"
)
"""Words of a request, of a taste, of a film (people say "it"), or said to the program."""

_TASTE_VERB: Final = re.compile(
    r"\b(?:i|we)(?: \w+)? (?:love|like|enjoy|adore|appreciate|prefer|hate|dislike|find|"
    r"(?:don't|do not|didn't|can't)(?: \w+)? (?:like|mind|stand|enjoy|know))\b"
    r"(?! (?:my|him|her|them|everyone|everybody|this day|today|myself|life|being alone)\b)"
    r"|\bi loved?\b(?! (?:my|him|her))"
)
_ABOUT_OTHERS: Final = re.compile(r"\bmy \w+ (?:loves|likes|hates|wants|needs|prefers|enjoys|are|get)\b")
_FIRST_PERSON: Final = re.compile(r"\b(?:i|i'm|im|i've|i'll|i'd|me|my|myself|we|we're|we've|our)\b")
_OWN_DAY: Final = re.compile(
    r"^\W*(?:(?:honestly|just|still|today|tonight|ugh|yay|woohoo)\W+)?"
    r"(?:(?:had|having|have had|been|it's been|it was|such) )?(?:(?:what |such )?an? )?(?:\w+ )?"
    r"(?:feeling|(?:so|too|really|very|pretty|totally|completely) \w+"
    r"(?: (?:right now|today|tonight|after|about|for)|$)|"
    r"(?:rough|hard|bad|awful|sad|horrible|terrible|great|good|best|long|stressful|lovely|infuriating) "
    r"(?:\w+ )?(?:day|week|night|evening|shift)|(?:today|life|everything) (?:is|was|feels|went))\b"
)
"""Statements about oneself that leave the "I" out: "feeling great", "so tired after that shift", "rough day"."""
_REASON_FOR_A_LIMIT: Final = re.compile(r"\W*so (?:please )?(?:no|nothing|not)\b")

_STATE: Final = (
    r"(?:\b(?:i'm|im|i am|i feel|we're|we are|been|feeling|so|really|too|very|a bit|bit|quite)\b "
    r"(?:(?:so|a|bit|little|very|really|too|all|just|quite|pretty|feeling|absolutely|completely|totally|still) )*"
    r"(?:\w+ and (?:so |really )?)?)"
)
_WORDS: Final[Mapping[Mood, str]] = {
    Mood.SAD: r"sad|unhappy|down|low|blue|lonely|depressed|miserable|heartbroken|devastated|gutted|homesick|hopeless",
    Mood.CHEERFUL: r"happy|cheerful|excited|celebrating|delighted|thrilled|overjoyed|ecstatic|elated|over the moon",
    Mood.TENSE: r"stress(?:ed|ful)|anxious|nervous|worried|tense|overwhelmed|on edge|scared|afraid|terrified|panicking",
    Mood.ANGRY: r"angry|furious|mad|annoyed|frustrated|irritated|livid|fuming|pissed(?: off)?",
    Mood.TIRED: r"tired|exhausted|sleepy|worn out|drained|knackered|shattered|wiped out|hungover",
    Mood.LOVING: r"in love",
    Mood.CURIOUS: r"curious|adventurous|bored",
}
_SAID: Final = {
    mood: re.compile(rf"{_STATE}(?:{words})\b(?! (?:of|by) (?!(?:my|being|the|this|work|life|it all|everything)\b))")
    for mood, words in _WORDS.items()
}
_DAYS: Final[Mapping[Mood, re.Pattern[str]]] = {
    Mood.SAD: re.compile(
        r"\b(?:sad|bad|rough|hard|awful|horrible|terrible) (?:day|week)\b|\bcry(?:ing)? all (?:day|evening|night)\b|"
        r"\bbroke up\b"
    ),
    Mood.TIRED: re.compile(
        r"\blong (?:day|week|shift)\b|\bno energy\b|\bbrain is fried\b|\blazy (?:sunday|evening|day)\b|"
        r"\bsick in bed\b|\bkeep my eyes open\b"
    ),
    Mood.CHEERFUL: re.compile(r"\b(?:great|good|fantastic|wonderful|party) mood\b|\bfeel(?:ing)? (?:great|good)\b"),
}
_PLEAS: Final[Mapping[Mood, re.Pattern[str]]] = {
    Mood.SAD: re.compile(
        r"\b(?:sad|rough|bad|awful) day\b|\bfeeling (?:down|low|blue|sad|lonely)\b"
        r"|\b(?=cheer me up\b)"  # not eaten: it is a wish as well
    ),
    Mood.TIRED: re.compile(
        r"\bneed to unwind\b|\bwind down\b|\bco[sz]y (?:night|evening)\b|\bsnowy day\b|\brainy (?:day|night|evening)\b"
    ),
    Mood.TENSE: re.compile(r"\bneed to relax\b|\bcalm (?:me )?down\b"),
    Mood.CHEERFUL: re.compile(r"\b(?:great|good|fantastic|wonderful|party) mood\b|\bcelebrat(?:e|ing)\b"),
    Mood.CURIOUS: re.compile(
        r"^\W*(?:(?:i'd like|i want|give me|show me|maybe|just|please|try|let's try|how about|looking for) )*"
        r"something different\b|\bsurprise me\b|\bnever seen anything like\b|\bexpand my\b|"
        r"\bout of my comfort zone\b|\badventurous mood\b"
    ),
}
"""Said in a request, these are about the person all the same."""
_OF_ANYBODY: Final = re.compile(r"\b(?:you|you're|they|makes?|puts?|bring|always|whenever)\b")
"""About what films do to people, not about tonight."""


@dataclass(frozen=True, slots=True)
class Feelings:
    """What a message says about its writer.

    Attributes:
        spans: where it says so, in order; each is a clause or a few of them.
        mood: that its words name outright.
    """

    spans: tuple[Span, ...] = ()
    mood: Mood | None = None

    def words(self, text: str) -> str:
        """The parts of `text` at `spans`, as one line."""
        return " ".join(" ".join(text[start:end].split()).strip(" ,;:") for start, end in self.spans)


def read_feelings(scanner: Scanner, clauses: Clauses) -> Feelings:
    """How the person feels. Words that name a mood are eaten, so that "a sad day" asks for nothing sad."""
    lower = scanner.rest
    spans = _merged(lower, list(_statements(lower)))
    return Feelings(spans, _named(scanner, clauses, spans))


def _statements(lower: str) -> Iterator[Span]:
    """Clauses about the person's own life. Others beside them that speak of no film belong to the same thought."""
    clauses = list(_cut(lower))
    about_life = [not _speaks_of_films(lower[start:end]) for start, end in clauses]
    for i, (start, end) in enumerate(clauses):
        clause = lower[start:end]
        if not about_life[i] or _REASON_FOR_A_LIMIT.match(lower, end):
            continue
        if _is_own(clause) or _leads_on(clauses, about_life, i, lower):
            yield start, end


def _cut(lower: str) -> Iterator[Span]:
    start = 0
    for match in [*_CUT.finditer(lower), None]:
        end = len(lower) if match is None else match.start()
        if lower[start:end].strip():
            yield start, end
        start = end if match is None or match.group().isalpha() else match.end()


def _is_own(clause: str) -> bool:
    return bool(_FIRST_PERSON.search(clause) or _OWN_DAY.search(clause))


def _leads_on(clauses: list[Span], about_life: list[bool], i: int, lower: str) -> bool:
    """Whether a clause without "I" leads to one with it: "today was amazing, I'm buzzing"."""
    if i + 1 == len(clauses) or not about_life[i + 1]:
        return False
    start, end = clauses[i + 1]
    return lower[clauses[i][1] : start].strip() == "," and _is_own(lower[start:end])


def _speaks_of_films(clause: str) -> bool:
    return bool(_FILM_TALK.search(clause) or _TASTE_VERB.search(clause) or _ABOUT_OTHERS.search(clause))


def _merged(lower: str, spans: list[Span]) -> tuple[Span, ...]:
    """Neighbours with nothing but punctuation between them become one."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and not re.search(r"\w", lower[merged[-1][1] : start]):
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return tuple(merged)


def _named(scanner: Scanner, clauses: Clauses, spans: tuple[Span, ...]) -> Mood | None:
    for mood, pattern in _said_in_words():
        for match in pattern.finditer(scanner.rest):
            inside = any(start <= match.start() and match.end() <= end for start, end in spans)
            around = scanner.rest[slice(*clauses.around(match.start()))]
            plea = pattern is _PLEAS.get(mood) and not _OF_ANYBODY.search(around)
            if (inside or plea) and not clauses.negated(match.start()):
                scanner.eat(match.span())
                return mood
    return None


def _said_in_words() -> Iterator[tuple[Mood, re.Pattern[str]]]:
    for patterns in (_SAID, _DAYS, _PLEAS):
        yield from patterns.items()
