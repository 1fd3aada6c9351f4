"""What cards say, apart from the explanation that comes with a pick."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Pick
from reelreason_desktop.ui.figures import decimal, ordinal, whole
from reelreason_desktop.ui.vocabulary import in_quotes, say
from reelreason_desktop.ui.widgets.star_rating import stars_in_words

translate = QCoreApplication.translate

_QUOTE_LENGTH = 48
_HIDDEN_NAMED = 3
_MARKS = frozenset({"seen", "not for you", "already discussed", "later in a series"})
"""Labels of `Ranking.hidden` that are not limits."""
_NAMES = frozenset({None, EvidenceKind.FILM, EvidenceKind.PERSON})
"""Kinds of sources whose label is a title or a name."""
_PEOPLE_NAMED = 3
_THEMES_NAMED = 4


def runtime(minutes: int) -> str:
    """`2 h 28`, `2 h` or `48 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("Cards", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("Cards", "{hours} h").format(hours=hours)
    return translate("Cards", "{hours} h {minutes}").format(hours=hours, minutes=f"{rest:02d}")


def facts(film: Film) -> str:
    """`2 h 50 · Crime · Drama`."""
    length = (runtime(film.runtime_min),) if film.knows("runtime_min") else ()
    return " · ".join((*length, *map(say, film.genres[:3])))


def maturity(film: Film) -> str:
    """`PG-13 · 12+`, or that nobody knows."""
    return f"{film.maturity.value} · {age(film)}" if film.knows("min_age") else age(film)


def age(film: Film) -> str:
    """`12+`, or that nobody knows."""
    return f"{film.min_age}+" if film.knows("min_age") else translate("Cards", "age unknown")


def source_label(evidence: Evidence) -> str:
    """How a source is called where space is short; messages are quoted and cut."""
    if evidence.kind is EvidenceKind.MESSAGE:
        return quoted(evidence.label)
    if evidence.kind is EvidenceKind.MOOD:
        return translate("Cards", "mood: {mood}").format(mood=say(evidence.label))
    return evidence.label if evidence.kind in _NAMES else say(evidence.label)


def quoted(text: str) -> str:
    """A message in quotation marks, cut at a word when long."""
    words = " ".join(text.split()).strip('“”"')
    if len(words) > _QUOTE_LENGTH:
        words = words[:_QUOTE_LENGTH].rsplit(" ", 1)[0].rstrip(",.;:") + "…"
    return in_quotes(words)


def counterfactual(change: Counterfactual, pick: Pick) -> str:
    """A sentence such as `Without Heat this would fall from 2nd to 31st`."""
    if change.rank_without == change.rank:
        words = translate("Cards", "Without {source} this would still be {before}.")
    elif change.rank_without > change.rank:
        words = translate("Cards", "Without {source} this would fall from {before} to {after}.")
    else:
        words = translate("Cards", "Without {source} this would rise from {before} to {after}.")
    places = {"before": ordinal(change.rank), "after": ordinal(change.rank_without)}
    return words.format(source=_source(change, pick), **places)


def counterfactual_parts(change: Counterfactual, pick: Pick) -> tuple[str, str]:
    """(`Without Heat`, `: 2nd → 31st`): for narrow places, where the first part may be cut but never the second."""
    without = translate("Cards", "Without {source}").format(source=_source(change, pick))
    return without, f": {ordinal(change.rank)} → {ordinal(change.rank_without)}"


def _source(change: Counterfactual, pick: Pick) -> str:
    if change.whole_message:
        return quoted(change.label)
    kind = next((e.kind for e in pick.because if e.signal_id == change.signal_id), None)
    if kind is EvidenceKind.PLACE:
        return translate("Cards", "your move on the map")
    if kind is EvidenceKind.MOOD:
        return translate("Cards", "your mood")
    if kind is EvidenceKind.MESSAGE:
        return quoted(change.label)
    return change.label if kind in _NAMES else say(change.label)


def predicted(pick: Pick) -> str:
    """`4.2 predicted`."""
    return translate("Cards", "{stars} predicted").format(stars=decimal(pick.predicted_rating))


def shared(evidence: Evidence) -> str:
    """What source and pick really have in common: `shares Al Pacino · heist, los angeles`; empty when nothing."""
    parts = (", ".join(evidence.people[:_PEOPLE_NAMED]), ", ".join(map(say, evidence.themes[:_THEMES_NAMED])))
    named = " · ".join(part for part in parts if part)
    if evidence.kind is EvidenceKind.MOOD:
        return translate("Cards", "is {things}").format(things=named) if named else ""
    return translate("Cards", "shares {things}").format(things=named) if named else ""


def hidden(counts: Mapping[str, int]) -> str:
    """`12 hidden: 9 seen, 3 by “under 2 h”`; empty when nothing is hidden."""
    total = sum(counts.values())
    if not total:
        return ""
    largest = sorted(((count, label) for label, count in counts.items() if count), key=lambda pair: -pair[0])
    by = translate("Cards", "{n} by “{limit}”")
    named = [
        f"{whole(count)} {say(label)}" if label in _MARKS else by.format(n=whole(count), limit=say(label))
        for count, label in largest[:_HIDDEN_NAMED]
    ]
    rest = sum(count for count, _ in largest[_HIDDEN_NAMED:])
    if rest:
        named.append(translate("Cards", "{n} more").format(n=whole(rest)))
    return translate("Cards", "{n} hidden: {reasons}").format(n=whole(total), reasons=", ".join(named))


def hidden_in_short(counts: Mapping[str, int]) -> str:
    """`12 hidden`, where there is no room for why."""
    return translate("Cards", "{n} hidden").format(n=whole(sum(counts.values())))


def spoken(
    film: Film, pick: Pick | None, rating: float | None, states: tuple[str, ...], *, by_model: bool = False
) -> str:
    """The card in one sentence, for screen readers."""
    parts = [film.title, str(film.year)]
    if rating is not None:
        parts.append(translate("Cards", "rated {stars}").format(stars=stars_in_words(rating)))
    elif pick is not None:
        stars = decimal(pick.predicted_rating)
        parts.append(translate("Cards", "predicted {stars} of 5").format(stars=stars))
    parts.extend(states)
    parts.append(say(pick.explanation) if pick is not None and pick.explanation else facts(film))
    if by_model:
        parts.append(translate("Cards", "in the words of the language model"))
    return ", ".join(parts)
