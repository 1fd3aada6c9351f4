"""What cards say, apart from the explanation that comes with a pick."""

from __future__ import annotations

from collections.abc import Mapping

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Pick
from reelreason_desktop.services.movement import ordinal
from reelreason_desktop.ui.widgets.star_rating import stars_in_words

_QUOTE_LENGTH = 48
_HIDDEN_NAMED = 3
_MARKS = frozenset({"seen", "not for you", "already discussed", "later in a series"})
"""Labels of `Ranking.hidden` that are not limits."""
_PEOPLE_NAMED = 3
_THEMES_NAMED = 4


def runtime(minutes: int) -> str:
    """`2 h 28`, `2 h` or `48 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"


def facts(film: Film) -> str:
    """`2 h 50 · Crime · Drama`."""
    return " · ".join((runtime(film.runtime_min), *film.genres[:3]))


def maturity(film: Film) -> str:
    """`PG-13 · 12+`."""
    return f"{film.maturity.value} · {film.min_age}+"


def source_label(evidence: Evidence) -> str:
    """How a source is called where space is short; messages are quoted and cut."""
    if evidence.kind is not EvidenceKind.MESSAGE:
        return evidence.label
    return quoted(evidence.label)


def quoted(text: str) -> str:
    """A message in quotation marks, cut at a word when long."""
    words = " ".join(text.split()).strip('“”"')
    if len(words) > _QUOTE_LENGTH:
        words = words[:_QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(",.;:") + "…"
    return f"“{words}”"


def counterfactual(change: Counterfactual, pick: Pick) -> str:
    """A sentence such as `Without Heat this would fall from 2nd to 31st`."""
    source = _source(change, pick)
    if change.rank_without == change.rank:
        return f"Without {source} this would still be {ordinal(change.rank)}."
    verb = "fall" if change.rank_without > change.rank else "rise"
    return f"Without {source} this would {verb} from {ordinal(change.rank)} to {ordinal(change.rank_without)}."


def counterfactual_parts(change: Counterfactual, pick: Pick) -> tuple[str, str]:
    """(`Without Heat`, `: 2nd → 31st`): for narrow places, where the first part may be cut but never the second."""
    return f"Without {_source(change, pick)}", f": {ordinal(change.rank)} → {ordinal(change.rank_without)}"


def _source(change: Counterfactual, pick: Pick) -> str:
    kind = next((e.kind for e in pick.because if e.signal_id == change.signal_id), None)
    if kind is EvidenceKind.PLACE:
        return "your move on the map"
    return quoted(change.label) if kind is EvidenceKind.MESSAGE else change.label


def predicted(pick: Pick) -> str:
    """`4.2 predicted`."""
    return f"{pick.predicted_rating:.1f} predicted"


def shared(evidence: Evidence) -> str:
    """What source and pick really have in common: `shares Al Pacino · heist, los angeles`; empty when nothing."""
    parts = (", ".join(evidence.people[:_PEOPLE_NAMED]), ", ".join(evidence.themes[:_THEMES_NAMED]))
    named = " · ".join(part for part in parts if part)
    return f"shares {named}" if named else ""


def hidden(counts: Mapping[str, int]) -> str:
    """`12 hidden: 9 seen, 3 by “under 2 h”`; empty when nothing is hidden."""
    total = sum(counts.values())
    if not total:
        return ""
    largest = sorted(((count, label) for label, count in counts.items() if count), key=lambda pair: -pair[0])
    named = [
        f"{count:,} {label}" if label in _MARKS else f"{count:,} by “{label}”"
        for count, label in largest[:_HIDDEN_NAMED]
    ]
    rest = sum(count for count, _ in largest[_HIDDEN_NAMED:])
    if rest:
        named.append(f"{rest:,} more")
    return f"{total:,} hidden: {', '.join(named)}"


def spoken(film: Film, pick: Pick | None, rating: float | None, states: tuple[str, ...]) -> str:
    """The card in one sentence, for screen readers."""
    parts = [film.title, str(film.year)]
    if rating is not None:
        parts.append(f"rated {stars_in_words(rating)}")
    elif pick is not None:
        parts.append(f"predicted {pick.predicted_rating:.1f} of 5")
    parts.extend(states)
    parts.append(pick.explanation if pick is not None and pick.explanation else facts(film))
    return ", ".join(parts)
