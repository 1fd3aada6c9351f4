"""A card of the page: a heading, something drawn, the line that explains it, and the films behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.taste.chart import Chart
from reelreason_desktop.ui.taste.item import Item
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.poster_view import Posters, PosterTile

_MOST_TILES = 8


class Card(QFrame):
    """A heading with a line under it, and room for what is shown.

    Signals:
        film_clicked: id of a film behind something on the card.
    """

    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("layer", "raised")
        self.setAccessibleName(heading)
        spacing = theme.tokens.spacing
        self.heading = words("title", heading)
        self.caption = words("caption")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.l)
        self.body.setSpacing(spacing.s)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.caption)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class Behind(QWidget):
    """The films behind something; empty and hidden until it is asked for."""

    film_clicked = Signal(str)

    def __init__(
        self, theme: ThemeProvider, posters: Posters, films: Mapping[str, Film], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._posters = posters
        self._films = films
        self.key = ""
        self._flow = FlowLayout(self, theme.tokens.spacing.xs)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def film_ids(self) -> tuple[str, ...]:
        """The films shown as posters."""
        tiles = (self._flow.itemAt(n) for n in range(self._flow.count()))
        widgets = (item.widget() if item is not None else None for item in tiles)
        return tuple(widget.film.id for widget in widgets if isinstance(widget, PosterTile))

    def show_films(self, key: str, film_ids: Sequence[str]) -> None:
        """Shows posters, the first films first; none hides it. `key`: what the films are behind."""
        self.key = key if film_ids else ""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        known = [self._films[film_id] for film_id in film_ids if film_id in self._films]
        for film in known[:_MOST_TILES]:
            tile = PosterTile(self._theme, self._posters, film, parent=self)
            tile.clicked.connect(lambda _checked=False, film_id=film.id: self.film_clicked.emit(film_id))
            self._flow.addWidget(tile)
            tile.show()
        if len(known) > _MOST_TILES:
            more = words("caption", self.tr("and {n} more").format(n=len(known) - _MOST_TILES))
            self._flow.addWidget(more)
            more.show()
        self.setVisible(bool(known))
        self.updateGeometry()


class ChartCard(Card):
    """A chart, the sentence of the item that is pointed at, and the films of the one that was chosen."""

    def __init__(
        self, theme: ThemeProvider, heading: str, chart: Chart, posters: Posters, films: Mapping[str, Film]
    ) -> None:
        super().__init__(theme, heading)
        self.chart = chart
        self._lead: Item | None = None
        self.detail = words("muted")
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.behind = Behind(theme, posters, films, self)
        self.body.addWidget(chart)
        self.body.addWidget(self.detail)
        self.body.addWidget(self.behind)
        chart.pointed.connect(self._point)
        chart.chosen.connect(self._choose)
        self.behind.film_clicked.connect(self.film_clicked)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_items(self, items: Sequence[Item], lead: Item | None = None) -> None:
        """Shows other items. What was opened stays open while it has films.

        `lead`: what the line under the chart is about while nothing is pointed at; the first item by default.
        """
        self._lead = lead or (items[0] if items else None)
        self.chart.show_items(items)
        held = next((item for item in items if item.key == self.behind.key), None)
        if held is not None and held.film_ids != self.behind.film_ids:
            self.behind.show_films(held.key, held.film_ids)
        elif held is None:
            self.behind.show_films("", ())
        self._point(self.chart.shown)

    def _point(self, item: Item | None) -> None:
        if item is not None:
            self.detail.setText(item.sentence)
            return
        opened = next((held for held in self.chart.items if held.key == self.behind.key), None)
        told = opened or self._lead
        self.detail.setText(told.sentence if told is not None else "")

    def _choose(self, item: Item) -> None:
        self.behind.show_films(item.key, () if item.key == self.behind.key else item.film_ids)
        self._point(item)

    def _restyle(self) -> None:
        """Two lines are kept free, so that pointing at something moves nothing."""
        self.detail.setMinimumHeight(round(2.1 * self.chart.line_height("body")))
