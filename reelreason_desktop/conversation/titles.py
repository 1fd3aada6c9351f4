"""Finds the films that a message names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from reelreason_desktop.conversation.aliases import Alias, AliasKind, aliases
from reelreason_desktop.conversation.fuzzy import FuzzyKeys
from reelreason_desktop.conversation.text import (
    ARTICLES,
    Span,
    Token,
    overlaps,
    title_key,
    tokenize,
    without_possessive,
)
from reelreason_desktop.conversation.title_context import TitleContext
from reelreason_desktop.conversation.title_hits import Candidate, TitleFindings, TitleHit
from reelreason_desktop.conversation.title_judgement import TitleJudge
from reelreason_desktop.conversation.title_resolution import TitleResolver, year_beside
from reelreason_desktop.conversation.unknown_titles import likely_spans, unknown_names
from reelreason_desktop.domain.films import Film

_LONGEST_TITLE: Final = 16
_HARD_PUNCTUATION: Final = re.compile(r"[,;.!?\n]")


class TitleIndex:
    """Every name of every film, ready to be looked up in free text."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._judge = TitleJudge(films)
        self._resolver = TitleResolver(films)
        self._by_key: defaultdict[str, list[Alias]] = defaultdict(list)
        for alias in aliases(films, self._judge.ordinary):
            if not any(known.film is alias.film and known.kind <= alias.kind for known in self._by_key[alias.key]):
                self._by_key[alias.key].append(alias)
        self._punctuated = {a.key for owned in self._by_key.values() for a in owned if _HARD_PUNCTUATION.search(a.name)}
        self._fuzzy = FuzzyKeys(
            key for key, owned in self._by_key.items() if min(alias.kind for alias in owned) <= AliasKind.SEGMENT
        )

    @property
    def collections(self) -> Iterable[str]:
        """Names of all franchises."""
        return self._resolver.collections

    def find(self, text: str, avoid: Iterable[Span] = ()) -> TitleFindings:
        """Links titles in `text`.

        Args:
            text: the message.
            avoid: spans that name people; a title inside a longer name is not a title.
        """
        context = TitleContext(text, tokenize(text))
        avoid = list(avoid)
        exact = self._accept(context, self._candidates(context, avoid))
        taken = [*(c.span for c in exact), *avoid]
        fuzzy = self._fuzzy_candidates(context, taken)
        hits: list[TitleHit] = []
        unknown: list[str] = []
        for candidate in sorted([*exact, *fuzzy], key=lambda c: c.span):
            hit = self._resolver.resolve(context, candidate)
            if isinstance(hit, str):
                unknown.append(hit)
            else:
                hits.append(hit)
        taken += [c.span for c in fuzzy]
        unknown += unknown_names(context, taken, [hit.span for hit in hits], self._judge.is_plain)
        return TitleFindings(tuple(hits), tuple(dict.fromkeys(unknown)))

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

    def _candidates(self, context: TitleContext, avoid: Sequence[Span]) -> list[Candidate]:
        tokens = context.tokens
        found: list[Candidate] = []
        for i in range(len(tokens)):
            for j in range(min(len(tokens), i + _LONGEST_TITLE), i, -1):
                owners = self._owners(context, tokens[i:j])
                if owners:
                    candidate = Candidate(tuple(tokens[i:j]), owners)
                    start, end = candidate.span
                    if not any(s <= start and end <= e and (s, e) != (start, end) for s, e in avoid):
                        found.append(candidate)
        return sorted(found, key=lambda c: (c.span[0] - c.span[1], c.span[0]))

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
        has_article = len(folded) > 1 and folded[0] in ARTICLES
        return tuple(alias for alias in self._by_key[key] if alias.article or not has_article)

    def _accept(self, context: TitleContext, candidates: Sequence[Candidate]) -> list[Candidate]:
        accepted: list[Candidate] = []
        pending: list[Candidate] = []
        for candidate in candidates:
            if not overlaps(candidate.span, (c.span for c in accepted)):
                (accepted if self._judge.is_meant(context, candidate) else pending).append(candidate)
        pending = [c for c in pending if not overlaps(c.span, (a.span for a in accepted))]
        return [*accepted, *self._listed(context, accepted, pending)]

    def _listed(
        self, context: TitleContext, accepted: Sequence[Candidate], pending: Sequence[Candidate]
    ) -> list[Candidate]:
        """Ordinary words that stand in a list beside films are films too."""
        spans = [c.span for c in accepted]
        won: list[Candidate] = []
        waiting = list(pending)
        progress = True
        while progress:
            progress = False
            for candidate in waiting:
                span = candidate.span
                if overlaps(span, spans) or candidate.best_kind > AliasKind.COLLECTION:
                    continue
                before = any(context.are_listed(other, span) for other in spans if other[1] <= span[0])
                after = any(context.are_listed(span, other) for other in spans if other[0] >= span[1])
                left = before or context.has_cue(span) or context.starts_sentence(span)
                right = after or context.is_bounded(span) or any(context.are_listed(span, c.span) for c in waiting)
                if (before or after) and left and right:
                    won.append(candidate)
                    spans.append(span)
                    progress = True
        return won

    def _fuzzy_candidates(self, context: TitleContext, taken: list[Span]) -> list[Candidate]:
        found: list[Candidate] = []
        for tokens in likely_spans(context, taken):
            words = [token.folded for token in tokens if token.folded not in ARTICLES]
            if self._judge.is_plain(words) and not context.is_quoted((tokens[0].start, tokens[-1].end)):
                continue
            match = self._fuzzy.nearest(title_key([token.folded for token in tokens]))
            if match and not overlaps((tokens[0].start, tokens[-1].end), (c.span for c in found)):
                key, similarity = match
                found.append(Candidate(tuple(tokens), tuple(self._by_key[key]), similarity))
        return found
