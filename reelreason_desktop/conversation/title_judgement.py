"""Decides whether words that are the name of a film are meant as one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from reelreason_desktop.conversation.aliases import AliasKind
from reelreason_desktop.conversation.spoken_stars import stars_beside
from reelreason_desktop.conversation.text import Span, fold, folded_words, singular, title_key, written_words
from reelreason_desktop.conversation.title_context import VERSION_BEFORE, TitleContext
from reelreason_desktop.conversation.title_hits import Candidate
from reelreason_desktop.conversation.title_resolution import states_year, year_beside
from reelreason_desktop.conversation.words import FUNCTION_WORDS, NOT_TITLES, ORDINARY_WORDS
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import GENRES, TONES

_SAMPLED_OVERVIEWS: Final = 2_000
_WELL_KNOWN: Final = 4
_HARDLY_USED: Final = 4
"""Films up to which a keyword is the subject of next to nothing but the film that is called like it."""
_FILM_WORDS: Final = frozenset({"movie", "film"})
_IN_AN_AGE: Final = re.compile(r"\b(?:years?|yrs?|months?)[- ]$")
"""Before "old boy", which then is how old a boy is."""
_GENRES_AND_TONES: Final = frozenset(fold(word) for name in (*GENRES, *TONES) for word in (name, f"{name}s"))
_AUDIENCES: Final = frozenset({"grownups", "kids", "family", "mothers", "girls", "boys", "youngadult"})
"""Titles that also say for whom a film is meant."""


class TitleJudge:
    """Knows which words are ordinary in this catalogue, and asks more of titles made of them."""

    def __init__(self, films: Sequence[Film]) -> None:
        self.ordinary = ORDINARY_WORDS | _overview_words(films)
        self._vocabulary = _vocabulary(films)
        self._keywords = frozenset(fold(keyword) for film in films for keyword in film.keywords if " " not in keyword)
        self._own_themes = _own_themes(films)

    def is_plain(self, words: Iterable[str]) -> bool:
        """Whether folded words are all everyday words, so that no name hides behind them."""
        return all(self._is_ordinary(word) for word in words)

    def is_meant(self, context: TitleContext, candidate: Candidate) -> bool:
        """Whether the surroundings say that these words are a title."""
        span, words = candidate.span, candidate.words
        if context.is_quoted(span) or states_year(context, span):
            return True
        if year_beside(context, candidate) is not None and (words[0] not in FUNCTION_WORDS or len(words) > 1):
            return True  # but "from before 2005" is no film called Before
        if stars_beside(context.lower, span) is not None:
            return True
        if _IN_AN_AGE.search(context.lower, max(0, span[0] - 12), span[0]) and words[0] == "old":
            return False
        if title_key(words) in _AUDIENCES and context.is_audience(span):
            return False
        function_words = all(word in FUNCTION_WORDS and not word.isdigit() for word in words)
        capitals = context.has_capitals(list(candidate.tokens), function_words)
        if candidate.best_kind is AliasKind.PARTIAL:
            return self._partial_is_meant(context, candidate, capitals)
        expected = context.has_cue((self._before_version(context, span), span[1])) and context.is_bounded(span)
        if context.names_version(span) and (
            capitals or (expected and not self._names_genre(words) and not words[0].isdigit())
        ):
            return True
        if len(words) == 1 and (context.names_person(span) or words[0] in NOT_TITLES):
            return False
        if not self.is_plain(words):
            franchise = candidate.best_kind is AliasKind.COLLECTION  # "a LOTR evening"
            return capitals or franchise or len(words) > 1 or not context.follows_article(span)
        if capitals:
            if len(words) == 1 and context.leads_on(span):
                return False  # part of a longer name
            place = context.names_place(span) and words[0] in self._vocabulary
            return context.has_cue(span) or len(words) > 1 or not place
        return self._lower_case_is_meant(context, candidate, function_words)

    def _partial_is_meant(self, context: TitleContext, candidate: Candidate, capitals: bool) -> bool:
        span = candidate.span
        typed_small = context.text.islower()  # who types no capitals marks no names
        rare = (candidate.tokens[0].capitalised or typed_small) and not self.is_plain(candidate.words)
        named = capitals or rare or context.has_cue(span) or context.is_whole_message(span)
        return named and not context.is_determined(span) and not context.in_longer_name(candidate.tokens)

    def _lower_case_is_meant(self, context: TitleContext, candidate: Candidate, function_words: bool) -> bool:
        """Whether ordinary words without telling capitals are a title all the same."""
        span, words = candidate.span, candidate.words
        single = len(words) == 1
        has_article = len(words) < len(candidate.tokens)
        article_agrees = has_article or len(_telling(words)) > 1 or any(not a.article for a in candidate.owners)
        if single and words[0].isdigit() and context.has_viewing_cue(span) and context.is_bounded(span):
            return _is_known(candidate)  # "I fell asleep during 2001"
        if words[-1] in _FILM_WORDS and len(words) == 2 and not context.has_viewing_cue(span):
            return False  # "a scary movie"
        in_vocabulary = title_key(words) in self._vocabulary or all(word in self._vocabulary for word in words)
        if (function_words and single) or not article_agrees:
            return False
        compared = context.is_compared(span) and candidate.tokens[0].capitalised and _is_known(candidate)
        if compared and not self._names_genre(words):
            return True
        if in_vocabulary and candidate.best_kind is not AliasKind.TITLE:
            return False
        marked = candidate.tokens[0].capitalised or (_is_known(candidate) and not self._names_genre(words))
        if context.starts_sentence(span) and marked and context.has_predicate(span):
            return True
        full_title = has_article and all(alias.article for alias in candidate.owners)
        if single and words[0] in self._own_themes and context.is_left_out(span):
            return True
        if in_vocabulary and single and not full_title:
            if self._names_genre(words) or not _is_known(candidate):
                return context.is_whole_message(span) and candidate.tokens[0].capitalised
            theme = words[0] in self._keywords and words[0] not in self._own_themes
            viewed = context.has_viewing_cue(span) or (not theme and context.has_cue(span))
            viewed = viewed and (context.is_bounded(span) or context.is_listed(span))
            return viewed or (context.is_whole_message(span) and candidate.tokens[0].capitalised)
        bounded = context.is_bounded(span) or (len(words) > 1 and context.text[span[1] : span[1] + 1] == ",")
        bounded = bounded or (context.has_viewing_cue(span) and context.is_listed(span) and not words[0].isdigit())
        if context.is_whole_message(span) or (context.has_cue(span) and bounded):
            return True
        return not function_words and self._phrase_is_meant(context, candidate)

    def _phrase_is_meant(self, context: TitleContext, candidate: Candidate) -> bool:
        """Several ordinary words in a row are a coincidence only when they are few and hardly a known title."""
        words = candidate.words
        known = _is_known(candidate)
        refused = context.lower[: candidate.span[0]].endswith(" no ") and len(_telling(words)) > 1
        if context.is_determined(candidate.span) and not refused:
            return len(words) > 3 and known
        return known and (len(_telling(words)) > 1 or len(words) > 3)

    def _names_genre(self, words: Sequence[str]) -> bool:
        return title_key(words) in _GENRES_AND_TONES

    def _before_version(self, context: TitleContext, span: Span) -> int:
        """Where "the original" begins, if it stands before a span; else the span's start."""
        match = VERSION_BEFORE.search(context.lower, max(0, span[0] - 24), span[0])
        return match.start() if match else span[0]

    def _is_ordinary(self, word: str) -> bool:
        return word.isdigit() or word in self.ordinary or singular(word) in self.ordinary or word in self._vocabulary


def _is_known(candidate: Candidate) -> bool:
    return max(alias.film.fame for alias in candidate.owners) >= _WELL_KNOWN


def _telling(words: Sequence[str]) -> list[str]:
    """Words that carry a subject; a number at the end of a title counts ("the godfather 2")."""
    named = [word for word in words if word not in FUNCTION_WORDS and not word.isdigit()]
    return [*named, words[-1]] if named and words[-1].isdigit() else named


def _overview_words(films: Sequence[Film]) -> frozenset[str]:
    """Words that overviews and keywords use in lower case."""
    sampled = films[:_SAMPLED_OVERVIEWS]
    written = {word for film in sampled for word in written_words(film.overview)}
    keywords = {keyword for film in sampled for keyword in film.keywords}
    lower_case = {fold(word) for word in written if word.islower()}
    return frozenset(lower_case | {word for keyword in keywords for word in folded_words(keyword)})


def _own_themes(films: Sequence[Film]) -> frozenset[str]:
    """Keywords that say a well-known film's title and hardly anything else, folded: "titanic"."""
    used = Counter(keyword for film in films for keyword in film.keywords if " " not in keyword)
    titles = {film.title.casefold() for film in films if film.fame >= _WELL_KNOWN}
    return frozenset(fold(word) for word, n in used.items() if n <= _HARDLY_USED and word in titles)


def _vocabulary(films: Sequence[Film]) -> frozenset[str]:
    """Genres, tones and single-word keywords: to love "romance" is not to love a film called Romance."""
    keywords = {keyword for film in films for keyword in film.keywords if " " not in keyword}
    words = {fold(word) for word in (*keywords, *GENRES, *TONES)}
    return frozenset(words | {singular(word) for word in words} | {word + "s" for word in words})
