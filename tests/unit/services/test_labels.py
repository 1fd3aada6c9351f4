"""What undo calls an act about words."""

from datetime import UTC, datetime

import pytest

from reelreason_desktop.domain.phrases import Phrase, Verbatim, Word
from reelreason_desktop.domain.signals import Event, SignalKind
from reelreason_desktop.services.labels import act_label


@pytest.mark.parametrize(
    ("kind", "text", "label", "part"),
    [
        (SignalKind.WISHED, "genre:Comedy", "wish for Comedy", Word),
        (SignalKind.WISHED, "keyword:siblings", "wish for siblings", Verbatim),
        (SignalKind.WISHED, "person:Prince: The Artist", "wish for Prince: The Artist", Verbatim),
        (SignalKind.BLOCKED, "Tom Hanks", "“never Tom Hanks”", Verbatim),
        (SignalKind.BLOCKED, "Prince: The Artist", "“never Prince: The Artist”", Verbatim),
    ],
)
def test_the_words_of_an_act_are_whole(kind: SignalKind, text: str, label: str, part: type[str]) -> None:
    named = act_label([Event(1, datetime(2026, 1, 1, tzinfo=UTC), 1, kind, text=text)], {})
    assert named == label
    assert isinstance(named, Phrase)
    assert [type(one) for one in named.parts] == [part]
