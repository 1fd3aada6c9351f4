"""Applying tokens to Qt: style, palette, style sheet; and telling widgets when they change."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reelreason_desktop.ui.theme.stylesheet import build_stylesheet
from reelreason_desktop.ui.theme.tokens import DARK, LIGHT, Tokens
from reelreason_desktop.ui.theme.wardrobe import Wardrobe

Scheme = Literal["system", "light", "dark"]
FontRole = Literal["caption", "body", "strong", "title", "display"]

_WEIGHTS: Final[dict[FontRole, QFont.Weight]] = {
    "caption": QFont.Weight.Normal,
    "body": QFont.Weight.Normal,
    "strong": QFont.Weight.DemiBold,
    "title": QFont.Weight.DemiBold,
    "display": QFont.Weight.Bold,
}
_QT_SCHEMES: Final[dict[Scheme, Qt.ColorScheme]] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class ThemeProvider(QObject):
    """The theme in force. Handed to every widget that draws; emits `changed` after `tokens` changed.

    Fonts and colours are made once per theme and shared: painting must not allocate them.
    """

    changed = Signal()

    def __init__(self, tokens: Tokens = DARK, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._scheme: Scheme = "system"
        self._text_scale = 1.0
        self._app: QApplication | None = None
        self._fonts: dict[FontRole, QFont] = {}
        self._colours: dict[str, QColor] = {}
        self._wardrobe = Wardrobe(self)

    @property
    def tokens(self) -> Tokens:
        """The tokens in force."""
        return self._tokens

    @property
    def scheme(self) -> Scheme:
        """What was asked for last: `system`, `light` or `dark`."""
        return self._scheme

    def font(self, role: FontRole) -> QFont:
        """The shared font of a role. Do not modify it."""
        if role not in self._fonts:
            font = QFont()
            font.setPointSizeF(getattr(self._tokens.type, role))
            font.setWeight(_WEIGHTS[role])
            self._fonts[role] = font
        return self._fonts[role]

    def colour(self, value: str) -> QColor:
        """The shared QColor of a `#rrggbb` token. Do not modify it."""
        if value not in self._colours:
            self._colours[value] = QColor(value)
        return self._colours[value]

    def dress(self, part: QWidget) -> None:
        """Has a part of a window, with all that is in it, wear the style sheet of the theme, now and after a change.

        Parts do not lie in each other. A main window is a part beside those in it.
        """
        self._wardrobe.dress(part)

    def undress(self, widget: QWidget) -> None:
        """Takes back `dress` before a widget is put into another part."""
        self._wardrobe.undress(widget)

    def apply(
        self, app: QApplication, scheme: Scheme = "system", text_scale: float = 1.0, *, gradually: bool = False
    ) -> None:
        """Styles the whole application; `system` follows the desktop from now on.

        Args:
            app: the application to style.
            scheme: which theme to use.
            text_scale: multiplies every font size; 1.0 is the default.
            gradually: lets the event loop turn meanwhile; windows are not painted until `changed`.
        """
        if self._app is not app:
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
            app.setStyle("Fusion")
            self._app = app
        self._scheme = scheme
        self._text_scale = text_scale
        app.styleHints().setColorScheme(_QT_SCHEMES[scheme])  # native frames and dialogs follow too
        self._use(app, LIGHT if self._wants_light(app) else DARK, gradually=gradually)

    def _wants_light(self, app: QApplication) -> bool:
        if self._scheme == "system":  # a desktop that does not say gets the dark room films are watched in
            return self._desktop_scheme(app) is Qt.ColorScheme.Light
        return self._scheme == "light"

    @staticmethod
    def _desktop_scheme(app: QApplication) -> Qt.ColorScheme:
        return app.styleHints().colorScheme()

    def _follow_system(self) -> None:
        if self._app is not None and self._scheme == "system":
            self._use(self._app, LIGHT if self._wants_light(self._app) else DARK, gradually=True)

    def _use(self, app: QApplication, base: Tokens, *, gradually: bool) -> None:
        tokens = base.with_text_scale(self._text_scale)
        stylesheet = build_stylesheet(tokens)
        if tokens == self._tokens and self._wardrobe.sheet == stylesheet:
            return
        self._tokens = tokens
        self._fonts.clear()
        self._colours.clear()
        app.setPalette(build_palette(tokens))
        font = app.font()
        font.setPointSizeF(tokens.type.body)
        app.setFont(font)
        self._wardrobe.change(stylesheet, self.changed.emit, gradually=gradually)


def build_palette(tokens: Tokens) -> QPalette:
    """The palette of one theme; disabled text is muted."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.surface_raised,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface_raised,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.accent_text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.accent_text,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.surface_raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.text_muted,
        QPalette.ColorRole.Light: tokens.surface_raised,
        QPalette.ColorRole.Midlight: tokens.surface,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.outline,
        QPalette.ColorRole.Shadow: tokens.window,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_muted))
    return palette
