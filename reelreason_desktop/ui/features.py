"""Which pages and acts the window has beyond its first page, in the order in which rail and menus show them.

A feature is a function that plugs itself into the window: it adds a page, docks or menu items and connects signals. It
imports its own package, so that panes do not know each other; a page's widget is made when it is first opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reelreason_desktop.ui.browse.feature import install as install_browse
from reelreason_desktop.ui.film.feature import install as install_film
from reelreason_desktop.ui.films.feature import install as install_films
from reelreason_desktop.ui.held_back.feature import install as install_held_back
from reelreason_desktop.ui.imports.feature import install as install_imports
from reelreason_desktop.ui.models.feature import install as install_models
from reelreason_desktop.ui.onboarding.feature import install as install_onboarding
from reelreason_desktop.ui.palette.feature import install as install_palette
from reelreason_desktop.ui.profiles.feature import install as install_profiles
from reelreason_desktop.ui.settings.feature import install as install_settings
from reelreason_desktop.ui.shortcuts.feature import install as install_shortcuts
from reelreason_desktop.ui.taste.feature import install as install_taste
from reelreason_desktop.ui.taste_map.feature import install as install_map

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

Feature = Callable[["MainWindow", "Furniture"], None]

FEATURES: Sequence[Feature] = (
    install_browse,
    install_taste,
    install_film,
    install_held_back,
    install_map,
    install_profiles,
    install_imports,
    install_palette,
    install_onboarding,
    install_shortcuts,
    install_settings,
    install_models,
    install_films,
)
