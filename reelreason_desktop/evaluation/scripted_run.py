"""Playing scripted conversations and judging the picks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.evaluation.metrics import Estimate, cluster_bootstrap
from reelreason_desktop.evaluation.scripted import Conversation, Expectation, FilmName, Step, Traits, asked
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import Role, SessionView

Report = Callable[[str, int, int], None]
"""What is done, how much of it, of how much."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one conversation. `why`: the expectations that were not met; none when it passed."""

    name: str
    why: tuple[str, ...]
    picks: tuple[str, ...]
    """Labels of the picks, best first."""


def play_all(runtime: Runtime, conversations: Sequence[Conversation], report: Report) -> tuple[Verdict, ...]:
    """Plays every conversation with a guest of its own."""
    player = Player(runtime)
    verdicts = []
    for number, conversation in enumerate(conversations, 1):
        verdicts.append(player.play(conversation))
        report("conversations", number, len(conversations))
    return tuple(verdicts)


def passed(verdicts: Sequence[Verdict]) -> Estimate:
    """Share of conversations that passed, with its 95 % bootstrap interval."""
    values = np.array([[float(not verdict.why)] for verdict in verdicts])
    low, high = cluster_bootstrap(values, [verdict.name for verdict in verdicts])
    return Estimate(float(values.mean()), float(low[0]), float(high[0]))


class Player:
    """Plays conversations on one runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._films: Mapping[str, Film] = runtime.library.by_id
        self._by_name = {(_key(film.title), film.year): film.id for film in runtime.library.films}

    def play(self, conversation: Conversation) -> Verdict:
        """Plays one conversation. A film that the catalogue lacks fails it, and so does a refused step."""
        session = self._runtime.session()
        view = session.view()
        try:
            view = self.act(session, conversation.steps)
            why = tuple(self._unmet(conversation.expect, view))
        except KnownError as error:
            why = (error.message,)
        return Verdict(conversation.name, why, tuple(self._films[p.film_id].label for p in view.ranking.picks))

    def act(self, session: Session, steps: Sequence[Step]) -> SessionView:
        """Does one step after the other.

        Raises:
            KnownError: a step cannot be done.
        """
        view = session.view()
        for step in steps:
            view = self._do(session, view, step)
        return view

    def _do(self, session: Session, view: SessionView, step: Step) -> SessionView:
        if step.say is not None:
            return self._runtime.say(session, step.say, _raise)
        if step.rate is not None:
            return session.rate(self._id(step.rate), step.rate.stars)
        if step.seen is not None:
            return session.mark_seen(self._id(step.seen))
        if step.reject is not None:
            return session.reject(self._id(step.reject))
        if step.undo:
            return session.undo()
        label = step.remove_chip or ""
        chip = next((chip for chip in view.chips if label in (chip.key, chip.label)), None)
        if chip is None:
            raise KnownError(f"There is no chip “{label}”; there are: {', '.join(c.label for c in view.chips)}.")
        return session.remove_chip(chip.key)

    def _id(self, name: FilmName) -> str:
        years = (name.year, name.year - 1, name.year + 1)  # festivals and cinemas disagree about years
        film_id = next(
            (self._by_name[key] for year in years if (key := (_key(name.title), year)) in self._by_name), None
        )
        if film_id is None:
            raise KnownError(f"{name.title} ({name.year}) is not in the catalogue.")
        return film_id

    def _unmet(self, expect: Expectation, view: SessionView) -> Iterator[str]:
        picks = [self._films[pick.film_id] for pick in view.ranking.picks]
        ids = {film.id for film in picks}
        if expect.n is not None and len(picks) != expect.n:
            yield f"{len(picks)} picks instead of {expect.n}"
        if expect.n == 0 and not _says_nothing_fits(view):
            yield "the reply does not say that nothing fits"
        for film in picks:
            yield from (f"{film.label}: {what}" for what in _misses(film, expect.all))
        for share in expect.share:
            fits = [film for film in picks if not list(_misses(film, share))]
            if not picks or len(fits) / len(picks) < share.at_least:
                yield f"{len(fits)} of {len(picks)} have {_wanted(share)}, not {share.at_least:.0%}"
        yield from (f"{name.title} was picked" for name in expect.none_of if self._id(name) in ids)
        if expect.some_of and not ids & {self._id(name) for name in expect.some_of}:
            yield f"none of {', '.join(name.title for name in expect.some_of)} was picked"
        causes = {
            e.film_id
            for pick in view.ranking.picks
            for e in pick.because
            if e.kind is EvidenceKind.FILM and e.contribution > 0
        }
        yield from (
            f"nothing was picked because of {name.title}" for name in expect.because_of if self._id(name) not in causes
        )


def _misses(film: Film, traits: Traits) -> Iterator[str]:
    """The traits a film does not have."""
    for name, wanted in asked(traits).items():
        value = getattr(film, name)
        if not wanted.admits(value):
            shown = ", ".join(value) if isinstance(value, tuple) else value
            yield f"{name} is {shown}"


def _wanted(traits: Traits) -> str:
    return "; ".join(f"{name} {wanted.model_dump(exclude_defaults=True)}" for name, wanted in asked(traits).items())


def _says_nothing_fits(view: SessionView) -> bool:
    """Whether the last word is the program's, and names what stands in the way or says that nothing fits."""
    last = view.messages[-1] if view.messages else None
    return last is not None and last.role is Role.PROGRAM and any(w in last.text.casefold() for w in _NOTHING)


_NOTHING = ("nothing", "no film", "none of", "not one")


def _raise(error: KnownError) -> None:
    """Words without a vector would be judged as if they had one."""
    raise error


def _key(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    return "".join(c for c in plain if c.isalnum())
