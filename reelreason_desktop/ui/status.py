"""The bar at the bottom: nothing leaves the computer, what encoder and language model do, and what is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedLabel

_ICON_PX = 14


class StatusBar(QStatusBar):
    """Left: offline. Middle: the encoder, and the language model where one is in use. Right: films and profile."""

    def __init__(self, theme: ThemeProvider, film_count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._film_count = film_count
        self.offline = _Note(theme, "shield", self)
        self.show_requests(())
        self.model = _Note(theme, "spark", self)
        self._encoder, self._reading = ("", False), ""
        self.writer = _Note(theme, "pencil", self)
        self.writer.hide()
        self.right = QLabel(self)
        self.right.setProperty("role", "caption")
        self.setSizeGripEnabled(False)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(theme.tokens.spacing.m, 2, theme.tokens.spacing.m, 2)
        models = QHBoxLayout()
        models.setSpacing(2 * theme.tokens.spacing.xl)
        models.addWidget(self.model)
        models.addWidget(self.writer)
        layout.addWidget(self.offline)
        layout.addStretch(1)  # so that none is cut while there is room beside another
        layout.addLayout(models)
        layout.addStretch(1)
        layout.addWidget(self.right)
        self.addPermanentWidget(row, 1)
        self.show_encoder(self.tr("Encoder not loaded yet"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: SessionView) -> None:
        """Names the profile."""
        name = self.tr("{name} (guest, nothing is kept)").format(name=view.profile) if view.guest else view.profile
        films = self.tr("{n} films").format(n=whole(self._film_count))
        self.right.setText(f"{films}  ·  {name}")

    def show_requests(self, hosts: Sequence[tuple[str, int]], sends_to: str = "") -> None:
        """What was sent since the start: (host, requests). `sends_to`: the host of a remote model that is on."""
        asked = ", ".join(f"{host} ({count})" for host, count in hosts)
        total = sum(count for _, count in hosts)
        if sends_to:
            sent = self.tr("%n request(s) sent", None, total)
            self.offline.show_text(f"{self.tr('Remote is on')} · {sent}", "upload")
            why = self.tr("Your messages go to {host}, because you switched the remote model on. Sent so far: {hosts}.")
            why = why.format(host=sends_to, hosts=asked or self.tr("nothing"))
        elif total:
            self.offline.show_text(self.tr("%n request(s) sent", None, total), "upload")
            why = self.tr("You asked for these: {hosts}. Everything else runs on this computer.").format(hosts=asked)
        else:
            self.offline.show_text(self.tr("Offline · 0 requests"), "shield")
            why = self.tr(
                "Everything runs on this computer. ReelReason has sent no request since it was started, and sends "
                "none unless you ask for something that is elsewhere."
            )
        self.offline.setToolTip(f"<p>{why}</p>")
        self.offline.setAccessibleDescription(why)

    def show_encoder(self, text: str, *, trouble: bool = False) -> None:
        """What the encoder does."""
        self._encoder = text, trouble
        self._say_encoder()

    def show_reading(self, text: str) -> None:
        """How far another encoder is that reads the films; nothing while there is none."""
        self._reading = text
        self._say_encoder()

    def _say_encoder(self) -> None:
        text, trouble = self._encoder
        said = f"{text} · {self._reading}" if self._reading else text
        self.model.show_text(said, "warning" if trouble else "spark")
        self.model.setToolTip(said)

    def show_writer(self, text: str, *, trouble: bool = False) -> None:
        """What the language model does; nothing is shown where none is in use."""
        self.writer.show_text(text, "warning" if trouble else "pencil")
        self.writer.setToolTip(text)
        self.writer.setVisible(bool(text))

    def _restyle(self) -> None:
        self.offline.restyle()
        self.model.restyle()
        self.writer.restyle()


class _Note(QWidget):
    """A small icon and a caption."""

    def __init__(self, theme: ThemeProvider, glyph: Glyph, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._glyph = glyph
        self._icon = QLabel(self)
        self._text = ElidedLabel(parent=self)
        self._text.setProperty("role", "caption")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.tokens.spacing.xs)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_text(self, text: str, glyph: Glyph | None = None) -> None:
        """Says something else."""
        self._glyph = glyph or self._glyph
        self._text.setText(text)
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Draws the icon in the colours of the theme."""
        tokens = self._theme.tokens
        colour = {"shield": tokens.positive, "warning": tokens.warning}.get(self._glyph, tokens.text_muted)
        self._icon.setPixmap(glyph_pixmap(self._glyph, colour, tokens.scaled(_ICON_PX), self.devicePixelRatioF()))
