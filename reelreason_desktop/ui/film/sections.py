"""The sections of the film page: people, themes, series, history and neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.services.film_report import Happening, Neighbour
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.film import wording
from reelreason_desktop.ui.film.section import Section
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import in_flow, to_the_left, words
from reelreason_desktop.ui.widgets.poster_view import Posters, PosterTile
from reelreason_desktop.ui.widgets.trait_chip import TraitChip

_CAST: Final = 12
_HISTORY: Final = 8


class Words(Section):
    """Words about a film as chips; the signals are those of `TraitChip`."""

    wished = Signal(object)
    blocked = Signal(str)
    searched = Signal(str)

    def show_film(self, film: Film) -> None:
        """Tones first, then keywords."""
        words = [(WishKind.TONE, tone) for tone in film.tones] + [(WishKind.KEYWORD, word) for word in film.keywords]
        self.fill((in_flow((self.chip(kind, word) for kind, word in words), self.theme.tokens.spacing.xs),))

    def chip(self, kind: WishKind, word: str) -> TraitChip:
        """A chip whose signals are passed on."""
        chip = TraitChip(kind, word)
        chip.wished.connect(self.wished)
        chip.blocked.connect(self.blocked)
        chip.searched.connect(self.searched)
        return chip


class People(Words):
    """Who made the film. A click looks for their films; the menu has the acts of `TraitChip`."""

    def show_film(self, film: Film) -> None:
        """Directors, then the cast."""
        roles = ((self.tr("Directed by"), film.directors), (self.tr("With"), film.cast[:_CAST]))
        gap = self.theme.tokens.spacing.xs
        self.fill(in_flow((_in_line(role), *map(self._person, names)), gap) for role, names in roles if names)

    def _person(self, name: str) -> QWidget:
        chip = self.chip(WishKind.PERSON, name)
        chip.clicked.disconnect()
        chip.clicked.connect(partial(self.searched.emit, name))
        chip.setToolTip(self.tr("Films with {person}; right-click for more").format(person=name))
        chip.setAccessibleDescription(self.tr("Opens their films; the Menu key offers more"))
        return chip


class Series(Section):
    """The parts of the collection in order. Emits `film_clicked(id)`."""

    film_clicked = Signal(str)

    def show_parts(self, parts: Iterable[str], here: Film, films: Mapping[str, Film], view: SessionView) -> None:
        """Links to the other parts, those that are known marked.

        Args:
            parts: ids, in order.
            here: the film of the page.
            films: all, by id.
            view: says which are known.
        """
        found = [films[film_id] for film_id in parts if film_id in films]
        self.fill(self._part(number, film, here, view) for number, film in enumerate(found, start=1))

    def _part(self, number: int, film: Film, here: Film, view: SessionView) -> QWidget:
        text = f"{number}. {film.label}"
        if film.id == here.id:
            return words("strong", text)
        known = film.id in view.ratings or film.id in view.seen
        button = QPushButton(f"{text} · {self.tr('seen')}" if known else text)
        button.setProperty("variant", "link")
        button.clicked.connect(partial(self.film_clicked.emit, film.id))
        return to_the_left(button)


class History(Section):
    """What happened to the film, newest first; a long history is folded."""

    def show_history(self, told: tuple[Happening, ...]) -> None:
        """Shows the newest lines."""
        self.fill(self._lines(told))

    def _lines(self, told: tuple[Happening, ...]) -> Iterator[QWidget]:
        now = datetime.now().astimezone()
        for happening in told[:_HISTORY]:
            yield _happening(happening, now)
        if len(told) > _HISTORY:
            more = QPushButton(self.tr("Show all %n", None, len(told)))
            more.setProperty("variant", "link")
            more.clicked.connect(lambda: self.fill(_happening(one, now) for one in told))
            yield to_the_left(more)


class Alike(Section):
    """Similar films as small posters. Emits `film_clicked(id)`."""

    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, heading: str, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(theme, heading, parent)
        self._posters = posters

    def show_neighbours(self, neighbours: Iterable[Neighbour], films: Mapping[str, Film]) -> None:
        """Each with what it shares with the film of the page."""
        tiles = [self._tile(near, films[near.film_id]) for near in neighbours if near.film_id in films]
        self.fill((in_flow(tiles, self.theme.tokens.spacing.s),) if tiles else ())

    def _tile(self, neighbour: Neighbour, film: Film) -> PosterTile:
        tile = PosterTile(self.theme, self._posters, film, wording.what_is_shared(neighbour))
        tile.clicked.connect(partial(self.film_clicked.emit, film.id))
        return tile


def _in_line(text: str) -> QLabel:
    """Words between chips."""
    made = words("muted", text)
    made.setWordWrap(False)
    made.setContentsMargins(0, 3, 4, 0)
    return made


def _happening(happening: Happening, now: datetime) -> QLabel:
    line = f"{wording.when(happening.at, now)}  ·  {wording.happened(happening)}"
    return words("muted" if happening.taken_back else "", line)
