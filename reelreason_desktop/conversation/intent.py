"""What a message is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.conversation.modes import IMPERATIVE
from reelreason_desktop.conversation.pointing import Pointing
from reelreason_desktop.conversation.synonyms import FILM_NOUN
from reelreason_desktop.domain.reading import Command, FeedbackKind, Intent

_COMMANDS: Final = (
    (Command.UNDO, re.compile(
        r"^\W*(?:please |can you |could you )?(?:undo|(?:i )?take (?:that|it) back|revert|oops|never ?mind|scratch|"
        r"(?:i )?didn't mean|go back)(?: (?:that|it|this|the last(?: \w+)?|my last(?: \w+)?))?(?: please)?\W*$")),
    (Command.NEW_CHAT, re.compile(
        r"^\W*(?:please |can we |let's |i want to |could we )*(?:(?:start |open |"
        r"begin )?(?:a )?new (?:chat|conversation)|start (?:over|again|afresh|fresh|from scratch)|"
        r"(?:reset|clear) (?:the |this )?(?:chat|conversation))(?: please)?\W*$")),
    (Command.HELP, re.compile(
        r"^\W*(?:help(?: me)?|\?+|what can (?:you|i) (?:do|say|ask|type)(?: (?:here|you))*|how (?:do|does|"
        r"can) (?:this|you|it|i use (?:this|it|you))(?: (?:work|thing work|program work|app work))?|"
        r"who are you|what are you|what is this|how does this work|commands)\W*$")),
    (Command.LANGUAGE_MODEL, re.compile(
        r"\b(?:language models?|llms?|gguf|llama(?:\.cpp|-cpp)?|chat ?gpt|gpt-?\d?|ai models?|"
        r"local models?|(?:install|add|use|load|run|download) (?:a |the |another |an )?models?|"
        r"are you (?:an? )?(?:ai|bot|robot|machine|human|real))\b")),
)  # fmt: skip
_GREETING: Final = (
    r"(?:hi+|hello+|hey+(?: there)?|hiya|howdy|yo|good (?:morning|afternoon|evening|day|night)|"
    r"greetings|hello there|hi there|"
    r"how are you(?: doing)?(?: today| tonight)?|how's it going|what's up|sup|nice to meet you|"
    r"thanks?(?: you| a lot| so much| very much| again)?|thank you(?: so much| very much)?|"
    r"thx|ty|cheers|great|cool|awesome|perfect|nice|ok(?:ay)?|alright|sure|yes|yeah|yep|no|nope|lol|"
    r"haha+|hehe|lmao|wow|bye|goodbye|see you|see ya|"
    r"good night|welcome|you're welcome|sorry|please|friend|there|buddy|everyone|again|got it|i see|"
    r"sounds good|that's (?:great|nice|cool|awesome)|i'?m (?:good|fine|ok|okay|great|well)|and you|you too|"
    r"have a (?:nice|good|great|lovely) (?:day|evening|night|one|weekend|time)|very much|so much|"
    r"(?:i'm |doing )?(?:very|pretty|quite|really) (?:well|good)|doing (?:well|good|great)|not (?:too |so )?bad|"
    r"that's all|that is all|i'll (?:check|look) (?:it|that|them|those|that one) (?:out|up)|"
    r"i'll (?:give (?:it|that|them) a (?:try|go|shot|watch)|look into (?:it|that|them))|"
    r"(?:it was |it's been )?(?:nice|good|great|lovely) (?:talking|chatting|speaking|to talk|to chat) (?:to|with) you|"
    r"you(?:'ve| have) been (?:very |so |really |most )?(?:helpful|kind|great)|(?:that's |you're )?very helpful|"
    r"for (?:all )?(?:your|the|of your|of the)(?: \w+)? (?:help|suggestions?|recommendations?|time|ideas?|tips)|"
    r"how(?:'s| is| was) your (?:day|evening|night|week|weekend)(?: going| so far)*|as well|take care|for now)"
)
_SMALL_TALK: Final = re.compile(rf"^\W*(?:{_GREETING}\b\W*)+$")
_LONGEST_SMALL_TALK: Final = 80
GREETING_PREFIX: Final = re.compile(
    r"^\W*(?:(?:hi+|hello+|hey+|good (?:morning|afternoon|evening|day)|greetings|thanks|thank you|"
    r"hello there|hi there)\b(?: there| all| everyone| again)?[\s,.!:;–-]*)+"
)
_WHY: Final = re.compile(
    r"^\W*(?:so |but |and |ok |okay |hm+ )?(?:(?:why|how come|for what reason)\b(?! (?:don't|"
    r"not (?:show|give|try|watch)|do i|does my|is it so hard|can't))|what made you|what makes you|"
    r"explain\b(?! (?:the plot|the end))|what's the reason|what is the reason|"
    r"(?:tell me|i wonder) why)"
)
_WHY_TARGET: Final = re.compile(
    r"\b(?:pick|picked|picks|recommend\w*|suggest\w*|choose|chose|chosen|this|that|these|those|it|one|"
    r"them|me|show\w*|list\w*|here|film|movie|think)\b"
)
_LOOKUP: Final = re.compile(
    r"\b(?:what(?:'s| is| was) .{0,80}?(?:about|plot|story|rated|rating|runtime)|who (?:directed|made|"
    r"stars?|starred|plays?|played|is in|was in|wrote|acts?)|who's in|who(?:'s| is|"
    r" was) (?:the )?(?:director|star|lead|actors?|cast)|tell me (?:a bit |"
    r"something )?(?:more )?about|"
    r"how long (?:is|was)|when (?:did|was|is)|what year|how old is|plot of|summary of|synopsis of|"
    r"describe|do you (?:know|have)(?: (?:of|about|the|a film called|the film))* [\"“']?x{2,}|have (?:you|u|"
    r"ya) (?:ever )?(?:seen|watched|got|heard)|where can i (?:watch|see|"
    r"stream)|"
    r"what (?:do you think of|about the plot))\b"
    r"|\bis (?:it|that|this) (?:\w+ ){0,2}(?:scary|violent|good|sad|long|funny|okay|ok|suitable|gory)\b[^.!]*\?"
    r"|^\W*(?:is|was|are) (?:.{0,6}x{2,}|it|that|this|the \w+(?: one)?)\b.*\b(?:good|scary|worth|long|"
    r"sad|violent|kids?|ok|okay|suitable|funny|any good|in color|black and white|appropriate)\b"
)
_ABOUT_FILM: Final = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|but|hey|hi|oh|hm+)\W+)?"
    r"(?:(?:is|was|are|were|does|did|has)(?= (?:\w+ ){0,4}x{2,}[^.!]*\?| (?:the |a |an )?x{2,}| there\b)|how|when|"
    r"where|who|whose|which|"
    r"what(?! about)|can (?:kids|children|my \w+)|thoughts on|worth (?:seeing|watching)|should i (?:see|watch))\b"
)
"""A question about a film that it names."""
_SEEKS: Final = re.compile(
    r"\b(?:recommend|suggest|something|anything|any|similar|find|show me|give me|more like|else|how about|to watch|"
    r"(?:is|comes|watch|see) (?:next|after)|"
    r"(?:movies?|films?|ones?|stuff) like|is like|are like)\b"
)
_RELATIVE: Final = re.compile(
    r"\b(?:older|newer|earlier|shorter|longer|funnier|darker|lighter|sadder|scarier|weirder|happier|"
    r"slower|faster|warmer|smarter|sillier|younger|"
    r"less|more(?! than)|next|others?|else|different|instead|another|again|too (?:long|old|new|dark|scary|"
    r"sad|slow|violent)|similar)\b"
)
_CONTINUES: Final = re.compile(
    r"^\W*(?:but|maybe|and|also|only|make (?:it|them)|with|without|preferably|or|just|then|ok but|not|"
    r"no\b|what about|how about|from|in|under|over)\b"
)
_REQUEST: Final = re.compile(
    r"\b(?:show|give|gimme|hit me (?:up )?with|throw me|hook me up|in need of|craving|(?<!i )find|recommend|suggest|"
    r"want|wanna|need|looking for|look for|mood for|in the mood|"
    r"some?thing|smth|anything|'d like|would like|wouldn't mind|would be (?:good|great|nice|perfect)|what else|"
    r"close to|"
    r"'d love|would love|let's watch|can (?:you|we)|could (?:you|we)|what (?:else )?(?:should|can|could)|what do you|"
    r"got any|"
    r"any(?: (?:good|other|more|\w+))? (?:movies?|films?)|any (?:good|ideas?|recommendations?|suggestions?|"
    r"\w+ (?:movies?|films?))|please|how about|"
    r"what about|feel like|"
    r"for tonight|to watch tonight|surprise me|cheer me up|cheering up|date night|i'm after|similar to|akin to|"
    r"comparable to|more like|what to watch)\b|"
    r"^\W*(?:(?:other |more )?(?:movies?|films?|flicks|stuff|things) )?like\b|"
    rf"\?\W*$|{IMPERATIVE}"
)
_FOR_ME: Final = re.compile(
    r"\b(?:(?:give|show|get|find|send|pick) (?:me|us)|(?:can|could|may) (?:i|we) (?:get|have|see))\b"
)
_VERDICT: Final = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ ){0,3}(?:best|great|awesome|amazing|fun|good|boring|awful|terrible|overrated|"
    r"fantastic|brilliant|worst|favou?rites?|excellent|wonderful|underrated)\b|\bfan\W*$"
)
_A_FILM: Final = re.compile(rf"^\W*(?:an? |some |any )(?:[\w-]+ ){{1,4}}{FILM_NOUN}\b(?! (?:i|we|that i|which i)\b)")
_WOULD_BE_NICE: Final = re.compile(r"\b(?:would|could) be (?:nice|good|great|lovely|cool|perfect|fun)\b|\bwould help\b")
_ABOUT_ME: Final = re.compile(r"\b(?:i|i'm|i've|my|me|we|our)\b")


@dataclass(frozen=True, slots=True)
class Clues:
    """What the other readers found, as far as it decides the intent.

    Attributes:
        pointing: at which picks the message points.
        feedback: what it says about them.
        wants: a genre, person or origin was asked for by name.
        limits: there is any limit or lifted limit.
        only_exclusions: the limits only leave things out.
        opens_as_request: the first words ask for something.
        mood: the person said how they feel.
        wishes: there is any soft wish.
        titles: films of the catalogue were named.
        unknown: other films were named.
        only_titles: the message holds nothing but titles.
        has_picks: films are on screen.
        bare: a word or two that name another kind of thing than the limits that stand: "comedy" after "a French film".
    """

    pointing: Pointing
    feedback: FeedbackKind | None
    wants: bool
    limits: bool
    only_exclusions: bool
    opens_as_request: bool
    mood: bool
    wishes: bool
    titles: bool
    unknown: bool
    only_titles: bool
    has_picks: bool
    bare: bool = False


def read_command(lower: str, titles: bool) -> Command | None:
    """The command of a message, or None. A message that names films is never one."""
    return None if titles else next((command for command, pattern in _COMMANDS if pattern.search(lower)), None)


def is_small_talk(lower: str) -> bool:
    """Whether a message holds only greetings, thanks, laughter or no words at all."""
    return not any(c.isalnum() for c in lower) or (len(lower) <= _LONGEST_SMALL_TALK and bool(_SMALL_TALK.match(lower)))


def is_why(lower: str) -> bool:
    """Whether a message asks for the reason of a pick."""
    match = _WHY.match(lower)
    if not match:
        return False
    rest = lower[match.end() :]
    return (
        len(rest.split()) <= 1
        or bool(_WHY_TARGET.search(rest))
        or "x" * 2 in rest
        or bool(re.search(r"\d|second|third|first|last|fourth|fifth", rest))
    )


def choose_intent(lower: str, clues: Clues) -> Intent:
    """The intent of a message that is no command, no small talk and no "why".

    Args:
        lower: the message in lower case, titles covered by `x`.
        clues: what was found in it.
    """
    if _is_lookup(lower, clues):
        return Intent.LOOKUP
    if clues.feedback is not None:
        return Intent.FEEDBACK
    if clues.only_titles:
        return Intent.TELL_TASTE
    asks = bool(_REQUEST.search(lower))
    told = clues.only_exclusions and not clues.opens_as_request and not asks  # "I don't like musicals"
    if clues.has_picks and not clues.titles and not told and _refines(lower, clues):
        return Intent.REFINE
    if asks or (clues.limits and not told) or (clues.mood and not clues.titles):
        return Intent.ASK
    if clues.wishes and not told and _A_FILM.match(lower):
        return Intent.ASK  # "a heist movie, not Ocean's Eleven"
    if clues.titles or told or _VERDICT.search(lower) or _ABOUT_ME.search(lower):
        return Intent.TELL_TASTE
    describes = clues.opens_as_request and bool(re.search(rf"\b{FILM_NOUN}\b", lower))  # "a movie for date night"
    return Intent.ASK if clues.wishes or describes else Intent.TELL_TASTE


def _refines(lower: str, clues: Clues) -> bool:
    """Whether the message changes what is on screen, and does not open a new subject."""
    relative = bool(_RELATIVE.search(lower))
    lower = _FOR_ME.sub(" ", lower)
    if clues.wants:
        adds = relative or clues.bare or bool(_CONTINUES.match(lower)) or bool(_WOULD_BE_NICE.search(lower))
        return adds and not _ABOUT_ME.search(lower)
    return clues.limits or ((clues.wishes or relative) and not _ABOUT_ME.search(lower))


def _is_lookup(lower: str, clues: Clues) -> bool:
    asked = clues.titles and _ABOUT_FILM.match(lower) and not _SEEKS.search(lower)
    if not asked and not _LOOKUP.search(lower):
        return False
    pointed = clues.has_picks and (bool(clues.pointing.positions) or clues.pointing.demonstrative)
    return clues.titles or clues.unknown or pointed
