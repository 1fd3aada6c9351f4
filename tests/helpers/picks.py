"""Picks and session views for tests of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Pick, Ranking
from reelreason_desktop.services.views import Chip, SessionView


def make_pick(
    film: Film, amounts: Mapping[str, float] | None = None, rank: int = 1, explanation: str = "Because you loved Heat."
) -> Pick:
    """A pick whose evidence is `amounts`: the label of a source film to its contribution."""
    amounts = amounts if amounts is not None else {"Heat": 0.4, "Ronin": 0.2, "Transformers": -0.1}
    total = sum(abs(amount) for amount in amounts.values())
    because = [
        Evidence(EvidenceKind.FILM, label, amount, amount / total, signal_id=i, film_id=label.lower())
        for i, (label, amount) in enumerate(amounts.items(), 1)
    ]
    return Pick(
        film_id=film.id,
        score=sum(amounts.values()),
        rank=rank,
        predicted_rating=4.2,
        because=tuple(sorted(because, key=lambda e: -e.contribution)),
        counterfactual=Counterfactual(1, next(iter(amounts)), rank, 31),
        explanation=explanation,
    )


def make_view(
    picks: Sequence[Pick] = (),
    hidden: dict[str, int] | None = None,
    chips: tuple[Chip, ...] = (),
    ratings: Mapping[str, float] | None = None,
    seen: frozenset[str] = frozenset(),
) -> SessionView:
    """A session with these picks and nothing else to see."""
    return SessionView(
        profile="Ada",
        guest=False,
        messages=(),
        chips=chips,
        ranking=Ranking(tuple(picks), hidden or {}, admitted=len(picks)),
        signals=(),
        ratings=ratings or {},
        seen=seen,
        watchlist=frozenset(),
        rejected=frozenset(),
        taste_point=None,
        trail=(),
        undo_label=None,
        redo_label=None,
    )
