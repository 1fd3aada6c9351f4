"""The page: all language models and encoders there are, what serves of them, and the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.encoder_change import ChangeStatus
from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.services.writing import WritingState, WritingStatus
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.glyphs import set_glyph
from reelreason_desktop.ui.jobs import Job
from reelreason_desktop.ui.models.details import Details
from reelreason_desktop.ui.models.dropping import dropped_model
from reelreason_desktop.ui.models.encoding_strip import EncodingStrip
from reelreason_desktop.ui.models.rows import ModelList, ModelView
from reelreason_desktop.ui.models.state_box import StateBox
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout
from reelreason_desktop.ui.widgets.progress_strip import ProgressStrip

_SIDE: Final = 380


class ModelsPage(QFrame):
    """Emits what is wanted; the `show_…` methods bring what there is.

    Signals:
        wanted: an act of `details` and the ModelRow it is about.
        file_wanted, folder_wanted: a file or a folder is to be chosen.
        dropped: the Path of a file or folder.
        again_wanted: the language model that failed is to be started again.
        stop_wanted: the encoder that reads the films is to stop.
    """

    wanted = Signal(str, object)
    file_wanted = Signal()
    folder_wanted = Signal()
    dropped = Signal(object)
    again_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: ThemeProvider, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[Sort, tuple[ModelRow, ...]] = {}
        self.setProperty("layer", "surface")
        self.setAcceptDrops(True)
        self.model = ModelList(self)
        self.list = ModelView(theme, self.model, self)
        self.state = StateBox(theme, self)
        self.details = Details(theme, self)
        self.reading = EncodingStrip(theme, self)
        self.progress = ProgressStrip(theme, job, self)
        self.runtime = QLabel(self)
        self.add_button = QPushButton(self.tr("Add a &file…"), self)
        self.add_button.setToolTip(self.tr("A language model: one GGUF file"))
        self.folder_button = QPushButton(self.tr("Add a fold&er…"), self)
        self.folder_button.setToolTip(self.tr("An encoder: a folder of sentence-transformers"))
        self._build()
        self._connect()
        self._restyle()

    def show_rows(self, sort: Sort, rows: Sequence[ModelRow]) -> None:
        """Brings one half of the list up to date; the model that was looked at stays chosen."""
        self._rows[sort] = tuple(rows)
        chosen = self.list.current
        self.model.show_rows([row for each in Sort for row in self._rows.get(each, ())])
        position = -1 if chosen is None else self.model.position_of(*chosen.identity)
        if position < 0 and Sort.WRITER in self._rows:  # the others must not be chosen because they came first
            position = self.model.first
        self.list.setCurrentIndex(self.model.index(position))
        row = self.list.current
        self.details.setVisible(row is not None)
        if row is not None:
            self._show_row(row)

    def choose(self, sort: Sort, kind: Kind, key: str) -> None:
        """Goes to a model."""
        position = self.model.position_of(sort, kind, key)
        if position >= 0:
            self.list.setCurrentIndex(self.model.index(position))
            self.list.scrollTo(self.model.index(position))

    def show_runtime(self, *, is_there: bool) -> None:
        """Says when the library that runs language models is missing."""
        self.runtime.setVisible(not is_there)

    def show_status(self, status: WritingStatus) -> None:
        """What the language model in use does."""
        self.state.show_writing(status)
        self.model.show_stopped(status.state is WritingState.FAILED)

    def show_encoder(self, text: str, error: KnownError | None) -> None:
        """What the encoder in use does."""
        self.state.show_encoder(text, error)

    def show_change(self, status: ChangeStatus) -> None:
        """How far an encoder is that reads the films."""
        self.reading.show_status(status)
        self.details.set_reading(reading=status.is_running)

    def set_busy(self, *, busy: bool) -> None:
        """While something is being fetched or checked."""
        self.details.set_busy(busy=busy)
        self.add_button.setEnabled(not busy)
        self.folder_button.setEnabled(not busy)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """One file or folder may be dropped."""
        if dropped_model(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Takes it."""
        path = dropped_model(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_row)
        self.details.wanted.connect(self.wanted)
        self.add_button.clicked.connect(self.file_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.state.again_button.clicked.connect(self.again_wanted)
        self.reading.stop_wanted.connect(self.stop_wanted)
        self._theme.changed.connect(self._restyle)
        pass_focus(self, self.list)

    def _show_row(self, row: ModelRow) -> None:
        self.details.show_row(row)
        self.state.show_sort(row.sort)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        head = QLabel(self.tr("Models"), self)
        head.setProperty("role", "display")
        self.runtime.setText(
            self.tr("The library that runs language models is missing. Settings, Model runtime says how to add it.")
        )
        self.runtime.setProperty("role", "strong")
        self.runtime.setWordWrap(True)
        self.runtime.hide()
        side, column = QVBoxLayout(), QVBoxLayout(self)
        side.setSpacing(spacing.m)
        for widget in (self.state, self.reading, self.details, self.progress):
            side.addWidget(widget)
        side.addStretch(1)
        column.setContentsMargins(spacing.xl, spacing.l, spacing.xl, spacing.l)
        column.setSpacing(spacing.s)
        column.addWidget(head)
        column.addWidget(self.runtime)
        adding = FlowLayout(gap=spacing.s)
        adding.addWidget(self.add_button)
        adding.addWidget(self.folder_button)
        left, row = QVBoxLayout(), QHBoxLayout()
        left.setSpacing(spacing.s)
        left.addWidget(self.list, 1)
        left.addLayout(adding)
        row.setSpacing(spacing.l)
        row.addLayout(left, 3)
        row.addWidget(self._scrolled(side), 2)
        column.addLayout(row, 1)
        self.setTabOrder(self.list, self.details.buttons["use"])

    def _scrolled(self, side: QVBoxLayout) -> QScrollArea:
        """Larger text must not push the buttons out of the window."""
        holder, area = QWidget(self), QScrollArea(self)
        side.setContentsMargins(0, 0, self._theme.tokens.spacing.xs, 0)
        holder.setLayout(side)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(_SIDE)
        area.setWidget(holder)
        area.setAccessibleName(self.tr("Chosen model"))
        return area

    def _restyle(self) -> None:
        set_glyph(self.add_button, "plus", self._theme.tokens.text_muted)
        set_glyph(self.folder_button, "plus", self._theme.tokens.text_muted)
