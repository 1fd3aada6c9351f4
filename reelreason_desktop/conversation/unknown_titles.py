"""Spans that look like titles although no film is called that way: mistyped, or not in the catalogue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from reelreason_desktop.conversation.synonyms import FILM_NOUN, GENRE_PHRASES
from reelreason_desktop.conversation.text import Span, Taken, Token, within, word_set
from reelreason_desktop.conversation.title_context import CUE, LIST_GAP, TitleContext
from reelreason_desktop.conversation.words import FUNCTION_WORDS, META_WORDS, NATIONALITIES, NOT_TITLES

_CONNECTORS: Final = word_set("of the and in a an to for on with vs at by from is s")
_CLAUSE_END: Final = re.compile(r"[.!?;\n]\s|$|\bbut\b|\bbecause\b|\bthough\b", re.MULTILINE)
_OPENING: Final = re.compile(
    r"(?:^|[.!?;\n]\s+)(?P<name>[^.!?;,\n]{6,60}?)(?=\s+(?:is|was|were|are|blew|bored|made|had|please|or something|"
    r"just)\b)"
)
_STUDIOS: Final = word_set("disney pixar marvel dc netflix hbo ghibli dreamworks hallmark a24 warner")
_FILM_WORD: Final = re.compile("|".join((FILM_NOUN, *GENRE_PHRASES)))
_LEFT_OUT: Final = re.compile(r"(?:,|\bbut) not |\b(?:other than|besides|apart from|except(?: for)?) ")
_LONGEST: Final = 9
_TELLING_LENGTH: Final = 7
_REACH: Final = 160
"""How many characters after a cue its list of films may go on."""
_NOT_A_NAME_AFTER: Final = re.compile(
    r"\s+(?:movies|films|fans?|directors?|actors?|stuff|vibes?)\b|\s+(?:type|style|like)\b"
)


def likely_spans(context: TitleContext, taken: Taken) -> Iterator[Sequence[Token]]:
    """Words that may be a mistyped title: quoted, with capitals, or where a cue expects a film."""
    runs = [part for run in _capital_runs(context, taken) for part in (run, *_items(context, *run))]
    spans = [*context.quotes, *runs, *_expected(context), *_judged(context)]
    seen: set[Span] = set()
    for start, end in spans:
        tokens = within(context.tokens, (start, end))
        if tokens and len(tokens) <= _LONGEST:
            span = tokens[0].start, tokens[-1].end
            if span[1] - span[0] < _TELLING_LENGTH and context.starts_sentence(span) and not context.is_quoted(span):
                continue  # short words at the start of a sentence are seldom mistyped titles
            if span not in seen and not taken.overlaps(span):
                seen.add(span)
                yield tokens


def unknown_names(
    context: TitleContext, taken: Taken, hits: Sequence[Span], is_plain: Callable[[Iterable[str]], bool]
) -> Iterator[str]:
    """Names that were clearly meant as films: in quotes, after a cue, or in a list beside films."""
    quotes = Taken(len(context.text), context.quotes)
    for span in context.quotes:
        name = context.text[slice(*span)].strip(" ,.!?")
        if name and not taken.overlaps(span) and (name[0].isupper() or name[0].isdigit() or context.has_cue(span)):
            yield name
    for span in _capital_runs(context, taken):
        if quotes.overlaps(span):
            continue
        tokens = within(context.tokens, span)
        words = [t.folded for t in tokens]
        if len(words) == 1 and context.starts_sentence(span):
            continue
        if any(word in _STUDIOS for word in words):
            continue
        if all(word in NOT_TITLES or word in FUNCTION_WORDS for word in words) or _NOT_A_NAME_AFTER.match(
            context.lower, span[1]
        ):
            continue
        listed = any(context.are_listed(span, hit) or context.are_listed(hit, span) for hit in hits)
        expected = listed or context.has_cue(span)
        named = not is_plain(words) or _is_name(tokens)
        if expected and named and not context.shouted and not context.names_person(span):
            yield context.text[slice(*span)]


def _is_name(tokens: Sequence[Token]) -> bool:
    """Whether everyday words are written like a name: "Slap Shot", but not "Romantic Comedies"."""
    telling = [token for token in tokens if token.folded not in FUNCTION_WORDS]
    common = {token.folded for token in telling} & (NOT_TITLES | NATIONALITIES | META_WORDS)
    about_films = any(_FILM_WORD.fullmatch(token.text.lower()) for token in telling)
    return len(telling) > 1 and all(token.text[0].isupper() for token in telling) and not common and not about_films


def _capital_runs(context: TitleContext, taken: Taken) -> Iterator[Span]:
    """Longest runs of capitalised words, small connecting words allowed inside."""
    if context.shouted:
        return
    run: list[Token] = []
    for token in [*context.tokens, None]:
        if token is not None and not taken.overlaps((token.start, token.end)) and _continues(context, run, token):
            run.append(token)
            continue
        yield from _trimmed(context, run)
        run = (
            [token]
            if token is not None and token.text[0].isupper() and not taken.overlaps((token.start, token.end))
            else []
        )


def _continues(context: TitleContext, run: Sequence[Token], token: Token) -> bool:
    if not run:
        return token.text[0].isupper()
    gap = context.text[run[-1].end : token.start]
    close = gap.strip(":-'’·") in {" ", "", ". "} and not (gap.startswith(".") and len(run[-1].text) > 3)
    return close and (token.capitalised or token.folded in _CONNECTORS)


def _trimmed(context: TitleContext, run: Sequence[Token]) -> Iterator[Span]:
    tokens = list(run)
    while tokens and tokens[-1].text.islower():
        tokens.pop()
    if (
        tokens
        and context.starts_sentence((tokens[0].start, tokens[0].end))
        and tokens[0].folded in META_WORDS - {"the", "a", "an"}
    ):
        tokens.pop(0)
    if tokens and tokens[0].text == "I":
        return
    if tokens:
        yield tokens[0].start, tokens[-1].end


def _expected(context: TitleContext) -> Iterator[Span]:
    """Items of the list that follows a cue such as "I loved", or "but not"."""
    for cue in (*CUE.finditer(context.lower), *_LEFT_OUT.finditer(context.lower)):
        reach = min(len(context.text), cue.end() + _REACH)
        end = _CLAUSE_END.search(context.lower, cue.end(), reach)
        stop = end.start() if end else reach
        yield from _items(context, cue.end(), stop)
        yield cue.end(), stop  # a title may hold an "and" itself


def _judged(context: TitleContext) -> Iterator[Span]:
    """Openings of sentences that a verdict or a plea follows: "slumdog millionair is one of my favs"."""
    for match in _OPENING.finditer(context.lower):
        if len(match["name"].split()) > 1:
            yield match.span("name")


def _items(context: TitleContext, start: int, stop: int) -> Iterator[Span]:
    for gap in LIST_GAP.finditer(context.lower, start, stop):
        yield start, gap.start()
        start = gap.end()
    yield start, stop
