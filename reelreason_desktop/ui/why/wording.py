"""What the Why panel says. Every sentence follows from one number or one signal; nothing is guessed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Judgement, Obstacle
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.dials import dial
from reelreason_desktop.services.fusion import Fused
from reelreason_desktop.services.levers import Lever, LeverKind
from reelreason_desktop.ui.cards.wording import quoted
from reelreason_desktop.ui.figures import decimal, ordinal, whole
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.star_rating import stars_in_words

translate = QCoreApplication.translate

_FIELDS: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.GENRE: "genres",
    EvidenceKind.TONE: "tones",
    EvidenceKind.KEYWORD: "keywords",
    EvidenceKind.PERSON: "people",
}
_NOTHING: Final = 0.005
"""Smaller shares are no side taken."""


def name(evidence: Evidence) -> str:
    """What a source is called: a title, a quoted message, a word, or the fame of the film."""
    if evidence.kind is EvidenceKind.MESSAGE:
        return quoted(evidence.label)
    if evidence.kind is EvidenceKind.PRIOR:
        return translate("Why", "How well known it is")
    if evidence.kind is EvidenceKind.MOOD:
        return translate("Why", "Your mood: {mood}").format(mood=say(evidence.label))
    if evidence.kind is EvidenceKind.PLACE:
        return say(evidence.label)
    named = (EvidenceKind.FILM, EvidenceKind.PERSON)
    return evidence.label if evidence.kind in named else say(evidence.label.lower())


def sentence(evidence: Evidence, film: Film, signal: Signal | None) -> str:
    """The sentence a bar stands for.

    Args:
        evidence: of the film.
        film: the one that was judged.
        signal: the one that the evidence comes from, as it stands in the ledger.
    """
    if evidence.kind is EvidenceKind.FILM:
        return f"{_told(evidence, signal)} {_likeness(evidence, signal)}"
    if evidence.kind is EvidenceKind.MESSAGE:
        return _message(evidence)
    if evidence.kind is EvidenceKind.PRIOR:
        return _fame(evidence)
    if evidence.kind is EvidenceKind.PLACE:
        return _place(evidence)
    if evidence.kind is EvidenceKind.MOOD:
        return _mood(evidence)
    return _wish(evidence, film)


def obstacle(held: Obstacle, films: Mapping[str, Film]) -> str:
    """What keeps a film from being picked: `Held back by your limit: no horror`."""
    if held.constraint is not None:
        if held.constraint.kind is ConstraintKind.PERSON and held.constraint.exclude:
            return translate("Why", "Held back: {limit}").format(limit=say(held.label))
        return translate("Why", "Held back by your limit: {limit}").format(limit=say(held.label))
    if held.earlier is not None:
        first = films.get(held.earlier)
        title = first.title if first is not None else translate("Why", "another part")
        return translate("Why", "{film} comes first in the series").format(film=title)
    said = {
        "seen": translate("Why", "You have seen it"),
        "not for you": translate("Why", "You said that it is not for you"),
        "already discussed": translate("Why", "You told me about it yourself, so it is not offered"),
        "not tonight": translate("Why", "Not tonight, you said"),
    }
    return said.get(held.label, say(held.label))


def place(judgement: Judgement) -> str:
    """`2nd of 1,930 films that fit`, or where it would be."""
    rank, count = ordinal(judgement.pick.rank), whole(judgement.competing)
    if judgement.obstacles:
        return translate("Why", "It would be {rank} of {count} films").format(rank=rank, count=count)
    return translate("Why", "{rank} of {count} films that fit").format(rank=rank, count=count)


def by_model() -> str:
    """Whose words a reason is in."""
    return translate("Why", "In the words of the language model, checked against the reasons below.")


def fused(film: Fused) -> str:
    """The arithmetic behind the place of a pick, as `Fused.sentence` says it, and the place."""
    words = translate(
        "Why",
        "{mine} % computed match ({match}) and {models} % the language model’s rating ({stars} of 5) make {score}: "
        "{rank} of the candidates.",
    )
    if film.is_mean:
        words = translate(
            "Why",
            "{mine} % computed match ({match}) and {models} % the mean of the language model’s ratings ({stars} of 5), "
            "because it did not come to this film, make {score}: {rank} of the candidates.",
        )
    mine = round(film.alpha * 100)
    return words.format(
        mine=mine,
        models=100 - mine,
        match=decimal(film.similarity, 2),
        stars=decimal(film.stars or 0.0),
        score=decimal(film.score, 2),
        rank=ordinal(film.rank),
    )


def moved(before: Judgement, after: Judgement, films: Mapping[str, Film]) -> str:
    """What an act changed: `Moved from 4th to 2nd`; empty when nothing that is shown did."""
    if after.obstacles and not before.obstacles:
        return translate("Why", "Not picked any more. {reason}.").format(reason=obstacle(after.obstacles[0], films))
    old, new = ordinal(before.pick.rank), ordinal(after.pick.rank)
    if before.pick.rank != after.pick.rank:
        return translate("Why", "Moved from {old} to {new}.").format(old=old, new=new)
    if before.obstacles and not after.obstacles:
        return translate("Why", "It may be picked again: {rank}.").format(rank=new)
    if before.pick.because != after.pick.because:
        return translate("Why", "Still {rank}; the shares changed.").format(rank=new)
    return ""


def lever(move: Lever) -> str:
    """`Without Heat it would rise to 2nd`."""
    rank = ordinal(move.rank)
    if move.kind is LeverKind.MUTE and move.evidence is not None:
        return translate("Why", "Without {source} it would rise to {rank}.").format(
            source=name(move.evidence), rank=rank
        )
    if move.wish is not None:
        return translate("Why", "If you asked for more “{word}”, it would rise to {rank}.").format(
            word=say(move.wish.value.lower()), rank=rank
        )
    return translate("Why", "With “{dial}” turned towards “{end}”, it would rise to {rank}.").format(
        dial=say(dial(move.dial).title.lower()), end=say(move.end), rank=rank
    )


def lever_act(move: Lever) -> str:
    """What the button that does it says."""
    if move.kind is LeverKind.MUTE:
        return translate("Why", "Leave out")
    return translate("Why", "Ask for it") if move.wish is not None else translate("Why", "Turn")


def _told(evidence: Evidence, signal: Signal | None) -> str:
    kind = signal.kind if signal is not None else None
    title = evidence.label
    if kind is SignalKind.RATED and signal is not None and signal.value:
        return translate("Why", "You rated it {stars}.").format(stars=stars_in_words(signal.value))
    if kind is SignalKind.DISLIKED:
        return translate("Why", "You want less like {film}.").format(film=title)
    if kind is SignalKind.WATCHLIST:
        return translate("Why", "You want to watch {film}.").format(film=title)
    return translate("Why", "You like {film}.").format(film=title)


def _likeness(evidence: Evidence, signal: Signal | None) -> str:
    """A contribution is what this film gets more than an average one: so the sentence compares with most films."""
    if abs(evidence.share) < _NOTHING:
        return translate("Why", "This one is neither nearer nor further than most.")
    near = (evidence.contribution > 0) != _pushes(signal)
    if near:
        return translate("Why", "This one is nearer to it than most films are.")
    return translate("Why", "This one is further from it than most films are.")


def _pushes(signal: Signal | None) -> bool:
    """Whether being like the source counts against a film."""
    if signal is None:
        return False
    badly_rated = signal.kind is SignalKind.RATED and (signal.value or 0.0) < _NEUTRAL_STARS
    return badly_rated or signal.kind is SignalKind.DISLIKED


_NEUTRAL_STARS: Final = 2.75


def _message(evidence: Evidence) -> str:
    if abs(evidence.share) < _NOTHING:
        return translate("Why", "You said so. It fits this film as well as most.")
    if evidence.contribution > 0:
        return translate("Why", "You said so. It fits this film better than most.")
    return translate("Why", "You said so. It fits most films better than this one.")


def _place(evidence: Evidence) -> str:
    if abs(evidence.share) < _NOTHING:
        return translate("Why", "You pointed there on the map. It fits this film as well as most.")
    if evidence.contribution > 0:
        return translate("Why", "You pointed there on the map. It fits this film better than most.")
    return translate("Why", "You pointed there on the map. It fits most films better than this one.")


def _mood(evidence: Evidence) -> str:
    if abs(evidence.share) < _NOTHING:
        return translate("Why", "You sounded like it. It suits this film as well as most.")
    if evidence.contribution > 0:
        return translate("Why", "You sounded like it, and that counts a little: this film suits it better than most.")
    return translate("Why", "You sounded like it, and that counts a little: most films suit it better than this one.")


def _fame(evidence: Evidence) -> str:
    if abs(evidence.share) < _NOTHING:
        return translate("Why", "It is about as well known as most films, so this changes little.")
    if evidence.contribution > 0:
        return translate("Why", "Counts before anything you said, and speaks for this film.")
    return translate("Why", "Counts before anything you said, and speaks against this film.")


def _wish(evidence: Evidence, film: Film) -> str:
    has = evidence.label in getattr(film, _FIELDS[evidence.kind])
    if evidence.unwanted:
        asked = translate("Why", "You asked for less of it.")
        return asked + " " + (translate("Why", "This has it.") if has else translate("Why", "This keeps clear of it."))
    asked = translate("Why", "You asked for it.")
    return (
        asked
        + " "
        + (
            translate("Why", "This has it.")
            if has
            else translate("Why", "This comes close to it.")
            if evidence.contribution > 0
            else translate("Why", "This does not have it.")
        )
    )
