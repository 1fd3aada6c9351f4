"""What an act did to the picks, in the fewest useful words: `Heat moved from 4th to 2nd; Ronin is a new pick`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reelreason_desktop.domain.phrases import FilmName, Phrase, ordinal
from reelreason_desktop.domain.picks import Ranking

_NAMED_NEW = 1


@dataclass(frozen=True, slots=True)
class Move:
    """A pick that overtook others or fell behind them. Places are those in the list of picks, from 1."""

    film_id: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Movement:
    """What changed from one list of picks to the next.

    Attributes:
        moved: picks that changed places with others that stayed, the largest change first. Moving up because a film
            above left is no such change.
        new: ids of the films that came, best first.
        gone: ids of the films that left.
    """

    moved: tuple[Move, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.moved or self.new or self.gone)


def movement(before: Ranking, after: Ranking) -> Movement:
    """Compares two answers."""
    return compare([pick.film_id for pick in before.picks], [pick.film_id for pick in after.picks])


def compare(old: Sequence[str], new: Sequence[str]) -> Movement:
    """Compares two lists of film ids, best first, without repeats."""
    stayed_old, stayed_new = [film for film in old if film in new], [film for film in new if film in old]
    jumps = {film: stayed_old.index(film) - stayed_new.index(film) for film in stayed_new}
    moved = [Move(film, old.index(film) + 1, new.index(film) + 1) for film, jump in jumps.items() if jump]
    seen_to_move = [move for move in moved if move.before != move.after]
    seen_to_move.sort(key=lambda move: (-abs(jumps[move.film_id]), move.after))
    return Movement(
        tuple(seen_to_move),
        tuple(film for film in new if film not in old),
        tuple(film for film in old if film not in new),
    )


def describe(moves: Movement, titles: Mapping[str, str], *, expected: Collection[str] = ()) -> str:
    """At most two clauses; empty when nothing changed but what the act itself says.

    Args:
        moves: what changed.
        titles: film id to title.
        expected: ids of films that cannot be picks, as the person knows. That they left needs no words.
    """
    clauses: list[str] = []
    move = next((m for m in moves.moved if m.film_id in titles), None)
    if move is not None:
        places = ordinal(move.before), ordinal(move.after)
        clauses.append(Phrase("{} moved from {} to {}", FilmName(titles[move.film_id], move.film_id), *places))
    new = [FilmName(titles[film], film) for film in moves.new if film in titles]
    gone = [FilmName(titles[film], film) for film in moves.gone if film in titles and film not in expected]
    if len(new) > _NAMED_NEW:
        clauses.append(Phrase("{} and {} more are new picks", new[0], len(new) - 1))
    elif new:
        clauses.append(Phrase("{} is a new pick", new[0]))
    elif len(gone) == 1:
        clauses.append(Phrase("{} left", gone[0]))
    elif gone:
        clauses.append(Phrase("{} and {} more left", gone[0], len(gone) - 1))
    if len(clauses) > 1:
        return Phrase("{}; {}", *clauses)
    return clauses[0] if clauses else ""


def notes(moves: Movement) -> dict[str, str]:
    """Film id to the few words that fit on its card: `new`, or `4th → 2nd`."""
    words: dict[str, str] = dict.fromkeys(moves.new, Phrase("new"))
    return words | {m.film_id: Phrase("{} → {}", ordinal(m.before), ordinal(m.after)) for m in moves.moved}
