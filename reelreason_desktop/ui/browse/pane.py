"""The page with all films: search, filters, order, shelf, and the states in which there is nothing to show."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Final

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
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
from reelreason_desktop.ui.browse.nothing import NothingFound
from reelreason_desktop.ui.browse.round import RatingRound
from reelreason_desktop.ui.browse.shelf import Shelf
from reelreason_desktop.ui.browse.wording import films_in_words, sort_name
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.key_table import BROWSE, BROWSE_FIELD
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedButton
from reelreason_desktop.ui.widgets.page_stack import PageStack

_PAUSE_MS: Final = 70
"""After the last key, before searching."""
_FIELD: Final = 15
"""Average characters that the search field has room for, however large texts are."""
_LIST_KEY: Final = "browse/list"
_SORT_KEY: Final = "browse/sort"


class BrowsePane(QFrame):
    """Shows what `show_found` brings. What is answered in a round is told by `round`.

    Signals:
        wanted: the `Query` to answer with `show_found`.
        counts_wanted: the `Query` to answer with `show_counts`: what the person did with films has changed.
        round_wanted: ten films to rate are to be given to `start_round`.
        rated, acted: as of `Shelf`.
        picks_wanted: the person is through with rating and wants to see what follows.
    """

    wanted = Signal(object)
    counts_wanted = Signal(object)
    round_wanted = Signal()
    rated = Signal(str, float)
    acted = Signal(str, str)
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
        self._among: tuple[str, ...] | None = None
        self._title = ""
        self._is_stale = False
        self.field = QLineEdit(self)
        self.sort = QComboBox(self)
        self.list_button = QToolButton(self)
        self.round_button = ElidedButton(self.tr("Rate ten in a minute"), self)
        self.filters = FilterBar(theme, self)
        self.note = QLabel(self)
        self.leave_note = QPushButton(self.tr("All films"), self)
        self.count = QLabel(self)
        self.model = ShelfModel(films, self)
        self.shelf = Shelf(theme, self.model, self)
        self.round = RatingRound(theme, films, self)
        self.nothing = NothingFound(theme, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build()
        self._connect()
        theme.changed.connect(self._colour)
        self._colour()

    # What others ask of the page

    def search(self, text: str) -> None:
        """Shows the films that fit some words, without filters; without words, all films."""
        self._begin(text=text)

    def show_like(self, film_id: str) -> None:
        """Shows the films like one."""
        self._begin(like=film_id)

    def show_films(self, film_ids: tuple[str, ...], title: str) -> None:
        """Shows these films, in their order. `title`: what they are."""
        self._begin(among=tuple(film_ids), title=title)

    def show_view(self, view: SessionView) -> None:
        """What the person did with the films; nothing moves under the eyes, whatever order and filters say."""
        self.model.set_view(view)
        self._is_stale = True
        if self.isVisible():
            self.counts_wanted.emit(self.query)

    def show_found(self, found: Found) -> None:
        """The answer to the newest query. Where other films are shown, from the first one on."""
        self.filters.show_counts(found.counts)
        if self.model.set_films(found.film_ids):
            self.shelf.scrollToTop()
        like = self._films.get(self._like or "")
        if like is not None:
            self._say(self.tr("Films like {film}").format(film=escape(like.label)))
        elif self._among is not None:
            self._say(escape(self._title))
        elif found.corrected:
            self._say(self.tr("Showing results for <b>{words}</b>").format(words=escape(found.corrected)))
        else:
            self._say("")
        self._show_shelf(found)

    def show_counts(self, found: Found) -> None:
        """What each filter value would show by now; the shelf stays as it is."""
        self.filters.show_counts(found.counts)

    def start_round(self, film_ids: tuple[str, ...]) -> None:
        """Begins to rate these films one by one."""
        self._pages.setCurrentWidget(self.round)
        self.round.start(film_ids)

    @property
    def query(self) -> Query:
        """What is asked for now."""
        sort = Sort(self.sort.currentData() or Sort.BEST)
        return Query(self.field.text(), self.filters.choices, self._like, sort, self._among)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Asks what was missed in the meantime; who is far down the shelf finds it as it was."""
        super().showEvent(event)
        if not self.model.film_ids:
            return
        if self._is_stale and self.query.is_personal and not self.shelf.verticalScrollBar().value():
            self._ask()
        else:
            self.counts_wanted.emit(self.query)

    # Building

    def _dress(self) -> None:
        """What never changes about the controls, and what was chosen last time."""
        self.field.setPlaceholderText(self.tr("Titles, people, themes"))
        self.field.setAccessibleName(self.tr("Search all films"))
        self.field.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        for sort in Sort:
            self.sort.addItem(sort_name(sort), sort.value)
        self.sort.setAccessibleName(self.tr("Order"))
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sort.setMinimumContentsLength(max(len(sort_name(sort)) for sort in (Sort.BEST, Sort.FOR_YOU)))
        self.sort.setCurrentIndex(max(0, self.sort.findData(self._settings.value(_SORT_KEY, Sort.BEST.value))))
        self.list_button.setCheckable(True)
        self.list_button.setAccessibleName(self.tr("Show as a list"))
        self.list_button.setToolTip(self.tr("List instead of posters"))
        self.count.setProperty("role", "caption")
        self.note.setTextFormat(Qt.TextFormat.RichText)
        self.leave_note.setProperty("variant", "link")
        as_list = self._settings.value(_LIST_KEY, "false") in (True, "true")
        self.list_button.setChecked(as_list)
        self.shelf.show_as_list(as_list)

    def _build(self) -> None:
        self._dress()
        spacing = self._theme.tokens.spacing
        self._top = self._top_line()
        self._results = PageStack(self)
        self._results.addWidget(self.shelf)
        self._results.addWidget(self.nothing)
        self._browsing = QWidget(self)
        column = QVBoxLayout(self._browsing)
        column.setContentsMargins(spacing.l, spacing.s, spacing.s, 0)
        column.setSpacing(spacing.s)
        column.addLayout(self._top)
        column.addWidget(self.filters)
        column.addLayout(self._note_line())
        column.addWidget(self._results, 1)
        self._pages = PageStack(self)
        self._pages.addWidget(self._browsing)
        self._pages.addWidget(self.round)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        pass_focus(self, self.field)
        self._say("")

    def _top_line(self) -> QBoxLayout:
        """What to look for, and how to show it."""
        spacing = self._theme.tokens.spacing
        heading = QLabel(self.tr("Browse"), self)
        heading.setProperty("role", "title")
        words, acts = QHBoxLayout(), QHBoxLayout()
        words.addWidget(heading)
        words.addWidget(self.field, 1)
        for widget in (self.sort, self.list_button, self.round_button):
            acts.addWidget(widget)
        top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for part, stretch in ((words, 1), (acts, 0)):
            part.setSpacing(spacing.s)
            top.addLayout(part, stretch)
        top.setSpacing(spacing.s)
        return top

    def _note_line(self) -> QHBoxLayout:
        """What the films below are, and how many."""
        line = QHBoxLayout()
        line.addWidget(self.note)
        line.addWidget(self.leave_note)
        line.addStretch(1)
        line.addWidget(self.count)
        return line

    def _connect(self) -> None:
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._to_first)
        self.sort.currentIndexChanged.connect(self._sorted)
        self.list_button.toggled.connect(self._as_list)
        self.filters.changed.connect(lambda _: self._ask())
        self.leave_note.clicked.connect(lambda: self.search(""))
        self.nothing.dropped.connect(self.filters.drop)
        self.nothing.cleared.connect(lambda: self.filters.set_choices({}))
        self.nothing.left.connect(lambda: self.search(""))
        self.round_button.clicked.connect(self.round_wanted)
        self.shelf.rated.connect(self.rated)
        self.shelf.acted.connect(self.acted)
        self.round.more_wanted.connect(self.round_wanted)
        self.round.picks_wanted.connect(self._to_picks)
        self.round.left.connect(self._leave_round)
        BROWSE.bind(self, {"find": self._to_field}, Qt.ShortcutContext.WindowShortcut)
        BROWSE_FIELD.bind(self.field, {"down": self._to_first})

    # Asking

    def _begin(
        self, *, text: str = "", like: str | None = None, among: tuple[str, ...] | None = None, title: str = ""
    ) -> None:
        """Asks for something new, without filters, and leaves a round for it."""
        self._pages.setCurrentWidget(self._browsing)
        self.field.setText(text)
        self._like, self._among, self._title = like, among, title
        self.filters.set_choices({})  # this asks

    def _typed(self, text: str) -> None:
        if text:
            self._like = self._among = None
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        self._is_stale = False
        self.wanted.emit(self.query)

    def _sorted(self) -> None:
        self._settings.setValue(_SORT_KEY, self.sort.currentData())
        self._ask()

    def _as_list(self, as_list: bool) -> None:
        self._settings.setValue(_LIST_KEY, as_list)
        self.shelf.show_as_list(as_list)

    def _to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _to_first(self) -> None:
        """From the search field to the first film."""
        if self.model.film_ids:
            self.shelf.setFocus()
            self.shelf.select_film(self.model.film_ids[0])

    # Showing

    def _say(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.leave_note.setVisible(self._like is not None or self._among is not None)

    def _show_shelf(self, found: Found) -> None:
        films = len(found.film_ids)
        self.count.setText(films_in_words(films))
        if not films:
            self.nothing.explain(found, self.filters.choices)
        self._results.setCurrentWidget(self.shelf if films else self.nothing)

    def _leave_round(self) -> None:
        self._pages.setCurrentWidget(self._browsing)
        self.shelf.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Order and acts stand below the search field where there is no room beside it."""
        super().resizeEvent(event)
        wide = self._top_room() <= event.size().width() - 2 * self._theme.tokens.spacing.l
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _top_room(self) -> int:
        """How wide search field and acts are beside each other."""
        rows = (self._top.itemAt(place) for place in range(self._top.count()))
        return sum(row.sizeHint().width() for row in rows if row is not None)

    def _to_picks(self) -> None:
        self._pages.setCurrentWidget(self._browsing)
        self.picks_wanted.emit()

    def _colour(self) -> None:
        muted = self._theme.tokens.text_muted
        self._glass.setIcon(glyph_icon("search", muted))
        self.list_button.setIcon(glyph_icon("rows", muted))
        self.field.setMinimumWidth(_FIELD * self.fontMetrics().averageCharWidth())
