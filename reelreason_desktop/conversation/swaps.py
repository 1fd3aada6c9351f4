"""One film or person in place of another that was meant: "no, the 1995 one", "I meant Tom Hardy"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz

from reelreason_desktop.conversation.text import Span, folded_words
from reelreason_desktop.conversation.titles import TitleIndex
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import (
    Reading,
    Retraction,
    Sentiment,
    SubjectKind,
    TitleMention,
    Wish,
    WishKind,
)

PEOPLE: Final = (ConstraintKind.PERSON, ConstraintKind.DIRECTOR, ConstraintKind.CAST)
_OPENING: Final = (
    r"^\W*(?P<opening>(?:(?:no|nope|nah|wait|sorry|oops|oh|ah|hm+|actually|correction|well|not (?:that|this) one|"
    r"not that|my mistake|i was wrong|wrong one)\b[\s,.!:;–-]*)*)"
)
_TAKES_BACK: Final = re.compile(
    r"(?:\b(?:no|nope|nah)\s*[,.!:;–-]+\s*|"
    r"\b(?:sorry|wait|oops|actually|correction|mistake|wrong(?: one)?)\b[\s,.!:;–-]*)$",
    re.IGNORECASE,
)
_LONGEST_NAME: Final = 4
_WRONG: Final = r"(?:(?:i (?:didn't|did not|don't|do not) mean|not) (?P<wrong>[^.,;!?\n]+?)\s*[,.;]?\s*(?:but )?)"
_MEANT: Final = (
    r"i(?:'m| am| was)?(?: only| of course| actually)? (?:mean|meant|talking about|thinking of|referring to)\b"
)
_MEANT_FIRST: Final = re.compile(
    rf"{_OPENING}(?P<meant>{_WRONG}?{_MEANT})?\s*(?P<what>[^.!?\n]*(?:\.\w[^.!?\n]*)*)", re.IGNORECASE
)
_MEANT_LAST: Final = re.compile(rf"{_OPENING}(?P<what>[^.!?\n]+?),?\s+(?P<meant>{_MEANT})\W*$", re.IGNORECASE)
_NOT: Final = re.compile(r",?\s*(?:and |but )?(?:not|instead of|rather than)\s+(?P<wrong>[^.,;!?\n]+)", re.IGNORECASE)
_NAME_END: Final = re.compile(r"\s+(?:with|by|from|starring|of course|please)\b|[,;.!?]")
_ONE: Final = r"(?:one|version|film|movie|adaptation)"
_YEAR: Final = re.compile(
    rf"^\W*(?:(?:the|that) )?(?:{_ONE} )?(?:from |of |made in |with )?\(?(?P<year>(?:18|19|20)\d\d)\b\)?"
    rf"(?: (?:{_ONE}|remake))?",
    re.IGNORECASE,
)
_NEWER: Final = re.compile(
    rf"^\W*(?:the |that )(?:remake|reboot|(?:new(?:er|est)?|latest|(?:more |most )?recent|modern) {_ONE})\b",
    re.IGNORECASE,
)
_OLDER: Final = re.compile(
    rf"^\W*(?:the |that )(?:original(?: {_ONE})?|(?:old(?:er|est)?|classic|earlier) {_ONE})\b", re.IGNORECASE
)
_DRAWN: Final = re.compile(rf"^\W*(?:the |that )(?:animated|cartoon|drawn|disney) {_ONE}\b", re.IGNORECASE)
_PLAYED: Final = re.compile(rf"^\W*(?:the |that )live[- ]action {_ONE}\b", re.IGNORECASE)
_BY: Final = re.compile(
    rf"^\W*(?:the |that )(?:{_ONE} (?:by|with|starring|from|of) (?P<a>[^.,;!?\n]+)|"
    rf"(?P<b>[^.,;!?\n]+?)(?:'s)? {_ONE})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Swapped:
    """What takes the place of something said earlier; `span` is where the message says so."""

    titles: tuple[TitleMention, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    wishes: tuple[Wish, ...] = ()
    retractions: tuple[Retraction, ...] = ()
    span: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A film as an earlier message named it; `film_id` is None where that was left open."""

    reading: Reading
    surface: str
    film_id: str | None


class Swapper:
    """Finds what was really meant; arguments as for `Corrections`."""

    def __init__(self, films: Mapping[str, Film], titles: TitleIndex, read: Callable[[str], Reading]) -> None:
        self._films = films
        self._titles = titles
        self._read = read

    def find(self, body: str, said: Sequence[Reading]) -> Swapped | None:
        """What a message puts in place of something said earlier, or None.

        Args:
            body: the message.
            said: earlier messages, the newest last.
        """
        if not said:
            return None
        match = _MEANT_LAST.search(body) or _MEANT_FIRST.search(body)
        if match is None or not match["what"].strip():
            return None
        films = _films_named(said)
        version = self._version(match, body, films)
        if version is not None or not (match["meant"] or match["opening"]):
            return version
        named = match["meant"] or (_TAKES_BACK.search(match["opening"]) and len(match["what"].split()) <= _LONGEST_NAME)
        return self._other_film(match, films) or (self._other_person(match, said) if named else None)

    def _version(self, match: re.Match[str], body: str, films: Sequence[_Earlier]) -> Swapped | None:
        """Another film of the same name: "the 1995 one", "the original", "the Soderbergh one"."""
        what, start = match["what"], match.start("what")
        for earlier in films:
            namesakes = [self._films[film_id] for film_id in self._titles.namesakes(earlier.surface)]
            meant, end = _chosen(what, namesakes)
            if meant is None or not (match["meant"] or match["opening"] or not body[start + end :].strip(" .!?")):
                continue
            span = (start, start + end)
            until = match.end() if match.re is _MEANT_LAST else span[1]
            return self._in_place_of(earlier, meant, what[:end].strip(), span, (0, until))
        return None

    def _other_film(self, match: re.Match[str], films: Sequence[_Earlier]) -> Swapped | None:
        what = match["what"]
        denied = _NOT.search(what)
        mention = self._named(what[: denied.start()] if denied else what)
        if mention is None or not films:
            return None
        wrong = (denied["wrong"] if denied else None) or match.groupdict().get("wrong")
        earlier = max(
            films, key=lambda film: fuzz.partial_ratio((wrong or mention.surface).lower(), film.surface.lower())
        )
        alike = earlier.film_id in self._titles.namesakes(mention.surface)
        if earlier.film_id == mention.film_id or not (match["meant"] or alike):
            return None
        start = match.start("what")
        span = start + mention.start, start + mention.end
        until = match.end() if denied or match.re is _MEANT_LAST else span[1]
        swapped = self._in_place_of(earlier, self._films[mention.film_id], mention.surface, span, (0, until))
        return replace(swapped, span=(0, until))

    def _named(self, what: str) -> TitleMention | None:
        """The film that a correction names, also where nothing but the correction says that it is one."""
        mentions = self._read(what).titles
        if mentions:
            return mentions[0]
        name = _NAME_END.split(what, maxsplit=1)[0].strip(" \"'")
        ids = self._titles.look_up(name) if name else ()
        return TitleMention(ids[0], name, Sentiment.LIKED, 0, len(name)) if len(ids) == 1 else None

    def _in_place_of(self, earlier: _Earlier, film: Film, surface: str, at: Span, span: Span) -> Swapped:
        """The film with what was said about the one it replaces: the earlier message is read again with its name."""
        text = earlier.reading.text.replace(earlier.surface, f"{film.title} ({film.year})", 1)
        again = next((m for m in self._read(text).titles if m.film_id == film.id), None)
        sentiment, seen = (again.sentiment, again.seen) if again else (Sentiment.LIKED, True)
        mention = TitleMention(film.id, surface, sentiment, at[0], at[1], seen)
        gone = earlier.film_id is not None and earlier.film_id != film.id
        retractions = (Retraction(SubjectKind.FILM, earlier.film_id or ""),) if gone else ()
        return Swapped(titles=(mention,), retractions=retractions, span=span)

    def _other_person(self, match: re.Match[str], said: Sequence[Reading]) -> Swapped | None:
        what = match["what"]
        denied = _NOT.search(what)
        named = people_of(self._read(what[: denied.start()] if denied else what))
        earlier = next((reading for reading in reversed(said) if people_of(reading)), None)
        if not named or earlier is None:
            return None
        meant, known = named[0], people_of(earlier)
        wrong = (denied["wrong"] if denied else None) or match.groupdict().get("wrong") or meant
        gone = max(known, key=lambda name: fuzz.partial_ratio(wrong.lower(), name.lower()))
        if gone == meant:
            return None
        return Swapped(
            constraints=tuple(
                replace(c, values=(meant,), label=c.label.replace(gone, meant))
                for c in earlier.constraints
                if c.kind in PEOPLE and gone in c.values
            ),
            wishes=tuple(
                replace(w, value=meant) for w in earlier.wishes if w.kind is WishKind.PERSON and w.value == gone
            ),
            retractions=(Retraction(SubjectKind.PERSON, gone),),
            span=match.span(),
        )


def people_of(reading: Reading) -> list[str]:
    """Everybody whom a reading names, asked for, praised or ruled out."""
    limits = [name for c in reading.constraints if c.kind in PEOPLE for name in c.values]
    return limits + [wish.value for wish in reading.wishes if wish.kind is WishKind.PERSON]


def _films_named(said: Sequence[Reading]) -> list[_Earlier]:
    """Films of the latest message that names any."""
    return next((films for reading in reversed(said) if (films := list(_films_of(reading)))), [])


def _films_of(reading: Reading) -> Iterator[_Earlier]:
    yield from (_Earlier(reading, mention.surface, mention.film_id) for mention in reading.titles)
    yield from (_Earlier(reading, one.surface, None) for one in reading.ambiguous)


def _chosen(what: str, namesakes: Sequence[Film]) -> tuple[Film | None, int]:
    """The one that a description picks, and where the description ends."""
    if len(namesakes) < 2:
        return None, 0
    if match := _YEAR.match(what):
        year = int(match["year"])
        nearest = min(namesakes, key=lambda film: abs(film.year - year))
        return (nearest if abs(nearest.year - year) <= 1 else None), match.end()
    by_year = sorted(namesakes, key=lambda film: film.year)
    if match := _NEWER.match(what):
        return by_year[-1], match.end()
    if match := _OLDER.match(what):
        return by_year[0], match.end()
    for pattern, drawn in ((_DRAWN, True), (_PLAYED, False)):
        if match := pattern.match(what):
            fitting = [film for film in namesakes if ("Animation" in film.genres) == drawn]
            return max(fitting, key=lambda film: film.fame, default=None), match.end()
    if match := _BY.match(what):
        who = folded_words(match["a"] or match["b"])
        fitting = [film for film in namesakes if any(_is_called(name, who) for name in film.people)]
        return (fitting[0] if len(fitting) == 1 else None), match.end()
    return None, 0


def _is_called(name: str, words: Sequence[str]) -> bool:
    full = folded_words(name)
    return bool(words) and full[-len(words) :] == list(words)
