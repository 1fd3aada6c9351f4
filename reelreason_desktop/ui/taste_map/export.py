"""The map as a picture to keep: PNG or SVG, with a title, the key and the date. Nothing that was said is in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QIODevice, QLocale, QPoint, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.ui.taste_map.pane import TasteMapPane
from reelreason_desktop.ui.theme.theme import ThemeProvider

translate = QCoreApplication.translate

SUFFIXES: Final = (".png", ".svg")
_DENSITY: Final = 2.0
"""Pixels of a PNG for each pixel of the window."""
_PAD: Final = 16


def export_map(pane: TasteMapPane, theme: ThemeProvider, path: Path, *, name: str, on: date) -> None:
    """Writes what the map shows now, without the pointer, selections and floating panels.

    Args:
        pane: the map.
        theme: the theme in force.
        path: ends in `.png` or `.svg`.
        name: of the profile, for the title; empty for a guest.
        on: the date that is written on it.

    Raises:
        KnownError: another ending, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise KnownError(Notice("A map cannot be saved as “{}”.", path.name), "Let the name end in .png or .svg.")
    size = _size(pane, theme)
    if suffix == ".png":
        image = QImage(size * _DENSITY, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_DENSITY)
        painter = QPainter(image)
        _draw(painter, pane, theme, size, name, on)
        painter.end()
        written = image.save(str(path))
    else:
        written = _write_svg(pane, theme, path, size, name, on)
    if not written:
        raise KnownError(Notice("“{}” could not be written.", path.name), "Choose another folder, or free some space.")


def _write_svg(pane: TasteMapPane, theme: ThemeProvider, path: Path, size: QSize, name: str, on: date) -> bool:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    generator = QSvgGenerator()
    generator.setOutputDevice(file)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(_title(name))
    painter = QPainter(generator)
    with pane.canvas.ground.as_outlines():
        _draw(painter, pane, theme, size, name, on)
    painter.end()
    return file.commit()


def _title(name: str) -> str:
    if not name:
        return translate("TasteMap", "Taste map")
    return translate("TasteMap", "Taste map of {name}").format(name=name)


def _head(theme: ThemeProvider) -> int:
    return round(QFontMetricsF(theme.font("title")).height() + 2 * _PAD)


def _size(pane: TasteMapPane, theme: ThemeProvider) -> QSize:
    width = pane.canvas.width()
    return QSize(width, _head(theme) + pane.canvas.height() + pane.legend.height_unfolded(width))


def _draw(painter: QPainter, pane: TasteMapPane, theme: ThemeProvider, size: QSize, name: str, on: date) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(theme.tokens.surface))
    head = _head(theme)
    _draw_head(painter, theme, QRectF(_PAD, 0, size.width() - 2 * _PAD, head), name, on)
    canvas = pane.canvas
    painter.save()
    painter.translate(0, head)
    painter.setClipRect(QRectF(canvas.rect()))
    canvas.ground.draw_on(painter, QRectF(canvas.rect()))
    canvas.overlay.paint_on(painter)
    painter.restore()
    pane.legend.draw_on(painter, QPoint(0, head + canvas.height()), size.width())


def _draw_head(painter: QPainter, theme: ThemeProvider, box: QRectF, name: str, on: date) -> None:
    tokens = theme.tokens
    painter.setFont(theme.font("title"))
    painter.setPen(QPen(theme.colour(tokens.text)))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, left, _title(name))
    painter.setFont(theme.font("caption"))
    painter.setPen(QPen(theme.colour(tokens.text_muted)))
    written = QLocale().toString(on, QLocale.FormatType.LongFormat)  # type: ignore[call-overload]  # takes dates too
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"ReelReason · {written}")
