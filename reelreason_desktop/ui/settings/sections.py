"""Which sections there are. A new one is a class and an entry here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.config.declared import DECLARED
from reelreason_desktop.config.options import Section as Place
from reelreason_desktop.ui.glyphs import Glyph
from reelreason_desktop.ui.remote.section import RemoteSection
from reelreason_desktop.ui.settings.about import AboutSection
from reelreason_desktop.ui.settings.data import DataSection
from reelreason_desktop.ui.settings.diagnostics import DiagnosticsSection
from reelreason_desktop.ui.settings.log import LogSection
from reelreason_desktop.ui.settings.option_rows import OptionsSection, search_text
from reelreason_desktop.ui.settings.section import Section
from reelreason_desktop.ui.settings.texts import LanguageModelSection, PrivacySection

_GLYPHS: Final[Mapping[Place, Glyph]] = MappingProxyType(
    {Place.LOOKS: "moon", Place.WINDOW: "window", Place.MODEL: "spark"}
)


def all_sections() -> tuple[Section, ...]:
    """In the order of the list: settings first, then what there is to know."""
    tr = partial(QCoreApplication.translate, "SettingsPage")
    return (
        _of_settings(Place.LOOKS, tr("Looks")),
        _of_settings(Place.WINDOW, tr("Window")),
        _of_settings(Place.MODEL, tr("Language model")),
        Section("data", tr("My data"), "folder", _words(tr("profiles backup restore folder size where")), DataSection),
        Section("privacy", tr("Privacy"), "shield", _words(tr("sent offline network requests guest")), PrivacySection),
        Section("language_model", tr("Model runtime"), "sliders", _words(tr("llama runtime")), LanguageModelSection),
        Section("remote", tr("Remote model"), "upload", _words(tr("server openai ollama key sent")), RemoteSection),
        Section("log", tr("Log"), "rows", _words(tr("warnings errors")), LogSection),
        Section("diagnostics", tr("Diagnostics"), "bug", _words(tr("versions report copy")), DiagnosticsSection),
        Section("about", tr("About"), "info", _words(tr("version licences licenses")), AboutSection),
    )


def _of_settings(place: Place, title: str) -> Section:
    options = tuple(option for option in DECLARED if option.section is place)
    words = tuple(search_text(option) for option in options)
    make = partial(OptionsSection, title=title, options=options)
    return Section(place.value, title, _GLYPHS.get(place, "sliders"), words, make)


def _words(text: str) -> tuple[str, ...]:
    return (text,)
