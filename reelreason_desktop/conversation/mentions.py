"""Films that a message names: what was felt about them, and whether a whole franchise is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.consistency import once_each
from reelreason_desktop.conversation.franchises import rules_out
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.people import PersonHit
from reelreason_desktop.conversation.sentiments import title_sentiment
from reelreason_desktop.conversation.spoken_stars import feeling_of, stars_beside
from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Sentiment, TitleMention

_FRANCHISE_ASKED: Final = re.compile(
    r"(?:\b(?:show|give|find|recommend|suggest|any|some|want|watch|only|mood for|feel like|fancy|how about)\b"
    r"[^.!?]{0,30}|(?:^|[.!?,;] *)\W*(?:(?:all|the|all the|an?|another|one more|more|"
    r"(?:an? |the )?(?:good|old|new|first|best|next|last|classic|different|random|\d0s)) )?)$"
)
_VIEWED: Final = re.compile(r"\b(?:seen|watched|saw|rewatched)\b")
_SEQUEL_ASKED: Final = re.compile(
    r"\b(?:the (?:next|second|2nd|third|3rd|fourth|4th) (?:one|part|film|movie|instal?ment|chapter)|"
    r"(?:the|its|a) sequel)"
    r"(?: of (?:it|that|them))?(?: (?:next|now|then|please|too))*\W*$"
    r"|\b(?:which|what)(?: (?:of the )?x{2,}| one| part| movie| film)*(?: movie| film| one| part)? "
    r"(?:is|comes|do (?:i|we) (?:watch|see)|should (?:i|we) (?:watch|see)|to watch) (?:next|after)\b"
    r"|\bnext (?:part of (?:the )?|one in (?:the )?|in (?:the )?)?x{2,}"
    r"|\b(?:carry|go|going|move|moving) on with (?:the )?x{2,}"
    r"|\bcontinu(?:e|ing)(?: with)? (?:the )?x{2,}|\bsequels? (?:to|of) x{2,}|\bx{2,} sequels?\b"
)
_MOST_LIKED: Final = 8
_SEEN_ALL: Final = re.compile(r"\b(?:seen|watched|know)\b[^.!?,]*\b(?:all|every|them all|everything)\b")
_SIMILAR: Final = re.compile(
    r"\bsimilar(?! to)\b|\b(?:along (?:those|these|the same) lines|in (?:that|the same) vein|"
    r"(?:some|any|more)(?:thing|thing else|thing more|more)? like (?:that|those|these|them|it)(?! one))\b"
)
"""More of what is named is wanted, whether or not it was said to be good."""


@dataclass(frozen=True, slots=True)
class Named:
    """Films and people of a message, and the message with them covered."""

    titles: tuple[TitleHit, ...]
    describing: tuple[TitleHit, ...]
    """Films that only say which director is meant."""
    unknown: tuple[str, ...]
    people: tuple[PersonHit, ...]
    lower: str
    covered: str
    clauses: Clauses


def mentioned(named: Named) -> tuple[TitleMention, ...]:
    """Films of a message with what was felt about them. Of ambiguous names the reply asks which one was meant."""
    mentions: list[TitleMention] = []
    for hit in named.titles:
        if hit.ambiguous or (hit.whole and (asks_for_franchise(hit, named) or rules_out(hit, named.clauses))):
            continue
        rated = stars_beside(named.covered, hit.span)
        stars = rated[0] if rated is not None else None
        sentiment, seen = title_sentiment(named.covered, named.clauses, hit.span)
        if stars is not None:
            sentiment, seen = feeling_of(stars), True
        all_told = sentiment is not Sentiment.LIKED or _SEEN_ALL.search(named.covered)
        most = None if all_told else _MOST_LIKED  # of a long series, its beginning says enough
        mentions += [
            TitleMention(film_id, hit.surface, sentiment, hit.start, hit.end, seen, stars)
            for film_id in hit.film_ids[:most]
        ]
    if _SIMILAR.search(named.covered) and not any(m.sentiment is Sentiment.LIKED for m in mentions):
        mentions = [_as_liked(mention) for mention in mentions]
    if _SEQUEL_ASKED.search(named.covered):  # "which Toy Story is next?": the first part was seen
        mentions = [replace(m, seen=True) if m.sentiment is Sentiment.NEUTRAL else m for m in mentions]
    mentions += [
        TitleMention(hit.film_ids[0], hit.surface, Sentiment.NEUTRAL, hit.start, hit.end) for hit in named.describing
    ]
    return once_each(mentions)


def _as_liked(mention: TitleMention) -> TitleMention:
    """A film that was seen, as an example of what is wanted."""
    example = mention.sentiment is Sentiment.NEUTRAL and mention.seen
    return replace(mention, sentiment=Sentiment.LIKED) if example else mention


def asked_sequels(named: Named, films: Mapping[str, Film]) -> Iterator[Constraint]:
    """The franchise of a film that was seen, where its next part is asked for: "seen Alien, the second one next?"."""
    asked = _SEQUEL_ASKED.search(named.covered)
    if asked is None or named.clauses.negated(asked.start()):
        return
    franchises = {
        film.collection.name for hit in named.titles for id_ in hit.film_ids if (film := films[id_]).collection
    }
    if len(franchises) == 1:
        (name,) = franchises
        yield Constraint(ConstraintKind.COLLECTION, name, values=(name,))


def asks_for_franchise(hit: TitleHit, named: Named) -> bool:
    """Whether "the Harry Potter movies" are asked for, not told as seen or liked."""
    if named.clauses.negated(hit.start) or named.clauses.mode(hit.start) is not Mode.REQUEST:
        return False
    if _VIEWED.search(named.covered, *_clause_before(hit, named)):
        return False
    return bool(_FRANCHISE_ASKED.search(named.covered[: hit.start])) and " like " not in named.covered[: hit.start]


def _clause_before(hit: TitleHit, named: Named) -> tuple[int, int]:
    return named.clauses.around(hit.start)[0], hit.start
