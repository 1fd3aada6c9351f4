"""What is sent, in words for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.services.remote.exchanges import Exchange
from reelreason_desktop.services.remote.told import PERSON, Field, what_is_sent
from reelreason_desktop.ui.vocabulary import mark

translate = QCoreApplication.translate

FIELDS: Final[Mapping[Field, str]] = MappingProxyType(
    {
        Field.MESSAGE: mark("RemoteSection", "your message"),
        Field.FILM: mark("RemoteSection", "titles and years of the films that compete"),
        Field.FACTS: mark("RemoteSection", "their genres, people and length"),
        Field.REASON: mark("RemoteSection", "computed reasons of picks"),
        Field.REPLY_FACT: mark("RemoteSection", "the picked films with their reasons"),
        Field.TASTE_FACT: mark("RemoteSection", "the sentences of your taste page"),
        Field.LOVED: mark("RemoteSection", "films that you loved"),
        Field.DISLIKED: mark("RemoteSection", "films that you disliked"),
        Field.LIMITS: mark("RemoteSection", "your limits"),
        Field.MORE: mark("RemoteSection", "genres and tones that you want more of"),
        Field.LESS: mark("RemoteSection", "genres and tones that you want less of"),
        Field.SAID: mark("RemoteSection", "your last messages"),
        Field.EARLIER: mark("RemoteSection", "your earlier messages, once"),
    }
)
JOBS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "read": mark("RemoteSection", "To read a message"),
        "rate": mark("RemoteSection", "To rate candidates"),
        "explain": mark("RemoteSection", "To word reasons"),
        "reply": mark("RemoteSection", "To reply"),
        "summarise": mark("RemoteSection", "To describe your taste"),
        "encode": mark("RemoteSection", "To encode, while its encoder serves"),
        "judge": mark("RemoteSection", "To judge a reason, in evaluations only"),
    }
)


def sent_in_lines() -> str:
    """`sent_by_job` as a text."""
    return "\n".join(f"{what}: {fields}" for what, fields in sent_by_job())


def sent_by_job() -> list[tuple[str, str]]:
    """What is known of a person; then each job: what it is for, and its fields."""
    known = translate("RemoteSection", "what is known of you")
    sent = [(f"{known[:1].upper()}{known[1:]}", _listed(PERSON))]
    for told in what_is_sent():
        whole = set(PERSON) <= set(told.fields)
        fields = _listed(tuple(field for field in told.fields if not whole or field not in PERSON))
        said = f"{known}, {fields}" if whole else fields
        sent.append((translate("RemoteSection", JOBS[told.name]), said))
    return sent


def _listed(fields: Sequence[Field]) -> str:
    return ", ".join(map(field_words, fields))


def field_words(field: Field) -> str:
    """A field."""
    return translate("RemoteSection", FIELDS[field])


def exchange_title(one: Exchange) -> str:
    """`14:03:21 to api.openai.com`."""
    time = f"{one.at.astimezone():%Y-%m-%d %H:%M:%S}"
    return translate("RemoteSection", "{time} to {host}").format(time=time, host=one.host)
