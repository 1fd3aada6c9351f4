"""People who are described by a film of theirs: "the guy who made Parasite"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.people import PersonHit
from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.domain.films import Film

_DIRECTOR_OF: Final = re.compile(
    r"\b(?:by|from|like|love|loved|more of) (?P<who>(?:(?:the )?(?:same )?(?:"
    r"(?:guys?|man|woman|lady|person|people|one|dude|directors?|filmmakers?) (?:who|that) (?:made|did|directed|shot)"
    r"|(?:directors?|filmmakers?|people|guys?) (?:of|behind)|directors? as)|who(?:ever)? (?:made|directed|did))"
    r" (?:the (?:film |movie )?)?)$"
)


def described(lower: str, hits: Sequence[TitleHit], films: Mapping[str, Film]) -> Iterator[tuple[TitleHit, PersonHit]]:
    """Titles that only say which director is meant, with that director.

    Args:
        lower: the message in lower case.
        hits: films in order of appearance.
        films: by id.
    """
    for hit in hits:
        match = _DIRECTOR_OF.search(lower, 0, hit.start)
        directors = films[hit.film_ids[0]].directors
        if match is not None and directors and not hit.ambiguous:
            start = match.start("who")
            yield hit, PersonHit(directors[0], lower[start : hit.end], start, hit.end)
