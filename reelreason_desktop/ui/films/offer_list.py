"""Data sets that can be fetched, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.services.collection.getting import OfferCard
from reelreason_desktop.ui.films.progress import size
from reelreason_desktop.ui.films.wording import gives
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider

AnyIndex = QModelIndex | QPersistentModelIndex
OFFER_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROOT: Final = QModelIndex()
_LINES: Final = 3.1
_CHECK: Final = 1.2


class OfferModel(QAbstractListModel):
    """The offers, in the order in which they are declared."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[OfferCard, ...] = ()

    def show_offers(self, offers: Sequence[OfferCard]) -> None:
        """Shows them anew; the same ones keep their places."""
        now = tuple(offers)
        if [one.name for one in now] == [one.name for one in self._offers]:
            self._offers = now
            self.dataChanged.emit(self.index(0), self.index(len(now) - 1))
        else:
            self.beginResetModel()
            self._offers = now
            self.endResetModel()

    def offer(self, row: int) -> OfferCard | None:
        """What is shown in a row."""
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """How many there are."""
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The offer; its title and what it gives for who cannot see it."""
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        if role == OFFER_ROLE:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            there = self.tr("downloaded") if offer.is_there else size(offer.about_bytes)
            return f"{offer.title}, {gives(offer.gives)}, {there}"
        return None


class OfferList(QListView):
    """Chooses one. Emits `chosen(offer)`."""

    chosen = Signal(object)

    def __init__(self, theme: ThemeProvider, model: OfferModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Data sets"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._changed)
        theme.changed.connect(self.doItemsLayout)

    def _changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        offer = self._offers.offer(now.row())
        if offer is not None:
            self.chosen.emit(offer)


class _Delegate(QStyledItemDelegate):
    """Title, and below what it gives and how large it is; a tick where it is on the disk."""

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802
        """All rows are equally high."""
        return QSize(0, round(QFontMetricsF(self._theme.font("body")).height() * _LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one offer."""
        offer: OfferCard = index.data(OFFER_ROLE)
        tokens, colour = self._theme.tokens, self._theme.colour
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = QRectF(option.rect).adjusted(3, 2, -3, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tokens.accent_soft if chosen else tokens.surface_raised))
            painter.drawRoundedRect(ground, tokens.radii.control, tokens.radii.control)
        inside = ground.adjusted(tokens.spacing.m, tokens.spacing.xs, -tokens.spacing.m, -tokens.spacing.xs)
        if offer.is_there:
            inside.setRight(inside.right() - self._paint_tick(painter, inside) - tokens.spacing.s)
        below = f"{gives(offer.gives)} · {size(offer.about_bytes)}"
        half = inside.height() / 2
        for role, ink, text, top in (
            ("strong", tokens.text, offer.title, inside.top()),
            ("caption", tokens.text_muted, below, inside.top() + half),
        ):
            font = self._theme.font("strong" if role == "strong" else "caption")
            painter.setFont(font)
            painter.setPen(colour(ink))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(QRectF(inside.left(), top, inside.width(), half), Qt.AlignmentFlag.AlignVCenter, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, tokens.radii.control, tokens.radii.control)
        painter.restore()

    def _paint_tick(self, painter: QPainter, room: QRectF) -> float:
        """Returns how wide it is."""
        side = round(QFontMetricsF(self._theme.font("body")).height() * _CHECK)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        place = QRectF(room.right() - side, room.center().y() - side / 2, side, side)
        painter.drawPixmap(place, glyph_pixmap("check", self._theme.tokens.positive, side, ratio), QRectF())
        return float(side)
