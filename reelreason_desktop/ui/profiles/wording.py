"""Profiles, chats and films for two in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reelreason_desktop.services.age_limit import AgeLimit
from reelreason_desktop.services.chats import ChatEntry
from reelreason_desktop.services.profiles import ProfileCard
from reelreason_desktop.services.together import JointPick, Opinion
from reelreason_desktop.ui.figures import short
from reelreason_desktop.ui.vocabulary import say, say_linked

_DAYS_BY_NAME: Final = 7


tr = partial(QCoreApplication.translate, "Profiles")


def colour_name(colour: str) -> str:
    """One of `looks.COLOURS` in words."""
    return {
        "orange": tr("Orange"),
        "gold": tr("Gold"),
        "blue": tr("Blue"),
        "pink": tr("Pink"),
        "teal": tr("Teal"),
        "violet": tr("Violet"),
        "red": tr("Red"),
        "green": tr("Green"),
        "brown": tr("Brown"),
    }[colour]


def counts(card: ProfileCard) -> str:
    """`12 films rated · 3 chats · 84 KB`; the trouble of a profile that cannot be opened."""
    if card.trouble is not None:
        return tr("Cannot be opened")
    size = QLocale().formattedDataSize(card.bytes, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return " · ".join((tr("%n film(s) rated", None, card.rated), tr("%n chat(s)", None, card.chats), size))


def snippet(entry: ChatEntry) -> str:
    """The newest message of a chat, or where the searched words stand."""
    return say_linked(entry.snippet, ())[0]


def limit_words(limit: AgeLimit | None) -> str:
    """`Films up to 12 years, guarded by a PIN`."""
    if limit is None:
        return tr("All films")
    if limit.has_pin:
        return tr("Films up to {age} years, guarded by a PIN").format(age=limit.max_age)
    return tr("Films up to {age} years, without a PIN").format(age=limit.max_age)


def spoken_card(card: ProfileCard, *, is_open: bool) -> str:
    """A whole row of the list for a screen reader."""
    parts = [card.name, counts(card)]
    if card.limit is not None:
        parts.append(limit_words(card.limit))
    if is_open:
        parts.append(tr("open in this window"))
    return ", ".join(parts)


def chat_title(entry: ChatEntry) -> str:
    """Its name, or what stands for one."""
    return entry.title or tr("New chat")


def moment(at: datetime, now: datetime) -> str:
    """`14:05`, `Yesterday`, `Tuesday`, `12 March`, `12 March 2024`, by the person's clock."""
    local, today = at.astimezone(now.tzinfo), now.date()
    days = (today - local.date()).days
    if days <= 0:
        return f"{local:%H:%M}"
    if days == 1:
        return tr("Yesterday")
    locale = QLocale()
    if timedelta(days=days) < timedelta(days=_DAYS_BY_NAME):
        return locale.dayName(local.isoweekday())
    date = QDate(local.year, local.month, local.day)
    return locale.toString(date, "d MMMM" if local.year == today.year else "d MMMM yyyy")


def spoken_chat(entry: ChatEntry, now: datetime) -> str:
    """A whole row of the list for a screen reader."""
    parts = [
        chat_title(entry),
        moment(entry.last_at, now),
        tr("messages: {n}").format(n=entry.messages),
        snippet(entry),
    ]
    if entry.is_current:
        parts.insert(1, tr("open now"))
    if entry.deleted_at is not None:
        parts.insert(1, tr("in the bin"))
    return ", ".join(part for part in parts if part)


def reason_of(opinion: Opinion) -> str:
    """Why this person would like it."""
    if opinion.pick is None:
        return tr("Nothing is known about this taste yet: a few rated films are enough.")
    return say(opinion.pick.explanation)


def spoken_pick(pick: JointPick) -> str:
    """A whole row of the films for two for a screen reader."""
    parts = [pick.film.label]
    for opinion in pick.opinions:
        if opinion.pick is not None:
            stars = tr("{name}: about {stars} of 5 stars").format(
                name=opinion.name, stars=short(opinion.pick.predicted_rating)
            )
            parts.append(f"{stars}. {reason_of(opinion)}")
    return ". ".join(parts)
