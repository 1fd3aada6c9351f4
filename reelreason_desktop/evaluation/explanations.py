"""Are the reasons true? Every pick of many people is held against what happens when its cited source is taken away.

Nothing is computed a second time with the recommender's own shortcuts: a source is deleted from the ledger or left out
through the session, as a person would, and everything is scored anew from what remains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.conversation.wording import counterfactual_sentence, short_reason
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.evaluation.claims import count_claims, holds, unsupported
from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.told import Told, told_in
from reelreason_desktop.evaluation.what_if import counterfactual_holds, suggestions_hold
from reelreason_desktop.services.session import Session

Report = Callable[[str, int, int], None]
Rows = NDArray[np.intp]

METRICS: Final = (
    "score falls without the source",
    "score falls without another signal",
    "place falls without the source",
    "place falls without another signal",
    "counterfactual true",
    "suggestion true",
    "cites an own signal",
    "unsupported claims",
)
_OWN: Final = frozenset(SignalKind) - {SignalKind.MENTIONED, SignalKind.ANSWERED, SignalKind.POSTPONED}


@dataclass(frozen=True, slots=True)
class Fall:
    """Whether a deletion lowers a pick: its score; its place among the films that compete.

    A wish that all competitors answer equally well lowers every score and no place. A pick that stays first falls in
    place when its lead over the average shrinks.
    """

    score: bool
    place: bool


@dataclass(frozen=True, slots=True)
class PickFinding:
    """What came of one pick. None where a question does not arise: only fame speaks for the pick.

    Attributes:
        person: whose pick.
        cited: what deleting the cited source does.
        another: what deleting some other of the person's signals does: the baseline.
        counterfactual: whether the pick stands where its reason said it would, without what was named there.
        suggestions: whether each act that is said to lift it does; tried for the last pick of each person.
        own: whether a signal of the person is cited.
        claims: sentences of the explanation, the counterfactual one, and the reason of a few words.
        false_claims: those that ledger and catalogue do not bear out.
        residue: what the itemised contributions lack of the score.
    """

    person: str
    cited: Fall | None
    another: Fall | None
    counterfactual: bool | None
    suggestions: tuple[bool, ...]
    own: bool
    claims: int
    false_claims: tuple[str, ...]
    residue: float


def examine(sessions: Iterable[tuple[str, Session]], total: int, report: Report) -> tuple[PickFinding, ...]:
    """Examines the picks that each session shows now. `sessions`: (person, session), each used up before the next."""
    findings: list[PickFinding] = []
    for number, (person, session) in enumerate(sessions, 1):
        findings += _examine_one(person, session)
        report("people", number, total)
    return tuple(findings)


def summarise(findings: Sequence[PickFinding]) -> dict[str, tuple[int, Estimate]]:
    """Metric to how many picks it is over, and its share with a 95 % interval; people are drawn as a whole."""
    columns: Sequence[list[tuple[str, bool | None]]] = (
        [(f.person, None if f.cited is None else f.cited.score) for f in findings],
        [(f.person, None if f.another is None else f.another.score) for f in findings],
        [(f.person, None if f.cited is None else f.cited.place) for f in findings],
        [(f.person, None if f.another is None else f.another.place) for f in findings],
        [(f.person, f.counterfactual) for f in findings],
        [(f.person, held) for f in findings for held in f.suggestions],
        [(f.person, f.own) for f in findings],
        [(f.person, i < len(f.false_claims)) for f in findings for i in range(f.claims)],
    )
    return {name: _share(column) for name, column in zip(METRICS, columns, strict=True)}


def _share(column: Sequence[tuple[str, bool | None]]) -> tuple[int, Estimate]:
    known = [(person, bool(value)) for person, value in column if value is not None]
    if not known:
        return 0, Estimate(0.0, 0.0, 0.0)
    values = np.array([[float(value)] for _, value in known])
    low, high = cluster_bootstrap(values, [person for person, _ in known])
    return len(known), Estimate(float(values.mean()), float(low[0]), float(high[0]))


def _examine_one(person: str, session: Session) -> list[PickFinding]:
    view = session.view()
    state = session.state()
    library = session.library
    competing, _ = library.recommender.admitted(state.signals, state.standing.constraints)
    rows = library.recommender.matrix.rows
    told = told_in(session)
    places = _Places(session, competing)
    findings = []
    for pick in view.ranking.picks:
        row = rows[pick.film_id]
        film = library.by_id[pick.film_id]
        cited, another = _deletions(places, pick, row)
        claims, false_claims = _claims(session, film, pick, told)
        findings.append(
            PickFinding(
                person,
                cited,
                another,
                counterfactual_holds(session, pick),
                suggestions_hold(session, pick) if pick is view.ranking.picks[-1] else (),
                own=any(e.signal_id is not None and e.contribution > 0 for e in pick.because),
                claims=claims,
                false_claims=false_claims,
                residue=abs(sum(e.contribution for e in pick.because) - pick.score),
            )
        )
    return findings


class _Places:
    """Where films stand among those that compete now, after a signal is deleted. The deletion is undone again."""

    def __init__(self, session: Session, competing: Rows) -> None:
        self._session = session
        self._competing = competing
        self._after: dict[int, NDArray[float32]] = {}
        self.present = session.scores()
        self.signals = tuple(s.id for s in session.state().signals if s.kind in _OWN and not s.muted)

    def score_without(self, signal_id: int) -> NDArray[float32]:
        """float32 (n_films,)."""
        if signal_id not in self._after:
            self._session.delete_signal(signal_id)
            self._after[signal_id] = self._session.scores()
            self._session.undo()
        return self._after[signal_id]

    def place(self, row: int, scores: NDArray[float32]) -> int:
        """1-based; ties keep the order of the catalogue."""
        among = scores[self._competing]
        before = (among > scores[row]) | ((among == scores[row]) & (self._competing < row))
        return int(np.count_nonzero(before)) + 1

    def fall(self, row: int, signal_id: int) -> Fall:
        """What deleting a signal does to a film."""
        after = self.score_without(signal_id)
        now, then = self.place(row, self.present), self.place(row, after)
        falls = then > now if then != now else self._lead(row, after) < self._lead(row, self.present)
        return Fall(bool(after[row] < self.present[row]), falls)

    def _lead(self, row: int, scores: NDArray[float32]) -> float:
        return float(scores[row] - scores[self._competing].mean())


def _deletions(places: _Places, pick: Pick, row: int) -> tuple[Fall | None, Fall | None]:
    """What deleting the cited source does, and the baseline."""
    cited = next((e.signal_id for e in pick.because if e.signal_id is not None and e.contribution > 0), None)
    if cited is None:
        return None, None
    others = [signal_id for signal_id in places.signals if signal_id != cited]
    other = others[row % len(others)] if others else None  # any one, and always the same one
    return places.fall(row, cited), None if other is None else places.fall(row, other)


def _claims(session: Session, film: Film, pick: Pick, told: Told) -> tuple[int, tuple[str, ...]]:
    """How much is claimed about a pick on its card and in the chat, and what of it is not borne out."""
    account = f"{pick.explanation} {counterfactual_sentence(pick)}".strip()
    short = short_reason(film, pick, session.library.by_id)
    false = unsupported(account, film, told) + (() if not short or holds(short, film, told) else (short,))
    return count_claims(account, film, told) + bool(short), false
