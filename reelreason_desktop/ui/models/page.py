"""The page: what the model in use does, all models there are, and the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reelreason_desktop.services.model_library import Kind, ModelOverview, ModelRow
from reelreason_desktop.services.writing import WritingState, WritingStatus
from reelreason_desktop.ui.glyphs import glyph_pixmap, set_glyph
from reelreason_desktop.ui.jobs import Job
from reelreason_desktop.ui.models import status_words
from reelreason_desktop.ui.models.details import Details
from reelreason_desktop.ui.models.dropping import dropped_model
from reelreason_desktop.ui.models.rows import ModelList, ModelView
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.progress_strip import ProgressStrip

_ICON = 28
_SIDE = 380


class ModelsPage(QFrame):
    """Emits what is wanted; `show_overview` and `show_status` bring what there is.

    Signals:
        wanted: an act of `details` and the ModelRow it is about.
        file_wanted: a file is to be chosen.
        dropped: the Path of a file.
        again_wanted: the model that failed is to be started again.
    """

    wanted = Signal(str, object)
    file_wanted = Signal()
    dropped = Signal(object)
    again_wanted = Signal()

    def __init__(self, theme: ThemeProvider, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status = WritingStatus()
        self.setProperty("layer", "surface")
        self.setAcceptDrops(True)
        self.model = ModelList(self)
        self.list = ModelView(theme, self.model, self)
        self.details = Details(theme, self)
        self.progress = ProgressStrip(theme, job, self)
        self.state_icon, self.state_title, self.state_words = QLabel(self), QLabel(self), QLabel(self)
        self.last_line = QLabel(self)
        self.runtime = QLabel(self)
        self.again_button = QPushButton(self.tr("Start &again"), self)
        self.add_button = QPushButton(self.tr("Add a &file…"), self)
        self._state = QFrame(self)
        self._build()
        self._connect()
        self.show_status(self._status)
        self._restyle()

    def show_overview(self, overview: ModelOverview) -> None:
        """Brings the list up to date; the model that was looked at stays chosen."""
        chosen = self.list.current
        self.model.show_rows(overview.rows)
        position = -1 if chosen is None else self.model.position_of(chosen.kind, chosen.key)
        self.list.setCurrentIndex(self.model.index(position if position >= 0 else self.model.first))
        row = self.list.current
        self.details.setVisible(row is not None)
        if row is not None:
            self.details.show_row(row)
        self.runtime.setVisible(not overview.has_runtime)

    def choose(self, kind: Kind, key: str) -> None:
        """Goes to a model."""
        position = self.model.position_of(kind, key)
        if position >= 0:
            self.list.setCurrentIndex(self.model.index(position))
            self.list.scrollTo(self.model.index(position))

    def show_status(self, status: WritingStatus) -> None:
        """What the model in use does."""
        self._status = status
        title = status_words.in_short(status) or self.tr("No language model")
        self.state_title.setText(title)
        self.state_words.setText(status_words.in_long(status))
        detail = status.error.detail if status.error is not None else ""
        self.last_line.setText(detail)
        self.last_line.setVisible(bool(detail))
        self.again_button.setVisible(status.state is WritingState.FAILED and bool(status.name))
        self._state.setAccessibleName(f"{title}. {self.state_words.text()}")
        self._restyle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """One file may be dropped."""
        if dropped_model(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Takes it."""
        file = dropped_model(event)
        if file is not None:
            event.acceptProposedAction()
            self.dropped.emit(file)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_row)
        self.details.wanted.connect(self.wanted)
        self.add_button.clicked.connect(self.file_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self._theme.changed.connect(self._restyle)

    def _show_row(self, row: ModelRow) -> None:
        self.details.show_row(row)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        head = QLabel(self.tr("Language models"), self)
        head.setProperty("role", "display")
        lead = QLabel(
            self.tr(
                "Optional. A model rates and words behind each answer, on this computer, and never chooses: picks, "
                "limits and the numbers under “Why?” stay computed."
            ),
            self,
        )
        lead.setProperty("role", "muted")
        lead.setWordWrap(True)
        self.runtime.setText(
            self.tr("The library that runs models is not installed. Settings, Model runtime says how to add it.")
        )
        self.runtime.setProperty("role", "strong")
        self.runtime.setWordWrap(True)
        side, column = QVBoxLayout(), QVBoxLayout(self)
        side.setSpacing(spacing.m)
        side.addWidget(self._build_state())
        side.addWidget(self.details)
        side.addWidget(self.progress)
        side.addStretch(1)
        column.setContentsMargins(spacing.xl, spacing.l, spacing.xl, spacing.l)
        column.setSpacing(spacing.s)
        for widget in (head, lead, self.runtime):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(spacing.l)
        left = QVBoxLayout()
        left.setSpacing(spacing.s)
        left.addWidget(self.list, 1)
        left.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(left, 3)
        row.addWidget(self._scrolled(side), 2)
        column.addLayout(row, 1)
        self.runtime.hide()
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

    def _build_state(self) -> QFrame:
        spacing = self._theme.tokens.spacing
        self._state.setProperty("layer", "note")
        self.state_title.setProperty("role", "strong")
        self.last_line.setProperty("role", "caption")
        for label in (self.state_title, self.state_words, self.last_line):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.last_line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.state_title, self.state_words, self.last_line):
            words.addWidget(label)
        words.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self._state)
        row.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.m)
        row.setSpacing(spacing.m)
        row.addWidget(self.state_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return self._state

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        failed = self._status.state is WritingState.FAILED
        colour = tokens.warning if failed else tokens.accent
        glyph = glyph_pixmap("warning" if failed else "pencil", colour, _ICON, self.devicePixelRatioF())
        self.state_icon.setPixmap(glyph)
        set_glyph(self.add_button, "plus", tokens.text_muted)
        set_glyph(self.again_button, "undo", tokens.text_muted)
