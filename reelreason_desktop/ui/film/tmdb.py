"""What TMDB said of a film and nobody else did: shown, with where it is from, and used for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.fetching.kept import ATTRIBUTION, Shown
from reelreason_desktop.ui.figures import day_in_words
from reelreason_desktop.ui.film.section import Section
from reelreason_desktop.ui.vocabulary import mark, say
from reelreason_desktop.ui.widgets.parts import words

_POSTER: Final = 120
"""Width of the poster in device-independent pixels."""
_NAMES: Final[Mapping[str, str]] = {
    "overview": mark("FromTmdb", "What it is about"),
    "original_title": mark("FromTmdb", "Original title"),
    "runtime_min": mark("FromTmdb", "Length"),
    "certificate": mark("FromTmdb", "Certificate"),
    "genres": mark("FromTmdb", "Genres"),
    "directors": mark("FromTmdb", "Directed by"),
    "cast": mark("FromTmdb", "With"),
    "countries": mark("FromTmdb", "Countries"),
    "languages": mark("FromTmdb", "Languages"),
    "keywords": mark("FromTmdb", "Keywords"),
}
_GAP_OF: Final[Mapping[str, str]] = {"certificate": "min_age"}
"""What of a film is unknown where a fact is missing, if that is called something else."""
_MOST: Final = 10


class FromTmdb(Section):
    """Fills gaps of the film page. Hidden while there is nothing to show."""

    def show_facts(self, film: Film, shown: Shown | None) -> None:
        """Shows what the film lacks; None for nothing."""
        if shown is None:
            self.fill(())
            return
        lines = list(self._lines(film, shown))
        poster = self._poster(shown)
        if not lines and poster is None:
            self.fill(())
            return
        day = day_in_words(shown.retrieved_at.astimezone().date(), this_year=date.today().year)
        told = self.tr("Retrieved on {day}; not part of any pick.").format(day=day)
        self.fill((self._beside(poster, lines), words("caption", f"{ATTRIBUTION} {told}")))

    def _lines(self, film: Film, shown: Shown) -> Iterator[QLabel]:
        for field, name in _NAMES.items():
            gap = not film.original_title if field == "original_title" else not film.knows(_GAP_OF.get(field, field))
            if field in shown.facts and gap:
                value = self._value(field, shown.facts[field].value)
                called = QCoreApplication.translate("FromTmdb", name)
                said = words("", self.tr("{field}: {value}").format(field=called, value=value))
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                yield said

    def _value(self, field: str, value: Any) -> str:  # noqa: ANN401 - whatever TMDB said
        if field == "runtime_min":
            return self.tr("{n} min").format(n=value)
        if isinstance(value, list | tuple):
            return ", ".join(say(str(one)) for one in value[:_MOST])
        return str(value)

    def _poster(self, shown: Shown) -> QLabel | None:
        """The picture at the density of the screen; None where it is missing or cannot be read."""
        if shown.poster is None:
            return None
        picture = QPixmap(str(shown.poster))
        if picture.isNull():
            return None
        ratio = self.devicePixelRatioF()
        scaled = picture.scaledToWidth(round(_POSTER * ratio), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        made = QLabel()
        made.setPixmap(scaled)
        made.setAccessibleName(self.tr("Poster, from TMDB"))
        return made

    def _beside(self, poster: QLabel | None, lines: list[QLabel]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.tokens.spacing.m)
        if poster is not None:
            row.addWidget(poster, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(self.theme.tokens.spacing.xs)
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        row.addLayout(column, 1)
        return holder
