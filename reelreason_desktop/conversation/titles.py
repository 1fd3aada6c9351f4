"""Finds the films that a message names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from reelreason_desktop.conversation.aliases import Alias, AliasKind, aliases
from reelreason_desktop.conversation.fuzzy import FuzzyKeys
from reelreason_desktop.conversation.series_names import SeriesNames
from reelreason_desktop.conversation.text import (
    ARTICLES,
    PART_WORDS,
    Span,
    Taken,
    Token,
    title_key,
    tokenize,
    without_possessive,
)
from reelreason_desktop.conversation.title_context import TitleContext
from reelreason_desktop.conversation.title_hits import Candidate, TitleFindings
from reelreason_desktop.conversation.title_judgement import TitleJudge
from reelreason_desktop.conversation.title_resolution import SERIES_AFTER, TitleResolver, year_beside
from reelreason_desktop.conversation.unknown_titles import likely_spans, unknown_names
from reelreason_desktop.conversation.words import FUNCTION_WORDS
from reelreason_desktop.domain.films import Film

_LONGEST_TITLE: Final = 16
_OPENING: Final = 5
"""How many letters of a name decide early that no title begins here."""
_LIST_OF_TITLES: Final = 3
_TELLING_WORDS: Final = 4
"""So many everyday words in a row that are nearly a title are one, mistyped."""
_LIST_REACH: Final = 12
_VERB_AFTER: Final = re.compile(
    r"\s+(?:is|was|were|has|had|did|all|just|looks?|looked|felt|would|sounds?|it|them|the|this|that)\b|'"
)
_HARD_PUNCTUATION: Final = re.compile(r"[,;.!?\n]")


class TitleIndex:
    """Every name of every film, ready to be looked up in free text."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._judge = TitleJudge(films)
        self._resolver = TitleResolver(films)
        self._series = SeriesNames(films)
        self._by_key: defaultdict[str, list[Alias]] = defaultdict(list)
        for alias in aliases(films, self._judge.ordinary):
            if not any(known.film is alias.film and known.kind <= alias.kind for known in self._by_key[alias.key]):
                self._by_key[alias.key].append(alias)
        self._punctuated = {a.key for owned in self._by_key.values() for a in owned if _HARD_PUNCTUATION.search(a.name)}
        self._openings = {key[:_OPENING] for key in self._by_key}
        self._fuzzy = FuzzyKeys(
            key for key, owned in self._by_key.items() if min(alias.kind for alias in owned) <= AliasKind.SEGMENT
        )

    @property
    def collections(self) -> Iterable[str]:
        """Names of all franchises."""
        return self._resolver.collections

    @property
    def nicknames(self) -> Mapping[str, tuple[str, ...]]:
        """What people call a series, in lower case, to its names in the catalogue."""
        return self._series.called

    def is_plain(self, words: Iterable[str]) -> bool:
        """Whether folded words are all everyday words."""
        return self._judge.is_plain(words)

    def find(self, text: str, avoid: Iterable[Span] = ()) -> TitleFindings:
        """Links titles in `text`.

        Args:
            text: the message.
            avoid: spans that name people; a title inside a longer name is not a title.
        """
        context = TitleContext(text, tokenize(text))
        taken = Taken(len(text), avoid)
        hits = [hit for hit in self._series.find(context.lower) if not taken.overlaps(hit.span)]
        for hit in hits:
            taken.add(hit.span)
        named = Taken(len(text), (hit.span for hit in hits))
        candidates = [one for one in self._candidates(context, list(avoid)) if not named.overlaps(one.span)]
        exact = self._accept(context, candidates)
        for candidate in exact:
            taken.add(candidate.span)
        fuzzy = self._fuzzy_candidates(context, taken)
        unknown: list[str] = []
        for candidate in sorted([*exact, *fuzzy], key=lambda c: c.span):
            resolved = self._resolver.resolve(context, candidate)
            if isinstance(resolved, str):
                unknown.append(resolved)
            else:
                hits.append(resolved)
        hits.sort(key=lambda hit: hit.start)
        unknown += unknown_names(context, taken, [hit.span for hit in hits], self._judge.is_plain)
        names = [name for name in unknown if not any(name != other and name in other for other in unknown)]
        return TitleFindings(tuple(hits), tuple(dict.fromkeys(names)))

    def look_up(self, typed: str) -> tuple[str, ...]:
        """Ids of the films called `typed`, which holds a title, perhaps with a year, and nothing else."""
        context = TitleContext(typed, tokenize(typed))
        words = context.tokens
        for end in range(len(words), max(0, len(words) - 2), -1):
            owners = self._owners(context, words[:end])
            candidate = Candidate(tuple(words[:end]), owners)
            if owners and (end == len(words) or year_beside(context, candidate)):
                year = year_beside(context, candidate)
                return tuple(film.id for film in self._resolver.narrow(context, candidate, year[0] if year else None))
        nearest = self._fuzzy.nearest(title_key([token.folded for token in words])) if words else None
        if nearest is None:
            return ()
        candidate = Candidate(tuple(words), tuple(self._by_key[nearest[0]]), nearest[1])
        return tuple(film.id for film in self._resolver.narrow(context, candidate, None))

    def namesakes(self, name: str) -> tuple[str, ...]:
        """Ids of all films that go by a name, however well known; articles do not matter."""
        key = title_key([token.folded for token in tokenize(name)])
        return tuple(dict.fromkeys(alias.film.id for alias in self._by_key.get(key, ())))

    def _candidates(self, context: TitleContext, people: Sequence[Span]) -> list[Candidate]:
        """Everything that is some film's name, longest first."""
        tokens = context.tokens
        found: list[Candidate] = []
        for i in range(len(tokens)):
            for j in range(i + 1, min(len(tokens), i + _LONGEST_TITLE) + 1):
                opening = title_key([token.folded for token in tokens[i:j]])[:_OPENING]
                complete = len(opening) == _OPENING and tokens[j - 1].folded not in PART_WORDS
                if complete and opening not in self._openings:
                    break
                if owners := self._owners(context, tokens[i:j]):
                    found.append(Candidate(tuple(tokens[i:j]), owners))
        named = [c for c in found if not any(_is_inside(c.span, person) for person in people)]
        return sorted(named, key=lambda c: (c.span[0] - c.span[1], c.span[0]))

    def _owners(self, context: TitleContext, tokens: Sequence[Token]) -> tuple[Alias, ...]:
        folded = [token.folded for token in tokens]
        key = title_key(folded)
        if key not in self._by_key:
            folded[-1] = without_possessive(tokens[-1])
            key = title_key(folded)
            if key not in self._by_key:
                return ()
        if key not in self._punctuated and _HARD_PUNCTUATION.search(context.text, tokens[0].end, tokens[-1].start):
            between = "".join(context.text[a.end : b.start] for a, b in pairwise(tokens))
            if _HARD_PUNCTUATION.search(between):
                return ()
        article = folded[0] if len(folded) > 1 and folded[0] in ARTICLES else ""
        in_series = article == "the" and SERIES_AFTER.match(context.lower, tokens[-1].end)
        if in_series and not all(alias.article for alias in self._by_key[key]):
            return ()  # "the" belongs to "films": "the Transformers films"
        return tuple(alias for alias in self._by_key[key] if _article_fits(article, alias))

    def _accept(self, context: TitleContext, candidates: Sequence[Candidate]) -> list[Candidate]:
        accepted: list[Candidate] = []
        pending: list[Candidate] = []
        taken = Taken(len(context.text))
        for candidate in candidates:
            if taken.overlaps(candidate.span):
                continue
            if self._judge.is_meant(context, candidate):
                accepted.append(candidate)
                taken.add(candidate.span)
            elif candidate.best_kind <= AliasKind.COLLECTION and not _is_mere_word(context, candidate):
                pending.append(candidate)
        if not accepted:
            accepted = _plain_list(context, pending)
            for candidate in accepted:
                taken.add(candidate.span)
        return [*accepted, *_listed_beside(context, accepted, pending, taken)]

    def _fuzzy_candidates(self, context: TitleContext, taken: Taken) -> list[Candidate]:
        found: list[Candidate] = []
        for tokens in likely_spans(context, taken):
            words = [token.folded for token in tokens if token.folded not in ARTICLES]
            plain = self._judge.is_plain(words) and len(words) < _TELLING_WORDS
            if plain and not context.is_quoted((tokens[0].start, tokens[-1].end)):
                continue
            match = self._fuzzy.nearest(title_key([token.folded for token in tokens]))
            if match and not taken.overlaps((tokens[0].start, tokens[-1].end)):
                key, similarity = match
                found.append(Candidate(tuple(tokens), tuple(self._by_key[key]), similarity))
                taken.add(found[-1].span)
        return found


def _article_fits(article: str, alias: Alias) -> bool:
    """Articles may be dropped, and "the" may stand for any; "a matrix" is not "The Matrix"."""
    return not article or (alias.article and (article == "the" or not alias.name.lower().startswith("the ")))


def _is_mere_word(context: TitleContext, candidate: Candidate) -> bool:
    """Whether it is one small word without a capital that a verb follows: ", it was ok"."""
    small = len(candidate.tokens) == 1 and candidate.tokens[0].text.islower()
    small = small and (candidate.words[0] in FUNCTION_WORDS or candidate.words[0] == "saw")
    return small and bool(_VERB_AFTER.match(context.lower, candidate.span[1]))


def _is_inside(span: Span, name: Span) -> bool:
    return name[0] <= span[0] and span[1] <= name[1] and span != name


def _listed_beside(
    context: TitleContext, accepted: Sequence[Candidate], pending: Sequence[Candidate], taken: Taken
) -> list[Candidate]:
    """Ordinary words that stand in a list beside films are films too; each of them may carry its neighbour."""
    starts = {c.span[0]: c.span for c in accepted}
    ends = {c.span[1]: c.span for c in accepted}
    possible = {c.span[0]: c.span for c in pending}
    possible_ends = {c.span[1]: c.span for c in pending}
    won: list[Candidate] = []
    waiting = list(pending)
    progress = bool(accepted)
    while progress:
        progress = False
        for candidate in waiting:
            span = candidate.span
            before = _near(context, span, ends, ahead=False)
            after = _near(context, span, starts, ahead=True)
            left = (
                before
                or _near(context, span, possible_ends, ahead=False)
                or context.has_cue(span)
                or context.starts_sentence(span)
            )
            right = after or context.is_bounded(span) or _near(context, span, possible, ahead=True)
            if (before or after) and left and right and not taken.overlaps(span):
                won.append(candidate)
                taken.add(span)
                starts[span[0]] = ends[span[1]] = span
                progress = True
        waiting = [c for c in waiting if not taken.overlaps(c.span)]
    return won


def _plain_list(context: TitleContext, pending: Sequence[Candidate]) -> list[Candidate]:
    """The first list of at least three capitalised names: "My top 5: Jaws, Alien, Heat"."""
    run: list[Candidate] = []
    for candidate in sorted(pending, key=lambda c: (c.span[0], -c.span[1])):
        if run and candidate.span[0] < run[-1].span[1]:
            continue
        if run and not context.are_listed(run[-1].span, candidate.span):
            if len(run) >= _LIST_OF_TITLES:
                break
            run = []
        if candidate.tokens[-1].text[0].isupper():
            run.append(candidate)
    return run if len(run) >= _LIST_OF_TITLES else []


def _near(context: TitleContext, span: Span, others: Mapping[int, Span], *, ahead: bool) -> bool:
    """Whether one of `others` (by start when looking ahead, else by end) stands beside a span in a list."""
    if ahead:
        reached = (others[at] for at in range(span[1], span[1] + _LIST_REACH) if at in others)
        return any(context.are_listed(span, other) for other in reached)
    reached = (others[at] for at in range(max(0, span[0] - _LIST_REACH), span[0] + 1) if at in others)
    return any(context.are_listed(other, span) for other in reached)
