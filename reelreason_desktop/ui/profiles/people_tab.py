"""The tab with everybody: the list on the left, one person on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reelreason_desktop.services.profiles import ErasedProfile, Overview
from reelreason_desktop.ui.focus import tab_through
from reelreason_desktop.ui.glyphs import set_glyph
from reelreason_desktop.ui.profiles.people_list import PeopleList, PeopleModel
from reelreason_desktop.ui.profiles.person_panel import PersonPanel
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.theme.tokens import TypeScale
from reelreason_desktop.ui.widgets.elided import ElidedLabel

_LIST_WIDTH = 360
_SHOWN_ERASED = 4


class PeopleTab(QFrame):
    """Profiles and what can be done with them. `panel` and `list` have signals of their own.

    Signals:
        created: name of a profile to make.
        import_wanted: a profile is to be read from a file.
        restore_wanted: an ErasedProfile.
    """

    created = Signal(str)
    import_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open = ""
        self.model = PeopleModel(self)
        self.list = PeopleList(theme, self.model, self)
        self.panel = PersonPanel(theme, self)
        self.new_name = QLineEdit(self)
        self.new_name.setPlaceholderText(self.tr("Name of a new profile"))
        self.new_name.setAccessibleName(self.tr("Name of a new profile"))
        self.create_button = QPushButton(self.tr("C&reate"), self)
        self.import_button = QPushButton(self.tr("&Import a profile…"), self)
        self.import_button.setToolTip(self.tr("Read a profile from a JSON file"))
        self.erased = QFrame(self)
        self._erased_rows = QVBoxLayout(self.erased)
        self._build()
        self._connect()
        self._restyle()

    def show_overview(self, overview: Overview, open_name: str) -> None:
        """Brings the list up to date; the profile that was looked at stays chosen."""
        index = self.list.currentIndex()
        chosen = index.data() if index.isValid() else open_name
        self._open = open_name
        self.model.show_cards(overview.cards, open_name)
        names = [card.name for card in overview.cards]
        if names:
            wanted = chosen if chosen in names else open_name if open_name in names else names[0]
            self.list.choose(wanted)
            self._show_person(wanted)
        self.panel.setVisible(bool(names))
        self._show_erased(overview.erased)

    def choose(self, name: str) -> None:
        """Shows one person."""
        self.list.choose(name)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        side = self._side = QFrame(self)
        side.setProperty("layer", "surface")
        make = QHBoxLayout()
        make.setSpacing(spacing.s)
        make.addWidget(self.new_name, 1)
        make.addWidget(self.create_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(spacing.m, spacing.m, spacing.m, spacing.m)
        foot.setSpacing(spacing.s)
        foot.addLayout(make)
        foot.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._erased_rows.setContentsMargins(spacing.m, spacing.s, spacing.m, 0)
        self._erased_rows.setSpacing(spacing.xs)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.erased)
        column.addLayout(foot)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.panel)
        scroll.setAccessibleName(self.tr("Chosen profile"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, spacing.m, 0, 0)
        layout.setSpacing(spacing.s)
        layout.addWidget(side)
        layout.addWidget(scroll, 1)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes it
        tab_through(self.list, self.erased, self.new_name, self.create_button, self.import_button)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_person)
        self.create_button.clicked.connect(self._create)
        self.new_name.returnPressed.connect(self._create)
        self.import_button.clicked.connect(self.import_wanted)
        self._theme.changed.connect(self._restyle)

    def _show_person(self, name: str) -> None:
        row = self.model.row_of(name)
        if row >= 0:
            self.panel.show_card(self.model.cards[row], is_open=name == self._open)

    def _create(self) -> None:
        name = self.new_name.text().strip()
        if name:
            self.created.emit(name)
        else:
            self.new_name.setFocus()

    def _show_erased(self, erased: tuple[ErasedProfile, ...]) -> None:
        while (item := self._erased_rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.erased.setVisible(bool(erased))
        if not erased:
            return
        heading = QLabel(self.tr("Erased, can be brought back"), self.erased)
        heading.setProperty("role", "caption")
        self._erased_rows.addWidget(heading)
        for profile in erased[-_SHOWN_ERASED:]:
            self._erased_rows.addWidget(self._erased_row(profile))

    def _erased_row(self, profile: ErasedProfile) -> QWidget:
        row = QWidget(self.erased)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(self.tr("Restore"), row)
        button.setAccessibleName(self.tr("Restore {name}").format(name=profile.name))
        button.setProperty("variant", "link")
        button.clicked.connect(lambda: self.restore_wanted.emit(profile))
        layout.addWidget(ElidedLabel(profile.name, row), 1)
        layout.addWidget(button)
        return row

    def _restyle(self) -> None:
        """Larger text gets a wider list, by half of what it grew: the person beside it needs room too."""
        scale = self._theme.tokens.type.body / TypeScale().body
        self._side.setFixedWidth(round(_LIST_WIDTH * (1 + max(0.0, scale - 1) / 2)))
        muted = self._theme.tokens.text_muted
        set_glyph(self.create_button, "plus", muted)
        set_glyph(self.import_button, "upload", muted)
