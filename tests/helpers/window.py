"""A scripted session and encoder for window tests: no store, no models, every call recorded."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
from helpers.films import make_film

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Judgement, Pick, Ranking
from reelreason_desktop.domain.reading import Wish
from reelreason_desktop.domain.signals import NewEdit, NewSignal, Signal, SignalKind
from reelreason_desktop.services.feedback import FeedbackSummary, Question
from reelreason_desktop.services.film_report import FilmReport
from reelreason_desktop.services.movement import Movement
from reelreason_desktop.services.taste_profile import Ratings, TasteProfile
from reelreason_desktop.services.views import ChatMessage, Chip, ChipKind, FilmLink, MapPoint, Role, SessionView

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
HEAT = make_film(id="heat-1995", title="Heat", year=1995, runtime_min=170)
WALL_E = make_film(
    id="wall-e-2008", title="WALL·E", year=2008, runtime_min=98, genres=("Animation", "Family", "Science Fiction")
)
PAPRIKA = make_film(id="paprika-2006", title="Paprika", year=2006, runtime_min=90, genres=("Animation", "Mystery"))
FILMS = (HEAT, WALL_E, PAPRIKA)


NO_TASTE = TasteProfile(
    (), (), (), (), (), (), Ratings({}, None, None, None), (), (), None, "Rate three films.", frozenset()
)


def liked_profile() -> TasteProfile:
    """A profile with just enough films to be shown."""
    return replace(NO_TASTE, liked=tuple(film.id for film in FILMS), summary="Three films.")


def message(id_: int, text: str, role: Role = Role.PERSON, **more: Any) -> ChatMessage:
    return ChatMessage(id_, role, text, NOON, **more)


def reply(id_: int, text: str, **films: str) -> ChatMessage:
    """A reply in which each keyword is a title in `text` and its value the film's id."""
    links = tuple(FilmLink(i, text.index(t), text.index(t) + len(t)) for t, i in films.items())
    return message(id_, text, Role.PROGRAM, links=links)


def make_view(**overrides: Any) -> SessionView:
    values: dict[str, Any] = {
        "profile": "Mara",
        "guest": False,
        "messages": (),
        "chips": (),
        "ranking": Ranking((), {}, 3),
        "signals": (),
        "ratings": {},
        "seen": frozenset(),
        "watchlist": frozenset(),
        "rejected": frozenset(),
        "taste_point": None,
        "trail": (),
        "undo_label": None,
        "redo_label": None,
    }
    values.update(overrides)
    return SessionView(**values)


def make_pick(film_id: str, rank: int, **more: Any) -> Pick:
    because = (
        Evidence(EvidenceKind.FILM, "Heat", 0.6, 0.75, signal_id=1, film_id=HEAT.id, themes=("night", "loyalty")),
        Evidence(EvidenceKind.PRIOR, "well known", 0.2, 0.25),
    )
    values: dict[str, Any] = {
        "score": 0.8 - rank / 10,
        "predicted_rating": 4.0,
        "because": because,
        "counterfactual": Counterfactual(1, "Heat", rank, 31),
        "explanation": "Because you loved Heat: both are about night and loyalty.",
    }
    values.update(more)
    return Pick(film_id, rank=rank, **values)


@dataclass(frozen=True)
class Pending:
    turn_id: int
    view: SessionView
    needs_vector: bool
    embed_text: str


class FakeSession:
    """Keeps a view, changes it as a session would, and records `(method, arguments, thread name)`."""

    def __init__(self, view: SessionView | None = None) -> None:
        self.present = view or make_view()
        self.calls: list[tuple[str, tuple[Any, ...], str]] = []
        self.needs_vector = True
        self.refusal: Exception | None = None
        self.reports: dict[str, FilmReport] = {}
        self.trouble: Exception | None = None
        """What `report` raises."""
        self.unanswered: frozenset[str] = frozenset()
        self.tasted = NO_TASTE
        self.summary = FeedbackSummary(0, 0, {})
        self.gate = threading.Event()
        """Clear it to hold `finish` back."""
        self.gate.set()
        self._before: SessionView | None = None
        self._after: SessionView | None = None

    def names(self) -> list[str]:
        return [name for name, _, _ in self.calls]

    def arguments(self, name: str) -> list[tuple[Any, ...]]:
        return [arguments for called, arguments, _ in self.calls if called == name]

    def view(self) -> SessionView:
        self._record("view")
        return self.present

    def begin(self, text: str) -> Pending:
        self._record("begin", text)
        if self.refusal is not None:
            raise self.refusal
        turn_id = len(self.present.messages) + 1
        said = Signal(turn_id, SignalKind.SAID, NOON, text=text)
        self._change(
            f"message “{text}”",
            messages=(*self.present.messages, message(turn_id, text)),
            chips=(Chip("wish:tone:quiet", "quiet", ChipKind.WISH),),
            signals=(said, *self.present.signals),
        )
        return Pending(turn_id, self.present, self.needs_vector, text)

    def finish(self, turn_id: int, vector: Any) -> SessionView:
        self._record("finish", turn_id, vector)
        assert self.gate.wait(5)
        answer = reply(turn_id + 1, "Try WALL·E tonight.", WALL·E=WALL_E.id)
        return self._change(
            "message",
            messages=(*self.present.messages, answer),
            ranking=Ranking((make_pick(WALL_E.id, 1), make_pick(PAPRIKA.id, 2)), {"seen": 9, "no horror": 3}, 3),
            taste_point=MapPoint(0.1, 0.2),
            trail=(MapPoint(0.0, 0.1), MapPoint(0.1, 0.2)),
        )

    def cancel(self, turn_id: int) -> SessionView:
        self._record("cancel", turn_id)
        stopped = message(turn_id + 1, "Stopped.", Role.PROGRAM)
        return self._change("message", messages=(*self.present.messages, stopped))

    def rate(self, film_id: str, stars: float) -> SessionView:
        self._record("rate", film_id, stars)
        signal = Signal(900 + len(self.calls), SignalKind.RATED, NOON, film_id=film_id, value=stars)
        title = next(film.title for film in FILMS if film.id == film_id)
        ratings = {**self.present.ratings, film_id: stars}
        return self._change(f"rating of {title}", ratings=ratings, signals=(signal, *self.present.signals))

    def mark_seen(self, film_id: str) -> SessionView:
        self._record("mark_seen", film_id)
        return self._change("“seen”", seen=self.present.seen ^ {film_id})

    def toggle_watchlist(self, film_id: str) -> SessionView:
        self._record("toggle_watchlist", film_id)
        return self._change("watchlist entry", watchlist=self.present.watchlist ^ {film_id})

    def reject(self, film_id: str) -> SessionView:
        self._record("reject", film_id)
        return self._change("“not for me”", rejected=self.present.rejected ^ {film_id})

    def less_like(self, film_id: str) -> SessionView:
        self._record("less_like", film_id)
        return self._change("“less like”")

    def postpone(self, film_id: str) -> SessionView:
        self._record("postpone", film_id)
        return self._change("“not tonight”", postponed=self.present.postponed ^ {film_id})

    def act(self, signals: Sequence[NewSignal] = (), edits: Sequence[NewEdit] = ()) -> SessionView:
        self._record("act", tuple(signals), tuple(edits))
        return self._change("act")

    def wish(self, wish: Wish) -> SessionView:
        self._record("wish", wish)
        return self._change(f"wish for {wish.value}")

    def block(self, person: str) -> SessionView:
        self._record("block", person)
        return self._change(f"“never {person}”")

    def turn_dial(self, name: str, value: float | None) -> SessionView:
        self._record("turn_dial", name, value)
        return self._change("turned dial")

    def report(self, film_id: str) -> FilmReport:
        self._record("report", film_id)
        if self.trouble is not None:
            raise self.trouble
        pick = next((p for p in self.present.ranking.picks if p.film_id == film_id), make_pick(film_id, 3))
        return self.reports.get(film_id, FilmReport(film_id, Judgement(pick, 3)))

    def answer(self, film_id: str, question: Question, value: float) -> SessionView:
        self._record("answer", film_id, question, value)
        return self._change("answer")

    def unanswered_picks(self) -> frozenset[str]:
        self._record("unanswered_picks")
        return self.unanswered

    def feedback(self) -> FeedbackSummary:
        return self.summary

    def taste(self) -> TasteProfile:
        self._record("taste")
        return self.tasted

    def preview_dial(self, name: str, value: float) -> Movement:
        self._record("preview_dial", name, value)
        return Movement(new=(PAPRIKA.id,), gone=(WALL_E.id,))

    def remove_chip(self, key: str) -> SessionView:
        self._record("remove_chip", key)
        return self._change("removed chip", chips=tuple(c for c in self.present.chips if c.key != key))

    def mute(self, signal_id: int, muted: bool) -> SessionView:
        self._record("mute", signal_id, muted)
        return self._edit(signal_id, muted=muted)

    def set_weight(self, signal_id: int, weight: float) -> SessionView:
        self._record("set_weight", signal_id, weight)
        return self._edit(signal_id, weight=weight)

    def delete_signal(self, signal_id: int) -> SessionView:
        self._record("delete_signal", signal_id)
        return self._change("deleted signal", signals=tuple(s for s in self.present.signals if s.id != signal_id))

    def undo(self) -> SessionView:
        self._record("undo")
        if self._before is not None:
            self._after = self.present
            self.present = replace(self._before, redo_label=self.present.undo_label)
        return self.present

    def redo(self) -> SessionView:
        self._record("redo")
        if self._after is not None:
            self.present = self._after
        return self.present

    def new_conversation(self) -> SessionView:
        self._record("new_conversation")
        self.present = replace(self.present, messages=(), chips=())
        return self.present

    def _edit(self, signal_id: int, **changes: Any) -> SessionView:
        signals = tuple(replace(s, **changes) if s.id == signal_id else s for s in self.present.signals)
        return self._change("edit", signals=signals)

    def _change(self, label: str, **changes: Any) -> SessionView:
        self._before = self.present
        self.present = replace(self.present, undo_label=label, redo_label=None, **changes)
        return self.present

    def _record(self, name: str, *arguments: Any) -> None:
        self.calls.append((name, arguments, threading.current_thread().name))


@dataclass
class FakeEncoder:
    """Hands out futures; the test completes them, or they are complete at once when `answer` is set."""

    answer: Callable[[], Any] | None = None
    futures: list[Future[Any]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def submit(self, text: str) -> Future[Any]:
        self.texts.append(text)
        future: Future[Any] = Future()
        self.futures.append(future)
        if self.answer is not None:
            try:
                future.set_result(self.answer())
            except KnownError as error:
                future.set_exception(error)
        return future


@dataclass(frozen=True)
class State:
    """An encoder state."""

    label: str
    ready: bool
    error: KnownError | None = None


def vector() -> np.ndarray[Any, np.dtype[np.float32]]:
    return np.array([0.6, 0.8], dtype=np.float32)
