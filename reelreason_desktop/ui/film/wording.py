"""What the film page says about a film and what happened to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import EditKind, SignalKind
from reelreason_desktop.domain.vocabulary import Maturity
from reelreason_desktop.services.feedback import NO, SO_SO, YES, Question
from reelreason_desktop.services.film_report import PICKED, Happening, Neighbour
from reelreason_desktop.ui.cards.wording import quoted, runtime
from reelreason_desktop.ui.figures import day_in_words, short
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.star_rating import stars_in_words

translate = QCoreApplication.translate

_MOST_SHARED: Final = 3


def first_line(film: Film) -> str:
    """`1995 · 2 h 50 · Crime · Drama · Thriller`."""
    length = (runtime(film.runtime_min),) if film.knows("runtime_min") else ()
    return " · ".join((str(film.year), *length, *map(say, film.genres)))


def audience(film: Film) -> str:
    """`R · 16+. Expect: violence, language`: certificate, age, and what to expect."""
    if not film.knows("min_age"):
        age = translate("Film", "Age unknown")
    elif film.maturity is Maturity.NR:
        age = translate("Film", "No certificate · {age}+").format(age=film.min_age)
    else:
        age = translate("Film", "{certificate} · {age}+").format(certificate=film.maturity.value, age=film.min_age)
    notes = ", ".join(map(say, film.content_notes))
    if notes:
        return translate("Film", "{age}. Expect: {notes}.").format(age=age, notes=notes)
    if not film.knows("content_notes"):
        return translate("Film", "{age}. Nobody noted what to expect.").format(age=age)
    return translate("Film", "{age}. Nothing to warn about.").format(age=age)


def spoken_in(film: Film) -> str:
    """`English, Spanish · United States`."""
    return " · ".join(
        part for part in (", ".join(map(say, film.languages)), ", ".join(map(say, film.countries))) if part
    )


def other_title(film: Film) -> str:
    """The original title where it is another one."""
    if film.original_title is None or film.original_title == film.title:
        return ""
    return translate("Film", "Original title: {title}").format(title=film.original_title)


def what_is_shared(neighbour: Neighbour) -> str:
    """`Michael Mann, heist, night`."""
    return ", ".join((*neighbour.people[:2], *(say(word.lower()) for word in neighbour.themes))[:_MOST_SHARED])


def happened(happening: Happening) -> str:
    """One line of the history, without its date: `Rated 4 of 5`."""
    line = _happened(happening)
    return translate("Film", "{line} (taken back)").format(line=line) if happening.taken_back else line


def when(at: datetime, now: datetime) -> str:
    """`12 March, 18:40`, with the year when it is another one; in the local time of `now`."""
    local = at.astimezone(now.tzinfo)
    return f"{day_in_words(local.date(), this_year=now.year)}, {local:%H:%M}"


def question(asked: Question) -> str:
    """What is asked about a pick that was watched."""
    return {
        Question.WOULD_WATCH: translate("Film", "Would you watch one like it again?"),
        Question.REASON_HELPED: translate("Film", "Did the reason help you choose?"),
        Question.WAS_RIGHT: translate("Film", "Was it the right pick for you?"),
    }[asked]


def question_about(asked: Question, title: str) -> str:
    """The same where the page does not say which film is meant."""
    words = {
        Question.WOULD_WATCH: translate("Film", "Would you watch one like {film} again?"),
        Question.REASON_HELPED: translate("Film", "Did the reason help you choose {film}?"),
        Question.WAS_RIGHT: translate("Film", "Was {film} the right pick for you?"),
    }[asked]
    return words.format(film=title)


def answer(value: float) -> str:
    """`Yes`, `So-so` or `No`."""
    said = {YES: translate("Film", "Yes"), SO_SO: translate("Film", "So-so"), NO: translate("Film", "No")}
    return said.get(value, short(value))


def _happened(happening: Happening) -> str:
    what, value = happening.what, happening.value
    if what == SignalKind.RATED:
        return translate("Film", "Rated {stars}").format(stars=stars_in_words(value or 0.0))
    if what == SignalKind.ANSWERED:
        return _answered(happening)
    if what in (SignalKind.LIKED, SignalKind.DISLIKED, SignalKind.MENTIONED, SignalKind.WATCHLIST) and happening.text:
        return translate("Film", "{what}, in {message}").format(what=_words()[what], message=quoted(happening.text))
    if what == EditKind.CLEAR:
        cleared = _words().get(happening.text, translate("Film", "Rating")).lower()
        return translate("Film", "Withdrawn: {what}").format(what=cleared)
    if what == EditKind.MUTE:
        return translate("Film", "Left out") if value else translate("Film", "Counts again")
    if what == EditKind.WEIGHT:
        return translate("Film", "Weight set to {weight}×").format(weight=short(value) if value is not None else "1")
    return _words().get(what, what)


def _answered(happening: Happening) -> str:
    said = answer(happening.value if happening.value is not None else YES)
    if happening.text not in list(Question):
        return translate("Film", "Answered: {answer}").format(answer=said)
    return f"{question(Question(happening.text))} {said}"


def _words() -> Mapping[str, str]:
    """Translated when used: the language may change."""
    return {
        PICKED: translate("Film", "Picked for you"),
        SignalKind.LIKED: translate("Film", "Liked"),
        SignalKind.DISLIKED: translate("Film", "Less like this"),
        SignalKind.MENTIONED: translate("Film", "Mentioned"),
        SignalKind.SEEN: translate("Film", "Seen"),
        SignalKind.WATCHLIST: translate("Film", "On your watchlist"),
        SignalKind.REJECTED: translate("Film", "Not for me"),
        SignalKind.POSTPONED: translate("Film", "Not tonight"),
        EditKind.DELETE: translate("Film", "Deleted from the ledger"),
    }
