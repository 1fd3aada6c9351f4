"""The taste map pane: where the person's taste lies among all films, and how the picks follow from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reelreason_desktop.services.compare import Moment, OtherTaste
from reelreason_desktop.services.views import MapPoint, SessionView
from reelreason_desktop.ui.focus import pass_focus, tab_through
from reelreason_desktop.ui.taste_map.canvas import MapCanvas
from reelreason_desktop.ui.taste_map.controls import MapControls
from reelreason_desktop.ui.taste_map.describe import describe, empty_hint, facts, relation
from reelreason_desktop.ui.taste_map.legend import Legend
from reelreason_desktop.ui.taste_map.marks import Marks, marks_of
from reelreason_desktop.ui.taste_map.mentions import mentions_in_view
from reelreason_desktop.ui.taste_map.mini_card import CardText, MiniCard
from reelreason_desktop.ui.taste_map.moments_bar import MomentsBar
from reelreason_desktop.ui.taste_map.questions import Questions
from reelreason_desktop.ui.taste_map.scribbles import GhostFilm, Ghosts
from reelreason_desktop.ui.taste_map.survey import Survey
from reelreason_desktop.ui.taste_map.targets import Target
from reelreason_desktop.ui.taste_map.toolbar import FilmFinder, TitleIndex, Toolbar
from reelreason_desktop.ui.taste_map.travel import Travel
from reelreason_desktop.ui.taste_map.twin_panel import TwinPanel
from reelreason_desktop.ui.theme.families import FAMILIES
from reelreason_desktop.ui.theme.theme import ThemeProvider

_LIST_PAUSE_MS = 150
"""After the last movement of the map, before the list follows."""
_TWIN_WIDTH = 300
_WIDE = 640
"""Pixels from which the list stands beside the map instead of below it."""


class TasteMapPane(QWidget):
    """All films as a quiet landscape, and on it the person's films, taste, its trail, and the picks.

    Mouse: wheel zooms, dragging pans, a click opens a film or a region, dragging the taste point steers. Keys: plus,
    minus, arrows, Home; full stop and comma step through picks and rated films, Enter opens one, L selects a part.

    Args:
        theme: the theme in force; followed while the pane lives.
        survey: the catalogue.
        reduced_motion: the taste point jumps instead of travelling.
        parent: a Qt parent.

    Signals:
        film_clicked: id of a film that was clicked or entered.
        film_hovered: id of the film under the cursor, empty when there is none any more.
        moments_wanted: the conversation's moments are to be shown with `show_moments`.
        twin_toggled: the list beside the map was shown or hidden by the person.
    """

    film_clicked = Signal(str)
    film_hovered = Signal(str)
    moments_wanted = Signal()
    twin_toggled = Signal(bool)

    def __init__(
        self,
        theme: ThemeProvider,
        survey: Survey,
        *,
        reduced_motion: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._films = survey.films
        self._rows = {film.id: row for row, film in enumerate(survey.films)}
        self._families = survey.families
        self._atlas = survey.atlas
        self._marks = Marks()
        self.travel = Travel(self)
        self.travel.arrived.connect(self._draw_taste)
        self._list_pause = QTimer(self)
        self._list_pause.setSingleShot(True)
        self._list_pause.setInterval(_LIST_PAUSE_MS)
        self._list_pause.timeout.connect(self.refresh_twin)
        self._build(theme, survey)
        self._connect()
        self.set_reduced_motion(reduced_motion)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.say("")
        self._tell()

    def show_view(self, view: SessionView) -> None:
        """Draws what `view` says."""
        self._marks = marks_of(view, self._rows)
        self.canvas.mark(self._marks)
        self.say("")
        taste = self._marks.taste
        if taste is not None and taste != self.travel.at:
            self.canvas.seek(taste.x, taste.y)
        self.travel.send(taste)
        self.questions.show_marks(self._marks, view.ranking.picks)
        self.refresh_twin()
        self._tell()
        if self.moments.isVisible():
            self.moments_wanted.emit()

    def describe(self) -> str:
        """The map in words."""
        return describe(self._marks, self._atlas, self._films)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether things jump instead of travelling."""
        self.travel.set_reduced_motion(reduced)
        self.moments.set_may_move(not reduced)

    def say(self, text: str) -> None:
        """Shows one sentence at the lower edge; empty brings back what stands there by itself."""
        lasting = empty_hint() if self._marks.taste is None else ""
        self.controls.say(text or lasting, clear=bool(lasting))

    # Beside the own taste of now

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Offers the conversation's moments on the slider."""
        self.toolbar.moments.setChecked(True)
        self.moments.offer(moments)
        self.moments.show()

    def show_other(self, other: OtherTaste | None) -> None:
        """Draws another person's taste beside the own; None takes it away."""
        self._end_moments()
        if other is None:
            self.canvas.haunt(None)
            return
        rows = [self._rows[film_id] for film_id in other.liked if film_id in self._rows]
        self.canvas.haunt(Ghosts(other.name, other.taste, tuple(GhostFilm(self._place(row)) for row in rows)))

    def list_films(self, film_ids: Sequence[str], title: str) -> None:
        """Shows some films in the list beside the map, until the person goes back."""
        rows = [self._rows[film_id] for film_id in film_ids if film_id in self._rows]
        self.show_twin(shown=True)
        self.twin.show_films(rows, title, self._marks)

    def show_twin(self, *, shown: bool) -> None:
        """Shows or hides the list beside the map."""
        self.toolbar.twin.setChecked(shown)
        self.twin.setVisible(shown)
        self.refresh_twin()

    def refresh_twin(self) -> None:
        """Lists what is in view now."""
        if not self.twin.isHidden():
            drawn = self.canvas.ground.drawn
            self.twin.show_lines(mentions_in_view(self._atlas, self._films, self._marks, self.canvas.camera, drawn))

    # Building

    def _build(self, theme: ThemeProvider, survey: Survey) -> None:
        self.canvas = MapCanvas(theme, survey, self)
        self.canvas.setMinimumSize(160, 160)
        self.controls = MapControls(theme, self.canvas)
        self.legend = Legend(theme, self)
        self.card = MiniCard(theme, self.canvas)
        self.questions = Questions(theme, self._atlas, self._films, self._families, self.canvas, self)
        self.toolbar = Toolbar(theme, FilmFinder(self._films, TitleIndex(self._films, self._atlas.by_fame), self), self)
        self.twin = TwinPanel(theme, self._atlas, self._films, self._families.tolist(), self)
        self.moments = MomentsBar(theme, self)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.canvas)
        self._split.addWidget(self.twin)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([300, 200])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self._split, stretch=1)
        layout.addWidget(self.moments)
        layout.addWidget(self.legend)
        pass_focus(self, self.canvas)
        tab_through(self.toolbar.finder, self.toolbar, self.canvas, self.twin, self.moments, self.legend)

    def _connect(self) -> None:
        canvas, questions, toolbar = self.canvas, self.questions, self.toolbar
        canvas.pointed.connect(self._show_card)
        canvas.chosen.connect(self._choose)
        canvas.menu_wanted.connect(self._open_menu)
        canvas.looked.connect(self._list_pause.start)
        questions.hinted.connect(self.say)
        questions.film_opened.connect(self.film_clicked)
        self.twin.list.acted.connect(questions.act)
        toolbar.finder.found.connect(questions.find)
        toolbar.lasso.clicked.connect(self._toggle_lasso)
        canvas.hands.lasso_changed.connect(toolbar.lasso.setChecked)
        toolbar.twin.clicked.connect(self._toggle_twin)
        toolbar.moments.clicked.connect(self._toggle_moments)
        self.moments.closed.connect(self._end_moments)
        self.moments.chosen.connect(self._show_moment)

    # What the person does

    def _choose(self, row: int) -> None:
        if self._marks.pick(row):
            self.questions.follow(row)
        self.film_clicked.emit(self._films[row].id)

    def _open_menu(self, row: int, region: str, at: QPoint) -> None:
        self.questions.menu(row, region, at, self)

    def _toggle_lasso(self, ready: bool) -> None:
        self.canvas.hands.ready_lasso(ready)
        self.canvas.setFocus()

    def _toggle_twin(self, shown: bool) -> None:
        self.show_twin(shown=shown)
        self.twin_toggled.emit(shown)

    def _toggle_moments(self, shown: bool) -> None:
        if shown:
            self.moments_wanted.emit()
        else:
            self._end_moments()

    def _end_moments(self) -> None:
        self.toolbar.moments.setChecked(False)
        if not self.moments.isHidden():
            self.moments.hide()
            self.canvas.haunt(None)

    def _show_moment(self, moment: Moment | None) -> None:
        if moment is None:
            self.canvas.haunt(None)
            return
        picks = [
            (self._rows[film_id], number) for number, film_id in enumerate(moment.picks, 1) if film_id in self._rows
        ]
        films = tuple(GhostFilm(self._place(row), number) for row, number in picks)
        self.canvas.haunt(Ghosts(self.tr("Then"), moment.taste, films))

    def _place(self, row: int) -> tuple[float, float]:
        x, y = self._atlas.places[row].tolist()
        return x, y

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        self._lay_out_twin(event.size().width())
        super().resizeEvent(event)

    def _lay_out_twin(self, width: int) -> None:
        """Beside the map where there is room, else below it."""
        wanted = Qt.Orientation.Horizontal if width >= _WIDE else Qt.Orientation.Vertical
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)
            beside = wanted is Qt.Orientation.Horizontal
            self._split.setSizes([width - _TWIN_WIDTH, _TWIN_WIDTH] if beside else [3, 2])

    def _recolour(self) -> None:
        self.canvas.recolour()
        self.controls.recolour()
        self.update()

    def _tell(self) -> None:
        """Tells screen readers what the map shows."""
        self.setAccessibleName(self.tr("Taste map"))
        self.setAccessibleDescription(self.describe())
        self.canvas.setAccessibleName(self.tr("Taste map"))
        self.canvas.setAccessibleDescription(
            self.describe()
            + " "
            + self.tr("Full stop and comma step through the marked films, plus and minus zoom, L selects a part.")
        )

    def _show_card(self, target: Target | None) -> None:
        if target is None:
            self.card.hide()
            self.film_hovered.emit("")
            return
        film = self._films[target.row]
        text = CardText(film.title, facts(film), relation(self._marks.pick(target.row), self._marks.film(target.row)))
        self.card.tell(text, FAMILIES[int(self._families[target.row])], target.spot)
        self.film_hovered.emit(film.id)

    def _draw_taste(self, point: MapPoint | None) -> None:
        self.canvas.overlay.move_taste(point, self._marks.trail[:-1])
