"""The command palette, plugged into the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QCoreApplication, QObject

from reelreason_desktop.services.quick_find import QuickFinder, QuickHits
from reelreason_desktop.ui.menus import MenuItem
from reelreason_desktop.ui.palette.items import Item, Kind
from reelreason_desktop.ui.palette.ranking import ranked
from reelreason_desktop.ui.palette.sources import items_of

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.palette.overlay import Palette

_RECENT: Final = "palette/recent"
_REMEMBERED: Final = 8
_KEPT: Final = (Kind.ACT, Kind.PAGE, Kind.SETTING)
"""What is remembered until the next start. Films, people and profiles tell about a person: they are forgotten."""
_BROWSE: Final = "browse"


class FindsPeople(Protocol):
    """The page with all films."""

    def search(self, text: str) -> None:
        """Shows the films that fit some words."""


def install(window: MainWindow, _furniture: Furniture) -> None:
    """Adds the palette's entry to the Edit menu."""
    desk = PaletteDesk(window)
    text = QCoreApplication.translate("Palette", "&Find anything…")
    window.add_items("&Edit", (None, MenuItem("palette", text, desk.open, ("Ctrl+K", "Ctrl+Shift+P"))))


class PaletteDesk(QObject):
    """Fills the palette: acts at once, films and people when the profile's thread has found them.

    One search is under way at a time; the newest letters wait for it and replace what waited before.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        self._finder: QuickFinder | None = None
        self._items: list[Item] = []
        self._found: list[Item] = []
        self._text = ""
        self._searching = False
        self._chosen: list[Item] = []
        self._recent = self._read()

    @property
    def palette(self) -> Palette:
        """Made when it is first opened."""
        if self._palette is None:
            from reelreason_desktop.ui.palette.overlay import Palette  # noqa: PLC0415 - not before the first paint

            self._palette = Palette(self._window.theme, self._window)
            self._palette.typed.connect(self._typed)
            self._palette.chosen.connect(self._run)
        return self._palette

    def open(self) -> None:
        """Opens the palette; where it is open already, closes it."""
        self._items = items_of(self._window)
        self.palette.open()

    def _typed(self, text: str) -> None:
        self._text, self._found = text, []
        wanted = bool(text.strip())
        self._show(complete=not wanted)
        if wanted:
            self.palette.wait()
            self._search()

    def _show(self, *, complete: bool) -> None:
        known = {item.key for item in (*self._items, *self._found)}
        before = [item for item in self._chosen if item.key not in known] if not self._text.strip() else []
        items = ranked(self._text, (*before, *self._items, *self._found), self._recent)
        self.palette.show_items(items, complete=complete)

    def _search(self) -> None:
        if self._searching:
            return
        self._searching = True
        text = self._text
        search = self._window.operations.start(partial(self._find, text))
        search.success(partial(self._land, text)).failure(self._failed).run()

    def _find(self, text: str) -> QuickHits:
        """On the profile's thread."""
        if self._finder is None:
            self._finder = QuickFinder(self._window.session.library)
        return self._finder.find(text)

    def _land(self, text: str, hits: QuickHits) -> None:
        self._searching = False
        if not self.palette.isVisible():
            return
        if text != self._text:
            if self._text.strip():
                self._search()
            return
        self._found = [*self._films(hits.films), *self._people(hits.people)]
        self._show(complete=True)

    def _failed(self, error: BaseException) -> None:
        self._searching = False
        self._show(complete=True)
        self._window.operations.failed.emit(error)

    def _films(self, film_ids: Sequence[str]) -> list[Item]:
        items = []
        for rank, film_id in enumerate(film_ids):
            film = self._window.films.get(film_id)
            if film is not None:
                note = " · ".join(part for part in (str(film.year), ", ".join(film.directors)) if part)
                run = partial(self._window.open_film, film_id)
                also = f"{film.original_title or ''} {film.year}"
                items.append(Item(f"film:{film_id}", Kind.FILM, film.title, run, note, also=also, rank=rank))
        return items

    def _people(self, people: Sequence[tuple[str, int]]) -> list[Item]:
        items = []
        for rank, (name, films) in enumerate(people):
            note = self.tr("%n film(s)", None, films)
            items.append(Item(f"person:{name}", Kind.PERSON, name, partial(self._open_person, name), note, rank=rank))
        return items

    def _open_person(self, name: str) -> None:
        cast("FindsPeople", self._window.open_page(_BROWSE)).search(name)

    def _run(self, item: Item) -> None:
        self._remember(item)
        item.run()

    def _remember(self, item: Item) -> None:
        self._recent = [item.key, *(key for key in self._recent if key != item.key)][:_REMEMBERED]
        chosen = [item, *(other for other in self._chosen if other.key != item.key)]
        self._chosen = [each for each in chosen if each.kind in (Kind.FILM, Kind.PERSON)][:_REMEMBERED]
        kept = {kind.name for kind in _KEPT}
        known = {each.key: each.kind.name for each in (*self._items, item)}
        self._window.settings.setValue(_RECENT, [key for key in self._recent if known.get(key) in kept])

    def _read(self) -> list[str]:
        stored = self._window.settings.value(_RECENT, [])
        stored = [stored] if isinstance(stored, str) else stored  # an INI file knows no list of one
        return [key for key in stored if isinstance(key, str)][:_REMEMBERED] if isinstance(stored, list) else []
