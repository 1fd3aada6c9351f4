"""Franchises and fame: "no Marvel", "not another sequel", "hidden gems"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.text import Scanner, Span, Taken, Token, fold, folded_words, tokenize
from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.conversation.words import FUNCTION_WORDS, ORDINARY_WORDS
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind

_SEQUELS: Final = re.compile(r"\b(?:sequels?|franchises?|reboots?|prequels?|spin-?offs?)\b")
_STANDALONE: Final = re.compile(
    r"\bstand-?alone\b|\b(?:isn't|aren't|not|never|without being) (?:later )?(?:a |an )?(?:part of|in) an? "
    r"(?:\w+ )?(?:series|franchise|saga|trilogy)\b"
)
_OBSCURE: Final = re.compile(
    r"\b(?:nobody|no one|hardly anyone|few people|not many people) (?:has |have )?(?:heard of|know|knows|seen)\b|"
    r"\b(?:hidden gems?|lesser[- ]known|little[- ]known|obscure|underrated|under the radar|overlooked|"
    r"not (?:too |so )?(?:mainstream|well[- ]known|famous)|"
    r"i(?:'ve| have) never heard of|off the beaten (?:track|path)|niche)\b"
)
_FAMOUS: Final = re.compile(
    r"\b(?:well[- ]known|famous|popular|mainstream|blockbusters?|big hits?|everyone (?:has seen|knows))\b"
)
_OBSCURE_UP_TO, _FAMOUS_FROM = 3, 4
_SHORTEST_NAME: Final = 4
_LONGEST_NAME: Final = 8
_EVERYDAY: Final = frozenset(
    {"Grown Ups", "Inside Out", "Knocked Up", "Bad Boys", "Bad Moms", "Scary Movie", "Wall Street"}
)
"""Franchises whose whole name is said of other things."""
_RULES_OUT: Final = re.compile(
    r"(?:no|nor|neither|not|nothing|none|none of|never|without|minus|free of|unlike|anything but|everything but|"
    r"any \w+ but|other than|apart from|aside from|except.*|exclud.*|instead of|rather than|avoid|skip|stay away from|"
    r"tired of|sick of|done with|fed up with|bored \w+|enough \w+|"
    r".*\b(?:want|need|show me|give me|recommend|suggest|watch|see))$"
)
"""What rules out a whole franchise. Words that judge ("hated", "didn't like") are about the one film."""
_BUT_NOT: Final = re.compile(r"\b(?:like|liked|love|loved|enjoy|enjoyed)\b[^.!?]*\bbut not (?:the )?$")
"""After films that were liked, one film is meant: "I like Saw but not Hostel"."""
_COMPARISON_BEFORE: Final = re.compile(r"\b(?:like|as|than|similar to)\s+(?:the\s+)?$")


class Franchises:
    """Names of franchises, found by their first word.

    Args:
        names: in the catalogue's spelling.
        is_plain: whether folded words are everyday ones: "no jump scares" is not about Jump Street.
        nicknames: what people call them, to names.
    """

    def __init__(
        self,
        names: Iterable[str],
        is_plain: Callable[[Iterable[str]], bool] = lambda _: False,
        nicknames: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.names = tuple(sorted(names))
        self._is_plain = is_plain
        self._nicknames = nicknames or {}
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for name in self.names:
            self._by_word[fold(name.split()[0])].append(name)

    def unwanted(
        self, text: str, clauses: Clauses, hits: Sequence[TitleHit], people: Sequence[Span] = ()
    ) -> Iterator[Constraint]:
        """Franchises that were ruled out by name ("no Star Wars", "the Batman stories, not for me").

        Args:
            text: the message as typed.
            clauses: of the same message.
            hits: titles in it; the rest of the text is searched for first words of franchises ("no Marvel").
            people: where it names people and places; "not Robert De Niro" is not about Robert Langdon.
        """
        for hit in hits:
            if hit.franchise and clauses.negated(hit.start) and (hit.whole or rules_out(hit, clauses)):
                yield _without(hit.franchise, hit.franchises)
        taken = Taken(len(text), (*(hit.span for hit in hits), *people))
        tokens = tokenize(text)
        for i, token in enumerate(tokens):
            if clauses.negated(token.start) and not taken.overlaps((token.start, token.end)):
                names = self._named_in_full(tokens[i:]) or self._called(token)
                if names:
                    yield _without(names[0], names)

    def _named_in_full(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The franchise whose several words open these."""
        said = " ".join(token.folded for token in tokens[:_LONGEST_NAME])
        names = (name for name in self._by_word.get(tokens[0].folded, ()) if " " in name and name not in _EVERYDAY)
        return tuple(name for name in names if f"{said} ".startswith(f"{' '.join(folded_words(name))} "))[:1]

    def _called(self, token: Token) -> tuple[str, ...]:
        word = token.folded
        if word in self._nicknames and word not in ORDINARY_WORDS:
            return self._nicknames[word]
        if (
            (len(word) < _SHORTEST_NAME and not token.text.isupper())
            or word in FUNCTION_WORDS
            or word not in self._by_word
        ):
            return ()
        if word not in ORDINARY_WORDS and (token.text[0].isupper() or not self._is_plain([word])):
            return tuple(self._by_word[word])
        # "no Cars" with a capital is the franchise, "no cars" is about cars, "no American films" is neither.
        return tuple(name for name in self._by_word[word] if token.text[0].isupper() and fold(name) == word)


def rules_out(hit: TitleHit, clauses: Clauses) -> bool:
    """Whether what a title stands for is ruled out, and not just judged or compared with."""
    compared = _COMPARISON_BEFORE.search(clauses.lower[max(0, hit.start - 16) : hit.start])
    negation = clauses.negation(hit.start)
    if negation is None or negation.mild or compared or not _RULES_OUT.match(negation.cue):
        return False
    return not _BUT_NOT.search(clauses.lower, 0, hit.start)


def read_sequels(scanner: Scanner, clauses: Clauses, collections: Collection[str]) -> Iterator[Constraint]:
    """Reads "no sequels": the catalogue knows franchises, so films of franchises are left out."""
    alone = any(True for _ in scanner.take(_STANDALONE))
    series = any(clauses.negated(match.start()) for match in scanner.take(_SEQUELS))
    if collections and (alone or series):
        yield Constraint(ConstraintKind.COLLECTION, "no franchises", values=tuple(sorted(collections)), exclude=True)


def read_fame(scanner: Scanner, clauses: Clauses) -> Iterator[Constraint]:
    """How widely known the films may be."""
    obscure = Constraint(ConstraintKind.FAME, "lesser known", maximum=_OBSCURE_UP_TO)
    famous = Constraint(ConstraintKind.FAME, "well known", minimum=_FAMOUS_FROM)
    for pattern, limit, other in ((_OBSCURE, obscure, famous), (_FAMOUS, famous, obscure)):
        for match in scanner.take(pattern):
            negated = clauses.negated(match.start()) and not match.group().startswith("not")
            if negated or clauses.mode(match.start()) is Mode.REQUEST:
                yield other if negated else limit


def _without(label: str, names: tuple[str, ...]) -> Constraint:
    return Constraint(ConstraintKind.COLLECTION, f"no {label}", values=names, exclude=True)
