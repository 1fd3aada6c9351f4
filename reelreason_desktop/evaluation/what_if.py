"""What reasons and suggestions promise, done through the session as a person would do it, and taken back again.

A source is left out rather than deleted: the film that it is about stays hidden, so the same films compete.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from reelreason_desktop.domain.picks import EvidenceKind, Pick
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import EditKind, NewEdit, SignalKind
from reelreason_desktop.services.levers import Lever, LeverKind, levers
from reelreason_desktop.services.moods import mood_chip_key
from reelreason_desktop.services.session import Session

_WISHES: Final = frozenset({EvidenceKind.GENRE, EvidenceKind.TONE, EvidenceKind.KEYWORD, EvidenceKind.PERSON})


def counterfactual_holds(session: Session, pick: Pick) -> bool | None:
    """Whether a pick ends where its reason says once what is named there is gone; None where nothing is said."""
    change = pick.counterfactual
    if change is None:
        return None
    return _place_after(session, pick.film_id, partial(_leave_out, session, pick)) == change.rank_without


def suggestions_hold(session: Session, pick: Pick) -> tuple[bool, ...]:
    """For each act that is said to lift a film, whether doing it lifts the film to where it says."""
    film = session.library.by_id[pick.film_id]
    found = levers(session.library.recommender, session.state(), film, pick)
    return tuple(_place_after(session, pick.film_id, partial(_pull, session, lever)) == lever.rank for lever in found)


def _place_after(session: Session, film_id: str, act: Callable[[], object]) -> int:
    act()
    state = session.state()
    judged = session.library.recommender.judge(state.recipe, state.evidence, film_id, state.standing.constraints)
    session.undo()
    return judged.pick.rank


def _leave_out(session: Session, pick: Pick) -> None:
    """What a person does who takes the counterfactual at its word: the film, the wish, the mood, or the message."""
    change = pick.counterfactual
    if change is None:
        return
    signals = session.state().signals
    signal = next(s for s in signals if s.id == change.signal_id)
    kind = next((e.kind for e in pick.because if (e.signal_id, e.label) == (change.signal_id, change.label)), None)
    if signal.film_id is not None:
        about = [s.id for s in signals if s.film_id == signal.film_id and not s.muted]
        session.act(edits=[NewEdit(EditKind.MUTE, target=signal_id, value=1.0) for signal_id in about])
    elif signal.kind is SignalKind.SAID and kind in _WISHES:
        session.remove_chip(Wish(WishKind(kind), change.label).key)
    elif signal.kind is SignalKind.SAID and kind is EvidenceKind.MOOD:
        session.remove_chip(mood_chip_key(signal.id))
    else:
        session.mute(signal.id, True)


def _pull(session: Session, lever: Lever) -> None:
    if lever.kind is LeverKind.DIAL:
        session.turn_dial(lever.dial, lever.value)
    elif lever.wish is not None:
        session.wish(lever.wish)
    elif lever.evidence is not None and lever.evidence.signal_id is not None:
        session.mute(lever.evidence.signal_id, True)
