"""What would make a film fit better: every claim here is a ranking that was really computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Pick
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.recommender.engine import Recommender
from reelreason_desktop.recommender.scoring import Evidenced, HeldWish
from reelreason_desktop.services.dials import DIALS, settings, with_dials
from reelreason_desktop.services.recipes import DialledRecipe
from reelreason_desktop.services.snapshot import State

_MOST: Final = 3
_STRONGEST_AGAINST: Final = 3
"""How many of the signals that speak against a film are tried."""
_NEW_SIGNAL: Final = -1
"""Stands in for the id of a wish that nobody has made yet."""
_ROUNDING: Final = 2


class LeverKind(StrEnum):
    """What a person would have to do."""

    MUTE = "mute"
    DIAL = "dial"
    WISH = "wish"


@dataclass(frozen=True, slots=True)
class Lever:
    """One act, and the place that the film would have after it. Which fields are set follows from `kind`."""

    kind: LeverKind
    rank: int
    evidence: Evidence | None = None
    """MUTE: what speaks against the film."""
    dial: str = ""
    """DIAL: its name in `services.dials`."""
    value: float = 0.0
    """DIAL: the setting that was tried."""
    end: str = ""
    """DIAL: what the end towards which it was turned means."""
    wish: Wish | None = None


@dataclass(frozen=True, slots=True)
class _Trial:
    lever: Lever
    recipe: DialledRecipe
    evidence: Evidenced


def levers(recommender: Recommender, state: State, film: Film, pick: Pick) -> tuple[Lever, ...]:
    """At most three acts that would lift a film, the one that lifts it highest first; at most one of a kind twice.

    Tried are: leaving out each of the signals that speak most against it, turning each dial half-way to either end,
    and asking for each of its genres and tones.
    """
    if pick.rank == 1:
        return ()
    trials = (*_mutes(state, pick), *_dials(state), *_wishes(state, film))
    places = recommender.places(
        film.id, state.signals, state.standing.constraints, ((trial.recipe, trial.evidence) for trial in trials)
    )
    lifting = [replace(trial.lever, rank=rank) for trial, rank in zip(trials, places, strict=True) if rank < pick.rank]
    return _varied(sorted(lifting, key=lambda lever: lever.rank))


def _mutes(state: State, pick: Pick) -> Iterator[_Trial]:
    against = [e for e in reversed(pick.because) if e.contribution < 0 and e.signal_id is not None]
    named = (_whole(pick, evidence) for evidence in against[:_STRONGEST_AGAINST])
    for evidence in dict.fromkeys(whole for whole in named if whole is not None):
        if evidence.signal_id is not None:
            lever = Lever(LeverKind.MUTE, 0, evidence)
            yield _Trial(lever, state.recipe, state.evidence.without(evidence.signal_id))


def _whole(pick: Pick, evidence: Evidence) -> Evidence | None:
    """What leaving the signal out takes away: the message, if the evidence is only a part of it. None: no one name."""
    parts = [e for e in pick.because if e.signal_id == evidence.signal_id]
    return evidence if len(parts) == 1 else next((e for e in parts if e.kind is EvidenceKind.MESSAGE), None)


def _dials(state: State) -> Iterator[_Trial]:
    stands = settings(state.recipe)
    for dial in DIALS:
        for limit, end in ((dial.minimum, dial.low), (dial.maximum, dial.high)):
            value = round((stands[dial.name] + limit) / 2, _ROUNDING)
            if value != stands[dial.name]:
                lever = Lever(LeverKind.DIAL, 0, dial=dial.name, value=value, end=end)
                yield _Trial(lever, with_dials(state.recipe, {**stands, dial.name: value}), state.evidence)


def _wishes(state: State, film: Film) -> Iterator[_Trial]:
    held = {(h.wish.kind, h.wish.value) for h in state.standing.wishes}
    words = [(WishKind.GENRE, genre) for genre in film.genres] + [(WishKind.TONE, tone) for tone in film.tones]
    for kind, word in words:
        if (kind, word) not in held:
            wish = Wish(kind, word)
            more = replace(state.evidence, wishes=(*state.standing.wishes, HeldWish(wish, _NEW_SIGNAL, 1.0)))
            yield _Trial(Lever(LeverKind.WISH, 0, wish=wish), state.recipe, more)


def _varied(best_first: Sequence[Lever]) -> tuple[Lever, ...]:
    """The best of each kind, then the next best, so that three wishes do not hide everything else."""
    first = {kind: next((lever for lever in best_first if lever.kind is kind), None) for kind in LeverKind}
    chosen = [lever for lever in first.values() if lever is not None]
    chosen += [lever for lever in best_first if lever not in chosen]
    return tuple(sorted(chosen[:_MOST], key=lambda lever: lever.rank))
