"""The page with all films: search, filters, order, shelf, and the states in which there is nothing to show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.browsing import Query, Sort
from reelreason_desktop.services.browsing import Shelf as Found
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.browse.filters import FilterBar
from reelreason_desktop.ui.browse.model import ShelfModel
from reelreason_desktop.ui.browse.round import RatingRound
from reelreason_desktop.ui.browse.shelf import Shelf
from reelreason_desktop.ui.browse.wording import sort_name
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.theme.theme import ThemeProvider

_PAUSE_MS: Final = 70
"""After the last key, before searching."""
_LIST_KEY: Final = "browse/list"
_SORT_KEY: Final = "browse/sort"


class BrowsePane(QFrame):
    """Shows what `show_found` brings.

    Signals:
        wanted: the `Query` to answer with `show_found`.
        round_wanted: ten films to rate are to be given to `start_round`.
        rated, acted: as of `Shelf`.
        seen: id of a film that was seen, told in a round.
        taken_back: the last answer of a round is to be undone.
        picks_wanted: the person is through with rating and wants to see what follows.
    """

    wanted = Signal(object)
    round_wanted = Signal()
    rated = Signal(str, float)
    acted = Signal(str, str)
    seen = Signal(str)
    taken_back = Signal()
    picks_wanted = Signal()

    def __init__(
        self, theme: ThemeProvider, films: Mapping[str, Film], settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        self._theme = theme
        self._films = films
        self._settings = settings
        self._like: str | None = None
        self._chosen: tuple[str, ...] | None = None
        self.field = QLineEdit(self)
        self.sort = QComboBox(self)
        self.list_button = QToolButton(self)
        self.round_button = QPushButton(self.tr("Rate ten in a minute"), self)
        self.filters = FilterBar(theme, self)
        self.note = QLabel(self)
        self.leave_note = QPushButton(self.tr("All films"), self)
        self.count = QLabel(self)
        self.model = ShelfModel(films, self)
        self.shelf = Shelf(theme, self.model, self)
        self.round = RatingRound(theme, films, self)
        self.empty = QLabel(self)
        self.relax = QPushButton(self.tr("Clear filters"), self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build()
        self._connect()
        theme.changed.connect(self._colour)
        self._colour()

    # What others ask of the page

    def search(self, text: str) -> None:
        """Shows the films that fit some words, without filters."""
        self._like = self._chosen = None
        self.filters.set_choices({})
        self.field.setText(text)
        self._ask()

    def show_like(self, film_id: str) -> None:
        """Shows the films like one."""
        self._like, self._chosen = film_id, None
        self.field.clear()
        self.filters.set_choices({})
        self.shelf.scrollToTop()

    def show_films(self, film_ids: tuple[str, ...], title: str) -> None:
        """Shows these films, in their order."""
        self._like, self._chosen = None, tuple(film_ids)
        self.field.clear()
        self.model.set_films(film_ids)
        self._say(title)
        self._show_shelf(len(film_ids))

    def show_view(self, view: SessionView) -> None:
        """What the person did with the films; nothing moves."""
        self.model.set_view(view)

    def show_found(self, found: Found) -> None:
        """The answer to the newest query."""
        if self._chosen is not None:
            return
        self.filters.show_counts(found.counts)
        self.model.set_films(found.film_ids)
        like = self._films.get(self._like or "")
        if like is not None:
            self._say(self.tr("Films like {film}").format(film=like.label))
        elif found.corrected:
            self._say(self.tr("Showing results for “{words}”").format(words=found.corrected))
        else:
            self._say("")
        self._show_shelf(len(found.film_ids))

    def start_round(self, film_ids: tuple[str, ...]) -> None:
        """Begins to rate these films one by one."""
        self._pages.setCurrentWidget(self.round)
        self.round.start(film_ids)

    @property
    def query(self) -> Query:
        """What is asked for now."""
        sort = Sort(self.sort.currentData() or Sort.BEST)
        return Query(self.field.text(), self.filters.choices, self._like, sort)

    # Building

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        heading = QLabel(self.tr("Browse"), self)
        heading.setProperty("role", "title")
        self.field.setPlaceholderText(self.tr("Titles, people, themes"))
        self.field.setAccessibleName(self.tr("Search all films"))
        self.field.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        for sort in Sort:
            self.sort.addItem(sort_name(sort), sort.value)
        self.sort.setAccessibleName(self.tr("Order"))
        self.sort.setCurrentIndex(max(0, self.sort.findData(self._settings.value(_SORT_KEY, Sort.BEST.value))))
        self.list_button.setCheckable(True)
        self.list_button.setAccessibleName(self.tr("Show as a list"))
        self.list_button.setToolTip(self.tr("List instead of posters"))
        self.count.setProperty("role", "caption")
        self.note.setProperty("role", "strong")
        self.leave_note.setProperty("variant", "link")
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        top = QHBoxLayout()
        top.setSpacing(spacing.s)
        for widget, stretch in (
            (heading, 0),
            (self.field, 1),
            (self.sort, 0),
            (self.list_button, 0),
            (self.round_button, 0),
        ):
            top.addWidget(widget, stretch)
        line = QHBoxLayout()
        line.addWidget(self.note)
        line.addWidget(self.leave_note)
        line.addStretch(1)
        line.addWidget(self.count)
        nothing = QWidget(self)
        middle = QVBoxLayout(nothing)
        middle.addStretch(1)
        middle.addWidget(self.empty)
        middle.addWidget(self.relax, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._nothing = nothing
        self._results = QStackedWidget(self)
        self._results.addWidget(self.shelf)
        self._results.addWidget(nothing)
        browsing = QWidget(self)
        column = QVBoxLayout(browsing)
        column.setContentsMargins(spacing.l, spacing.s, spacing.s, 0)
        column.setSpacing(spacing.s)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addLayout(line)
        column.addWidget(self._results, 1)
        self._browsing = browsing
        self._pages = QStackedWidget(self)
        self._pages.addWidget(browsing)
        self._pages.addWidget(self.round)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setFocusProxy(self.field)
        as_list = self._settings.value(_LIST_KEY, "false") in (True, "true")
        self.list_button.setChecked(as_list)
        self.shelf.show_as_list(as_list)
        self._say("")

    def _connect(self) -> None:
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._to_first)
        self.sort.currentIndexChanged.connect(self._sorted)
        self.list_button.toggled.connect(self._as_list)
        self.filters.changed.connect(lambda _: self._ask())
        self.leave_note.clicked.connect(lambda: self.search(""))
        self.relax.clicked.connect(self._relax)
        self.round_button.clicked.connect(self.round_wanted)
        self.shelf.rated.connect(self.rated)
        self.shelf.acted.connect(self.acted)
        self.round.rated.connect(self.rated)
        self.round.seen.connect(self.seen)
        self.round.taken_back.connect(self.taken_back)
        self.round.finished.connect(self._through)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.field.setFocus)
        down = QShortcut(QKeySequence("Down"), self.field)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._to_first)

    # Asking

    def _typed(self, text: str) -> None:
        if text:
            self._like = self._chosen = None
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        if self._chosen is None:
            self.wanted.emit(self.query)

    def _sorted(self) -> None:
        self._settings.setValue(_SORT_KEY, self.sort.currentData())
        self._ask()

    def _as_list(self, as_list: bool) -> None:
        self._settings.setValue(_LIST_KEY, as_list)
        self.shelf.show_as_list(as_list)

    def _relax(self) -> None:
        if self.filters.choices:
            self.filters.set_choices({})
        else:
            self.search("")

    def _to_first(self) -> None:
        """From the search field to the first film."""
        if self.model.film_ids:
            self.shelf.setFocus()
            self.shelf.select_film(self.model.film_ids[0])

    # Showing

    def _say(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.leave_note.setVisible(self._like is not None or self._chosen is not None)

    def _show_shelf(self, films: int) -> None:
        self.count.setText(self.tr("1 film") if films == 1 else self.tr("{n} films").format(n=f"{films:,}"))
        if films:
            self._results.setCurrentWidget(self.shelf)
            return
        filters = sum(len(values) for values in self.filters.choices.values())
        if filters:
            text = self.tr("No film fits all {n} filters.") if filters > 1 else self.tr("No film fits this filter.")
            self.relax.setText(self.tr("Clear filters"))
        else:
            text = self.tr("No film, person or theme is called that.")
            self.relax.setText(self.tr("All films"))
        self.empty.setText(text.format(n=filters))
        self._results.setCurrentWidget(self._nothing)

    def _through(self, rated: int) -> None:
        self._pages.setCurrentWidget(self._browsing)
        if rated:
            self.picks_wanted.emit()

    def _colour(self) -> None:
        muted = self._theme.tokens.text_muted
        self._glass.setIcon(glyph_icon("search", muted))
        self.list_button.setIcon(glyph_icon("rows", muted))
